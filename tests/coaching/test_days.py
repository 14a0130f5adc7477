from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date as Date
from datetime import timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.days import (
    UnreadableDay,
    full,
    read_day,
    read_past_day,
    read_span,
)
from tests.coaching.builders import day

MONDAY = day("2026-11-02")
FRIDAY = day("2026-11-06")


def unread(text: str, on: Date = MONDAY) -> str:
    """The sentence that refuses `text`."""
    with pytest.raises(UnreadableDay) as caught:
        read_day(text, on)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2026-11-28", "2026-11-28"),
        ("today", "2026-11-02"),
        ("tonight", "2026-11-02"),
        ("tomorrow", "2026-11-03"),
        ("the day after tomorrow", "2026-11-04"),
        ("fri", "2026-11-06"),
        ("weds", "2026-11-04"),
        ("thurs", "2026-11-05"),
        ("Friday", "2026-11-06"),
        ("mon", "2026-11-09"),
        ("this fri", "2026-11-06"),
        ("next tue", "2026-11-10"),
        ("next mon", "2026-11-09"),
        ("tuesday next week", "2026-11-10"),
        ("monday week", "2026-11-16"),
        ("this week", "2026-11-06"),
        ("next week", "2026-11-13"),
        ("end of next week", "2026-11-13"),
        ("the week after next", "2026-11-20"),
        ("28 nov", "2026-11-28"),
        ("28nov", "2026-11-28"),
        ("March 6", "2027-03-06"),
        ("6th march", "2027-03-06"),
        ("the 6th of March", "2027-03-06"),
        ("march the 6th, 2027", "2027-03-06"),
        ("6 mar '27", "2027-03-06"),
        ("28 nov 26", "2026-11-28"),
        ("14 sept.", "2027-09-14"),
        ("28. nov.", "2026-11-28"),
        ("the 14th", "2026-11-14"),
        ("the 2nd", "2026-11-02"),
        ("the 1st", "2026-12-01"),
        ("the 31st", "2026-12-31"),
        ("28/11", "2026-11-28"),
        ("28/11/2026", "2026-11-28"),
        ("28/11/26", "2026-11-28"),
        ("28-11-2026", "2026-11-28"),
        ("30.01.", "2027-01-30"),
        ("31.3.", "2027-03-31"),
        ("31.12.2026", "2026-12-31"),
        ("31.12.26", "2026-12-31"),
        ("Fri 6 Nov 2026", "2026-11-06"),
        ("fri the 13th", "2026-11-13"),
        ("tues 3/11", "2026-11-03"),
        ("in 2 weeks", "2026-11-16"),
        ("in two weeks' time", "2026-11-16"),
        ("in 10 days", "2026-11-12"),
        ("2 weeks", "2026-11-16"),
        ("within a week", "2026-11-09"),
        ("a fortnight", "2026-11-16"),
        ("3 months from now", "2027-02-02"),
        ("in 5 working days", "2026-11-09"),
        ("eod", "2026-11-02"),
        ("End of day", "2026-11-02"),
        ("cob", "2026-11-02"),
        ("eow", "2026-11-06"),
        ("end of the week", "2026-11-06"),
        ("eom", "2026-11-30"),
        ("month end", "2026-11-30"),
        ("month's end", "2026-11-30"),
        ("end of the month", "2026-11-30"),
        ("next month", "2026-12-31"),
        ("end of feb", "2027-02-28"),
        ("march end", "2027-03-31"),
        ("end of may 2027", "2027-05-31"),
        ("eoq", "2026-12-31"),
        ("end of quarter", "2026-12-31"),
        ("end of Q1", "2027-03-31"),
        ("q1 end", "2027-03-31"),
        ("end of q3 2027", "2027-09-30"),
        ("next quarter", "2027-03-31"),
        ("year end", "2026-12-31"),
        ("year-end", "2026-12-31"),
        ("end of 2027", "2027-12-31"),
        ("KW 18", "2027-05-07"),
        ("wk 18", "2027-05-07"),
        ("week 18", "2027-05-07"),
        ("kw45", "2026-11-06"),
        ("KW 45/2027", "2027-11-12"),
        ("tue kw 46", "2026-11-10"),
        ("2026-W47", "2026-11-20"),
        ("2026-W47-2", "2026-11-17"),
        ("asap", "2026-11-04"),
        ("A.S.A.P.", "2026-11-04"),
    ],
)
def test_a_due_day_is_read_as_people_write_it(text: str, due: str) -> None:
    assert read_day(text, MONDAY) == day(due)
    assert read_day(f"  BY {text.upper()} ", MONDAY) == day(due)


@pytest.mark.parametrize(
    ("on", "text", "due"),
    [
        ("2025-10-28", "1 nov", "2025-11-01"),
        ("2025-11-04", "month end", "2025-11-30"),
        ("2025-11-10", "14 nov", "2025-11-14"),
        ("2025-12-16", "end of quarter", "2025-12-31"),
        ("2025-12-30", "month end", "2025-12-31"),
        ("2026-01-08", "end of Q1", "2026-03-31"),
        ("2026-01-12", "mon", "2026-01-19"),
        ("2026-01-16", "30.01.", "2026-01-30"),
        ("2026-01-20", "year end", "2026-12-31"),
        ("2026-02-13", "next week", "2026-02-20"),
        ("2026-02-13", "sun nite", "2026-02-15"),
        ("2026-02-20", "March 6", "2026-03-06"),
        ("2026-02-24", "Friday", "2026-02-27"),
        ("2026-02-27", "31.3.", "2026-03-31"),
        ("2026-03-03", "EOQ", "2026-03-31"),
        ("2026-03-05", "14/3", "2026-03-14"),
        ("2026-03-13", "17.3.", "2026-03-17"),
        ("2026-03-26", "EOD", "2026-03-26"),
        ("2026-04-14", "weds", "2026-04-15"),
        ("2026-04-16", "next month", "2026-05-31"),
        ("2026-04-22", "KW 18", "2026-05-01"),
    ],
)
def test_due_days_of_real_notes_are_read(on: str, text: str, due: str) -> None:
    assert read_day(text, day(on)) == day(due)


@pytest.mark.parametrize(
    "time",
    ["5pm", "5 pm", "at 5", "17:00", "@ 5.30pm", "17h", "am", "morning", "night", "by noon", "eod"],
)
def test_a_time_of_day_after_a_day_is_dropped(time: str) -> None:
    assert read_day(f"fri {time}", MONDAY) == FRIDAY
    assert read_day(f"6 nov {time}", MONDAY) == FRIDAY


@pytest.mark.parametrize("text", ["5pm fri", "eod on fri", "end of day friday", "fri latest"])
def test_a_time_of_day_or_latest_around_a_day_is_dropped(text: str) -> None:
    assert read_day(text, MONDAY) == FRIDAY


def test_a_weekday_is_strictly_after_the_record_and_next_is_the_following_iso_week() -> None:
    assert read_day("fri", FRIDAY) == day("2026-11-13")
    assert read_day("next fri", FRIDAY) == day("2026-11-13")
    sunday = day("2026-11-08")
    assert read_day("mon", sunday) == day("2026-11-09")
    assert read_day("next mon", sunday) == day("2026-11-09")
    assert read_day("next sun", sunday) == day("2026-11-15")


def test_the_end_of_the_week_is_its_friday_and_on_a_weekend_the_next_one() -> None:
    assert read_day("eow", FRIDAY) == FRIDAY
    assert read_day("eow", day("2026-11-07")) == day("2026-11-13")
    assert read_day("next week", day("2026-11-08")) == day("2026-11-13")


def test_figures_follow_the_order_unless_they_fit_one_only() -> None:
    assert read_day("3/4", MONDAY, order="day-first") == day("2027-04-03")
    assert read_day("3/4", MONDAY, order="month-first") == day("2027-03-04")
    assert read_day("1/16", MONDAY, order="day-first") == day("2027-01-16")
    assert read_day("28/11", MONDAY, order="month-first") == day("2026-11-28")
    assert read_day("3.4.", MONDAY, order="month-first") == day("2027-04-03")
    assert read_day("2026-12-04", MONDAY, order="day-first") == day("2026-12-04")


def test_the_record_s_own_day_counts_as_a_date_to_come() -> None:
    assert read_day("2 nov", MONDAY) == MONDAY
    assert read_day("kw 45", FRIDAY) == FRIDAY


def test_asap_is_two_working_days() -> None:
    def sunday_to_thursday(date: Date) -> bool:
        return date.weekday() not in (4, 5)

    thursday = day("2026-11-05")
    assert read_day("asap", thursday) == day("2026-11-09")
    assert read_day("asap", thursday, is_working=sunday_to_thursday) == day("2026-11-09")
    assert read_day("asap", day("2026-11-04"), is_working=sunday_to_thursday) == day("2026-11-08")


def test_asap_gives_up_where_nobody_ever_works() -> None:
    with pytest.raises(UnreadableDay) as caught:
        read_day("asap", MONDAY, is_working=lambda _: False)
    assert str(caught.value) == "No working day comes in the next year: write a date."


def test_months_ahead_stay_within_the_month() -> None:
    assert read_day("in 1 month", day("2027-01-31")) == day("2027-02-28")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1 nov", "1 Nov has just passed; write the year."),
        ("1/11", "1 Nov has just passed; write the year."),
        ("KW 44", "Week 44 has just passed; write the year."),
        ("end of oct", "The end of Oct has just passed; write the year."),
        ("end of q3", "The end of Q3 has just passed; write the year."),
        ("29 feb", "29 Feb comes next in 2028; write the year."),
        ("31 feb", "There is no 31 Feb: write another day."),
        ("29 feb 2027", "There is no 29 Feb 2027: write another day."),
        ("2026-11-31", "There is no 31 Nov 2026: write another day."),
        ("week 60", "Week 60 never comes: write another day."),
        ("KW 53 2027", "2027 has no week 53: write another one."),
        ("the 40th", "No month has a day 40: write another day."),
        ("thu 6 nov", "6 Nov 2026 is a Friday, not a Thursday: write one of the two."),
    ],
)
def test_a_day_that_was_understood_but_cannot_be_meant_is_refused(text: str, said: str) -> None:
    assert unread(text) == said


def test_a_weekday_of_this_week_that_has_passed_is_refused() -> None:
    assert unread("this tue", FRIDAY) == (
        "This week's Tuesday has passed: write the date, or next Tuesday."
    )


def test_what_just_passed_is_read_with_its_year() -> None:
    assert read_day("1 nov 2026", MONDAY) == day("2026-11-01")
    assert read_day("1 nov 2027", MONDAY) == day("2027-11-01")


def test_a_day_without_year_is_refused_from_331_days_ahead() -> None:
    assert read_day("28 sep", MONDAY) == day("2027-09-28")
    assert unread("29 sep") == "29 Sep has just passed; write the year."


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "by", "soon", "nov", "q1", "14", "next", "week", "month", "2026", "123456"),
        *(
            "2pm",
            "10:30",
            "8:15",
            "1on1 monday",
            "mon-fri",
            "fri or mon",
            "every fri",
            "before fri",
        ),
        *("last fri", "weekend", "week end", "early next week", "mid nov", "w/c 9 nov", "2.5"),
        *("20.11", "fri 20.11", "28-11", "13/13", "1/0", "6 mar 10", "nov 5 pm", "march 2027"),
        *("in 0 days", "in 2 hours", "in 2 working weeks", "next year", "end of time", "٣ nov"),
    ],
)
def test_what_may_mean_something_else_is_refused(text: str) -> None:
    assert unread(text) == (
        f'"{text.strip()}" can\'t be read as a day: '
        "write it like 28 nov, fri, in 2 weeks or 2026-11-28."
    )


def test_a_paste_is_refused_in_one_short_sentence() -> None:
    assert unread("fri\n" * 1_000_000) == (
        f'"{" ".join(["fri"] * 15)}..." can\'t be read as a day: '
        "write it like 28 nov, fri, in 2 weeks or 2026-11-28."
    )


def test_a_record_s_day_is_the_latest_not_after_today() -> None:
    today = day("2026-11-20")
    for text, read in {
        "2026-11-02": "2026-11-02",
        "20 nov": "2026-11-20",
        "Nov 20": "2026-11-20",
        "20/11": "2026-11-20",
        "20.11.": "2026-11-20",
        "25.12.": "2025-12-25",
        "29 feb": "2024-02-29",
        "Fri 20 Nov": "2026-11-20",
        "today": "2026-11-20",
        "Yesterday": "2026-11-19",
    }.items():
        assert read_past_day(text, today) == day(read)
    assert read_past_day("3/4", today, order="month-first") == day("2026-03-04")


def test_a_record_s_day_that_is_just_ahead_is_not_taken_for_last_year_s() -> None:
    for text in ("21 nov", "25/11", "24.12."):
        with pytest.raises(UnreadableDay, match=r"^\d+ \w+ is still ahead; write the year\.$"):
            read_past_day(text, day("2026-11-20"))
    assert read_past_day("21 nov 2025", day("2026-11-20")) == day("2025-11-21")


def test_a_record_s_day_is_never_a_weekday_or_a_stretch() -> None:
    for text in ("fri", "tomorrow", "by 20 nov", "KW 18", "25m", "the 14th", "20 nov 5pm"):
        with pytest.raises(UnreadableDay) as caught:
            read_past_day(text, MONDAY)
        assert str(caught.value) == (
            f'"{text}" can\'t be read as a day: write it like 20 nov, yesterday or 2026-11-20.'
        )


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-12-01..2026-12-14", "2026-12-01", "2026-12-14"),
        ("20 dec .. 3 jan", "2026-12-20", "2027-01-03"),
        ("26 oct..30 oct", "2026-10-26", "2026-10-30"),
        ("1 sep..30 nov", "2026-09-01", "2026-11-30"),
        ("1 mar..14 mar", "2027-03-01", "2027-03-14"),
        ("mon..fri", "2026-11-09", "2026-11-13"),
        ("yesterday..tomorrow", "2026-11-01", "2026-11-03"),
        ("today..the 14th", "2026-11-02", "2026-11-14"),
        ("4 nov", "2026-11-04", "2026-11-04"),
        ("today", "2026-11-02", "2026-11-02"),
    ],
)
def test_leave_is_read_from_day_to_day(text: str, start: str, end: str) -> None:
    assert read_span(text, MONDAY) == (day(start), day(end))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "2026-12-14..2026-12-01",
            "Tue 1 Dec 2026 is before Mon 14 Dec 2026: write the earlier day first.",
        ),
        ("14 dec..1 dec", "1 Dec has just passed; write the year."),
        ("1 jul..14 jul", "1 Jul may be of more than one year: write the year."),
        (
            "next week",
            '"next week" can\'t be read as a day: '
            "write it like 1 dec..14 dec or 2026-12-01..2026-12-14.",
        ),
        (
            "1 dec..",
            '"" can\'t be read as a day: write it like 1 dec..14 dec or 2026-12-01..2026-12-14.',
        ),
    ],
)
def test_leave_that_could_mean_something_else_is_refused(text: str, said: str) -> None:
    with pytest.raises(UnreadableDay) as caught:
        read_span(text, MONDAY)
    assert str(caught.value) == said


@given(st.dates(), st.dates())
def test_any_date_reads_back_from_every_form_with_its_year(date: Date, on: Date) -> None:
    year, month, number = f"{date.year:04}", date.month, date.day
    week_year, week, weekday = date.isocalendar()
    name = full(date).split()[2]
    for text in (
        date.isoformat(),
        f"{year}/{month}/{number}",
        f"{year}{month:02}{number:02}",
        f"{week_year:04}-W{week:02}-{weekday}",
        full(date),
        f"{number}th {name.upper()} {year}",
        f"{name} {number}, {year}",
        f"{number}/{month}/{year}",
        f"{number:02}.{month:02}.{year}",
        f"{number}-{month}-{year}",
    ):
        assert read_day(text, on) == date
    assert read_day(f"{month}/{number}/{year}", on, order="month-first") == date
    assert read_past_day(full(date), on) == date


@given(st.dates(day("1900-01-01"), day("2199-12-31")), st.integers(0, 330))
def test_any_date_reads_back_without_its_year_up_to_330_days_ahead(on: Date, ahead: int) -> None:
    date = on + timedelta(days=ahead)
    name = full(date).split()[2]
    for text in (
        f"{date.day} {name}",
        f"{name} {date.day}",
        f"{date.day}/{date.month}",
        f"{date.day}.{date.month}.",
        f"{full(date)[:3]} {date.day} {name}",
    ):
        assert read_day(text, on) == date
        assert read_past_day(text.strip(), date) == date


PIECES = st.sampled_from(
    [
        *("by", "next", "this", "end", "of", "the", "in", "kw", "w", "q1", "eom", "asap", "5pm"),
        *("week", "month", "quarter", "year", "days", "months", "feb", "nov", "fri", "mon", "sun"),
        *("2", "18", "29", "31", "999", "0000", "2026", "9999", "-", "/", ".", ":", ".."),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=6).map(" ".join),
    st.lists(PIECES, max_size=6).map("".join),
)
ORDERS = st.sampled_from(("day-first", "month-first"))


@given(TEXTS, st.one_of(st.dates(), st.sampled_from((Date.min, Date.max))), ORDERS)
def test_any_text_is_a_day_or_unreadable_and_nothing_else(
    text: str, on: Date, order: Literal["day-first", "month-first"]
) -> None:
    reads: tuple[Callable[[], Date], ...] = (
        lambda: read_day(text, on, order=order),
        lambda: read_past_day(text, on, order=order),
        lambda: read_span(text, on, order)[1],
    )
    for read in reads:
        try:
            assert isinstance(read(), Date)
        except UnreadableDay as error:
            assert str(error).endswith(".")  # noqa: PT017


def test_reading_days_loads_no_heavy_module() -> None:
    code = (
        "import sys; before = set(sys.modules); import coachtui.coaching.days; "
        "print({'msgspec', 'dateutil', 'locale', 'calendar', 'rapidfuzz'} & "
        "(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "set()\n"
