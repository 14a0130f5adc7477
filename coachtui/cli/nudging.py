"""Commands on nudges and cycles: nudge, snooze, skip, postpone, plan, leave."""

from __future__ import annotations

from argparse import Namespace
from datetime import date as Date
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, tell
from coachtui.cli.records import KINDS
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.cycles import Cycle
    from coachtui.coaching.model import Rep

_PLAN = """\
  coachtui plan dana thu 14:00
  coachtui plan dana 28 nov --kind ride-along
"""
NUDGED = 3
"""What `nudge --exit-code` ends with when there is one."""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    nudge = add(
        "nudge",
        show_nudge,
        "say the one thing that needs you, or nothing",
        "  coachtui nudge\n  coachtui nudge --digest\n",
    )
    nudge.add_argument("--digest", action="store_true", help="the week's prompt")
    nudge.add_argument("--exit-code", action="store_true", help="exit 3 when there is one")

    snooze = add(
        "snooze",
        snooze_rep,
        "no nudge about a rep until a day",
        '  coachtui snooze dana --until "next tue" --why "at the fair all week"\n',
    )
    snooze.add_argument("rep", metavar="REP")
    snooze.add_argument("--until", metavar="DAY", required=True, help="when nudges begin again")
    snooze.add_argument("--why", metavar="TEXT", required=True, help="the reason")

    skip = add(
        "skip",
        skip_cycle,
        "record that a one-on-one won't be held, and why",
        '  coachtui skip dana --why "rep cancelled"\n',
    )
    skip.add_argument("rep", metavar="REP")
    skip.add_argument("--why", metavar="TEXT", required=True, help="the reason")

    postpone = add(
        "postpone",
        postpone_cycle,
        "move the next one-on-one",
        "  coachtui postpone dana fri\n  coachtui postpone dana        to no day yet\n",
    )
    postpone.add_argument("rep", metavar="REP")
    postpone.add_argument("day", metavar="DAY", nargs="*", help="the new day, where there is one")
    postpone.add_argument("--to", metavar="DAY", default="", help="the new day as an option")
    postpone.add_argument("--why", metavar="TEXT", default="", help="the reason")

    plan = add("plan", plan_meeting, "book the next one", _PLAN)
    plan.add_argument("rep", metavar="REP")
    plan.add_argument("day", metavar="DAY", nargs="+", help="a day, and a time where it has one")
    plan.add_argument("--kind", choices=KINDS, default="one-on-one", help="one-on-one if not said")

    leave = add(
        "leave",
        record_leave,
        "record an absence, a rep's or your own",
        "  coachtui leave dana 2026-12-21..2027-01-04\n  coachtui leave me fri --why holiday\n",
    )
    leave.add_argument("who", metavar="REP", help="a rep, or me")
    leave.add_argument("days", metavar="FROM..TO", nargs="+")
    leave.add_argument("--why", metavar="TEXT", default="", help="the reason")


def show_nudge(session: Session, options: Namespace) -> int:
    """`coachtui nudge`: always answers, records nothing."""
    from coachtui.coaching.digest import digest, next_meeting
    from coachtui.coaching.nudges import nudges

    team, settings = session.notebook.team(), session.settings
    if session.named_data and not session.data_path.is_dir():
        tell(
            f"There is no notebook at {session.data_path} ({session.named_data}): mend the path, "
            f"or begin one there: {session.command} rep add NAME"
        )
    if options.digest:
        prompt = digest(team, settings, session.today)
        if session.json:
            say_json(
                {
                    "nudges": [_as_json(nudge) for nudge in prompt.nudges],
                    "week": [{"rep": m.rep, "date": m.date, "kind": m.kind} for m in prompt.week],
                    "question": prompt.question,
                }
            )
        else:
            from coachtui.coaching.today import digest_lines

            say(*digest_lines(prompt, session.today))
        return NUDGED if options.exit_code and prompt.nudges else 0
    found = nudges(team, settings, session.today)
    session.notebook.derive_agenda()
    if session.json:
        coming = next_meeting(team, settings, session.today)
        say_json(
            {
                "nudge": _as_json(found[0]) if found else None,
                "next": {"rep": coming.rep, "date": coming.date} if coming else None,
            }
        )
    elif found:
        say(" ".join(found[0].text.split()))
    return NUDGED if options.exit_code and found else 0


def snooze_rep(session: Session, options: Namespace) -> None:
    """`coachtui snooze`."""
    from coachtui.coaching.days import full
    from coachtui.coaching.model import Snooze
    from coachtui.coaching.snoozing import may_snooze

    rep = session.rep(options.rep)
    until = _ahead(session, options.until, rep)
    why = options.why.strip()
    team = session.notebook.team()
    refused = may_snooze(
        session.notebook.history(rep.id),
        team.absences,
        session.settings,
        session.today,
        until=until,
        why=why,
    )
    if refused:
        raise Failure(refused)
    session.notebook.put(
        Snooze(id="", rep=rep.id, date=session.today, until=until, why=why), what="snooze"
    )
    say(f"No nudge about {rep.name} before {full(until)}.")


def skip_cycle(session: Session, options: Namespace) -> None:
    """`coachtui skip`."""
    from coachtui.coaching.days import full

    if not options.why.strip():
        raise Failure("--why takes the reason in words.", 2)
    rep = session.rep(options.rep)
    cycle = _cycle_to_answer(session, rep)
    off = _mark(session, rep, cycle, action="skip", why=options.why.strip())
    after = _cycles(session, rep)
    # One held on its first day has the start and due day of the one after it: the last is meant.
    same = (c for c in reversed(after) if (c.start, c.due) == (cycle.start, cycle.due))
    said = next(same, cycle)
    say(
        f"{rep.name}: the one-on-one due {full(cycle.due)} counts as {said.state} "
        f"({options.why.strip()}){off}.{_next_due(after)}"
    )


def postpone_cycle(session: Session, options: Namespace) -> None:
    """`coachtui postpone`."""
    from coachtui.coaching.appointments import is_later
    from coachtui.coaching.days import full

    if options.day and options.to:
        raise Failure("Name the day once: behind the rep or with --to.", 2)
    rep = session.rep(options.rep)
    day = options.to or " ".join(options.day)
    to = _ahead(session, day, rep) if day else None
    cycle = _cycle_to_answer(session, rep)
    if to is not None and not is_later(to, cycle):
        raise Failure(
            f"{full(to)} is no later than the day it is due, {full(cycle.due)}. "
            f"To meet earlier: coachtui plan {_quoted(options.rep)} {to}"
        )
    off = _mark(session, rep, cycle, action="postpone", to=to, why=options.why.strip())
    after = _cycles(session, rep)
    what = f"{rep.name}: the one-on-one due {full(cycle.due)}"
    if after[-1].moved and after[-1].start == cycle.start:
        say(f"{what} is moved to {full(after[-1].due)}{off}.")
        return
    say(f"{what} counts as postponed{off}.{_next_due(after)}")


def plan_meeting(session: Session, options: Namespace) -> None:
    """`coachtui plan`."""
    from coachtui.coaching.appointments import time_of_day
    from coachtui.coaching.days import full
    from coachtui.coaching.model import Plan

    rep = session.rep(options.rep)
    words = list(options.day)
    at = time_of_day(words[-1]) if len(words) > 1 else None
    if at is not None:
        words.pop()
    day = _ahead(session, " ".join(words), rep, today_too=True)
    plan = Plan(id="", rep=rep.id, date=day, made=session.today, time=at, kind=options.kind)
    replaced = session.notebook.plan(plan)
    instead = f", instead of {' and '.join(full(old.date) for old in replaced)}" if replaced else ""
    at_time = f" at {at:%H:%M}" if at else ""
    say(f"Booked: {options.kind} with {rep.name}, {full(day)}{at_time}{instead}.")


def record_leave(session: Session, options: Namespace) -> None:
    """`coachtui leave`."""
    from coachtui.coaching.days import full, read_span
    from coachtui.coaching.model import Absence

    words = " ".join(options.days)
    start, end = read_span(words, session.today, session.settings.dates)
    mine = options.who.casefold() == "me"
    rep = None if mine else session.rep(options.who)
    absence = Absence(
        id="", rep=rep.id if rep else "", start=start, end=end, why=options.why.strip()
    )
    session.notebook.put(absence, what="leave")
    who = rep.name if rep else "You"
    days = full(start) if start == end else f"{full(start)} to {full(end)}"
    say(f"{who}: away {days}. Cycles wait.")


def _as_json(nudge: Any) -> dict[str, object]:  # noqa: ANN401 -- a Nudge
    keys = ("kind", "rep", "text", "fact", "since", "ways_out")
    return {key: getattr(nudge, key) for key in keys}


def _cycles(session: Session, rep: Rep) -> tuple[Cycle, ...]:
    from coachtui.coaching.cadence import cycles

    history = session.notebook.history(rep.id)
    return cycles(history, session.notebook.team().absences, session.settings, session.today)


def _next_due(cycles: tuple[Cycle, ...]) -> str:
    """A sentence to put behind another; nothing where no cycle is open, as for a leaver."""
    from coachtui.coaching.cadence import next_due
    from coachtui.coaching.days import full

    due = next_due(cycles)
    return f" Next due: {full(due)}." if due else ""


def _cycle_to_answer(session: Session, rep: Rep) -> Cycle:
    from coachtui.coaching.cadence import status, to_answer

    inactive = status(rep, session.today) == "inactive"
    cycle = None if inactive else to_answer(_cycles(session, rep))
    if cycle is None:
        raise Failure(f"{rep.name} is not counted at present, so no one-on-one is due.")
    return cycle


def _mark(
    session: Session,
    rep: Rep,
    cycle: Cycle,
    *,
    action: Any,  # noqa: ANN401 -- a literal of CycleMark
    why: str,
    to: Date | None = None,
) -> str:
    """Record what is said of a cycle; gives what to say of the bookings that are off with it."""
    from coachtui.coaching.days import full
    from coachtui.coaching.model import CycleMark

    mark = CycleMark(
        id="", rep=rep.id, date=session.today, due=cycle.due, action=action, to=to, why=why
    )
    days = [full(plan.date) for plan in session.notebook.mark(mark)]
    if not days:
        return ""
    bookings = "booking" if len(days) == 1 else "bookings"
    return f", and the {bookings} of {' and '.join(days)} {'is' if len(days) == 1 else 'are'} off"


def _ahead(session: Session, words: str, rep: Rep, *, today_too: bool = False) -> Date:
    from coachtui.coaching.appointments import day_ahead

    return day_ahead(words, rep, session.settings, session.today, today_too=today_too)


def _quoted(words: str) -> str:
    import shlex

    return shlex.quote(words)
