"""Asks for one of a few: a rep, or whose an event is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coachtui.tui import safe
from coachtui.tui.widgets.line_list import Item, LineList


class Pick(ModalScreen[str | None]):
    """Gives what the chosen line stands for; escape gives None."""

    DEFAULT_CSS = """
    Pick { align: center middle; }
    Pick LineList { height: auto; max-height: 12; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="ask.cancel", tooltip="Choose none"),
    ]

    def __init__(self, title: str, answers: Sequence[tuple[str, str]], *, remark: str = "") -> None:
        """`answers` are what each stands for, and what it is called."""
        super().__init__()
        self._title = title
        self._answers = tuple(answers)
        self._remark = remark

    def compose(self) -> ComposeResult:
        """The question, and the lines."""
        with Vertical(id="ask"):
            yield Static(safe.line(self._title, "bold"), id="ask-title")
            yield LineList(id="answers")
            yield Static(safe.line(self._remark, "$foreground-muted"), classes="label")

    def on_mount(self) -> None:
        """Begin at the first."""
        answers = self.query_one(LineList)
        answers.styles.height = min(_MOST, len(self._answers))
        answers.show(
            [
                Item(f"{at}", lambda _, said=said: Content(" ") + safe.line(said))  # type: ignore[misc]
                for at, (_, said) in enumerate(self._answers)
            ]
        )
        answers.focus()

    @on(LineList.Selected)
    def _on_selected(self, event: LineList.Selected) -> None:
        self.dismiss(self._answers[int(event.key)][0])

    def action_cancel(self) -> None:
        """Give none."""
        self.dismiss(None)


_MOST = 12
