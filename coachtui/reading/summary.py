"""A record in a few numbers: how plainly its plainest pieces tell each tag.

Neither length nor the number of pieces is among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log1p
from typing import Final, get_args

from coachtui.coaching.model import MeetingKind
from coachtui.reading.weights import TAGS, Tag

FURTHEST: Final = 6.0
"""Points further from 0 are as good as this."""
STEPS: Final = 1000
"""Whole numbers in the summary are thousandths, so that a stored tree reads them exactly."""
PERSON: Final[tuple[Tag, ...]] = ("voice", "promise", "buyer")
"""Any of these brings the rep in as a person."""


def summary(points: Sequence[Sequence[float]], kind: MeetingKind) -> list[int]:
    """The numbers that the trees look at, from each piece's points in the order of `TAGS`.

    For each tag its three plainest pieces and how likely it is that any piece tells it; the two
    plainest pieces on the person; the kind of meeting. Then for each part that a review needs its
    plainest piece with all that this tells, and what the pieces around it tell on average: between
    stock phrases a line is less likely to be more.
    """
    pieces = [[max(-FURTHEST, min(FURTHEST, one)) for one in piece] for piece in points]
    filled = pieces + [_NOTHING] * (_TOP - len(pieces))
    by_tag = [sorted(column, reverse=True) for column in zip(*filled, strict=True)]
    plainest = [column[rank] for rank in range(_TOP) for column in by_tag]
    nowhere = [max(-_LEAST, sum(_log_not(one) for one in column)) for column in by_tag]
    person = sorted((_most(piece, PERSON) for piece in filled), reverse=True)
    numbers = [*plainest, *nowhere, *person[:2]]
    numbers += [float(kind == one) for one in get_args(MeetingKind)]
    for tags in (("happened",), ("change",), person_tags(kind), ("buyer",)):
        numbers += _plainest_and_around(pieces, tags)
    return [round(number * STEPS) for number in numbers]


def person_tags(kind: MeetingKind) -> tuple[Tag, ...]:
    """What brings the rep in as a person: in a performance review their own view alone."""
    return ("voice",) if kind == "performance-review" else PERSON


_TOP = 3
_LEAST = 30.0
_AROUND = 2
"""So many pieces before and behind are around a piece."""
_NOTHING = [-FURTHEST] * len(TAGS)
_ALONE = [-FURTHEST / 2] * len(TAGS)
"""What is around a piece that stands alone."""


def _log_not(point: float) -> float:
    """The logarithm of the probability that a tag does not hold."""
    return -log1p(exp(point))


def _most(piece: Sequence[float], tags: Sequence[Tag]) -> float:
    return max(piece[TAGS.index(tag)] for tag in tags)


def _plainest_and_around(pieces: Sequence[Sequence[float]], tags: Sequence[Tag]) -> list[float]:
    if not pieces:
        return [*_NOTHING, *_ALONE]
    at = max(range(len(pieces)), key=lambda number: _most(pieces[number], tags))
    around = [*pieces[max(0, at - _AROUND) : at], *pieces[at + 1 : at + 1 + _AROUND]]
    means = [sum(column) / len(around) for column in zip(*around, strict=True)] or _ALONE
    return [*pieces[at], *means]
