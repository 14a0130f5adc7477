"""Bytes to rows, in whatever encoding and with whatever separator."""

from collections.abc import Sequence

import pytest

from coachtui.exchange.csv_text import LARGEST, MOST_ROWS, Unreadable, read_table


def widest(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    return (max((len(row) for row in rows), default=0),)


def rows_of(data: bytes) -> list[tuple[str, ...]]:
    return list(read_table(data, widest).rows)


@pytest.mark.parametrize(
    ("codec", "mark", "called"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8"),
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("utf-16-le", b"", "UTF-16"),
        ("utf-16-be", b"", "UTF-16"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "UTF-32"),
        ("cp1252", b"", "Windows-1252"),
    ],
)
def test_every_usual_encoding_is_told_apart(codec: str, mark: bytes, called: str) -> None:
    table = read_table(mark + "Name,Ort\nJürgen Müller,Köln\n".encode(codec), widest)
    assert table.rows == (("Name", "Ort"), ("Jürgen Müller", "Köln"))
    assert table.encoding == called


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_fits(separator: str) -> None:
    table = read_table(f"Name{separator}Mail\nDana{separator}d@x.de\n".encode(), widest)
    assert table.rows == (("Name", "Mail"), ("Dana", "d@x.de"))
    assert table.separator == separator


def test_a_sheet_may_name_its_separator_and_that_line_counts_as_a_row() -> None:
    assert rows_of(b"sep=;\r\nName;A,B,C,D\r\nDana;1\r\n") == [
        (),
        ("Name", "A,B,C,D"),
        ("Dana", "1"),
    ]


def test_cells_may_hold_line_ends_quotes_and_separators() -> None:
    assert rows_of(b'Name,Notes\r\nDana,"said ""no"",\nthen yes"\r\n\r\nKofi,x\r\n') == [
        ("Name", "Notes"),
        ("Dana", 'said "no",\nthen yes'),
        (),
        ("Kofi", "x"),
    ]


def test_lines_may_end_as_on_old_macs() -> None:
    assert rows_of(b"Name,Mail\rDana,d@x.de\r") == [("Name", "Mail"), ("Dana", "d@x.de")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty. Export it anew."),
        (b"\xef\xbb\xbf \n\n", "it is empty. Export it anew."),
        (b"x" * (LARGEST + 1), "it is larger than 20 MB. Export the people alone, or delete the "
         "columns that aren't needed."),
        (b"PK\x03\x04xl", "it is an Excel workbook or another packed file. In the spreadsheet, "
         "save it as CSV and import that."),
        (b"\xd0\xcf\x11\xe0x", "it is an old Excel workbook. In the spreadsheet, save it as CSV "
         "and import that."),
        (b"%PDF-1.7", "it is a PDF. In the spreadsheet, save it as CSV and import that."),
        (b"BEGIN:VCARD\nFN:Dana", "it holds vCards. Export the contacts as CSV."),
        (b"\xef\xbb\xbfBEGIN:VCALENDAR", "it is a calendar. To import that: coachtui import "
         "calendar FILE"),
        (b"\n<!DOCTYPE html>", "it is a web page. Download the sheet as CSV."),
        (b"Name,Mail\nDa\0na,x", "it holds NUL bytes, so it is no text. Save the sheet as CSV."),
        (b"Name\n" + b"x" * 3000 + b"\0", "it holds NUL bytes, so it is no text. "
         "Save the sheet as CSV."),
        (b"\x01\x02\x03\xff\xfe\x04" * 50, "it is no text. Save the sheet as CSV."),
        (b"\xff\xfeN\0a", "it is no UTF-16 text (byte 3). Save the sheet as CSV in UTF-8."),
        (b"Name\nDana\x81", "it is no Windows-1252 text (byte 10). Save the sheet as CSV in "
         "UTF-8."),
        (b"Name\nRen\xc3\xa9e\nZo\xeb\n", "line 3 is not UTF-8 though other lines are. Save the "
         "sheet as CSV in UTF-8 and import that."),
        (b'Name,Mail\nDana,x\n"Kofi,y\nMei,z\n', "row 3 doesn't come apart into cells: a quotation "
         "mark is missing or one too many. Save the sheet as CSV anew."),
        (b'sep=,\nName,Mail\n"Da"na,x\n', "row 3 doesn't come apart into cells: a quotation mark "
         "is missing or one too many. Save the sheet as CSV anew."),
        (b"Name\n" + b"x" * 200_000, "row 2 doesn't come apart into cells: a quotation mark is "
         "missing or one too many. Save the sheet as CSV anew."),
        (b"Name\n" + b"Dana\n" * (MOST_ROWS + 1), "it has more than 10,000 rows. Export your own "
         "people alone."),
        (b"Name\n" + b"\n" * 600_000, "it has more than 10,000 rows. Export your own people "
         "alone."),
        (b"Name\n" + b"," * 1_001, "it has more than 1,000 columns. Save it with fewer."),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_the_mend(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_table(data, widest)
    assert str(refused.value) == said


def test_a_full_file_is_read() -> None:
    assert len(rows_of(b"Name\n" + b"Dana\n" * MOST_ROWS)) == MOST_ROWS + 1
