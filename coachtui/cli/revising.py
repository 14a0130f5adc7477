"""Commands that revise a record: amend, contest, move, history, undo."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from coachtui.cli.output import Failure, say, say_json
from coachtui.cli.records import KINDS, day_option, keeping, show_understood, typed_text
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import Meeting
    from coachtui.notebook.folder import Version
    from coachtui.notebook.undoing import Undone

LABELS = ("substantive", "thin", "drive-by")
_MEETING = "a rep's name (the latest), a date, or a short id"

_AMEND = """\
  coachtui amend dana                   opens the latest record in your editor
  coachtui amend 2026-11-02 < new.txt   takes the new text from a pipe
"""
_CONTEST = '  coachtui contest dana substantive --why "she showed me the call, I kept it short"\n'


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    amend = add("amend", amend_meeting, "change a record; the amendment shows", _AMEND)
    amend.add_argument("meeting", metavar="MEETING", help=_MEETING)
    amend.add_argument("file", metavar="FILE", nargs="?", help="the new text; - for standard input")
    amend.set_defaults(last=("file",))
    amend.add_argument("--date", metavar="DATE", default="")
    amend.add_argument("--minutes", type=int, metavar="N", default=None)
    amend.add_argument("--kind", choices=KINDS, default=None)
    amend.add_argument("--draft", metavar="ID", default="", help="go on with a kept draft")

    contest = add("contest", contest_verdict, "overrule a verdict, with the reason", _CONTEST)
    contest.add_argument("meeting", metavar="MEETING", help=_MEETING)
    contest.add_argument("label", metavar="LABEL", choices=LABELS, help=", ".join(LABELS))
    contest.add_argument("--why", metavar="TEXT", required=True)

    move = add("move", move_meeting, "refile a record under another rep")
    move.add_argument("meeting", metavar="MEETING", help=_MEETING)
    move.add_argument("rep", metavar="REP")

    history = add("history", show_history, "show a record and its amendments")
    history.add_argument("meeting", metavar="MEETING", help=_MEETING)

    add("undo", undo, "take the last change back")


def amend_meeting(session: Session, options: Namespace) -> None:
    """`coachtui amend`."""
    from coachtui.cli.asking import edit

    meeting = _meeting(session, options.meeting)
    if options.file is None and not options.draft and session.asks:
        typed = edit(session, meeting.notes.encode(), rep=meeting.rep)
    else:
        typed = typed_text(session, options)
        typed.rep = meeting.rep
    day = day_option(session, options.date)
    with keeping(typed, f"coachtui amend {meeting.id[-6:]}"):
        text = typed.text
        given = {"date": day, "minutes": options.minutes, "kind": options.kind}
        changed = any(value is not None for value in given.values())
        if text == meeting.notes and not changed:
            typed.saved()
            raise Failure("Nothing was changed.")
        understood = session.notebook.amend(meeting, text, **given)
        typed.saved()
    show_understood(session, understood, "Amended")


def contest_verdict(session: Session, options: Namespace) -> None:
    """`coachtui contest`."""
    from coachtui.coaching.model import Contest

    if not options.why.strip():
        raise Failure("--why takes the reason in words.", 2)
    meeting = _meeting(session, options.meeting)
    contest = Contest(substance=options.label, why=options.why.strip(), date=session.today)
    session.notebook.contest(meeting, contest)
    read = meeting.reading.substance if meeting.reading else "nothing"
    say(
        f"{_title(session, meeting)}: {options.label}, by your word. "
        f"The reader said {read}; both are kept."
    )


def move_meeting(session: Session, options: Namespace) -> None:
    """`coachtui move`."""
    meeting = _meeting(session, options.meeting)
    to = session.rep(options.rep)
    if to.id == meeting.rep:
        raise Failure(f"That record is {to.name}'s already.")
    title = _title(session, meeting)
    session.notebook.move(meeting, to.id)
    say(f"{title}: now filed under {to.name}.")


def show_history(session: Session, options: Namespace) -> None:
    """`coachtui history`."""
    from coachtui.coaching.readback import verdict_lines

    meeting = _meeting(session, options.meeting)
    versions = session.notebook.versions(meeting.rep, meeting)
    if session.json:
        say_json(
            [
                {"at": v.at, "what": v.what, "device": v.device, "document": v.document}
                for v in versions
            ]
        )
        return
    say(_title(session, meeting))
    before: list[str] = []
    for version in versions:
        document = version.document or {}
        lines = document.get("notes", "").split("\n")
        say("", f"{version.at:%Y-%m-%d %H:%M}  {_WHAT.get(version.what, version.what)}")
        say(*(f"  {line}" for line in (_difference(before, lines) if before else lines)))
        before = lines
        if version.what == "contest" and (contest := document.get("contest")):
            say(f"  {contest['substance']}: {contest['why']}")
    if meeting.reading:
        say("", *verdict_lines(meeting.reading, meeting.contest))
    for _, _, standing in session.notebook.conflicts(meeting.rep):
        _show_conflict(meeting, standing)


def undo(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui undo`."""
    change = session.notebook.undo()
    whose = "" if change.here else " (made on another machine)"
    say(f"Taken back: {_named(session, change)}{whose}, {change.at:%d %b %H:%M}.")


def _meeting(session: Session, words: str) -> Meeting:
    from coachtui.notebook.finding import find_meeting

    return find_meeting(session.notebook, words)


def _title(session: Session, meeting: Meeting) -> str:
    from coachtui.coaching.days import full
    from coachtui.notebook.ids import short_id

    name = next(rep.name for rep in session.notebook.reps() if rep.id == meeting.rep)
    return f"{name}, {full(meeting.date)}, {meeting.kind} ({short_id(meeting.id)})"


_WHAT = {"log": "written", "amend": "amended", "contest": "contested", "undo": "amendment undone"}


def _difference(before: list[str], now: list[str]) -> list[str]:
    import difflib

    found = [line for line in difflib.ndiff(before, now) if line[:2] in ("+ ", "- ")]
    signs = {"+ ": "added    ", "- ": "removed  "}
    return [f"{signs[line[:2]]}{line[2:]}" for line in found] or ["(the text stayed as it was)"]


def _show_conflict(meeting: Meeting, standing: tuple[Version, ...]) -> None:
    mine = [version for version in standing if (version.document or {}).get("rep") == meeting.rep]
    if len(mine) > 1:
        say("", "Amended twice at once; both are kept. `coachtui amend` settles it:")
        for version in mine:
            say(f"  {version.at:%Y-%m-%d %H:%M} on {version.device}")


def _named(session: Session, change: Undone) -> str:
    """What a change was, in words that name the thing."""
    folder, first = change.changes[0]
    names = {rep.id: rep.name for rep in session.notebook.reps()}
    document = first.document or {}
    name = names.get(folder) or document.get("name") or ""
    days = [document[key] for key in ("date", "start") if key in document]
    about = " of ".join(part for part in (name, days[0] if days else "") if part)
    return f"{change.what} ({about})" if about else change.what
