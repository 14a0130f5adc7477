"""Log: the notes of a meeting, read as they are typed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import TextArea

from coachtui.coaching.days import full
from coachtui.coaching.model import Rep
from coachtui.exchange.safe_text import visible
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.notebook import Refused, Understood
from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.editor_command import edit, editor_command
from coachtui.tui.messages import Changed
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.notebook_screen import NotebookScreen
from coachtui.tui.widgets.editor import Editor
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.reading_panel import ReadingPanel
from coachtui.tui.widgets.title_bar import TitleBar


class LogScreen(NotebookScreen):
    """An editor, and beside it what is understood. What is typed is kept within a second."""

    CSS_PATH = "log.tcss"
    place = "log"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="log.save", tooltip="Save the meeting"),
        Binding(
            "ctrl+t",
            "timer",
            "Timer",
            id="log.timer",
            tooltip="Start the meeting's timer, or stop it; typed minutes win",
        ),
        Binding(
            "ctrl+e",
            "editor",
            "$EDITOR",
            id="log.editor",
            tooltip="Go on in your own editor, and come back",
        ),
        Binding(
            "escape", "back", "Back", id="log.back", tooltip="Back; the text is kept as a draft"
        ),
    ]

    def __init__(
        self, held: OpenNotebook, rep: Rep, *, debounce: float = 0.15, autosave: float = 0.7
    ) -> None:
        """`debounce` and `autosave` in seconds; without them each change is answered at once."""
        super().__init__(held)
        self.rep = rep
        self._debounce = debounce
        self._autosave = autosave
        self._keeper: DraftKeeper | None = None
        self._pending: Timer | None = None
        self._keeping: Timer | None = None
        self._text = ""
        self._understood: Understood | None = None
        self._from_draft = False
        self._saving = False
        self._aside_told = False
        self._started: datetime | None = None
        self._minutes: int | None = None

    @property
    def text(self) -> str:
        """What is typed."""
        return self._text

    def compose(self) -> ComposeResult:
        """Editor and reading, side by side where there is room."""
        yield TitleBar(f"Log: {self.rep.name}")
        with Container(id="log"):
            yield Editor(id="notes", show_line_numbers=False, compact=True)
            yield ReadingPanel(id="panel")
        yield KeyFooter()

    async def on_mount(self) -> None:
        """Go on with the draft, if there is one."""
        editor = self.query_one(Editor)
        editor.focus()
        self._keeper = await asyncio.to_thread(self.held.draft, self.rep.id)
        if self._keeper.kept is not None and not editor.text:
            self._from_draft = True
            editor.load_text(self._keeper.kept)
            editor.move_cursor(editor.document.end)
        self.set_interval(15, self._say_title)
        self._say_title()

    async def load(self) -> None:
        """Read the text as it stands; earlier records may have changed."""
        text = self.text
        understood: Understood | None = None
        if text.strip():
            understood = await self.ask(
                self.held.understand, self.rep.id, text, minutes=self._measured()
            )
        if text == self.text and self.is_attached:
            self._understood = understood
            self.query_one(ReadingPanel).show(understood)
            self._say_title()

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
        """Wait until the editor has taken every key that was pressed so far."""
        taken, editor = asyncio.Event(), self.query_one(Editor)
        editor.call_later(taken.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(taken.wait(), _SOON)
        self._text = editor.text

    async def keep_draft(self) -> bool:
        """Put the text on disk now; whether that went well."""
        if self._keeper is None:
            return False
        try:
            await asyncio.to_thread(self._keeper.keep, self.text)
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
        if self._keeper is None or self._keeper.aside is None:
            return ""
        return (
            f"The notebook takes no draft ({self._keeper.trouble}). "
            f"The text is kept in {self._keeper.aside}"
        )

    def keep_draft_now(self) -> Path:
        """The same at once, where there is no later; gives the folder. Raises `OSError`."""
        if self._keeper is not None:
            if self.is_attached:
                self._text = self.query_one(Editor).text
            self._keeper.keep(self.text)
            if self._keeper.aside is not None:
                return self._keeper.aside.parent
        return self.held.drafts_folder

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Save the meeting; what can't be understood stays on the screen, with the text."""
        if self._saving or self._keeper is None:
            return
        self._saving = True
        await self.catch_up()
        try:
            saved = await asyncio.to_thread(self.held.log, self.rep.id, self.text, self._measured())
            await asyncio.to_thread(self._keeper.discard)
        except Refused as refused:
            await self.keep_draft()
            await self.load()
            self.query_one(Editor).move_cursor((refused.problems[0].line - 1, 0))
            self.say_error(f"Not saved. {refused}")
        except (NotebookError, OSError) as error:
            await self.keep_draft()
            self.say_error(str(error))
        else:
            self.app.post_message(Changed(_saved(saved)))
            self.dismiss()
        finally:
            self._saving = False

    def action_timer(self) -> None:
        """Start the meeting, or end it."""
        if self._started is None:
            self._started, self._minutes = self.held.clock(), None
            self.say(f"The meeting with {self.rep.name} has begun.")
        else:
            self._minutes, self._started = self._measured(), None
        self._say_title()

    @work(exclusive=True, group="editor")
    async def action_editor(self) -> None:
        """Go on in the manager's own editor. The file edited is the draft."""
        command = editor_command()
        if not command:
            self.say_error("No editor is set: set $EDITOR.")
            return
        if self._keeper is None:
            return
        await self.catch_up()
        path = await self.ask(self._keeper.file, self.text)
        if path is None:
            return
        try:
            with self.app.suspend():
                trouble = edit(command, path)
        except SuspendNotSupported:
            self.say_error(f"No editor can be opened from here. The text is kept: {path}")
            return
        if trouble:
            self.say_error(trouble)
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            self.say_error(f"What the editor left is not UTF-8 text. It is kept: {path}")
            return
        editor, self._text = self.query_one(Editor), text
        editor.load_text(text)
        editor.move_cursor(editor.document.end)

    @work(exclusive=True, group="back")
    async def action_back(self) -> None:
        """Close; a text that isn't saved is kept as a draft."""
        if self._saving:
            return
        await self.catch_up()
        typed = bool(self.text.strip())
        if not await self.keep_draft() and typed:
            return
        if typed and self.kept_aside:
            self.say_error(self.kept_aside)
        elif typed:
            self.say(f"Kept as a draft, not saved: {self.rep.name}. The Log opens with it.")
        self.dismiss()

    def _measured(self) -> int | None:
        """Minutes by the timer; none where it wasn't started."""
        if self._started is None:
            return self._minutes
        return max(1, round(self._elapsed(self._started) / 60))

    def _elapsed(self, since: datetime) -> float:
        return (self.held.clock() - since).total_seconds()

    def _say_title(self) -> None:
        understood = self._understood
        day = understood.date if understood else self.held.today
        kind = understood.kind if understood else "one-on-one"
        minutes = understood.captured.minutes if understood else None
        typed = f", {minutes} min" if minutes else ""
        timed = f"{self._minutes} min" if self._minutes else ""
        if self._started is not None:
            timed = f"meeting runs, {int(self._elapsed(self._started) // 60)} min"
        remark = timed or ("from a draft" if self._from_draft else "")
        self.query_one(TitleBar).say(
            f"Log: {self.rep.name}, {full(day)}, {kind}{typed}", visible(remark)
        )


def _saved(saved: Understood) -> str:
    minutes = f", {saved.minutes} minutes" if saved.minutes else ""
    said = f"Saved: {saved.rep.name}, {full(saved.date)}, {saved.kind}{minutes}."
    if saved.reading is None:
        return said
    mend = f" {saved.reading.reasons[0]}" if saved.reading.reasons else ""
    return f"{said} Reads as {saved.reading.substance}.{mend}"


_SOON = 2.0
"""Seconds after which what hangs isn't waited for."""
