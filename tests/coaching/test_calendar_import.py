"""What a calendar changes: bookings made, moved and called off, leave; and nothing twice."""

from datetime import time

from msgspec.structs import replace

from coachtui.coaching.calendar_import import Question, becomes, sort_out
from coachtui.coaching.model import Plan
from tests.coaching.builders import (
    a_history,
    a_meeting,
    a_plan,
    a_rep,
    a_team,
    an_absence,
    day,
)
from tests.coaching.calendar_builders import (
    DANA,
    KOFI,
    SAM,
    SETTINGS,
    TODAY,
    a_calendar,
    after,
    an_event,
    bookings,
    dana_and_kofi,
    imported,
    on,
    only,
)

ALL_DAY = on("2026-12-07", at=None, end="2026-12-09")


def test_an_event_becomes_a_booking_made_on_the_day_it_was_created() -> None:
    event = an_event("1:1 Dana", on("2026-12-07", at=time(14, 30), booked="2026-11-20"))
    found = imported(dana_and_kofi(), event)
    assert only(found).plan == Plan(
        id="",
        rep="dana",
        date=day("2026-12-07"),
        made=day("2026-11-20"),
        time=time(14, 30),
        source="e1:20261207",
    )
    assert (found.put(leave=False), found.removed(leave=False, gone=False)) == (
        (only(found).plan,),
        (),
    )


def test_no_booking_is_made_after_the_day_of_the_import() -> None:
    for booked in ("2027-01-01", None):
        event = an_event("1:1 Dana", on("2026-12-07", booked=booked))
        assert only(imported(dana_and_kofi(), event)).plan.made == TODAY


def test_importing_again_changes_nothing() -> None:
    events = (
        an_event("1:1 Dana", on("2026-11-23"), on("2026-12-10", usual="2026-12-07")),
        an_event("Kofi / Sam", uid="e2"),
        an_event("Dana OOO", ALL_DAY, uid="e3"),
        an_event("Out of office", ALL_DAY, uid="e4"),
    )
    team = after(dana_and_kofi(), imported(dana_and_kofi(), *events))
    again = imported(team, *events)
    assert again.put(leave=True) == again.removed(leave=True, gone=True) == ()
    assert {state for _, _, state in bookings(again)} == {"same"}


def test_a_moved_event_moves_its_booking_which_keeps_its_id() -> None:
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("1:1 Dana")))
    ((before,),) = [history.plans for history in team.histories if history.plans]
    moved = on("2026-12-10", usual="2026-12-07", changed="2026-11-28")
    found = only(imported(team, an_event("1:1 Dana", moved)))
    assert (found.state, found.before) == ("moved", day("2026-12-07"))
    assert found.plan == replace(
        before, date=day("2026-12-10"), made=day("2026-11-28"), usual=day("2026-12-07")
    )


def test_what_was_changed_after_it_took_place_was_moved_before_that() -> None:
    moved = on("2026-11-12", usual="2026-11-09", changed="2026-11-20")
    assert only(imported(dana_and_kofi(), an_event("1:1 Dana", moved))).plan.made == day(
        "2026-11-09"
    )
    in_time = on("2026-11-12", usual="2026-11-09", changed="2026-11-10")
    assert only(imported(dana_and_kofi(), an_event("1:1 Dana", in_time))).plan.made == day(
        "2026-11-10"
    )


def test_another_time_on_the_same_day_keeps_the_day_it_was_booked() -> None:
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("1:1 Dana")))
    later = an_event("1:1 Dana", on("2026-12-07", at=time(16), changed="2026-11-29"))
    found = only(imported(team, later))
    assert (found.state, found.plan.time, found.plan.made) == (
        "changed",
        time(16),
        day("2026-01-05"),
    )


def test_an_event_cancelled_declined_or_deleted_takes_its_booking_away() -> None:
    series = (on("2026-12-07"), on("2026-12-21"))
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("1:1 Dana", *series)))
    cancelled = an_event("1:1 Dana", series[0], cancelled=True)
    found = imported(team, an_event("1:1 Dana", series[1]), cancelled)
    assert [(b.plan.date, b.state, b.why) for b in found.bookings] == [
        (day("2026-12-07"), "off", "cancelled"),
        (day("2026-12-21"), "same", ""),
    ]
    declined = an_event("1:1 Dana", series[0], people=(DANA.email,), declined=(SAM,))
    found = imported(team, an_event("1:1 Dana", series[1]), declined)
    assert found.bookings[0].why == "declined by you"
    found = imported(team, an_event("1:1 Dana", series[1]))
    assert found.bookings[0].why == "no longer in the calendar"
    (gone,) = found.removed(leave=False, gone=False)
    assert gone == found.bookings[0].plan
    assert bookings(imported(after(team, found), an_event("1:1 Dana", series[1]))) == [
        ("dana", "2026-12-21", "same")
    ]


def test_what_was_cancelled_before_the_first_import_is_said_and_not_written() -> None:
    found = imported(dana_and_kofi(), an_event("1:1 Dana", cancelled=True))
    assert bookings(found) == [("dana", "2026-12-07", "off")]
    assert found.put(leave=True) == found.removed(leave=True, gone=True) == ()


def test_another_calendar_takes_nothing_away() -> None:
    past_and_ahead = an_event("1:1 Dana", on("2026-11-23"), on("2026-12-07"))
    team = after(dana_and_kofi(), imported(dana_and_kofi(), past_and_ahead))
    found = imported(team, an_event("Kofi / Sam", uid="other"))
    assert bookings(found) == [("kofi", "2026-12-07", "new")]
    assert found.removed(leave=True, gone=True) == ()


def test_what_is_gone_from_the_same_calendar_goes_only_when_agreed_to() -> None:
    events = (an_event("1:1 Dana"), an_event("1:1 Kofi", on("2026-12-08"), uid="e2"))
    team = after(dana_and_kofi(), imported(dana_and_kofi(), *events))
    found = imported(team, events[1])
    assert bookings(found) == [("dana", "2026-12-07", "gone"), ("kofi", "2026-12-08", "same")]
    assert found.removed(leave=True, gone=False) == ()
    assert [one.id for one in found.removed(leave=True, gone=True)] == [found.bookings[0].plan.id]


def test_an_event_that_can_not_be_read_any_more_takes_nothing_away() -> None:
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("1:1 Dana")))
    assert imported(team, an_event("x", uid="e2")).removed(leave=True, gone=False) == ()
    (gone,) = imported(team, uids=("e1",)).removed(leave=True, gone=False)
    assert gone.id == "imported-0000"
    calendar = replace(a_calendar(an_event("x", uid="e2"), uids=("e3",)), unread=frozenset({"e1"}))
    found = becomes(sort_out(calendar, team, SETTINGS, TODAY), team, TODAY)
    assert found.removed(leave=True, gone=True) == ()


def test_a_typed_booking_of_that_day_becomes_the_events() -> None:
    typed = a_plan("2026-12-07", made="2026-11-25")
    team = a_team(a_history(DANA, typed))
    found = imported(team, an_event("1:1 Dana", on("2026-12-07", at=time(9))))
    kept = replace(typed, rep="dana", source="e1:20261207", time=time(9))
    assert [(b.state, b.plan) for b in found.bookings] == [("changed", kept)]
    assert [
        b.state
        for b in imported(
            after(team, found), an_event("1:1 Dana", on("2026-12-07", at=time(9)))
        ).bookings
    ] == ["same"]


def test_a_booking_that_the_manager_called_off_stays_off_until_it_is_moved() -> None:
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("1:1 Dana")))
    dana = team.histories[0]
    off = replace(dana, plans=tuple(replace(plan, replaced=True) for plan in dana.plans))
    team = replace(team, histories=(off, *team.histories[1:]))
    assert only(imported(team, an_event("1:1 Dana"))).state == "same"
    found = only(imported(team, an_event("1:1 Dana", on("2026-12-09", usual="2026-12-07"))))
    assert (found.state, found.plan.replaced) == ("moved", False)


def test_a_series_that_got_another_id_is_not_booked_twice() -> None:
    series = (on("2026-12-07"), on("2026-12-21"))
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("1:1 Dana", *series)))
    split = an_event("1:1 Dana", series[1], uid="e1_R20261221")
    found = imported(team, an_event("1:1 Dana", series[0]), split)
    assert bookings(found) == [("dana", "2026-12-07", "same"), ("dana", "2026-12-21", "changed")]
    assert found.removed(leave=False, gone=True) == ()


def test_one_talk_that_stands_twice_in_the_calendar_is_booked_once() -> None:
    found = imported(dana_and_kofi(), an_event("1:1 Dana"), an_event("Dana / Sam", uid="copy"))
    assert bookings(found) == [("dana", "2026-12-07", "new")]


def test_talks_after_a_reps_last_day_are_not_booked() -> None:
    leaver = a_rep("Dana Ortiz", email=DANA.email, ends="2026-12-10")
    found = imported(
        a_team(a_history(leaver)), an_event("1:1 Dana", on("2026-12-07"), on("2026-12-21"))
    )
    assert bookings(found) == [("dana", "2026-12-07", "new")]


def test_a_series_is_decided_once_with_its_odd_instances() -> None:
    usual = an_event("1:1 Dana", on("2026-11-23"), on("2026-12-21"), people=(DANA.email, SAM))
    renamed = an_event("Tolvane special", on("2026-12-07"), people=(DANA.email, SAM))
    found = imported(dana_and_kofi(), usual, renamed)
    assert [one[1] for one in bookings(found)] == ["2026-11-23", "2026-12-07", "2026-12-21"]


def test_a_record_of_the_day_or_the_day_beside_it_counts_as_logged() -> None:
    team = a_team(a_history(DANA, a_meeting("2026-11-24"), a_meeting("2026-11-12")))
    found = imported(team, an_event("1:1 Dana", on("2026-11-23"), on("2026-11-16")))
    assert [(b.plan.date.day, b.logged) for b in found.bookings] == [(16, False), (23, True)]


def test_the_unsure_are_asked_once_and_an_answer_makes_them_bookings() -> None:
    event = an_event("Tolvane prep", on("2026-12-07"), on("2026-12-21"), people=(DANA.email, SAM))
    single = an_event("Tolvane prep", on("2026-12-15"), people=(DANA.email, SAM), uid="e2")
    past = an_event("Halvorsen prep", on("2026-10-01"), people=(DANA.email, SAM), uid="e3")
    team = dana_and_kofi()
    found = sort_out(a_calendar(event, single, past), team, SETTINGS, TODAY)
    (question,) = found.questions
    assert question == Question(
        id="tolvane prep|one-on-one|dana",
        title="Tolvane prep",
        reps=("dana",),
        kind="one-on-one",
        why="the title doesn't say what it is",
        leave=False,
        count=3,
        first=day("2026-12-07"),
        last=day("2026-12-21"),
    )
    assert becomes(found, team, TODAY).bookings == ()
    assert becomes(found, team, TODAY, {question.id: ""}).bookings == ()
    assert becomes(found, team, TODAY, {question.id: "kofi"}).bookings == ()
    answered = becomes(found, team, TODAY, {question.id: "dana"})
    assert len(answered.bookings) == 3
    team = after(team, answered)
    again = sort_out(a_calendar(event, single, past), team, SETTINGS, TODAY)
    assert again.questions == ()
    assert {b.state for b in becomes(again, team, TODAY).bookings} == {"same"}


def test_leave_is_written_only_once_it_is_agreed_to() -> None:
    found = imported(
        dana_and_kofi(), an_event("Dana OOO", ALL_DAY), an_event("Vacation", ALL_DAY, uid="e2")
    )
    assert [(one.rep, one.absence.end, one.absence.why, one.state) for one in found.leaves] == [
        ("", day("2026-12-09"), "vacation", "new"),
        ("dana", day("2026-12-09"), "out of office", "new"),
    ]
    assert found.put(leave=False) == ()
    assert len(found.put(leave=True)) == 2


def test_leave_that_is_on_file_is_not_proposed() -> None:
    typed = an_absence("2026-12-01", "2026-12-31")
    team = a_team(a_history(DANA, typed), a_history(KOFI), absences=[typed])
    events = (an_event("Dana OOO", ALL_DAY), an_event("Vacation", ALL_DAY, uid="e2"))
    assert imported(team, *events).leaves == ()


def test_leave_that_moved_or_is_off_changes_what_was_recorded() -> None:
    team = after(dana_and_kofi(), imported(dana_and_kofi(), an_event("Dana OOO", ALL_DAY)))
    longer = an_event("Dana OOO", replace(ALL_DAY, end=day("2026-12-11")))
    (one,) = imported(team, longer).leaves
    assert (one.state, one.absence.id, one.absence.end) == (
        "changed",
        "imported-0000",
        day("2026-12-11"),
    )
    (one,) = imported(team, an_event("Dana OOO", ALL_DAY, cancelled=True)).leaves
    assert (one.state, one.absence.id) == ("off", "imported-0000")
    assert imported(team, an_event("x", uid="other calendar")).leaves == ()
