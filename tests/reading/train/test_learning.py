import numpy as np
import pytest

from coachtui.reading.features import features
from coachtui.reading.summary import summary
from coachtui.reading.train import estimate, forest, tagger
from coachtui.reading.train.labelled import Labelled, load
from coachtui.reading.train.learning import encoded, learn
from coachtui.reading.weights import OUTCOMES, Weights, decoded


@pytest.fixture(scope="module")
def some() -> list[Labelled]:
    """Every sixth record of four sources."""
    return [one for one in load() if one.source in ("01", "05", "07", "10")][::6]


def test_the_same_records_teach_the_same_bytes(some: list[Labelled]) -> None:
    assert encoded(learn(some, "x")) == encoded(learn(some, "x"))


def test_what_is_stored_points_as_what_was_learned(some: list[Labelled]) -> None:
    taught, read_back = tagger.fit(some), decoded(encoded(learn(some, "x")))
    for record in some[:10]:
        found = features(record.pieces, record.record)
        stored = [read_back.points(names) for names in found]
        assert np.allclose(stored, taught.of_features(found), atol=1e-6)


def test_an_authors_own_words_are_not_learned(some: list[Labelled]) -> None:
    two = [one for one in some if one.source in ("01", "10")]
    used: dict[str, set[str]] = {"01": set(), "10": set()}
    for one in two:
        for names in features(one.pieces, one.record) + features(
            one.pieces, one.record, case=False
        ):
            used[one.source].update(names)
    learned = set(tagger.fit(two).vocabulary)
    assert "w:call" in learned
    assert {name for name in learned if name[:2] == "w:"} <= used["01"] & used["10"]


def test_what_is_stored_answers_as_the_forest_that_was_grown(some: list[Labelled]) -> None:
    points = [tagger.fit(some).points(one) for one in some]
    grown = forest.fit(some, points)
    weights = Weights(
        learn(some, "x").__class__(
            corpus="",
            vocabulary="",
            rows=b"",
            scales=[],
            biases=[],
            roots=grown.roots,
            asks=grown.asks.tobytes(),
            splits=grown.splits.tobytes(),
            rights=grown.rights.tobytes(),
            answers=grown.answers.tobytes(),
        )
    )
    told = [
        weights.outcomes(summary(rows[one.counts].tolist(), one.record.kind))
        for one, rows in zip(some, points, strict=True)
    ]
    agree = [
        OUTCOMES[4 + int(np.argmax(outcomes[4:]))] == one.label
        for outcomes, one in zip(told, some, strict=True)
    ]
    assert sum(agree) / len(agree) > 0.9


def test_no_source_is_read_by_what_it_taught(
    some: list[Labelled], monkeypatch: pytest.MonkeyPatch
) -> None:
    taught: list[set[str]] = []

    def noted(records: list[Labelled], corpus: str) -> object:
        taught.append({one.source for one in records})
        return learn(records, corpus)

    monkeypatch.setattr(estimate, "learn", noted)
    monkeypatch.setattr("coachtui.reading.weights.use", lambda _: None)
    found = estimate._read_source(some, "05")
    assert taught == [{"01", "07", "10"}]
    assert {one.source for one in found} == {"05"}
