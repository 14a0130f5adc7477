"""Who gets less of the manager's attention than the rest of the team. Facts only, no motives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date as Date
from datetime import timedelta
from fractions import Fraction
from statistics import median

from msgspec import Struct

from coachtui.coaching.cadence import cadence_days, status
from coachtui.coaching.model import Team
from coachtui.coaching.nudge import Candidate, key_of
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.settings import Settings

WINDOW = 90
"""Days looked back on."""

TEAM = 4
"""With fewer active reps there is nothing to compare."""

FEWER = 2
"""So many talks fewer than the team's median make a difference."""


class Attention(Struct, frozen=True, kw_only=True):
    """One rep's talks of the last 90 days beside the team's."""

    rep: str
    """The rep's name."""
    rep_id: str
    talks: int
    expected: float
    """How many the cadence asks for in the days the rep was there."""
    median: float
    """How many it would be at the team's median, this rep's cadence considered."""
    neglected: bool


def attention(team: Team, settings: Settings, today: Date) -> tuple[Attention, ...]:
    """Every active rep's share of the manager's talks, in the team's order."""
    return attention_of(
        [RepFacts(history, team.absences, settings, today) for history in team.histories], today
    )


def attention_of(team: Sequence[RepFacts], today: Date) -> tuple[Attention, ...]:
    """The same, of facts already at hand."""
    shares = [
        (facts, _talks(facts, today), _expected(facts, today))
        for facts in team
        if status(facts.rep, today) == "active"
    ]
    kept = [talks / expected for _, talks, expected in shares if expected]
    usual = median(kept) if kept else Fraction(0)
    return tuple(
        Attention(
            rep=facts.rep.name,
            rep_id=facts.rep.id,
            talks=talks,
            expected=float(expected),
            median=float(usual * expected),
            neglected=len(shares) >= TEAM
            and talks <= usual * expected / 2
            and usual * expected - talks >= FEWER,
        )
        for facts, talks, expected in shares
    )


def neglected(team: Sequence[RepFacts], today: Date) -> Iterator[tuple[RepFacts, Candidate]]:
    """The reps that get half of the team's attention or less, and how to say so."""
    by_id = {facts.rep.id: facts for facts in team}
    for share in attention_of(team, today):
        if share.neglected:
            facts = by_id[share.rep_id]
            yield facts, _candidate(facts, share, today)


def _candidate(facts: RepFacts, share: Attention, today: Date) -> Candidate:
    talks = "1 talk" if share.talks == 1 else f"{share.talks or 'no'} talks"
    since = facts.last_talk or facts.start
    return Candidate(
        kind="attention",
        since=since,
        begins=today,
        key=key_of("attention", since),
        fact=lambda today: (
            f"{facts.called} had {talks} in {WINDOW} days; at the team's median it would be "
            f"{share.median:.0f}. {facts.talk(today)}"
        ),
    )


def _talks(facts: RepFacts, today: Date) -> int:
    days = [meeting.date for meeting in facts.history.meetings]
    return bisect_right(days, today) - bisect_right(days, today - timedelta(days=WINDOW))


def _expected(facts: RepFacts, today: Date) -> Fraction:
    # As a fraction, since half the median and two talks fewer have to come out exactly.
    since = max(facts.start, today - timedelta(days=WINDOW))
    if since >= today:
        return Fraction(0)
    every = cadence_days(facts.rep, today, facts.settings)
    return Fraction(facts.calendar.present_days(since, today), every)
