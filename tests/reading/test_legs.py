import pytest

from coachtui.coaching.model import MeetingKind
from coachtui.reading.legs import missing, stand
from coachtui.reading.pieces import Piece
from coachtui.reading.rules import HOLDS, Tag, Tagged


def telling(text: str, *tags: Tag, more: float = 0.0) -> Tagged:
    points = {tag: HOLDS[tag] + more if tag in tags else 0.0 for tag in HOLDS}
    return Tagged(piece=Piece(text=text, shown=text), points=points)


def test_a_leg_stands_on_the_piece_that_says_it_most_plainly() -> None:
    legs = stand(
        [telling("a", "happened"), telling("b", "happened", more=1), telling("c", "change")],
        "one-on-one",
    )
    assert legs.stands == {"happened": True, "change": True, "person": False}
    assert {leg: piece.text for leg, piece in legs.carriers.items()} == {
        "happened": "b",
        "change": "c",
    }


@pytest.mark.parametrize("tag", ["voice", "promise", "buyer"])
def test_the_person_is_a_view_a_kept_promise_or_a_buyer(tag: Tag) -> None:
    assert stand([telling("a", tag)], "one-on-one").stands["person"]


@pytest.mark.parametrize(("tag", "stands"), [("voice", True), ("promise", False), ("buyer", False)])
def test_in_a_performance_review_only_the_reps_view_is_the_person(tag: Tag, stands: bool) -> None:
    assert stand([telling("a", tag)], "performance-review").stands["person"] is stands


def test_one_piece_of_evidence_is_missing_another_in_a_performance_review() -> None:
    full = telling("a", "happened", "change", "voice")
    assert missing(stand([full], "performance-review"), "performance-review") == ("happened",)
    both = [full, telling("b", "happened")]
    assert missing(stand(both, "performance-review"), "performance-review") == ()


def test_the_same_evidence_twice_is_one_occasion() -> None:
    legs = stand([telling("A", "happened"), telling("a", "happened")], "performance-review")
    assert len(legs.occasions) == 1


@pytest.mark.parametrize(
    ("kind", "lacking"), [("one-on-one", ()), ("ride-along", ()), ("account-review", ("buyer",))]
)
def test_only_an_account_review_misses_the_buyer(
    kind: MeetingKind, lacking: tuple[str, ...]
) -> None:
    legs = stand([telling("a", "happened", "change", "voice")], kind)
    assert missing(legs, kind) == lacking


def test_nothing_misses_all_three() -> None:
    assert missing(stand([], "one-on-one"), "one-on-one") == ("happened", "change", "person")
