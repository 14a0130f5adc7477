"""A list whose lines are switched in and out, each with a sign of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
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

    def show_switches(self, switches: Sequence[Switch], on: AbstractSet[str]) -> None:
        """Show these lines; those in `on` are in."""
        self.show([Item(one.key, self._said(one, one.key in on)) for one in switches])

    @staticmethod
    def _said(switch: Switch, is_on: bool) -> Callable[[int], Content]:
        return partial(_line, switch, is_on)


def _line(switch: Switch, is_on: bool, width: int) -> Content:  # noqa: ARG001 -- the list's call
    if not switch.key:
        return safe.line(switch.text)
    sign = Content.styled("[x] ", "$text-accent") if is_on else Content("[ ] ")
    meta = safe.content(switch.meta, "$foreground-muted")
    text = safe.line(switch.text, "" if is_on else "$foreground-muted")
    return Content.assemble(" ", sign, meta, text)
