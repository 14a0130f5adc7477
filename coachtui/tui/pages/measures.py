"""Measures: each figure's course, against the rep's own past and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from textual.content import Content

from coachtui.coaching.columns import cells
from coachtui.coaching.days import ago, short
from coachtui.coaching.measures import Course, measures
from coachtui.coaching.plots import bars, spark
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.pages.list_page import MUTED, ListPage, Shown, column, row
from coachtui.tui.widgets.line_list import Item

Courses = tuple[Course, ...]


class MeasuresPage(ListPage[Courses]):
    """One line a measure; its text is the course as bars, and every figure."""

    EMPTY = "No figure is followed yet. `= selling time: 22%` in a log begins one."

    def look(self, notebook: Notebook) -> Courses:
        """The measures, the one noted last first."""
        return measures(notebook.history(self.rep_id), self.held.today)

    def lay_out(self, found: Courses) -> Shown:
        """A line each."""
        by_name = {course.name: course for course in found}
        today = self.held.today
        wide = min(_WIDEST, max((cells(one.name) for one in found), default=0)) + 2

        def said(course: Course) -> Item:
            return Item(course.name, lambda width: _line(course, today, wide, width))

        def text(key: str, width: int) -> Sequence[Content]:
            return tuple(_text(by_name[key], today, width))

        return Shown(items=tuple(map(said, found)), texts=text)


def _line(course: Course, today: Date, wide: int, width: int) -> Content:
    left = Content.assemble(
        column(course.name, wide, "bold"),
        column(course.latest.text, _FIGURE),
        column(_change(course), _FIGURE, MUTED),
    )
    right = Content.styled(ago(course.latest.date, today), MUTED)
    values = [figure.value for figure in course.figures]
    room = max(0, width - left.cell_length - right.cell_length - 2)
    return row(left, spark(values, min(room, _SPARK)), right, width, "$text-accent")


def _text(course: Course, today: Date, width: int) -> Iterator[Content]:
    yield safe.line(course.name, "bold")
    values = [figure.value for figure in course.figures]
    if len(values) > 1:
        yield Content.styled(
            f"highest {_at(course.highest.text, course.highest.date, today)}", MUTED
        )
        yield from (Content.styled(one, "$text-accent") for one in bars(values, width, _HIGH))
        yield Content.styled(f"lowest {_at(course.lowest.text, course.lowest.date, today)}", MUTED)
        yield Content()
    before = None
    lines = []
    for figure in course.figures:
        change = "" if before is None else _signed(figure.value - before.value)
        lines.append(
            Content.assemble(
                column(short(figure.date, today), 13), column(figure.text, _FIGURE), (change, MUTED)
            )
        )
        before = figure
    yield from reversed(lines)


def _change(course: Course) -> str:
    return "" if course.change is None else _signed(course.change)


def _signed(change: float) -> str:
    return "same" if change == 0 else f"{change:+.6g}"


def _at(text: str, day: Date, today: Date) -> str:
    return f"{' '.join(text.split())}, {short(day, today)}"


_WIDEST, _FIGURE, _SPARK, _HIGH = 22, 11, 24, 5
