from __future__ import annotations

from coachtui.coaching.record_period import on_record
from tests.coaching.builders import a_history, a_meeting, a_rep, day

TODAY = day("2026-11-30")
HERE = a_history(a_rep("Dana Ortiz"))
LEFT = a_history(a_rep("Kofi Mensah", ends="2026-08-31"))
BACK = a_history(a_rep("Marta Sowerby", ends="2025-01-31", returned="2025-06-01"))
NEW = a_history(a_rep("Zoe Lind", started="2026-11-02"))


def names(start: str | None, end: str | None) -> list[str]:
    found = on_record(
        (HERE, LEFT, BACK, NEW),
        today=TODAY,
        start=day(start) if start else None,
        end=day(end) if end else None,
    )
    return [history.rep.first_name for history in found]


def test_who_left_within_the_period_has_a_record_and_who_left_before_has_none() -> None:
    assert names("2026-07-01", "2026-12-31") == ["Dana", "Kofi", "Marta", "Zoe"]
    assert names("2026-08-31", None) == ["Dana", "Kofi", "Marta", "Zoe"]
    assert names("2026-09-01", None) == ["Dana", "Marta", "Zoe"]


def test_who_came_after_the_period_has_none() -> None:
    assert names("2026-01-01", "2026-06-30") == ["Dana", "Kofi", "Marta"]


def test_without_a_period_everybody_has_one() -> None:
    assert names(None, None) == ["Dana", "Kofi", "Marta", "Zoe"]


def test_a_talk_before_the_first_day_counts_as_having_come() -> None:
    early = a_history(a_rep(started="2026-11-02"), a_meeting("2026-06-01"))
    assert on_record((early,), today=TODAY, start=None, end=day("2026-06-30")) == (early,)
