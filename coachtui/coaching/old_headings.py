"""Which lines of old notes are headings with a date, and what else a heading says.

A line whose words are all those of a heading (a date, the hour, "1:1", the rep's name) is one. So
is one that is marked as a heading and has a date at one of its ends. A date inside a sentence is
none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.model import MeetingKind
from coachtui.coaching.old_dates import MONTH_NAME, YEAR, Written, tidied, written_dates
from coachtui.coaching.old_words import (
    CANCELLED,
    HOURS,
    KIND,
    MEETING,
    NOT_HELD,
    free_words,
    kind_said,
    minutes_in,
    without_hours_and_kind,
)

PARTED = "\n"
"""Stands in a form between the day and what parts it from the topic."""


class Heading(Struct, frozen=True, kw_only=True):
    """A line with a date that begins a part, or may begin one."""

    written: Written
    level: int = 0
    """Of a Markdown heading, 1 to 6."""
    kind: MeetingKind | None = None
    minutes: int | None = None
    text: str = ""
    """What it says besides, as it stands there: it belongs to the notes."""
    cancelled: bool = False
    """Whether it says that the meeting was not held."""
    inline: bool = False
    """Whether the text goes on behind the date: a heading only in files that have no others."""
    titled: bool = False
    """Whether it goes on behind the date, and yet stands apart as a title does."""
    form: str = ""
    """How a line that begins with a day is written, to tell those written alike."""


def heading(line: str, known: frozenset[str], *, underlined: bool, apart: bool) -> Heading | None:
    """What the line is as a heading; None where it is none.

    `known` are folded words that say nothing in a heading: names. `apart` says whether nothing
    stands right above.
    """
    if not line or len(line) > _LONGEST or line[0] in " \t" or not _DIGIT.search(line):
        return None
    content, level, marked = _undecorated(line)
    said = tidied(content)
    dates = written_dates(said)
    if not dates:
        return None
    plain = not (marked or underlined or apart)
    if plain and _is_in_a_sentence(said, dates[0], known):
        return None
    found = _whole(content, _chosen(dates), known, marked=marked or underlined, apart=apart)
    if found is None and not marked and dates[0].start <= _NEAR:
        found = _inline(content, known, apart=apart)
    if found is None:
        return None
    return Heading(
        written=found.written,
        level=level,
        kind=found.kind,
        minutes=found.minutes,
        text=found.text,
        cancelled=CANCELLED.search(tidied(content)) is not None and not found.inline,
        inline=found.inline,
        titled=found.titled,
        form=_form(found.written.said),
    )


def dated_topic(line: str) -> Heading | None:
    """What a line would be as a heading that begins with a day and goes on: "March 11: pipeline".

    Whether it is one, only the file as a whole can tell.
    """
    if not line or len(line) > _LONGEST or line[0] in _OPENS_NO_TOPIC:
        return None
    if not _DIGIT.search(line[:_NEAR]) or not _BEGINS_WITH_DAY.match(line):
        return None
    content = _undecorated(line)[0].lstrip("[(<*_")
    dates = written_dates(tidied(content))
    if not dates or dates[0].start:
        return None
    written = dates[0]
    said = content[_raw_index(content, written.end) :]
    rest = said.lstrip("*_ :|-–—)]>\t,")
    parting = "".join(dict.fromkeys(re.findall(r"[:|\t–—-]", said[: len(said) - len(rest)])))
    if not re.search(r"\w", rest) or (not parting and not _is_topic(rest)):
        return None
    if written.year is None and "/" in written.said and not parting:  # such as 3/4 of the deals
        return None
    return Heading(
        written=written,
        kind=kind_said(rest) if _is_topic(rest) else None,
        minutes=minutes_in(tidied(rest)),
        text=rest,
        inline=True,
        form=f"{_form(written.said)}{PARTED}{parting}",
    )


def beside_the_day(line: str) -> str:
    """The words of a heading without its day and what parts them from it."""
    content = _undecorated(line)[0]
    date = _chosen(written_dates(tidied(content)))
    before = content[: _raw_index(content, date.start)]
    after = content[_raw_index(content, date.end) :]
    sides = (side.strip("*_ :|-–—,;.()[]<>\t") for side in (before, after))
    return " ".join(side for side in sides if side)


def title_words(line: str, known: frozenset[str]) -> bool:
    """Whether a line without a date only names the talk: "1:1 Dana", "2:00 PM"."""
    if not line or len(line) > _LONGEST or line[0] in " \t-+>[":
        return False
    said = tidied(_undecorated(line)[0])
    if said.endswith((".", "!", "?")) and not HOURS.search(said):
        return False
    if written_dates(said) or not (KIND.search(said) or HOURS.search(said) or MEETING.search(said)):
        return False
    return not free_words(KIND.sub(" ", said), known)


def says_nothing(line: str, known: frozenset[str]) -> bool:
    """Whether a line is blank, a rule, a year, or a title of known words."""
    said = tidied(_undecorated(line)[0])
    return bool(year_of(line)) or not free_words(KIND.sub(" ", said), known)


def year_of(line: str) -> int | None:
    """The year of a line that is nothing else: "# 2025", "March 2025"."""
    if len(line) == _FIGURES and _YEAR_ALONE.match(line):
        return int(line)
    if not line or len(line) > _YEAR_LONGEST or not _ENDS_WITH_YEAR.search(line):
        return None
    found = _YEAR_LINE.fullmatch(tidied(_undecorated(line)[0]))
    return int(found["year"]) if found else None


def is_underline(line: str) -> bool:
    """Whether the line underlines the one above."""
    return line[:1] in _DRAWN and _UNDERLINE.match(line.strip()) is not None


_LONGEST = 160
_FREE = 8
"""So many words may stand beside the date in a marked heading."""
_NEAR = 20
"""Letters before a date that the line still begins with."""
_OPENS_NO_TOPIC = " \t-+•▪·◦>☐□"
"""What opens an item or a quotation."""
_TOPIC = 6
"""So many, where nothing but a blank line above marks it."""
_NAMES = 3
"""So many beside "meeting" or the like, as in "QBR Tolvane - 4 March 2026"."""
_DOTTED_DAY = re.compile(r"[0-9]{1,2}\. ?[0-9]{1,2}\.")
_ORG = re.compile(r"(\*+)\s+(.*[\[<][0-9]{4}-[0-9]{2}-[0-9]{2}[^\]>]*[\]>].*)")
_DIGIT = re.compile("[0-9]")
_DRAWN = tuple("=-~_–— \t")
_UNDERLINE = re.compile(r"(?:=+|-{2,}|~{3,}|_{3,}|–{2,}|—+)\Z")
_FIGURES = 4
_YEAR_LONGEST = 40
_YEAR_ALONE = re.compile(YEAR)
_ENDS_WITH_YEAR = re.compile(rf"^\S.*{YEAR}\W*$|^{YEAR}$")
_YEAR_LINE = re.compile(
    rf"(?:(?:notes|notizen|year|jahr|annee|ano|1:1s?) )?(?:{MONTH_NAME}\.? )?(?P<year>{YEAR})"
)
_PREFIX_ENDS = re.compile(
    r":(?![0-9])|(?<![0-9]):|[|)\]>\t]|\*\*|__|\s[-–—]+\s|\s+(?=[A-ZÄÖÜÀÉÈÍÓÚÑ¿¡\"“„‘'])"
)
_LEADING = re.compile(r"^[^\w\s#*_\[(=~+>•▪·◦-]+\s*")
_BEGINS_WITH_DAY = re.compile(
    r"\W{0,6}(?:[0-9]|[^\W\d_]{1,12}[.,]{0,2} ?(?:(?:the|den|le|el) )?"
    r"(?:[0-9]|[^\W\d_]{3,10}\.? ?[0-9]))"
)
_DECORATED = tuple("#*_-=~+–—")


class _Said(Struct, frozen=True, kw_only=True):
    written: Written
    kind: MeetingKind | None
    minutes: int | None
    text: str = ""
    inline: bool = False
    titled: bool = False


def _undecorated(line: str) -> tuple[str, int, bool]:
    """The words of a line, its Markdown level, and whether it is marked as a heading."""
    content, level, marked = line.strip().replace("[[", "").replace("]]", ""), 0, "[[" in line
    content = _LEADING.sub("", content)
    if content[:1] not in _DECORATED:
        return content, level, marked
    if found := re.fullmatch(r"(#{1,6})\s+(.*?)\s*#*", content):
        content, level, marked = found[2], len(found[1]), True
    if found := _ORG.fullmatch(content):
        content, level, marked = found[2], len(found[1]), True
    if found := re.fullmatch(r"([-=*_~+]{2,}|[-–—]+)\s+(.+?)\s+([-=*_~+]{2,}|[-–—]+)", content):
        content, marked = found[2], True
    if found := re.fullmatch(r"([-=~+]{3,})\s*([^-=~+].*?)\s*[-=~+]*", content):
        content, marked = found[2], True
    if found := re.fullmatch(r"(\*{1,3}|_{1,3})(?![\s*_])([^*]+?)(?<![\s*_])\1(:?)", content):
        content, marked = found[2], True
    return content, level, marked


def _whole(
    content: str, written: Written, known: frozenset[str], *, marked: bool, apart: bool = False
) -> _Said | None:
    """The line as nothing but a heading."""
    said = tidied(content)
    before, after = said[: written.start], said[written.end :]
    for more in written_dates(after):  # the last day of "9.3. - 13.3.2026"
        after = after.replace(more.said, " ", 1)
    beside = f"{before} | {after}"
    if NOT_HELD.search(before):
        return None
    kind, minutes = kind_said(beside), minutes_in(beside)
    left = without_hours_and_kind(beside)
    alone = (apart or written.said.endswith(".")) and not re.search(r"\w", left)
    figure = written.figures and written.year is None and written.weekday is None
    if figure and not marked and not alone:  # such as the 4/3 of "4/3 deals closed"
        return None
    called_off = not re.search(r"\w", before) and CANCELLED.match(after.lstrip(" :-|,;("))
    if called_off and len(after.split()) <= _TOPIC:
        return _Said(written=written, kind=kind, minutes=minutes)
    left_before, _, left_after = CANCELLED.sub(" ", left).partition("|")
    free = free_words(left_before, known), free_words(left_after, known)
    if not any(free):
        return _Said(written=written, kind=kind, minutes=minutes)
    most = _FREE if marked else 0
    if apart and written.year is not None and (kind or MEETING.search(before)):
        most = max(most, _NAMES)
    if not all(free) and len(free[0] + free[1]) <= most:
        return _Said(written=written, kind=kind, minutes=minutes, text=content)
    return None


def _inline(content: str, known: frozenset[str], *, apart: bool) -> _Said | None:
    """A date that a line begins with, the text going on behind it."""
    for end in _PREFIX_ENDS.finditer(content, 0, 80):
        prefix = content[: end.start()].strip("*_([ ")
        rest = content[end.end() :].lstrip("*_ :|-–—)]\t")
        dates = written_dates(tidied(prefix))
        if not dates or not rest:
            continue
        spaced = end[0].isspace() and end[0] != "\t"
        if dates[0].year is None and spaced and not _DOTTED_DAY.fullmatch(prefix):
            return None
        found = _whole(prefix, _chosen(dates), known, marked=True)
        if found is None or found.text:
            continue
        titled = apart and dates[0].year is not None and _is_topic(rest)
        kind = found.kind or (kind_said(rest) if titled else None)
        return _Said(
            written=dates[0],
            kind=kind,
            minutes=found.minutes,
            text=rest,
            inline=not titled,
            titled=titled,
        )
    return None


def _chosen(dates: Sequence[Written]) -> Written:
    """The date that a heading means: a day goes before its week; the first of a span."""
    days = [date for date in dates if date.week is None] or dates
    if days[0].year is None and len(days) > 1:
        return replace(days[0], year=days[1].year)
    return days[0]


def _is_in_a_sentence(said: str, date: Written, known: frozenset[str]) -> bool:
    """Whether words stand before the date that no heading has: most lines with a date do."""
    before = CANCELLED.sub(" ", without_hours_and_kind(said[: date.start]))
    return bool(free_words(before, known))


def _is_topic(rest: str) -> bool:
    """Whether what goes on behind a date is a title and no sentence."""
    return len(re.findall(r"\w+", rest)) <= _TOPIC and rest[-1] not in ".!?;,"


def _form(said: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"[0-9]+", "9", said))


def _raw_index(content: str, index: int) -> int:
    """Where a place in the tidied text is in the text itself."""
    return next(
        (at for at in range(len(content) + 1) if len(tidied(content[:at])) >= index), len(content)
    )
