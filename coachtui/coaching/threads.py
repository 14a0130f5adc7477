"""Skill threads: what was seen of one skill over time, what was agreed on it, and whether it took.

A thread has two sides, strength and weakness. The side that was seen last is the thread's `claim`,
the other one is the `counter` that stands beside it. The manager's `changed` settles what was seen
of the weakness up to that day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date as Date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from coachtui.coaching.folding import fold
from coachtui.coaching.model import (
    FollowUp,
    Observation,
    RepHistory,
    SkillVerdict,
    Source,
    ThreadVerdict,
)
from coachtui.coaching.wording import trait_words

Side = Literal["strength", "weakness"]

ASKS_FROM = 3
"""The `not yet` from which on the cause is asked for."""


class Agreement(Struct, frozen=True, kw_only=True):
    """A promise on the skill and the first that was seen of the skill after it."""

    promise: FollowUp
    seen_next: Observation | None = None


class Claim(Struct, frozen=True, kw_only=True):
    """One side of a thread: its latest evidence, how old that is and what it stands on."""

    kind: Side
    evidence: str
    source: Source
    date: Date
    age_days: int
    count: int
    """Observations on this side."""
    hearsay_alone: bool
    """None of them is first-hand."""


class Thread(Struct, frozen=True, kw_only=True):
    """All that is on file on one skill of one rep. The tuples are oldest first."""

    skill: str
    """As it was last typed."""
    observations: tuple[Observation, ...] = ()
    agreed: tuple[Agreement, ...] = ()
    verdicts: tuple[SkillVerdict, ...] = ()
    claim: Claim | None = None
    """The live side that was seen last; none where at most a settled weakness is on file."""
    counter: Claim | None = None
    """The other live side."""
    verdict: ThreadVerdict | None = None
    """The manager's latest."""
    not_yets: int = 0
    """How often the manager said `not yet` since the last `changed`."""
    asks_cause: bool = False
    """The third `not yet` was said and no cause named."""
    cause_named: bool = False
    """A cause was named since the last `changed`."""
    trait: bool = False
    """The skill is named by what somebody is ("attitude"), not by what they do."""


def threads(history: RepHistory, today: Date) -> tuple[Thread, ...]:
    """Every skill thread of a rep, the one touched last first; private entries included."""
    skills: dict[str, _Pieces] = {}

    def pieces(skill: str) -> _Pieces:
        return skills.setdefault(fold(skill), _Pieces())

    for seen in history.observations:
        if seen.skill and seen.kind != "blocker":
            pieces(seen.skill).observations.append(seen)
    for promise in history.follow_ups:
        if promise.skill:
            pieces(promise.skill).promises.append(promise)
    for verdict in history.verdicts:
        pieces(verdict.skill).verdicts.append(verdict)
    touched = sorted(skills.items(), key=lambda item: (-item[1].last.toordinal(), item[0]))
    return tuple(_thread(found, today) for _, found in touched)


def threads_named(found: Iterable[Thread], words: str) -> tuple[Thread, ...]:
    """The thread called `words`, else every one whose name, or a word of it, starts so."""
    wanted = fold(words)
    if not wanted:
        return ()
    named = {fold(thread.skill): thread for thread in found}
    if wanted in named:
        return (named[wanted],)
    return tuple(
        thread
        for name, thread in named.items()
        if name.startswith(wanted) or f" {wanted}" in f" {name}"
    )


class _Pieces:
    """What was found of one skill, in the order of the history."""

    def __init__(self) -> None:
        self.observations: list[Observation] = []
        self.promises: list[FollowUp] = []
        self.verdicts: list[SkillVerdict] = []

    @property
    def last(self) -> Date:
        return self.newest.date

    @property
    def newest(self) -> Observation | FollowUp | SkillVerdict:
        ends: list[Observation | FollowUp | SkillVerdict] = [
            *self.observations[-1:],
            *self.promises[-1:],
            *self.verdicts[-1:],
        ]
        return max(ends, key=lambda entry: entry.date)


def _thread(pieces: _Pieces, today: Date) -> Thread:
    run = _since_changed(pieces.verdicts)
    said = [verdict for verdict in run if verdict.verdict == "not yet"]
    not_yets = len(said) - sum(_adds_cause(*pair) for pair in pairwise(said))
    cause_named = any(verdict.causes for verdict in run)
    claim, counter = _claims(pieces, today)
    skill = pieces.newest.skill
    return Thread(
        skill=skill,
        observations=tuple(pieces.observations),
        agreed=tuple(
            Agreement(promise=promise, seen_next=_seen_next(promise, pieces.observations))
            for promise in pieces.promises
        ),
        verdicts=tuple(pieces.verdicts),
        claim=claim,
        counter=counter,
        verdict=pieces.verdicts[-1].verdict if pieces.verdicts else None,
        not_yets=not_yets,
        asks_cause=not_yets >= ASKS_FROM and not cause_named,
        cause_named=cause_named,
        trait=bool(trait_words(skill)),
    )


def _since_changed(verdicts: Sequence[SkillVerdict]) -> Sequence[SkillVerdict]:
    """The verdicts after the last `changed`; all where there is none."""
    for back, verdict in enumerate(reversed(verdicts)):
        if verdict.verdict == "changed":
            return verdicts[len(verdicts) - back :]
    return verdicts


def _adds_cause(before: SkillVerdict, verdict: SkillVerdict) -> bool:
    """Whether it only names the cause that was asked for when it was said earlier that day."""
    return verdict.date == before.date and bool(verdict.causes) and not before.causes


def _claims(pieces: _Pieces, today: Date) -> tuple[Claim | None, Claim | None]:
    settled = [verdict.date for verdict in pieces.verdicts if verdict.verdict == "changed"]
    strengths = [seen for seen in pieces.observations if seen.kind == "strength"]
    weaknesses = [
        seen
        for seen in pieces.observations
        if seen.kind == "weakness" and not (settled and seen.date <= settled[-1])
    ]
    sides = [side for side in (weaknesses, strengths) if side]
    # Seen on one day, the weakness stands in front: it's the one to work on.
    sides.sort(key=lambda side: side[-1].date, reverse=True)
    claims = [_claim(side, today) for side in sides]
    return (claims[0] if claims else None, claims[1] if len(claims) > 1 else None)


def _claim(side: Sequence[Observation], today: Date) -> Claim:
    latest = side[-1]
    return Claim(
        kind="strength" if latest.kind == "strength" else "weakness",
        evidence=latest.text,
        source=latest.source,
        date=latest.date,
        age_days=(today - latest.date).days,
        count=len(side),
        hearsay_alone=not any(seen.first_hand for seen in side),
    )


def _seen_next(promise: FollowUp, observations: Sequence[Observation]) -> Observation | None:
    after = bisect_right(observations, promise.date, key=lambda seen: seen.date)
    return observations[after] if after < len(observations) else None
