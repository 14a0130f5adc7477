"""`import roster`: people from another system's CSV, shown first, saved whole."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.day_dates import Order
    from coachtui.coaching.model import Rep
    from coachtui.coaching.roster_types import Merge
    from coachtui.exchange.roster_csv import Roster

_HELP = """\
  coachtui import roster team.csv --dry-run    shows what would change, saves nothing
  coachtui import roster team.csv              shows it, asks once, saves
  coachtui import roster - < team.csv          saves unasked, as from any pipe

The file: what Salesforce, HubSpot, Pipedrive, Workday or Google Contacts export as CSV, or a sheet
of your own. It needs headings: Name, or First name and Last name; of use are e-mail, title, start
date, country, status and manager. Headings may be English, German, French, Spanish, Italian, Dutch
or Portuguese, separators commas, semicolons or tabs.

Who is in the notebook already is found by e-mail address, then by name or alias, and updated. An
empty cell erases nothing, and nobody is ended or removed: who is missing or inactive is listed.
Left out by rule are people who have left, and managers: those to whom others in the file report, or
whose title says so. Where the file has a manager column and your own name is in the settings
(coachtui config set manager "Your Name"), only your people are taken; --everybody takes all.

3/4/2024 is read as the setting `dates` says, or --dates. A date that isn't certain is left out.
`coachtui undo` takes the whole import back.
"""
_SHOWN = 12
"""Lines of each kind that are shown on a terminal; --dry-run shows all."""
_MANAGERS = 5
"""So many of the file are named."""
_MANY = 40
"""Reps from which on saving takes long enough to say so."""


def add_command(add: Any, to: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add the command to the `import` group."""
    command = add("roster", import_roster, "bring in reps from a CSV file", _HELP, to=to)
    command.add_argument("file", metavar="FILE.csv", help="- for standard input")
    command.add_argument("--dry-run", action="store_true", help="show it, save nothing")
    command.add_argument("--yes", action="store_true", help="don't ask")
    command.add_argument(
        "--dates", choices=("day-first", "month-first"), help="how the file means 3/4/2024"
    )
    command.add_argument(
        "--with-managers", action="store_true", help="take people with reports of their own too"
    )
    command.add_argument("--everybody", action="store_true", help="take other managers' people too")


def import_roster(session: Session, options: Namespace) -> None:
    """`coachtui import roster`."""
    from coachtui.coaching.roster_merge import merge
    from coachtui.exchange.roster_preview import data, preview, question, summary

    roster = _read(session, options)
    merged = merge(
        roster.rows,
        session.notebook.reps(),
        today=session.today,
        manager=session.settings.manager,
        with_managers=options.with_managers,
        everybody=options.everybody,
    )
    if merged.managers:
        raise Failure(_nobodys(session, _called(options), merged))
    saves = bool(merged.reps) and not options.dry_run
    asks = saves and session.asks and not options.yes
    saved = merged.reps
    if saves and not asks:  # before the output, which may go to somebody who stops reading
        saved = _save(session, merged)
    if not session.json:
        name, order = _called(options), _order(session, options)
        most = _SHOWN if session.asks and not options.dry_run else None
        say(
            *preview(
                name,
                roster,
                merged,
                manager=session.settings.manager,
                order=order,
                command=session.command,
                most=most,
                width=session.width - 1 if most is not None else None,
            )
        )
    elif asks:
        tell(summary(merged))
    if asks:
        from coachtui.cli.asking import confirm

        if not confirm(question(merged)):
            raise Failure("Nothing was imported.")
        saved = _save(session, merged)
    if session.json:
        manager, command = session.settings.manager, session.command
        say_json(data(roster, merged, manager=manager, command=command, saved=saves))
    elif saves:
        unasked = "" if asks or options.yes else ", with nobody there to ask"
        say(
            f"Imported{unasked}. Next: {session.command} brief {session.called(saved[0])}, "
            f"or {session.command} team. To take it back: {session.command} undo"
        )
    elif options.dry_run and merged.reps:
        say("Nothing was saved: this was a dry run.")
    else:
        say("There is nothing to import.")


def _nobodys(session: Session, file: str, merged: Merge) -> str:
    """That the manager of the settings is nobody's manager in the file."""
    listed = ", ".join(merged.managers[:_MANAGERS])
    more = len(merged.managers) - _MANAGERS
    listed += f" and {more} more" if more > 0 else ""
    return (
        f"Nobody in {file} reports to {session.settings.manager}, as your name is in the settings; "
        f"they report to {listed}. Nobody was imported. Mend your name "
        '(coachtui config set manager "Your Name"), or take them all: --everybody'
    )


def _save(session: Session, merged: Merge) -> tuple[Rep, ...]:
    if len(merged.reps) >= _MANY and sys.stderr.isatty():
        tell(f"Saving {len(merged.reps)} reps …")
    return session.notebook.import_reps(merged.reps)


def _read(session: Session, options: Namespace) -> Roster:
    from coachtui.cli.asking import read_text
    from coachtui.exchange.csv_text import LARGEST
    from coachtui.exchange.roster_csv import Unreadable, read_roster

    order = _order(session, options)
    typing = "Paste the rows, headings first"
    data = read_text(options.file, most=LARGEST, typing=typing, wanted="a CSV file")
    try:
        return read_roster(data, order=order, today=session.today)
    except Unreadable as why:
        raise Failure(f"{_called(options)} can't be imported: {why}") from None


def _order(session: Session, options: Namespace) -> Order:
    order: Order = options.dates or session.settings.dates
    return order


def _called(options: Namespace) -> str:
    return "Standard input" if options.file == "-" else options.file
