"""How the screens look: our own themes, and what makes every other one legible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual.color import BLACK, WHITE, Color, ColorParseError
from textual.theme import Theme

DARK, LIGHT, CONTRAST = "coach-dark", "coach-light", "coach-contrast"

TEXT = 7.0
"""The contrast of plain text on every ground in our own themes (WCAG AAA)."""
LEGIBLE = 4.5
"""That of all other text, and of plain text in the themes of others (WCAG AA)."""

GROUNDS = ("background", "surface", "panel", "accent-muted")
"""On what text stands: screens, forms, bars, and the line under the cursor."""

MUTED = (
    "foreground-muted",
    "text-muted",
    "text-disabled",
    "text-accent",
    "text-error",
    "text-warning",
    "text-success",
    "footer-key-foreground",
    "input-cursor-background",
)
"""Secondary and coloured text."""


def own_themes() -> tuple[Theme, ...]:
    """Dark, light, and one with the most contrast there is."""
    return (
        _theme(
            DARK,
            dark=True,
            grounds=("#16181d", "#1d2027", "#232730", "#243640"),
            text=("#e6e8ec", "#a9afba"),
            accent="#82bcd6",
            says=("#f29a8e", "#e3b566", "#93cc95"),
        ),
        _theme(
            LIGHT,
            dark=False,
            grounds=("#fbfaf8", "#f4f2ee", "#ebe8e2", "#d8e6ee"),
            text=("#1d2126", "#535a64"),
            accent="#0a557c",
            says=("#9c2412", "#7a4a00", "#1f6327"),
        ),
        _theme(
            CONTRAST,
            dark=True,
            grounds=("#000000", "#000000", "#1f1f1f", "#3a3200"),
            text=("#ffffff", "#e2e2e2"),
            accent="#ffd83d",
            says=("#ffb3a8", "#ffd83d", "#a8f0a8"),
        ),
    )


def usual(environment: Mapping[str, str]) -> str:
    """Our light theme where the terminal says that it is light, else our dark one.

    Some terminals say so in COLORFGBG: "0;15" is black on white.
    """
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground in _LIGHT_GROUNDS else DARK


def legible(variables: Mapping[str, str]) -> dict[str, str]:
    """What to change in a theme's variables so that all that is written can be read.

    Text is drawn towards black or white, the cursor's ground towards the background, just as far
    as it takes; a theme that can be read stays as it is but for the cursor, which is always ours.
    """
    found = {name: _color(variables.get(name, "")) for name in ("background", "foreground")}
    ground, text = found["background"], found["foreground"]
    if ground is None or text is None or ground.ansi is not None:
        return {}
    goal = WHITE if text.brightness > ground.brightness else BLACK
    grounds = [_on(ground, _color(variables.get(name, ""))) for name in GROUNDS[:-1]]
    text = _drawn(text, goal, grounds, LEGIBLE)
    cursor = next(
        one
        for one in _steps(_on(ground, _color(variables.get("accent-muted", ""))), ground)
        if _least(text, (one,)) >= LEGIBLE or one == ground
    )
    made = {"foreground": text.hex, "accent-muted": cursor.hex}
    for name in MUTED:
        color = _color(variables.get(name, "")) or text.blend(ground, _MUTE)
        made[name] = _drawn(_on(ground, color), goal, [*grounds, cursor], LEGIBLE).hex
    return {
        **made,
        "text": text.hex,
        "footer-foreground": text.hex,
        "footer-description-foreground": text.hex,
        "footer-background": grounds[2].hex,
        "block-cursor-background": cursor.hex,
        "block-cursor-foreground": text.hex,
        "block-cursor-blurred-background": cursor.hex,
        "block-cursor-blurred-foreground": text.hex,
        "input-cursor-foreground": ground.hex,
        "input-selection-background": cursor.hex,
    }


def contrast(one: Color, other: Color) -> float:
    """The contrast of two opaque colours by WCAG 2: 1 for none, 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


_LIGHT_GROUNDS = ("7", "15")
_MUTE = 0.35
_STEP = 20


def _theme(
    name: str,
    *,
    dark: bool,
    grounds: tuple[str, str, str, str],
    text: tuple[str, str],
    accent: str,
    says: tuple[str, str, str],
) -> Theme:
    background, surface, panel, cursor = grounds
    error, warning, success = says
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=text[1],
        accent=accent,
        foreground=text[0],
        background=background,
        surface=surface,
        panel=panel,
        error=error,
        warning=warning,
        success=success,
        variables={
            "foreground-muted": text[1],
            "text-muted": text[1],
            "text-disabled": text[1],
            "accent-muted": cursor,
            "text-accent": accent,
            "text-error": error,
            "text-warning": warning,
            "text-success": success,
            "input-cursor-background": text[0],
        },
    )


def _color(named: str) -> Color | None:
    """A variable's colour; None where it is worked out when drawn, as "auto 60%"."""
    try:
        return Color.parse(named)
    except ColorParseError:
        return None


def _on(ground: Color, color: Color | None) -> Color:
    """As it is seen on a ground that shows through."""
    if color is None or color.ansi is not None:
        return ground
    return ground.blend(color.with_alpha(1), color.a, alpha=1)


def _drawn(color: Color, goal: Color, grounds: Sequence[Color], least: float) -> Color:
    """The colour, drawn towards the goal as far as the contrast on each ground takes."""
    return next(one for one in _steps(color, goal) if _least(one, grounds) >= least or one == goal)


def _steps(color: Color, goal: Color) -> Iterator[Color]:
    for step in range(_STEP):
        yield color.blend(goal, step / _STEP, alpha=1)
    yield goal


def _least(text: Color, grounds: Sequence[Color]) -> float:
    return min(contrast(text, ground) for ground in grounds)


def _luminance(color: Color) -> float:
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    )
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))
