"""A screen with a text that is on disk within a second of being typed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

from textual import on, work
from textual.timer import Timer
from textual.widgets import TextArea

from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.notebook_screen import NotebookScreen
from coachtui.tui.widgets.notes_editor import NotesEditor


class DraftingScreen(NotebookScreen):
    """Keeps what is typed, and is loaded anew when it changes. Whoever is it sets the keeper."""

    def __init__(self, held: OpenNotebook, *, debounce: float, autosave: float) -> None:
        """`debounce` and `autosave` in seconds; without them each change is answered at once."""
        super().__init__(held)
        self.keeper: DraftKeeper | None = None
        """None until it is known whether there is a draft."""
        self.found = asyncio.Event()
        """Set once it is, and the text to go on with is shown."""
        self._debounce = debounce
        self._autosave = autosave
        self._pending: Timer | None = None
        self._keeping: Timer | None = None
        self._text = ""
        self._aside_told = False

    @property
    def text(self) -> str:
        """What is typed."""
        return self._text

    def show_text(self, text: str) -> None:
        """Another text, with nothing to undo."""
        editor, self._text = self.query_one(NotesEditor), text
        editor.load_text(text)
        editor.move_cursor(editor.document.end)

    def replace_text(self, text: str) -> None:
        """Another text; ctrl+z brings the one before back."""
        editor, self._text = self.query_one(NotesEditor), text
        editor.replace(text, (0, 0), editor.document.end)

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        self._text = event.text_area.text
        if self._pending is not None:
            self._pending.stop()
        self._pending = self.set_timer(self._debounce, self.reload) if self._debounce else None
        if self._pending is None:
            self.reload()
        if self._keeping is None and self._autosave:
            self._keeping = self.set_timer(self._autosave, self._keep)
        elif not self._autosave:
            self._keep()

    @work(group="draft")
    async def _keep(self) -> None:
        self._keeping = None
        await self.keep_draft()

    async def catch_up(self) -> None:
        """Wait until the draft is found and the editor has taken every key pressed so far."""
        taken, editor = asyncio.Event(), self.query_one(NotesEditor)
        editor.call_later(taken.set)
        for event in (self.found, taken):
            with suppress(TimeoutError):
                await asyncio.wait_for(event.wait(), _SOON)
        self._text = editor.text

    async def keep_draft(self) -> bool:
        """Put the text on disk now; whether that went well."""
        if self.keeper is None:
            return False
        try:
            await asyncio.to_thread(self.keeper.keep, self.text)
        except OSError as error:
            self.say_error(
                f"The draft can't be kept ({(error.strerror or 'I/O error').lower()}). "
                "Mend that before you leave, or copy the text."
            )
            return False
        if not self.kept_aside:
            self._aside_told = False
        elif not self._aside_told:
            self._aside_told = True
            self.say_error(self.kept_aside)
        return True

    @property
    def kept_aside(self) -> str:
        """Where the text is and why, while the notebook can't keep it; else empty."""
        if self.keeper is None or self.keeper.aside is None:
            return ""
        return (
            f"The notebook takes no draft ({self.keeper.trouble}). "
            f"The text is kept in {self.keeper.aside}"
        )

    def keep_draft_now(self) -> Path:
        """The same at once, where there is no later; gives the folder. Raises `OSError`."""
        if self.keeper is not None:
            if self.is_attached:
                self._text = self.query_one(NotesEditor).text
            self.keeper.keep(self.text)
            if self.keeper.aside is not None:
                return self.keeper.aside.parent
        return self.held.drafts_folder


_SOON = 2.0
"""Seconds after which what hangs isn't waited for."""
