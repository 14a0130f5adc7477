"""How well the reader reads authors it has not seen: each source is read by what the others taught.

Nothing printed here comes from records that were learned from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from msgspec import Struct

from coachtui.coaching.model import LEGS, Leg, Reading, Substance
from coachtui.reading import read, weights
from coachtui.reading.train.labelled import REFERENCE, Labelled
from coachtui.reading.train.learning import learn
from coachtui.reading.weights import Weights

VERDICTS: tuple[Substance, ...] = ("drive-by", "thin", "substantive")


class Read(Struct, frozen=True, kw_only=True):
    """A record's labels beside what the reader said of it."""

    id: str
    source: str
    label: Substance
    missing: frozenset[str] | None
    reading: Reading


def leave_one_source_out(
    records: Sequence[Labelled], sources: Sequence[str] = REFERENCE, *, jobs: int = 2
) -> Iterator[list[Read]]:
    """For each of `sources` its records as read by a reader that learned from all others."""
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_read_source, [records] * len(sources), sources)


def report(found: Sequence[Read]) -> Iterator[str]:
    """The figures, a line each: agreement, swaps, confusion, the legs, then each source."""
    sources = sorted({one.source for one in found})
    yield f"Leave one source out: {len(found)} records of {len(sources)} sources"
    yield f"agreement {_share(found)}, extreme swaps {_swaps(found)}"
    yield ""
    yield f"{'labelled':<14}" + "".join(f"{verdict:>14}" for verdict in VERDICTS)
    pairs = Counter((one.label, one.reading.substance) for one in found)
    for label in VERDICTS:
        yield f"{label:<14}" + "".join(f"{pairs[label, verdict]:>14}" for verdict in VERDICTS)
    yield ""
    for leg in LEGS:
        yield f"{leg:<14} F1 {f1(found, leg):.3f}"
    yield ""
    for source in sources:
        own = [one for one in found if one.source == source]
        yield f"source {source}: {_share(own)}, extreme swaps {_swaps(own)}"
    yield ""
    for one in found:
        if one.label != one.reading.substance:
            yield f"{one.id}: labelled {one.label}, read as {one.reading.substance}"


def f1(found: Sequence[Read], leg: Leg) -> float:
    """Of whether a leg stands, where the labels say."""
    pairs = Counter(
        (leg not in one.missing, one.reading.legs[leg]) for one in found if one.missing is not None
    )
    hits = 2 * pairs[True, True]
    return hits / (hits + pairs[True, False] + pairs[False, True])


def _read_source(records: Sequence[Labelled], source: str) -> list[Read]:
    stored = learn([record for record in records if record.source != source], "")
    weights.use(Weights(stored))
    return [
        Read(
            id=one.id,
            source=source,
            label=one.label,
            missing=one.missing,
            reading=read(one.record, one.history),
        )
        for one in records
        if one.source == source
    ]


def _share(found: Sequence[Read]) -> str:
    agree = sum(one.label == one.reading.substance for one in found)
    return f"{agree} of {len(found)} ({agree / len(found):.1%})"


def _swaps(found: Sequence[Read]) -> int:
    return sum({one.label, one.reading.substance} == {"drive-by", "substantive"} for one in found)
