"""`coachtui import notes`: a file of dated notes becomes meetings, after a look at them."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json
from coachtui.cli.progress import progress
from coachtui.cli.session import Session
from coachtui.notebook.notes_preview import meetings, preview, shortened, undated

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep
    from coachtui.coaching.old_notes import OldNotes
    from coachtui.notebook.bringing_in import Importing

_EXAMPLES = """\
  coachtui import notes dana "Dana 1on1s.md" --dry-run   shows what it becomes, saves nothing
  coachtui import notes dana "Dana 1on1s.md"
  pbpaste | coachtui import notes dana -

Put the day above each talk, in whatever style: # 2026-03-04, Wed 4 Mar 2026, 04.03.2026 ...
`coachtui undo` takes an import back whole.
"""


def add_command(add: Any, to: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add the command to its group."""
    notes = add("notes", import_notes, "bring in dated notes from before", _EXAMPLES, to=to)
    notes.add_argument("rep", metavar="REP")
    notes.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    notes.add_argument("--dry-run", action="store_true", help="save nothing")
    notes.add_argument("--yes", action="store_true", help="don't ask")
    notes.add_argument(
        "--same-day",
        action="store_true",
        help="also take notes of days that have a record with other text",
    )


def import_notes(session: Session, options: Namespace) -> None:
    """`coachtui import notes`."""
    from coachtui.coaching.old_cuts import TooMany
    from coachtui.coaching.old_notes import read_old_notes
    from coachtui.exchange.old_text import NotText, decoded

    rep = session.rep(options.rep)
    name = "standard input" if options.file == "-" else Path(options.file).name
    try:
        text = decoded(_bytes(options.file, name))
    except NotText as why:
        raise Failure(f"{name} {why}.") from None
    if not text.strip():
        raise Failure(f"{name} is empty.")
    try:
        old = read_old_notes(text, rep, session.settings, session.today)
    except TooMany as why:
        raise Failure(f"{name}: {why}") from None
    if not old.parts:
        raise Failure(undated(old, name))
    importing = _read(session, rep, old, name, same_day=options.same_day)
    if not session.json:
        say(*preview(old, importing, name, width=session.width, command=session.command))
    saved = False
    if not options.dry_run:
        importing = _agreed(session, options, old, importing, name)
        if saved := bool(importing.new):
            session.notebook.bring_in(importing)
    _say_done(session, old, importing, saved=saved)


def _agreed(
    session: Session, options: Namespace, old: OldNotes, importing: Importing, name: str
) -> Importing:
    """What is to be saved, where somebody is there to ask and says yes."""
    from coachtui.cli.asking import confirm

    if options.yes or not session.asks:
        return importing
    if importing.new and not confirm(f"Import {meetings(len(importing.new))}?"):
        raise Failure("Nothing was imported.")
    taken = sum(one.state == "same day" for one in importing.brought)
    which = "the day that has" if taken == 1 else f"the {taken} days that have"
    if taken and confirm(f"Import the notes of {which} a record with other text too?"):
        return _read(session, importing.history.rep, old, name, same_day=True)
    return importing


def _read(session: Session, rep: Rep, old: OldNotes, name: str, *, same_day: bool) -> Importing:
    with progress("Reading") as step:
        return session.notebook.read_old(
            rep.id, old, file=shortened(name, 60), same_day=same_day, step=step
        )


def _bytes(file: str, name: str) -> bytes:
    """The bytes of FILE or standard input; raises `Failure` where there are far too many."""
    from coachtui.cli.asking import read_text
    from coachtui.exchange.old_text import LARGEST

    data = read_text(file, most=LARGEST, typing="Paste the notes")
    if len(data) > LARGEST:
        raise Failure(
            f"{name} has more than {LARGEST / 1e6:g} MB, too much for notes: split it or "
            "check that it is the right file."
        )
    return data


def _say_done(session: Session, old: OldNotes, importing: Importing, *, saved: bool) -> None:
    new = importing.new
    if session.json:
        say_json(_data(old, importing, saved=saved))
    elif saved:
        say(
            f"Imported: {meetings(len(new))} with {importing.history.rep.name}. "
            f"Take it back: {session.command} undo"
        )
    elif not new:
        say("Nothing new to import.")
    else:
        say(f"Not saved (dry run): {meetings(len(new))}.")


def _data(old: OldNotes, importing: Importing, *, saved: bool) -> dict[str, Any]:
    from coachtui.notebook.ids import short_id

    return {
        "rep": importing.history.rep.name,
        "saved": saved,
        "dates": old.order,
        "dates_proven": old.order_proven,
        "capture_syntax": importing.marked,
        "parts": [
            {
                "line": one.part.line,
                "date": one.part.date,
                "kind": one.part.kind,
                "minutes": one.part.minutes,
                "state": one.state,
                "id": short_id(one.understood.id) if saved and one.understood else None,
                "notes": one.kept.notes,
                "plain": one.kept.plain,
                "private": one.kept.private,
                "actions": one.kept.actions,
                "entries": one.understood.captured.entries if one.understood else (),
                "closed": one.understood.closed if one.understood else (),
                "reading": one.understood.reading if one.understood else None,
            }
            for one in importing.brought
        ],
        "unclear": old.unclear,
    }
