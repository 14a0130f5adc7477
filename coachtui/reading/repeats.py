"""Leaves out what was said before, in this record or an earlier one: it is read as if absent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from coachtui.coaching.substance import Record
from coachtui.reading.pieces import Piece, pieces

ALIKE = 90.0
"""From this likeness on (0 to 100, rapidfuzz's ratio) two pieces say the same."""
SAME_WEEK = timedelta(days=7)


def fresh(
    record: Record, history: Sequence[Record], *, cut: Sequence[Piece] | None = None
) -> tuple[Piece, ...]:
    """The pieces of `record`, each said once, that neither its rep's earlier records nor other
    reps' records of the same week hold, digits and the reps' own names masked.

    `cut` are the record's pieces where they are at hand. A closing (`[x]`) names an old promise by
    its words, so it repeats only another closing.
    """
    told: dict[str, Piece] = {}
    for piece in pieces(record) if cut is None else cut:
        told.setdefault(masked(piece, record.rep_name), piece)
    known: set[str] = set()
    for earlier in history:
        if _counts(record, earlier):
            known.update(_masked_pieces(earlier))
    return tuple(piece for text, piece in told.items() if text and not _repeated(text, known))


def masked(piece: Piece, name: str) -> str:
    """A piece for comparing: case, spacing, digits and the rep's name evened out."""
    text = _DIGITS.sub("#", piece.text.casefold())
    own = {part for part in _WORD.findall(name.casefold()) if len(part) > 1}
    words = ["@" if word in own else word for word in _WORD.findall(text)]
    return " ".join(["[x]", *words] if piece.mark == "[x]" else words)


_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_WORD = re.compile(r"[^\W_]+|#")


def _counts(record: Record, earlier: Record) -> bool:
    if earlier.rep_name == record.rep_name or earlier.date is None or record.date is None:
        return True
    return abs(record.date - earlier.date) <= SAME_WEEK


@lru_cache(maxsize=2048)
def _masked_pieces(record: Record) -> frozenset[str]:
    return frozenset(masked(piece, record.rep_name) for piece in pieces(record))


def _repeated(text: str, known: set[str]) -> bool:
    if text in known or not known:
        return text in known
    from rapidfuzz import fuzz, process

    closing = text.startswith("[x]")
    like = process.extractOne(text, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return like is not None and like[0].startswith("[x]") == closing
