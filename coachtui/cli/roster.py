"""The `rep` commands: add, list, edit, end, purge."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sized
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import NO_REP, say, say_json, table, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep

_ADD = """\
  coachtui rep add "Dana Ortiz" --role "account executive" --started 2024-03-01 --every 2w
"""
_EDIT = """\
  coachtui rep edit dana --every 1w --alias Dee
  coachtui rep edit dana --back              brings back who had ended
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    rep = add("rep", lambda session, _: list_reps(session, Namespace(all=False)), "the roster")
    commands = rep.add_subparsers(metavar="COMMAND", parser_class=type(rep))

    new = add("add", add_rep, "put a rep into the notebook", _ADD, to=commands)
    new.add_argument("name", metavar="NAME")
    _add_fields(new)

    listing = add("list", list_reps, "list the reps", to=commands)
    listing.add_argument("--all", action="store_true", help="those who have ended too")

    edit = add("edit", edit_rep, "change a roster entry", _EDIT, to=commands)
    edit.add_argument("rep", metavar="REP")
    edit.add_argument("--name", metavar="NAME", default=None, help="the full name")
    _add_fields(edit)
    edit.add_argument(
        "--no-alias", metavar="ALIAS", action="append", default=[], help="take an alias away"
    )
    edit.add_argument("--expectations", metavar="TEXT", default=None, help="for the HR record")
    edit.add_argument("--back", action="store_true", help="they came back; cycles start afresh")

    end = add(
        "end", end_rep, "record a rep's last day", "  coachtui rep end dana --on fri\n", to=commands
    )
    end.add_argument("rep", metavar="REP")
    end.add_argument("--on", metavar="DAY", default="", help="the last day (default: today)")

    purge = add("purge", purge_rep, "erase everything held on a rep, for good", to=commands)
    purge.add_argument("rep", metavar="REP")
    purge.add_argument("--yes", action="store_true", help="don't ask")


def add_rep(session: Session, options: Namespace) -> None:
    """`coachtui rep add`."""
    from coachtui.coaching.model import Rep

    rep = Rep(id="", name=" ".join(options.name.split()), added=session.today)
    rep = session.notebook.add_rep(_with_fields(session, rep, options))
    every = f"every {rep.every} days" if rep.every else "at the usual cadence"
    say(f"Added: {rep.name}, to be met {every}. Next: {session.command} log {session.called(rep)}")


def list_reps(session: Session, options: Namespace) -> None:
    """`coachtui rep list`."""
    everybody = session.notebook.reps()
    reps = [
        rep for rep in everybody if options.all or rep.ends is None or rep.ends >= session.today
    ]
    if session.json:
        say_json([_entry(rep) for rep in reps])
        return
    if not reps and everybody:
        tell("No rep is active; `coachtui rep list --all` shows those who have ended.")
        return
    if not reps:
        tell(NO_REP)
        return
    say(
        *table(
            (
                rep.name,
                rep.role,
                f"every {rep.every} days" if rep.every else "",
                f"since {rep.started}" if rep.started else "",
                f"until {rep.ends}" if rep.ends else "",
                rep.email,
                ", ".join(rep.aliases),
            )
            for rep in reps
        )
    )


def edit_rep(session: Session, options: Namespace) -> None:
    """`coachtui rep edit`."""
    from msgspec.structs import replace

    from coachtui.coaching.roster_words import brought_back

    before = session.rep(options.rep)
    rep = _with_fields(session, before, options)
    if options.name is not None:
        rep = replace(rep, name=" ".join(options.name.split()))
    if options.expectations is not None:
        rep = replace(rep, expectations=options.expectations.strip())
    dropped = set(options.no_alias)
    rep = replace(rep, aliases=tuple(alias for alias in rep.aliases if alias not in dropped))
    if options.back:
        if before.ends is None:
            raise Failure(f"{before.name} has not ended.")
        rep = brought_back(rep, session.today)
    if rep == before:
        raise Failure("Nothing was changed. `coachtui rep edit --help` lists what can be.")
    session.notebook.change_rep(rep)
    say(f"Changed: {rep.name}.")


def end_rep(session: Session, options: Namespace) -> None:
    """`coachtui rep end`."""
    from msgspec.structs import replace

    from coachtui.coaching.days import full, read_near_day

    rep = session.rep(options.rep)
    order = session.settings.dates
    day = read_near_day(options.on, session.today, order) if options.on else session.today
    session.notebook.change_rep(replace(rep, ends=day), what="end rep")
    back = f"{session.command} rep edit {session.called(rep)} --back"
    say(f"{rep.name}'s last day: {full(day)}. Everything is kept. Should they return: {back}")


def purge_rep(session: Session, options: Namespace) -> None:
    """`coachtui rep purge`."""
    from coachtui.cli.asking import confirm, homes

    rep = session.rep(options.rep)
    history = session.notebook.history(rep.id)
    held = f"{_count(history.meetings, 'meeting')}, {_count(history.follow_ups, 'promise')}"
    if not options.yes:
        if not session.asks:
            raise Failure(f"Nothing was erased. To erase {rep.name} ({held}) for good: add --yes.")
        if not confirm(f"Erase {rep.name} ({held}) for good?"):
            raise Failure("Nothing was erased.")
    mentioned = session.notebook.purge(rep.id)
    for drafts in homes(session):
        drafts.purge(rep.id)
    say(f"Erased: {rep.name} ({held}).")
    if mentioned:
        say(f"Still mentioned in the notes on: {', '.join(mentioned)}.")
    say("Out of reach: files you exported, copies, backups made by other programs.")


def _add_fields(command: Any) -> None:  # noqa: ANN401 -- an argparse parser
    command.add_argument("--role", metavar="TEXT", default=None, help="their job")
    command.add_argument("--started", metavar="DATE", default=None, help="first day in the job")
    command.add_argument("--every", metavar="2w", default=None, help="cadence: 10d, 2w, weekly")
    command.add_argument("--email", metavar="ADDRESS", default=None, help="their address")
    command.add_argument("--country", metavar="US", default=None, help="for its public holidays")
    command.add_argument(
        "--alias", metavar="NAME", action="append", default=[], help="another name to call them by"
    )


def _with_fields(session: Session, rep: Any, options: Namespace) -> Any:  # noqa: ANN401 -- a Rep
    from msgspec.structs import replace

    from coachtui.coaching.roster_words import NoSuchEntry, cadence_days, day_at_any_time

    fields: dict[str, object] = {}
    if options.role is not None:
        fields["role"] = options.role.strip()
    if options.started is not None:
        fields["started"] = day_at_any_time(options.started, session.today, session.settings.dates)
    if options.every is not None:
        try:
            fields["every"] = cadence_days(options.every)
        except NoSuchEntry as error:
            raise Failure(f"--every {error}", 2) from None
    if options.email is not None:
        fields["email"] = options.email.strip()
    if options.country is not None:
        fields["country"] = _country(options.country)
    fields["aliases"] = (*rep.aliases, *(a for a in options.alias if a not in rep.aliases))
    return replace(rep, **fields)


def _country(text: str) -> str:
    from coachtui.coaching.roster_words import NoSuchEntry, country_code
    from coachtui.coaching.workdays import knows_holidays

    try:
        code = country_code(text)
    except NoSuchEntry as error:
        raise Failure(f"--country {error}", 2) from None
    if code and not knows_holidays(code):
        tell(
            f"No public holidays of {code} are known here, so only weekends count. "
            "If it is a country: pip install 'coachtui[holidays]'"
        )
    return code


def _count(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


def _entry(rep: Rep) -> dict[str, object]:
    """A roster entry alone; its stamps are in `access`."""
    from msgspec import to_builtins

    stamps = ("written", "amended", "revision")
    return {key: value for key, value in to_builtins(rep).items() if key not in stamps}
