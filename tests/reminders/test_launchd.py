import plistlib
from datetime import time
from pathlib import Path

import pytest

from coachtui.coaching.prompt import Times
from coachtui.reminders.job import Job, NotScheduled
from coachtui.reminders.launchd import Launchd, plist
from tests.reminders.machines import AMachine

JOB = Job(("/opt/py <3>/python", "-m", "coachtui", "remind", "send"), Times((0, 6), time(8, 5)))


def test_the_property_list_has_what_launchd_needs() -> None:
    assert plistlib.loads(plist(JOB)) == {
        "Label": "coachtui.remind",
        "ProgramArguments": ["/opt/py <3>/python", "-m", "coachtui", "remind", "send"],
        "StartCalendarInterval": [
            {"Weekday": 1, "Hour": 8, "Minute": 5},
            {"Weekday": 0, "Hour": 8, "Minute": 5},
        ],
        "ProcessType": "Background",
    }


def test_it_is_loaded_anew_when_it_was_there_and_removed_whole(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, platform="darwin")
    launchd = Launchd(machine)
    path = tmp_path / "Library/LaunchAgents/coachtui.remind.plist"
    launchd.set_up(JOB)
    launchd.set_up(JOB)
    assert path.read_bytes() == plist(JOB)
    assert machine.asked == [
        f"launchctl bootstrap gui/501 {path}",
        "launchctl bootout gui/501/coachtui.remind",
        f"launchctl bootstrap gui/501 {path}",
    ]
    launchd.take_down()
    assert (launchd.is_set_up(), list(path.parent.iterdir())) == (False, [])


def test_a_refusal_is_said(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, platform="darwin", fails=("bootstrap",))
    with pytest.raises(NotScheduled, match=r"^launchctl bootstrap failed: no such thing\.$"):
        Launchd(machine).set_up(JOB)
