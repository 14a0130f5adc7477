"""A roster from elsewhere: headings in many languages, names in one column or two, dirt."""

from collections import Counter
from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.coaching.day_dates import Order
from coachtui.coaching.roster_types import RosterRow
from coachtui.exchange.roster_csv import Roster, Unreadable, read_roster
from tests.data.roster.make import EXPORTS

TODAY = Date(2026, 11, 30)
DATA = Path(__file__).parent.parent / "data" / "roster"


def read(text: str | bytes, order: Order = "day-first") -> Roster:
    data = text.encode() if isinstance(text, str) else text
    return read_roster(data, order=order, today=TODAY)


def row(text: str) -> RosterRow:
    (one,) = read(text).rows
    return one


@pytest.mark.parametrize(
    "headings",
    [
        "Full Name,Work Email,Job Title,Start Date,Country,Manager",
        "Mitarbeiter,E-Mail-Adresse,Stellenbezeichnung,Eintrittsdatum,Land,Vorgesetzte/r",
        "Nom complet,Adresse e-mail,Intitulé du poste,Date d’embauche,Pays,N+1",
        "Nombre y apellidos,Correo electrónico,Puesto,Fecha de alta,País,Jefe directo",
        "Nominativo,Indirizzo e-mail,Mansione,Data di assunzione,Paese,Responsabile",
        "Naam,E-mailadres,Functie,Datum in dienst,Land,Leidinggevende",
        "Nome completo,E-mail corporativo,Cargo,Data de admissão,País,Gestor",
        "Employee_Name,EMAIL,job_title,hire_date,country_code,Manager_Name",
    ],
)
def test_headings_are_known_in_many_languages(headings: str) -> None:
    assert row(f"{headings}\nDana Ortiz,d@x.de,Seller,2024-03-01,Spain,Sam Keller\n") == RosterRow(
        row=2,
        name="Dana Ortiz",
        email="d@x.de",
        role="Seller",
        started=Date(2024, 3, 1),
        country="ES",
        reports_to="Sam Keller",
    )


@pytest.mark.parametrize(
    "sheet",
    [
        "Name\nDana Ortiz\n",
        'Name,E-Mail\n"Ortiz, Dana",\n',
        "First Name,Last Name\nDana,Ortiz\n",
        "Vorname;Nachname\nDana;Ortiz\n",
        "Name;Vorname\nOrtiz;Dana\n",
        "Prénom\tNom\nDana\tOrtiz\n",
        "Nombre,Apellidos\nDana,Ortiz\n",
        "Nome,Cognome\nDana,Ortiz\n",
        "Name,First Name,Last Name\nDana Ortiz,Dana,Ortiz\n",
        'Name,First Name,Last Name\n"Ortiz, Dana",Dana,Ortiz\n',
        "Name,First Name\nDana Ortiz,Dana\n",
        "Name,First Name,Last Name\n,Dana,Ortiz\n",
        "Name,Given Name,Additional Name,Family Name\nDana Ortiz,Dana,,Ortiz\n",
    ],
)
def test_a_name_may_stand_in_one_column_or_two(sheet: str) -> None:
    assert row(sheet).name == "Dana Ortiz"


def test_the_columns_that_were_understood_are_named_in_the_order_of_the_file() -> None:
    roster = read("Status;Titel;Name;Personal Email;Email;Sonstiges\n;;Dana;;;\n")
    assert list(roster.headings.items()) == [
        ("standing", "Status"),
        ("role", "Titel"),
        ("name", "Name"),
        ("email", "Email"),
    ]


def test_rows_are_numbered_as_a_spreadsheet_does_with_empty_ones_and_line_ends_in_cells() -> None:
    roster = read('Team list\n\nName,Notes\n"Dana","a\nb"\n\nKofi,\n')
    assert [(one.row, one.name) for one in roster.rows] == [(4, "Dana"), (6, "Kofi")]


def test_a_manager_may_be_named_by_an_id_or_an_address_of_another_row() -> None:
    roster = read(
        "Id,Name,Email,ManagerId,Manager Email\n1,Sam Keller,s@x.de,,\n2,Dana,d@x.de,1,\n"
    )
    assert [one.reports_to for one in roster.rows] == ["", "Sam Keller"]
    roster = read("Name,Email,Manager Email\nSam Keller,S@x.de,\nDana,d@x.de,s@x.de\n")
    assert [one.reports_to for one in roster.rows] == ["", "Sam Keller"]
    roster = read('Name,Manager\nDana,"Keller, Sam (10233)"\n')
    assert roster.rows[0].reports_to == "Sam Keller"


def test_a_manager_column_of_yes_and_no_says_who_is_one() -> None:
    roster = read("Name,Manager\nSam,yes\nDana,no\n")
    assert [(one.manages, one.reports_to) for one in roster.rows] == [(True, ""), (False, "")]


def test_so_does_a_number_of_direct_reports() -> None:
    roster = read("Name,Direct Reports\nSam,12\nDana,0\n")
    assert [one.manages for one in roster.rows] == [True, False]


@pytest.mark.parametrize(
    ("sheet", "standing", "status"),
    [
        ("Name,Active\nDana,true\n", "active", ""),
        ("Name,Active\nDana,false\n", "inactive", ""),
        ("Name,Active\nDana,\n", "active", ""),
        ("Name,Status\nDana,Terminated\n", "inactive", "Terminated"),
        ("Name,Status\nDana,Gone fishing\nKofi,Active\n", "unknown", "Gone fishing"),
        ("Name,Status\nDana,Gold partner\n", "active", ""),
        ("Name,Deactivated\nDana,yes\n", "inactive", ""),
        ("Name,Deactivated\nDana,no\n", "active", ""),
        ("Worker,Status\nDana Ortiz (Terminated),\n", "inactive", "Terminated"),
        ("Worker,Status\nDana Ortiz (On Leave),\n", "active", ""),
    ],
)
def test_standing_is_read_from_whatever_says_it(sheet: str, standing: str, status: str) -> None:
    one = read(sheet).rows[0]
    assert (one.standing, one.status) == (standing, status)


def test_what_cannot_be_read_of_a_row_is_named_and_the_rest_taken() -> None:
    one = row("Name,Email,Title,Hire Date,Country\nDana,none yet,=1+1,31.02.2024,EMEA\n")
    assert one == RosterRow(
        row=2,
        name="Dana",
        unread=(
            'address "none yet" is no address',
            'role "=1+1" is a formula',
            'start "31.02.2024" is no day of the calendar',
            'country "EMEA" is no country known here',
        ),
    )


@pytest.mark.parametrize(
    ("line", "name", "trouble"),
    [
        ("=HYPERLINK(1),d@x.de,", "", "the name is a formula"),
        ("Da\x1bna,d@x.de,", "", "the name holds control characters"),
        ("d@x.de,d@x.de,", "", "the name is an address, no name"),
        ("Ortiz, Dana,d@x.de,Seller", "Ortiz",
         "it has 4 cells and the headings 3: a separator inside a cell needs quotes"),
        ("Copyright 2026 by somebody", "Copyright 2026 by somebody",
         "it has 1 cell and the headings 3"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_trusted_is_left_out_whole(line: str, name: str, trouble: str) -> None:
    assert row(f"Name,Email,Title\n{line}\n") == RosterRow(row=2, name=name, trouble=trouble)


def test_a_last_day_beyond_all_days_is_none() -> None:
    one = row("Name,End Date\nDana,31.12.9999\n")
    assert (one.ends, one.unread) == (None, ())
    assert row("Name,End Date\nDana,31.12.2026\n").ends == Date(2026, 12, 31)


def test_missing_and_empty_cells_at_the_end_of_a_row_say_nothing() -> None:
    assert row("Name,Email,Title\nDana,d@x.de\n").role == ""
    assert row("Name,Email\nDana,d@x.de,,,\n").email == "d@x.de"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Deal,Amount\nTolvane,4\n", "no heading names people. Found: Deal, Amount. "
         "Needed: Name, or First name and Last name."),
        (b",\n" + b",".join(b"Column %d" % n for n in range(11)), "no heading names people. "
         "Found: Column 0, Column 1, Column 2, Column 3, Column 4, Column 5, Column 6, Column 7 "
         "and 3 more. Needed: Name, or First name and Last name."),
        (b"Name,Email\n,\n", "there are headings and no row below them. Export it anew."),
    ],
)  # fmt: skip
def test_a_file_without_people_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert str(refused.value) == said


def test_dates_that_contradict_the_stated_order_are_told() -> None:
    sheet = "Name,Hire Date\nDana,3/25/2024\nKofi,3/4/2024\n"
    assert read(sheet).contradicting_dates
    assert not read(sheet, "month-first").contradicting_dates
    assert read(sheet, "month-first").rows[1].started == Date(2024, 3, 4)


@pytest.mark.parametrize("name", EXPORTS)
def test_the_exports_are_what_the_script_beside_them_makes(name: str) -> None:
    assert (DATA / name).read_bytes() == EXPORTS[name]()


@pytest.mark.parametrize(
    ("name", "order", "made", "rows", "read_as", "unread"),
    [
        ("salesforce_users.csv", "day-first", ("UTF-8", "commas"), 326,
         {"active": 298, "inactive": 28}, 0),
        ("salesforce_report.csv", "month-first", ("Windows-1252", "commas"), 229,
         {"active": 205, "inactive": 19, "trouble": 5}, 0),
        ("hubspot_users.csv", "day-first", ("UTF-8", "commas"), 178,
         {"active": 170, "no name": 8}, 0),
        ("pipedrive_users.csv", "day-first", ("UTF-8", "semicolons"), 168,
         {"active": 153, "inactive": 15}, 0),
        ("workday_workers.csv", "month-first", ("UTF-16", "tabs"), 360,
         {"active": 329, "inactive": 31}, 90),
        ("google_contacts.csv", "day-first", ("UTF-8", "commas"), 158,
         {"active": 153, "no name": 5}, 0),
        ("by_hand_german.csv", "day-first", ("Windows-1252", "semicolons"), 251,
         {"active": 223, "inactive": 21, "no name": 1, "trouble": 5, "unknown": 1}, 3),
        ("by_hand_french.tsv", "day-first", ("UTF-8", "tabs"), 180, {"active": 180}, 0),
    ],
)  # fmt: skip
def test_every_system_s_export_is_read(
    name: str,
    order: Order,
    made: tuple[str, str],
    rows: int,
    read_as: dict[str, int],
    unread: int,
) -> None:
    roster = read((DATA / name).read_bytes(), order)
    assert (roster.encoding, roster.separator) == made
    assert len(roster.rows) == rows
    assert Counter(_kind(one) for one in roster.rows) == read_as
    assert sum(len(one.unread) for one in roster.rows) == unread
    assert not roster.contradicting_dates


def _kind(one: RosterRow) -> str:
    if one.trouble:
        return "trouble"
    return one.standing if one.name else "no name"
