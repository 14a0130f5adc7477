"""A task of the user's own in the Task Scheduler (Windows)."""

from __future__ import annotations

import subprocess
import tempfile
from datetime import date as Date
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from coachtui.coaching.day_names import WEEKDAYS
from coachtui.reminders.job import Job, Machine, NotScheduled, Written, checked, said

TASK = "coachtui-remind"
NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"
_LONG_AGO = Date(2024, 1, 1)
"""A task's trigger needs a first day; its time of day is what counts."""


class TaskScheduler:
    """One task, from its XML by schtasks."""

    name = "Task Scheduler"

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    def texts(self, job: Job) -> tuple[Written, ...]:
        """The task as XML."""
        return (Written(f"schtasks /Create /TN {TASK} /XML", task(job)),)

    def set_up(self, job: Job) -> None:
        """Create the task, or write over the one of that name."""
        with tempfile.TemporaryDirectory(prefix="coachtui-") as folder:
            path = Path(folder) / "task.xml"
            path.write_bytes(task(job).encode("utf-16"))
            ran = self.machine.run("schtasks", "/Create", "/TN", TASK, "/XML", str(path), "/F")
        if ran.code != 0:
            raise NotScheduled(f"schtasks /Create failed: {said(ran)}.")

    def is_set_up(self) -> bool:
        """Whether there is a task of that name."""
        return self.machine.run("schtasks", "/Query", "/TN", TASK).code == 0

    def take_down(self) -> None:
        """Delete the task."""
        ran = self.machine.run("schtasks", "/Delete", "/TN", TASK, "/F")
        if ran.code != 0:
            raise NotScheduled(f"schtasks /Delete failed: {said(ran)}.")


def task(job: Job) -> str:
    """The task as XML. A time at which the machine was off is made up for."""
    program, *rest = checked(job.command)
    whole = Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    about = SubElement(whole, "RegistrationInfo")
    SubElement(about, "Description").text = "coachtui: the weekly prompt"
    trigger = SubElement(SubElement(whole, "Triggers"), "CalendarTrigger")
    SubElement(trigger, "StartBoundary").text = f"{_LONG_AGO}T{job.times.at:%H:%M}:00"
    SubElement(trigger, "Enabled").text = "true"
    weekly = SubElement(trigger, "ScheduleByWeek")
    days = SubElement(weekly, "DaysOfWeek")
    for day in job.times.days:
        SubElement(days, WEEKDAYS[day])
    SubElement(weekly, "WeeksInterval").text = "1"
    principal = SubElement(SubElement(whole, "Principals"), "Principal", {"id": "Author"})
    SubElement(principal, "LogonType").text = "InteractiveToken"
    SubElement(principal, "RunLevel").text = "LeastPrivilege"
    settings = SubElement(whole, "Settings")
    for name, value in (
        ("MultipleInstancesPolicy", "IgnoreNew"),
        ("DisallowStartIfOnBatteries", "false"),
        ("StopIfGoingOnBatteries", "false"),
        ("StartWhenAvailable", "true"),
        ("ExecutionTimeLimit", "PT5M"),
        ("Enabled", "true"),
    ):
        SubElement(settings, name).text = value
    run = SubElement(SubElement(whole, "Actions", {"Context": "Author"}), "Exec")
    SubElement(run, "Command").text = program
    SubElement(run, "Arguments").text = subprocess.list2cmdline(rest)
    indent(whole)
    return '<?xml version="1.0" encoding="UTF-16"?>\n' + tostring(whole, encoding="unicode") + "\n"
