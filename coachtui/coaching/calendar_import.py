"""What a calendar changes in the notebook: bookings made, moved and called off; leave to confirm.

An event's key (its id and the start it was first set for) stands in what it became, so that reading
the calendar again changes what has changed and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from datetime import timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.calendar_events import CalendarEvent, CalendarFile, Instance
from coachtui.coaching.calendar_leave import Leave, leaves
from coachtui.coaching.calendar_match import Decision, Matcher, owner_of
from coachtui.coaching.model import MeetingKind, Plan, Rep, Stored, Team
from coachtui.coaching.names import compared
from coachtui.coaching.settings import Settings

RECENT = timedelta(days=14)
"""What took place earlier is no longer asked about."""

BookingState = Literal["new", "same", "changed", "moved", "off", "gone"]


class Question(Struct, frozen=True, kw_only=True):
    """Events alike in title and people, of which it is unsure whose they are."""

    id: str
    title: str
    reps: tuple[str, ...]
    """Ids of who may be meant."""
    kind: MeetingKind
    why: str
    leave: bool
    """Whether it is about leave."""
    count: int
    first: Date
    last: Date


class Sorted(Struct, frozen=True, kw_only=True):
    """Every event of a calendar with what it is."""

    file: CalendarFile
    owner: str
    """Whose calendar it is, by address; empty where that is unknown."""
    decided: tuple[tuple[CalendarEvent, Decision], ...]
    questions: tuple[Question, ...]
    """The unsure ones that are not long past, the next first."""
    nothing: int
    """How many events are not about a rep, each time of a series counted."""


class Booking(Struct, frozen=True, kw_only=True):
    """One time of an event, and what becomes of it."""

    rep: str
    uid: str
    title: str
    plan: Plan
    state: BookingState
    """`off`: called off; `gone`: its event is not in this calendar any more."""
    before: Date | None = None
    """For one moved since the last import, the day it was booked for then."""
    why: str = ""
    logged: bool = False
    """A record of that day is on file, or of the day beside it."""


class Import(Struct, frozen=True, kw_only=True):
    """What an import would change."""

    bookings: tuple[Booking, ...]
    """By rep's name and day, those that stay as they are included."""
    leaves: tuple[Leave, ...]
    """By day; only those that are new, changed or taken back."""

    def put(self, *, leave: bool) -> tuple[Stored, ...]:
        """The new versions of documents; those of leave only where that is agreed to."""
        plans = [one.plan for one in self.bookings if one.state in ("new", "changed", "moved")]
        agreed = [one.absence for one in self.leaves if leave and one.state != "off"]
        return (*plans, *agreed)

    def removed(self, *, leave: bool, gone: bool) -> tuple[Stored, ...]:
        """The documents that go; those whose event is nowhere only where that is agreed to."""
        states = ("off", "gone") if gone else ("off",)
        plans = [one.plan for one in self.bookings if one.state in states and one.plan.id]
        agreed = [one.absence for one in self.leaves if leave and one.state == "off"]
        return (*plans, *agreed)


def sort_out(file: CalendarFile, team: Team, settings: Settings, today: Date) -> Sorted:
    """What each event is; a series is decided once, and as it was decided before."""
    reps = [history.rep for history in team.histories]
    around = [rep for rep in reps if rep.ends is None or rep.ends >= file.first]
    owner = owner_of(file, reps, settings.email)
    matcher = Matcher(around, owner=owner, manager=_names(file, owner, settings))
    before = {_uid(p.source): (p.rep, p.kind) for h in team.histories for p in h.plans if p.source}
    decided: list[tuple[CalendarEvent, Decision]] = []
    for group in _by_uid(file.events):
        found = [matcher.decide(event) for event in group]
        base = found[max(range(len(group)), key=lambda at: len(group[at].instances))]
        if base.verdict in ("unsure", "nothing") and (known := before.get(group[0].uid)):
            base = replace(base, verdict="talk", reps=known[:1], kind=known[1])
        for event, own in zip(group, found, strict=True):
            what = own if own.verdict == "talk" and base.verdict == "talk" else base
            decided.append((event, replace(what, off=matcher.off(event, what.reps))))
    return Sorted(
        file=file,
        owner=owner,
        decided=tuple(decided),
        questions=tuple(_questions(decided, today)),
        nothing=sum(len(event.instances) for event, found in decided if found.verdict == "nothing"),
    )


def becomes(
    found: Sorted, team: Team, today: Date, answers: Mapping[str, str] | None = None
) -> Import:
    """What the calendar changes. `answers` name for a question's id the rep it is about."""
    answered = [(event, _answered(event, one, answers or {})) for event, one in found.decided]
    reps = {history.rep.id: history.rep for history in team.histories}
    return Import(
        bookings=tuple(_Bookings(found.file, team, reps, today).all(answered)),
        leaves=tuple(leaves(answered, found.file, team)),
    )


class _Wanted(Struct, frozen=True, kw_only=True):
    event: CalendarEvent
    instance: Instance
    rep: str
    kind: MeetingKind
    source: str


class _Bookings:
    """Sets what the calendar holds beside what the notebook holds."""

    def __init__(
        self, file: CalendarFile, team: Team, reps: Mapping[str, Rep], today: Date
    ) -> None:
        self.file, self.reps, self.today = file, reps, today
        self.plans = {(p.rep, p.source): p for h in team.histories for p in h.plans if p.source}
        self.typed = [p for h in team.histories for p in h.plans if not p.source]
        self.held = {(m.rep, m.date) for h in team.histories for m in h.meetings}
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
        )

    def _stands_for(self, one: _Wanted, left: dict[tuple[str, str], Plan]) -> Plan | None:
        """A booking of that day which was typed, or whose event has got another id since."""
        alike = (one.rep, one.instance.date, one.kind)
        for at, plan in enumerate(self.typed):
            if (plan.rep, plan.date, plan.kind) == alike and not plan.replaced:
                return self.typed.pop(at)
        for key, plan in left.items():
            if (plan.rep, plan.date, plan.kind) == alike and _uid(plan.source) in self.file.uids:
                return left.pop(key)
        return None

    def _no_longer(self, left: Mapping[tuple[str, str], Plan]) -> list[Booking]:
        """Bookings of an earlier import that the calendar doesn't hold now."""
        found = []
        for plan in left.values():
            if plan.replaced or not self.file.first <= plan.date <= self.file.last:
                continue
            uid = _uid(plan.source)
            state: BookingState = "off" if uid in self.file.uids else "gone"
            if state == "gone" and plan.date < self.today:
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


def _answered(event: CalendarEvent, decision: Decision, answers: Mapping[str, str]) -> Decision:
    if not decision.verdict.startswith("unsure"):
        return decision
    rep = answers.get(_question_id(event, decision), "")
    if rep not in decision.reps:
        return decision
    verdict: Literal["talk", "leave"] = "talk" if decision.verdict == "unsure" else "leave"
    return replace(decision, verdict=verdict, reps=(rep,))


def _questions(decided: Sequence[tuple[CalendarEvent, Decision]], today: Date) -> list[Question]:
    asked: dict[str, Question] = {}
    for event, one in decided:
        if not one.verdict.startswith("unsure") or one.off:
            continue
        identifier = _question_id(event, one)
        days = [instance.date for instance in event.instances]
        known = asked.get(identifier)
        asked[identifier] = Question(
            id=identifier,
            title=event.title,
            reps=one.reps,
            kind=one.kind,
            why=one.why,
            leave=one.verdict == "unsure leave",
            count=len(days) + (known.count if known else 0),
            first=min([*days, *([known.first] if known else [])]),
            last=max([*days, *([known.last] if known else [])]),
        )
    recent = (one for one in asked.values() if one.last >= today - RECENT)
    return sorted(recent, key=lambda one: (max(one.first, today), one.title))


def _question_id(event: CalendarEvent, decision: Decision) -> str:
    return "|".join((compared(event.title), decision.kind, *decision.reps))


def _by_uid(events: Sequence[CalendarEvent]) -> list[list[CalendarEvent]]:
    groups: dict[str, list[CalendarEvent]] = {}
    for event in events:
        groups.setdefault(event.uid, []).append(event)
    return list(groups.values())


def _names(file: CalendarFile, owner: str, settings: Settings) -> tuple[str, ...]:
    """What the manager is called, by the settings and by the calendar."""
    people = (one for event in file.events for one in (*event.attendees, event.organizer) if one)
    called = {one.name for one in people if owner and one.email == owner and "@" not in one.name}
    return tuple(name for name in (settings.manager, *sorted(called)) if name.strip())


def _uid(source: str) -> str:
    return source.partition(":")[0]
