from datetime import date as Date
from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.model import LEAVING
from coachtui.coaching.nudge import KINDS, Nudge
from coachtui.coaching.nudges import (
    names_said,
    nudges,
    nudges_ahead,
    rep_nudges,
    shown_next,
)
from tests.coaching.builders import (
    Day,
    Thing,
    a_blocker,
    a_history,
    a_meeting,
    a_plan,
    a_point,
    a_promise,
    a_rep,
    a_skip,
    a_snooze,
    a_team,
    a_weakness,
    an_absence,
    an_insight,
    day,
    shown,
)
from tests.coaching.nudges_about import DANA, MET, SETTINGS, about, said


def test_all_quiet_says_nothing() -> None:
    assert said(MET, on="2026-11-10") == []


def test_the_order_of_the_eight_kinds() -> None:
    things = (
        MET,
        a_meeting("2026-11-03", substance="drive-by", kind="account-review"),
        a_meeting("2026-11-04", substance="drive-by", kind="account-review"),
        a_promise(date="2026-11-02", due="2026-11-05"),
        a_promise("ring", owner="rep", date="2026-11-02", due="2026-11-06"),
        a_blocker(date="2026-11-02"),
        a_weakness(date="2026-09-01"),
        a_plan("2026-11-20", made="2026-11-19", kind="ride-along"),
    )
    kinds = [nudge.kind for nudge in about(*things, on="2026-11-20")]
    assert kinds == [
        "my-promise",
        "unanswered",
        "today",
        "skipped",
        "substance",
        "rep-promise",
        "stale",
    ]
    assert kinds == sorted(kinds, key=list(KINDS).index)


def test_within_a_kind_the_oldest_comes_first_across_the_team() -> None:
    kofi = a_history(
        a_rep("Kofi Mensah", added="2026-11-02"),
        a_promise("intro to Ada", date="2026-11-02", due="2026-11-03"),
    )
    dana = a_history(DANA, MET, a_promise(date="2026-11-02", due="2026-11-05"))
    found = nudges(a_team(dana, kofi), SETTINGS, day("2026-11-10"))
    assert [(nudge.kind, nudge.rep) for nudge in found] == [
        ("my-promise", "Kofi Mensah"),
        ("my-promise", "Dana Ortiz"),
    ]


def test_two_active_reps_of_one_first_name_are_called_by_their_full_names() -> None:
    ortiz = a_history(DANA, MET, a_promise(date="2026-11-02", due="2026-11-05"))
    other = a_rep("Dana Weiss", id="weiss", added="2026-11-02")
    kofi = a_rep("Kofi Mensah", added="2026-11-02")
    team = a_team(ortiz, a_history(other), a_history(kofi))
    assert names_said(team, day("2026-11-10")) == {
        "dana": "Dana Ortiz",
        "weiss": "Dana Weiss",
        "kofi": "Kofi",
    }
    assert nudges(team, SETTINGS, day("2026-11-10"))[0].text == (
        "You owe Dana Ortiz: get her the price sheet (due 5 Nov). Last talk: 8 days ago."
    )
    left = msgspec.structs.replace(other, ends=day("2026-11-04"))
    assert names_said(a_team(ortiz, a_history(left)), day("2026-11-10"))["dana"] == "Dana"


def owed(*more: Thing) -> tuple[Thing, ...]:
    return (MET, a_promise(date="2026-11-02", due="2026-11-05"), *more)


def first(*things: Thing, on: Day = "2026-11-10") -> Nudge:
    return about(*things, on=on)[0]


def test_ignored_it_says_what_the_rep_waits_for_then_the_ways_out() -> None:
    key = first(*owed()).key
    fact = "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 8 days ago."
    waits = "Dana has been waiting for it since 2 Nov."
    ways = (
        "Ways out: keep it and say how it went (done), drop it with the reason (drop), "
        "or book the talk (plan)."
    )
    texts = [
        first(*owed(shown(key, date="2026-11-06", times=times))).text for times in (1, 2, 3, 9)
    ]
    assert texts == [f"{fact} {waits}"] + [f"{fact} {waits} {ways}"] * 3
    assert first(*owed()).text == fact
    assert first(*owed()).ways_out == ("done", "drop", "plan", "snooze")


def test_what_the_rep_waits_for_comes_from_the_notebook() -> None:
    promise = a_promise(date="2026-11-02", due="2026-12-05")
    point = a_point(date="2026-11-03")
    blocker = a_blocker(date="2026-11-19")
    on = "2026-11-20"
    assert [
        first(MET, promise, blocker, point, on=on).waiting,
        first(MET, blocker, point, on=on).waiting,
        first(MET, point, on=on).waiting,
        first(MET, on=on).waiting,
    ] == [
        "Dana is waiting for: get her the price sheet (promised 2 Nov).",
        "Dana is waiting for: an answer on pricing desk takes nine days to answer (raised 19 Nov).",
        "Queued for Dana since 3 Nov: ask how the third quote went.",
        "Nothing else is on file that Dana waits for.",
    ]


def test_shown_and_unchanged_it_rests_for_five_working_days() -> None:
    key = first(*owed()).key
    found = about(*owed(shown(key, date="2026-11-06")), on="2026-11-12")
    assert found[0].quiet_until == day("2026-11-13")
    assert shown_next(found, day("2026-11-12")) is None
    later = about(*owed(shown(key, date="2026-11-06")), on="2026-11-13")
    assert shown_next(later, day("2026-11-13")) == later[0]


def test_while_one_rests_the_next_is_shown() -> None:
    late = a_promise("ring", owner="rep", date="2026-11-02", due="2026-11-06")
    key = first(*owed(late)).key
    found = about(*owed(late, shown(key, date="2026-11-09")), on="2026-11-10")
    picked = shown_next(found, day("2026-11-10"))
    assert picked is not None
    assert picked.kind == "rep-promise"


def test_shown_three_times_it_is_silent_until_something_changes() -> None:
    key = first(*owed()).key
    silent = owed(shown(key, date="2026-11-06", times=3))
    assert shown_next(about(*silent, on="2026-12-15")[:1], day("2026-12-15")) is None
    moved = (MET, a_promise(date="2026-11-02", due="2026-11-09"), *silent[2:])
    picked = shown_next(about(*moved, on="2026-11-12"), day("2026-11-12"))
    assert picked is not None
    assert picked.stage == 0


def test_a_snoozed_rep_gets_no_nudge_before_the_day() -> None:
    snooze = a_snooze("2026-11-10", until="2026-11-12")
    assert len(about(*owed(snooze), on="2026-11-09")) == 1
    assert about(*owed(snooze), on="2026-11-10") == ()
    assert about(*owed(snooze), on="2026-11-11") == ()
    assert len(about(*owed(snooze), on="2026-11-12")) == 1


DAYS = st.dates(Date(2026, 11, 2), Date(2027, 1, 10))
THINGS = st.one_of(
    DAYS.map(a_meeting),
    DAYS.map(lambda d: a_meeting(d, substance="drive-by")),
    DAYS.map(lambda d: a_meeting(d, kind="ride-along", tags=(LEAVING,))),
    DAYS.map(lambda d: a_promise(date=d, due=d + timedelta(days=3))),
    DAYS.map(lambda d: a_promise(date=d, status="done", due=d, closed=d + timedelta(days=20))),
    DAYS.map(lambda d: a_promise("ring", owner="rep", date=d)),
    DAYS.map(lambda d: a_blocker(date=d)),
    DAYS.map(lambda d: a_weakness(date=d)),
    DAYS.map(lambda d: an_insight(date=d)),
    DAYS.map(lambda d: a_plan(d, made=d - timedelta(days=9))),
    DAYS.map(lambda d: a_snooze(d, until=d + timedelta(days=5))),
    DAYS.map(lambda d: an_absence(d, d + timedelta(days=11))),
    DAYS.map(lambda d: a_skip(d, date=d, why="rep cancelled")),
)


@given(
    st.lists(THINGS, max_size=10),
    DAYS,
    st.sampled_from([None, Date(2026, 12, 1), Date(2027, 2, 1)]),
)
def test_nudges_ahead_say_what_each_day_would(
    things: list[Thing], start: Date, ends: Date | None
) -> None:
    history = a_history(a_rep(added="2026-10-01", ends=ends), *things)
    ahead = nudges_ahead(history, (), SETTINGS, start, 25)
    by_hand = [
        (on, found[0])
        for on in (start + timedelta(days=n) for n in range(25))
        if (found := rep_nudges(history, (), SETTINGS, on))
    ]
    assert list(ahead) == by_hand


@given(st.lists(THINGS, max_size=12), DAYS)
def test_every_nudge_holds_a_fact_and_no_exclamation_mark(things: list[Thing], on: Date) -> None:
    for nudge in about(*things, on=on):
        assert "Dana" in nudge.text
        assert "!" not in nudge.text + nudge.waiting
        assert "\n" not in nudge.text
        assert nudge.ways_out
