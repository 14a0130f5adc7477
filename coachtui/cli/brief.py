"""The brief, and Today as text."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import NO_REP, say, say_json, say_raw, tell
from coachtui.cli.session import Session

_BRIEF = """\
  coachtui brief dana
  coachtui brief                 the next due
  coachtui brief dana --markdown | less
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    command = add("brief", show_brief, "what to know right before a one-on-one", _BRIEF)
    command.add_argument("rep", metavar="REP", nargs="?")
    command.set_defaults(last=("rep",))
    command.add_argument("--markdown", action="store_true", help="as a Markdown document")


def show_brief(session: Session, options: Namespace) -> None:
    """`coachtui brief`."""
    from coachtui.coaching.brief import brief
    from coachtui.coaching.brief_text import brief_lines, brief_markdown

    rep = session.rep(options.rep) if options.rep else _next_due(session)
    history = session.notebook.history(rep.id)
    found = brief(history, session.today, session.settings, tasks=session.notebook.tasks())
    if session.json:
        say_json(found)
    elif options.markdown:
        from coachtui.exchange.markdown import inline

        say_raw(brief_markdown(found, inline))
    else:
        say(*brief_lines(found, session.width))


def show_today(session: Session, options: Namespace) -> int:  # noqa: ARG001 -- as every command
    """`coachtui` without a terminal: Today as text."""
    from coachtui.coaching.today import today_lines, today_view

    team = session.notebook.team()
    view = today_view(team, session.settings, session.today)
    if session.json:
        say_json(view)
    else:
        say(*today_lines(view))
    return 0


def _next_due(session: Session) -> Any:  # noqa: ANN401 -- a Rep
    from coachtui.coaching.days import full
    from coachtui.coaching.digest import next_meeting

    coming = next_meeting(session.notebook.team(), session.settings, session.today)
    if coming is None:
        if not session.notebook.reps():
            raise Failure(NO_REP)
        raise Failure("No one-on-one is due. Name a rep: coachtui brief REP")
    rep = session.rep(coming.rep_id)
    tell(f"Next due: {rep.name}, {full(coming.date)}")
    return rep
