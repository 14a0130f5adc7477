"""The optional first line: date, minutes and kind, in any order, nothing else on it.

The hour and the place of the talk may stand beside them; they are dropped.
"""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.capture_lines import bare, physical_lines, without_last_tags
from coachtui.coaching.day_names import MONTH, WEEKDAY, weekday_number
from coachtui.coaching.days import Order, UnreadableDay, read_past_day
from coachtui.coaching.model import MeetingKind


class Header(Struct, frozen=True, kw_only=True):
    """What the first line says."""

    line: int
    date: Date | None = None
    minutes: int | None = None
    kind: MeetingKind | None = None
    unreadable: str = ""
    """A date that can't be read, as it stands there."""
    why: str = ""
    """What is wrong with it."""
    no_minutes: bool = False
    """Whether minutes are given that are none: `0m`."""


def read_header(text: str, today: Date, order: Order) -> Header | None:
    """The header, where the first line that isn't blank is one.

    A weekday beside minutes or kind is the latest such day, `today` counted in.
    """
    number, line = _first_line(text)
    if not line or len(line) > _LONGEST:
        return None
    return _read(without_last_tags(line), number, today, order)


def unread_header(text: str) -> tuple[int, str] | None:
    """Number and mend of a first line that starts like a header; for one that was read as none."""
    number, line = _first_line(text)
    line = line[:_LONGEST]
    if _LONE_WEEKDAY.fullmatch(_without_hour_and_place(without_last_tags(line))):
        return number, (
            f"Read as plain notes: a weekday on line {number} is the day of the talk "
            "only beside minutes or kind, as in fri 25m."
        )
    if re.match(_STARTS_LIKE_ONE, line, re.IGNORECASE):
        return number, (
            f"Read as plain notes: day, minutes and kind must stand alone on line {number}, "
            "as in fri 25m ride-along."
        )
    return None


_LONGEST = 120
_KINDS: tuple[tuple[MeetingKind, str], ...] = (
    ("one-on-one", r"one[- ](?:on|to)[- ]one|1[- ]?(?:on|to)[- ]?1|1:1"),
    ("account-review", r"account[- ]?review"),
    ("ride-along", r"ride[- ]?along"),
    ("performance-review", r"performance[- ]?review"),
)
_KIND = re.compile(
    "|".join(rf"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_KINDS)), re.IGNORECASE
)
_MINUTES = re.compile(
    r"(?P<hours>[0-9]{1,2}(?:[.,][0-9])?) ?(?:h|hrs?|hours?)(?![^\W\d])"
    r"(?: ?(?P<rest>[0-5]?[0-9])(?: ?m(?:ins?|inutes?)?(?!\w))?)?"
    r"|(?P<minutes>[0-9]{1,3}) ?(?:(?:m|mins?|minutes?)(?!\w)|')",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DATE_SHAPE = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]+)?"
    r"(?:[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{0,4})?"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.)? ?{_MONTH}|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?)",
    re.IGNORECASE,
)
_EDGES = " ,;|·()"
_CLOCK = r"(?:(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?: ?[ap]m)?|(?:1[0-2]|0?[1-9]) ?[ap]m)"
_HOUR_OR_PLACE = re.compile(
    rf"(?<![^ ,;|·()])(?:(?:(?:at|from|@) ?)?{_CLOCK}(?: ?(?:[-–]|to|until) ?{_CLOCK})?"
    r"|morning|afternoon|evening"
    r"|(?:(?:by|on|over|via|at|in) )?(?:(?:the|a) )?(?:(?:tele)?phone"
    r"|(?:(?:phone|video|zoom|teams) )?call|video|zoom|(?:ms )?teams|(?:google )?meet|skype|webex"
    r"|facetime|office|remote(?:ly)?|online|in[- ]person|face[- ]to[- ]face|f2f|on[- ]?site))"
    r"(?![^ ,;|·().])",
    re.IGNORECASE,
)
_ISO_HOUR = re.compile(r"(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9:.]{2,12}Z?", re.IGNORECASE)
_LAST_WEEKDAY = rf"(?:(?:on|last) )?{WEEKDAY}\.?"
_LONE_WEEKDAY = re.compile(_LAST_WEEKDAY, re.IGNORECASE)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3}
_AGO = re.compile(r"([0-9]{1,3}|a|one|two|three) (day|week)s? ago", re.IGNORECASE)
_A_DATE = (
    r"[0-9]{4}(?P<dash>[-/.])[0-9]{1,2}(?P=dash)[0-9]{1,2}"
    r"|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{2})?"
    r"|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2})?(?! of)"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.)? ?{MONTH}|{MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?"
)
_A_NAMED_DAY = rf"today|tomorrow|yesterday|{_AGO.pattern}|{_LAST_WEEKDAY}|{MONTH}"
_A_MINUTE = (
    r"[0-9]{1,3} ?(?:m|mins?|minutes?)|[0-9]{1,2}(?:[.,][0-9])? ?(?:h|hrs?|hours?)(?:[0-9]{2})?"
)
# A named day alone may as well start a sentence: "Friday we met". It stays text until used, since
# compiling it takes long and most texts don't need it.
_STARTS_LIKE_ONE = (
    rf"(?:(?:{_A_NAMED_DAY})[ ,;|·:]+)?(?:(?:{_HOUR_OR_PLACE.pattern})[ ,;|·]+)?"
    rf"(?:{_A_DATE}|{_A_MINUTE}|{_KIND.pattern})(?:T[0-9]|(?![\w%/+-]))"
)


def _first_line(text: str) -> tuple[int, str]:
    """The first line that isn't blank, and its number; empty where all are."""
    for number, start, end in physical_lines(text):
        if line := bare(text[start:end]):
            return number, line
    return 1, ""


def _read(line: str, number: int, today: Date, order: Order) -> Header | None:
    kind, line = _take_kind(line)
    minutes, line = _take_minutes(line)
    rest = " ".join(line.split()).strip(_EDGES)
    known = kind is not None or bool(minutes)
    header = Header(line=number, minutes=minutes or None, kind=kind, no_minutes=minutes == 0)
    rest = _without_hour_and_place(rest)
    if not rest:
        return header if known else None
    if len(rest) > 40:
        return None
    date = _said_of_today(rest, today, beside=known or minutes == 0)
    if date is None:
        try:
            date = read_past_day(rest, today, order=order)
        except UnreadableDay as unreadable:
            if _DATE_SHAPE.fullmatch(rest):
                return replace(header, unreadable=rest, why=str(unreadable))
            return None
    return replace(header, date=date)


def _without_hour_and_place(line: str) -> str:
    left = _HOUR_OR_PLACE.sub(" ", _ISO_HOUR.sub("", line))
    return " ".join(left.split()).strip(_EDGES)


def _said_of_today(said: str, today: Date, *, beside: bool) -> Date | None:
    """The day of "fri", "last fri" or "2 days ago"; a weekday only `beside` minutes or kind."""
    if ago := _AGO.fullmatch(said):
        number = _NUMBERS.get(ago[1].lower()) or int(ago[1])
        days = number * (7 if ago[2].lower() == "week" else 1)
    elif beside and (weekday := _LONE_WEEKDAY.fullmatch(said)):
        days = (today.weekday() - weekday_number(weekday[1].lower())) % 7
    else:
        return None
    return today - timedelta(days) if today.toordinal() > days else None


def _take_kind(line: str) -> tuple[MeetingKind | None, str]:
    for found in _KIND.finditer(line):
        if _alone(line, found):
            kind = next(_KINDS[at][0] for at in range(len(_KINDS)) if found[f"k{at}"])
            return kind, _cut(line, found)
    return None, line


def _take_minutes(line: str) -> tuple[int | None, str]:
    for found in _MINUTES.finditer(line):
        if not _alone(line, found):
            continue
        if found["minutes"]:
            minutes = int(found["minutes"])
        else:
            hours = float(found["hours"].replace(",", "."))
            minutes = round(hours * 60) + int(found["rest"] or 0)
        return minutes, _cut(line, found)
    return None, line


def _alone(line: str, found: re.Match[str]) -> bool:
    """Whether it stands between spaces or separators."""
    before, after = line[found.start() - 1 : found.start()], line[found.end() : found.end() + 1]
    return not before.strip(_EDGES) and not after.strip(_EDGES)


def _cut(line: str, found: re.Match[str]) -> str:
    return f"{line[: found.start()]} {line[found.end() :]}"
