"""The names of days: how months and weekdays are typed, and how a day is said to a person."""

from __future__ import annotations

from datetime import date as Date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

WEEKDAY = (
    "(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?"
    "|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
"""Pattern of a weekday in lower case; `weekday_number` takes what it finds."""
MONTH = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""Pattern of a month in lower case; `month_number` takes what it finds."""


def ago(day: Date, today: Date) -> str:
    """How far `day` is from `today`, in words: "yesterday", "28 days ago", "in 3 days"."""
    days = (today - day).days
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(days)
    return near or (f"{days} days ago" if days > 0 else f"in {-days} days")


def short(day: Date, today: Date) -> str:
    """The day as "5 Nov", or "5 Nov 2025" where the year isn't today's."""
    said = name_of(day.month, day.day)
    return said if day.year == today.year else f"{said} {day.year:04}"


def full(day: Date) -> str:
    """The day as "Fri 6 Nov 2026"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {name_of(day.month, day.day)} {day.year:04}"


def name_of(month: int, day: int) -> str:
    """A day of any year, or one that no month has, as "5 Nov"."""
    return f"{day} {MONTHS[month - 1]}"


def month_number(said: str) -> int:
    """1 for "jan" or "january"."""
    return _MONTH_NUMBERS[said[:3]]


def weekday_number(said: str) -> int:
    """0 for "mon" or "monday", as `Date.weekday` counts."""
    return _WEEKDAY_NUMBERS[said[:3]]


_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
