"""A longer text to read, broken to the width there is and drawn as it comes into view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from coachtui.coaching.columns import cells, wrapped
from coachtui.exchange.safe_text import visible


class TextLines(ScrollView, can_focus=True):
    """Shows lines of plain text. Those that begin with `#` or end with a colon stand out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text-lines--line",
        "text-lines--heading",
        "text-lines--marked",
    }
    DEFAULT_CSS = """
    TextLines {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        & > .text-lines--heading { text-style: bold; }
        & > .text-lines--marked { color: $text-accent; text-style: bold; }
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
        self._lines: list[tuple[str, bool, int]] = []
        """What is drawn, whether it stands out, and the line of the text that it is of."""
        self._marked: int | None = None
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

    def mark(self, at: int | None) -> None:
        """Bring a line of the text into view and let it stand out; None: let none."""
        self._marked = at
        self.refresh()
        places = [place for place, (_, _, of) in enumerate(self._lines) if of == at]
        if places:
            region = Region(0, places[0], 1, len(places))
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._break()

    def render_line(self, y: int) -> Strip:
        """One of the lines in view."""
        at, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if at >= len(self._lines) or width <= 0:
            return Strip.blank(width, self.get_visual_style("text-lines--line").rich_style)
        text, is_heading, of = self._lines[at]
        classes = ["text-lines--line", *(["text-lines--heading"] if is_heading else [])]
        if of == self._marked:
            classes.append("text-lines--marked")
        style = self.get_visual_style(*classes)
        strips = Visual.to_strips(self, Content(text), width, 1, style)
        return strips[0].extend_cell_length(width, style.rich_style)

    def _break(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width or width <= 0:
            return
        self._width = width
        self._lines = [
            (said, is_heading, at)
            for at, one in enumerate(self._text)
            for said, is_heading in _broken(one, width)
        ]
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
