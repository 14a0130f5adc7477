"""What training left behind, as tables that plain Python reads: no scientific stack runs here.

The file beside this module is written by `coachtui.reading.train`. It holds a linear tagger (one
small whole number for each feature and tag) and a forest of decision trees over a record's summary.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec
from msgspec import Struct

Tag = Literal[
    "happened", "change", "vague", "voice", "promise", "buyer", "figures", "platitude",
    "logistics", "system",
]  # fmt: skip
"""What a piece may tell: the corpus's tags."""
TAGS: Final[tuple[Tag, ...]] = get_args(Tag)

FILE: Final = Path(__file__).with_name("weights.msgpack")
LEAF: Final = -1
"""Where a tree's node asks for no feature."""


class Stored(Struct, frozen=True, kw_only=True):
    """The file: bytes are little-endian tables."""

    corpus: str
    """A checksum of the records that were learned from."""
    vocabulary: str
    """The features' names, one a line."""
    rows: bytes
    """For each feature a signed byte a tag."""
    scales: list[float]
    """What one step of those bytes is worth, a tag."""
    biases: list[float]
    """Where each tag starts from."""
    roots: list[int]
    """The first node of each tree; the nodes below follow it, the left one next to it."""
    asks: bytes
    """For each node which entry of the summary it looks at, or `LEAF` (signed bytes)."""
    splits: bytes
    """For each node the highest value that goes left (16-bit)."""
    rights: bytes
    """For each node the one to its right, or for a leaf the number of its answer (32-bit)."""
    answers: bytes
    """For each leaf a byte an outcome: its probability in 255ths."""


class Weights:
    """The loaded tables."""

    def __init__(self, stored: Stored) -> None:
        self.corpus = stored.corpus
        names = stored.vocabulary.split("\n")
        self._row = dict(zip(names, range(len(names)), strict=True))
        self._rows = memoryview(stored.rows).cast("b")
        self._scales = stored.scales
        self._biases = stored.biases
        self._roots = stored.roots
        self._asks = memoryview(stored.asks).cast("b")
        self._splits = _table("h", stored.splits)
        self._rights = _table("i", stored.rights)
        self._answers = stored.answers
        self._outcomes = len(OUTCOMES)

    def points(self, features: Sequence[str]) -> list[float]:
        """For each of `TAGS` the log-odds that a piece with these features tells it."""
        row, rows, width = self._row, self._rows, len(TAGS)
        found = [row[name] * width for name in features if name in row]
        if not found:
            return list(self._biases)
        sums = map(sum, zip(*(rows[at : at + width] for at in found), strict=True))
        spread = len(found) ** 0.5
        return [
            bias + total * scale / spread
            for bias, total, scale in zip(self._biases, sums, self._scales, strict=True)
        ]

    def outcomes(self, summary: Sequence[int]) -> list[float]:
        """For each of `OUTCOMES` its probability, the trees' average."""
        asks, splits, rights, answers = self._asks, self._splits, self._rights, self._answers
        width = self._outcomes
        leaves = []
        for node in self._roots:
            while (asked := asks[node]) != LEAF:
                node = node + 1 if summary[asked] <= splits[node] else rights[node]
            at = rights[node] * width
            leaves.append(answers[at : at + width])
        total = 255 * len(self._roots)
        return [sum(column) / total for column in zip(*leaves, strict=True)]


Outcome = Literal[
    "happened", "change", "person", "buyer", "drive-by", "thin", "substantive"
]  # fmt: skip
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
"""What the trees answer: whether each part stands, and what the record amounts to."""


def decoded(data: bytes) -> Weights:
    """The weights in a file's bytes; raises `msgspec.DecodeError`."""
    return Weights(msgspec.msgpack.decode(data, type=Stored))


def weights() -> Weights:
    """The weights in use: those that ship with this version, loaded once."""
    if not _in_use:
        _in_use.append(decoded(FILE.read_bytes()))
    return _in_use[0]


def use(learned: Weights) -> None:
    """Read with other weights in this process, to see how good they are."""
    _in_use[:] = [learned]


_in_use: list[Weights] = []


def _table(code: Literal["h", "i"], data: bytes) -> array[int]:
    table = array(code)
    table.frombytes(data)
    if sys.byteorder == "big":
        table.byteswap()
    return table
