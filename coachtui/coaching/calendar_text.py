"""An import of a calendar as text and as data: by rep, a series in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Date
from itertools import groupby

from coachtui.coaching.calendar_bookings import Booking
from coachtui.coaching.calendar_import import Import, Question, Sorted
from coachtui.coaching.calendar_leave import Leave
from coachtui.coaching.days import full, short
from coachtui.coaching.nudge import one_line

MOST_LISTED = 20
"""Of one sort."""
_STATES = {
    "new": "new",
    "same": "as before",
    "changed": "on file already",
    "moved": "moved",
    "off": "called off",
    "gone": "to call off",
}


def import_lines(found: Import, names: Mapping[str, str], today: Date) -> list[str]:
    """What becomes of the bookings, by rep."""
    lines: list[str] = []
    for rep, theirs in groupby(found.bookings, key=lambda one: one.rep):
        lines.append(names[rep])
        series: dict[tuple[str, str], list[Booking]] = {}
        for one in theirs:
            series.setdefault((one.title, one.plan.kind), []).append(one)
        for bookings in series.values():
            lines += _series_lines(bookings, today)
    return lines


def leave_lines(leaves: Sequence[Leave], names: Mapping[str, str]) -> list[str]:
    """Leave to confirm."""
    lines = []
    for one in leaves[:MOST_LISTED]:
        state = {"new": "", "changed": "; it was other days", "off": "; no longer in the calendar"}
        who = names[one.rep] if one.rep else "You"
        lines.append(f"  {who}: {leave_days(one)} ({one.absence.why}){state[one.state]}")
    return [*lines, *_more(leaves)]


def leave_days(one: Leave) -> str:
    """The days of it."""
    start, end = one.absence.start, one.absence.end
    return full(start) if start == end else f"{full(start)} to {full(end)}"


def question_lines(questions: Sequence[Question], names: Mapping[str, str]) -> list[str]:
    """What is unsure, and why."""
    lines = [f"  {question_text(one, names)}" for one in questions[:MOST_LISTED]]
    return [*lines, *_more(questions)]


def question_text(one: Question, names: Mapping[str, str]) -> str:
    """One of the unsure in a line: what, when, who it may be about, why it is unsure."""
    who = " or ".join(names[rep] for rep in one.reps)
    times = full(one.first) if one.count == 1 else f"{one.count} times from {full(one.first)}"
    what = f"leave ({one.why})" if one.leave else f"{one.kind}: {one.why}"
    return f'"{one_line(one.title) or "(no title)"}", {times}; {who}? ({what})'


def counts(changes: Import, *, leave: bool, gone: bool) -> str:
    """What an import brings, in one phrase: "3 bookings, 1 move, 2 called off"."""
    off = called_off(changes, gone=gone)
    parts = (counted_up(changes, leave=leave), f"{off} called off" if off else "")
    return ", ".join(part for part in parts if part) or "nothing"


def counted_up(changes: Import, *, leave: bool) -> str:
    """What is new or changed: "3 bookings, 1 move, 2 leaves"; empty where there is nothing."""
    states = [one.state for one in changes.bookings]
    counted = (
        (states.count("new"), "booking", "bookings"),
        (states.count("moved"), "move", "moves"),
        (states.count("changed"), "change", "changes"),
        (leave * len(changes.leaves), "leave", "leaves"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counted if n)


def called_off(changes: Import, *, gone: bool) -> int:
    """How many bookings are called off with it, once the lost ones are agreed to."""
    states = ("off", "gone") if gone else ("off",)
    return sum(one.state in states and bool(one.plan.id) for one in changes.bookings)


def import_data(
    found: Import, sorted_out: Sorted, questions: Sequence[Question], names: Mapping[str, str]
) -> dict[str, object]:
    """The same as data."""
    return {
        "calendar": sorted_out.file.name,
        "owner": sorted_out.owner,
        "from": sorted_out.file.first,
        "to": sorted_out.file.last,
        "bookings": [
            {
                "rep": names[one.rep],
                "title": one.title,
                "date": one.plan.date,
                "time": one.plan.time,
                "kind": one.plan.kind,
                "state": one.state,
                "moved_from": one.before or _moved_from(one),
                "why": one.why,
                "logged": one.logged,
                "unanswered": one.unanswered,
            }
            for one in found.bookings
        ],
        "leave": [
            {
                "rep": names[one.rep] if one.rep else None,
                "start": one.absence.start,
                "end": one.absence.end,
                "why": one.absence.why,
                "state": one.state,
            }
            for one in found.leaves
        ],
        "unsure": [
            {
                "title": one.title,
                "reps": [names[rep] for rep in one.reps],
                "kind": "leave" if one.leave else one.kind,
                "count": one.count,
                "first": one.first,
                "why": one.why,
            }
            for one in questions
        ],
        "not_about_a_rep": sorted_out.nothing,
        "notes": list(sorted_out.file.notes),
    }


def _series_lines(bookings: Sequence[Booking], today: Date) -> Iterator[str]:
    one, *others = bookings
    kind = one.plan.kind
    title = f'"{one_line(one.title) or "(no title)"}"'
    if one.state == "gone" and not one.title:
        title = "No longer in the calendar"
    if not others:
        yield f"  {title}, {kind}, {_day(one)}: {_state(one)}{_record(one)}"
        return
    counts = {said: sum(b.state == state for b in bookings) for state, said in _STATES.items()}
    states = ", ".join(f"{count} {said}" for said, count in counts.items() if count)
    first, last = bookings[0].plan.date, bookings[-1].plan.date
    yield f"  {title}, {kind}, {len(bookings)} times, {full(first)} to {full(last)}: {states}"
    moved = [f"{_from(b)} to {full(b.plan.date)}" for b in bookings if _from(b)]
    if moved:
        yield f"    moved: {_listed(moved)}"
    for state in ("off", "gone"):
        off = [f"{full(b.plan.date)}{_why(b)}" for b in bookings if b.state == state]
        if off:
            yield f"    {_STATES[state]}: {_listed(off)}"
    unlogged = [short(b.plan.date, today) for b in bookings if b.unanswered]
    if unlogged:
        yield f"    scheduled, nothing logged: {_listed(unlogged)}"


def _state(one: Booking) -> str:
    if moved := _from(one):
        return f"{'new, ' if one.state == 'new' else ''}moved from {moved}"
    return f"{_STATES[one.state]}{_why(one)}"


def _why(one: Booking) -> str:
    return f" ({one.why})" if one.why and (one.title or one.state != "gone") else ""


def _record(one: Booking) -> str:
    return "; scheduled, nothing logged" if one.unanswered else ""


def _day(one: Booking) -> str:
    at = f" {one.plan.time:%H:%M}" if one.plan.time else ""
    return f"{full(one.plan.date)}{at}"


def _moved_from(one: Booking) -> Date | None:
    usual = one.plan.usual
    return usual if usual is not None and not one.plan.regular else None


def _from(one: Booking) -> str:
    day = one.before or _moved_from(one)
    return full(day) if day and one.state in ("new", "moved") else ""


def _listed(said: Sequence[str]) -> str:
    more = f" and {len(said) - MOST_LISTED} more" if len(said) > MOST_LISTED else ""
    return ", ".join(said[:MOST_LISTED]) + more


def _more(things: Sequence[object]) -> list[str]:
    over = len(things) - MOST_LISTED
    return [f"  and {over} more: `--json` lists them all"] if over > 0 else []
