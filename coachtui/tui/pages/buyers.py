"""Buyers: per account who buys, why and how; what changed, and what nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from textual.content import Content

from coachtui.coaching.buyers import PARTS, Buyer, buyer_questions, buyers
from coachtui.coaching.columns import cells
from coachtui.coaching.days import ago, short
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.pages.list_page import MUTED, ListPage, Shown, column, row
from coachtui.tui.widgets.line_list import Item

Buyers = tuple[Buyer, ...]


class BuyersPage(ListPage[Buyers]):
    """One line an account, with what to find out; all that is known is its text."""

    EMPTY = "No buyer is on file yet. `$ Account: who ...; why ...; how ...` in a log begins one."

    def look(self, notebook: Notebook) -> Buyers:
        """The accounts, the latest heard of first."""
        return buyers(notebook.history(self.rep_id), self.held.today)

    def lay_out(self, found: Buyers) -> Shown:
        """A line each."""
        by_account = {buyer.account: buyer for buyer in found}
        today = self.held.today
        wide = min(_WIDEST, max((cells(one.account) for one in found), default=0)) + 2

        def said(buyer: Buyer) -> Item:
            return Item(buyer.account, lambda width: _line(buyer, today, wide, width))

        def text(key: str, width: int) -> Sequence[Content]:
            return tuple(_text(by_account[key], today, width))

        return Shown(items=tuple(map(said, found)), texts=text)


def _line(buyer: Buyer, today: Date, wide: int, width: int) -> Content:
    stale = [line.part for line in buyer.lines if line.stale]
    said = []
    if buyer.blanks:
        said.append(f"? {', '.join(buyer.blanks)} blank")
    if stale:
        said.append(f"! {', '.join(stale)} stale")
    if buyer.changed:
        said.append(f"{', '.join(dict.fromkeys(one.part for one in buyer.changed))} changed")
    right = Content.styled(ago(buyer.date, today), MUTED)
    return row(column(buyer.account, wide, "bold"), "; ".join(said), right, width)


def _text(buyer: Buyer, today: Date, width: int) -> Iterator[Content]:
    yield Content.assemble(
        safe.line(buyer.account, "bold"), (f"  since {short(buyer.since, today)}", MUTED)
    )
    known = {line.part: line for line in buyer.lines}
    for part in PARTS:
        head = Content.styled(f"{part:<5}", "bold")
        line = known.get(part)
        if line is None:
            yield safe.hung(head, "? not known", width)
            continue
        yield safe.hung(head, line.text, width)
        age = f"heard {ago(line.date, today)}"
        yield Content.assemble(
            "     ", (f"{age}, stale: still true?" if line.stale else age, MUTED)
        )
    for more in buyer.more:
        yield safe.hung(Content.styled("also ", "bold"), more, width)
    if buyer.changed:
        yield Content()
        yield Content.styled("Changed", "bold")
        for change in reversed(buyer.changed):
            said = f"{change.part}: {change.after}, before {change.before}"
            yield safe.hung(Content(f"{short(change.date, today):<12}"), said, width)
    questions = buyer_questions((buyer,), today)
    if questions:
        yield Content()
        yield Content.styled("To ask", "bold")
        yield from (safe.hung(Content("· "), question.text, width) for question in questions)


_WIDEST = 24
