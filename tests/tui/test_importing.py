"""Import: a roster, a calendar, old notes; each seen first, saved by one yes, taken back by `u`."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

import pytest
from textual.widgets import Static

from coachtui.tui.screens.importing import ImportScreen
from coachtui.tui.screens.pick import Pick
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.widgets.path_input import PathInput
from coachtui.tui.widgets.text_lines import TextLines
from tests.tui.sitting import Sitting, at, press, settled, shown, the_screens, told, type_in
from tests.tui.test_hostile_text import check

ROSTER = """\
Name,E-mail,Title,Start date
Dana Ortiz,dana@example.com,Account manager,2024-03-04
Ida Berg,ida@example.com,Account executive,2025-05-05
"""
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:one
DTSTAMP:20261101T090000Z
DTSTART:20261203T100000Z
DTEND:20261203T103000Z
SUMMARY:1:1 Kofi
END:VEVENT
BEGIN:VEVENT
UID:two
DTSTAMP:20261101T090000Z
DTSTART:20261204T100000Z
DTEND:20261204T103000Z
SUMMARY:1:1 Dana / Kofi
END:VEVENT
BEGIN:VEVENT
UID:three
DTSTAMP:20261101T090000Z
DTSTART;VALUE=DATE:20261214
DTEND;VALUE=DATE:20261219
SUMMARY:Kofi on vacation
END:VEVENT
END:VCALENDAR
"""
NOTES = """\
# 2026-10-07
Talked about Tolvane.
+ discovery: asked who signs

# 2026-10-21
Went through the quote.
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    (home / "Downloads").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    return home


async def opened(pilot: object, key: str, path: Path | str) -> None:
    await press(pilot, "i", key)  # type: ignore[arg-type]
    pilot.app.screen.query_one(PathInput).value = str(path)  # type: ignore[attr-defined]
    await settled(pilot)  # type: ignore[arg-type]
    await press(pilot, "enter")  # type: ignore[arg-type]


def what(app: object) -> str:
    return app.screen.query_one(TextLines).text  # type: ignore[attr-defined, no-any-return]


def mend(app: object) -> str:
    return str(app.screen.query_one("#mend", Static).content)  # type: ignore[attr-defined]


async def test_a_roster_is_found_seen_brought_in_by_one_yes_and_taken_back(
    sitting: Sitting, home: Path
) -> None:
    (home / "Downloads" / "team.csv").write_text(ROSTER)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "i")
        assert at(app) is ImportScreen
        assert "a CSV of your reps" in shown(app)
        await press(pilot, "enter")
        assert "~/Downloads/team.csv" in shown(app)
        await press(pilot, "down", "enter")
        assert what(app).split("\n")[0] == "team.csv: 2 rows, UTF-8, separated by commas."
        assert "Ida Berg  Account executive  since 2025-05-05" in what(app)
        assert "1 added, 1 changed, 0 unchanged, 0 left out." in what(app)
        assert "Add 1 and change 1 (y)" in shown(app)
        assert [rep.name for rep in sitting.another_notebook().reps()] == [
            "Dana Ortiz",
            "Kofi Adomako",
        ]
        await press(pilot, "y")
        assert at(app) is TodayScreen
        assert told(app) == ["Imported team.csv: 1 added, 1 changed. u takes it back."]
        names = [rep.name for rep in sitting.another_notebook().reps()]
        assert names == ["Dana Ortiz", "Ida Berg", "Kofi Adomako"]
        await press(pilot, "u")
        names = [rep.name for rep in sitting.another_notebook().reps()]
        assert names == ["Dana Ortiz", "Kofi Adomako"]


async def test_a_calendar_asks_whose_an_unsure_event_is_and_before_it_records_leave(
    sitting: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "sam.ics"
    path.write_text(CALENDAR)
    async with the_screens(sitting) as (app, pilot):
        await opened(pilot, "c", path)
        assert at(app) is Pick
        assert 'Unsure (1 of 1): "1:1 Dana / Kofi", Fri 4 Dec 2026' in " ".join(shown(app).split())
        assert "None of them" in shown(app)
        await press(pilot, "enter")
        assert '"1:1 Dana / Kofi", one-on-one, Fri 4 Dec 2026 10:00: new' in what(app)
        assert "[ ] Record the leave (1)" in shown(app)
        assert "Import 2 bookings (y)" in shown(app)
        await press(pilot, "tab", "space")
        assert "[x] Record the leave (1)" in shown(app)
        assert "Import 2 bookings, 1 leave (y)" in shown(app)
        await press(pilot, "y")
        assert told(app)[-1] == "Imported sam.ics: 2 bookings, 1 leave. u takes it back."
        notebook = sitting.another_notebook()
        dana, kofi = (notebook.history(notebook.rep(who).id) for who in ("dana", "kofi"))
        assert [plan.date for plan in dana.plans] == [Date(2026, 12, 4)]
        assert [plan.date for plan in kofi.plans] == [Date(2026, 12, 3)]
        assert [absence.start for absence in kofi.absences] == [Date(2026, 12, 14)]
        await press(pilot, "u")
        assert sitting.another_notebook().history(dana.rep.id).plans == ()


async def test_none_of_them_and_not_now_leave_an_unsure_event_out(
    sitting: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "sam.ics"
    path.write_text(CALENDAR)
    async with the_screens(sitting) as (app, pilot):
        await opened(pilot, "c", path)
        await press(pilot, "escape")
        assert "Unsure, so left out:" in what(app)
        assert "Import 1 booking (y)" in shown(app)
        await press(pilot, "m", "G", "enter")
        assert "Unsure, so left out:" not in what(app)
        assert "Import 1 booking (y)" in shown(app)


async def test_old_notes_are_those_of_the_rep_that_is_picked(
    sitting: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "kofi.md"
    path.write_text(NOTES)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "i", "o")
        assert at(app) is Pick
        await press(pilot, "j", "enter")
        await type_in(pilot, str(path))
        await press(pilot, "enter")
        assert "Import: old notes of Kofi Adomako" in shown(app)
        assert "kofi.md, Kofi Adomako: 2 meetings, Wed 7 Oct 2026 to Wed 21 Oct 2026" in what(app)
        await press(pilot, "y")
        assert told(app)[-1] == ("Imported kofi.md: 2 meetings with Kofi Adomako. u takes it back.")
        notebook = sitting.another_notebook()
        assert len(notebook.history(notebook.rep("kofi").id).meetings) == 2


async def test_what_can_not_be_read_is_one_line_and_the_screen_stays(
    sitting: Sitting, tmp_path: Path
) -> None:
    (tmp_path / "not.csv").write_bytes(b"\x00\x01\x02")
    (tmp_path / "not.ics").write_text("hello")
    async with the_screens(sitting) as (app, pilot):
        for key, name, said in (
            ("r", "no.csv", "There is no file"),
            ("r", "", "is a folder; name a CSV file."),
            ("r", "not.csv", "not.csv can't be imported: "),
            ("c", "not.ics", "not.ics: "),
            ("r", "x" * 5000, "can't be read: file name too long."),
        ):
            await opened(pilot, key, tmp_path / name)
            assert said in mend(app)
            assert at(app) is ImportScreen
            await press(pilot, "escape")
            assert mend(app) == ""
        await press(pilot, "escape")
        assert at(app) is TodayScreen


async def test_without_a_rep_a_calendar_says_what_comes_first(tmp_path: Path) -> None:
    async with the_screens(Sitting(tmp_path / "notebook")) as (app, pilot):
        await press(pilot, "i", "escape", "c")
        assert mend(app) == "No rep yet: type their names with a, or import a roster first."


MARKUP = "[@click=app.quit]x[/] $name [/"
HOSTILE = "[@click=app.quit]x[/] $name \x1b]52;c;aGk=\x07\u202eright [/"


async def test_what_stands_in_a_hostile_file_and_its_name_is_shown_as_it_is(
    sitting: Sitting, tmp_path: Path
) -> None:
    folder = tmp_path / "in[bold]\x1b[2J"
    folder.mkdir()
    (folder / "team[@click=app.quit]\x1b.csv").write_text(
        f'Name,Title\n"Eve {MARKUP}",{MARKUP}\nMal,{HOSTILE}\n'
    )
    events = CALENDAR.replace("1:1 Kofi", f"1:1 Kofi {HOSTILE}")
    (folder / "cal.ics").write_text(events.replace("Dana / Kofi", f"Dana / Kofi {HOSTILE}"))
    (folder / "notes.md").write_text(NOTES.replace("Talked", HOSTILE))
    async with the_screens(sitting, size=(110, 36)) as (app, pilot):
        for kind in "rco":
            await press(pilot, "i", kind, *(["enter"] if kind == "o" else []))
            app.screen.query_one(PathInput).value = f"{folder}/"
            await settled(pilot)
            check(app)
            await press(pilot, "down", "enter")
            check(app)
            await press(pilot, *(["G", "k", "enter"] if kind == "c" else []))
            assert "[@click=app.quit]x[/]" in what(app)
            check(app)
            await press(pilot, "y")
            check(app)
            assert told(app)[-1].startswith("Imported ")
            await press(pilot, "1", "2", "1")
            check(app)


async def test_a_path_is_completed_and_one_that_was_dropped_is_understood(
    sitting: Sitting, home: Path
) -> None:
    (home / "My exports").mkdir()
    (home / "My exports" / "team.csv").write_text(ROSTER)
    (home / "My exports" / "team.txt").write_text("")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "i", "r")
        await type_in(pilot, "~/my")
        assert "There is no such file yet" in shown(app)
        await press(pilot, "tab")
        line = app.screen.query_one(PathInput)
        assert line.value == "~/My exports/"
        await press(pilot, "tab")
        assert line.value == "~/My exports/team.csv"
        assert "1 KB" in shown(app)
        for dropped in (
            f"'{home}/My exports/team.csv'",
            f"{home}/My\\ exports/team.csv ",
            f"file://{home}/My%20exports/team.csv",
        ):
            line.value = dropped
            await press(pilot, "enter")
            assert what(app).startswith("team.csv: 2 rows")
            await press(pilot, "escape")
