"""An empty notebook: three doors, and behind each the next step."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from coachtui.tui.screens.add_reps import AddReps
from coachtui.tui.screens.importing import ImportScreen
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.widgets.path_input import PathInput
from tests.tui.sitting import (
    Sitting,
    a_sitting,
    at,
    footer,
    press,
    settled,
    shown,
    the_screens,
    told,
    type_in,
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def empty(tmp_path: Path) -> Sitting:
    return Sitting(tmp_path / "notebook")


async def test_from_pasted_names_to_the_first_log(empty: Sitting) -> None:
    async with the_screens(empty) as (app, pilot):
        assert "This notebook is empty. Three ways in:" in shown(app)
        assert footer(app).startswith(" o Demo team  a Add rep  i Import  2 Team  ? Help")
        await press(pilot, "a")
        assert at(app) is AddReps
        app.screen.query_one(
            TextArea
        ).text = "1. Dana Ortiz <dana@example.com>\n- Kofi   Adomako\tAccount executive\n\n"
        await press(pilot, "ctrl+s")
        dana, kofi = empty.notebook.reps()
        assert (dana.name, dana.email) == ("Dana Ortiz", "dana@example.com")
        assert (kofi.name, kofi.role) == ("Kofi Adomako", "Account executive")
        assert told(app) == ["Added: Dana Ortiz, Kofi Adomako."]
        assert "First, with one of those below:" in shown(app)
        assert "l log your last talk  p plan the next one" in shown(app)
        await press(pilot, "l")
        assert at(app) is LogScreen
        await type_in(pilot, "Talked about the Tolvane quote.")
        await press(pilot, "ctrl+s")
        assert at(app) is TodayScreen
        assert "First, with one of those below:" not in shown(app)
        assert len(empty.another_notebook().history(dana.id).meetings) == 1


async def test_the_demo_is_a_notebook_of_its_own_marked_and_left_by_a_key(empty: Sitting) -> None:
    async with the_screens(empty, size=(120, 40)) as (app, pilot):
        await press(pilot, "o")
        assert "demo team  Today" in shown(app).split("\n")[0]
        assert "the demo team, Mon 30 Nov 2026" in shown(app)
        assert "O Your notebook" in footer(app)
        assert "You owe Dana: get her the price sheet" in shown(app)
        await press(pilot, "2")
        assert "demo team  Team" in shown(app).split("\n")[0]
        await press(pilot, "1", "n")
        await type_in(pilot, "said in the demo")
        await press(pilot, "enter", "escape")
        assert "demo team  Today" in shown(app).split("\n")[0]
        await press(pilot, "O")
        assert "coachtui  Today" in shown(app).split("\n")[0]
        assert "This notebook is empty." in shown(app)
    assert empty.another_notebook().reps() == ()
    assert not empty.root.exists()


async def test_the_doors_open_by_mouse_too(empty: Sitting) -> None:
    async with the_screens(empty) as (app, pilot):
        for name, screen in (("Type or paste names", AddReps), ("Import a CSV", ImportScreen)):
            lines = shown(app).split("\n")
            y = next(y for y, line in enumerate(lines) if name in line)
            await pilot.click(offset=(lines[y].index(name) + 2, y))
            await settled(pilot)
            assert at(app) is screen
            await press(pilot, "escape", "escape")


async def test_an_imported_roster_leads_to_the_first_step(empty: Sitting, tmp_path: Path) -> None:
    (tmp_path / "team.csv").write_text("Name\nDana Ortiz\nKofi Adomako\n")
    async with the_screens(empty) as (app, pilot):
        await press(pilot, "i")
        assert app.screen.query_one(PathInput).has_focus
        assert "~/team.csv" in shown(app)
        await press(pilot, "down", "enter", "y")
        assert at(app) is TodayScreen
        assert told(app) == ["Imported team.csv: 2 added. u takes it back."]
        assert "l log your last talk  p plan the next one" in shown(app)
        assert "l Log" in footer(app)
        await press(pilot, "l")
        assert at(app) is LogScreen
        await press(pilot, "escape", "u")
        assert "This notebook is empty." in shown(app)


async def test_with_reps_there_are_no_doors(tmp_path: Path) -> None:
    async with the_screens(a_sitting(tmp_path / "notebook")) as (app, pilot):
        assert "Demo team" not in footer(app)
        await press(pilot, "o", "escape")
        assert "You owe Dana" in shown(app)
