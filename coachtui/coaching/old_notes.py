"""Old notes of one-on-ones, cut at their date headings: what belongs to which day, what to none.

Newest or oldest first doesn't matter. Nothing is guessed: what can't be dated is named with its
line and left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.day_dates import Order
from coachtui.coaching.model import MeetingKind, Rep
from coachtui.coaching.old_cuts import Found, cuts
from coachtui.coaching.old_dates import tidied
from coachtui.coaching.old_days import Dated, days_of
from coachtui.coaching.old_headings import (
    beside_the_day,
    is_underline,
    says_nothing,
    title_words,
    year_of,
)
from coachtui.coaching.old_words import (
    MEETING,
    is_cancelled,
    kind_said,
    minutes_in,
    words_known,
)
from coachtui.coaching.settings import Settings


class OldPart(Struct, frozen=True, kw_only=True):
    """The notes of one talk."""

    date: Date
    kind: MeetingKind = "one-on-one"
    minutes: int | None = None
    text: str
    lines: tuple[int, ...]
    """The number in the file of each line of the text, counted from 1."""
    line: int
    """The number of its heading's line."""
    week: bool = False
    """Whether the heading names a week only."""
    joined: tuple[int, ...] = ()
    """Heading lines of other parts of the same day that are in it."""


class Unclear(Struct, frozen=True, kw_only=True):
    """Lines that belong to no meeting."""

    line: int
    last: int
    said: str
    """The first of them that says something."""
    why: str
    dated: bool = False
    """Whether a date stands above them that can't be read."""


class OldNotes(Struct, frozen=True, kw_only=True):
    """What a file of old notes holds."""

    parts: tuple[OldPart, ...]
    """The oldest first."""
    unclear: tuple[Unclear, ...] = ()
    order: Order = "day-first"
    order_proven: bool = False
    order_matters: int = 0
    """The number of headings that mean another day in the other order."""
    dated_lines: tuple[int, ...] = ()
    """Lines that stand apart and begin with a day, and yet stay in the talk above."""


def read_old_notes(text: str, rep: Rep, settings: Settings, today: Date) -> OldNotes:
    r"""The dated parts of a text with `\n` as its line end.

    Parts of one kind on one day become one, in the order of the file; the same text twice counts
    once. `rep` and the manager's name say which words in a heading are names. Raises `TooMany`.
    """
    lines = text.split("\n")
    known = words_known((rep.name, *rep.aliases, settings.manager))
    found, dated_lines = cuts(lines, known, settings, today)
    dated = days_of(
        [one.heading.written for one in found], [one.year for one in found], settings, today
    )
    parts, unclear = _cut(lines, found, dated, known)
    return OldNotes(
        parts=_by_day(parts),
        unclear=tuple(unclear),
        order=dated.order,
        order_proven=dated.proven,
        order_matters=dated.order_matters,
        dated_lines=dated_lines,
    )


def _cut(
    lines: Sequence[str], found: Sequence[Found], dated: Dated, known: frozenset[str]
) -> tuple[list[OldPart], list[Unclear]]:
    parts: list[OldPart] = []
    unclear: list[Unclear] = []
    starts = [
        _start(lines, one.at, found[n - 1].at if n else -1, known) for n, one in enumerate(found)
    ]
    ends = [*starts[1:], len(lines)]
    early = _numbered(lines, min(_front_matter(lines), starts[0]), starts[0]) if found else []
    if not all(says_nothing(said, known) for _, said in early):
        unclear.append(_left_out(early, "stands before the first date"))
    for number, one in enumerate(found):
        title = " ".join(lines[starts[number] : one.at])
        if (below := _title_below(lines, one.at, ends[number], known)) is not None:
            title = f"{title} | {lines[below]}"
        body = _body(lines, one, ends[number], below)
        day = dated.days[number]
        if day is None:
            own = (one.at + 1, lines[one.at].strip())
            unclear.append(_left_out([own, *body], dated.why[number], dated=True))
            continue
        if one.heading.cancelled or is_cancelled(" ".join(said for _, said in body), known):
            own = (one.at + 1, lines[one.at].strip())
            unclear.append(_left_out([own, *body], "it says that it was not held"))
            continue
        if not body:
            if _is_empty_roof(found, dated, number):
                continue
            body = _body(lines, one, ends[number], None) or _own_words(lines, one)
            if not body:
                own = (one.at + 1, lines[one.at].strip())
                unclear.append(_left_out([own], "nothing stands under it"))
                continue
        parts.append(
            OldPart(
                date=day,
                kind=one.heading.kind or kind_said(title) or "one-on-one",
                minutes=one.heading.minutes or minutes_in(tidied(title)),
                text="\n".join(said for _, said in body),
                lines=tuple(at for at, _ in body),
                line=one.at + 1,
                week=one.heading.written.week is not None,
            )
        )
    return parts, unclear


def _front_matter(lines: Sequence[str]) -> int:
    """The number of lines that some programs put before the notes, about the file."""
    if lines[0].rstrip() != "---":
        return 0
    ends = (at for at in range(1, min(len(lines), _FRONT_MATTER)) if lines[at].rstrip() == "---")
    return next(ends, -1) + 1


_FRONT_MATTER = 40


def _start(lines: Sequence[str], at: int, above: int, known: frozenset[str]) -> int:
    """The index of a heading's first line: a title that stands above the date belongs to it."""
    before = at - 1
    while before > above and not lines[before].strip():
        before -= 1
    if before <= above or at - before > _BLANKS or not title_words(lines[before], known):
        return at
    if above >= 0 and not any(line.strip() for line in lines[above + 1 : before]):
        return at  # it is all that stands under the heading above
    apart = before == above + 1 or not lines[before - 1].strip() or is_underline(lines[before - 1])
    return before if apart else at


_BLANKS = 3


def _title_below(lines: Sequence[str], at: int, end: int, known: frozenset[str]) -> int | None:
    """The index of a line right below a heading that only names the talk."""
    start = _first_below(lines, at, end)
    return start if start < end and title_words(lines[start], known) else None


def _first_below(lines: Sequence[str], at: int, end: int) -> int:
    """The index of the first line under a heading that isn't blank nor drawn around it."""
    start = at + 1
    if start < end and is_underline(lines[start]):
        start += 1
    while start < end and not lines[start].strip():
        start += 1
    return start


def _body(lines: Sequence[str], one: Found, end: int, title: int | None) -> list[tuple[int, str]]:
    """The numbered lines of a part, without the heading and what is drawn around it."""
    start = _first_below(lines, one.at, end) if title is None else title + 1
    while end > start and (
        not lines[end - 1].strip() or year_of(lines[end - 1]) or _is_rule(lines[end - 1])
    ):
        end -= 1
    body = _numbered(lines, start, end)
    if one.heading.text:
        body = [(one.at + 1, one.heading.text), *body]
    return body


def _own_words(lines: Sequence[str], one: Found) -> list[tuple[int, str]]:
    """What a heading says besides its day, such as "Ride-along", where nothing else is said."""
    words = beside_the_day(lines[one.at])
    return [(one.at + 1, words)] if kind_said(words) or MEETING.search(tidied(words)) else []


def _numbered(lines: Sequence[str], start: int, end: int) -> list[tuple[int, str]]:
    return _trimmed([(at + 1, lines[at].rstrip()) for at in range(start, end)])


def _trimmed(body: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without blank lines and rules at both ends."""
    first, last = 0, len(body)
    while first < last and not body[first][1].strip():
        first += 1
    while last > first and (not body[last - 1][1].strip() or _is_rule(body[last - 1][1])):
        last -= 1
    return body[first:last]


def _is_rule(line: str) -> bool:
    marks = line.replace(" ", "")
    return len(marks) > 2 and not marks.strip("-=_*~–—#")


def _is_empty_roof(found: Sequence[Found], dated: Dated, number: int) -> bool:
    """Whether it is a heading over others, such as that of a week over its days."""
    if number + 1 == len(found):
        return False
    one, below = found[number].heading, found[number + 1].heading
    if below.level > one.level > 0:
        return True
    day, next_day = dated.days[number : number + 2]
    is_week = one.written.week is not None and below.written.week is None
    return is_week and day is not None and next_day is not None and abs(day - next_day) < _WEEK


_WEEK = timedelta(days=7)


def _left_out(body: Sequence[tuple[int, str]], why: str, *, dated: bool = False) -> Unclear:
    said = next((said.strip() for _, said in body if re.search(r"\w", said)), "")
    return Unclear(line=body[0][0], last=body[-1][0], said=said, why=why, dated=dated)


def _by_day(parts: Sequence[OldPart]) -> tuple[OldPart, ...]:
    """The oldest first, one part a day and kind."""
    ordered = sorted(parts, key=lambda part: (part.date, part.kind, part.line))
    return tuple(
        _joined(list(group)) for _, group in groupby(ordered, lambda part: (part.date, part.kind))
    )


def _joined(parts: Sequence[OldPart]) -> OldPart:
    first, *more = parts
    if not more:
        return first
    texts, lines, minutes = {_plain(first.text): first.text}, list(first.lines), first.minutes
    for part in more:
        if texts.setdefault(_plain(part.text), part.text) is part.text:
            lines += [part.line, *part.lines]
            minutes = _sum(minutes, part.minutes)
    return replace(
        first,
        text="\n\n".join(texts.values()),
        lines=tuple(lines),
        minutes=minutes,
        joined=tuple(part.line for part in more),
    )


def _sum(one: int | None, other: int | None) -> int | None:
    return one or other if one is None or other is None else one + other


def _plain(text: str) -> str:
    return " ".join(text.split())
