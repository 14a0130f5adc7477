"""What was likely meant otherwise is pointed out, and read as it stands."""

from __future__ import annotations

from datetime import date as Date

import pytest

from coachtui.coaching.capture import Captured, capture
from coachtui.coaching.capture_slips import near_skill
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_rep


def captured(text: str) -> Captured:
    return capture(text, rep=a_rep("Dana Ortiz"), date=Date(2026, 11, 2), settings=Settings())


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("[] Dana by fri ring Tolvane", "[] Dana by fri: ring Tolvane"),
        ("[] me by 28 nov get her the sheet", "[] me by 28 nov: get her the sheet"),
        ("[] Dana Ortiz, fri, ring", "[] Dana Ortiz, fri: ring"),
        ("[] me next tue ring Ada", "[] me next tue: ring Ada"),
        ("[] by fri ring Ada", "[] by fri: ring Ada"),
        (f"[] me by fri {'ring ' * 20}", f"[] me by fri: {'ring ' * 11}ri..."),
    ],
)
def test_owner_and_day_without_their_colon_are_pointed_out(line: str, mended: str) -> None:
    found = captured(f"Good talk.\n{line}")
    assert [promise.due for promise in found.follow_ups] == [None]
    (hint,) = found.hints
    assert (hint.line, hint.kind, hint.text) == (
        2,
        "incomplete",
        f"Read without a day: whose and until when go before a colon, as in {mended}",
    )


@pytest.mark.parametrize(
    "line",
    [
        "[] Dana by fri: ring Tolvane",
        "[] ring Tolvane by fri",
        "[] me ring Ada",
        "[] me ring Ada by fri",
        "[] me today",
        "[] send it by hand to Ada",
        "[] ask Dana by fri or so",
        "[] Dana by phone ring",
    ],
)
def test_a_promise_whose_day_was_read_or_that_has_none_is_left_alone(line: str) -> None:
    found = captured(line)
    assert len(found.follow_ups) == 1 - len(found.problems)
    assert found.hints == ()


@pytest.mark.parametrize(
    "line",
    [
        "+closing: x",
        "-closing: x",
        "– closing: x",
        "— closing: x",
        "• closing (heard): x",
        "* closing: x",
        "  *  closing : x",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_skill_behind_what_is_no_mark_is_pointed_out(line: str, end: str) -> None:
    found = captured(f"Good talk.{end}{line}{end}more")
    assert found.entries == ()
    (hint,) = found.hints
    assert (hint.line, hint.kind, hint.text) == (
        2,
        "mark",
        "No mark is read here: a mark is + or - with a space, "
        "as in + closing: ... or - closing: ...",
    )


@pytest.mark.parametrize(
    "line",
    [
        "* Dana: ring",
        "*closing*: x",
        "+44 20: x",
        "-5: x",
        "• a skill of more than six words: x",
        "• closing:",
        "--- closing: x",
        "\\* closing: x",
        "! secret\n  * closing: x",
    ],
)
def test_a_bullet_that_is_no_skill_or_is_private_is_left_alone(line: str) -> None:
    assert captured(line).hints == ()


def test_stray_marks_give_a_hundred_hints_at_most() -> None:
    assert len(captured("* closing: x\n" * 500).hints) == 100


@pytest.mark.parametrize(
    ("line", "said", "meant"),
    [
        ("+ discover: asked", "discover", "discovery"),
        ("- Negociation: gave 10% off", "Negociation", "negotiation"),
        ("- account plan: none made", "account plan", "account planning"),
        ("% discoverry: not yet", "discoverry", "discovery"),
        ("[] Dana (closng): ask first", "closng", "closing"),
    ],
)
def test_a_skill_nearly_like_a_known_one_is_pointed_out(line: str, said: str, meant: str) -> None:
    found = captured(line)
    assert len(found.entries) == 1
    (hint,) = found.hints
    assert (hint.line, hint.kind, hint.text) == (
        1,
        "skill",
        f'"{said}" is no skill known here: did you mean {meant}?',
    )


@pytest.mark.parametrize("skill", ["discovery", "Discovery", "pricing", "hearing", "clos", "x"])
def test_a_known_skill_and_one_of_its_own_are_left_alone(skill: str) -> None:
    assert captured(f"+ {skill.lower()}: asked").hints == ()


def test_a_skill_as_near_to_two_known_ones_is_left_alone() -> None:
    known = {"closings": "closings", "closinga": "closinga"}
    assert near_skill("closingx", known) is None
    assert near_skill("closing", known) is None
