"""The one nudge, with its ways out as keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from coachtui.coaching.nudge import Nudge
from coachtui.tui import safe

WAYS: dict[str, tuple[str, str, str]] = {
    "brief": ("today.brief", "enter", "brief"),
    "log": ("today.log", "l", "log"),
    "done": ("today.done", "d", "done"),
    "drop": ("today.drop", "D", "drop"),
    "plan": ("today.plan", "p", "plan"),
    "postpone": ("today.postpone", "P", "postpone"),
    "skip": ("today.skip", "S", "skip"),
    "snooze": ("today.snooze", "s", "snooze"),
    "jot": ("today.jot", "n", "note it"),
}
"""By command: the id of the binding, its key unless rebound, and the word for it."""

_ACTIONS = {
    "brief": "screen.brief",
    "log": "screen.log",
    "done": "screen.end_promise('done')",
    "drop": "screen.end_promise('dropped')",
    "plan": "screen.plan",
    "postpone": "screen.postpone",
    "skip": "screen.skip",
    "snooze": "screen.snooze",
    "jot": "screen.jot",
}


class NudgeCard(Static, can_focus=True):
    """One sentence, and the keys that answer it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.brief", "Brief", id="today.brief", tooltip="The rep's brief"),
        Binding("down,j", "leave", "Down", show=False, id="nudge.down"),
    ]

    class Left(Message):
        """The selection goes down, out of the card."""

    class Focused(Message):
        """The selection came to the card."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__(id="nudge")
        self._keys = keys
        self.nudge: Nudge | None = None

    def show(self, nudge: Nudge | None, quiet: str, held_back: int) -> None:
        """Show the nudge, or that all is quiet."""
        self.nudge = nudge
        self.can_focus = nudge is not None
        self.set_class(nudge is None, "quiet")
        if nudge is None:
            lines = [safe.line(quiet, "bold")]
            if held_back:
                said = "nudge was" if held_back == 1 else "nudges were"
                lines.append(
                    Content.styled(
                        f"{held_back} {said} shown before; `coachtui nudge --digest` has the week.",
                        "$text-muted",
                    )
                )
            self.update(safe.stacked(*lines))
            return
        self.update(safe.stacked(safe.line(nudge.text, "bold"), Content(), self._ways(nudge)))

    def action_leave(self) -> None:
        """Go on to what is below."""
        self.post_message(self.Left())

    def on_focus(self, event: events.Focus) -> None:  # noqa: ARG002 -- Textual's signature
        """Say that the card is what keys act on."""
        self.post_message(self.Focused())

    def _ways(self, nudge: Nudge) -> Content:
        known = [way for way in nudge.ways_out if way in WAYS]
        offered = [*known, *(way for way in ("brief", "log") if way not in known)]
        ways = [self._way(way) for way in offered]
        others = [way for way in nudge.ways_out if way not in WAYS]
        if others:
            said = ", ".join(f"coachtui {way}" for way in others)
            ways.append(Content.styled(f"or {said}", "$text-muted"))
        return Content("   ").join(ways)

    def _way(self, way: str) -> Content:
        binding, default, word = WAYS[way]
        key = self._keys.get(binding, default).split(",")[0]
        return Content.from_markup(
            f"[@click={_ACTIONS[way]}][bold $text-accent]$key[/] {word}[/]", key=key
        )
