"""Calendars of other programs, whole, broken and hostile, worked out into plain events."""

import datetime
import time as clock
from collections.abc import Iterator
from datetime import date as Date
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events

from coachtui.coaching.calendar_events import Attendee, CalendarEvent, CalendarFile
from coachtui.exchange import calendar_child
from coachtui.exchange.calendar_child import worked_out
from coachtui.exchange.calendar_lines import Unreadable, rule_trouble

FIRST, LAST = Date(2026, 1, 1), Date(2026, 12, 31)
BERLIN = ZoneInfo("Europe/Berlin")


def calendar(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode()


def event(*lines: str, uid: str = "e1", start: str = "DTSTART:20260105T090000Z") -> str:
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", start, *lines, "END:VEVENT"))


def read(*parts: str) -> CalendarFile:
    return worked_out(calendar(*parts), FIRST, LAST, BERLIN)


def one(*parts: str) -> CalendarEvent:
    (found,) = read(*parts).events
    return found


def days(*parts: str) -> list[str]:
    return [f"{i.date:%m-%d}" for e in read(*parts).events for i in e.instances]


def test_what_this_program_put_into_the_calendar_itself_is_left_out() -> None:
    assert days(event(uid="booking.1m8@coachtui"), event(uid="1m8@coachtui.example")) == ["01-05"]


def test_an_event_with_its_people_and_stamps() -> None:
    found = one(
        event(
            "DTEND:20260105T093000Z",
            "SUMMARY:1:1 Dana\\, Sam",
            "CREATED:20251201T230000Z",
            "LAST-MODIFIED:20251220T080000Z",
            "ORGANIZER;CN=Sam:mailto:SAM@x.example",
            "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=Dana",
            "  Ortiz:mailto:dana@x.example",
            "ATTENDEE;CUTYPE=ROOM:mailto:room@x.example",
            "ATTENDEE;EMAIL=kofi@x.example:/aMTIz/principal/",
            "ATTENDEE:mailto:abc@resource.calendar.google.com",
            "BEGIN:VALARM",
            "SUMMARY:not this",
            "END:VALARM",
        )
    )
    assert (found.title, found.series, found.cancelled, found.away) == (
        "1:1 Dana, Sam",
        False,
        False,
        False,
    )
    assert found.organizer == Attendee(email="sam@x.example", name="Sam")
    assert found.attendees == (
        Attendee(email="dana@x.example", name="Dana Ortiz", answer="declined"),
        Attendee(email="kofi@x.example"),
    )
    (instance,) = found.instances
    assert (instance.date, instance.time, instance.minutes) == (Date(2026, 1, 5), time(10), 30)
    assert (instance.booked, instance.changed) == (Date(2025, 12, 2), Date(2025, 12, 20))
    assert (instance.original, instance.usual) == ("", None)


def test_a_series_with_an_exception_a_move_and_a_cancelled_instance() -> None:
    found = read(
        event("RRULE:FREQ=WEEKLY;COUNT=5", "EXDATE:20260112T090000Z", "SUMMARY:1:1"),
        event(
            "RECURRENCE-ID:20260119T090000Z",
            "SUMMARY:1:1",
            start="DTSTART:20260122T140000Z",
        ),
        event(
            "RECURRENCE-ID:20260126T090000Z",
            "STATUS:CANCELLED",
            "SUMMARY:1:1",
            start="DTSTART:20260126T090000Z",
        ),
    )
    held, off = sorted(found.events, key=lambda each: each.cancelled)
    assert [(i.original, f"{i.date:%m-%d}", i.usual) for i in held.instances] == [
        ("20260105T0900Z", "01-05", None),
        ("20260119T0900Z", "01-22", Date(2026, 1, 19)),
        ("20260202T0900Z", "02-02", Date(2026, 2, 2)),
    ]
    assert [f"{i.date:%m-%d}" for i in off.instances] == ["01-26"]
    assert held.uid == off.uid
    assert found.uids == {held.uid}


def test_times_become_the_managers_own_across_summer_time_and_zones() -> None:
    rule = "RRULE:FREQ=MONTHLY;COUNT=7"
    start = "DTSTART;TZID=Eastern Standard Time:20260115T190000"
    found = one(event(rule, "DTEND;TZID=Eastern Standard Time:20260115T193000", start=start))
    at = {(f"{i.date:%m-%d}", f"{i.time:%H:%M}") for i in found.instances}
    assert {("01-16", "01:00"), ("03-16", "00:00"), ("04-16", "01:00")} <= at


def test_a_zone_of_the_files_own_holds_for_that_file_alone() -> None:
    def zone(offset: str) -> str:
        return "\r\n".join(
            (
                "BEGIN:VTIMEZONE",
                "TZID:Head office",
                "BEGIN:STANDARD",
                "DTSTART:16010101T000000",
                f"TZOFFSETFROM:{offset}",
                f"TZOFFSETTO:{offset}",
                "END:STANDARD",
                "END:VTIMEZONE",
            )
        )

    local = event(start="DTSTART;TZID=Head office:20260105T090000")
    assert one(zone("+0300"), local).instances[0].time == time(7)
    assert one(zone("-0500"), local).instances[0].time == time(15)
    assert one(local).instances[0].time == time(9)


def test_an_unknown_zone_is_said_and_its_times_are_the_managers_own() -> None:
    found = read(event(start="DTSTART;TZID=Mars/Olympus:20260105T090000"))
    assert found.notes == (
        'The time zone "Mars/Olympus" isn\'t known: its times are taken as your own.',
    )
    assert found.events[0].instances[0].time == time(9)


def test_all_day_events_end_on_their_last_day() -> None:
    found = one(event("DTEND;VALUE=DATE:20260110", start="DTSTART;VALUE=DATE:20260105"))
    (instance,) = found.instances
    assert (instance.date, instance.end, instance.time) == (
        Date(2026, 1, 5),
        Date(2026, 1, 9),
        None,
    )


def test_outlooks_out_of_office_and_a_calendar_that_takes_its_events_back() -> None:
    assert one(event("X-MICROSOFT-CDO-BUSYSTATUS:OOF")).away
    assert one("METHOD:CANCEL", event()).cancelled


def test_what_lies_outside_the_days_asked_for_is_known_but_not_listed() -> None:
    found = read(event(start="DTSTART:20200105T090000Z"))
    assert (found.events, len(found.uids)) == ((), 1)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=1000",
        "FREQ=DAILY;INTERVAL=1;INTERVAL=2",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;BYSECOND=1,2,3",
        "FREQ=DAILY;COUNT=99999999",
        "FREQ=DAILY;BYDAY=" + ",".join(["MO"] * 200),
        "FREQ=WEEKLY;UNTL=20260101",
        "INTERVAL=2",
        "RRULE:FREQ=DAILY",
    ],
)
def test_a_rule_that_may_not_end_is_not_followed_and_its_series_alone_is_left_out(
    rule: str,
) -> None:
    assert rule_trouble(rule)
    found = read(event(f"RRULE:{rule}"), event(uid="e2", start="DTSTART:20260601T090000Z"))
    assert [f"{i.date:%m-%d}" for e in found.events for i in e.instances] == ["06-01"]
    assert len(found.notes) == 1
    assert found.notes[0].startswith("1 event or series is left out: ")


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", 1),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9", 1),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", 1),
        ("FREQ=DAILY;UNTIL=20260110T000000Z", 5),
        ("FREQ=WEEKLY;INTERVAL=999", 1),
        ("FREQ=DAILY", 361),
    ],
)
def test_rules_that_never_match_or_never_end_are_followed_to_the_last_day_alone(
    rule: str, given: int
) -> None:
    began = clock.process_time()
    assert len(days(event(f"RRULE:{rule}"))) == given
    assert clock.process_time() - began < 1


def test_a_rule_with_everything_excluded_ends() -> None:
    every_day = ",".join(
        f"20260{month}{n:02d}T090000Z" for month in range(1, 10) for n in range(1, 29)
    )
    assert len(days(event("RRULE:FREQ=DAILY;COUNT=28", f"EXDATE:{every_day}"))) <= 4
    assert read(event("RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY")).events == ()


def test_bad_rules_in_a_time_zone_do_not_hang() -> None:
    found = days(
        "BEGIN:VTIMEZONE",
        "TZID:X",
        "BEGIN:STANDARD",
        "DTSTART:16010101T000000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "RRULE:FREQ=SECONDLY",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16010101T000000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        event("RRULE:FREQ=WEEKLY;COUNT=3", start="DTSTART;TZID=X:20260105T090000"),
    )
    assert len(found) == 3


@pytest.mark.parametrize(
    "lines",
    [
        ["DTEND:20990105T090000Z"],
        ["DURATION:P9999D"],
        ["DTEND:garbage"],
        ["RRULE:FREQ=DAILY;UNTIL=garbage"],
        ["RDATE:garbage"],
        ["RRULE:FREQ=DAILY", "DURATION:P90D"],
        ["EXDATE:" + "x" * 300_000],
    ],
)
def test_a_broken_event_is_left_out_alone(lines: list[str]) -> None:
    found = read(event(*lines), event(uid="e2", start="DTSTART:20260601T090000Z"))
    assert [f"{i.date:%m-%d}" for e in found.events for i in e.instances][-1] == "06-01"
    assert all(note.startswith("1 event or series is left out: ") for note in found.notes)


def test_a_day_that_no_calendar_has_is_left_out() -> None:
    assert read(event(start="DTSTART:20260230T090000Z")).events == ()
    assert read(event("RRULE:FREQ=DAILY", start="DTSTART:00010101T000000Z")).events == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty; export the calendar again."),
        (b" \r\n", "The file is empty; export the calendar again."),
        (b"PK\x03\x04rest", "That is a zip file; unpack it and name the .ics file in it."),
        (b"name,email\nDana,d@x\n", "That is no calendar: it has no BEGIN:VCALENDAR."),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "That is no calendar but a file of some other kind."),
        (bytes(range(1, 256)), "That is no calendar: it has no BEGIN:VCALENDAR."),
        (calendar(event())[:-20], "The file ends in the middle of the calendar"),
        (calendar(event())[:60], "The file ends in the middle of the calendar"),
    ],
)
def test_what_is_no_calendar_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        worked_out(data, FIRST, LAST, BERLIN)
    assert str(refused.value).startswith(said)
    assert "\n" not in str(refused.value)


def test_other_encodings_and_line_ends_are_read() -> None:
    text = calendar(event("SUMMARY:Tomás")).decode()
    for data in (
        text.encode("cp1252"),
        text.encode("utf-16"),
        text.encode("utf-8-sig"),
        text.replace("\r\n", "\r").encode(),
        text.replace("\r\n", "\n").encode(),
    ):
        (found,) = worked_out(data, FIRST, LAST, BERLIN).events
        assert found.title == "Tomás"


def test_a_fold_in_the_middle_of_a_letter_is_undone() -> None:
    data = calendar(event("SUMMARY:Tomás")).replace("á".encode(), b"\xc3\r\n \xa1")
    assert worked_out(data, FIRST, LAST, BERLIN).events[0].title == "Tomás"


def test_too_many_events_or_days_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar_child, "MOST_INSTANCES", 10)
    with pytest.raises(Unreadable, match="more than 10 events between 2026-01-01 and 2026-12-31"):
        read(event("RRULE:FREQ=DAILY"))
    monkeypatch.setattr("coachtui.exchange.calendar_lines.MOST_EVENTS", 1)
    with pytest.raises(Unreadable, match="more than 1 events; export a shorter time"):
        read(event(), event(uid="e2"))


def test_titles_come_on_one_line_and_cut() -> None:
    found = one(event("SUMMARY:a\\nb\\n" + "c" * 1000))
    assert (found.title[:4], len(found.title)) == ("a b ", 300)


def shipped() -> Iterator[Path]:
    for package in (icalendar, recurring_ical_events):
        assert package.__file__
        yield from sorted(Path(package.__file__).parent.rglob("*.ics"))


SHIPPED = list(shipped())


def test_every_calendar_that_the_libraries_ship_is_read_or_refused_in_a_sentence() -> None:
    assert len(SHIPPED) > 150
    read_ones, slowest = 0, 0.0
    refused: list[str] = []
    for path in SHIPPED:
        began = clock.process_time()
        for first, last in ((Date(2020, 1, 1), Date(2021, 9, 1)), (FIRST, LAST)):
            try:
                worked_out(path.read_bytes(), first, last, BERLIN)
                read_ones += 1
            except Unreadable as error:
                refused.append(str(error))
        slowest = max(slowest, clock.process_time() - began)
    assert read_ones > 300
    assert not [said for said in refused if "\n" in said]
    assert slowest < 2


def test_the_limit_of_years_is_lifted_again() -> None:
    read(event("RRULE:FREQ=DAILY"))
    assert datetime.MAXYEAR == 9999


def test_changed_times_of_a_series_far_from_the_days_read_are_not_worked_out() -> None:
    changed = [
        event(f"RECURRENCE-ID:{day}T090000Z", "SUMMARY:1:1", start=f"DTSTART:{day}T110000Z")
        for day in (f"20{n:02d}0105" for n in (10, 11, 12, 26, 40))
    ]
    into_view = event(
        "RECURRENCE-ID:20110112T090000Z", "SUMMARY:1:1", start="DTSTART:20260107T110000Z"
    )
    found = read(
        event("RRULE:FREQ=WEEKLY", "SUMMARY:1:1", start="DTSTART:20090105T090000Z"),
        *changed,
        into_view,
    )
    first = [i for e in found.events for i in e.instances if i.date <= Date(2026, 1, 12)]
    assert [
        (f"{i.date:%m-%d}", i.time and i.time.hour) for i in sorted(first, key=lambda i: i.date)
    ] == [
        ("01-05", 12),
        ("01-07", 12),
        ("01-12", 10),
    ]


def test_twenty_thousand_changed_times_of_one_series_are_read_in_the_time_of_those_in_view() -> (
    None
):
    starts = [Date(1970, 1, 5) + datetime.timedelta(days=n) for n in range(20_000)]
    changed = [
        event(f"RECURRENCE-ID:{day:%Y%m%d}T090000Z", start=f"DTSTART:{day:%Y%m%d}T110000Z")
        for day in starts
    ]
    master = event("RRULE:FREQ=DAILY", start="DTSTART:19700105T090000Z")
    began = clock.process_time()
    assert len(days(master, *changed)) == 365
    assert clock.process_time() - began < 4
