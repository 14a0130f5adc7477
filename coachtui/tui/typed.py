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
    """The time that "14:00", "14" or "2pm" names; None where nothing is typed. Raises `Mend`."""
    at = _clock(f"{words.strip()}:00" if _is_hour(words) else words)
    if at is None and words.strip():
        raise Mend("A time of day is written like 14:00 or 2pm.")
    return at


def day_and_time(words: str, rep: Rep, settings: Settings, today: Date) -> tuple[Date, time | None]:
    """The day that `words` name, and the time beside it: "thu 14:00". Raises `Mend`."""
    rest, at = _parted(words)
    return day_ahead(rest, rep, settings, today, today_too=True), at


def one_time(beside_the_day: time | None, words: str) -> time | None:
    """The time of a form that has a field for it; raises `Mend` where the day has another."""
    at = time_of_day(words)
    if at is not None and beside_the_day is not None and at != beside_the_day:
        raise Mend(f"The day says {beside_the_day:%H:%M}, the time {at:%H:%M}. Keep one of them.")
    return at or beside_the_day


def _parted(words: str) -> tuple[str, time | None]:
    """The words without the time, and the time. Beside a day "9.30" is none: "4.12" is a date."""
    said = words.replace(",", " ").split()
    for take in (2, 1):
        for at_words, rest in ((said[-take:], said[:-take]), (said[:take], said[take:])):
            if not rest:
                continue
            hour = _is_hour(at_words[0]) and rest[-1] == "at" and at_words == said[-1:]
            clock = " ".join(at_words)
            if "." in clock and not clock.casefold().endswith("m"):
                continue
            at = _clock(f"{clock}:00" if hour else clock)
            if at is not None:
                return " ".join(rest).removesuffix(" at"), at
    return words, None


def _clock(words: str) -> time | None:
    try:
        return appointments.time_of_day(words)
    except NotAhead as error:
        raise Mend(str(error)) from None


def _is_hour(words: str) -> bool:
    return words.strip().isdecimal() and len(words.strip()) <= _TWO_DIGITS


_TWO_DIGITS = 2
