"""Days and times to come, as they are typed when something is booked, moved or put off."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import time

from coachtui.coaching.cycles import HOLDING, Cycle
from coachtui.coaching.days import UnreadableDay, full, read_day
from coachtui.coaching.model import CycleMark, Plan, Rep, RepHistory
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import working_week

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(h|am|pm)?")


class NotAhead(ValueError):
    """One sentence to show a person: the day or time can't be booked, and why."""


def day_ahead(
    words: str, rep: Rep, settings: Settings, today: Date, *, today_too: bool = False
) -> Date:
    """The day to come that `words` name; raises `UnreadableDay` or `NotAhead`."""
    if not words.strip():
        raise UnreadableDay("Say which day: fri, next tue, 28 nov.")
    is_working = working_week(settings, rep.country)
    day = read_day(words, today, order=settings.dates, is_working=is_working)
    if day < today or (day == today and not today_too):
        raise NotAhead(f"{full(day)} isn't ahead.")
    return day


def time_of_day(words: str) -> time | None:
    """The time that "14:00", "14h30" or "2pm" names; none where nothing like it is typed.

    A bare number is none: it is part of a date. Raises `NotAhead` for a time no clock shows.
    """
    found = _CLOCK.fullmatch(words.strip().lower())
    if not found or not (found[2] or found[3]):
        return None
    clock = on_the_clock(int(found[1]), int(found[2] or 0), found[3])
    if clock is None:
        raise NotAhead(f"{words.strip()!r} is no time of day; write it like 14:00 or 2pm.")
    return clock


def on_the_clock(hour: int, minute: int, half: str | None) -> time | None:
    """The time of day; `half` may be "am" or "pm". None where no clock shows it."""
    if half in ("am", "pm"):
        hour = hour % 12 + 12 * (half == "pm") if 1 <= hour <= 12 else 24
    return time(hour, minute) if hour < 24 and minute < 60 else None


def is_later(to: Date, cycle: Cycle) -> bool:
    """Whether a cycle can be postponed to that day; to meet by its due day is to plan."""
    return to > cycle.due


def replaced_by(plan: Plan, history: RepHistory) -> tuple[Plan, ...]:
    """The bookings that a new one takes the place of: those of its kind still ahead and not met.

    Of those that a calendar holds, which may reach far ahead, it is the next one alone.
    """
    ahead = [old for old in still_ahead(history, plan.made) if old.kind == plan.kind]
    following = next((old for old in ahead if old.source), None)
    return tuple(old for old in ahead if not old.source or old is following)


def called_off_by(mark: CycleMark, history: RepHistory) -> tuple[Plan, ...]:
    """The bookings that go with a cycle that is skipped or postponed.

    Of those that a calendar holds, the ones for later cycles stand; and all do where one has passed
    without a talk: then that one is spoken of.
    """
    last = max((meeting.date for meeting in history.meetings), default=Date.min)
    passed = any(
        plan.source and last < plan.date < mark.date and not plan.replaced for plan in history.plans
    )
    return tuple(
        old
        for old in still_ahead(history, mark.date)
        if old.kind in HOLDING and (not old.source or (old.date <= mark.due and not passed))
    )


def still_ahead(history: RepHistory, today: Date) -> tuple[Plan, ...]:
    """The bookings from `today` on that were neither met nor replaced."""
    met = {meeting.date for meeting in history.meetings}
    return tuple(
        plan
        for plan in history.plans
        if plan.date >= today and plan.date not in met and not plan.replaced
    )


def first_booked(plan: Plan, history: RepHistory) -> Plan:
    """The booking that `plan` was at first: a moved one took the place of another, and so on."""
    for old in sorted(history.plans, key=lambda old: old.id, reverse=True):
        if old.id < plan.id and old.replaced and old.kind == plan.kind and old.date >= plan.made:
            plan = old
    return plan
