"""The `feed` command: due days, bookings, promises and the weekly prompt as a calendar file."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import NO_REP, say, say_bytes, say_json, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coachtui.coaching.feed import FeedEntry

_FEED = """\
  coachtui feed -o coaching.ics          writes it; again later: updates it
  coachtui feed -o - > coaching.ics

what is in it: names and days. What was promised only with --with-text, then in the
details and never in a title. Nothing private, observed, said or noted.

to bring it in, best into a calendar of its own that nobody shares (again later: updates it):
  Google     Settings, Import & export, Select file, Import
  Outlook    Calendar, Add calendar, Upload from file
  Apple      Calendar, File, Import
"""
LARGEST = 10_000_000
"""Bytes of a file that may be a feed."""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    command = add(
        "feed",
        write_feed,
        "what is due, booked and promised as a file for your calendar",
        _FEED,
    )
    command.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="- for standard output"
    )
    command.add_argument(
        "--with-text", action="store_true", help="what was promised too, in the details"
    )
    command.add_argument(
        "--force", action="store_true", help="write over a file that is no feed of coachtui's"
    )


def write_feed(session: Session, options: Namespace) -> None:
    """`coachtui feed`."""
    from coachtui.clock import clock, zone
    from coachtui.coaching.feed import feed, of_the_calendar
    from coachtui.exchange.feed_ics import earlier_feed, feed_ics

    team = session.notebook.team()
    if not team.histories:
        raise Failure(NO_REP)
    weekday, at = _prompt_times(session)
    entries = feed(
        team,
        session.settings,
        session.today,
        weekday=weekday,
        at=at,
        with_text=options.with_text,
    )
    to_file = options.output != "-"
    before = _before(Path(options.output), force=options.force) if to_file else b""
    if count := of_the_calendar(team, session.settings, session.today):
        many, they = ("1 booking", "it") if count == 1 else (f"{count} bookings", "them")
        tell(f"Left out: {many} from the calendar you imported, which shows {they} already.")
    if to_file or not session.json:
        text = feed_ics(
            entries,
            today=session.today,
            now=clock(),
            zone=zone(),
            earlier=earlier_feed(before),
        )
        if not to_file:
            say_bytes(text)
            return
        from coachtui.notebook import files

        files.replace(Path(options.output), text)
    if session.json:
        say_json(entries)
        return
    said = "what was promised stands in the details" if options.with_text else "no promise's text"
    say(f"Written: {options.output}, readable by you alone. In it: {_counted(entries)}; {said}.")
    say("To bring it into Google, Outlook or Apple Calendar: coachtui feed --help")


def _prompt_times(session: Session) -> tuple[int, time]:
    """The weekday and time of the weekly prompt."""
    from coachtui.coaching.prompt import UnreadableTimes, read_times

    try:
        times = read_times(session.settings.remind.at)
    except UnreadableTimes as error:
        raise Failure(f"The setting remind.at: {error}") from None
    return times.days[0], times.at


def _before(path: Path, *, force: bool) -> bytes:
    """What stands in the file; raises `Failure` where it isn't for a feed to write over."""
    from coachtui.exchange.feed_ics import is_feed

    if path.is_dir():
        raise Failure(f"{path} is a folder; name a file in it, like {path / 'coaching.ics'}.")
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise Failure(f"{path} is no plain file; name another.")
    if not path.parent.is_dir():
        raise Failure(f"There is no folder {path.parent}.")
    data = b""
    if path.exists() and path.stat().st_size <= LARGEST:
        data = path.read_bytes()
    if path.exists() and not is_feed(data) and not force:
        raise Failure(
            f"{path} exists and is no feed of coachtui's; "
            "add --force to write over it, or name another file."
        )
    return data


def _counted(entries: Sequence[FeedEntry]) -> str:
    kinds = Counter(entry.kind for entry in entries)
    promises = kinds["my-promise"] + kinds["rep-promise"]
    counted = (
        (kinds["due"], "due day"),
        (kinds["booked"], "booking"),
        (promises, "promise"),
    )
    parts = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counted if count]
    return f"{', '.join([*parts, 'the weekly prompt'])}"
