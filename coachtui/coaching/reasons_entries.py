"""What on file asks for a nudge: promises of both sides, blockers and signals, stale facts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date

from coachtui.coaching.blockers import Blocker, leaving_signals
from coachtui.coaching.buyers import Buyer, buyers
from coachtui.coaching.cadence import cadence_days
from coachtui.coaching.days import ago, short
from coachtui.coaching.folding import fold
from coachtui.coaching.model import FollowUp, Observation, SkillVerdict
from coachtui.coaching.nudge import Candidate, key_of, listed, one_line
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.threads import Thread
from coachtui.coaching.workdays import DAY, FOREVER


def my_promises(facts: RepFacts) -> Iterator[Candidate]:
    """The manager's own promises, from the day after they were due."""
    for promise in facts.promises("manager"):
        if promise.due is not None and promise.due < FOREVER:
            yield _my_promise(facts, promise, promise.due)


def unanswered(facts: RepFacts) -> Iterator[Candidate]:
    """Blockers and signals that nothing answered for 5 working days."""
    after = facts.settings.nudges.unanswered
    for blocker in facts.open_blockers:
        yield _unanswered_blocker(
            facts, blocker, facts.calendar.add_working_days(blocker.date, after)
        )
    for day in leaving_signals(facts.history):
        yield _unanswered_signal(facts, day, facts.calendar.add_working_days(day, after))


def rep_promises(facts: RepFacts) -> Iterator[Candidate]:
    """The rep's open promises: their day is over, or two talks went by without a word on them."""
    for promise in facts.promises("rep"):
        if promise.due is not None:
            yield _rep_promise(facts, promise, min(promise.due, FOREVER) + DAY)
        elif (passed := _passed_over(facts, promise)) is not None:
            yield _rep_promise(facts, promise, passed)


def stale(facts: RepFacts) -> Iterator[Candidate]:
    """Weaknesses not looked at, nothing seen first-hand, buyers with blanks for a cycle."""
    limits = facts.settings.nudges
    for thread, looked in facts.weaknesses:
        begins = facts.calendar.after_present_days(looked, limits.stale_weakness)
        yield _stale_weakness(facts, thread, looked, begins)
    seen = [o.date for o in facts.history.observations if o.first_hand]
    since = max([facts.start, *seen])
    yield _never_seen(
        facts,
        since,
        facts.calendar.after_present_days(since, limits.no_first_hand),
        last=max(seen, default=None),
    )
    for buyer in buyers(facts.in_the_open, facts.day):
        if buyer.blanks:
            yield _blank_lines(facts, buyer)


def _my_promise(facts: RepFacts, promise: FollowUp, due: Date) -> Candidate:
    return Candidate(
        kind="my-promise",
        since=due,
        begins=due + DAY,
        key=key_of("my-promise", promise.date, due, _open_text(promise)),
        fact=lambda today: (
            f"You owe {facts.called}: {_words_of(promise, today)} (due {short(due, today)}). "
            f"{facts.talk(today)}"
        ),
        waiting=lambda today: (
            f"{facts.called} has been waiting for it since {short(promise.date, today)}."
        ),
    )


def _unanswered_blocker(facts: RepFacts, blocker: Blocker, begins: Date) -> Candidate:
    said = one_line(blocker.text) or "a private note"
    times = "" if blocker.times == 1 else f", {blocker.times} times since then"
    return Candidate(
        kind="unanswered",
        since=blocker.date,
        begins=begins,
        key=key_of("unanswered", blocker.since, blocker.date, blocker.text),
        fact=lambda today: (
            f"No answer yet to what blocks {facts.called}: {said} "
            f"({short(blocker.date, today)}). {facts.talk(today)}"
        ),
        waiting=lambda today: (
            f"{facts.called} first raised it on {short(blocker.since, today)}{times}."
        ),
    )


def _unanswered_signal(facts: RepFacts, day: Date, begins: Date) -> Candidate:
    return Candidate(
        kind="unanswered",
        since=day,
        begins=begins,
        key=key_of("unanswered", day, "private"),
        fact=lambda today: (
            f"Your private note on {facts.called} of {short(day, today)} has no answer: "
            f"no talk and no promise of yours since. {facts.talk(today)}"
        ),
    )


def _rep_promise(facts: RepFacts, promise: FollowUp, begins: Date) -> Candidate:
    def fact(today: Date) -> str:
        when = (
            f"due {short(promise.due, today)}"
            if promise.due
            else f"of {short(promise.date, today)}"
        )
        return (
            f"Nobody came back to {facts.whose} promise: "
            f"{_words_of(promise, today)} ({when}). {facts.talk(today)}"
        )

    return Candidate(
        kind="rep-promise",
        since=promise.due or promise.date,
        begins=begins,
        key=key_of("rep-promise", promise.date, promise.due or "", _open_text(promise)),
        fact=fact,
    )


def _passed_over(facts: RepFacts, promise: FollowUp) -> Date | None:
    """When the second talk went by after an undated promise, with nothing seen of its skill."""
    seen: list[Observation | SkillVerdict] = [*facts.history.observations, *facts.history.verdicts]
    if promise.skill and any(
        entry.date > promise.date and fold(entry.skill) == fold(promise.skill) for entry in seen
    ):
        return None
    later = [m.date for m in facts.history.meetings[-2:] if m.date > promise.date]
    return later[1] if len(later) == 2 else None


def _stale_weakness(facts: RepFacts, thread: Thread, looked: Date, begins: Date) -> Candidate:
    count = thread.claim.count if thread.claim else 0
    said = "one observation" if count == 1 else f"{count} observations"
    return Candidate(
        kind="stale",
        since=looked,
        begins=begins,
        key=key_of("stale", looked, "weakness", thread.skill),
        fact=lambda today: (
            f"{facts.whose} {one_line(thread.skill)}, a weakness by {said}, "
            f"was last looked at {ago(looked, today)}, on {short(looked, today)}."
        ),
    )


def _never_seen(facts: RepFacts, since: Date, begins: Date, *, last: Date | None) -> Candidate:
    return Candidate(
        kind="stale",
        since=since,
        begins=begins,
        key=key_of("stale", since, "first-hand"),
        fact=lambda today: (
            f"You last saw {facts.called} at work first-hand {ago(last, today)}, "
            f"on {short(last, today)}."
            if last
            else f"Nothing seen of {facts.called} first-hand since "
            f"{short(since, today)}, {(today - since).days} days."
        ),
    )


def _blank_lines(facts: RepFacts, buyer: Buyer) -> Candidate:
    every = cadence_days(facts.rep, buyer.date, facts.settings)
    blank = f"{listed(buyer.blanks)} {'is' if len(buyer.blanks) == 1 else 'are'} blank"
    return Candidate(
        kind="stale",
        since=buyer.date,
        begins=facts.calendar.after_present_days(buyer.date, every),
        key=key_of("stale", buyer.date, *buyer.blanks, buyer.account),
        fact=lambda today: (
            f"{facts.whose} buyer {one_line(buyer.account)}: {blank}, "
            f"last heard of {ago(buyer.date, today)}."
        ),
    )


def _words_of(promise: FollowUp, today: Date) -> str:
    if promise.private:
        return f"a private promise of {short(promise.date, today)}"
    return one_line(promise.text)


def _open_text(promise: FollowUp) -> str:
    """The text as a key may go by it: not even a checksum of what is private leaves its folder."""
    return f"private {promise.line}" if promise.private else promise.text
