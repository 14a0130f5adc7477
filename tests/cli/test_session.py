"""What one call of the program works with."""

from argparse import Namespace
from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.cli.session import Session
from coachtui.demo.marker import mark


def test_the_demo_opens_beside_the_own_notebook_and_is_not_made_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coachtui.places.cache", lambda: str(tmp_path / "cache"))
    options = Namespace(
        demo=False, demo_reset=False, json=False, today="2026-11-30", data=str(tmp_path / "own"),
        config=str(tmp_path / "config.toml"),
    )  # fmt: skip
    own = Session(options)
    root = tmp_path / "cache" / "demo" / "notebook"
    root.mkdir(parents=True)
    mark(root, Date(2026, 11, 30))
    steps: list[tuple[int, int]] = []
    demo = own.open_demo(lambda done, of: steps.append((done, of)))
    assert (demo.demo, demo.data_path, demo.today) == (True, root, own.today)
    assert demo.notebook.root == root
    assert demo.settings.manager == "Sam Keller"
    assert (own.demo, own.data_path) == (False, tmp_path / "own")
    assert steps == []
