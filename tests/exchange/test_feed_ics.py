"""The feed as a file: by the rules of RFC 5545, read back, and with hostile text in every part."""

from datetime import UTC, datetime, time, timedelta
from datetime import date as Date
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, use_zoneinfo

from coachtui.coaching.feed import FeedEntry
from coachtui.exchange.feed_ics import Gone, earlier_feed, feed_ics, is_feed
from coachtui.exchange.safe_text import visible
from tests.exchange.rfc5545 import faults, unfolded

TODAY = Date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")

DUE = FeedEntry(
    key="one-on-one.dana", kind="due", title="One-on-one due: Dana", date=Date(2026, 12, 7)
)
BOOKED = FeedEntry(
    key="booking.1m8",
    kind="booked",
    title="One-on-one: Dana",
    date=Date(2026, 12, 3),
    time=time(14),
    minutes=30,
)
PROMISE = FeedEntry(
    key="promise.1m9", kind="my-promise", title="Promise to Dana due", date=Date(2026, 12, 1)
)
PROMPT = FeedEntry(
    key="prompt.dana",
    kind="prompt",
    title="Weekly coaching prompt",
    date=TODAY,
    time=time(8, 30),
    minutes=15,
    weekly=True,
    details="In a terminal: coachtui nudge --digest",
)
ALL = (PROMPT, PROMISE, BOOKED, DUE)


def written(
    *entries: FeedEntry,
    now: datetime = NOW,
    zone: ZoneInfo | None = BERLIN,
    earlier: tuple[Gone, ...] = (),
    today: Date = TODAY,
) -> bytes:
    return feed_ics(entries, today=today, now=now, zone=zone, earlier=earlier)


def events(data: bytes) -> dict[str, Any]:
    """The events read back, by UID."""
    use_zoneinfo()  # type: ignore[no-untyped-call]
    found = Calendar.from_ical(data).walk("VEVENT")
    return {str(event["uid"]): event for event in found}


def test_the_file_to_the_letter() -> None:
    assert written(BOOKED, DUE).decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//coachtui//feed//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Coaching",
        "BEGIN:VEVENT",
        "UID:booking.1m8@coachtui",
        "DTSTAMP:20261130T090000Z",
        "SEQUENCE:29933820",
        "CLASS:PRIVATE",
        "SUMMARY:One-on-one: Dana",
        "DTSTART:20261203T130000Z",
        "DTEND:20261203T133000Z",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:one-on-one.dana@coachtui",
        "DTSTAMP:20261130T090000Z",
        "SEQUENCE:29933820",
        "CLASS:PRIVATE",
        "SUMMARY:One-on-one due: Dana",
        "DTSTART;VALUE=DATE:20261207",
        "DTEND;VALUE=DATE:20261208",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Etc/UTC")


@pytest.mark.parametrize("zone", [*map(ZoneInfo, ZONES), None])
def test_it_breaks_no_rule_of_the_rfc_in_any_zone(zone: ZoneInfo | None) -> None:
    assert faults(written(*ALL, zone=zone)) == []


def test_the_checker_finds_what_is_wrong() -> None:
    good = written(*ALL).decode()
    for right, wrong, fault in (
        ("Dana\r\n", "Dana\n", "a control character"),
        ("SUMMARY:Promise to Dana due", "SUMMARY:a, b", "text not escaped"),
        ("SUMMARY:Promise to Dana due", "SUMMARY:" + "x" * 70, "longer than 75 octets"),
        ("DTSTART:20261203T130000Z", "DTSTART:20261203T130000", "DTSTART floats"),
        ("DTEND:20261203T133000Z", "DTEND:20261203T130000Z", "ends before it begins"),
        ("UID:promise.1m9", "UID:booking.1m8", "a UID twice"),
        ("TZID:Europe/Berlin", "TZID:Europe/Paris", "in a zone that isn't defined"),
        ("VERSION:2.0", "VERSION:1.0", "no VERSION, PRODID or METHOD"),
        ("END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR", "left open"),
    ):
        found = faults(good.replace(right, wrong, 1).encode())
        assert any(fault in one for one in found), (fault, found)


def test_the_prompt_keeps_its_hour_through_summer_and_winter() -> None:
    use_zoneinfo()  # type: ignore[no-untyped-call]
    calendar = Calendar.from_ical(written(*ALL))
    found = recurring_ical_events.of(calendar).between(TODAY, Date(2027, 11, 30))
    starts = [event["dtstart"].dt for event in found if event["uid"] == "prompt.dana@coachtui"]
    assert len(starts) == 53
    assert {(start.weekday(), start.hour, start.minute) for start in starts} == {(0, 8, 30)}
    assert {start.utcoffset() for start in starts} == {timedelta(hours=1), timedelta(hours=2)}
    assert {later.date() - one.date() for one, later in pairwise(starts)} == {timedelta(days=7)}


def test_the_zone_that_comes_along_is_the_one_that_is_meant() -> None:
    zone: Any = Calendar.from_ical(written(*ALL)).walk("VTIMEZONE")[0]
    brought = zone.to_tz(lookup_tzid=False)
    for month in (1, 3, 4, 7, 10, 11):
        at = datetime(2027, month, 15, 8, 30)  # noqa: DTZ001 -- the hour of the clock is asked for
        assert at.replace(tzinfo=brought).utcoffset() == at.replace(tzinfo=BERLIN).utcoffset()


def test_without_a_named_zone_the_prompt_takes_the_day_and_says_its_time() -> None:
    found = events(written(*ALL, zone=None))["prompt.dana@coachtui"]
    assert (found["dtstart"].dt, found["dtend"].dt) == (TODAY, TODAY + timedelta(days=1))
    assert str(found["summary"]) == "Weekly coaching prompt, 08:30"


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        ("2026-10-25", "02:30", "2026-10-25 00:30"),  # twice on that clock: the first
        ("2027-03-28", "02:30", "2027-03-28 01:30"),  # never on that clock
        ("2026-07-01", "23:45", "2026-07-01 21:45"),
    ],
)
def test_a_booking_is_at_its_moment_whatever_the_clocks_do(day: str, at: str, utc: str) -> None:
    booked = msgspec.structs.replace(
        BOOKED, date=Date.fromisoformat(day), time=time.fromisoformat(at)
    )
    (found,) = events(written(booked)).values()
    assert found["dtstart"].dt == datetime.fromisoformat(f"{utc}+00:00")
    assert found["dtend"].dt - found["dtstart"].dt == timedelta(minutes=30)


def test_a_later_feed_changes_the_same_event() -> None:
    moved = msgspec.structs.replace(BOOKED, date=Date(2026, 12, 4))
    before = events(written(BOOKED))["booking.1m8@coachtui"]
    after = events(written(moved, now=NOW + timedelta(minutes=1)))["booking.1m8@coachtui"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt - before["dtstart"].dt == timedelta(days=1)


def test_what_is_no_longer_in_it_is_cancelled_without_a_name_until_its_day_is_past() -> None:
    before = written(*ALL)
    after = written(PROMPT, now=NOW + timedelta(days=1), earlier=earlier_feed(before))
    assert faults(after) == []
    found = events(after)
    assert set(found) == set(events(before))
    cancelled = {uid: e for uid, e in found.items() if e.get("status") == "CANCELLED"}
    assert set(cancelled) == {f"{entry.key}@coachtui" for entry in (PROMISE, BOOKED, DUE)}
    assert {str(event["summary"]) for event in cancelled.values()} == {"No longer due"}
    assert "Dana" not in after.decode()
    for event in cancelled.values():
        assert event["dtstart"] == events(before)[str(event["uid"])]["dtstart"]
    later = written(PROMPT, today=Date(2026, 12, 4), earlier=earlier_feed(after))
    assert set(events(later)) == {"prompt.dana@coachtui", "one-on-one.dana@coachtui"}


def test_what_is_in_it_again_is_not_cancelled() -> None:
    gone = earlier_feed(written(PROMPT, earlier=earlier_feed(written(*ALL))))
    assert "STATUS" not in written(*ALL, earlier=gone).decode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Google Inc//EN\r\nEND:VCALENDAR\r\n",
        written(*ALL).replace(b"\r\n", b"\n"),
        b"\xef\xbb\xbf" + written(*ALL),
    ],
)
def test_another_file_is_no_feed(data: bytes) -> None:
    assert not is_feed(data)
    assert earlier_feed(data) == ()


@given(st.binary(max_size=200), st.integers(0, 2000), st.integers(0, 2000))
def test_a_feed_changed_by_hand_harms_nothing(junk: bytes, at: int, length: int) -> None:
    data = written(*ALL)
    changed = data[: 70 + at] + junk + data[70 + at + length :]
    assert faults(written(PROMPT, earlier=earlier_feed(changed))) == []


HOSTILE = (
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:planted",
    "a\nATTENDEE:mailto:x@example.com",
    "; , \\ \\n \\, : \" ^n ^' % {}",
    "\\",
    "\x00\x07\x1b]52;c;aGk=\x07\x7f\x85\u2028\u2029\u202egnp\ud800",
    "BEGIN:VALARM",
    "é" * 80 + "\U0001f600" * 40,
    "a" * 5000,
    " leading and trailing ",
    "\t\tx",
    "",
)
typed = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=300))


def with_text(title: str, details: str) -> tuple[FeedEntry, ...]:
    return tuple(msgspec.structs.replace(e, title=title, details=details) for e in ALL)


@given(typed, typed)
def test_typed_text_stays_text(title: str, details: str) -> None:
    data = written(*with_text(title, details))
    assert faults(data) == []
    names = [line.partition(":")[0] for line in unfolded(data)]
    plain = [line.partition(":")[0] for line in unfolded(written(*with_text("a", details and "b")))]
    assert names == plain
    for event in events(data).values():
        assert str(event["summary"]) == visible(title)
        assert str(event.get("description", "")) == visible(details)


@given(typed)
def test_a_hostile_id_plants_nothing_either(key: str) -> None:
    data = written(msgspec.structs.replace(BOOKED, key=key))
    assert faults(data) == []
    assert len(events(data)) == 1
