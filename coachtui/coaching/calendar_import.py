"""What a calendar changes in the notebook: bookings made, moved and called off; leave to confirm.

An event's key (its id and the start it was first set for) stands in what it became, so that reading
the calendar again changes what has changed and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.calendar_bookings import Booking, bookings, uid_of
from coachtui.coaching.calendar_events import CalendarEvent, CalendarFile
from coachtui.coaching.calendar_leave import Leave, leaves
from coachtui.coaching.calendar_match import Decision, Matcher, owner_of
from coachtui.coaching.model import MeetingKind, Stored, Team
from coachtui.coaching.names import compared
from coachtui.coaching.settings import Settings
from coachtui.coaching.unlogged import RECENT


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
    before = {
        uid_of(p.source): (p.rep, p.kind) for h in team.histories for p in h.plans if p.source
    }
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
    return Import(
        bookings=tuple(bookings(answered, found.file, team, today)),
        leaves=tuple(leaves(answered, found.file, team)),
    )


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
