"""The program in a terminal of its own: keys in, bytes out, each waited for with a deadline."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from pathlib import Path
from types import TracebackType

DEADLINE = 20.0
"""Seconds for an answer on a busy machine; one that comes is not waited for longer."""

KNOWN = re.compile(
    r"\x1b\[\??[0-9;]*[HJKmhlABCDGd]"  # cursor, colours, modes
    r"|\x1b\[\?[0-9;]+\$p|\x1b\[6n|\x1b\[c|\x1b\[18t"  # questions to the terminal
    r"|\x1b\[[><=]?[0-9;]*u"  # the keyboard's protocol
    r"|\x1b\]22;[a-z-]*\x07"  # the pointer's shape
    r"|\r|\n"
)
"""All that Textual itself tells a terminal."""


class Terminal:
    """One run of `python -m coachtui` under a pseudo-terminal."""

    def __init__(self, arguments: list[str], home: Path, size: tuple[int, int]) -> None:
        columns, rows = size
        environment = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
        }
        self.raw = b""
        """Everything it said."""
        self._heard = 0
        self._process, self._end = pty.fork()
        if self._process == 0:  # pragma: no cover -- becomes the program
            os.execve(sys.executable, [sys.executable, "-m", "coachtui", *arguments], environment)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process:
            os.kill(self._process, 9)
            os.waitpid(self._process, 0)
        os.close(self._end)

    def wait_for(self, words: str) -> None:
        """Until the words were written since the last key."""
        until = time.monotonic() + DEADLINE
        while words not in self.since():
            left = until - time.monotonic()
            assert left > 0, f"{words!r} doesn't come; last: {self.since()[-3000:]!r}"
            self._read(left)

    def press(self, keys: str) -> None:
        """Press keys."""
        self._heard = len(self.raw)
        os.write(self._end, keys.encode())

    def ended(self) -> int:
        """Its exit code."""
        until = time.monotonic() + DEADLINE
        while self._read(until - time.monotonic()):
            assert time.monotonic() < until
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return os.waitstatus_to_exitcode(status)

    def since(self) -> str:
        """What was written since the last key, without what only steers the terminal."""
        return written(self.raw[self._heard :])

    def _read(self, seconds: float) -> bool:
        """Take what comes; whether there may be more."""
        ready, _, _ = select.select([self._end], [], [], max(0.0, seconds))
        if not ready:
            return True
        try:
            read = os.read(self._end, 65_536)
        except OSError:  # Linux's way to say that nobody is at the other end
            return False
        self.raw += read
        return bool(read)


def written(raw: bytes) -> str:
    """The text in what a terminal is sent."""
    return KNOWN.sub("", raw.decode("utf-8", "replace"))
