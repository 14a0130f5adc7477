"""A meeting's record in blocks of lines: the notes, the verdict on them, and their revisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from textual.content import Content

from coachtui.coaching.capture_lines import physical_lines
from coachtui.coaching.columns import wrapped
from coachtui.coaching.days import full
from coachtui.coaching.model import LEGS, Leg, Meeting
from coachtui.coaching.revisions import Difference, Revision
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe

MUTED = "$foreground-muted"


def notes_blocks(meeting: Meeting, width: int, line: int = 0) -> list[Content]:
    """One block for each line of the notes; in the margin the leg that it carries.

    `line` marks one of them, counted from 1.
    """
    legs: dict[int, list[Leg]] = {}
    if meeting.reading is not None:
        for leg in LEGS:
            if leg in meeting.reading.lines:
                legs.setdefault(meeting.reading.lines[leg], []).append(leg)
    margin = _MARGIN if legs else _NARROW_MARGIN
    return [
        _block(meeting.notes[start:end], legs.get(number, ()), margin, width, number == line)
        for number, start, end in physical_lines(meeting.notes.rstrip())
    ]


def verdict_blocks(meeting: Meeting, width: int) -> Iterator[Content]:
    """What it amounts to: the manager's word first, beside it the reader's, with its reasons."""
    reading, contest = meeting.reading, meeting.contest
    if contest is not None:
        yield Content.assemble((contest.substance.capitalize(), "bold"), " by your word")
        yield safe.hung(Content(f"  {full(contest.date)}: "), contest.why, width)
        if reading is not None:
            yield Content.styled(f"The reader: {reading.substance}", MUTED)
    if reading is None:
        if contest is None:
            yield Content.styled("No verdict is stored with this record.", MUTED)
        return
    if contest is None:
        yield Content.assemble("Reads as ", (reading.substance, "bold"))
    mends = dict(zip(reading.missing, reading.reasons, strict=False))
    for leg in LEGS:
        if reading.legs.get(leg):
            carried = "" if leg in reading.lines else reading.carried.get(leg, "")
            yield safe.hung(Content.styled(f"✓ {leg:<10}", "$text-success"), carried, width, MUTED)
            if leg in mends:
                yield safe.hung(Content("  but       "), mends.pop(leg), width)
        else:
            yield _missing(leg, mends.pop(leg, ""), width)
    for part, mend in mends.items():
        yield _missing(part, mend, width)
    for flag in reading.flags:
        yield safe.hung(Content("· "), f"Worth a look: {flag}", width)


def revision_blocks(revisions: Sequence[Revision], width: int) -> Iterator[Content]:
    """When it was typed, then each later change and what it changed."""
    for revision in revisions:
        at = f"{full(revision.at.date())} {revision.at:%H:%M}"
        said = revision.said[:1].upper() + revision.said[1:]
        yield Content.assemble(safe.line(said, "bold"), f" {at}")
        if revision.first:
            continue
        yield from difference_blocks(revision.differences, width)
        for said in revision.beside:
            yield safe.hung(Content("  "), said, width)
        if not revision.differences and not revision.beside:
            yield Content.styled("  (the text stayed as it was)", MUTED)


def difference_blocks(differences: Sequence[Difference], width: int) -> Iterator[Content]:
    """Lines that went and lines that came; blank ones say nothing."""
    for what, line in differences:
        if not line.strip():
            continue
        head = Content.styled(f"  {what:<9}", _STYLES[what])
        yield safe.hung(head, line, width, MUTED if what == "removed" else "")


_STYLES: Mapping[str, str] = {"removed": MUTED, "added": "bold"}
_MARGIN, _NARROW_MARGIN = 11, 2
_SIGN = "▸"
_MOST_INDENT = 12


def _block(line: str, legs: Sequence[Leg], margin: int, width: int, marked: bool) -> Content:
    """A line of notes as it was typed: what it is indented by stays."""
    bare = line.lstrip(" \t")
    indent = min(len(line[: len(line) - len(bare)].expandtabs(4)), _MOST_INDENT)
    across = max(_NARROWEST, width - margin - indent)
    style = "bold" if marked else ""
    rows: list[Content] = []
    for leg, words in zip_longest(legs, wrapped(visible(bare), across), fillvalue=""):
        sign = _SIGN if marked and not rows else " "
        head = f"{sign} {leg}".ljust(margin)[:margin]
        rows.append(Content.assemble((head, "$text-accent"), " " * indent, (words, style)))
    return safe.stacked(*rows)


def _missing(part: str, mend: str, width: int) -> Content:
    return safe.hung(Content.styled(f"✗ {part:<10}", "bold $text-warning"), mend, width)


_NARROWEST = 12
