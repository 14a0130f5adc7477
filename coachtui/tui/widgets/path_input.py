"""A line to type a path into."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from coachtui.tui.widgets.editor import drawn


class PathInput(Input):
    """What would act or hide in a file's name is drawn as a stand-in; the path keeps it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "leave", "Choose", id="path.leave", tooltip="To the files below"),
        Binding("tab", "complete", "Complete", id="path.complete", tooltip="Take the first one"),
    ]

    class Left(Message):
        """The selection goes down, out of the line."""

    class Complete(Message):
        """What is typed is to be completed."""

    @property
    def _value(self) -> Text:
        return Text(drawn(self.value), no_wrap=True, overflow="ignore", end="")

    def action_leave(self) -> None:
        """To what is below."""
        self.post_message(self.Left())

    def action_complete(self) -> None:
        """Take the first that fits."""
        self.post_message(self.Complete())
