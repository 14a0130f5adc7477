"""The real program in a real terminal, on a notebook with hostile text in every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coachtui.exchange.safe_text import visible
from tests.tui.terminal import Terminal, written
from tests.tui.test_hostile_text import ACTS, a_hostile_sitting

TEXT = "[@click=app.quit]x[/] a\x1b]52;c;aGk=\x07b\x1b[2J \x9b31m\x85\u202er\u2066 [Q3] [/"
"""Markup, the clipboard, a cleared screen, C1 codes, turned writing, and what is no markup."""

ESC = "\x1b"
STEPS = [
    ("2", "12 weeks:"),
    ("o", "State ▾"),
    ("1", "Promises due"),
    ("?", "Whoever is chosen"),
    (ESC, "Promises due"),
    (",", "Two letters, for the working week"),
    (ESC, "Promises due"),
    ("d", "What came of it"),
    (ESC, "Promises due"),
    ("D", "Why it is dropped"),
    (ESC, "Promises due"),
    ("p", "Book the next one-on-one"),
    (ESC, "Promises due"),
    ("s", "Until which day"),
    (ESC, "Promises due"),
    ("S", "won't be held"),
    (ESC, "Promises due"),
    ("P", "To which day"),
    (ESC, "Promises due"),
    ("n", "to raise next time"),
    (ESC, "Promises due"),
    ("E", "To be met"),
    (ESC, "Promises due"),
    ("v", "both included"),
    (ESC, "Promises due"),
    ("w", "To send to"),
    (ESC, "Promises due"),
    ("3", "your own coaching"),
    ("/", "Words to find"),
    ("Q3", "[Q3] [/"),
    (ESC, "your own coaching"),
    (ESC, "Promises due"),
    ("i", "What do you have?"),
    (ESC, "Promises due"),
    ("x", "lines in"),
    (ESC, "Promises due"),
    ("\x10", "Log: Write down a meeting"),
    (ESC, "Promises due"),
    ("\r", "Threads"),
    ("h", "Open"),
    ("\r", "by your word"),
    ("c", "What was it?"),
    (ESC, "Amend"),
    ("r", "Under whom?"),
    (ESC, "Amend"),
    (ESC, "Threads"),
    ("t", "Verdict"),
    ("f", "promised"),
    ("y", "why"),
    ("m", "1"),
    (ESC, "Promises due"),
    ("l", "Log: Dana"),
    ("\x13", "Saved: Dana"),
]
"""Keys, and what they bring to the screen: through every screen and form."""


SCREENS = [("2", "12 weeks:"), (ESC, "Promises due"), ("\r", "Threads"), ("l", "Log: Dana")]
"""Those that are laid out otherwise where there is room."""


@pytest.mark.parametrize(
    ("size", "steps"), [((80, 24), STEPS), ((140, 45), SCREENS)], ids=["80x24", "140x45"]
)
def test_nothing_stored_acts_on_the_terminal_and_nothing_is_eaten(
    tmp_path: Path, size: tuple[int, int], steps: list[tuple[str, str]]
) -> None:
    root = tmp_path / "notebook"
    a_hostile_sitting(root, TEXT)
    arguments = ["--data", str(root), "--config", str(tmp_path / "c"), "--today", "2026-11-30"]
    with Terminal(arguments, tmp_path, size) as terminal:
        terminal.wait_for("Promises due")
        for keys, words in steps:
            terminal.press(keys)
            terminal.wait_for(words)
        terminal.press("\x11")
        assert terminal.ended() == 0
    said = written(terminal.raw)
    assert [ascii(found) for found in ACTS.findall(said)] == []
    for mark in ("[@click=app.quit]x[/]", visible("a\x1b]52;c;aGk=\x07b\x1b[2J"), "[Q3] [/"):
        assert mark in said
    assert not re.search(rb"\x1b\](?!22;)", terminal.raw), "a title or the clipboard is set"
