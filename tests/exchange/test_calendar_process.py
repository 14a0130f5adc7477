"""The process that works a calendar out: what it is given, and how it is ended."""

from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.exchange import calendar_ics
from coachtui.exchange.calendar_ics import Unreadable, read_calendar

TODAY = Date(2026, 11, 30)
EVENT = "BEGIN:VEVENT\nUID:{n}\nDTSTART:{start}\n{rule}\nSUMMARY:1:1 Dana\nEND:VEVENT\n"


def written(tmp_path: Path, *events: str) -> Path:
    path = tmp_path / "sam.ics"
    path.write_text("BEGIN:VCALENDAR\n" + "".join(events) + "END:VCALENDAR\n")
    return path


def test_a_calendar_is_read_around_today_whatever_lies_in_the_folder_it_is_called_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, EVENT.format(n=1, start="20261207T090000Z", rule="RRULE:FREQ=WEEKLY"))
    for name in ("icalendar.py", "msgspec.py", "coachtui.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')\n")
    monkeypatch.chdir(tmp_path)
    found = read_calendar(path, TODAY, zone="Europe/Berlin")
    assert (found.first, found.last) == (Date(2025, 10, 26), Date(2027, 6, 18))
    (event,) = found.events
    assert (event.title, len(event.instances)) == ("1:1 Dana", 28)
    assert f"{event.instances[0].time:%H:%M}" == "10:00"


def test_why_a_calendar_is_refused_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "empty.ics"
    path.write_bytes(b"")
    with pytest.raises(Unreadable, match="The file is empty"):
        read_calendar(path, TODAY)


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = (
        EVENT.format(n=n, start=f"19000101T{n // 60:02d}{n % 60:02d}00Z", rule="RRULE:FREQ=DAILY")
        for n in range(400)
    )
    path = written(tmp_path, *hostile)
    monkeypatch.setattr(calendar_ics, "SECONDS", 1)
    with pytest.raises(Unreadable) as refused:
        read_calendar(path, TODAY)
    assert str(refused.value) == (
        "The calendar (0.0 MB) takes longer than 1 seconds to work out, so nothing was read. "
        "Export a shorter time of it, such as the last year, or the calendar with your "
        "one-on-ones alone."
    )


def test_how_far_it_is_is_told_while_it_is_read(tmp_path: Path) -> None:
    events = (EVENT.format(n=n, start="20261207T090000Z", rule="CLASS:PUBLIC") for n in range(1500))
    told: list[tuple[int, int]] = []
    found = read_calendar(
        written(tmp_path, *events), TODAY, step=lambda done, of: told.append((done, of))
    )
    assert len(found.uids) == 1500
    assert {of for _, of in told} == {100}
    assert sorted(told) == told
    assert told[-1][0] > 0


def test_what_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.ics"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(Unreadable) as refused:
        read_calendar(path, TODAY)
    with pytest.raises(Unreadable, match="The calendar is too large: up to 20 MB"):
        read_calendar(bytes(20_000_001), TODAY)
    assert str(refused.value) == (
        "The calendar has 200 MB; up to 20 MB are read. Export a shorter time of it."
    )
