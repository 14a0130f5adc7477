"""The title line of a rep's screen, with its parts at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from coachtui.coaching.columns import cells
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.messages import RepTab
from coachtui.tui.widgets.title_bar import TitleBar

TAB_KEYS: dict[RepTab, tuple[str, str]] = {
    "brief": ("rep.tab_brief", "b"),
    "history": ("rep.history", "h"),
    "threads": ("rep.threads", "t"),
    "promises": ("rep.promises", "f"),
    "buyers": ("rep.buyers", "y"),
    "measures": ("rep.measures", "m"),
}
"""The id of each one's binding, and its key unless rebound."""


class RepBar(TitleBar):
    """Names the parts; the one that is shown is marked, and a click opens another."""

    DEFAULT_CSS: ClassVar[str] = """
    RepBar {
        RepTabs { width: auto; height: 1; }
    }
    """

    def __init__(self, tab: RepTab, keys: Mapping[str, str]) -> None:
        super().__init__("")
        self._tab = tab
        self._keys = keys

    def compose(self) -> ComposeResult:
        """The name at the left, the parts at the right."""
        yield Static(self._left(""), id="title")
        yield RepTabs(self._tab, self._keys)

    def name_rep(self, name: str) -> None:
        """Show whose screen it is."""
        self.query_one("#title", Static).update(self._left(name))

    def mark(self, tab: RepTab) -> None:
        """Mark the part that is shown."""
        self.query_one(RepTabs).mark(tab)


class RepTabs(Static):
    """The parts side by side, with their keys where there is room."""

    class Chosen(Message):
        """A part was clicked."""

        def __init__(self, tab: RepTab) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, tab: RepTab, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._tab = tab
        self._keys = keys

    def on_mount(self) -> None:
        """Show them."""
        self._draw()

    def on_resize(self) -> None:
        """With or without the keys."""
        self._draw()

    def mark(self, tab: RepTab) -> None:
        """Mark this one."""
        self._tab = tab
        self._draw()

    async def on_click(self, event: events.Click) -> None:
        """Tell which one is meant."""
        tab = event.style.meta.get(_TAB)
        if tab in TAB_KEYS:
            self.post_message(self.Chosen(tab))

    def _draw(self) -> None:
        roomy = self.screen.size.width >= _ROOMY
        self.update(Content("  " if roomy else " ").join(self._parts(roomy)))

    def _parts(self, roomy: bool) -> list[Content]:
        parts = []
        for tab, (binding, default) in TAB_KEYS.items():
            style = "bold underline" if tab == self._tab else ""
            word = Content.styled(tab.capitalize(), style)
            key = visible(self._keys.get(binding, default).split(",")[0].strip())
            if roomy and cells(key) <= _LONGEST_KEY:
                word = safe.line(key, "bold $text-accent") + Content(" ") + word
            parts.append(word.stylize(Style.from_meta({_TAB: tab})))
        return parts


_TAB = "tab"
_ROOMY = 100
"""Columns of the screen from which the keys are named, too."""
_LONGEST_KEY = 3
