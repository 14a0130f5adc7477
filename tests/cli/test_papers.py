"""`export` and `access`: the files, the periods, the warnings."""

import stat
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine


def test_a_record_is_written_for_the_owner_alone_and_never_over_a_file(
    dana: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "dana.md"
    assert dana.said("export", "dana", "-o", str(path)) == (
        f"Written: {path} (2026-10-01 to 2026-11-30), readable by you alone.\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == dana.said("export", "dana")
    assert dana.refused("export", "dana", "-o", str(path)) == (
        f"{path} exists already; add --force to write over it, or name another file."
    )
    path.write_text("before")
    dana.said("export", "dana", "-o", str(path), "--force", "--format", "json")
    assert path.read_text() == dana.said("export", "dana", "--json")


def test_a_place_that_can_not_be_written_is_said(dana: CommandLine, tmp_path: Path) -> None:
    assert dana.refused("export", "dana", "-o", str(tmp_path / "no" / "dana.md")) == (
        f"There is no folder {tmp_path / 'no'}."
    )
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "elsewhere.md")
    assert dana.refused("export", "dana", "-o", str(link), "--force").startswith(f"{link} exists")
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_period_bounds_what_is_exported(dana: CommandLine) -> None:
    record = dana("export", "dana", "--json", "--from", "2026-10-01", "--to", "2026-10-31").json
    assert (record["start"], record["end"], record["meetings"]) == ("2026-10-01", "2026-10-31", [])
    assert dana.refused("export", "dana", "--from", "2026-12-01", "--to", "2026-11-01") == (
        "The period ends (2026-11-01) before it begins (2026-12-01)."
    )
    assert dana.refused("export", "dana", "--from", "foo").startswith(
        '"foo" can\'t be read as a day'
    )


def test_warnings_go_to_the_messages_and_never_into_the_record(dana: CommandLine) -> None:
    dana.said("jot", "dana", "- closing: lazy, she is often ill")
    result = dana("export", "dana")
    warnings = result.err.splitlines()
    assert all(line.startswith("Look again: ") for line in warnings)
    assert any('"lazy"' in line or "lazy" in line for line in warnings)
    assert "Look again" not in result.out


def test_the_managers_name_comes_from_the_config(dana: CommandLine) -> None:
    dana.said("config", "set", "manager", "Sam Keller")
    assert 'by: "Sam Keller"' in dana.said("export", "dana").splitlines()


def test_access_holds_amended_versions_and_drafts(dana: CommandLine) -> None:
    dana.said("amend", "dana", "-", stdin="We spoke of the weather.\n")
    dana.refused("log", "dana", "-", stdin="[] dana by zoon: ring\n")
    data = dana("access", "dana", "--json").json
    assert data["schema"] == 1
    assert data["meetings"][0]["notes"] == "We spoke of the weather.\n"
    assert any("procurement joins" in str(version) for version in data["earlier"])
    assert data["drafts"] == ["[] dana by zoon: ring\n"]
    text = dana.said("access", "dana")
    for line in ("We spoke of the weather.", "! thinking about leaving, keep to myself"):
        assert line in text.splitlines()
    assert "[] dana by zoon: ring" in text.splitlines()


@pytest.mark.parametrize("command", ["export", "access", "recap", "brief"])
def test_an_unknown_rep_is_said_with_those_there_are(dana: CommandLine, command: str) -> None:
    assert dana.refused(command, "zed") == 'No rep is called "zed": the only name is Dana Ortiz.'
