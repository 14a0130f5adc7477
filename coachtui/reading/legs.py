"""Combines tagged pieces into the three legs, the lines that carry them, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from math import log
from typing import Final

from msgspec import Struct

from coachtui.coaching.model import LEGS, Leg, MeetingKind, Substance
from coachtui.coaching.substance import amounts_to
from coachtui.reading.pieces import Mark, Piece
from coachtui.reading.summary import person_tags, summary
from coachtui.reading.tagging import Tagged
from coachtui.reading.weights import OUTCOMES, TAGS, Outcome, Tag, weights

Missing = str
"""A leg, or `buyer` in an account review."""


class Legs(Struct, frozen=True, kw_only=True):
    """Which legs stand and on what."""

    stands: dict[Leg, bool]
    """In a performance review `happened` takes two particular pieces of evidence."""
    carriers: dict[Leg, Piece]
    """For each leg that stands, the piece that says it most plainly."""
    buyer: bool
    """Whether something is known of who buys, why or how."""
    occasions: tuple[Piece, ...]
    """The pieces that may show the rep on an occasion, in order."""
    substance: Substance
    """What that amounts to by the plain rule."""


def stand(tagged: Sequence[Tagged], kind: MeetingKind) -> Legs:
    """The legs of a record. In a performance review only the rep's own view is the person."""
    told = _likeliest(tagged, kind) if tagged else dict.fromkeys(_PARTS, False)
    stands: dict[Leg, bool] = {leg: told[leg] for leg in LEGS}
    return Legs(
        stands=stands,
        carriers={leg: _plainest(tagged, leg, kind) for leg in LEGS if stands[leg]},
        buyer=told["buyer"],
        occasions=_evidence(tagged),
        substance=_rule(told, kind),
    )


def missing(legs: Legs, kind: MeetingKind) -> tuple[Missing, ...]:
    """What keeps a record from being substantive, in the order of the legs, then `buyer`."""
    lacking: list[Missing] = [leg for leg in LEGS if not legs.stands[leg]]
    if kind == "account-review" and not legs.buyer:
        lacking.append("buyer")
    return tuple(lacking)


_PARTS: Final[tuple[Outcome, ...]] = ("happened", "change", "person", "buyer")
_WEIGHT_OF_PARTS, _WEIGHT_OF_WHOLE = 0.2, 1.8
"""How much the single parts' likelihood counts, and how much the verdict's that they make up."""
_LEAST = 0.001
_STOCK: Final[tuple[Tag, ...]] = ("vague", "figures", "platitude", "logistics")
_STOCK_LIKE = 2.0
"""From minus so many points on a piece that is stock carries a leg less plainly."""
_MARKS: Final[dict[Leg, tuple[Mark, ...]]] = {
    "happened": ("+", "-"),
    "change": ("[]",),
    "person": (">", "[x]"),
}
"""The marks that say what a leg stands on."""
_MARK_WORTH = 3.0
"""How many points such a mark is worth where the line that carries a leg is chosen."""
_NEEDED = 2
"""Pieces of evidence that a performance review needs."""
_MAY_BE = -1.5
"""From these points on a piece may be evidence: no labelled review with two had less for both."""


def likeliest(chances: dict[Outcome, float], kind: MeetingKind) -> dict[Outcome, bool]:
    """The parts that most likely stand together, given each outcome's probability.

    Parts go together more often than by chance (a hurried record lacks all of them), so a
    choice of parts is weighed by the verdict that the plain rule makes of it, too.
    """
    sure = {one: min(1 - _LEAST, max(_LEAST, chance)) for one, chance in chances.items()}
    buyer = (False, True) if kind == "account-review" else (sure["buyer"] > 1 / 2,)
    choices = (
        dict(zip(_PARTS, choice, strict=True))
        for choice in product((False, True), (False, True), (False, True), buyer)
    )
    return max(choices, key=lambda choice: _likelihood(choice, sure, kind))


def _likelihood(
    choice: dict[Outcome, bool], sure: dict[Outcome, float], kind: MeetingKind
) -> float:
    parts = sum(log(sure[part] if told else 1 - sure[part]) for part, told in choice.items())
    return _WEIGHT_OF_PARTS * parts + _WEIGHT_OF_WHOLE * log(sure[_rule(choice, kind)])


def _rule(told: dict[Outcome, bool], kind: MeetingKind) -> Substance:
    legs: dict[Leg, bool] = {leg: told[leg] for leg in LEGS}
    return amounts_to(legs, kind, buyer=told["buyer"], occasions=2 * legs["happened"])


def _likeliest(tagged: Sequence[Tagged], kind: MeetingKind) -> dict[Outcome, bool]:
    points = [[one.points[tag] for tag in TAGS] for one in tagged]
    chances = weights().outcomes(summary(points, kind))
    told = likeliest(dict(zip(OUTCOMES, chances, strict=True)), kind)
    if kind == "performance-review" and len(_evidence(tagged)) < _NEEDED:
        told["happened"] = False
    return told


def _tags(leg: Leg, kind: MeetingKind) -> tuple[Tag, ...]:
    """Any of these makes the leg."""
    return person_tags(kind) if leg == "person" else (leg,)


def _evidence(tagged: Sequence[Tagged]) -> tuple[Piece, ...]:
    return tuple(one.piece for one in tagged if one.points["happened"] > _MAY_BE)


def _plainest(tagged: Iterable[Tagged], leg: Leg, kind: MeetingKind) -> Piece:
    """The piece that tells the leg most, and stock phrases and arrangements least.

    A line that the manager marked as telling the leg goes before one that tells it as well.
    """
    return max(
        tagged,
        key=lambda one: (
            max(one.points[tag] for tag in _tags(leg, kind))
            + _MARK_WORTH * (one.piece.mark in _MARKS[leg])
            - max(0.0, *(_STOCK_LIKE + one.points[tag] for tag in _STOCK))
        ),
    ).piece
