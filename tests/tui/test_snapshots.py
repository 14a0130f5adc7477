"""How every screen looks, at the smallest size and a usual one.

After a change that is meant: `pytest tests/tui/test_snapshots.py --snapshot-update`, and look.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.sitting import Sitting, press, settled, the_screens
from tests.tui.svg_snapshots import SvgSnapshots, picture

SCREENS = {
    "today": (),
    "brief": ("enter",),
    "log": ("l",),
    "team": ("2",),
    "settings": ("comma",),
    "setting": ("comma", "enter"),
    "help": ("question_mark",),
    "done": ("d",),
    "plan": ("p",),
    "add-reps": ("a",),
    "palette": ("ctrl+p",),
    "mirror": ("3",),
    "search": ("slash", "p"),
    "history": ("h",),
    "meeting": ("h", "enter"),
    "contest": ("h", "enter", "c"),
    "amend": ("h", "enter", "e"),
    "threads": ("t",),
    "promises": ("f",),
    "buyers": ("enter", "y"),
    "measures": ("enter", "m"),
    "export": ("x",),
    "import": ("i",),
    "edit-rep": ("E",),
    "away": ("v",),
    "recap": ("w",),
}
"""The keys from Today to each; escape, as often, leads back."""


LOOKS = 5
"""A timer of the screen's own may still be running at the first."""
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@SIZES
async def test_screens_look_as_before(
    sitting: Sitting, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    sitting.config_path = Path("config.toml")
    pictures = snapshot.use_extension(SvgSnapshots)
    changed = []
    async with the_screens(sitting, size=size) as (app, pilot):
        for name, keys in SCREENS.items():
            await press(pilot, *keys)
            for _ in range(LOOKS):
                if picture(app) == pictures(name=name):
                    break
                await settled(pilot)
            else:
                changed.append(name)
            await press(pilot, *["escape"] * len(keys))
    assert changed == []


@SIZES
async def test_the_first_start_looks_as_before(
    tmp_path: Path, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    sitting = Sitting(tmp_path / "notebook")
    async with the_screens(sitting, size=size) as (app, _):
        assert picture(app) == snapshot.use_extension(SvgSnapshots)(name="first-start")
