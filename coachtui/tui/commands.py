"""The palette: every rep, and every action that can be taken here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from coachtui.exchange.safe_text import visible
from coachtui.tui.messages import OpenBrief, OpenLog
from coachtui.tui.screens.help import KeyHelp

if TYPE_CHECKING:
    from textual.types import IgnoreReturnCallbackType

    from coachtui.tui.app import CoachApp


class CoachCommands(Provider):
    """What `ctrl+p` finds."""

    async def startup(self) -> None:
        """Gather once: the palette is open for seconds."""
        app = cast("CoachApp", self.app)
        self._found = [
            *self._of_actions(),
            ("Theme: How the screens look", app.action_themes),
            *self._of_reps(),
        ]

    async def discover(self) -> Hits:
        """All there is, before anything is typed."""
        for name, act in self._found:
            yield DiscoveryHit(Content(name), act, text=name)

    async def search(self, query: str) -> Hits:
        """What fits the letters typed."""
        matcher = self.matcher(query)
        for name, act in self._found:
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), act, text=name)

    def _of_reps(self) -> Iterator[tuple[str, IgnoreReturnCallbackType]]:
        app = cast("CoachApp", self.app)
        for rep in app.held.reps():
            name = visible(" ".join(rep.name.split()))
            yield f"Brief: {name}", partial(app.post_message, OpenBrief(rep.id))
            yield f"Log: {name}", partial(app.post_message, OpenLog(rep.id))

    def _of_actions(self) -> Iterator[tuple[str, IgnoreReturnCallbackType]]:
        for active in named_bindings(self.screen):
            binding = active.binding
            if not binding.system:
                said = f"{binding.description}: {binding.tooltip}"
                yield said, partial(self.app.run_action, binding.action, active.node)


class ThemeCommands(Provider):
    """Every theme by name, ours first."""

    async def discover(self) -> Hits:
        """All there are."""
        for name, said, act in self._themes():
            yield DiscoveryHit(Content(said), act, text=name)

    async def search(self, query: str) -> Hits:
        """What fits the letters typed."""
        matcher = self.matcher(query)
        for name, said, act in self._themes():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, Content(said), act, text=name)

    def _themes(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        app = cast("CoachApp", self.app)
        names = sorted(app.available_themes, key=lambda name: (not name.startswith("coach"), name))
        for name in names:
            held = "•" if name == app.theme else " "
            yield name, f"{held} {name}", partial(app.use_theme, name)


def named_bindings(screen: Screen[Any]) -> Iterator[Any]:
    """The bindings of ours that work on a screen now, each action once."""
    seen = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id and binding.description and active.enabled and binding.action not in seen:
            seen.add(binding.action)
            yield active


def key_help(screen: Screen[Any], display: Any) -> list[KeyHelp]:  # noqa: ANN401 -- App's method
    """The same as lines of help; `display` says how a binding's key is written."""
    keys: dict[str, list[str]] = {}
    for active in screen.active_bindings.values():
        if active.binding.id and not active.binding.system:
            keys.setdefault(active.binding.action, []).append(display(active.binding))
    return [
        KeyHelp(
            active.binding.id,
            visible(", ".join(keys[active.binding.action])),
            active.binding.description,
            active.tooltip,
        )
        for active in named_bindings(screen)
        if not active.binding.system
    ]
