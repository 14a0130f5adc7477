import pytest

from coachtui.coaching.substance import Record
from coachtui.reading.pieces import pieces
from coachtui.reading.tagging import tag
from coachtui.reading.weights import Tag


def told(line: str) -> set[Tag]:
    record = Record(rep_name="Mira Holt", kind="one-on-one", notes=line)
    return {name for one in tag(pieces(record), record) for name in one.points if one.tells(name)}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("On Tuesday's call Mira asked the plant manager who else signs, and waited.", "happened"),
        ("She rang the warehouse lead on 4 March and he hung up on her", "happened"),
        ("+ discovery: asked the foreman what a stop costs before she quoted", "happened"),
        ("[] Mira by fri: ring Osprel, not email", "change"),
        ("I'll send the sample to the mill by Friday", "change"),
        ("[] Mira: be more proactive", "vague"),
        ("Needs to focus on closing going forward.", "vague"),
        ("> I freeze when procurement joins", "voice"),
        ("Mira says she hides behind the slides when the room is full.", "voice"),
        ("[x] pilot terms: sent, she used them with Ada", "promise"),
        ("The owner's sister signs, and only after the board has seen three quotes.", "buyer"),
        ("Pipeline is 410k against 600k, stage 3 moved to commit.", "figures"),
        ("Great attitude, always a pleasure.", "platitude"),
        ("Quick catch up before lunch.", "logistics"),
    ],
)
def test_a_piece_tells_what_a_reader_would_say(line: str, name: Tag) -> None:
    assert name in told(line)


@pytest.mark.parametrize(
    "line",
    [
        "Always strong with customers, great rapport.",
        "We discussed the importance of urgency.",
        "Pipeline is 410k against 600k, stage 3 moved to commit.",
        "[] Mira: continue to improve pipeline hygiene",
        "> Feels motivated and supported",
        "$ Customer is happy, great relationship",
        "Next review in May.",
    ],
)
def test_stock_talk_makes_no_leg(line: str) -> None:
    assert not told(line) & {"happened", "change", "voice", "promise", "buyer"}


def test_length_does_not_count() -> None:
    line = "Great attitude, always positive, strong with customers. "
    assert told(line * 40) == told(line)
