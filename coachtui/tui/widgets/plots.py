"""Figures as glyphs in colour: weeks, bars, and a map of reps by weeks to choose a rep from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coachtui.coaching.columns import cells
from coachtui.coaching.mirror import Coverage
from coachtui.coaching.mirror_text import bar
from coachtui.coaching.team import WeekState
from coachtui.coaching.team_text import LEGEND, WEEKS
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.widgets.line_list import Item, LineList

STYLES: dict[WeekState, str] = {
    "held": "$text-success",
    "late": "$text-warning",
    "excused": "$foreground-muted",
    "skipped": "$text-error",
    "none": "$foreground-muted",
}
"""Beside the glyphs, which say the same."""
LONGEST = 20
"""Columns of a name at most."""


def week_glyphs(weeks: Sequence[WeekState], across: int = 1) -> Content:
    """A glyph a week, each `across` columns wide."""
    return Content.assemble(*((WEEKS[week].ljust(across), STYLES[week]) for week in weeks))


def week_legend() -> Content:
    """What the glyphs of weeks mean, in words."""
    said = Content(LEGEND).stylize("$foreground-muted")
    for state, glyph in WEEKS.items():
        at = LEGEND.index(glyph)
        said = said.stylize(STYLES[state], at, at + 1)
    return said


def share_bar(share: float, width: int) -> Content:
    """A share from 0 to 1."""
    said = bar(share, width)
    filled = said.count("█")
    return Content.assemble((said[:filled], "$accent"), (said[filled:], "$foreground-muted"))


def name_width(rows: Sequence[Coverage]) -> int:
    """The columns that the names of a map take."""
    return min(LONGEST, max((cells(visible(row.rep)) for row in rows), default=0))


class HeatMap(LineList):
    """Reps by weeks, a row a rep. It is as tall as it has rows; the page around it scrolls.

    Above the first row and below the last one, keys scroll the page.
    """

    DEFAULT_CSS = """
    HeatMap { height: auto; scrollbar-size-vertical: 0; overflow-y: hidden; }
    """

    class Beyond(Message):
        """The cursor would leave the rows: the page is to scroll."""

        def __init__(self, step: int, by: Literal["line", "page", "end"] = "line") -> None:
            super().__init__()
            self.step = step
            """1 is down, -1 up."""
            self.by = by

    def show_rows(self, rows: Sequence[Coverage], weeks: int, across: int) -> None:
        """Show the last weeks of these reps."""
        self.styles.height = max(1, len(rows))
        width = name_width(rows)
        self.show([Item(row.rep_id, partial(_row, row, weeks, across, width)) for row in rows])

    @property
    def row_in_view(self) -> bool:
        """Whether the row under the cursor is within what the page shows."""
        page = self.parent
        if self.cursor is None or not isinstance(page, Widget):
            return False
        row = self.virtual_region.y + self.cursor
        return 0 <= row - page.scroll_offset.y < page.scrollable_content_region.height

    def action_move(self, step: int) -> None:
        """To the next rep while the one under the cursor is seen; else the page scrolls."""
        at = None if self.cursor is None else self._next(self.cursor, step)
        if at is None or not self.row_in_view:
            self.post_message(self.Beyond(step))
        else:
            self.cursor = at

    def action_page(self, step: int) -> None:
        """The page scrolls; the cursor stays."""
        self.post_message(self.Beyond(step, "page"))

    def action_first(self) -> None:
        """To the first rep, and to the top of the page."""
        super().action_first()
        self.post_message(self.Beyond(-1, "end"))

    def action_last(self) -> None:
        """To the last rep, and to the end of the page."""
        super().action_last()
        self.post_message(self.Beyond(1, "end"))


def _row(row: Coverage, weeks: int, across: int, width: int, _: int) -> Content:
    name = safe.line(row.rep).truncate(width, ellipsis=True)
    gap = " " * (width - name.cell_length + 2)
    return Content.assemble(" ", name, gap, week_glyphs(row.weeks[-weeks:], across))
