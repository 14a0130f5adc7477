"""`export` and `access`: the files, the periods, the warnings."""

import re
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


def test_a_period_may_be_said_in_words(dana: CommandLine) -> None:
    record = dana("export", "dana", "--json", "--period", "2026H2").json
    assert (record["start"], record["end"]) == ("2026-07-01", "2026-12-31")
    both = ("--period", "2026", "--from", "2026-01-01")
    assert dana.refused("export", "dana", *both) == ("Say --period, or --from and --to, not both.")
    assert dana.refused("export", "dana", "--period", "soon").startswith(
        '"soon" can\'t be read as a period: write it like 2026H2'
    )
    assert dana.refused("export", "dana", "--period", "2027") == (
        "The period begins on 2027-01-01, which is still ahead."
    )


def test_a_folder_gets_a_file_named_after_rep_and_period(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "dana-ortiz-2026H2.md"
    assert dana.said("export", "dana", "--period", "2026H2", "-o", str(tmp_path)) == (
        f"Written: {path} (2026-07-01 to 2026-12-31), readable by you alone.\n"
    )
    assert path.read_text() == dana.said("export", "dana", "--period", "2026H2")


def test_all_writes_a_file_for_each_rep_or_none(dana: CommandLine, tmp_path: Path) -> None:
    (folder := tmp_path / "records").mkdir()
    dana.said("rep", "add", "Zoë O'Brien/../x")
    dana.said("rep", "add", "Left Long Ago")
    dana.said("rep", "end", "left", "--on", "2026-06-30")
    everybody = ("export", "--all", "--period", "2026H2", "-o", str(folder))
    assert dana.said(*everybody) == (
        f"Written: 2 records into {folder}, readable by you alone: dana-ortiz-2026H2.md ...\n"
    )
    names = ["dana-ortiz-2026H2.md", "zoe-obrien-x-2026H2.md"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    (folder / names[0]).unlink()
    assert dana.refused(*everybody).startswith(f"{folder / names[1]} exists already; add --force")
    assert not (folder / names[0]).exists()
    dana.said(*everybody, "--force")
    assert (folder / names[0]).exists()


def test_all_takes_a_folder_and_no_name(dana: CommandLine, tmp_path: Path) -> None:
    assert dana.refused("export").startswith("Name a rep, or add --all.")
    assert dana.refused("export", "dana", "--all") == "Name one rep, or --all, not both."
    assert dana.refused("export", "--all", "-o", str(tmp_path / "no")) == (
        f"--all writes a file for each rep into a folder, and {tmp_path / 'no'} is none."
    )
    assert dana.refused("export", "--all", "-o", str(tmp_path), "--to", "2020-01-01") == (
        "No rep was there in that period."
    )


def test_others_named_again_and_again_are_counted_in_one_warning(dana: CommandLine) -> None:
    dana.said("jot", "dana", "- closing: told Ada the price before she asked")
    dana.said("jot", "dana", "- closing: told Ada a second price")
    assert "Look again: 2 entries name others, and this record is on Dana: Ada (2)." in (
        dana("export", "dana").err.splitlines()
    )


def test_an_amended_entry_shows_both_dates(dana: CommandLine) -> None:
    meeting = dana("access", "dana", "--json").json["meetings"][0]
    dana.said("amend", "dana", "-", stdin=meeting["notes"].replace("gave 10% off", "gave 12% off"))
    (seen,) = (line for line in dana.said("export", "dana").splitlines() if "gave 12% off" in line)
    assert re.search(r"\(written \d{4}-\d\d-\d\d, amended \d{4}-\d\d-\d\d\)$", seen)


def test_access_goes_to_a_file_of_the_managers_own(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    assert dana.said("access", "dana", "-o", str(path)) == (
        f"Written: {path}, everything on Dana Ortiz, private included, readable by you alone.\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text() == dana.said("access", "dana")
    assert dana.refused("access", "dana", "-o", str(path)).startswith(f"{path} exists already;")
