"""A longer text to read, broken to the width there is and drawn as it comes into view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from coachtui.coaching.columns import cells, wrapped
from coachtui.exchange.safe_text import visible


class TextLines(ScrollView, can_focus=True):
    """Shows lines of plain text. Those that begin with `#` or end with a colon stand out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-lines--line", "text-lines--heading"}
    DEFAULT_CSS = """
    TextLines {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        & > .text-lines--heading { text-style: bold; }
        scrollbar-color: $foreground 30%;
        scrollbar-color-hover: $foreground 50%;
        scrollbar-color-active: $accent;
        scrollbar-background: $background;
        scrollbar-background-hover: $background;
        scrollbar-background-active: $background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", "Down", show=False, system=True, id="text.down"),
        Binding("up,k", "scroll_up", "Up", show=False, system=True, id="text.up"),
        Binding("home,g", "scroll_home", "Top", show=False, system=True, id="text.top"),
        Binding("end,G", "scroll_end", "Bottom", show=False, system=True, id="text.bottom"),
        Binding("pagedown,space", "page_down", "Page", show=False, system=True, id="text.page"),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._text: Sequence[str] = ()
        self._lines: list[tuple[str, bool]] = []
        self._width = 0

    @property
    def text(self) -> str:
        """What is shown, before it was broken into lines."""
        return "\n".join(self._text)

    def show(self, lines: Sequence[str]) -> None:
        """Show these lines; the place that was read stays in view."""
        self._text = lines
        self._width = 0
        self._break()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._break()

    def render_line(self, y: int) -> Strip:
        """One of the lines in view."""
        at, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if at >= len(self._lines) or width <= 0:
            return Strip.blank(width, self.get_visual_style("text-lines--line").rich_style)
        text, is_heading = self._lines[at]
        style = self.get_visual_style(
            "text-lines--line", *(("text-lines--heading",) if is_heading else ())
        )
        strips = Visual.to_strips(self, Content(text), width, 1, style)
        return strips[0].extend_cell_length(width, style.rich_style)

    def _break(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width or width <= 0:
            return
        self._width = width
        self._lines = [line for one in self._text for line in _broken(one, width)]
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()


def _broken(text: str, width: int) -> list[tuple[str, bool]]:
    """The line in pieces that fit, those after the first as far in as it begins, and a bit more."""
    said = visible(text)
    begun = len(said) - len(said.lstrip())
    is_heading = said.startswith("#") or (said.endswith(":") and not begun)
    margin = " " * min(begun, _DEEPEST)
    if cells(said) <= width:
        return [(said, is_heading)]
    if not said.strip("|-: "):
        return [(said[:width], False)]  # a table's ruler says nothing
    first, *rest = wrapped(said, max(_NARROWEST, width - len(margin) - 2))
    return [(margin + first, is_heading), *((f"{margin}  {one}", is_heading) for one in rest)]


_DEEPEST = 12
_NARROWEST = 10
