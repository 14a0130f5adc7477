"""What a calendar holds, in plain types: events with the days that they take place on."""

from __future__ import annotations

from datetime import date as Date
from datetime import time

from msgspec import Struct


class Attendee(Struct, frozen=True, kw_only=True):
    """Somebody who is invited."""

    email: str
    """In small letters; empty where the calendar names none."""
    name: str = ""
    answer: str = ""
    """In small letters: "accepted", "declined", "tentative", "needs-action"; empty: none."""


class Instance(Struct, frozen=True, kw_only=True):
    """One time that an event takes place. Days and times are the manager's local ones."""

    original: str
    """The start that it was first set for, in UTC: it names one of a series for good."""
    date: Date
    end: Date
    """The last day of it."""
    time: time | None = None
    """None: all day."""
    minutes: int = 0
    usual: Date | None = None
    """For one of a series, but its first: the day that the series sets for it."""
    booked: Date | None = None
    """The day that the event was made."""
    changed: Date | None = None
    """The day that it was last changed, whatever that was."""


class CalendarEvent(Struct, frozen=True, kw_only=True):
    """An event, or those of a series that are alike in all but their day."""

    uid: str
    """Names the event: a checksum of the calendar's own id for it."""
    title: str = ""
    attendees: tuple[Attendee, ...] = ()
    """Rooms and equipment left out."""
    organizer: Attendee | None = None
    series: bool = False
    cancelled: bool = False
    away: bool = False
    """Marked as out of office."""
    instances: tuple[Instance, ...] = ()
    """By day."""


class CalendarFile(Struct, frozen=True, kw_only=True):
    """What was read of a calendar."""

    name: str = ""
    first: Date
    last: Date
    """The days that it was read for, both included."""
    events: tuple[CalendarEvent, ...] = ()
    uids: frozenset[str] = frozenset()
    """Every event that could be read, those without an instance in the days read included."""
    unread: frozenset[str] = frozenset()
    """Every event that is there and could not be read."""
    notes: tuple[str, ...] = ()
    """One sentence for each thing that could not be read."""
