"""Today: the one nudge, the week's meetings, the promises that are due. As data and as text."""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime, timedelta

from msgspec import Struct

from coachtui.coaching.columns import cells, padded
from coachtui.coaching.days import full, short
from coachtui.coaching.digest import (
    Appointment,
    Digest,
    all_quiet,
    next_meeting,
    week,
)
from coachtui.coaching.model import Owner, Team
from coachtui.coaching.nudge import Nudge
from coachtui.coaching.nudges import names_said, nudges
from coachtui.coaching.settings import Settings
from coachtui.coaching.soon import soon

DUE_WITHIN = 7
"""Days ahead within which a promise counts as due."""


class PromiseDue(Struct, frozen=True, kw_only=True):
    """A promise that is overdue or due within the week."""

    id: str
    rep: str
    rep_id: str
    called: str
    """The rep's name to say in a sentence."""
    owner: Owner
    text: str
    due: Date
    overdue_days: int


class Today(Struct, frozen=True, kw_only=True):
    """The home screen."""

    date: Date
    nudge: Nudge | None
    quiet: str
    """What to say where there is no nudge; empty where there is one."""
    week: tuple[Appointment, ...]
    promises: tuple[PromiseDue, ...]
    """The longest overdue first."""
    reps: int
    """How many are on the roster."""


def today_view(team: Team, settings: Settings, today: Date) -> Today:
    """What the manager sees first."""
    found = nudges(team, settings, today)
    return Today(
        date=today,
        nudge=found[0] if found else None,
        quiet="" if found else all_quiet(next_meeting(team, settings, today), today),
        week=week(team, settings, today),
        promises=promises_due(team, today),
        reps=len(team.histories),
    )


def promises_due(team: Team, today: Date) -> tuple[PromiseDue, ...]:
    """Open promises that are overdue or due within a week, both directions."""
    called = names_said(team, today)
    found = [
        PromiseDue(
            id=promise.id,
            rep=history.rep.name,
            rep_id=history.rep.id,
            called=called[history.rep.id],
            owner=promise.owner,
            text=promise.text,
            due=promise.due,
            overdue_days=max(0, (today - promise.due).days),
        )
        for history in team.histories
        if history.rep.ends is None or history.rep.ends >= today
        for promise in history.follow_ups
        if promise.status == "open"
        and promise.due is not None
        and promise.due <= today + timedelta(days=DUE_WITHIN)
    ]
    return tuple(sorted(found, key=lambda promise: (promise.due, promise.owner, promise.rep)))


def today_lines(view: Today) -> list[str]:
    """Today as plain text."""
    if not view.reps:
        return [
            "No rep yet.",
            "",
            'Add one:            coachtui rep add "Dana Ortiz" --every 2w',
            "Look at a team:     coachtui --demo",
        ]
    lines = [full(view.date), "", view.nudge.text if view.nudge else view.quiet]
    if view.nudge:
        lines.append(f"Ways out: {', '.join(view.nudge.ways_out)}")
    lines += ["", "This week", *week_lines(view.week, view.date)]
    if view.promises:
        lines += ["", "Promises due", *promise_lines(view.promises, view.date)]
    return lines


def week_lines(met: tuple[Appointment, ...], today: Date, now: datetime | None = None) -> list[str]:
    """The week's meetings in columns; a line that says so where there is none.

    With the time on the clock one that is soon says how soon.
    """
    if not met:
        return ["  No meeting is booked or due."]
    width = max(cells(one.rep) for one in met)
    return [
        f"  {_day(one, today)}  {padded(one.rep, width)}  {one.kind}{'' if one.booked else ', due'}"
        f"{_soon(one, now)}"
        for one in met
    ]


def promise_lines(due: tuple[PromiseDue, ...], today: Date) -> list[str]:
    """Promises in columns: whose, when, what."""
    owners = [
        f"you to {one.called}" if one.owner == "manager" else f"{one.called} to you" for one in due
    ]
    width = max(map(cells, owners))
    days = [f"{short(one.due, today)}{' (overdue)' if one.overdue_days else ''}" for one in due]
    across = max(map(cells, days))
    return [
        f"  {padded(owner, width)}  {padded(day, across)}  {' '.join(one.text.split())}"
        for owner, day, one in zip(owners, days, due, strict=True)
    ]


def digest_lines(prompt: Digest, today: Date) -> list[str]:
    """The weekly prompt as plain text."""
    lines = [nudge.text for nudge in prompt.nudges] or ["Nothing needs you."]
    lines += ["", "This week", *week_lines(prompt.week, today)]
    return [*lines, "", prompt.question]


def _soon(met: Appointment, now: datetime | None) -> str:
    said = soon(met.date, met.time, now) if now else ""
    return f", {said}" if said else ""


def _day(met: Appointment, today: Date) -> str:
    near = {0: "today", 1: "tomorrow"}.get((met.date - today).days)
    said = near or f"{met.date:%a} {short(met.date, today)}"
    at = f" {met.time:%H:%M}" if met.time else ""
    return f"{said + at:<16}"
