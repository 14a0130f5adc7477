"""Commands that revise a record: amend, contest, move, history, undo."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, tell
from coachtui.cli.records import (
    KINDS,
    agreeing,
    given_options,
    show_done,
    show_understood,
    typed_text,
)
from coachtui.cli.session import Session
from coachtui.notebook.ids import short_id

if TYPE_CHECKING:
    from coachtui.coaching.model import Meeting
    from coachtui.coaching.revisions import Revision
    from coachtui.notebook.drafts import Draft
    from coachtui.notebook.folder import Version
    from coachtui.notebook.notebook import Understood
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
    amend.add_argument("--date", metavar="DATE", default="", help="the day it was held")
    amend.add_argument("--minutes", type=int, metavar="N", default=None, help="how long it took")
    amend.add_argument("--kind", choices=KINDS, default=None, help="what kind of meeting it was")
    amend.add_argument("--draft", metavar="ID", default="", help="go on with a kept draft")

    contest = add("contest", contest_verdict, "overrule a verdict, with the reason", _CONTEST)
    contest.add_argument("meeting", metavar="MEETING", help=_MEETING)
    contest.add_argument("label", metavar="LABEL", choices=LABELS, help=", ".join(LABELS))
    contest.add_argument("--why", metavar="TEXT", required=True, help="the reason")

    move = add(
        "move",
        move_meeting,
        "refile a record under another rep",
        "  coachtui move 2026-11-02 kofi\n",
    )
    move.add_argument("meeting", metavar="MEETING", help=_MEETING)
    move.add_argument("rep", metavar="REP")

    history = add(
        "history",
        show_history,
        "show a record and its amendments",
        "  coachtui history dana\n  coachtui history 2026-11-02\n",
    )
    history.add_argument("meeting", metavar="MEETING", help=_MEETING)

    add("undo", undo, "take the last change back")


def amend_meeting(session: Session, options: Namespace) -> None:
    """`coachtui amend`. With options and no text, the text stays as it is."""
    typed, to_edit = typed_text(session, options, "amend")
    with typed.kept():
        typed.command += " MEETING"
        meeting = _meeting(session, options.meeting)
        typed.command = f"{session.command} amend {short_id(meeting.id)}"
        typed.rep, typed.amends = meeting.rep, meeting
        given = given_options(session, options)
        named = any(value is not None for value in given.values())
        if not typed.data and (named or to_edit):
            typed.data = meeting.notes.encode()
            to_edit = not named
        if to_edit:
            typed.edit()
        if typed.text == meeting.notes and not named:
            typed.saved()
            raise Failure("Nothing was changed.")
        agreeing(session.notebook.understand(meeting.rep, typed.text), given)
        found = _as_found(session, meeting, typed.draft)
        understood = session.notebook.amend(found, typed.text, **given)
        typed.saved()
    show_understood(session, understood)
    _show_lost(session, understood)
    if found is not meeting:
        tell(
            "It was changed elsewhere since that draft was begun; both are kept. "
            f"See {session.command} history {short_id(meeting.id)}"
        )
    show_done(session, understood, "Amended")


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
    from coachtui.coaching.revisions import revisions

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
    if meeting.imported:
        say(f"imported from {meeting.imported.file}")
    for revision in revisions((v.at, v.device, v.what, v.document) for v in versions):
        say("", f"{revision.at:%Y-%m-%d %H:%M}  {revision.said}")
        say(*(f"  {line}" for line in _changed(revision)))
    if meeting.reading:
        say("", *verdict_lines(meeting.reading, meeting.contest))
    for table, identifier, standing in session.notebook.conflicts(meeting.rep):
        if (table, identifier) == ("meetings", meeting.id):
            _show_conflict(standing)


def undo(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui undo`."""
    from coachtui.notebook.undoing import said

    before = session.notebook.reps()
    change = session.notebook.undo()
    where = "" if change.here else " on another machine"
    say(f"Taken back: {said(change, before)} (made {change.at:%d %b %H:%M}{where}).")
    if change.draft:
        tell(f"Its text is kept: {_written_again(session, change)} --draft {change.draft}")


def _as_found(session: Session, meeting: Meeting, draft: Draft | None) -> Meeting:
    """The meeting as the edit found it that a draft goes on with, where its text was another."""
    from msgspec.structs import replace

    if draft is None or draft.amends != meeting.id:
        return meeting
    versions = session.notebook.versions(meeting.rep, meeting)
    texts = {version.revision: (version.document or {}).get("notes") for version in versions}
    if texts.get(draft.revision, meeting.notes) == meeting.notes:
        return meeting
    return replace(meeting, revision=draft.revision)


def _show_lost(session: Session, understood: Understood) -> None:
    """Say what an amendment took away: entries, and the ends of promises."""
    from coachtui.coaching.readback import entry_said

    if session.json:
        return
    for entry in understood.gone:
        mark, text = entry_said(entry, understood.rep)
        say(f"No longer there: {mark} {text}")
    for promise in understood.reopened:
        say(f"Open again: {promise.text}")


def _written_again(session: Session, change: Undone) -> str:
    """The command that an undone record was written with, for a draft of its text."""
    identifier, _, document = change.subject
    rep = next(rep for rep in session.notebook.reps() if rep.id == identifier)
    command = f"{session.command} {change.what} {session.called(rep)}"
    if change.what == "jot":
        return command
    usual = {"date": session.today.isoformat(), "minutes": None, "kind": "one-on-one"}
    given = ((name, document.get(name)) for name in usual)
    return command + "".join(
        f" --{name} {value}" for name, value in given if value not in (None, usual[name])
    )


def _meeting(session: Session, words: str) -> Meeting:
    from coachtui.notebook.finding import find_meeting

    return find_meeting(session.notebook, words)


def _title(session: Session, meeting: Meeting) -> str:
    from coachtui.coaching.days import full

    name = next(rep.name for rep in session.notebook.reps() if rep.id == meeting.rep)
    return f"{name}, {full(meeting.date)}, {meeting.kind} ({short_id(meeting.id)})"


def _changed(revision: Revision) -> list[str]:
    """The text of the first version; of a later one what it changed."""
    if revision.first:
        return list(revision.lines)
    text = [f"{what:<9}{line}" for what, line in revision.differences]
    return [*(text or ["(the text stayed as it was)"]), *revision.beside]


def _show_conflict(standing: tuple[Version, ...]) -> None:
    say("", "Amended twice at once; both are kept. `coachtui amend` settles it:")
    for version in standing:
        say(f"  {version.at:%Y-%m-%d %H:%M} on {version.device}")
