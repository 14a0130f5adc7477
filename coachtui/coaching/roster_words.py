"""What is typed of a roster entry: the cadence, the country, a first or last day, other names."""

from __future__ import annotations

import re
from datetime import date as Date

from msgspec.structs import replace

from coachtui.coaching.days import Order, UnreadableDay, read_day, read_past_day
from coachtui.coaching.model import Rep

LONGEST_CADENCE = 28


class NoSuchEntry(ValueError):
    """The message says what the field takes, as the end of a sentence that its name begins."""


def cadence_days(text: str) -> int | None:
    """Days of "2w", "10d", "weekly"; None for nothing or "default". Raises `NoSuchEntry`."""
    wanted = " ".join(text.lower().split())
    if wanted in ("default", ""):
        return None
    found = re.fullmatch(r"(\d{1,3})\s*(d|days?|w|weeks?)?", wanted)
    days = _CADENCES.get(wanted, 0)
    if found:
        days = int(found[1]) * (7 if (found[2] or "d").startswith("w") else 1)
    if not 1 <= days <= LONGEST_CADENCE:
        raise NoSuchEntry(
            f"takes 1 to {LONGEST_CADENCE} days, like 10d, 2w or weekly, not {text!r}."
        )
    return days


def cadence_said(days: int | None) -> str:
    """The same as it may be typed: "2w", "10d"; empty where it is the usual one."""
    if days is None:
        return ""
    return f"{days}d" if days % 7 else f"{days // 7}w"


def country_code(text: str) -> str:
    """The code in capitals, "US" or "DE-BY"; nothing stays nothing. Raises `NoSuchEntry`."""
    code = text.strip().upper()
    if code and not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", code):
        raise NoSuchEntry(f"takes a code like US, DE or DE-BY, not {text!r}.")
    return code


def day_at_any_time(text: str, today: Date, order: Order) -> Date:
    """A day behind or ahead: ISO or as in notes. Raises `UnreadableDay`."""
    try:
        return Date.fromisoformat(text.strip())
    except ValueError:
        pass
    try:
        return read_past_day(text, today, order=order)
    except UnreadableDay:
        return read_day(text, today, order=order)


def alias_names(text: str) -> tuple[str, ...]:
    """The names between commas, each once."""
    names = (" ".join(name.split()) for name in text.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def brought_back(rep: Rep, today: Date) -> Rep:
    """The entry of a rep who stays after all, or who returns: then cycles start afresh."""
    left = rep.ends is not None and rep.ends < today
    return replace(rep, ends=None, returned=today if left else rep.returned)


_CADENCES = {"weekly": 7, "biweekly": 14, "fortnightly": 14, "monthly": 28}
