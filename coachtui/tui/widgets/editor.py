"""The box that notes are typed into."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from coachtui.exchange.safe_text import visible

TAKEN = frozenset(("ctrl+e", "f6"))
"""Keys of Textual's that mean something else on our screens."""


class Editor(TextArea, inherit_bindings=False):
    """Plain text, wrapped. What would act or hide is drawn as a stand-in; the text keeps it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        replace(binding, key=",".join(key for key in binding.key.split(",") if key not in TAKEN))
        for binding in TextArea.BINDINGS
        if isinstance(binding, Binding) and binding.key not in TAKEN
    ]

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn, letter for letter."""
        return Text(drawn(self.document.get_line(line_index)), end="", no_wrap=True)


def drawn(line: str) -> str:
    """The line with one visible letter in the place of each that acts or hides."""
    if line.isprintable():
        return line
    return "".join(_drawn(letter, line, at) for at, letter in enumerate(line))


def _drawn(letter: str, line: str, at: int) -> str:
    if letter == "\t" or letter in visible(line[max(0, at - 1) : at + 2]):
        return letter
    shown = visible(letter)
    return shown if len(shown) == 1 else "\ufffd"
