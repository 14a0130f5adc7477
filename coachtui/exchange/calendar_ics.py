"""A calendar file (.ics, as Google, Outlook and Apple export it) as plain events.

The file is a stranger's, so it is worked out in a process of its own, with limits on size, number
and time, which is ended when it takes too long.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import date as Date
from datetime import timedelta
from pathlib import Path

from coachtui.coaching.calendar_events import CalendarFile
from coachtui.exchange.calendar_lines import Unreadable

__all__ = ["AHEAD", "BACK", "Unreadable", "read_calendar"]

BACK = timedelta(days=400)
AHEAD = timedelta(days=200)
"""How far around today a calendar is read."""
LARGEST = 20_000_000
"""Bytes."""
SECONDS = 3
SECONDS_PER_MB = 4
"""How much work reading may be, in seconds of the processor."""
PATIENCE = 10
"""So many times longer it may take on a busy machine."""


def read_calendar(path: Path, today: Date, *, zone: str = "") -> CalendarFile:
    """What takes place around `today`; `zone` (IANA) is where the manager is, this machine's
    unless given. Raises `Unreadable` and `OSError`.
    """
    data = _bytes(path)
    seconds = SECONDS + SECONDS_PER_MB * len(data) // 1_000_000
    days = (today - BACK).isoformat(), (today + AHEAD).isoformat()
    command = (sys.executable, "-I", "-c", _start(), *days, zone, str(seconds))
    try:
        done = subprocess.run(  # noqa: S603 -- this program, with days and a number
            command, input=data, capture_output=True, timeout=seconds * PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise Unreadable(_TOO_LONG) from None
    return _said(done)


def _said(done: subprocess.CompletedProcess[bytes]) -> CalendarFile:
    import msgspec

    from coachtui.exchange.calendar_child import Answer

    if done.returncode < 0:
        raise Unreadable(_TOO_LONG)
    try:
        answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    except msgspec.DecodeError:
        raise Unreadable("The calendar can't be read; export it again.") from None
    if answer.calendar is None:
        raise Unreadable(answer.refused)
    return answer.calendar


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        size = path.stat().st_size
        raise Unreadable(
            f"The calendar has {size / 1e6:.0f} MB; up to {LARGEST // 1_000_000} MB are read. "
            "Export a shorter time of it."
        )
    return data


def _start() -> str:
    """What the process runs: with the paths of this one, so not with the folder it is called in."""
    return (
        f"import sys; sys.path[:] = {sys.path!r}; "
        "from coachtui.exchange.calendar_child import main; main()"
    )


_TOO_LONG = "The calendar takes too long to work out; export a shorter time of it."
