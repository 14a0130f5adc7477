"""The line of keys at the bottom: the most useful first, and none of them cut in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from coachtui.exchange.safe_text import visible

LAST = "help"
"""The action whose key is there whatever else has no room: the help has every key."""


class Key(Struct, frozen=True):
    """One key of the line."""

    key: str
    """As it is pressed."""
    shown: str
    word: str
    action: str

    @property
    def content(self) -> Content:
        """The key and its word; a click on it presses the key."""
        said = Content.assemble(
            (f" {visible(self.shown)} ", "bold $footer-key-foreground"), f"{self.word} "
        )
        return said.stylize(Style.from_meta({_KEY: self.key}))


class KeyFooter(Widget, can_focus=False):
    """One widget, where Textual's footer has one for each key: half the work of a new screen."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyFooter {
        dock: bottom;
        height: 1;
        color: $footer-description-foreground;
        background: $footer-background;
        text-wrap: nowrap;
    }
    """

    def on_mount(self) -> None:
        """Follow what works now."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        if screen is self.screen and self.app.app_focus:
            self.refresh()

    def render(self) -> Content:
        """The keys that fit, and the palette's at the right."""
        palette = self._palette()
        room = self.size.width - palette.cell_length
        keys = fitting(list(self._keys()), room + 1)  # what ends the last one is a blank
        found = Content("").join(one.content for one in keys).truncate(max(0, room))
        return Content.assemble(found, " " * (room - found.cell_length), palette)

    async def on_click(self, event: events.Click) -> None:
        """Press the key that is clicked."""
        key = event.style.meta.get(_KEY)
        if isinstance(key, str):
            self.app.simulate_key(key)

    def _keys(self) -> Iterator[Key]:
        seen = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in seen:
                seen.add(binding.action)
                shown = self.app.get_key_display(binding)
                yield Key(binding.key, shown, binding.description, binding.action)

    def _palette(self) -> Content:
        active = self.screen.active_bindings.get(self.app.COMMAND_PALETTE_BINDING)
        if active is None:
            return Content()
        binding = active.binding
        key = self.app.get_key_display(binding)
        said = Content.assemble(
            ("▏", "$foreground 20%"),
            (key, "bold $footer-key-foreground"),
            f" {binding.description} ",
        )
        return said.stylize(Style.from_meta({_KEY: binding.key}))


def fitting(found: Sequence[Key], room: int) -> Iterator[Key]:
    """Those that fit side by side into so many columns, in their order."""
    room -= sum(one.content.cell_length for one in found if one.action == LAST)
    for one in found:
        room -= 0 if one.action == LAST else one.content.cell_length
        if room >= 0 or one.action == LAST:
            yield one


_KEY = "key"
