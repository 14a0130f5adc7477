"""Below the nudge: drafts, the week's meetings, the promises due, whom one has yet to meet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
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
from coachtui.tui.drafts_found import draft_said
from coachtui.tui.open_notebook import Day

ONE_LINE = 70
"""Columns from which a promise has room on one line."""
TALL = 30
"""Rows from which it may take two."""


class Chosen(Struct, frozen=True):
    """What keys act on."""

    rep: str
    """The rep's id."""
    promise: str = ""
    """The id of a promise, where the line is one."""
    draft: bool = False
    """Whether it is something typed and not saved."""
    amends: str = ""
    """The id of the meeting that such a draft amends."""


class DayList(OptionList):
    """Lines of reps; headings between them can't be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Brief", id="rep.open", tooltip="The rep's brief"),
        Binding("j", "cursor_down", "Down", show=False, system=True, id="list.down"),
        Binding("k", "cursor_up", "Up", show=False, system=True, id="list.up"),
        Binding("g", "first", "First", show=False, system=True, id="list.first"),
        Binding("G", "last", "Last", show=False, system=True, id="list.last"),
    ]

    class Left(Message):
        """The selection goes up, out of the list."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(id="day", markup=False)
        self._clock = clock
        self._week_shown: list[str] = []
        self._day: Day | None = None
        self._chosen_by_id: dict[str, Chosen] = {}

    @property
    def chosen(self) -> Chosen | None:
        """The line under the cursor."""
        if self.highlighted is None:
            return None
        return self._chosen_by_id.get(self.get_option_at_index(self.highlighted).id or "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No brief where no rep is chosen."""
        if action == "select":
            return self.chosen is not None
        return super().check_action(action, parameters)

    def show(self, day: Day) -> None:
        """Show the day; the cursor stays on the line it was on."""
        self._day, before = day, self.chosen
        self._chosen_by_id = {}
        options = [*self._drafts(day), _heading("This week"), *self._week(day)]
        if day.promises:
            options += [_apart("promises"), _heading("Promises due"), *self._promises(day)]
        if day.unmet:
            options += [_apart("unmet"), _heading("Not met yet"), *self._unmet(day)]
        self.set_options(options)
        self.highlighted = self._place(before)

    def tick(self) -> None:
        """Say anew how soon a meeting is, where that is another minute."""
        if self._day is None or not self._day.week:
            return
        lines = self._week_lines(self._day)
        for at, (before, line) in enumerate(zip(self._week_shown, lines, strict=True)):
            if line != before:
                self.replace_option_prompt(f"meeting-{at}", _meeting(line))
        self._week_shown = lines

    def on_resize(self) -> None:
        """Lines for another width."""
        if self._day is not None:
            self.show(self._day)

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

    def _week(self, day: Day) -> list[Option]:
        self._week_shown = lines = self._week_lines(day)
        if not day.week:
            return [Option(Content(f" {lines[0].strip()}"), id="none", disabled=True)]
        return [
            self._option(f"meeting-{at}", _meeting(line), Chosen(met.rep_id))
            for at, (met, line) in enumerate(zip(day.week, lines, strict=True))
        ]

    def _week_lines(self, day: Day) -> list[str]:
        return week_lines(day.week, day.date, self._clock())

    def _drafts(self, day: Day) -> list[Option]:
        if not day.drafts:
            return []
        lines = [
            self._option(
                f"draft-{one.draft.id}",
                Content(" ") + safe.line(draft_said(one, day.now)),
                Chosen(one.rep.id, draft=True, amends=one.record[1]),
            )
            for one in day.drafts
        ]
        return [_heading("Typed, not saved"), *lines, _apart("drafts")]

    def _promises(self, day: Day) -> list[Option]:
        lines = promise_lines(day.promises, day.date)
        height = self.app.size.height
        two_lines = self.size.width < ONE_LINE and height >= TALL
        return [
            self._option(
                f"promise-{due.id}", _promise(due, line, two_lines), Chosen(due.rep_id, due.id)
            )
            for due, line in zip(day.promises, lines, strict=True)
        ]

    def _unmet(self, day: Day) -> list[Option]:
        return [
            self._option(f"unmet-{rep.id}", Content(" ") + safe.line(rep.name), Chosen(rep.id))
            for rep in day.unmet
        ]

    def _option(self, identifier: str, said: Content, chosen: Chosen) -> Option:
        self._chosen_by_id[identifier] = chosen
        return Option(said, id=identifier)

    def _place(self, before: Chosen | None) -> int | None:
        if before is None:
            return None
        lines = [self._chosen_by_id.get(option.id or "") for option in self.options]
        if before in lines:
            return lines.index(before)
        of_rep = (at for at, one in enumerate(lines) if one and one.rep == before.rep)
        return next(of_rep, None)


def _apart(below: str) -> Option:
    return Option(Content(), id=f"apart-{below}", disabled=True)


def _heading(said: str) -> Option:
    return Option(safe.line(said), id=f"heading-{said}", disabled=True)


def _meeting(line: str) -> Content:
    return Content(visible(line[1:]))


def _promise(due: PromiseDue, line: str, two_lines: bool) -> Content:
    text = visible(" ".join(due.text.split()))
    shown = visible(line[1:])
    if two_lines:
        shown = f"{shown.removesuffix(text).rstrip()}\n   {text}"
    start = shown.find("(overdue)") if due.overdue_days else -1
    if start < 0:
        return Content(shown)
    return Content(shown).stylize("$text-error", start, start + len("(overdue)"))
