"""`import roster`: people from another system's CSV, shown first, saved whole."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from shlex import quote
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, table, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.roster_types import Gone, Merge, Outcome
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
whose title says so. Where the file has a manager column and your own name stands in it (coachtui
config set manager "Your Name"), only your people are taken.

3/4/2024 is read as the setting `dates` says, or --dates. A date that isn't certain is left out.
`coachtui undo` takes the whole import back.
"""
_SAID = {
    "name": "name", "first": "first name", "last": "last name", "email": "e-mail", "role": "role",
    "started": "start", "country": "country", "standing": "status", "left": "left",
    "ends": "last day", "manages": "is a manager", "reports": "manager",
}  # fmt: skip
"""What columns and fields are called."""
_SHOWN = 12
"""Lines of each kind that are shown before the question; --dry-run shows all."""
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


def import_roster(session: Session, options: Namespace) -> None:
    """`coachtui import roster`."""
    from coachtui.coaching.roster_merge import merge

    roster = _read(session, options)
    merged = merge(
        roster.rows,
        session.notebook.reps(),
        today=session.today,
        manager=session.settings.manager,
        with_managers=options.with_managers,
    )
    asks = session.asks and not (options.yes or options.dry_run)
    if not session.json:
        _show(session, options, roster, merged, most=_SHOWN if asks else None)
    elif asks:
        tell(_summary(merged))
    saved = merged.reps
    saves = bool(saved) and not options.dry_run
    if saves and asks:
        from coachtui.cli.asking import confirm

        if not confirm(_question(merged)):
            raise Failure("Nothing was imported.")
    if saves:
        if len(saved) >= _MANY and sys.stderr.isatty():
            tell(f"Saving {len(saved)} reps …")
        saved = session.notebook.import_reps(saved)
    if session.json:
        say_json(_data(session, roster, merged, saved=saves))
        return
    if saves:
        first = session.called(saved[0])
        say(
            f"Imported. Next: {session.command} brief {first}, or {session.command} team. "
            f"To take it back: {session.command} undo"
        )
    elif options.dry_run and saved:
        say("Nothing was saved: this was a dry run.")
    else:
        say("There is nothing to import.")


def _read(session: Session, options: Namespace) -> Roster:
    from coachtui.exchange.roster_csv import Unreadable, read_roster

    order = options.dates or session.settings.dates
    try:
        return read_roster(_bytes(options.file), order=order, today=session.today)
    except Unreadable as why:
        name = "Standard input" if options.file == "-" else options.file
        raise Failure(f"{name} can't be imported: {why}") from None


def _bytes(file: str) -> bytes:
    """What the file holds, or a little more than may be read of it."""
    from pathlib import Path

    from coachtui.exchange.csv_text import LARGEST

    if file == "-":
        if sys.stdin.isatty():
            tell("Paste the rows, headings first, then Ctrl+D on a line of its own.")
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST + 1)
    except IsADirectoryError:
        raise Failure(f"{file} is a folder; name a CSV file.") from None
    except FileNotFoundError:
        raise Failure(f"There is no file {file}.") from None
    except ValueError:  # a NUL in the name
        raise Failure("That is no name of a file.") from None


def _show(
    session: Session, options: Namespace, roster: Roster, merged: Merge, *, most: int | None
) -> None:
    name = "Standard input" if options.file == "-" else options.file
    rows = "1 row" if len(roster.rows) == 1 else f"{len(roster.rows)} rows"
    cells = f"separated by {roster.separator}" if roster.separator else "one column"
    say(f"{name}: {rows}, {roster.encoding}, {cells}.")
    if roster.encoding == "Windows-1252":
        say("It is not UTF-8 and was read as Windows text: look at the accents.")
    say(*_headings(roster))
    say(*_about_managers(session, roster, merged))
    lists = (
        ("New", [_new(one) for one in merged.of("added")]),
        ("Changed", [line for one in merged.of("changed") for line in _changed(one)]),
        ("Left out", [_left_out(one) for one in merged.of("left out")]),
        ("Not read, the rest of the row is", [*_unread(merged)]),
        ("Ended in the notebook, active in the file", [_back(session, rep) for rep in merged.back]),
        ("In the notebook, but not so in the file",
         [_gone(session, one) for one in merged.gone]),
    )  # fmt: skip
    for title, lines in lists:
        if lines:
            say(f"{title}:", *(f"  {line}" for line in table(_filled(lines[:most]))))
            if most is not None and len(lines) > most:
                say(f"  … and {len(lines) - most} more; --dry-run lists all")
    if roster.contradicting_dates:
        say(_about_dates(session, options))
    say(_summary(merged))


def _headings(roster: Roster) -> list[str]:
    """Which columns were understood, in one line."""
    found = (
        f'{_SAID[one]} "{heading}"' for one, heading in roster.headings.items() if one in _SAID
    )
    return [f"Columns: {', '.join(found)}."]


def _about_managers(session: Session, roster: Roster, merged: Merge) -> list[str]:
    if merged.only:
        return [f"Taken are the people of {session.settings.manager} alone."]
    if "reports" not in roster.headings:
        return []
    own = session.settings.manager
    if own:
        return [f"Nobody in the file reports to {own}, so everybody's people are taken."]
    put = f'{session.command} config set manager "Your Name"'
    return [f"Everybody's people are taken. To take your own alone, first: {put}"]


def _about_dates(session: Session, options: Namespace) -> str:
    order = options.dates or session.settings.dates
    other = "month-first" if order == "day-first" else "day-first"
    return f"The dates are not all {order}. If the file means {other}: --dates {other}"


def _new(one: Outcome) -> tuple[str, ...]:
    assert one.rep  # noqa: S101 -- what is added has an entry
    since = f"since {one.rep.started}" if one.rep.started else ""
    return one.rep.name, one.rep.role, since, one.rep.country, one.rep.email


def _changed(one: Outcome) -> list[tuple[str, ...]]:
    return [
        (one.name, f"{_SAID[change.field]}:", f"{change.before or 'none'} → {change.after}")
        for change in one.changes
    ]


def _left_out(one: Outcome) -> tuple[str, ...]:
    return f"row {one.row}", one.name, one.said


def _filled(lines: list[tuple[str, ...]]) -> list[list[str]]:
    """The lines without the columns that say nothing in any of them."""
    full = [any(column) for column in zip(*lines, strict=True)]
    return [[cell for cell, said in zip(line, full, strict=True) if said] for line in lines]


def _unread(merged: Merge) -> list[tuple[str, ...]]:
    """What couldn't be read, each thing once with the rows that say it."""
    rows: dict[str, list[Outcome]] = {}
    for one in merged.outcomes:
        for said in one.unread:
            rows.setdefault(said, []).append(one)
    return [
        (f"row {ones[0].row}", ones[0].name if len(ones) == 1 else _and_more(ones), said)
        for said, ones in rows.items()
    ]


def _and_more(ones: list[Outcome]) -> str:
    return f"and {len(ones) - 1} more"


def _back(session: Session, rep: Any) -> tuple[str, ...]:  # noqa: ANN401 -- a Rep
    return rep.name, f"ended {rep.ends}", f"{session.command} rep edit {quote(rep.name)} --back"


def _gone(session: Session, one: Gone) -> tuple[str, ...]:
    return one.rep.name, one.why, _ending(session, one)


def _ending(session: Session, one: Gone) -> str:
    on = f" --on {one.on}" if one.on else ""
    return f"{session.command} rep end {quote(one.rep.name)}{on}"


def _question(merged: Merge) -> str:
    parts = [
        f"{what} {count}"
        for what, count in (("add", len(merged.of("added"))), ("change", len(merged.of("changed"))))
        if count
    ]
    return f"{' and '.join(parts).capitalize()}?"


def _summary(merged: Merge) -> str:
    """As in: 12 added, 3 changed, 240 unchanged, 9 left out: 4 managers, 5 inactive."""
    from coachtui.coaching.roster_types import MADE

    said = ", ".join(f"{len(merged.of(made))} {made}" for made in MADE)
    reasons = Counter(one.reason for one in merged.of("left out") if one.reason)
    if not reasons:
        return f"{said}."
    named = {
        "manager": ("manager", "managers"),
        "another manager's": ("of another manager", "of other managers"),
        "ended here": ("ended in the notebook", "ended in the notebook"),
        "duplicate": ("duplicate", "duplicates"),
        "no name": ("without a name", "without a name"),
        "no person": ("system user", "system users"),
    }
    why = ", ".join(
        f"{count} {named.get(reason, (reason, reason))[count != 1]}"
        for reason, count in reasons.most_common()
    )
    return f"{said}: {why}."


def _data(session: Session, roster: Roster, merged: Merge, *, saved: bool) -> dict[str, object]:
    """The same as data."""
    from msgspec import to_builtins

    fields = ("name", "email", "role", "started", "country")
    return {
        "saved": saved,
        "rows": len(roster.rows),
        "encoding": roster.encoding,
        "separator": roster.separator,
        "headings": roster.headings,
        "only_of": session.settings.manager if merged.only else "",
        "added": [
            {"row": one.row, **{field: to_builtins(getattr(one.rep, field)) for field in fields}}
            for one in merged.of("added")
        ],
        "changed": [
            {"row": one.row, "name": one.name, "changes": to_builtins(one.changes)}
            for one in merged.of("changed")
        ],
        "unchanged": [{"row": one.row, "name": one.name} for one in merged.of("unchanged")],
        "left_out": [
            {"row": one.row, "name": one.name, "reason": one.reason, "said": one.said}
            for one in merged.of("left out")
        ],
        "not_read": [
            {"row": one.row, "name": one.name, "said": said}
            for one in merged.outcomes
            for said in one.unread
        ],
        "ended": [
            {"name": rep.name, "ends": str(rep.ends), "command": _back(session, rep)[-1]}
            for rep in merged.back
        ],
        "gone": [
            {"name": one.rep.name, "said": one.why, "command": _ending(session, one)}
            for one in merged.gone
        ],
    }
