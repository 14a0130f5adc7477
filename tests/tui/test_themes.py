from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from coachtui.tui.themes import (
    DARK,
    GROUNDS,
    LEGIBLE,
    LIGHT,
    MUTED,
    TEXT,
    contrast,
    legible,
    own_themes,
    usual,
)

OTHERS = [theme for theme in BUILTIN_THEMES.values() if not theme.ansi]


def least(variables: dict[str, str], name: str) -> float:
    """The contrast of a colour on the ground where it is read worst."""
    text = Color.parse(variables[name])
    return min(contrast(text, Color.parse(variables[ground])) for ground in GROUNDS)


def faint(variables: dict[str, str], names: tuple[str, ...]) -> list[str]:
    """Those of the colours that can't be read everywhere."""
    return [name for name in names if least(variables, name) < LEGIBLE]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)
    assert contrast(Color.parse("red"), Color.parse("red")) == 1


@pytest.mark.parametrize("theme", own_themes(), ids=lambda theme: theme.name)
def test_our_own_themes_need_no_mending_and_have_the_contrast_they_promise(theme: Theme) -> None:
    variables = theme.to_color_system().generate()
    assert least(variables, "foreground") >= TEXT
    assert {
        name: least(variables, name) for name in MUTED if least(variables, name) < LEGIBLE
    } == {}
    mended = legible(variables)
    names = ("foreground", "accent-muted", *MUTED)
    same = {name: mended[name].casefold() for name in names}
    assert same == {name: variables[name].casefold() for name in names}


@pytest.mark.parametrize("theme", OTHERS, ids=lambda theme: theme.name)
def test_every_other_theme_is_made_legible(theme: Theme) -> None:
    variables = theme.to_color_system().generate()
    variables.update(legible(variables))
    names = ("foreground", *MUTED)
    assert {
        name: least(variables, name) for name in names if least(variables, name) < LEGIBLE
    } == {}
    on_cursor = Color.parse(variables["block-cursor-foreground"])
    assert contrast(on_cursor, Color.parse(variables["block-cursor-background"])) >= LEGIBLE


def test_the_terminals_own_colours_are_left_alone() -> None:
    variables = BUILTIN_THEMES["ansi-dark"].to_color_system().generate()
    assert legible(variables) == {}


@pytest.mark.parametrize(
    ("said", "name"), [("", DARK), ("15;0", DARK), ("0;15", LIGHT), ("0;default;7", LIGHT)]
)
def test_the_usual_theme_follows_what_the_terminal_says_of_its_ground(said: str, name: str) -> None:
    assert usual({"COLORFGBG": said}) == name
    assert usual({}) == DARK
