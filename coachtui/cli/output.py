"""The ways out of a command: data to standard output, messages to standard error, all made safe."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable
from typing import Any

import msgspec

from coachtui.exchange.safe_text import escaped, visible

SCHEMA = 1
NO_REP = 'No rep yet. Add one: coachtui rep add "Dana Ortiz" --every 2w'


def say(*lines: str) -> None:
    """Print lines of data."""
    for line in lines:
        _write(sys.stdout, visible(line, keep_newlines=True) + "\n", _SIGNS)


def tell(*lines: str) -> None:
    """Print messages to the person. Where nobody can be told, the command goes on."""
    for line in lines:
        with contextlib.suppress(OSError):
            _write(sys.stderr, visible(line) + "\n", _SIGNS)


def say_json(data: object) -> None:
    """Print one JSON document."""
    text = json_text(data)
    try:
        text.encode(_encoding(sys.stdout))
    except UnicodeEncodeError:
        text = escaped(text, ascii_only=True)
    _write(sys.stdout, text)


def json_text(data: object) -> str:
    """One JSON document with a line end; every object at its top carries the schema."""
    built = msgspec.to_builtins(data)
    whole = [_marked(one) for one in built] if isinstance(built, list | tuple) else _marked(built)
    return escaped(msgspec.json.format(msgspec.json.encode(whole), indent=2).decode()) + "\n"


def say_raw(text: str) -> None:
    """Print a document that is safe already, such as an export."""
    _write(sys.stdout, text)


def say_bytes(data: bytes) -> None:
    """Print a file that is safe already, byte for byte whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def table(rows: Iterable[Iterable[str]], *, gap: int = 2) -> list[str]:
    """Rows in aligned columns."""
    from coachtui.coaching.columns import aligned

    return aligned(([visible(cell) for cell in row] for row in rows), gap=gap)


def _marked(one: Any) -> Any:  # noqa: ANN401 -- JSON
    return {"schema": SCHEMA, **one} if isinstance(one, dict) else one


def _write(stream: Any, text: str, signs: dict[int, str] | None = None) -> None:  # noqa: ANN401 -- a text stream
    """Print text, with what the stream's encoding lacks by its number; `signs` by stand-ins."""
    encoding = _encoding(stream)
    if signs and not text.isascii() and not _writes(encoding, "".join(map(chr, signs))):
        text = text.translate(signs)
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def _writes(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


_SIGNS: dict[int, str] = {
    **{ord(sign): plain for sign, plain in zip("✓○●✗≡·■◧█░–’“”", '+o*x=.#%#.-\'""', strict=True)},
    ord("…"): "...",
}
"""What stands for the product's own signs where they can't be printed, as wide but for the dots."""


def _encoding(stream: Any) -> str:  # noqa: ANN401 -- a text stream
    return getattr(stream, "encoding", None) or "utf-8"
