"""`remind`: set up, sent, asked for, taken away; on a machine that only writes down."""

import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coachtui import clock
from coachtui.cli.reminded import Reminded
from coachtui.reminders import job
from tests.cli.conftest import CommandLine
from tests.reminders.machines import AMachine

NOW = datetime(2026, 11, 30, 8, 30, 2, tzinfo=UTC)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AMachine:
    found = AMachine(tmp_path / "home", "crontab", "notify-send", crontab="# mine\n")
    monkeypatch.setattr(job, "ThisMachine", lambda: found)
    monkeypatch.setattr(clock, "clock", lambda: NOW)
    return found


def test_a_dry_run_shows_what_would_be_written_and_writes_nothing(
    dana: CommandLine, machine: AMachine
) -> None:
    first, line, *_, last = dana.said("remind", "on", "--at", "thu 9:05", "--dry-run").splitlines()
    assert first == "# crontab"
    assert line.startswith("5 9 * * 4 ")
    assert line.endswith(" remind send # coachtui-remind")
    assert last == "Nothing was written. It would come next Thu 3 Dec 2026, 09:05."
    assert machine.crontab == "# mine\n"


def test_it_is_set_up_moved_and_taken_away_without_a_trace(
    dana: CommandLine, machine: AMachine, tmp_path: Path
) -> None:
    assert dana.said("remind", "on") == (
        "Set up with cron: Monday 08:30. Next: Mon 7 Dec 2026, 08:30. "
        "To end it: coachtui remind off\n"
    )
    dana.said("remind", "on", "--at", "weekdays 9:00")
    assert machine.crontab is not None
    assert machine.crontab.count("coachtui-remind") == 1
    assert "0 9 * * 1,2,3,4,5 " in machine.crontab
    assert dana.said("config", "get", "remind.at") == "weekdays 9:00\n"
    assert dana.said("remind", "status") == (
        "Set up with cron: weekdays 09:00.\nNext: Mon 30 Nov 2026, 09:00.\n"
    )
    assert dana.said("remind", "off") == "Taken away from cron.\n"
    assert machine.crontab == "# mine\n"
    assert dana.said("config", "get", "remind.at") == "mon 08:30\n"
    assert not list(tmp_path.rglob("remind*"))
    assert dana.said("remind", "off") == "No reminder is set up.\n"
    assert dana.said("remind", "status") == (
        'No reminder is set up. To have one: coachtui remind on --at "mon 08:30"\n'
    )


def test_the_notification_counts_and_is_remembered(dana: CommandLine, machine: AMachine) -> None:
    dana.said("remind", "on")
    machine.asked.clear()
    assert dana.said("remind", "send") == ""
    assert machine.asked == [
        "notify-send --app-name=coachtui -- coachtui 3 things need you. 1 meeting this week. "
        "In a terminal: coachtui nudge --digest"
    ]
    status = dana("remind", "status", "--json").json
    assert status == {
        "schema": 1,
        "set_up": True,
        "scheduler": "cron",
        "at": "mon 08:30",
        "next": "2026-12-07T08:30:00+00:00",
        "last": {"at": "2026-11-30T08:30:02+00:00", "outcome": "shown by notify-send"},
        "missed": False,
    }


def test_names_only_where_that_is_set_and_notes_never(dana: CommandLine, machine: AMachine) -> None:
    dana.said("config", "set", "remind.names", "true")
    dana.said("remind", "send")
    assert machine.asked == [
        "notify-send --app-name=coachtui -- coachtui About Dana. This week: Dana Mon. "
        "In a terminal: coachtui nudge --digest"
    ]


def test_without_a_notifier_the_next_shell_shows_it_once(
    dana: CommandLine, machine: AMachine, tmp_path: Path
) -> None:
    machine.programs = ("crontab",)
    dana.said("remind", "send")
    (left,) = tmp_path.rglob("remind.txt")
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    shown = dana.said("hook", "--show").splitlines()
    assert shown[0] == (
        "coachtui: 3 things need you. 1 meeting this week. In a terminal: coachtui nudge --digest"
    )
    assert not left.exists()
    assert shown[1].startswith("coachtui: You owe Dana: get her the price sheet")


def test_all_quiet_shows_nothing(run: CommandLine, machine: AMachine) -> None:
    run.said("remind", "send")
    assert machine.asked == []
    last = run("remind", "status", "--json").json["last"]
    assert last["outcome"] == "all was quiet, nothing was shown"


def test_one_that_did_not_go_out_is_said(
    dana: CommandLine, machine: AMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    dana.said("remind", "on")
    monkeypatch.setattr(clock, "clock", lambda: NOW + timedelta(days=8))
    assert dana.said("remind", "status").splitlines()[-1] == (
        "The one of Mon 7 Dec 2026, 08:30 did not go out."
    )
    assert dana("remind", "status", "--json").json["missed"] is True


def test_a_setting_changed_by_hand_is_pointed_out(dana: CommandLine, machine: AMachine) -> None:
    dana.said("remind", "on")
    dana.said("config", "set", "remind.at", "fri 10:00")
    assert dana.said("remind", "status").splitlines()[-1] == (
        'The setting remind.at says "fri 10:00": coachtui remind on sets it up so.'
    )


def test_what_can_not_be_set_up_is_said(dana: CommandLine, machine: AMachine) -> None:
    assert dana.refused("remind", "on", "--at", "noonish").startswith(
        '"noonish" can\'t be read as a time of the week: mon 08:30'
    )
    assert dana.refused("--demo", "remind", "on") == (
        "The demo has nobody to remind; leave --demo out."
    )
    machine.fails = ("-",)
    assert dana.refused("remind", "on") == (
        "The reminder is not set up: crontab refused the line: no such thing."
    )
    machine.fails = ("-l",)
    for command in ("on", "off", "status"):
        assert "crontab can't be read" in dana.refused("remind", command)
    machine.programs = ()
    assert dana.refused("remind", "on").startswith("No scheduler was found here (systemd, cron).")


def test_a_damaged_memory_is_no_trouble(dana: CommandLine, tmp_path: Path) -> None:
    for text in ("{", "[]", '{"at": 3, "since": "x"}'):
        (tmp_path / "remind.json").write_text(text)
        reminded = Reminded(tmp_path)
        assert (reminded.last(), reminded.missed(NOW), reminded.times()) == (None, False, "")
    reminded.note(NOW, "shown")
    assert json.loads((tmp_path / "remind.json").read_text())["outcome"] == "shown"
