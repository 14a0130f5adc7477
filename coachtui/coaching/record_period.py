"""Whom the records of a period are about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date

from coachtui.coaching.cadence import status
from coachtui.coaching.model import RepHistory


def on_record(
    histories: Iterable[RepHistory], *, today: Date, start: Date | None, end: Date | None
) -> tuple[RepHistory, ...]:
    """Those who are active or on notice, and those who ended within the period.

    Who came only after it is left out. Without `start` or `end` the period is open on that side.
    """
    return tuple(
        history
        for history in histories
        if not _left_before(history, today, start) and not _came_after(history, end)
    )


def _left_before(history: RepHistory, today: Date, start: Date | None) -> bool:
    rep = history.rep
    if status(rep, today) != "inactive" or rep.ends is None:
        return False
    return start is not None and rep.ends < start


def _came_after(history: RepHistory, end: Date | None) -> bool:
    if end is None:
        return False
    first = [part[0].date for part in (history.meetings, history.observations) if part]
    return min((history.rep.started or history.rep.added, *first)) > end
