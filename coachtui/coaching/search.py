"""Search over what is on file: every word must occur, in any case, with or without accents.

Structure is found where it is: a line that became an observation, a promise and so on is a hit of
that group and not of the notes again. The rep's name counts as part of every entry, so that "dana
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
from coachtui.coaching.model import Entry, Jot, Meeting, RepHistory

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


def search(words: str, histories: Iterable[RepHistory]) -> tuple[Hits, ...]:
    """The groups with hits, in the order of `GROUPS`; private entries included, and marked.

    Words in double quotes belong together. No words find nothing.
    """
    wanted = search_words(words)
    if not wanted:
        return ()
    found: dict[Group, list[Hit]] = {group: [] for group in GROUPS}
    for history in histories:
        for hit in _in_history(wanted, history):
            found[hit.group].append(hit)
    for hits in found.values():
        hits.sort(key=lambda hit: hit.date, reverse=True)
    return tuple(Hits(group=group, hits=tuple(hits)) for group, hits in found.items() if hits)


def search_words(words: str) -> tuple[str, ...]:
    """What must occur, folded: the words, and what stands in double quotes as it is."""
    parts = (fold(phrase or word) for phrase, word in _WORDS.findall(fold(words)))
    return tuple(dict.fromkeys(part for part in parts if part))


_WORDS = re.compile(r'"([^"]+)"|([^\s"]+)')


def _in_history(wanted: Sequence[str], history: RepHistory) -> Iterator[Hit]:
    name = fold(history.rep.name)
    structured: set[tuple[str, int]] = set()
    for group, entry, text, private in _entries(history):
        if _occur(wanted, fold(text), name):
            structured.add((entry.origin, entry.line))
            yield Hit(
                group=group,
                rep=history.rep.name,
                rep_id=history.rep.id,
                date=entry.date,
                origin=entry.origin,
                line=entry.line,
                text=text,
                private=private,
            )
    records: tuple[Meeting | Jot, ...] = (*history.meetings, *history.jots)
    for record in records:
        if not _occur(wanted, fold(record.notes), name):
            continue
        lines = [record.notes[start:end] for _, start, end in physical_lines(record.notes)]
        hidden = [line for line in logical_lines(record.notes) if line.private]
        for number in _lines_with(wanted, lines, name):
            if (record.id, number) not in structured:
                yield Hit(
                    group="notes",
                    rep=history.rep.name,
                    rep_id=history.rep.id,
                    date=record.date,
                    origin=record.id,
                    line=number,
                    text=lines[number - 1].strip(),
                    private=any(line.number <= number <= line.last for line in hidden),
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
