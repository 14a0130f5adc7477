"""Drafts: what was typed and not yet saved."""

import stat
from pathlib import Path

import pytest

from coachtui.notebook.drafts import Drafts
from coachtui.notebook.errors import NotFound


def test_a_draft_is_on_disk_verbatim_for_the_owner_alone(tmp_path: Path) -> None:
    draft = Drafts(tmp_path).keep("a [note]\r\nÄ\n", identifier="0000abc123", rep="rep1")
    assert draft.path == tmp_path / "drafts" / "rep1.abc123.txt"
    assert draft.path.read_bytes() == "a [note]\r\nÄ\n".encode()
    assert stat.S_IMODE(draft.path.stat().st_mode) == 0o600


def test_keeping_again_replaces_it_also_when_the_rep_has_become_known(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("one", identifier="abc123")
    drafts.keep("two", identifier="abc123", rep="rep1")
    assert [(d.id, d.rep) for d in drafts.all()] == [("abc123", "rep1")]
    assert drafts.read("abc123")[1] == b"two"


def test_bytes_that_are_no_text_are_kept_as_they_are(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(b"\xff\x00", identifier="abc123")
    assert drafts.read("abc123")[1] == b"\xff\x00"


def test_an_unknown_draft_is_said_with_those_there_are(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    with pytest.raises(NotFound, match=r"There is no draft 'zzz'\. Kept drafts: none\."):
        drafts.read("zzz")
    drafts.keep("one", identifier="abc123")
    with pytest.raises(NotFound, match=r"Kept drafts: abc123\."):
        drafts.read("../abc123")


def test_a_purge_removes_a_reps_drafts_alone(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("one", identifier="abc123", rep="rep1")
    drafts.keep("two", identifier="def456", rep="rep2")
    drafts.purge("rep1")
    assert [draft.id for draft in drafts.all()] == ["def456"]
    drafts.discard("def456")
    assert drafts.all() == ()


def test_the_draft_of_an_amendment_names_the_meeting_and_the_version_it_amends(
    tmp_path: Path,
) -> None:
    drafts = Drafts(tmp_path)
    draft = drafts.keep("one", identifier="abc123", rep="rep1", amends="met", revision="aaa bbb")
    assert draft.path.name == "rep1.abc123.met-aaa-bbb.txt"
    assert drafts.all() == (draft,)
    assert drafts.read("abc123") == (draft, b"one")
    drafts.keep("two", identifier="abc123", rep="rep1", amends="met", revision="ccc")
    assert [d.revision for d in drafts.all()] == ["ccc"]
    drafts.purge("rep1")
    assert drafts.all() == ()
