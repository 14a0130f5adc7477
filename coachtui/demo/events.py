"""What happens in the demo, one thing a day and a rep: the script that a notebook can play."""

from __future__ import annotations

from datetime import date as Date
from datetime import time

from msgspec import Struct

from coachtui.coaching.model import MeetingKind


class Happening(Struct, frozen=True, kw_only=True, tag=True):
    """Something the manager did in the notebook on `day`."""

    day: Date


class OfRep(Happening, frozen=True, kw_only=True):
    """Something the manager did about one rep."""

    rep: str
    """The rep's full name."""


class AddRep(OfRep, frozen=True, kw_only=True):
    """A rep is put into the notebook."""

    role: str
    started: Date
    every: int | None = None
    email: str = ""
    aliases: tuple[str, ...] = ()
    expectations: str = ""


class LogMeeting(OfRep, frozen=True, kw_only=True):
    """A meeting of `day` is recorded; `text` is in the capture syntax, without a first line."""

    kind: MeetingKind = "one-on-one"
    minutes: int | None = None
    text: str


class JotLine(OfRep, frozen=True, kw_only=True):
    """A marked line is typed between meetings."""

    text: str


class Done(OfRep, frozen=True, kw_only=True):
    """An open promise, named by `words` of it, is closed as done."""

    words: str
    outcome: str


class Drop(OfRep, frozen=True, kw_only=True):
    """An open promise, named by `words` of it, is dropped."""

    words: str
    why: str


class PlanMeeting(OfRep, frozen=True, kw_only=True):
    """A meeting is booked for `on`."""

    on: Date
    at: time | None = None
    kind: MeetingKind = "one-on-one"


class SkipCycle(OfRep, frozen=True, kw_only=True):
    """The cycle that is due on `day` is said to be skipped."""

    why: str


class PostponeCycle(OfRep, frozen=True, kw_only=True):
    """The cycle that is open on `day` is moved, to a day or to nobody knows when."""

    to: Date | None = None
    why: str


class SnoozeRep(OfRep, frozen=True, kw_only=True):
    """No nudge about the rep before `until`."""

    until: Date
    why: str


class Leave(Happening, frozen=True, kw_only=True):
    """Leave, both days included. Without a rep it is the manager's own."""

    rep: str = ""
    start: Date
    end: Date
    why: str


class SetTasks(Happening, frozen=True, kw_only=True):
    """The key sales tasks are named: each with the skills that belong to it."""

    tasks: tuple[tuple[str, tuple[str, ...]], ...]


Event = (
    AddRep
    | LogMeeting
    | JotLine
    | Done
    | Drop
    | PlanMeeting
    | SkipCycle
    | PostponeCycle
    | SnoozeRep
    | Leave
    | SetTasks
)
