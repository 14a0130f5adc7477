"""The brief: everything worth knowing right before a one-on-one, as data.

`msgspec.to_builtins(brief)` is the JSON of `coachtui brief --json`. Private entries never come into
it, only their number; nor does what is dated after `today`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.as_of import as_of
from coachtui.coaching.blockers import Blocker, blockers
from coachtui.coaching.buyers import Buyer, buyers
from coachtui.coaching.capture_lines import logical_lines
from coachtui.coaching.in_view import in_view
from coachtui.coaching.ledger import Ledger, ledger
from coachtui.coaching.measures import Course, measures
from coachtui.coaching.model import (
    FollowUp,
    Jot,
    KeyTask,
    Meeting,
    MeetingKind,
    Owner,
    RepHistory,
    RepStored,
    RepWords,
    Source,
    Substance,
    ThreadVerdict,
)
from coachtui.coaching.questions import Facts, questions
from coachtui.coaching.recap import queued
from coachtui.coaching.settings import Settings
from coachtui.coaching.tasks import TaskSeen, tasks_seen
from coachtui.coaching.threads import Claim, Side, Thread, threads

LIVE_FOR: dict[Side, int] = {"strength": 182, "weakness": 365}
"""Days after which what wasn't seen again is named without its evidence."""

ACCOUNTS_FOR = 365
"""Days after which an account that nothing was heard of is left out."""

BLOCKERS_FOR = 365
ANSWERED_FOR = 90
"""Days after which a blocker that wasn't raised again is left out, and one that was answered."""

RECENT = 2
"""Meetings that the brief looks back on."""


class OpenPromise(Struct, frozen=True, kw_only=True):
    """An open promise of either side."""

    id: str
    text: str
    skill: str = ""
    made: Date
    age_days: int
    due: Date | None = None
    overdue_days: int = 0


class Said(Struct, frozen=True, kw_only=True):
    """The rep's own words."""

    text: str
    date: Date
    age_days: int
    takeaway: bool = False


class LiveThread(Struct, frozen=True, kw_only=True):
    """A live strength or weakness: its latest evidence, and what speaks against it."""

    skill: str
    kind: Side
    evidence: str
    source: Source
    date: Date
    age_days: int
    count: int
    hearsay_alone: bool
    trait: bool
    counter: Claim | None = None
    verdict: ThreadVerdict | None = None
    verdict_date: Date | None = None
    not_yets: int = 0
    asks_cause: bool = False


class FadedThread(Struct, frozen=True, kw_only=True):
    """A strength or weakness that wasn't seen for so long that it may be over."""

    skill: str
    kind: Side
    date: Date
    age_days: int


class TalkingPointQueued(Struct, frozen=True, kw_only=True):
    """Something to raise this time."""

    text: str
    date: Date
    age_days: int


class RecentMeeting(Struct, frozen=True, kw_only=True):
    """What a meeting amounted to and what was missing."""

    id: str
    date: Date
    age_days: int
    kind: MeetingKind
    substance: Substance | None
    """None: saved without a verdict."""
    missing: tuple[str, ...] = ()
    """Of `happened`, `change`, `person`, `buyer`; empty where the manager says it's substantive."""
    overruled: Substance | None = None
    """What the reader had said, where the manager overruled it."""


class PrivateNotes(Struct, frozen=True, kw_only=True):
    """That there is something private of a day; never what."""

    date: Date
    count: int


class Brief(Struct, frozen=True, kw_only=True):
    """The one screen before a one-on-one."""

    schema: int = 1
    rep: str
    role: str = ""
    date: Date
    last_talk: Date | None = None
    last_talk_days: int | None = None
    desk: Ledger
    manager_promises: tuple[OpenPromise, ...] = ()
    """Overdue first, then by due day, undated last."""
    rep_promises: tuple[OpenPromise, ...] = ()
    rep_words: tuple[Said, ...] = ()
    """Those of the last day that there are any of."""
    threads: tuple[LiveThread, ...] = ()
    """Seen last first."""
    faded: tuple[FadedThread, ...] = ()
    tasks_unseen: tuple[TaskSeen, ...] = ()
    blockers: tuple[Blocker, ...] = ()
    """Not solved and not long over, what was raised last first."""
    buyers: tuple[Buyer, ...] = ()
    """Heard of within the year, the latest first."""
    measures: tuple[Course, ...] = ()
    talking_points: tuple[TalkingPointQueued, ...] = ()
    recent: tuple[RecentMeeting, ...] = ()
    """The last two, the latest first."""
    private_notes: tuple[PrivateNotes, ...] = ()
    """Since the earlier of the recent meetings, oldest first."""
    question: str | None = None
    """None: there is no fact on file to ask about."""
    never: tuple[str, ...] = ()
    """The parts, by field name, that there has never been anything on file for."""


def brief(
    history: RepHistory, today: Date, settings: Settings, *, tasks: Sequence[KeyTask] = ()
) -> Brief:
    """The brief on one rep as of `today`."""
    seen = in_view(history, today)
    rep = seen.rep
    found = threads(seen, today)
    claims = [(thread, thread.claim) for thread in found if thread.claim is not None]
    claims.sort(key=lambda pair: (-pair[1].date.toordinal(), pair[1].kind == "strength"))
    known = tuple(buyer for buyer in buyers(seen, today) if buyer.age_days <= ACCOUNTS_FOR)
    hindered = tuple(
        blocker
        for blocker in blockers(as_of(history, today), today)
        if blocker.text and not blocker.solved and _stands(blocker, today)
    )
    unseen = tuple(task for task in tasks_seen(seen, tasks, today, settings) if task.unseen)
    theirs = _open(seen, "rep")
    words = _last_words(seen)
    last = seen.meetings[-1].date if seen.meetings else None
    recent = seen.meetings[: -RECENT - 1 : -1]
    asked = questions(
        Facts(
            rep=rep,
            threads=[thread for thread in found if _worth_asking(thread)],
            blockers=hindered,
            buyers=known,
            tasks=unseen,
            rep_promises=theirs,
            words=words,
            last=recent[0] if recent else None,
        ),
        today,
        settings,
    )
    return Brief(
        rep=rep.name,
        role=rep.role,
        date=today,
        last_talk=last,
        last_talk_days=None if last is None else (today - last).days,
        desk=ledger(seen, today, known=found),
        manager_promises=tuple(_promise(p, today) for p in _open(seen, "manager")),
        rep_promises=tuple(_promise(promise, today) for promise in theirs),
        rep_words=tuple(
            Said(
                text=said.text,
                date=said.date,
                age_days=(today - said.date).days,
                takeaway=said.takeaway,
            )
            for said in words
        ),
        threads=tuple(_live(thread, claim) for thread, claim in claims if _is_live(claim)),
        faded=tuple(
            FadedThread(
                skill=thread.skill, kind=claim.kind, date=claim.date, age_days=claim.age_days
            )
            for thread, claim in claims
            if not _is_live(claim)
        ),
        tasks_unseen=unseen,
        blockers=hindered,
        buyers=known,
        measures=measures(seen, today),
        talking_points=tuple(
            TalkingPointQueued(text=point.text, date=point.date, age_days=(today - point.date).days)
            for point in queued(seen)
        ),
        recent=tuple(_recent(meeting, today) for meeting in recent),
        private_notes=_private_notes(history, today, recent),
        question=asked[0].text if asked else None,
        never=_never(history, today),
    )


def _open(history: RepHistory, owner: Owner) -> list[FollowUp]:
    promises = [p for p in history.follow_ups if p.status == "open" and p.owner == owner]
    promises.sort(key=lambda promise: promise.due or Date.max)
    return promises


def _promise(promise: FollowUp, today: Date) -> OpenPromise:
    return OpenPromise(
        id=promise.id,
        text=promise.text,
        skill=promise.skill,
        made=promise.date,
        age_days=(today - promise.date).days,
        due=promise.due,
        overdue_days=0 if promise.due is None else max(0, (today - promise.due).days),
    )


def _last_words(history: RepHistory) -> tuple[RepWords, ...]:
    if not history.words:
        return ()
    return tuple(said for said in history.words if said.date == history.words[-1].date)


def _is_live(claim: Claim) -> bool:
    return claim.age_days <= LIVE_FOR[claim.kind]


def _worth_asking(thread: Thread) -> bool:
    return thread.asks_cause or (thread.claim is not None and _is_live(thread.claim))


def _stands(blocker: Blocker, today: Date) -> bool:
    """Still worth a line: not long over, or the promise on it is still to come."""
    coming = blocker.promise_due is not None and blocker.promise_due >= today
    lasts = ANSWERED_FOR if blocker.answered and not coming else BLOCKERS_FOR
    return (today - blocker.date).days <= lasts


def _live(thread: Thread, claim: Claim) -> LiveThread:
    return LiveThread(
        skill=thread.skill,
        kind=claim.kind,
        evidence=claim.evidence,
        source=claim.source,
        date=claim.date,
        age_days=claim.age_days,
        count=claim.count,
        hearsay_alone=claim.hearsay_alone,
        trait=thread.trait,
        counter=thread.counter,
        verdict=thread.verdict,
        verdict_date=thread.verdicts[-1].date if thread.verdicts else None,
        not_yets=thread.not_yets,
        asks_cause=thread.asks_cause,
    )


def _recent(meeting: Meeting, today: Date) -> RecentMeeting:
    said = meeting.reading.substance if meeting.reading is not None else None
    lacking = meeting.reading is not None and meeting.substance != "substantive"
    return RecentMeeting(
        id=meeting.id,
        date=meeting.date,
        age_days=(today - meeting.date).days,
        kind=meeting.kind,
        substance=meeting.substance,
        missing=meeting.reading.missing if meeting.reading is not None and lacking else (),
        overruled=said if said != meeting.substance else None,
    )


def _private_notes(
    history: RepHistory, today: Date, recent: Sequence[Meeting]
) -> tuple[PrivateNotes, ...]:
    since = min((meeting.date for meeting in recent), default=Date.min)
    counts: dict[Date, int] = {}
    records: tuple[Meeting | Jot, ...] = (*history.meetings, *history.jots)
    for record in records:
        if not since <= record.date <= today:
            continue
        count = sum(line.private for line in logical_lines(record.notes))
        if count:
            counts[record.date] = counts.get(record.date, 0) + count
    return tuple(PrivateNotes(date=day, count=counts[day]) for day in sorted(counts))


def _never(history: RepHistory, today: Date) -> tuple[str, ...]:
    observed = [seen for seen in history.observations if seen.date <= today]
    owners = {promise.owner for promise in history.follow_ups if promise.date <= today}
    on_file = {
        "manager_promises": "manager" in owners,
        "rep_promises": "rep" in owners,
        "rep_words": _any(history.words, today),
        "threads": any(seen.kind != "blocker" for seen in observed),
        "blockers": any(seen.kind == "blocker" for seen in observed),
        "buyers": _any(history.insights, today),
        "measures": _any(history.measures, today),
        "talking_points": _any(history.points, today),
        "recent": _any(history.meetings, today),
    }
    return tuple(part for part, found in on_file.items() if not found)


def _any(entries: Sequence[RepStored], today: Date) -> bool:
    return bool(entries) and entries[0].date <= today
