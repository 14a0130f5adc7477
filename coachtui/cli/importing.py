"""The `import` commands: what a manager already has, brought into the notebook."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from coachtui.cli import import_calendar, import_notes, import_roster
from coachtui.cli.failing import Failure
from coachtui.cli.session import Session


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    group = add("import", ask_for_kind, "bring in a roster, a calendar or old notes")
    kinds = group.add_subparsers(metavar="WHAT", parser_class=type(group))
    import_roster.add_command(add, kinds)
    import_notes.add_command(add, kinds)
    import_calendar.add_command(add, kinds)


def ask_for_kind(_session: Session, _options: Namespace) -> None:
    """`coachtui import` alone."""
    raise Failure("Say what to import. `coachtui import --help` lists what can be.", 2)
