"""What may ask for a nudge about one rep: worked out once, then asked day by day.

What is slow to find doesn't change with the day and is found once, when first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from functools import cached_property

import msgspec

from coachtui.coaching.as_of import as_of
from coachtui.coaching.blockers import Blocker, blockers
from coachtui.coaching.cadence import Cycle, counting_start, seen_on
from coachtui.coaching.cycles import HOLDING, Step, walk
from coachtui.coaching.days import ago, short
from coachtui.coaching.model import Absence, FollowUp, Owner, Plan, RepHistory, TalkingPoint
from coachtui.coaching.nudge import WAYS, Candidate, Nudge, one_line, worded
from coachtui.coaching.recap import queued
from coachtui.coaching.settings import Settings
from coachtui.coaching.threads import Thread, threads
from coachtui.coaching.workdays import calendar_for

TAIL = 60
"""So many of the last cycles are enough to tell of the present."""


class RepFacts:
    """The facts on one rep as of `day`; good for later days too, until something new is on file."""

    def __init__(
        self,
        history: RepHistory,
        manager_absences: Sequence[Absence],
        settings: Settings,
        day: Date,
        *,
        last_day: Date | None = None,
        called: str = "",
    ) -> None:
        self.history = as_of(history, day)
        self.rep = history.rep
        self.settings = settings
        self.day = day
        self.last_day = last_day or day
        self.called = called or self.rep.first_name
        self.calendar = calendar_for(self.rep, settings, history.absences, manager_absences)
        self.start = counting_start(self.history, self.calendar, settings)
        self.last_talk = max((meeting.date for meeting in self.history.meetings), default=None)

    def nudge(self, candidate: Candidate, today: Date) -> Nudge:
        """The candidate, worded for today in its stage."""
        times, last = self.shown.get(candidate.key, (0, None))
        quiet = self.settings.nudges.quiet
        fact = candidate.fact(today)
        waiting = candidate.waiting(today) if candidate.waiting else self.waits_for(today)
        ways = candidate.ways or WAYS[candidate.kind]
        return Nudge(
            kind=candidate.kind,
            rep=self.rep.name,
            rep_id=self.rep.id,
            text=worded(times, fact, waiting, ways),
            fact=fact,
            since=candidate.since,
            ways_out=ways.commands,
            key=candidate.key,
            waiting=waiting,
            stage=times,
            quiet_until=self.calendar.add_working_days(last, quiet) if last else None,
        )

    def is_snoozed(self, today: Date) -> bool:
        """Whether the manager asked for quiet about this rep."""
        return any(snooze.date <= today < snooze.until for snooze in self.history.snoozes)

    def is_away(self, today: Date) -> bool:
        """Whether the rep or the manager is on leave."""
        return self.calendar.leave_at(today) is not None

    def cycles(self, today: Date) -> tuple[Cycle, ...]:
        """The latest cycles as they stand today, those before a return included."""
        return seen_on(self._steps, today)

    def present_cycles(self, today: Date) -> tuple[Cycle, ...]:
        """The latest cycles since counting starts: a return starts afresh."""
        return tuple(cycle for cycle in self.cycles(today) if cycle.start >= self.start)

    def booked(self, today: Date) -> list[Plan]:
        """The booked meetings from today on, the next first; without those of today just held.

        A series of the calendar that just goes on through somebody's leave books nothing there.
        """
        held = {meeting.kind for meeting in self.history.meetings[-5:] if meeting.date == today}
        if held & set(HOLDING):
            held |= set(HOLDING)
        ahead = (
            plan
            for plan in self.history.plans
            if not plan.replaced
            and not (plan.regular and self.calendar.leave_at(plan.date))
            and (plan.date > today or (plan.date == today and plan.kind not in held))
        )
        return sorted(ahead, key=lambda plan: (plan.date, plan.time is None, plan.time))

    @property
    def whose(self) -> str:
        """The name as an owner: "Dana's"."""
        return f"{self.called}'" if self.called.endswith("s") else f"{self.called}'s"

    def talk(self, today: Date) -> str:
        """When they last talked, as a sentence."""
        return f"Last talk: {ago(self.last_talk, today)}." if self.last_talk else "No talk yet."

    def waits_for(self, today: Date) -> str:
        """What the rep is waiting for, as a sentence."""
        thing = self._awaited
        if thing is None:
            return f"Nothing else is on file that {self.called} waits for."
        if isinstance(thing, TalkingPoint):
            day = short(thing.date, today)
            return f"Queued for {self.called} since {day}: {one_line(thing.text)}."
        if isinstance(thing, Blocker):
            what, how = f"an answer on {one_line(thing.text)}", "raised"
        else:
            what, how = one_line(thing.text), "promised"
        return f"{self.called} is waiting for: {what} ({how} {short(thing.date, today)})."

    @cached_property
    def open_blockers(self) -> tuple[Blocker, ...]:
        """The blockers that nothing answers, raised longest ago first."""
        found = (blocker for blocker in blockers(self.history, self.day) if not blocker.answered)
        return tuple(sorted(found, key=lambda blocker: blocker.date))

    @cached_property
    def in_the_open(self) -> RepHistory:
        """The history without private observations, insights and verdicts."""
        return msgspec.structs.replace(
            self.history,
            observations=tuple(o for o in self.history.observations if not o.private),
            insights=tuple(i for i in self.history.insights if not i.private),
            verdicts=tuple(v for v in self.history.verdicts if not v.private),
        )

    @cached_property
    def weaknesses(self) -> tuple[tuple[Thread, Date], ...]:
        """Live weaknesses with the day they were last looked at, the longest ago first."""
        found = []
        for thread in threads(self.in_the_open, self.day):
            if thread.claim is not None and thread.claim.kind == "weakness":
                looked = [thread.claim.date, *(verdict.date for verdict in thread.verdicts[-1:])]
                found.append((thread, max(looked)))
        return tuple(sorted(found, key=lambda pair: pair[1]))

    def promises(self, owner: Owner) -> list[FollowUp]:
        """The open promises of one side, the earliest due first, undated last."""
        found = [p for p in self.history.follow_ups if p.owner == owner and p.status == "open"]
        return sorted(found, key=lambda promise: (promise.due or Date.max, promise.date))

    @cached_property
    def _steps(self) -> list[Step]:
        return walk(self.history, self.calendar, self.settings, self.last_day)[-TAIL:]

    @cached_property
    def shown(self) -> dict[str, tuple[int, Date]]:
        """How often each nudge was shown, by key, and when last."""
        found: dict[str, tuple[int, Date]] = {}
        for shown in self.history.shown:
            times, last = found.get(shown.key, (0, shown.date))
            found[shown.key] = (max(times, shown.times), max(last, shown.date))
        return found

    @cached_property
    def _awaited(self) -> FollowUp | Blocker | TalkingPoint | None:
        """The manager's promise due first, else the oldest open blocker, else what is queued."""
        for promise in self.promises("manager"):
            if not promise.private:
                return promise
        for blocker in self.open_blockers:
            if blocker.text:
                return blocker
        return next((point for point in queued(self.history) if not point.private), None)
