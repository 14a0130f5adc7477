"""A file of somebody's spreadsheet: bytes to text to rows, whatever encoding and separator."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Sequence

from msgspec import Struct

LARGEST = 20_000_000
"""Bytes that a file may have."""
MOST_ROWS = 10_000
MOST_COLUMNS = 1_000
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


class Unreadable(Exception):
    """A file is no table that can be read. One sentence, with the mend."""


class Table(Struct, frozen=True, kw_only=True):
    """Every row of a file, empty ones too, as a spreadsheet numbers them."""

    rows: tuple[tuple[str, ...], ...]
    encoding: str
    """As a person calls it: "UTF-8"."""
    separator: str


def read_table(data: bytes, fits: Callable[[Sequence[Sequence[str]]], tuple[int, ...]]) -> Table:
    """The table in `data`; raises `Unreadable`.

    Of the separators the one is taken under which the first rows fit best: `fits` scores them.
    """
    if len(data) > LARGEST:
        raise Unreadable(
            f"it is larger than {LARGEST // 1_000_000} MB. Export the people alone, "
            "or delete the columns that aren't needed."
        )
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise Unreadable("it is empty. Export it anew.")
    _refuse_other_kinds(data)
    text, encoding = _decoded(data)
    if "\0" in text:
        raise Unreadable("it holds NUL bytes, so it is no text. Save the sheet as CSV.")
    hint = re.match(r'"?sep=(.)"?\r?\n', text)
    start, first = (hint.end(), 1) if hint else (0, 0)
    _refuse_endless(text)
    if hint and hint[1] in SEPARATORS:
        separator = hint[1]
    else:
        separator = max(SEPARATORS, key=lambda one: fits(_first_rows(text[start:], one)))
    rows = _rows(text[start:], separator, first)
    if first:
        rows.insert(0, ())
    return Table(rows=tuple(rows), encoding=encoding, separator=separator)


_FIRST = 30
_TOO_MANY = f"it has more than {MOST_ROWS:,} rows. Export your own people alone."
_KINDS = (
    (b"PK\x03\x04", "an Excel workbook or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a packed file"),
    (b"{\\rtf", "a text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_TEXT_KINDS = (
    ("begin:vcard", "holds vCards. Export the contacts as CSV."),
    ("begin:vcalendar", "is a calendar. To import that: coachtui import calendar FILE"),
    ("<!doctype", "is a web page. Download the sheet as CSV."),
    ("<html", "is a web page. Download the sheet as CSV."),
    ("<?xml", "is XML. Save the sheet as CSV."),
    ("<table", "is a web page. Open it in a spreadsheet and save that as CSV."),
    ("{", "is JSON or the like. Save the sheet as CSV."),
    ('[{"', "is JSON. Save the sheet as CSV."),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SEVERAL_BYTES = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")
"""A letter as UTF-8 writes it. In Windows' encoding that would be an odd pair such as Ã©."""


def _refuse_other_kinds(data: bytes) -> None:
    for mark, kind in _KINDS:
        if data.startswith(mark):
            raise Unreadable(f"it is {kind}. In the spreadsheet, save it as CSV and import that.")
    head = data[:400].lstrip(codecs.BOM_UTF8).decode("latin-1").replace("\0", "").lstrip().lower()
    for start, said in _TEXT_KINDS:
        if head.startswith(start):
            raise Unreadable(f"it {said}")


def _refuse_endless(text: str) -> None:
    """Refuse what would take long to take apart and is no roster."""
    if text.count("\n") > 50 * MOST_ROWS:
        raise Unreadable(_TOO_MANY)
    long = (line for line in text.split("\n") if len(line) > MOST_COLUMNS)
    if any(line.count(one) > MOST_COLUMNS for line in long for one in SEPARATORS):
        raise Unreadable(f"it has more than {MOST_COLUMNS:,} columns. Save it with fewer.")


def _decoded(data: bytes) -> tuple[str, str]:
    """The text, and what its encoding is called."""
    for mark, codec, name in _BOMS:
        if data.startswith(mark):
            return _strict(data.removeprefix(mark), codec, name), name
    head = data[:2000]
    if b"\0" in head:
        for codec, zeros, letters in (
            ("utf-16-le", head[1::2], head[::2]),
            ("utf-16-be", head[::2], head[1::2]),
        ):
            if zeros.count(0) > 0.6 * len(zeros) and not letters.count(0):
                return _strict(data, codec, "UTF-16"), "UTF-16"
        raise Unreadable("it holds NUL bytes, so it is no text. Save the sheet as CSV.")
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v" for byte in head)
    if controls > len(head) // 50:
        raise Unreadable("it is no text. Save the sheet as CSV.")
    if _SEVERAL_BYTES.search(data):
        raise Unreadable(
            f"line {line} is not UTF-8 though other lines are. "
            "Save the sheet as CSV in UTF-8 and import that."
        )
    return _strict(data, "cp1252", "Windows-1252"), "Windows-1252"


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"it is no {name} text (byte {error.start + 1}). Save the sheet as CSV in UTF-8."
        ) from None


def _first_rows(text: str, separator: str) -> list[list[str]]:
    found = []
    try:
        for row in csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=separator):
            found.append(row)
            if len(found) == _FIRST:
                break
    except csv.Error:
        pass
    return found


def _rows(text: str, separator: str, before: int) -> list[tuple[str, ...]]:
    """All rows; raises where quotes don't come out even, since what follows can't be trusted."""
    rows: list[tuple[str, ...]] = []
    filled = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append(tuple(row))
            filled += any(cell.strip() for cell in row)
            if filled > MOST_ROWS + 1 or len(rows) > 10 * MOST_ROWS:
                raise Unreadable(_TOO_MANY)
    except csv.Error:
        raise Unreadable(
            f"row {len(rows) + before + 1} doesn't come apart into cells: a quotation mark is "
            "missing or one too many. Save the sheet as CSV anew."
        ) from None
    return rows
