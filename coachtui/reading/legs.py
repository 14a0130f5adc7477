"""Combines tagged pieces into the three legs, the lines that carry them, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from coachtui.coaching.model import LEGS, Leg, MeetingKind
from coachtui.reading.pieces import Piece
from coachtui.reading.rules import Tag, Tagged

Missing = str
"""A leg, or `buyer` in an account review."""


class Legs(Struct, frozen=True, kw_only=True):
    """Which legs stand and on what."""

    stands: dict[Leg, bool]
    carriers: dict[Leg, Piece]
    """For each leg that stands, the piece that says it most plainly."""
    buyer: bool
    """Whether something is known of who buys, why or how."""
    occasions: tuple[Piece, ...]
    """The pieces that show the rep on an occasion, in order, each said once."""


def stand(tagged: Sequence[Tagged], kind: MeetingKind) -> Legs:
    """The legs of a record. In a performance review only the rep's own view is the person."""
    person: tuple[Tag, ...] = ("voice", "promise", "buyer")
    by_leg: dict[Leg, tuple[Tag, ...]] = {
        "happened": ("happened",),
        "change": ("change",),
        "person": ("voice",) if kind == "performance-review" else person,
    }
    carriers: dict[Leg, Piece] = {}
    for leg, tags in by_leg.items():
        best = _plainest(tagged, tags)
        if best is not None:
            carriers[leg] = best
    return Legs(
        stands={leg: leg in carriers for leg in LEGS},
        carriers=carriers,
        buyer=_plainest(tagged, ("buyer",)) is not None,
        occasions=tuple(_once(one.piece for one in tagged if one.tells("happened"))),
    )


def missing(legs: Legs, kind: MeetingKind) -> tuple[Missing, ...]:
    """What keeps a record from being substantive, in the order of the legs, then `buyer`."""
    lacking: list[Missing] = [leg for leg in LEGS if not legs.stands[leg]]
    if kind == "performance-review" and legs.stands["happened"] and len(legs.occasions) < 2:
        lacking.insert(0, "happened")
    if kind == "account-review" and not legs.buyer:
        lacking.append("buyer")
    return tuple(lacking)


def _plainest(tagged: Iterable[Tagged], tags: Sequence[Tag]) -> Piece | None:
    found = [(one.points[tag], one.piece) for one in tagged for tag in tags if one.tells(tag)]
    return max(found, key=lambda scored: scored[0])[1] if found else None


def _once(pieces: Iterable[Piece]) -> Iterable[Piece]:
    return {piece.text.casefold(): piece for piece in pieces}.values()
