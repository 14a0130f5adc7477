"""Small builders of worlds: one line for a rep, a meeting, a promise, a whole history.

Days may be given as ISO text. `a_history` puts every thing where it belongs, gives it the rep's id
and sorts by day, keeping the order given within a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from datetime import time
from itertools import count

import msgspec

from coachtui.coaching.model import (
    Absence,
    BuyerInsight,
    Cause,
    Contest,
    CycleMark,
    FollowUp,
    FollowUpStatus,
    Jot,
    KeyTask,
    Leg,
    Measure,
    Meeting,
    MeetingKind,
    Observation,
    Owner,
    Plan,
    Reading,
    Rep,
    RepHistory,
    RepWords,
    Shown,
    SkillVerdict,
    Snooze,
    Source,
    Substance,
    TalkingPoint,
    Team,
    ThreadVerdict,
)

Day = Date | str
Thing = (
    Meeting
    | Jot
    | Observation
    | FollowUp
    | RepWords
    | BuyerInsight
    | TalkingPoint
    | Measure
    | SkillVerdict
    | Absence
    | Plan
    | CycleMark
    | Snooze
    | Shown
)

FIELDS: dict[type, str] = {
    Meeting: "meetings",
    Jot: "jots",
    Observation: "observations",
    FollowUp: "follow_ups",
    RepWords: "words",
    BuyerInsight: "insights",
    TalkingPoint: "points",
    Measure: "measures",
    SkillVerdict: "verdicts",
    Absence: "absences",
    Plan: "plans",
    CycleMark: "marks",
    Snooze: "snoozes",
    Shown: "shown",
}

_numbers = count(1)


def day(text: Day) -> Date:
    """The day of an ISO text."""
    return text if isinstance(text, Date) else Date.fromisoformat(text)


def a_rep(
    name: str = "Dana Ortiz",
    *,
    id: str = "",  # noqa: A002
    added: Day = "2026-01-05",
    started: Day | None = "2024-03-01",
    every: int | None = None,
    ends: Day | None = None,
    returned: Day | None = None,
    country: str = "",
    aliases: tuple[str, ...] = (),
    role: str = "",
    email: str = "",
    expectations: str = "",
) -> Rep:
    """A rep; the id is the first name in small letters unless given."""
    return Rep(
        id=id or name.split()[0].casefold(),
        name=name,
        added=day(added),
        started=_maybe(started),
        every=every,
        ends=_maybe(ends),
        returned=_maybe(returned),
        country=country,
        aliases=aliases,
        role=role,
        email=email,
        expectations=expectations,
    )


def a_reading(
    substance: Substance = "substantive", *, missing: tuple[str, ...] | None = None
) -> Reading:
    """A verdict: a thin one misses `change`, a drive-by all three, unless said otherwise."""
    lacks = {"substantive": (), "thin": ("change",), "drive-by": ("happened", "change", "person")}
    gone: tuple[str, ...] = lacks[substance] if missing is None else missing
    legs: dict[Leg, bool] = {
        "happened": "happened" not in gone,
        "change": "change" not in gone,
        "person": "person" not in gone,
    }
    return Reading(substance=substance, legs=legs, missing=gone, reader="builder 1")


def a_meeting(
    date: Day,
    *,
    kind: MeetingKind = "one-on-one",
    substance: Substance | None = "substantive",
    overruled: Substance | None = None,
    missing: tuple[str, ...] | None = None,
    minutes: int | None = None,
    notes: str = "",
    tags: tuple[str, ...] = (),
    id: str = "",  # noqa: A002
) -> Meeting:
    """A meeting with its verdict; `overruled` is what the manager says it amounts to."""
    on = day(date)
    return Meeting(
        id=id or _id("meeting"),
        rep="",
        date=on,
        kind=kind,
        minutes=minutes,
        notes=notes,
        tags=tags,
        reading=None if substance is None else a_reading(substance, missing=missing),
        contest=None
        if overruled is None
        else Contest(substance=overruled, why="I was there", date=on),
    )


def a_jot(date: Day, notes: str = "", *, tags: tuple[str, ...] = (), id: str = "") -> Jot:  # noqa: A002
    """Something typed between meetings."""
    return Jot(id=id or _id("jot"), rep="", date=day(date), notes=notes, tags=tags)


def a_promise(
    text: str = "get her the price sheet",
    *,
    date: Day,
    owner: Owner = "manager",
    due: Day | None = None,
    skill: str = "",
    status: FollowUpStatus = "open",
    outcome: str = "",
    closed: Day | None = None,
    closed_by: str = "",
    private: bool = False,
    origin: str = "",
    line: int = 0,
    id: str = "",  # noqa: A002
) -> FollowUp:
    """A follow-up made on `date`, the manager's unless said otherwise."""
    return FollowUp(
        id=id or _id("promise"),
        rep="",
        date=day(date),
        owner=owner,
        text=text,
        due=_maybe(due),
        skill=skill,
        status=status,
        outcome=outcome,
        closed=_maybe(closed),
        closed_by=closed_by,
        private=private,
        origin=origin,
        line=line,
    )


def a_strength(
    skill: str = "discovery",
    text: str = "asked who signs before she quoted",
    *,
    date: Day,
    source: Source = "heard",
    private: bool = False,
    origin: str = "",
    line: int = 0,
) -> Observation:
    """An observed strength."""
    return Observation(
        id=_id("observation"),
        rep="",
        date=day(date),
        kind="strength",
        skill=skill,
        text=text,
        source=source,
        private=private,
        origin=origin,
        line=line,
    )


def a_weakness(
    skill: str = "closing",
    text: str = "gave 10% off before anyone asked",
    *,
    date: Day,
    source: Source = "heard",
    private: bool = False,
    origin: str = "",
    line: int = 0,
) -> Observation:
    """An observed weakness."""
    strength = a_strength(
        skill, text, date=date, source=source, private=private, origin=origin, line=line
    )
    return msgspec.structs.replace(strength, kind="weakness")


def a_blocker(
    text: str = "pricing desk takes nine days to answer",
    *,
    date: Day,
    private: bool = False,
    origin: str = "",
    line: int = 0,
) -> Observation:
    """A cause outside the rep."""
    strength = a_strength("", text, date=date, private=private, origin=origin, line=line)
    return msgspec.structs.replace(strength, kind="blocker")


def some_words(
    text: str = "I freeze when procurement joins",
    *,
    date: Day,
    takeaway: bool = False,
    private: bool = False,
    origin: str = "",
) -> RepWords:
    """What the rep said."""
    return RepWords(
        id=_id("words"),
        rep="",
        date=day(date),
        text=text,
        takeaway=takeaway,
        private=private,
        origin=origin,
    )


def an_insight(
    account: str = "Tolvane",
    *,
    date: Day,
    who: str = "",
    why: str = "",
    how: str = "",
    private: bool = False,
    origin: str = "",
) -> BuyerInsight:
    """Who buys, why and how."""
    return BuyerInsight(
        id=_id("insight"),
        rep="",
        date=day(date),
        account=account,
        who=who,
        why=why,
        how=how,
        private=private,
        origin=origin,
    )


def a_point(
    text: str = "ask how the third quote went",
    *,
    date: Day,
    private: bool = False,
    origin: str = "",
) -> TalkingPoint:
    """Something to raise next time."""
    return TalkingPoint(
        id=_id("point"), rep="", date=day(date), text=text, private=private, origin=origin
    )


def a_measure(
    name: str = "selling time",
    value: float = 22.0,
    *,
    date: Day,
    text: str = "",
    private: bool = False,
    origin: str = "",
) -> Measure:
    """A figure worth following."""
    return Measure(
        id=_id("measure"),
        rep="",
        date=day(date),
        name=name,
        value=value,
        text=text or f"{value:g}",
        private=private,
        origin=origin,
    )


def a_verdict(
    skill: str,
    verdict: ThreadVerdict = "not yet",
    *,
    date: Day,
    causes: tuple[Cause, ...] = (),
    private: bool = False,
    origin: str = "",
) -> SkillVerdict:
    """The manager's verdict on a skill thread."""
    return SkillVerdict(
        id=_id("verdict"),
        rep="",
        date=day(date),
        skill=skill,
        verdict=verdict,
        causes=causes,
        private=private,
        origin=origin,
    )


def an_absence(start: Day, end: Day | None = None, *, why: str = "leave") -> Absence:
    """Days away, both included. The manager's own unless it is put into a history."""
    return Absence(id=_id("absence"), start=day(start), end=day(end or start), why=why)


def a_plan(
    date: Day, *, made: Day, at: time | None = None, kind: MeetingKind = "one-on-one"
) -> Plan:
    """A booked meeting."""
    return Plan(id=_id("plan"), rep="", date=day(date), made=day(made), time=at, kind=kind)


def from_calendar(
    date: Day,
    *,
    usual: Day | None = None,
    made: Day = "2026-01-05",
    at: time | None = None,
    kind: MeetingKind = "one-on-one",
) -> Plan:
    """A booking that an imported calendar brought; `usual` is the day that its series sets."""
    return msgspec.structs.replace(
        a_plan(date, made=made, at=at, kind=kind),
        source=f"event:{usual or date}",
        usual=_maybe(usual),
    )


def a_skip(due: Day, *, date: Day, why: str = "") -> CycleMark:
    """The manager's word that a cycle is skipped."""
    return CycleMark(id=_id("mark"), rep="", date=day(date), due=day(due), action="skip", why=why)


def a_postponement(due: Day, *, date: Day, to: Day | None = None, why: str = "") -> CycleMark:
    """The manager's word that a cycle is moved to a day, or put off without one."""
    return CycleMark(
        id=_id("mark"),
        rep="",
        date=day(date),
        due=day(due),
        action="postpone",
        to=_maybe(to),
        why=why,
    )


def a_snooze(date: Day, *, until: Day, why: str = "at a fair") -> Snooze:
    """No nudge about the rep before `until`."""
    return Snooze(id=_id("snooze"), rep="", date=day(date), until=day(until), why=why)


def shown(key: str, *, date: Day, times: int = 1) -> Shown:
    """A nudge that was put before the manager."""
    return Shown(id=_id("shown"), rep="", date=day(date), key=key, times=times)


def a_task(name: str, *skills: str) -> KeyTask:
    """A key sales task."""
    return KeyTask(id=_id("task"), name=name, skills=skills)


def a_history(rep: Rep | None = None, *things: Thing) -> RepHistory:
    """All that is on file on a rep, from its pieces in any order."""
    whose = rep or a_rep()
    sorted_in: dict[str, list[Thing]] = {}
    for thing in sorted(things, key=_day_of):
        owned: Thing = msgspec.structs.replace(thing, rep=whose.id)
        sorted_in.setdefault(FIELDS[type(thing)], []).append(owned)
    fields = {name: tuple(found) for name, found in sorted_in.items()}
    return msgspec.structs.replace(RepHistory(rep=whose), **fields)


def a_team(
    *histories: RepHistory, absences: Sequence[Absence] = (), tasks: Sequence[KeyTask] = ()
) -> Team:
    """The manager's reps, sorted by name, with the manager's own leave."""
    return Team(
        histories=tuple(sorted(histories, key=lambda history: history.rep.name)),
        absences=tuple(absences),
        tasks=tuple(tasks),
    )


def _day_of(thing: Thing) -> Date:
    return thing.start if isinstance(thing, Absence) else thing.date


def _maybe(text: Day | None) -> Date | None:
    return None if text is None else day(text)


def _id(word: str) -> str:
    return f"{word}-{next(_numbers):06d}"
