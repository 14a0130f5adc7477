"""Pictures of screens that compare equal from run to run."""

from __future__ import annotations

import re

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App


class SvgSnapshots(SingleFileSnapshotExtension):
    """One SVG file a picture, named by the snapshot."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def picture(app: App[None]) -> str:
    """The screen as it stands. Rich names parts of the drawing by a sum of all that is in it."""
    drawn = app.export_screenshot(title="coachtui", simplify=True)
    return re.sub(r"terminal-\d+", "terminal", drawn)
