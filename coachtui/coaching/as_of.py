"""A history as it stood on a day: what is dated later isn't there yet."""

from __future__ import annotations

from datetime import date as Date
from typing import Any

import msgspec

from coachtui.coaching.model import FollowUp, RepHistory

DATED = (
    *("meetings", "jots", "observations", "follow_ups", "words", "insights", "points"),
    *("measures", "verdicts", "marks", "snoozes", "shown"),
)
"""The parts of a history whose entries appear on their `date`; plans appear on the day `made`."""


def as_of(history: RepHistory, day: Date) -> RepHistory:
    """The history without what is dated after `day`; a promise closed later is open in it.

    Leave is kept: it is known ahead.
    """
    if not changes_after(history, day):
        return history
    kept: dict[str, tuple[Any, ...]] = {
        part: tuple(entry for entry in getattr(history, part) if entry.date <= day)
        for part in DATED
    }
    kept["follow_ups"] = tuple(_reopened(promise, day) for promise in kept["follow_ups"])
    kept["plans"] = tuple(plan for plan in history.plans if plan.made <= day)
    return msgspec.structs.replace(history, **kept)


def changes_after(history: RepHistory, day: Date) -> tuple[Date, ...]:
    """The days after `day` on which something that is already on file appears, in order."""
    days = {entry.date for part in DATED for entry in getattr(history, part) if entry.date > day}
    days |= {promise.closed for promise in history.follow_ups if promise.closed}
    days |= {plan.made for plan in history.plans}
    return tuple(sorted(found for found in days if found > day))


def _reopened(promise: FollowUp, day: Date) -> FollowUp:
    if promise.closed is None or promise.closed <= day:
        return promise
    return msgspec.structs.replace(promise, status="open", closed=None, outcome="", closed_by="")
