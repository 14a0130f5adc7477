"""What a text would be saved as: its structure, what it closes, how it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Date
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.capture import Captured, Problem, capture
from coachtui.coaching.days import full
from coachtui.coaching.model import (
    Entry,
    FollowUp,
    Jot,
    Meeting,
    MeetingKind,
    Reading,
    Rep,
    RepHistory,
)
from coachtui.coaching.promises import close
from coachtui.coaching.settings import Settings
from coachtui.coaching.substance import Reader, Record
from coachtui.coaching.workdays import working_week
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.ids import short_id

LONGEST = 1_000_000
"""Characters that one record may have."""


class Refused(NotebookError):
    """Something in a text can't be understood: nothing was saved."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(problems[0].message)


class OnFile(NotebookError):
    """The same text is on file already, for that rep and day: nothing was saved."""

    def __init__(self, meeting: Meeting, rep: Rep) -> None:
        super().__init__(
            f"This very text is on file already: {rep.name}, {full(meeting.date)} "
            f"({short_id(meeting.id)}). Nothing was saved a second time."
        )


class Understood(Struct, frozen=True, kw_only=True):
    """What a text says, as the notebook would save it or has saved it."""

    rep: Rep
    date: Date
    kind: MeetingKind
    minutes: int | None
    notes: str
    captured: Captured
    closed: tuple[FollowUp, ...]
    """Promises from before that this text closes."""
    problems: tuple[Problem, ...]
    reading: Reading | None = None
    """None for a jot."""
    id: str = ""
    """The meeting's or jot's id, once saved."""
    gone: tuple[Entry, ...] = ()
    """What an amendment took away, once saved."""
    reopened: tuple[FollowUp, ...] = ()
    """Promises that it no longer closes, once saved."""


def understand(
    notes: str,
    history: RepHistory,
    settings: Settings,
    *,
    date: Date,
    minutes: int | None,
    kind: MeetingKind,
    others: Sequence[str],
    amends: Meeting | None,
) -> Understood:
    """The structure of `notes` and what it closes; day and kind of a first line go before these.

    `others` are the other reps' names, `amends` the meeting whose text this is to replace. Raises
    `NotebookError` where the text is too long to be one record.
    """
    if len(notes) > LONGEST:
        raise NotebookError(
            f"The text has {len(notes):,} characters; a record may have {LONGEST:,}. Shorten it."
        )
    captured = capture(
        notes,
        rep=history.rep,
        date=date,
        kind=kind,
        settings=settings,
        is_working=working_week(settings, history.rep.country),
        others=others,
    )
    day = captured.date or date
    closed, unclear = close(captured.closings, _closable(history, day, amends), date=day)
    return Understood(
        rep=history.rep,
        date=day,
        kind=captured.kind or kind,
        minutes=captured.minutes or minutes,
        notes=notes,
        captured=captured,
        closed=closed,
        problems=(*captured.problems, *unclear),
    )


def read(understood: Understood, reader: Reader, before: Sequence[Record]) -> Understood:
    """With the reader's verdict, which may know the records `before`."""
    record = Record(
        rep_name=understood.rep.name,
        kind=understood.kind,
        notes=understood.notes,
        date=understood.date,
        reviewed_previous_follow_ups=bool(understood.closed),
    )
    return replace(understood, reading=reader(record, before))


def records_before(
    history: RepHistory, others: Iterable[RepHistory], day: Date, amends: Meeting | None = None
) -> tuple[Record, ...]:
    """What a reader of a record of `day` may know: the rep's earlier ones, others' of that week."""
    own = [m for m in history.meetings if m.date <= day and (not amends or m.id != amends.id)]
    week = day - timedelta(days=day.weekday())
    elsewhere = [
        (other.rep.name, meeting)
        for other in others
        if other.rep.id != history.rep.id
        for meeting in other.meetings
        if week <= meeting.date < week + timedelta(days=7)
    ]
    return tuple(
        Record(rep_name=name, kind=meeting.kind, notes=meeting.notes, date=meeting.date)
        for name, meeting in (*elsewhere, *((history.rep.name, m) for m in own))
    )


def checked(understood: Understood, today: Date) -> Understood:
    """The same, where it can be saved; raises `Refused` or `NotebookError` where it can't."""
    if not understood.notes.strip():
        raise NotebookError("Nothing to save: the text is empty.")
    if understood.date > today:
        raise NotebookError(
            f"{understood.date} lies ahead. Log what was held; `coachtui plan` books a day."
        )
    if understood.problems:
        raise Refused(understood.problems)
    return understood


def once(understood: Understood, history: RepHistory) -> None:
    """Raise `OnFile` where a record of that day has this text; space at line ends doesn't count.

    Saved twice, every promise in it would stand twice.
    """
    text = _without_ends(understood.notes)
    for meeting in history.meetings:
        if meeting.date == understood.date and _without_ends(meeting.notes) == text:
            raise OnFile(meeting, history.rep)


def as_meeting(understood: Understood, identifier: str, amends: Meeting | None) -> Meeting:
    """The meeting to save, as a new version of the one that it amends."""
    return Meeting(
        id=identifier,
        rep=understood.rep.id,
        date=understood.date,
        kind=understood.kind,
        minutes=understood.minutes,
        notes=understood.notes,
        tags=understood.captured.tags,
        reading=understood.reading,
        contest=amends.contest if amends else None,
        imported=amends.imported if amends else None,
        revision=amends.revision if amends else "",
    )


def as_jot(understood: Understood, identifier: str) -> Jot:
    """The jot to save."""
    return Jot(
        id=identifier,
        rep=understood.rep.id,
        date=understood.date,
        notes=understood.notes,
        tags=understood.captured.tags,
    )


def reopened(promise: FollowUp) -> FollowUp:
    """The promise as it was before it was closed."""
    return replace(promise, status="open", outcome="", closed=None, closed_by="")


def no_longer_closed(
    promises: Iterable[FollowUp], origin: str, closed: Sequence[FollowUp]
) -> tuple[FollowUp, ...]:
    """Promises that a text closed before it was amended, opened again."""
    still = {promise.id for promise in closed}
    return tuple(reopened(p) for p in promises if p.closed_by == origin and p.id not in still)


def _without_ends(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


def _closable(history: RepHistory, day: Date, amends: Meeting | None) -> tuple[FollowUp, ...]:
    """Promises from earlier records that a record of `day` can close."""
    own = amends.id if amends else None
    return tuple(
        reopened(promise) if own and promise.closed_by == own else promise
        for promise in history.follow_ups
        if promise.date <= day
        and (own is None or promise.origin != own)
        and (promise.status == "open" or (own and promise.closed_by == own))
    )
