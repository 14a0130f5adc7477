"""What counts as structure in old notes."""

from datetime import date as Date

import pytest

from coachtui.coaching.capture import capture
from coachtui.coaching.old_marks import Kept, in_capture_syntax, kept, with_actions
from coachtui.coaching.old_notes import OldPart
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_rep

WEDNESDAY = Date(2026, 11, 18)
SETTINGS = Settings(manager="Sam Keller")


def a_part(text: str) -> OldPart:
    numbers = tuple(range(11, 11 + len(text.split("\n"))))
    return OldPart(date=WEDNESDAY, text=text, lines=numbers, line=10)


def plain(text: str) -> Kept:
    return kept(a_part(text), SETTINGS, marked=False)


def acted(text: str) -> list[tuple[int, str]]:
    found = with_actions(plain(text), a_rep(), SETTINGS, ["Priya Nair"])
    return [(action.line, action.now) for action in found.actions]


def test_lines_that_only_look_marked_are_made_plain() -> None:
    found = plain(
        "- Tolvane: waiting for signature\n- an item\n> quoted mail\n  + Brennick: lost\n"
        "$ 300k in the pipe\n= same as last time\n~ roughly\n? who signs\nplain - text: here"
    )
    assert found.notes == (
        "\\- Tolvane: waiting for signature\n- an item\n\\> quoted mail\n  \\+ Brennick: lost\n"
        "\\$ 300k in the pipe\n\\= same as last time\n\\~ roughly\n\\? who signs\n"
        "plain - text: here"
    )
    assert found.plain == (11, 13, 14, 15, 16, 17, 18)
    read = capture(found.notes, rep=a_rep(), date=WEDNESDAY, settings=SETTINGS)
    assert (read.entries, read.closings, read.problems) == ((), (), ())


def test_private_lines_stay_private_in_any_file() -> None:
    found = plain("! thinking about leaving\n  > she said so")
    assert found.plain == (12,)
    read = capture(found.notes, rep=a_rep(), date=WEDNESDAY, settings=SETTINGS)
    assert read.private_lines == frozenset((1, 2))


def test_a_first_line_can_not_move_the_talk_to_another_day() -> None:
    assert plain("3/4 25m\nTalked.").notes == "\\3/4 25m\nTalked."
    assert plain("25m ride-along\nTalked.").plain == ()


def test_two_unmistakable_lines_make_a_file_one_in_the_capture_syntax() -> None:
    ordinary = "- Tolvane: waiting\n> quoted\n! note\n- closing: better"
    assert not in_capture_syntax([a_part(ordinary)], SETTINGS)
    marked = "+ discovery: asked who signs\n[] me by fri: the price sheet"
    assert in_capture_syntax([a_part(marked)], SETTINGS)
    assert kept(a_part(marked), SETTINGS, marked=True).notes == marked


@pytest.mark.parametrize(
    ("line", "promise"),
    [
        ("Action: Dana to ring Tolvane by Friday", "[] Dana by Friday: ring Tolvane"),
        ("AP: Dana - ring Tolvane", "[] Dana: ring Tolvane"),
        ("- [ ] Dana: ring Tolvane, by 20 Nov", "[] Dana by 20 Nov: ring Tolvane"),
        ("- [ ] I'll send the price sheet by Friday", "[] me by Friday: send the price sheet"),
        ("TODO Sam to chase pricing", "[] me: chase pricing"),
        ("☐ @Dana ring Tolvane", "[] Dana: ring Tolvane"),
        ("* [ ] ring Tolvane (Dana)", "[] Dana: ring Tolvane"),
        ("Aufgabe: Dana soll Tolvane anrufen", "[] Dana: Tolvane anrufen"),
    ],
)
def test_an_action_item_that_says_who_is_a_promise(line: str, promise: str) -> None:
    assert acted(line) == [(11, promise)]


@pytest.mark.parametrize(
    "line",
    [
        "- [ ] send price sheet",
        "- [x] Dana: ring Tolvane",
        "Action: Priya to look at the quote",
        "Action: somebody to look at the quote",
        "Action: Dana to ring Tolvane by 31.02.",
        "Dana to ring Tolvane by Friday",
        "- Dana: ring Tolvane",
        "TODO: Dana",
        "- [ ] ~~Dana: ring Tolvane~~",
    ],
)
def test_any_other_stays_a_note(line: str) -> None:
    assert acted(line) == []


def test_a_list_of_actions_needs_no_boxes_and_ends_at_the_next_text() -> None:
    text = (
        "Action items:\n- Dana: ring Tolvane\nSam to chase pricing by 24 Nov\nlook at the fair\n\n"
        "Dana to be left alone"
    )
    assert acted(text) == [
        (12, "[] Dana: ring Tolvane"),
        (13, "[] me by 24 Nov: chase pricing"),
    ]
