"""A manager's round, by hand on the real program: see the nudge, answer it, leave, come back."""

from __future__ import annotations

from pathlib import Path

from tests.tui.terminal import Terminal


def the_demo(home: Path) -> Terminal:
    return Terminal(["--demo", "--today", "2026-11-30"], home, (80, 24))


def test_what_is_logged_answers_the_nudge_and_is_found_after_a_new_start(tmp_path: Path) -> None:
    with the_demo(tmp_path) as terminal:
        terminal.wait_for("You owe Marta: send her the parts price sheet")
        terminal.press("l")
        terminal.wait_for("Log: Marta Sowerby")
        terminal.press("[x] parts price sheet: sent, the blue binder helped")
        terminal.wait_for("the blue binder helped")
        terminal.press("\x13")
        terminal.wait_for("Saved: Marta Sowerby, Mon 30 Nov")
        terminal.wait_for("No answer yet to what blocks Kofi")
        terminal.press("\x11")
        assert terminal.ended() == 0
    with the_demo(tmp_path) as terminal:
        terminal.wait_for("Promises due")
        assert "You owe Marta" not in terminal.since()
        terminal.press("/")
        terminal.wait_for("Words to find")
        terminal.press("blue binder")
        terminal.wait_for("blue binder helped")
        terminal.press("\x1b[B\r")
        terminal.wait_for("Marta Sowerby, Mon 30 Nov 2026, one-on-one")
        terminal.press("\x11")
        assert terminal.ended() == 0
