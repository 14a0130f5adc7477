"""The keys that work here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coachtui.coaching.columns import cells, padded


class KeyHelp(Struct, frozen=True):
    """One line of the help."""

    key: str
    word: str
    said: str


class Help(ModalScreen[None]):
    """Every key, what it does, and why one would."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "dismiss", "Close", id="help.close"),
    ]

    def __init__(self, keys: Sequence[KeyHelp]) -> None:
        super().__init__()
        self._keys = tuple(keys)

    def compose(self) -> ComposeResult:
        """The lines, in columns."""
        wide = max((cells(one.key) for one in self._keys), default=0)
        words = max((cells(one.word) for one in self._keys), default=0)
        with Vertical(id="help"):
            yield Static(Content.styled("Keys", "bold"), id="ask-title")
            with VerticalScroll():
                for one in self._keys:
                    yield Static(
                        Content.assemble(
                            (padded(one.key, wide), "bold $text-accent"),
                            "  ",
                            padded(one.word, words),
                            "  ",
                            (one.said, "$foreground-muted"),
                        )
                    )
            yield Static(
                Content.styled(
                    "Arrows or j k g G move. ctrl+p finds a rep or an action. esc closes.",
                    "$foreground-muted",
                )
            )
