"""Talks that were in the calendar and have no record: which of them are still open to answer."""

from __future__ import annotations

from datetime import date as Date
from datetime import timedelta

from coachtui.coaching.model import RepHistory
from coachtui.coaching.workdays import DAY

RECENT = timedelta(days=14)
"""So far back is asked about what was in the calendar before the rep was in the notebook."""


def open_since(history: RepHistory, today: Date) -> Date:
    """The first day whose talk in the calendar, where it has no record, is open to answer.

    Every cycle is open until something answers it: a record of that day, of the day before or of
    any later day; or a reason, on or after it, for skipping or putting off a cycle. So a talk of
    five weeks ago is asked about while nothing was logged since, and never again once a later one
    was. Of the time before the rep was in the notebook, or came back, the last two weeks count.
    """
    rep = history.rep
    start = min(rep.returned or rep.added, today - RECENT)
    answered = [mark.date + DAY for mark in history.marks if mark.date <= today]
    answered += [meeting.date + 2 * DAY for meeting in history.meetings if meeting.date <= today]
    return max([start, *answered])
