"""A roster as other systems export it, or as somebody keeps it by hand: bytes to rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.day_dates import Order
from coachtui.coaching.names import compared
from coachtui.coaching.roster_types import RosterRow, Standing
from coachtui.exchange import roster_cells as cells
from coachtui.exchange.csv_text import SEPARATORS, Unreadable, read_table
from coachtui.exchange.roster_cells import Unfit
from coachtui.exchange.roster_dates import Column, column, read_date
from coachtui.exchange.roster_headings import columns, names_people

__all__ = ["Roster", "Unreadable", "read_roster"]

T = TypeVar("T")

_TITLE_ROWS = 20
"""How far down the headings may stand: reports begin with their name and filters."""
_NEVER = "9999"
"""The year in which payroll systems let end what doesn't end."""


class Roster(Struct, frozen=True, kw_only=True):
    """What a file holds."""

    rows: tuple[RosterRow, ...]
    encoding: str
    separator: str
    """In words: "semicolons". Empty where there is one column."""
    headings: dict[str, str]
    """By meaning (`name`, `email` ...): the heading it was found under."""
    contradicting_dates: bool = False
    """Whether some start dates fit no order but the one that wasn't stated."""


def read_roster(data: bytes, *, order: Order, today: Date) -> Roster:
    """The roster in `data`; raises `Unreadable`. `order` is how 3/4 is read in it.

    What can't be read of a row is named in the row and never guessed.
    """
    table = read_table(data, _fit)
    at = _headings_row(table.rows)
    if at is None:
        raise Unreadable(_no_headings(table.rows))
    headings = tuple(heading.strip() for heading in table.rows[at])
    found = columns(headings)
    below = [
        (number, row)
        for number, row in enumerate(table.rows[at + 1 :], at + 2)
        if any(cell.strip() for cell in row)
    ]
    if not below:
        raise Unreadable("there are headings and no row below them. Export it anew.")
    reader = _Reader(len(headings), found, below, order, today)
    rows = [reader.read(number, row) for number, row in below]
    return Roster(
        rows=tuple(_with_names_of_managers(rows, reader.ids)),
        encoding=table.encoding,
        separator=SEPARATORS[table.separator] if len(headings) > 1 else "",
        headings={
            meaning: headings[at]
            for meaning, at in sorted(reader.columns.items(), key=lambda one: one[1])
        },
        contradicting_dates=not reader.dates["started"].clear,
    )


class _Reader:
    """Reads row by row, knowing what the columns mean."""

    def __init__(
        self,
        width: int,
        found: dict[str, int],
        rows: Sequence[tuple[int, Sequence[str]]],
        order: Order,
        today: Date,
    ) -> None:
        self.columns = dict(found)
        self.ids: dict[str, str] = {}
        """Names by what other columns may call their people: an id, an address."""
        self._width = width
        self._today = today
        self._settle_columns(rows)
        self.dates = {
            meaning: column((self._cell(row, meaning) for _, row in rows), order)
            for meaning in ("started", "ends")
        }

    def read(self, number: int, cells_of_row: Sequence[str]) -> RosterRow:
        """One row; its trouble where it can't be taken at all."""
        if trouble := self._misshapen(cells_of_row):
            return RosterRow(row=number, name=self._shown(cells_of_row), trouble=trouble)
        try:
            name, aside = self._name(cells_of_row)
        except Unfit as why:
            return RosterRow(row=number, trouble=f"the name {why}")
        unread: list[str] = []

        def take(meaning: str, what: str, read: Callable[[str], T], empty: T) -> T:
            cell = self._cell(cells_of_row, meaning)
            try:
                said = cells.text(cell)
                return read(said) if said else empty
            except Unfit as why:
                shown = " ".join(cell.split())
                shown = shown if len(shown) <= 40 else f"{shown[:39]}…"
                unread.append(f'{what} "{shown}" {why}')
                return empty

        email = take("email", "address", cells.email, "")
        standing, status = self._standing(cells_of_row, aside)
        row = RosterRow(
            row=number,
            name=name,
            email=email,
            role=take("role", "role", lambda said: "" if cells.is_title(said) else said, ""),
            started=take("started", "start", self._day("started"), None),
            country=take("country", "country", cells.country, ""),
            standing=standing,
            status=status,
            ends=take("ends", "last day", self._day("ends"), None),
            manages=take("manages", "manager", lambda said: bool(cells.yes(said)), False),
            reports_to=take("reports", "manager", _manager, ""),
            unread=tuple(unread),
        )
        for key in (self._cell(cells_of_row, "id"), email):
            if key and name:
                self.ids.setdefault(_id(key), name)
        return row

    def _settle_columns(self, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
        """Let go of columns whose cells say something else than their heading promises."""
        said = {
            meaning: [cell for _, row in rows if (cell := self._cell(row, meaning).strip())]
            for meaning in ("standing", "reports")
        }
        if said["standing"] and not any(cells.standing(cell) for cell in said["standing"]):
            del self.columns["standing"]
        words = [cell for cell in said["reports"] if not cell.isdecimal()]  # figures are ids
        if words and all(cells.yes(cell) is not None for cell in words):
            self.columns.setdefault("manages", self.columns["reports"])
            del self.columns["reports"]

    def _misshapen(self, row: Sequence[str]) -> str:
        filled = len(row) if any(cell.strip() for cell in row[self._width :]) else self._width
        if filled > self._width:
            return (
                f"it has {len(row)} cells and the headings {self._width}: "
                "a separator inside a cell needs quotes"
            )
        if len(row) == 1 and self._width > 2:
            return f"it has 1 cell and the headings {self._width}"
        return ""

    def _shown(self, row: Sequence[str]) -> str:
        """What to call a row that can't be read, where that can be said."""
        try:
            return cells.text(row[0])[:60]
        except Unfit:
            return ""

    def _name(self, row: Sequence[str]) -> tuple[str, str]:
        """The name of one column or of two, and what stands in brackets behind it."""
        whole, first, last = (
            cells.text(self._cell(row, meaning)) for meaning in ("name", "first", "last")
        )
        if whole and "," in whole and first and last:
            whole = ""
        if not whole or not (first or last):
            return (
                cells.name(whole or f"{first} {last}".strip())
                if whole or first or last
                else ("", "")
            )
        words = compared(whole).split()
        # Beside a first name, "Name" may be the last name alone; beside a last name, the first.
        if "last" not in self.columns and compared(first).split()[:1] != words[:1]:
            whole = whole if "," in whole else f"{first} {whole}"
        elif "first" not in self.columns and compared(last).split()[-1:] != words[-1:]:
            whole = whole if "," in whole else f"{whole} {last}"
        return cells.name(whole)

    def _standing(self, row: Sequence[str], aside: str) -> tuple[Standing, str]:
        """Whether they still work there by all that the row says of it, and the words for it."""
        if aside and (said := cells.standing(aside)) == "inactive":
            return said, aside
        if cells.yes(self._cell(row, "left")):
            return "inactive", ""
        cell = " ".join(self._cell(row, "standing").split())
        if not cell:
            return "active", ""
        said = cells.standing(cell)
        words = "" if cells.yes(cell) is not None else cell[:60]
        return (said, words) if said else ("unknown", words)

    def _day(self, meaning: str) -> Callable[[str], Date | None]:
        how: Column = self.dates[meaning]
        return lambda said: None if _NEVER in said else read_date(said, how, self._today)

    def _cell(self, row: Sequence[str], meaning: str) -> str:
        at = self.columns.get(meaning)
        return row[at] if at is not None and at < len(row) else ""


def _fit(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """How well rows look like a roster: headings known, no ragged rows, cells side by side."""
    at = _headings_row(rows)
    if at is None:
        return (0, 0, max((len(row) for row in rows), default=0))
    width = len(rows[at])
    known = len(columns(rows[at]))
    return (known, -sum(len(row) > width for row in rows[at + 1 :]), width)


def _headings_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Where the headings stand: the first row that names people."""
    for at, row in enumerate(rows[:_TITLE_ROWS]):
        if names_people(columns(row)):
            return at
    return None


def _no_headings(rows: Sequence[Sequence[str]]) -> str:
    first = next((row for row in rows if any(cell.strip() for cell in row)), ())
    named = [" ".join(cell.split())[:30] for cell in first if cell.strip()]
    more = f" and {len(named) - 8} more" if len(named) > 8 else ""
    return (
        f"no heading names people. Found: {', '.join(named[:8])}{more}. "
        "Needed: Name, or First name and Last name."
    )


def _manager(said: str) -> str:
    try:
        return cells.name(said)[0]
    except Unfit:
        return said  # an id or an address, whose name another row may tell


def _id(said: str) -> str:
    return said.strip().casefold()


def _with_names_of_managers(rows: Sequence[RosterRow], ids: dict[str, str]) -> list[RosterRow]:
    """Managers by name where the file names them by an id or an address of another row."""
    return [
        replace(row, reports_to=name)
        if (name := ids.get(_id(row.reports_to))) and row.reports_to
        else row
        for row in rows
    ]
