"""Says of each piece what it tells, by weights that were learned from labelled records."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coachtui.coaching.substance import Record
from coachtui.reading.features import features
from coachtui.reading.pieces import Piece
from coachtui.reading.weights import TAGS, Tag, weights


class Tagged(Struct, frozen=True, kw_only=True):
    """A piece and what it tells."""

    piece: Piece
    points: dict[Tag, float]
    """The log-odds of each tag: above 0 it more likely holds than not."""

    def tells(self, tag: Tag) -> bool:
        """Whether the tag holds."""
        return self.points[tag] > 0


def tag(pieces: Sequence[Piece], record: Record) -> tuple[Tagged, ...]:
    """Each piece of a record with its points."""
    learned = weights()
    return tuple(
        Tagged(piece=piece, points=dict(zip(TAGS, learned.points(found), strict=True)))
        for piece, found in zip(pieces, features(pieces, record), strict=True)
    )
