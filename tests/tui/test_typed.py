from __future__ import annotations

from datetime import date as Date
from datetime import time

import pytest

from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings
from coachtui.tui.typed import Mend, day_ahead, time_of_day

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
