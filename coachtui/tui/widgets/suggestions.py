"""What may be put in at the cursor, in a small list beside it. It never takes the focus."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from coachtui.coaching.columns import cells, padded
from coachtui.coaching.completion import Candidate
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe

ROWS = 6
"""How many are seen at once."""
BEFORE_WORD = 3
"""Columns of the list before its words."""
WIDEST = 44


class Suggestions(Static):
    """The candidates, one marked. What is done with them is the editor's."""

    DEFAULT_CSS = """
    Suggestions {
        overlay: screen;
        constrain: inside inflect;
        margin: 1 0;
        width: auto;
        height: auto;
        padding: 0 1;
        background: $panel;
        display: none;
    }
    """

    class Chosen(Message):
        """One was clicked."""

        def __init__(self, which: int) -> None:
            self.which = which
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="suggestions")
        self.candidates: tuple[Candidate, ...] = ()
        self.which = 0
        """The one that is marked."""

    @property
    def is_open(self) -> bool:
        """Whether there is anything to take."""
        return bool(self.candidates)

    def offer(self, candidates: Sequence[Candidate], at: Offset) -> None:
        """Show them under the place `at` of the screen, or above where there is no room."""
        if self.candidates != tuple(candidates):
            self.candidates, self.which = tuple(candidates), 0
        self.absolute_offset = at
        self.display = True
        self._show()

    def close(self) -> None:
        """Show none."""
        if self.candidates:
            self.candidates, self.which = (), 0
            self.display = False

    def move(self, by: int) -> None:
        """Mark another one."""
        self.which = max(0, min(len(self.candidates) - 1, self.which + by))
        self._show()

    def on_click(self, event: events.Click) -> None:
        """A click takes one."""
        which = event.style.meta.get(_WHICH)
        if isinstance(which, int) and which < len(self.candidates):
            self.post_message(self.Chosen(which))

    def _show(self) -> None:
        first = max(0, min(self.which - ROWS // 2, len(self.candidates) - ROWS))
        shown = self.candidates[first : first + ROWS]
        words = [_cut(visible(" ".join(one.said.split()))) for one in shown]
        width = max(map(cells, words))
        lines = [
            _line(padded(word, width), one, first + at, marked=first + at == self.which)
            for at, (word, one) in enumerate(zip(words, shown, strict=True))
        ]
        left = len(self.candidates) - first - len(shown)
        if left:
            lines.append(Content.styled(f"  {left} more", "$foreground-muted"))
        self.update(safe.stacked(*lines))


def _line(word: str, one: Candidate, which: int, *, marked: bool) -> Content:
    said = Content.assemble("› " if marked else "  ", Content(word))
    if marked:
        said = said.stylize("bold $text-accent")
    if one.note:
        said = said + Content.styled(f"  {visible(_cut(one.note))}", "$foreground-muted")
    return said.stylize(Style.from_meta({_WHICH: which}))


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1].rstrip()}…"


_WHICH = "which"
