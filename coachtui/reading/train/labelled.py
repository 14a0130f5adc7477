"""The labelled records, cut as the reader cuts them, each piece with the tags it was given."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from coachtui.coaching.model import LEGS, Substance
from coachtui.coaching.substance import Record
from coachtui.reading.corpus_format import from_line
from coachtui.reading.pieces import Piece, pieces
from coachtui.reading.repeats import fresh
from coachtui.reading.weights import OUTCOMES, Tag

CORPUS: Final = Path(__file__).with_name("corpus")
REFERENCE: Final = tuple(f"{number:02}" for number in range(1, 12))
"""The sources whose estimate is quoted."""


class Labelled(Struct, frozen=True, kw_only=True):
    """A record with its labels."""

    id: str
    source: str
    """Which file it is from: one author each."""
    record: Record
    history: tuple[Record, ...]
    label: Substance
    missing: frozenset[str] | None
    """What keeps it from being substantive; None where the labels don't say."""
    pieces: tuple[Piece, ...]
    tags: tuple[frozenset[Tag], ...] | None
    """For each piece its tags; None where the labels don't say."""

    @property
    def counts(self) -> list[int]:
        """The numbers of the pieces that count: those that weren't said before."""
        kept = {id(piece) for piece in fresh(self.record, self.history, cut=self.pieces)}
        return [number for number, piece in enumerate(self.pieces) if id(piece) in kept]

    @property
    def outcomes(self) -> list[float]:
        """For each of `OUTCOMES` whether it is so: 1, 0, or 1/2 where that isn't known."""
        lacking = self.missing
        if lacking is None and self.label != "thin":
            lacking = frozenset((*LEGS, "buyer") if self.label == "drive-by" else ())
        parts = [1 / 2 if lacking is None else float(one not in lacking) for one in OUTCOMES[:4]]
        return parts + [float(one == self.label) for one in OUTCOMES[4:]]


def load(folder: Path = CORPUS) -> list[Labelled]:
    """All records, by source and in the order of the files."""
    return [
        _labelled(path.stem.removeprefix("source-"), line)
        for path in _files(folder)
        for line in path.read_bytes().splitlines()
    ]


def checksum(folder: Path = CORPUS) -> str:
    """Says which records were learned from; line ends don't matter."""
    total = hashlib.sha256()
    for path in _files(folder):
        for line in path.read_bytes().splitlines():
            total.update(line + b"\n")
    return total.hexdigest()


class _Segment(Struct):
    text: str
    tags: list[Tag]


class _FieldTags(Struct):
    observations: list[list[Tag]] | None = None
    follow_ups: list[list[Tag]] | None = None
    rep_voice: list[Tag] | None = None
    buyer_insight: list[Tag] | None = None


class _Labels(Struct):
    label: Substance
    missing: list[str] | None = None
    segments: list[_Segment] | None = None
    field_tags: _FieldTags | None = None


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("source-*.jsonl"))


def _labelled(source: str, line: bytes) -> Labelled:
    given, labels = from_line(line), msgspec.json.decode(line, type=_Labels)
    cut = pieces(given.record)
    known = labels.missing is not None
    return Labelled(
        id=given.id,
        source=source,
        record=given.record,
        history=given.history,
        label=labels.label,
        missing=frozenset(labels.missing or ()) if known else None,
        pieces=cut,
        tags=tuple(_tags(given.record, cut, labels)) if labels.segments else None,
    )


def _tags(record: Record, cut: Sequence[Piece], labels: _Labels) -> Iterator[frozenset[Tag]]:
    """A piece has the tags of each segment of which it holds half, or which holds half of it."""
    notes = _squeezed(record.notes)
    spans: list[tuple[int, int, list[Tag]]] = []
    at = 0
    for segment in labels.segments or ():
        start, end = _find(notes, segment.text, at)
        spans.append((start, end, segment.tags))
        at = end
    beside = _of_fields(record, labels.field_tags or _FieldTags())
    at = 0
    for piece in cut:
        if not piece.line:
            yield next(beside)
            continue
        start, at = _find(notes, piece.shown, at)
        yield frozenset(
            tag
            for first, last, tags in spans
            if 2 * (min(last, at) - max(first, start)) >= max(1, min(last - first, at - start))
            for tag in tags
        )


def _of_fields(record: Record, tags: _FieldTags) -> Iterator[frozenset[Tag]]:
    for seen, told in zip(record.observations, tags.observations or (), strict=False):
        if seen.evidence.strip():
            yield frozenset(told)
    for promise, told in zip(record.follow_ups, tags.follow_ups or (), strict=False):
        if promise.text.strip():
            yield frozenset(told)
    given = ((record.rep_voice, tags.rep_voice), (record.buyer_insight, tags.buyer_insight))
    for text, said in given:
        if text and text.strip():
            yield frozenset(said or ())


def _find(notes: str, text: str, start: int) -> tuple[int, int]:
    """Where a text stands in the notes from `start` on, white space left out of both."""
    wanted = _squeezed(text)
    found = notes.find(wanted, start)
    found = notes.find(wanted) if found < 0 else found
    return (found, found + len(wanted)) if found >= 0 else (start, start)


def _squeezed(text: str) -> str:
    return "".join(text.split())
