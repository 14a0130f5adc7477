from datetime import time

import pytest
from msgspec.structs import replace

from coachtui.coaching.model import Import
from coachtui.coaching.nudge import Nudge
from coachtui.coaching.nudges import (
    rep_nudges,
)
from tests.coaching.builders import (
    Thing,
    a_history,
    a_meeting,
    a_plan,
    a_promise,
    a_rep,
    a_skip,
    an_absence,
    an_insight,
    day,
    from_calendar,
    shown,
)
from tests.coaching.nudges_about import MET, SETTINGS, about, of_kind, said


def test_a_meeting_booked_for_today_until_it_is_held() -> None:
    plan = a_plan("2026-11-11", made="2026-11-02", at=time(14))
    assert said(MET, plan, on="2026-11-10") == []
    assert said(MET, plan, on="2026-11-11") == [
        ("today", "One-on-one with Dana today at 14:00. Last talk: 9 days ago.")
    ]
    assert said(MET, plan, a_meeting("2026-11-11"), on="2026-11-11") == []


def test_another_kind_of_meeting_today_leaves_the_booked_one_ahead() -> None:
    plan = a_plan("2026-11-11", made="2026-11-02")
    ride = a_meeting("2026-11-11", kind="ride-along")
    assert of_kind("today", MET, plan, ride, on="2026-11-11") == [
        "One-on-one with Dana today. Last talk: today."
    ]


def test_a_one_on_one_due_today() -> None:
    assert said(MET, on="2026-11-16") == [
        ("today", "The one-on-one with Dana is due today. Last talk: 14 days ago.")
    ]


def test_a_skipped_cycle_after_its_grace() -> None:
    assert said(MET, on="2026-11-19") == []
    assert said(MET, on="2026-11-20") == [
        ("skipped", "The one-on-one with Dana due 16 Nov was skipped. Last talk: 18 days ago.")
    ]


def test_several_skipped_running_and_chronic() -> None:
    assert of_kind("skipped", MET, on="2026-12-21") == [
        "The last 3 one-on-ones with Dana were skipped, the latest due 14 Dec. "
        "Last talk: 49 days ago. Skipped or postponed: at least 3 of the last 6."
    ]


@pytest.mark.parametrize(
    "way_out",
    [
        a_meeting("2026-11-20"),
        a_plan("2026-11-24", made="2026-11-20"),
        a_skip("2026-11-16", date="2026-11-20", why="rep cancelled"),
    ],
    ids=["held", "booked", "reason on file"],
)
def test_a_way_out_taken_ends_the_skipped_nudge(way_out: Thing) -> None:
    assert said(MET, way_out, on="2026-11-23") == []


def test_leave_holds_back_what_a_talk_would_mend_but_not_what_is_owed() -> None:
    owed = a_promise(date="2026-11-02", due="2026-11-05")
    leave = an_absence("2026-11-23", "2026-11-27")
    kinds = [nudge.kind for nudge in about(MET, owed, leave, on="2026-11-24")]
    assert kinds == ["my-promise"]


def test_two_drive_bys_running() -> None:
    things = (
        a_meeting("2026-11-02", substance="drive-by"),
        a_meeting("2026-11-10", substance="drive-by", missing=("happened", "person")),
    )
    assert said(*things, on="2026-11-10") == [
        (
            "substance",
            "The last two talks with Dana, 2 Nov and 10 Nov, were drive-bys. "
            "Not on record of the last: what happened and what Dana said.",
        )
    ]
    assert said(*things, a_meeting("2026-11-12", substance="thin"), on="2026-11-12") == []


def test_a_longer_run_of_drive_bys_names_its_first_and_last_day() -> None:
    days = ("2026-10-30", "2026-11-02", "2026-11-10")
    found = of_kind(
        "substance", *(a_meeting(d, substance="drive-by", missing=()) for d in days), on=days[-1]
    )
    assert found == ["The last 3 talks with Dana, 30 Oct to 10 Nov, were drive-bys."]


def test_an_overruled_drive_by_is_none() -> None:
    overruled = a_meeting("2026-11-10", substance="drive-by", overruled="substantive")
    driven_by = a_meeting("2026-11-02", substance="drive-by")
    assert said(driven_by, overruled, on="2026-11-10") == []


def test_forty_five_days_without_substance() -> None:
    thin = [a_meeting(d, substance="thin") for d in ("2026-11-16", "2026-11-30", "2026-12-14")]
    assert of_kind("substance", MET, *thin, on="2026-12-16") == []
    assert of_kind("substance", MET, *thin, on="2026-12-17") == [
        "The last substantive talk with Dana was 45 days ago, on 2 Nov. Last talk: 3 days ago."
    ]
    away = an_absence("2026-12-01", "2026-12-04")
    assert of_kind("substance", MET, *thin, away, on="2026-12-20") == []
    assert len(of_kind("substance", MET, *thin, away, on="2026-12-21")) == 1


def test_no_substantive_talk_since_counting_started() -> None:
    thin = [a_meeting(d, substance="thin") for d in ("2026-10-12", "2026-11-02")]
    assert of_kind("substance", *thin, on="2026-11-15") == [
        "No substantive talk with Dana on file since 1 Oct. Last talk: 13 days ago."
    ]


def test_a_leaver_gets_one_handover_prompt_and_nothing_else() -> None:
    things = (
        MET,
        a_promise(date="2026-11-02", due="2026-11-05"),
        a_promise("ring", owner="rep", date="2026-11-02"),
        a_promise("call", owner="rep", date="2026-11-02"),
        an_insight("Tolvane", date="2026-11-02"),
        an_insight("Orbit", date="2026-11-02"),
    )
    leaver = a_rep(added="2026-10-01", ends="2026-11-20")

    def found(on: str, *more: Thing) -> list[Nudge]:
        return list(rep_nudges(a_history(leaver, *things, *more), (), SETTINGS, day(on)))

    (prompt,) = found("2026-11-10")
    assert (prompt.kind, prompt.text, prompt.ways_out) == (
        "attention",
        "Dana's last day is Fri 20 Nov 2026. To hand over: 1 open promise of yours, "
        "2 open promises of theirs, what is known of Orbit and Tolvane.",
        ("brief", "recap", "done", "drop"),
    )
    assert found("2026-11-11", shown(prompt.key, date="2026-11-10")) == []
    assert found("2026-11-27")[0].text.startswith("Dana's last day was Fri 20 Nov 2026.")
    assert found("2026-11-28") == []


def test_a_leaver_with_nothing_on_file() -> None:
    leaver = a_rep(added="2026-10-01", ends="2026-11-20")
    (prompt,) = rep_nudges(a_history(leaver), (), SETTINGS, day("2026-11-10"))
    assert prompt.text == ("Dana's last day is Fri 20 Nov 2026. No open promise or buyer on file.")


def test_who_came_back_starts_afresh() -> None:
    back = a_rep(added="2025-01-06", ends="2026-06-30", returned="2026-11-02")
    history = a_history(back, a_meeting("2026-01-12", substance="drive-by"))
    assert rep_nudges(history, (), SETTINGS, day("2026-11-06")) == ()
    assert [n.kind for n in rep_nudges(history, (), SETTINGS, day("2026-11-09"))] == ["today"]


def test_imported_notes_are_no_drive_bys_running() -> None:
    came_from = Import(file="dana.md", text="0123")
    old = (
        replace(a_meeting(date, substance="drive-by"), imported=came_from)
        for date in ("2026-11-02", "2026-11-10")
    )
    assert said(*old, on="2026-11-10") == []


def test_a_talk_that_was_in_the_calendar_without_a_record_is_asked_about() -> None:
    booked = from_calendar("2026-11-09", at=time(10))
    assert said(MET, booked, on="2026-11-08") == []
    assert of_kind("skipped", MET, booked, on="2026-11-09") == []
    (nudge,) = about(MET, booked, on="2026-11-10")
    assert (nudge.kind, nudge.text, nudge.ways_out) == (
        "skipped",
        "A one-on-one with Dana was in the calendar on 9 Nov at 10:00; nothing is logged. "
        "Was it held?",
        ("log", "skip", "snooze"),
    )


def test_it_is_no_longer_asked_once_it_is_answered() -> None:
    booked = from_calendar("2026-11-09")
    for answer in (
        a_meeting("2026-11-08"),
        a_meeting("2026-11-10"),
        a_skip("2026-11-16", date="2026-11-10", why="rep cancelled"),
    ):
        assert said(MET, booked, answer, on="2026-11-11") == []
    assert said(MET, booked, an_absence("2026-11-09", "2026-11-10"), on="2026-11-11") == []


def test_it_is_asked_until_a_cycle_without_anything_in_the_calendar_is_skipped_after_it() -> None:
    booked = from_calendar("2026-11-09")
    assert of_kind("skipped", MET, booked, on="2026-12-03")[0].endswith("Was it held?")
    assert of_kind("skipped", MET, booked, on="2026-12-04")[0].startswith(
        "The last 2 one-on-ones with Dana were skipped, the latest due 30 Nov."
    )


def test_the_most_recent_talk_is_asked_about_and_a_later_record_answers_all_before_it() -> None:
    series = [from_calendar(f"2026-11-{d:02d}", usual=f"2026-11-{d:02d}") for d in (9, 16, 23)]
    assert of_kind("skipped", MET, *series, on="2026-12-01") == [
        "A one-on-one with Dana was in the calendar on 23 Nov; nothing is logged. Was it held?"
    ]
    later = a_meeting("2026-11-25")
    assert of_kind("skipped", MET, *series, later, on="2026-12-01") == []


def test_a_talk_of_five_weeks_ago_is_asked_about_while_its_cycle_is_the_last_that_was_skipped() -> (
    None
):
    every_four_weeks = a_rep(added="2026-10-01", every=28)
    booked = from_calendar("2026-11-20")

    def asked(*things: Thing) -> list[str]:
        history = a_history(every_four_weeks, MET, booked, *things)
        return [n.text for n in rep_nudges(history, (), SETTINGS, day("2026-12-25"))]

    assert [text for text in asked() if text.endswith("Was it held?")] == [
        "A one-on-one with Dana was in the calendar on 20 Nov; nothing is logged. Was it held?"
    ]
    assert not [text for text in asked(a_meeting("2026-12-22")) if text.endswith("Was it held?")]


def test_a_typed_booking_is_not_asked_about() -> None:
    assert said(MET, a_plan("2026-11-09", made="2026-11-02"), on="2026-11-10") == []


def test_the_question_stands_in_the_place_of_the_skipped_cycle() -> None:
    booked = from_calendar("2026-11-16", usual="2026-11-16")
    assert of_kind("skipped", MET, booked, on="2026-11-20") == [
        "A one-on-one with Dana was in the calendar on 16 Nov; nothing is logged. Was it held?"
    ]


def test_another_kind_of_talk_holds_no_cycle_so_there_is_none_to_skip() -> None:
    review = from_calendar("2026-11-09", kind="account-review")
    (nudge,) = about(MET, review, on="2026-11-10")
    assert nudge.ways_out == ("log", "snooze")
    assert nudge.text.startswith("An account review with Dana was in the calendar on 9 Nov;")


def test_a_series_that_just_goes_on_keeps_no_second_skip_quiet() -> None:
    ahead = from_calendar("2026-12-07", usual="2026-12-07")
    assert of_kind("skipped", MET, ahead, on="2026-11-20") == []
    assert of_kind("skipped", MET, ahead, on="2026-12-04") == [
        "The last 2 one-on-ones with Dana were skipped, the latest due 30 Nov. "
        "Last talk: 32 days ago. Skipped or postponed: at least 3 of the last 6."
    ]
    assert of_kind("skipped", MET, a_plan("2026-12-07", made="2026-12-03"), on="2026-12-04") == []
