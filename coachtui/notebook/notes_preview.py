"""What a file of old notes becomes, before it is saved: a line each talk, then what was decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from coachtui.coaching.columns import aligned

if TYPE_CHECKING:
    from coachtui.coaching.old_notes import OldNotes
    from coachtui.notebook.bringing_in import Brought, Importing


def preview(
    old: OldNotes, importing: Importing, name: str, *, width: int, command: str
) -> Iterator[str]:
    """The lines to show in `width` columns.

    `name` is the file's; `command` is how this call began, to name another by it; on the screens it
    is empty.
    """
    from coachtui.coaching.days import full

    first, last = importing.brought[0].part.date, importing.brought[-1].part.date
    days = full(first) if first == last else f"{full(first)} to {full(last)}"
    yield f"{name}, {importing.history.rep.name}: {meetings(len(importing.brought))}, {days}"
    yield from _rows(importing, width)
    yield from _remarks(old, importing, command)


def _rows(importing: Importing, width: int) -> Iterator[str]:
    """A line each part, the latest first; below it what structure it has."""
    from coachtui.coaching.days import full

    latest_first = tuple(reversed(importing.brought))
    lines = aligned(
        (
            full(one.part.date),
            one.part.kind + (f" {one.part.minutes}m" if one.part.minutes else ""),
            _verdict(one),
            _first_words(one),
        )
        for one in latest_first
    )
    for one, line in zip(latest_first, lines, strict=True):
        yield shortened(f"  {line}", width)
        yield from (f"      {said}" for said in _structure(one))


def _verdict(one: Brought) -> str:
    if one.state == "known":
        return "on file"
    if one.state == "same day":
        return "left out"
    return one.understood.reading.substance if one.understood and one.understood.reading else ""


def _first_words(one: Brought) -> str:
    lines = (line for line in one.part.text.split("\n") if line.strip(" #*_-•\t"))
    line = next((line for line in lines if not re.match(r"\s*:[A-Z_]+:", line)), "")
    return " ".join(line.strip("#*_ \t").split())


def _structure(one: Brought) -> Iterator[str]:
    """What was read of a part that is new."""
    if one.understood is None:
        return
    from coachtui.coaching.model import FollowUp, Observation
    from coachtui.coaching.readback import entry_said

    captured = one.understood.captured
    for entry in captured.entries:
        if isinstance(entry, FollowUp):
            mark, said = entry_said(entry, one.understood.rep)
            yield f"{mark} {said}"
    yield from (f"[x] {promise.text}" for promise in one.understood.closed)
    counts = Counter(
        entry.kind if isinstance(entry, Observation) else _NAMES[type(entry).__name__]
        for entry in captured.entries
        if not isinstance(entry, FollowUp)
    )
    counts["private line"] = sum(line.private for line in captured.lines)
    others = [_count(number, what) for what, number in counts.items() if number]
    if others:
        yield ", ".join(others)


_NAMES = {
    "RepWords": "rep's words",
    "BuyerInsight": "buyer insight",
    "TalkingPoint": "talking point",
    "Measure": "measure",
    "SkillVerdict": "verdict on a skill",
}


def _remarks(old: OldNotes, importing: Importing, command: str) -> Iterator[str]:
    """What was decided on the way, and what is left out, with line numbers."""
    if old.order_matters:
        other = "month-first" if old.order == "day-first" else "day-first"
        why = (
            "as the file itself shows."
            if old.order_proven
            else f"as configured. If not: {command or 'coachtui'} config set dates {other}"
        )
        yield f"Dates like 3/4 are read {old.order}, {why}"
    if importing.marked:
        yield "The lines are marked as in `coachtui log` (+ - [] $ ...): the marks count."
    else:
        yield "No marked lines (+ - [] $ ...): everything is kept word for word, as plain notes."
    if any(one.kept.actions for one in importing.new):
        yield "Action items of the latest talk that say who are promises; older ones stay notes."
    if importing.left_open:
        yield f"Old promises that nothing closed stay notes: {_lines(importing.left_open)}."
    if importing.unread:
        yield f"Marked lines that can't be read stay notes: {_lines(importing.unread)}."
    if private := {number for one in importing.new for number in one.kept.private}:
        yield f"Private, as they say themselves, so never exported: {_lines(private)}."
    if plain := {number for one in importing.new for number in one.kept.plain}:
        yield f"Made plain, so that no mark is read there (a \\ in front): {_lines(plain)}."
    weeks = [one.part.line for one in importing.brought if one.part.week]
    if weeks:
        yield f"A week stands for its Friday, the running one for today: {_lines(weeks)}."
    for one in importing.brought:
        if one.part.joined:
            yield f"Of one day, so one meeting: {_lines((one.part.line, *one.part.joined))}."
    taken = [one.part.line for one in importing.brought if one.state == "same day"]
    if taken:
        yield f"Left out, since that day has a record with other text: {_lines(taken)}."
        if command:
            yield "  --same-day takes them too, as records of their own."
    if old.dated_lines:
        yield f"Begin with a day, but stay in the talk above: {_lines(old.dated_lines)}."
        yield "  Put the day on a line of its own where one is a talk of its own."
    if old.unclear:
        yield "Left out:"
    for unclear in old.unclear:
        to = f"-{unclear.last}" if unclear.last > unclear.line else ""
        yield f"  line {unclear.line}{to}: {shortened(unclear.said, 40)} ({unclear.why})"


def undated(old: OldNotes, name: str) -> str:
    """Why no part of the file is dated, in a sentence with the mend."""
    for unclear in old.unclear:
        if unclear.dated:
            more = sum(one.dated for one in old.unclear) - 1
            others = f" (and {more} more)" if more else ""
            return (
                f"No date in {name} can be read for sure. Line {unclear.line}{others}: "
                f'"{shortened(unclear.said, 40)}", {unclear.why}.'
            )
    return (
        f"No date stands above any notes in {name}: put the day on a line of its own above each "
        "talk, as in 2026-03-04."
    )


def meetings(number: int) -> str:
    """So many meetings, in words."""
    return _count(number, "meeting")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 or what.endswith("s") else "s")


def _lines(numbers: Collection[int]) -> str:
    several = sorted(numbers)
    more = f" and {len(several) - _LISTED} more" if len(several) > _LISTED else ""
    named = ", ".join(map(str, several[:_LISTED]))
    return f"{'line' if len(several) == 1 else 'lines'} {named}{more}"


_LISTED = 12


def shortened(text: str, most: int) -> str:
    """The text cut to so many letters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
