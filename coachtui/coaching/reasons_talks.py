"""What about the talks asks for a nudge: today's, a skipped one, drive-bys, a leaver's handover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date
from datetime import time

from coachtui.coaching.buyers import buyers
from coachtui.coaching.cadence import chronic, last_ended
from coachtui.coaching.cycles import HOLDING
from coachtui.coaching.days import ago, full, short
from coachtui.coaching.model import KIND_NAMES, Meeting
from coachtui.coaching.nudge import (
    HANDING_OVER,
    WAS_IT_HELD,
    WAS_IT_HELD_BESIDES,
    Candidate,
    key_of,
    listed,
    one_line,
)
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.unlogged import open_since
from coachtui.coaching.workdays import DAY


def today_talk(facts: RepFacts, today: Date) -> Iterator[Candidate]:
    """A talk is booked for today, or a one-on-one is due; none of that kind was held yet."""
    plan = next((plan for plan in facts.booked(today) if plan.date == today), None)
    if plan is not None:
        at = f" at {plan.time:%H:%M}" if plan.time else ""
        said = f"{KIND_NAMES[plan.kind]} with {facts.called} today{at}."
    elif any(c.state == "open" and c.due == today for c in facts.present_cycles(today)[-1:]):
        said = f"The one-on-one with {facts.called} is due today."
    else:
        return
    yield Candidate(
        kind="today",
        since=today,
        begins=today,
        key=key_of("today", today),
        fact=lambda today: f"{said} {facts.talk(today)}",
    )


def skipped(facts: RepFacts, today: Date) -> Iterator[Candidate]:
    """The latest cycle was skipped, no reason is on file and nothing is booked.

    A talk that was in the calendar without a record is asked about in its stead, unless it was in
    an earlier cycle: then the one skipped since, with nothing in the calendar, is the news.
    """
    seen = facts.present_cycles(today)
    ended = last_ended(seen)
    is_skipped = ended is not None and ended.state == "skipped" and not ended.reason
    question = _unlogged(facts, today)
    if question is not None and not (ended and is_skipped and question.since < ended.start):
        yield question
        return
    if ended is None or not is_skipped:
        return
    run = 0
    for cycle in reversed(seen):
        if cycle.state == "skipped":
            run += 1
        elif cycle.state not in ("open", "excused"):
            break
    # After two, a calendar's series that just goes on promises nothing.
    booked = (plan for plan in facts.booked(today) if plan.kind in HOLDING)
    if any(run < 2 or not plan.regular for plan in booked):
        return
    due = ended.due
    often = " Skipped or postponed: at least 3 of the last 6." if chronic(seen) else ""

    def fact(today: Date) -> str:
        if run == 1:
            said = f"The one-on-one with {facts.called} due {short(due, today)} was skipped."
        else:
            said = (
                f"The last {run} one-on-ones with {facts.called} were skipped, "
                f"the latest due {short(due, today)}."
            )
        return f"{said} {facts.talk(today)}{often}"

    yield Candidate("skipped", due, ended.deadline + DAY, key_of("skipped", due), fact)


def _unlogged(facts: RepFacts, today: Date) -> Candidate | None:
    """The latest talk that was in the calendar, has no record and is open to answer."""
    since = open_since(facts.history, today)
    open_ones = [
        plan
        for plan in facts.history.plans
        if plan.source
        and not plan.replaced
        and since <= plan.date < today
        and facts.calendar.leave_at(plan.date) is None
        and (facts.calendar.is_workday(plan.date) or not plan.regular)
    ]
    if not open_ones:
        return None
    plan = max(open_ones, key=lambda plan: (plan.date, plan.time or time.min))
    at = f" at {plan.time:%H:%M}" if plan.time else ""
    what = KIND_NAMES[plan.kind].lower()
    article = "An" if plan.kind == "account-review" else "A"

    def fact(today: Date) -> str:
        return (
            f"{article} {what} with {facts.called} was in the calendar on "
            f"{short(plan.date, today)}{at}; nothing is logged. Was it held?"
        )

    ways = WAS_IT_HELD if plan.kind in HOLDING else WAS_IT_HELD_BESIDES
    key = key_of("skipped", "booked", plan.date)
    return Candidate("skipped", plan.date, plan.date + DAY, key, fact, ways=ways)


def substance(facts: RepFacts) -> Iterator[Candidate]:
    """Two drive-bys running, or 45 days without a substantive talk."""
    talks = [m for m in facts.history.meetings if m.substance and m.date >= facts.start]
    run: list[Meeting] = []
    for meeting in reversed(talks):
        if meeting.substance != "drive-by" or meeting.imported is not None:
            break  # what was imported wasn't written to be read so
        run.append(meeting)
    if len(run) >= 2:
        yield _drive_bys(facts, run)
        return
    days = facts.settings.nudges.without_substance
    last = max((m.date for m in talks if m.substance == "substantive"), default=None)
    since = last or facts.start
    begins = facts.calendar.after_present_days(since, days)
    yield Candidate(
        kind="substance",
        since=since,
        begins=begins,
        key=key_of("substance", since, facts.last_talk or ""),
        fact=lambda today: (
            f"The last substantive talk with {facts.called} was {ago(last, today)}, "
            f"on {short(last, today)}. {facts.talk(today)}"
            if last
            else f"No substantive talk with {facts.called} on file since "
            f"{short(since, today)}. {facts.talk(today)}"
        ),
    )


def handover(facts: RepFacts, today: Date) -> Iterator[Candidate]:
    """The one prompt about a leaver: from notice until it was shown, or a week after."""
    ends = facts.rep.ends
    key = key_of("attention", "handover", ends or "")
    if ends is None or key in facts.shown:
        return
    last = facts.settings.cadence.catch_up
    if today > ends and today > facts.calendar.add_working_days(ends, last):
        return
    open_ones = {"yours": len(facts.promises("manager")), "theirs": len(facts.promises("rep"))}
    accounts = [one_line(buyer.account) for buyer in buyers(facts.in_the_open, facts.day)]
    left = [
        f"{count} open promise{'' if count == 1 else 's'} of {whose}"
        for whose, count in open_ones.items()
        if count
    ]
    if accounts:
        left.append(f"what is known of {listed(accounts)}")
    over = f"To hand over: {', '.join(left)}." if left else "No open promise or buyer on file."

    def fact(today: Date) -> str:
        verb = "is" if today <= ends else "was"
        return f"{facts.whose} last day {verb} {full(ends)}. {over}"

    yield Candidate("attention", ends, facts.day, key, fact, ways=HANDING_OVER)


def _drive_bys(facts: RepFacts, run: Sequence[Meeting]) -> Candidate:
    latest, before = run[0], run[1]
    missing = latest.reading.missing if latest.reading and not latest.contest else ()
    names = [_MISSING[part].format(name=facts.called) for part in missing if part in _MISSING]
    lacks = f" Not on record of the last: {listed(names)}." if names else ""

    def fact(today: Date) -> str:
        days = f"{short(before.date, today)} and {short(latest.date, today)}"
        if len(run) > 2:
            days = f"{short(run[-1].date, today)} to {short(latest.date, today)}"
        count = "two" if len(run) == 2 else str(len(run))
        return f"The last {count} talks with {facts.called}, {days}, were drive-bys.{lacks}"

    key = key_of("substance", latest.date, len(run))
    return Candidate("substance", latest.date, latest.date, key, fact)


_MISSING = {
    "happened": "what happened",
    "change": "what will change",
    "person": "what {name} said",
    "buyer": "what the buyer wants",
}
