"""What the brief shows, row by row, before it is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.blockers import Blocker
from coachtui.coaching.brief import Brief, LiveThread, OpenPromise, RecentMeeting
from coachtui.coaching.buyers import Buyer
from coachtui.coaching.days import ago, short
from coachtui.coaching.measures import Course
from coachtui.coaching.model import Source
from coachtui.coaching.questions import SEEN

PROMISES_SHOWN = 6
"""Of each side. The newest: what is older and still open is counted."""
WORDS_SHOWN = 3
ACCOUNTS_SHOWN = 6
CHANGES_FOR = 90
"""Days that a change at a buyer is news."""

SIGNS = {"strength": "+", "weakness": "-"}


class Row(Struct, frozen=True, kw_only=True):
    """One thing to show, not yet laid out."""

    part: str
    """The part of the brief it belongs to: "You owe". Empty: it stands for itself."""
    body: str
    meta: str = ""
    """Age and source."""
    sign: str = ""
    """What the words stand behind: "+", "but -"."""
    sub: bool = False
    """It says more about the row before."""
    late: bool = False
    """It is overdue. The words say so too."""


def rows(brief: Brief) -> Iterator[Row]:
    """Everything that the brief shows below its head, top to bottom."""
    first, today = brief.rep.split()[0], brief.date
    yield from _promises("You owe", brief.manager_promises, today)
    yield from _promises("Owes you", brief.rep_promises, today)
    yield from _words(brief)
    for thread in brief.threads:
        yield from _thread(thread, today)
    yield from _faded(brief)
    for task in brief.tasks_unseen:
        last = f"last seen {task.days} days ago" if task.date else f"never seen in {task.days} days"
        yield Row(part="Key tasks", body=task.name, meta=last)
    for blocker in brief.blockers:
        yield from _blocker(blocker, today)
    for buyer in brief.buyers[:ACCOUNTS_SHOWN]:
        yield from _buyer(buyer, today)
    yield from _other_accounts(brief.buyers[ACCOUNTS_SHOWN:])
    yield from (_measure(course, today) for course in brief.measures)
    for point in brief.talking_points:
        yield Row(part="Raise", body=point.text, meta=ago(point.date, today))
    yield from (_recent(meeting, first, today) for meeting in brief.recent)
    yield from _private(brief)
    yield from _empty_parts(brief, first)
    asked = brief.question or "none: there is no fact on file to ask about"
    yield Row(part="Question", body=asked)


def standing(brief: Brief) -> str:
    """The line under the name: when the manager last talked with the rep and saw them sell."""
    desk, today = brief.desk, brief.date
    clauses = [
        f"last talk {ago(brief.last_talk, today)}" if brief.last_talk else "no talk on file",
        f"ride-along {ago(desk.ride_along, today)}" if desk.ride_along else "no ride-along on file",
        f"first-hand evidence {ago(desk.first_hand, today)}"
        if desk.first_hand
        else "nothing first-hand",
    ]
    said = ", ".join(clauses)
    return f"{said[0].upper()}{said[1:]}."


_MISSING = {
    "happened": "when and with whom",
    "change": "something to tick off",
    "person": "anything of {first}'s own",
    "buyer": "who, why or how they buy",
}

_PARTS = {
    "manager_promises": "your promises",
    "rep_promises": "{first}'s promises",
    "rep_words": "{first}'s words",
    "threads": "strengths and weaknesses",
    "buyers": "buyers",
    "blockers": "blockers",
    "measures": "measures",
    "talking_points": "talking points",
    "recent": "meetings",
}


def _promises(part: str, promises: Sequence[OpenPromise], today: Date) -> Iterator[Row]:
    newest = sorted(promises, key=lambda promise: promise.made, reverse=True)
    shown = {promise.id for promise in newest[:PROMISES_SHOWN]}
    yield from (_promise(part, promise, today) for promise in promises if promise.id in shown)
    rest = newest[PROMISES_SHOWN:]
    if rest:
        late = sum(promise.overdue_days > 0 for promise in rest)
        yield Row(
            part=part,
            body=f"{len(rest)} older ones, {late} overdue",
            meta=f"the oldest promised {ago(rest[-1].made, today)}",
            late=late > 0,
        )


def _promise(part: str, promise: OpenPromise, today: Date) -> Row:
    about = f"{promise.skill}, " if promise.skill else ""
    late = promise.overdue_days > 0
    if promise.due is None:
        when = f"no day, promised {ago(promise.made, today)}"
    elif late:
        days = "1 day" if promise.overdue_days == 1 else f"{promise.overdue_days} days"
        when = f"due {short(promise.due, today)}, {days} overdue"
    elif promise.due == today:
        when = "due today"
    else:
        when = f"due {short(promise.due, today)}, {ago(promise.due, today)}"
    return Row(part=part, body=promise.text, meta=f"{about}{when}", late=late)


def _words(brief: Brief) -> Iterator[Row]:
    for said in brief.rep_words[:WORDS_SHOWN]:
        body = f"takeaway: {said.text}" if said.takeaway else f'"{said.text}"'
        yield Row(part="Said", body=body, meta=ago(said.date, brief.date))
    left = len(brief.rep_words) - WORDS_SHOWN
    if left > 0:
        yield Row(part="Said", body=f"{left} more that day", sub=True)


def _thread(thread: LiveThread, today: Date) -> Iterator[Row]:
    seen = _seen(thread.source, thread.date, thread.count, thread.hearsay_alone, today)
    yield Row(
        part="Skills",
        sign=SIGNS[thread.kind],
        body=f"{thread.skill}: {thread.evidence}",
        meta=f"{seen}, a trait word" if thread.trait else seen,
    )
    counter = thread.counter
    if counter is not None:
        yield Row(
            part="Skills",
            sign=f"but {SIGNS[counter.kind]}",
            body=counter.evidence,
            meta=_seen(counter.source, counter.date, counter.count, counter.hearsay_alone, today),
            sub=True,
        )
    said = thread.verdict_date
    if thread.verdict and said and (thread.not_yets or said >= thread.date):
        again = thread.verdict == "not yet" and thread.not_yets > 1
        often = f" {thread.not_yets} times" if again else ""
        cause = "; no cause named" if again and thread.asks_cause else ""
        yield Row(
            part="Skills",
            body=f'your verdict: "{thread.verdict}"{often}{cause}',
            meta=ago(said, today),
            sub=True,
        )


def _seen(source: Source, day: Date, count: int, hearsay_alone: bool, today: Date) -> str:
    often = f", {count} times" if count > 1 else ""
    return f"{SEEN[source]} {ago(day, today)}{often}{', hearsay alone' if hearsay_alone else ''}"


def _faded(brief: Brief) -> Iterator[Row]:
    if brief.faded:
        named = ", ".join(
            f"{SIGNS[faded.kind]} {faded.skill} ({short(faded.date, brief.date)})"
            for faded in brief.faded
        )
        yield Row(part="Skills", body=f"not seen lately: {named}")


def _blocker(blocker: Blocker, today: Date) -> Iterator[Row]:
    often = f", {blocker.times} times" if blocker.times > 1 else ""
    state = "answered" if blocker.answered else "unanswered"
    yield Row(
        part="Blockers",
        body=blocker.text,
        meta=f"{ago(blocker.date, today)}{often}, {state}",
    )
    if blocker.promise:
        due = f"due {short(blocker.promise_due, today)}" if blocker.promise_due else ""
        yield Row(part="Blockers", body=f"you promised: {blocker.promise}", meta=due, sub=True)


def _buyer(buyer: Buyer, today: Date) -> Iterator[Row]:
    known = [f"{line.part} {line.text}" for line in buyer.lines]
    blank = [f"{part} is blank" for part in buyer.blanks]
    more = [*buyer.more[-1:]]
    yield Row(
        part="Buyers",
        body=f"{buyer.account}: {'; '.join([*known, *blank, *more])}",
        meta=ago(buyer.date, today),
    )
    for change in buyer.changed[-1:]:
        if (today - change.date).days > CHANGES_FOR:
            continue
        yield Row(
            part="Buyers",
            body=f"{change.part} was: {change.before}",
            meta=f"until {short(change.date, today)}",
            sub=True,
        )
    stale = [line for line in buyer.lines if line.stale and line.date != buyer.date]
    for line in stale:
        yield Row(
            part="Buyers",
            body=f"{line.part} not heard of since",
            meta=ago(line.date, today),
            sub=True,
        )


def _other_accounts(others: Sequence[Buyer]) -> Iterator[Row]:
    if others:
        named = ", ".join(buyer.account for buyer in others)
        yield Row(part="Buyers", body=f"{len(others)} more: {named}")


def _measure(course: Course, today: Date) -> Row:
    body = f"{course.name}: {course.latest.text}"
    if course.before is not None:
        body += f", before {course.before.text} ({short(course.before.date, today)})"
    return Row(part="Measures", body=body, meta=ago(course.latest.date, today))


def _recent(meeting: RecentMeeting, first: str, today: Date) -> Row:
    said: str = meeting.substance or "no verdict"
    if meeting.overruled is not None:
        said = f"{said}, you overruled {meeting.overruled}"
    if meeting.missing:
        lacks = (_MISSING.get(part, part).format(first=first) for part in meeting.missing)
        said = f"{said}; missing: {', '.join(lacks)}"
    return Row(
        part="Last talks",
        body=f"{short(meeting.date, today)} {meeting.kind}: {said}",
        meta=ago(meeting.date, today),
    )


def _private(brief: Brief) -> Iterator[Row]:
    count = sum(notes.count for notes in brief.private_notes)
    if count:
        days = ", ".join(short(notes.date, brief.date) for notes in brief.private_notes)
        notes = "note" if count == 1 else "notes"
        yield Row(part="Last talks", body=f"{count} private {notes} ({days})")


def _empty_parts(brief: Brief, first: str) -> Iterator[Row]:
    """The parts with nothing in them, on one line; those that had something once on another."""
    empty = [part for part in _PARTS if not getattr(brief, part) and not _shows(brief, part)]
    for said, parts in (
        ("Nothing open", [part for part in empty if part not in brief.never]),
        ("Nothing on file yet", [part for part in empty if part in brief.never]),
    ):
        if parts:
            named = ", ".join(_PARTS[part].format(first=first) for part in parts)
            yield Row(part="", body=f"{said}: {named}")


def _shows(brief: Brief, part: str) -> bool:
    return part == "threads" and bool(brief.faded)
