from datetime import date as Date
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coachtui.coaching.cadence import (
    CadenceKept,
    Clocks,
    account_review_due,
    cadence_days,
    chronic,
    clocks,
    cycles,
    kept,
    last_ended,
    next_due,
    ride_along_due,
    status,
    to_answer,
)
from coachtui.coaching.model import Absence, Import, Meeting, Rep, RepHistory
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import calendar_for
from tests.coaching.builders import (
    Day,
    Thing,
    a_history,
    a_meeting,
    a_plan,
    a_postponement,
    a_rep,
    a_skip,
    an_absence,
    an_insight,
    day,
    from_calendar,
)

SETTINGS = Settings()
MONDAY = "2026-11-02"
"""Dana was added on this Monday, so her first one-on-one is due two weeks later."""


def dana(**changes: object) -> Rep:
    return a_rep(**{"added": MONDAY, **changes})  # type: ignore[arg-type]


def seen(
    *things: Thing, on: Day, rep: Rep | None = None, away: tuple[Absence, ...] = ()
) -> list[tuple[str, str, str]]:
    """Start, due day and state of each cycle."""
    found = cycles(a_history(rep or dana(), *things), away, SETTINGS, day(on))
    return [(f"{c.start:%m-%d}", f"{c.due:%m-%d}", c.state) for c in found]


@pytest.mark.parametrize(
    ("rep", "days"),
    [
        (a_rep(started="2024-03-01"), 14),
        (a_rep(started="2024-03-01", every=28), 28),
        (a_rep(started="2026-10-01"), 7),
        (a_rep(started="2026-10-01", every=28), 28),
        (a_rep(started="2026-08-05"), 7),
        (a_rep(started="2026-08-04"), 14),
        (a_rep(started=None), 14),
        (a_rep(started="2026-12-01"), 7),
    ],
)
def test_the_cadence_is_the_agreed_one_else_weekly_for_new_reps(rep: Rep, days: int) -> None:
    assert cadence_days(rep, day("2026-11-02"), SETTINGS) == days


def test_counting_starts_when_the_rep_was_added() -> None:
    assert seen(on="2026-11-02") == [("11-02", "11-16", "open")]


def test_records_of_earlier_days_move_the_start_back() -> None:
    assert seen(a_meeting("2026-10-05"), on="2026-11-02") == [
        ("10-05", "10-19", "held"),
        ("10-05", "10-19", "skipped"),
        ("10-19", "11-02", "open"),
    ]


def test_a_new_rep_is_met_within_five_working_days_and_then_weekly() -> None:
    rep = a_rep(started="2026-11-04", added="2026-11-02")
    assert seen(rep=rep, on="2026-11-04") == [("11-04", "11-11", "open")]
    assert seen(a_meeting("2026-11-04"), rep=rep, on="2026-11-05") == [
        ("11-04", "11-11", "held"),
        ("11-04", "11-11", "open"),
    ]


@pytest.mark.parametrize(
    ("meeting", "state"),
    [
        ("2026-11-03", "held"),
        ("2026-11-16", "held"),
        ("2026-11-17", "late"),
        ("2026-11-19", "late"),
    ],
)
def test_a_one_on_one_by_the_due_day_holds_the_cycle_and_in_its_grace_is_late(
    meeting: str, state: str
) -> None:
    found = cycles(a_history(dana(), a_meeting(meeting, id="m")), (), SETTINGS, day(meeting))
    assert (found[0].state, found[0].held, found[0].meeting) == (state, day(meeting), "m")
    assert found[1].start == day(meeting)


def test_the_next_cycle_runs_from_the_day_it_was_held() -> None:
    assert seen(a_meeting("2026-11-11"), on="2026-11-20")[-1] == ("11-11", "11-25", "open")
    assert seen(a_meeting("2026-11-18"), on="2026-11-20")[-1] == ("11-18", "12-02", "open")


def test_grace_is_three_working_days_and_then_it_is_skipped() -> None:
    assert seen(on="2026-11-19") == [("11-02", "11-16", "open")]
    assert seen(on="2026-11-20") == [("11-02", "11-16", "skipped"), ("11-16", "11-30", "open")]


def test_grace_of_a_weekly_cadence_is_two_working_days() -> None:
    weekly = dana(every=7)
    assert seen(rep=weekly, on="2026-11-11")[-1] == ("11-02", "11-09", "open")
    assert seen(rep=weekly, on="2026-11-12")[-1] == ("11-09", "11-16", "open")


def test_a_meeting_after_the_grace_holds_the_next_cycle_early() -> None:
    assert seen(a_meeting("2026-11-23"), on="2026-11-23") == [
        ("11-02", "11-16", "skipped"),
        ("11-16", "11-30", "held"),
        ("11-23", "12-07", "open"),
    ]


@pytest.mark.parametrize("kind", ["ride-along", "account-review"])
def test_other_kinds_of_meeting_hold_no_cycle(kind: str) -> None:
    other = a_meeting("2026-11-16", kind=kind)  # type: ignore[arg-type]
    assert seen(other, on="2026-11-20")[0] == ("11-02", "11-16", "skipped")


def test_a_performance_review_holds_a_cycle() -> None:
    review = a_meeting("2026-11-16", kind="performance-review")
    assert seen(review, on="2026-11-20")[0] == ("11-02", "11-16", "held")


def test_a_due_day_on_a_weekend_or_a_holiday_moves_to_the_next_working_day() -> None:
    assert seen(rep=dana(every=12), on="2026-11-02") == [("11-02", "11-16", "open")]
    assert seen(rep=dana(every=24, country="US"), on="2026-11-02") == [("11-02", "11-27", "open")]


def test_a_meeting_that_is_dated_later_is_not_there_yet() -> None:
    assert seen(a_meeting("2026-11-11"), on="2026-11-10") == [("11-02", "11-16", "open")]


def test_leave_inside_a_cycle_gives_its_days_back() -> None:
    three_days = an_absence("2026-11-11", "2026-11-13")
    assert seen(three_days, on="2026-11-02") == [("11-02", "11-19", "open")]


def test_leave_gives_back_no_more_than_five_working_days_after_the_return() -> None:
    ten_days = an_absence("2026-11-03", "2026-11-12")
    assert seen(ten_days, on="2026-11-02") == [("11-02", "11-20", "open")]


def test_due_inside_leave_is_due_five_working_days_after_the_return() -> None:
    leave = an_absence("2026-11-09", "2026-11-20")
    assert seen(leave, on="2026-11-02") == [("11-02", "11-30", "open")]
    assert seen(on="2026-11-02", away=(leave,)) == [("11-02", "11-30", "open")]


def test_cycles_that_lie_inside_leave_are_excused_and_stay_visible() -> None:
    parental = an_absence("2026-11-09", "2027-01-08", why="parental leave")
    found = cycles(a_history(dana(), parental), (), SETTINGS, day("2027-01-11"))
    assert [(c.due, c.state, c.reason) for c in found] == [
        (day("2026-11-16"), "excused", "parental leave"),
        (day("2026-11-30"), "excused", "parental leave"),
        (day("2026-12-14"), "excused", "parental leave"),
        (day("2027-01-18"), "open", ""),
    ]


def test_why_the_manager_was_away_is_told_of_no_cycle() -> None:
    away = an_absence("2026-11-12", "2026-12-11", why="a matter of the manager's own")
    found = cycles(a_history(dana()), (away,), SETTINGS, day("2026-12-14"))
    assert [(cycle.state, cycle.reason) for cycle in found] == [
        ("excused", "leave"),
        ("open", ""),
    ]


def test_a_meeting_held_during_leave_counts() -> None:
    parental = an_absence("2026-11-09", "2027-01-08")
    assert seen(parental, a_meeting("2026-11-12"), on="2026-11-12")[0] == (
        "11-02",
        "11-16",
        "held",
    )


def test_grace_waits_for_leave() -> None:
    leave = an_absence("2026-11-17", "2026-11-18")
    assert seen(leave, on="2026-11-23")[-1] == ("11-02", "11-16", "open")
    assert seen(leave, on="2026-11-24")[0] == ("11-02", "11-16", "skipped")


def test_moved_beforehand_by_at_most_a_week_leaves_no_mark() -> None:
    moved = a_postponement("2026-11-16", date="2026-11-13", to="2026-11-23")
    (found,) = cycles(a_history(dana(), moved), (), SETTINGS, day("2026-11-20"))
    assert (found.due, found.state, found.moved) == (day("2026-11-23"), "open", True)
    assert seen(moved, a_meeting("2026-11-23"), on="2026-11-23")[0] == ("11-02", "11-23", "held")


def test_a_plan_within_a_week_of_the_due_day_moves_it_too() -> None:
    plan = a_plan("2026-11-20", made="2026-11-13")
    assert seen(plan, on="2026-11-13") == [("11-02", "11-20", "open")]


def test_a_plan_made_before_the_last_talk_moves_the_next_one_too() -> None:
    talk, plan = a_meeting("2026-11-16"), a_plan("2026-12-02", made="2026-11-05")
    assert seen(talk, plan, on="2026-11-17")[-1] == ("11-16", "12-02", "open")


def test_a_plan_made_too_late_or_for_too_far_off_moves_nothing() -> None:
    assert seen(a_plan("2026-11-20", made="2026-11-17"), on="2026-11-17")[0][1] == "11-16"
    assert seen(a_plan("2026-11-24", made="2026-11-13"), on="2026-11-17")[0][1] == "11-16"


def test_a_reason_can_be_given_for_a_cycle_that_a_plan_had_moved() -> None:
    plan = a_plan("2026-11-20", made="2026-11-13")
    reason = a_skip("2026-11-20", date="2026-11-27", why="rep cancelled")
    found = cycles(a_history(dana(), plan, reason), (), SETTINGS, day("2026-11-27"))
    assert (found[0].due, found[0].state, found[0].reason) == (
        day("2026-11-20"),
        "skipped",
        "rep cancelled",
    )


@pytest.mark.parametrize(
    ("marks", "next_cycle"),
    [
        ([a_postponement("2026-11-16", date="2026-11-13")], ("11-16", "11-30", "open")),
        (
            [a_postponement("2026-11-16", date="2026-11-13", to="2026-11-25")],
            ("11-16", "11-25", "open"),
        ),
        (
            [a_postponement("2026-11-16", date="2026-11-17", to="2026-11-18")],
            ("11-16", "11-18", "open"),
        ),
        (
            [
                a_postponement("2026-11-16", date="2026-11-13", to="2026-11-18"),
                a_postponement("2026-11-18", date="2026-11-17", to="2026-11-20"),
            ],
            ("11-18", "11-20", "open"),
        ),
    ],
    ids=["undated", "far", "after the day", "twice"],
)
def test_postponed_undated_or_far_or_late_or_twice_is_a_mark(
    marks: list[Thing], next_cycle: tuple[str, str, str]
) -> None:
    found = seen(*marks, on="2026-11-17")
    assert found[0][2] == "postponed"
    assert found[1] == next_cycle


def test_what_was_postponed_and_held_by_its_day_after_all_is_held() -> None:
    mark = a_postponement("2026-11-16", date="2026-11-13")
    assert seen(mark, a_meeting("2026-11-16"), on="2026-11-16")[0] == ("11-02", "11-16", "held")


def test_a_mark_of_a_cycle_held_early_does_not_touch_the_next() -> None:
    mark = a_postponement("2026-11-16", date="2026-11-04", to="2026-11-20")
    assert seen(mark, a_meeting("2026-11-10"), on="2026-11-10") == [
        ("11-02", "11-20", "held"),
        ("11-10", "11-24", "open"),
    ]


def test_what_is_said_beforehand_of_the_cycle_after_next_counts() -> None:
    skipped = a_skip("2026-11-16", date="2026-11-10", why="rep cancelled")
    again = a_skip("2026-11-30", date="2026-11-11", why="on leave")
    assert seen(skipped, again, on="2026-11-11") == [
        ("11-02", "11-16", "skipped"),
        ("11-16", "11-30", "excused"),
        ("11-30", "12-14", "open"),
    ]
    moved = a_postponement("2026-11-30", date="2026-11-11", to="2026-12-02")
    assert seen(skipped, moved, on="2026-11-11")[1] == ("11-16", "12-02", "open")


def test_what_is_said_of_the_cycle_after_a_leave_that_is_still_ahead_counts() -> None:
    leave = an_absence("2026-11-12", "2026-12-11")
    reason = a_skip("2026-12-21", date="2026-11-11", why="never scheduled")
    assert seen(leave, on="2026-11-11")[-1] == ("11-16", "12-21", "open")
    assert seen(leave, reason, on="2026-11-11")[-2] == ("11-16", "12-21", "skipped")


@pytest.mark.parametrize(
    ("why", "state"),
    [
        ("rep cancelled", "skipped"),
        ("manager cancelled", "skipped"),
        ("never scheduled", "skipped"),
        ("had to leave early", "skipped"),
        ("sick of meetings", "skipped"),
        ("Dana was sick", "excused"),
        ("on leave", "excused"),
        ("Bank holiday", "excused"),
        ("vacation", "excused"),
    ],
)
def test_only_leave_sickness_and_holidays_excuse(why: str, state: str) -> None:
    found = cycles(
        a_history(dana(), a_skip("2026-11-16", date="2026-11-16", why=why)),
        (),
        SETTINGS,
        day("2026-11-16"),
    )
    assert [(c.due, c.state, c.reason) for c in found] == [
        (day("2026-11-16"), state, why),
        (day("2026-11-30"), "open", ""),
    ]


def test_a_reason_can_be_given_after_the_grace() -> None:
    reason = a_skip("2026-11-16", date="2026-11-25", why="never scheduled")
    found = cycles(a_history(dana(), reason), (), SETTINGS, day("2026-11-25"))
    assert [(c.due, c.state, c.reason) for c in found] == [
        (day("2026-11-16"), "skipped", "never scheduled"),
        (day("2026-11-30"), "open", ""),
    ]


def test_a_reason_goes_to_the_cycle_just_skipped_else_to_the_open_one() -> None:
    skipped = cycles(a_history(dana()), (), SETTINGS, day("2026-11-25"))
    assert to_answer(skipped) == skipped[0]
    fresh = cycles(a_history(dana()), (), SETTINGS, day("2026-11-10"))
    assert to_answer(fresh) == fresh[0]
    assert to_answer(()) is None


@pytest.mark.parametrize(
    ("rep", "on", "expected"),
    [
        (a_rep(), "2026-11-02", "active"),
        (a_rep(ends="2026-11-30"), "2026-11-02", "on notice"),
        (a_rep(ends="2026-11-30"), "2026-11-30", "on notice"),
        (a_rep(ends="2026-11-30"), "2026-12-01", "inactive"),
        (a_rep(ends="2026-11-30", returned="2027-02-01"), "2026-12-01", "inactive"),
        (a_rep(ends="2026-11-30", returned="2027-02-01"), "2027-02-01", "active"),
        (a_rep(ends="2027-11-30", returned="2027-02-01"), "2027-03-01", "on notice"),
    ],
)
def test_a_rep_is_active_on_notice_or_inactive(rep: Rep, on: str, expected: str) -> None:
    assert status(rep, day(on)) == expected


def test_a_leaver_has_no_open_cycle_and_none_whose_grace_outlasts_the_job() -> None:
    leaver = dana(ends="2026-12-02")
    assert seen(rep=leaver, on="2026-12-20") == [("11-02", "11-16", "skipped")]


def test_a_return_starts_afresh() -> None:
    back = dana(ends="2026-11-20", returned="2027-02-01")
    assert seen(a_meeting("2026-11-16"), rep=back, on="2027-02-02") == [
        ("11-02", "11-16", "held"),
        ("02-01", "02-08", "open"),
    ]


def test_three_of_the_last_six_skipped_or_postponed_are_chronic() -> None:
    two = a_history(dana(), a_meeting("2026-12-16"))
    found = cycles(two, (), SETTINGS, day("2026-12-16"))
    assert [c.state for c in found] == ["skipped", "skipped", "late", "open"]
    assert not chronic(found)
    third = cycles(two, (), SETTINGS, day("2027-01-06"))
    assert [c.state for c in third][:-1] == ["skipped", "skipped", "late", "skipped"]
    assert chronic(third)


def test_old_skips_are_forgiven_after_six_cycles() -> None:
    weekly = [a_meeting(Date(2026, 12, 15) + timedelta(days=7 * n)) for n in range(6)]
    found = cycles(a_history(dana(), *weekly), (), SETTINGS, day("2027-01-20"))
    assert [c.state for c in found][:3] == ["skipped", "skipped", "late"]
    assert not chronic(found)


def test_excused_cycles_neither_end_nor_hide_a_run() -> None:
    away = an_absence("2026-11-09", "2026-12-11")
    found = cycles(a_history(dana(), away), (), SETTINGS, day("2026-12-20"))
    assert [c.state for c in found] == ["excused", "open"]
    assert last_ended(found) is None
    assert next_due(found) == day("2026-12-21")


def test_a_drive_by_resets_contact_but_not_substance() -> None:
    history = a_history(
        dana(), a_meeting("2026-11-09"), a_meeting("2026-11-20", substance="drive-by")
    )
    assert clocks(history, (), SETTINGS, day("2026-11-30")) == Clocks(
        last_contact=day("2026-11-20"),
        last_substance=day("2026-11-09"),
        contact_days=10,
        substance_days=21,
    )


def test_the_managers_overrule_counts() -> None:
    history = a_history(
        dana(), a_meeting("2026-11-20", substance="drive-by", overruled="substantive")
    )
    assert clocks(history, (), SETTINGS, day("2026-11-30")).substance_days == 10


def test_leave_of_either_side_pauses_both_clocks() -> None:
    history = a_history(dana(), a_meeting("2026-11-02"), an_absence("2026-11-09", "2026-11-13"))
    mine = [an_absence("2026-11-19", "2026-11-20")]
    found = clocks(history, mine, SETTINGS, day("2026-11-30"))
    assert (found.contact_days, found.substance_days) == (21, 21)


def test_without_a_talk_the_clocks_run_from_where_counting_starts() -> None:
    found = clocks(a_history(dana()), (), SETTINGS, day("2026-11-12"))
    assert found == Clocks(
        last_contact=None, last_substance=None, contact_days=10, substance_days=10
    )


def test_cadence_kept_counts_every_way_a_cycle_ends() -> None:
    history = a_history(
        dana(),
        a_meeting("2026-11-16"),
        a_meeting("2026-12-02"),
        a_skip("2026-12-16", date="2026-12-16", why="sick"),
        a_postponement("2026-12-30", date="2026-12-30"),
    )
    found = cycles(history, (), SETTINGS, day("2027-01-20"))
    assert kept(found, day("2026-11-01"), day("2027-01-31")) == CadenceKept(
        due=5,
        held=1,
        late=1,
        excused=1,
        skipped=1,
        postponed=1,
        excuses=("sick",),
        since=day("2026-11-02"),
    )
    assert kept(found, day("2026-11-01"), day("2026-11-30")) == CadenceKept(
        due=1, held=1, since=day("2026-11-02")
    )


def in_a_calendar(history: RepHistory, on: str) -> Date:
    calendar = calendar_for(history.rep, SETTINGS, history.absences)
    return ride_along_due(history, calendar, SETTINGS, day(on))


def test_a_ride_along_is_due_quarterly_and_monthly_for_new_reps() -> None:
    assert in_a_calendar(a_history(dana()), MONDAY) == day("2027-02-01")
    ride = a_meeting("2026-11-09", kind="ride-along")
    assert in_a_calendar(a_history(dana(), ride), "2026-11-10") == day("2027-02-08")
    new = dana(started="2026-10-15")
    assert in_a_calendar(a_history(new), MONDAY) == day("2026-12-02")


def test_key_accounts_are_reviewed_quarterly_once_there_are_any() -> None:
    calendar = calendar_for(dana(), SETTINGS)
    assert account_review_due(a_history(dana()), calendar, SETTINGS) is None
    known = an_insight(date="2026-11-09")
    assert account_review_due(a_history(dana(), known), calendar, SETTINGS) == day("2027-02-08")
    review = a_meeting("2026-11-16", kind="account-review")
    assert account_review_due(a_history(dana(), known, review), calendar, SETTINGS) == day(
        "2027-02-15"
    )


def test_an_event_moved_beforehand_is_a_move_and_no_skip() -> None:
    moved = from_calendar("2026-11-20", usual="2026-11-16", made="2026-11-13")
    (cycle,) = cycles(a_history(dana(), moved), (), SETTINGS, day("2026-11-25"))
    assert (cycle.state, cycle.due, cycle.moved) == ("open", day("2026-11-20"), True)


def test_the_usual_day_of_a_series_moves_no_cycle() -> None:
    series = [from_calendar(on, usual=on) for on in ("2026-11-09", "2026-11-23", "2026-12-07")]
    found = cycles(a_history(dana(every=7), *series), (), SETTINGS, day("2026-11-16"))
    assert [(cycle.state, cycle.due) for cycle in found] == [
        ("skipped", day("2026-11-09")),
        ("open", day("2026-11-16")),
    ]


def test_an_event_moved_far_postpones_the_cycle_and_the_next_is_due_on_its_day() -> None:
    moved = from_calendar("2026-11-27", usual="2026-11-16", made="2026-11-13")
    found = cycles(a_history(dana(), moved), (), SETTINGS, day("2026-11-18"))
    assert [(cycle.state, cycle.due) for cycle in found] == [
        ("postponed", day("2026-11-16")),
        ("open", day("2026-11-27")),
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"made": "2026-11-17"},  # moved too late
        {"usual": "2026-11-30"},  # not this cycle's
    ],
)
def test_an_event_moved_far_in_vain_leaves_the_cycle_skipped(more: dict[str, str]) -> None:
    moved = from_calendar("2026-11-27", **{"usual": "2026-11-16", "made": "2026-11-13", **more})  # type: ignore[arg-type]
    found = cycles(a_history(dana(), moved), (), SETTINGS, day("2026-11-20"))
    assert found[0].state == "skipped"


def test_an_event_moved_far_is_no_postponement_where_another_stands_in_the_cycle() -> None:
    moved = from_calendar("2026-11-27", usual="2026-11-09", made="2026-11-06")
    other = from_calendar("2026-11-16", usual="2026-11-16")
    found = cycles(a_history(dana(), moved, other), (), SETTINGS, day("2026-11-20"))
    assert found[0].state == "skipped"


DAYS = st.dates(Date(2026, 11, 2), Date(2027, 6, 30))
SPANS = st.tuples(DAYS, st.integers(0, 60)).map(
    lambda pair: an_absence(pair[0], pair[0] + timedelta(days=pair[1]))
)
MARKS = st.tuples(DAYS, st.integers(-20, 20), st.integers(-5, 30), st.booleans()).map(
    lambda said: a_postponement(
        said[0] + timedelta(days=said[1]),
        date=said[0],
        to=said[0] + timedelta(days=said[2]) if said[3] else None,
    )
)


@given(
    st.lists(DAYS.map(a_meeting), max_size=12),
    st.lists(SPANS, max_size=3),
    st.lists(MARKS, max_size=4),
    DAYS,
    st.sampled_from([None, 1, 7, 28]),
)
def test_whatever_happens_cycles_follow_one_another_and_only_the_last_is_open(
    meetings: list[Thing],
    absences: list[Absence],
    marks: list[Thing],
    on: Date,
    every: int | None,
) -> None:
    found = cycles(a_history(dana(every=every), *meetings, *absences, *marks), (), SETTINGS, on)
    assert [c.state for c in found].count("open") == 1
    assert found[-1].state == "open"
    assert found[-1].deadline >= on
    for cycle, after in pairwise(found):
        assert after.start == cycle.day
        assert cycle.start <= cycle.due <= cycle.deadline
        assert cycle.state != "skipped" or cycle.deadline < on
        assert (cycle.held is not None) == (cycle.state in ("held", "late"))


def imported(date: str) -> Meeting:
    came_from = Import(file="dana.md", text="0123")
    return replace(a_meeting(date), imported=came_from)


def test_gaps_between_imported_notes_are_no_skipped_cycles() -> None:
    old = [imported("2025-01-08"), imported("2025-06-04"), imported("2026-08-05")]
    history = a_history(a_rep(added="2026-11-02", every=14), *old)
    (turn,) = cycles(history, (), Settings(), day("2026-11-09"))
    assert (turn.start, turn.due, turn.state) == (day("2026-11-02"), day("2026-11-16"), "open")


def test_counting_goes_on_from_the_last_imported_talk_whose_cycle_still_runs() -> None:
    history = a_history(
        a_rep(added="2026-11-02", every=14), imported("2026-06-04"), imported("2026-10-28")
    )
    (turn,) = (c for c in cycles(history, (), Settings(), day("2026-11-09")) if c.state == "open")
    assert (turn.start, turn.due) == (day("2026-10-28"), day("2026-11-11"))


def test_imported_talks_after_the_rep_was_added_hold_their_cycles() -> None:
    history = a_history(a_rep(added="2026-09-07", every=14), imported("2026-09-16"))
    first = cycles(history, (), Settings(), day("2026-09-20"))[0]
    assert (first.state, first.held) == ("held", day("2026-09-16"))
