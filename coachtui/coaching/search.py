"""Search over what is on file: every word must occur, in any case, with or without accents.

Structure is found where it is: a line that became an observation, a promise and so on is a hit of
that group and not of the notes again, nor are the lines that continue it. The rep's name counts as part of every entry, so that "dana
tolvane" finds Tolvane in Dana's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.capture_lines import logical_lines, physical_lines
from coachtui.coaching.folding import fold
from coachtui.coaching.model import Entry, Jot, Meeting, Rep, RepHistory

Group = Literal["notes", "observations", "promises", "buyers", "words", "points"]
GROUPS: tuple[Group, ...] = ("notes", "observations", "promises", "buyers", "words", "points")


class Hit(Struct, frozen=True, kw_only=True):
    """One line that was found."""

    group: Group
    rep: str
    """The rep's name."""
    rep_id: str
    date: Date
    origin: str
    """The meeting or jot it stands in; empty where a command made it."""
    line: int
    """Its line there, counted from 1."""
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


class Searchable(Struct, frozen=True):
    """What is held on a rep, made ready once to be searched often."""

    rep: Rep
    name: str
    """As it is compared."""
    texts: tuple[Text, ...]
    records: tuple[tuple[Meeting | Jot, str], ...]
    """With their notes as they are compared."""
    meetings: frozenset[str]
    """The ids of those records that are meetings."""


def searchable(history: RepHistory) -> Searchable:
    """A history made ready to be searched."""
    records: tuple[Meeting | Jot, ...] = (*history.meetings, *history.jots)
    return Searchable(
        history.rep,
        fold(history.rep.name),
        tuple(
            Text(group, entry, text, fold(text), private)
            for group, entry, text, private in _entries(history)
        ),
        tuple((record, fold(record.notes)) for record in records),
        frozenset(meeting.id for meeting in history.meetings),
    )


def search(words: str, histories: Iterable[RepHistory]) -> tuple[Hits, ...]:
    """The groups with hits, in the order of `GROUPS`; private entries included, and marked.

    Words in double quotes belong together. No words find nothing.
    """
    wanted = search_words(words)
    if not wanted:
        return ()
    return grouped(hit for history in histories for hit in find(wanted, searchable(history)))


def grouped(hits: Iterable[Hit]) -> tuple[Hits, ...]:
    """By group, in the order of `GROUPS`, the latest first in each."""
    found: dict[Group, list[Hit]] = {group: [] for group in GROUPS}
    for hit in hits:
        found[hit.group].append(hit)
    for of_group in found.values():
        of_group.sort(key=lambda hit: hit.date, reverse=True)
    return tuple(Hits(group=group, hits=tuple(one)) for group, one in found.items() if one)


def cut(found: Sequence[Hits], most: int) -> tuple[Hits, ...]:
    """The first hits of each group, `most` in all: what a small group leaves, a large one has."""
    sizes: dict[Group, int] = {}
    left = most
    for done, hits in enumerate(sorted(found, key=lambda hits: len(hits.hits))):
        sizes[hits.group] = min(len(hits.hits), left // (len(found) - done))
        left -= sizes[hits.group]
    return tuple(
        Hits(group=hits.group, hits=hits.hits[: sizes[hits.group]])
        for hits in found
        if sizes[hits.group]
    )


def search_words(words: str) -> tuple[str, ...]:
    """What must occur, folded: the words, and what stands in double quotes as it is."""
    parts = (fold(phrase or word) for phrase, word in _WORDS.findall(fold(words)))
    return tuple(dict.fromkeys(part for part in parts if part))


_WORDS = re.compile(r'"([^"]+)"|([^\s"]+)')


def find(wanted: Sequence[str], held: Searchable) -> Iterator[Hit]:
    """What holds every wanted word (see `search_words`), in no order."""
    structured: set[tuple[str, int]] = set()
    for one in held.texts:
        if _occur(wanted, one.folded, held.name):
            structured.add((one.entry.origin, one.entry.line))
            yield _hit(held.rep, one.group, one.entry, one.text, one.private)
    for record, folded in held.records:
        if _occur(wanted, folded, held.name):
            yield from _in_notes(wanted, record, held, structured)


def marked(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Where the wanted words stand in a line: from and to, without overlaps, in order."""
    folded, places = _with_places(text)
    spans = []
    for word in wanted:
        at = folded.find(word)
        while at >= 0:
            spans.append((places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    return _joined(sorted(spans))


def _in_notes(
    wanted: Sequence[str],
    record: Meeting | Jot,
    held: Searchable,
    structured: set[tuple[str, int]],
) -> Iterator[Hit]:
    lines = [record.notes[start:end] for _, start, end in physical_lines(record.notes)]
    marks = tuple(logical_lines(record.notes))
    for number in _lines_with(wanted, lines, held.name):
        mark = next((line for line in marks if line.number <= number <= line.last), None)
        if (record.id, mark.number if mark else number) not in structured:
            yield Hit(
                group="notes",
                rep=held.rep.name,
                rep_id=held.rep.id,
                date=record.date,
                origin=record.id,
                line=number,
                text=lines[number - 1].strip(),
                private=mark is not None and mark.private,
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


def _occur(wanted: Sequence[str], text: str, name: str) -> bool:
    """Every word is in the text or the rep's name, and one at least in the text."""
    inside = [word in text for word in wanted]
    return any(inside) and all(
        found or word in name for found, word in zip(inside, wanted, strict=True)
    )


def _lines_with(wanted: Sequence[str], lines: Sequence[str], name: str) -> list[int]:
    """The numbers of the lines with every word, else of the first one with the most of them."""
    folded = [fold(line) for line in lines]
    whole = [at for at, line in enumerate(folded, 1) if _occur(wanted, line, name)]
    if whole:
        return whole
    counts = [sum(word in line for word in wanted) for line in folded]
    return [counts.index(max(counts)) + 1]


def _with_places(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and where in it each of those letters stood."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        folded = " " if letter.isspace() else fold(letter)
        letters.append(folded)
        places += [at] * len(folded)
    return "".join(letters), places


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
