"""Machines that write down what they are asked, in place of the real one."""

from collections.abc import Mapping
from pathlib import Path

from coachtui.reminders.job import Ran


class AMachine:
    """Knows some programs; has a crontab; runs nothing."""

    def __init__(
        self,
        home: Path,
        *programs: str,
        platform: str = "linux",
        fails: tuple[str, ...] = (),
        crontab: str | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.platform = platform
        self.home = home
        self.environment = environment or {}
        self.user = 501
        self.programs = programs
        self.fails = fails
        """Words of a command that make it fail."""
        self.crontab = crontab
        self.asked: list[str] = []
        self.given: list[Mapping[str, str]] = []

    def has(self, program: str) -> str:
        return f"/usr/bin/{program}" if program in self.programs else ""

    def run(self, *command: str, typed: bytes = b"", more: Mapping[str, str] | None = None) -> Ran:
        self.asked.append(" ".join(command))
        self.given.append(more or {})
        if any(word in command for word in self.fails):
            return Ran(1, b"", "first line\nno such thing")
        if command == ("crontab", "-l") and self.crontab is None:
            return Ran(1, b"", "no crontab for sam")
        if command[-1] == "show-environment":
            named = self.environment.get("XDG_CONFIG_HOME", "")
            return Ran(0, f"LANG=C\nXDG_CONFIG_HOME={named}\n".encode(), "")
        if command == ("crontab", "-l"):
            return Ran(0, (self.crontab or "").encode(), "")
        if command == ("crontab", "-"):
            self.crontab = typed.decode()
        if command == ("crontab", "-r"):
            self.crontab = None
        return Ran(0, b"", "")
