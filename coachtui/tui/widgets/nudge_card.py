"""The one nudge, with its ways out as keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from coachtui.coaching.nudge import Nudge
from coachtui.tui import safe

WAYS: dict[str, tuple[str, str, str]] = {
    "brief": ("rep.brief", "enter", "brief"),
    "log": ("rep.log", "l", "log"),
    "done": ("rep.done", "d", "done"),
    "drop": ("rep.drop", "D", "drop"),
    "plan": ("rep.plan", "p", "plan"),
    "postpone": ("rep.postpone", "P", "postpone"),
    "skip": ("rep.skip", "S", "skip"),
    "snooze": ("rep.snooze", "s", "snooze"),
    "jot": ("rep.jot", "n", "note it"),
    "thread": ("rep.threads", "t", "threads"),
    "contest": ("rep.history", "h", "contest in history"),
    "rep edit": ("rep.edit", "E", "cadence"),
    "leave": ("rep.leave", "v", "away"),
    "recap": ("rep.recap", "w", "recap"),
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
    "thread": "screen.open_tab('threads')",
    "contest": "screen.open_tab('history')",
    "rep edit": "screen.edit_rep",
    "leave": "screen.leave",
    "recap": "screen.recap",
}


class NudgeCard(Static, can_focus=True):
    """One sentence, and the keys that answer it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.brief", "Brief", id="rep.brief", tooltip="The rep's brief"),
        Binding("j", "leave", "Down", show=False, system=True, id="list.down"),
        Binding("down", "leave", "Down", show=False, system=True),
    ]

    class Left(Message):
        """The selection goes down, out of the card."""

    class Focused(Message):
        """The selection came to the card."""

    def __init__(self) -> None:
        super().__init__(id="nudge")
        self._keys: Mapping[str, str] = {}
        self.nudge: Nudge | None = None
        self._quiet = ""
        self._held_back = 0
        self._first_steps = False

    def show(
        self,
        nudge: Nudge | None,
        quiet: str,
        held_back: int,
        keys: Mapping[str, str],
        *,
        first_steps: bool = False,
    ) -> None:
        """Show the nudge, or that all is quiet; with `first_steps` what to begin with.

        `keys` are those rebound.
        """
        self.nudge, self._quiet, self._held_back, self._keys = nudge, quiet, held_back, keys
        self._first_steps = first_steps
        self._draw()

    def _draw(self) -> None:
        nudge, quiet, held_back = self.nudge, self._quiet, self._held_back
        self.can_focus = nudge is not None
        self.set_class(nudge is None, "quiet")
        if nudge is None:
            lines = [safe.line(quiet, "bold")]
            if held_back:
                said = "nudge was" if held_back == 1 else "nudges were"
                key = self._keys.get("today.digest", "e").split(",")[0]
                shown = Content.assemble(
                    (f"{held_back} {said} shown before; ", "$foreground-muted"),
                    safe.line(key, "bold $text-accent"),
                    (" shows what there is.", "$foreground-muted"),
                )
                lines.append(shown.stylize(Style.from_meta({_WAY: _EVERYTHING})))
            if self._first_steps:
                lines += [
                    Content("First, with one of those below:"),
                    _in_lines(
                        [
                            Content.assemble(self._way("log"), " your last talk"),
                            Content.assemble(self._way("plan"), " the next one"),
                        ],
                        self.content_size.width,
                    ),
                ]
            self.update(safe.stacked(*lines))
            return
        self.update(safe.stacked(safe.line(nudge.text, "bold"), Content(), self._ways(nudge)))

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 -- Textual's signature
        """Break the lines anew."""
        self._draw()

    def action_leave(self) -> None:
        """Go on to what is below."""
        self.post_message(self.Left())

    def on_focus(self, event: events.Focus) -> None:  # noqa: ARG002 -- Textual's signature
        """Say that the card is what keys act on."""
        self.post_message(self.Focused())

    async def on_click(self, event: events.Click) -> None:
        """A way out can be clicked, too."""
        way = event.style.meta.get(_WAY)
        if way == _EVERYTHING:
            await self.run_action("screen.digest")
        elif way in _ACTIONS:
            await self.run_action(_ACTIONS[way])

    def _ways(self, nudge: Nudge) -> Content:
        known = [way for way in nudge.ways_out if self._has(way)]
        offered = [*known, *(way for way in ("brief", "log") if way not in known)]
        ways = [self._way(way) for way in offered]
        others = [way for way in nudge.ways_out if way not in known]
        if others:
            said = ", ".join(f"coachtui {way}" for way in others)
            ways.append(Content.styled(f"or {said}", "$foreground-muted"))
        return _in_lines(ways, self.content_size.width)

    def _has(self, way: str) -> bool:
        """Whether there is a key for it here."""
        name = _ACTIONS.get(way, "").removeprefix("screen.").partition("(")[0]
        return hasattr(self.screen, f"action_{name}")

    def _way(self, way: str) -> Content:
        binding, default, word = WAYS[way]
        key = safe.line(self._keys.get(binding, default).split(",")[0], "bold $text-accent")
        return Content.assemble(key, f" {word}").stylize(Style.from_meta({_WAY: way}))


def _in_lines(ways: Sequence[Content], width: int) -> Content:
    """The ways side by side, none of them broken in two."""
    lines: list[Content] = []
    for way in ways:
        if lines and lines[-1].cell_length + _APART.cell_length + way.cell_length <= width:
            lines[-1] = lines[-1] + _APART + way
        else:
            lines.append(way)
    return safe.stacked(*lines)


_WAY = "way"
_EVERYTHING = "everything"
_APART = Content("  ")
