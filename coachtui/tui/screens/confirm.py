"""Asks one question that only a yes answers with yes."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from coachtui.tui import safe


class Confirm(ModalScreen[bool]):
    """Gives whether it was a yes; escape is none."""

    DEFAULT_CSS = "Confirm { align: center middle; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "yes", "Yes", id="confirm.yes", tooltip="Do it"),
        Binding("n,escape", "no", "No", id="confirm.no", tooltip="Change nothing"),
    ]

    def __init__(self, question: str, *, yes: str, no: str = "No") -> None:
        super().__init__()
        self._question = question
        self._yes = yes
        self._no = no

    def compose(self) -> ComposeResult:
        """The question, and two answers."""
        with Vertical(id="ask"):
            yield Static(safe.line(self._question, "bold"), id="ask-title")
            with Horizontal(id="ask-buttons"):
                yield Button(Content(f"{self._yes} (y)"), id="save", compact=True)
                yield Button(Content(f"{self._no} (n)"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Nothing happens by a key pressed too often."""
        self.query_one("#cancel", Button).focus()

    @on(Button.Pressed, "#save")
    def action_yes(self) -> None:
        """Yes."""
        self.dismiss(True)

    @on(Button.Pressed, "#cancel")
    def action_no(self) -> None:
        """No."""
        self.dismiss(False)
