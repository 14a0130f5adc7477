"""Text of people on its way to the screen: never markup, never a character that acts."""

from __future__ import annotations

from rich.text import Text
from textual.content import Content

from coachtui.exchange.safe_text import visible


def content(text: str, style: str = "") -> Content:
    """The text for any widget, on as many lines as it has."""
    shown = Content(visible(text, keep_newlines=True))
    return shown.stylize(style) if style else shown


def line(text: str, style: str = "") -> Content:
    """The text on one line: white space of any kind is one space."""
    return content(" ".join(text.split()), style)


def cell(text: str, style: str = "") -> Text:
    """The text for a cell of a table, which takes Rich's kind."""
    return Text(visible(text), style=style, no_wrap=True)


def stacked(*lines: Content) -> Content:
    """The lines one under the other."""
    return Content("\n").join(lines)
