"""Days and times to come, as they are typed."""

from datetime import date as Date
from datetime import time

import pytest
from msgspec.structs import replace

from coachtui.coaching.appointments import (
    NotAhead,
    called_off_by,
    day_ahead,
    replaced_by,
    time_of_day,
)
from coachtui.coaching.days import UnreadableDay
from coachtui.coaching.model import CycleMark, Meeting, MeetingKind, Plan, Rep, RepHistory
from coachtui.coaching.settings import Settings

TODAY = Date(2026, 11, 30)
DANA = Rep(id="dana", name="Dana Ortiz", added=TODAY)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("14:00", time(14)),
        ("9.30", time(9, 30)),
        ("14h30", time(14, 30)),
        ("2pm", time(14)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        (" 9h ", time(9)),
        ("", None),
        ("14", None),
        ("nov", None),
    ],
)
def test_a_time_of_day_is_read(words: str, at: time | None) -> None:
    assert time_of_day(words) == at


@pytest.mark.parametrize("words", ["25:00", "9:75", "13pm", "0am"])
def test_a_time_that_no_clock_shows_is_said(words: str) -> None:
    with pytest.raises(NotAhead, match="is no time of day; write it like 14:00 or 2pm"):
        time_of_day(words)


def test_a_day_to_come_is_read() -> None:
    assert day_ahead("thu", DANA, Settings(), TODAY) == Date(2026, 12, 3)
    assert day_ahead("today", DANA, Settings(), TODAY, today_too=True) == TODAY


@pytest.mark.parametrize("words", ["today", "2026-11-29"])
def test_a_day_that_is_not_ahead_is_said(words: str) -> None:
    with pytest.raises(NotAhead, match="isn't ahead"):
        day_ahead(words, DANA, Settings(), TODAY)


@pytest.mark.parametrize("words", ["", "someday"])
def test_what_is_no_day_is_said(words: str) -> None:
    with pytest.raises(UnreadableDay):
        day_ahead(words, DANA, Settings(), TODAY)


def a_plan(day: str, kind: MeetingKind = "one-on-one") -> Plan:
    return Plan(id=day, rep="dana", date=Date.fromisoformat(day), made=TODAY, kind=kind)


def test_a_new_plan_takes_the_place_of_those_of_its_kind_still_ahead() -> None:
    past, ahead = a_plan("2026-11-20"), a_plan("2026-12-02")
    seen = a_plan("2026-12-04", "ride-along")
    history = RepHistory(rep=DANA, plans=(past, ahead, seen))
    assert replaced_by(a_plan("2026-12-03"), history) == (ahead,)


def test_a_booking_that_was_met_or_replaced_before_stays_as_it_is() -> None:
    met, gone = a_plan("2026-11-30"), replace(a_plan("2026-12-02"), replaced=True)
    meeting = Meeting(id="m", rep="dana", date=Date(2026, 11, 30))
    history = RepHistory(rep=DANA, plans=(met, gone), meetings=(meeting,))
    assert replaced_by(a_plan("2026-12-03"), history) == ()


def in_calendar(day: str) -> Plan:
    return replace(a_plan(day), source=f"event:{day}")


def test_a_new_plan_takes_the_place_of_the_next_one_alone_of_those_in_the_calendar() -> None:
    first, second = in_calendar("2026-12-02"), in_calendar("2026-12-16")
    typed = a_plan("2026-12-20")
    history = RepHistory(rep=DANA, plans=(first, second, typed))
    assert replaced_by(a_plan("2026-12-03"), history) == (first, typed)


def a_mark(due: str) -> CycleMark:
    return CycleMark(id="m", rep="dana", date=TODAY, due=Date.fromisoformat(due), action="skip")


def test_a_skipped_cycle_leaves_what_the_calendar_holds_for_later_ones() -> None:
    this, later = in_calendar("2026-12-07"), in_calendar("2026-12-21")
    history = RepHistory(rep=DANA, plans=(this, later))
    assert called_off_by(a_mark("2026-12-07"), history) == (this,)


def test_a_reason_why_a_talk_was_not_held_calls_nothing_off_that_the_calendar_holds() -> None:
    missed, ahead = in_calendar("2026-11-25"), in_calendar("2026-12-02")
    history = RepHistory(rep=DANA, plans=(missed, ahead))
    assert called_off_by(a_mark("2026-12-07"), history) == ()
