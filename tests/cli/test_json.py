"""What is printed as JSON parses and carries its version, for every command there is."""

from argparse import ArgumentParser
from typing import Any

import pytest

from coachtui.cli.main import parser
from tests.cli.conftest import CommandLine

DATA = (
    *("", "access dana", "brief", "brief dana", "check", "config", "config get skills"),
    *("config path", "export dana", "feed", "followups", "followups --all", "history dana"),
    *("mirror", "nudge", "nudge --digest", "recap dana", "rep", "rep list", "search Dana"),
    *("tasks", "team", "thread dana"),
)
"""Calls that print data."""

NO_DATA = {
    *("amend", "completions", "config set", "contest", "done", "drop", "import", "jot", "leave"),
    *("hook", "remind", "remind on", "remind off", "remind send", "remind status"),
    *("import calendar", "import notes", "import roster"),
    *("log", "man", "move", "plan", "postpone", "rep add", "rep edit", "rep end", "rep purge"),
    *("skip", "snooze", "tasks add", "tasks drop", "undo"),
}
"""Commands that change something or print a document of another kind; `log` and `amend` say what
they understood as JSON too, which their own tests look at."""


def commands(of: ArgumentParser, above: str = "") -> set[str]:
    """Every command by its words."""
    found = set()
    for action in of._actions:
        if hasattr(action, "_choices_actions"):
            inner: Any = action.choices
            for name, command in inner.items():
                found |= {f"{above}{name}"} | commands(command, f"{above}{name} ")
    return found


def test_every_command_that_prints_data_prints_versioned_json(run: CommandLine) -> None:
    run("--demo-reset", "team")
    for line in DATA:
        result = run("--demo", "--json", *line.split(), stdin="We spoke.")
        assert result.code == 0, (line, result.err)
        found = result.json if isinstance(result.json, list) else [result.json]
        assert found, line
        assert {one["schema"] for one in found} == {1}, line
        assert result.out.endswith("\n")


def test_no_command_is_forgotten_here() -> None:
    called = {
        name
        for name in commands(parser())
        if any(f"{line} ".startswith(f"{name} ") for line in DATA)
    }
    assert called | NO_DATA == commands(parser()), "say above what a new command prints"


@pytest.mark.parametrize("line", ["rep list", "followups", "team", "tasks", "thread dana"])
def test_no_data_is_an_empty_list(run: CommandLine, line: str) -> None:
    if "dana" in line:
        run.said("rep", "add", "Dana Ortiz")
    assert run("--json", *line.split()).json == []
