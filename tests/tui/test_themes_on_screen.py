"""Every theme on the screen, measured where text stands; and what is said without colour."""

from __future__ import annotations

from collections.abc import Iterator

from rich.color import Color as RichColor
from rich.color import ColorType
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from coachtui.tui.app import CoachApp
from coachtui.tui.themes import LEGIBLE, contrast, own_themes
from tests.tui.sitting import Sitting, press, settled, shown, the_screens

OWN = [theme.name for theme in own_themes()]
NAMES = [*OWN, *BUILTIN_THEMES]


def drawn(app: CoachApp) -> Iterator[tuple[str, RichColor | None, RichColor | None]]:
    """Each piece of text on the screen, with its colour and its ground as they are seen."""
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if text.strip(" ▏▌│─╭╮╰╯▁▂▃▄▅▆▇█"):
                assert style is not None
                pair = (
                    (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
                )
                yield text, *pair


def faint(app: CoachApp, least: float) -> list[tuple[str, float]]:
    """The pieces that can't be read well."""
    found = []
    for text, color, ground in drawn(app):
        assert color is not None
        assert ground is not None
        assert color.triplet is not None, text
        assert ground.triplet is not None, text
        seen = contrast(Color(*color.triplet), Color(*ground.triplet))
        if seen < least:
            found.append((text, round(seen, 2)))
    return found


async def test_today_can_be_read_in_every_theme(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(120, 40)) as (app, pilot):
        await press(pilot, "j")
        for name in NAMES:
            app.theme = name
            await settled(pilot)
            assert "You owe Dana" in shown(app)
            if app.current_theme.ansi:
                assert not any(own_colour(color) for _, color, _ in drawn(app))
                assert {kind(ground) for _, _, ground in drawn(app)} == {ColorType.DEFAULT}
            else:
                assert (name, faint(app, LEGIBLE)) == (name, [])


def own_colour(color: RichColor | None) -> bool:
    """Whether it is none of the terminal's own."""
    return kind(color) in (ColorType.TRUECOLOR, ColorType.EIGHT_BIT)


def kind(color: RichColor | None) -> ColorType:
    return ColorType.DEFAULT if color is None else color.type


async def test_every_screen_can_be_read_in_our_own_themes(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        for key in ("2", "comma", "question_mark", "d"):
            await press(pilot, key)
            for name in OWN:
                app.theme = name
                await settled(pilot)
                assert (key, name, faint(app, LEGIBLE)) == (key, name, [])
            await press(pilot, "escape", "1")
