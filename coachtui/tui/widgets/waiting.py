"""What is under way, with a bar, once it takes longer than a moment."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import ProgressBar, Static

from coachtui.tui import safe

AFTER = 0.4
"""Seconds after which it shows."""
_EVERY = 0.1


class Waiting(Horizontal):
    """Shows nothing until it is begun and takes its time."""

    DEFAULT_CSS = """
    Waiting {
        height: 1;
        display: none;
        padding: 0 2;
        #doing { width: auto; margin: 0 2 0 0; }
        ProgressBar { width: auto; }
        ProgressBar Bar { width: 24; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._under_way: list[Timer] = []
        self._at = (0, 0)

    def compose(self) -> ComposeResult:
        """What is done; the bar comes when it is needed."""
        yield Static(id="doing")

    def begin(self, doing: str) -> None:
        """Something is under way from now on: "Reading team.csv"."""
        self.end()
        self._at = (0, 0)
        self.query_one("#doing", Static).update(safe.line(doing))
        self._under_way = [self.set_timer(AFTER, self._show)]

    def step(self, done: int, of: int) -> None:
        """So much of it is done. May be called from any thread."""
        self._at = (done, of)

    def end(self) -> None:
        """It is over."""
        for timer in self._under_way:
            timer.stop()
        self._under_way = []
        self.display = False
        self.query(ProgressBar).remove()

    def _show(self) -> None:
        self.display = True
        self.mount(ProgressBar(show_eta=False))
        self._under_way.append(self.set_interval(_EVERY, self._draw))

    def _draw(self) -> None:
        done, of = self._at
        for bar in self.query(ProgressBar):
            if of:
                bar.update(total=of, progress=done)
