"""Plays the demo's script into a notebook: the same notebook for the same day."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import date as Date
from datetime import datetime, time, timedelta
from functools import singledispatch
from pathlib import Path

from msgspec.structs import replace

from coachtui.coaching.cadence import cycles
from coachtui.coaching.model import (
    Absence,
    CycleMark,
    FollowUp,
    KeyTask,
    Plan,
    Rep,
    Snooze,
)
from coachtui.coaching.promises import match
from coachtui.coaching.settings import Settings
from coachtui.demo import events
from coachtui.demo.marker import mark
from coachtui.demo.script import script
from coachtui.notebook import files
from coachtui.notebook.notebook import Notebook
from coachtui.notebook.store import Store
from coachtui.reading import read

_TYPED_AT = time(17, 5)


Step = Callable[[int, int], None]
"""Told how much has happened, and of how much."""


def make(
    root: Path, *, today: Date, settings: Settings, zone: datetime, step: Step | None = None
) -> None:
    """Put the demo of `today` into `root`, in the place of what lies there."""
    files.make_folder(root.parent)
    beside = root.with_name(f"{root.name}.{os.getpid()}.new")
    shutil.rmtree(beside, ignore_errors=True)
    build(beside, today=today, settings=settings, zone=zone, step=step)
    mark(beside, today)
    old = root.with_name(f"{root.name}.{os.getpid()}.old")
    if root.exists():
        root.rename(old)
    beside.rename(root)
    shutil.rmtree(old, ignore_errors=True)


def build(
    root: Path, *, today: Date, settings: Settings, zone: datetime, step: Step | None = None
) -> None:
    """Play the script for `today` into a new notebook at `root`. Its stamps are made up."""
    stamps = _Stamps(zone)
    chance = random.Random(today.toordinal())  # noqa: S311 -- so that ids are the same each time
    store = Store(root, clock=stamps, sync=False, device="demo", bits=chance.getrandbits)
    notebook = Notebook(
        root, today=today, settings=settings, reader=read, clock=stamps, store=store
    )
    happened = script(today)
    for number, event in enumerate(happened, 1):
        notebook.today = event.day
        stamps.day = event.day
        play(event, notebook)
        if step is not None:
            step(number, len(happened))


@singledispatch
def play(event: events.Happening, notebook: Notebook) -> None:  # noqa: ARG001 -- see below
    """Do in the notebook what the event says."""
    raise TypeError(f"no such event: {type(event).__name__}")


@play.register
def _(event: events.AddRep, notebook: Notebook) -> None:
    notebook.add_rep(
        Rep(
            id="",
            name=event.rep,
            added=event.day,
            role=event.role,
            started=event.started,
            every=event.every,
            email=event.email,
            aliases=event.aliases,
            expectations=event.expectations,
        )
    )


@play.register
def _(event: events.LogMeeting, notebook: Notebook) -> None:
    notebook.log(_id(event, notebook), event.text, minutes=event.minutes, kind=event.kind)


@play.register
def _(event: events.JotLine, notebook: Notebook) -> None:
    notebook.jot(_id(event, notebook), event.text)


@play.register
def _(event: events.Done, notebook: Notebook) -> None:
    promise = replace(_promise(event, event.words, notebook), status="done", outcome=event.outcome)
    notebook.put(replace(promise, closed=event.day), what="done")


@play.register
def _(event: events.Drop, notebook: Notebook) -> None:
    promise = replace(_promise(event, event.words, notebook), status="dropped", outcome=event.why)
    notebook.put(replace(promise, closed=event.day), what="drop")


@play.register
def _(event: events.PlanMeeting, notebook: Notebook) -> None:
    rep = _id(event, notebook)
    plan = Plan(id="", rep=rep, date=event.on, made=event.day, time=event.at, kind=event.kind)
    notebook.put(plan, what="plan")


@play.register
def _(event: events.SkipCycle, notebook: Notebook) -> None:
    _mark(
        event,
        notebook,
        CycleMark(id="", rep="", date=event.day, due=event.day, action="skip", why=event.why),
    )


@play.register
def _(event: events.PostponeCycle, notebook: Notebook) -> None:
    _mark(
        event,
        notebook,
        CycleMark(
            id="",
            rep="",
            date=event.day,
            due=event.day,
            action="postpone",
            to=event.to,
            why=event.why,
        ),
    )


@play.register
def _(event: events.SnoozeRep, notebook: Notebook) -> None:
    snooze = Snooze(
        id="", rep=_id(event, notebook), date=event.day, until=event.until, why=event.why
    )
    notebook.put(snooze, what="snooze")


@play.register
def _(event: events.Leave, notebook: Notebook) -> None:
    rep = notebook.rep(event.rep).id if event.rep else ""
    absence = Absence(id="", rep=rep, start=event.start, end=event.end, why=event.why)
    notebook.put(absence, what="leave")


@play.register
def _(event: events.SetTasks, notebook: Notebook) -> None:
    tasks = [KeyTask(id="", name=name, skills=skills) for name, skills in event.tasks]
    notebook.put(*tasks, what="tasks")


class _Stamps:
    """A made-up clock: the end of the script's day, a few seconds on at each look."""

    def __init__(self, zone: datetime) -> None:
        self.day = zone.date()
        self._zone = zone.tzinfo
        self._looks = 0

    def __call__(self) -> datetime:
        self._looks += 1
        at = datetime.combine(self.day, _TYPED_AT, self._zone)
        return at + timedelta(seconds=self._looks % 3000)


def _id(event: events.OfRep, notebook: Notebook) -> str:
    return notebook.rep(event.rep).id


def _promise(event: events.OfRep, words: str, notebook: Notebook) -> FollowUp:
    open_ones = [
        promise
        for promise in notebook.history(_id(event, notebook)).follow_ups
        if promise.status == "open"
    ]
    (promise,) = match(words, open_ones)
    return promise


def _mark(event: events.OfRep, notebook: Notebook, mark: CycleMark) -> None:
    history = notebook.history(_id(event, notebook))
    turns = cycles(history, notebook.team().absences, notebook.settings, event.day)
    notebook.put(replace(mark, rep=history.rep.id, due=turns[-1].due), what=mark.action)
