"""Days that a stretch of time names: so much from now, or the end of a period."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Date
from datetime import timedelta

from coachtui.coaching.day_calendar import (
    DAY,
    FRIDAY,
    FULL_YEAR,
    UnreadableDay,
    first_of,
    following,
    in_week,
    month_index,
    next_in_year,
)
from coachtui.coaching.day_names import MONTH, month_number


def deadline(said: str, on: Date, is_working: Callable[[Date], bool]) -> Date | None:
    """A day that is named by a stretch of time: so much from now, or the end of a period."""
    if said in ("asap", "as soon as possible"):
        return _working_days_on(on, 2, is_working)
    if found := re.fullmatch(_COUNT, said):
        return _counted(on, _number(found[1]), found[3][0], is_working if found[2] else None)
    said = _SHORT_FOR.get(said, said)
    if found := re.fullmatch(_END_FIRST, said):
        return _end_of(found[1], on)
    # A "week end" may be a weekend.
    if (found := re.fullmatch(_END_LAST, said)) and not found[1].endswith("week"):
        return _end_of(found[1], on)
    return _end_of(said, on) if re.fullmatch(_MEANS_ITS_END, said) else in_week(said, on, FRIDAY)


_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SHORT_FOR = {
    "eow": "end of week",
    "eom": "end of month",
    "eoq": "end of quarter",
    "eoy": "end of year",
}

# Patterns stay text until used, since compiling them all takes as long as starting Python.
_COUNT = (
    f"(?:(?:in|within) )?([0-9]{{1,3}}|an?|{'|'.join(_NUMBERS)}) ?(working |business |work )?"
    "(d|days?|w|wks?|weeks?|fortnights?|mths?|months?)(?:(?:'s?)? time| from (?:now|today))?"
)
_END_FIRST = "(?:end(?: of)?(?: the)? |eo ?)(.+)"
_END_LAST = "(.+?)(?:'?s)?[ -]end"
_MEANS_ITS_END = "(?:this|next) (?:week|month|quarter)|week after next"
_QUARTER = f"q([1-4])(?:[ /-]?{FULL_YEAR})?"
_WHOLE_MONTH = f"{MONTH}(?: {FULL_YEAR})?"


def _number(said: str) -> int:
    if said in _NUMBERS:
        return _NUMBERS.index(said) + 1
    return int(said) if said.isdigit() else 1


def _working_days_on(on: Date, number: int, is_working: Callable[[Date], bool]) -> Date:
    day = on
    for _ in range(7 * number + 400):
        day += DAY
        number -= is_working(day)
        if number == 0:
            return day
    raise UnreadableDay("No working day comes in the next year: write a date.")


def _counted(
    on: Date, number: int, unit: str, is_working: Callable[[Date], bool] | None
) -> Date | None:
    """So many days, weeks, fortnights or months from `on`; `unit` is their first letter."""
    if number == 0 or (is_working and unit != "d"):
        return None
    if is_working:
        return _working_days_on(on, number, is_working)
    if unit == "m":
        last = first_of(month_index(on) + number + 1) - DAY
        return last.replace(day=min(on.day, last.day))
    return on + timedelta(number * {"d": 1, "w": 7, "f": 14}[unit])


def _end_of(period: str, on: Date) -> Date | None:
    """The last day of a period, not before `on`; a week's last is its Friday."""
    period = period.removeprefix("this ")
    if period == "week":
        return following(on - DAY, FRIDAY)
    weeks = {"next week": 1, "week after next": 2}.get(period)
    if weeks:
        return on + timedelta(7 * weeks + FRIDAY - on.weekday())
    return in_week(period, on, FRIDAY) or _end_of_months(period, on)


def _end_of_months(period: str, on: Date) -> Date | None:
    month = month_index(on)
    next_month = {
        "month": month + 1,
        "next month": month + 2,
        "quarter": month - month % 3 + 3,
        "next quarter": month - month % 3 + 6,
        "year": month - month % 12 + 12,
        "next year": month - month % 12 + 24,
    }.get(period)
    if next_month:
        return first_of(next_month) - DAY
    if re.fullmatch(FULL_YEAR, period):
        return first_of(12 * int(period) + 12) - DAY
    if found := re.fullmatch(_QUARTER, period):
        months = 3 * int(found[1])
    elif found := re.fullmatch(_WHOLE_MONTH, period):
        months = month_number(found[1])
    else:
        return None
    if found[2]:
        return first_of(12 * int(found[2]) + months) - DAY
    name = f"The end of {found[1].capitalize() if len(found[1]) > 1 else 'Q' + found[1]}"
    return next_in_year(lambda year: first_of(12 * year + months) - DAY, on, name)
