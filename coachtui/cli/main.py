"""The parser, and the one place where the program ends."""

from __future__ import annotations

import os
import re
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from coachtui import __version__
from coachtui.cli import (
    brief,
    completing,
    configuring,
    feeding,
    hooking,
    importing,
    looking,
    manual,
    nudging,
    papers,
    promises,
    records,
    reminding,
    revising,
    roster,
)
from coachtui.cli.failing import Failure, one_line
from coachtui.cli.output import tell
from coachtui.cli.session import Session

_EXAMPLES = """\
examples:
  coachtui --demo brief                      the brief on a demo rep, right away
  coachtui rep add "Dana Ortiz" --every 2w   your first rep
  coachtui log dana notes.txt                records a one-on-one
  coachtui brief dana                        what to know before the next one
  coachtui nudge                             what needs you, if anything does

Start without a command for the screens. `coachtui COMMAND --help` has more examples.
"""


class Parser(ArgumentParser):
    """Says what is wrong in one line, as every other error here."""

    def error(self, message: str) -> NoReturn:
        """Raise a usage failure."""
        said = message[:1].upper() + message[1:]
        if unknown := re.match(r"argument COMMAND: invalid choice: ('.*?') \(choose", message):
            said = f"There is no command {unknown[1]}"
        raise Failure(f"{said}. `{self.prog} --help` shows how.", 2)


def run(arguments: Sequence[str], *, open_screens: Callable[[Session], int]) -> int:
    """Run one call; gives its exit code."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever called
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 -- open to the end
    try:
        code = _run(arguments, open_screens)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has read enough
        _drop_output()
        return 0
    except KeyboardInterrupt:
        tell("coachtui: stopped.")
        return 130
    except Exception as error:  # noqa: BLE001 -- the program's end: notes must not reach a traceback
        tell(f"coachtui: {one_line(error)}")
        try:
            sys.stdout.flush()
        except OSError:  # said just now, or nobody reads on
            _drop_output()
        return error.code if isinstance(error, Failure) else 1
    return code


def parser() -> Parser:
    """The command line of product and documentation."""
    whole = Parser(
        prog="coachtui",
        description="A private coaching notebook for people who manage salespeople.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"coachtui {__version__}")
    _add_globals(whole, defaults=True)
    commands = whole.add_subparsers(metavar="COMMAND", dest="command", parser_class=Parser)

    def add(
        name: str,
        act: Callable[[Session, Namespace], int | None],
        help: str,  # noqa: A002 -- argparse's word
        examples: str = "",
        to: Any = commands,  # noqa: ANN401 -- argparse names no type for it
    ) -> ArgumentParser:
        command: ArgumentParser = to.add_parser(
            name,
            help=help,
            description=help[:1].upper() + help[1:] + ".",
            epilog=f"examples:\n{examples}" if examples else None,
            formatter_class=RawDescriptionHelpFormatter,
        )
        _add_globals(command, defaults=False)
        command.set_defaults(act=act)
        return command

    for module in (
        brief,
        records,
        revising,
        nudging,
        promises,
        roster,
        looking,
        papers,
        feeding,
        importing,
    ):
        module.add_commands(add)
    for module in (reminding, hooking, configuring, completing, manual):
        module.add_commands(add)
    return whole


def _add_globals(to: ArgumentParser, *, defaults: bool) -> None:
    """The options that may stand before the command or behind it."""

    def default(value: object) -> Any:  # noqa: ANN401 -- argparse's sentinel is a string
        return value if defaults else SUPPRESS

    group = to.add_argument_group("everywhere")
    for flag, metavar, said in (
        ("--data", "DIR", "the notebook's folder (env COACHTUI_DATA)"),
        ("--config", "FILE", "the config file (env COACHTUI_CONFIG)"),
        ("--today", "DATE", "reason as of this day (env COACHTUI_TODAY)"),
    ):
        group.add_argument(flag, metavar=metavar, default=default(""), help=said)
    for flag, said in (
        ("--demo", "an invented team, in a notebook of its own"),
        ("--demo-reset", "the same, made anew"),
        ("--json", "print data as JSON"),
    ):
        group.add_argument(flag, action="store_true", default=default(False), help=said)


def _drop_output() -> None:
    """Let what can't be printed go, so that Python doesn't fail on it again at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str], open_screens: Callable[[Session], int]) -> int:
    try:
        options = _parsed(arguments)
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)
    session = Session(options)
    try:
        if options.command is None:
            if sys.stdin.isatty() and sys.stdout.isatty():
                return open_screens(session)
            return brief.show_today(session, options)
        return options.act(session, options) or 0
    finally:
        if damaged := session.damaged():
            tell(f"coachtui: {damaged}")


def _parsed(arguments: Sequence[str]) -> Namespace:
    """The options of a call. What may be left out at a command's end may stand behind an option."""
    whole = parser()
    options, left = whole.parse_known_args(arguments)
    for name in getattr(options, "last", ()):
        if left and not (left[0].startswith("-") and left[0] != "-") and not getattr(options, name):
            setattr(options, name, left.pop(0))
    if left:
        command = f"{options.command} " if options.command else ""
        raise Failure(f"Not understood: {' '.join(left)}. `coachtui {command}--help` shows how.", 2)
    return options
