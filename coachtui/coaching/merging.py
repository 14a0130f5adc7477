"""Two amendments of one text, side by side and as one."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Side = Literal["both", "mine", "theirs"]


def differences(theirs: str, mine: str) -> list[tuple[Side, str]]:
    """Every line of both texts in order, with whose it is."""
    first, second = theirs.split("\n"), mine.split("\n")
    found: list[tuple[Side, str]] = []
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            found += (("both", line) for line in first[a:b])
        else:
            found += (("theirs", line) for line in first[a:b])
            found += (("mine", line) for line in second[c:d])
    return found


def merged(base: str, theirs: str, mine: str) -> str:
    """One text with what both changed of `base`; where both changed one place, the lines of both.

    Nothing that either added is lost. What either alone took out is out.
    """
    return "\n".join(_merged(base.split("\n"), theirs.split("\n"), mine.split("\n")))


def _merged(base: list[str], theirs: list[str], mine: list[str]) -> Iterator[str]:
    at = at_theirs = at_mine = 0
    for start, length, in_theirs, in_mine in _kept_by_both(base, theirs, mine):
        yield from _place(base[at:start], theirs[at_theirs:in_theirs], mine[at_mine:in_mine])
        yield from base[start : start + length]
        at, at_theirs, at_mine = start + length, in_theirs + length, in_mine + length


def _place(base: list[str], theirs: list[str], mine: list[str]) -> list[str]:
    """What becomes of lines that not both kept."""
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    return [*theirs, *(line for line in mine if line not in theirs)]


def _kept_by_both(
    base: list[str], theirs: list[str], mine: list[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Runs of lines of `base` in both: where in `base`, how many, where in the two. Ends empty."""
    in_theirs, in_mine = _kept(base, theirs), _kept(base, mine)
    at = 0
    while at < len(base):
        if at not in in_theirs or at not in in_mine:
            at += 1
            continue
        length = 1
        while (
            in_theirs.get(at + length) == in_theirs[at] + length
            and in_mine.get(at + length) == in_mine[at] + length
        ):
            length += 1
        yield at, length, in_theirs[at], in_mine[at]
        at += length
    yield len(base), 0, len(theirs), len(mine)


def _kept(base: list[str], other: list[str]) -> dict[int, int]:
    """For lines of `base` that `other` kept, where they are there."""
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + at: block.b + at for block in blocks for at in range(block.size)}
