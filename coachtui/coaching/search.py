"""Search over what is on file: every word must occur, in any case, with or without accents.

Structure is found where it is: a line that became an observation, a promise and so on is a hit of
that group and not of the notes again, nor are the lines that continue it. The rep's name counts as
part of every entry, so that "dana tolvane" finds Tolvane in Dana's; by itself it finds the rep.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from functools import cached_property
from typing import Literal

from msgspec import Struct

from coachtui.coaching.capture_lines import logical_lines, physical_lines
from coachtui.coaching.capture_types import Line
from coachtui.coaching.folding import fold
from coachtui.coaching.model import Entry, Jot, Meeting, Rep, RepHistory

Group = Literal["reps", "notes", "observations", "promises", "buyers", "words", "points"]
GROUPS: tuple[Group, ...] = (
    "reps",
    "notes",
    "observations",
    "promises",
    "buyers",
    "words",
    "points",
)


class Hit(Struct, frozen=True, kw_only=True):
    """One line that was found."""

    group: Group
    rep: str
    """The rep's name."""
    rep_id: str
    date: Date
    origin: str
    """The meeting or jot it stands in; empty for a rep, and where a command made it."""
    line: int
    """Its line there, counted from 1; 0 for a rep."""
    text: str
    private: bool = False


class Hits(Struct, frozen=True, kw_only=True):
    """What was found of one kind, the latest first."""

    group: Group
    hits: tuple[Hit, ...]


class Text(Struct, frozen=True):
    """One entry that may be found, with its text as it is compared."""

    group: Group
    entry: Entry
    text: str
    folded: str
    private: bool


class Record:
    """A meeting's or jot's notes, taken apart when something is first found in them."""

    def __init__(self, record: Meeting | Jot) -> None:
        self.record = record
        self.folded = fold(record.notes)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its lines as they were typed."""
        notes = self.record.notes
        return tuple(notes[start:end] for _, start, end in physical_lines(notes))

    @cached_property
    def folded_lines(self) -> tuple[str, ...]:
        """Its lines as they are compared."""
        return tuple(fold(line) for line in self.lines)

    @cached_property
    def marked(self) -> dict[int, Line]:
        """The marked or private line that each of its lines belongs to, by number."""
        if not _MAY_BE_MARKED.search(self.record.notes):
            return {}
        return {
            number: line
            for line in logical_lines(self.record.notes)
            if line.mark or line.private
            for number in range(line.number, line.last + 1)
        }


class Searchable(Struct, frozen=True):
    """What is held on a rep, made ready once to be searched often."""

    rep: Rep
    name: str
    """As it is compared."""
    named: str
    """All that the rep is called, the role too, as it is compared."""
    texts: tuple[Text, ...]
    records: tuple[Record, ...]
    meetings: frozenset[str]
    """The ids of those records that are meetings."""


def search(words: str, histories: Iterable[RepHistory]) -> tuple[Hits, ...]:
    """The groups with hits, in the order of `GROUPS`; private entries included, and marked.

    Words in double quotes belong together. No words find nothing.
    """
    wanted = search_words(words)
    if not wanted:
        return ()
    found: dict[Group, list[Hit]] = {group: [] for group in GROUPS}
    for history in histories:
        for hit in find(wanted, searchable(history)):
            found[hit.group].append(hit)
    for hits in found.values():
        hits.sort(key=_when, reverse=True)
    return tuple(Hits(group=group, hits=tuple(hits)) for group, hits in found.items() if hits)


def search_words(words: str) -> tuple[str, ...]:
    """What must occur, folded: the words, and what stands in double quotes as it is."""
    parts = (fold(phrase or word) for phrase, word in _WORDS.findall(fold(words)))
    return tuple(dict.fromkeys(part for part in parts if part))


_WORDS = re.compile(r'"([^"]+)"|([^\s"]+)')
_MAY_BE_MARKED = re.compile(r"[!#＃]|[\r\n][^\S\r\n]")
"""Notes without any of these have no private line, and none that continues a mark."""


def searchable(history: RepHistory) -> Searchable:
    """A history made ready to be searched."""
    return Searchable(
        history.rep,
        fold(history.rep.name),
        fold("\n".join((history.rep.name, history.rep.role, *history.rep.aliases))),
        tuple(
            Text(group, entry, text, fold(text), private)
            for group, entry, text, private in _entries(history)
        ),
        (*map(Record, history.meetings), *map(Record, history.jots)),
        frozenset(meeting.id for meeting in history.meetings),
    )


def find(wanted: Sequence[str], held: Searchable) -> Iterator[Hit]:
    """What holds every wanted word (see `search_words`), in no order."""
    if all(word in held.named for word in wanted):
        yield _rep_hit(held.rep)
    needed = [word for word in wanted if word not in held.name]
    structured: set[tuple[str, int]] = set()
    for one in held.texts:
        if _occur(one.folded, needed, wanted):
            structured.add((one.entry.origin, one.entry.line))
            yield _hit(held.rep, one.group, one.entry, one.text, one.private)
    for record in held.records:
        if _occur(record.folded, needed, wanted):
            lines = _lines_with(record.folded_lines, needed, wanted)
            yield from _in_notes(record, lines, held.rep, structured)


def _in_notes(
    notes: Record, lines: Sequence[int], rep: Rep, structured: set[tuple[str, int]]
) -> Iterator[Hit]:
    record = notes.record
    for number in lines:
        mark = notes.marked.get(number)
        if (record.id, number) in structured or (mark and (record.id, mark.number) in structured):
            continue
        yield Hit(
            group="notes",
            rep=rep.name,
            rep_id=rep.id,
            date=record.date,
            origin=record.id,
            line=number,
            text=notes.lines[number - 1].strip(),
            private=mark is not None and mark.private,
        )


def _rep_hit(rep: Rep) -> Hit:
    return Hit(
        group="reps",
        rep=rep.name,
        rep_id=rep.id,
        date=rep.started or rep.added,
        origin="",
        line=0,
        text=", ".join(part for part in (rep.name, rep.role) if part),
    )


def _hit(rep: Rep, group: Group, entry: Entry, text: str, private: bool) -> Hit:
    return Hit(
        group=group,
        rep=rep.name,
        rep_id=rep.id,
        date=entry.date,
        origin=entry.origin,
        line=entry.line,
        text=text,
        private=private,
    )


def _entries(history: RepHistory) -> Iterator[tuple[Group, Entry, str, bool]]:
    for seen in history.observations:
        text = f"{seen.skill}: {seen.text}" if seen.skill else seen.text
        yield "observations", seen, text, seen.private
    for promise in history.follow_ups:
        text = f"{promise.text}: {promise.outcome}" if promise.outcome else promise.text
        yield "promises", promise, text, promise.private
    for insight in history.insights:
        named = (("who", insight.who), ("why", insight.why), ("how", insight.how))
        parts = [f"{part} {text}" for part, text in named if text]
        text = "; ".join([*parts, *([insight.more] if insight.more else [])])
        yield "buyers", insight, f"{insight.account}: {text}", insight.private
    for said in history.words:
        yield "words", said, said.text, said.private
    for point in history.points:
        yield "points", point, point.text, point.private


def _occur(text: str, needed: Sequence[str], wanted: Sequence[str]) -> bool:
    """Every word that isn't in the rep's name is in the text; of those that are, one at least."""
    if needed:
        return all(word in text for word in needed)
    return any(word in text for word in wanted)


def _lines_with(
    folded: Sequence[str], needed: Sequence[str], wanted: Sequence[str]
) -> Sequence[int]:
    """The numbers of the lines with every word, else of the first one with the most of them."""
    whole = [at for at, line in enumerate(folded, 1) if _occur(line, needed, wanted)]
    if whole:
        return whole
    counts = [sum(word in line for word in wanted) for line in folded]
    return [counts.index(max(counts)) + 1]


def _when(hit: Hit) -> Date:
    return hit.date
