"""The desk ledger: how long ago the manager saw a rep with a customer, and what is hearsay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.model import RepHistory
from coachtui.coaching.threads import Side, Thread, threads


class Belief(Struct, frozen=True, kw_only=True):
    """A live strength or weakness that nothing first-hand speaks for."""

    skill: str
    kind: Side
    count: int
    """Observations it rests on."""
    date: Date
    """The latest of them."""
    age_days: int


class Ledger(Struct, frozen=True, kw_only=True):
    """What the manager knows of a rep from being there. Never: none."""

    ride_along: Date | None = None
    ride_along_days: int | None = None
    """Days since the last ride-along."""
    first_hand: Date | None = None
    first_hand_days: int | None = None
    """Days since the last strength or weakness that the manager saw, or heard on a recording."""
    hearsay: tuple[Belief, ...] = ()
    """Beliefs on hearsay alone, the latest first."""


def ledger(history: RepHistory, today: Date, *, known: Sequence[Thread] | None = None) -> Ledger:
    """The desk ledger of one rep; private entries included.

    `known` are the rep's threads, where they were already put together.
    """
    rides = [meeting.date for meeting in history.meetings if meeting.kind == "ride-along"]
    seen = [
        observation.date
        for observation in history.observations
        if observation.first_hand and observation.kind != "blocker"
    ]
    ride_along, first_hand = max(rides, default=None), max(seen, default=None)
    claims = [
        (thread.skill, claim)
        for thread in (threads(history, today) if known is None else known)
        for claim in (thread.claim, thread.counter)
        if claim is not None and claim.hearsay_alone
    ]
    claims.sort(key=lambda found: found[1].date, reverse=True)
    return Ledger(
        ride_along=ride_along,
        ride_along_days=None if ride_along is None else (today - ride_along).days,
        first_hand=first_hand,
        first_hand_days=None if first_hand is None else (today - first_hand).days,
        hearsay=tuple(
            Belief(
                skill=skill,
                kind=claim.kind,
                count=claim.count,
                date=claim.date,
                age_days=claim.age_days,
            )
            for skill, claim in claims
        ),
    )
