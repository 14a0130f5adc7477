"""A calendar file (.ics, as Google, Outlook and Apple export it) as plain events.

The file is a stranger's, so it is worked out in a process of its own, with limits on size, number
and time, which is ended when it takes too long.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date as Date
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic

from coachtui.coaching.calendar_events import CalendarFile
from coachtui.exchange.calendar_lines import Unreadable

__all__ = ["AHEAD", "BACK", "Unreadable", "read_calendar"]

BACK = timedelta(days=400)
AHEAD = timedelta(days=200)
"""How far around today a calendar is read."""
LARGEST = 20_000_000
"""Bytes."""
SECONDS = 10
"""How long reading may take, by the clock: nobody waits longer for an import."""
_LOOKED_AT = 0.1
"""Seconds between two looks at how far it is."""

Step = Callable[[int, int], None]


def read_calendar(
    source: Path | bytes, today: Date, *, zone: str = "", step: Step | None = None
) -> CalendarFile:
    """What takes place around `today` in a file, or in what stood in one.

    `zone` (IANA) is where the manager is, this machine's unless given; `step` is told how much is
    read, and of how much. Raises `Unreadable`, after `SECONDS` at the latest, and `OSError`.
    """
    data = _within(source if isinstance(source, bytes) else _bytes(source), source)
    days = (today - BACK).isoformat(), (today + AHEAD).isoformat()
    command = (sys.executable, "-I", "-c", _start(), *days, zone, str(SECONDS))
    with (
        TemporaryFile() as given,
        TemporaryFile() as told,
    ):
        given.write(data)
        given.seek(0)
        with subprocess.Popen(  # noqa: S603 -- this program, with days and a number
            command, stdin=given, stdout=subprocess.PIPE, stderr=told
        ) as process:
            try:
                out = _said_by(process, step, lambda: os.fstat(told.fileno()).st_size)
            except subprocess.TimeoutExpired:
                process.kill()
                raise Unreadable(_too_long(len(data))) from None
            except BaseException:
                process.kill()
                raise
    return _calendar(process.returncode, out, len(data))


def _said_by(
    process: subprocess.Popen[bytes], step: Step | None, marks: Callable[[], int]
) -> bytes:
    """All that the process says; raises `TimeoutExpired`. `marks` are those it has made so far."""
    from coachtui.exchange.calendar_child import MARKS

    ends = monotonic() + SECONDS
    while True:
        try:
            return process.communicate(timeout=_LOOKED_AT)[0]
        except subprocess.TimeoutExpired:
            if monotonic() > ends:
                raise
        if step is not None:
            step(min(marks(), MARKS), MARKS)


def _calendar(code: int, out: bytes, size: int) -> CalendarFile:
    import msgspec

    from coachtui.exchange.calendar_child import Answer

    if code < 0:
        raise Unreadable(_too_long(size))
    try:
        answer = msgspec.msgpack.decode(out, type=Answer)
    except msgspec.DecodeError:
        raise Unreadable("The calendar can't be read; export it again.") from None
    if answer.calendar is None:
        raise Unreadable(answer.refused)
    return answer.calendar


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _within(data: bytes, source: Path | bytes) -> bytes:
    if len(data) <= LARGEST:
        return data
    read = f"up to {LARGEST // 1_000_000} MB are read. Export a shorter time of it."
    if isinstance(source, Path):
        raise Unreadable(f"The calendar has {source.stat().st_size / 1e6:.0f} MB; {read}")
    raise Unreadable(f"The calendar is too large: {read}")


def _start() -> str:
    """What the process runs: with the paths of this one, so not with the folder it is called in."""
    return (
        f"import sys; sys.path[:] = {sys.path!r}; "
        "from coachtui.exchange.calendar_child import main; main()"
    )


def _too_long(size: int) -> str:
    return (
        f"The calendar ({size / 1e6:.1f} MB) takes longer than {SECONDS} seconds to work out, so "
        "nothing was read. Export a shorter time of it, such as the last year, or the calendar "
        "with your one-on-ones alone."
    )
