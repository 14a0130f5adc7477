from array import array
from math import sqrt

from coachtui.reading.train.labelled import checksum
from coachtui.reading.weights import FILE, LEAF, OUTCOMES, TAGS, Stored, Weights, weights


def stored(**given: object) -> Stored:
    """Two features on the first tag, and a tree of one question on the summary's first entry."""
    rows = array("b", [10, *[0] * 9, -4, *[0] * 9])
    tables: dict[str, object] = {
        "corpus": "",
        "vocabulary": "w:asked\nw:great",
        "rows": rows.tobytes(),
        "scales": [0.5] * len(TAGS),
        "biases": [-1.0] * len(TAGS),
        "roots": [0],
        "asks": array("b", [0, LEAF, LEAF]).tobytes(),
        "splits": array("h", [500, 0, 0]).tobytes(),
        "rights": array("i", [2, 0, 1]).tobytes(),
        "answers": bytes([0] * len(OUTCOMES) + [255] * len(OUTCOMES)),
    }
    return Stored(**{**tables, **given})  # type: ignore[arg-type]


def test_points_add_up_what_each_known_feature_says() -> None:
    points = Weights(stored()).points(["w:asked", "w:great", "w:neverseen"])
    assert points == [-1.0 + 6 * 0.5 / sqrt(2), *[-1.0] * 9]


def test_nothing_known_is_where_each_tag_starts_from() -> None:
    assert Weights(stored()).points(["w:neverseen"]) == [-1.0] * 10


def test_a_tree_goes_left_up_to_the_split_and_right_beyond() -> None:
    tree = Weights(stored())
    assert tree.outcomes([500]) == [0.0] * len(OUTCOMES)
    assert tree.outcomes([501]) == [1.0] * len(OUTCOMES)


def test_trees_are_averaged() -> None:
    two = stored(
        roots=[0, 3],
        asks=array("b", [0, LEAF, LEAF, 0, LEAF, LEAF]).tobytes(),
        splits=array("h", [500, 0, 0, 900, 0, 0]).tobytes(),
        rights=array("i", [2, 0, 1, 5, 0, 1]).tobytes(),
    )
    assert Weights(two).outcomes([700]) == [0.5] * len(OUTCOMES)


def test_the_weights_that_ship_were_learned_from_the_records_that_are_here() -> None:
    assert weights().corpus == checksum()


def test_the_weights_that_ship_are_at_most_three_megabytes() -> None:
    assert FILE.stat().st_size <= 3_000_000
