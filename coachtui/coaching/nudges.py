"""Which nudges there are: for one rep from that rep's history alone, and for the team.

A place that shows a nudge by itself (the start of the terminal interface, the shell hook, the
reminder) asks `shown_next` and notes what it showed; `coachtui nudge` takes the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import timedelta
from functools import cached_property

from coachtui.coaching.as_of import changes_after
from coachtui.coaching.attention import neglected
from coachtui.coaching.cadence import status
from coachtui.coaching.folding import fold
from coachtui.coaching.model import Absence, RepHistory, Team
from coachtui.coaching.nudge import KINDS, SILENT, Candidate, Nudge, NudgeKind, in_order, rank
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.reasons_entries import my_promises, rep_promises, stale, unanswered
from coachtui.coaching.reasons_talks import handover, skipped, substance, today_talk
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import DAY

__all__ = [
    "KINDS",
    "Nudge",
    "NudgeKind",
    "attention_ahead",
    "in_order",
    "names_said",
    "nudges",
    "nudges_ahead",
    "rank",
    "rep_nudges",
    "shown_next",
    "team_facts",
]


def nudges(team: Team, settings: Settings, today: Date) -> tuple[Nudge, ...]:
    """Every nudge about the team, the most important first; nothing about reps snoozed."""
    everybody = team_facts(team, settings, today)
    found = [nudge for facts in everybody for nudge in _RepNudges(facts).on(today)]
    found += _attention(everybody, today)
    return in_order(found)


def rep_nudges(
    history: RepHistory,
    manager_absences: Sequence[Absence],
    settings: Settings,
    today: Date,
    *,
    called: str = "",
) -> tuple[Nudge, ...]:
    """Every nudge that one rep's history alone gives, the most important first.

    `called` is the name to say (see `names_said`); the first name unless given. Attention isn't
    among them: it takes the team.
    """
    facts = RepFacts(history, manager_absences, settings, today, called=called)
    return tuple(_RepNudges(facts).on(today))


def shown_next(found: Sequence[Nudge], today: Date) -> Nudge | None:
    """The one that a showing place shows: the first not shown just now and not silent."""
    return next(
        (
            nudge
            for nudge in found
            if nudge.stage < SILENT and (nudge.quiet_until is None or today >= nudge.quiet_until)
        ),
        None,
    )


def nudges_ahead(
    history: RepHistory,
    manager_absences: Sequence[Absence],
    settings: Settings,
    first: Date,
    days: int,
    *,
    called: str = "",
) -> tuple[tuple[Date, Nudge], ...]:
    """The rep's first nudge of each of the `days` from `first` on; quiet days are left out."""
    found: list[tuple[Date, Nudge]] = []
    for start, end in _stretches((history,), first, days):
        facts = RepFacts(history, manager_absences, settings, start, last_day=end, called=called)
        rep = _RepNudges(facts)
        found += (
            (day, nudge)
            for day in _days(start, end)
            if (nudge := next(rep.on(day), None)) is not None
        )
    return tuple(found)


def attention_ahead(
    team: Team, settings: Settings, first: Date, days: int
) -> tuple[tuple[Date, Nudge], ...]:
    """The attention nudges of each of the `days` from `first` on, in order within a day."""
    found: list[tuple[Date, Nudge]] = []
    for start, end in _stretches(team.histories, first, days):
        everybody = team_facts(team, settings, start, last_day=end)
        for day in _days(start, end):
            found += ((day, nudge) for nudge in in_order(_attention(everybody, day)))
    return tuple(found)


def names_said(team: Team, today: Date) -> dict[str, str]:
    """By rep id the name to say: the first name, the full one where two active reps share it."""
    around = [h.rep for h in team.histories if status(h.rep, today) != "inactive"]
    firsts = Counter(fold(rep.first_name) for rep in around)
    return {
        history.rep.id: history.rep.name
        if firsts[fold(history.rep.first_name)] > 1
        else history.rep.first_name
        for history in team.histories
    }


def team_facts(
    team: Team, settings: Settings, day: Date, *, last_day: Date | None = None
) -> list[RepFacts]:
    """The facts on every rep, in the team's order."""
    called = names_said(team, day)
    return [
        RepFacts(
            history,
            team.absences,
            settings,
            day,
            last_day=last_day,
            called=called[history.rep.id],
        )
        for history in team.histories
    ]


class _RepNudges:
    """What asks for a nudge about one rep, in order; what doesn't change is sorted once.

    Leave of either side holds back what a talk would mend. What is owed stays owed.
    """

    def __init__(self, facts: RepFacts) -> None:
        self.facts = facts

    def on(self, today: Date) -> Iterator[Nudge]:
        return (self.facts.nudge(found, today) for found in self._candidates(today))

    def _candidates(self, today: Date) -> Iterator[Candidate]:
        facts = self.facts
        if facts.is_snoozed(today):
            return
        if status(facts.rep, today) != "active":
            yield from handover(facts, today)
            return
        yield from (found for found in self._promised if found.begins <= today)
        yield from (found for found in self._unanswered if found.begins <= today)
        yield from today_talk(facts, today)
        if facts.is_away(today):
            return
        yield from skipped(facts, today)
        yield from (found for found in self._after_talks if found.begins <= today)

    @cached_property
    def _promised(self) -> list[Candidate]:
        return _sorted(my_promises(self.facts))

    @cached_property
    def _unanswered(self) -> list[Candidate]:
        return _sorted(unanswered(self.facts))

    @cached_property
    def _after_talks(self) -> list[Candidate]:
        facts = self.facts
        return _sorted([*substance(facts), *rep_promises(facts), *stale(facts)])


def _sorted(found: Iterable[Candidate]) -> list[Candidate]:
    return sorted(found, key=lambda candidate: rank(candidate.kind, candidate.since, ""))


def _attention(everybody: Sequence[RepFacts], today: Date) -> list[Nudge]:
    return [
        facts.nudge(candidate, today)
        for facts, candidate in neglected(everybody, today)
        if not facts.is_snoozed(today) and not facts.is_away(today)
    ]


def _stretches(
    histories: Sequence[RepHistory], first: Date, days: int
) -> Iterator[tuple[Date, Date]]:
    """First and last days between which nothing that is already on file appears."""
    last = first + timedelta(days=days - 1)
    changes = {day for history in histories for day in changes_after(history, first)}
    starts = [first, *sorted(day for day in changes if day <= last)]
    yield from zip(starts, [*(day - DAY for day in starts[1:]), last], strict=True)


def _days(start: Date, end: Date) -> Iterator[Date]:
    return (start + timedelta(days=n) for n in range((end - start).days + 1))
