"""The file that says which day's demo a folder holds."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

from coachtui import __version__

_NAME = "demo"


def is_made(root: Path, today: Date) -> bool:
    """Whether the demo of `today`, as this version makes it, lies in `root`."""
    try:
        return (root / _NAME).read_text() == _said(today)
    except OSError:
        return False


def mark(root: Path, today: Date) -> None:
    """Say that it does."""
    (root / _NAME).write_text(_said(today))


def _said(today: Date) -> str:
    return f"{__version__} {today}"
