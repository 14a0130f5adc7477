"""How soon a meeting of today is, in words, by the time on the clock."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime, time

AHEAD = 90
"""Minutes before a meeting from which they are counted."""
BEHIND = 60
"""Minutes for which one that has begun is said to run."""


def soon(day: Date, at: time | None, now: datetime) -> str:
    """How soon: "in 12 min", "now", "since 5 min"; empty where far off, or without a time."""
    if at is None or day != now.date():
        return ""
    minutes = (at.hour * 60 + at.minute) - (now.hour * 60 + now.minute)
    if minutes == 0:
        return "now"
    if 0 < minutes <= AHEAD:
        return f"in {minutes} min"
    return f"since {-minutes} min" if -BEHIND <= minutes < 0 else ""
