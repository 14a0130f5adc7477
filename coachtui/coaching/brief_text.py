"""The brief laid out: as lines of plain text and as Markdown.

`brief_rows` says what stands where, once; `layout` puts it into columns: the part's name at the
left, the words in the middle, age and source at the right. A screen may style `layout`'s lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from coachtui.coaching.brief import Brief
from coachtui.coaching.brief_rows import Row, rows, standing
from coachtui.coaching.columns import cells, padded, wrapped
from coachtui.coaching.days import full

LABEL = 11
"""Columns of the left margin, where the parts are named."""
WIDEST = 100
"""Wider lines are hard to follow with the eye."""


class Line(Struct, frozen=True, kw_only=True):
    """One line of the brief, in pieces that may be styled apart."""

    label: str = ""
    """Filled up to the margin."""
    body: str = ""
    gap: str = ""
    meta: str = ""
    late: bool = False

    @property
    def text(self) -> str:
        """The whole line."""
        return f"{self.label}{self.body}{self.gap}{self.meta}".rstrip()


def brief_lines(
    brief: Brief, width: int, height: int | None = None, *, more: str | None = None
) -> list[str]:
    """The brief as lines of at most `width` columns (30 or more).

    Where `height` is given there are no more of them. What doesn't fit is left out from the bottom;
    the last line says how much that is and what shows it: `more`, by default the command.
    """
    return [line.text for line in layout(brief, width, height, more=more)]


def layout(
    brief: Brief, width: int, height: int | None = None, *, more: str | None = None
) -> list[Line]:
    """The same as `brief_lines`, in pieces.

    Parts stand apart by an empty line where there is room for that.
    """
    across = min(width, WIDEST)
    airy = list(_lines(brief, across, apart=True))
    if height is None or len(airy) <= height:
        return airy
    close = list(_lines(brief, across, apart=False))
    if len(close) <= height:
        return close
    kept = close[: max(0, height - 1)]
    left = len(close) - len(kept)
    how = more or f"coachtui brief {brief.rep.split()[0].lower()}"
    return [*kept, Line(body=f"{left} more line{'' if left == 1 else 's'}: {how}")]


def brief_markdown(brief: Brief, inline: Callable[[str], str] | None = None) -> str:
    """The brief as a Markdown document.

    `inline` makes text safe for the middle of a line; by default every sign that Markdown knows is
    escaped and what can't be printed is replaced.
    """
    escaped = inline or _escaped
    title = f"{brief.rep}, {full(brief.date)}"
    lines = [f"# {escaped(title)}", "", escaped(standing(brief))]
    part = None
    for row in rows(brief):
        if row.part != part or not row.part:
            lines += ["", *([f"## {row.part}", ""] if row.part else [])]
            part = row.part
        sign = f"{_SAID.get(row.sign, row.sign)}: " if row.sign else ""
        body = f"{sign}{escaped(row.body)}"
        meta = f" ({escaped(row.meta)})" if row.meta else ""
        bullet = "  - " if row.sub else "- " if row.part else ""
        lines.append(f"{bullet}{body}{meta}")
    return "\n".join([*lines, ""])


_SAID = {
    "+": "strength",
    "-": "weakness",
    "but +": "but strength",
    "but -": "but weakness",
}


def _lines(brief: Brief, width: int, *, apart: bool) -> Iterator[Line]:
    yield from _head(brief, width)
    part: str | None = None
    for row in rows(brief):
        new = row.part != part or not row.part
        if part is None or (apart and row.part != part):
            yield Line()
        yield from _row(row, width, label=row.part if new else "")
        part = row.part


def _head(brief: Brief, width: int) -> Iterator[Line]:
    name = f"{brief.rep}, {brief.role}" if brief.role else brief.rep
    yield from _spread("", [*wrapped(name, width)], full(brief.date), width, late=False)
    for line in wrapped(standing(brief), width):
        yield Line(body=line)


def _row(row: Row, width: int, *, label: str) -> Iterator[Line]:
    if not row.part:
        yield from (Line(body=line) for line in wrapped(row.body, width))
        return
    indent = "    " if row.sub else ""
    sign = f"{row.sign} " if row.sign else "  " if row.part == "Skills" and not row.sub else ""
    hang = " " * cells(indent + sign)
    body = wrapped(row.body, max(_NARROWEST, width - LABEL - len(hang)))
    body = [indent + sign + body[0], *(hang + line for line in body[1:])]
    yield from _spread(padded(label, LABEL), body, row.meta, width, late=row.late)


def _spread(
    label: str, body: Sequence[str], meta: str, width: int, *, late: bool
) -> Iterator[Line]:
    """The body's lines, with the meta at the right end of the last or of a line of its own."""
    blank = " " * cells(label)
    for at, line in enumerate(body):
        margin = label if at == 0 else blank
        last = at == len(body) - 1
        gap = width - cells(margin) - cells(line) - cells(meta)
        if not last or not meta:
            yield Line(label=margin, body=line, late=late)
        elif gap >= _APART:
            yield Line(label=margin, body=line, gap=" " * gap, meta=meta, late=late)
        else:
            yield Line(label=margin, body=line, late=late)
            for more in wrapped(meta, max(_NARROWEST, width - cells(blank))):
                gap = max(0, width - cells(blank) - cells(more))
                yield Line(label=blank, gap=" " * gap, meta=more, late=late)


_NARROWEST = 8
"""Columns for words at least, however narrow the screen."""

_APART = 2
"""Columns at least between the words and their age."""

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#])")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")


def _escaped(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    line = "".join(letter if letter.isprintable() else "\ufffd" for letter in _one_line(text))
    return _LEADING.sub(_escaped_start, _SPECIAL.sub(r"\\\1", line))


def _escaped_start(found: re.Match[str]) -> str:
    number, dot, sign = found.groups()
    return f"{number}\\{dot}" if number else f"\\{sign}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
