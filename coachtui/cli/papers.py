"""Commands that hand a rep's papers over: export, access."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import json_text, say, say_json, say_raw, tell
from coachtui.cli.session import Session

_EXPORT = """\
  coachtui export dana --from 2026-07-01 --to 2026-12-31 -o dana.md
  coachtui export dana --format json
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    export = add("export", export_record, "write the HR record of a rep", _EXPORT)
    export.add_argument("rep", metavar="REP")
    export.add_argument("--from", dest="start", metavar="DATE", default="", help="first day")
    export.add_argument("--to", dest="end", metavar="DATE", default="", help="last day")
    export.add_argument("-o", "--output", metavar="FILE", default="-", help="- for standard output")
    export.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="markdown if not said"
    )
    export.add_argument(
        "--with-notes", action="store_true", help="the notes too, private lines out"
    )
    export.add_argument("--force", action="store_true", help="write over an existing file")

    access = add("access", show_access, "everything held on a rep, private included")
    access.add_argument("rep", metavar="REP")


def export_record(session: Session, options: Namespace) -> None:
    """`coachtui export`."""
    from coachtui.coaching.cadence import cycles, kept
    from coachtui.coaching.record import hr_record, record_data
    from coachtui.coaching.record_warnings import record_warnings
    from coachtui.exchange.hr_markdown import hr_markdown

    rep = session.rep(options.rep)
    history, team = session.notebook.history(rep.id), session.notebook.team()
    start, end = _day(session, options.start), _day(session, options.end)
    if start and end and start > end:
        raise Failure(f"The period ends ({end}) before it begins ({start}).", 2)
    record = hr_record(
        history,
        today=session.today,
        by=session.settings.manager,
        start=start,
        end=end,
        cadence=None,
        with_notes=options.with_notes,
    )
    turns = cycles(history, team.absences, session.settings, session.today)
    from msgspec.structs import replace

    record = replace(record, cadence=kept(turns, record.start, record.end))
    others = tuple(h.rep for h in team.histories if h.rep.id != rep.id)
    for warning in record_warnings(record, others=others, insights=history.insights):
        tell(f"Look again: {warning.text}")
    if options.format == "json" or session.json:
        text = json_text(record_data(record))
    else:
        text = hr_markdown(record)
    if options.output == "-":
        say_raw(text)
        return
    _write(Path(options.output), text, force=options.force)
    say(f"Written: {options.output} ({record.start} to {record.end}), readable by you alone.")


def show_access(session: Session, options: Namespace) -> None:
    """`coachtui access`."""
    from coachtui.exchange.archive import access_data, access_markdown

    rep = session.rep(options.rep).id
    history = session.notebook.history(rep)
    earlier = session.notebook.earlier(rep)
    drafts = (*session.notebook.draft_texts(rep), *_in_cache(session, rep))
    if session.json:
        say_json(access_data(history, earlier=earlier, drafts=drafts))
    else:
        say_raw(access_markdown(history, earlier=earlier, drafts=drafts))


def _in_cache(session: Session, rep: str) -> tuple[str, ...]:
    """Drafts that were kept while the notebook couldn't be written."""
    from coachtui.notebook.drafts import Drafts

    drafts = Drafts(session.cache)
    found = (draft.path.read_bytes() for draft in drafts.all() if draft.rep == rep)
    return tuple(text.decode("utf-8", "replace") for text in found)


def _day(session: Session, words: str) -> Any:  # noqa: ANN401 -- a date or None
    from coachtui.cli.roster import read_any_day

    return read_any_day(session, words) if words else None


def _write(path: Path, text: str, *, force: bool) -> None:
    from coachtui.notebook import files

    if path.is_symlink() or (path.exists() and not force):
        raise Failure(f"{path} exists already; add --force to write over it, or name another file.")
    if not path.parent.is_dir():
        raise Failure(f"There is no folder {path.parent}.")
    files.replace(path, text.encode())
