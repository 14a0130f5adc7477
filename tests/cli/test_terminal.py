"""On a real terminal: a question is asked, an editor opens, Ctrl+C keeps what was typed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import WE_SPOKE, CommandLine, files_in

pty = pytest.importorskip("pty", reason="terminals of POSIX")


class Screen:
    """A process on a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self._master, slave = pty.openpty()
        self.seen = ""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "coachtui", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)

    def until(self, words: str) -> None:
        """Read on until the words stand there."""
        while words not in self.seen:
            self._read()

    def type(self, text: str) -> None:
        os.write(self._master, text.encode())

    def stop(self) -> None:
        """Ctrl+C, as the terminal gives it to all that run on it."""
        os.killpg(self._process.pid, signal.SIGINT)

    def end(self) -> int:
        """Read what is left; gives the exit code."""
        try:
            while True:
                self._read()
        except OSError:
            os.close(self._master)
            return self._process.wait(timeout=30)

    def _read(self) -> None:
        data = os.read(self._master, 65536)
        if not data:
            raise OSError
        self.seen += data.decode().replace("\r\n", "\n")


def an_editor(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(path))


def test_an_unclear_day_is_asked_and_the_answer_saved(dana: CommandLine, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("[] dana by zoon: ring\n")
    screen = Screen("log", "dana", str(notes))
    screen.until("What should it say? ")
    screen.type("fri\n")
    assert screen.end() == 0
    assert "  []  Dana by Fri 4 Dec 2026: ring" in screen.seen.splitlines()


def test_an_unclear_promise_is_asked_with_its_candidates(dana: CommandLine, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("[x] the moon: shone\n")
    screen = Screen("log", "dana", str(notes))
    screen.until("Which? ")
    assert "  2  get her the price sheet\n" in screen.seen
    screen.type("2\n")
    assert screen.end() == 0
    assert "  [x] get her the price sheet: shone" in screen.seen.splitlines()


def test_the_editor_opens_and_comes_back(
    dana: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_editor(tmp_path, 'echo "We spoke." > "$1"', monkeypatch)
    screen = Screen("log", "dana")
    assert screen.end() == 0
    *understood, last = screen.seen.splitlines()
    assert understood == WE_SPOKE.splitlines()
    assert last[:-7] == "Saved: Dana Ortiz, Mon 30 Nov 2026, one-on-one ("


def test_ctrl_c_in_the_editor_keeps_what_was_typed(
    dana: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_editor(tmp_path, 'echo "We spoke." > "$1"; echo open; exec sleep 60', monkeypatch)
    screen = Screen("log", "dana")
    screen.until("open")
    screen.stop()
    assert screen.end() == 130
    last = screen.seen.splitlines()[-1]
    assert last.startswith("coachtui: Stopped. Kept: coachtui log dana --draft ")
    assert list(files_in(dana.notebook / "drafts").values()) == [b"We spoke.\n"]
    an_editor(tmp_path, "true", monkeypatch)
    assert Screen("log", "dana", "--draft", dana.draft_of(last)).end() == 0
    assert dana("access", "dana", "--json").json["meetings"][-1]["notes"] == "We spoke.\n"


def test_ctrl_c_at_a_question_keeps_what_was_typed(dana: CommandLine, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("[] dana by zoon: ring\n")
    screen = Screen("log", "dana", str(notes))
    screen.until("What should it say? ")
    screen.stop()
    assert screen.end() == 130
    assert "Stopped. Kept: coachtui log dana --draft " in screen.seen
    assert list(files_in(dana.notebook / "drafts").values()) == [b"[] dana by zoon: ring\n"]


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 1)])
def test_a_purge_is_confirmed(dana: CommandLine, answer: str, code: int) -> None:
    screen = Screen("rep", "purge", "dana")
    screen.until("Erase Dana Ortiz (1 meeting, 3 promises) for good? [y/N] ")
    screen.type(f"{answer}\n")
    assert screen.end() == code
    assert bool(dana("rep", "list", "--json").json) == bool(code)
