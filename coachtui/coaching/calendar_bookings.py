"""Bookings of a calendar beside those of the notebook: made, moved, called off, as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from datetime import timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.calendar_events import CalendarEvent, CalendarFile, Instance
from coachtui.coaching.calendar_match import Decision
from coachtui.coaching.model import MeetingKind, Plan, Team
from coachtui.coaching.names import compared
from coachtui.coaching.unlogged import RECENT, open_since

BookingState = Literal["new", "same", "changed", "moved", "off", "gone"]


class Booking(Struct, frozen=True, kw_only=True):
    """One time of an event, and what becomes of it."""

    rep: str
    uid: str
    title: str
    plan: Plan
    state: BookingState
    """`off`: called off; `gone`: the calendar lost its event, so it is to be called off."""
    before: Date | None = None
    """For one moved since the last import, the day it was booked for then."""
    why: str = ""
    logged: bool = False
    """A record of that day is on file, or of the day beside it."""
    unanswered: bool = False
    """It was scheduled, nothing is logged, and that is open to answer. See `unlogged`."""


def bookings(
    decided: Sequence[tuple[CalendarEvent, Decision]],
    file: CalendarFile,
    team: Team,
    today: Date,
) -> list[Booking]:
    """What becomes of each time of the talks in a calendar, by rep's name and day."""
    return _Bookings(file, team, today).all(decided)


def uid_of(source: str) -> str:
    """The event's id in what a booking or leave comes from."""
    return source.partition(":")[0]


class _Wanted(Struct, frozen=True, kw_only=True):
    event: CalendarEvent
    instance: Instance
    rep: str
    kind: MeetingKind
    source: str


class _Bookings:
    """Sets what the calendar holds beside what the notebook holds."""

    def __init__(self, file: CalendarFile, team: Team, today: Date) -> None:
        self.file, self.today = file, today
        self.reps = {history.rep.id: history.rep for history in team.histories}
        self.plans = {(p.rep, p.source): p for h in team.histories for p in h.plans if p.source}
        self.typed = [p for h in team.histories for p in h.plans if not p.source]
        self.held = {(m.rep, m.date) for h in team.histories for m in h.meetings}
        self.since = {h.rep.id: min(open_since(h, today), today - RECENT) for h in team.histories}
        self.away = [*team.absences, *(a for h in team.histories for a in h.absences)]
        self.off: dict[str, tuple[CalendarEvent, str]] = {}
        self.titles: dict[str, str] = {}

    def all(self, decided: Sequence[tuple[CalendarEvent, Decision]]) -> list[Booking]:
        wanted = self._wanted(decided)
        left = {
            key: p
            for key, p in self.plans.items()
            if key not in {(w.rep, w.source) for w in wanted}
        }
        made = [self._booked(one, left) for one in wanted]
        made += self._no_longer(left)
        made += self._never_booked(decided)
        return sorted(made, key=lambda one: (compared(self.reps[one.rep].name), one.plan.date))

    def _wanted(self, decided: Sequence[tuple[CalendarEvent, Decision]]) -> list[_Wanted]:
        found: dict[tuple[object, ...], _Wanted] = {}
        for event, decision in decided:
            self.titles.setdefault(event.uid, event.title)
            if decision.verdict != "talk":
                continue
            (rep,) = decision.reps
            for instance in event.instances:
                source = f"{event.uid}:{instance.original}"
                if decision.off:
                    self.off[source] = (event, decision.off)
                elif self._is_counted(rep, instance.date):
                    one = _Wanted(
                        event=event, instance=instance, rep=rep, kind=decision.kind, source=source
                    )
                    place = (rep, decision.kind, instance.date, instance.time)
                    if place not in found or (rep, source) in self.plans:
                        found[place] = one
        return list(found.values())

    def _is_counted(self, rep: str, day: Date) -> bool:
        ends = self.reps[rep].ends
        return ends is None or day <= ends or (self.reps[rep].returned or Date.max) <= day

    def _booked(self, one: _Wanted, left: dict[tuple[str, str], Plan]) -> Booking:
        state: BookingState = "new"
        instance, before = one.instance, None
        old = self.plans.get((one.rep, one.source))
        plan = Plan(
            id="",
            rep=one.rep,
            date=instance.date,
            made=_made(instance, self.today),
            time=instance.time,
            kind=one.kind,
            source=one.source,
            usual=instance.usual,
        )
        if old is None and (old := self._stands_for(one, left)) is not None:
            plan = replace(old, source=one.source, time=instance.time or old.time)
            state = "changed"
        elif old is not None and old.date != instance.date:
            before, state = old.date, "moved"
            moved = _moved(instance, instance.usual or old.date, self.today)
            plan = replace(
                old,
                date=instance.date,
                made=moved,
                time=instance.time,
                kind=one.kind,
                usual=instance.usual,
                replaced=False,
            )
        elif old is not None:
            plan = replace(old, time=instance.time, kind=one.kind)
            state = "same" if plan == old else "changed"
        return Booking(
            rep=one.rep,
            uid=one.event.uid,
            title=one.event.title,
            plan=plan,
            state=state,
            before=before,
            logged=self._is_logged(plan),
            unanswered=self._is_unanswered(plan),
        )

    def _stands_for(self, one: _Wanted, left: dict[tuple[str, str], Plan]) -> Plan | None:
        """A booking of that day which was typed, or whose event has got another id since."""
        alike = (one.rep, one.instance.date, one.kind)
        for at, plan in enumerate(self.typed):
            if (plan.rep, plan.date, plan.kind) == alike and not plan.replaced:
                return self.typed.pop(at)
        for key, plan in left.items():
            if (plan.rep, plan.date, plan.kind) == alike and uid_of(plan.source) in self.file.uids:
                return left.pop(key)
        return None

    def _no_longer(self, left: Mapping[tuple[str, str], Plan]) -> list[Booking]:
        """Bookings of an earlier import that the calendar doesn't hold now.

        One with none of the events imported before is another calendar: nothing is gone from it.
        What was to be before today stays, unless the calendar says that it was called off: people
        tidy up behind themselves.
        """
        found = []
        is_the_same = any(uid_of(source) in self.file.uids for _, source in self.plans)
        for plan in left.values():
            if plan.replaced or not self.file.first <= plan.date <= self.file.last:
                continue
            uid = uid_of(plan.source)
            state: BookingState = "off" if uid in self.file.uids else "gone"
            if uid in self.file.unread:
                continue
            if state == "gone" and not is_the_same:
                continue
            if plan.date < self.today and plan.source not in self.off:
                continue
            _, why = self.off.pop(plan.source, (None, ""))
            found.append(
                Booking(
                    rep=plan.rep,
                    uid=uid,
                    title=self.titles.get(uid, ""),
                    plan=plan,
                    state=state,
                    why=why or "no longer in the calendar",
                    logged=self._is_logged(plan),
                )
            )
        return found

    def _never_booked(self, decided: Sequence[tuple[CalendarEvent, Decision]]) -> list[Booking]:
        """Those called off before they were ever imported: told, and nothing is written."""
        return [
            Booking(
                rep=decision.reps[0],
                uid=event.uid,
                title=event.title,
                plan=Plan(
                    id="",
                    rep=decision.reps[0],
                    date=instance.date,
                    made=self.today,
                    time=instance.time,
                    kind=decision.kind,
                ),
                state="off",
                why=decision.off,
            )
            for event, decision in decided
            if decision.verdict == "talk" and decision.off
            for instance in event.instances
            if f"{event.uid}:{instance.original}" in self.off
            and self._is_counted(decision.reps[0], instance.date)
        ]

    def _is_unanswered(self, plan: Plan) -> bool:
        """Of the last two weeks it is told even where a later talk answers it."""
        is_away = any(
            one.rep in ("", plan.rep) and one.start <= plan.date <= one.end for one in self.away
        )
        is_open = self.since[plan.rep] <= plan.date < self.today
        return is_open and not (is_away or plan.replaced or self._is_logged(plan))

    def _is_logged(self, plan: Plan) -> bool:
        near = (plan.date + timedelta(days=days) for days in (-1, 0, 1))
        return any((plan.rep, day) in self.held for day in near)


def _made(instance: Instance, today: Date) -> Date:
    """The day it was booked, or moved to where it is now."""
    if instance.usual is not None and instance.usual != instance.date:
        return _moved(instance, instance.usual, today)
    return min(instance.booked or instance.changed or today, today)


def _moved(instance: Instance, from_day: Date, today: Date) -> Date:
    """The day it was moved: when it was last changed.

    What was changed after it took place was moved before that; then it counts as moved on the day
    that it was first set for.
    """
    changed = instance.changed or today
    return min(changed if changed <= instance.date else from_day, today)
