"""Which days are worked: the week and holidays of a country, less the leave of either side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date as Date
from datetime import timedelta
from functools import lru_cache

import msgspec

from coachtui.coaching.model import Absence, Rep
from coachtui.coaching.settings import Settings

DAY = timedelta(days=1)
FOREVER = Date(9000, 1, 1)
"""Leave without an end ends here, so that there are days left to count after it."""

Span = tuple[Date, Date]
"""A first and a last day, both included."""

FRIDAY_AND_SATURDAY = "BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE"
WEEKENDS: dict[str, frozenset[int]] = {
    **dict.fromkeys(FRIDAY_AND_SATURDAY.split(), frozenset({4, 5})),
    **dict.fromkeys(("AF", "IR", "SO"), frozenset({3, 4})),
    "BN": frozenset({4, 6}),
    "DJ": frozenset({4}),
    "NP": frozenset({5}),
}
"""Weekends other than Saturday and Sunday, as weekday numbers with Monday 0."""

SATURDAY_AND_SUNDAY = frozenset({5, 6})


class WorkCalendar:
    """Working days of one rep and the manager: the rep's country, less the leave of both."""

    def __init__(self, week: Callable[[Date], bool], absences: Sequence[Absence] = ()) -> None:
        self._week = week
        self._absences = tuple(sorted(absences, key=lambda absence: absence.start))
        self.spans: tuple[Span, ...] = _joined(self._absences, week)
        """The leave of both sides; spans with no working day between them are one."""
        self._starts = [start for start, _ in self.spans]

    def is_workday(self, day: Date) -> bool:
        """Neither weekend nor public holiday, leave or not."""
        return self._week(day)

    def is_working(self, day: Date) -> bool:
        """Neither weekend, nor public holiday, nor leave of either side."""
        return self._week(day) and self.leave_at(day) is None

    def is_off(self, day: Date) -> str | None:
        """Why somebody is away on that day ("leave" where not said); None when nobody is."""
        if self.leave_at(day) is None:
            return None
        for absence in self._absences:
            if absence.start <= day <= absence.end:
                return absence.why or "leave"
        return "leave"

    def leave_at(self, day: Date) -> Span | None:
        """The whole span of leave that holds `day`."""
        at = bisect_right(self._starts, day) - 1
        if at >= 0 and day <= self.spans[at][1]:
            return self.spans[at]
        return None

    def last_leave(self, after: Date, before: Date) -> Span | None:
        """The last span that ends after `after` and before `before`."""
        for start, end in reversed(self.spans):
            if after < end < before:
                return start, end
        return None

    def next_workday(self, day: Date) -> Date:
        """`day`, or the first day after it that is no weekend and no public holiday."""
        return self._next(day, self._week)

    def next_working(self, day: Date) -> Date:
        """`day`, or the first working day after it."""
        return self._next(day, self.is_working)

    def add_working_days(self, day: Date, count: int) -> Date:
        """The `count`-th working day after `day`."""
        for _ in range(count):
            day = self.next_working(day + DAY)
        return day

    def working_days_between(self, a: Date, b: Date) -> int:
        """How many working days lie after `a` up to and with `b`."""
        return sum(self.is_working(a + timedelta(days=n)) for n in range(1, (b - a).days + 1))

    def away_days(self, a: Date, b: Date) -> int:
        """How many calendar days of leave lie after `a` up to and with `b`."""
        return sum(
            max(0, (min(end, b) - max(start, a + DAY)).days + 1) for start, end in self.spans
        )

    def present_days(self, a: Date, b: Date) -> int:
        """Calendar days from `a` to `b`, days of leave not counted."""
        return (b - a).days - self.away_days(a, b)

    def after_present_days(self, day: Date, count: int) -> Date:
        """The first day on which `present_days(day, ...)` comes to `count`."""
        found = day + timedelta(days=count)
        while (short := count - self.present_days(day, found)) > 0:
            found += timedelta(days=short)
        return found

    def _next(self, day: Date, fits: Callable[[Date], bool]) -> Date:
        while not fits(day):
            leave = self.leave_at(day) if fits != self._week else None
            day = (leave[1] if leave else day) + DAY
        return day


def calendar_for(
    rep: Rep | None,
    settings: Settings,
    rep_absences: Sequence[Absence] = (),
    manager_absences: Sequence[Absence] = (),
) -> WorkCalendar:
    """The working days by the rep's country (else the configured one), less everybody's leave.

    Why the manager was away goes into no rep's cycles, and so into no rep's record.
    """
    country = (rep.country if rep else "") or settings.country
    own = (msgspec.structs.replace(absence, why="") for absence in manager_absences)
    return WorkCalendar(working_week(settings, country), (*rep_absences, *own))


def working_week(settings: Settings, country: str = "") -> Callable[[Date], bool]:
    """Whether a day is worked in `country` (ISO 3166, "DE" or "DE-BY"; empty: the configured one).

    Public holidays need the `holidays` package; without it, or for a country that it doesn't know,
    only weekends count.
    """
    return _week_of((country or settings.country).strip().upper())


def knows_holidays(country: str) -> bool:
    """Whether public holidays of `country` are known here."""
    return _with_holidays(country.strip().upper()) is not None


@lru_cache(maxsize=64)
def _week_of(country: str) -> Callable[[Date], bool]:
    weekend = WEEKENDS.get(country.partition("-")[0], SATURDAY_AND_SUNDAY)
    if country:
        known = _with_holidays(country)
        if known is not None:
            return known
    return lambda day: day.weekday() not in weekend


def _with_holidays(country: str) -> Callable[[Date], bool] | None:
    try:
        import holidays
    except ImportError:
        return None
    land, _, part = country.partition("-")
    try:
        found = holidays.country_holidays(land, subdiv=part or None)
    except NotImplementedError:
        if not part:
            return None
        return _with_holidays(land)
    return lru_cache(maxsize=4096)(found.is_working_day)


def _joined(absences: Sequence[Absence], week: Callable[[Date], bool]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for absence in absences:
        end = min(absence.end, FOREVER)
        if end < absence.start:
            continue
        if spans and _nothing_between(spans[-1][1], absence.start, week):
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((absence.start, end))
    return tuple(spans)


def _nothing_between(end: Date, start: Date, week: Callable[[Date], bool]) -> bool:
    gap = (start - end).days
    if gap > 7:
        return False
    return not any(week(end + timedelta(days=n)) for n in range(1, gap))
