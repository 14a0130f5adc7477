"""What of a rep's history may be shown where somebody may look over the manager's shoulder."""

from __future__ import annotations

from datetime import date as Date
from typing import Any

import msgspec

from coachtui.coaching.as_of import as_of
from coachtui.coaching.model import RepHistory


def in_view(history: RepHistory, today: Date) -> RepHistory:
    """The history as of `today` without anything private. Notes are as they were typed."""
    known = as_of(history, today)
    kept: dict[str, tuple[Any, ...]] = {
        part: tuple(entry for entry in getattr(known, part) if not entry.private)
        for part in _MAY_BE_PRIVATE
    }
    return msgspec.structs.replace(known, **kept)


_MAY_BE_PRIVATE = (
    *("observations", "follow_ups", "words", "insights"),
    *("points", "measures", "verdicts"),
)
