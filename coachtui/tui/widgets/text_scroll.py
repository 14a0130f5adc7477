"""A text that is laid out for the width there is, and drawn as it comes into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

Render = Callable[[int], Sequence[Content]]
"""Blocks of lines, one under the other, none of them wider than so many columns."""


class TextScroll(ScrollView, can_focus=True):
    """Shows blocks of text; one of them may be brought into view."""

    DEFAULT_CSS = """
    TextScroll {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False, system=True, id="text.down"),
        Binding("k", "scroll_up", "Up", show=False, system=True, id="text.up"),
        Binding("g", "scroll_home", "Top", show=False, system=True, id="text.top"),
        Binding("G", "scroll_end", "Bottom", show=False, system=True, id="text.bottom"),
        Binding("space", "page_down", "Page down", show=False, system=True, id="text.page"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._blocks: Render = lambda _: ()
        self._into_view: int | None = None
        self._lines: Sequence[Content] = ()
        self._width = 0

    def show(self, blocks: Render, *, top: bool = True, into_view: int | None = None) -> None:
        """Show this; from the top, or with the block of that number in view."""
        self._blocks, self._into_view = blocks, into_view
        self._lay_out()
        if top and into_view is None:
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Lay out anew for another width."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out()

    def render_line(self, y: int) -> Strip:
        """One of the lines in view."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        style = self.visual_style
        if at >= len(self._lines) or width <= 0:
            return Strip.blank(width, style.rich_style)
        strips = Visual.to_strips(self, self._lines[at], width, 1, style)
        return strips[0].extend_cell_length(width, style.rich_style)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As high as the text."""
        return len(self._lines) or 1

    def _lay_out(self) -> None:
        self._width = self.scrollable_content_region.width
        blocks = self._blocks(self._width) if self._width > 0 else ()
        split = [block.split("\n", allow_blank=True) for block in blocks]
        self._lines = [line for lines in split for line in lines]
        self.virtual_size = Size(self._width, len(self._lines))
        self.refresh(layout=self.styles.is_auto_height)
        if self._into_view is not None and split:
            above = sum(map(len, split[: self._into_view]))
            self._into_view = None
            self.call_after_refresh(self.scroll_to, y=max(0, above - _ABOVE), animate=False)


_ABOVE = 3
"""Lines left above what is brought into view."""
