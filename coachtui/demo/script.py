"""Puts the team's stories on a calendar: the demo for a given day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as Date
from datetime import timedelta
from typing import TypeVar

from coachtui.coaching.model import MEETING_KINDS, MeetingKind
from coachtui.demo.events import (
    AddRep,
    Done,
    Drop,
    Event,
    JotLine,
    Leave,
    LogMeeting,
    PlanMeeting,
    PostponeCycle,
    SetTasks,
    SkipCycle,
    SnoozeRep,
)
from coachtui.demo.people import LEAVE_AHEAD, LEAVE_BEFORE, PEOPLE, TASKS, Person
from coachtui.demo.story import Story

T = TypeVar("T")

YEARS = 728
"""How many days the notebook goes back: two years of whole weeks."""

_KINDS = "|".join(MEETING_KINDS)
_FIRST_LINE = re.compile(rf"(?=\S)(?:(\d+)m)? ?({_KINDS})?\n")
_NOBODY_MEETS = {(1, 1), (12, 25), (12, 26)}


def script(today: Date) -> tuple[Event, ...]:
    """All that happened up to `today`, and what is planned, in the order in which it was typed."""
    calendar = _Calendar(today)
    events: list[Event] = list(_team(calendar))
    for person in PEOPLE:
        events += _rep(person, calendar)
    return tuple(sorted(events, key=lambda event: event.day))


def is_workday(day: Date) -> bool:
    """Whether the team works: Monday to Friday, not at Christmas, not on New Year's Day."""
    return day.weekday() < 5 and (day.month, day.day) not in _NOBODY_MEETS


def workday(day: Date) -> Date:
    """`day` itself, or the last day before it that is worked."""
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


class _Calendar:
    """The days of the demo, counted from `anchor`: today, or the next day that is worked."""

    def __init__(self, today: Date) -> None:
        self.today = today
        self.anchor = today
        while not is_workday(self.anchor):
            self.anchor += timedelta(days=1)
        self.monday = self.anchor - timedelta(days=self.anchor.weekday())
        self.leaves = [
            (self._in_week(weeks, 0), self._in_week(weeks, length), why)
            for weeks, length, why in (*LEAVE_BEFORE, *LEAVE_AHEAD)
        ]

    def ago(self, days: int) -> Date:
        """The working day on or before the one that is `days` days before the anchor."""
        return workday(self.anchor - timedelta(days=days))

    def later(self, count: int) -> Date:
        """The weekday `count` weekdays after the anchor; before it where `count` is negative.

        Holidays count, so that the rhythm of the talks doesn't shift around Christmas.
        """
        day, step = self.anchor, timedelta(days=1 if count > 0 else -1)
        for _ in range(abs(count)):
            day += step
            while day.weekday() > 4:
                day += step
        return day

    def is_manager_away(self, day: Date) -> bool:
        return any(start <= day <= end for start, end, _ in self.leaves)

    def _in_week(self, weeks: int, days: int) -> Date:
        return self.monday + timedelta(days=days - 7 * weeks)


def _team(calendar: _Calendar) -> Iterator[Event]:
    first = calendar.ago(YEARS)
    yield SetTasks(day=first, tasks=TASKS)
    for start, end, why in calendar.leaves:
        said = workday(start - timedelta(days=21))
        yield Leave(day=min(max(said, first), calendar.today), start=start, end=end, why=why)


def _rep(person: Person, calendar: _Calendar) -> Iterator[Event]:
    """Everything about one rep; what falls on one day stands in the order in which it is given."""
    story, name = person.story, person.name
    slots = _Slots(person, calendar)
    started = (
        slots.day(story.slots) - timedelta(days=2)
        if person.weeks is None
        else calendar.ago(7 * person.weeks)
    )
    started = workday(started)
    yield AddRep(
        day=max(calendar.ago(YEARS), workday(started - timedelta(days=3))),
        rep=name,
        role=person.role,
        started=started,
        every=person.every,
        email=person.email,
        aliases=person.aliases,
        expectations=person.expectations,
    )
    if slots.away is not None:
        start, end = slots.away
        said = workday(start - timedelta(days=28))
        yield Leave(day=said, rep=name, start=start, end=end, why=person.leave)
    yield from _talks(person, slots)
    for days, text in story.beside.items():
        yield _meeting(name, calendar.ago(days), text)
    for days, text in story.jots.items():
        yield JotLine(day=calendar.ago(days), rep=name, text=text)
    for days, words, outcome in story.done:
        yield Done(day=calendar.ago(days), rep=name, words=words, outcome=outcome)
    for days, words, why in story.dropped:
        yield Drop(day=calendar.ago(days), rep=name, words=words, why=why)
    if person.snooze is not None:
        days, ahead, why = person.snooze
        until = calendar.later(ahead)
        yield SnoozeRep(day=calendar.ago(days), rep=name, until=until, why=why)
    if person.plan is not None:
        yield PlanMeeting(day=calendar.ago(1), rep=name, on=slots.day(0), at=person.plan)


class _Slots:
    """The days of one rep's regular talks."""

    def __init__(self, person: Person, calendar: _Calendar) -> None:
        self._person = person
        self._calendar = calendar
        self._next = calendar.later(person.ahead) + timedelta(weeks=person.weeks_ahead)
        self.away: tuple[Date, Date] | None = None
        if person.back is not None:
            back = workday(calendar.later(-person.back))
            self.away = (back - timedelta(weeks=16), back - timedelta(days=1))

    def day(self, slot: int) -> Date:
        """The day of a slot as the rhythm has it."""
        return workday(self._next - timedelta(days=self._person.rhythm * slot))

    def held(self, slot: int) -> Date | None:
        """The day on which that talk took place: after the manager's leave where it fell into it.

        None where the talk after the leave makes it needless, or the rep was away.
        """
        day = self.day(slot)
        if self.away is not None and self.away[0] <= day <= self.away[1]:
            return None
        while self._calendar.is_manager_away(day):
            day = workday(day + timedelta(days=7))
        return day if day == self.day(slot) or day < self.day(slot - 1) else None


def _talks(person: Person, slots: _Slots) -> Iterator[Event]:
    story, name = person.story, person.name
    closing = ""
    for slot in range(story.slots, 0, -1):
        day = slots.held(slot)
        if slot in story.missed:
            if story.missed[slot]:
                yield SkipCycle(day=slots.day(slot), rep=name, why=story.missed[slot])
            continue
        if slot in story.postponed:
            days, why = story.postponed[slot]
            said = workday(slots.day(slot) - timedelta(days=1))
            to = None if days is None else workday(slots.day(slot) + timedelta(days=days))
            yield PostponeCycle(day=said, rep=name, to=to, why=why)
            if to is None:
                continue
            day = to
        if day is None:
            continue
        if slot in story.talks:
            yield _meeting(name, day, story.talks[slot])
        else:
            text, closes = _ordinary(story, slot, closing)
            closing = ""
            yield _meeting(name, day, text)
            if slot > 1 and not _is_told(story, slot - 1) and slots.held(slot - 1) is not None:
                closing = closes
            elif closes:
                words, _, outcome = closes.removeprefix("[x] ").partition(": ")
                later = workday(day + timedelta(days=6))
                yield Done(day=later, rep=name, words=words, outcome=outcome)


def _ordinary(story: Story, slot: int, closing: str) -> tuple[str, str]:
    """The text of an ordinary talk, and the line that will close the promise made in it.

    `closing` is that line of the talk before, where it has to be closed in this one.
    """
    parts = next(parts for parts in story.parts if slot <= parts.since)
    count = sum(not _is_told(story, told) for told in range(slot + 1, parts.since + 1))
    promises = parts.promises.split("\n\n")
    account, person = _turn(parts.accounts, count)
    moment = _turn(parts.moments.split("\n\n"), count).strip()
    promise, _, closes = _turn(promises, count).strip().partition("\n")
    aside = _turn(parts.asides, count)
    # The order of the lines varies as it does where somebody types them.
    lines = _turn(
        (
            (closing, moment, promise, aside),
            (aside, closing, moment, promise),
            (moment, closing, promise, aside),
        ),
        count,
    )
    body = "\n".join(line for line in lines if line)
    text = f"{_turn(parts.minutes, count)}m\n{_named(body, account, person)}"
    return text, _named(closes, account, person)


def _is_told(story: Story, slot: int) -> bool:
    """Whether the story says what became of that slot."""
    return slot in story.talks or slot in story.missed or slot in story.postponed


def _turn(choices: Sequence[T], count: int) -> T:
    return choices[count % len(choices)]


def _named(text: str, account: str, person: str) -> str:
    for name, value in (("account", account), ("person", person)):
        text = text.replace(f"{{{name}}}", value)
        text = text.replace(f"{{{name.capitalize()}}}", value[0].upper() + value[1:])
    return text


def _meeting(name: str, day: Date, text: str) -> LogMeeting:
    minutes: int | None = None
    kind: MeetingKind = "one-on-one"
    first = _FIRST_LINE.match(text)
    if first is not None:
        if first[1] is not None:
            minutes = int(first[1])
        kind = next((known for known in MEETING_KINDS if known == first[2]), kind)
        text = text[first.end() :]
    return LogMeeting(day=day, rep=name, kind=kind, minutes=minutes, text=text.rstrip("\n"))
