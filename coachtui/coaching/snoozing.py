"""Whether a rep may be snoozed: with a reason, for at most 14 days, twice a cycle."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta

from coachtui.coaching.days import full, short
from coachtui.coaching.model import Absence, RepHistory
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.settings import Settings


def may_snooze(
    history: RepHistory,
    manager_absences: Sequence[Absence],
    settings: Settings,
    today: Date,
    *,
    until: Date,
    why: str,
) -> str | None:
    """None where it may be, else why not, in one sentence with the mend."""
    limits = settings.nudges
    last = today + timedelta(days=limits.snooze)
    if not why.strip():
        return "A snooze needs a reason: say why."
    if until <= today:
        return f"{full(until)} isn't ahead: a snooze ends on a day after {full(today)}."
    if until > last:
        return (
            f"{full(until)} is more than {limits.snooze} days off: "
            f"{full(last)} is the latest day for a snooze."
        )
    facts = RepFacts(history, manager_absences, settings, today)
    seen = facts.present_cycles(today)
    start = seen[-1].start if seen else facts.start
    made = [snooze.date for snooze in facts.history.snoozes if snooze.date >= start]
    if len(made) >= limits.snoozes_per_cycle:
        days = ", ".join(short(day, today) for day in made)
        return (
            f"{facts.called} was snoozed {len(made)} times in this cycle already ({days}): "
            "hold it, plan it, postpone it or skip it with the reason."
        )
    return None
