"""How far a command is, on standard error, where that is a terminal and it takes a while."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None]]:
    """Shows a bar behind `doing` ("Reading") and takes it away in the end."""
    from time import monotonic

    seen = sys.stderr.isatty()
    start = shown = monotonic()

    def step(done: int, of: int) -> None:
        nonlocal shown
        now = monotonic()
        if seen and now - start > _WAIT and now - shown > _EVERY:
            shown = now
            full = _BAR * done // max(of, 1)
            sys.stderr.write(f"\r{doing} [{'#' * full}{'.' * (_BAR - full)}] {done} of {of} ")
            sys.stderr.flush()

    try:
        yield step
    finally:
        if shown > start:
            sys.stderr.write("\r\x1b[K")


_WAIT = 0.4
_EVERY = 0.1
"""Seconds."""
_BAR = 20
