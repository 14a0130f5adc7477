"""Whose an event of the calendar is: by the attendees' addresses, then by names in the title.

What is unsure is a question, never a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.calendar_events import Attendee, CalendarEvent, CalendarFile
from coachtui.coaching.calendar_titles import Names, Title, called_off, read_title
from coachtui.coaching.model import MeetingKind, Rep

CROWD = 2
"""With more people than this beside the manager it is no one-on-one."""
WORKING_DAY = 6 * 60
"""Minutes: who is away for less is not on leave."""

Verdict = Literal["talk", "leave", "unsure", "unsure leave", "nothing"]
_WITH_CUSTOMERS: tuple[MeetingKind, ...] = ("ride-along", "account-review")


class Decision(Struct, frozen=True, kw_only=True):
    """What an event is."""

    verdict: Verdict
    reps: tuple[str, ...] = ()
    """Ids: whose it is, or who it may be about. Leave without one is the manager's own."""
    kind: MeetingKind = "one-on-one"
    why: str = ""
    """For leave its reason, for what is unsure why that is."""
    off: str = ""
    """Why it doesn't take place; empty where it does. See `Matcher.off`."""


NOTHING = Decision(verdict="nothing")


class Matcher:
    """Decides on events, one by one."""

    def __init__(self, reps: Sequence[Rep], *, owner: str, manager: Sequence[str]) -> None:
        """`owner` is the manager's address, where that is known; `manager` are their names."""
        self._reps = {rep.id: rep for rep in reps}
        self._by_email = {rep.email.strip().lower(): rep.id for rep in reps if rep.email.strip()}
        self.owner = owner.lower()
        self._names = Names(reps, manager)

    def decide(self, event: CalendarEvent) -> Decision:
        """What the event is, whether it takes place or not."""
        title = read_title(event.title, self._names)
        return self._leave(event, title) or self._talk(event, title)

    def off(self, event: CalendarEvent, reps: Iterable[str]) -> str:
        """Why an event about these reps doesn't take place; empty where it does."""
        if event.cancelled or called_off(event.title):
            return "cancelled"
        emails = {self._reps[rep].email.strip().lower(): self._reps[rep].first_name for rep in reps}
        for attendee in event.attendees:
            if attendee.answer == "declined" and attendee.email:
                if attendee.email == self.owner:
                    return "declined by you"
                if attendee.email in emails:
                    return f"declined by {emails[attendee.email]}"
        return ""

    def _leave(self, event: CalendarEvent, title: Title) -> Decision | None:
        if title.plain or not (title.leave or event.away) or not _takes_days(event):
            return None
        why = title.leave or "out of office"
        named = self._settled(event, title.either, self._emailed(event))
        whose = tuple(dict.fromkeys((*title.named, *named)))
        if len(named) < len(title.either):
            either = tuple(one for group in title.either for one in group)
            return Decision(verdict="unsure leave", reps=either, why=why)
        if whose and (title.sure_leave or not title.other):
            return Decision(verdict="leave", reps=whose, why=why)
        if whose:
            return None
        host = event.organizer.email if event.organizer else ""
        if host in self._by_email and title.leave and not title.other:
            return Decision(verdict="leave", reps=(self._by_email[host],), why=why)
        mine = not host or host == self.owner or (not self.owner and not event.attendees)
        alone = all(one.email in (self.owner, host, "") for one in event.attendees)
        if mine and alone and (event.away or (title.leave and not title.other)):
            return Decision(verdict="leave", why=why)
        return None

    def _talk(self, event: CalendarEvent, title: Title) -> Decision:
        emailed = self._emailed(event)
        others = self._others(event)
        kind: MeetingKind = title.kind or "one-on-one"
        if all(one.time is None for one in event.instances) and not title.plain:
            return NOTHING
        named = (*title.named, *self._settled(event, title.either, emailed))
        either = tuple(one for group in title.either for one in group if one not in named)
        whose = tuple(dict.fromkeys((*emailed, *named)))
        if self._is_crowd(kind, len(emailed), others):
            if title.plain and len(whose) == 1:
                return _unsure(whose, kind, "more people are invited")
            return NOTHING
        if len(whose) > 1 or (either and not whose):
            if title.kind is None and not (title.named and not title.other):
                return NOTHING
            return _unsure((*whose, *either)[:5], kind, "it may be about any of them")
        if not whose:
            return NOTHING
        sure = Decision(verdict="talk", reps=whose, kind=kind)
        if emailed:
            if title.kind and (others == 0 or named or kind in _WITH_CUSTOMERS):
                return sure
            if others == 0 and not title.other and not title.social and event.title:
                return sure
            if title.social or (others and not title.kind):
                return NOTHING
            return _unsure(whose, kind, "the title doesn't say what it is")
        return self._by_name(title, sure, others)

    def _by_name(self, title: Title, sure: Decision, others: int) -> Decision:
        """Named in the title alone."""
        whose = self._reps[sure.reps[0]]
        if title.kind is None and (title.other or title.social):
            return NOTHING
        if whose.email and others and sure.kind not in _WITH_CUSTOMERS:
            return _unsure(sure.reps, sure.kind, "another address is invited")
        if title.other:
            return _unsure(sure.reps, sure.kind, "the title says more than the name")
        if title.kind or title.manager:
            return sure
        return _unsure(sure.reps, sure.kind, "only the name is in the title")

    def _emailed(self, event: CalendarEvent) -> tuple[str, ...]:
        found = (self._by_email.get(one.email, "") for one in _people(event))
        return tuple(dict.fromkeys(rep for rep in found if rep))

    def _others(self, event: CalendarEvent) -> int:
        """How many more are invited than the manager and the reps."""
        if not event.attendees:
            return 0
        strangers = {
            one.email or one.name
            for one in _people(event)
            if one.email != self.owner and one.email not in self._by_email
        }
        known = self.owner and any(one.email == self.owner for one in _people(event))
        return len(strangers) if known else max(0, len(strangers) - 1)

    @staticmethod
    def _is_crowd(kind: MeetingKind, reps: int, others: int) -> bool:
        if kind in _WITH_CUSTOMERS:
            return reps > CROWD
        return reps > CROWD or reps + others > CROWD + (kind == "performance-review")

    def _settled(
        self, event: CalendarEvent, either: Iterable[tuple[str, ...]], emailed: Sequence[str]
    ) -> tuple[str, ...]:
        """Of names for several reps, the one who is invited, or who hasn't left by then."""
        last = max((one.date for one in event.instances), default=None)
        found = []
        for group in either:
            invited = [one for one in group if one in emailed]
            ends = {one: self._reps[one].ends for one in group if one in self._reps}
            staying = [one for one, day in ends.items() if day is None or (last and day >= last)]
            found += next((who for who in (invited, staying) if len(who) == 1), [])
        return tuple(found)


def owner_of(file: CalendarFile, reps: Iterable[Rep], email: str = "") -> str:
    """The address of whose calendar it is; empty where that can't be told.

    It is what the manager says, else the calendar's own name where that is an address, else who
    is at most of the events that anybody is invited to.
    """
    if email.strip():
        return email.strip().lower()
    name = file.name.strip().lower()
    if "@" in name and " " not in name:
        return name
    theirs = {rep.email.strip().lower() for rep in reps}
    with_people = [event for event in file.events if event.attendees]
    seen = Counter(
        address
        for event in with_people
        for address in {one.email for one in _people(event)} - theirs - {""}
    )
    if not seen:
        return ""
    (address, count), *more = seen.most_common(2)
    alone = not more or more[0][1] < count
    return address if alone and len(with_people) > 2 and 10 * count >= 6 * len(with_people) else ""


def shared_addresses(reps: Sequence[Rep], first: Date) -> str:
    """A sentence on two reps with one address, who can't be told apart; else empty."""
    seen: dict[str, Rep] = {}
    for rep in reps:
        address = rep.email.strip().lower()
        if not address or (rep.ends is not None and rep.ends < first):
            continue
        if address in seen:
            return (
                f"{seen[address].name} and {rep.name} have one address, {address}: "
                "change one of them with `coachtui rep edit`."
            )
        seen[address] = rep
    return ""


def _people(event: CalendarEvent) -> tuple[Attendee, ...]:
    return (*event.attendees, *((event.organizer,) if event.organizer else ()))


def _takes_days(event: CalendarEvent) -> bool:
    return any(one.time is None or one.minutes >= WORKING_DAY for one in event.instances)


def _unsure(reps: tuple[str, ...], kind: MeetingKind, why: str) -> Decision:
    return Decision(verdict="unsure", reps=reps, kind=kind, why=why)
