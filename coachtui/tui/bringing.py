"""What a file brings, as the Import screen shows it and saves it: the same for every kind."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Protocol

from msgspec import Struct

from coachtui.tui.widgets.switch_list import Switch

Step = Callable[[int, int], None]
"""Told how much is done, and of how much."""


class Preview(Struct, frozen=True, kw_only=True):
    """What an import would do."""

    lines: tuple[str, ...]
    switches: tuple[Switch, ...] = ()
    """What the manager may choose besides."""
    question: str = ""
    """What one yes does: "Add 12 and change 3"; empty where there is nothing to import."""
    nothing: str = "There is nothing to import."


class Choice(Struct, frozen=True, kw_only=True):
    """Something to ask before the preview, with its answers."""

    key: str
    title: str
    answers: tuple[tuple[str, str], ...]
    """What each stands for, and what it is called."""


class Bringing(Protocol):
    """A file that was read."""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is unsure, to be asked one by one."""
        ...

    def answer(self, key: str, answer: str) -> None:
        """Take what was chosen."""
        ...

    def preview(self, on: AbstractSet[str], width: int, step: Step) -> Preview:
        """What it brings with these switches on, in `width` columns; raises `Mend`."""
        ...

    def save(self) -> str:
        """Bring in what was shown last; gives what to tell. Raises `NotebookError`."""
        ...
