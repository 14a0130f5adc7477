"""What a manager types into a small form, and what to say where it can't be taken."""

from __future__ import annotations

from datetime import date as Date
from datetime import time

from coachtui.coaching import appointments
from coachtui.coaching.appointments import NotAhead
from coachtui.coaching.days import UnreadableDay
from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings


class Mend(Exception):
    """One sentence to show beside the form: what is wrong and how to mend it."""


def day_ahead(
    words: str, rep: Rep, settings: Settings, today: Date, *, today_too: bool = False
) -> Date:
    """The day that `words` name; raises `Mend` where none is named or it has been."""
    try:
        return appointments.day_ahead(words, rep, settings, today, today_too=today_too)
    except (UnreadableDay, NotAhead) as error:
        raise Mend(str(error)) from None


def time_of_day(words: str) -> time | None:
    """The time that "14:00" or "2pm" names; None where nothing is typed. Raises `Mend`."""
    try:
        at = appointments.time_of_day(words)
    except NotAhead as error:
        raise Mend(str(error)) from None
    if at is None and words.strip():
        raise Mend("A time of day is written like 14:00 or 2pm.")
    return at
