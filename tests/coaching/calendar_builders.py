"""Events of a calendar in a line each."""

from __future__ import annotations

from datetime import date as Date
from datetime import time

from msgspec.structs import replace

from coachtui.coaching.calendar_bookings import Booking
from coachtui.coaching.calendar_events import Attendee, CalendarEvent, CalendarFile, Instance
from coachtui.coaching.calendar_import import Import, becomes, sort_out
from coachtui.coaching.model import Absence, Plan, RepHistory, Team
from coachtui.coaching.settings import Settings
from tests.coaching.builders import Day, a_history, a_rep, a_team, day

TODAY = Date(2026, 11, 30)
SAM = "sam@keller.example"
DANA = a_rep("Dana Ortiz", email="dana@keller.example", every=14)
KOFI = a_rep("Kofi Mensah", email="kofi@keller.example")
SETTINGS = Settings(manager="Sam Keller", email=SAM)


def on(
    date: Day,
    *,
    at: time | None = time(10),
    usual: Day | None = None,
    end: Day | None = None,
    booked: Day | None = "2026-01-05",
    changed: Day | None = None,
    minutes: int = 30,
) -> Instance:
    """One time of an event; `usual` is the day that its series sets for it."""
    original = day(usual or date)
    return Instance(
        original=f"{original:%Y%m%d}",
        date=day(date),
        end=day(end or date),
        time=at,
        minutes=minutes,
        usual=None if usual is None else original,
        booked=None if booked is None else day(booked),
        changed=None if changed is None else day(changed),
    )


def an_event(
    title: str,
    *instances: Instance,
    people: tuple[str, ...] = (),
    declined: tuple[str, ...] = (),
    organizer: str = "",
    uid: str = "e1",
    cancelled: bool = False,
    away: bool = False,
) -> CalendarEvent:
    """An event with the addresses of those invited; one on Monday 7 December unless given."""
    answers = {**dict.fromkeys(people, "accepted"), **dict.fromkeys(declined, "declined")}
    return CalendarEvent(
        uid=uid,
        title=title,
        attendees=tuple(Attendee(email=email, answer=said) for email, said in answers.items()),
        organizer=Attendee(email=organizer) if organizer else None,
        series=len(instances) > 1,
        cancelled=cancelled,
        away=away,
        instances=instances or (on("2026-12-07"),),
    )


def a_calendar(*events: CalendarEvent, uids: tuple[str, ...] = ()) -> CalendarFile:
    """What was read of a calendar around `TODAY`."""
    return CalendarFile(
        first=Date(2025, 10, 26),
        last=Date(2027, 6, 18),
        events=events,
        uids=frozenset((*uids, *(event.uid for event in events))),
    )


def imported(
    team: Team, *events: CalendarEvent, today: Date = TODAY, uids: tuple[str, ...] = ()
) -> Import:
    """What events change, as a manager who has set name and address imports them."""
    return becomes(sort_out(a_calendar(*events, uids=uids), team, SETTINGS, today), team, today)


def bookings(found: Import) -> list[tuple[str, str, str]]:
    """Rep, day and state of each booking."""
    return [(one.rep, one.plan.date.isoformat(), one.state) for one in found.bookings]


def after(team: Team, found: Import, *, leave: bool = True) -> Team:
    """The team once the import is written."""
    put, gone = found.put(leave=leave), found.removed(leave=leave, gone=False)
    numbered = [
        one if one.id else replace(one, id=f"imported-{number:04d}")
        for number, one in enumerate(put)
    ]
    changed = {one.id for one in (*numbered, *gone)}

    def history(before: RepHistory) -> RepHistory:
        theirs = [one for one in numbered if getattr(one, "rep", "") == before.rep.id]
        plans = [p for p in before.plans if p.id not in changed]
        plans += [p for p in theirs if isinstance(p, Plan)]
        away = [a for a in before.absences if a.id not in changed]
        away += [a for a in theirs if isinstance(a, Absence)]
        return replace(
            before,
            plans=tuple(sorted(plans, key=lambda plan: plan.date)),
            absences=tuple(sorted(away, key=lambda one: one.start)),
        )

    own = [a for a in team.absences if a.id not in changed]
    own += [a for a in numbered if isinstance(a, Absence) and not a.rep]
    return replace(
        team, histories=tuple(history(one) for one in team.histories), absences=tuple(own)
    )


def dana_and_kofi() -> Team:
    """Two reps with addresses and nothing else on file."""
    return a_team(a_history(DANA), a_history(KOFI))


def only(found: Import) -> Booking:
    """The one booking."""
    (one,) = found.bookings
    return one
