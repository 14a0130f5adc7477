"""A line to type into, where what stands in it may come from anywhere."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Input


class LineInput(Input):
    """Plain text. What would act or hide is drawn as a stand-in; the text keeps it."""

    @property
    def _value(self) -> Text:
        """The text as it is drawn, letter for letter."""
        text = super()._value
        if self.password or self.value.isprintable():
            return text
        from coachtui.tui.widgets.editor import drawn

        return Text(drawn(self.value).replace("\t", " "), no_wrap=True, overflow="ignore", end="")
