from datetime import time
from pathlib import Path

import pytest

from coachtui.coaching.prompt import Times
from coachtui.reminders.job import Job
from coachtui.reminders.schedule import best, in_use
from tests.reminders.machines import AMachine

JOB = Job(("/bin/x",), Times((0,), time(8, 30)))


@pytest.mark.parametrize(
    ("platform", "programs", "fails", "name"),
    [
        ("linux", ("systemctl", "crontab"), (), "systemd"),
        ("linux", ("systemctl", "crontab"), ("show-environment",), "cron"),
        ("linux", ("crontab",), (), "cron"),
        ("linux", (), (), None),
        ("darwin", (), (), "launchd"),
        ("win32", (), (), "Task Scheduler"),
    ],
)
def test_the_systems_own_scheduler_is_taken(
    tmp_path: Path, platform: str, programs: tuple[str, ...], fails: tuple[str, ...], name: str
) -> None:
    found = best(AMachine(tmp_path, *programs, platform=platform, fails=fails))
    assert (found.name if found else None) == name


def test_what_was_set_up_before_is_found_whatever_is_best_now(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, "systemctl", "crontab")
    assert in_use(machine) == ()
    for scheduler in (best(AMachine(tmp_path, "systemctl")), best(machine)):
        assert scheduler
        scheduler.set_up(JOB)
    machine.crontab = "1 1 * * * x # coachtui-remind\n"
    assert [one.name for one in in_use(machine)] == ["systemd", "cron"]
    assert [one.name for one in in_use(AMachine(tmp_path, platform="darwin"))] == []
    assert [one.name for one in in_use(AMachine(tmp_path, platform="win32"))] == ["Task Scheduler"]
