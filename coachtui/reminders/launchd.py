"""An agent of the user's own launchd (macOS)."""

from __future__ import annotations

import plistlib

from coachtui.reminders.job import Job, Machine, NotScheduled, Written, checked, said, write

LABEL = "coachtui.remind"


class Launchd:
    """One property list, and launchctl to load it."""

    name = "launchd"

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.path = machine.home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        self.domain = f"gui/{machine.user}"

    def texts(self, job: Job) -> tuple[Written, ...]:
        """The property list."""
        return (Written(str(self.path), plist(job).decode()),)

    def set_up(self, job: Job) -> None:
        """Write the agent and load it."""
        if self.is_set_up():
            self._unload()
        write(self.path, plist(job))
        ran = self.machine.run("launchctl", "bootstrap", self.domain, str(self.path))
        if ran.code != 0:
            raise NotScheduled(f"launchctl bootstrap failed: {said(ran)}.")

    def is_set_up(self) -> bool:
        """Whether the agent's file is there."""
        return self.path.exists()

    def take_down(self) -> None:
        """Unload the agent and remove it."""
        self._unload()
        self.path.unlink(missing_ok=True)

    def _unload(self) -> None:
        # It fails where the agent isn't loaded, which is what is wanted.
        self.machine.run("launchctl", "bootout", f"{self.domain}/{LABEL}")


def plist(job: Job) -> bytes:
    """The property list. A time that was slept through is made up for on waking."""
    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(checked(job.command)),
            "StartCalendarInterval": [
                {
                    "Weekday": (day + 1) % 7,  # Sunday is 0
                    "Hour": job.times.at.hour,
                    "Minute": job.times.at.minute,
                }
                for day in job.times.days
            ],
            "ProcessType": "Background",
        }
    )
