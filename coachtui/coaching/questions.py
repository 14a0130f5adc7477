"""The questions that a rep's facts ask, most telling first. Each contains its fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.blockers import Blocker
from coachtui.coaching.buyers import Buyer, buyer_questions
from coachtui.coaching.days import short
from coachtui.coaching.model import FollowUp, Meeting, Rep, RepWords, Source
from coachtui.coaching.settings import Settings
from coachtui.coaching.tasks import TaskSeen
from coachtui.coaching.threads import Claim, Thread

QuestionKind = Literal[
    "cause",
    "blocker",
    "stale",
    "trait",
    "buyer",
    "hearsay",
    "task",
    "unfollowed",
    "promise",
    "words",
    "missing",
    "weakness",
]

SIDES = {"strength": "Strong", "weakness": "Weak"}
SEEN: dict[Source, str] = {
    "saw": "saw",
    "heard": "heard",
    "recording": "on a recording",
    "report": "from a report",
}
"""A source, as it stands before "28 days ago"."""


class Question(Struct, frozen=True, kw_only=True):
    """Something worth asking, from a fact on file."""

    kind: QuestionKind
    text: str
    since: Date
    """The day of the fact."""


class Facts(Struct, frozen=True, kw_only=True):
    """What the questions are built from: what may be seen of one rep, nothing private."""

    rep: Rep
    threads: Sequence[Thread] = ()
    blockers: Sequence[Blocker] = ()
    buyers: Sequence[Buyer] = ()
    tasks: Sequence[TaskSeen] = ()
    rep_promises: Sequence[FollowUp] = ()
    """The rep's open ones."""
    words: Sequence[RepWords] = ()
    """The rep's last."""
    last: Meeting | None = None


def questions(facts: Facts, today: Date, settings: Settings) -> tuple[Question, ...]:
    """Every question, the one to ask first in front; none where nothing is on file."""
    asked = (
        *_causes(facts, today),
        *_blockers(facts, today, settings),
        *_stale(facts, settings),
        *_traits(facts, today),
        *_buyers(facts, today),
        *_hearsay(facts, today),
        *_tasks(facts),
        *_unfollowed(facts, today),
        *_promises(facts, today),
        *_words(facts, today),
        *_missing(facts, today),
        *_weaknesses(facts, today),
    )
    return tuple(Question(kind=kind, text=text, since=since) for kind, text, since in asked)


_Asked = Iterator[tuple[QuestionKind, str, Date]]


def _causes(facts: Facts, today: Date) -> _Asked:
    for thread in facts.threads:
        if thread.asks_cause:
            last = thread.verdicts[-1].date
            yield (
                "cause",
                f'"Not yet" {thread.not_yets} times on {thread.skill}, the last on '
                f"{short(last, today)}, no cause named. Skill, will, knowledge, or the system "
                f"around {facts.rep.first_name}?",
                last,
            )


def _blockers(facts: Facts, today: Date, settings: Settings) -> _Asked:
    # Five working days are a week on the calendar, ten are two.
    waited = settings.nudges.unanswered * 7 // 5
    for blocker in sorted(facts.blockers, key=lambda blocker: blocker.since):
        if not blocker.answered and (today - blocker.date).days >= waited:
            since = (
                f"({short(blocker.date, today)}): no promise of yours names it"
                if not blocker.promise
                else f'(again {short(blocker.date, today)}): your promise was "{blocker.promise}"'
            )
            yield (
                "blocker",
                f'"{blocker.text}" {since}. What will you do about it, or who can?',
                blocker.since,
            )


def _stale(facts: Facts, settings: Settings) -> _Asked:
    weak = [
        (thread, claim)
        for thread, claim in _live(facts, "weakness")
        if claim.age_days >= settings.nudges.stale_weakness and not thread.trait
    ]
    weak.sort(key=lambda found: found[1].date)
    for thread, claim in weak:
        seen = (
            f"one observation, {claim.age_days} days old"
            if claim.count == 1
            else f"{claim.count} observations, the last {claim.age_days} days old"
        )
        yield "stale", f"Weak {thread.skill}: {seen}, none since. Still true?", claim.date


def _traits(facts: Facts, today: Date) -> _Asked:
    for thread in facts.threads:
        if thread.trait and thread.claim is not None:
            name, day = facts.rep.first_name, thread.claim.date
            yield (
                "trait",
                f'"{thread.skill}" ({short(day, today)}) says what {name} is. '
                f"What did {name} do, and with which customer?",
                day,
            )


def _buyers(facts: Facts, today: Date) -> _Asked:
    for question in buyer_questions(facts.buyers, today):
        yield "buyer", question.text, question.since


def _hearsay(facts: Facts, today: Date) -> _Asked:
    for thread in facts.threads:
        claim = thread.claim
        if claim is not None and claim.hearsay_alone:
            yield (
                "hearsay",
                f"{SIDES[claim.kind]} {thread.skill} rests on hearsay alone "
                f"({_seen(claim, today)}). With which customer could you see it?",
                claim.date,
            )


def _tasks(facts: Facts) -> _Asked:
    for task in facts.tasks:
        if task.unseen:
            name = facts.rep.first_name
            seen = (
                f"last observed of {name} {task.days} days ago"
                if task.date
                else f"never observed of {name} in {task.days} days"
            )
            yield (
                "task",
                f'Key task "{task.name}": {seen}. Where could you see it?',
                task.date or facts.rep.added,
            )


def _unfollowed(facts: Facts, today: Date) -> _Asked:
    for thread, claim in _live(facts, "strength"):
        if not any(agreed.promise.date >= claim.date for agreed in thread.agreed):
            yield (
                "unfollowed",
                f"Strong {thread.skill} ({_seen(claim, today)}): nothing agreed on it since. "
                f"Where could {facts.rep.first_name} use it next?",
                claim.date,
            )


def _promises(facts: Facts, today: Date) -> _Asked:
    for promise in facts.rep_promises:
        if promise.due is not None and promise.due < today:
            yield (
                "promise",
                f"{facts.rep.first_name} promised on {short(promise.date, today)}: "
                f"{promise.text} (due {short(promise.due, today)}). What came of it?",
                promise.due,
            )


def _words(facts: Facts, today: Date) -> _Asked:
    for said in facts.words:
        yield (
            "words",
            f'{facts.rep.first_name} on {short(said.date, today)}: "{said.text}" '
            "What is different now?",
            said.date,
        )


def _missing(facts: Facts, today: Date) -> _Asked:
    last = facts.last
    if last is None or last.reading is None or last.substance == "substantive":
        return
    name, day = facts.rep.first_name, short(last.date, today)
    asks = {
        "happened": f"The record of {day} doesn't say when or with whom. What happened?",
        "change": f"Nothing in the record of {day} can be ticked off. What will {name} do?",
        "person": f"{name} isn't in the record of {day}. What did {name} say?",
        "buyer": f"The record of {day} names no buyer. Who signs, why, and how?",
    }
    for part in last.reading.missing:
        if part in asks:
            yield "missing", asks[part], last.date


def _weaknesses(facts: Facts, today: Date) -> _Asked:
    for thread, claim in _live(facts, "weakness"):
        yield (
            "weakness",
            f"Weak {thread.skill} ({_seen(claim, today)}): {claim.evidence}. "
            "What was seen of it since?",
            claim.date,
        )


def _live(facts: Facts, kind: str) -> Iterator[tuple[Thread, Claim]]:
    for thread in facts.threads:
        if thread.claim is not None and thread.claim.kind == kind:
            yield thread, thread.claim


def _seen(claim: Claim, today: Date) -> str:
    return f"{SEEN[claim.source]} {short(claim.date, today)}"
