"""From dates as written to days: which order of day and month the file has, and which years.

What the file itself proves goes before the configured order. A year that is left out comes from a
year heading, from the weekday, or from the neighbours, since notes run in one direction. What
remains open is said, not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date
from datetime import timedelta
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.day_dates import Order
from coachtui.coaching.days import full
from coachtui.coaching.old_dates import Written
from coachtui.coaching.settings import Settings


class Dated(Struct, frozen=True, kw_only=True):
    """Days in the order of the dates; None beside a sentence on why not."""

    days: tuple[Date | None, ...]
    why: tuple[str, ...]
    order: Order
    """How 4/3 was read."""
    proven: bool
    """Whether the file shows the order; otherwise it is the configured one."""
    order_matters: int
    """The number of dates that mean another day in the other order."""


def days_of(
    dates: Sequence[Written], years: Sequence[int | None], settings: Settings, today: Date
) -> Dated:
    """The days of a file's headings; `years` are those of the year headings above them."""
    order, proven = _order(dates, settings.dates, today)
    matters = sum(_differs(date, today) for date in dates)
    if order is None:
        settled = [_in_order(date, "day-first") if not date.ambiguous else date for date in dates]
    else:
        settled = [_in_order(date, order) for date in dates]
    found: list[Date | None] = []
    why: list[str] = []
    for date, year in zip(settled, years, strict=True):
        day, reason = _alone(date, year, today)
        found.append(day)
        why.append(reason)
    _by_neighbours(settled, found, why, today)
    return Dated(
        days=tuple(found),
        why=tuple("" if day else reason for day, reason in zip(found, why, strict=True)),
        order=order or settings.dates,
        proven=proven,
        order_matters=matters,
    )


_YEARS_BACK = 5
"""So many years a weekday tells apart: it comes back after five or six."""
_FIRST_YEAR = 1980
_WRITE_YEAR = "which year is not clear: write it there, or a line with the year alone above"


def _order(dates: Sequence[Written], configured: Order, today: Date) -> tuple[Order | None, bool]:
    """The order, and whether the file proves it; None where it proves both."""
    proofs = {proof for date in dates if (proof := _proof(date)) is not None}
    if len(proofs) > 1:
        return None, True
    if proofs:
        return proofs.pop(), True
    other: Order = "month-first" if configured == "day-first" else "day-first"
    ambiguous = [date for date in dates if _differs(date, today)]
    if len(ambiguous) >= _ENOUGH and _runs(dates, other) and not _runs(dates, configured):
        return other, True
    return configured, False


_ENOUGH = 3
"""So many dates in figures tell by their sequence how they are to be read."""


def _proof(date: Written) -> Order | None:
    """The order that a date of figures shows by itself."""
    if not date.figures or "." in date.said:
        return None
    if date.ambiguous:
        if date.weekday is None or date.year is None:
            return None
        fitting = [
            at for at, reading in enumerate(date.readings) if _one(date, reading).days(date.year)
        ]
        return None if len(fitting) != 1 else ("day-first", "month-first")[fitting[0]]
    if not date.readings or date.readings[0][0] == date.readings[0][1]:
        return None
    month, day = date.readings[0]
    if day <= _MONTHS:
        return None
    first = next(int(part) for part in _figures(date.said))
    return "day-first" if first == day else "month-first" if first == month else None


_MONTHS = 12
_TO_FRIDAY = timedelta(days=4)
"""How far the Friday of a running week may lie ahead."""


def _figures(said: str) -> list[str]:
    words = said.replace("/", " ").replace("-", " ").split()
    return [word for word in words if word.isdigit()]


def _differs(date: Written, today: Date) -> bool:
    return len(date.days(date.year or today.year)) > 1


def _one(date: Written, reading: tuple[int, int]) -> Written:
    return replace(date, readings=(reading,))


def _in_order(date: Written, order: Order) -> Written:
    if not date.ambiguous:
        return date
    return _one(date, date.readings[0 if order == "day-first" else 1])


def _runs(dates: Sequence[Written], order: Order) -> bool:
    """Whether the dates with a year run in one direction, read in that order."""
    days = [
        day[0]
        for date in dates
        if date.year is not None and (day := _in_order(date, order).days(date.year))
    ]
    steps = [before <= after for before, after in pairwise(days) if before != after]
    return len(steps) > 1 and (all(steps) or not any(steps))


def _alone(date: Written, year: int | None, today: Date) -> tuple[Date | None, str]:
    """The day that a date means by itself, or under its year heading; else why not."""
    if not date.readings:
        return None, "there is no such day"
    if date.ambiguous:
        return None, "day and month may be either way round, the file has both orders"
    month, day = date.readings[0]
    if date.year is not None or year is not None:
        given = date.year or year or 0
        found = _one(date, (month, day)).days(given)
        if not found:
            plain = replace(date, weekday=None).days(given)
            if plain:
                return None, f"{full(plain[0])[4:]} is a {plain[0]:%A}"
            return None, "there is no such day"
        if date.week is not None and today < found[0] <= today + _TO_FRIDAY:
            return today, ""
        if found[0] > today:
            return None, f"{full(found[0])} lies ahead"
        if found[0].year < _FIRST_YEAR:
            return None, f"{found[0].year} is too long ago"
        return found[0], ""
    if date.weekday is not None:
        years = range(today.year - _YEARS_BACK + 1, today.year + 1)
        fitting = [d for y in years for d in date.days(y) if d <= today]
        if len(fitting) == 1:
            return fitting[0], ""
        if not fitting:
            return None, "no such weekday in the last years"
    return None, _WRITE_YEAR


def _by_neighbours(
    dates: Sequence[Written], found: list[Date | None], why: list[str], today: Date
) -> None:
    """Give what has no year the one that fits between what stands above and below."""
    open_ones = [at for at, day in enumerate(found) if day is None and why[at] == _WRITE_YEAR]
    known = [at for at, day in enumerate(found) if day is not None]
    if not open_ones or not known:
        return
    rising = _rises(dates, found)
    ways = (True, False) if rising is None else (rising,)
    solutions = [_in_direction(dates, found, open_ones, today, rising=way) for way in ways]
    if len(solved := [one for one in solutions if one != found]) == 1:
        found[:] = solved[0]


def _in_direction(
    dates: Sequence[Written],
    before: Sequence[Date | None],
    open_ones: Sequence[int],
    today: Date,
    *,
    rising: bool,
) -> list[Date | None]:
    """The days, where the notes run in that direction."""
    found = list(before)
    later = _next_after if rising else _last_before
    earlier = _last_before if rising else _next_after
    # Downwards from each day that is known, then upwards from the first one.
    for order, step in ((open_ones, later), (open_ones[::-1], earlier)):
        back = -1 if step is later else 1
        for at in order:
            beside = at + back
            if found[at] is not None or not 0 <= beside < len(found):
                continue
            near = found[beside]
            day = None if near is None else step(dates[at], near)
            if day is not None and day <= today and _fits(found, at, day, rising=rising):
                found[at] = day
    return found


def _rises(dates: Sequence[Written], found: Sequence[Date | None]) -> bool | None:
    """Whether the oldest stands first; None where nothing tells."""
    days = [day for day in found if day is not None]
    steps = [after > before for before, after in pairwise(days) if after != before]
    if not steps:
        pairs = [date.readings[0] for date in dates if date.readings]
        steps = [after > before for before, after in pairwise(pairs) if after != before]
        if len(steps) < _ENOUGH - 1:
            return None
    rising = sum(steps)
    return None if 2 * rising == len(steps) else 2 * rising > len(steps)


def _fits(found: Sequence[Date | None], at: int, day: Date, *, rising: bool) -> bool:
    """Whether the day lies between the nearest ones that are known."""
    above = next((known for known in reversed(found[:at]) if known), None)
    below = next((known for known in found[at + 1 :] if known), None)
    first, last = (above, below) if rising else (below, above)
    return (first is None or first <= day) and (last is None or day <= last)


_GAP = 330
"""Days between neighbours beyond which a year is no longer told by them."""


def _next_after(date: Written, near: Date) -> Date | None:
    return _nearest(date, near, lambda day: 0 <= (day - near).days <= _GAP)


def _last_before(date: Written, near: Date) -> Date | None:
    return _nearest(date, near, lambda day: 0 <= (near - day).days <= _GAP)


def _nearest(date: Written, near: Date, fits: Callable[[Date], bool]) -> Date | None:
    years = (near.year - 1, near.year, near.year + 1)
    found = [day for year in years for day in date.days(year) if fits(day)]
    return found[0] if len(found) == 1 else None
