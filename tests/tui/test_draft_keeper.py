from __future__ import annotations

from pathlib import Path

import pytest

from coachtui.notebook.drafts import Drafts
from coachtui.tui.draft_keeper import DraftKeeper


def kept(drafts: Drafts) -> list[str]:
    return [draft.path.read_text() for draft in drafts.all()]


def test_it_replaces_its_own_draft_and_an_empty_text_takes_it_away(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    keeper = DraftKeeper(drafts, identifier="0123456789abcdef", rep="dana")
    keeper.keep("one")
    keeper.keep("one two")
    assert kept(drafts) == ["one two"]
    keeper.keep(" \n")
    assert kept(drafts) == []
    keeper.keep("three")
    assert kept(drafts) == ["three"]


def test_what_comes_after_it_was_saved_does_not_bring_it_back(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    keeper = DraftKeeper(drafts, identifier="0123456789abcdef", rep="dana")
    keeper.keep("one")
    keeper.discard()
    keeper.keep("one, late")
    assert kept(drafts) == []


def test_what_the_notebook_does_not_take_is_kept_in_one_file_outside_until_it_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(outside))
    (tmp_path / "drafts").touch()
    drafts = Drafts(tmp_path)
    keeper = DraftKeeper(drafts, identifier="0123456789abcdef", rep="dana")
    keeper.keep("one")
    first = keeper.aside
    keeper.keep("one two")
    assert first is not None
    assert keeper.aside == first
    assert first.read_text() == "one two"
    assert keeper.trouble == "not a directory"
    (tmp_path / "drafts").unlink()
    keeper.keep("one two three")
    assert list(outside.iterdir()) == []
    assert kept(drafts) == ["one two three"]
