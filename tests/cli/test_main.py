"""The parser, the exit codes, the one place where the program ends."""

from argparse import ArgumentParser, _SubParsersAction
from pathlib import Path

import pytest

from coachtui import __version__
from coachtui.cli.main import parser
from tests.cli.conftest import CommandLine

COMMANDS = (
    *("brief", "log", "jot", "amend", "contest", "move", "recap", "plan", "check", "nudge"),
    *("snooze", "skip", "postpone", "leave", "team", "mirror", "thread", "tasks", "tasks add"),
    *("tasks drop", "rep", "rep add", "rep list", "rep edit", "rep end", "rep purge", "followups"),
    *("done", "drop", "search", "export", "access", "feed", "undo", "history", "config"),
    *("hook", "remind", "remind on", "remind off", "remind status", "remind send"),
    *("completions", "man", "config path", "config get", "config set"),
    *("import", "import roster", "import calendar", "import notes"),
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help(run: CommandLine, command: str) -> None:
    out = run.said(*command.split(), "--help")
    assert out.startswith(f"usage: coachtui {command}".rstrip())
    if not command:
        assert "\nexamples:\n  coachtui --demo brief" in out
        assert all(f"\n    {name} " in out for name in COMMANDS if " " not in name)


def test_the_version(run: CommandLine) -> None:
    assert run.said("--version") == f"coachtui {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("frob",), "There is no command 'frob'. `coachtui --help` shows how."),
        (("rep", "frob"), "There is no command 'frob'. `coachtui rep --help` shows how."),
        (("brief", "--frob"), "Not understood: --frob. `coachtui brief --help` shows how."),
        (("brief", "a", "b"), "Not understood: b. `coachtui brief --help` shows how."),
        (("--frob",), "Not understood: --frob. `coachtui --help` shows how."),
        (
            ("log",),
            "The following arguments are required: REP. `coachtui log --help` shows how.",
        ),
        (
            ("log", "dana", "--minutes", "x"),
            "Argument --minutes: invalid int value: 'x'. `coachtui log --help` shows how.",
        ),
        (("--today", "tuesday"), "--today takes a date like 2026-11-30, not 'tuesday'."),
        (("--today", "1969-12-31"), "--today takes a day from 1970 to 2199, not '1969-12-31'."),
        (("--today", "2200-01-01"), "--today takes a day from 1970 to 2199, not '2200-01-01'."),
        (
            ("--today", "9999-12-31", "nudge"),
            "--today takes a day from 1970 to 2199, not '9999-12-31'.",
        ),
    ],
)
def test_a_usage_error_is_one_line_and_exits_2(
    run: CommandLine, arguments: tuple[str, ...], said: str
) -> None:
    assert run(*arguments) == (2, "", f"coachtui: {said}\n")


def test_a_day_in_the_environment_that_is_none_is_said(run: CommandLine) -> None:
    assert run("brief", today="30 Nov") == (
        2,
        "",
        "coachtui: --today takes a date like 2026-11-30, not '30 Nov'.\n",
    )


def test_options_may_stand_before_the_command_or_behind_it(dana: CommandLine) -> None:
    early = dana("--today", "2026-11-04", "nudge", "--json").json
    assert early["nudge"] is None
    assert dana("nudge", "--json", "--today", "2026-11-04").json == early


def test_the_notebook_is_where_an_option_or_the_environment_says(
    dana: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    dana.said("--data", str(other), "rep", "add", "Kofi Adomako")
    assert [r["name"] for r in dana("rep", "list", "--json").json] == ["Dana Ortiz"]
    monkeypatch.setenv("COACHTUI_DATA", str(other))
    assert [r["name"] for r in dana("rep", "list", "--json").json] == ["Kofi Adomako"]


def test_the_demo_is_a_notebook_of_its_own(run: CommandLine) -> None:
    made = run("--demo-reset", "rep", "list", "--json")
    assert made.err == "Making the demo team: eight reps, two years …\n"
    assert len(made.json) == 8
    run.said("--demo", "rep", "add", "Wei Ling")
    assert len(run("--demo", "rep", "list", "--json").json) == 9
    assert run.refused("--demo", "config", "set", "country", "DE") == (
        "The demo goes by the defaults; leave --demo out to change your settings."
    )
    for command in ("brief", "nudge", "team", "mirror", "followups", "tasks", ""):
        assert run("--demo", *command.split()).out
    assert not run.notebook.exists()


def test_a_reset_makes_the_demo_anew(run: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def make(root: Path, **_: object) -> None:
        made.append(root)

    monkeypatch.setattr("coachtui.demo.build.make", make)
    monkeypatch.setattr("coachtui.demo.marker.is_made", lambda *_: True)
    run("--demo", "team")
    assert made == []
    run("--demo-reset", "team")
    assert made == [run.cache / "demo" / "notebook"]


def test_reading_makes_nothing_on_disk_but_the_agenda(run: CommandLine) -> None:
    for command in (("team",), ("mirror",), ("nudge",), ("followups",), ("search", "x"), ()):
        assert run(*command).code == 0
    assert not (run.home / "data").exists()
    assert not (run.home / "config").exists()
    assert [path.name for path in run.cache.iterdir()] == ["agenda"]


@pytest.mark.parametrize("day", ["1970-01-01", "2199-12-31"])
def test_a_day_of_two_centuries_can_be_reasoned_in(run: CommandLine, day: str) -> None:
    run.said("--today", day, "rep", "add", "Dana Ortiz")
    for command in ("brief", "team", "nudge", "mirror"):
        assert run("--today", day, command).code == 0


def test_every_option_has_a_help_text() -> None:
    def without(command: ArgumentParser) -> list[str]:
        found = []
        for action in command._actions:
            if isinstance(action, _SubParsersAction):
                found += [one for inner in action.choices.values() for one in without(inner)]
            elif action.option_strings and not action.help:
                found.append(f"{command.prog} {action.option_strings[-1]}")
        return found

    assert without(parser()) == []


def test_every_command_of_the_parser_is_tested_for_help() -> None:
    found = [a for a in parser()._actions if a.dest == "command"]
    assert set(found[0].choices or ()) == {name for name in COMMANDS if " " not in name}
