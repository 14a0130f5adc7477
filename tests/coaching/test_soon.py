from __future__ import annotations

from datetime import UTC, datetime, time
from datetime import date as Date

import pytest

from coachtui.coaching.soon import soon

DAY = Date(2026, 11, 30)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("08:29", ""),
        ("08:30", "in 90 min"),
        ("09:48", "in 12 min"),
        ("09:59", "in 1 min"),
        ("10:00", "now"),
        ("10:05", "since 5 min"),
        ("11:00", "since 60 min"),
        ("11:01", ""),
    ],
)
def test_a_meeting_is_counted_down_to_and_said_to_run_for_an_hour(now: str, said: str) -> None:
    clock = datetime.combine(DAY, time.fromisoformat(now), UTC)
    assert soon(DAY, time(10), clock) == said


def test_without_a_time_or_on_another_day_nothing_is_said() -> None:
    now = datetime(2026, 11, 30, 9, 48, tzinfo=UTC)
    assert soon(DAY, None, now) == ""
    assert soon(Date(2026, 12, 1), time(10), now) == ""
