"""Text of people on its way to the screen: never markup, never a character that acts."""

from __future__ import annotations

from rich.text import Text
from textual.content import Content

from coachtui.coaching.columns import wrapped
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


def hung(head: Content, text: str, width: int, style: str = "") -> Content:
    """The text behind a head, on lines of `width` columns that begin where it began."""
    margin = head.cell_length
    lines = wrapped(visible(" ".join(text.split())), max(_NARROWEST, width - margin))
    first, *rest = (Content(one).stylize(style) if style else Content(one) for one in lines)
    blank = Content(" " * margin)
    return stacked(head + first, *(blank + one for one in rest))


def stacked(*lines: Content) -> Content:
    """The lines one under the other."""
    return Content("\n").join(lines)


_NARROWEST = 12
"""Columns for words at least."""
