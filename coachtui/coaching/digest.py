"""The weekly prompt: at most three nudges, the week's meetings, one question from the notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date
from datetime import time, timedelta

from msgspec import Struct

from coachtui.coaching.brief import brief
from coachtui.coaching.cadence import account_review_due, next_due, ride_along_due, status
from coachtui.coaching.cycles import HOLDING
from coachtui.coaching.days import WEEKDAYS, short
from coachtui.coaching.model import MeetingKind, Plan, Team
from coachtui.coaching.nudge import Nudge
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.nudges import nudges, team_facts
from coachtui.coaching.settings import Settings

NUDGES = 3
WEEK = 7
"""Days, today included."""

NO_QUESTION = "Nothing is on file yet to build a question from."
LONGEST_QUESTION = 300
"""Characters; one that quotes more is left to the brief."""


class Appointment(Struct, frozen=True, kw_only=True):
    """A meeting that is booked or due."""

    rep: str
    """The rep's name."""
    rep_id: str
    called: str
    """The name to say in a sentence."""
    date: Date
    kind: MeetingKind
    time: time | None = None
    booked: bool
    """In a plan; else only due by the cadence."""
    plan: str = ""
    """The plan's id, where there is one."""


class Digest(Struct, frozen=True, kw_only=True):
    """The weekly prompt."""

    nudges: tuple[Nudge, ...]
    """The three most important, at most one of a kind for each rep; silent ones included."""
    week: tuple[Appointment, ...]
    question: str
    """From the brief of whoever is met next; says so where nothing is on file."""


def digest(team: Team, settings: Settings, today: Date) -> Digest:
    """The weekly prompt as of today."""
    ahead = week(team, settings, today)
    return Digest(
        nudges=_different(nudges(team, settings, today)),
        week=ahead,
        question=_question(team, settings, today, [met.rep_id for met in ahead]),
    )


def week(team: Team, settings: Settings, today: Date) -> tuple[Appointment, ...]:
    """What is booked or due in the seven days from today, in order; one in its grace is today's."""
    last = today + timedelta(days=WEEK - 1)
    ahead = (
        found
        for facts in team_facts(team, settings, today)
        for found in appointments(facts, today)
        if found.date <= last
    )
    return _by_day(ahead)


def next_meeting(team: Team, settings: Settings, today: Date) -> Appointment | None:
    """The next talk that is booked or due by the cadence; none without an active rep."""
    ahead = (
        found
        for facts in team_facts(team, settings, today)
        for found in appointments(facts, today)
        if found.booked or found.kind in HOLDING
    )
    return next(iter(_by_day(ahead)), None)


def appointments(facts: RepFacts, today: Date) -> Iterator[Appointment]:
    """The booked meetings of a rep, and of each kind that isn't booked the one due next."""
    if status(facts.rep, today) == "inactive":
        return
    booked = facts.booked(today)
    for plan in booked:
        yield _appointment(facts, plan.date, plan.kind, plan)
    if status(facts.rep, today) == "on notice":
        return
    due = next_due(facts.present_cycles(today))
    soon = timedelta(days=facts.settings.cadence.move)
    if due is not None and not any(
        plan.kind in HOLDING and plan.date <= (due if plan.regular else max(due, today) + soon)
        for plan in booked
    ):
        yield _appointment(facts, max(due, today), "one-on-one")
    seen = ride_along_due(facts.history, facts.calendar, facts.settings, today)
    reviewed = account_review_due(facts.history, facts.calendar, facts.settings)
    kinds = {plan.kind for plan in booked}
    if seen >= today and "ride-along" not in kinds:
        yield _appointment(facts, seen, "ride-along")
    if reviewed is not None and reviewed >= today and "account-review" not in kinds:
        yield _appointment(facts, reviewed, "account-review")


def all_quiet(upcoming: Appointment | None, today: Date) -> str:
    """What to say when there is no nudge."""
    if upcoming is None:
        return "Nothing needs you. No meeting is booked or due."
    days = (upcoming.date - today).days
    near = {0: "today", 1: "tomorrow"}.get(days)
    said = near or (
        WEEKDAYS[upcoming.date.weekday()] if days < WEEK else short(upcoming.date, today)
    )
    return f"Nothing needs you. Next: {upcoming.called}, {said}."


def _appointment(
    facts: RepFacts,
    day: Date,
    kind: MeetingKind,
    plan: Plan | None = None,
) -> Appointment:
    return Appointment(
        rep=facts.rep.name,
        rep_id=facts.rep.id,
        called=facts.called,
        date=day,
        kind=kind,
        time=plan.time if plan else None,
        booked=plan is not None,
        plan=plan.id if plan else "",
    )


def _by_day(found: Iterator[Appointment]) -> tuple[Appointment, ...]:
    return tuple(sorted(found, key=lambda met: (met.date, met.time or time.max, met.rep, met.kind)))


def _different(found: Sequence[Nudge]) -> tuple[Nudge, ...]:
    firsts: dict[tuple[str, str], Nudge] = {}
    for nudge in found:
        firsts.setdefault((nudge.kind, nudge.rep_id), nudge)
    return tuple(firsts.values())[:NUDGES]


def _question(team: Team, settings: Settings, today: Date, met: Sequence[str]) -> str:
    """The first question that a brief asks: those of the week in order, then everybody's."""
    active = {h.rep.id: h for h in team.histories if status(h.rep, today) == "active"}
    for rep_id in dict.fromkeys([*met, *active]):
        if rep_id in active:
            history = active[rep_id]
            asked = brief(history, today, settings, tasks=team.tasks).question
            if asked and len(said := " ".join(asked.split())) <= LONGEST_QUESTION:
                named = history.rep.first_name in said
                return said if named else f"{history.rep.name}: {said}"
    return NO_QUESTION
