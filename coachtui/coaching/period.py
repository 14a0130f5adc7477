"""Periods as people name them: "2026H2" to its first and last day, and back to words."""

from __future__ import annotations

import calendar
import re
from datetime import date as Date
from datetime import timedelta

from coachtui.coaching.day_names import MONTH, month_number, name_of

FORMS = "2026H2, 2026Q3, 2026, 2026-07, July 2026, H2, last quarter or this half"
"""What a period may look like, to show a person."""
FIRST_YEAR = 1970
LAST_YEAR = 2199


class UnreadablePeriod(ValueError):
    """Words that name no period. The message is one line that says which forms do."""


def read_period(text: str, today: Date) -> tuple[Date, Date]:
    """First and last day of the period that `text` names; raises `UnreadablePeriod`.

    Years, halves, quarters and months are those of the calendar. One without its year is the
    latest that has begun.
    """
    said = " ".join(text.casefold().replace("’", "'").split()) if len(text) <= _LONGEST else ""
    found = _named(said, today) or _relative(said, today)
    if found is None or not FIRST_YEAR <= found[0] // 12 <= LAST_YEAR:
        shown = " ".join(text[:_LONGEST].split()) + ("..." if len(text) > _LONGEST else "")
        raise UnreadablePeriod(f'"{shown}" can\'t be read as a period: write it like {FORMS}.')
    month, months = found
    return _first_of(month), _first_of(month + months) - timedelta(days=1)


def period_name(first: Date, last: Date) -> str:
    """A short name without spaces: "2026H2", "2026Q3", "2026", "2026-07" or both days."""
    if not _whole_months(first, last):
        return f"{first.isoformat()}-to-{last.isoformat()}"
    months = _month(last) - _month(first) + 1
    turn, late = divmod(first.month - 1, months)
    if late or months not in (1, 3, 6, 12):
        return f"{first.isoformat()}-to-{last.isoformat()}"
    year = f"{first.year:04}"
    return {12: year, 6: f"{year}H{turn + 1}", 3: f"{year}Q{turn + 1}"}.get(
        months, f"{year}-{first.month:02}"
    )


def period_words(first: Date, last: Date) -> str:
    """The period as a person says it: "July to December 2026", "2 Dec 2024 to 30 Nov 2026"."""
    if not _whole_months(first, last):
        return f"{_day(first)} to {_day(last)}" if first != last else _day(first)
    year = f" {first.year:04}"
    if first.month == 1 and last.month == 12:
        return year.strip() if first.year == last.year else f"{year.strip()} to {last.year:04}"
    names = calendar.month_name
    if _month(first) == _month(last):
        return f"{names[first.month]}{year}"
    of_first = "" if first.year == last.year else year
    return f"{names[first.month]}{of_first} to {names[last.month]} {last.year:04}"


_LONGEST = 60
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "q": 3, "h": 6}

# Patterns stay text until used, since compiling them all takes as long as starting Python.
_FULL = "([0-9]{4})"
_YEAR = "('?[0-9]{2}|[0-9]{4})"
_PART = "(?:(h)([12])|(q)([1-4]))"
_PART_FIRST = f"{_PART}(?:[ /-]{{0,3}}{_YEAR})?"
_PART_LAST = f"{_YEAR}[ /-]{{0,3}}{_PART}"
_MONTH_FIRST = f"{MONTH}(?:[ -]?{_FULL})?"
_MONTH_LAST = f"{_FULL}[ -]{MONTH}"
_FIGURES = f"{_FULL}[-/]([0-9]{{1,2}})"
_WHEN = "(this|last|previous)[ -](?:calendar )?(month|quarter|half|year)(?:[ -]year)?"

Months = tuple[int, int]
"""The number of the first month, counted from the year 0, and how many months."""


def _named(said: str, today: Date) -> Months | None:
    """A period that is named itself."""
    if re.fullmatch(_FULL, said):
        return 12 * int(said), 12
    if part := re.fullmatch(_PART_LAST, said):
        return _part(part[1], part[2] or part[4], part[3] or part[5], today)
    if part := re.fullmatch(_PART_FIRST, said):
        return _part(part[5], part[1] or part[3], part[2] or part[4], today)
    if found := re.fullmatch(_FIGURES, said):
        return (12 * int(found[1]) + int(found[2]) - 1, 1) if 1 <= int(found[2]) <= 12 else None
    if found := re.fullmatch(_MONTH_FIRST, said):
        return _begun(found[2], month_number(found[1]) - 1, 1, today)
    if found := re.fullmatch(_MONTH_LAST, said):
        return _begun(found[1], month_number(found[2]) - 1, 1, today)
    return None


def _part(year: str | None, kind: str, number: str, today: Date) -> Months:
    months = _MONTHS_OF[kind]
    return _begun(year, months * (int(number) - 1), months, today)


def _begun(year: str | None, month: int, months: int, today: Date) -> Months:
    """Of the year given, else the latest that has begun."""
    if year is not None:
        whole = year.lstrip("'")
        return 12 * (int(whole) if len(whole) == 4 else 2000 + int(whole)) + month, months
    start = 12 * today.year + month
    return (start if start <= _month(today) else start - 12), months


def _relative(said: str, today: Date) -> Months | None:
    """The period that today is in, or the one before."""
    found = re.fullmatch(_WHEN, said)
    if found is None:
        return None
    months = _MONTHS_OF[found[2]]
    start = _month(today) - _month(today) % months
    return (start if found[1] == "this" else start - months), months


def _month(day: Date) -> int:
    return 12 * day.year + day.month - 1


def _first_of(month: int) -> Date:
    return Date(month // 12, month % 12 + 1, 1)


def _whole_months(first: Date, last: Date) -> bool:
    return first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]


def _day(day: Date) -> str:
    return f"{name_of(day.month, day.day)} {day.year:04}"
