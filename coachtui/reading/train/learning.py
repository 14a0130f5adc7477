"""Puts tagger and forest together, so that neither is judged by what it has seen."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from coachtui.reading.train import forest, tagger
from coachtui.reading.train.labelled import Labelled
from coachtui.reading.weights import Stored

PARTS = 5
"""Into so many groups of sources the records are put, to be tagged by what the others taught."""


def learn(records: Sequence[Labelled], corpus: str) -> Stored:
    """The tables that `records` teach; `corpus` is their checksum."""
    tags = tagger.fit(records)
    trees = forest.fit(records, _unseen(records))
    return Stored(
        corpus=corpus,
        vocabulary="\n".join(tags.vocabulary),
        rows=tags.rows.tobytes(),
        scales=tags.scales.tolist(),
        biases=tags.biases.tolist(),
        roots=trees.roots,
        asks=trees.asks.tobytes(),
        splits=trees.splits.astype("<i2").tobytes(),
        rights=trees.rights.astype("<i4").tobytes(),
        answers=trees.answers.tobytes(),
    )


def encoded(stored: Stored) -> bytes:
    """The file's bytes."""
    return msgspec.msgpack.encode(stored)


def _unseen(records: Sequence[Labelled]) -> list[NDArray[np.float64]]:
    """For each record its pieces' points, by a tagger that has seen no record of its source."""
    sources = sorted({record.source for record in records})
    points: dict[str, NDArray[np.float64]] = {}
    for part in range(min(PARTS, len(sources))):
        out = set(sources[part::PARTS])
        taught = tagger.fit([record for record in records if record.source not in out])
        for record in records:
            if record.source in out:
                points[record.id] = taught.points(record)
    return [points[record.id] for record in records]
