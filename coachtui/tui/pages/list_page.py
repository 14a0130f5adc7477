"""A part of a rep's screen: lines to choose from, and the whole of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.widgets.line_list import Item, LineList
from coachtui.tui.widgets.text_scroll import TextScroll

T = TypeVar("T")


class Shown(Struct, frozen=True):
    """What a page shows of the notebook."""

    items: Sequence[Item]
    texts: Callable[[str, int], Sequence[Content]]
    """The whole of the item of that key, in blocks for so many columns."""


class ListPage(Container, Generic[T]):
    """The list, and its text beside it where the screen is wide, else below it.

    `T` is what the notebook is asked for.
    """

    EMPTY: ClassVar[str] = ""
    """What to say where there is nothing: the next step."""

    def __init__(self, held: OpenNotebook, rep: str) -> None:
        super().__init__()
        self.held = held
        self.rep_id = rep
        self._texts: Callable[[str, int], Sequence[Content]] = lambda *_: ()

    def look(self, notebook: Notebook) -> T:
        """What the page needs of the notebook."""
        raise NotImplementedError

    def lay_out(self, found: T) -> Shown:
        """The same as lines and texts."""
        raise NotImplementedError

    def open(self, key: str) -> None:  # noqa: ARG002 -- for pages that open it
        """Read the chosen one: its text takes the keys, and on a narrow screen the place."""
        self.add_class("reading")
        self.query_one(TextScroll).focus()

    @property
    def chosen(self) -> str:
        """The key of the chosen line."""
        return self.query_one(LineList).chosen if self.is_mounted else ""

    def compose(self) -> ComposeResult:
        """List, text, and what is said where there is neither."""
        yield LineList()
        yield TextScroll()
        yield Static(Content.styled(self.EMPTY, "$foreground-muted"), classes="none")

    def show(self, found: T) -> None:
        """Show what was found; the cursor stays on its line."""
        shown = self.lay_out(found)
        self._texts = shown.texts
        was_empty = self.has_class("empty")
        self.set_class(not any(item.key for item in shown.items), "empty")
        self.query_one(LineList).show(shown.items)
        self._read()
        if was_empty and not self.has_class("empty"):
            self.take_keys()

    def take_keys(self) -> None:
        """Keys go to the list, or to the text that is read."""
        self.query_one(TextScroll if self.has_class("reading") else LineList).focus()

    def close(self) -> bool:
        """Back from the text to the list; whether that was where one was."""
        text = self.query_one(TextScroll)
        if not self.has_class("reading") and not text.has_focus:
            return False
        self.remove_class("reading")
        self.query_one(LineList).focus()
        return True

    @on(LineList.Selected)
    def _on_selected(self, event: LineList.Selected) -> None:
        event.stop()
        self.open(event.key)

    @on(LineList.Moved)
    def _on_moved(self) -> None:
        self._read()

    def _read(self) -> None:
        key, texts = self.chosen, self._texts
        self.query_one(TextScroll).show(lambda width: texts(key, width) if key else ())


def row(left: Content, middle: str, right: Content, width: int, style: str = "") -> Content:
    """One line: the words between, cut where they are too long for it."""
    room = width - left.cell_length - right.cell_length - 1
    words = safe.line(middle, style).truncate(max(0, room), ellipsis=True, pad=True)
    return left + words + Content(" ") + right


def column(text: str, width: int, style: str = "") -> Content:
    """A text of just so many columns."""
    return safe.line(text, style).truncate(width, ellipsis=True, pad=True)


def heading(said: str) -> Item:
    """A line that can't be chosen."""
    shown = safe.line(said, "bold")
    return Item("", lambda _: shown)


GAP = Item("", lambda _: Content())
"""An empty line."""
MUTED = "$foreground-muted"
