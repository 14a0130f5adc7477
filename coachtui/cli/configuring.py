"""The `config` commands: path, get, set."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json
from coachtui.cli.session import Session
from coachtui.coaching.settings_text import setting_lines


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    config = add(
        "config",
        show_all,
        "show and change settings",
        "  coachtui config get cadence.every\n  coachtui config set country DE\n\n"
        "settings:\n" + "\n".join(setting_lines()) + "\n",
    )
    commands = config.add_subparsers(metavar="COMMAND", parser_class=type(config))
    add("path", show_path, "say where the config file lies", to=commands)
    get = add("get", show_value, "show a setting", to=commands)
    get.add_argument("key", metavar="KEY")
    put = add("set", set_value, "change a setting", to=commands)
    put.add_argument("key", metavar="KEY")
    put.add_argument("value", metavar="VALUE")


def show_all(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui config`: every setting with the value that holds."""
    from coachtui import config

    values = {key: config.get(session.config_path, key) for key in config.keys()}  # noqa: SIM118 -- no dict
    if session.json:
        say_json(values)
        return
    say(*(f"{key} = {_shown(value)}" for key, value in values.items()))


def show_path(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui config path`."""
    if session.json:
        say_json({"path": str(session.config_path)})
        return
    say(str(session.config_path))


def show_value(session: Session, options: Namespace) -> None:
    """`coachtui config get`."""
    from coachtui import config

    value = config.get(session.config_path, options.key)
    if session.json:
        say_json({"key": options.key, "value": value})
    else:
        say(_shown(value))


def set_value(session: Session, options: Namespace) -> None:
    """`coachtui config set`."""
    from coachtui import config

    if session.demo:
        raise Failure("The demo goes by the defaults; leave --demo out to change your settings.")
    value = config.put(session.config_path, options.key, options.value)
    say(f"{options.key} = {_shown(value)}")


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} = {one}" for key, one in value.items()) or "none"
    return str(value)
