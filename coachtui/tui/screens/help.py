"""The keys that work here, each of them a line to choose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from msgspec import Struct
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coachtui.coaching.columns import cells, padded
from coachtui.tui.widgets.line_list import Item, LineList

GROUPS = {"rep": "Whoever is chosen", "app": "Anywhere"}
"""By the first part of an action's id; every other action is the screen's own."""
HERE = "Here"


class KeyHelp(Struct, frozen=True):
    """One line of the help."""

    id: str
    """That of the action."""
    key: str
    word: str
    said: str

    @property
    def group(self) -> str:
        """Where it works."""
        return GROUPS.get(self.id.partition(".")[0], HERE)


class HelpList(LineList):
    """A click takes what it hits at once."""

    async def on_click(self, event: events.Click) -> None:
        """Choose the line."""
        event.prevent_default()
        at = event.style.meta.get("line")
        if isinstance(at, int) and at < len(self._items) and self._items[at].key:
            self.cursor = at
            self.action_select()


class Help(ModalScreen[str | None]):
    """Every key, what it does, and why one would. Gives the id of the action that is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,question_mark,q",
            "dismiss",
            "Close",
            id="help.close",
            tooltip="Back to where you were",
        ),
    ]

    def __init__(self, keys: Sequence[KeyHelp], settings_key: str) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._settings_key = settings_key
        self._lines = 0

    def compose(self) -> ComposeResult:
        """The lines in groups."""
        with Vertical(id="help"):
            yield Static(Content.styled("Keys", "bold"), id="ask-title")
            yield HelpList(id="help-keys")
            yield Static(
                Content.styled(
                    "j k g G or arrows move, tab goes to the next part, enter does it.\n"
                    f"ctrl+p finds all; Settings ({self._settings_key}) changes any key and more.",
                    "$foreground-muted",
                ),
                id="help-foot",
            )

    def on_mount(self) -> None:
        """Show them, the screen's own first."""
        wide = max((cells(one.key) for one in self._keys), default=0)
        words = max((cells(one.word) for one in self._keys), default=0)
        items: list[Item] = []
        for group in (HERE, *GROUPS.values()):
            found = [one for one in self._keys if one.group == group]
            if found and items:
                items.append(Item("", lambda _: Content(" ")))
            if found:
                items.append(Item("", partial(_heading, group)))
            items += (Item(one.id, partial(_line, one, wide, words)) for one in found)
        self._lines = len(items)
        keys = self.query_one(HelpList)
        self._fit()
        keys.show(items)
        keys.focus()

    def on_resize(self) -> None:
        """As many lines as there is room for."""
        self._fit()

    @on(LineList.Selected)
    def _choose(self, event: LineList.Selected) -> None:
        self.dismiss(event.key)

    def _fit(self) -> None:
        room = self.app.size.height - _AROUND
        self.query_one(HelpList).styles.height = max(3, min(self._lines, room))


def _heading(said: str, _: int) -> Content:
    return Content(said)


def _line(one: KeyHelp, wide: int, words: int, _: int) -> Content:
    return Content.assemble(
        (padded(one.key, wide), "bold $text-accent"),
        "  ",
        padded(one.word, words),
        "  ",
        (one.said, "$foreground-muted"),
    )


_AROUND = 9
"""Rows of the panel that aren't its list: border, margins, title and foot."""
