"""`import roster`: shown first, saved whole, taken back whole."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import CommandLine, files_in

EXPORTS = Path(__file__).parent.parent / "data" / "roster"

TEAM = """\
Name,E-mail,Title,Start date,Status,Manager
"Ortiz, Dana",dana@example.com,Account Executive,01/03/2024,Active,Sam Keller
Kofi Adomako,kofi@example.com,SDR,soon,Active,Sam Keller
Sam Keller,sam@example.com,Team Lead,2015-01-05,Active,Big Boss
Joost de Vries,joost@example.com,SDR,,Terminated,Sam Keller
,nobody@example.com,,,Active,Sam Keller
"=HYPERLINK(""http://x"",""Eve"")",eve@example.com,,,Active,Sam Keller
"""

Sheet = Callable[[str | bytes], str]


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sheet:
    """Writes team.csv into the folder that the command runs in; gives its name."""
    monkeypatch.chdir(tmp_path)

    def write(text: str | bytes) -> str:
        Path("team.csv").write_bytes(text.encode() if isinstance(text, str) else text)
        return "team.csv"

    return write


def names(run: CommandLine) -> list[str]:
    return [rep["name"] for rep in run("rep", "list", "--all", "--json").json]


SHOWN = """\
team.csv: 6 rows, UTF-8, separated by commas.
Columns: name "Name", e-mail "E-mail", role "Title", start "Start date", \
status "Status", manager "Manager".
Everybody's people are taken. To take your own alone, first: \
coachtui config set manager "Your Name"
New:
  Dana Ortiz    Account Executive  since 2024-03-01  dana@example.com
  Kofi Adomako  SDR                                  kofi@example.com
Left out:
  row 6                  no name
  row 7                  the name is a formula
  row 4  Sam Keller      a manager: 3 people report to them
  row 5  Joost de Vries  inactive (Terminated)
Not read (the rest of the row is):
  row 3  Kofi Adomako  start "soon" is no date that can be read
2 added, 0 changed, 0 unchanged, 4 left out: 1 manager, 1 inactive, 1 without a name, 1 unreadable.
"""


def test_a_dry_run_shows_everything_and_saves_nothing(run: CommandLine, sheet: Sheet) -> None:
    said = run.said("import", "roster", sheet(TEAM), "--dry-run")
    assert said == f"{SHOWN}Nothing was saved: this was a dry run.\n"
    assert not run.notebook.exists()


def test_from_a_pipe_the_same_is_shown_and_saved_unasked(run: CommandLine, sheet: Sheet) -> None:
    assert run.said("import", "roster", sheet(TEAM)) == (
        f"{SHOWN}Imported, with nobody there to ask. Next: coachtui brief dana, or coachtui team. "
        "To take it back: coachtui undo\n"
    )
    assert names(run) == ["Dana Ortiz", "Kofi Adomako"]
    assert run.said("import", "roster", "-", stdin=TEAM).splitlines()[-2:] == [
        "0 added, 0 changed, 2 unchanged, 4 left out: "
        "1 manager, 1 inactive, 1 without a name, 1 unreadable.",
        "There is nothing to import.",
    ]
    assert run.said("undo").startswith("Taken back: import roster, 2 reps (made ")
    assert names(run) == []


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1), ("", 1)])
def test_on_a_terminal_one_yes_is_asked(
    run: CommandLine, sheet: Sheet, answer: str, code: int
) -> None:
    result = run("import", "roster", sheet(TEAM), stdin=f"{answer}\n", terminal=True)
    assert result.code == code
    assert result.out.startswith(SHOWN)
    assert result.err.startswith("Add 2? [y/N] ")
    assert result.err.endswith("" if code == 0 else "coachtui: Nothing was imported.\n")
    assert bool(names(run)) == (code == 0)


def test_yes_is_not_asked_again(run: CommandLine, sheet: Sheet) -> None:
    result = run("import", "roster", sheet(TEAM), "--yes", terminal=True)
    assert (result.code, result.err) == (0, "")
    assert names(run) == ["Dana Ortiz", "Kofi Adomako"]


def test_who_stops_reading_the_output_stops_no_import(
    run: CommandLine, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> None:
        raise BrokenPipeError

    with monkeypatch.context() as patch:
        patch.setattr("coachtui.cli.import_roster.say", closed)
        patch.setattr("coachtui.cli.main._drop_output", lambda: None)
        assert run("import", "roster", sheet(TEAM)).code == 0
    assert names(run) == ["Dana Ortiz", "Kofi Adomako"]


def test_before_the_question_long_lists_are_cut(run: CommandLine, sheet: Sheet) -> None:
    rows = "".join(f"Rep {n} Name\n" for n in range(20))
    result = run("import", "roster", sheet(f"Name\n{rows}"), stdin="n\n", terminal=True)
    assert result.lines[:1] == ["team.csv: 20 rows, UTF-8, one column."]
    assert result.lines[-3:] == [
        "  Rep 11 Name",
        "  … and 8 more; --dry-run lists all",
        "20 added, 0 changed, 0 unchanged, 0 left out.",
    ]


def test_on_a_terminal_a_row_takes_one_line(run: CommandLine, sheet: Sheet) -> None:
    file = sheet(f"Name,Title,E-mail\nDana Ortiz,{'Account ' * 7},dana@example.com\n")
    result = run("import", "roster", file, stdin="n\n", terminal=True)
    (line,) = (line for line in result.lines if "Dana" in line)
    assert line == f"  Dana Ortiz  {'Account ' * 7} dana@ex…"
    assert len(line) == 79


def test_an_update_is_shown_field_by_field_and_keeps_the_rest(
    dana: CommandLine, sheet: Sheet
) -> None:
    dana.said("rep", "add", "Kofi Adomako", "--email", "kofi@example.com")
    dana.said("rep", "add", "Ann Lee")
    dana.said("rep", "end", "ann", "--on", "2026-10-01")
    dana.said("rep", "add", "Bo Chen")
    text = "Name;E-Mail;Rolle\nDana Ortiz;dana@example.com;AE\n"
    text += "Kofi Mensah;kofi@example.com;\nAnn Lee;;\n"
    assert dana.said("import", "roster", sheet(text)).splitlines()[2:] == [
        "Changed:",
        "  Dana Ortiz    e-mail:  none → dana@example.com",
        "  Dana Ortiz    role:    none → AE",
        "  Kofi Adomako  name:    Kofi Adomako → Kofi Mensah",
        "Left out:",
        "  row 4  Ann Lee  ended on 2026-10-01 in the notebook",
        "Ended in the notebook, active in the file:",
        "  Ann Lee  ended 2026-10-01  coachtui rep edit 'Ann Lee' --back",
        "In the notebook, but not so in the file:",
        "  Bo Chen  not in the file  coachtui rep end 'Bo Chen'",
        "0 added, 2 changed, 0 unchanged, 1 left out: 1 ended in the notebook.",
        "Imported, with nobody there to ask. Next: coachtui brief dana, or coachtui team. "
        "To take it back: coachtui undo",
    ]
    (entry,) = (rep for rep in dana("rep", "list", "--json").json if rep["name"] == "Dana Ortiz")
    assert (entry["started"], entry["every"]) == ("2024-03-01", 14)
    assert "keep to myself" in dana("access", "dana").out


def test_only_the_configured_manager_s_people_are_taken(run: CommandLine, sheet: Sheet) -> None:
    run.said("config", "set", "manager", "Jo Park")
    file = sheet("Name,Manager\nDana Ortiz,Jo Park\nKofi Roe,Sam Keller\n")
    assert run.said("import", "roster", file).splitlines()[2:7] == [
        "Taken are the people of Jo Park alone.",
        "New:",
        "  Dana Ortiz",
        "Left out:",
        "  row 3  Kofi Roe  reports to Sam Keller",
    ]
    run.said("config", "set", "manager", "Jo Parkk")
    before = files_in(run.notebook)
    for more in ((), ("--yes",), ("--dry-run",), ("--json",)):
        assert run.refused("import", "roster", file, *more) == (
            "Nobody in team.csv reports to Jo Parkk, as your name is in the settings; they report "
            "to Jo Park, Sam Keller. Nobody was imported. Mend your name "
            '(coachtui config set manager "Your Name"), or take them all: --everybody'
        )
    assert files_in(run.notebook) == before
    all_of_them = run.said("import", "roster", file, "--everybody")
    assert "Everybody's people are taken." in all_of_them.splitlines()
    assert names(run) == ["Dana Ortiz", "Kofi Roe"]


def test_who_ended_today_and_stands_in_the_file_is_listed_with_the_way_back(
    run: CommandLine, sheet: Sheet
) -> None:
    run.said("rep", "add", "Dana Ortiz")
    run.said("rep", "end", "dana")
    said = run.said("import", "roster", sheet("Name\nDana Ortiz\n"))
    assert said.splitlines()[-4:] == [
        "Ended in the notebook, active in the file:",
        "  Dana Ortiz  ended 2026-11-30  coachtui rep edit 'Dana Ortiz' --back",
        "0 added, 0 changed, 0 unchanged, 1 left out: 1 ended in the notebook.",
        "There is nothing to import.",
    ]


def test_a_row_whose_name_is_like_an_option_or_hides_something_is_left_out(
    run: CommandLine, sheet: Sheet
) -> None:
    said = run.said("import", "roster", sheet("Name\n--all\nDana \x1b[2J\nKofi Roe\n"))
    assert names(run) == ["Kofi Roe"]
    assert '"--all" begins with a dash, as options do: leave the dash out' in said


def test_the_order_of_dates_is_the_setting_or_as_said(run: CommandLine, sheet: Sheet) -> None:
    file = sheet("Name,Start date\nDana Ortiz,3/25/2024\nKofi Roe,3/4/2024\n")
    said = run.said("import", "roster", file, "--dry-run")
    assert 'row 3  Kofi Roe  start "3/4/2024" may be day or month first' in said
    assert (
        "The dates are not all day-first. If the file means month-first: --dates month-first"
        in (said)
    )
    assert "Kofi Roe    since 2024-03-04" in run.said(
        "import", "roster", file, "--dry-run", "--dates", "month-first"
    )


def test_managers_are_taken_where_asked(run: CommandLine, sheet: Sheet) -> None:
    run.said("import", "roster", sheet(TEAM), "--with-managers")
    assert names(run) == ["Dana Ortiz", "Kofi Adomako", "Sam Keller"]


def test_the_same_comes_as_data(run: CommandLine, sheet: Sheet) -> None:
    assert run("import", "roster", sheet(TEAM), "--json", "--dry-run").json == {
        "schema": 1,
        "saved": False,
        "rows": 6,
        "encoding": "UTF-8",
        "separator": "commas",
        "headings": {
            "name": "Name",
            "email": "E-mail",
            "role": "Title",
            "started": "Start date",
            "standing": "Status",
            "reports": "Manager",
        },
        "only_of": "",
        "added": [
            {
                "row": 2,
                "name": "Dana Ortiz",
                "email": "dana@example.com",
                "role": "Account Executive",
                "started": "2024-03-01",
                "country": "",
            },
            {
                "row": 3,
                "name": "Kofi Adomako",
                "email": "kofi@example.com",
                "role": "SDR",
                "started": None,
                "country": "",
            },
        ],
        "changed": [],
        "unchanged": [],
        "left_out": [
            {
                "row": 4,
                "name": "Sam Keller",
                "reason": "manager",
                "said": "a manager: 3 people report to them",
            },
            {
                "row": 5,
                "name": "Joost de Vries",
                "reason": "inactive",
                "said": "inactive (Terminated)",
            },
            {"row": 6, "name": "", "reason": "no name", "said": "no name"},
            {"row": 7, "name": "", "reason": "unreadable", "said": "the name is a formula"},
        ],
        "not_read": [
            {
                "row": 3,
                "name": "Kofi Adomako",
                "said": 'start "soon" is no date that can be read',
            }
        ],
        "ended": [],
        "gone": [],
    }
    assert run("import", "roster", "team.csv", "--json").json["saved"]
    assert names(run) == ["Dana Ortiz", "Kofi Adomako"]


def test_as_data_on_a_terminal_it_is_asked_too(run: CommandLine, sheet: Sheet) -> None:
    result = run("import", "roster", sheet(TEAM), "--json", stdin="n\n", terminal=True)
    assert (result.code, result.out, names(run)) == (1, "", [])
    assert result.err.startswith("2 added, 0 changed, 0 unchanged, 4 left out: ")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "team.csv can't be imported: it is empty. Export it anew."),
        (b"PK\x03\x04", "team.csv can't be imported: it is an Excel workbook or another packed "
         "file. In the spreadsheet, save it as CSV and import that."),
        (b"Name\n" + b"x" * 21_000_000, "team.csv can't be imported: it is larger than 20 MB. "
         "Export the people alone, or delete the columns that aren't needed."),
        ("Deal,\x1b[31m\x9bred\n".encode(), "team.csv can't be imported: no heading names "
         "people. Found: Deal, ␛[31m[U+009B]red. Needed: Name, or First name and Last name."),
    ],
)  # fmt: skip
def test_a_file_that_is_no_roster_is_refused_in_one_line(
    run: CommandLine, sheet: Sheet, data: bytes, said: str
) -> None:
    assert run.refused("import", "roster", sheet(data)) == said
    assert not run.notebook.exists()


def test_so_are_a_folder_a_missing_file_and_a_name_that_is_none(run: CommandLine) -> None:
    assert run.refused("import", "roster", str(run.home)) == (
        f"{run.home} is a folder; name a CSV file."
    )
    assert run.refused("import", "roster", "none.csv") == "There is no file none.csv."
    assert run.refused("import", "roster", "a\0b") == "That is no name of a file."
    assert run.refused("import", "roster", "-", stdin=b"") == (
        "Standard input can't be imported: it is empty. Export it anew."
    )
    assert run.refused("import", "roster").endswith("`coachtui import roster --help` shows how.")


def test_nothing_that_acts_on_a_terminal_gets_out(run: CommandLine, sheet: Sheet) -> None:
    file = sheet(
        "Name,E-mail,Title,Status,Age\x1b[2J\n"
        "Da\x1b]52;c;eA==\x07na,d@example.com,AE,Active\n"
        "Kofi \u202eeoR,k@example.com,AE,Active\n"
        "Ann Lee,\x1b[31mx@example.com,AE\x9b31m,Gone \x1b[2J fishing\n"
        "Bo \u200dChen,b@example.com,[/] [@click=app.quit]x[/],Active\n"
    )
    for more in ((), ("--json",)):
        result = run("import", "roster", file, "--dry-run", *more)
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(result.out + result.err)
    assert "Gone ␛[2J fishing" in run("import", "roster", file, "--dry-run").out


def test_a_full_disk_leaves_the_notebook_as_it_was(
    run: CommandLine, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.said("rep", "add", "Kofi Adomako")
    run.said("rep", "add", "Bo Chen")
    before = {name: data for name, data in files_in(run.notebook).items() if "reps/" in name}
    write, calls = os.write, 0

    def full(handle: int, data: Any) -> int:  # noqa: ANN401 -- bytes of any kind
        nonlocal calls
        if b'"import roster"' in bytes(data):
            calls += 1
            if calls == 3:
                raise OSError(28, "No space left on device")
        return write(handle, data)

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        said = run("import", "roster", sheet(TEAM)).err
    assert said == (
        "coachtui: Not saved: the disk is full; free some space and save again (the notebook).\n"
    )
    assert names(run) == ["Bo Chen", "Kofi Adomako"]
    after = {name: data for name, data in files_in(run.notebook).items() if "reps/" in name}
    assert {name: after[name] for name in before} == before
    run.said("import", "roster", "team.csv")
    assert names(run) == ["Bo Chen", "Dana Ortiz", "Kofi Adomako"]


@pytest.mark.parametrize(
    ("name", "dates", "summary"),
    [
        ("salesforce_users.csv", "day-first",
         "280 added, 0 changed, 0 unchanged, 46 left out: 28 inactive, 12 managers, "
         "4 system users, 2 duplicates."),
        ("salesforce_report.csv", "month-first",
         "193 added, 0 changed, 0 unchanged, 36 left out: 19 inactive, 12 managers, "
         "5 unreadable."),
        ("hubspot_users.csv", "day-first",
         "170 added, 0 changed, 0 unchanged, 8 left out: 8 without a name."),
        ("pipedrive_users.csv", "day-first",
         "153 added, 0 changed, 0 unchanged, 15 left out: 15 inactive."),
        ("workday_workers.csv", "month-first",
         "317 added, 0 changed, 0 unchanged, 43 left out: 31 inactive, 12 managers."),
        ("google_contacts.csv", "day-first",
         "153 added, 0 changed, 0 unchanged, 5 left out: 5 without a name."),
        ("by_hand_german.csv", "day-first",
         "211 added, 0 changed, 0 unchanged, 40 left out: 21 inactive, 12 managers, "
         "5 unreadable, 1 without a name, 1 unclear."),
        ("by_hand_french.tsv", "day-first",
         "168 added, 0 changed, 0 unchanged, 12 left out: 12 managers."),
    ],
)  # fmt: skip
def test_every_system_s_export_comes_in(
    run: CommandLine, name: str, dates: str, summary: str
) -> None:
    said = run.said("import", "roster", str(EXPORTS / name), "--dates", dates, "--dry-run")
    assert said.splitlines()[-2] == summary


def test_one_team_of_hundreds_comes_in_and_again_from_another_system(run: CommandLine) -> None:
    run.said("config", "set", "manager", "Kofi Kowalska")
    workday = ("import", "roster", str(EXPORTS / "workday_workers.csv"), "--dates", "month-first")
    added = run.said(*workday).splitlines()[-2]
    assert added.startswith("27 added, 0 changed, 0 unchanged, 333 left out: 3")
    again = run.said(*workday).splitlines()
    assert again[-2].startswith("0 added, 0 changed, 27 unchanged, 333 left out: ")
    assert again[-1] == "There is nothing to import."
    salesforce = run.said("import", "roster", str(EXPORTS / "salesforce_users.csv")).splitlines()
    assert salesforce[-2].startswith("0 added, 0 changed, 24 unchanged, 302 left out: ")
    assert len([line for line in salesforce if "not in the file  coachtui rep end" in line]) == 3
    assert len(names(run)) == 27
