"""The cadence of one rep: cycles, the two clocks, what is due next, and what was kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta
from typing import Literal

import msgspec
from msgspec import Struct

from coachtui.coaching.as_of import as_of
from coachtui.coaching.cycles import (
    Cycle,
    CycleState,
    Step,
    cadence_days,
    is_new,
    periods,
    walk,
)
from coachtui.coaching.model import Absence, Rep, RepHistory
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import WorkCalendar, calendar_for

__all__ = [
    "CadenceKept",
    "Clocks",
    "Cycle",
    "CycleState",
    "Status",
    "account_review_due",
    "cadence_days",
    "chronic",
    "clocks",
    "counting_start",
    "cycles",
    "is_new",
    "kept",
    "last_ended",
    "next_due",
    "ride_along_due",
    "seen_on",
    "status",
    "to_answer",
]

Status = Literal["active", "on notice", "inactive"]

CHRONIC = 3
CHRONIC_OF = 6
"""So many of the last so many cycles skipped or postponed are chronic."""


class Clocks(Struct, frozen=True, kw_only=True):
    """How long ago the last contact and the last substantive talk were."""

    last_contact: Date | None
    last_substance: Date | None
    contact_days: int
    """Days without leave of either side; where there was none yet, since counting starts."""
    substance_days: int


class CadenceKept(Struct, frozen=True, kw_only=True):
    """How many cycles were due in a period, and how they ended."""

    due: int
    held: int = 0
    late: int = 0
    excused: int = 0
    skipped: int = 0
    postponed: int = 0
    excuses: tuple[str, ...] = ()
    """The reasons that excused, each once, in the order they came."""
    since: Date | None = None
    """The day that counting began; None where nothing is counted."""
    before: int = 0
    """One-on-ones and performance reviews in the period before that day: they hold no cycle."""
    same_day: int = 0
    """Those on a day that has another, which alone holds the cycle."""


def status(rep: Rep, today: Date) -> Status:
    """Whether the rep is met as usual, has a last day ahead (or today), or has left."""
    if rep.ends is None:
        return "active"
    if rep.returned is not None and rep.returned > rep.ends:
        return "inactive" if rep.ends < today < rep.returned else "active"
    return "on notice" if today <= rep.ends else "inactive"


def cycles(
    history: RepHistory, manager_absences: Sequence[Absence], settings: Settings, today: Date
) -> tuple[Cycle, ...]:
    """The cycles of a rep as they stand on `today`, oldest first; the last one is open.

    None is open where the rep has left, or leaves before the grace of the next is over.
    """
    known = as_of(history, today)
    calendar = calendar_for(known.rep, settings, known.absences, manager_absences)
    return seen_on(walk(known, calendar, settings, today), today)


def seen_on(steps: Sequence[Step], today: Date) -> tuple[Cycle, ...]:
    """What can be seen of a walk on `today`, whose history is that of `today`."""
    for number, step in enumerate(steps):
        if step.lapses and today <= step.cycle.deadline:
            is_open = msgspec.structs.replace(step.cycle, state="open")
            return (*(before.cycle for before in steps[:number]), is_open)
    return tuple(step.cycle for step in steps)


def clocks(
    history: RepHistory, manager_absences: Sequence[Absence], settings: Settings, today: Date
) -> Clocks:
    """The two clocks. Days before a return don't count: it starts afresh."""
    known = as_of(history, today)
    calendar = calendar_for(known.rep, settings, known.absences, manager_absences)
    contact = max((meeting.date for meeting in known.meetings), default=None)
    substance = max(
        (meeting.date for meeting in known.meetings if meeting.substance == "substantive"),
        default=None,
    )
    start = min(counting_start(known, calendar, settings), today)
    return Clocks(
        last_contact=contact,
        last_substance=substance,
        contact_days=calendar.present_days(max(contact or start, start), today),
        substance_days=calendar.present_days(max(substance or start, start), today),
    )


def counting_start(history: RepHistory, calendar: WorkCalendar, settings: Settings) -> Date:
    """The day that the present counting starts on."""
    return periods(history, calendar, settings)[-1].start


def next_due(cycles: Sequence[Cycle]) -> Date | None:
    """The due day of the open cycle."""
    return cycles[-1].due if cycles and cycles[-1].state == "open" else None


def last_ended(cycles: Sequence[Cycle]) -> Cycle | None:
    """The latest cycle that is over and not excused."""
    return next((c for c in reversed(cycles) if c.state not in ("open", "excused")), None)


def to_answer(cycles: Sequence[Cycle]) -> Cycle | None:
    """The cycle that a reason for skipping speaks of: one skipped just now without a reason, else
    the open one.
    """
    ended = last_ended(cycles)
    if ended is not None and ended.state == "skipped" and not ended.reason:
        return ended
    return cycles[-1] if cycles and cycles[-1].state == "open" else None


def chronic(cycles: Sequence[Cycle]) -> bool:
    """Whether 3 of the last 6 that ended were skipped or postponed; excused ones don't count."""
    ended = [cycle for cycle in cycles if cycle.state not in ("open", "excused")]
    missed = (cycle.state in ("skipped", "postponed") for cycle in ended[-CHRONIC_OF:])
    return sum(missed) >= CHRONIC


def kept(cycles: Sequence[Cycle], start: Date, end: Date) -> CadenceKept:
    """How the cadence was kept from `start` to `end`, both included.

    A cycle counts on the day it was held, else on its due day; the open one doesn't count.
    """
    ended = [cycle for cycle in cycles if cycle.state != "open" and start <= cycle.day <= end]
    counts = Counter(cycle.state for cycle in ended)
    excuses = (cycle.reason for cycle in ended if cycle.state == "excused" and cycle.reason)
    return CadenceKept(
        due=len(ended),
        held=counts["held"],
        late=counts["late"],
        excused=counts["excused"],
        skipped=counts["skipped"],
        postponed=counts["postponed"],
        excuses=tuple(dict.fromkeys(excuses)),
        since=cycles[0].start if cycles else None,
    )


def ride_along_due(
    history: RepHistory, calendar: WorkCalendar, settings: Settings, today: Date
) -> Date:
    """When the rep is next to be seen with a customer: quarterly, monthly for new reps."""
    every = settings.cadence.ride_along
    if is_new(history.rep, today, settings):
        every = settings.cadence.ride_along_new
    start = counting_start(history, calendar, settings)
    last = [meeting.date for meeting in history.meetings if meeting.kind == "ride-along"]
    return calendar.next_workday(max(start, *last[-1:], start) + timedelta(days=every))


def account_review_due(
    history: RepHistory, calendar: WorkCalendar, settings: Settings
) -> Date | None:
    """When the key accounts are next to be reviewed; None while no account is on file."""
    last = [meeting.date for meeting in history.meetings if meeting.kind == "account-review"]
    known = last[-1:] or [insight.date for insight in history.insights[:1]]
    if not known:
        return None
    start = max(known[0], counting_start(history, calendar, settings))
    return calendar.next_workday(start + timedelta(days=settings.cadence.account_review))
