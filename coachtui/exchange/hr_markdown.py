"""The HR record as Markdown: front matter, dated evidence, room for comments and signatures.

User text goes through `markdown` alone, line by line, so that nothing typed becomes markup, and
mdformat (GFM, front matter) finds nothing to change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coachtui.coaching.cadence import CadenceKept
from coachtui.coaching.model import MEETING_KINDS, Source
from coachtui.coaching.period import period_words
from coachtui.coaching.record import (
    Evidence,
    HeldMeeting,
    HrRecord,
    Promised,
    Said,
    cadence_sentence,
)
from coachtui.exchange import markdown

KNOWN_BY: dict[Source, str] = {
    "saw": "seen by the manager",
    "heard": "heard",
    "recording": "on a recording",
    "report": "from a report",
}
"""How an observation came about, in words for a reader who doesn't know the product's."""
PROMISED = ("Made on", "Promise", "Due", "What came of it", "Written")
NOTHING = "Nothing on file for this period."
TO_FILL_IN = "&#160;"
"""A paragraph that is there and empty."""


def hr_markdown(record: HrRecord) -> str:
    """The record as the text of a Markdown file."""
    return "\n\n".join(_blocks(record)) + "\n"


def _blocks(record: HrRecord) -> Iterator[str]:
    """Front matter, headings, paragraphs and lists, in order."""
    yield markdown.front_matter(
        {
            "rep": record.rep,
            "role": record.role,
            "period": f"{record.start.isoformat()} to {record.end.isoformat()}",
            "generated_on": record.generated.isoformat(),
            "by": record.by,
        }
    )
    yield markdown.heading(f"Record of reviews: {record.rep}", 1)
    yield markdown.paragraph(_about(record))
    yield "## Cadence kept"
    yield from _cadence(record.cadence)
    yield _items(_meetings(record.meetings))
    if record.expectations.strip():
        yield "## Expectations"
        yield from map(markdown.paragraph, _lines(record.expectations))
    yield "## Observations"
    if not record.skills:
        yield NOTHING
    for group in record.skills:
        yield markdown.heading(group.skill, 3)
        yield _items(f"{_head(seen)}{seen.text}{_when(seen)}" for seen in group.observations)
    if record.causes:
        yield "## Causes outside the rep"
        yield _items(f"{seen.date.isoformat()}: {seen.text}{_when(seen)}" for seen in record.causes)
    yield "## Promises"
    for owner, title in (("manager", "By the manager"), ("rep", f"By {record.rep}")):
        yield markdown.heading(title, 3)
        made = [_promise(made) for made in record.promises if made.owner == owner]
        yield markdown.table(PROMISED, made) if made else NOTHING
    yield markdown.heading(f"{record.rep}'s own words", 2)
    yield _items(_words(said) for said in record.words)
    yield from _notes(record)
    yield from ("## Overall comment of the manager", TO_FILL_IN)
    yield markdown.heading(f"Comment of {record.rep}", 2)
    yield TO_FILL_IN
    yield "## Signatures"
    yield markdown.paragraph(f"{record.by or 'The manager'}, date and signature:")
    yield markdown.RULE
    yield markdown.paragraph(f"{record.rep}, date and signature:")
    yield markdown.RULE


def _cadence(kept: CadenceKept | None) -> Iterator[str]:
    if kept is not None:
        yield markdown.paragraph(f"{cadence_sentence(kept)}.")


def _about(record: HrRecord) -> str:
    """The period in words, and what a reader has to know of what follows."""
    with_notes = any(held.notes.strip() for held in record.meetings)
    notes = "It holds no rating." if with_notes else "It leaves out the notes of the meetings."
    return (
        f"{period_words(record.start, record.end)}. This record holds dated observations, promises "
        f"and the rep's own words, each with the day it was written and, where it was changed, "
        f"amended. {notes}"
    )


def _meetings(held: Iterable[HeldMeeting]) -> Iterator[str]:
    """The days of each kind of meeting, a line a year: "one-on-one, 2026: 7 Jan, 21 Jan"."""
    days: dict[tuple[str, int], list[str]] = {}
    for meeting in held:
        shown = f"{meeting.date.day} {meeting.date:%b}"
        if meeting.imported:
            shown += f" (notes imported {meeting.imported.isoformat()})"
        days.setdefault((meeting.kind, meeting.date.year), []).append(shown)
    for kind in MEETING_KINDS:
        for year in sorted(year for other, year in days if other == kind):
            yield f"{kind}, {year}: {', '.join(days[kind, year])}"


def _head(seen: Evidence) -> str:
    return f"{seen.date.isoformat()}, {seen.kind}, {KNOWN_BY[seen.source]}: "


def _when(entry: Evidence | Promised | Said) -> str:
    """When it was typed, in brackets, where that is known."""
    stamps = [
        f"{word} {stamp.date().isoformat()}"
        for word, stamp in (("written", entry.written), ("amended", entry.amended))
        if stamp is not None
    ]
    return f" ({', '.join(stamps)})" if stamps else ""


def _promise(made: Promised) -> tuple[str, ...]:
    skill = f" (on {made.skill})" if made.skill else ""
    due = made.due.isoformat() if made.due else "–"
    stamps = _when(made).strip(" ()").removeprefix("written ") or "–"
    return made.date.isoformat(), f"{made.text}{skill}", due, _end(made), stamps


def _end(made: Promised) -> str:
    """How it ended."""
    closed = f" {made.closed.isoformat()}" if made.closed else ""
    outcome = f": {made.outcome}" if made.outcome else ""
    return f"{made.status}{closed}{outcome}"


def _words(said: Said) -> str:
    takeaway = ", takeaway" if said.takeaway else ""
    return f"{said.date.isoformat()}{takeaway}: {said.text}{_when(said)}"


def _notes(record: HrRecord) -> Iterator[str]:
    with_notes = [held for held in record.meetings if held.notes.strip()]
    if with_notes:
        yield "## Notes"
    for held in with_notes:
        yield f"### {held.date.isoformat()}, {held.kind}"
        yield markdown.fenced(held.notes)


def _items(lines: Iterable[str]) -> str:
    """A list, or a sentence that says there is nothing to list."""
    return "\n".join(f"- {markdown.paragraph(line)}" for line in lines) or NOTHING


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line.strip())
