"""What is weighed of each piece: its words and pairs of words, its mark, and its shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from coachtui.coaching.substance import Record
from coachtui.reading.pieces import Piece
from coachtui.reading.words import has_case, masked_words, own_names


def features(
    pieces: Sequence[Piece], record: Record, *, case: bool | None = None
) -> list[list[str]]:
    """The features of each piece, by name and in a fixed order; none stands twice.

    `case` says whether capitals mean something; by default that is seen from the notes.
    """
    own = own_names(record.rep_name)
    cased = has_case(record.notes, own) if case is None else case
    told = [
        masked_words(one.text, own, case=cased or (case is None and not one.line)) for one in pieces
    ]
    return [_of_piece(piece, words, record.kind) for piece, words in zip(pieces, told, strict=True)]


def _of_piece(piece: Piece, words: list[str], kind: str) -> list[str]:
    count = Counter(words)
    found = [f"m:{piece.mark}{'' if piece.line else 'f'}", f"M:{piece.mark}", f"k:{kind}"]
    found += [f"w:{word}" for word in words]
    found += [f"b:{first} {second}" for first, second in pairwise(["^", *words, "$"])]
    if piece.mark:
        found += [f"{piece.mark}:{word}" for word in words]
    if _QUOTED.search(piece.text):
        found.append("S:quote")
    for mask in _SHAPES:
        if count[mask]:
            found.append(f"S:{mask}")
            if count[mask] > 1:
                found.append(f"S2:{mask}")
    if any(count[word] for word in ("i", "me", "my", "i'll", "i'm")):
        found.append("S:first")
    if any(word.endswith("ed") and len(word) > len("used") for word in words):
        found.append("S:ed")
    if piece.text.rstrip().endswith("?"):
        found.append("S:ask")
    if piece.owner:
        found.append(f"o:{piece.owner}")
    numbers = sum(count[mask] for mask in ("@1digits", "@2digits", "@3digits", "@percent"))
    found.append(f"R:{_bucket(10 * numbers / (len(words) or 1), (0, 1, 2))}")
    found.append(f"L:{_bucket(len(words), (2, 5, 10, 17, 27))}")
    return list(dict.fromkeys(found))


def _bucket(value: float, edges: Sequence[float]) -> int:
    return sum(value > edge for edge in edges)


_QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)['‘][^'’]{6,}['’]")
_SHAPES = ("@name", "@rep", "@they", "@day", "@title", "@person", "@percent", "@3digits", "@date",
           "@time", "@kin")  # fmt: skip
