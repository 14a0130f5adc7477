from coachtui.coaching.substance import ReadObservation, Record
from coachtui.reading.features import features
from coachtui.reading.pieces import pieces


def found(notes: str, **given: object) -> list[list[str]]:
    record = Record(rep_name="Mira Holt", kind="one-on-one", notes=notes, **given)  # type: ignore[arg-type]
    return features(pieces(record), record)


def test_a_piece_is_its_words_their_pairs_its_mark_and_its_shape() -> None:
    assert found("> I rushed it") == [
        [
            "m:>",
            "M:>",
            "k:one-on-one",
            "w:i",
            "w:rushed",
            "w:it",
            "b:^ i",
            "b:i rushed",
            "b:rushed it",
            "b:it $",
            ">:i",
            ">:rushed",
            ">:it",
            "S:first",
            "S:ed",
            "R:0",
            "L:1",
        ]
    ]


def test_a_field_beside_the_notes_has_a_mark_of_its_own() -> None:
    seen = ReadObservation(kind="strength", skill="closing", evidence="waited")
    (one,) = found("", observations=(seen,))
    assert one[:2] == ["m:+f", "M:+"]


def test_no_feature_stands_twice() -> None:
    (one,) = found("she asked and asked and asked")
    assert one.count("w:asked") == 1


def test_shapes_are_seen() -> None:
    (one,) = found('Mira and Tomas asked Ada on Friday: "who signs, 3 or 12%?"')
    shapes = {name for name in one if name[:2] in ("S:", "S2")}
    assert shapes == {
        "S:quote", "S:@rep", "S:@name", "S2:@name", "S:@day", "S:@percent", "S:ed",
    }  # fmt: skip


def test_a_follow_up_says_whose_it_is() -> None:
    mine, theirs = found("[] me by fri: ring Osprel\n[] Mira: send it")
    assert ("o:manager" in mine, "o:rep" in theirs) == (True, True)
