"""The demo's script, played without a notebook: what it says on any day."""

from __future__ import annotations

from datetime import date as Date
from datetime import timedelta
from functools import cache
from itertools import count

import pytest
from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.blockers import blockers
from coachtui.coaching.cadence import chronic, cycles
from coachtui.coaching.capture import capture
from coachtui.coaching.model import (
    LEAVING,
    Absence,
    CycleMark,
    FollowUp,
    Jot,
    Meeting,
    Observation,
    Rep,
    RepHistory,
    SkillVerdict,
    TalkingPoint,
)
from coachtui.coaching.promises import close, match
from coachtui.coaching.settings import Settings
from coachtui.coaching.substance import Record
from coachtui.demo.events import (
    AddRep,
    Done,
    Drop,
    JotLine,
    Leave,
    LogMeeting,
    OfRep,
    PlanMeeting,
    PostponeCycle,
    SetTasks,
    SkipCycle,
    SnoozeRep,
)
from coachtui.demo.people import PEOPLE
from coachtui.demo.script import is_workday, script
from coachtui.reading import read

FRIDAY = Date(2026, 11, 20)
DAYS = (
    FRIDAY,
    Date(2026, 11, 16),  # a Monday
    Date(2026, 11, 22),  # a Sunday
    Date(2026, 12, 31),
    Date(2027, 12, 25),  # a Saturday and a holiday
    Date(2028, 2, 29),
)
SETTINGS = Settings()
any_day = pytest.mark.parametrize("today", DAYS, ids=str)


def test_the_same_day_gives_the_same_script() -> None:
    assert script(FRIDAY) == script(FRIDAY)


@any_day
def test_it_is_eight_reps_and_some_three_hundred_meetings_in_time_order(today: Date) -> None:
    events = script(today)
    added = sorted(event.rep for event in events if isinstance(event, AddRep))
    assert added == sorted(person.name for person in PEOPLE)
    assert len(added) == 8
    assert 290 <= len(_meetings(today)) <= 330
    days = [event.day for event in events]
    assert days == sorted(days)


@any_day
def test_nothing_lies_in_the_future_but_what_is_planned(today: Date) -> None:
    events = script(today)
    assert max(event.day for event in events) <= today
    assert [e for e in events if isinstance(e, PlanMeeting) and e.on < today] == []


@any_day
def test_meetings_fall_on_days_that_both_work(today: Date) -> None:
    meetings = _meetings(today)
    assert [m for m in meetings if not is_workday(m.day)] == []
    away = [event for event in script(today) if isinstance(event, Leave)]
    assert [
        m for m in meetings for a in away if a.rep in ("", m.rep) and a.start <= m.day <= a.end
    ] == []


@any_day
def test_every_talk_that_is_told_takes_place(today: Date) -> None:
    texts = {meeting.text for meeting in _meetings(today)}
    told = [text for p in PEOPLE for text in (*p.story.talks.values(), *p.story.beside.values())]
    assert len(told) > 110
    assert [text for text in told if not any(text.strip().endswith(seen) for seen in texts)] == []


@any_day
def test_every_text_is_understood_and_every_closing_names_one_earlier_promise(
    today: Date,
) -> None:
    assert _played(today).problems == ()


@any_day
def test_the_only_promise_the_manager_is_late_with_is_martas_price_sheet(today: Date) -> None:
    late = [
        (history.rep.name, promise.text)
        for history in _played(today).histories.values()
        for promise in history.follow_ups
        if promise.status == "open"
        and promise.owner == "manager"
        and promise.due is not None
        and promise.due < today
    ]
    assert late == [("Marta Sowerby", "send her the parts price sheet")]


@any_day
def test_danas_next_talk_is_booked_for_today_or_the_next_working_day(today: Date) -> None:
    day = today
    while not is_workday(day):
        day += timedelta(days=1)
    plans = {event.rep: event.on for event in script(today) if isinstance(event, PlanMeeting)}
    assert plans["Dana Ortiz"] == day
    assert set(plans) == {"Beatriz Nolasco", "Dana Ortiz", "Ingrid Solheim"}


@any_day
def test_kofis_seal_kits_are_the_one_blocker_nobody_answered(today: Date) -> None:
    unanswered = {
        (history.rep.first_name, blocker.text.split()[0])
        for history in _played(today).histories.values()
        for blocker in blockers(history, today)
        if not blocker.answered and (today - blocker.date).days > 10
    }
    assert unanswered == {("Kofi", "seal")}


@any_day
def test_the_top_performer_had_no_talk_for_ninety_days_and_may_leave(today: Date) -> None:
    history = _played(today).histories["Tomáš Krejza"]
    assert (today - history.meetings[-1].date).days > 90
    assert [
        jot.date > history.meetings[-1].date for jot in history.jots if LEAVING in jot.tags
    ] == [True]


@any_day
def test_niamh_is_skipped_again_and_again(today: Date) -> None:
    played = _played(today)
    turns = cycles(played.histories["Niamh Tarrant"], played.absences, SETTINGS, today)
    assert chronic(turns)
    reasons = {turn.reason for turn in turns if turn.state == "skipped" and turn.reason}
    assert len(reasons) > 5


@any_day
def test_dana_is_never_skipped(today: Date) -> None:
    played = _played(today)
    turns = cycles(played.histories["Dana Ortiz"], played.absences, SETTINGS, today)
    assert {turn.state for turn in turns} <= {"held", "late", "excused", "open"}


@any_day
def test_beatriz_is_about_five_weeks_in_and_ingrid_just_back(today: Date) -> None:
    played = _played(today)
    started = played.histories["Beatriz Nolasco"].rep.started
    assert started is not None
    assert 28 <= (today - started).days <= 42
    (leave,) = played.histories["Ingrid Solheim"].absences
    assert 1 <= (today - leave.end).days <= 12
    assert played.histories["Ingrid Solheim"].meetings[-1].date < leave.start


def test_joosts_last_six_talks_are_drive_bys() -> None:
    records = [
        Record(rep_name=meeting.rep, kind=meeting.kind, notes=meeting.text, date=meeting.day)
        for meeting in _meetings(FRIDAY)
        if meeting.rep == "Joost Ravelink"
    ]
    last = range(len(records) - 6, len(records))
    assert [read(records[at], records[:at]).substance for at in last] == ["drive-by"] * 6


def test_one_thread_is_at_its_third_not_yet() -> None:
    verdicts = [
        verdict.verdict
        for verdict in _played(FRIDAY).histories["Marta Sowerby"].verdicts
        if verdict.skill == "negotiation"
    ]
    assert verdicts == ["not yet", "not yet", "not yet", "not yet"]


def test_there_is_something_of_everything() -> None:
    kinds = {meeting.kind for meeting in _meetings(FRIDAY)}
    assert kinds == {"one-on-one", "ride-along", "account-review", "performance-review"}
    seen = {type(event).__name__ for event in script(FRIDAY)}
    assert seen >= {kind.__name__ for kind in (SetTasks, Drop, Done, SnoozeRep, PostponeCycle)}
    heard = {
        meeting.rep
        for meeting in _meetings(FRIDAY)
        if any(line.startswith("$ Tolvane:") for line in meeting.text.splitlines())
    }
    assert heard == {"Beatriz Nolasco", "Dana Ortiz", "Kofi Adomako", "Marta Sowerby"}


def test_every_event_of_a_rep_comes_after_the_rep_was_added() -> None:
    added: set[str] = set()
    for event in script(FRIDAY):
        if isinstance(event, AddRep):
            added.add(event.rep)
        elif isinstance(event, OfRep):
            assert event.rep in added


class _Played(Struct, frozen=True):
    """What came of the script: histories by name, the manager's absences, what couldn't be read."""

    histories: dict[str, RepHistory]
    absences: tuple[Absence, ...]
    problems: tuple[str, ...]


@cache
def _meetings(today: Date) -> tuple[LogMeeting, ...]:
    return tuple(event for event in script(today) if isinstance(event, LogMeeting))


@cache
def _played(today: Date) -> _Played:
    histories: dict[str, RepHistory] = {}
    absences: list[Absence] = []
    problems: list[str] = []
    ids = (f"{number:06}" for number in count())
    for event in script(today):
        if isinstance(event, AddRep):
            rep = Rep(id=next(ids), name=event.rep, added=event.day, started=event.started)
            histories[event.rep] = RepHistory(
                rep=replace(rep, aliases=event.aliases, every=event.every)
            )
        elif isinstance(event, Leave):
            absence = Absence(id=next(ids), start=event.start, end=event.end, why=event.why)
            if event.rep:
                histories[event.rep] = replace(histories[event.rep], absences=(absence,))
            else:
                absences.append(absence)
        elif isinstance(event, LogMeeting | JotLine):
            history, found = _captured(event, histories[event.rep], next(ids), list(histories))
            histories[event.rep] = history
            problems += found
        elif isinstance(event, Done | Drop):
            history, found = _ended(event, histories[event.rep])
            histories[event.rep] = history
            problems += found
        elif isinstance(event, SkipCycle | PostponeCycle):
            history = histories[event.rep]
            turns = cycles(history, tuple(absences), SETTINGS, event.day)
            if turns[-1].state != "open":
                problems.append(f"{event.rep} {event.day}: no cycle is open")
            mark = CycleMark(
                id=next(ids),
                rep=history.rep.id,
                date=event.day,
                due=turns[-1].due,
                action="skip" if isinstance(event, SkipCycle) else "postpone",
                to=event.to if isinstance(event, PostponeCycle) else None,
                why=event.why,
            )
            histories[event.rep] = replace(history, marks=(*history.marks, mark))
    return _Played(histories, tuple(absences), tuple(problems))


def _captured(
    event: LogMeeting | JotLine, history: RepHistory, own: str, names: list[str]
) -> tuple[RepHistory, list[str]]:
    rep = history.rep
    others = [name for name in names if name != rep.name]
    kind = event.kind if isinstance(event, LogMeeting) else "one-on-one"
    found = capture(
        event.text, rep=rep, date=event.day, settings=SETTINGS, kind=kind, others=others
    )
    open_ones = [promise for promise in history.follow_ups if promise.status == "open"]
    closed, troubles = close(found.closings, open_ones, date=event.day)
    ended = {promise.id: promise for promise in closed}
    ours = {"rep": rep.id, "origin": own}
    entries = [replace(e, id=f"{own}.{at}", **ours) for at, e in enumerate(found.entries)]
    stands = tuple(ended.get(promise.id, promise) for promise in history.follow_ups)
    history = replace(
        history,
        follow_ups=(*stands, *(e for e in entries if isinstance(e, FollowUp))),
        observations=(
            *history.observations,
            *(e for e in entries if isinstance(e, Observation)),
        ),
        verdicts=(*history.verdicts, *(e for e in entries if isinstance(e, SkillVerdict))),
        points=(*history.points, *(e for e in entries if isinstance(e, TalkingPoint))),
    )
    if isinstance(event, LogMeeting):
        meeting = Meeting(id=own, rep=rep.id, date=event.day, kind=kind, notes=event.text)
        history = replace(history, meetings=(*history.meetings, meeting))
    else:
        jot = Jot(id=own, rep=rep.id, date=event.day, notes=event.text, tags=found.tags)
        history = replace(history, jots=(*history.jots, jot))
    where = f"{event.rep} {event.day}: "
    return history, [where + trouble.message for trouble in (*found.problems, *troubles)]


def _ended(event: Done | Drop, history: RepHistory) -> tuple[RepHistory, list[str]]:
    open_ones = [promise for promise in history.follow_ups if promise.status == "open"]
    found = match(event.words, open_ones)
    if len(found) != 1:
        return history, [f"{event.rep} {event.day}: {event.words!r} names {len(found)} promises"]
    status = "done" if isinstance(event, Done) else "dropped"
    ended = replace(found[0], status=status, closed=event.day)
    stands = tuple(ended if p.id == ended.id else p for p in history.follow_ups)
    return replace(history, follow_ups=stands), []
