"""Commands that put text into the notebook: log, jot, check."""

from __future__ import annotations

from argparse import Namespace
from datetime import date as Date
from typing import TYPE_CHECKING, Any

from coachtui.cli.output import Failure, say, say_json, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.cli.asking import Typed
    from coachtui.coaching.model import Rep
    from coachtui.notebook.notebook import Understood

KINDS = ("one-on-one", "account-review", "ride-along", "performance-review")

_LOG = """\
  coachtui log dana                     opens your editor
  coachtui log dana notes.txt --minutes 30
  pbpaste | coachtui log dana -         from the clipboard
  coachtui log dana notes.txt --dry-run shows what is understood, saves nothing
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
    log.add_argument("--minutes", type=int, metavar="N", default=None)
    log.add_argument("--kind", choices=KINDS, default=None)
    log.add_argument("--dry-run", action="store_true", help="save nothing")
    log.add_argument("--draft", metavar="ID", default="", help="go on with a kept draft")

    jot = add("jot", jot_lines, "note a talking point or marked lines between meetings", _JOT)
    jot.add_argument("rep", metavar="REP")
    jot.add_argument("text", metavar="TEXT", nargs="?")
    jot.add_argument("--draft", metavar="ID", default="", help="go on with a kept draft")

    check = add("check", check_text, "read a text without saving it, and say what it is", _CHECK)
    check.add_argument("file", metavar="FILE", nargs="?", help="a file, or - for standard input")
    check.set_defaults(last=("file",))
    check.add_argument("--rep", metavar="NAME", default="", help="whom it is about")
    check.add_argument("--kind", choices=KINDS, default="one-on-one")
    check.add_argument("--jsonl", action="store_true", help="one record a line, one answer a line")


def log_meeting(session: Session, options: Namespace) -> None:
    """`coachtui log`."""
    from coachtui.cli.asking import edit

    day = day_option(session, options.date)
    if options.minutes is not None and not 0 < options.minutes <= 1440:
        raise Failure("--minutes takes 1 to 1440.", 2)
    if options.file is None and not options.draft and session.asks:
        rep = session.rep(options.rep)
        typed = edit(session, b"", rep=rep.id)
    else:
        typed = typed_text(session, options)
    with keeping(typed, _again(options)):
        rep = session.rep(options.rep)
        typed.rep = rep.id
        text = typed.text
        kept = {"date": day, "minutes": options.minutes, "kind": options.kind}
        text, understood = _understood(session, rep, text, **kept)
        if options.dry_run:
            if understood.problems:
                show_understood(session, understood, "Would be refused")
                raise Failure(" ".join(problem.message for problem in understood.problems))
            show_understood(session, understood, "Not saved (dry run)")
            return
        understood = session.notebook.log(rep.id, text, **kept)
        typed.saved()
    show_understood(session, understood, "Saved")
    _tell_aside(session)


def jot_lines(session: Session, options: Namespace) -> None:
    """`coachtui jot`. A line without a mark is a talking point."""
    from coachtui.coaching.jots import as_jot

    if options.text is None and not options.draft:
        raise Failure("Say what to note: coachtui jot REP TEXT.", 2)
    typed = typed_text(session, options, (options.text or "").encode("utf-8", "surrogateescape"))
    with keeping(typed, f"coachtui jot {_quoted(options.rep)}"):
        rep = session.rep(options.rep)
        typed.rep = rep.id
        text, _ = _understood(session, rep, as_jot(typed.text))
        understood = session.notebook.jot(rep.id, text)
        typed.saved()
    show_understood(session, understood, "Noted")


def check_text(session: Session, options: Namespace) -> None:
    """`coachtui check`."""
    from coachtui.cli.asking import Typed, read_text

    data = read_text(session, options.file)
    if options.jsonl:
        _check_lines(data)
        return
    from coachtui.coaching.readback import verdict_lines
    from coachtui.coaching.substance import Record
    from coachtui.reading import read

    notes = Typed(session, data).text
    if not notes.strip():
        raise Failure("Nothing to read: the text is empty.")
    name = session.rep(options.rep).name if options.rep else "The rep"
    reading = read(Record(rep_name=name, kind=options.kind, notes=notes), ())
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


def show_understood(session: Session, understood: Understood, done: str) -> None:
    """Print what a text was understood to say, and the verdict."""
    from coachtui.coaching.days import full
    from coachtui.coaching.readback import readback, verdict_lines
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
    for line in readback(understood.captured, understood.closed, understood.rep):
        say(f"  {line}")
    if understood.reading is not None:
        say(*verdict_lines(understood.reading))
    tell(*(hint.text for hint in understood.captured.hints))


class keeping:  # noqa: N801 -- reads as the sentence it begins
    """Around what may fail: the text is kept as a draft, and the error says how to come back."""

    def __init__(self, typed: Typed, command: str) -> None:
        self._typed = typed
        self._command = command

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Keep the text where an error passes by, and add to it where the text is."""
        if error is None or isinstance(error, BrokenPipeError):
            return
        back = self._typed.keep()
        if not back:
            return
        from coachtui.cli.main import one_line

        kept = f"Kept: {self._command} --draft {_quoted(back)}"
        if isinstance(error, Failure):
            raise Failure(f"{error} {kept}", error.code) from None
        if isinstance(error, KeyboardInterrupt):
            raise Failure(f"Stopped. {kept}", 130) from None
        if isinstance(error, Exception):
            raise Failure(f"{one_line(error)} {kept}") from None


def typed_text(session: Session, options: Namespace, given: bytes | None = None) -> Typed:
    """The text of a command: that of its draft, else what was `given`, else FILE's."""
    from coachtui.cli.asking import Typed, read_text

    if options.draft or given is None:
        given = read_text(session, getattr(options, "file", None), draft=options.draft or None)
    return Typed(session, given, draft=options.draft if options.draft.isalnum() else "")


def _understood(
    session: Session,
    rep: Rep,
    text: str,
    **given: Any,  # noqa: ANN401 -- as the notebook takes them
) -> tuple[str, Understood]:
    """What the text says; on a terminal, with what was unclear asked and written into it."""
    from coachtui.cli.asking import answer_problem

    understood = session.notebook.understand(rep.id, text, **given)
    while understood.problems and session.asks:
        text = answer_problem(text, understood.problems[0])
        understood = session.notebook.understand(rep.id, text, **given)
    return text, understood


def _again(options: Namespace) -> str:
    parts = ["coachtui", "log", _quoted(options.rep)]
    for name in ("date", "minutes", "kind"):
        value = getattr(options, name)
        if value:
            parts += [f"--{name}", _quoted(str(value))]
    return " ".join(parts)


def _quoted(text: str) -> str:
    import shlex

    return shlex.quote(text)


def _tell_aside(session: Session) -> None:
    for path in session.notebook.set_aside():
        tell(f"A write that never ended was found and set aside: {path}")


def _check_lines(data: bytes) -> None:
    from coachtui.cli.output import say_raw
    from coachtui.reading import read
    from coachtui.reading.corpus_format import UnreadableLine, from_line, to_line

    for number, line in enumerate(data.splitlines(), 1):
        if not line.strip():
            continue
        try:
            asked = from_line(line)
        except UnreadableLine as error:
            raise Failure(f"Line {number}: {error}") from None
        say_raw(to_line(asked.id, read(asked.record, asked.history)) + "\n")
