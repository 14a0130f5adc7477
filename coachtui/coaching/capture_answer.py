"""A person's answer to a problem, written into the line that asked."""

from __future__ import annotations

import re

from coachtui.coaching.capture_lines import mark_of, physical_lines
from coachtui.coaching.capture_promise import CLAUSE_COLON
from coachtui.coaching.capture_types import Problem


def answered(text: str, problem: Problem, answer: str) -> str:
    """`text` with `answer` in place of what `problem` found; every other line stays as it is.

    An answer is an owner, a day, words of the promise meant, or the missing text of a promise.
    """
    start, end = _span(text, problem)
    line = text[start:end]
    said = " ".join(answer.split())
    if problem.kind == "promise":
        said = CLAUSE_COLON.sub(",", said)
    at, until = _place(line, problem)
    if at == until:
        before, after = line[:at], line[until:]
        said = (" " if before and not before[-1].isspace() else "") + said
        said += " " if after and not after[0].isspace() and after[0] != ":" else ""
    return text[:start] + line[:at] + said + line[until:] + text[end:]


def as_note(text: str, problem: Problem) -> str:
    """`text` with the problem's line taken literally, so that it asks nothing."""
    start = next(start for number, start, _ in physical_lines(text) if number == problem.line)
    return f"{text[:start]}\\{text[start:]}"


def _place(line: str, problem: Problem) -> tuple[int, int]:
    """Where in the line the answer goes, up to where it replaces what stands there."""
    body = _body(line)
    if problem.found:
        found = _words(problem)
        if problem.kind == "day":
            after_by = re.compile(rf"(?<!\w)by\s+({found.pattern})(?!\w)", re.IGNORECASE)
            if by := after_by.search(line, body):
                return by.span(1)
        if place := found.search(line, body):
            return place.span()
    if problem.kind == "text" and (colon := CLAUSE_COLON.search(line, body)):
        return colon.end(), colon.end()
    return body, body


def _words(problem: Problem) -> re.Pattern[str]:
    """Finds the words in question, also across a line end."""
    words = r"\s+".join(re.escape(word) for word in problem.found.split())
    return re.compile(rf"(?<!\w){words}(?!\w)" if words else "")


def _body(line: str) -> int:
    """Where the text after the mark starts."""
    content = line.lstrip()
    mark, body = mark_of(content.strip())
    if not mark:
        return len(line) - len(content)
    box = re.match(r"\[[^\]]*\]|.", content)
    after = len(line) - len(content) + (box.end() if box else 0)
    return after + (len(line[after:]) - len(line[after:].lstrip()) if body else 0)


def _span(text: str, problem: Problem) -> tuple[int, int]:
    """The problem's line in the text; with the lines that continue it if the words are there.

    Words that something hidden stands between are not found; the line is theirs all the same.
    """
    words = _words(problem)
    first, first_end = -1, -1
    for number, start, end in physical_lines(text):
        if number < problem.line:
            continue
        if first < 0:
            first, first_end = start, end
        elif not text[start:end][:1].isspace() and text[start:end].strip():
            break
        if words.search(text, first, end):
            return first, end
    if first < 0:
        raise ValueError(f"the text has no line {problem.line}")
    return first, first_end
