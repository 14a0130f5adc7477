"""Completion: the scripts as bash runs them, and the reps they ask for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coachtui.cli.completing import SHELLS
from coachtui.cli.completing_reps import print_reps
from tests.cli.conftest import CommandLine, Process
from tests.cli.test_processes import loaded_by

_DRIVER = """\
source "$1"
while IFS= read -r line; do
  IFS=$'\\t' read -r -a COMP_WORDS <<< "$line"
  [[ "$line" == *$'\\t' ]] && COMP_WORDS+=("")
  COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
  COMPREPLY=()
  _shtab_coachtui
  printf '%s\\n' "${COMPREPLY[*]}"
done
"""
"""Does for each line of words what bash does when tab is pressed behind it."""


class Bash:
    """A bash with the completions of this version loaded."""

    def __init__(self, run: CommandLine) -> None:
        self.home = run.home
        self.script = run.home / "completions"
        self.script.write_text(run.said("completions", "bash"))
        program = run.home / "bin" / "coachtui"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coachtui "$@"\n')
        program.chmod(0o700)

    def __call__(self, *lines: str) -> list[str]:
        """What is offered for the last word of each line; words are set apart by tabs."""
        path = os.pathsep.join((str(self.home / "bin"), os.environ["PATH"]))
        done = subprocess.run(
            ["bash", "--norc", "-c", _DRIVER, "bash", str(self.script)],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            check=True,
            text=True,
            cwd=self.home,
            env={**os.environ, "PATH": path},
        )
        assert done.stderr == ""
        return done.stdout.splitlines()


def tabbed(line: str) -> str:
    return line.replace(" ", "\t")


def test_bash_completes_commands_options_and_their_values(run: CommandLine) -> None:
    offered = {
        "coachtui bri": "brief",
        "coachtui rep e": "edit end",
        "coachtui plan dana fri --k": "--kind",
        "coachtui plan dana fri --kind ": "one-on-one account-review ride-along performance-review",
        "coachtui export dana --format j": "json",
        "coachtui --today 2026-11-30 exp": "export",
        "coachtui config get cou": "country",
        "coachtui thread dana discovery c": "changed cant-tell",
        "coachtui completions ": "bash zsh fish powershell",
        "coachtui export dana -o comp": "completions",
    }
    assert Bash(run)(*map(tabbed, offered)) == list(offered.values())


def test_bash_completes_reps_of_the_notebook_that_the_line_names(
    dana: CommandLine, tmp_path: Path
) -> None:
    other = tmp_path / "other notebook"
    dana.said("--data", str(other), "rep", "add", "Kofi Adomako")
    bash = Bash(dana)
    assert bash(
        tabbed("coachtui brief "),
        tabbed("coachtui plan Da"),
        tabbed("coachtui rep edit d"),
        f"coachtui\t--data\t{other}\tbrief\t",
        f"coachtui\t--data\t=\t'{other}'\tbrief\tK",
        f"coachtui\tbrief\t--data\t{str(other).replace(' ', chr(92) + ' ')}\t",
        tabbed("coachtui --demo brief "),
    ) == ["dana", "dana", "dana", "kofi", "kofi", "kofi", ""]


HOSTILE = (
    "$(touch pwned)",
    "`touch pwned`",
    "Dana; touch pwned",
    "x\ntouch pwned",
    "\x1b]52;c;eA==\x07 Esc",
    "* {a,b} ~",
    "\"quoted\" 'name'",
)


def test_no_name_runs_anything_or_breaks_the_line(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:  # another version may have taken any name
        patch.setattr("coachtui.notebook.notebook.name_trouble", lambda _rep, _others: None)
        for name in HOSTILE:
            run.said("rep", "add", name)
    (offered,) = Bash(run)(tabbed("coachtui brief "))
    assert len(offered.split(" ")) == len(HOSTILE)
    assert all(letter.isalnum() or letter in " -" for letter in offered)
    for word in offered.split(" "):
        assert run("brief", word).code == 0
    assert not list(run.home.rglob("pwned"))


def test_nothing_that_is_typed_is_run(dana: CommandLine) -> None:
    offered = Bash(dana)(
        "coachtui\tbrief\t$(touch pwned)",
        "coachtui\tbrief\t`touch pwned`",
        "coachtui\t--data\t$(touch pwned)\tbrief\t",
        'coachtui\tbrief\t"Da',
    )
    assert offered == ["", "", "", "dana"]
    assert not list(dana.home.rglob("pwned"))


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_a_script_that_asks_for_reps(run: CommandLine, shell: str) -> None:
    script = run.said("completions", shell)
    assert "completions reps" in script
    assert script.count("_coachtui_reps") > 10
    assert script.endswith("\n")


def test_an_unknown_shell_is_said(run: CommandLine) -> None:
    assert run.refused("completions", "csh").startswith("Argument SHELL: invalid choice: 'csh'")


def test_asking_for_reps_loads_neither_the_commands_nor_the_screens(dana: CommandLine) -> None:
    loaded, out = loaded_by(dana, "completions", "reps", "--typed=da")
    assert out == b"dana\n"
    heavy = ("textual", "shtab", "icalendar", "rapidfuzz", "coachtui.cli.main", "coachtui.reading")
    assert not [module for module in loaded if module.startswith(heavy)]


@pytest.mark.parametrize(
    "arguments", [["--frob"], ["--data"], ["--data=/dev/null/x"], ["--data=\x00"], ["--help"]]
)
def test_what_is_wrong_is_never_said_in_the_middle_of_a_line(
    run: CommandLine, capfd: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert print_reps(arguments) == 0
    assert capfd.readouterr() == ("", "")


def test_completing_in_the_demo_makes_none(run: CommandLine, process: Process) -> None:
    done = process("completions", "reps", "--demo")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert not run.cache.exists()
    assert not run.notebook.exists()
