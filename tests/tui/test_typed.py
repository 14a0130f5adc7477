from __future__ import annotations

from datetime import date as Date
from datetime import time

import pytest

from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings
from coachtui.tui.typed import Mend, day_ahead, day_and_time, one_time, time_of_day

DANA = Rep(id="d", name="Dana Ortiz", added=Date(2026, 10, 1))
TODAY = Date(2026, 11, 30)


def test_a_day_to_come_is_read_as_everywhere_else() -> None:
    assert day_ahead("next tue", DANA, Settings(), TODAY) == Date(2026, 12, 8)


def test_today_is_ahead_only_where_it_may_be() -> None:
    assert day_ahead("today", DANA, Settings(), TODAY, today_too=True) == TODAY
    with pytest.raises(Mend, match="Mon 30 Nov 2026 isn't ahead"):
        day_ahead("today", DANA, Settings(), TODAY)


@pytest.mark.parametrize("words", ["", "  ", "the 45th"])
def test_what_names_no_day_is_refused_with_a_sentence(words: str) -> None:
    with pytest.raises(Mend):
        day_ahead(words, DANA, Settings(), TODAY)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("14:00", time(14)),
        ("9.30", time(9, 30)),
        ("2pm", time(14)),
        ("14", time(14)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("", None),
    ],
)
def test_a_time_of_day_is_read(words: str, at: time | None) -> None:
    assert time_of_day(words) == at


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("25:00", "'25:00' is no time of day; write it like 14:00 or 2pm."),
        ("14:75", "'14:75' is no time of day; write it like 14:00 or 2pm."),
        ("13pm", "'13pm' is no time of day; write it like 14:00 or 2pm."),
        ("soon", "A time of day is written like 14:00 or 2pm."),
    ],
)
def test_what_is_no_time_of_day_is_refused(words: str, said: str) -> None:
    with pytest.raises(Mend) as refused:
        time_of_day(words)
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("words", "day", "at"),
    [
        ("thu", Date(2026, 12, 3), None),
        ("thu 14:00", Date(2026, 12, 3), time(14)),
        ("thu, 9.30am", Date(2026, 12, 3), time(9, 30)),
        ("4 dec at 14", Date(2026, 12, 4), time(14)),
        ("next tue 2 pm", Date(2026, 12, 8), time(14)),
        ("9:30 thu", Date(2026, 12, 3), time(9, 30)),
        ("fri 4.12.", Date(2026, 12, 4), None),
        ("4 dec", Date(2026, 12, 4), None),
    ],
)
def test_a_time_beside_the_day_is_taken(words: str, day: Date, at: time | None) -> None:
    assert day_and_time(words, DANA, Settings(), TODAY) == (day, at)


def test_what_may_be_a_date_or_a_time_is_refused() -> None:
    with pytest.raises(Mend, match=r'"fri 4\.12" can\'t be read as a day'):
        day_and_time("fri 4.12", DANA, Settings(), TODAY)


def test_a_time_beside_the_day_that_no_clock_shows_is_refused() -> None:
    with pytest.raises(Mend, match="'25:00' is no time of day"):
        day_and_time("thu 25:00", DANA, Settings(), TODAY)


def test_the_same_time_twice_is_one() -> None:
    assert one_time(time(14), "2pm") == time(14)
    assert one_time(None, "14") == time(14)
    assert one_time(time(14), " ") == time(14)
