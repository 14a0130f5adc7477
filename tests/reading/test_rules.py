import pytest

from coachtui.coaching.substance import Record
from coachtui.reading.pieces import pieces
from coachtui.reading.rules import Tag, Tagged, tag

STRUCTURAL: tuple[Tag, ...] = ("happened", "change", "voice", "promise", "buyer")


def tagged(notes: str) -> tuple[Tagged, ...]:
    return tag(pieces(Record(rep_name="Mira Holt", kind="one-on-one", notes=notes)), "Mira Holt")


def told(line: str) -> set[Tag]:
    return {one for piece in tagged(line) for one in STRUCTURAL if piece.tells(one)}


@pytest.mark.parametrize(
    "line",
    [
        "On Tuesday's call Mira asked the plant manager who else signs, and waited.",
        'The buyer at Osprel said "we tried that in spring" and Mira moved on to price.',
        "+ discovery: asked the foreman what a stop costs before she quoted",
        "She rang the warehouse lead on 4 March and he hung up after two questions",
    ],
)
def test_what_somebody_did_or_said_on_an_occasion_happened(line: str) -> None:
    assert "happened" in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "Always strong with customers, great rapport.",
        "We discussed the importance of urgency.",
        "Pipeline is 410k against 600k, stage 3 moved to commit.",
        "Should ask more questions on calls.",
        "[] Mira by fri: ring the foreman and ask who signs",
    ],
)
def test_praise_talk_figures_and_promises_did_not_happen(line: str) -> None:
    assert "happened" not in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "[] Mira by fri: ring Osprel, not email",
        "[] Mira (closing): no discount before the third question",
        "She rings the foreman on Thursday and asks who signs.",
        "I'll send the sample to the mill by 6 March",
    ],
)
def test_what_can_be_ticked_off_is_a_change(line: str) -> None:
    assert "change" in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "[] Mira: be more proactive",
        "[] Mira by fri: continue to improve pipeline hygiene",
        "Needs to focus on closing going forward.",
        "Next review in May.",
        "She rang the foreman on Thursday.",
    ],
)
def test_intentions_arrangements_and_the_past_are_no_change(line: str) -> None:
    assert "change" not in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "> I freeze when procurement joins",
        "Mira says she hides behind the slides when the room is full.",
        "Her view: we quote too early.",
        "She reckons the demo scares them off",
    ],
)
def test_the_reps_own_view_is_a_voice(line: str) -> None:
    assert "voice" in told(line)


@pytest.mark.parametrize(
    "line",
    ["> Happy", "> Feels motivated and supported", "> Agreed with the feedback", "> All good"],
)
def test_what_anybody_could_have_said_is_no_voice(line: str) -> None:
    assert "voice" not in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "[x] pilot terms: sent, she used them with Ada",
        "Last time she promised to ring five lapsed mills, rang four.",
        "Actions from last time: price sheet done.",
    ],
)
def test_what_came_of_a_promise_is_told(line: str) -> None:
    assert "promise" in told(line)


def test_a_closing_still_in_progress_tells_nothing() -> None:
    assert told("[x] be more proactive: in progress") == set()


@pytest.mark.parametrize(
    "line",
    [
        "$ Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy",
        "The owner signs, but only after the board has seen the audit.",
        "Purchasing compares three bids, the plant director decides.",
    ],
)
def test_who_buys_why_and_how_is_buyer(line: str) -> None:
    assert "buyer" in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "$ Tolvane: who decision makers; why quality service; how as usual",
        "$ Customer is happy, great relationship",
    ],
)
def test_what_is_true_of_any_customer_is_not_buyer(line: str) -> None:
    assert "buyer" not in told(line)


def test_an_occasion_lends_weight_to_the_sentences_right_after_it() -> None:
    alone = tagged("She asked the foreman twice.")
    after = tagged("Osprel on Tuesday.\nShe asked the foreman twice.")
    assert after[1].points["happened"] - alone[0].points["happened"] == 0.5


def test_length_does_not_count() -> None:
    line = "Great attitude, always positive, strong with customers."
    assert told(line * 40) == told(line) == set()
