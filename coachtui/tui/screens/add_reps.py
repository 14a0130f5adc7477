"""Puts reps into the notebook: their names, one a line."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static, TextArea

from coachtui.coaching.model import Rep
from coachtui.notebook.errors import NotebookError
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.widgets.editor import Editor


class AddReps(ModalScreen[tuple[Rep, ...]]):
    """Gives the reps that were added. Names that can't be stay typed, with the reason."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "cancel", "Close", id="ask.cancel", tooltip="Close; who was added stays added"
        ),
        Binding("ctrl+s", "submit", "Add", id="ask.save", tooltip="Add these names"),
    ]

    def __init__(self, held: OpenNotebook) -> None:
        super().__init__()
        self._held = held
        self._added: tuple[Rep, ...] = ()

    def compose(self) -> ComposeResult:
        """A box for the names."""
        with Vertical(id="ask"):
            yield Static(Content.styled("Who reports to you?", "bold"), id="ask-title")
            yield Static(
                Content("Names, one a line; a pasted list may have roles and addresses"),
                classes="label",
            )
            yield Editor(id="ask-names", compact=True)
            yield Static(id="ask-mend")
            with Horizontal(id="ask-buttons"):
                yield Button(Content("Add (ctrl+s)"), id="save", variant="primary", compact=True)
                yield Button(Content("Cancel"), id="cancel", compact=True)

    @on(Button.Pressed, "#save")
    def action_submit(self) -> None:
        """Add them."""
        lines = self.query_one(TextArea).text.splitlines()
        self._add(tuple(line for line in lines if line.strip()))

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Close."""
        self.dismiss(self._added)

    @work(exclusive=True)
    async def _add(self, names: tuple[str, ...]) -> None:
        mend = self.query_one("#ask-mend", Static)
        if not names:
            mend.update("Type a name first.")
            return
        try:
            added, refused = await asyncio.to_thread(self._held.add_reps, names)
        except NotebookError as error:
            mend.update(safe.line(str(error)))
            return
        self._added += added
        if not refused:
            self.dismiss(self._added)
            return
        self.query_one(TextArea).text = "\n".join(name for name, _ in refused)
        mend.update(safe.stacked(*(safe.line(why) for _, why in refused)))
