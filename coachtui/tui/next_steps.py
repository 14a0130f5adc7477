"""What one may do after a record is saved, on the screen that one comes back to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from textual.screen import Screen

from coachtui.tui.keymap import bindings_of
from coachtui.tui.screens.rep_screen import RepScreen

_STEPS = (("rep.plan", "books the next one"), ("rep.recap", "writes the recap"))
"""By the name of the key."""


def next_steps(screen: Screen[Any], rep: str, keys: Mapping[str, str]) -> str:
    """One sentence with the keys that work there, or nothing where they act on another rep."""
    if not isinstance(screen, RepScreen) or screen.place == "today" or screen.chosen_rep != rep:
        return ""
    named = dict(bindings_of(type(screen)))
    said = [f"{keys.get(name) or named[name].key} {does}" for name, does in _STEPS if name in named]
    return f" {', '.join(said)}." if said else ""
