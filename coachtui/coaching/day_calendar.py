"""Steps through the calendar that days as typed share: years, months, weeks."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as Date

DAY = timedelta(days=1)
FRIDAY = 4
"""As `Date.weekday` counts."""

NUMBER = "([0-9]{1,2})"
"""Pattern of a day, month or week in figures."""
FULL_YEAR = "([0-9]{4})"
"""Pattern of a year in four figures."""

TOO_FAR = 330
"""So many days off, a day without its year was more likely meant on the other side of today."""


class UnreadableDay(ValueError):
    """One sentence to show a person: what can't be read, and how to mend it."""


def date_or_none(year: int, month: int, day: int) -> Date | None:
    """The date, or None where the calendar has none."""
    try:
        return Date(year, month, day)
    except ValueError:
        return None


def next_in_year(in_year: Callable[[int], Date | None], on: Date, name: str) -> Date:
    """The first of its kind on or after `on`, where nobody can have meant the one before.

    Raises `UnreadableDay`, calling it `name`, where somebody can, or where it never comes.
    """
    passed = False
    for year in range(max(on.year - 1, MINYEAR), min(on.year + 8, MAXYEAR) + 1):
        day = in_year(year)
        if day is None:
            continue
        if day < on:
            passed = (on - day).days < 366 - TOO_FAR
        elif (day - on).days <= TOO_FAR:
            return day
        else:
            why = "has just passed" if passed else f"comes next in {year}"
            raise UnreadableDay(f"{name} {why}; write the year.")
    raise UnreadableDay(f"{name} never comes: write another day.")


def following(day: Date, weekday: int) -> Date:
    """The next such weekday strictly after `day`."""
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def month_index(day: Date) -> int:
    """Months counted through the years, so that one can be added; `first_of` goes back."""
    return 12 * day.year + day.month - 1


def first_of(index: int) -> Date:
    """The first day of a month by its index; raises `OverflowError` beyond what dates reach."""
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError
    return Date(year, month + 1, 1)


def in_week(said: str, on: Date, weekday: int) -> Date | None:
    """That weekday of a numbered week; a day within an ISO week is taken as it is.

    None where `said` is no week; raises `UnreadableDay` where the year has no such week.
    """
    found = re.fullmatch(_WEEK, said)
    if found is None:
        return None
    number = int(found[1] or found[4])
    year = found[2] or found[3]
    if year is None:
        return next_in_year(lambda year: _iso_day(year, number, weekday), on, f"Week {number}")
    day = _iso_day(int(year), number, int(found[5]) - 1 if found[5] else weekday)
    if day is None:
        raise UnreadableDay(f"{year} has no week {number}: write another one.")
    return day


_WEEK = (
    rf"(?:kw|cw|wk|w|(?:calendar )?week)[ -]?{NUMBER}(?:(?: of)?[ /-]{FULL_YEAR})?"
    rf"|{FULL_YEAR}-?w{NUMBER}(?:-([1-7]))?"
)


def _iso_day(year: int, week: int, weekday: int) -> Date | None:
    try:
        return Date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        return None
