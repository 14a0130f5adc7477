"""The HR record as data: dated evidence by an allow-list.

What isn't copied here field by field doesn't get out: no raw notes (unless asked for, and then
without what is private, talking points and verdicts), no verdict of any kind, no nudge, no tag.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date as Date
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.as_of import as_of
from coachtui.coaching.cadence import CadenceKept
from coachtui.coaching.capture_lines import bare, logical_lines, physical_lines, unescaped
from coachtui.coaching.capture_promise import split_head
from coachtui.coaching.cycles import HOLDING, kind_of_excuse
from coachtui.coaching.day_names import full
from coachtui.coaching.folding import fold
from coachtui.coaching.model import (
    FollowUp,
    FollowUpStatus,
    Jot,
    Meeting,
    MeetingKind,
    Observation,
    ObservationKind,
    Owner,
    RepHistory,
    RepWords,
    Source,
)
from coachtui.coaching.promises import match

SCHEMA = 1
"""The version of the JSON."""


class HeldMeeting(Struct, frozen=True, kw_only=True):
    """That a meeting took place."""

    id: str
    date: Date
    kind: MeetingKind
    notes: str = ""
    """What may be shown of the notes, where they were asked for."""
    imported: Date | None = None
    """The day it was brought in from notes kept elsewhere."""
    written: datetime | None = None
    amended: datetime | None = None
    """When its notes, kind or day were last changed, where they were."""


class HeldCount(Struct, frozen=True, kw_only=True):
    """How many meetings of a kind were held in a year."""

    kind: MeetingKind
    year: int
    count: int


class Evidence(Struct, frozen=True, kw_only=True):
    """An observation."""

    id: str
    date: Date
    kind: ObservationKind
    skill: str
    text: str
    source: Source
    written: datetime | None
    amended: datetime | None


class SkillEvidence(Struct, frozen=True, kw_only=True):
    """Everything observed on one skill, both directions, oldest first."""

    skill: str
    observations: tuple[Evidence, ...]


class Promised(Struct, frozen=True, kw_only=True):
    """A follow-up and how it ended. `date` is the day it was made."""

    id: str
    date: Date
    owner: Owner
    text: str
    skill: str
    due: Date | None
    status: FollowUpStatus
    outcome: str
    closed: Date | None
    closed_written: datetime | None
    """When its end was typed."""
    written: datetime | None
    amended: datetime | None


class Said(Struct, frozen=True, kw_only=True):
    """The rep's own words."""

    id: str
    date: Date
    text: str
    takeaway: bool
    written: datetime | None
    amended: datetime | None


class HrRecord(Struct, frozen=True, kw_only=True):
    """All that goes into the record of one rep. Within a part, oldest first."""

    rep: str
    role: str
    start: Date
    """First day of the period."""
    end: Date
    """Last day of the period."""
    generated: Date
    by: str
    """The manager's name; may be empty."""
    expectations: str
    cadence: CadenceKept | None
    meetings: tuple[HeldMeeting, ...]
    skills: tuple[SkillEvidence, ...]
    """By name of the skill."""
    causes: tuple[Evidence, ...]
    """Causes outside the rep."""
    promises: tuple[Promised, ...]
    """Made in the period, or made before and not ended before it."""
    words: tuple[Said, ...]
    unlisted: tuple[HeldCount, ...] = ()
    """Meetings that were held and whose days are switched out: how many there were stays true."""

    @property
    def is_empty(self) -> bool:
        """Nothing was held, observed, promised or said in the period."""
        parts = (self.meetings, self.unlisted, self.skills, self.causes, self.promises, self.words)
        return not any(parts)


def hr_record(
    history: RepHistory,
    *,
    today: Date,
    by: str = "",
    start: Date | None = None,
    end: Date | None = None,
    cadence: CadenceKept | None = None,
    with_notes: bool = False,
    without: AbstractSet[str] = frozenset(),
) -> HrRecord:
    """The record of a rep from `start` to `end` (none: `today`).

    Without `start` it begins where the cadence began to count, or with what is on file before:
    so that nothing skipped is left out.
    `without` holds the ids of entries the manager has switched out: they are gone, from the notes
    too, and only of a meeting it is still counted that it was held.
    """
    known = as_of(history, today)
    last = today if end is None else end
    first = start or _first_day(known, last)
    public = _Public(known, first, last, without)
    observations = [_evidence(seen) for seen in public.observations()]
    return HrRecord(
        rep=known.rep.name,
        role=known.rep.role,
        start=first,
        end=last,
        generated=today,
        by=by,
        expectations=known.rep.expectations,
        cadence=cadence,
        meetings=tuple(
            _held(meeting, public.notes(meeting) if with_notes else "")
            for meeting in public.meetings()
        ),
        skills=_by_skill([seen for seen in observations if seen.kind != "blocker"]),
        causes=tuple(seen for seen in observations if seen.kind == "blocker"),
        promises=tuple(_promised(promise, public) for promise in public.promises()),
        words=tuple(_said(words) for words in public.words()),
        unlisted=tuple(_counted(public.unlisted())),
    )


def with_cadence(record: HrRecord, kept: CadenceKept) -> HrRecord:
    """The record with how the cadence was kept, and which of its meetings that doesn't count.

    Of an excuse it has only its kind, not what was typed.
    """
    excuses = tuple(dict.fromkeys(map(kind_of_excuse, kept.excuses)))
    holding = [held.date for held in record.meetings if held.kind in HOLDING]
    counted = [day for day in holding if kept.since is not None and day >= kept.since]
    cadence = replace(
        kept,
        excuses=excuses,
        before=len(holding) - len(counted),
        same_day=len(counted) - len(set(counted)),
    )
    return replace(record, cadence=cadence)


def record_data(record: HrRecord) -> dict[str, Any]:
    """The record as JSON-able data."""
    data = {"schema": SCHEMA, **msgspec.to_builtins(record)}
    if not record.unlisted:
        del data["unlisted"]
    return data


def cadence_sentence(kept: CadenceKept) -> str:
    """How the cadence was kept in one line: "6 due, 5 held, 1 excused: leave".

    Meetings in the period that it doesn't count are named with the reason.
    """
    states = {
        "late": kept.late,
        "skipped": kept.skipped,
        "postponed": kept.postponed,
        "excused": kept.excused,
    }
    counts = [f"{kept.due} due", f"{kept.held} held"]
    counts += [f"{count} {state}" for state, count in states.items() if count]
    excuses = f": {', '.join(kept.excuses)}" if kept.excuses else ""
    said = ", ".join(counts) + excuses
    if kept.before:
        when = ", when counting began" if kept.since else ", none of them counted"
        day = f" before {full(kept.since)[4:]}" if kept.since else ""
        said += f"; {kept.before} more held{day}{when}"
    if kept.same_day:
        said += f"; {kept.same_day} more on a day that has another"
    return said


def public_notes(notes: str, without: AbstractSet[int] = frozenset()) -> str:
    r"""The notes without private lines, talking points and verdicts, continuations included.

    A line that starts with `!` is left out even where its space is missing: it was meant so. The
    `\` before a literal line is left out alone. `without` holds the numbers of marked lines that
    are left out too.
    """
    hidden = {
        number
        for line in logical_lines(notes)
        if line.private or line.mark in ("!", "?", "%") or line.number in without
        for number in range(line.number, line.last + 1)
    }
    kept = []
    meant_private = False
    for number, start, end in physical_lines(notes):
        line = bare(notes[start:end])
        if line.startswith("!"):
            meant_private = True
        elif line and not notes[start].isspace():
            meant_private = False
        if number not in hidden and not meant_private:
            kept.append(unescaped(notes[start:end]))
    return "\n".join(kept).strip("\n")


class _Public:
    """What of a history may be shown of a period: nothing private, nothing switched out."""

    def __init__(
        self, history: RepHistory, start: Date, end: Date, without: AbstractSet[str]
    ) -> None:
        self._history = history
        self._start = start
        self._end = end
        self._without = without
        self._hidden: dict[str, str] = {}

    def meetings(self) -> Iterator[Meeting]:
        return (held for held in self._history.meetings if self._in_period(held.date, held.id))

    def unlisted(self) -> Iterator[Meeting]:
        """The meetings of the period that are switched out."""
        return (
            held
            for held in self._history.meetings
            if held.id in self._without and self._start <= held.date <= self._end
        )

    def notes(self, meeting: Meeting) -> str:
        """What may be shown of a meeting's notes."""
        return public_notes(meeting.notes, frozenset(self._lines_out(meeting)))

    def observations(self) -> Iterator[Observation]:
        return (
            seen
            for seen in self._history.observations
            if not seen.private and self._in_period(seen.date, seen.id)
        )

    def words(self) -> Iterator[RepWords]:
        return (
            said
            for said in self._history.words
            if not said.private and self._in_period(said.date, said.id)
        )

    def promises(self) -> Iterator[FollowUp]:
        return (
            promise
            for promise in self._history.follow_ups
            if not promise.private
            and promise.id not in self._without
            and promise.date <= self._end
            and (
                promise.date >= self._start
                or promise.closed is None
                or promise.closed >= self._start
            )
        )

    def outcome(self, promise: FollowUp) -> str:
        """How it ended; empty where only a private line says so."""
        if not promise.outcome or not promise.closed_by:
            return promise.outcome
        said_in_private = self._said_in_private(promise.closed_by)
        return "" if fold(promise.outcome) in said_in_private else promise.outcome

    def _lines_out(self, meeting: Meeting) -> Iterator[int]:
        """The lines of its notes that say what is switched out."""
        if not self._without:
            return
        history = self._history
        entries: tuple[Observation | RepWords | FollowUp, ...] = (
            *history.observations,
            *history.words,
            *history.follow_ups,
        )
        out = [entry for entry in entries if entry.id in self._without]
        yield from (entry.line for entry in out if entry.origin == meeting.id)
        ended = [p for p in out if isinstance(p, FollowUp) and p.closed_by == meeting.id]
        for line in logical_lines(meeting.notes) if ended else ():
            if line.mark == "[x]" and match(split_head(line.text)[0] or line.text, ended):
                yield line.number

    def _in_period(self, day: Date, entry: str) -> bool:
        return self._start <= day <= self._end and entry not in self._without

    def _said_in_private(self, origin: str) -> str:
        """The private lines of a meeting or jot, folded."""
        if origin not in self._hidden:
            records: tuple[Meeting | Jot, ...] = (*self._history.meetings, *self._history.jots)
            notes = next((record.notes for record in records if record.id == origin), "")
            private = (line.text for line in logical_lines(notes) if line.private)
            self._hidden[origin] = fold(" ".join(private))
        return self._hidden[origin]


def _first_day(history: RepHistory, end: Date) -> Date:
    """The first day something shown is about, or the rep was to be met; at the latest `end`."""
    parts = (history.meetings, history.observations, history.follow_ups, history.words)
    rep = history.rep
    counted = max(rep.added, rep.started or rep.added)
    return min((*(part[0].date for part in parts if part), counted, end))


def _by_skill(observations: Sequence[Evidence]) -> tuple[SkillEvidence, ...]:
    """Grouped whatever their capitals, under the name typed last."""
    groups: dict[str, list[Evidence]] = {}
    for seen in observations:
        groups.setdefault(fold(seen.skill), []).append(seen)
    return tuple(
        SkillEvidence(skill=found[-1].skill, observations=tuple(found))
        for _, found in sorted(groups.items())
    )


def _counted(meetings: Iterator[Meeting]) -> Iterator[HeldCount]:
    counts = Counter((meeting.kind, meeting.date.year) for meeting in meetings)
    return (HeldCount(kind=kind, year=year, count=n) for (kind, year), n in counts.items())


def _held(meeting: Meeting, notes: str) -> HeldMeeting:
    return HeldMeeting(
        id=meeting.id,
        date=meeting.date,
        kind=meeting.kind,
        notes=notes,
        imported=meeting.written.date() if meeting.imported and meeting.written else None,
        written=meeting.written,
        amended=meeting.amended,
    )


def _evidence(seen: Observation) -> Evidence:
    return Evidence(
        id=seen.id,
        date=seen.date,
        kind=seen.kind,
        skill=seen.skill,
        text=seen.text,
        source=seen.source,
        written=seen.written,
        amended=seen.amended,
    )


def _promised(promise: FollowUp, public: _Public) -> Promised:
    return Promised(
        id=promise.id,
        date=promise.date,
        owner=promise.owner,
        text=promise.text,
        skill=promise.skill,
        due=promise.due,
        status=promise.status,
        outcome=public.outcome(promise),
        closed=promise.closed,
        closed_written=promise.closed_written if promise.closed else None,
        written=promise.written,
        amended=promise.amended,
    )


def _said(words: RepWords) -> Said:
    return Said(
        id=words.id,
        date=words.date,
        text=words.text,
        takeaway=words.takeaway,
        written=words.written,
        amended=words.amended,
    )
