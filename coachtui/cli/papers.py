"""Commands that hand a rep's papers over: export, access."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.hr_record import counted, is_json, period, record_of, text_of, warnings_of
from coachtui.cli.output import NO_REP, json_text, say, say_raw, tell
from coachtui.cli.session import Session
from coachtui.notebook import paper_files

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep
    from coachtui.coaching.record import HrRecord

_EXPORT = """\
  coachtui export dana --period 2026H2            to look at
  coachtui export dana --period 2026H2 -o hr/     into hr/dana-ortiz-2026H2.md
  coachtui export dana --from 2026-07-01 --to 2026-11-30 -o dana.md
  coachtui export --all --period "last quarter" -o hr/
  coachtui export --all                           into a new folder, coachtui-records-2026-11-25
  coachtui export dana --format json

periods: 2026H2, 2026Q3, 2026, 2026-07, July 2026, H2, last quarter, this half.
without one: all that is on file, to this day.
"""
_ACCESS = """\
  coachtui access dana -o dana-access.md
  coachtui access dana --format json -o papers/
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    export = add("export", export_record, "write the HR record of a rep", _EXPORT)
    export.add_argument("rep", metavar="REP", nargs="?", default="")
    export.add_argument(
        "--all",
        action="store_true",
        help="a file for every rep, leavers of the period included, in a folder (-o, or a new one)",
    )
    export.add_argument("--period", metavar="WORDS", default="", help="such as 2026H2 or July 2026")
    export.add_argument("--from", dest="start", metavar="DATE", default="", help="first day")
    export.add_argument("--to", dest="end", metavar="DATE", default="", help="last day")
    _add_output(export)
    export.add_argument(
        "--with-notes", action="store_true", help="the notes too, private lines out"
    )
    export.set_defaults(last=("rep",))

    access = add("access", show_access, "everything held on a rep, private included", _ACCESS)
    access.add_argument("rep", metavar="REP")
    _add_output(access)


def export_record(session: Session, options: Namespace) -> None:
    """`coachtui export`."""
    _check_usage(options)
    start, end = period(session, options)
    if options.all:
        _export_all(session, options, start, end)
        return
    rep = session.rep(options.rep)
    history = session.notebook.history(rep.id)
    record = record_of(session, options, history, start, end)
    if record.is_empty and (start or end):
        from coachtui.coaching.period import period_words

        days = period_words(record.start, record.end)
        tell(f"Look again: nothing is on file on {rep.name} for {days}.")
    path = _path(session, options, rep, _period_ending(record))
    for warning in warnings_of(record, history, session.notebook.reps()):
        tell(f"Look again: {warning.text}")
    text = text_of(session, options, record)
    if path is None:
        say_raw(text)
        return
    from coachtui.coaching.period import period_words

    paper_files.write({path: text}, force=options.force)
    say(f"Written: {path} ({period_words(record.start, record.end)}), readable by you alone.")


def show_access(session: Session, options: Namespace) -> None:
    """`coachtui access`."""
    from coachtui.exchange.archive import access_data, access_markdown

    rep = session.rep(options.rep)
    path = _path(session, options, rep, "-access")
    history = session.notebook.history(rep.id)
    earlier = session.notebook.earlier(rep.id)
    drafts = (*session.notebook.draft_texts(rep.id), *_in_cache(session, rep.id))
    if is_json(session, options):
        text = json_text(access_data(history, earlier=earlier, drafts=drafts))
    else:
        text = access_markdown(history, earlier=earlier, drafts=drafts)
    if path is None:
        say_raw(text)
        return
    paper_files.write({path: text}, force=options.force)
    say(f"Written: {path}, private entries included, readable by you alone.")


def _add_output(command: Any) -> None:  # noqa: ANN401 -- argparse's parser
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="",
        help="a file, or a folder to put one into; - for standard output",
    )
    command.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="markdown if not said"
    )
    command.add_argument("--force", action="store_true", help="write over existing files")


def _check_usage(options: Namespace) -> None:
    if options.period and (options.start or options.end):
        raise Failure("--period names both days: give it, or --from and --to.", 2)
    if options.all and options.rep:
        raise Failure(f"--all writes every rep's record: leave {options.rep} out, or --all.", 2)
    if not options.all and not options.rep:
        raise Failure("Name a rep, or --all for everybody. `coachtui export --help` shows how.", 2)
    if options.all and options.output == "-":
        raise Failure("--all writes a file for each rep: name a folder with -o.", 2)


def _period_ending(record: HrRecord) -> str:
    from coachtui.coaching.period import period_name

    return f"-{period_name(record.start, record.end)}"


def _path(session: Session, options: Namespace, rep: Rep, ending: str) -> Path | None:
    """The file that is asked for; None for standard output. Raises where it may not be written."""
    if options.output in ("", "-"):
        return None
    path = Path(options.output)
    if paper_files.is_folder(options.output):
        paper_files.make(path)
        from coachtui.exchange.file_names import stems

        stem = stems(session.notebook.reps())[rep.id]
        path /= f"{stem}{ending}{_suffix(session, options)}"
    _check([path], options)
    return path


def _days(options: Namespace) -> str:
    """The days that were asked for, to type again."""
    from shlex import quote

    given = (("period", options.period), ("from", options.start), ("to", options.end))
    return "".join(f" --{name} {quote(value)}" for name, value in given if value)


def _check(paths: Sequence[Path], options: Namespace) -> None:
    """Raise where one of the files may not be written, with what would let it."""
    try:
        paper_files.check(paths, force=options.force)
    except paper_files.Exists as there:
        if len(paths) == 1:
            raise Failure(
                f"{paths[0]} exists already; add --force to write over it, or name another file."
            ) from None
        named = ", ".join(path.name for path in there.paths)
        verb = "exists" if len(there.paths) == 1 else "exist"
        raise Failure(
            f"Nothing was written: {named} {verb} already in {paths[0].parent}. "
            "Add --force to write over what is there, or name another folder."
        ) from None


def _suffix(session: Session, options: Namespace) -> str:
    return ".json" if is_json(session, options) else ".md"


def _in_cache(session: Session, rep: str) -> tuple[str, ...]:
    """Drafts that were kept while the notebook couldn't be written."""
    from coachtui.notebook.drafts import Drafts

    drafts = Drafts(session.cache)
    found = (draft.path.read_bytes() for draft in drafts.all() if draft.rep == rep)
    return tuple(text.decode("utf-8", "replace") for text in found)


def _export_all(session: Session, options: Namespace, start: Date | None, end: Date | None) -> None:
    """A file for every rep, or none at all."""
    from coachtui.cli.progress import progress
    from coachtui.coaching.record_period import on_record
    from coachtui.exchange.file_names import stems

    team = session.notebook.team()
    if not team.histories:
        raise Failure(NO_REP)
    found = on_record(team.histories, today=session.today, start=start, end=end)
    if not found:
        raise Failure("Nobody was here in that period; `rep list --all` says when they were.")
    folder = Path(options.output or f"coachtui-records-{session.today}")
    if not options.output and folder.exists() and not options.force:
        raise Failure(
            f"{folder} exists already; name another folder with -o, or add --force to write over "
            "the records in it."
        )
    if folder.exists() and not folder.is_dir():
        raise Failure(f"{folder} is a file; --all needs a folder.")
    if not folder.parent.is_dir():
        raise Failure(f"There is no folder {folder.parent}; make it first.")
    reps = [history.rep for history in team.histories]
    names = stems(reps)
    texts: dict[Path, str] = {}
    again = []
    with progress("Writing") as step:
        for done, history in enumerate(found):
            step(done, len(found))
            record = record_of(session, options, history, start, end)
            if warnings := warnings_of(record, history, reps):
                where = f"{session.command} export {session.called(history.rep)}{_days(options)}"
                again.append(f"{history.rep.name}: {counted(warnings)}. Where: {where}")
            name = f"{names[history.rep.id]}{_period_ending(record)}{_suffix(session, options)}"
            texts[folder / name] = text_of(session, options, record)
    if folder.is_dir():
        _check(list(texts), options)
    for line in again:
        tell(f"Look again at {line}")
    paper_files.make(folder)
    paper_files.write(texts, force=options.force)
    say(_summary(len(texts), folder, record if start else None))


def _summary(count: int, folder: Path, record: HrRecord | None) -> str:
    from coachtui.coaching.period import period_words

    period = f" ({period_words(record.start, record.end)})" if record else ""
    records = "1 record" if count == 1 else f"{count} records"
    return f"Written: {records} in {folder}{period}, readable by you alone."
