from __future__ import annotations

import pytest

from coachtui.coaching.days import UnreadableDay
from coachtui.coaching.period import UnreadablePeriod
from coachtui.coaching.record_days import NoSuchDays, record_days
from tests.coaching.builders import day

TODAY = day("2026-11-30")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("", None, None),
        ("2026H2", "2026-07-01", "2026-12-31"),
        (" last  quarter ", "2026-07-01", "2026-09-30"),
        ("1 jul to 30 sep", "2026-07-01", "2026-09-30"),
        ("from 2026-07-01 to 2026-09-30", "2026-07-01", "2026-09-30"),
        ("2026-07-01..2026-09-30", "2026-07-01", "2026-09-30"),
        ("since 1 jul", "2026-07-01", None),
        ("until yesterday", None, "2026-11-29"),
    ],
)
def test_days_are_a_period_or_a_first_and_a_last_one(
    words: str, first: str | None, last: str | None
) -> None:
    found = record_days(words, TODAY)
    assert tuple(one and one.isoformat() for one in found) == (first, last)


@pytest.mark.parametrize(
    ("words", "error", "said"),
    [
        ("soon", UnreadablePeriod, '"soon" can\'t be read as a period'),
        ("x" * 500, UnreadablePeriod, "can't be read as a period"),
        ("1 jul to whenever", UnreadableDay, '"whenever" can\'t be read as a day'),
        ("1 sep to 1 jul", NoSuchDays, "before it begins"),
        ("2027H1", NoSuchDays, "nothing is on record of it yet"),
    ],
)
def test_what_names_no_days_of_a_record_is_said(
    words: str, error: type[Exception], said: str
) -> None:
    with pytest.raises(error) as raised:
        record_days(words, TODAY)
    assert said in str(raised.value)
