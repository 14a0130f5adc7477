"""Stored documents and the types they become."""

from __future__ import annotations

from collections.abc import Iterable
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

_KEPT_BY_JOURNAL = ("id", "written", "amended", "revision")
_NOT_CONTENT = frozenset(
    (
        *("line", "reading", "contest", "status", "outcome", "closed", "closed_by", "written"),
        *("rep", "imported"),
    )
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
        if "written" in before:
            document["written"] = before["written"]
    return document


def from_document(kind: type[S], identifier: str, document: Document, folder: Folder) -> S:
    """The typed document, with the stamps that the journal keeps; raises `Damaged`."""
    versions = folder.versions(TABLES[kind], identifier)
    written, amended = stamps(versions)
    fields = {
        **document,
        "id": identifier,
        "amended": amended,
        "revision": " ".join(folder.revision(TABLES[kind], identifier)),
    }
    fields.setdefault("written", written)
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
