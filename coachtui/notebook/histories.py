"""A folder's documents as all that is held on one rep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from typing import TypeVar

from coachtui.coaching import model
from coachtui.coaching.model import RepHistory, Stored
from coachtui.notebook.documents import TABLES, from_document
from coachtui.notebook.folder import Folder
from coachtui.notebook.ids import written_order

S = TypeVar("S", bound=Stored)


def history_of(rep: model.Rep, folder: Folder) -> RepHistory:
    """All that the rep's folder holds."""
    return RepHistory(
        rep=rep,
        meetings=all_of(folder, model.Meeting),
        jots=all_of(folder, model.Jot),
        observations=all_of(folder, model.Observation),
        follow_ups=all_of(folder, model.FollowUp),
        words=all_of(folder, model.RepWords),
        insights=all_of(folder, model.BuyerInsight),
        points=all_of(folder, model.TalkingPoint),
        measures=all_of(folder, model.Measure),
        verdicts=all_of(folder, model.SkillVerdict),
        absences=all_of(folder, model.Absence),
        plans=all_of(folder, model.Plan),
        marks=all_of(folder, model.CycleMark),
        snoozes=all_of(folder, model.Snooze),
        shown=all_of(folder, model.Shown),
    )


def all_of(folder: Folder, kind: type[S]) -> tuple[S, ...]:
    """Every document of a kind: by day, then by writing, then by line."""
    found = [
        from_document(kind, identifier, document, folder)
        for identifier, document in folder.tables.get(TABLES[kind], {}).items()
    ]
    return tuple(sorted(found, key=_when))


def derived_from(history: RepHistory, origin: str) -> tuple[model.Entry, ...]:
    """What a meeting's or jot's text gave."""
    entries: tuple[model.Entry, ...] = (
        *history.observations,
        *history.follow_ups,
        *history.words,
        *history.insights,
        *history.points,
        *history.measures,
        *history.verdicts,
    )
    return tuple(entry for entry in entries if entry.origin == origin)


def notes_of(history: RepHistory) -> Iterator[str]:
    """Every text on the rep."""
    yield from (meeting.notes for meeting in history.meetings)
    yield from (jot.notes for jot in history.jots)


def _when(stored: Stored) -> tuple[Date, str, int, str]:
    day = getattr(stored, "date", None) or getattr(stored, "start", None) or Date.min
    text = getattr(stored, "origin", "") or stored.id
    return day, written_order(text), getattr(stored, "line", 0), stored.id
