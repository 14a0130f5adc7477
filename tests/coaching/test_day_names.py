from __future__ import annotations

from coachtui.coaching.day_names import ago, full, short
from tests.coaching.builders import day


def test_how_long_ago_is_said_in_days() -> None:
    today = day("2026-11-30")
    for other, said in {
        "2026-11-30": "today",
        "2026-11-29": "yesterday",
        "2026-11-28": "2 days ago",
        "2026-11-02": "28 days ago",
        "2026-12-01": "tomorrow",
        "2026-12-03": "in 3 days",
    }.items():
        assert ago(day(other), today) == said


def test_a_day_is_said_in_short_and_in_full() -> None:
    today = day("2026-11-02")
    assert short(day("2026-11-05"), today) == "5 Nov"
    assert short(day("2025-11-05"), today) == "5 Nov 2025"
    assert full(day("2026-11-06")) == "Fri 6 Nov 2026"
