"""The lines of a calendar file: unfolded, sorted into events, and cut down to what is read.

Only known properties go on to the library, and only rules that come to an end: what a stranger's
file can make it do stays small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MOST_EVENTS = 50_000
LONGEST_LINE = 200_000
"""Characters of one property: a list of exceptions may be long."""

_READ = frozenset(
    (
        *("UID", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"),
        *("RRULE", "RDATE", "EXDATE", "EXRULE"),
        *("SUMMARY", "ATTENDEE", "ORGANIZER", "STATUS", "CREATED", "LAST-MODIFIED", "DTSTAMP"),
        *("SEQUENCE", "X-MICROSOFT-CDO-BUSYSTATUS"),
    )
)
_MAY_BE_EMPTY = ("RRULE", "RDATE", "EXDATE", "EXRULE")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_LISTS = ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS")
_ONCE = ("BYHOUR", "BYMINUTE", "BYSECOND")
_LONGEST_RULE = 300


class Unreadable(Exception):
    """The file can't be read as a calendar. The message is one sentence, with the mend."""


class RawEvent(NamedTuple):
    """One VEVENT: the lines that are read of it."""

    lines: list[str]
    trouble: str
    """Why it can't be read; empty where it can."""

    def line(self, name: str) -> str:
        """The line of the first property of that name; empty where there is none."""
        return next(iter(self.of(name)), "")

    def of(self, name: str) -> list[str]:
        """The lines of the properties of that name."""
        return [line for line in self.lines if line[: len(name)].upper() == name == _name(line)]

    def value(self, name: str) -> str:
        """The value of the first property of that name; empty where there is none."""
        return self.line(name).partition(":")[2].strip()

    @property
    def dated(self) -> list[str]:
        """The lines without who is invited and without what says nothing: quicker to read."""
        changed = bool(self.line("LAST-MODIFIED"))
        return [line for line in self.lines if not _is_idle(_name(line), line, changed=changed)]

    @property
    def has_rule(self) -> bool:
        """Whether it has a rule or more days."""
        return bool(self.line("RRULE") or self.line("RDATE"))

    @property
    def recurs(self) -> bool:
        """Whether it has a rule, more days, or is one of a series."""
        return self.has_rule or bool(self.line("RECURRENCE-ID"))


class RawCalendar(NamedTuple):
    """A calendar file, taken apart."""

    name: str
    cancels: bool
    """The whole file takes its events back."""
    zones: list[list[str]]
    events: list[RawEvent]


def take_apart(data: bytes) -> RawCalendar:
    """The calendars in a file as one; raises `Unreadable`."""
    if not data.strip():
        raise Unreadable("The file is empty; export the calendar again.")
    if data[:4] == b"PK\x03\x04":
        raise Unreadable("That is a zip file; unpack it and name the .ics file in it.")
    text = _text(data)
    if not re.search(r"^\s*BEGIN:VCALENDAR\s*$", text, re.IGNORECASE | re.MULTILINE):
        raise Unreadable("That is no calendar: it has no BEGIN:VCALENDAR. Export it as .ics.")
    name, cancels = "", False
    zones: list[list[str]] = []
    events: list[RawEvent] = []
    inside: list[str] = []
    for line in text.split("\n"):
        word = _name(line)
        if word == "BEGIN":
            inside.append(_after(line))
            if inside[-1] == "VEVENT" and len(inside) == 2:
                if len(events) == MOST_EVENTS:
                    raise Unreadable(
                        f"The calendar has more than {MOST_EVENTS:,} events; "
                        "export a shorter time of it."
                    )
                events.append(RawEvent([], ""))
            elif inside[-1] == "VTIMEZONE" and len(inside) == 2:
                zones.append([])
        elif word == "END" and inside:
            inside.pop()
        elif inside == ["VCALENDAR"]:
            if word == "X-WR-CALNAME":
                name = line.partition(":")[2].strip()
            cancels = cancels or (word == "METHOD" and _after(line) == "CANCEL")
        elif inside == ["VCALENDAR", "VEVENT"] and word in _READ:
            if word in _MAY_BE_EMPTY and not _after(line):
                continue
            if trouble := _trouble(word, line):
                events[-1] = events[-1]._replace(trouble=trouble)
            events[-1].lines.append(line)
            continue
        if inside[:2] == ["VCALENDAR", "VTIMEZONE"] or (word == "END" and len(inside) == 1):
            _add_to_zone(zones, line, word, inside)
    if inside:
        raise Unreadable(
            "The file ends in the middle of the calendar: an END line is missing. Export it again."
        )
    return RawCalendar(name, cancels, zones, events)


def rule_trouble(rule: str) -> str:
    """Why a recurrence rule isn't followed; empty where it is."""
    if len(rule) > _LONGEST_RULE:
        return "its rule is too long"
    seen: set[str] = set()
    for part in filter(None, rule.strip().upper().split(";")):
        key, _, value = (side.strip() for side in part.partition("="))
        if key in seen or not value:
            return "its rule can't be read"
        seen.add(key)
        if key == "FREQ" and value not in _FREQUENCIES:
            return "it recurs more often than daily, or in an unknown way"
        if key == "INTERVAL" and not re.fullmatch(r"0*[1-9]\d{0,2}", value, re.ASCII):
            return "its interval is none from 1 to 999"
        if key == "COUNT" and not re.fullmatch(r"-?\d{1,6}", value, re.ASCII):
            return "its count can't be read"
        if key in _ONCE and not re.fullmatch(r"\d{1,2}", value, re.ASCII):
            return "it recurs several times a day"
        if key not in ("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", *_LISTS, *_ONCE):
            return "its rule can't be read"
    return "" if "FREQ" in seen else "its rule can't be read"


def _trouble(word: str, line: str) -> str:
    if len(line) > LONGEST_LINE:
        return "one of its lines is far too long"
    if word == "RRULE":
        return rule_trouble(line.partition(":")[2])
    return "it has a rule of exceptions" if word == "EXRULE" else ""


def _text(data: bytes) -> str:
    """The text with its folded lines joined: a fold may part the bytes of one character."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    elif b"\0" in data[:4096]:
        raise Unreadable("That is no calendar but a file of some other kind. Export it as .ics.")
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    data = data.replace(b"\n ", b"").replace(b"\n\t", b"")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _add_to_zone(zones: list[list[str]], line: str, word: str, inside: list[str]) -> None:
    if not zones:
        return
    if inside[:2] != ["VCALENDAR", "VTIMEZONE"]:
        if _after(line) == "VTIMEZONE":
            zones[-1].append(line)
        return
    if word == "RRULE":
        rule = line.partition(":")[2].upper()
        if rule_trouble(rule) or "FREQ=YEARLY" not in rule:
            return
    if word not in ("RDATE", "EXDATE") or len(line) < _LONGEST_RULE:
        zones[-1].append(line)


def _is_idle(word: str, line: str, *, changed: bool) -> bool:
    if word == "STATUS":
        return "CANCELLED" not in line.upper()
    return word in ("ATTENDEE", "ORGANIZER") or (word == "DTSTAMP" and changed)


def _name(line: str) -> str:
    found = _WORD.match(line)
    return found[0].upper() if found else ""


def _after(line: str) -> str:
    return line.partition(":")[2].strip().upper()


_WORD = re.compile(r"[A-Za-z0-9-]+")


def by_uid(events: list[RawEvent]) -> Iterator[tuple[str, list[RawEvent]]]:
    """The events that belong together, by the calendar's own id; one without stands alone."""
    groups: dict[str, list[RawEvent]] = {}
    for number, event in enumerate(events):
        groups.setdefault(event.value("UID") or f"\n{number}", []).append(event)
    for uid, group in groups.items():
        yield uid if not uid.startswith("\n") else "\n".join(group[0].lines), group
