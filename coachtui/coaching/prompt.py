"""The weekly prompt: when it is due, and what may be said of it where others can look.

A notification stands on a lock screen, so it holds counts, or first names where the manager asked
for them, and never a word that somebody typed as a note.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from msgspec import Struct

from coachtui.coaching.appointments import on_the_clock
from coachtui.coaching.day_names import WEEKDAY, WEEKDAYS, full, weekday_number
from coachtui.coaching.digest import Digest
from coachtui.coaching.nudge import listed

FORMS = "mon 08:30, mon,thu 9:00, weekdays 8:30am or daily 17:00"
"""What times may look like, to show a person."""
FULL_PROMPT = "coachtui nudge --digest"


class UnreadableTimes(ValueError):
    """Words that name no weekly time. The message is one line that says which forms do."""


class Times(Struct, frozen=True):
    """Days of the week (Monday is 0, in order) and the time of day."""

    days: tuple[int, ...]
    at: time

    @property
    def words(self) -> str:
        """As a person says it: "Monday 08:30", "weekdays 08:30", "daily 08:30"."""
        if self.days == _DAILY:
            return f"daily {self.at:%H:%M}"
        if self.days == _WEEKDAYS:
            return f"weekdays {self.at:%H:%M}"
        return f"{listed([WEEKDAYS[day] for day in self.days])} {self.at:%H:%M}"

    def after(self, now: datetime) -> datetime:
        """The next time that they come round."""
        return min(moment for moment in self._around(now) if moment > now)

    def before(self, now: datetime) -> datetime:
        """The last time that they came round."""
        return max(moment for moment in self._around(now) if moment <= now)

    def _around(self, now: datetime) -> list[datetime]:
        days = (now + timedelta(days=ahead) for ahead in range(-7, 8))
        return [
            day.replace(hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0)
            for day in days
            if day.weekday() in self.days
        ]


def read_times(text: str) -> Times:
    """The times that `text` names; raises `UnreadableTimes`."""
    said = " ".join(text.casefold().split())
    found = re.fullmatch(r"(.+?) (\d{1,2})(?:[:.h](\d\d))?\s*(am|pm)?", said)
    days = _days(found[1]) if found else ()
    if not found or not days or not (found[3] or found[4]):
        raise UnreadableTimes(f'"{text[:40]}" can\'t be read as a time of the week: {FORMS}.')
    at = on_the_clock(int(found[2]), int(found[3] or 0), found[4])
    if at is None:
        raise UnreadableTimes(f'"{text[:40]}" is no time of day; write it like mon 08:30.')
    return Times(days, at)


def moment_words(moment: datetime) -> str:
    """A moment in full: "Mon 30 Nov 2026, 08:30"."""
    return f"{full(moment.date())}, {moment:%H:%M}"


def notice(prompt: Digest, *, names: bool) -> str:
    """What a notification says of the prompt: counts, or first names. Empty when all is quiet."""
    parts = []
    if prompt.nudges:
        if names:
            who = listed(list(dict.fromkeys(nudge.rep.split()[0] for nudge in prompt.nudges)))
            parts.append(f"About {who}.")
        else:
            count = len(prompt.nudges)
            parts.append("1 thing needs you." if count == 1 else f"{count} things need you.")
    if prompt.week:
        if names:
            met = (f"{one.called} {WEEKDAYS[one.date.weekday()][:3]}" for one in prompt.week)
            parts.append(f"This week: {', '.join(met)}.")
        else:
            count = len(prompt.week)
            parts.append(f"{count} meeting{'' if count == 1 else 's'} this week.")
    return " ".join(parts)


_DAILY = tuple(range(7))
_WEEKDAYS = tuple(range(5))


def _days(words: str) -> tuple[int, ...]:
    if words in ("daily", "every day"):
        return _DAILY
    if words in ("weekdays", "every weekday", "mon-fri"):
        return _WEEKDAYS
    named = [re.fullmatch(WEEKDAY, word) for word in re.split("[, ]+", words.replace(" and ", " "))]
    if not all(named):
        return ()
    return tuple(sorted({weekday_number(found[1]) for found in named if found}))
