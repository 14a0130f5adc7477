"""The HR record as Markdown: front matter, dated evidence, room for comments and signatures.

User text goes through `markdown` alone, line by line, so that nothing typed becomes markup, and
mdformat (GFM, front matter) finds nothing to change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coachtui.coaching.cadence import CadenceKept
from coachtui.coaching.record import (
    Evidence,
    HeldMeeting,
    HrRecord,
    Promised,
    Said,
    cadence_sentence,
)
from coachtui.exchange import markdown

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
    yield "## Cadence kept"
    yield from _cadence(record.cadence)
    yield _items(map(_meeting, record.meetings))
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
        yield _items(_promise(made) for made in record.promises if made.owner == owner)
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


def _meeting(held: HeldMeeting) -> str:
    """That it was held; and when it was imported, where it wasn't written down at the time here."""
    imported = f" (notes imported {held.imported.isoformat()})" if held.imported else ""
    return f"{held.date.isoformat()}, {held.kind}{imported}"


def _head(seen: Evidence) -> str:
    return f"{seen.date.isoformat()}, {seen.kind}, {seen.source}: "


def _when(entry: Evidence | Promised | Said) -> str:
    """When it was typed, in brackets, where that is known."""
    stamps = [
        f"{word} {stamp.date().isoformat()}"
        for word, stamp in (("written", entry.written), ("amended", entry.amended))
        if stamp is not None
    ]
    return f" ({', '.join(stamps)})" if stamps else ""


def _promise(made: Promised) -> str:
    skill = f", on {made.skill}" if made.skill else ""
    due = f", due {made.due.isoformat()}" if made.due else ""
    return f"{made.date.isoformat()}{skill}{due}: {_ended(made.text)} {_end(made)}{_when(made)}"


def _end(made: Promised) -> str:
    """How it ended, as a sentence."""
    if made.status == "open":
        return "Open."
    closed = f" {made.closed.isoformat()}" if made.closed else ""
    outcome = f": {made.outcome}" if made.outcome else ""
    return _ended(f"{made.status.capitalize()}{closed}{outcome}")


def _ended(sentence: str) -> str:
    """With a full stop, unless it ends with a stop of its own."""
    return sentence if sentence.rstrip().endswith((".", "!", "?", "…")) else f"{sentence}."


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
