"""The recap: what was agreed, in words safe to send to the rep."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from coachtui.coaching.model import Rep
from coachtui.coaching.recap import recap, recap_lines
from coachtui.exchange.safe_text import visible
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe


class ShowRecap(ModalScreen[None]):
    """Shows the text. It goes to the clipboard only when asked to."""

    DEFAULT_CSS: ClassVar[str] = """
    ShowRecap {
        VerticalScroll { height: auto; max-height: 60vh; }
        #recap { height: auto; }
        .hint { color: $text-muted; margin: 1 0 0 0; height: auto; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,w,q", "close", "Close", id="recap.close", tooltip="Close"),
        Binding("c", "copy", "Copy", id="recap.copy", tooltip="Put the text on the clipboard"),
    ]

    def __init__(self, rep: Rep, text: str) -> None:
        super().__init__()
        self._rep = rep
        self.text = visible(text, keep_newlines=True)

    def compose(self) -> ComposeResult:
        """The text, and what can be done with it."""
        with Vertical(id="ask"):
            yield Static(safe.line(f"To send to {self._rep.name}", "bold"), id="ask-title")
            with VerticalScroll():
                yield Static(Content(self.text), id="recap")
            yield Static(Content(_HINT), classes="hint")
            with Horizontal(id="ask-buttons"):
                yield Button(Content("Copy (c)"), id="save", variant="primary", compact=True)
                yield Button(Content("Close"), id="cancel", compact=True)

    @on(Button.Pressed, "#save")
    def action_copy(self) -> None:
        """Ask the terminal to take it."""
        self.app.copy_to_clipboard(self.text)
        self.notify(f"Copied, if your terminal allows it: {visible(self._rep.name)}.", markup=False)

    @on(Button.Pressed, "#cancel")
    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)


def recap_text(notebook: Notebook, rep: Rep, meeting: str = "") -> str:
    """What was agreed at that meeting, else at the latest one; empty where none was held."""
    history = notebook.history(rep.id)
    held = next((one for one in history.meetings if one.id == meeting), None)
    agreed = recap(history, held)
    return "\n".join(recap_lines(agreed)) if agreed else ""


_HINT = "Promises and what comes next time, nothing else. `coachtui recap` prints the latest."
