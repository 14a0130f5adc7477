from datetime import UTC, datetime, time
from datetime import date as Date

import pytest

from coachtui.coaching.digest import Digest, digest
from coachtui.coaching.model import Team
from coachtui.coaching.prompt import Times, UnreadableTimes, moment_words, notice, read_times
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_history, a_meeting, a_plan, a_promise, a_rep

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mon 08:30", "Monday 08:30"),
        ("Monday 8.30", "Monday 08:30"),
        ("thu, mon 9:00", "Monday and Thursday 09:00"),
        ("tue and fri 5pm", "Tuesday and Friday 17:00"),
        ("weekdays 8:30am", "weekdays 08:30"),
        ("mon-fri 8:30", "weekdays 08:30"),
        ("daily 12am", "daily 00:00"),
        ("every day 12:15 pm", "daily 12:15"),
    ],
)
def test_times_are_read(text: str, words: str) -> None:
    assert read_times(text).words == words


@pytest.mark.parametrize("text", ["", "mon", "08:30", "mon 8", "noon mon", "x 8:30", "mon x 8:30"])
def test_what_names_no_time_of_the_week_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTimes, match=r"can't be read as a time of the week: mon 08:30"):
        read_times(text)


@pytest.mark.parametrize("text", ["mon 24:00", "mon 8:60", "mon 13pm", "mon 0am"])
def test_what_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTimes, match="is no time of day"):
        read_times(text)


def test_the_next_and_the_last_time() -> None:
    times = Times((0, 2), time(12, 0))
    assert moment_words(times.after(NOW)) == "Mon 30 Nov 2026, 12:00"
    assert moment_words(times.before(NOW)) == "Wed 25 Nov 2026, 12:00"
    once = Times((2,), time(12, 0))
    assert moment_words(once.after(NOW)) == "Wed 2 Dec 2026, 12:00"
    assert moment_words(once.before(NOW.replace(hour=11))) == "Wed 18 Nov 2026, 12:00"


def a_prompt() -> Digest:
    history = a_history(
        a_rep("Dana Ortiz"),
        a_meeting("2026-11-24"),
        a_promise("get her the secret sheet", date="2026-11-02", due="2026-11-05"),
        a_plan("2026-11-26", made="2026-11-24"),
    )
    return digest(Team(histories=(history,)), Settings(), Date(2026, 11, 25))


def test_a_notification_counts_and_names_nobody() -> None:
    assert notice(a_prompt(), names=False) == "2 things need you. 1 meeting this week."


def test_with_names_it_says_whom_and_never_what() -> None:
    assert notice(a_prompt(), names=True) == "About Dana. This week: Dana Thu."


def test_a_quiet_week_says_nothing() -> None:
    assert notice(Digest(nudges=(), week=(), question=""), names=True) == ""
