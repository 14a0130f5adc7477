"""How far something is, for whoever looks at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

Step = Callable[[int, int], None]
"""Told how many are done, and of how many."""


@contextmanager
def progress(doing: str) -> Iterator[Step]:
    """Says on a terminal how far it is, where that takes a while: "Reading 12 of 300"."""
    seen = sys.stderr.isatty()
    start = shown = monotonic()

    def step(done: int, of: int) -> None:
        nonlocal shown
        now = monotonic()
        if seen and now - start > _WAIT and now - shown > _EVERY:
            shown = now
            filled = _WIDTH * done // max(1, of)
            bar = "#" * filled + "." * (_WIDTH - filled)
            sys.stderr.write(f"\r{doing} [{bar}] {done} of {of} ")
            sys.stderr.flush()

    try:
        yield step
    finally:
        if shown > start:
            sys.stderr.write("\r\x1b[K")


_WAIT = 0.4
_EVERY = 0.1
"""Seconds."""
_WIDTH = 24
