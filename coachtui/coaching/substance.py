"""What a record amounts to, and the interface of whoever reads it.

A reader says which of three legs stand. This module holds what every reader shares: the shape of
what is read and the plain rule that makes legs into a verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from typing import Protocol

from msgspec import Struct

from coachtui.coaching.model import Leg, MeetingKind, Owner, Reading, Substance


class ReadObservation(Struct, frozen=True, kw_only=True):
    """An observation given beside the notes: `kind` strength, weakness or blocker."""

    kind: str
    skill: str
    evidence: str


class ReadFollowUp(Struct, frozen=True, kw_only=True):
    """A promise given beside the notes."""

    owner: Owner | None
    text: str
    due: Date | None = None


class Record(Struct, frozen=True, kw_only=True):
    """One logged meeting as a reader gets it: the text, what stands beside it, what came before."""

    rep_name: str
    kind: MeetingKind
    notes: str
    """The manager's text; may be in the capture syntax."""
    date: Date | None = None
    observations: tuple[ReadObservation, ...] = ()
    follow_ups: tuple[ReadFollowUp, ...] = ()
    rep_voice: str | None = None
    buyer_insight: str | None = None
    reviewed_previous_follow_ups: bool = False


class Reader(Protocol):
    """Whoever reads records."""

    def __call__(self, record: Record, history: Sequence[Record]) -> Reading:
        """What `record` amounts to.

        `history` holds what came before it, newest last: this rep's records and, for repeated
        text, other reps' of the same week.
        """
        ...


def amounts_to(
    legs: Mapping[Leg, bool], kind: MeetingKind, *, buyer: bool, occasions: int
) -> Substance:
    """The plain rule: all legs substantive, none a drive-by, otherwise thin.

    An account review needs `buyer` insight besides. A performance review needs two particular
    pieces of evidence (`occasions`) and the rep's view.
    """
    standing = sum(legs.values())
    if standing == 0:
        return "drive-by"
    if standing < len(legs):
        return "thin"
    if kind == "account-review" and not buyer:
        return "thin"
    if kind == "performance-review" and occasions < 2:
        return "thin"
    return "substantive"
