"""A timer of the user's own systemd."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path

from coachtui.coaching.day_names import WEEKDAYS
from coachtui.coaching.prompt import Times
from coachtui.reminders.job import Job, Machine, NotScheduled, Written, checked, said, write

UNIT = "coachtui-remind"


class Systemd:
    """Two unit files, and systemctl to enable them."""

    name = "systemd"

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    @cached_property
    def folder(self) -> Path:
        """Where the user's units lie."""
        return _config(self.machine) / "systemd" / "user"

    @staticmethod
    def runs(machine: Machine) -> bool:
        """Whether the user's systemd is there and answers."""
        return bool(machine.has("systemctl")) and (
            machine.run("systemctl", "--user", "show-environment").code == 0
        )

    def texts(self, job: Job) -> tuple[Written, ...]:
        """The two unit files."""
        return (
            Written(str(self.folder / f"{UNIT}.service"), service(job)),
            Written(str(self.folder / f"{UNIT}.timer"), timer(job.times)),
        )

    def set_up(self, job: Job) -> None:
        """Write the units and start the timer, which knows of no time before."""
        for text in self.texts(job):
            write(Path(text.where), text.text.encode())
        self._systemctl("daemon-reload")
        self._forget()
        self._systemctl("enable", "--now", f"{UNIT}.timer")

    def is_set_up(self) -> bool:
        """Whether the timer's file is there."""
        return (self.folder / f"{UNIT}.timer").exists()

    def take_down(self) -> None:
        """Stop the timer, forget when it last ran, remove the units; also where none runs."""
        self._forget()
        self._try("disable", f"{UNIT}.timer")
        for ending in ("timer", "service"):
            (self.folder / f"{UNIT}.{ending}").unlink(missing_ok=True)
        for folder in (self.folder, self.folder.parent):
            with suppress(OSError):  # it holds something else
                folder.rmdir()
        self._try("daemon-reload")

    def _forget(self) -> None:
        """Stop the timer, and its memory of when it last ran with it."""
        self._try("stop", f"{UNIT}.timer")
        self._try("clean", "--what=state", f"{UNIT}.timer")

    def _try(self, *words: str) -> None:
        """What may fail, where there is nothing to do."""
        self.machine.run("systemctl", "--user", *words)

    def _systemctl(self, *words: str) -> None:
        ran = self.machine.run("systemctl", "--user", *words)
        if ran.code != 0:
            raise NotScheduled(f"systemctl --user {' '.join(words)} failed: {said(ran)}.")


def _config(machine: Machine) -> Path:
    """The folder of settings, as the user's systemd has it and not this shell."""
    ran = machine.run("systemctl", "--user", "show-environment")
    for line in ran.out.decode("utf-8", "replace").splitlines():
        if line.startswith("XDG_CONFIG_HOME=/"):
            return Path(line.partition("=")[2])
    return machine.home / ".config"


def service(job: Job) -> str:
    """The unit that runs the job once."""
    program, *rest = checked(job.command)
    words = " ".join([_quoted(program), *(_quoted(word.replace("$", "$$")) for word in rest)])
    return (
        "[Unit]\nDescription=coachtui: the weekly prompt\n\n"
        f"[Service]\nType=oneshot\nExecStart={words}\n"
    )


def timer(times: Times) -> str:
    """The unit that says when; a time that was slept through is made up for."""
    return (
        "[Unit]\nDescription=coachtui: when the weekly prompt is due\n\n"
        f"[Timer]\nOnCalendar={calendar(times)}\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def calendar(times: Times) -> str:
    """The times as systemd writes them: "Mon,Thu *-*-* 08:30:00"."""
    days = ",".join(WEEKDAYS[day][:3] for day in times.days)
    return f"{days} *-*-* {times.at:%H:%M}:00"


def _quoted(word: str) -> str:
    """A word of a command line: quoted, `%` no specifier."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
