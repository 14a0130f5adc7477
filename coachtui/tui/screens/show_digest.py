"""The digest over Today: the nudges that are held back, too, and the week's question."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coachtui.coaching.digest import Digest
from coachtui.tui import safe


class ShowDigest(ModalScreen[str | None]):
    """Gives the id of the rep whose nudge is chosen; escape gives None."""

    CSS_PATH = "show_digest.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,e,q", "dismiss", "Close", id="digest.close", tooltip="Back to Today"),
        Binding("j", "down", "Down", show=False, system=True, id="digest.down"),
        Binding("k", "up", "Up", show=False, system=True, id="digest.up"),
    ]

    def __init__(self, digest: Digest) -> None:
        super().__init__()
        self._digest = digest

    def compose(self) -> ComposeResult:
        """A nudge a line or two, then the question."""
        with Vertical(id="digest"):
            yield Static(Content.styled("What needs you", "bold"), id="ask-title")
            if self._digest.nudges:
                yield OptionList(
                    *(
                        Option(safe.line(nudge.text), id=f"nudge-{at}")
                        for at, nudge in enumerate(self._digest.nudges)
                    ),
                    id="digest-nudges",
                    markup=False,
                )
            else:
                yield Static("Nothing needs you.")
            yield Static(Content.styled("A question for the week", "bold"), classes="head")
            yield Static(safe.line(self._digest.question))
            yield Static(
                Content.styled("enter opens the brief, esc closes.", "$foreground-muted"),
                classes="head",
            )

    def action_down(self) -> None:
        """To the next nudge."""
        for one in self.query(OptionList):
            one.action_cursor_down()

    def action_up(self) -> None:
        """To the one before."""
        for one in self.query(OptionList):
            one.action_cursor_up()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._digest.nudges[event.option_index].rep_id)
