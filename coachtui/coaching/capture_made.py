"""Turning a line that is nearly marked into one that is: `- closing gave 10%` gets its colon."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coachtui.coaching.capture_promise import is_nothing
from coachtui.coaching.capture_said import read_observed
from coachtui.coaching.folding import fold


def marked(line: str, skills: Iterable[str]) -> str | None:
    """The line as a strength or weakness with its skill, or with the space a mark needs.

    None where it is marked already, where no skill is recognised, and for plain writing.
    """
    if glued := _GLUED.match(line):
        return f"{glued[1]} {line[glued.end() :]}"
    item = _ITEM.match(line)
    if item is None or read_observed(line[item.end() :]) or is_nothing(line[item.end() :]):
        return None
    mark, body = item[0], line[item.end() :]
    found = sorted(
        (match.start(), -len(skill), skill, match.end())
        for skill in skills
        if (match := re.search(rf"(?<!\w){re.escape(fold(skill))}(?!\w)", _same_length(body)))
    )
    if not found:
        return None
    start, _, skill, end = found[0]
    if start:
        return f"{mark}{skill}: {body}"
    rest = body[end:].lstrip(" \t,;:.–—-")
    return f"{mark}{skill}: {rest}" if rest else None


def _same_length(text: str) -> str:
    """Small letters, one for each letter, so that what is found in it is found in the text."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


_ITEM = re.compile(r"[ \t]*[+-][ \t]+")
_GLUED = re.compile(r"^([ \t]*(?:!|\[ ?[xX]?\]))(?=[^\s(])")
