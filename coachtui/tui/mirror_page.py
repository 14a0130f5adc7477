"""The manager's own figures, asked of the notebook and laid out for a width."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from coachtui.coaching.cadence import cycles
from coachtui.coaching.columns import wrapped
from coachtui.coaching.mirror import Mirror, mirror
from coachtui.coaching.mirror_text import (
    BAR,
    Part,
    evidence_part,
    heard_part,
    month_count,
    month_name,
    months_with_reviews,
    people_part,
    promises_part,
    substance_part,
    tags_part,
)
from coachtui.exchange.safe_text import visible
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.widgets.plots import share_bar

WEEKS = 104
"""So many are asked for; as many are shown as fit."""


def reflected(notebook: Notebook) -> Mirror:
    """The figures as of the notebook's day."""
    team = notebook.team()
    turns = {
        history.rep.id: cycles(history, team.absences, notebook.settings, notebook.today)
        for history in team.histories
    }
    return mirror(team, turns, notebook.today, weeks=WEEKS)


def own_figures(mirror: Mirror, width: int) -> Content:
    """What the manager did: reviews, promises, evidence."""
    return _stacked(
        _section(substance_part(mirror), tuple(_months(mirror, width))),
        _section(promises_part(mirror), tuple(_promises(mirror, width))),
        _section(evidence_part(mirror), tuple(_evidence(mirror, width))),
    )


def figures_of_many(mirror: Mirror, width: int) -> Content:
    """What is by rep, by tag, by what was heard."""
    heard = heard_part(mirror)
    return _stacked(
        _table(people_part(mirror)),
        _table(tags_part(mirror)),
        _section(heard, tuple(_hung(line, width) for line in heard.lines)),
    )


def _months(mirror: Mirror, width: int) -> Iterator[Content]:
    for month in months_with_reviews(mirror):
        count = month_count(month)
        yield Content.assemble(
            (month_name(month), "$foreground-muted"),
            "  ",
            share_bar(month.share or 0, _bar(width)),
            f"  {count}" if month.meetings else ("  none", "$foreground-muted"),
        )


def _promises(mirror: Mirror, width: int) -> Iterator[Content]:
    part = promises_part(mirror)
    for line, side in zip(part.lines, mirror.promises, strict=False):
        said = _hung(line, width, _SIDE)
        word = f"{side.overdue} overdue"
        at = said.plain.find(word) if side.overdue else -1
        yield said.stylize("$text-error", at, at + len(word)) if at >= 0 else said


def _evidence(mirror: Mirror, width: int) -> Iterator[Content]:
    seen = mirror.first_hand
    if seen.share is not None:
        yield Content.assemble(
            share_bar(seen.share, _bar(width)),
            f"  {seen.first_hand} of {seen.observations} first-hand",
        )
    yield Content(mirror.logged.text)


def _table(part: Part) -> tuple[Content, ...]:
    head, *rows = part.lines or ("",)
    return _section(part, (Content(head).stylize("$foreground-muted"), *map(_plain, rows)))


def _section(part: Part, lines: tuple[Content, ...]) -> tuple[Content, ...]:
    if not part.lines:
        return ()
    return (Content(part.head).stylize("bold"), *(Content("  ") + line for line in lines))


def _stacked(*sections: tuple[Content, ...]) -> Content:
    lines: list[Content] = []
    for section in sections:
        if section:
            lines += [*([Content()] if lines else []), *section]
    return safe.stacked(*lines)


def _hung(text: str, width: int, head: int = 2) -> Content:
    """The text on lines of `width` columns, those after the first set in; its head as it is."""
    shown = visible(text)
    first, *rest = wrapped(shown[head:], max(_NARROWEST, width - head - 2))
    blank = " " * (head + 2)
    return safe.stacked(Content(shown[:head] + first), *(Content(blank + line) for line in rest))


def _plain(line: str) -> Content:
    return Content(visible(line))


def _bar(width: int) -> int:
    return max(BAR, min(_WIDEST_BAR, width - _BESIDE_BAR))


_NARROWEST = 20
_SIDE = len(f"{'yours':<7} ")
"""Columns that say whose promises they are."""
_WIDEST_BAR = 30
_BESIDE_BAR = 28
"""Columns that the month and the count take."""
