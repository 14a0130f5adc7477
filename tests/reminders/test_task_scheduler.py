from datetime import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

from coachtui.coaching.prompt import Times
from coachtui.reminders.job import Job, NotScheduled
from coachtui.reminders.task_scheduler import NAMESPACE, TaskScheduler, task
from tests.reminders.machines import AMachine

JOB = Job(
    (
        "C:\\Py & Co\\pythonw.exe",
        "-m",
        "coachtui",
        "--data",
        "C:\\Sam's notes\\n",
        "remind",
        "send",
    ),
    Times((0, 4), time(8, 30)),
)
REQUIRED = {
    "Triggers/CalendarTrigger/StartBoundary": "2024-01-01T08:30:00",
    "Triggers/CalendarTrigger/Enabled": "true",
    "Triggers/CalendarTrigger/ScheduleByWeek/WeeksInterval": "1",
    "Principals/Principal/LogonType": "InteractiveToken",
    "Principals/Principal/RunLevel": "LeastPrivilege",
    "Settings/StartWhenAvailable": "true",
    "Settings/DisallowStartIfOnBatteries": "false",
    "Settings/Enabled": "true",
    "Actions/Exec/Command": "C:\\Py & Co\\pythonw.exe",
    "Actions/Exec/Arguments": '-m coachtui --data "C:\\Sam\'s notes\\n" remind send',
}


def test_the_task_has_what_its_schema_requires() -> None:
    root = ElementTree.fromstring(task(JOB).encode("utf-16"))
    names = {"t": NAMESPACE}
    assert (root.tag, root.get("version")) == (f"{{{NAMESPACE}}}Task", "1.2")
    found = {
        path: root.findtext("/".join(f"t:{part}" for part in path.split("/")), namespaces=names)
        for path in REQUIRED
    }
    assert found == REQUIRED
    days = root.find("t:Triggers/t:CalendarTrigger/t:ScheduleByWeek/t:DaysOfWeek", names)
    assert days is not None
    assert [day.tag.removeprefix(f"{{{NAMESPACE}}}") for day in days] == ["Monday", "Friday"]


def test_it_is_created_asked_for_and_deleted(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, platform="win32")
    scheduler = TaskScheduler(machine)
    scheduler.set_up(JOB)
    assert scheduler.is_set_up()
    scheduler.take_down()
    created, *others = machine.asked
    assert created.startswith("schtasks /Create /TN coachtui-remind /XML ")
    assert created.endswith("task.xml /F")
    assert not Path(created.split(" /XML ")[1].removesuffix(" /F")).exists()
    assert others == [
        "schtasks /Query /TN coachtui-remind",
        "schtasks /Delete /TN coachtui-remind /F",
    ]


@pytest.mark.parametrize("word", ["/Create", "/Delete"])
def test_a_refusal_is_said(tmp_path: Path, word: str) -> None:
    scheduler = TaskScheduler(AMachine(tmp_path, platform="win32", fails=(word,)))
    with pytest.raises(NotScheduled, match=rf"^schtasks {word} failed: no such thing\.$"):
        scheduler.set_up(JOB) if word == "/Create" else scheduler.take_down()
