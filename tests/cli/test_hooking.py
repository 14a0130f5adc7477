"""`hook`: the snippets, in a real bash, and what they show."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coachtui.cli import hooking
from tests.cli.conftest import CommandLine

BASH = shutil.which("bash") or "/bin/bash"


def started(folder: Path, snippet: str, *, options: str = "", interactive: bool = True) -> str:
    """What a bash prints that starts with the snippet; the stand-in program tells of its calls."""
    (folder / "rc").write_text(f"{options}\n{snippet}\necho ready\n")
    shell = [BASH, "--norc", "--noprofile", *(["-i"] if interactive else []), "rc"]
    done = subprocess.run(
        shell if interactive else [BASH, "rc"],
        cwd=folder,
        env={"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder), "TZ": "UTC"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    return done.stdout


@pytest.fixture
def bash(tmp_path: Path, run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> str:
    """The snippet for bash, calling a stand-in that says how it was called and notes the day."""
    program = tmp_path / "coachtui"
    monkeypatch.setattr(hooking, "_program", lambda: "coachtui")
    snippet = run.said("hook", "bash")
    seen = next(word for word in snippet.split() if word.endswith("/hook"))
    Path(seen).parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f'#!/bin/sh\necho "called: $*"\ndate +%Y-%m-%d > {seen}\n')
    program.chmod(0o755)
    return snippet


def test_it_shows_once_a_day_and_leaves_nothing_in_the_shell(tmp_path: Path, bash: str) -> None:
    names = "declare -F | grep -c coachtui; echo ${shown-none} ${day-none}"
    assert started(tmp_path, bash + names) == "called: hook --show\n0\nnone none\nready\n"
    assert started(tmp_path, bash) == "ready\n"


def test_it_bears_strict_shells(tmp_path: Path, bash: str) -> None:
    assert started(tmp_path, bash, options="set -eu") == "called: hook --show\nready\n"
    assert started(tmp_path, bash, options="set -eu") == "ready\n"


def test_a_program_that_fails_or_is_gone_breaks_no_prompt(tmp_path: Path, bash: str) -> None:
    (tmp_path / "coachtui").write_text("#!/bin/sh\nexit 1\n")
    assert started(tmp_path, bash, options="set -e") == "ready\n"
    (tmp_path / "coachtui").unlink()
    assert started(tmp_path, bash, options="set -e") == "ready\n"


def test_scripts_never_see_it(tmp_path: Path, bash: str) -> None:
    assert started(tmp_path, bash, interactive=False) == "ready\n"


def test_a_quiet_prompt_starts_no_process(tmp_path: Path, bash: str) -> None:
    started(tmp_path, bash)
    nothing = "PATH=/nowhere"  # a program could not even be found
    assert started(tmp_path, bash, options=nothing) == "ready\n"


def test_odd_folders_are_quoted(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "it's $(touch x) here"
    monkeypatch.setattr(hooking, "_program", lambda: str(odd / "coachtui"))
    snippet = run.said("--data", str(odd), "hook", "bash")
    assert started(tmp_path, snippet) == "ready\n"
    assert not (tmp_path / "x").exists()
    assert f"--data '{odd}'".replace("'s", "''s") in run.said(
        "--data", str(odd), "hook", "powershell"
    ).replace("'--data'", "--data")
    assert "it\\'s $(touch x)" in run.said("--data", str(odd), "hook", "fish")


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_each_shell_has_its_own(run: CommandLine, shell: str) -> None:
    snippet = run.said("hook", shell)
    assert snippet.startswith("# coachtui: the nudge, once a day")
    assert "hook --show" in snippet


def test_a_shell_has_to_be_named(run: CommandLine) -> None:
    assert run.refused("hook") == "Say for which shell: bash, zsh, fish, powershell."
    assert run.refused("hook", "csh").startswith("Argument SHELL: invalid choice")


def test_what_it_shows_counts_as_shown(dana: CommandLine) -> None:
    first = dana.said("hook", "--show")
    assert first.startswith("coachtui: You owe Dana: get her the price sheet (due 5 Nov).")
    assert "price sheet" not in dana.said("hook", "--show")
    assert dana.said("nudge").startswith("You owe Dana: get her the price sheet (due 5 Nov).")


def test_with_nobody_on_file_it_says_nothing(run: CommandLine) -> None:
    assert run.said("hook", "--show") == ""


def test_the_program_is_called_by_its_name_where_that_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "coachtui"
    program.write_text("")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hooking._program() == "coachtui"
    monkeypatch.setenv("PATH", os.devnull)
    assert hooking._program() == str(program)
