"""A text that is laid out for the width there is, and scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coachtui.tui import safe
from coachtui.tui.widgets.brief_view import BriefScroll

Render = Callable[[int], Sequence[Content]]
"""Blocks of lines, one under the other, for so many columns."""


class TextScroll(BriefScroll):
    """Shows blocks of text; one of them may be brought into view."""

    DEFAULT_CSS = """
    TextScroll { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    TextScroll > Static { height: auto; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._render_blocks: Render = lambda _: ()
        self._into_view: int | None = None
        self._width = 0

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static()

    def show(self, render: Render, *, top: bool = True, into_view: int | None = None) -> None:
        """Show this; from the top, or with the block of that number in view."""
        self._render_blocks, self._into_view = render, into_view
        self._lay_out()
        if top and into_view is None:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Lay out anew for another width."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out()

    def _lay_out(self) -> None:
        self._width = self.scrollable_content_region.width
        blocks = self._render_blocks(self._width) if self._width > 0 else ()
        self.query_one(Static).update(safe.stacked(*blocks))
        if self._into_view is not None and blocks:
            above = sum(block.plain.count("\n") + 1 for block in blocks[: self._into_view])
            self._into_view = None
            self.call_after_refresh(self.scroll_to, y=max(0, above - _ABOVE), animate=False)


_ABOVE = 3
"""Lines left above what is brought into view."""
