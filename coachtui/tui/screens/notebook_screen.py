"""What every screen over the notebook does: it asks off the screen's thread, and says errors."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import ClassVar, ParamSpec, TypeVar

from textual import work
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.screen import Screen

from coachtui.coaching.days import UnreadableDay
from coachtui.exchange.safe_text import visible
from coachtui.notebook.errors import NotebookError
from coachtui.tui.open_notebook import OpenNotebook

P = ParamSpec("P")
T = TypeVar("T")
Bindings = list[BindingType]


@contextmanager
def taken_down() -> Iterator[None]:
    """Around what only shows: a screen that closes meanwhile loses its parts before its work."""
    with suppress(NoMatches):
        yield


class NotebookScreen(Screen[None]):
    """A screen that shows a part of the notebook and is loaded anew when that changes."""

    place: ClassVar[str] = ""
    """The app's action that leads here, where there is one such screen; else its kind."""

    def __init__(self, held: OpenNotebook) -> None:
        super().__init__()
        self.held = held
        self._loaded: tuple[object, ...] | None = None
        """How the notebook stood when it was last loaded."""

    async def load(self) -> None:
        """Ask for what is shown, and show it."""
        raise NotImplementedError

    def on_screen_resume(self) -> None:
        """It comes to the front: where something was changed meanwhile, it is loaded anew.

        Else it would keep the notebook busy while what comes over it asks for its own part.
        """
        if self._loaded is None or self._loaded != self._standing():
            self.reload()

    @work(exclusive=True, group="load")
    async def reload(self) -> None:
        """Load anew; what was under way is given up."""
        self._loaded = self._standing()
        with taken_down():
            await self.load()

    async def ask(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """What `call` gives, off the screen's thread; None, and said, where it can't be had."""
        try:
            return await asyncio.to_thread(call, *args, **kwargs)
        except (NotebookError, UnreadableDay) as error:
            self._loaded = None
            self.say_error(str(error))
        except OSError as error:
            self._loaded = None
            self.say_error(f"{error.filename or 'a file'}: {(error.strerror or 'error').lower()}.")
        return None

    def _standing(self) -> tuple[object, ...]:
        """Changes with all that a screen may show: every save, a draft, a setting."""
        drafts = 0
        with suppress(OSError):
            drafts = self.held.drafts_folder.stat().st_mtime_ns
        return self.held.stamp(), drafts, self.held.settings

    def say_error(self, said: str) -> None:
        """Tell what went wrong and how to mend it."""
        self.notify(visible(said), severity="error", timeout=10, markup=False)

    def say(self, said: str) -> None:
        """Tell what was done."""
        self.notify(visible(said), markup=False)
