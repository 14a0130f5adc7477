"""The feed as a calendar file (RFC 5545), such as Google, Outlook and Apple Calendar bring in.

Every event has a stable UID that ends in `@coachtui`, and a SEQUENCE that grows with each writing,
so that a second import changes what the first one made. What an earlier feed held and this one no
longer does is in it once more, as cancelled and without a name, until its day is past.

Bookings are in UTC. The weekly prompt stays at its hour of the clock through summer and winter: it
is in a named zone, which comes along; where the machine's zone has no name it takes the whole day.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct

from coachtui.coaching.feed import FeedEntry
from coachtui.exchange.safe_text import visible

if TYPE_CHECKING:
    from icalendar import Alarm, Event

UID_END = "@coachtui"
"""How the UID of every event of a feed ends; nothing else in a calendar is called so."""

GONE = "No longer due"
"""The title of what was in an earlier feed and isn't any more. It names nobody."""


class Gone(Struct, frozen=True, kw_only=True):
    """What an earlier feed held: enough to take it back."""

    uid: str
    start: datetime | Date
    """Its day, or its moment in UTC."""


def feed_ics(
    entries: Sequence[FeedEntry],
    *,
    today: Date,
    now: datetime,
    zone: ZoneInfo | None,
    earlier: Iterable[Gone] = (),
) -> bytes:
    """The calendar file of `entries`, written at `now` on a machine in `zone`.

    `earlier` is what the feed held that this one takes the place of (see `earlier_feed`).
    """
    from icalendar import Calendar

    calendar = Calendar()
    for name, value in _CALENDAR.items():
        calendar.add(name, value)
    for entry in entries:
        calendar.add_component(_event(entry, now, zone))
    stand = {_uid(entry) for entry in entries}
    for gone in earlier:
        if gone.uid not in stand and _day(gone.start) >= today:
            calendar.add_component(_cancelled(gone, now))
    calendar.add_missing_timezones(first_date=Date(today.year, 1, 1))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def is_feed(data: bytes) -> bool:
    """Whether these are the bytes of a feed, so that a new one may take their place."""
    return data.startswith(_HEAD)


def earlier_feed(data: bytes) -> tuple[Gone, ...]:
    """What a feed held that happens once, events cancelled in it included; nothing of any other
    file.
    """
    if not is_feed(data):
        return ()
    found = {gone.uid: gone for gone in _held(data.decode("utf-8", "replace"))}
    return tuple(found.values())


_CALENDAR = {
    "version": "2.0",
    "prodid": "-//coachtui//feed//EN",
    "calscale": "GREGORIAN",
    "method": "PUBLISH",
    "x-wr-calname": "Coaching",
}
_HEAD = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_CALENDAR['prodid']}\r\n".encode()
# What is read back is no calendar of somebody else but this module's own lines, and only these.
_EVENT = re.compile(r"^BEGIN:VEVENT\r\n(.*?)^END:VEVENT\r\n", re.MULTILINE | re.DOTALL)
_UID = re.compile(r"^UID:([a-z0-9.-]{1,60}@coachtui)\r$", re.MULTILINE)
_START = re.compile(r"^DTSTART(?:;VALUE=DATE)?:([0-9]{8}|[0-9]{8}T[0-9]{6}Z)\r$", re.MULTILINE)


def _event(entry: FeedEntry, now: datetime, zone: ZoneInfo | None) -> Event:
    title, start, end = entry.title, *_span(entry, zone)
    if entry.time is not None and not isinstance(start, datetime):
        title = f"{title}, {entry.time:%H:%M}"
    event = _stamped(_uid(entry), title, start, now)
    event.add("dtend", end)
    if entry.details:
        event.add("description", visible(entry.details))
    if entry.weekly:
        event.add("rrule", {"freq": "weekly"})
        event.add_component(_alarm(title))
    busy = entry.kind == "booked" and entry.time is not None
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    return event


def _span(entry: FeedEntry, zone: ZoneInfo | None) -> tuple[datetime | Date, datetime | Date]:
    """When it begins and ends."""
    if entry.time is None or (entry.weekly and zone is None):
        return entry.date, entry.date + timedelta(days=1)
    start = datetime.combine(entry.date, entry.time, zone)  # without a zone: this machine's rules
    if not entry.weekly or (zone is not None and zone.key in _UTC):
        start = start.astimezone(UTC)
    return start, start + timedelta(minutes=entry.minutes)


_UTC = ("UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu")


def _cancelled(gone: Gone, now: datetime) -> Event:
    event = _stamped(gone.uid, GONE, gone.start, now)
    event.add("status", "CANCELLED")
    event.add("transp", "TRANSPARENT")
    return event


def _stamped(uid: str, title: str, start: datetime | Date, now: datetime) -> Event:
    """What every event has. The SEQUENCE is the minute it was written in: no state is kept."""
    from icalendar import Event

    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", int(now.timestamp()) // 60)
    event.add("class", "PRIVATE")
    event.add("summary", visible(title))
    event.add("dtstart", start)
    return event


def _alarm(title: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", visible(title))
    alarm.add("trigger", timedelta(0))
    return alarm


def _uid(entry: FeedEntry) -> str:
    return f"{visible(entry.key)}{UID_END}"


def _held(text: str) -> Iterator[Gone]:
    for event in _EVENT.finditer(text):
        uid, start = _UID.search(event[1]), _START.search(event[1])
        if uid and start and "\nRRULE:" not in event[1]:
            with contextlib.suppress(ValueError):  # 30 February: changed by hand
                yield Gone(uid=uid[1], start=_read(start[1]))


def _read(start: str) -> datetime | Date:
    if len(start) == len("20261130"):
        return Date.fromisoformat(start)
    return datetime.fromisoformat(start)


def _day(start: datetime | Date) -> Date:
    return start.date() if isinstance(start, datetime) else start
