"""The team: one row a rep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import Any, ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import DataTable, Static

from coachtui.coaching.columns import cells
from coachtui.coaching.days import full
from coachtui.coaching.folding import fold
from coachtui.coaching.team import RowState, TeamRow
from coachtui.coaching.team_text import HEAD, STRIP_LEGEND, row_cells
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.messages import OpenBrief
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.notebook_screen import taken_down
from coachtui.tui.screens.rep_screen import RepScreen
from coachtui.tui.widgets.brief_view import BriefView
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.title_bar import TitleBar

WIDE = 108
"""Columns from which every cell of a row has room."""

COLUMNS = (*HEAD, "12 weeks")
NARROW = 5
"""So many of the columns are kept on a narrow screen; a line below says the rest."""

_URGENT: tuple[RowState, ...] = (
    "chronic",
    "skipped",
    "late",
    "due",
    "new",
    "on track",
    "away",
    "on notice",
    "inactive",
)

SORTS: dict[str, Callable[[TeamRow], Any]] = {
    "Rep": lambda _: (),
    "State": lambda row: _URGENT.index(row.state),
    "Last talk": lambda row: row.last_talk or Date.min,
    "Last substantive": lambda row: row.last_substantive or Date.min,
    "Next due": lambda row: row.next_due or Date.max,
    "You owe": lambda row: -row.manager_promises,
    "Owe you": lambda row: -row.rep_promises,
}
"""What each column sorts by: what needs a look comes first. Rows come in the order of names."""


class TeamTable(DataTable[Any]):
    """Rows of reps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Brief", id="rep.open", tooltip="The rep's brief"),
        Binding("j", "cursor_down", "Down", show=False, system=True, id="list.down"),
        Binding("k", "cursor_up", "Up", show=False, system=True, id="list.up"),
        Binding("g", "scroll_top", "First", show=False, system=True, id="list.first"),
        Binding("G", "scroll_bottom", "Last", show=False, system=True, id="list.last"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No brief where there is no row."""
        if action == "select_cursor":
            return self.row_count > 0
        return super().check_action(action, parameters)


class TeamScreen(RepScreen):
    """Everybody, and the state of the cadence with each."""

    CSS_PATH = "team.tcss"
    place = "team"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "sort", "Order", id="team.sort", tooltip="Order by the next column"),
        Binding("escape", "back", "Back", id="team.back", tooltip="To where you came from"),
    ]

    def __init__(self, held: OpenNotebook) -> None:
        super().__init__(held)
        self._rows: list[TeamRow] = []
        """In the order shown."""
        self._sort = "Rep"

    @property
    def chosen_rep(self) -> str | None:
        """That of the row under the cursor."""
        row = self._row()
        return row.id if row else None

    def compose(self) -> ComposeResult:
        """The table, what its signs mean, and a brief where the screen is tall."""
        yield TitleBar("Team", full(self.held.today))
        with Vertical(id="team"):
            yield TeamTable(id="rows", cursor_type="row", zebra_stripes=False)
            yield Static(id="row-more")
            yield Static(Content.styled(STRIP_LEGEND, "$foreground-muted"), id="legend")
            yield BriefView(id="below")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Keys move in the table."""
        self.query_one(TeamTable).focus()

    def on_resize(self) -> None:
        """More columns where there is room."""
        self._fill()

    async def load(self) -> None:
        """Show the rows as they stand."""
        rows = await self.ask(self.held.rows)
        if rows is not None:
            self._fill(rows)

    def action_sort(self) -> None:
        """Order by the next column."""
        names = list(SORTS)
        self._sort = names[(names.index(self._sort) + 1) % len(names)]
        self._fill()

    def action_back(self) -> None:
        """Close."""
        self.dismiss()

    @on(DataTable.HeaderSelected)
    def _on_head(self, event: DataTable.HeaderSelected) -> None:
        name = COLUMNS[event.column_index]
        if name in SORTS:
            self._sort = name
            self._fill()

    @on(DataTable.RowSelected)
    def _open(self) -> None:
        if self.chosen_rep:
            self.post_message(OpenBrief(self.chosen_rep))

    @on(DataTable.RowHighlighted)
    def _on_row(self) -> None:
        self._say_more()
        self.read()

    def _fill(self, rows: Sequence[TeamRow] | None = None) -> None:
        table = self.query_one(TeamTable)
        before = self.chosen_rep
        wide = self.size.width >= WIDE
        shown = len(COLUMNS) if wide else NARROW
        table.clear(columns=True)
        self._rows = sorted(self._rows if rows is None else rows, key=lambda row: fold(row.rep))
        self._rows.sort(key=SORTS[self._sort])
        heads = [f"{name} ▾" if name == self._sort else name for name in COLUMNS[:shown]]
        lines = [_shown(row, self.held.today)[:shown] for row in self._rows]
        widths = _widths([heads, *lines], self.size.width - _AROUND)
        for name, head, width in zip(COLUMNS, heads, widths, strict=False):
            table.add_column(safe.cell(head), key=name, width=width)
        for row, line in zip(self._rows, lines, strict=True):
            table.add_row(*map(_cell, line, widths), key=row.id)
        ids = [row.id for row in self._rows]
        if before in ids:
            table.move_cursor(row=ids.index(before))
        elif ids:
            self.refresh_bindings()
        self.query_one("#row-more").display = not wide
        self._say_more()

    def _row(self) -> TeamRow | None:
        at = self.query_one(TeamTable).cursor_row if self.is_mounted else -1
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _say_more(self) -> None:
        row = self._row()
        if row is None:
            self.query_one("#row-more", Static).update("")
            return
        said = row_cells(row, self.held.today)
        owed = f"you owe {said[5]}, owes you {said[6]}"
        self.query_one("#row-more", Static).update(
            Content.assemble(f"{said[7]}  {owed}  ", safe.line(row.rep, "bold"))
        )

    @work(exclusive=True, group="brief")
    async def read(self) -> None:
        """Show the brief on the rep under the cursor."""
        with taken_down():
            below = self.query_one("#below", BriefView)
            rep = self.chosen_rep
            brief = await self.ask(self.held.brief, rep) if rep else None
            if rep == self.chosen_rep:
                below.show(brief, top=True)


_AROUND = 4
"""Columns beside the table: margins and the scrollbar."""
_PADDING = 2
"""Columns between two cells."""
_NARROWEST = 12


def _shown(row: TeamRow, today: Date) -> list[str]:
    return [visible(" ".join(cell.split())) for cell in row_cells(row, today)]


def _widths(lines: Sequence[Sequence[str]], room: int) -> list[int]:
    """Columns for each cell: all they need, but for the names, which get what is left."""
    widths = [max(map(cells, column)) for column in zip(*lines, strict=True)]
    left = room - sum(widths[1:]) - _PADDING * len(widths)
    return [min(widths[0], max(_NARROWEST, left)), *widths[1:]]


def _cell(text: str, width: int) -> Text:
    cut = text if cells(text) <= width else Content(text).truncate(width, ellipsis=True).plain
    return Text(cut, no_wrap=True)
