"""Text in the columns of a terminal: how wide it is and where it breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def cells(text: str) -> int:
    """The columns that `text` takes: two for a wide letter, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_cells(letter) for letter in text)


def padded(text: str, width: int) -> str:
    """`text` filled up with spaces to `width` columns; longer text stays as it is."""
    return text + " " * (width - cells(text))


def aligned(rows: Iterable[Iterable[str]], *, gap: int = 2) -> list[str]:
    """Rows in aligned columns."""
    found = [list(row) for row in rows]
    widths: list[int] = []
    for row in found:
        widths += [0] * (len(row) - len(widths))
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], cells(cell))
    return [
        (" " * gap)
        .join(padded(cell, width) for cell, width in zip(row, widths, strict=False))
        .rstrip()
        for row in found
    ]


def wrapped(text: str, width: int) -> list[str]:
    """`text` on lines of at most `width` columns, broken between words where it can be.

    White space of any kind counts as one space. Empty text is one empty line.
    """
    lines, line, used = [], "", 0
    for word in text.split():
        for piece in _pieces(word, width):
            size = cells(piece)
            if line and used + 1 + size > width:
                lines.append(line)
                line, used = piece, size
            else:
                line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    return [*lines, line]


def _pieces(word: str, width: int) -> list[str]:
    """A word that is wider than a line in pieces that fit."""
    if cells(word) <= width:
        return [word]
    pieces, piece, used = [], "", 0
    for letter in word:
        size = _cells(letter)
        if piece and used + size > width:
            pieces.append(piece)
            piece, used = "", 0
        piece += letter
        used += size
    return [*pieces, piece]


def _cells(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
