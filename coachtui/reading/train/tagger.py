"""Fits the tagger: for each tag a logistic regression on the features of a piece."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from coachtui.reading.features import features
from coachtui.reading.pieces import Piece
from coachtui.reading.train.labelled import Labelled
from coachtui.reading.weights import TAGS

STRENGTH = 10.0
"""How freely the regression may follow the labels (scikit-learn's C)."""
SOURCES = 2
"""A feature is learned from where at least so many sources have it, so no author's own words."""
SEED = 20


class Tagger(Struct, frozen=True, kw_only=True):
    """What was learned, in the steps in which it is stored."""

    vocabulary: tuple[str, ...]
    rows: NDArray[np.int8]
    """Features by tags."""
    scales: NDArray[np.float64]
    biases: NDArray[np.float64]

    def points(self, record: Labelled) -> NDArray[np.float64]:
        """Pieces by tags: the log-odds, as `Weights.points` gives them."""
        return self.of_features(_seen(record)[0])

    def of_features(self, found: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """Pieces by tags, from each piece's features."""
        table = _table(found, self.vocabulary)
        points: NDArray[np.float64] = table @ (self.rows * self.scales) + self.biases
        return points


def fit(records: Sequence[Labelled]) -> Tagger:
    """Learn from records with tags; those without are passed over.

    Each is shown a second time without what a hurried hand leaves out: capitals and marks.
    """
    found: list[list[str]] = []
    told: list[list[bool]] = []
    sources: list[str] = []
    for record in records:
        if record.tags is None:
            continue
        for seen in _seen(record):
            found += seen
            told += [[tag in tags for tag in TAGS] for tags in record.tags]
            sources += [record.source] * len(seen)
    vocabulary = _vocabulary(found, sources)
    table, labels = _table(found, vocabulary), np.array(told)
    coefficients = np.empty((len(vocabulary), len(TAGS)))
    biases = np.empty(len(TAGS))
    for number in range(len(TAGS)):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3, random_state=SEED)
        model.fit(table, labels[:, number])
        coefficients[:, number] = model.coef_[0]
        biases[number] = model.intercept_[0]
    scales = np.abs(coefficients).max(axis=0) / 127
    return Tagger(
        vocabulary=vocabulary,
        rows=np.rint(coefficients / scales).astype(np.int8),
        scales=scales.round(9),
        biases=biases.round(6),
    )


_remembered: dict[str, tuple[list[list[str]], list[list[str]]]] = {}


def _seen(record: Labelled) -> tuple[list[list[str]], list[list[str]]]:
    """A record's features, as written and as a hurried hand would write it; worked out once."""
    if record.id not in _remembered:
        plain = [_plain(piece) for piece in record.pieces]
        _remembered[record.id] = (
            features(record.pieces, record.record),
            features(plain, record.record, case=False),
        )
    return _remembered[record.id]


def _plain(piece: Piece) -> Piece:
    """A line of the notes as it would stand there without its mark."""
    return replace(piece, mark="", owner=None) if piece.line else piece


def _vocabulary(found: Sequence[Sequence[str]], sources: Sequence[str]) -> tuple[str, ...]:
    count: Counter[str] = Counter()
    seen_in: defaultdict[str, set[str]] = defaultdict(set)
    for names, source in zip(found, sources, strict=True):
        count.update(names)
        for name in names:
            seen_in[name].add(source)
    return tuple(sorted(name for name in count if len(seen_in[name]) >= SOURCES))


@lru_cache(maxsize=1)
def _numbers(vocabulary: tuple[str, ...]) -> dict[str, int]:
    return {name: at for at, name in enumerate(vocabulary)}


def _table(found: Iterable[Sequence[str]], vocabulary: tuple[str, ...]) -> csr_matrix:
    """Pieces by features, each row of length one."""
    number = _numbers(vocabulary)
    rows = [[number[name] for name in names if name in number] for names in found]
    ends = np.cumsum([0, *map(len, rows)])
    flat = np.array([at for row in rows for at in row], dtype=np.int32)
    table = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(vocabulary)))
    lengths = np.sqrt(np.maximum(1, np.diff(ends)))
    return csr_matrix(diags(1 / lengths) @ table)
