"""`coachtui import calendar`: what is in the manager's calendar, as bookings and leave."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import NO_REP, say, say_json, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.calendar_events import CalendarFile
    from coachtui.coaching.calendar_import import Import, Question, Sorted

_EXAMPLES = """\
  coachtui import calendar sam.ics --dry-run   what would become of each event
  coachtui import calendar sam.ics
  curl -s "$MY_CALENDAR_URL" | coachtui import calendar - --yes
  coachtui config set email sam@example.com    tells which answers are yours
"""


def add_command(add: Any, to: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add the command below `import`."""
    command = add("calendar", import_calendar, "bring in a calendar", _EXAMPLES, to=to)
    command.add_argument(
        "file",
        metavar="FILE.ics",
        help="as Google, Outlook or Apple export it; - for standard input",
    )
    command.add_argument("--dry-run", action="store_true", help="say it all, write nothing")
    command.add_argument(
        "--yes",
        action="store_true",
        help="don't ask: record the leave, and call off what the calendar lost",
    )


def import_calendar(session: Session, options: Namespace) -> None:
    """`coachtui import calendar`."""
    from coachtui.coaching.calendar_import import becomes, sort_out
    from coachtui.coaching.calendar_match import shared_addresses
    from coachtui.coaching.calendar_text import called_off, counted_up

    team = session.notebook.team()
    reps = [history.rep for history in team.histories]
    if not reps:
        raise Failure(NO_REP)
    file = _read(session, options.file)
    if trouble := shared_addresses(reps, file.first):
        raise Failure(trouble)
    names = {rep.id: rep.name for rep in reps}
    found = sort_out(file, team, session.settings, session.today)
    asks = session.asks and not (options.yes or options.dry_run or session.json)
    answers = _ask_whose(found.questions, names) if asks else {}
    unsure = [one for one in found.questions if one.id not in answers]
    changes = becomes(found, team, session.today, answers)
    if not session.json:
        _show(session, found, changes, unsure if not asks else [], names)
    if options.dry_run:
        _finish(session, found, changes, unsure, names, "Nothing was written (--dry-run).", False)
        return
    leave, gone = _agreed(changes, asks=asks, yes=options.yes)
    put, removed = changes.put(leave=leave), changes.removed(leave=leave, gone=gone)
    if asks and (put or removed) and not _confirmed(changes, leave=leave, gone=gone):
        raise Failure("Nothing was imported.")
    if put or removed:
        session.notebook.import_calendar(put, removed)
        counted, off = counted_up(changes, leave=leave), called_off(changes, gone=gone)
        parts = [f"Imported: {counted}."] if counted else []
        parts += [f"Called off: {_bookings(off)}."] if off else []
        said = f"{' '.join(parts)} To take it back: {session.command} undo"
    else:
        said = "Nothing to import: the notebook holds it all."
    if left := _left(changes, leave=leave, gone=gone, asked=asks):
        said = f"{said}\n{left}"
    _finish(session, found, changes, unsure, names, said, bool(put or removed))


def _read(session: Session, file: str) -> CalendarFile:
    from coachtui.cli.asking import STANDARD_INPUT, read_text
    from coachtui.cli.progress import progress
    from coachtui.exchange.calendar_ics import LARGEST, Unreadable, read_calendar

    path = Path(file)
    if file != STANDARD_INPUT and path.exists() and not (path.is_file() or path.is_dir()):
        raise Failure(f"{path} is no ordinary file; name one that holds a calendar.")
    data = read_text(file, most=LARGEST, typing="Paste the calendar", wanted="a file")
    name = "Standard input" if file == STANDARD_INPUT else file
    try:
        with progress(f"Reading {name if name == 'Standard input' else path.name}") as step:
            return read_calendar(data, session.today, step=step)
    except Unreadable as error:
        raise Failure(f"{name}: {error}") from None


def _show(
    session: Session,
    found: Sorted,
    changes: Import,
    unsure: Sequence[Question],
    names: Mapping[str, str],
) -> None:
    from coachtui.coaching.calendar_text import import_lines, leave_lines, question_lines
    from coachtui.coaching.days import full

    file = found.file
    whose = f", as {found.owner}" if found.owner else ""
    say(f"{full(file.first)} to {full(file.last)}{whose}")
    for title, lines in (
        ("", import_lines(changes, names, session.today)),
        (
            "Leave" if session.options.yes else "Leave, once you say yes",
            leave_lines(changes.leaves, names),
        ),
        ("Unsure, so left out", question_lines(unsure, names)),
    ):
        if lines:
            say("", *([title] if title else []), *(_one_line(line) for line in lines))
    if unsure:
        say(
            "  In a terminal it asks about them. An address helps too: "
            "`coachtui rep edit REP --email ADDRESS`"
        )
    if found.nothing or file.notes:
        say("")
    if found.nothing:
        said = "1 event is" if found.nothing == 1 else f"{found.nothing} events are"
        say(f"{said} not about a rep.")
    say(*(_one_line(note) for note in file.notes))
    if not found.owner and not session.settings.email:
        say(
            "Whose calendar it is can't be told, so events you declined count as held: "
            "`coachtui config set email YOU@EXAMPLE.COM`"
        )


def _finish(
    session: Session,
    found: Sorted,
    changes: Import,
    unsure: Sequence[Question],
    names: Mapping[str, str],
    said: str,
    written: bool,
) -> None:
    if not session.json:
        say(said)
        return
    from coachtui.coaching.calendar_text import import_data

    say_json({"written": written, **import_data(changes, found, unsure, names)})


def _ask_whose(questions: Sequence[Question], names: Mapping[str, str]) -> dict[str, str]:
    """For each question the rep it is about; "" for nobody."""
    from coachtui.cli.asking import ask, confirm
    from coachtui.coaching.calendar_text import question_text
    from coachtui.exchange.safe_text import visible

    answers = {}
    for number, one in enumerate(questions, 1):
        said = visible(f"Unsure ({number} of {len(questions)}): {question_text(one, names)}")
        if len(one.reps) == 1:
            answers[one.id] = one.reps[0] if confirm(said) else ""
            continue
        tell(said, *(f"  {at}  {names[rep]}" for at, rep in enumerate(one.reps, 1)))
        reply = ask("Which? (enter: neither)")
        chosen = reply.isdecimal() and 1 <= int(reply) <= len(one.reps)
        answers[one.id] = one.reps[int(reply) - 1] if chosen else ""
    return answers


def _agreed(changes: Import, *, asks: bool, yes: bool) -> tuple[bool, bool]:
    """Whether leave is to be recorded, and whether bookings that the calendar lost are off.

    The yes at the end goes for those too: they are named before it.
    """
    if not asks:
        return yes, yes
    from coachtui.cli.asking import confirm

    leave = bool(changes.leaves) and confirm(
        f"Record the leave above ({len(changes.leaves)})? Cycles wait while somebody is away."
    )
    return leave, True


def _left(changes: Import, *, leave: bool, gone: bool, asked: bool) -> str:
    """What waits for a yes that nobody was there to give."""
    said = []
    lost = sum(one.state == "gone" for one in changes.bookings)
    if lost and not gone:
        stay, are = ("stays", "it is") if lost == 1 else ("stay", "they are")
        said.append(
            f"{_bookings(lost)} that the calendar lost {stay}: with --yes {are} called off."
        )
    if changes.leaves and not leave and not asked:
        said.append("Leave is not recorded: add --yes.")
    return " ".join(said)


def _bookings(count: int) -> str:
    return "1 booking" if count == 1 else f"{count} bookings"


def _confirmed(changes: Import, *, leave: bool, gone: bool) -> bool:
    from coachtui.cli.asking import confirm
    from coachtui.coaching.calendar_text import called_off, counted_up

    counted, off = counted_up(changes, leave=leave), called_off(changes, gone=gone)
    parts = [f"import {counted}"] if counted else []
    parts += [f"call off {_bookings(off)}"] if off else []
    said = " and ".join(parts)
    return confirm(f"{said[:1].upper()}{said[1:]}?")


def _one_line(text: str) -> str:
    """Titles and names are a stranger's: no line of theirs begins a line of ours."""
    from coachtui.exchange.safe_text import visible

    return visible(text)
