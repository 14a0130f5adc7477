from coachtui.coaching.as_of import as_of, changes_after
from tests.coaching.builders import (
    a_history,
    a_meeting,
    a_plan,
    a_promise,
    a_rep,
    an_absence,
    day,
)

HISTORY = a_history(
    a_rep(),
    a_meeting("2026-11-02"),
    a_meeting("2026-11-09"),
    a_promise(date="2026-11-02", status="done", closed="2026-11-06", outcome="sent"),
    a_plan("2026-11-20", made="2026-11-04"),
    an_absence("2026-12-01"),
)


def test_what_is_dated_later_is_not_there_yet_and_leave_is() -> None:
    then = as_of(HISTORY, day("2026-11-03"))
    assert then.meetings == HISTORY.meetings[:1]
    assert then.plans == ()
    assert then.absences == HISTORY.absences
    assert (then.follow_ups[0].status, then.follow_ups[0].outcome) == ("open", "")


def test_a_plan_appears_on_the_day_it_was_made() -> None:
    assert as_of(HISTORY, day("2026-11-04")).plans == HISTORY.plans


def test_the_days_on_which_something_appears() -> None:
    assert changes_after(HISTORY, day("2026-11-02")) == (
        day("2026-11-04"),
        day("2026-11-06"),
        day("2026-11-09"),
    )


def test_with_nothing_to_come_it_is_the_same_history() -> None:
    assert as_of(HISTORY, day("2026-11-09")) is HISTORY
