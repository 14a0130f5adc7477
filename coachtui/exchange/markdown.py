"""User text in Markdown, so that nothing typed becomes markup.

What comes out means the same in CommonMark and in GitHub's dialect, and is what mdformat (with its
GFM plugin) would write itself: a formatter run over a record finds nothing to change. So marks are
escaped where mdformat escapes them; what can't be escaped that way, such as a bare web address
that GitHub would make a link of, is put into a code span.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html.entities import html5
from itertools import pairwise, zip_longest

from coachtui.coaching.columns import wrapped
from coachtui.exchange.safe_text import visible

RULE = "_" * 70
"""A thematic break."""


def inline(text: str) -> str:
    """The text for the middle of a line: one line, white space runs as one space."""
    return _escaped(_one_line(text))


def heading(text: str, level: int) -> str:
    """A heading of level 1 to 6; a dash where there is no text."""
    title = inline(text) or "—"
    if title.endswith("#"):
        title = title[:-1] + "\\#"
    return f"{'#' * level} {title}"


def paragraph(text: str) -> str:
    """The text as a paragraph of its own, or as a list item: also safe at the start of a line."""
    line = inline(text)
    if re.match(r"#{1,6}(?: |$)|>|[-+](?: |$)", line):
        return "\\" + line
    if number := re.match(r"([0-9]+)([.)])(?= |$)", line):
        return f"{number[1]}\\{line[number.end(1) :]}"
    if re.match(r"\[[ xX]\]", line):
        return f"\\[{line[1]}\\]{line[3:]}"
    if line and not line.strip("="):
        return "\\" + line
    if not line.strip("|-: "):
        return line.replace("-", "\\-", 1)
    return line


def cell(text: str) -> str:
    """The text for a cell of a table."""
    return inline(text).replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with at least one column. Text too long for a cell goes on in rows below."""
    lines = [[cell(title) for title in head]]
    lines += ([cell(text) for text in line] for row in rows for line in _cut(row))
    widths = [max(3, *(_columns(line[at]) for line in lines)) for at in range(len(head))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(
        f"| {' | '.join(_padded(text, width) for text, width in zip(line, widths, strict=True))} |"
        for line in lines
    )


def fenced(text: str) -> str:
    """The text as a block that is shown as it is, line by line."""
    shown = visible(text, keep_newlines=True).strip("\n")
    runs = re.findall(r"`+", shown)
    fence = "`" * max(3, *(len(run) + 1 for run in runs), 0)
    return f"{fence}text\n{shown}\n{fence}"


def front_matter(fields: Mapping[str, str]) -> str:
    """A YAML block for the top of a file. Every value is quoted, whatever it looks like."""
    lines = (
        f"{key}: {json.dumps(_one_line(value), ensure_ascii=False)}"
        for key, value in fields.items()
    )
    return "\n".join(("---", *lines, "---"))


LONGEST_CELL = 400
"""Columns of text before a cell goes on in the row below: every row is as wide as the widest."""


def _cut(row: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The row, or several where a text is too long for one."""
    if all(len(text) <= LONGEST_CELL // 2 for text in row):
        yield tuple(row)
        return
    pieces = (wrapped(_one_line(text), LONGEST_CELL) for text in row)
    yield from zip_longest(*pieces, fillvalue="")


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _columns(text))


def _columns(text: str) -> int:
    """How wide the text is as mdformat counts, which pads cells by it."""
    if _LATIN_ONLY.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    return wcswidth(text)


# Where a letter is a column and no library has to be asked: up to Latin Extended-B, and dashes,
# quotation marks and the like.
_LATIN_ONLY = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e]*")


def _one_line(text: str) -> str:
    """Safe to look at and on one line: line ends and runs of white space as one space."""
    return " ".join(visible(text, keep_newlines=True).split())


def _escaped(line: str) -> str:
    """The line with its literal stretches in code spans and all else escaped."""
    parts = []
    at = 0
    for start, end in _literals(line):
        parts += [_escaped_text(line[at:start]), _code(line[start:end])]
        at = end
    return "".join((*parts, _escaped_text(line[at:])))


# GitHub makes links of these, and knows no escape for it.
_ADDRESS = re.compile(r"://|www\.|mailto:|xmpp:|\S@\S", re.IGNORECASE)
# Strikethrough is two tildes, or one that could close; of two "<" mdformat leaves the second bare;
# and "[^" is GitHub's footnote.
_RUNS = re.compile(r"(?:~{2,}|(?<=\S)~|<{2,}|\[\^)+")


def _literals(line: str) -> Iterator[tuple[int, int]]:
    """Where code spans go, from and to; never two side by side."""
    for found in re.finditer(r"\S+", line):
        word = found.group()
        if _ADDRESS.search(word):
            start = len(word) - len(word.lstrip("([{\"'"))
            end = len(word.rstrip(")]}\"'.,;:!?"))
            if start < end:
                yield found.start() + start, found.start() + end
        else:
            for run in _RUNS.finditer(word):
                yield found.start() + run.start(), found.start() + run.end()


def _code(text: str) -> str:
    """A code span."""
    runs = re.findall(r"`+", text)
    if not runs:
        return f"`{text}`"
    fence = "`" * (max(len(run) for run in runs) + 1)
    return f"{fence} {text} {fence}"


def _escaped_text(text: str) -> str:
    """The text with a backslash wherever mdformat puts one."""
    text = text.replace("\\", "\\\\")
    text = re.sub(r"\*", _star, text)
    text = re.sub("_", _underscore, text)
    text = _brackets_escaped(text)
    text = re.sub(r"<(?=[^ ]|$)", r"\\<", text)
    text = text.replace("`", "\\`")
    return re.sub(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z0-9]+);", _reference, text)


def _star(found: re.Match[str]) -> str:
    """Alone between blanks it is no emphasis."""
    before, after = _neighbours(found)
    return "*" if before.isspace() and after.isspace() else "\\*"


def _underscore(found: re.Match[str]) -> str:
    """Alone between blanks or inside a word it is no emphasis."""
    before, after = _neighbours(found)
    if before.isspace() and after.isspace():
        return "_"
    return "_" if _in_word(before) and _in_word(after) else "\\_"


def _neighbours(found: re.Match[str]) -> tuple[str, str]:
    """The characters on both sides, empty at an end."""
    text, start, end = found.string, found.start(), found.end()
    return text[max(start - 1, 0) : start], text[end : end + 1]


def _in_word(char: str) -> bool:
    """Neither an end, nor white space, nor punctuation, nor a symbol."""
    return bool(char) and not char.isspace() and unicodedata.category(char)[0] not in "PS"


def _brackets_escaped(text: str) -> str:
    """Brackets escaped, but for a plain pair that can't begin a link: "[Q3] ok"."""
    escape: list[int] = []
    opened: int | None = None
    for bracket in re.finditer(r"[\[\]]", text):
        at = bracket.start()
        if bracket.group() == "[":
            if opened is not None:
                escape.append(opened)
            opened = at
        elif opened is None:
            escape.append(at)
        else:
            if text[at + 1 : at + 2] in (":", "("):
                escape += [opened, at]
            opened = None
    if opened is not None:
        escape.append(opened)
    starts = [0, *sorted(escape), len(text)]
    return "\\".join(text[a:b] for a, b in pairwise(starts))


def _reference(found: re.Match[str]) -> str:
    """A character reference, taken at its letters."""
    reference = found.group()
    known = reference[1] == "#" or reference[1:] in html5
    return "\\" + reference if known else reference
