"""The optional first line: date, minutes and kind, in any order, nothing else on it."""

from __future__ import annotations

import re
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.capture_lines import bare, physical_lines, without_last_tags
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


def read_header(text: str, today: Date, order: Order) -> Header | None:
    """The header, where the first line that isn't blank is one."""
    for number, start, end in physical_lines(text):
        if line := bare(text[start : min(end, start + _LONGEST + 1)]):
            whole = end - start <= _LONGEST
            return _read(without_last_tags(line), number, today, order) if whole else None
    return None


_LONGEST = 120
_KINDS: tuple[tuple[MeetingKind, str], ...] = (
    ("one-on-one", r"one[- ]on[- ]one|1[- ]?on[- ]?1|1:1"),
    ("account-review", r"account[- ]review"),
    ("ride-along", r"ride[- ]along"),
    ("performance-review", r"performance[- ]review"),
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


def _read(line: str, number: int, today: Date, order: Order) -> Header | None:
    kind, line = _take_kind(line)
    minutes, line = _take_minutes(line)
    rest = " ".join(line.split()).strip(_EDGES)
    if not rest:
        known = kind is not None or minutes is not None
        return Header(line=number, minutes=minutes, kind=kind) if known else None
    if len(rest) > 40:
        return None
    try:
        date = read_past_day(rest, today, order=order)
    except UnreadableDay as unreadable:
        if _DATE_SHAPE.fullmatch(rest):
            return Header(
                line=number, minutes=minutes, kind=kind, unreadable=rest, why=str(unreadable)
            )
        return None
    return Header(line=number, date=date, minutes=minutes, kind=kind)


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
        if minutes:
            return minutes, _cut(line, found)
    return None, line


def _alone(line: str, found: re.Match[str]) -> bool:
    """Whether it stands between spaces or separators."""
    before, after = line[found.start() - 1 : found.start()], line[found.end() : found.end() + 1]
    return not before.strip(_EDGES) and not after.strip(_EDGES)


def _cut(line: str, found: re.Match[str]) -> str:
    return f"{line[: found.start()]} {line[found.end() :]}"
