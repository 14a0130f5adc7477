"""What can be switched in and out of an HR record, a line each, in the record's own order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.model import KIND_NAMES
from coachtui.coaching.record import Evidence, HrRecord


class RecordEntry(Struct, frozen=True, kw_only=True):
    """One line of a record."""

    id: str
    part: str
    """The heading that it stands under."""
    date: Date
    text: str
    said: str
    """What was observed, promised or said, alone; empty for a meeting."""


def record_entries(record: HrRecord) -> Iterator[RecordEntry]:
    """The meetings, observations, causes, promises and words; within a part, oldest first."""
    for held in record.meetings:
        yield _entry(held.id, "Meetings", held.date, KIND_NAMES[held.kind])
    for group in record.skills:
        for seen in group.observations:
            said = f"{seen.skill} ({seen.source}): {seen.text}"
            mark = "+" if seen.kind == "strength" else "-"
            yield _entry(seen.id, "Observations", seen.date, f"{mark} {said}", seen.text)
    yield from (_cause(seen) for seen in record.causes)
    for made in record.promises:
        owner = "you" if made.owner == "manager" else record.rep.split()[0]
        skill = f" (on {made.skill})" if made.skill else ""
        ended = f"; {made.status}" if made.status != "open" else ""
        outcome = f": {made.outcome}" if made.outcome else ""
        yield _entry(made.id, "Promises", made.date, f"{owner}: {made.text}{skill}{ended}{outcome}")
    for said_words in record.words:
        takeaway = "takeaway: " if said_words.takeaway else ""
        text = f"{takeaway}{said_words.text}"
        yield _entry(said_words.id, "Own words", said_words.date, text, said_words.text)


def _cause(seen: Evidence) -> RecordEntry:
    return _entry(seen.id, "Causes outside", seen.date, f"({seen.source}) {seen.text}", seen.text)


def _entry(identifier: str, part: str, date: Date, text: str, said: str = "") -> RecordEntry:
    return RecordEntry(id=identifier, part=part, date=date, text=" ".join(text.split()), said=said)
