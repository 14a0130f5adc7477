"""Of which days a record is to be, in a person's words: a period, or a first and a last day."""

from __future__ import annotations

import re
from datetime import date as Date

from coachtui.coaching.day_dates import Order
from coachtui.coaching.days import UnreadableDay, full, read_day, read_past_day
from coachtui.coaching.period import UnreadablePeriod, read_period

Days = tuple[Date | None, Date | None]
"""First and last day; none: open on that side."""


class NoSuchDays(ValueError):
    """One sentence to show a person: these days can't be those of a record, and why."""


def record_days(words: str, today: Date, *, order: Order = "day-first") -> Days:
    """The days that `words` name: "2026H2", "last quarter", "1 jul to 30 sep", "since 1 jul".

    Nothing said is all that is on file. Raises `UnreadablePeriod`, `UnreadableDay`, `NoSuchDays`.
    """
    said = " ".join(words.split())
    if not said:
        return None, None
    try:
        return checked_days(read_period(said, today), today)
    except UnreadablePeriod:
        found = re.fullmatch(_SPAN, said, re.IGNORECASE)
        if len(said) > _LONGEST or found is None:
            raise
    first, last, since, until = found.groups()
    start, end = first or since, last or until
    days = (
        any_day(start, today, order=order) if start else None,
        any_day(end, today, order=order) if end else None,
    )
    return checked_days(days, today)


def any_day(text: str, today: Date, *, order: Order = "day-first") -> Date:
    """A day behind or ahead: ISO or as in notes. Raises `UnreadableDay`."""
    try:
        return Date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return read_past_day(text, today, order=order)
    except UnreadableDay:
        return read_day(text, today, order=order)


def checked_days(days: Days, today: Date) -> Days:
    """The days, where a record can be of them; raises `NoSuchDays`."""
    start, end = days
    if start and end and start > end:
        raise NoSuchDays(f"The period ends ({end}) before it begins ({start}).")
    if start and start > today:
        raise NoSuchDays(
            f"That period begins only on {full(start)}: nothing is on record of it yet."
        )
    return days


_LONGEST = 120
_SPAN = (
    r"(?:from )?(.+?) ?(?:\.\.| to | until | till | – )(?: ?)(.+)"
    r"|(?:from|since) (.+)|(?:to|until|till|up to) (.+)"
)
