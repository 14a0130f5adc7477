from __future__ import annotations

from datetime import date as Date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coachtui.coaching.period import (
    FORMS,
    UnreadablePeriod,
    period_name,
    period_words,
    read_period,
)
from tests.coaching.builders import day

TODAY = day("2026-11-30")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026H2", "2026-07-01", "2026-12-31"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026/h1", "2026-01-01", "2026-06-30"),
        ("H2 2026", "2026-07-01", "2026-12-31"),
        ("h2-2025", "2025-07-01", "2025-12-31"),
        ("H2'25", "2025-07-01", "2025-12-31"),
        ("25h2", "2025-07-01", "2025-12-31"),
        ("2026Q3", "2026-07-01", "2026-09-30"),
        ("q1 2024", "2024-01-01", "2024-03-31"),
        (" 2026  Q4 ", "2026-10-01", "2026-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026/7", "2026-07-01", "2026-07-31"),
        ("July 2026", "2026-07-01", "2026-07-31"),
        ("jul-2026", "2026-07-01", "2026-07-31"),
        ("2026 sept", "2026-09-01", "2026-09-30"),
        ("this month", "2026-11-01", "2026-11-30"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("this quarter", "2026-10-01", "2026-12-31"),
        ("Last Quarter", "2026-07-01", "2026-09-30"),
        ("last-quarter", "2026-07-01", "2026-09-30"),
        ("this half", "2026-07-01", "2026-12-31"),
        ("previous half year", "2026-01-01", "2026-06-30"),
        ("this year", "2026-01-01", "2026-12-31"),
        ("last year", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_named_period_has_its_first_and_last_day(text: str, first: str, last: str) -> None:
    assert read_period(text, TODAY) == (day(first), day(last))


@pytest.mark.parametrize(
    ("text", "today", "first"),
    [
        ("q3", "2026-11-30", "2026-07-01"),
        ("q3", "2026-07-01", "2026-07-01"),
        ("q3", "2026-06-30", "2025-07-01"),
        ("H2", "2026-03-01", "2025-07-01"),
        ("h1", "2026-03-01", "2026-01-01"),
        ("december", "2026-11-30", "2025-12-01"),
        ("Nov", "2026-11-01", "2026-11-01"),
        ("last quarter", "2026-02-28", "2025-10-01"),
        ("last half", "2026-01-01", "2025-07-01"),
        ("last month", "2026-01-15", "2025-12-01"),
    ],
)
def test_without_its_year_it_is_the_latest_that_has_begun(
    text: str, today: str, first: str
) -> None:
    assert read_period(text, day(today))[0] == day(first)


@pytest.mark.parametrize(
    "text",
    [
        *("", "fy", "FY2026", "2026H3", "2026Q5", "q0", "2026-13", "2026-00", "20266", "0000H1"),
        *("9999", "next quarter", "last 6 months", "half", "2026H2 or so", "٢٠٢٦", "H2 1066"),
        *("2026-07-01", "h 2", "\x1b[31m"),
    ],
)
def test_anything_else_is_refused_with_the_forms_there_are(text: str) -> None:
    with pytest.raises(UnreadablePeriod) as refused:
        read_period(text, TODAY)
    shown = " ".join(text.split())
    assert str(refused.value) == f'"{shown}" can\'t be read as a period: write it like {FORMS}.'


def test_a_long_text_is_refused_in_one_short_line() -> None:
    with pytest.raises(UnreadablePeriod) as refused:
        read_period("2026\n" * 100_000, TODAY)
    assert len(str(refused.value)) < 220
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", FORMS.replace(" or ", ", ").split(", "))
def test_every_form_that_is_shown_can_be_read(text: str) -> None:
    read_period(text, TODAY)


@pytest.mark.parametrize(
    ("first", "last", "name", "words"),
    [
        ("2026-07-01", "2026-12-31", "2026H2", "July to December 2026"),
        ("2026-01-01", "2026-06-30", "2026H1", "January to June 2026"),
        ("2026-07-01", "2026-09-30", "2026Q3", "July to September 2026"),
        ("2026-01-01", "2026-12-31", "2026", "2026"),
        ("2024-02-01", "2024-02-29", "2024-02", "February 2024"),
        ("2025-01-01", "2026-12-31", "2025-01-01-to-2026-12-31", "2025 to 2026"),
        ("2025-07-01", "2026-06-30", "2025-07-01-to-2026-06-30", "July 2025 to June 2026"),
        ("2026-02-01", "2026-04-30", "2026-02-01-to-2026-04-30", "February to April 2026"),
        ("2024-12-02", "2026-11-30", "2024-12-02-to-2026-11-30", "2 Dec 2024 to 30 Nov 2026"),
        ("2026-11-30", "2026-11-30", "2026-11-30-to-2026-11-30", "30 Nov 2026"),
    ],
)
def test_two_days_have_a_name_and_words(first: str, last: str, name: str, words: str) -> None:
    assert period_name(day(first), day(last)) == name
    assert period_words(day(first), day(last)) == words


@given(st.text(max_size=20), st.dates(Date(1970, 1, 1), Date(2199, 12, 31)))
@example("last year", Date(1970, 1, 1))
@example("this year", Date(2199, 12, 31))
def test_any_text_is_a_period_or_refused(text: str, today: Date) -> None:
    try:
        first, last = read_period(text, today)
    except UnreadablePeriod:
        return
    assert first < last
    assert read_period(period_name(first, last), today) == (first, last)
