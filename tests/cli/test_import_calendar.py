"""`coachtui import calendar` as a manager calls it."""

import json
from pathlib import Path

import pytest

from coachtui.cli import progress
from tests.cli.conftest import CommandLine, files_in

DATA = Path(__file__).parents[1] / "data"
TALK = """\
BEGIN:VEVENT
UID:{uid}
DTSTART:{start}
DTEND:{start}
CREATED:20261101T080000Z
SUMMARY:{title}
{more}
END:VEVENT
"""
LEAVE = """\
BEGIN:VEVENT
UID:leave-{title}
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20270102
SUMMARY:{title}
END:VEVENT
"""
HEAD = "Sun 26 Oct 2025 to Fri 18 Jun 2027, as sam@x.example"


@pytest.fixture
def run(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Dana and Kofi, of whom Dana has an address on file. However slow, no progress is shown."""
    monkeypatch.setattr(progress, "_WAIT", 1e9)
    dana = ("rep", "add", "Dana Ortiz", "--every", "2w", "--email", "dana@x.example")
    run.said(*dana, today="2026-11-16")
    run.said("rep", "add", "Kofi Mensah", "--every", "2w", today="2026-11-20")
    run.config.parent.mkdir(parents=True)
    run.config.write_text('manager = "Sam Keller"\nemail = "sam@x.example"\n')
    return run


def talk(title: str, start: str = "20261202T140000Z", more: str = "", uid: str = "") -> str:
    return TALK.format(title=title, start=start, more=more, uid=uid or title)


def with_dana(answer: str = "ACCEPTED") -> str:
    return f"ATTENDEE;PARTSTAT={answer}:mailto:dana@x.example\nATTENDEE:mailto:sam@x.example"


def a_file(run: CommandLine, *events: str, name: str = "sam.ics") -> str:
    path = run.home / name
    path.write_text("BEGIN:VCALENDAR\nVERSION:2.0\n" + "".join(events) + "END:VCALENDAR\n")
    return str(path)


def test_an_import_says_what_it_made_of_each_event_and_today_shows_it(run: CommandLine) -> None:
    path = a_file(
        run,
        talk("1:1 Dana", "20261116T100000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3"),
        talk("Kofi / Sam"),
        talk("Tolvane prep", "20261203T090000Z", with_dana()),
        talk("Dentist"),
        LEAVE.format(title="Out of office"),
    )
    assert run.said("import", "calendar", path).splitlines() == [
        HEAD,
        "",
        "Dana Ortiz",
        '  "1:1 Dana", one-on-one, 3 times, Mon 16 Nov 2026 to Mon 14 Dec 2026: 3 new',
        "    scheduled, nothing logged: 16 Nov",
        "Kofi Mensah",
        '  "Kofi / Sam", one-on-one, Wed 2 Dec 2026 14:00: new',
        "",
        "Leave, once you say yes",
        "  You: Mon 21 Dec 2026 to Fri 1 Jan 2027 (out of office)",
        "",
        "Unsure, so left out",
        '  "Tolvane prep", Thu 3 Dec 2026; Dana Ortiz? '
        "(one-on-one: the title doesn't say what it is)",
        "  In a terminal it asks about them. An address helps too: "
        "`coachtui rep edit REP --email ADDRESS`",
        "",
        "1 event is not about a rep.",
        "Imported: 4 bookings. To take it back: coachtui undo",
        "Leave is not recorded: add --yes.",
    ]
    week = run.said(today="2026-12-01").splitlines()
    assert "  tomorrow 14:00    Kofi Mensah  one-on-one" in week


def test_a_talk_that_passed_without_a_record_is_asked_about(run: CommandLine) -> None:
    run.said("import", "calendar", a_file(run, talk("1:1 Dana", "20261123T100000Z")))
    asked = (
        "A one-on-one with Dana was in the calendar on 23 Nov at 10:00; nothing is logged. "
        "Was it held?"
    )
    skipped = [
        nudge["text"]
        for nudge in run("nudge", "--digest", "--json", today="2026-11-27").json["nudges"]
        if nudge["kind"] == "skipped"
    ]
    assert skipped == [asked]


def test_a_dry_run_says_the_same_and_writes_nothing(run: CommandLine) -> None:
    path = a_file(run, talk("Kofi / Sam"), LEAVE.format(title="Kofi OOO"))
    before = files_in(run.notebook)
    dry = run.said("import", "calendar", path, "--dry-run", "--yes").splitlines()
    assert "Leave" in dry
    assert files_in(run.notebook) == before
    wet = run.said("import", "calendar", path, "--yes").splitlines()
    assert dry[:-1] == wet[:-1]
    assert (dry[-1], wet[-1]) == (
        "Nothing was written (--dry-run).",
        "Imported: 1 booking, 1 leave. To take it back: coachtui undo",
    )


def test_a_second_import_writes_nothing_and_undo_takes_the_first_back_whole(
    run: CommandLine,
) -> None:
    path = a_file(run, talk("1:1 Dana"), talk("Kofi / Sam"), LEAVE.format(title="Out of office"))
    run.said("import", "calendar", path, "--yes")
    before = files_in(run.notebook)
    again = run.said("import", "calendar", path, "--yes").splitlines()
    assert again[-1] == "Nothing to import: the notebook holds it all."
    assert files_in(run.notebook) == before
    assert run.said("undo").startswith("Taken back: import calendar, 3 entries (made ")
    assert run.said("import", "calendar", path, "--yes").splitlines()[-1] == (
        "Imported: 2 bookings, 1 leave. To take it back: coachtui undo"
    )


def test_moved_and_declined_events_change_what_was_booked(run: CommandLine) -> None:
    run.said(
        "import",
        "calendar",
        a_file(
            run,
            talk("1:1 Dana", "20261202T100000Z", with_dana(), uid="a"),
            talk("Ride-along Dana", "20261209T100000Z", uid="b"),
        ),
    )
    said = run.said(
        "import",
        "calendar",
        a_file(
            run,
            talk("1:1 Dana", "20261204T100000Z", with_dana(), uid="a"),
            talk("Ride-along Dana", "20261209T100000Z", with_dana("DECLINED"), uid="b"),
        ),
    ).splitlines()
    assert said[2:5] == [
        "Dana Ortiz",
        '  "1:1 Dana", one-on-one, Fri 4 Dec 2026 10:00: moved from Wed 2 Dec 2026',
        '  "Ride-along Dana", ride-along, Wed 9 Dec 2026 10:00: called off (declined by Dana)',
    ]
    assert said[-1] == "Imported: 1 move. Called off: 1 booking. To take it back: coachtui undo"


def test_a_typed_booking_is_not_doubled(run: CommandLine) -> None:
    run.said("plan", "kofi", "2026-12-02", "14:00")
    run.said("import", "calendar", a_file(run, talk("Kofi / Sam", "20261202T150000Z")))
    week = [line for line in run.said(today="2026-12-01").splitlines() if "Kofi" in line]
    assert week == ["  tomorrow 15:00    Kofi Mensah  one-on-one"]


def test_on_a_terminal_it_asks_about_the_unsure_the_leave_and_once_at_the_end(
    run: CommandLine,
) -> None:
    path = a_file(
        run,
        talk("Tolvane prep", more=with_dana()),
        talk("1:1 Kofi Dana", "20261203T090000Z"),
        LEAVE.format(title="Out of office"),
    )
    result = run("import", "calendar", path, terminal=True, stdin="y\n1\ny\ny\n")
    assert result.code == 0
    assert result.err == (
        'Unsure (1 of 2): "Tolvane prep", Wed 2 Dec 2026; Dana Ortiz? '
        "(one-on-one: the title doesn't say what it is) [y/N] "
        'Unsure (2 of 2): "1:1 Kofi Dana", Thu 3 Dec 2026; Kofi Mensah or Dana Ortiz? '
        "(one-on-one: it may be about any of them)\n"
        "  1  Kofi Mensah\n"
        "  2  Dana Ortiz\n"
        "Which? (enter: neither) "
        "Record the leave above (1)? Cycles wait while somebody is away. [y/N] "
        "Import 2 bookings, 1 leave? [y/N] "
    )
    assert result.lines[-1] == "Imported: 2 bookings, 1 leave. To take it back: coachtui undo"


def test_without_a_yes_at_the_end_nothing_is_written(run: CommandLine) -> None:
    before = files_in(run.notebook)
    path = a_file(run, talk("Kofi / Sam"), LEAVE.format(title="Out of office"))
    result = run("import", "calendar", path, terminal=True, stdin="n\nn\n")
    assert (result.code, result.err.splitlines()[-1]) == (
        1,
        "Record the leave above (1)? Cycles wait while somebody is away. [y/N] "
        "Import 1 booking? [y/N] coachtui: Nothing was imported.",
    )
    assert files_in(run.notebook) == before


def test_bookings_that_the_calendar_lost_are_called_off_with_the_one_yes(run: CommandLine) -> None:
    run.said("import", "calendar", a_file(run, talk("1:1 Dana"), talk("Kofi / Sam")))
    other = a_file(run, talk("Kofi / Sam"))
    assert run.said("import", "calendar", other).splitlines()[2:] == [
        "Dana Ortiz",
        "  No longer in the calendar, one-on-one, Wed 2 Dec 2026 14:00: to call off",
        "Kofi Mensah",
        '  "Kofi / Sam", one-on-one, Wed 2 Dec 2026 14:00: as before',
        "Nothing to import: the notebook holds it all.",
        "1 booking that the calendar lost stays: with --yes it is called off.",
    ]
    result = run("import", "calendar", other, terminal=True, stdin="n\n")
    assert result.err.splitlines() == ["Call off 1 booking? [y/N] coachtui: Nothing was imported."]
    result = run("import", "calendar", other, terminal=True, stdin="y\n")
    assert result.lines[-1] == "Called off: 1 booking. To take it back: coachtui undo"
    run.said("undo")
    assert run.said("import", "calendar", other, "--yes").splitlines()[-1] == (
        "Called off: 1 booking. To take it back: coachtui undo"
    )
    assert "14:00    Dana" not in run.said(today="2026-12-02")


def test_a_booking_of_the_past_stays_whatever_the_calendar_lost(run: CommandLine) -> None:
    past, ahead = talk("1:1 Dana", "20261123T100000Z"), talk("Kofi / Sam")
    run.said("import", "calendar", a_file(run, past, ahead))
    assert run.said("import", "calendar", a_file(run, ahead), "--yes").splitlines()[-1] == (
        "Nothing to import: the notebook holds it all."
    )


def test_as_json_it_gives_each_booking_leave_and_question(run: CommandLine) -> None:
    path = a_file(
        run,
        talk("Kofi / Sam"),
        talk("Tolvane prep", more=with_dana()),
        LEAVE.format(title="Dana OOO"),
    )
    found = run("import", "calendar", path, "--json").json
    assert found == {
        "schema": 1,
        "written": True,
        "calendar": "",
        "owner": "sam@x.example",
        "from": "2025-10-26",
        "to": "2027-06-18",
        "bookings": [
            {
                "rep": "Kofi Mensah",
                "title": "Kofi / Sam",
                "date": "2026-12-02",
                "time": "14:00:00",
                "kind": "one-on-one",
                "state": "new",
                "moved_from": None,
                "why": "",
                "logged": False,
                "unanswered": False,
            }
        ],
        "leave": [
            {
                "rep": "Dana Ortiz",
                "start": "2026-12-21",
                "end": "2027-01-01",
                "why": "out of office",
                "state": "new",
            }
        ],
        "unsure": [
            {
                "title": "Tolvane prep",
                "reps": ["Dana Ortiz"],
                "kind": "one-on-one",
                "count": 1,
                "first": "2026-12-02",
                "why": "the title doesn't say what it is",
            }
        ],
        "not_about_a_rep": 0,
        "notes": [],
    }


def test_what_can_not_be_imported_is_refused_in_a_line(run: CommandLine) -> None:
    def refused(data: bytes) -> str:
        (run.home / "bad.ics").write_bytes(data)
        before = files_in(run.notebook)
        said = run.refused("import", "calendar", str(run.home / "bad.ics"), "--yes")
        assert files_in(run.notebook) == before
        return said.removeprefix(f"{run.home / 'bad.ics'}: ")

    assert refused(b"") == "The file is empty; export the calendar again."
    assert refused(b"\x89PNG\0").startswith("That is no calendar but a file of some other kind.")
    assert refused(b"a,b\n1,2\n").startswith("That is no calendar: it has no BEGIN:VCALENDAR.")
    half = f"BEGIN:VCALENDAR\n{talk('Kofi / Sam')}BEGIN:VEVENT\nSUMM".encode()
    assert refused(half).startswith("The file ends in the middle of the calendar")
    assert run.refused("import", "calendar", "nowhere.ics") == "There is no file nowhere.ics."
    assert run.refused("import", "calendar", str(run.home)) == (
        f"{run.home} is a folder; name a file."
    )


def test_two_reps_with_one_address_are_refused_in_a_line(run: CommandLine) -> None:
    run.said("rep", "edit", "kofi", "--email", "Dana@x.example")
    path = a_file(run, talk("Kofi / Sam"))
    assert run.refused("import", "calendar", path) == (
        "Dana Ortiz and Kofi Mensah have one address, dana@x.example: "
        "change one of them with `coachtui rep edit`."
    )


def test_without_a_rep_it_says_how_to_add_one(tmp_path: Path, run: CommandLine) -> None:
    path = a_file(run, talk("Kofi / Sam"))
    empty = str(tmp_path / "another")
    assert run.refused("import", "calendar", path, "--data", empty).startswith("No rep yet.")


def test_hostile_titles_act_on_no_terminal(run: CommandLine) -> None:
    nasty = "1:1 Dana \x1b]52;c;aGk=\x07\u202e"
    path = a_file(run, talk(nasty), talk(f"{nasty} x"), talk(f"Dana and Kofi: {nasty}", uid="\x1b"))
    for more in ({}, {"terminal": True, "stdin": "n\n" * 9}):
        result = run("import", "calendar", path, "--dry-run", **more)  # type: ignore[arg-type]
        asked = run("import", "calendar", path, **more)  # type: ignore[arg-type]
        for text in (result.out, result.err, asked.out, asked.err):
            assert not set(text) & set("\x1b\x07\u202e")
    json.loads(run("import", "calendar", path, "--json", "--dry-run").out)


def test_the_year_of_a_manager_is_imported_in_one_go(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    empty = str(run.home / "another")
    stated = json.loads((DATA / "calendar_year.json").read_text())
    for rep in stated["reps"]:
        email = ("--email", rep["email"]) if rep["email"] else ()
        run.said("rep", "add", rep["name"], *email, "--data", empty, today=stated["added"])
    run.said("config", "set", "email", "")
    arguments = ("import", "calendar", str(DATA / "calendar_year.ics"), "--yes", "--data", empty)
    said = run.said(*arguments).splitlines()
    assert said[0].endswith("as sam.keller@brightwell.example")
    assert said[-1].startswith(
        "Imported: 464 bookings, 3 leaves. To take it back: coachtui --data "
    )
    again = run.said(*arguments).splitlines()
    assert again[-1] == "Nothing to import: the notebook holds it all."


def test_a_calendar_from_a_pipe_is_read_like_one_from_a_file(run: CommandLine) -> None:
    path = a_file(run, talk("Kofi / Sam"), talk("Dentist"))
    from_file = run.said("import", "calendar", path, "--dry-run")
    data = Path(path).read_bytes()
    assert run.said("import", "calendar", "-", "--dry-run", stdin=data) == from_file
    assert run.said("import", "calendar", "-", stdin=data).splitlines()[-1] == (
        "Imported: 1 booking. To take it back: coachtui undo"
    )


def test_what_a_pipe_holds_is_refused_as_a_file_is(run: CommandLine) -> None:
    assert run.refused("import", "calendar", "-", stdin=b"") == (
        "Standard input: The file is empty; export the calendar again."
    )
    assert run.refused("import", "calendar", "-", stdin=bytes(20_000_001)) == (
        "Standard input: The calendar is too large: up to 20 MB are read. "
        "Export a shorter time of it."
    )
