"""Commands that put text into the notebook: log, jot, check."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from datetime import date as Date
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.cli.asking import Typed
    from coachtui.coaching.model import Rep
    from coachtui.notebook.notebook import Understood

KINDS = ("one-on-one", "account-review", "ride-along", "performance-review")
LONGEST_MEETING = 1440
"""Minutes: a day."""

_LOG = """\
  coachtui log dana                     opens your editor
  coachtui log dana notes.txt --minutes 30
  pbpaste | coachtui log dana -         from the clipboard
  coachtui log dana notes.txt --dry-run   shows what is understood, saves nothing
"""
_JOT = """\
  coachtui jot dana "ask how the third quote went"
  coachtui jot dana "+ discovery (recording): asked who signs"
"""
_CHECK = """\
  coachtui check notes.txt
  coachtui check --jsonl < records.jsonl
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    log = add("log", log_meeting, "record a meeting in the capture syntax", _LOG)
    log.add_argument("rep", metavar="REP")
    log.add_argument("file", metavar="FILE", nargs="?", help="a file, or - for standard input")
    log.set_defaults(last=("file",))
    log.add_argument("--date", metavar="DATE", default="", help="the day it was held")
    log.add_argument("--minutes", type=int, metavar="N", default=None, help="how long it took")
    log.add_argument("--kind", choices=KINDS, default=None, help="one-on-one if not said")
    log.add_argument("--dry-run", action="store_true", help="save nothing")
    log.add_argument(
        "--again", action="store_true", help="save a text that is on file for that day already"
    )
    log.add_argument("--draft", metavar="ID", default="", help="go on with a kept draft")

    jot = add("jot", jot_lines, "note a talking point or marked lines between meetings", _JOT)
    jot.add_argument("rep", metavar="REP")
    jot.add_argument("text", metavar="TEXT", nargs="?")
    jot.add_argument("--draft", metavar="ID", default="", help="go on with a kept draft")

    check = add("check", check_text, "read a text without saving it, and say what it is", _CHECK)
    check.add_argument("file", metavar="FILE", nargs="?", help="a file, or - for standard input")
    check.set_defaults(last=("file",))
    check.add_argument("--rep", metavar="REP", default="", help="whom it is about")
    check.add_argument("--kind", choices=KINDS, default="one-on-one", help="one-on-one if not said")
    check.add_argument("--jsonl", action="store_true", help="one record a line, one answer a line")


def log_meeting(session: Session, options: Namespace) -> None:
    """`coachtui log`."""
    from coachtui.notebook.understanding import OnFile, checked

    typed, to_edit = typed_text(session, options, "log")
    with typed.kept():
        rep = named_rep(session, options, typed)
        given = given_options(session, options)
        typed.command += _to_type_again(options)
        if to_edit:
            _go_on(session, rep, typed)
            typed.edit()
        try:
            understood = _understood(session, rep, typed, again=options.again, **given)
        except OnFile as error:
            typed.saved()  # it is on file, so there is nothing to keep
            raise Failure(f"{error} To save it all the same: add --again") from None
        agreeing(understood, given)
        if options.dry_run:
            show_understood(session, understood)
            show_done(session, understood, "Not saved (dry run)")
            if understood.problems:
                tell(*(problem.message for problem in understood.problems))
                raise Failure("It would be refused as it stands.")
            return
        checked(understood, session.today)
        with suppress(BrokenPipeError):  # who reads no further still wants it saved
            show_understood(session, understood)
        understood = session.notebook.log(rep.id, typed.text, **given, again=options.again)
        typed.saved()
    show_done(session, understood, "Saved")
    _tell_aside(session)


def jot_lines(session: Session, options: Namespace) -> None:
    """`coachtui jot`. A line without a mark is a talking point."""
    from coachtui.coaching.jots import as_jot

    if options.text is None and not options.draft:
        raise Failure("Say what to note: coachtui jot REP TEXT.", 2)
    typed, to_edit = typed_text(session, options, "jot", given=options.text)
    with typed.kept():
        rep = named_rep(session, options, typed)
        if to_edit:
            typed.edit()
        typed.data = as_jot(typed.text).encode()
        _understood(session, rep, typed)
        understood = session.notebook.jot(rep.id, typed.text)
        typed.saved()
    show_understood(session, understood)
    show_done(session, understood, "Noted")


def check_text(session: Session, options: Namespace) -> None:
    """`coachtui check`."""
    from coachtui.cli.asking import Typed, read_text

    data = read_text(options.file)
    if options.jsonl:
        _check_lines(data)
        return
    from coachtui.coaching.capture_header import read_header
    from coachtui.coaching.readback import verdict_lines
    from coachtui.coaching.substance import Record
    from coachtui.reading import read

    notes = Typed(session, data, command="").text
    if not notes.strip():
        raise Failure("Nothing to read: the text is empty.")
    name = session.rep(options.rep).name if options.rep else ""
    header = read_header(notes, session.today, session.settings.dates)
    kind = (header and header.kind) or options.kind
    reading = read(Record(rep_name=name, kind=kind, notes=notes), ())
    if session.json:
        say_json(reading)
        return
    say(*verdict_lines(reading))


def day_option(session: Session, text: str) -> Date | None:
    """A `--date` that has been; none where it isn't given."""
    from coachtui.coaching.days import read_past_day

    if not text:
        return None
    return read_past_day(text, session.today, order=session.settings.dates)


def show_understood(session: Session, understood: Understood) -> None:
    """Say back what a text was understood to say, and the verdict, before anything is saved."""
    from coachtui.coaching.readback import readback, verdict_lines

    if session.json:
        return
    if understood.captured.entries or not understood.problems:
        say("Understood:")
        for line in readback(understood.captured, understood.closed, understood.rep):
            say(f"  {line}")
    if understood.reading is not None:
        say(*verdict_lines(understood.reading))
    for hint in understood.captured.hints:
        tell(f"Line {hint.line}: {hint.text[:1].lower()}{hint.text[1:]}")


def show_done(session: Session, understood: Understood, done: str) -> None:
    """Print what became of a text: the meeting or jot it is now, by its short id."""
    from coachtui.coaching.days import full
    from coachtui.notebook.ids import short_id

    if session.json:
        say_json(
            {
                "id": short_id(understood.id) if understood.id else None,
                "rep": understood.rep.name,
                "date": understood.date,
                "kind": understood.kind,
                "minutes": understood.minutes,
                "entries": understood.captured.entries,
                "closed": understood.closed,
                "problems": understood.problems,
                "reading": understood.reading,
            }
        )
        return
    named = f" ({short_id(understood.id)})" if understood.id else ""
    minutes = f", {understood.minutes} minutes" if understood.minutes else ""
    what = "" if understood.reading is None else f", {understood.kind}{minutes}"
    say(f"{done}: {understood.rep.name}, {full(understood.date)}{what}{named}")


def typed_text(
    session: Session, options: Namespace, name: str, *, given: str | None = None
) -> tuple[Typed, bool]:
    """The text of a command, and whether it is to be edited first.

    It is that of a draft, else what was `given`, FILE's or standard input's; on a terminal, where
    none of these is named, it is written in the editor.
    """
    from coachtui.cli.asking import Typed, read_draft, read_text

    command = f"{session.command} {name}"
    file = getattr(options, "file", None)
    keeps = not getattr(options, "dry_run", False)
    if options.draft:
        draft, data = read_draft(session, options.draft)
        return Typed(session, data, command=command, draft=draft), session.asks
    if given is not None:
        return Typed(session, given.encode("utf-8", "surrogateescape"), command=command), False
    if file is None and session.asks:
        return Typed(session, command=command, keeps=keeps), True
    return Typed(session, read_text(file), command=command, keeps=keeps), False


def named_rep(session: Session, options: Namespace, typed: Typed) -> Rep:
    """The rep that a command names, to whom the text then belongs."""
    command = typed.command
    typed.command += " REP"
    rep = session.rep(options.rep)
    typed.command = f"{command} {_quoted(options.rep)}"
    typed.rep = rep.id
    return rep


def given_options(session: Session, options: Namespace) -> dict[str, Any]:
    """What `--date`, `--minutes` and `--kind` say; raises `Failure`."""
    if options.minutes is not None and not 0 < options.minutes <= LONGEST_MEETING:
        raise Failure(f"--minutes takes 1 to {LONGEST_MEETING}.", 2)
    day = day_option(session, options.date)
    return {"date": day, "minutes": options.minutes, "kind": options.kind}


def agreeing(understood: Understood, given: dict[str, Any]) -> None:
    """Raise where the first line of a text says otherwise than an option."""
    for name, wanted in given.items():
        said = getattr(understood.captured, name)
        if said and wanted and said != wanted:
            raise Failure(
                f"The text's first line says {said}, --{name} says {wanted}: leave one of them out."
            )


def _understood(
    session: Session,
    rep: Rep,
    typed: Typed,
    *,
    again: bool = True,
    **given: Any,  # noqa: ANN401 -- as the notebook takes them
) -> Understood:
    """What the text says; on a terminal, with what was unclear asked and written into it.

    Unless `again`, raises `OnFile` where the text is on file already.
    """
    from coachtui.cli.asking import answer_problem
    from coachtui.notebook.understanding import once

    understood = session.notebook.understand(rep.id, typed.text, **given)
    if not again:
        once(understood, session.notebook.history(rep.id))
    while understood.problems and session.asks:
        typed.data = answer_problem(typed.text, understood.problems[0]).encode()
        understood = session.notebook.understand(rep.id, typed.text, **given)
    return understood


def _to_type_again(options: Namespace) -> str:
    """The options to type again."""
    given = ((name, getattr(options, name)) for name in ("date", "minutes", "kind"))
    again = " --again" if options.again else ""
    return "".join(f" --{name} {_quoted(str(value))}" for name, value in given if value) + again


def _quoted(text: str) -> str:
    import shlex

    return shlex.quote(text)


def _go_on(session: Session, rep: Rep, typed: Typed) -> None:
    """Go on with what was typed on the rep last and not saved, and say what else there is."""
    from coachtui.cli.asking import drafts_of

    if typed.draft:
        return
    for draft in drafts_of(session, rep.id):
        if typed.draft is None:
            typed.go_on(draft)
            tell(f"Kept from before, and opened now: draft {draft.id} (empty it to give it up)")
        else:
            tell(f"Kept from before too: {typed.command} --draft {draft.id}")


def _tell_aside(session: Session) -> None:
    for path in session.notebook.set_aside():
        tell(f"A write that never ended was found and set aside: {path}")


def _check_lines(data: bytes) -> None:
    from coachtui.cli.output import say_raw
    from coachtui.exchange.safe_text import escaped
    from coachtui.reading import read
    from coachtui.reading.corpus_format import UnreadableLine, from_line, to_line

    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            asked = from_line(line)
        except UnreadableLine as error:
            raise Failure(f"Line {number}: {error}") from None
        say_raw(escaped(to_line(asked.id, read(asked.record, asked.history))) + "\n")
