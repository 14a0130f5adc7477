"""The ways out of a command: data to standard output, messages to standard error, all made safe."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import msgspec

from coachtui.exchange.safe_text import visible

SCHEMA = 1
NO_REP = 'No rep yet. Add one: coachtui rep add "Dana Ortiz" --every 2w'


class Failure(Exception):
    """A command can't do it. The message is one line: what happened and how to mend it."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def say(*lines: str) -> None:
    """Print lines of data."""
    for line in lines:
        _write(sys.stdout, visible(line, keep_newlines=True))


def tell(*lines: str) -> None:
    """Print messages to the person."""
    for line in lines:
        _write(sys.stderr, visible(line))


def say_json(data: object) -> None:
    """Print one JSON document; every object at its top carries the schema."""
    built = msgspec.to_builtins(data)
    whole = [_marked(one) for one in built] if isinstance(built, list | tuple) else _marked(built)
    text = msgspec.json.format(msgspec.json.encode(whole), indent=2).decode()
    _write(sys.stdout, text)


def say_raw(text: str) -> None:
    """Print a document that is safe already, such as an export."""
    sys.stdout.write(text)


def table(rows: Iterable[Iterable[str]], *, gap: int = 2) -> list[str]:
    """Rows in aligned columns."""
    from coachtui.coaching.columns import cells, padded

    cleaned = [[visible(cell) for cell in row] for row in rows]
    widths: list[int] = []
    for row in cleaned:
        widths += [0] * (len(row) - len(widths))
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], cells(cell))
    return [
        (" " * gap)
        .join(padded(cell, width) for cell, width in zip(row, widths, strict=False))
        .rstrip()
        for row in cleaned
    ]


def _marked(one: Any) -> Any:  # noqa: ANN401 -- JSON
    return {"schema": SCHEMA, **one} if isinstance(one, dict) else one


def _write(stream: Any, line: str) -> None:  # noqa: ANN401 -- a text stream
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
