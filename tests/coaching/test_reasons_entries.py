from datetime import date as Date

import pytest

from coachtui.coaching.model import LEAVING
from coachtui.coaching.nudge import one_line
from tests.coaching.builders import (
    Thing,
    a_blocker,
    a_jot,
    a_meeting,
    a_point,
    a_promise,
    a_strength,
    a_verdict,
    a_weakness,
    an_insight,
)
from tests.coaching.nudges_about import MET, about, of_kind, said


def test_the_managers_overdue_promise() -> None:
    owed = a_promise("get her the price sheet", date="2026-11-02", due="2026-11-05")
    assert said(MET, owed, on="2026-11-05") == []
    assert said(MET, owed, on="2026-11-06") == [
        (
            "my-promise",
            "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 4 days ago.",
        )
    ]


def test_an_overdue_promise_comes_before_the_one_on_one_of_the_day() -> None:
    owed = a_promise("get her the price sheet", date="2026-11-02", due="2026-11-05")
    assert said(MET, owed, on="2026-11-30") == [
        (
            "my-promise",
            "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago.",
        ),
        ("today", "The one-on-one with Dana is due today. Last talk: 28 days ago."),
        ("skipped", "The one-on-one with Dana due 16 Nov was skipped. Last talk: 28 days ago."),
    ]


def test_a_promise_with_no_talk_on_file() -> None:
    owed = a_promise("send the deck!", date="2026-10-01", due="2026-10-05")
    assert of_kind("my-promise", owed, on="2026-10-06") == [
        "You owe Dana: send the deck (due 5 Oct). No talk yet."
    ]


@pytest.mark.parametrize(
    "promise",
    [
        a_promise(date="2026-11-02"),
        a_promise(date="2026-11-02", due="2026-11-05", status="done", closed="2026-11-04"),
        a_promise(date="2026-11-02", due="2026-11-05", status="dropped", closed="2026-11-04"),
        a_promise(date="2026-11-02", due=Date.max),
    ],
    ids=["undated", "done", "dropped", "far off"],
)
def test_promises_that_ask_for_nothing(promise: Thing) -> None:
    assert of_kind("my-promise", MET, promise, on="2026-11-06") == []


def test_a_promise_closed_later_is_still_owed_on_the_day() -> None:
    owed = a_promise(date="2026-11-02", due="2026-11-05", status="done", closed="2026-11-10")
    assert len(of_kind("my-promise", MET, owed, on="2026-11-09")) == 1
    assert of_kind("my-promise", MET, owed, on="2026-11-10") == []


def test_what_is_private_is_told_of_and_never_quoted() -> None:
    things = (
        MET,
        a_promise("talk to HR about her pay", date="2026-11-02", due="2026-11-05", private=True),
        a_promise("rehab", owner="rep", date="2026-11-02", due="2026-11-05", private=True),
        a_blocker("his brother runs pricing", date="2026-11-02", private=True),
        a_weakness("temper", date="2026-08-01", private=True),
        an_insight("Secretco", date="2026-10-02", private=True),
        a_meeting("2026-11-03", kind="ride-along", tags=(LEAVING,)),
        a_point("rumour", date="2026-11-04", private=True),
    )
    assert said(*things, on="2026-11-13") == [
        (
            "my-promise",
            "You owe Dana: a private promise of 2 Nov (due 5 Nov). Last talk: 10 days ago.",
        ),
        (
            "unanswered",
            "No answer yet to what blocks Dana: a private note (2 Nov). Last talk: 10 days ago.",
        ),
        (
            "unanswered",
            "Your private note on Dana of 3 Nov has no answer: no talk and no promise of yours "
            "since. Last talk: 10 days ago.",
        ),
        (
            "rep-promise",
            "Nobody came back to Dana's promise: a private promise of 2 Nov (due 5 Nov). "
            "Last talk: 10 days ago.",
        ),
    ]
    waiting = " ".join(nudge.waiting for nudge in about(*things, on="2026-11-13"))
    for word in ("HR", "rehab", "brother", "rumour"):
        assert word not in waiting


def test_a_blocker_unanswered_for_five_working_days() -> None:
    blocker = a_blocker("pricing desk takes nine days to answer", date="2026-11-02")
    assert said(MET, blocker, on="2026-11-08") == []
    assert said(MET, blocker, on="2026-11-09") == [
        (
            "unanswered",
            "No answer yet to what blocks Dana: pricing desk takes nine days to answer (2 Nov). "
            "Last talk: 7 days ago.",
        )
    ]
    answer = a_promise("ask the pricing desk for three days", date="2026-11-04")
    assert said(MET, blocker, answer, on="2026-11-09") == []


def test_a_leaving_signal_unanswered_for_five_working_days() -> None:
    signal = a_jot("2026-11-04", tags=(LEAVING,))
    assert said(MET, signal, on="2026-11-10") == []
    assert said(MET, signal, on="2026-11-11") == [
        (
            "unanswered",
            "Your private note on Dana of 4 Nov has no answer: no talk and no promise of yours "
            "since. Last talk: 9 days ago.",
        )
    ]


def test_a_promise_of_the_rep_that_nobody_came_back_to() -> None:
    promise = a_promise("ring Tolvane, not email", owner="rep", date="2026-11-02", due="2026-11-06")
    assert said(MET, promise, on="2026-11-06") == []
    assert said(MET, promise, on="2026-11-07") == [
        (
            "rep-promise",
            "Nobody came back to Dana's promise: ring Tolvane, not email (due 6 Nov). "
            "Last talk: 5 days ago.",
        )
    ]


def test_an_undated_promise_of_the_rep_after_two_talks_without_a_word() -> None:
    promise = a_promise("no discount", owner="rep", date="2026-11-02", skill="closing")
    talks = (a_meeting("2026-11-09"), a_meeting("2026-11-12"))
    assert of_kind("rep-promise", MET, promise, talks[0], on="2026-11-12") == []
    assert of_kind("rep-promise", MET, promise, *talks, on="2026-11-12") == [
        "Nobody came back to Dana's promise: no discount (of 2 Nov). Last talk: today."
    ]
    looked = a_strength("Closing", date="2026-11-12")
    assert of_kind("rep-promise", MET, promise, *talks, looked, on="2026-11-12") == []


def test_a_weakness_not_looked_at_for_sixty_days() -> None:
    weak = a_weakness("closing", date="2026-11-02")
    seen = a_strength("curiosity", date="2026-11-02", source="saw")
    assert of_kind("stale", MET, weak, seen, on="2026-12-31") == []
    assert of_kind("stale", MET, weak, seen, on="2027-01-01") == [
        "Dana's closing, a weakness by one observation, was last looked at 60 days ago, "
        "on 2 Nov 2026."
    ]


@pytest.mark.parametrize(
    "look",
    [
        a_verdict("closing", "changed", date="2026-12-01"),
        a_verdict("closing", "not yet", date="2026-12-01"),
        a_strength("closing", date="2026-12-01"),
        a_weakness("closing", date="2026-12-01"),
    ],
    ids=["changed", "not yet", "counter-evidence", "seen again"],
)
def test_a_verdict_or_a_new_observation_looks_at_it(look: Thing) -> None:
    weak = a_weakness("closing", date="2026-11-02")
    assert [t for t in of_kind("stale", MET, weak, look, on="2027-01-10") if "closing" in t] == []


def test_nothing_seen_first_hand_for_ninety_days() -> None:
    saw = a_strength(date="2026-10-12", source="saw")
    heard = a_strength(date="2026-12-12")
    assert of_kind("stale", saw, heard, on="2027-01-09") == []
    assert of_kind("stale", saw, heard, on="2027-01-10") == [
        "You last saw Dana at work first-hand 90 days ago, on 12 Oct 2026."
    ]
    assert of_kind("stale", heard, on="2026-12-30") == [
        "Nothing seen of Dana first-hand since 1 Oct, 90 days."
    ]


def test_blank_buyer_lines_a_cycle_later() -> None:
    known = an_insight("Tolvane", date="2026-11-02", who="Ada (ops)")
    assert of_kind("stale", MET, known, on="2026-11-15") == []
    assert of_kind("stale", MET, known, on="2026-11-17") == [
        "Dana's buyer Tolvane: why and how are blank, last heard of 15 days ago."
    ]
    filled = an_insight("tolvane", date="2026-11-09", why="line stops", how="3 quotes")
    assert of_kind("stale", MET, known, filled, on="2026-12-17") == []


def test_a_long_text_is_cut_at_a_word_and_put_on_one_line() -> None:
    text = "get her\nthe price sheet " + "and the old one " * 10
    assert one_line(text) == (
        "get her the price sheet and the old one and the old one and the old one and the…"
    )
    assert len(one_line("x" * 200)) == 80
