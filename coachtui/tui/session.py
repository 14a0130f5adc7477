"""What the screens are handed by whoever starts them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Date
from pathlib import Path
from typing import Protocol

from coachtui.coaching.settings import Settings
from coachtui.notebook.notebook import Notebook


class Session(Protocol):
    """One call of the program, as far as the screens know it."""

    @property
    def notebook(self) -> Notebook:
        """The notebook, opened."""
        ...

    @property
    def settings(self) -> Settings:
        """The config file's content."""
        ...

    @property
    def config_path(self) -> Path:
        """Where the config file is or would be."""
        ...

    @property
    def today(self) -> Date:
        """The day that is reasoned with."""
        ...

    @property
    def demo(self) -> bool:
        """Whether it is the invented team."""
        ...

    def open_demo(self, step: Callable[[int, int], None]) -> Session:
        """The same over the invented team, made first where it isn't there.

        `step` is told how much of it is made, and of how much.
        """
        ...
