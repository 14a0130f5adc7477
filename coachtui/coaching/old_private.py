r"""What old notes say is private, in words: "PRIVAT: ...", "off the record: ...".

A line that is hidden by mistake does less harm than one that is shown: what a wrapped line or a
section goes on with is private too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from coachtui.coaching.capture_lines import bare, logical_lines


def with_private_marks(lines: Sequence[str]) -> tuple[list[str], tuple[int, ...]]:
    """The lines with `!` where they say that they are private, and the indexes of what is.

    That includes what is indented below such a line. A margin that all lines have goes then, so
    that it isn't taken for that.
    """
    spans = list(_private(lines))
    if not spans:
        return list(lines), ()
    lines = dedent("\n".join(lines)).split("\n")
    marked = list(lines)
    for start, end in spans:
        said = bare(_ITEM.sub("", lines[start], count=1))
        marked[start] = said if said.startswith("! ") else f"! {said}"
        for at in range(start + 1, end):
            if lines[at].strip():
                marked[at] = f"  {lines[at]}"
    private = (
        number - 1
        for line in logical_lines("\n".join(marked))
        if line.private
        for number in range(line.number, line.last + 1)
        if marked[number - 1].strip()
    )
    return marked, tuple(private)


_ITEM = re.compile(r"^\s*(?:(?:[-*+•▪·◦‣–—>]|#{1,6}|[0-9]{1,2}[.)])\s+)*")
_WORD = (
    r"(?:privat(?:e|es|ely)?|privé|privado|priv[ée]e|confidential|confidentiel(?:le)?"
    r"|confidencial|vertraulich|vertrouwelijk|off[ -]the[ -]record|unter (?:uns|vier augen)"
    r"|nicht weiter(?:geben|sagen)|nicht für (?:hr|die akte)|not for (?:hr|the (?:file|record))"
    r"|do not share|don['’]t share|entre nous|en confiance)"
)
_LABELLED = re.compile(
    rf"[*_(\[\"„“!]*(?:(?:strictly|streng|very) )?{_WORD}"
    r"(?:[ -](?:notes?|notiz(?:en)?|info(?:rmation)?|bereich|section))?"
    r"[*_!]*(?:[)\]]|\s*[:.](?!\w)|\s+[-–—]\s|$)",
    re.IGNORECASE,
)
_PLAINLY = re.compile(
    r"\b(?:nicht weiter(?:geben|sagen)|off[ -]the[ -]record|do not share|don['’]t share)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"(?<!\w){_WORD} ?:(?!\w)", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"[(\[](?:bitte |please |strictly )?{_WORD}[!.]*[)\]]", re.IGNORECASE)
_HEADING = re.compile(r"\s*#{1,6}\s")
_NEW_LINE = re.compile(
    r"\s*(?:[-*+•▪·◦‣–—>~$?=%!\\]\s|#{1,6}\s|[0-9]{1,2}[.)]\s|\[)|[^\s:]{2,20}:\s"
)
_WRAPPED = 50
"""So long at least is a line that a program or a person broke in two."""


def _says_so(line: str) -> bool:
    content = bare(_ITEM.sub("", line, count=1))
    return bool(_LABELLED.match(content)) or any(
        said.search(content) for said in (_PLAINLY, _WITHIN, _IN_BRACKETS)
    )


def _private(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and end of what is private: a line that says so with what belongs to it."""
    at = 0
    while at < len(lines):
        if _says_so(lines[at]):
            end = _section_end(lines, at) if _is_title(lines[at]) else _line_end(lines, at)
            yield at, end
            at = end
        else:
            at += 1


def _is_title(line: str) -> bool:
    """Whether nothing stands on the line but that it is private."""
    content = bare(_ITEM.sub("", line, count=1))
    found = _LABELLED.match(content) or _PLAINLY.match(content)
    return bool(found) and not re.search(r"\w", content[found.end() :] if found else "")


def _section_end(lines: Sequence[str], at: int) -> int:
    """Where what stands under a private title ends: at a blank line, a heading's at the next."""
    under_heading = _HEADING.match(lines[at]) is not None
    end = at + 1
    while end < len(lines) and not lines[end].strip():
        end += 1
    while end < len(lines) and not _HEADING.match(lines[end]):
        if not lines[end].strip() and not under_heading:
            break
        end += 1
    return end


def _line_end(lines: Sequence[str], at: int) -> int:
    """Where a private line ends that may be wrapped."""
    end = at + 1
    while end < len(lines) and _goes_on(lines[end - 1], lines[end]):
        end += 1
    return end


def _goes_on(above: str, line: str) -> bool:
    """Whether a line goes on with the one above."""
    if not line.strip() or _NEW_LINE.match(line):
        return False
    if line[0].isspace() or line[0].islower():
        return True
    return len(above) >= _WRAPPED and above.rstrip()[-1] not in ".!?:;"
