"""A line to type a path into."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from coachtui.tui.widgets.line_input import LineInput


class PathInput(LineInput):
    """A path: tab completes it, down goes to the files below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "leave", "Choose", id="path.leave", tooltip="To the files below"),
        Binding("tab", "complete", "Complete", id="path.complete", tooltip="Take the first one"),
    ]

    class Left(Message):
        """The selection goes down, out of the line."""

    class Complete(Message):
        """What is typed is to be completed."""

    def action_leave(self) -> None:
        """To what is below."""
        self.post_message(self.Left())

    def action_complete(self) -> None:
        """Take the first that fits."""
        self.post_message(self.Complete())
