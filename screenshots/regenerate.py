"""Makes the pictures and the HR record anew: `python screenshots/regenerate.py [FOLDER]`.

The day, the size and the demo's stamps are fixed, so the same code gives the same pictures. The
demo is played into a temporary folder; nothing of yours is read or written.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot

from coachtui.coaching.cadence import cycles, kept
from coachtui.coaching.model import RepHistory
from coachtui.coaching.period import read_period
from coachtui.coaching.record import hr_record
from coachtui.coaching.settings import Settings
from coachtui.demo.build import build
from coachtui.exchange.hr_markdown import hr_markdown
from coachtui.notebook.notebook import Notebook
from coachtui.notebook.store import Store
from coachtui.reading import read
from coachtui.tui.app import CoachApp

DAY = Date(2026, 11, 30)
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
SIZE = (110, 34)
NOTES = """\
25m
Monday she told Lorne no discount before the third question, and waited.
+ discovery: asked him who signs before she quoted
> I counted to five and he filled the silence
[x] walk Lorne down the line: done on Friday, he asked for the energy bill
[] Dana by thu: send him last year's bill, not a brochure
[] me by fri: find a plant of our size he may ring
? how the third quote went
"""
PICTURES: dict[str, tuple[tuple[str, ...], str]] = {
    "today": ((), ""),
    "brief": (("down", "enter"), ""),
    "log": (("down", "l"), NOTES),
    "team": (("2",), ""),
    "mirror": (("3",), ""),
    "history": (("down", "h"), ""),
    "meeting": (("down", "h", "down", "enter"), ""),
    "threads": (("down", "t"), ""),
    "search": (("slash",), "price"),
    "export": (("down", "x"), ""),
    "settings": (("comma",), ""),
}
"""By name: the keys that lead to it from the start, and what is typed there."""


class Session:
    """The notebook in a folder, on the day of the pictures."""

    def __init__(self, root: Path) -> None:
        self.settings = Settings(manager="Sam Keller")
        self.today = DAY
        self.demo = True
        self.config_path = root.parent / "config.toml"
        store = Store(root, clock=lambda: NOW, sync=False, device="pictures")
        self.notebook = Notebook(
            root, today=DAY, settings=self.settings, reader=read, clock=lambda: NOW, store=store
        )

    def open_demo(self, step: Callable[[int, int], None]) -> Session:
        """It is the demo already."""
        step(1, 1)
        return self


async def picture(session: Session, keys: tuple[str, ...], typed: str) -> str:
    """The SVG of the screen that the keys lead to."""
    app = CoachApp(session, clock=lambda: NOW, debounce=0)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)
        if typed and app.focused is not None:
            app.post_message(Paste(typed))
            await settled(pilot)
            await settled(pilot)
        return app.export_screenshot(title="coachtui")


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way."""
    await pilot.pause()
    while any(not worker.is_finished for worker in pilot.app.workers):
        await pilot.pause()
    await pilot.pause()


def main(folder: Path) -> None:
    """Write every picture into `folder`."""
    with tempfile.TemporaryDirectory() as place:
        demo = Path(place) / "demo"
        build(demo, today=DAY, settings=Settings(), zone=NOW)
        for name, (keys, typed) in PICTURES.items():
            root = Path(place) / name
            shutil.copytree(demo, root)  # each picture is of a first start
            drawn = asyncio.run(picture(Session(root), keys, typed))
            (folder / f"{name}.svg").write_text(without_fonts(drawn), encoding="utf-8")
        (folder / "hr-record.md").write_text(record(Session(demo).notebook), encoding="utf-8")


def busiest(notebook: Notebook) -> RepHistory:
    """Who has most on record."""
    return max(
        notebook.team().histories,
        key=lambda held: len(held.observations) + len(held.follow_ups) + len(held.words),
    )


def record(notebook: Notebook) -> str:
    """The HR record of the busiest rep for the half-year of the pictures' day."""
    history = busiest(notebook)
    start, end = read_period("2026H2", DAY)
    turns = cycles(history, notebook.team().absences, notebook.settings, DAY)
    return hr_markdown(
        hr_record(
            history,
            today=DAY,
            by=notebook.settings.manager,
            start=start,
            end=end,
            cadence=kept(turns, start, end),
        )
    )


def without_fonts(drawn: str) -> str:
    """The picture without the web fonts it would ask for: a viewer's monospace font serves."""
    return re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.DOTALL)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
