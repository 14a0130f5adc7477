"""A list whose lines are switched in and out, each with a sign of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from msgspec import Struct
from textual.binding import Binding, BindingType
from textual.content import Content

from coachtui.tui import safe
from coachtui.tui.widgets.line_list import Item, LineList


class Switch(Struct, frozen=True, kw_only=True):
    """One line."""

    key: str
    """What it stands for; empty for a heading or a gap."""
    text: str
    meta: str = ""
    """What stands before the text, muted: a day."""


class SwitchList(LineList):
    """`[x]` is in, `[ ]` is out. Space, enter or a click on the line under the cursor switches."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", "In/out", id="list.switch", tooltip="Switch the line"),
        Binding("enter", "select", "In/out", show=False, id="list.open", tooltip="The same"),
    ]

    def __init__(self, *, at_first: bool, id: str) -> None:  # noqa: A002 -- Textual's word
        """`at_first` says whether lines are in before anybody switches them."""
        super().__init__(id=id)
        self._at_first = at_first
        self._switches: Sequence[Switch] = ()
        self.switched: set[str] = set()
        """The keys of those that aren't as they were at first, shown or not."""

    def show_switches(self, switches: Sequence[Switch]) -> None:
        """Show these lines; what was switched stays so."""
        self._switches = switches
        self._draw()

    def is_in(self, key: str) -> bool:
        """Whether the line is in."""
        return (key not in self.switched) is self._at_first

    def action_select(self) -> None:
        """Switch the line under the cursor, and tell."""
        if self.chosen:
            self.switched ^= {self.chosen}
            self._draw()
        super().action_select()

    def _draw(self) -> None:
        self.show(
            [Item(one.key, partial(_line, one, self.is_in(one.key))) for one in self._switches]
        )


def _line(switch: Switch, is_on: bool, width: int) -> Content:  # noqa: ARG001 -- the list's call
    if not switch.key:
        return safe.line(switch.text)
    sign = Content.styled("[x] ", "$text-accent") if is_on else Content("[ ] ")
    meta = safe.content(switch.meta, "$foreground-muted")
    text = safe.line(switch.text, "" if is_on else "$foreground-muted")
    return Content.assemble(" ", sign, meta, text)
