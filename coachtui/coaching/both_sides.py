"""The promises between the manager and a rep, in the order one goes through them."""

from __future__ import annotations

from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.model import FollowUp, RepHistory


class BothSides(Struct, frozen=True, kw_only=True):
    """What is open, due first; and what has ended, the latest first."""

    manager: tuple[FollowUp, ...]
    rep: tuple[FollowUp, ...]
    ended: tuple[FollowUp, ...]


def both_sides(history: RepHistory) -> BothSides:
    """Every promise of a rep's history, private ones included."""
    open_ones = sorted(
        (promise for promise in history.follow_ups if promise.status == "open"),
        key=lambda promise: promise.due or Date.max,
    )
    ended = (promise for promise in history.follow_ups if promise.status != "open")
    return BothSides(
        manager=tuple(promise for promise in open_ones if promise.owner == "manager"),
        rep=tuple(promise for promise in open_ones if promise.owner == "rep"),
        ended=tuple(sorted(ended, key=lambda one: one.closed or one.date, reverse=True)),
    )
