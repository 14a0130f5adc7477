"""Figures as glyphs: on one line, or on several with an axis at the left."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

_LEVELS = "▁▂▃▄▅▆▇█"
_EIGHTHS = " ▁▂▃▄▅▆▇█"


def spark(values: Sequence[float], width: int) -> str:
    """The last `width` values as one glyph each, the lowest at the bottom; all equal: half high."""
    shown = values[-width:] if width > 0 else ()
    return "".join(_LEVELS[round(part * (len(_LEVELS) - 1))] for part in _parts(shown))


def bars(values: Sequence[float], width: int, height: int) -> list[str]:
    """The last values as bars on `height` lines, the top one first; the lowest is one eighth high.

    Bars are two columns wide and one apart where `width` has room for all of them, else one wide.
    """
    roomy = len(values) * _ROOMY <= width
    shown = values[-(width // _ROOMY if roomy else width) :] if width > 0 else ()
    steps = height * 8 - 1
    filled = [1 + round(part * steps) for part in _parts(shown)]
    rows = []
    for row in reversed(range(height)):
        glyphs = [_EIGHTHS[max(0, min(8, eighths - row * 8))] for eighths in filled]
        rows.append(" ".join(glyph * 2 for glyph in glyphs) if roomy else "".join(glyphs))
    return rows


_ROOMY = 3
"""Columns that a bar takes with the gap beside it."""


def _parts(values: Sequence[float]) -> list[float]:
    """Each value's place between the lowest (0) and the highest (1)."""
    if not values:
        return []
    low, high = min(values), max(values)
    span = high - low
    if not isfinite(span) or span == 0:
        return [0.5] * len(values)
    return [(value - low) / span for value in values]
