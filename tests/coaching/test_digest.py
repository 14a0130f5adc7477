from datetime import time

import pytest

from coachtui.coaching.digest import (
    NO_QUESTION,
    Appointment,
    all_quiet,
    digest,
    next_meeting,
    week,
)
from coachtui.coaching.model import MeetingKind, Team
from coachtui.coaching.settings import Settings
from tests.coaching.builders import (
    Day,
    Thing,
    a_history,
    a_meeting,
    a_plan,
    a_promise,
    a_rep,
    a_snooze,
    a_team,
    a_weakness,
    an_absence,
    an_insight,
    day,
    from_calendar,
    shown,
)

SETTINGS = Settings()
DANA = a_rep(added="2026-10-01")
KOFI = a_rep("Kofi Mensah", added="2026-10-01")
MET = a_meeting("2026-11-02")


def the_week(*things: Thing, on: Day) -> list[tuple[str, str, bool]]:
    found = week(a_team(a_history(DANA, *things)), SETTINGS, day(on))
    return [(met.date.isoformat(), met.kind, met.booked) for met in found]


def test_the_week_is_what_is_due_in_seven_days_from_today() -> None:
    assert the_week(MET, on="2026-11-09") == []
    assert the_week(MET, on="2026-11-10") == [("2026-11-16", "one-on-one", False)]
    assert the_week(MET, on="2026-11-16") == [("2026-11-16", "one-on-one", False)]


def test_what_is_in_its_grace_is_due_today() -> None:
    assert the_week(MET, on="2026-11-18") == [("2026-11-18", "one-on-one", False)]


def test_a_plan_takes_the_place_of_the_due_day() -> None:
    plan = a_plan("2026-11-12", made="2026-11-09", at=time(14))
    found = week(a_team(a_history(DANA, MET, plan)), SETTINGS, day("2026-11-10"))
    assert found == (
        Appointment(
            rep="Dana Ortiz",
            rep_id="dana",
            called="Dana",
            date=day("2026-11-12"),
            kind="one-on-one",
            time=time(14),
            booked=True,
            plan=plan.id,
        ),
    )


def test_a_plan_beyond_the_week_leaves_it_empty() -> None:
    assert the_week(MET, a_plan("2026-11-19", made="2026-11-09"), on="2026-11-10") == []


@pytest.mark.parametrize(
    ("thing", "kind", "on"),
    [
        (a_meeting("2026-08-10", kind="ride-along"), "ride-along", "2026-11-09"),
        (an_insight(date="2026-08-10"), "account-review", "2026-11-09"),
    ],
)
def test_ride_alongs_and_account_reviews_come_round_by_the_quarter(
    thing: Thing, kind: MeetingKind, on: str
) -> None:
    rep = a_rep(added="2026-08-10")
    history = a_history(rep, thing, MET, a_meeting("2026-08-10"))
    found = [m for m in week(a_team(history), SETTINGS, day(on)) if m.kind == kind]
    assert [(m.date, m.booked) for m in found] == [(day("2026-11-09"), False)]
    booked = a_plan("2026-12-01", made="2026-11-01", kind=kind)
    history = a_history(rep, thing, MET, a_meeting("2026-08-10"), booked)
    assert [m for m in week(a_team(history), SETTINGS, day(on)) if m.kind == kind] == []


def test_a_leaver_has_only_what_is_booked() -> None:
    leaver = a_rep(added="2026-10-01", ends="2026-11-30")
    plan = a_plan("2026-11-12", made="2026-11-09")
    on = day("2026-11-10")
    assert week(a_team(a_history(leaver, MET)), SETTINGS, on) == ()
    assert [m.date for m in week(a_team(a_history(leaver, MET, plan)), SETTINGS, on)] == [
        day("2026-11-12")
    ]
    gone = a_rep(added="2026-10-01", ends="2026-11-09")
    assert week(a_team(a_history(gone, MET, plan)), SETTINGS, on) == ()


def test_the_next_meeting_of_the_team() -> None:
    team = a_team(a_history(DANA, MET), a_history(KOFI, a_meeting("2026-10-29")))
    found = next_meeting(team, SETTINGS, day("2026-11-10"))
    assert found is not None
    assert (found.rep, found.date) == ("Kofi Mensah", day("2026-11-12"))
    assert next_meeting(Team(), SETTINGS, day("2026-11-10")) is None


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-11-12", "today"),
        ("2026-11-11", "tomorrow"),
        ("2026-11-10", "Thursday"),
        ("2026-11-06", "Thursday"),
        ("2026-11-05", "12 Nov"),
    ],
)
def test_all_quiet_names_who_is_next(on: str, said: str) -> None:
    team = a_team(a_history(KOFI, a_meeting("2026-10-29")))
    upcoming = next_meeting(team, SETTINGS, day(on))
    assert all_quiet(upcoming, day(on)) == f"Nothing needs you. Next: Kofi, {said}."


def test_all_quiet_with_nobody_to_meet() -> None:
    assert all_quiet(None, day("2026-11-10")) == ("Nothing needs you. No meeting is booked or due.")


def a_full_team(*more: Thing) -> Team:
    return a_team(
        a_history(
            DANA,
            MET,
            a_promise("send the deck", date="2026-11-02", due="2026-11-04"),
            a_promise("get the sheet", date="2026-11-02", due="2026-11-05"),
            a_promise("ring", owner="rep", date="2026-11-02", due="2026-11-06"),
            *more,
        ),
        a_history(KOFI, a_meeting("2026-10-29"), a_promise(date="2026-10-29", due="2026-11-06")),
    )


def test_the_digest_has_three_nudges_and_one_of_a_kind_for_each_rep() -> None:
    found = digest(a_full_team(), SETTINGS, day("2026-11-10")).nudges
    assert [(nudge.kind, nudge.rep, nudge.since) for nudge in found] == [
        ("my-promise", "Dana Ortiz", day("2026-11-04")),
        ("my-promise", "Kofi Mensah", day("2026-11-06")),
        ("rep-promise", "Dana Ortiz", day("2026-11-06")),
    ]


def test_a_silent_nudge_stays_in_the_digest_and_a_snoozed_one_does_not() -> None:
    on = day("2026-11-10")
    key = digest(a_full_team(), SETTINGS, on).nudges[0].key
    silent = digest(a_full_team(shown(key, date="2026-11-09", times=4)), SETTINGS, on).nudges
    assert silent[0].key == key
    snoozed = digest(a_full_team(a_snooze("2026-11-09", until="2026-11-12")), SETTINGS, on)
    assert [nudge.rep for nudge in snoozed.nudges] == ["Kofi Mensah"]


def test_the_question_is_about_whoever_is_met_next_and_names_them() -> None:
    team = a_team(
        a_history(DANA, MET, a_weakness("discovery", date="2026-11-02")),
        a_history(KOFI, a_meeting("2026-10-29"), a_weakness("closing", date="2026-10-29")),
    )
    question = digest(team, SETTINGS, day("2026-11-10")).question
    assert question.startswith("Kofi Mensah: ")
    assert "closing" in question


def test_with_nothing_on_file_the_digest_says_so() -> None:
    assert digest(a_team(a_history(DANA)), SETTINGS, day("2026-10-02")).question == NO_QUESTION
    empty = digest(Team(), SETTINGS, day("2026-10-02"))
    assert (empty.nudges, empty.week, empty.question) == ((), (), NO_QUESTION)


def test_a_talk_that_is_due_is_not_hidden_by_one_booked_for_a_later_cycle() -> None:
    on = day("2026-11-16")
    booked = from_calendar("2026-11-20", usual="2026-11-20")
    met = digest(a_team(a_history(DANA, MET, booked)), SETTINGS, on).week
    assert [(one.date.day, one.booked) for one in met] == [(16, False), (20, True)]
    moved = from_calendar("2026-11-20", usual="2026-11-16")
    met = digest(a_team(a_history(DANA, MET, moved)), SETTINGS, on).week
    assert [(one.date.day, one.booked) for one in met] == [(20, True)]


def test_a_series_that_goes_on_through_leave_books_nothing_there() -> None:
    series = [from_calendar(on, usual=on, at=time(9)) for on in ("2026-12-01", "2026-12-08")]
    history = a_history(a_rep(), a_meeting("2026-11-24"), *series)
    away = (an_absence("2026-11-30", "2026-12-04"),)
    found = week(Team(histories=(history,), absences=away), Settings(), day("2026-12-01"))
    assert [str(met.date) for met in found if met.booked] == []
    found = week(Team(histories=(history,), absences=away), Settings(), day("2026-12-02"))
    assert [str(met.date) for met in found if met.booked] == ["2026-12-08"]
