"""The box for the notes of a meeting: completion at the cursor, signs beside the lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.strip import Strip
from textual.widgets import TextArea

from coachtui.coaching.capture_made import marked
from coachtui.coaching.completion import Completion, Known, complete
from coachtui.tui.widgets.editor import Editor
from coachtui.tui.widgets.suggestions import BEFORE_WORD, Suggestions

PROBLEM = "!"
"""The sign of a line that can't be read."""
GUTTER = 4
"""Columns left of the text: three signs and a space."""
INDENT = "  "


class NotesEditor(Editor):
    """Signs stand in a margin of their own; the text and the cursor stay where they are."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"notes--carries", "notes--problem", "notes--margin"}
    DEFAULT_CSS = """
    NotesEditor {
        & .notes--margin { background: $surface; }
        & .notes--carries { color: $text-success; background: $success 12%; }
        & .notes--problem { color: $text-error; background: $error 12%; }
        &:ansi .notes--carries { background: ansi_default; text-style: bold; }
        &:ansi .notes--problem { background: ansi_default; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "tab",
            "take",
            "Take",
            id="log.take",
            show=False,
            tooltip="Put the suggested word in; at the start of a line, indent it",
        ),
        Binding("escape", "no_suggestion", "Close", show=False, system=True),
    ]

    def __init__(self, suggestions: Suggestions, *, id: str) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id, show_line_numbers=False, compact=True)
        self.known = Known()
        """What can be named in this record."""
        self._suggestions = suggestions
        self._completion: Completion | None = None
        self._typed = False
        """Whether a key was pressed since the text was put there."""
        self._refused: tuple[int, int] | None = None
        """Where suggestions were closed: they stay so until the cursor is elsewhere."""
        self._moved = False
        self._signs: dict[int, str] = {}
        self._lines = 1

    # Signs

    @property
    def gutter_width(self) -> int:
        """Columns left of the text."""
        return GUTTER

    def sign(self, signs: Mapping[int, str]) -> None:
        """Put signs beside lines, which are counted from 0."""
        if self._signs != signs:
            self._signs = dict(signs)
            self._redraw()

    def get_line(self, line_index: int) -> Text:
        """A line as it is drawn; one that carries something has a ground of its own."""
        line = super().get_line(line_index)
        if sign := self._signs.get(line_index):
            line.stylize(Style(bgcolor=self.get_component_rich_style(_style(sign)).bgcolor))
        return line

    def render_line(self, y: int) -> Strip:
        """The margin and the text."""
        strip = super().render_line(y)
        if not self.size.width:
            return strip
        rows = self.wrapped_document._offset_to_line_info
        at = y + self.scroll_offset.y
        sign = self._signs.get(rows[at][0], "") if at < len(rows) and not rows[at][1] else ""
        style = self.get_component_rich_style(_style(sign) if sign else "notes--margin")
        margin = Segment(f"{sign:>{GUTTER - 1}} ", style)
        return Strip([margin, *strip], GUTTER + strip.cell_length).crop(0, self.size.width)

    def _redraw(self) -> None:
        self.notify_style_update()
        self.refresh()

    # Lines that are nearly marked

    def made(self, rows: Iterable[int]) -> dict[int, str]:
        """Which of these lines can be made marked ones, and what they would be."""
        lines, skills = self.document.lines, self.known.skills
        found = ((row, marked(lines[row], skills)) for row in rows if row < len(lines))
        return {row: made for row, made in found if made is not None}

    def mark(self) -> bool:
        """Make the line at the cursor a marked one, else the nearest that can be; if any can."""
        made, at = self.made(range(self.document.line_count)), self.cursor_location[0]
        if not made:
            return False
        row = min(made, key=lambda one: (abs(one - at), one))
        self.replace(made[row], (row, 0), (row, len(self.document.get_line(row))))
        return True

    # Completion

    def load_text(self, text: str) -> None:
        """Show another text; nothing is suggested before a key is pressed."""
        self._typed = False
        super().load_text(text)

    async def _on_key(self, event: events.Key) -> None:
        self._typed = True
        if event.key == "enter" and self._moved and self._suggestions.is_open:
            event.stop()
            event.prevent_default()
            self.action_take()

    @on(TextArea.Changed)
    def _follow(self) -> None:
        self._shift()
        if self._typed:
            self._offer()
        else:
            self._close()

    @on(TextArea.SelectionChanged)
    def _at_cursor(self) -> None:
        if self._suggestions.is_open:
            self._offer()

    def on_blur(self) -> None:
        """Elsewhere nothing is put in."""
        self._close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Escape closes suggestions, and only them, while there are any."""
        if action == "no_suggestion":
            return self._suggestions.is_open
        return super().check_action(action, parameters)

    def action_take(self) -> None:
        """Put the marked suggestion in; else indent at the start of a line, so that it goes on."""
        row, column = self.cursor_location
        if self._suggestions.is_open and self._completion is not None:
            self.take(self._suggestions.which)
        elif not self.document.get_line(row)[:column].strip():
            self.insert(INDENT)
        else:
            self._refused = None
            self._offer()

    def take(self, which: int) -> None:
        """Put a suggestion in."""
        if self._completion is None or not which < len(self._completion.candidates):
            return
        candidate, start = self._completion.candidates[which], self._completion.start
        row, column = self.cursor_location
        self._close()
        self.replace(candidate.insert, (row, start), (row, column), maintain_selection_offset=False)

    def action_no_suggestion(self) -> None:
        """Close the suggestions here."""
        if self._completion is not None:
            self._refused = (self.cursor_location[0], self._completion.start)
        self._close()

    def action_cursor_up(self, select: bool = False) -> None:
        """To the suggestion above; from the first one to the line above."""
        if self._suggestions.is_open and not select and self._suggestions.which:
            self._suggestions.move(-1)
            self._moved = True
        else:
            self._close()
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """To the suggestion below, or to the line below."""
        if self._suggestions.is_open and not select:
            self._suggestions.move(1)
            self._moved = True
        else:
            super().action_cursor_down(select)

    def _offer(self) -> None:
        """Show what may go in at the cursor, if anything does."""
        (row, column), there = self.selection.end, self.has_focus and self.selection.is_empty
        found = complete(self.document.lines, row, column, self.known) if there else None
        if found is None or (row, found.start) == self._refused:
            if found is None:
                self._refused = None
            self._close()
            return
        if self._completion is None or found.start != self._completion.start:
            self._moved = False
        if self._completion is None:
            self._refused = None
        self._completion = found
        typed = self.get_column_width(row, column) - self.get_column_width(row, found.start)
        typed += BEFORE_WORD
        self._suggestions.offer(found.candidates, self.cursor_screen_offset - Offset(typed, 0))
        self.refresh_bindings()

    def _close(self) -> None:
        self._completion, self._moved = None, False
        if self._suggestions.is_open:
            self._suggestions.close()
            self.refresh_bindings()

    def _shift(self) -> None:
        """Let signs go with their lines until the text is read anew."""
        more = self.document.line_count - self._lines
        self._lines = self.document.line_count
        if not more or not self._signs:
            return
        row = self.cursor_location[0] - max(more, 0)
        self._signs = {
            at if at <= row else at + more: sign
            for at, sign in self._signs.items()
            if at <= row or at + more > row
        }
        self._redraw()


def _style(sign: str) -> str:
    return "notes--problem" if PROBLEM in sign else "notes--carries"
