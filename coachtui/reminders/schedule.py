"""Which scheduler a machine has."""

from __future__ import annotations

from coachtui.reminders.cron import Cron
from coachtui.reminders.job import Machine, Scheduler
from coachtui.reminders.launchd import Launchd
from coachtui.reminders.systemd import Systemd
from coachtui.reminders.task_scheduler import TaskScheduler


def best(machine: Machine) -> Scheduler | None:
    """The scheduler to set a reminder up with; None where there is none."""
    if machine.platform == "darwin":
        return Launchd(machine)
    if machine.platform == "win32":
        return TaskScheduler(machine)
    if Systemd.runs(machine):
        return Systemd(machine)
    return Cron(machine) if machine.has("crontab") else None


def in_use(machine: Machine) -> tuple[Scheduler, ...]:
    """Those that a reminder is set up with: more than one where the machine has changed."""
    known: list[Scheduler] = []
    if machine.platform == "darwin":
        known.append(Launchd(machine))
    elif machine.platform == "win32":
        known.append(TaskScheduler(machine))
    else:
        known.append(Systemd(machine))
        if machine.has("crontab"):
            known.append(Cron(machine))
    return tuple(one for one in known if one.is_set_up())
