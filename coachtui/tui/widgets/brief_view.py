"""A brief on the screen: laid out for the width there is, scrolled where it is longer."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.coaching.brief import Brief
from coachtui.coaching.brief_text import Line, layout
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe


class BriefScroll(VerticalScroll):
    """What scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False, system=True, id="brief.down"),
        Binding("k", "scroll_up", "Up", show=False, system=True, id="brief.up"),
        Binding("g", "scroll_home", "Top", show=False, system=True, id="brief.top"),
        Binding("G", "scroll_end", "Bottom", show=False, system=True, id="brief.bottom"),
        Binding("space", "page_down", "Page down", show=False, system=True, id="brief.page"),
    ]


class BriefView(Vertical):
    """Shows a brief, and how much of it is below."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self.brief: Brief | None = None
        self._width = 0

    def compose(self) -> ComposeResult:
        """The text, and a line under it."""
        with BriefScroll():
            yield Static(id="brief-text")
        yield Static(id="brief-more")

    def on_mount(self) -> None:
        """Watch what is in view."""
        scroll = self.query_one(BriefScroll)
        for what in ("scroll_y", "virtual_size", "size"):
            self.watch(scroll, what, self._say_more, init=False)

    def show(self, brief: Brief | None, *, top: bool = False) -> None:
        """Show this brief; none leaves the place empty. With `top` from its first line."""
        self.brief = brief
        self._lay_out()
        if top:
            self.query_one(BriefScroll).scroll_home(animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew for another width."""
        if event.size.width != self._width:
            self._lay_out()

    def _lay_out(self) -> None:
        self._width = self.size.width
        across = self.query_one(BriefScroll).scrollable_content_region.width
        text = self.query_one("#brief-text", Static)
        if self.brief is None or across < _NARROWEST:
            text.update("")
        else:
            lines = layout(self.brief, across)
            head = next((at for at, one in enumerate(lines) if one.meta), 0)
            text.update(safe.stacked(*(_styled(one, at <= head) for at, one in enumerate(lines))))
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        if not self.is_attached or not self.query(BriefScroll):  # it closes meanwhile
            return
        scroll = self.query_one(BriefScroll)
        below = round(scroll.max_scroll_y - scroll.scroll_y)
        more = f"▾ {below} more line{'' if below == 1 else 's'}" if below > 0 else ""
        self.query_one("#brief-more", Static).update(more)


_NARROWEST = 30


def _styled(line: Line, head: bool) -> Content:
    """A line in its pieces. What is late says so in words and is coloured besides."""
    if head:
        return Content.assemble(
            (visible(line.body), "bold $text-accent"), line.gap, (visible(line.meta), "bold")
        )
    question = line.label.strip() == "Question"
    meta = "$text-error" if line.late else "$foreground-muted"
    return Content.assemble(
        (line.label, "bold $text-accent" if question else "bold"),
        visible(line.body),
        line.gap,
        (visible(line.meta), meta),
    )
