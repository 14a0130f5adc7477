"""A line in the user's crontab, where nothing better runs."""

from __future__ import annotations

import re
import shlex

from coachtui.reminders.job import Job, Machine, NotScheduled, Written, checked, said

_NONE = re.compile(r"no crontab|no such file", re.IGNORECASE)
MARK = "# coachtui-remind"
"""How the line is known again: the shell takes it for a comment."""


class Cron:
    """One line among the manager's own, which stay as they are."""

    name = "cron"

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    def texts(self, job: Job) -> tuple[Written, ...]:
        """The line."""
        return (Written("crontab", line(job)),)

    def set_up(self, job: Job) -> None:
        """Put the line before the others, where none of their settings holds for it."""
        self._put(line(job) + without(self._table()))

    def is_set_up(self) -> bool:
        """Whether the line is there."""
        table = self._table()
        return without(table) != table

    def take_down(self) -> None:
        """Take the line out; the rest stays, byte for byte."""
        if rest := without(self._table()):
            self._put(rest)
        else:
            self.machine.run("crontab", "-r")

    def _table(self) -> str:
        """The crontab as it is; raises `NotScheduled` where that can't be known."""
        ran = self.machine.run("crontab", "-l")
        if ran.code != 0 and not _NONE.search(ran.error):
            raise NotScheduled(f"crontab can't be read, so it stays as it is: {said(ran)}.")
        return ran.out.decode("utf-8", "surrogateescape") if ran.code == 0 else ""

    def _put(self, table: str) -> None:
        ran = self.machine.run("crontab", "-", typed=table.encode("utf-8", "surrogateescape"))
        if ran.code != 0:
            raise NotScheduled(f"crontab refused the line: {said(ran)}.")


def line(job: Job) -> str:
    """The line: "30 8 * * 1 python -m coachtui remind send # coachtui-remind"."""
    days = ",".join(str((day + 1) % 7) for day in job.times.days)  # Sunday is 0
    command = shlex.join(checked(job.command)).replace("%", "\\%")
    return f"{job.times.at.minute} {job.times.at.hour} * * {days} {command} {MARK}\n"


def without(table: str) -> str:
    """A crontab without the line."""
    return "".join(
        one for one in table.splitlines(keepends=True) if not one.rstrip("\r\n").endswith(MARK)
    )
