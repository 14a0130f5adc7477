"""The `completions` command: what a shell needs to complete commands, options and reps."""

from __future__ import annotations

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from coachtui.cli.output import say_raw
from coachtui.cli.session import Session

SHELLS = ("bash", "zsh", "fish", "powershell")

_COMPLETIONS = """\
  coachtui completions bash > ~/.local/share/bash-completion/completions/coachtui
  coachtui completions zsh > ~/.local/share/zsh/site-functions/_coachtui
  coachtui completions fish > ~/.config/fish/completions/coachtui.fish
  coachtui completions powershell >> $PROFILE

zsh looks in that folder with: fpath=(~/.local/share/zsh/site-functions $fpath)
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    command = add(
        "completions",
        print_completions,
        "print what your shell needs to complete commands, options and reps",
        _COMPLETIONS,
    )
    command.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))


def print_completions(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui completions`."""
    import shtab

    from coachtui.cli.completing_shells import REPS_FUNCTIONS
    from coachtui.cli.main import parser

    whole = parser()
    for action in _actions(whole):
        _mark(action)
    script = shtab.complete(whole, shell=options.shell, preamble=REPS_FUNCTIONS[options.shell])
    say_raw(script if script.endswith("\n") else script + "\n")


def _actions(command: ArgumentParser) -> Iterator[Action]:
    """Every argument of a command and of those below it."""
    for action in command._actions:
        yield action
        if action.choices and action.nargs == "A...":
            for inner in dict(action.choices).values():
                yield from _actions(inner)


def _mark(action: Any) -> None:  # noqa: ANN401 -- shtab looks at an attribute of its own
    """Say what an argument takes."""
    import shtab

    from coachtui.cli.completing_shells import REPS
    from coachtui.coaching.model import CAUSES
    from coachtui.config import keys

    match action.metavar:
        case "REP" | "MEETING":
            action.complete = REPS
        case "FILE":
            action.complete = shtab.FILE
        case "DIR":
            action.complete = shtab.DIRECTORY
        case "KEY":
            action.choices = keys()
        case "VERDICT":
            action.choices = ("changed", "not-yet", "cant-tell")
        case "CAUSE":
            action.choices = CAUSES
