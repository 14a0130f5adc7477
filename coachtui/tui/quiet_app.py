"""What every app of ours does: our looks, toasts of plain text, and going down in one line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import App
from textual.events import DescendantFocus
from textual.widgets import Input, TextArea
from textual.worker import WorkerFailed

from coachtui.exchange.safe_text import visible
from coachtui.tui.themes import legible, own_themes

MOST_TOASTS = 3
"""How many are on the screen at once."""


class QuietApp(App[None]):
    """Tells in plain text, and prints no local of anybody's when it breaks."""

    NOTIFICATION_TIMEOUT = 5

    def __init__(self) -> None:
        super().__init__()
        self.animation_level = "none"
        for theme in own_themes():
            self.register_theme(theme)
        self.defect = ""
        """What to tell of an error nobody expected; empty while there is none."""

    def get_css_variables(self) -> dict[str, str]:
        """Those of the theme, with what is needed to read all that is written."""
        variables = super().get_css_variables()
        variables.update(legible(variables))
        self.theme_variables = variables
        return variables

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Nothing blinks."""
        if isinstance(event.widget, Input | TextArea):
            event.widget.cursor_blink = False

    def say(self, said: str) -> None:
        """Tell what was done."""
        self.notify(visible(said), markup=False)

    def say_error(self, said: str) -> None:
        """Tell what went wrong and how to mend it."""
        self.notify(visible(said), severity="error", timeout=10, markup=False)

    def keep_typed(self) -> Sequence[str]:
        """Keep what is typed, where there is no later; gives the folders it is kept in."""
        return ()

    def _handle_exception(self, error: Exception) -> None:
        """Go down with one line. Textual would print the locals, and so people's notes."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        if not self.defect:
            cause = error.error if isinstance(error, WorkerFailed) else error
            self.defect = _defect(cause)
            kept = self.keep_typed()
            if kept:
                self.defect += f" What you typed is kept in {visible(' and '.join(kept))}."
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Nothing is printed here."""
        self._close_messages_no_wait()

    def panic(self, *renderables: Any) -> None:  # noqa: ANN401, ARG002 -- as Textual has it
        """Nothing is printed here."""
        self._return_code = 1
        self.defect = self.defect or "this is a defect; the notebook is as it was."
        self._close_messages_no_wait()

    def _refresh_notifications(self) -> None:
        """Show toasts: each once, and the newest few."""
        said: set[str] = set()
        for toast in list(self._notifications):
            if toast.message in said:
                self._unnotify(toast, refresh=False)
            said.add(toast.message)
        for toast in list(self._notifications)[:-MOST_TOASTS]:
            self._unnotify(toast, refresh=False)
        super()._refresh_notifications()


def _defect(error: BaseException) -> str:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = (
        f" in {place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else ""
    )
    return f"this is a defect ({type(error).__name__}{where}); the notebook is as it was."
