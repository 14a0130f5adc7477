"""`export` and `access`: the files, the periods, the warnings."""

import io
import re
import stat
from pathlib import Path

import pytest

from coachtui.cli.progress import progress
from tests.cli.conftest import CommandLine


class Screen(io.StringIO):
    """Standard error with somebody in front of it."""

    def isatty(self) -> bool:
        return True


def test_a_record_is_written_for_the_owner_alone_and_never_over_a_file(
    dana: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "dana.md"
    assert dana.said("export", "dana", "-o", str(path)) == (
        f"Written: {path} (October to November 2026), readable by you alone.\n"
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
        f"There is no folder {tmp_path / 'no'}; make it first."
    )
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "elsewhere.md")
    assert dana.refused("export", "dana", "-o", str(link), "--force") == (
        f"{link} is no plain file; name another."
    )
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


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2026H2", "2026-07-01", "2026-12-31"),
        ("last quarter", "2026-07-01", "2026-09-30"),
        ("November 2026", "2026-11-01", "2026-11-30"),
    ],
)
def test_a_period_is_named_in_words(dana: CommandLine, words: str, first: str, last: str) -> None:
    record = dana("export", "dana", "--json", "--period", words).json
    assert (record["start"], record["end"]) == (first, last)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("dana", "--period", "2026H2", "--from", "2026-07-01"),
            "--period names both days: give it, or --from and --to.",
        ),
        (
            ("dana", "--period", "2026H2", "--to", "fri"),
            "--period names both days: give it, or --from and --to.",
        ),
        (
            ("dana", "--period", "soon"),
            '"soon" can\'t be read as a period: write it like 2026H2, 2026Q3, 2026, 2026-07, '
            "July 2026, H2, last quarter or this half.",
        ),
        (
            ("dana", "--period", "2027H1"),
            "That period begins only on Fri 1 Jan 2027: nothing is on record of it yet.",
        ),
        (("dana", "--all"), "--all writes every rep's record: leave dana out, or --all."),
        ((), "Name a rep, or --all for everybody. `coachtui export --help` shows how."),
        (("--all", "-o", "-"), "--all writes a file for each rep: name a folder with -o."),
    ],
)
def test_what_does_not_go_together_is_a_usage_error(
    dana: CommandLine, arguments: tuple[str, ...], said: str
) -> None:
    result = dana("export", *arguments)
    assert (result.code, result.out, result.err) == (2, "", f"coachtui: {said}\n")


def test_into_a_folder_goes_a_file_that_is_named_by_rep_and_period(
    dana: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "hr"
    folder.mkdir()
    dana("export", "dana", "--period", "2026H2", "-o", str(folder))
    dana("export", "dana", "--to", "2026-11-03", "-o", f"{folder}/", "--format", "json")
    dana.said("access", "dana", "-o", str(folder))
    dana.said("access", "dana", "-o", str(folder), "--format", "json")
    assert sorted(path.name for path in folder.iterdir()) == [
        *("dana-ortiz-2026-10-01-to-2026-11-03.json", "dana-ortiz-2026H2.md"),
        *("dana-ortiz-access.json", "dana-ortiz-access.md"),
    ]
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())


@pytest.fixture
def three(dana: CommandLine) -> CommandLine:
    """Dana, one who left in summer, and one who is new."""
    dana.said("rep", "add", "Kofi Mensah", "--started", "2025-01-07", today="2025-01-07")
    dana.said("rep", "end", "kofi", "--on", "2026-08-31", today="2026-08-20")
    dana.said("rep", "add", "Zoë Lind", today="2026-10-01")
    return dana


def test_everybody_gets_a_file_those_included_who_left_within_the_period(
    three: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "hr"
    assert three("export", "--all", "--period", "2026H2", "-o", str(folder)).out == (
        f"Written: 3 records in {folder} (July to December 2026), readable by you alone.\n"
    )
    names = ["dana-ortiz-2026H2.md", "kofi-mensah-2026H2.md", "zoe-lind-2026H2.md"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert stat.S_IMODE((folder / names[0]).stat().st_mode) == 0o600
    same = three("export", "Dana Ortiz", "--period", "2026H2").out
    assert (folder / names[0]).read_text() == same
    three("export", "--all", "--from", "2026-09-01", "-o", f"{tmp_path}/autumn")
    assert not any("kofi" in path.name for path in (tmp_path / "autumn").iterdir())


def failed(run: CommandLine, *arguments: str) -> str:
    """What a call that failed said last, behind what to look at again."""
    result = run(*arguments)
    assert (result.code, result.out) == (1, "")
    return result.err.splitlines()[-1].removeprefix("coachtui: ")


def test_everybodys_records_are_all_written_or_none(three: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "hr"
    folder.mkdir()
    (folder / "kofi-mensah-2026H2.md").write_text("before")
    call = ("export", "--all", "--period", "2026H2", "-o", str(folder))
    assert failed(three, *call) == (
        f"Nothing was written: kofi-mensah-2026H2.md exists already in {folder}. "
        "Add --force to write over what is there, or name another folder."
    )
    assert [path.name for path in folder.iterdir()] == ["kofi-mensah-2026H2.md"]
    (folder / "dana-ortiz-2026H2.md").symlink_to(tmp_path / "elsewhere")
    assert failed(three, *call, "--force").endswith("is no plain file; name another.")
    assert (folder / "kofi-mensah-2026H2.md").read_text() == "before"
    (folder / "dana-ortiz-2026H2.md").unlink()
    three(*call, "--force")
    assert len(list(folder.iterdir())) == 3
    assert "# " in (folder / "kofi-mensah-2026H2.md").read_text()


def test_a_disk_that_fails_midway_leaves_the_folder_as_it_was(
    three: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coachtui.notebook import files

    whole = files.replace

    def full(path: Path, data: bytes, *, sync: bool = True) -> None:
        if "kofi" in path.name:
            raise OSError(28, "No space left on device", str(path))
        whole(path, data, sync=sync)

    monkeypatch.setattr(files, "replace", full)
    folder = tmp_path / "hr"
    folder.mkdir()
    (folder / "dana-ortiz-2026H2.md").write_text("before")
    said = failed(three, "export", "--all", "--period", "2026H2", "-o", str(folder), "--force")
    assert said.endswith("no space left on device.")
    assert [path.name for path in folder.iterdir()] == ["dana-ortiz-2026H2.md"]
    assert (folder / "dana-ortiz-2026H2.md").read_text() == "before"


def test_what_to_look_at_again_is_counted_where_everybody_is_exported(
    three: CommandLine, tmp_path: Path
) -> None:
    three.said("jot", "Dana Ortiz", "- closing: lazy since her pregnancy")
    result = three("export", "--all", "-o", str(tmp_path / "hr"))
    assert result.err == (
        "Look again at Dana Ortiz: words on character (1), sensitive subjects (1). "
        "Where: coachtui export dana\n"
    )
    result = three("export", "--all", "--period", "last quarter", "-o", str(tmp_path / "q"))
    assert result.err == ""
    result = three("export", "--all", "--period", "this quarter", "-o", str(tmp_path / "hr2"))
    assert result.err.splitlines()[-1].endswith(
        "Where: coachtui export dana --period 'this quarter'"
    )


def test_without_a_folder_named_everybody_goes_into_a_new_one_of_that_day(
    three: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert three("export", "--all").out == (
        "Written: 3 records in coachtui-records-2026-11-30, readable by you alone.\n"
    )
    (folder,) = here.iterdir()
    assert (folder.name, stat.S_IMODE(folder.stat().st_mode)) == (
        "coachtui-records-2026-11-30",
        0o700,
    )
    assert failed(three, "export", "--all") == (
        "coachtui-records-2026-11-30 exists already; name another folder with -o, or add --force "
        "to write over the records in it."
    )


def test_nobody_to_export_is_said(run: CommandLine, dana: CommandLine, tmp_path: Path) -> None:
    assert dana.refused("export", "--all", "--period", "2020", "-o", str(tmp_path / "hr")) == (
        "Nobody was here in that period; `rep list --all` says when they were."
    )
    assert not (tmp_path / "hr").exists()
    a_file = tmp_path / "file"
    a_file.write_text("")
    assert dana.refused("export", "--all", "-o", str(a_file)) == (
        f"{a_file} is a file; --all needs a folder."
    )
    assert dana.refused("export", "--all", "-o", str(tmp_path / "no" / "hr")) == (
        f"There is no folder {tmp_path / 'no'}; make it first."
    )


def test_how_far_it_is_shows_on_a_terminal_and_goes_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = iter([0.0, 0.2, 0.6, 0.65])
    monkeypatch.setattr("time.monotonic", lambda: next(now))
    monkeypatch.setattr("sys.stderr", screen := Screen())
    with progress("Writing") as step:
        for done in (1, 4, 5):
            step(done, 8)
    assert screen.getvalue() == "\rWriting [##########..........] 4 of 8 \r\x1b[K"


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


def test_of_an_excuse_only_its_kind_gets_out(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "ill, surgery on Tuesday")
    for more in ((), ("--json",)):
        out = dana("export", "dana", *more).out
        assert "surgery" not in out
        assert "sickness" in out


def test_a_period_of_which_nothing_is_on_file_is_pointed_out(dana: CommandLine) -> None:
    assert dana("export", "dana", "--period", "2019").err == (
        "Look again: nothing is on file on Dana Ortiz for 2019.\n"
    )


def test_a_promise_ended_on_another_day_than_it_was_typed_says_so(dana: CommandLine) -> None:
    dana.said("done", "dana", "price sheet", "--outcome", "sent", today="2026-11-20")
    (line,) = (one for one in dana.said("export", "dana").splitlines() if "price sheet" in one)
    assert re.search(r"Done 20 Nov 2026 \(written \d+ \w{3} \d{4}\): sent", line)


def test_a_moved_record_keeps_the_day_it_was_amended(dana: CommandLine) -> None:
    dana.said("rep", "add", "Kofi Mensah")
    dana.said("log", "dana", "-", "--date", "2026-11-20", stdin="+ closing: asked for the order\n")
    dana.said("amend", "dana", "-", stdin="+ closing: asked for the whole order\n")
    (before,) = dana("access", "dana", "--json", "--today", "2026-11-30").json["meetings"][-1:]
    dana.said("move", "dana", "kofi")
    (after,) = dana("access", "kofi", "--json").json["meetings"]
    assert before["amended"]
    assert (after["written"], after["amended"]) == (before["written"], before["amended"])
