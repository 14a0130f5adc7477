"""Days as people write them: "next tue" to a date, a date to "28 days ago".

One grammar, English words, no locale. What it doesn't know it refuses (`UnreadableDay`): a wrong
due day is worse than a question. So there is no library's parser behind it: those find a date in
"1on1 monday" and in "10:30".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date as Date

from coachtui.coaching.day_calendar import DAY, UnreadableDay
from coachtui.coaching.day_dates import (
    CLOSE_OF_DAY,
    PART_OF_DAY,
    Order,
    Written,
    coming,
    exact,
    nearest,
    past,
)
from coachtui.coaching.day_deadlines import deadline
from coachtui.coaching.day_names import MONTHS, WEEKDAYS, ago, full, short

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "Order",
    "UnreadableDay",
    "ago",
    "full",
    "read_day",
    "read_near_day",
    "read_past_day",
    "read_span",
    "short",
]


def _monday_to_friday(day: Date) -> bool:
    return day.weekday() < 5


def read_day(
    text: str,
    on: Date,
    *,
    order: Order = "day-first",
    is_working: Callable[[Date], bool] = _monday_to_friday,
) -> Date:
    """The due day that `text` names in a record of day `on`; a time of day is dropped.

    A missing year is the next such day on or after `on`; a written one is taken as it is, also in
    the past. A date of figures that fits one order only is read in that one, whatever `order`.
    Raises `UnreadableDay` for anything else, and where a day without its year has just passed.
    """
    try:
        for said in _readings(_tidy(text)):
            if day := exact(said, on, order) or deadline(said, on, is_working):
                return day
    except OverflowError:
        pass
    raise _unreadable(text, "28 nov, fri, in 2 weeks or 2026-11-28")


def read_past_day(text: str, today: Date, *, order: Order = "day-first") -> Date:
    """The day of a record: a date, `today` or `yesterday`.

    A missing year is the latest such day not after `today`. Raises `UnreadableDay`, also where
    that would be the last year's of a day just ahead.
    """
    said = _tidy(text)
    if said == "today":
        return today
    if said == "yesterday" and today > Date.min:
        return today - DAY
    day = past(said, today, order)
    if day is None:
        raise _unreadable(text, "20 nov, yesterday or 2026-11-20")
    return day


def read_span(text: str, today: Date, order: Order = "day-first") -> tuple[Date, Date]:
    """First and last day of `FROM..TO`, or of a single day.

    A first day without its year is one of the last quarter or the coming half year; the last day
    is the next such day from there. Raises `UnreadableDay`, also where it ends before it starts.
    """
    from_text, dots, to_text = text.partition("..")
    start = _span_day(from_text, today, order, after=today, resolve=nearest)
    if not dots:
        return start, start
    end = _span_day(to_text, today, order, after=start, resolve=coming)
    if end < start:
        raise UnreadableDay(f"{full(end)} is before {full(start)}: write the earlier day first.")
    return start, end


def read_near_day(text: str, today: Date, order: Order = "day-first") -> Date:
    """A day behind or ahead: without its year, one of the last quarter or the coming half year.

    Raises `UnreadableDay`.
    """
    return _span_day(text, today, order, after=today, resolve=nearest, forms="1 dec or 2026-12-01")


_LONGEST = 60

_HOUR = "(?:[01]?[0-9]|2[0-4])"
_CLOCK = (
    f"(?:{_HOUR}[:.][0-5][0-9] ?[ap]m|{_HOUR}:[0-5][0-9](?: ?(?:h|uhr))?|{_HOUR} ?(?:[ap]m|h|uhr))"
)
_PART = f"[ap]m|noon|midday|lunch(?:time)?|midnight|first thing|{PART_OF_DAY}|{CLOSE_OF_DAY}"

# Patterns stay text until used, since compiling them all takes as long as starting Python.
_LETTER_DOT = r"(?<=[a-z])\."
_OPENING = r"(?:due )?(?:by |until |till |no later than )?(?:on )?(?:the )?(.+)"
_AT_LATEST = r"(.+?) (?:at the )?latest"
_TIME_LAST = rf"(.+?) (?:(?:at|by|before|@) ?)?(?:{_CLOCK}|{_PART})|(.+) at {_HOUR}"
_TIME_FIRST = rf"(?:{_CLOCK}|noon|midday|first thing|{CLOSE_OF_DAY})(?: on)?(?: the)? (.+)"


def _tidy(text: str) -> str:
    """Lower case, single spaces, no comma, no dot after a letter; empty where it is too long."""
    if len(text) > 4 * _LONGEST:
        return ""
    said = text.casefold().replace("’", "'").replace(",", " ").rstrip("!; ")
    said = " ".join(re.sub(_LETTER_DOT, "", said).split())
    return said if len(said) <= _LONGEST else ""


def _unreadable(text: str, forms: str) -> UnreadableDay:
    said = " ".join(text[:_LONGEST].split()) + ("..." if len(text) > _LONGEST else "")
    return UnreadableDay(f'"{said}" can\'t be read as a day: write it like {forms}.')


def _readings(said: str) -> Iterator[str]:
    """What may be the day: all that was said, then all but a time of day."""
    if opening := re.fullmatch(_OPENING, said):
        said = opening[1]
    if latest := re.fullmatch(_AT_LATEST, said):
        said = latest[1]
    yield said
    if timed := re.fullmatch(_TIME_LAST, said):
        yield timed[1] or timed[2]
    if timed := re.fullmatch(_TIME_FIRST, said):
        yield timed[1]


def _span_day(
    text: str,
    today: Date,
    order: Order,
    *,
    after: Date,
    resolve: Callable[[Written, Date], Date],
    forms: str = "1 dec..14 dec or 2026-12-01..2026-12-14",
) -> Date:
    said = _tidy(text).removeprefix("the ")
    try:
        if said == "yesterday":
            return today - DAY
        if day := exact(said, today, order, after=after, resolve=resolve):
            return day
    except OverflowError:
        pass
    raise _unreadable(text, forms)
