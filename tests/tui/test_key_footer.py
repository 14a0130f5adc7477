from __future__ import annotations

from coachtui.tui.screens.team import TeamScreen
from coachtui.tui.screens.ways_out import AskPlan
from coachtui.tui.widgets.key_footer import Key, fitting
from tests.tui.sitting import Sitting, at, footer, press, settled, the_screens

KEYS = [Key(one, one, word, word) for one, word in (("l", "log"), ("d", "done"), ("?", "help"))]


def test_keys_are_left_out_from_the_end_but_help_stays() -> None:
    assert [one.word for one in fitting(KEYS, 30)] == ["log", "done", "help"]
    assert [one.word for one in fitting(KEYS, 16)] == ["log", "help"]
    assert [one.word for one in fitting(KEYS, 3)] == ["help"]


async def test_no_key_is_cut_and_a_click_presses_it(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(44, 24)) as (app, pilot):
        assert footer(app) == " ⏎ Brief  l Log  d Done  ? Help ▏^p palette"
        await press(pilot, "p")
        assert at(app) is AskPlan
        await press(pilot, "escape", "2")
        assert at(app) is TeamScreen
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "o Order" in footer(app)
        await pilot.click(offset=(footer(app).index("Log"), 23))
        await settled(pilot)
        assert "esc Back" in footer(app)
        assert "^s Save" in footer(app)
