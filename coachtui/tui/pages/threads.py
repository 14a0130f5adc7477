"""Threads: what was seen of each skill of a rep, and whether what was agreed took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from textual.content import Content

from coachtui.coaching.columns import cells
from coachtui.coaching.days import ago
from coachtui.coaching.thread_text import (
    SIGNS,
    thread_entries,
    thread_head,
    thread_questions,
)
from coachtui.coaching.threads import Claim, Thread, threads
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.pages.list_page import MUTED, ListPage, Shown, column, row
from coachtui.tui.widgets.line_list import Item

Threads = tuple[Thread, ...]


class ThreadsPage(ListPage[Threads]):
    """Each skill with the latest of both its sides; the whole thread is its text."""

    EMPTY = "No skill thread yet. `+ skill: evidence` in a log begins one."

    def __init__(self, held: OpenNotebook, rep: str) -> None:
        super().__init__(held, rep)
        self._found: dict[str, Thread] = {}

    def look(self, notebook: Notebook) -> Threads:
        """The threads, the one touched last first."""
        return threads(notebook.history(self.rep_id), self.held.today)

    def lay_out(self, found: Threads) -> Shown:
        """A line or two each."""
        self._found = {thread.skill: thread for thread in found}
        today = self.held.today
        wide = min(_WIDEST, max((cells(one.skill) for one in found), default=0)) + 2
        items = [item for thread in found for item in _items(thread, today, wide)]

        def text(key: str, width: int) -> Sequence[Content]:
            return tuple(_text(self._found[key], today, width))

        return Shown(items=items, texts=text)

    @property
    def thread(self) -> Thread | None:
        """The chosen one."""
        return self._found.get(self.chosen)


def _items(thread: Thread, today: Date, wide: int) -> Iterator[Item]:
    def first(width: int) -> Content:
        left = column(thread.skill, wide, "bold")
        return _side(thread.claim, left, thread.verdict or "–", today, width)

    yield Item(thread.skill, first)
    if thread.counter is not None:
        counter, blank = thread.counter, Content(" " * wide)
        yield Item("", lambda width: _side(counter, blank, "", today, width))


def _side(claim: Claim | None, left: Content, verdict: str, today: Date, width: int) -> Content:
    said = column(verdict, _VERDICT)
    if claim is None:
        return row(left + Content("  "), "none open", said, width, MUTED)
    right = column(f"{claim.source:<{_SOURCE}}{ago(claim.date, today)}", _SEEN, MUTED)
    hearsay = column("hearsay" if claim.hearsay_alone else "", _HEARSAY, MUTED)
    if width >= _ROOMY:
        right = hearsay + right
    return row(left + Content(f"{SIGNS[claim.kind]} "), claim.evidence, right + said, width)


def _text(thread: Thread, today: Date, width: int) -> Iterator[Content]:
    """The whole thread, the newest first."""
    yield safe.hung(Content(), thread_head(thread, today), width, "bold")
    for asked in thread_questions(thread):
        yield safe.hung(Content.styled("? ", "bold $text-accent"), asked, width)
    for day, words in reversed(thread_entries(thread, today)):
        yield safe.hung(Content.styled(f"{day:<{_DAY}}", MUTED), words, width)


_WIDEST, _VERDICT, _DAY = 18, 10, 13
_SOURCE, _SEEN, _HEARSAY = 6, 20, 9
_ROOMY = 90
"""Columns from which it is said that a side stands on hearsay alone."""
