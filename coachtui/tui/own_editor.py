"""Going on in the manager's own editor, and coming back with what it leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from coachtui.tui.editor_command import edit, editor_command


def edited(app: App[Any], path: Path) -> tuple[str | None, str]:
    """The text that the editor left in `path`, or None; and what to tell, or nothing."""
    try:
        command = editor_command()
    except ValueError:
        return None, "$EDITOR can't be read: a quotation mark is left open."
    if not command:
        return None, "No editor is set: set $EDITOR."
    try:
        with app.suspend():
            trouble = edit(command, path) or ""
    except SuspendNotSupported:
        return None, f"No editor can be opened from here. The text is kept: {path}"
    try:
        return path.read_bytes().decode("utf-8-sig"), trouble
    except (OSError, UnicodeDecodeError):
        return None, f"What the editor left is not UTF-8 text. It is kept: {path}"
