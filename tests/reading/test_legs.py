import pytest

from coachtui.coaching.model import MeetingKind
from coachtui.coaching.substance import Record
from coachtui.reading.legs import Legs, likeliest, missing, stand
from coachtui.reading.pieces import pieces
from coachtui.reading.tagging import tag
from coachtui.reading.weights import Outcome

SCENE = "On Tuesday's call Mira asked the foreman at Osprel what a stop costs, and he told her."
STEP = "[] Mira by fri: ring the foreman at Osprel and ask who signs"
VIEW = "> I quote too early because silence scares me"
BUYER = "$ Osprel: who the foreman, his sister signs; why a stop costs 4k; how three quotes"


def legs_of(notes: str, kind: MeetingKind = "one-on-one") -> Legs:
    record = Record(rep_name="Mira Holt", kind=kind, notes=notes)
    return stand(tag(pieces(record), record), kind)


def test_each_leg_stands_on_the_piece_that_says_it_most_plainly() -> None:
    legs = legs_of(f"Good day.\n{SCENE}\n{VIEW}\n{STEP}")
    assert legs.substance == "substantive"
    assert {leg: piece.line for leg, piece in legs.carriers.items()} == {
        "happened": 2,
        "person": 3,
        "change": 4,
    }


def test_a_line_marked_as_the_reps_words_carries_the_person() -> None:
    notes = "On Tuesday she asked Ada who signs before she quoted.\n> I froze when Pruitt joined"
    carriers = legs_of(notes).carriers
    assert (carriers["happened"].line, carriers["person"].line) == (1, 2)


@pytest.mark.parametrize(
    ("notes", "lacking"),
    [
        (f"{SCENE}\n{VIEW}", ("change",)),
        (f"{VIEW}\n{STEP}", ("happened",)),
        ("", ("happened", "change", "person")),
        ("Great attitude. Keep pushing.", ("happened", "change", "person")),
    ],
)
def test_what_isnt_there_is_missing(notes: str, lacking: tuple[str, ...]) -> None:
    assert missing(legs_of(notes), "one-on-one") == lacking


def test_nothing_to_read_is_a_drive_by() -> None:
    assert legs_of("").substance == "drive-by"


def test_only_an_account_review_misses_the_buyer() -> None:
    notes = f"{SCENE}\n{VIEW}\n{STEP}\n{BUYER}"
    assert missing(legs_of(notes, "account-review"), "account-review") == ()
    assert missing(legs_of("Fine.", "account-review"), "account-review")[-1] == "buyer"
    assert "buyer" not in missing(legs_of("Fine.", "ride-along"), "ride-along")


def chances(**given: float) -> dict[Outcome, float]:
    outcomes: dict[Outcome, float] = {
        "happened": given.get("happened", 0.1),
        "change": given.get("change", 0.1),
        "person": given.get("person", 0.1),
        "buyer": given.get("buyer", 0.1),
        "drive-by": given.get("drive_by", 1 / 3),
        "thin": given.get("thin", 1 / 3),
        "substantive": given.get("substantive", 1 / 3),
    }
    return outcomes


def test_the_parts_that_are_likely_stand() -> None:
    told = likeliest(chances(happened=0.9, change=0.8), "one-on-one")
    assert told == {"happened": True, "change": True, "person": False, "buyer": False}


def test_a_part_in_doubt_goes_by_what_the_whole_is_likely_to_be() -> None:
    doubtful = {"happened": 0.9, "change": 0.9, "person": 0.45}
    whole = chances(**doubtful, substantive=0.7, thin=0.25, drive_by=0.05)
    part = chances(**doubtful, substantive=0.25, thin=0.7, drive_by=0.05)
    assert likeliest(whole, "one-on-one")["person"]
    assert not likeliest(part, "one-on-one")["person"]


def test_an_account_review_that_lacks_the_buyer_alone_is_thin() -> None:
    standing = {"happened": 0.9, "change": 0.9, "person": 0.9, "buyer": 0.2}
    told = likeliest(chances(**standing, thin=0.8, substantive=0.1), "account-review")
    assert told == {"happened": True, "change": True, "person": True, "buyer": False}


def test_a_plain_promise_stands_whatever_stock_is_around_it() -> None:
    step = "[] Dana by fri: ring Tolvane, not email"
    for notes in (step, f"Good chat.\n{step}", f"Great job.\n{step}\nOnwards and upwards."):
        assert legs_of(notes).stands == {"happened": False, "change": True, "person": False}
