"""The team at a glance: one row a rep, with the state of the cadence in a word and a sign."""

from __future__ import annotations

from datetime import date as Date
from datetime import timedelta
from typing import Literal

from msgspec import Struct

from coachtui.coaching.cadence import (
    Cycle,
    Status,
    chronic,
    is_new,
    last_ended,
    next_due,
    status,
)
from coachtui.coaching.model import Team
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.nudges import team_facts
from coachtui.coaching.settings import Settings

RowState = Literal[
    "on track",
    "new",
    "due",
    "late",
    "skipped",
    "chronic",
    "away",
    "on notice",
    "inactive",
]
SIGNS: dict[RowState, str] = {
    "on track": "✓",
    "new": "○",
    "due": "●",
    "late": "!",
    "skipped": "✗",
    "chronic": "≡",
    "away": "~",
    "on notice": ">",
    "inactive": "·",
}
"""One column wide, each its own."""

WeekState = Literal["held", "late", "excused", "skipped", "none"]
STRIP = 12
"""Weeks in a strip, this one included."""


class TeamRow(Struct, frozen=True, kw_only=True):
    """One rep."""

    rep: str
    """The rep's name."""
    id: str
    status: Status
    last_talk: Date | None
    last_substantive: Date | None
    next_due: Date | None
    """None: nothing is due, the rep has left or is leaving."""
    state: RowState
    sign: str
    manager_promises: int
    """Open ones of the manager."""
    rep_promises: int
    """Open ones of the rep."""
    strip: tuple[WeekState, ...]
    """How the cycles of the last ISO weeks ended, the oldest first; postponed shows as skipped."""


def team_rows(team: Team, settings: Settings, today: Date) -> tuple[TeamRow, ...]:
    """One row a rep in the team's order, those who have left included."""
    return tuple(_row(facts, today) for facts in team_facts(team, settings, today))


def strip(cycles: tuple[Cycle, ...], today: Date, weeks: int = STRIP) -> tuple[WeekState, ...]:
    """How the cycles of each ISO week ended, the oldest week first, this one last.

    A cycle belongs to the week it was held in, else was due in. Of several, what was held shows.
    """
    monday = today - timedelta(days=today.weekday())
    found: list[WeekState] = ["none"] * weeks
    for cycle in cycles:
        back = (monday - cycle.day).days
        at = weeks - 1 - (back + 6) // 7
        if cycle.state != "open" and 0 <= at < weeks and cycle.day <= today:
            said = _WEEK[cycle.state]
            found[at] = min(found[at], said, key=_SHOWN_FIRST.index)
    return tuple(found)


_WEEK: dict[str, WeekState] = {
    "held": "held",
    "late": "late",
    "excused": "excused",
    "skipped": "skipped",
    "postponed": "skipped",
}
_SHOWN_FIRST: tuple[WeekState, ...] = ("held", "late", "skipped", "excused", "none")


def _row(facts: RepFacts, today: Date) -> TeamRow:
    seen = facts.present_cycles(today)
    standing = status(facts.rep, today)
    state = _state(facts, seen, standing, today)
    substantive = (
        meeting.date for meeting in facts.history.meetings if meeting.substance == "substantive"
    )
    return TeamRow(
        rep=facts.rep.name,
        id=facts.rep.id,
        status=standing,
        last_talk=facts.last_talk,
        last_substantive=max(substantive, default=None),
        next_due=next_due(seen) if standing == "active" else None,
        state=state,
        sign=SIGNS[state],
        manager_promises=len(facts.promises("manager")),
        rep_promises=len(facts.promises("rep")),
        strip=strip(facts.cycles(today), today),
    )


def _state(facts: RepFacts, seen: tuple[Cycle, ...], standing: Status, today: Date) -> RowState:
    if standing != "active":
        return standing
    if any(absence.start <= today <= absence.end for absence in facts.history.absences):
        return "away"
    if chronic(seen):
        return "chronic"
    ended, due = last_ended(seen), next_due(seen)
    if ended is not None and ended.state == "skipped":
        return "skipped"
    if due is not None and due <= today:
        return "due" if due == today else "late"
    if is_new(facts.rep, today, facts.settings):
        return "new"
    return "on track"
