"""Stored documents and the types they become."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

import msgspec

from coachtui.coaching import model
from coachtui.notebook.errors import Damaged
from coachtui.notebook.folder import Folder, Version
from coachtui.notebook.journal import Document

S = TypeVar("S", bound=model.Stored)

TABLES: dict[type[model.Stored], str] = {
    model.Rep: "reps",
    model.Meeting: "meetings",
    model.Jot: "jots",
    model.Observation: "observations",
    model.FollowUp: "follow_ups",
    model.RepWords: "words",
    model.BuyerInsight: "insights",
    model.TalkingPoint: "points",
    model.Measure: "measures",
    model.SkillVerdict: "verdicts",
    model.Absence: "absences",
    model.Plan: "plans",
    model.CycleMark: "marks",
    model.Snooze: "snoozes",
    model.Shown: "shown",
    model.KeyTask: "tasks",
}
TYPES = {name: kind for kind, name in TABLES.items()}

ENTRIES: tuple[type[model.Entry], ...] = (
    model.Observation,
    model.FollowUp,
    model.RepWords,
    model.BuyerInsight,
    model.TalkingPoint,
    model.Measure,
    model.SkillVerdict,
)
"""What is derived from notes."""

STAMPS = ("written", "amended", "closed_written")
"""Fields that the journal works out; a document has them only from a folder it was in before."""
_KEPT_BY_JOURNAL = ("id", "revision", *STAMPS)
_END = ("status", "outcome", "closed")
_NOT_CONTENT = frozenset(
    ("line", "reading", "contest", "closed_by", "rep", "imported", *_END, *STAMPS)
)
"""Fields whose change is no amendment of what was written."""


def to_document(stored: model.Stored, before: Document | None = None) -> Document:
    """What the journal keeps. Fields of `before` that this version doesn't know are kept too."""
    document: Document = msgspec.to_builtins(stored)
    for field in _KEPT_BY_JOURNAL:
        document.pop(field, None)
    if before:
        known = {f.encode_name for f in msgspec.structs.fields(stored)}
        document |= {key: value for key, value in before.items() if key not in known}
        document |= {stamp: before[stamp] for stamp in STAMPS if stamp in before}
    return document


def from_document(kind: type[S], identifier: str, document: Document, folder: Folder) -> S:
    """The typed document, with the stamps that the journal keeps; raises `Damaged`."""
    versions = folder.versions(TABLES[kind], identifier)
    written, amended = stamps(versions)
    fields = {
        "written": written,
        **document,
        "id": identifier,
        "revision": " ".join(folder.revision(TABLES[kind], identifier)),
    }
    if amended is not None:
        fields["amended"] = amended
    if not document.get("closed"):
        fields.pop("closed_written", None)
    elif (ended := _end_stamp(versions)) is not None:
        fields["closed_written"] = ended
    try:
        return msgspec.convert(fields, kind)
    except msgspec.ValidationError as error:
        raise Damaged(
            f"A document of the notebook does not read: {TABLES[kind]} {identifier}: {error}"
        ) from None


def stamps(versions: Iterable[Version]) -> tuple[object, object]:
    """When a document was first written, and when its content was last changed (or None)."""
    first = amended = None
    content: Document | None = None
    for version in versions:
        if version.document is None:
            continue
        now = {k: v for k, v in version.document.items() if k not in _NOT_CONTENT}
        if first is None:
            first = version.at
        elif now != content:
            amended = version.at
        content = now
    return first, amended


def stamps_of(stored: model.Stored) -> Document:
    """The stamps to carry along where a document goes to another folder."""
    found = {stamp: getattr(stored, stamp, None) for stamp in STAMPS}
    return {stamp: at.isoformat() for stamp, at in found.items() if at is not None}


def _end_stamp(versions: Iterable[Version]) -> datetime | None:
    """When a promise was last given its end, if that was here."""
    stamp = None
    before: tuple[object, ...] | None = None
    for version in versions:
        if version.document is not None:
            now = tuple(version.document.get(field) for field in _END)
            if before is not None and now != before:
                stamp = version.at
            before = now
    return stamp
