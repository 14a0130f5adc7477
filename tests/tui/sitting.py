"""A small notebook and the screens over it, on a fixed day, with nothing left under way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from pathlib import Path

from textual.app import App
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen

from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings
from coachtui.notebook.notebook import Notebook
from coachtui.reading import read
from coachtui.tui.app import CoachApp
from coachtui.tui.screens.rep_screen import FORM

TODAY = Date(2026, 11, 30)
NOTES = """\
Sat in on the Tolvane call.
+ discovery: asked who signs before she quoted
- closing (heard): gave 10% off before anyone asked
> I freeze when procurement joins
[] me by 5 nov: get her the price sheet
[] Dana by 6 nov: ring Tolvane, not email
"""


class Sitting:
    """What the screens are handed; also what a test asks afterwards."""

    def __init__(
        self, root: Path, *, settings: Settings | None = None, today: Date = TODAY
    ) -> None:
        self.root = root
        self.settings = settings or Settings()
        self.today = today
        self.demo = False
        self.config_path = root.parent / "config.toml"
        self.now = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
        self.notebook = self.another_notebook()

    def open_demo(self, step: Callable[[int, int], None]) -> Sitting:
        """An invented team, quickly made."""
        demo = a_sitting(self.root.with_name("demo"))
        demo.demo = True
        step(1, 1)
        return demo

    def another_notebook(self) -> Notebook:
        """The same notebook as another process has it."""
        return Notebook(
            self.root, today=self.today, settings=self.settings, reader=read, clock=self.clock
        )

    def clock(self) -> datetime:
        """A second later at each look."""
        self.now += timedelta(seconds=1)
        return self.now

    def add(self, name: str, *, added: Date = Date(2026, 10, 1)) -> Rep:
        """A rep."""
        return self.notebook.add_rep(Rep(id="", name=name, added=added))


def a_sitting(root: Path, *, settings: Settings | None = None) -> Sitting:
    """Dana, with one record and an overdue promise of the manager's, and Kofi."""
    sitting = Sitting(root, settings=settings)
    dana = sitting.add("Dana Ortiz")
    sitting.add("Kofi Adomako", added=Date(2026, 11, 19))
    sitting.notebook.log(dana.id, NOTES, date=Date(2026, 11, 2))
    return sitting


@asynccontextmanager
async def the_screens(
    sitting: Sitting, *, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[CoachApp, Pilot[None]]]:
    """The app, settled on Today."""
    app = CoachApp(sitting, clock=sitting.clock, debounce=0, autosave=0)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield app, pilot


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way but what waits for a person.

    It asks what is to be done rather than how busy the machine is: no message waits anywhere, no
    worker is at work, and the screen is drawn, each of a few looks running.
    """
    looks = 0
    while looks < QUIET_LOOKS:
        await pilot._wait_for_screen()
        await asyncio.sleep(0.001)
        app = pilot.app
        app.screen._on_timer_update()
        looks = 0 if _is_busy(app, asking=asks(pilot)) else looks + 1


def _is_busy(app: App[None], *, asking: bool) -> bool:
    if any(not w.is_finished for w in app.workers if w.group != FORM or not asking):
        return True
    nodes = [app, *(node for one in app.screen_stack for node in one.walk_children(with_self=True))]
    waiting = [*app.screen._callbacks, *(one for node in nodes for one in node._next_callbacks)]
    return bool(waiting) or any(node._message_queue.qsize() for node in nodes if node._running)


QUIET_LOOKS = 4
"""Looks at which nothing was to be done, after which nothing will come of itself."""


def asks(pilot: Pilot[None]) -> bool:
    """Whether a form waits for a person: it is in front, and not just being prepared or ended."""
    return isinstance(pilot.app.screen, ModalScreen)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one, each to its end."""
    for key in keys:
        _send(pilot, key)
        await settled(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Type a text, as it is, without waiting in between."""
    for letter in text:
        _send(pilot, "enter" if letter == "\n" else letter)
    await settled(pilot)


def _send(pilot: Pilot[None], key: str) -> None:
    driver = pilot.app._driver
    assert driver is not None
    name = _character_to_key(key) if len(key) == 1 else key
    character = key if len(key) == 1 else _CHARACTERS.get(key)
    pressed = Key(name, character)
    pressed.set_sender(pilot.app)
    driver.send_message(pressed)


_CHARACTERS = {"enter": "\r", "tab": "\t", "space": " ", "question_mark": "?", "slash": "/"}


def shown(app: CoachApp) -> str:
    """What stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(part.text for part in strip).rstrip() for strip in strips)


def footer(app: CoachApp) -> str:
    """The last line of the screen: the keys that are named."""
    return shown(app).split("\n")[-1]


def at(app: CoachApp) -> type[Screen[object]]:
    """Which screen is in front."""
    return type(app.screen)


def told(app: CoachApp) -> list[str]:
    """The toasts so far."""
    return [note.message for note in app._notifications]
