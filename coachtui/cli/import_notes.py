"""`coachtui import notes`: a file of dated notes becomes meetings, after a look at them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, table, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep
    from coachtui.coaching.old_notes import OldNotes
    from coachtui.notebook.bringing_in import Brought, Importing, Step

LARGEST = 5_000_000
"""Bytes that a file of notes may have."""

_EXAMPLES = """\
  coachtui import notes dana "Dana 1on1s.md" --dry-run   shows what it becomes, saves nothing
  coachtui import notes dana "Dana 1on1s.md"
  pbpaste | coachtui import notes dana -

Put the day above each talk, in whatever style: # 2026-03-04, Wed 4 Mar 2026, 04.03.2026 ...
`coachtui undo` takes an import back whole.
"""


def add_import_notes(add: Any, to: Any) -> None:  # noqa: ANN401 -- see main.parser
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
    from coachtui.coaching.old_notes import TooMany, read_old_notes
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
        raise Failure(_undated(old, name))
    importing = _read(session, rep, old, name, same_day=options.same_day)
    if not session.json:
        say(*_preview(session, old, importing, name))
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
    if importing.new and not confirm(f"Import {_meetings(len(importing.new))}?"):
        raise Failure("Nothing was imported.")
    taken = sum(one.state == "same day" for one in importing.brought)
    which = "the day that has" if taken == 1 else f"the {taken} days that have"
    if taken and confirm(f"Import the notes of {which} a record with other text too?"):
        return _read(session, importing.history.rep, old, name, same_day=True)
    return importing


def _read(session: Session, rep: Rep, old: OldNotes, name: str, *, same_day: bool) -> Importing:
    with _progress() as step:
        return session.notebook.read_old(
            rep.id, old, file=_short(name, 60), same_day=same_day, step=step
        )


def _bytes(file: str, name: str) -> bytes:
    """The bytes of FILE or standard input; raises `Failure` where there are far too many."""
    if file == "-":
        if sys.stdin.isatty():
            tell("Paste the notes, then Ctrl+D on a line of its own.")
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        path = Path(file)
        try:
            with path.open("rb") as stream:
                data = stream.read(LARGEST + 1)
        except IsADirectoryError:
            raise Failure(f"{file} is a folder; name a file.") from None
        except FileNotFoundError:
            raise Failure(f"There is no file {file}.") from None
    if len(data) > LARGEST:
        raise Failure(
            f"{name} has more than {LARGEST / 1e6:.0f} MB, too much for notes: split it or "
            "check that it is the right file."
        )
    return data


def _undated(old: OldNotes, name: str) -> str:
    for unclear in old.unclear:
        if unclear.dated:
            more = sum(one.dated for one in old.unclear) - 1
            others = f" (and {more} more)" if more else ""
            return (
                f"No date in {name} can be read for sure. Line {unclear.line}{others}: "
                f'"{_short(unclear.said, 40)}", {unclear.why}.'
            )
    return (
        f"No date stands above any notes in {name}: put the day on a line of its own above each "
        "talk, as in 2026-03-04."
    )


def _preview(session: Session, old: OldNotes, importing: Importing, name: str) -> Iterator[str]:
    from coachtui.coaching.days import full

    first, last = importing.brought[0].part.date, importing.brought[-1].part.date
    days = full(first) if first == last else f"{full(first)} to {full(last)}"
    yield f"{name}, {importing.history.rep.name}: {_meetings(len(importing.brought))}, {days}"
    yield from _rows(session, importing)
    yield from _remarks(session, old, importing)


def _rows(session: Session, importing: Importing) -> Iterator[str]:
    """A line each part, the latest first; below it what structure it has."""
    from coachtui.coaching.days import full

    latest_first = tuple(reversed(importing.brought))
    lines = table(
        (
            full(one.part.date),
            one.part.kind + (f" {one.part.minutes}m" if one.part.minutes else ""),
            _verdict(one),
            _first_words(one),
        )
        for one in latest_first
    )
    for one, line in zip(latest_first, lines, strict=True):
        yield _short(f"  {line}", session.width)
        yield from (f"      {said}" for said in _structure(one))


def _verdict(one: Brought) -> str:
    if one.state == "known":
        return "on file"
    if one.state == "same day":
        return "left out"
    return one.understood.reading.substance if one.understood and one.understood.reading else ""


def _first_words(one: Brought) -> str:
    line = next((line for line in one.part.text.split("\n") if line.strip(" #*_-•\t")), "")
    return " ".join(line.strip("#*_ \t").split())


def _structure(one: Brought) -> Iterator[str]:
    """What was read of a part that is new."""
    if one.understood is None:
        return
    from coachtui.coaching.model import FollowUp, Observation
    from coachtui.coaching.readback import entry_said

    captured = one.understood.captured
    for entry in captured.entries:
        if isinstance(entry, FollowUp):
            mark, said = entry_said(entry, one.understood.rep)
            yield f"{mark} {said}"
    yield from (f"[x] {promise.text}" for promise in one.understood.closed)
    counts = Counter(
        entry.kind if isinstance(entry, Observation) else _NAMES[type(entry).__name__]
        for entry in captured.entries
        if not isinstance(entry, FollowUp)
    )
    counts["private line"] = sum(line.private for line in captured.lines)
    others = [_count(number, what) for what, number in counts.items() if number]
    if others:
        yield ", ".join(others)


_NAMES = {
    "RepWords": "rep's words",
    "BuyerInsight": "buyer insight",
    "TalkingPoint": "talking point",
    "Measure": "measure",
    "SkillVerdict": "verdict on a skill",
}


def _remarks(session: Session, old: OldNotes, importing: Importing) -> Iterator[str]:
    """What was decided on the way, and what is left out, with line numbers."""
    if old.order_matters:
        other = "month-first" if old.order == "day-first" else "day-first"
        why = (
            "as the file itself shows."
            if old.order_proven
            else f"as configured. If not: {session.command} config set dates {other}"
        )
        yield f"Dates like 3/4 are read {old.order}, {why}"
    if importing.marked:
        yield "Kept in the capture syntax: its marks count."
    else:
        yield "Not kept in the capture syntax: all lines are plain notes."
    if any(one.kept.actions for one in importing.new):
        yield "Action items of the latest talk that say who are promises; older ones stay notes."
    if importing.left_open:
        yield f"Old promises that nothing closed stay notes: {_lines(importing.left_open)}."
    if importing.unread:
        yield f"Marked lines that can't be read stay notes: {_lines(importing.unread)}."
    if plain := {number for one in importing.new for number in one.kept.plain}:
        yield f"Made plain, so that no mark is read there (a \\ in front): {_lines(plain)}."
    for one in importing.brought:
        if one.part.joined:
            yield f"Of one day, so one meeting: {_lines((one.part.line, *one.part.joined))}."
    taken = [one.part.line for one in importing.brought if one.state == "same day"]
    if taken:
        yield f"Left out, since that day has a record with other text: {_lines(taken)}."
        yield "  --same-day takes them too, as records of their own."
    if old.unclear:
        yield "Left out:"
    for unclear in old.unclear:
        to = f"-{unclear.last}" if unclear.last > unclear.line else ""
        yield f"  line {unclear.line}{to}: {_short(unclear.said, 40)} ({unclear.why})"


def _say_done(session: Session, old: OldNotes, importing: Importing, *, saved: bool) -> None:
    new = importing.new
    if session.json:
        say_json(_data(old, importing, saved=saved))
    elif saved:
        say(
            f"Imported: {_meetings(len(new))} with {importing.history.rep.name}. "
            f"Take it back: {session.command} undo"
        )
    elif not new:
        say("Nothing new to import.")
    else:
        say(f"Not saved (dry run): {_meetings(len(new))}.")


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
                "actions": one.kept.actions,
                "entries": one.understood.captured.entries if one.understood else (),
                "closed": one.understood.closed if one.understood else (),
                "reading": one.understood.reading if one.understood else None,
            }
            for one in importing.brought
        ],
        "unclear": old.unclear,
    }


@contextmanager
def _progress() -> Iterator[Step]:
    """Says on a terminal how far it is, where that takes a while."""
    from time import monotonic

    seen = sys.stderr.isatty()
    start = shown = monotonic()

    def step(done: int, of: int) -> None:
        nonlocal shown
        now = monotonic()
        if seen and now - start > _WAIT and now - shown > _EVERY:
            shown = now
            sys.stderr.write(f"\rReading {done} of {of} ")
            sys.stderr.flush()

    try:
        yield step
    finally:
        if shown > start:
            sys.stderr.write("\r\x1b[K")


_WAIT = 0.4
_EVERY = 0.1
"""Seconds."""


def _meetings(number: int) -> str:
    return _count(number, "meeting")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 or what.endswith("s") else "s")


def _lines(numbers: Any) -> str:  # noqa: ANN401 -- any collection of line numbers
    several = sorted(numbers)
    more = f" and {len(several) - _LISTED} more" if len(several) > _LISTED else ""
    named = ", ".join(map(str, several[:_LISTED]))
    return f"{'line' if len(several) == 1 else 'lines'} {named}{more}"


_LISTED = 12


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
