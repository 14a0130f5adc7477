"""Cuts a record into pieces: one marked line, one sentence of plain notes, or one given field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.model import Owner
from coachtui.coaching.substance import Record

Mark = Literal["", "+", "-", "~", ">", "$", "[]", "[x]", "%", "?", "!", "="]
"""What a piece was written as; empty for plain notes. A field given beside the notes has the mark
that says the same in the notes."""


class Piece(Struct, frozen=True, kw_only=True):
    """A part of a record that is read on its own."""

    text: str
    """The words, without mark or bullet."""
    shown: str
    """As the manager wrote it, mark included; a break within it is shown as a space."""
    mark: Mark = ""
    line: int = 0
    """The number of the line it starts on, counted from 1; 0 for a field beside the notes."""
    owner: Owner | None = None
    """Of a follow-up, where it is said."""
    due: Date | None = None
    """Of a follow-up given beside the notes."""


def pieces(record: Record) -> tuple[Piece, ...]:
    """The pieces of the notes in order, then those of the fields."""
    return (*_of_notes(record.notes), *_of_fields(record))


def words_of(piece: Piece) -> str:
    """What a piece says, less what stands before its colon.

    That is of a follow-up the owner and day, of an insight the account, of a claim the skill.
    """
    if piece.line and piece.mark in ("[]", "$", "+", "-"):
        return _SLOT.sub("", piece.text, count=1)
    return piece.text


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, verbatim."""
    cut: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if _ABBREVIATED.search(text[start : end.start()]) and end[0].startswith("."):
            continue
        cut.append(text[start : end.end()].strip())
        start = end.end()
    cut.append(text[start:].strip())
    return [clause for sentence in cut if sentence for clause in _clauses(sentence)]


def _clauses(sentence: str) -> list[str]:
    """A sentence that runs on (dictated, unpunctuated) cut where it starts anew."""
    cut: list[str] = []
    start = 0
    for joint in _JOINT.finditer(sentence):
        if len(sentence[start : joint.start()].split()) >= _RUNS_ON:
            cut.append(sentence[start : joint.start()].strip())
            start = joint.start()
    cut.append(sentence[start:].strip())
    return cut


_RUNS_ON = 18
"""After this many words the next joint is taken for a new start."""
_JOINT = re.compile(
    r"(?<=,)\s+(?=(?:and|but|so|then)\b)|\s+(?=(?:so|but|and then|anyway|okay)\s)|\s+(?=period\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?;]+[\"'”’)\]]*\s+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|dra|st|nr|no|vs|e\.g|i\.e|approx|prof|sr|jr|fr|hr|co|inc|ca|feb|jan|mar|"
    r"apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z]|^\s*\d+)$",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(\[x\]|\[ ?\]|[+\-~>$%?!=])\s+(\S.*)", re.IGNORECASE)
_CLAIM = re.compile(r"[^\s:]+(?: [^\s:]+){0,5}:\s+\S")
_BULLET = re.compile(r"(?:[-+*•·–—]|\(?\d{1,2}[.)])\s+")
_HEADER_WORD = re.compile(
    r"[\d./-]*\d(?:m|min)?|one-on-one|1:1|account-review|ride-along|performance-review",
    re.IGNORECASE,
)
_SLOT = re.compile(r"[^:]{1,40}:\s+(?=\S)")
_ME = re.compile(r"me\b", re.IGNORECASE)
_WRAPPED_AT = range(40, 101)
"""A text whose longest line is of another width is not wrapped by hand."""


def _of_notes(notes: str) -> Iterator[Piece]:
    for number, shown in _logical_lines(notes):
        marked = _MARKED.match(shown)
        if marked is not None and _stands(marked[1], marked[2]):
            yield _marked_piece(number, shown, marked[1], marked[2])
            continue
        bullet = _BULLET.match(shown)
        lead = bullet.end() if bullet else 0
        for index, sentence in enumerate(sentences(shown[lead:].removeprefix("\\"))):
            whole = shown[:lead] + sentence if index == 0 else sentence
            yield Piece(text=sentence, shown=whole, line=number)


def _logical_lines(notes: str) -> list[tuple[int, str]]:
    """Lines with their numbers: the header left out, continuations joined to what they continue."""
    joined: list[tuple[int, str]] = []
    lines = notes.splitlines()
    width = max(map(len, lines), default=0)
    full = False
    for number, raw in enumerate(lines, start=1):
        line = raw.strip()
        if not line:
            full = False
            continue
        if number == 1 and all(_HEADER_WORD.fullmatch(word) for word in line.split()):
            continue
        starts_mark = _MARKED.match(line) or _BULLET.match(line)
        continues = raw[0].isspace() and joined and _MARKED.match(joined[-1][1])
        wrapped = full and line[0].islower()
        if joined and not starts_mark and (continues or wrapped):
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {line}")
        else:
            joined.append((number, line))
        following = lines[number].split(maxsplit=1)[:1] if number < len(lines) else []
        room = width - len(raw.rstrip())
        full = width in _WRAPPED_AT and bool(following) and len(following[0]) >= room
    return joined


def _stands(mark: str, rest: str) -> bool:
    """Whether a mark means structure; a dash without a skill is an ordinary list item."""
    return mark not in "+-" or _CLAIM.match(rest) is not None


def _marked_piece(number: int, shown: str, mark: str, rest: str) -> Piece:
    kinds: dict[str, Mark] = {"[ ]": "[]", "[]": "[]", "[x]": "[x]"}
    known: Mark = kinds.get(mark.lower(), mark)  # type: ignore[arg-type]
    owner: Owner | None = None
    if known == "[]":
        owner = "manager" if _ME.match(rest) else "rep"
    return Piece(text=rest, shown=shown, mark=known, line=number, owner=owner)


def _of_fields(record: Record) -> Iterator[Piece]:
    claims: dict[str, Mark] = {"strength": "+", "weakness": "-", "blocker": "~"}
    for seen in record.observations:
        if seen.evidence.strip():
            yield Piece(text=seen.evidence, shown=seen.evidence, mark=claims.get(seen.kind, ""))
    for promise in record.follow_ups:
        if promise.text.strip():
            yield Piece(
                text=promise.text,
                shown=promise.text,
                mark="[]",
                owner=promise.owner,
                due=promise.due,
            )
    given: tuple[tuple[Mark, str | None], ...] = (
        (">", record.rep_voice),
        ("$", record.buyer_insight),
    )
    for mark, text in given:
        if text and text.strip():
            yield Piece(text=text, shown=text, mark=mark)
