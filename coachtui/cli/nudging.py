"""Commands on nudges and cycles: nudge, snooze, skip, postpone, plan, leave."""

from __future__ import annotations

from argparse import Namespace
from datetime import date as Date
from datetime import time
from typing import TYPE_CHECKING, Any

from coachtui.cli.output import Failure, say, say_json
from coachtui.cli.records import KINDS
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.cycles import Cycle
    from coachtui.coaching.model import Rep

NUDGED = 3
"""What `nudge --exit-code` ends with when there is one."""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    nudge = add("nudge", show_nudge, "say the one thing that needs you, or nothing")
    nudge.add_argument("--digest", action="store_true", help="the week's prompt")
    nudge.add_argument("--exit-code", action="store_true", help="exit 3 when there is one")

    snooze = add(
        "snooze",
        snooze_rep,
        "no nudge about a rep until a day",
        '  coachtui snooze dana --until "next tue" --why "at the fair all week"\n',
    )
    snooze.add_argument("rep", metavar="REP")
    snooze.add_argument("--until", metavar="DAY", required=True)
    snooze.add_argument("--why", metavar="TEXT", required=True)

    skip = add(
        "skip",
        skip_cycle,
        "record that a one-on-one won't be held, and why",
        '  coachtui skip dana --why "rep cancelled"\n',
    )
    skip.add_argument("rep", metavar="REP")
    skip.add_argument("--why", metavar="TEXT", required=True)

    postpone = add("postpone", postpone_cycle, "move the next one-on-one")
    postpone.add_argument("rep", metavar="REP")
    postpone.add_argument("--to", metavar="DAY", default="")
    postpone.add_argument("--why", metavar="TEXT", default="")

    plan = add("plan", plan_meeting, "book the next one", "  coachtui plan dana thu 14:00\n")
    plan.add_argument("rep", metavar="REP")
    plan.add_argument("day", metavar="DAY")
    plan.add_argument("time", metavar="TIME", nargs="?", default="")
    plan.set_defaults(last=("time",))
    plan.add_argument("--kind", choices=KINDS, default="one-on-one")

    leave = add(
        "leave",
        record_leave,
        "record an absence, a rep's or your own",
        "  coachtui leave dana 2026-12-21..2027-01-04\n  coachtui leave me 3 aug..14 aug\n",
    )
    leave.add_argument("who", metavar="REP", help="a rep, or me")
    leave.add_argument("days", metavar="FROM..TO", nargs="+")
    leave.add_argument("--why", metavar="TEXT", default="")


def show_nudge(session: Session, options: Namespace) -> int:
    """`coachtui nudge`: always answers, records nothing."""
    from coachtui.coaching.digest import digest, next_meeting
    from coachtui.coaching.nudges import nudges

    team, settings = session.notebook.team(), session.settings
    if options.digest:
        prompt = digest(team, settings, session.today)
        if session.json:
            say_json(prompt)
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
    _mark(session, rep, cycle, action="skip", why=options.why.strip())
    after = _cycles(session, rep)
    said = next((c for c in after if c.due == cycle.due), cycle)
    say(
        f"{rep.name}: the one-on-one due {full(cycle.due)} counts as {said.state} "
        f"({options.why.strip()}). Next due: {full(after[-1].due)}."
    )


def postpone_cycle(session: Session, options: Namespace) -> None:
    """`coachtui postpone`."""
    from coachtui.coaching.days import full

    rep = session.rep(options.rep)
    to = _ahead(session, options.to, rep) if options.to else None
    cycle = _cycle_to_answer(session, rep)
    _mark(session, rep, cycle, action="postpone", to=to, why=options.why.strip())
    after = _cycles(session, rep)[-1]
    counts = "" if after.moved and after.due == to else " The one before counts as postponed."
    say(f"{rep.name}: the next one-on-one is due {full(after.due)}.{counts}")


def plan_meeting(session: Session, options: Namespace) -> None:
    """`coachtui plan`."""
    from coachtui.coaching.days import full
    from coachtui.coaching.model import Plan

    rep = session.rep(options.rep)
    day = _ahead(session, options.day, rep, today_too=True)
    at = _time(options.time)
    plan = Plan(id="", rep=rep.id, date=day, made=session.today, time=at, kind=options.kind)
    session.notebook.put(plan, what="plan")
    say(f"Booked: {options.kind} with {rep.name}, {full(day)}{f' at {at:%H:%M}' if at else ''}.")


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


def _cycle_to_answer(session: Session, rep: Rep) -> Cycle:
    from coachtui.coaching.cadence import to_answer

    cycle = to_answer(_cycles(session, rep))
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
) -> None:
    from coachtui.coaching.model import CycleMark

    mark = CycleMark(
        id="", rep=rep.id, date=session.today, due=cycle.due, action=action, to=to, why=why
    )
    session.notebook.put(mark, what=action)


def _ahead(session: Session, words: str, rep: Rep, *, today_too: bool = False) -> Date:
    """A day to come, as typed; raises `Failure` for one that has been."""
    from coachtui.coaching.days import full, read_day
    from coachtui.coaching.workdays import working_week

    day = read_day(
        words,
        session.today,
        order=session.settings.dates,
        is_working=working_week(session.settings, rep.country),
    )
    if day < session.today or (day == session.today and not today_too):
        raise Failure(f"{full(day)} isn't ahead.")
    return day


def _time(words: str) -> time | None:
    import re

    if not words:
        return None
    found = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?", words.strip().lower())
    if found:
        hour = int(found[1]) % 12 + 12 * (found[3] == "pm") if found[3] else int(found[1])
        minute = int(found[2] or 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise Failure(f"{words!r} is no time of day; write it like 14:00 or 2pm.", 2)
