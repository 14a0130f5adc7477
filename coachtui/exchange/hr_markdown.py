"""The HR record as Markdown: front matter, dated evidence, room for comments and signatures.

User text goes through `markdown` alone, so that nothing typed becomes markup, and mdformat (GFM,
front matter) finds nothing to change. It is read by people who don't know the program: no word of
its own that isn't plain English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import datetime

from coachtui.coaching.day_names import name_of
from coachtui.coaching.model import KIND_NAMES, MEETING_KINDS, MeetingKind, Source
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

NOTHING = "Nothing on file for this period."
TO_FILL_IN = "&#160;"
"""A paragraph that is there and empty."""
SOURCES: dict[Source, str] = {
    "saw": "seen by the manager",
    "heard": "heard",
    "recording": "from a recording",
    "report": "from a report",
}


def hr_markdown(record: HrRecord) -> str:
    """The record as the text of a Markdown file."""
    return "\n\n".join(_blocks(record)) + "\n"


def _blocks(record: HrRecord) -> Iterator[str]:
    """Front matter, headings, paragraphs, lists and tables, in order."""
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
    yield "\n".join(f"- {markdown.paragraph(line)}" for line in _what(record))
    yield markdown.paragraph(_scope(record))
    yield "## Meetings"
    if record.cadence is not None:
        yield markdown.paragraph(
            f"One-on-ones and performance reviews: {cadence_sentence(record.cadence)}."
        )
    yield _table(("Meeting", "Year", "Held", "Days"), _meetings(record))
    if record.expectations.strip():
        yield "## Expectations"
        yield from map(markdown.paragraph, _lines(record.expectations))
    yield "## Observations"
    if not record.skills:
        yield NOTHING
    for group in record.skills:
        yield markdown.heading(_title(group.skill), 3)
        yield _table(
            ("Date", "Kind", "What was observed", "Source", "Written"),
            (
                (
                    _day(seen.date),
                    _capital(seen.kind),
                    seen.text,
                    SOURCES[seen.source],
                    _written(seen),
                )
                for seen in group.observations
            ),
        )
    if record.causes:
        yield markdown.heading(f"Causes outside {record.rep}'s control", 2)
        yield _table(
            ("Date", "Cause", "Source", "Written"),
            (
                (_day(seen.date), seen.text, SOURCES[seen.source], _written(seen))
                for seen in record.causes
            ),
        )
    yield "## Promises"
    for owner, title in (("manager", "By the manager"), ("rep", f"By {record.rep}")):
        yield markdown.heading(title, 3)
        yield _table(
            ("Made", "Promise", "Due", "Outcome", "Written"),
            (_promise(made) for made in record.promises if made.owner == owner),
        )
    yield markdown.heading(f"{record.rep}'s own words", 2)
    yield _table(
        ("Date", "Words", "Written"),
        ((_day(said.date), _words(said), _written(said)) for said in record.words),
    )
    yield from _notes(record)
    yield from ("## Overall comment of the manager", TO_FILL_IN)
    yield markdown.heading(f"Comment of {record.rep}", 2)
    yield TO_FILL_IN
    yield "## Signatures"
    yield markdown.paragraph(f"{_capital(_manager(record))}, date and signature:")
    yield markdown.RULE
    yield markdown.paragraph(f"{record.rep}, date and signature:")
    yield markdown.RULE


def _what(record: HrRecord) -> Iterator[str]:
    """Of which job, of which days, by whom: front matter isn't shown everywhere."""
    if record.role.strip():
        yield f"Role: {record.role}"
    so_far = f", up to {_day(record.generated)}" if record.generated < record.end else ""
    yield f"Period: {period_words(record.start, record.end)}{so_far}"
    yield f"Made on {_day(record.generated)} by {_manager(record)}"


def _scope(record: HrRecord) -> str:
    """What is in it and what isn't, once."""
    notes = "" if any(held.notes.strip() for held in record.meetings) else "the manager's notes, "
    return (
        "This record holds the days of meetings, dated observations, promises with their "
        f"outcome and {record.rep}'s own words; it leaves out {notes}points for the next "
        "talk, the manager's conclusions and whatever was marked private. Each entry says on which "
        "day it was written down, and when its wording was changed since."
    )


def _manager(record: HrRecord) -> str:
    return f"{record.by} (manager)" if record.by.strip() else "the manager"


def _meetings(record: HrRecord) -> Iterator[tuple[str, ...]]:
    """A row for each kind and year, with how many there were and on which days."""
    more = {(one.kind, one.year): one.count for one in record.unlisted}
    days: dict[tuple[MeetingKind, int], list[str]] = {}
    for meeting in record.meetings:
        days.setdefault((meeting.kind, meeting.date.year), []).append(_held(meeting))
    for kind in MEETING_KINDS:
        for year in sorted({year for of, year in (*days, *more) if of == kind}):
            held, unlisted = days.get((kind, year), []), more.get((kind, year), 0)
            yield (
                KIND_NAMES[kind],
                f"{year:04}",
                str(len(held) + unlisted),
                ", ".join((*held, *([f"{unlisted} more"] if unlisted and held else []))) or "–",
            )


def _held(held: HeldMeeting) -> str:
    """Its day; and when its notes came or were changed, where that wasn't at the time."""
    later = [f"notes imported {_day(held.imported)}"] if held.imported else []
    later += [f"notes amended {_day(held.amended.date())}"] if held.amended else []
    said = f" ({', '.join(later)})" if later else ""
    return f"{name_of(held.date.month, held.date.day)}{said}"


def _promise(made: Promised) -> tuple[str, ...]:
    skill = f" (on {made.skill})" if made.skill else ""
    due = _day(made.due) if made.due else "–"
    return _day(made.date), f"{made.text}{skill}", due, _outcome(made), _written(made)


def _outcome(made: Promised) -> str:
    """How it ended: "Done 6 Nov 2026: Ada picked up"."""
    closed = f" {_day(made.closed)}" if made.closed and made.status != "open" else ""
    if closed and made.closed_written and made.closed_written.date() != made.closed:
        closed += f" (written {_day(made.closed_written.date())})"
    outcome = f": {made.outcome}" if made.outcome else ""
    return f"{_capital(made.status)}{closed}{outcome}"


def _words(said: Said) -> str:
    return f"Takeaway: {said.text}" if said.takeaway else said.text


def _written(entry: Evidence | Promised | Said) -> str:
    """When it was typed, and when it was changed."""
    return _stamps(entry.date, entry.written, entry.amended)


def _stamps(day: Date, written: datetime | None, amended: datetime | None) -> str:
    if written is None:
        return "–"
    if amended is None:
        return "same day" if written.date() == day else _day(written.date())
    return f"{_day(written.date())}, amended {_day(amended.date())}"


def _notes(record: HrRecord) -> Iterator[str]:
    with_notes = [held for held in record.meetings if held.notes.strip()]
    if with_notes:
        yield "## Notes of the meetings"
    for held in with_notes:
        yield f"### {_day(held.date)}, {KIND_NAMES[held.kind].lower()}"
        if held.written is not None:
            yield f"Written: {_stamps(held.date, held.written, held.amended)}."
        yield markdown.fenced(held.notes)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, or a sentence that says there is nothing to show."""
    found = list(rows)
    return markdown.table(head, found) if found else NOTHING


def _title(skill: str) -> str:
    """With a capital, unless it has capitals of its own."""
    return _capital(skill) if skill == skill.lower() else skill


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line.strip())


def _day(day: Date) -> str:
    return f"{name_of(day.month, day.day)} {day.year:04}"
