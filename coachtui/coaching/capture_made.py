"""Turning a line that is nearly marked into one that is: `- closing gave 10%` gets its colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from coachtui.coaching.capture_promise import is_nothing
from coachtui.coaching.capture_said import read_observed
from coachtui.coaching.folding import fold


def marked(line: str, skills: Sequence[str]) -> str | None:
    """The line as a strength or weakness with its skill, or with the space a mark needs.

    None where it is marked already, where no skill is recognised, and for plain writing.
    """
    if glued := _GLUED.match(line):
        return f"{glued[1]} {line[glued.end() :]}"
    item = _ITEM.match(line)
    if item is None or len(line) > _LONGEST:
        return None
    mark, body = item[0], line[item.end() :]
    if read_observed(body) or is_nothing(body):
        return None
    known = {fold(skill): skill for skill in skills if skill.strip()}
    found = _any_of(tuple(known)).search(_same_length(body)) if known else None
    if found is None:
        return None
    skill = known[found[0]]
    if found.start():
        return f"{mark}{skill}: {body}"
    rest = body[found.end() :].lstrip(" \t,;:.–—-")
    return f"{mark}{skill}: {rest}" if rest else None


@lru_cache(maxsize=8)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names as whole words; the longest, where several begin in one place."""
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _same_length(text: str) -> str:
    """Small letters, one for each letter, so that what is found in it is found in the text."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


_ITEM = re.compile(r"[ \t]*[+-][ \t]+")
_GLUED = re.compile(r"^([ \t]*(?:!|\[ ?[xX]?\]))(?=[^\s(])")
_LONGEST = 2000
"""Characters of a line that a skill is looked for in."""
