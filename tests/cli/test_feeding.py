"""`feed`: the file, what it may write over, what it says."""

import os
import stat
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import CommandLine, Process
from tests.exchange.rfc5545 import faults

HEAD = b"BEGIN:VCALENDAR\r\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coaching.ics"


def titles(data: bytes) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(data).walk("VEVENT")]


def test_a_feed_is_written_for_the_owner_alone_and_says_what_is_in_it(
    dana: CommandLine, path: Path
) -> None:
    assert dana.said("feed", "-o", str(path)) == (
        f"Written: {path}, readable by you alone. In it: 3 due days, 2 promises, "
        "the weekly prompt; no promise's text.\n"
        "To bring it into Google, Outlook or Apple Calendar: coachtui feed --help\n"
    )
    data = path.read_bytes()
    assert faults(data) == []
    assert titles(data) == [
        "Promise to Dana due",
        "Dana's promise due",
        "One-on-one due: Dana",
        "Weekly coaching prompt",
        "Ride-along due: Dana",
        "Account review due: Dana",
    ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for typed in (b"price", b"Tolvane", b"closing", b"thinking", b"Ortiz"):
        assert typed not in data


def test_what_was_promised_is_in_it_where_asked_for_and_said(dana: CommandLine, path: Path) -> None:
    dana.said("jot", "dana", "[] me by fri: tell nobody #leaving")
    said = dana.said("feed", "--with-text", "-o", str(path))
    assert "what was promised stands in the details.\n" in said
    data = path.read_bytes()
    assert b"DESCRIPTION:get her the price sheet" in data
    assert b"SUMMARY:Promise to Dana due" in data
    assert b"nobody" not in data


def test_a_feed_is_written_over_a_feed_and_over_no_other_file(
    dana: CommandLine, path: Path
) -> None:
    dana.said("feed", "-o", str(path))
    dana.said("done", "dana", "ring tolvane")
    dana.said("plan", "dana", "fri", "14:00")
    dana.said("feed", "-o", str(path))
    assert titles(path.read_bytes()) == [
        "Promise to Dana due",
        "Weekly coaching prompt",
        "One-on-one: Dana",
        "Ride-along due: Dana",
        "Account review due: Dana",
        "No longer due",
    ]
    path.write_bytes(HEAD + b"PRODID:-//Google Inc//EN\r\nEND:VCALENDAR\r\n")
    assert dana.refused("feed", "-o", str(path)) == (
        f"{path} exists and is no feed of coachtui's; "
        "add --force to write over it, or name another file."
    )
    dana.said("feed", "-o", str(path), "--force")
    assert faults(path.read_bytes()) == []


def test_a_place_that_is_no_plain_file_is_refused(dana: CommandLine, path: Path) -> None:
    target = path.with_name("elsewhere.ics")
    path.symlink_to(target)
    for more in ((), ("--force",)):
        assert dana.refused("feed", "-o", str(path), *more) == (
            f"{path} is no plain file; name another."
        )
    assert not target.exists()
    fifo = path.with_name("fifo")
    os.mkfifo(fifo)
    assert (
        dana.refused("feed", "-o", str(fifo), "--force")
        == f"{fifo} is no plain file; name another."
    )
    assert dana.refused("feed", "-o", str(path.parent)) == (
        f"{path.parent} is a folder; name a file in it, like {path.parent / 'coaching.ics'}."
    )
    assert dana.refused("feed", "-o", str(path.parent / "no" / "x.ics")) == (
        f"There is no folder {path.parent / 'no'}."
    )


def test_standard_output_gets_the_same_bytes_whatever_its_encoding(
    run: CommandLine, process: Process
) -> None:
    run.said("rep", "add", "Zoë Ørsted")
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = process("feed", "-o", "-", env=ascii_only)
    assert (done.returncode, done.stderr) == (0, b"")
    assert faults(done.stdout) == []
    assert "One-on-one due: Zoë" in titles(done.stdout)


def test_the_entries_are_there_as_json(dana: CommandLine, path: Path) -> None:
    entries = dana("feed", "--json", "-o", str(path)).json
    assert [entry["title"] for entry in entries] == titles(path.read_bytes())
    assert entries == dana("feed", "--json").json
    assert (entries[0]["schema"], entries[0]["date"], entries[0]["kind"]) == (
        1,
        "2026-11-05",
        "my-promise",
    )


def test_without_a_rep_there_is_nothing_to_feed(run: CommandLine, path: Path) -> None:
    assert run.refused("feed", "-o", str(path)).startswith("No rep yet.")
    assert not path.exists()


def test_a_hostile_name_plants_no_event(run: CommandLine) -> None:
    name = "Dana\r\nEND:VEVENT\r\nBEGIN:VEVENT;,\\"
    run.said("rep", "add", name)
    data = run("feed").out.encode()
    assert faults(data) == []
    assert len(titles(data)) == 3


def test_bookings_of_the_imported_calendar_are_left_out_and_that_is_said(
    dana: CommandLine, path: Path
) -> None:
    events = "".join(
        f"BEGIN:VEVENT\nUID:{day}\nDTSTART:202612{day}T100000Z\nSUMMARY:1:1 Dana\nEND:VEVENT\n"
        for day in ("02", "09")
    )
    calendar = f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n"
    dana.said("import", "calendar", "-", stdin=calendar)
    for more in (("-o", str(path)), (), ("--json",)):
        assert dana("feed", *more).err == (
            "Left out: 2 bookings from the calendar you imported, which shows them already.\n"
        )
    assert "One-on-one: Dana" not in titles(path.read_bytes())


def test_what_can_not_be_written_is_named_as_the_manager_named_it(
    dana: CommandLine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(handle: int) -> None:
        raise OSError(5, "Input/output error")

    folder = path.parent
    dana.config.parent.mkdir(parents=True)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", broken)
        for call, name in (
            (("feed", "-o", str(path)), path),
            (("access", "dana", "-o", str(folder / "dana.md")), folder / "dana.md"),
            (("config", "set", "manager", "Sam"), dana.config),
        ):
            assert dana.refused(*call) == f"{name}: input/output error."
    assert [p.name for p in folder.iterdir() if p.is_file()] == []
