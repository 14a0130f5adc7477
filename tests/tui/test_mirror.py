from __future__ import annotations

from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.tui.app import CoachApp
from coachtui.tui.screens.add_reps import AddReps
from coachtui.tui.screens.mirror import MirrorScreen
from coachtui.tui.screens.rep import RepView
from coachtui.tui.widgets.plots import HeatMap
from tests.tui.sitting import Sitting, at, press, shown, the_screens, told, type_in

INSIGHT = "2026-11-02\n$ Tolvane: how three quotes by policy\nA #learning day."
HEADS = (
    "Coverage, ",
    "Substantive reviews by month",
    "Promises, the last year",
    "What was logged, the last 90 days",
    "Attention by rep, the last 90 days",
)


@pytest.fixture
def told_of(sitting: Sitting) -> Sitting:
    """What both reps heard of a buyer, and a tag."""
    for name in ("dana", "kofi"):
        sitting.notebook.log(sitting.notebook.rep(name).id, INSIGHT)
    return sitting


def line_with(app: CoachApp, words: str) -> str:
    return next(line for line in shown(app).split("\n") if words in line)


async def test_the_mirror_shows_the_weeks_of_each_rep_and_the_sections_below(
    told_of: Sitting,
) -> None:
    async with the_screens(told_of) as (app, pilot):
        await press(pilot, "3")
        assert at(app) is MirrorScreen
        assert "Coverage, 30 weeks to 30 Nov" in shown(app)
        assert line_with(app, "Aug       Sep     Oct     Nov")
        assert line_with(app, "Dana Ortiz").rstrip().endswith("✗ · · ◧ · ✗ · ·")
        assert "■ held  ◧ late  ✗ skipped or postponed  ~ excused  · none due" in shown(app)
        assert "▾ " in shown(app)
        seen = shown(app)
        for _ in range(3):
            await press(pilot, "pagedown")
            seen += shown(app)
        assert [head for head in HEADS if head not in seen] == []
        assert "Nov 2026  " in seen
        assert "1 of 3" in seen
        assert "yours   1 made: 1 overdue" in seen
        assert "1 weakness, 0 blockers logged" in seen
        assert "performance : learning" in seen
        assert "how: three quotes by policy (Dana Ortiz, Kofi Adomako)" in seen
        assert "▾" not in shown(app)
        assert "keys act on Dana Ortiz" in shown(app)


async def test_a_row_is_the_rep_that_keys_act_on(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "3", "j", "n")
        await type_in(pilot, "ask how the first week went")
        await press(pilot, "enter")
        assert told(app) == ["Noted for Kofi Adomako: ask how the first week went"]
        await press(pilot, "enter")
        assert isinstance(app.screen, RepView)
        assert "Kofi Adomako" in shown(app)
        await press(pilot, "escape")
        assert at(app) is MirrorScreen
        assert app.screen.query_one(HeatMap).cursor == 1


async def test_below_the_last_rep_keys_scroll_and_come_back_to_the_rows(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(80, 16)) as (app, pilot):
        await press(pilot, "3", "j", "j", "j")
        page = app.screen.query_one("#page")
        assert (page.scroll_y, app.screen.query_one(HeatMap).cursor) == (2, 1)
        await press(pilot, "G")
        assert page.scroll_y == page.max_scroll_y
        await press(pilot, "g")
        assert (page.scroll_y, app.screen.query_one(HeatMap).cursor) == (0, 0)


async def test_a_wide_screen_has_two_columns_and_more_weeks(told_of: Sitting) -> None:
    async with the_screens(told_of, size=(140, 45)) as (app, pilot):
        await press(pilot, "3")
        assert "Coverage, 60 weeks to 30 Nov" in shown(app)
        assert "Attention by rep" in line_with(app, "Substantive reviews by month")
        assert "▾" not in shown(app)


async def test_a_click_chooses_a_row_and_opens_it(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "3")
        y = next(at for at, line in enumerate(shown(app).split("\n")) if "Kofi Adomako" in line)
        await pilot.click(offset=(10, y))
        await press(pilot)
        assert at(app) is MirrorScreen
        await pilot.click(offset=(10, y))
        await press(pilot)
        assert isinstance(app.screen, RepView)
        assert app.screen.rep_id == sitting.notebook.rep("kofi").id


async def test_parts_without_anything_on_file_share_one_sentence(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "notebook")
    sitting.add("Dana Ortiz", added=Date(2026, 11, 1))
    async with the_screens(sitting, size=(100, 30)) as (app, pilot):
        await press(pilot, "3")
        assert (
            "Nothing on file yet: reviews, promises, tags, what several reps heard of buyers."
            in shown(app)
        )
        assert "0 weaknesses, 0 blockers logged" in shown(app)


async def test_an_empty_notebook_says_the_next_step(tmp_path: Path) -> None:
    async with the_screens(Sitting(tmp_path / "notebook")) as (app, pilot):
        await press(pilot, "3")
        assert "Nothing to mirror yet: no rep is in the notebook." in shown(app)
        assert "Brief" not in shown(app).split("\n")[-1]
        await press(pilot, "a")
        assert at(app) is AddReps
