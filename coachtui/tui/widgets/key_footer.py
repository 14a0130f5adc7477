"""The line of keys at the bottom: the most useful first, and none of them cut in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from coachtui.coaching.columns import cells

LAST = frozenset(("app.help", "command_palette", "help"))
"""The actions whose keys are there whatever else has no room."""


class KeyFooter(Footer):
    """Leaves out what has no room; the help has every key."""

    def compose(self) -> ComposeResult:
        """The keys that fit."""
        found = list(super().compose())
        yield from fitting(found, self.app.size.width)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 -- Textual's signature
        """Others fit in another width."""
        self.call_after_refresh(self.recompose)


def fitting(found: Sequence[Widget], width: int) -> Iterator[Widget]:
    """Those that fit side by side into so many columns, in their order."""
    room = width - sum(_width(one) for one in found if _stays(one))
    for one in found:
        if _stays(one):
            yield one
            continue
        room -= _width(one)
        if room >= 0:
            yield one


def _stays(one: Widget) -> bool:
    return isinstance(one, FooterKey) and one.action.rpartition(".")[2] in LAST


def _width(one: Widget) -> int:
    if not isinstance(one, FooterKey):
        return 0
    border = 1 if one.has_class("-command-palette") else 0
    return cells(one.key_display) + 2 + cells(one.description) + 1 + border
