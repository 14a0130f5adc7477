"""Days that are named themselves, not as the end of a stretch: "28 nov", "fri", "the 14th"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as Date
from typing import Literal

from coachtui.coaching.day_calendar import (
    DAY,
    FULL_YEAR,
    NUMBER,
    TOO_FAR,
    UnreadableDay,
    date_or_none,
    first_of,
    following,
    in_week,
    month_index,
    next_in_year,
)
from coachtui.coaching.day_names import (
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    month_number,
    name_of,
    weekday_number,
)

Order = Literal["day-first", "month-first"]
"""How 3/4 is read."""

Written = tuple[int | None, int, int]
"""A date as written: its year where there is one, month, day."""

CLOSE_OF_DAY = "eod|eob|cob|cop|end of (?:(?:the )?day|business|play)|close of (?:business|play)"
PART_OF_DAY = "morning|afternoon|evening|night|nite"
"""Patterns of what alone means today, and beside a day its hour."""


def exact(
    said: str,
    on: Date,
    order: Order,
    *,
    after: Date | None = None,
    resolve: Callable[[Written, Date], Date] | None = None,
) -> Date | None:
    """A day that is named itself, not as the end of a period.

    What has no year or no week is looked for from `after`, where given; the rest counts from `on`.
    """
    after = after or on
    if re.fullmatch(_TODAY, said):
        return on
    if re.fullmatch(_TOMORROW, said):
        return on + DAY
    if said == "day after tomorrow":
        return on + 2 * DAY
    weekday, rest = _split_weekday(said)
    if written := _written(rest, order):
        return _agreeing((resolve or coming)(written, after), weekday)
    if nth := re.fullmatch(_DAY_OF_MONTH, rest):
        return _agreeing(_nth(int(nth[1]), after), weekday)
    return None if weekday is None else _of_week(weekday, rest, on, after)


def past(said: str, today: Date, order: Order) -> Date | None:
    """A written date; without its year, the latest such day not after `today`.

    One that comes again soon is no guess to make: that raises `UnreadableDay` too.
    """
    weekday, rest = _split_weekday(said)
    written = _written(rest, order)
    return None if written is None else _agreeing(_latest(written, today), weekday)


def coming(written: Written, on: Date) -> Date:
    """Without its year, the next such day on or after `on`."""
    year, month, day = written
    if year is not None:
        return _given(year, month, day)
    return next_in_year(lambda year: date_or_none(year, month, day), on, _possible(month, day))


def nearest(written: Written, today: Date) -> Date:
    """Without its year, a day of the last quarter or the coming half year."""
    year, month, day = written
    if year is not None:
        return _given(year, month, day)
    name = _possible(month, day)
    years = range(max(today.year - 1, MINYEAR), min(today.year + 1, MAXYEAR) + 1)
    for found in filter(None, (date_or_none(year, month, day) for year in years)):
        if -_RECENT <= (found - today).days <= _WITHIN_REACH:
            return found
    raise UnreadableDay(f"{name} may be of more than one year: write the year.")


_A_YEAR = 366
_RECENT = 92
_WITHIN_REACH = 182
"""Days back and ahead within which leave without its year is taken to be."""

_FIGURE_YEAR = "([0-9]{4}|[0-9]{2})"
# Beside a month's name, two bare figures up to 24 may as well be an hour of the day.
_WORD_YEAR = "([0-9]{4}|'[0-9]{2}|2[5-9]|[3-9][0-9])"

# Patterns stay text until used, since compiling them all takes as long as starting Python.
_TODAY = f"today|tonight|tonite|end of today|this (?:{PART_OF_DAY})|{CLOSE_OF_DAY}"
_TOMORROW = "tomorrow|tmrw|tmr|tmw"
_WEEKDAY_FIRST = rf"{WEEKDAY}(?: (?:the )?(.+))?"
_WEEKDAY_LAST = rf"(.+?)(?: on)? {WEEKDAY}"
_YEAR_FIRST = rf"{FULL_YEAR}([-/.]?){NUMBER}\2{NUMBER}"
_FIGURES = rf"{NUMBER}/{NUMBER}(?:/{_FIGURE_YEAR})?|{NUMBER}-{NUMBER}-{FULL_YEAR}"
_DOTTED = rf"{NUMBER}\. ?{NUMBER}\.(?: ?{_FIGURE_YEAR})?"
_DAY_MONTH = rf"{NUMBER}(?:st|nd|rd|th|\.)?[ /-]?(?:of )?{MONTH}(?:[ /-]?{_WORD_YEAR})?"
_MONTH_DAY = rf"{MONTH}[ /-]?(?:the )?{NUMBER}(?:st|nd|rd|th)?(?:[ /-]{_WORD_YEAR})?"
_DAY_OF_MONTH = f"{NUMBER}(?:st|nd|rd|th)"


def _split_weekday(said: str) -> tuple[int | None, str]:
    """The weekday that stands first or last, and what stands beside it."""
    if first := re.fullmatch(_WEEKDAY_FIRST, said):
        return weekday_number(first[1]), first[2] or ""
    if last := re.fullmatch(_WEEKDAY_LAST, said):
        return weekday_number(last[2]), last[1]
    return None, said


def _of_week(weekday: int, rest: str, on: Date, after: Date) -> Date | None:
    """The weekday of the week that `rest` says; without any, the next one strictly after."""
    if rest in ("", "coming", "this coming"):
        return following(after, weekday)
    if rest in ("week", "a week"):
        return following(on, weekday) + 7 * DAY
    days = {"this": 0, "this week": 0, "next": 7, "next week": 7, "week after next": 14}.get(rest)
    if days is None:
        return in_week(rest, on, weekday)
    day = on + timedelta(days + weekday - on.weekday())
    if day < on:
        name = WEEKDAYS[weekday]
        raise UnreadableDay(f"This week's {name} has passed: write the date, or next {name}.")
    return day


def _written(said: str, order: Order) -> Written | None:
    """A date in figures or with its month's name."""
    if found := re.fullmatch(_YEAR_FIRST, said):
        if not found[2] and len(said) != 8:
            return None
        return _figures(found[1], found[3], found[4])
    if found := re.fullmatch(_FIGURES, said):
        first, second = found[1] or found[4], found[2] or found[5]
        month_first = order == "month-first"
        if int(first if month_first else second) > 12:
            month_first = not month_first
        month, day = (first, second) if month_first else (second, first)
        return _figures(found[3] or found[6], month, day)
    if found := re.fullmatch(_DOTTED, said):
        return _figures(found[3], found[2], found[1])
    if found := re.fullmatch(_DAY_MONTH, said):
        return _year(found[3]), month_number(found[2]), int(found[1])
    if found := re.fullmatch(_MONTH_DAY, said):
        return _year(found[3]), month_number(found[1]), int(found[2])
    return None


def _figures(year: str | None, month: str, day: str) -> Written | None:
    return (_year(year), int(month), int(day)) if 1 <= int(month) <= 12 else None


def _year(said: str | None) -> int | None:
    if said is None:
        return None
    return int(said) if len(said) == 4 else 2000 + int(said.lstrip("'"))


def _agreeing(day: Date, weekday: int | None) -> Date:
    if weekday is None or day.weekday() == weekday:
        return day
    raise UnreadableDay(
        f"{name_of(day.month, day.day)} {day.year:04} is a {WEEKDAYS[day.weekday()]}, "
        f"not a {WEEKDAYS[weekday]}: write one of the two."
    )


def _latest(written: Written, today: Date) -> Date:
    year, month, day = written
    if year is not None:
        return _given(year, month, day)
    name = _possible(month, day)
    for year in range(today.year, max(today.year - 9, MINYEAR - 1), -1):
        found = date_or_none(year, month, day)
        if found and found <= today:
            if TOO_FAR < (today - found).days <= _A_YEAR:
                raise UnreadableDay(f"{name} is still ahead; write the year.")
            return found
    raise UnreadableDay(f"There is no {name} before today: write the year.")


def _given(year: int, month: int, day: int) -> Date:
    found = date_or_none(year, month, day)
    if found is None:
        raise UnreadableDay(f"There is no {name_of(month, day)} {year:04}: write another day.")
    return found


def _possible(month: int, day: int) -> str:
    """The name of a day that some year has."""
    leap_year = 2000
    if date_or_none(leap_year, month, day) is None:
        raise UnreadableDay(f"There is no {name_of(month, day)}: write another day.")
    return name_of(month, day)


def _nth(number: int, on: Date) -> Date:
    """The next such day of a month, on or after `on`."""
    for ahead in range(3):
        first = first_of(month_index(on) + ahead)
        day = date_or_none(first.year, first.month, number)
        if day and day >= on:
            return day
    raise UnreadableDay(f"No month has a day {number}: write another day.")
