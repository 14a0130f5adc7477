"""The line at the top of every screen: where one is, and what day it is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from coachtui.tui import safe


class TitleBar(Horizontal):
    """A name at the left, a remark at the right."""

    def __init__(self, title: str, remark: str = "") -> None:
        super().__init__()
        self._title = title
        self._remark = remark

    def compose(self) -> ComposeResult:
        """Two pieces of one line."""
        yield Static(self._left(self._title), id="title")
        yield Static(safe.line(self._remark), id="remark")

    def say(self, title: str, remark: str = "") -> None:
        """Show another title and remark."""
        self.query_one("#title", Static).update(self._left(title))
        self.query_one("#remark", Static).update(safe.line(remark))

    @staticmethod
    def _left(title: str) -> Content:
        return Content.assemble(("coachtui", "$foreground-muted"), "  ", safe.line(title, "bold"))
