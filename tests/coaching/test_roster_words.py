from datetime import date as Date

import pytest

from coachtui.coaching.days import UnreadableDay
from coachtui.coaching.roster_words import (
    NoSuchEntry,
    alias_names,
    brought_back,
    cadence_days,
    cadence_said,
    country_code,
    day_at_any_time,
)
from tests.coaching.builders import a_rep

TODAY = Date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "days"),
    [("2w", 14), ("10d", 10), (" Weekly", 7), ("3 weeks", 21), ("28", 28), ("", None)],
)
def test_a_cadence_is_read_in_days(typed: str, days: int | None) -> None:
    assert cadence_days(typed) == days


@pytest.mark.parametrize("typed", ["40", "0", "5w", "often", "-1", "1000000d"])
def test_a_cadence_beyond_a_day_and_four_weeks_says_what_it_takes(typed: str) -> None:
    with pytest.raises(NoSuchEntry) as refused:
        cadence_days(typed)
    assert str(refused.value) == f"takes 1 to 28 days, like 10d, 2w or weekly, not {typed!r}."


@pytest.mark.parametrize("days", [None, 1, 7, 10, 14, 28])
def test_a_cadence_said_is_read_back(days: int | None) -> None:
    assert cadence_days(cadence_said(days)) == days


def test_a_country_is_a_code_in_capitals() -> None:
    assert [country_code(one) for one in (" us", "de-by", "")] == ["US", "DE-BY", ""]
    with pytest.raises(NoSuchEntry, match="takes a code like US, DE or DE-BY, not 'deu'"):
        country_code("deu")


def test_a_day_is_behind_or_ahead() -> None:
    days = [day_at_any_time(one, TODAY, "day-first") for one in ("1 mar", "yesterday", "fri")]
    assert days == [Date(2026, 3, 1), Date(2026, 11, 29), Date(2026, 12, 4)]
    assert day_at_any_time("1999-01-02", TODAY, "day-first") == Date(1999, 1, 2)
    with pytest.raises(UnreadableDay):
        day_at_any_time("soon", TODAY, "day-first")


def test_other_names_stand_between_commas_each_once() -> None:
    assert alias_names(" Dee,, D.  O. ,Dee") == ("Dee", "D. O.")


def test_who_had_ended_starts_afresh_and_who_was_on_notice_goes_on() -> None:
    ended = brought_back(a_rep(ends="2026-11-29"), TODAY)
    assert (ended.ends, ended.returned) == (None, TODAY)
    on_notice = brought_back(a_rep(ends="2026-12-31"), TODAY)
    assert (on_notice.ends, on_notice.returned) == (None, None)
