"""With keys alone, and with no colour: nothing is out of reach or unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from coachtui.tui.app import CoachApp
from tests.tui.sitting import Sitting, a_sitting, press, settled, shown, the_screens

SCREENS = (
    *((), ("2",), ("3",), ("slash",), ("comma",), ("enter",), ("h",), ("h", "enter")),
    *(("x",), ("i",), ("question_mark",), ("d",), ("p",), ("a",), ("E",), ("v",), ("w",)),
)
"""All but the Log, where tab belongs to the text and f6 goes round."""


def in_reading_order(widgets: list[Widget], columns: int) -> list[Widget]:
    """The left half from the top, then the right one; in a form, line by line."""
    half = columns // 2 if widgets and not widgets[0].screen.is_modal else columns
    return sorted(widgets, key=lambda w: (w.region.x >= half, w.region.y, w.region.x))


@pytest.mark.parametrize(
    ("size", "screens"), [((80, 24), SCREENS), ((120, 40), SCREENS[:2])], ids=["80x24", "120x40"]
)
async def test_tab_goes_through_everything_in_reading_order_and_round(
    sitting: Sitting, size: tuple[int, int], screens: tuple[tuple[str, ...], ...]
) -> None:
    async with the_screens(sitting, size=size) as (app, pilot):
        for keys in screens:
            await press(pilot, *keys)
            first = app.focused
            assert first is not None, keys
            gone: list[Widget] = []
            while not gone or app.focused is not first:
                assert app.focused is not None
                gone.append(app.focused)
                assert len(gone) <= len(app.screen.focus_chain), keys
                await press(pilot, "tab")
            assert set(gone) == set(app.screen.focus_chain), keys
            start = gone.index(in_reading_order(gone, size[0])[0])
            assert gone[start:] + gone[:start] == in_reading_order(gone, size[0]), keys
            await press(pilot, "shift+tab")
            assert app.focused is gone[-1]
            await press(pilot, "tab", *["escape"] * len(keys))


async def walked(app: CoachApp, pilot: object) -> list[str]:
    seen = []
    for keys in ((), ("2",), ("enter",), ("d",)):
        await press(pilot, *keys)  # type: ignore[arg-type]
        seen.append(shown(app))
        await press(pilot, *["escape"] * len(keys))  # type: ignore[arg-type]
    return seen


async def test_without_colour_the_same_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with the_screens(a_sitting(tmp_path / "one" / "notebook")) as (app, pilot):
        coloured = await walked(app, pilot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with the_screens(a_sitting(tmp_path / "two" / "notebook")) as (app, pilot):
        assert app.no_color
        plain = await walked(app, pilot)
        assert plain == coloured


async def test_the_line_under_the_cursor_is_told_by_more_than_colour(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        for keys, words in ((("j",), "today"), (("2",), "28 days ago"), (("comma",), "manager")):
            await press(pilot, *keys)
            strips = app.screen._compositor.render_strips()
            weights = {
                bool(part.style and part.style.bold)
                for strip in strips
                for part in strip
                if words in part.text
            }
            assert True in weights, words
            await press(pilot, "1")


async def test_nothing_blinks_or_moves_by_itself(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        assert app.animation_level == "none"
        await press(pilot, "p")
        assert [one.cursor_blink for one in app.screen.query(Input) if one.has_focus] == [False]
        await press(pilot, "escape", "l")
        await settled(pilot)
        assert not app.screen.query_one(TextArea).cursor_blink
