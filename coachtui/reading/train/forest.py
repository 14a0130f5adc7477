"""Fits the forest: from a record's summary to which parts stand and what it amounts to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from sklearn.ensemble import ExtraTreesRegressor

from coachtui.reading.summary import summary
from coachtui.reading.train.labelled import Labelled
from coachtui.reading.weights import LEAF

TREES = 120
LEAST_IN_A_LEAF = 3
LOOKED_AT = 0.4
"""The share of the summary that each split may choose from."""
PADDED = 2
"""How many padded copies there are of a record; together they weigh as much as it."""
PADDING = range(4, 13)
"""How many pieces a padded copy gets."""
SEED = 20


class Forest(Struct, frozen=True, kw_only=True):
    """What was learned, as the tables that are stored (see `weights.Stored`)."""

    roots: list[int]
    asks: NDArray[np.int8]
    splits: NDArray[np.int16]
    rights: NDArray[np.int32]
    answers: NDArray[np.uint8]


def fit(records: Sequence[Labelled], points: Sequence[NDArray[np.float64]]) -> Forest:
    """Learn from records and their pieces' points.

    The points have to come from a tagger that hasn't seen the records, else they are too good.
    Beside each record stand copies padded with others' stock phrases, figures and arrangements,
    that amount to the same: padding is read as if absent.
    """
    pool = [
        row
        for record, rows in zip(records, points, strict=True)
        if record.label == "drive-by" and record.tags is not None
        for row, tags in zip(rows, record.tags, strict=True)
        if tags and tags <= _STOCK
    ]
    chance = np.random.default_rng(SEED)
    looked, told, weigh = [], [], []
    for record, rows in zip(records, points, strict=True):
        counted = rows[record.counts].tolist()
        looked.append(summary(counted, record.record.kind))
        weigh.append(1.0)
        for _ in range(PADDED):
            added = [pool[at] for at in chance.integers(0, len(pool), chance.choice(PADDING))]
            split = chance.choice([0, len(added) // 2, len(added)])
            padded = [*added[:split], *counted, *added[split:]]
            looked.append(summary(padded, record.record.kind))
            weigh.append(1 / PADDED)
        told += [record.outcomes] * (1 + PADDED)
    model = ExtraTreesRegressor(
        TREES,
        min_samples_leaf=LEAST_IN_A_LEAF,
        max_features=LOOKED_AT,
        random_state=SEED,
        n_jobs=1,
    )
    model.fit(np.array(looked), np.array(told), sample_weight=np.array(weigh))
    return _tables([tree.tree_ for tree in model.estimators_])


_STOCK = frozenset({"platitude", "figures", "logistics"})


def _tables(trees: Sequence[object]) -> Forest:
    roots: list[int] = []
    asks: list[int] = []
    splits: list[int] = []
    rights: list[int] = []
    answers: list[list[int]] = []
    for tree in trees:
        # scikit-learn numbers the nodes depth first, so a node's left one is the next.
        start = len(asks)
        roots.append(start)
        for left, right, feature, threshold, value in zip(
            tree.children_left,  # type: ignore[attr-defined]
            tree.children_right,  # type: ignore[attr-defined]
            tree.feature,  # type: ignore[attr-defined]
            tree.threshold,  # type: ignore[attr-defined]
            tree.value[:, :, 0],  # type: ignore[attr-defined]
            strict=True,
        ):
            leaf = left == right
            asks.append(LEAF if leaf else int(feature))
            splits.append(0 if leaf else int(np.floor(threshold)))
            rights.append(len(answers) if leaf else start + int(right))
            if leaf:
                answers.append(np.rint(255 * value).astype(int).tolist())
    return Forest(
        roots=roots,
        asks=np.array(asks, dtype=np.int8),
        splits=np.array(splits, dtype=np.int16),
        rights=np.array(rights, dtype=np.int32),
        answers=np.array(answers, dtype=np.uint8),
    )
