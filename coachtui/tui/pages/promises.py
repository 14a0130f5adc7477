"""Promises: what the manager and a rep owe each other, and what came of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from msgspec import Struct
from textual.content import Content

from coachtui.coaching.both_sides import BothSides, both_sides
from coachtui.coaching.days import full, short
from coachtui.coaching.model import FollowUp, Rep
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.messages import OpenMeeting
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.pages.list_page import GAP, MUTED, ListPage, Shown, column, heading, row
from coachtui.tui.widgets.line_list import Item


class Owed(Struct, frozen=True):
    """The promises, whose they are, and which meetings they may come from."""

    rep: Rep
    sides: BothSides
    meetings: frozenset[str]


class PromisesPage(ListPage[Owed]):
    """Open ones of both sides, then those that have ended, each with its outcome."""

    EMPTY = "Nothing was promised yet. `[] me by fri: ...` in a log makes a promise."

    def __init__(self, held: OpenNotebook, rep: str) -> None:
        super().__init__(held, rep)
        self._promises: dict[str, FollowUp] = {}
        self._meetings: frozenset[str] = frozenset()

    def look(self, notebook: Notebook) -> Owed:
        """The promises."""
        history = notebook.history(self.rep_id)
        meetings = frozenset(meeting.id for meeting in history.meetings)
        return Owed(history.rep, both_sides(history), meetings)

    def lay_out(self, found: Owed) -> Shown:
        """Their lines in three groups."""
        sides, today, first_name = found.sides, self.held.today, found.rep.first_name
        self._meetings = found.meetings
        self._promises = {one.id: one for one in (*sides.manager, *sides.rep, *sides.ended)}
        items: list[Item] = []
        for title, promises in (
            ("You promised", sides.manager),
            (f"{first_name} promised", sides.rep),
            ("Ended", sides.ended),
        ):
            if promises:
                items += [*([GAP] if items else []), heading(title)]
                items += (_item(promise, first_name, today) for promise in promises)

        def text(key: str, width: int) -> Sequence[Content]:
            return tuple(_text(self._promises[key], first_name, today, width))

        return Shown(items=items, texts=text)

    def open(self, key: str) -> None:
        """Open the record that it was made in."""
        promise = self._promises[key]
        if promise.origin in self._meetings:
            self.post_message(OpenMeeting(self.rep_id, promise.origin, promise.line))
        else:
            super().open(key)


def _item(promise: FollowUp, first_name: str, today: Date) -> Item:
    def said(width: int) -> Content:
        if promise.status == "open":
            late = promise.due is not None and promise.due < today
            due = short(promise.due, today) if promise.due else "no day"
            right = safe.line(f"{due} overdue" if late else due, "$text-error" if late else MUTED)
            return row(Content("  "), promise.text, right, width)
        owner = "you" if promise.owner == "manager" else first_name
        left = Content.assemble("  ", _ENDED[promise.status][0], " ", column(owner, _OWNER, MUTED))
        ended = Content.styled(short(promise.closed or promise.date, today), MUTED)
        room = width - left.cell_length - ended.cell_length - 1
        words = column(promise.text, room * 55 // 100) if promise.outcome else Content()
        outcome = promise.outcome or promise.text
        return row(left + words + Content(" " * bool(words)), outcome, ended, width)

    return Item(promise.id, said)


def _text(promise: FollowUp, first_name: str, today: Date, width: int) -> Iterator[Content]:
    owner = "You" if promise.owner == "manager" else first_name
    yield safe.hung(safe.line(f"{owner}:", "bold") + Content(" "), promise.text, width)
    made = f"made {full(promise.date)}"
    due = f", due {full(promise.due)}" if promise.due else ", no day"
    late = ", overdue" if promise.due and promise.due < today and promise.status == "open" else ""
    skill = f", on {promise.skill}" if promise.skill else ""
    private = ", private" if promise.private else ""
    yield safe.hung(Content(), f"{made}{due}{late}{skill}{private}", width, MUTED)
    if promise.status != "open":
        sign, word = _ENDED[promise.status]
        head = Content(f"{sign} {word} {full(promise.closed or promise.date)}")
        yield safe.hung(head + Content(": "), promise.outcome, width) if promise.outcome else head


_ENDED = {"done": ("✓", "done"), "dropped": ("✗", "dropped")}
_OWNER = 10
