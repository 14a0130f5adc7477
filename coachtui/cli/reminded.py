"""What is remembered of the weekly prompt: since when it is set up, what became of the last one."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from coachtui.notebook import files


class Last(NamedTuple):
    """When a prompt went out and what became of it."""

    at: datetime
    outcome: str


class Reminded:
    """A small file in the cache; where it is lost, only `remind status` knows less."""

    def __init__(self, cache: Path) -> None:
        self._path = cache / "remind.json"
        self._left = cache / "remind.txt"

    def begin(self, now: datetime, times: str) -> None:
        """It is set up as of now, for these times."""
        self._put(since=now.isoformat(), times=times)

    def times(self) -> str:
        """The times that it was set up for; empty where that isn't known."""
        return str(self._held().get("times", ""))

    def note(self, now: datetime, outcome: str) -> None:
        """A prompt was due now; this became of it."""
        self._put(at=now.isoformat(), outcome=outcome)

    def last(self) -> Last | None:
        """The last prompt that was due."""
        held = self._held()
        try:
            return Last(datetime.fromisoformat(held["at"]), str(held["outcome"]))
        except (KeyError, TypeError, ValueError):
            return None

    def missed(self, due: datetime) -> bool:
        """Whether the prompt that was due then, since it was set up, didn't run."""
        last = self.last()
        try:
            since = datetime.fromisoformat(self._held()["since"])
        except (KeyError, TypeError, ValueError):
            return False
        return since < due and (last is None or last.at < due)

    def leave(self, text: str) -> None:
        """Keep a notification for the next shell to show."""
        files.make_folder(self._left.parent)
        files.replace(self._left, text.encode(), sync=False)

    def take(self) -> str:
        """The notification that was left, once; empty where there is none."""
        text = files.read_bytes(self._left).decode("utf-8", "replace")
        self._left.unlink(missing_ok=True)
        return text

    def forget(self) -> None:
        """Leave no trace."""
        self._path.unlink(missing_ok=True)
        self._left.unlink(missing_ok=True)

    def _held(self) -> dict[str, Any]:
        try:
            held = json.loads(files.read_bytes(self._path) or b"{}")
        except ValueError:
            return {}
        return held if isinstance(held, dict) else {}

    def _put(self, **fields: str) -> None:
        files.make_folder(self._path.parent)
        files.replace(self._path, json.dumps({**self._held(), **fields}).encode(), sync=False)
