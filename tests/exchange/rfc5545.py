"""What RFC 5545 (and 5546 for a published calendar) asks of a file, checked line by line.

Written from the RFC's text and without the library that writes the feed, so that a slip of the one
isn't shared by the other.
"""

import re
from datetime import datetime

_LINE = re.compile(r'[A-Z0-9-]+(;[A-Z0-9-]+=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*:')
_ESCAPED = re.compile(r"(?:\\[\\;,nN]|[^\\;,])*")
_DATE = re.compile(r"\d{8}")
_UTC = re.compile(r"\d{8}T\d{6}Z")
_LOCAL = re.compile(r"\d{8}T\d{6}")
_TEXTS = ("SUMMARY", "DESCRIPTION", "UID", "X-WR-CALNAME", "COMMENT")
_ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "CLASS", "STATUS", "TRANSP")


def faults(data: bytes) -> list[str]:
    """Every breach of the rules, as a sentence."""
    found = []
    lines = data.split(b"\r\n")
    if lines.pop() != b"":
        found.append("the last line has no end")
    for line in lines:
        if len(line) > 75:
            found.append(f"longer than 75 octets: {line!r}")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            found.append(f"a control character: {line!r}")
        try:
            line.decode()
        except UnicodeDecodeError:
            found.append(f"a letter torn apart by folding: {line!r}")
    return found or _of_lines(unfolded(data))


def unfolded(data: bytes) -> list[str]:
    """The content lines."""
    return re.sub(rb"\r\n[ \t]", b"", data).decode().split("\r\n")[:-1]


def _of_lines(lines: list[str]) -> list[str]:
    found = [f"no content line: {line!r}" for line in lines if not _LINE.match(line)]
    if found:
        return found
    inside: list[str] = []
    events: list[dict[str, list[tuple[str, str]]]] = []
    whole: dict[str, str] = {}
    zones = set()
    for line in lines:
        head = _LINE.match(line)
        assert head
        name, _, parameters = head[0][:-1].partition(";")
        value = line[head.end() :]
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            if not inside or inside.pop() != value:
                found.append(f"END:{value} closes nothing")
        elif inside == ["VCALENDAR"]:
            whole[name] = value
        elif inside == ["VCALENDAR", "VEVENT"]:
            events[-1].setdefault(name, []).append((parameters, value))
        elif inside == ["VCALENDAR", "VTIMEZONE"] and name == "TZID":
            zones.add(value)
        if name in _TEXTS and not _ESCAPED.fullmatch(value):
            found.append(f"text not escaped: {line!r}")
    if inside:
        found.append(f"left open: {inside}")
    if lines[0] != "BEGIN:VCALENDAR" or lines.count("BEGIN:VCALENDAR") != 1:
        found.append("not one calendar")
    if whole.get("VERSION") != "2.0" or not whole.get("PRODID") or "METHOD" not in whole:
        found.append("no VERSION, PRODID or METHOD")
    if not events:
        found.append("no event")
    for event in events:
        found += _of_event(event, zones)
    uids = [event["UID"][0][1] for event in events if "UID" in event]
    if len(set(uids)) < len(uids):
        found.append("a UID twice")
    return found


def _of_event(event: dict[str, list[tuple[str, str]]], zones: set[str]) -> list[str]:
    found = [f"no {name}" for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY") if name not in event]
    found += [f"{name} more than once" for name in _ONCE if len(event.get(name, ())) > 1]
    if found:
        return found
    if not _UTC.fullmatch(event["DTSTAMP"][0][1]):
        found.append("DTSTAMP not in UTC")
    for name in ("DTSTART", "DTEND"):
        for parameters, value in event.get(name, ()):
            zone = re.fullmatch(r"TZID=(.+)", parameters)
            if zone:
                if zone[1] not in zones or not _LOCAL.fullmatch(value):
                    found.append(f"{name} in a zone that isn't defined")
            elif parameters == "VALUE=DATE":
                if not _DATE.fullmatch(value):
                    found.append(f"{name} is no day")
            elif not _UTC.fullmatch(value):
                found.append(f"{name} floats")
    if "DTEND" in event:
        start, end = event["DTSTART"][0], event["DTEND"][0]
        if start[0] != end[0]:
            found.append("DTEND is of another kind than DTSTART")
        elif _read(end[1]) <= _read(start[1]):
            found.append("ends before it begins")
    return found


def _read(value: str) -> datetime:
    return datetime.fromisoformat(value.rstrip("Z"))
