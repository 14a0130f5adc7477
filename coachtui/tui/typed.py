"""What a manager types into a small form: a day to come, a time of day."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import time

from coachtui.coaching.days import UnreadableDay, full, read_day
from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import working_week


class Mend(Exception):
    """One sentence to show beside the form: what is wrong and how to mend it."""


def day_ahead(
    words: str, rep: Rep, settings: Settings, today: Date, *, today_too: bool = False
) -> Date:
    """The day that `words` name; raises `Mend` where none is named or it has been."""
    if not words.strip():
        raise Mend("Say which day: fri, next tue, 28 nov.")
    is_working = working_week(settings, rep.country)
    try:
        day = read_day(words, today, order=settings.dates, is_working=is_working)
    except UnreadableDay as unreadable:
        raise Mend(str(unreadable)) from None
    if day < today or (day == today and not today_too):
        raise Mend(f"{full(day)} isn't ahead.")
    return day


def time_of_day(words: str) -> time | None:
    """The time that "14:00", "9.30" or "2pm" names; None where nothing is typed.

    Raises `Mend`.
    """
    if not words.strip():
        return None
    found = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?", words.strip().lower())
    if found:
        hour, minute = int(found[1]), int(found[2] or 0)
        if found[3]:
            hour = hour % 12 + 12 * (found[3] == "pm") if 1 <= hour <= 12 else 24
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise Mend("A time of day is written like 14:00 or 2pm.")
