"""Records one a line, and verdicts one a line: the JSON lines that `check --jsonl` takes and gives.

A line is `{"id", "rep": {"name"}, "date", "kind", "notes", "observations", "follow_ups",
"rep_voice", "buyer_insight", "previous_notes", "reviewed_previous_follow_ups"}`; all but `id`,
`rep` and `notes` may be missing or null, and other fields are passed over.
"""

from __future__ import annotations

from datetime import date as Date

import msgspec
from msgspec import Struct

from coachtui.coaching.model import LEGS, MeetingKind, Owner, Reading
from coachtui.coaching.substance import ReadFollowUp, ReadObservation, Record


class UnreadableLine(ValueError):
    """A line that holds no record. The message is one sentence to show a person."""


class CorpusRecord(Struct, frozen=True, kw_only=True):
    """A record with its id and what came before it."""

    id: str
    record: Record
    history: tuple[Record, ...]


def from_line(line: str | bytes) -> CorpusRecord:
    """The record on a line. Raises `UnreadableLine` where there is none."""
    try:
        given = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableLine(f"This line is no record: {error}.") from error
    record = Record(
        rep_name=given.rep.name,
        kind=given.kind or "one-on-one",
        notes=given.notes or "",
        date=_day(given.date),
        observations=tuple(
            ReadObservation(kind=o.kind or "", skill=o.skill or "", evidence=o.evidence or "")
            for o in given.observations or ()
        ),
        follow_ups=tuple(
            ReadFollowUp(owner=f.owner, text=f.text or "", due=_day(f.due))
            for f in given.follow_ups or ()
        ),
        rep_voice=given.rep_voice,
        buyer_insight=given.buyer_insight,
        reviewed_previous_follow_ups=bool(given.reviewed_previous_follow_ups),
    )
    before = given.previous_notes
    history = (Record(rep_name=record.rep_name, kind="one-on-one", notes=before),) if before else ()
    return CorpusRecord(id=str(given.id), record=record, history=history)


def to_line(id: str, reading: Reading) -> str:  # noqa: A002
    """The verdict on a record, as JSON without a line end."""
    verdict = {
        "id": id,
        "substance": reading.substance,
        "legs": {leg: reading.legs[leg] for leg in LEGS},
        "missing": list(reading.missing),
        "reasons": list(reading.reasons),
        "flags": list(reading.flags),
    }
    return msgspec.json.encode(verdict).decode()


class _Named(Struct):
    name: str


class _Observation(Struct):
    kind: str | None = None
    skill: str | None = None
    evidence: str | None = None


class _FollowUp(Struct):
    owner: Owner | None = None
    text: str | None = None
    due: str | None = None


class _Line(Struct):
    id: str | int
    rep: _Named
    notes: str | None = None
    date: str | None = None
    kind: MeetingKind | None = None
    observations: list[_Observation] | None = None
    follow_ups: list[_FollowUp] | None = None
    rep_voice: str | None = None
    buyer_insight: str | None = None
    previous_notes: str | None = None
    reviewed_previous_follow_ups: bool | None = None


def _day(text: str | None) -> Date | None:
    try:
        return Date.fromisoformat(text) if text else None
    except ValueError:
        return None
