"""On a terminal: questions, the editor, and a stop by Ctrl+C."""

import stat
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import WE_SPOKE, CommandLine, files_in


def notes(run: CommandLine) -> str:
    return str(run("access", "dana", "--json").json["meetings"][-1]["notes"])


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor with a blank in its path; it does what the Python in the file given says."""
    script = tmp_path / "my editor"
    script.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n"
    )
    script.chmod(stat.S_IRWXU)
    monkeypatch.setenv("EDITOR", f"'{script}' --wait")
    return script


def types(editor: Path, what: str) -> None:
    with editor.open("a") as file:
        file.write(what + "\n")


def test_an_unclear_owner_is_asked_and_written_into_the_text(
    dana: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("[] Wei by fri: call\n")
    result = dana("log", "dana", str(path), stdin="2\n", terminal=True)
    assert result.code == 0
    asked = result.err.splitlines()
    assert asked[0] == 'Line 1: "Wei" is neither you nor Dana Ortiz: write me or Dana there.'
    assert asked[1:3] == ["  1  me", "  2  Dana"]
    assert notes(dana) == "[] Dana by fri: call\n"


def test_an_unreadable_day_is_asked_until_it_can_be_read(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("[] dana by zoon: call\n")
    result = dana("log", "dana", str(path), stdin="soonish\nnext tue\n", terminal=True)
    assert result.code == 0
    assert result.err.count("can't be read as a day") == 2
    assert notes(dana) == "[] dana by next tue: call\n"


def test_an_unclear_promise_is_chosen_by_its_number(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("[x] the moon: sent\n")
    result = dana("log", "dana", str(path), stdin="2\n", terminal=True)
    assert result.code == 0
    chosen = [line[5:] for line in result.err.splitlines() if line.startswith("  2  ")]
    (closed,) = [p for p in dana("followups", "--all", "--json").json if p["status"] == "done"]
    assert [closed["text"]] == chosen
    assert closed["outcome"] == "sent"


def test_what_closes_no_promise_may_stay_as_a_note(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("fine\n[x] the moon: sent\n")
    result = dana("log", "dana", str(path), stdin="4\n", terminal=True)
    assert result.code == 0
    assert "  4  none of them: keep the line as a note" in result.err.splitlines()
    assert notes(dana) == "fine\n\\[x] the moon: sent\n"
    assert len(dana("followups", "--json").json) == 3


def test_no_answer_keeps_the_text_with_what_was_answered(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("[] Wei by zoon: call\n")
    result = dana("log", "dana", str(path), stdin="1\n", terminal=True)
    assert result.code == 1
    (draft,) = files_in(dana.notebook / "drafts").values()
    assert draft == b"[] me by zoon: call\n"


def test_the_editor_opens_for_a_log(dana: CommandLine, editor: Path) -> None:
    types(editor, "assert path.read_text() == ''; path.write_text('We spoke.\\n')")
    result = dana("log", "dana", "--minutes", "20", terminal=True)
    assert result.err == ""
    *understood, last = result.lines
    assert understood == WE_SPOKE.splitlines()
    assert last[:-7] == "Saved: Dana Ortiz, Mon 30 Nov 2026, one-on-one, 20 minutes ("
    assert notes(dana) == "We spoke.\n"
    assert files_in(dana.notebook / "drafts") == {}


def test_the_editor_opens_on_the_text_to_amend(dana: CommandLine, editor: Path) -> None:
    types(editor, "path.write_text(path.read_text().replace('price sheet', 'price list'))")
    assert dana("amend", "dana", terminal=True).code == 0
    assert "price list" in notes(dana)
    editor.write_text(f"#!{sys.executable}\n")
    assert dana("amend", "dana", terminal=True) == (1, "", "coachtui: Nothing was changed.\n")


def test_the_draft_of_an_amendment_is_not_gone_on_with_as_a_new_record(
    dana: CommandLine, editor: Path
) -> None:
    dana.refused("amend", "dana", "-", stdin="[] dana by zoon: ring\n")
    types(editor, "assert path.read_text() == ''; path.write_text('We spoke.\\n')")
    assert dana("log", "dana", terminal=True).code == 0
    (kept,) = files_in(dana.notebook / "drafts").values()
    assert kept == b"[] dana by zoon: ring\n"


def test_visual_goes_before_editor(
    dana: CommandLine, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    types(editor, "path.write_text('We spoke.\\n')")
    monkeypatch.setenv("VISUAL", f"'{editor}'")
    monkeypatch.setenv("EDITOR", "false")
    assert dana("log", "dana", terminal=True).code == 0


def test_an_editor_left_empty_saves_nothing(dana: CommandLine, editor: Path) -> None:
    assert dana("log", "dana", terminal=True) == (
        1,
        "",
        "coachtui: Nothing to save: the text is empty.\n",
    )
    assert files_in(dana.notebook / "drafts") == {}


def test_an_editor_that_fails_keeps_the_text(dana: CommandLine, editor: Path) -> None:
    types(editor, "path.write_text('We spoke.\\n'); sys.exit(1)")
    result = dana("log", "dana", terminal=True)
    draft = dana.draft_of(result.err.strip())
    assert result == (
        1,
        "",
        f"coachtui: The editor ended with 1. Kept: coachtui log dana --draft {draft}\n",
    )
    editor.write_text(f"#!{sys.executable}\n")
    assert dana("log", "dana", "--draft", draft, terminal=True).code == 0
    assert notes(dana) == "We spoke.\n"


def test_the_editor_opens_with_what_was_kept_of_the_rep_last(
    dana: CommandLine, editor: Path
) -> None:
    older, newest = (
        dana.draft_of(dana.refused("log", "dana", "-", stdin=f"{text}\n[] dana by zoon: ring\n"))
        for text in ("We wrote.", "We spoke.")
    )
    types(editor, "path.write_text(path.read_text().replace('zoon', 'fri'))")
    result = dana("log", "dana", terminal=True)
    assert (result.code, result.err.splitlines()) == (
        0,
        [
            f"Kept from before, and opened now: draft {newest} (empty it to give it up)",
            f"Kept from before too: coachtui log dana --draft {older}",
        ],
    )
    assert notes(dana) == "We spoke.\n[] dana by fri: ring\n"
    assert list(files_in(dana.notebook / "drafts").values()) == [
        b"We wrote.\n[] dana by zoon: ring\n"
    ]


def test_a_draft_of_another_rep_is_not_opened(dana: CommandLine, editor: Path) -> None:
    dana.said("rep", "add", "Kofi Adomako")
    dana.refused("log", "kofi", "-", stdin="[] kofi by zoon: ring\n")
    types(editor, "path.write_text('We spoke.\\n')")
    assert dana("log", "dana", terminal=True).err == ""
    assert notes(dana) == "We spoke.\n"


@pytest.mark.parametrize(
    ("script", "code"),
    [
        ("path.write_text('We spoke.\\n')", 0),
        ("path.write_text('We spoke.\\n'); sys.exit(1)", 1),
    ],
)
def test_a_dry_run_in_the_editor_leaves_no_draft(
    dana: CommandLine, editor: Path, script: str, code: int
) -> None:
    types(editor, script)
    result = dana("log", "dana", "--dry-run", terminal=True)
    assert (result.code, "Kept" in result.err) == (code, False)
    assert files_in(dana.notebook / "drafts") == {}


def test_a_dry_run_of_what_was_kept_keeps_it(dana: CommandLine, editor: Path) -> None:
    draft = dana.draft_of(dana.refused("log", "dana", "-", stdin="[] dana by zoon: ring\n"))
    types(editor, "path.write_text('We spoke.\\n')")
    assert dana("log", "dana", "--dry-run", terminal=True).err == (
        f"Kept from before, and opened now: draft {draft} (empty it to give it up)\n"
    )
    assert list(files_in(dana.notebook / "drafts").values()) == [b"We spoke.\n"]


def test_an_editor_that_can_not_be_started_is_said(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert dana("log", "dana", terminal=True) == (
        1,
        "",
        "coachtui: The editor 'no-such-editor' can't be started (no such file or directory).\n",
    )
    monkeypatch.setenv("EDITOR", "'")
    assert dana("log", "dana", terminal=True).err == (
        "coachtui: The editor \"'\" can't be started (no closing quotation).\n"
    )


def test_a_stop_keeps_what_was_typed(dana: CommandLine, editor: Path) -> None:
    types(editor, "path.write_text('We spoke.\\n')")
    types(editor, "import os, signal; os.kill(os.getpid(), signal.SIGINT)")
    result = dana("log", "dana", terminal=True)
    draft = dana.draft_of(result.err.strip().splitlines()[-1])
    assert result.code == 130
    assert result.err.endswith(f"coachtui: Stopped. Kept: coachtui log dana --draft {draft}\n")


def test_an_unknown_rep_is_said_before_the_editor_opens(dana: CommandLine, editor: Path) -> None:
    types(editor, "raise SystemExit('opened')")
    assert dana("log", "zed", terminal=True).err == (
        'coachtui: No rep is called "zed": the only name is Dana Ortiz.\n'
    )


def test_text_may_be_typed_right_there(dana: CommandLine) -> None:
    result = dana("log", "dana", "-", stdin="We spoke.\n", terminal=True)
    assert result.err == "Type or paste the text, then Ctrl+D on a line of its own.\n"
    assert notes(dana) == "We spoke.\n"


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("YES\n", 0), ("n\n", 1), ("", 1)])
def test_a_purge_asks(dana: CommandLine, answer: str, code: int) -> None:
    result = dana("rep", "purge", "dana", stdin=answer, terminal=True)
    assert result.code == code
    assert result.err.startswith("Erase Dana Ortiz (1 meeting, 3 promises) for good? [y/N] ")
    assert bool(dana("rep", "list", "--json").json) == bool(code)
