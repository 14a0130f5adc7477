r"""From text to logical lines: marks, what continues them, what is private, tags.

Linear in the text whatever it holds. Line numbers count `\n`, `\r\n` and `\r`, as editors do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coachtui.coaching.capture_types import Line, Mark
from coachtui.coaching.model import LEAVING

BLANK = frozenset(
    chr(code)
    for span in (
        *((0, 0x20), (0x7F, 0xA0), (0xAD, 0xAD), (0x61C, 0x61C), (0x1680, 0x1680)),
        *((0x180E, 0x180E), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F)),
        *((0x3000, 0x3000), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB)),
    )
    for code in range(span[0], span[1] + 1)
)
"""White space, control and format characters: all that can stand unseen before a mark."""

_BLANKS = "".join(sorted(BLANK))
_LINE_END = re.compile(r"\r\n|\n|\r")
_BOX = re.compile(r"\[\s{0,9}([xX]?)\s{0,9}\]")
_GLUED = re.compile(r"^[ \t]{0,40}(!|\[ ?[xX]?\])(?![\s(]|\Z)", re.MULTILINE)
_TAG = re.compile(r"(?<![\w&/\\])[#＃]([^\W\d_][\w-]*)")
_TAGS_LAST = re.compile(r"(?:(?:^|\s+|(?<=[:;]))[#＃][^\W\d_][\w-]*)+\s*$")
_TAGS_REACH = 300
_SIMPLE_MARKS: dict[str, Mark] = {
    "+": "+", "-": "-", "~": "~", ">": ">", "$": "$", "%": "%", "?": "?", "!": "!", "=": "=",
}  # fmt: skip


def physical_lines(text: str) -> Iterator[tuple[int, int, int]]:
    """The number of each line, from 1, and where it starts and ends in the text."""
    number, start = 1, 0
    for end in _LINE_END.finditer(text):
        yield number, start, end.start()
        number, start = number + 1, end.end()
    yield number, start, len(text)


def bare(line: str) -> str:
    """The line without what can't be seen around it."""
    return line.strip(_BLANKS)


def unescaped(line: str) -> str:
    r"""A line without the `\` that makes it literal: of the words of the notes it is no part.

    Two of them are the start of a folder's name on a server, and stay.
    """
    content = line.lstrip(_BLANKS)
    if content[:1] != "\\" or content[1:2] in ("", "\\"):
        return line
    return f"{line[: len(line) - len(content)]}{content[1:]}"


def mark_of(line: str) -> tuple[Mark, str]:
    """The mark that a bare line starts with, and what follows it."""
    first = line[:1]
    if first == "[":
        box = _BOX.match(line)
        if box and (box.end() == len(line) or line[box.end()] in BLANK):
            return "[x]" if box[1] else "[]", bare(line[box.end() :])
    elif first in _SIMPLE_MARKS and (len(line) == 1 or line[1] in BLANK):
        return _SIMPLE_MARKS[first], bare(line[1:])
    return "", line


def tags_of(text: str) -> tuple[str, ...]:
    """The tags in a text, in small letters, in the order they appear."""
    if "#" not in text and "＃" not in text:
        return ()
    return tuple(tag.rstrip("-").casefold() for tag in _TAG.findall(text))


def without_last_tags(text: str) -> str:
    """The text without the tags it ends with."""
    reach = max(0, len(text) - _TAGS_REACH)
    if "#" not in text[reach:] and "＃" not in text[reach:]:
        return text
    tags = _TAGS_LAST.search(text, reach)
    if tags is None or (reach and tags.start() == reach):
        return text
    return bare(text[: tags.start()])


def logical_lines(text: str, header: int | None = None) -> Iterator[Line]:
    """The text as marks with their continuations and runs of plain lines; blank lines left out.

    An indented line continues the mark above it, also across blank lines. One that starts with
    `!` or `?`, or with a mark no further in than the mark above, is a mark of its own. Under a
    private line all that is indented is private with it. `header` is the number of the line that
    was read as the header.
    """
    open_line: _Open | None = None
    for number, start, end in physical_lines(text):
        line = text[start:end]
        content = bare(line)
        if not content:
            continue
        indent = _indent(line)
        mark, body = mark_of(content)
        if number == header:
            mark = "header"
        leaves = LEAVING in tags_of(content)
        if open_line is not None:
            if open_line.takes(mark, indent, leaves=leaves):
                open_line.add(number, content, marked=bool(mark), leaves=leaves)
                continue
            yield open_line.closed()
        open_line = _Open(number, mark, indent, body, leaves=leaves)
    if open_line is not None:
        yield open_line.closed()


def glued_marks(text: str) -> Iterator[tuple[int, str]]:
    """Lines that start with `!`, `[]` or `[x]` without a space after it, and which."""
    number, reached = 1, 0
    for found in _GLUED.finditer(text):
        number += sum(1 for _ in _LINE_END.finditer(text, reached, found.start()))
        reached = found.start()
        yield number, found[1].lower()


class _Open:
    """A logical line that may still be continued."""

    def __init__(self, number: int, mark: Mark, indent: int, text: str, *, leaves: bool) -> None:
        self.number = self.last = number
        self.mark: Mark = mark
        self.indent = indent
        self.private = mark == "!" or leaves
        self.parts = [text]
        self.inner: list[int] = []

    def takes(self, mark: Mark, indent: int, *, leaves: bool) -> bool:
        if self.private:
            return indent > 0
        if not self.mark:
            return not mark and not leaves
        if not indent or self.mark == "header" or mark in ("!", "?", "header"):
            return False
        return not mark or indent > self.indent

    def add(self, number: int, text: str, *, marked: bool, leaves: bool) -> None:
        self.last = number
        if marked:
            self.inner.append(number)
        self.private = self.private or leaves
        self.parts.append(text)

    def closed(self) -> Line:
        text = (" " if self.mark or self.private else "\n").join(
            part for part in self.parts if part
        )
        return Line(
            number=self.number,
            last=self.last,
            mark=self.mark,
            text=text,
            tags=tags_of(text),
            private=self.private,
            inner=tuple(self.inner),
        )


def _indent(line: str) -> int:
    if line[0] > " " and line[0] not in BLANK:
        return 0
    before = line[: len(line) - len(line.lstrip(_BLANKS))]
    return sum(4 if letter == "\t" else 1 for letter in before if letter.isspace())
