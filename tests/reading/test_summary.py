from math import exp, log

from coachtui.reading.summary import summary
from coachtui.reading.weights import TAGS

PERSON, KIND, PARTS = 40, 42, 46
"""Where in a summary these begin."""


def telling(**points: float) -> list[float]:
    return [points.get(tag, -6.0) for tag in TAGS]


def test_nothing_at_all_is_as_low_as_can_be() -> None:
    numbers = summary([], "one-on-one")
    assert numbers[: 3 * len(TAGS)] == [-6000] * 30
    assert numbers[PERSON:KIND] == [-6000, -6000]
    assert numbers[KIND:PARTS] == [1000, 0, 0, 0]
    assert numbers[PARTS:] == ([-6000] * 10 + [-3000] * 10) * 4


def test_the_three_plainest_pieces_come_in_order_whatever_theirs() -> None:
    pieces = [telling(happened=point) for point in (0.5, 2.0, -1.0, 1.25)]
    numbers = summary(pieces, "one-on-one")
    assert [numbers[rank * len(TAGS)] for rank in range(3)] == [2000, 1250, 500]
    assert numbers[:PARTS] == summary(pieces[::-1], "one-on-one")[:PARTS]


def test_points_have_a_furthest() -> None:
    assert summary([telling(change=99)], "one-on-one")[1] == 6000


def test_how_likely_no_piece_tells_a_tag_is_a_product() -> None:
    numbers = summary([telling(voice=0.0), telling(voice=0.0)], "one-on-one")
    assert numbers[3 * len(TAGS) + TAGS.index("voice")] == round(
        2000 * log(1 / 2) - 1000 * log(1 + exp(-6))
    )


def test_a_view_a_promise_or_a_buyer_is_the_person() -> None:
    numbers = summary([telling(promise=1.0), telling(buyer=3.0)], "one-on-one")
    assert numbers[PERSON:KIND] == [3000, 1000]


def test_the_kind_of_meeting_is_told() -> None:
    assert summary([], "performance-review")[KIND:PARTS] == [0, 0, 0, 1000]
    assert summary([], "account-review")[KIND:PARTS] == [0, 1000, 0, 0]


def test_a_part_comes_with_all_that_its_plainest_piece_tells_and_what_is_around_it() -> None:
    pieces = [telling(), telling(change=4.0, voice=1.0), telling(vague=0.0), telling(figures=5.0)]
    change = summary(pieces, "one-on-one")[PARTS + 20 : PARTS + 40]
    told, around = (
        dict(zip(TAGS, change[:10], strict=True)),
        dict(zip(TAGS, change[10:], strict=True)),
    )
    assert (told["change"], told["voice"], told["happened"]) == (4000, 1000, -6000)
    assert (around["vague"], around["figures"], around["change"]) == (-4000, -2333, -6000)


def test_what_is_far_from_a_part_is_not_around_it() -> None:
    far = [telling(change=4.0), telling(), telling(), telling(platitude=6.0)]
    near = [telling(change=4.0), telling(platitude=6.0), telling(), telling()]
    at = PARTS + 20 + 10 + TAGS.index("platitude")
    assert summary(far, "one-on-one")[at] == -6000
    assert summary(near, "one-on-one")[at] == 0


def test_the_person_of_a_performance_review_is_the_reps_view_alone() -> None:
    pieces = [telling(buyer=5.0), telling(voice=1.0)]
    at = PARTS + 40 + TAGS.index("voice")
    assert summary(pieces, "performance-review")[at] == 1000
    assert summary(pieces, "one-on-one")[at] == -6000


def test_stock_pieces_beyond_the_third_change_no_plainest_piece() -> None:
    few = summary([telling(happened=2.0)] + [telling(platitude=3.0)] * 3, "one-on-one")
    many = summary([telling(happened=2.0)] + [telling(platitude=3.0)] * 9, "one-on-one")
    assert few[: 3 * len(TAGS)] == many[: 3 * len(TAGS)]
