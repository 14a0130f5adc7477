"""The walk through a rep's cycles: from where counting starts, each one's due day and how it ended.

Facts win over marks: a meeting on or before the due day holds the cycle, whatever was said of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date as Date
from datetime import timedelta
from typing import Literal, NamedTuple

import msgspec
from msgspec import Struct

from coachtui.coaching.folding import fold
from coachtui.coaching.model import CycleMark, Meeting, MeetingKind, Rep, RepHistory
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import DAY, FOREVER, WorkCalendar

CycleState = Literal["open", "held", "late", "postponed", "excused", "skipped"]
HOLDING: tuple[MeetingKind, ...] = ("one-on-one", "performance-review")
"""The kinds that hold a cycle."""

WEEKLY = 7
"""Cycles no longer than this have the short grace."""

FAR = timedelta(days=800)
"""How far past the horizon the walk looks for the end of a leave."""


class Cycle(Struct, frozen=True, kw_only=True):
    """One period of the cadence."""

    start: Date
    due: Date
    """The day it is to be held by, leave and moves considered."""
    deadline: Date
    """The last day of grace."""
    state: CycleState
    held: Date | None = None
    meeting: str = ""
    """The id of the meeting that held it."""
    reason: str = ""
    """Why it was skipped, postponed or excused, where that was given."""
    moved: bool = False
    """Moved beforehand, by at most a week: no mark."""

    @property
    def day(self) -> Date:
        """The day it counts for: when it was held, else when it was due."""
        return self.held or self.due


class Step(NamedTuple):
    """A cycle of the walk."""

    cycle: Cycle
    lapses: bool
    """It is skipped only by its grace passing: until then it is open."""


class Period(NamedTuple):
    """A time that a rep is counted for: from the start, or from a return, to the end."""

    start: Date
    first_due: Date | None
    """Where the first one has a due day of its own: after a rep's start."""
    end: Date | None


def cadence_days(rep: Rep, on: Date, settings: Settings) -> int:
    """How many days a cycle that starts on that day has."""
    if rep.every is not None:
        return rep.every
    return settings.cadence.new_every if is_new(rep, on, settings) else settings.cadence.every


def is_new(rep: Rep, on: Date, settings: Settings) -> bool:
    """Whether that day is in the rep's first days in the job (90 unless set otherwise)."""
    if rep.started is None:
        return False
    return 0 <= (on - rep.started).days < settings.cadence.new_for or on < rep.started


def periods(history: RepHistory, calendar: WorkCalendar, settings: Settings) -> tuple[Period, ...]:
    """The times that the rep is counted for, oldest first; the last is the present one."""
    rep, ends = history.rep, history.rep.ends
    if rep.returned is not None:
        back = min(rep.returned, FOREVER)
        again = Period(
            back,
            calendar.add_working_days(back, settings.cadence.first),
            ends if ends is not None and ends >= back else None,
        )
        if ends is None or ends >= back:
            return (again,)
        return _first_period(history, calendar, settings), again
    return (_first_period(history, calendar, settings),)


def walk(
    history: RepHistory, calendar: WorkCalendar, settings: Settings, horizon: Date
) -> list[Step]:
    """Every cycle up to the one whose grace ends on `horizon` or later, oldest first."""
    steps: list[Step] = []
    for period in periods(history, calendar, settings):
        steps += _Walk(history, calendar, settings, period).steps(horizon)
    return steps


def kind_of_excuse(reason: str) -> Literal["leave", "sickness", "holidays"]:
    """What of an excuse may be told to others: which of the three it is, not what was typed."""
    said = fold(reason)
    if re.search(r"\b(?:sick|ill|sickness|illness|flu)\b", said):
        return "sickness"
    return "holidays" if re.search(r"\b(?:holidays?|vacation)\b", said) else "leave"


def _first_period(history: RepHistory, calendar: WorkCalendar, settings: Settings) -> Period:
    rep = history.rep
    start = min(max(rep.added, rep.started or rep.added), FOREVER)
    written_here = next((m.date for m in history.meetings if m.imported is None), start)
    if written_here < start:
        return Period(written_here, None, rep.ends)
    if (running := _imported_still_running(history, calendar, settings, start)) is not None:
        return Period(running, None, rep.ends)
    fresh = rep.started is not None and rep.started >= rep.added
    first = calendar.add_working_days(start, settings.cadence.first) if fresh else None
    return Period(start, first, rep.ends)


def _imported_still_running(
    history: RepHistory, calendar: WorkCalendar, settings: Settings, start: Date
) -> Date | None:
    """The day of the last imported talk before `start`, where its cycle wasn't over by then.

    Gaps between older imported notes are no skipped cycles: nobody counted then, and a talk without
    a note is no talk skipped.
    """
    talks = (m.date for m in history.meetings if m.kind in HOLDING and m.date < start)
    last = max(talks, default=None)
    if last is None:
        return None
    every = cadence_days(history.rep, last, settings)
    due = calendar.next_workday(last + timedelta(days=every))
    return last if calendar.add_working_days(due, _grace(every, settings)) >= start else None


def _grace(every: int, settings: Settings) -> int:
    """Working days."""
    return settings.cadence.grace_weekly if every <= WEEKLY else settings.cadence.grace


class _Due(NamedTuple):
    day: Date
    excused: bool
    why: str


class _Walk:
    def __init__(
        self, history: RepHistory, calendar: WorkCalendar, settings: Settings, period: Period
    ) -> None:
        self.rep = history.rep
        self.calendar = calendar
        self.settings = settings
        self.period = period
        last = period.end or Date.max
        self.meetings: list[Meeting] = [
            meeting
            for meeting in history.meetings
            if meeting.kind in HOLDING and period.start <= meeting.date <= last
        ]
        self.days = [meeting.date for meeting in self.meetings]
        self.marks = sorted(history.marks, key=lambda mark: (mark.due, mark.date))
        self.mark_dues = [mark.due for mark in self.marks]
        self.plans = [plan for plan in history.plans if plan.kind in HOLDING]
        self.talked = period.start
        """When the last cycle was held: what was said before then isn't about a later one."""

    def steps(self, horizon: Date) -> Iterator[Step]:
        start, given = self.period.start, self.period.first_due
        first = True
        while True:
            every = cadence_days(self.rep, start, self.settings)
            raw = given or start + timedelta(days=every)
            step, goes_on_to = self._cycle(start, raw, every, first=first)
            ended = self.period.end is not None and step.cycle.day > self.period.end
            if ended or (self.period.end is not None and self._unheard_of(step.cycle)):
                return
            yield step
            if step.lapses and step.cycle.deadline >= horizon:
                return
            start = step.cycle.held or step.cycle.due
            self.talked = step.cycle.held or self.talked
            if start > horizon + FAR:
                return
            given, first = goes_on_to, False

    def _unheard_of(self, cycle: Cycle) -> bool:
        """The rep left before the grace of a cycle was over: nobody can say that it was skipped."""
        return cycle.state == "skipped" and cycle.deadline > (self.period.end or Date.max)

    def _cycle(
        self, start: Date, raw: Date, every: int, *, first: bool
    ) -> tuple[Step, Date | None]:
        """The cycle from `start`, and the due day of the next where that was said."""
        due, excused, why = self._settled(start, raw, every)
        moved = False
        if (booked := self._booked_after(start, due, first=first)) is not None:
            due, moved = booked, True
        said: CycleMark | None = None if moved else self._moved_far(start, due)
        for mark in self._marks_of(start, due, first=first):
            if mark.action == "postpone" and mark.to is not None and mark.to <= due:
                continue
            if mark.action == "postpone" and not moved and self._is_near(mark, due):
                due, moved = self.calendar.next_workday(mark.to or due), True
            else:
                said = mark
                break
        cycle = Cycle(
            start=start,
            due=due,
            deadline=self.calendar.add_working_days(due, _grace(every, self.settings)),
            state="skipped",
            moved=moved,
        )
        meeting = self._meeting_after(start, first=first)
        if meeting is not None and meeting.date <= due:
            return Step(_held(cycle, meeting, "held"), lapses=False), None
        if said is not None:
            return Step(_ended(cycle, said), lapses=False), (
                min(said.to, FOREVER) if said.action == "postpone" and said.to else None
            )
        if excused:
            ended = msgspec.structs.replace(cycle, state="excused", reason=why)
            return Step(ended, lapses=False), None
        if meeting is not None and meeting.date <= cycle.deadline:
            return Step(_held(cycle, meeting, "late"), lapses=False), None
        return Step(cycle, lapses=True), None

    def _settled(self, start: Date, raw: Date, every: int) -> _Due:
        """The due day, weekends, holidays and leave considered, and whether leave excuses it."""
        calendar = self.calendar
        due = calendar.next_workday(raw)
        leave = calendar.leave_at(due)
        if leave is None and (away := calendar.away_days(start, due)):
            last = calendar.last_leave(start, due)
            back = self._catch_up(last[1]) if last else due
            due = calendar.next_workday(max(due, min(raw + timedelta(days=away), back)))
            leave = calendar.leave_at(due)
        if leave is None:
            return _Due(due, False, "")
        why = calendar.is_off(due) or "leave"
        if calendar.leave_at(calendar.next_workday(due + timedelta(days=every))) == leave:
            return _Due(due, True, why)
        return _Due(self._catch_up(leave[1]), False, why)

    def _catch_up(self, leave_end: Date) -> Date:
        back = self.calendar.next_working(leave_end + DAY)
        return self.calendar.add_working_days(back, self.settings.cadence.catch_up)

    def _marks_of(self, start: Date, due: Date, *, first: bool) -> Iterator[CycleMark]:
        """What was said of the cycle, in the order it was said; a move makes it reach further."""
        low = bisect_left(self.mark_dues, start) if first else bisect_right(self.mark_dues, start)
        high = bisect_right(self.mark_dues, due + timedelta(days=2 * self.settings.cadence.move))
        for mark in sorted(self.marks[low:high], key=lambda mark: mark.date):
            if mark.date >= self.talked and mark.due <= due:
                yield mark
                if mark.to is not None and self._is_near(mark, due):
                    due = self.calendar.next_workday(max(due, mark.to))

    def _is_near(self, mark: CycleMark, due: Date) -> bool:
        return (
            mark.to is not None
            and mark.date <= due
            and (mark.to - due).days <= self.settings.cadence.move
        )

    def _booked_after(self, start: Date, due: Date, *, first: bool) -> Date | None:
        """The day it was booked for, where that alone moves it, by at most a week."""
        if any(mark.action == "postpone" for mark in self._marks_of(start, due, first=first)):
            return None
        last = due + timedelta(days=self.settings.cadence.move)
        days = (
            plan.date
            for plan in self.plans
            if plan.made <= due < plan.date <= last and not plan.regular
        )
        return min(days, default=None)

    def _moved_far(self, start: Date, due: Date) -> CycleMark | None:
        """What moving its booking in the calendar says, where that goes further than a week."""
        last = due + timedelta(days=self.settings.cadence.move)
        if any(start < plan.date <= due and not plan.replaced for plan in self.plans):
            return None
        for plan in self.plans:
            if plan.usual and start < plan.usual <= due < plan.date > last and plan.made <= due:
                return CycleMark(
                    id="", rep=plan.rep, date=plan.made, due=due, action="postpone", to=plan.date
                )
        return None

    def _meeting_after(self, start: Date, *, first: bool) -> Meeting | None:
        at = bisect_left(self.days, start) if first else bisect_right(self.days, start)
        return self.meetings[at] if at < len(self.meetings) else None


def _held(cycle: Cycle, meeting: Meeting, state: CycleState) -> Cycle:
    return msgspec.structs.replace(cycle, state=state, held=meeting.date, meeting=meeting.id)


def _ended(cycle: Cycle, said: CycleMark) -> Cycle:
    state: CycleState = "postponed"
    if said.action == "skip":
        state = "excused" if _EXCUSE.search(fold(said.why)) else "skipped"
    return msgspec.structs.replace(cycle, state=state, reason=said.why)


_EXCUSE = re.compile(
    r"(?<!to )\bleave\b(?! it\b| early\b| this\b)|\bpto\b|\bsick\b(?! of\b)|\bill\b"
    r"|\b(?:sickness|illness|flu|vacation|holidays?)\b"
)
"""Only leave, sickness and holidays excuse."""
