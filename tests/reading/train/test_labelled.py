import json
from pathlib import Path

import pytest

from coachtui.reading.train.labelled import Labelled, checksum, load
from coachtui.reading.weights import OUTCOMES

RECORD = {
    "id": "a1",
    "rep": {"name": "Mira Holt"},
    "date": "2026-03-05",
    "kind": "one-on-one",
    "notes": "Rode along. She asked who signs.\n[] Mira: ring him",
    "observations": [{"kind": "strength", "skill": "closing", "evidence": "waited"}],
    "follow_ups": [],
    "rep_voice": None,
    "buyer_insight": None,
    "previous_notes": None,
    "reviewed_previous_follow_ups": False,
    "label": "thin",
    "missing": ["person"],
    "segments": [
        {"text": "Rode along.", "tags": ["logistics"]},
        {"text": "She asked who signs.", "tags": ["happened", "buyer"]},
        {"text": "[] Mira: ring him", "tags": ["change"]},
    ],
    "field_tags": {"observations": [["happened"]], "follow_ups": []},
}


def loaded(folder: Path, **changed: object) -> Labelled:
    path = folder / "source-99.jsonl"
    path.write_text(json.dumps({**RECORD, **changed}) + "\n", encoding="utf-8")
    (one,) = load(folder)
    return one


def test_each_piece_has_the_tags_of_the_segment_it_is(tmp_path: Path) -> None:
    one = loaded(tmp_path)
    assert one.source == "99"
    assert [
        (piece.text, set(tags)) for piece, tags in zip(one.pieces, one.tags or (), strict=True)
    ] == [
        ("Rode along.", {"logistics"}),
        ("She asked who signs.", {"happened", "buyer"}),
        ("Mira: ring him", {"change"}),
        ("waited", {"happened"}),
    ]


def test_a_segment_across_two_pieces_tags_both(tmp_path: Path) -> None:
    segments = [{"text": "Rode along. She asked who signs.", "tags": ["happened"]}]
    one = loaded(tmp_path, segments=segments)
    assert [set(tags) for tags in one.tags or ()][:3] == [{"happened"}, {"happened"}, set()]


def test_outcomes_are_what_the_labels_say(tmp_path: Path) -> None:
    outcomes = dict(zip(OUTCOMES, loaded(tmp_path).outcomes, strict=True))
    assert outcomes == {
        "happened": 1.0,
        "change": 1.0,
        "person": 0.0,
        "buyer": 1.0,
        "drive-by": 0.0,
        "thin": 1.0,
        "substantive": 0.0,
    }


@pytest.mark.parametrize(("label", "part"), [("drive-by", 0.0), ("thin", 0.5), ("substantive", 1)])
def test_where_nothing_is_said_of_the_parts_the_label_tells_what_it_can(
    tmp_path: Path, label: str, part: float
) -> None:
    one = loaded(tmp_path, label=label, missing=None, segments=None, field_tags=None)
    assert one.tags is None
    assert one.outcomes[:4] == [part] * 4


def test_what_was_said_before_does_not_count(tmp_path: Path) -> None:
    one = loaded(tmp_path, previous_notes="Rode along.")
    assert one.counts == [1, 2, 3]


def test_the_checksum_goes_by_the_records_and_not_their_line_ends(tmp_path: Path) -> None:
    loaded(tmp_path)
    before = checksum(tmp_path)
    path = tmp_path / "source-99.jsonl"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert checksum(tmp_path) == before
    loaded(tmp_path, label="drive-by")
    assert checksum(tmp_path) != before
