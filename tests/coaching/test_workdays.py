from datetime import date as Date
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching import workdays
from coachtui.coaching.model import Absence
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import WorkCalendar, calendar_for, working_week
from tests.coaching.builders import a_rep, an_absence, day

SETTINGS = Settings()


def a_calendar(*absences: Absence, country: str = "") -> WorkCalendar:
    return calendar_for(a_rep(country=country), SETTINGS, absences, ())


def test_without_a_country_monday_to_friday_is_worked() -> None:
    calendar = a_calendar()
    week = [calendar.is_working(day("2026-11-02") + timedelta(days=n)) for n in range(7)]
    assert week == [True, True, True, True, True, False, False]


def test_the_reps_country_wins_over_the_configured_one() -> None:
    settings = Settings(country="US")
    thanksgiving, unity_day = day("2026-11-26"), day("2026-10-02")
    in_the_us = calendar_for(a_rep(), settings)
    in_kuwait = calendar_for(a_rep(country="KW"), settings)
    assert not in_the_us.is_working(thanksgiving)
    assert in_kuwait.is_working(thanksgiving)
    assert in_the_us.is_working(unity_day)
    assert not in_kuwait.is_working(unity_day)


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    all_saints = day("2027-11-01")
    assert not working_week(SETTINGS, "DE-BY")(all_saints)
    assert working_week(SETTINGS, "DE-BE")(all_saints)


def test_an_unknown_part_falls_back_to_its_country() -> None:
    assert not working_week(SETTINGS, "DE-XX")(day("2026-12-25"))


def test_an_unknown_country_has_weekends_only() -> None:
    week = working_week(SETTINGS, "ZZ")
    assert week(day("2026-12-25"))
    assert not week(day("2026-12-26"))


def test_without_the_holidays_package_weekends_are_still_those_of_the_country(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "holidays", None)
    workdays._week_of.cache_clear()
    week = working_week(SETTINGS, "sa")
    assert [week(day("2026-11-02") + timedelta(days=n)) for n in range(7)] == [
        True,
        True,
        True,
        True,
        False,
        False,
        True,
    ]
    workdays._week_of.cache_clear()


def test_leave_of_either_side_is_not_worked_and_the_reps_says_why() -> None:
    calendar = calendar_for(
        a_rep(),
        SETTINGS,
        [an_absence("2026-11-02", "2026-11-04", why="sick")],
        [an_absence("2026-11-10", why="a matter of the manager's own")],
    )
    assert calendar.is_off(day("2026-11-03")) == "sick"
    assert calendar.is_off(day("2026-11-10")) == "leave"
    assert calendar.is_off(day("2026-11-05")) is None
    assert not calendar.is_working(day("2026-11-10"))
    assert calendar.is_workday(day("2026-11-10"))


def test_working_days_are_counted_past_weekends_and_leave() -> None:
    calendar = a_calendar(an_absence("2026-11-09", "2026-11-13"))
    assert calendar.add_working_days(day("2026-11-05"), 3) == day("2026-11-17")
    assert calendar.working_days_between(day("2026-11-05"), day("2026-11-17")) == 3
    assert calendar.add_working_days(day("2026-11-05"), 0) == day("2026-11-05")


def test_two_weeks_of_leave_with_a_weekend_between_are_one() -> None:
    calendar = a_calendar(
        an_absence("2026-11-02", "2026-11-06"), an_absence("2026-11-09", "2026-11-13")
    )
    assert calendar.spans == ((day("2026-11-02"), day("2026-11-13")),)
    assert calendar.away_days(day("2026-11-01"), day("2026-11-30")) == 12


def test_overlapping_leave_counts_once() -> None:
    calendar = a_calendar(
        an_absence("2026-11-02", "2026-11-10"), an_absence("2026-11-04", "2026-11-06")
    )
    assert calendar.away_days(day("2026-11-01"), day("2026-11-30")) == 9


def test_leave_that_ends_before_it_starts_is_none() -> None:
    assert a_calendar(an_absence("2026-11-10", "2026-11-02")).spans == ()


def test_present_days_leave_out_days_of_leave() -> None:
    calendar = a_calendar(an_absence("2026-11-09", "2026-11-15"))
    assert calendar.present_days(day("2026-11-02"), day("2026-11-30")) == 21
    assert calendar.after_present_days(day("2026-11-02"), 21) == day("2026-11-30")


def test_leave_without_an_end_still_has_days_after_it() -> None:
    calendar = a_calendar(an_absence("2026-11-09", Date.max))
    assert calendar.next_working(day("2026-11-09")) == Date(9000, 1, 2)


DAYS = st.dates(Date(2026, 1, 1), Date(2026, 12, 31))
ABSENCES = st.lists(
    st.tuples(DAYS, st.integers(0, 40)).map(
        lambda pair: an_absence(pair[0], pair[0] + timedelta(days=pair[1]))
    ),
    max_size=4,
)


@given(ABSENCES, DAYS, st.integers(0, 30))
def test_adding_working_days_and_counting_them_agree(
    absences: list[Absence], start: Date, count: int
) -> None:
    calendar = a_calendar(*absences)
    end = calendar.add_working_days(start, count)
    assert calendar.working_days_between(start, end) == count
    assert count == 0 or calendar.is_working(end)


@given(ABSENCES, DAYS, st.integers(0, 120))
def test_the_day_after_so_many_present_days_is_the_first_such(
    absences: list[Absence], start: Date, count: int
) -> None:
    calendar = a_calendar(*absences)
    found = calendar.after_present_days(start, count)
    assert calendar.present_days(start, found) == count
    assert count == 0 or calendar.present_days(start, found - timedelta(days=1)) == count - 1
