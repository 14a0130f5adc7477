"""The `man` command: the manual as a man page, made from the parser, so it is never behind it."""

from __future__ import annotations

from argparse import SUPPRESS, Action, ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from coachtui import __version__
from coachtui.cli.output import say_raw
from coachtui.cli.session import Session

_MAN = """\
  coachtui man | man -l -
  coachtui man > ~/.local/share/man/man1/coachtui.1      from then on: man coachtui
"""

_EXIT = (
    ("0", "All is well."),
    ("1", "It couldn't be done; one line on standard error says why and how to mend it."),
    ("2", "The command wasn't understood."),
    ("3", "With nudge --exit-code: something needs you."),
)
_ENVIRONMENT = (
    ("COACHTUI_DATA", "The notebook's folder."),
    ("COACHTUI_CONFIG", "The config file."),
    ("COACHTUI_TODAY", "The day to reason as of."),
    ("VISUAL, EDITOR", "What log and amend open on a terminal."),
    ("COLUMNS", "How wide to print."),
    ("NO_COLOR", "Print without colour. Where output is no terminal there is none."),
)
_STREAMS = (
    "Data goes to standard output, messages to standard error. Nothing is asked where standard "
    "input is no terminal. Whatever is printed as JSON carries a schema number and stays as it is "
    "while that number does."
)


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    add("man", print_manual, "print the manual as a man page", _MAN)


def print_manual(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui man`."""
    from coachtui.cli.main import parser

    say_raw(manual(parser()))


def manual(whole: ArgumentParser) -> str:
    """The man page of a parser."""
    from coachtui.exchange import roff

    return roff.page(_pieces(whole))


def _pieces(whole: ArgumentParser) -> Iterator[str]:
    from coachtui.exchange import roff

    name = whole.prog
    yield roff.head(name, __version__, "User Commands")
    yield roff.section("NAME")
    yield f"{roff.plain(name)} \\- a coaching notebook for people who manage salespeople\n"
    yield roff.section("SYNOPSIS")
    yield roff.paragraph(
        roff.bold(name), " [", roff.italic("OPTION"), " ...] [", roff.italic("COMMAND"), " ...]"
    )
    yield roff.section("DESCRIPTION")
    yield roff.paragraph(roff.plain(whole.description or ""))
    yield roff.paragraph(
        roff.plain("Without a command: the screens, or Today as text where there is no terminal.")
    )
    yield roff.paragraph(roff.plain(_STREAMS))
    yield roff.section("OPTIONS")
    yield roff.paragraph(roff.plain("They may stand before a command or behind it."))
    for action in _options(whole):
        yield _described(action)
    everywhere = {action.dest for action in _options(whole)}
    yield roff.section("COMMANDS")
    for command, said in _commands(whole):
        yield from _command(command, said, everywhere)
    for title, rows in (("ENVIRONMENT", _ENVIRONMENT), ("EXIT STATUS", _EXIT)):
        yield roff.section(title)
        for term, said in rows:
            yield roff.listed(roff.bold(term), roff.plain(said))
    if whole.epilog:
        yield roff.section("EXAMPLES")
        yield roff.as_typed(whole.epilog.strip().removeprefix("examples:\n"))


def _command(command: ArgumentParser, said: str, everywhere: set[str]) -> Iterator[str]:
    from coachtui.exchange import roff

    places = [action for action in command._actions if not action.option_strings]
    named = [action for action in places if not _inner(action)]
    yield roff.part(" ".join([roff.plain(command.prog), *map(_usage, named)]))
    yield roff.paragraph(roff.plain(f"{said[:1].upper()}{said[1:]}."))
    explained = [action for action in named if action.help]
    own = [action for action in _options(command) if action.dest not in everywhere]
    for action in (*explained, *own):
        yield _described(action)
    if command.epilog:
        yield roff.as_typed(command.epilog.strip("\n"))
    for inner, said_of_it in _commands(command):
        yield from _command(inner, said_of_it, everywhere)


def _commands(of: ArgumentParser) -> Iterator[tuple[ArgumentParser, str]]:
    """The commands below one, each with what is said of it in one line."""
    for action in of._actions:
        said = {one.dest: one.help or "" for one in getattr(action, "_choices_actions", ())}
        for name, command in _inner(action).items():
            if name in said:
                yield command, said[name]


def _inner(action: Action) -> dict[str, ArgumentParser]:
    return dict(action.choices) if hasattr(action, "_choices_actions") and action.choices else {}


def _options(command: ArgumentParser) -> list[Action]:
    return [a for a in command._actions if a.option_strings and a.help != SUPPRESS]


def _described(action: Action) -> str:
    from coachtui.exchange import roff

    if action.option_strings:
        value = f" {_usage(action)}" if action.nargs != 0 else ""
        term = ", ".join(roff.bold(flag) for flag in action.option_strings) + value
    else:
        term = roff.italic(str(action.metavar or action.dest))
    said = (action.help or "").replace("%%", "%")
    return roff.listed(term, roff.plain(f"{said[:1].upper()}{said[1:]}."))


def _usage(action: Action) -> str:
    """What an argument takes: REP, [REP], DAY ...; choices where there are some."""
    from coachtui.exchange import roff

    name = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest)
    word = roff.italic(str(name))
    if action.nargs == "?":
        return f"[{word}]"
    if action.nargs == "*":
        return f"[{word} ...]"
    return f"{word} ..." if action.nargs == "+" else word
