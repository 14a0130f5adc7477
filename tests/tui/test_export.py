"""Export: the days, the lines switched in and out, the file."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from coachtui.tui.screens.ask_place import AskPlace
from coachtui.tui.screens.confirm import Confirm
from coachtui.tui.screens.export import ExportScreen
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.widgets.switch_list import SwitchList
from coachtui.tui.widgets.text_lines import TextLines
from tests.tui.sitting import Sitting, at, press, shown, the_screens, told, type_in


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


async def test_a_line_switched_out_is_out_of_the_preview_and_of_the_file(
    sitting: Sitting, home: Path
) -> None:
    async with the_screens(sitting, size=(120, 40)) as (app, pilot):
        await press(pilot, "x")
        assert at(app) is ExportScreen
        assert "Export: Dana Ortiz" in shown(app)
        preview = app.screen.query_one(TextLines)
        assert "gave 10% off before anyone asked" in preview.text
        entries = app.screen.query_one(SwitchList)
        while "closing (heard)" not in str(entries.chosen and _line(entries)):
            await press(pilot, "j")
        marked = preview._text[preview._marked or 0]
        assert marked.startswith("| 2 Nov 2026 | Weakness | gave 10% off before anyone asked")
        await press(pilot, "space")
        assert preview._marked is None
        assert "[ ] 2 Nov" in _line(entries)
        assert "gave 10% off before anyone asked" not in preview.text
        assert "5 of 6 lines in" in shown(app)
        await press(pilot, "s")
        assert at(app) is AskPlace
        assert app.screen.query_one(Input).value == (
            "~/coachtui/dana-ortiz-2026-10-01-to-2026-11-30.md"
        )
        assert "In a new folder, coachtui" in shown(app)
        await press(pilot, "enter")
        assert at(app) is TodayScreen
    path = home / "coachtui" / "dana-ortiz-2026-10-01-to-2026-11-30.md"
    assert told(app) == [f"Written: {path} (October to November 2026), readable by you alone."]
    text = path.read_text()
    assert text.rstrip("\n") == preview.text.rstrip("\n")
    assert "asked who signs before she quoted" in text
    assert "10% off" not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_file_that_is_there_is_written_over_after_a_yes_alone(
    sitting: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "dana.md"
    path.write_text("before")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "x", "s")
        app.screen.query_one(Input).value = str(path)
        await press(pilot, "enter")
        assert at(app) is Confirm
        await press(pilot, "enter")
        assert (at(app), path.read_text()) == (AskPlace, "before")
        await press(pilot, "enter", "y")
        assert at(app) is TodayScreen
    assert path.read_text().startswith('---\nrep: "Dana Ortiz"\n')


async def test_where_it_can_not_go_is_said_and_the_form_stays(
    sitting: Sitting, tmp_path: Path
) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "elsewhere.md")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "x", "s")
        for place, said in (
            (tmp_path / "no" / "such" / "dana.md", "There is no folder"),
            (link, "is no plain file; name another."),
            ("x" * 5000, "can't"),
            ("a\0b", "Name a file first."),
            (" ", "Name a file first."),
        ):
            app.screen.query_one(Input).value = str(place)
            await press(pilot, "enter")
            assert at(app) is AskPlace
            assert said in str(app.screen.query_one("#ask-mend", Static).content)
    assert not (tmp_path / "elsewhere.md").exists()


async def test_the_period_is_read_in_words_and_what_can_not_be_is_said(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(120, 40)) as (app, pilot):
        await press(pilot, "x", "p")
        await type_in(pilot, "last quarter")
        assert "Wed 1 Jul 2026 to Wed 30 Sep 2026" in shown(app)
        assert "Nothing is on file on Dana Ortiz for July to September 2026." in str(
            app.screen.query_one("#warnings-text", Static).content
        )
        app.screen.query_one("#period", Input).value = "1 nov to 15 nov"
        await press(pilot, "enter")
        assert "Sun 1 Nov 2026 to Sun 15 Nov 2026" in shown(app)
        assert "[x] 2 Nov" in shown(app)
        app.screen.query_one("#period", Input).value = "some day"
        await press(pilot, "s")
        assert '"some day" can\'t be read as a period' in shown(app)
        assert at(app) is ExportScreen
        await press(pilot, "escape")
        assert at(app) is TodayScreen


async def test_notes_come_along_when_asked_for_and_never_what_is_out(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "x", "n")
        preview = app.screen.query_one(TextLines)
        assert "Sat in on the Tolvane call." in preview.text
        assert preview.text.count("asked who signs before she quoted") == 2
        entries = app.screen.query_one(SwitchList)
        while "asked who signs" not in _line(entries):
            await press(pilot, "j")
        await press(pilot, "enter")
        assert "asked who signs" not in preview.text
        await press(pilot, "v")
        assert "## Notes of the meetings" in preview.text
        assert preview.has_focus
        await press(pilot, "escape")
        assert entries.has_focus


def _line(entries: SwitchList) -> str:
    return str(entries._items[entries.cursor or 0].said(100))
