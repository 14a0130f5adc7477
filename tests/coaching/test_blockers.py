from datetime import UTC, datetime

import msgspec
import pytest

from coachtui.coaching.blockers import Blocker, blockers, leaving_signals, same_cause
from coachtui.coaching.model import LEAVING
from tests.coaching.builders import (
    Thing,
    a_blocker,
    a_history,
    a_jot,
    a_meeting,
    a_promise,
    day,
)

TODAY = day("2026-11-30")
DESK = "pricing desk takes nine days to answer"


def the_blocker(*things: Thing) -> Blocker:
    (found,) = blockers(a_history(None, *things), TODAY)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DESK, "Pricing desk is still slow"),
        (DESK, "pricing"),
        (DESK, "chase the pricing desk"),
        (DESK, "talk to Ann about pricing"),
        ("legal sits on the MSA", "push Legal on the MSA"),
        ("Verträge liegen beim Einkauf", "VERTRÄGE mit Einkauf klären"),
    ],
)
def test_texts_on_one_cause(one: str, other: str) -> None:
    assert same_cause(one, other)
    assert same_cause(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (DESK, "get her the price sheet"),
        (DESK, "legal takes nine days to answer"),
        (DESK, "pricing too high for Orbit"),
        (DESK, "call him by Friday"),
        ("", ""),
    ],
)
def test_texts_on_different_causes(one: str, other: str) -> None:
    assert not same_cause(one, other)
    assert not same_cause(other, one)


def test_a_blocker_that_nothing_answers() -> None:
    assert the_blocker(a_blocker(DESK, date="2026-11-02")) == Blocker(
        text=DESK,
        since=day("2026-11-02"),
        date=day("2026-11-02"),
        age_days=28,
        times=1,
        answered=False,
        solved=False,
    )


def test_lines_on_one_cause_are_one_blocker_with_the_latest_wording() -> None:
    found = the_blocker(
        a_blocker(DESK, date="2026-11-02"),
        a_blocker("pricing desk again: twelve days", date="2026-11-16"),
    )
    assert (found.text, found.since, found.date, found.times, found.answered) == (
        "pricing desk again: twelve days",
        day("2026-11-02"),
        day("2026-11-16"),
        2,
        False,
    )


def test_what_was_raised_last_comes_first() -> None:
    history = a_history(
        None,
        a_blocker(DESK, date="2026-11-02"),
        a_blocker("legal sits on the MSA", date="2026-11-09"),
    )
    assert [found.text for found in blockers(history, TODAY)] == ["legal sits on the MSA", DESK]


def test_a_promise_of_the_manager_that_names_it_answers_it() -> None:
    found = the_blocker(
        a_blocker(DESK, date="2026-11-02"),
        a_promise("ask the pricing desk for three days", date="2026-11-02", due="2026-11-20"),
    )
    assert (found.answered, found.promise, found.promise_due) == (
        True,
        "ask the pricing desk for three days",
        day("2026-11-20"),
    )


@pytest.mark.parametrize(
    "promise",
    [
        a_promise("get her the price sheet", date="2026-11-02"),
        a_promise("ask the pricing desk", date="2026-11-02", owner="rep"),
        a_promise("ask the pricing desk", date="2026-11-02", status="dropped"),
    ],
)
def test_another_promise_the_reps_or_a_dropped_one_does_not(promise: Thing) -> None:
    assert not the_blocker(a_blocker(DESK, date="2026-11-02"), promise).answered


def test_raised_again_after_the_promise_was_kept_it_asks_anew() -> None:
    kept = a_promise("ask the pricing desk", date="2026-11-02", status="done", closed="2026-11-06")
    assert the_blocker(a_blocker(DESK, date="2026-11-02"), kept).answered
    assert not the_blocker(
        a_blocker(DESK, date="2026-11-02"), kept, a_blocker(DESK, date="2026-11-16")
    ).answered


@pytest.mark.parametrize(
    ("text", "solved"),
    [
        ("pricing desk solved: two days now", True),
        ("pricing desk: fixed", True),
        ("pricing desk not fixed", False),
        ("pricing desk isn't really sorted out", False),
        ("pricing desk wants fixed prices", False),
    ],
)
def test_a_line_that_says_it_is_solved_ends_it(text: str, solved: bool) -> None:
    found = the_blocker(a_blocker(DESK, date="2026-11-02"), a_blocker(text, date="2026-11-16"))
    assert (found.solved, found.answered) == (solved, solved)


def test_a_private_line_or_promise_is_never_the_wording() -> None:
    found = the_blocker(
        a_blocker(DESK, date="2026-11-02"),
        a_blocker("pricing desk is run by his brother", date="2026-11-16", private=True),
        a_promise("see the pricing desk's head", date="2026-11-16", private=True),
    )
    assert (found.text, found.promise, found.answered, found.times) == (DESK, "", True, 2)
    assert the_blocker(a_blocker(DESK, date="2026-11-02", private=True)).text == ""


def test_a_leaving_signal_waits_for_a_later_talk_or_promise() -> None:
    signal = a_meeting("2026-11-02", tags=(LEAVING,), id="m1")
    same_record = a_promise("see HR", date="2026-11-02", origin="m1")
    assert leaving_signals(a_history(None, signal, same_record)) == (day("2026-11-02"),)
    assert leaving_signals(a_history(None, signal, a_meeting("2026-11-09"))) == ()
    assert leaving_signals(a_history(None, signal, a_promise("see HR", date="2026-11-09"))) == ()
    dropped = a_promise("see HR", date="2026-11-09", status="dropped")
    assert leaving_signals(a_history(None, signal, dropped)) == (day("2026-11-02"),)


def test_a_jot_is_no_answer_to_a_signal_but_a_talk_later_that_day_is() -> None:
    def at(hour: int) -> datetime:
        return datetime(2026, 11, 2, hour, tzinfo=UTC)

    signal = msgspec.structs.replace(a_jot("2026-11-02", tags=("Leaving",)), written=at(9))
    talk = msgspec.structs.replace(a_meeting("2026-11-02"), written=at(15))
    before = msgspec.structs.replace(a_meeting("2026-11-02"), written=at(8))
    assert leaving_signals(a_history(None, signal, a_jot("2026-11-09"))) == (day("2026-11-02"),)
    assert leaving_signals(a_history(None, signal, talk)) == ()
    assert leaving_signals(a_history(None, signal, before)) == (day("2026-11-02"),)
