"""What a command works with: the options of this call, and what they open."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from datetime import date as Date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui import places
from coachtui.cli.failing import Failure
from coachtui.clock import clock
from coachtui.coaching.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coachtui.coaching.model import Reading, Rep
    from coachtui.coaching.substance import Record
    from coachtui.notebook.notebook import Notebook

FIRST_YEAR = 1970
LAST_YEAR = 2199
"""The years that can be reasoned in: with room for what lies years behind and ahead."""


class Session:
    """One call of the program. What is costly is made when first asked for."""

    def __init__(self, options: Namespace) -> None:
        self.options = options
        self.demo: bool = options.demo or options.demo_reset
        self.json: bool = options.json
        self.today = _today(options.today or os.environ.get("COACHTUI_TODAY", ""))

    @property
    def command(self) -> str:
        """How this call began: the program with the options that say which notebook and day."""
        import shlex

        parts = ["coachtui", *(["--demo"] if self.demo else [])]
        for name in ("data", "config", "today"):
            if value := getattr(self.options, name):
                parts += [f"--{name}", value]
        return shlex.join(parts)

    @property
    def cache(self) -> Path:
        """The folder of what is derived."""
        return Path(places.absolute(places.cache()))

    @cached_property
    def config_path(self) -> Path:
        """The config file."""
        named = self.options.config or os.environ.get("COACHTUI_CONFIG") or places.config()
        return Path(places.absolute(named))

    @cached_property
    def data_path(self) -> Path:
        """The notebook's folder."""
        if self.demo:
            return self.cache / "demo" / "notebook"
        named = self.options.data or os.environ.get("COACHTUI_DATA") or places.data()
        return Path(places.absolute(named))

    @property
    def named_data(self) -> str:
        """What names the notebook's folder: an option or a variable; empty where nothing does."""
        if self.demo:
            return ""
        variable = "COACHTUI_DATA" if os.environ.get("COACHTUI_DATA") else ""
        return "--data" if self.options.data else variable

    @cached_property
    def settings(self) -> Settings:
        """The config file's content; the demo goes by the defaults."""
        if self.demo:
            return Settings(manager="Sam Keller")
        from coachtui import config

        return config.load(self.config_path)

    @cached_property
    def notebook(self) -> Notebook:
        """The notebook, opened; nothing is made on disk until something is saved."""
        if self.demo:
            self.make_demo()
        return self.open(self.data_path)

    def open(self, root: Path) -> Notebook:
        """The notebook in `root`, with the reader of this version."""
        from coachtui.exchange.safe_text import visible
        from coachtui.notebook.agenda import Agenda
        from coachtui.notebook.notebook import Notebook

        for place in (root, *root.parents):
            if place.exists() and not place.is_dir():
                raise Failure(
                    f"{place} is a file where the notebook's folder should be; "
                    "name another with --data."
                )
        return Notebook(
            root,
            today=self.today,
            settings=self.settings,
            reader=_read,
            clock=clock,
            agenda=Agenda(root=root, cache=self.cache, config=self.config_path, safe=visible),
        )

    def open_demo(self, step: Callable[[int, int], None]) -> Session:
        """The same call over the invented team, made first where today's isn't there yet.

        `step` is told how much of it is made, and of how much.
        """
        options = Namespace(**{**vars(self.options), "demo": True, "data": ""})
        demo = Session(options)
        demo.today = self.today
        demo.make_demo(step)
        return demo

    def damaged(self) -> str:
        """What to tell of places that could not be read of what this call opened; else empty."""
        opened = self.__dict__.get("notebook")
        found = opened.damage() if opened is not None else ()
        if not found:
            return ""
        entries = "an entry" if len(found) == 1 else f"{len(found)} entries"
        return (
            f"{entries} of the notebook can't be read ({found[0].path}). The rest is as it was and "
            "the file is kept; bring it back from a copy of yours before you go on."
        )

    def rep(self, words: str) -> Rep:
        """The rep that `words` name."""
        return self.notebook.rep(words)

    def called(self, rep: Rep) -> str:
        """How to name the rep in a command: by the first name where that is enough."""
        import shlex

        from coachtui.coaching.names import AmbiguousRep

        try:
            self.rep(rep.first_name)
        except AmbiguousRep:
            return shlex.quote(rep.name)
        return shlex.quote(rep.first_name.lower())

    @property
    def asks(self) -> bool:
        """Whether there is somebody to ask."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def width(self) -> int:
        """Columns of the terminal, or 80."""
        import shutil

        return shutil.get_terminal_size((80, 24)).columns

    def make_demo(self, step: Callable[[int, int], None] | None = None) -> None:
        """Make the invented team where today's isn't there. Without `step`, it is told."""
        from coachtui.demo.marker import is_made

        if is_made(self.data_path, self.today) and not self.options.demo_reset:
            return
        from coachtui.demo.build import make

        if step is None:
            from coachtui.cli.output import tell

            tell("Making the demo team: eight reps, two years …")
        make(self.data_path, today=self.today, settings=self.settings, zone=clock(), step=step)
        self.options.demo_reset = False


def _read(record: Record, history: Sequence[Record]) -> Reading:
    """The reader of this version, loaded when there is something to read."""
    from coachtui.reading import read

    return read(record, history)


def _today(named: str) -> Date:
    if not named:
        return clock().date()
    try:
        day = Date.fromisoformat(named)
    except ValueError:
        raise Failure(f"--today takes a date like 2026-11-30, not {named!r}.", 2) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Failure(f"--today takes a day from {FIRST_YEAR} to {LAST_YEAR}, not {named!r}.", 2)
    return day
