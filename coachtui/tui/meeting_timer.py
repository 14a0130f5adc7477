"""The timer of a meeting: how many minutes it took, if it was started."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime


class MeetingTimer:
    """Runs from one press to the next; started anew it forgets what it measured."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._started: datetime | None = None
        self._took: int | None = None

    @property
    def runs(self) -> bool:
        """Whether the meeting is on."""
        return self._started is not None

    @property
    def minutes(self) -> int | None:
        """At least one, once it was started; else none."""
        if self._started is None:
            return self._took
        return max(1, round(self._seconds(self._started) / 60))

    def press(self) -> None:
        """Start it, or stop it."""
        if self._started is None:
            self._started, self._took = self._clock(), None
        else:
            self._took, self._started = self.minutes, None

    def said(self) -> str:
        """How long it runs, or took; nothing where it was not started."""
        if self._started is not None:
            return f"meeting runs, {int(self._seconds(self._started) // 60)} min"
        return f"{self._took} min" if self._took else ""

    def _seconds(self, since: datetime) -> float:
        return (self._clock() - since).total_seconds()
