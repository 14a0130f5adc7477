"""The recap: what was agreed with a rep, safe to send to them.

The promises of both and the talking points for next time. Nothing else, and nothing private.
"""

from __future__ import annotations

from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.days import full
from coachtui.coaching.model import FollowUp, Meeting, Owner, RepHistory, TalkingPoint


class Agreed(Struct, frozen=True, kw_only=True):
    """A promise as it may be shown to the other side."""

    text: str
    due: Date | None = None


class Recap(Struct, frozen=True, kw_only=True):
    """What was agreed at one meeting."""

    schema: int = 1
    rep: str
    date: Date
    """The meeting's day."""
    manager_promises: tuple[Agreed, ...] = ()
    rep_promises: tuple[Agreed, ...] = ()
    talking_points: tuple[str, ...] = ()


def recap(history: RepHistory, meeting: Meeting | None = None) -> Recap | None:
    """What was agreed at `meeting`, else at the latest one; none where there was no meeting.

    What was dropped since is left out. The talking points are those still waiting to be raised.
    """
    of = meeting or (history.meetings[-1] if history.meetings else None)
    if of is None:
        return None
    return Recap(
        rep=history.rep.name,
        date=of.date,
        manager_promises=_agreed(history, of, "manager"),
        rep_promises=_agreed(history, of, "rep"),
        talking_points=tuple(point.text for point in queued(history) if not point.private),
    )


def queued(history: RepHistory) -> tuple[TalkingPoint, ...]:
    """The talking points that no meeting has followed yet, oldest first; private ones included."""
    return tuple(
        point
        for point in history.points
        if not any(
            meeting.id != point.origin and _order(meeting) > _order(point)
            for meeting in reversed(history.meetings)
            if meeting.date >= point.date
        )
    )


def recap_lines(agreed: Recap) -> list[str]:
    """The recap as plain text to paste into a message, a line each; nothing is wrapped."""
    first_name = agreed.rep.split()[0]
    lines = [f"{first_name}, what we agreed on {full(agreed.date)}:"]
    if not agreed.manager_promises and not agreed.rep_promises:
        lines = [f"{first_name}, on {full(agreed.date)} neither of us promised anything."]
    for title, promises in (
        ("From me", agreed.manager_promises),
        ("From you", agreed.rep_promises),
    ):
        if promises:
            lines += ["", title, *(f"- {_promise(promise)}" for promise in promises)]
    if agreed.talking_points:
        points = (f"- {_one_line(point)}" for point in agreed.talking_points)
        lines += ["", "For next time", *points]
    return lines


def _agreed(history: RepHistory, meeting: Meeting, owner: Owner) -> tuple[Agreed, ...]:
    return tuple(
        Agreed(text=promise.text, due=promise.due)
        for promise in history.follow_ups
        if promise.owner == owner and _made_at(promise, meeting)
    )


def _made_at(promise: FollowUp, meeting: Meeting) -> bool:
    return promise.origin == meeting.id and promise.status != "dropped" and not promise.private


def _order(entry: Meeting | TalkingPoint) -> tuple[Date, float]:
    return entry.date, entry.written.timestamp() if entry.written is not None else 0.0


def _promise(promise: Agreed) -> str:
    by = "" if promise.due is None else f" (by {full(promise.due)})"
    return f"{_one_line(promise.text)}{by}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
