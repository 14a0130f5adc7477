"""Commands that hand a rep's papers over: export, access."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date as Date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coachtui.cli.failing import Failure
from coachtui.cli.output import NO_REP, json_text, say, say_raw, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep

_EXPORT = """\
  coachtui export dana --period 2026H2 -o dana.md
  coachtui export dana --from 2026-07-01 --to 2026-12-31 --format json
  coachtui export --all --period "last quarter" -o records/      one file a rep

The record holds observations, promises, the rep's words and the days of meetings. It never holds
private lines, talking points, verdicts or nudges, and notes only with --with-notes. What to look at
again before you hand it over is said on standard error. JSON: schema 1, the same parts, dates ISO.
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    export = add("export", export_records, "write the HR record of a rep", _EXPORT)
    export.add_argument("rep", metavar="REP", nargs="?", help="left out with --all")
    export.add_argument("--all", action="store_true", help="one file for each rep of the period")
    export.add_argument("--period", metavar="WORDS", default="", help="2026H2, last quarter ...")
    export.add_argument("--from", dest="start", metavar="DATE", default="", help="first day")
    export.add_argument("--to", dest="end", metavar="DATE", default="", help="last day")
    export.add_argument(
        "-o", "--output", metavar="FILE", default="", help="a file, a folder or - (the default)"
    )
    export.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="markdown if not said"
    )
    export.add_argument(
        "--with-notes", action="store_true", help="the notes too, private lines out"
    )
    export.add_argument("--force", action="store_true", help="write over an existing file")

    access = add("access", show_access, "everything held on a rep, private included")
    access.add_argument("rep", metavar="REP")
    access.add_argument("-o", "--output", metavar="FILE", default="", help="a file, or - ")
    access.add_argument("--force", action="store_true", help="write over an existing file")


class _Paper(NamedTuple):
    """A record on its way out."""

    rep: str
    start: Date
    end: Date
    text: str

    @property
    def days(self) -> str:
        return f"{self.start} to {self.end}"


def export_records(session: Session, options: Namespace) -> None:
    """`coachtui export`."""
    start, end = _period(session, options)
    as_json = options.format == "json" or session.json
    if options.all:
        if options.rep:
            raise Failure("Name one rep, or --all, not both.", 2)
        _export_all(session, options, start, end, as_json=as_json)
        return
    if not options.rep:
        raise Failure("Name a rep, or add --all. `coachtui export --help` shows how.", 2)
    paper = _paper(session, options, session.rep(options.rep), start, end, as_json=as_json)
    if options.output in ("", "-"):
        say_raw(paper.text)
        return
    path = Path(options.output)
    if path.is_dir():
        path /= _names([paper], as_json=as_json)[0]
    _check(path, force=options.force)
    _write(path, paper.text)
    say(f"Written: {path} ({paper.days}), readable by you alone.")


def show_access(session: Session, options: Namespace) -> None:
    """`coachtui access`."""
    from coachtui.exchange.archive import access_data, access_markdown

    rep = session.rep(options.rep)
    history = session.notebook.history(rep.id)
    earlier = session.notebook.earlier(rep.id)
    drafts = (*session.notebook.draft_texts(rep.id), *_in_cache(session, rep.id))
    if session.json:
        text = json_text(access_data(history, earlier=earlier, drafts=drafts))
    else:
        text = access_markdown(history, earlier=earlier, drafts=drafts)
    if options.output in ("", "-"):
        say_raw(text)
        return
    path = Path(options.output)
    _check(path, force=options.force)
    _write(path, text)
    say(f"Written: {path}, everything on {rep.name}, private included, readable by you alone.")


def _export_all(
    session: Session, options: Namespace, start: Date | None, end: Date | None, *, as_json: bool
) -> None:
    """One file a rep; none at all where one can't be written."""
    from coachtui.cli.progress import progress

    folder = Path(options.output or ".")
    if options.output == "-" or not folder.is_dir():
        raise Failure(f"--all writes a file for each rep into a folder, and {folder} is none.")
    reps = [
        rep
        for rep in session.notebook.reps()
        if (rep.ends is None or start is None or rep.ends >= start)
        and (end is None or rep.added <= end or _on_file(session, rep, end))
    ]
    if not reps:
        raise Failure("No rep was there in that period." if start or end else NO_REP)
    papers = []
    with progress("Records") as step:
        for number, rep in enumerate(reps, 1):
            papers.append(_paper(session, options, rep, start, end, as_json=as_json, named=True))
            step(number, len(reps))
    paths = [folder / name for name in _names(papers, as_json=as_json)]
    for path in paths:
        _check(path, force=options.force)
    for path, paper in zip(paths, papers, strict=True):
        _write(path, paper.text)
    count = f"{len(paths)} record{'' if len(paths) == 1 else 's'}"
    say(f"Written: {count} into {folder}, readable by you alone: {paths[0].name} ...")


def _paper(
    session: Session,
    options: Namespace,
    rep: Rep,
    start: Date | None,
    end: Date | None,
    *,
    as_json: bool,
    named: bool = False,
) -> _Paper:
    """The record of a rep, with its warnings told; `named` where others are told of too."""
    from msgspec.structs import replace

    from coachtui.coaching.cadence import cycles, kept
    from coachtui.coaching.record import hr_record, record_data
    from coachtui.coaching.record_warnings import record_warnings
    from coachtui.exchange.hr_markdown import hr_markdown

    history, team = session.notebook.history(rep.id), session.notebook.team()
    record = hr_record(
        history,
        today=session.today,
        by=session.settings.manager,
        start=start,
        end=end,
        with_notes=options.with_notes,
    )
    turns = cycles(history, team.absences, session.settings, session.today)
    record = replace(record, cadence=kept(turns, record.start, record.end))
    others = tuple(h.rep for h in team.histories if h.rep.id != rep.id)
    of = f", {rep.name}" if named else ""
    for warning in record_warnings(record, others=others, insights=history.insights):
        tell(f"Look again{of}: {warning.text}")
    text = json_text(record_data(record)) if as_json else hr_markdown(record)
    return _Paper(rep.name, record.start, record.end, text)


def _period(session: Session, options: Namespace) -> tuple[Date | None, Date | None]:
    from coachtui.coaching.period import UnreadablePeriod, read_period

    if options.period:
        if options.start or options.end:
            raise Failure("Say --period, or --from and --to, not both.", 2)
        try:
            start, end = read_period(options.period, session.today)
        except UnreadablePeriod as error:
            raise Failure(str(error), 2) from None
    else:
        start, end = _day(session, options.start), _day(session, options.end)
    if start and end and start > end:
        raise Failure(f"The period ends ({end}) before it begins ({start}).", 2)
    if start and start > session.today:
        raise Failure(f"The period begins on {start}, which is still ahead.", 2)
    return start, end


def _on_file(session: Session, rep: Rep, end: Date) -> bool:
    """Whether a rep who was put into the notebook later has records of that time."""
    meetings = session.notebook.history(rep.id).meetings
    return bool(meetings) and meetings[0].date <= end


def _names(papers: Sequence[_Paper], *, as_json: bool) -> list[str]:
    """A file name for each: "dana-ortiz-2026H2.md"."""
    from coachtui.coaching.period import period_name
    from coachtui.exchange.file_names import file_names

    kind = "json" if as_json else "md"
    plain = file_names([paper.rep for paper in papers], "")
    return [
        f"{name}-{period_name(paper.start, paper.end)}.{kind}"
        for name, paper in zip(plain, papers, strict=True)
    ]


def _in_cache(session: Session, rep: str) -> tuple[str, ...]:
    """Drafts that were kept while the notebook couldn't be written."""
    from coachtui.notebook.drafts import Drafts

    drafts = Drafts(session.cache)
    found = (draft.path.read_bytes() for draft in drafts.all() if draft.rep == rep)
    return tuple(text.decode("utf-8", "replace") for text in found)


def _day(session: Session, words: str) -> Any:  # noqa: ANN401 -- a date or None
    from coachtui.cli.roster import read_any_day

    return read_any_day(session, words) if words else None


def _check(path: Path, *, force: bool) -> None:
    """Raise `Failure` where a file can't go there."""
    if path.is_symlink() or (path.exists() and not force):
        raise Failure(f"{path} exists already; add --force to write over it, or name another file.")
    if not path.parent.is_dir():
        raise Failure(f"There is no folder {path.parent}.")


def _write(path: Path, text: str) -> None:
    from coachtui.notebook import files

    files.replace(path, text.encode())
