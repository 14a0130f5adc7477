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

    def _left(self, title: str) -> Content:
        invented = getattr(self.app, "in_demo", False)
        head = ("demo team", "$text-warning") if invented else ("coachtui", "$foreground-muted")
        return Content.assemble(head, "  ", safe.line(title, "bold"))
