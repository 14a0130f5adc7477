"""Below the nudge: the week's meetings and the promises that are due, one line each."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.coaching.today import PromiseDue, promise_lines, week_lines
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.open_notebook import Day


class Chosen(Struct, frozen=True):
    """What keys act on."""

    rep: str
    """The rep's id."""
    promise: str = ""
    """The id of a promise, where the line is one."""


class DayList(OptionList):
    """Lines of reps; headings between them can't be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Brief", id="today.open", tooltip="The rep's brief"),
        Binding("j", "cursor_down", "Down", show=False, id="list.down"),
        Binding("k", "cursor_up", "Up", show=False, id="list.up"),
        Binding("g", "first", "First", show=False, id="list.first"),
        Binding("G", "last", "Last", show=False, id="list.last"),
    ]

    class Left(Message):
        """The selection goes up, out of the list."""

    def __init__(self) -> None:
        super().__init__(id="day", markup=False)
        self._lines: dict[str, Chosen] = {}

    @property
    def chosen(self) -> Chosen | None:
        """The line under the cursor."""
        if self.highlighted is None:
            return None
        return self._lines.get(self.get_option_at_index(self.highlighted).id or "")

    def show(self, day: Day) -> None:
        """Show the day; the cursor stays on the line it was on."""
        before = self.chosen
        self._lines = {}
        options = [_heading("This week"), *self._week(day)]
        if day.promises:
            options += [None, _heading("Promises due"), *self._promises(day)]
        self.set_options(options)
        self.highlighted = self._place(before)

    def action_cursor_up(self) -> None:
        """One line up; from the first one out of the list."""
        before = self.highlighted
        super().action_cursor_up()
        if self.highlighted is None or before is None or self.highlighted >= before:
            self.highlighted = before
            self.post_message(self.Left())

    def action_cursor_down(self) -> None:
        """One line down; the last one is the end."""
        before = self.highlighted
        super().action_cursor_down()
        if before is not None and self.highlighted is not None and self.highlighted < before:
            self.highlighted = before

    def _week(self, day: Day) -> list[Option | None]:
        lines = week_lines(day.week, day.date)
        if not day.week:
            return [Option(Content(f" {lines[0].strip()}"), id="none", disabled=True)]
        return [
            self._option(f"meeting-{at}", Content(visible(line[1:])), Chosen(met.rep_id))
            for at, (met, line) in enumerate(zip(day.week, lines, strict=True))
        ]

    def _promises(self, day: Day) -> list[Option | None]:
        lines = promise_lines(day.promises, day.date)
        return [
            self._option(f"promise-{due.id}", _promise(due, line), Chosen(due.rep_id, due.id))
            for due, line in zip(day.promises, lines, strict=True)
        ]

    def _option(self, identifier: str, said: Content, chosen: Chosen) -> Option:
        self._lines[identifier] = chosen
        return Option(said, id=identifier)

    def _place(self, before: Chosen | None) -> int | None:
        if before is None:
            return None
        for at, option in enumerate(self.options):
            if self._lines.get(option.id or "") == before:
                return at
        return None


def _heading(said: str) -> Option:
    return Option(safe.line(said), id=f"heading-{said}", disabled=True)


def _promise(due: PromiseDue, line: str) -> Content:
    shown = visible(line[1:])
    start = shown.find("(overdue)") if due.overdue_days else -1
    if start < 0:
        return Content(shown)
    return Content(shown).stylize("$text-error", start, start + len("(overdue)"))
