"""The `remind` commands: the weekly prompt, by the system's own scheduler and notifier."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.prompt import Times
    from coachtui.reminders.job import Job

_ON = """\
  coachtui remind on --at "mon 08:30"
  coachtui remind on --at "weekdays 9:00" --dry-run    shows what it would write

A notification may be seen by others: it says how many things need you and how many meetings there
are, never a word of your notes. With first names: coachtui config set remind.names true
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    remind = add("remind", show_status, "the weekly prompt as a notification", _ON)
    commands = remind.add_subparsers(metavar="COMMAND", parser_class=type(remind))
    on = add("on", set_up, "set the reminder up, or to another time", _ON, to=commands)
    on.add_argument("--at", metavar="TIME", default="", help='like "mon 08:30", the default')
    on.add_argument("--dry-run", action="store_true", help="show what it writes, write nothing")
    add("off", take_down, "take the reminder away", to=commands)
    add("status", show_status, "whether it is set up, and when it comes next", to=commands)
    add("send", send, "send the notification now, as the scheduler does", to=commands)


def set_up(session: Session, options: Namespace) -> None:
    """`coachtui remind on`."""
    from coachtui import config
    from coachtui.cli.reminded import Reminded
    from coachtui.clock import clock
    from coachtui.coaching.prompt import moment_words
    from coachtui.reminders.job import NotScheduled, ThisMachine
    from coachtui.reminders.schedule import best, in_use

    if session.demo:
        raise Failure("The demo has nobody to remind; leave --demo out.")
    machine = ThisMachine()
    scheduler = best(machine)
    if scheduler is None:
        raise Failure(
            "No scheduler was found here (systemd, cron). Let your shell show the nudge once a "
            "day instead: coachtui hook --help"
        )
    times = _times(options.at or session.settings.remind.at)
    job = _job(session, times)
    try:
        texts = scheduler.texts(job)
        if options.dry_run:
            for text in texts:
                say(f"# {text.where}", *text.text.splitlines(), "")
            say(f"Nothing was written. It would come next {moment_words(times.after(clock()))}.")
            return
        for other in in_use(machine):
            if other.name != scheduler.name:
                other.take_down()
        scheduler.set_up(job)
    except (NotScheduled, OSError) as error:
        raise Failure(f"The reminder is not set up: {error}") from None
    if options.at:
        config.put(session.config_path, "remind.at", options.at)
    Reminded(session.cache).begin(clock(), options.at or session.settings.remind.at)
    say(
        f"Set up with {scheduler.name}: {times.words}. "
        f"Next: {moment_words(times.after(clock()))}. To end it: coachtui remind off"
    )


def take_down(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui remind off`."""
    from coachtui import config
    from coachtui.cli.reminded import Reminded
    from coachtui.reminders.job import NotScheduled, ThisMachine
    from coachtui.reminders.schedule import in_use

    try:
        found = in_use(ThisMachine())
        for scheduler in found:
            scheduler.take_down()
    except (NotScheduled, OSError) as error:
        raise Failure(f"The reminder is still set up: {error}") from None
    Reminded(session.cache).forget()
    config.drop(session.config_path, "remind.at")
    if found:
        say(f"Taken away from {' and '.join(one.name for one in found)}.")
    else:
        say("No reminder is set up.")


def show_status(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui remind status`."""
    from coachtui.cli.reminded import Reminded
    from coachtui.clock import clock
    from coachtui.coaching.prompt import moment_words
    from coachtui.reminders.job import NotScheduled, ThisMachine
    from coachtui.reminders.schedule import in_use

    try:
        found, now = in_use(ThisMachine()), clock()
    except NotScheduled as error:
        raise Failure(str(error)) from None
    reminded, wanted = Reminded(session.cache), session.settings.remind.at
    at = reminded.times() or wanted
    times = _times(at)
    last = reminded.last()
    missed = reminded.missed(times.before(now)) if found else False
    if session.json:
        say_json(
            {
                "set_up": bool(found),
                "scheduler": found[0].name if found else None,
                "at": at,
                "next": times.after(now).isoformat() if found else None,
                "last": {"at": last.at.isoformat(), "outcome": last.outcome} if last else None,
                "missed": missed,
            }
        )
        return
    if not found:
        say('No reminder is set up. To have one: coachtui remind on --at "mon 08:30"')
    else:
        say(f"Set up with {found[0].name}: {times.words}.")
        say(f"Next: {moment_words(times.after(now))}.")
        if _times(wanted) != times:
            say(f'The setting remind.at says "{wanted}": coachtui remind on sets it up so.')
    if last:
        say(f"Last: {moment_words(last.at)}, {last.outcome}.")
    if missed:
        say(f"The one of {moment_words(times.before(now))} did not go out.")


def send(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui remind send`: what the scheduler runs."""
    from coachtui.cli.reminded import Reminded
    from coachtui.clock import clock
    from coachtui.coaching.digest import digest
    from coachtui.coaching.prompt import FULL_PROMPT, notice
    from coachtui.exchange.safe_text import visible
    from coachtui.reminders.job import ThisMachine
    from coachtui.reminders.notify import notify

    reminded = Reminded(session.cache)
    prompt = digest(session.notebook.team(), session.settings, session.today)
    text = visible(notice(prompt, names=session.settings.remind.names))
    if not text:
        outcome = "all was quiet, nothing was shown"
    else:
        text = f"{text} In a terminal: {FULL_PROMPT}"
        if notifier := notify(text, ThisMachine()):
            outcome = f"shown by {notifier}"
        else:
            reminded.leave(text)
            outcome = "no notifier, so left for the next shell with the hook"
    reminded.note(clock(), outcome)
    if sys.stdout.isatty():  # what a scheduler hears it may send by mail
        say(f"{outcome[:1].upper()}{outcome[1:]}.", *([text] if text else []))


def _times(text: str) -> Times:
    from coachtui.coaching.prompt import UnreadableTimes, read_times

    try:
        return read_times(text)
    except UnreadableTimes as error:
        raise Failure(str(error), 2) from None


def _job(session: Session, times: Times) -> Job:
    """The command as the scheduler runs it, from anywhere and without this shell's environment."""
    from coachtui.reminders.job import Job

    program = Path(sys.executable)
    if (windowless := program.with_name("pythonw.exe")).exists():
        program = windowless
    return Job(
        (
            *(str(program), "-P", "-m", "coachtui"),  # -P: no code of the folder it starts in
            *("--data", str(session.data_path), "--config", str(session.config_path)),
            *("remind", "send"),
        ),
        times,
    )
