"""What is to be run and when, and the machine that it is set up on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from msgspec import Struct

from coachtui.coaching.prompt import Times
from coachtui.notebook import files

SECONDS = 20
"""After which a program of the system's that hangs is given up."""


class NotScheduled(Exception):
    """The system's scheduler refused; the message is one line that says what to do."""


class Ran(NamedTuple):
    """How a program ended."""

    code: int
    out: bytes
    error: str


class Machine(Protocol):
    """What the schedulers and notifiers see of a machine; tests hand in another."""

    platform: str
    home: Path
    environment: Mapping[str, str]
    user: int

    def has(self, program: str) -> str:
        """Where a program is; empty where it isn't."""

    def run(self, *command: str, typed: bytes = b"", more: Mapping[str, str] | None = None) -> Ran:
        """Run a program with `typed` on its standard input and `more` in its environment."""


class ThisMachine:
    """The real one."""

    def __init__(self) -> None:
        self.platform = sys.platform
        self.home = Path.home()
        self.environment: Mapping[str, str] = os.environ
        self.user = os.getuid() if hasattr(os, "getuid") else 0

    def has(self, program: str) -> str:
        """Where a program is; empty where it isn't."""
        return shutil.which(program) or ""

    def run(self, *command: str, typed: bytes = b"", more: Mapping[str, str] | None = None) -> Ran:
        """Run a program with `typed` on its standard input and `more` in its environment."""
        try:
            done = subprocess.run(  # noqa: S603 -- the system's own programs, by name
                command,
                input=typed,
                capture_output=True,
                env={**self.environment, **(more or {})},
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return Ran(1, b"", type(error).__name__)
        return Ran(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip())


class Job(Struct, frozen=True):
    """A command, and when it runs."""

    command: tuple[str, ...]
    times: Times


class Written(NamedTuple):
    """A text that goes somewhere: a file, or what a program is told."""

    where: str
    text: str


class Scheduler(Protocol):
    """One way to have a job run: each keeps what it set up under one name of its own."""

    name: str
    """What a person calls it."""

    def texts(self, job: Job) -> tuple[Written, ...]:
        """What setting it up writes, and where; for a person to look at."""

    def set_up(self, job: Job) -> None:
        """Have the job run, in place of what was set up before; raises `NotScheduled`."""

    def is_set_up(self) -> bool:
        """Whether it has been."""

    def take_down(self) -> None:
        """Undo it, without a trace; raises `NotScheduled`."""


def checked(command: tuple[str, ...]) -> tuple[str, ...]:
    """The command, where every part fits on a line; raises `NotScheduled`."""
    if any(not part.isprintable() for part in command):
        raise NotScheduled(
            "A folder's name holds a control character; no scheduler can be told of it."
        )
    return command


def write(path: Path, data: bytes) -> None:
    """Put `data` into `path` whole, for the owner alone, its folder made where it is missing."""
    files.make_folder(path.parent)
    files.replace(path, data)


def said(ran: Ran) -> str:
    """What a program said last, for a person."""
    return ran.error.splitlines()[-1][:200] if ran.error else f"it ended with {ran.code}"
