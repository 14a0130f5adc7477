"""Out-of-office events of a calendar as leave, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.calendar_events import CalendarEvent, CalendarFile
from coachtui.coaching.calendar_match import Decision
from coachtui.coaching.model import Absence, Team


class Leave(Struct, frozen=True, kw_only=True):
    """Days away, by the calendar."""

    rep: str
    """Empty: the manager."""
    title: str
    absence: Absence
    state: Literal["new", "changed", "off"]


def leaves(
    decided: Iterable[tuple[CalendarEvent, Decision]], file: CalendarFile, team: Team
) -> list[Leave]:
    """What is new, changed or taken back; days that are on file already are left out."""
    ends = {history.rep.id: history.rep.ends for history in team.histories}
    known = [*team.absences, *(one for h in team.histories for one in h.absences)]
    by_source = {(one.rep, one.source): one for one in known if one.source}
    seen: set[tuple[str, str]] = set()
    found: list[Leave] = []
    for event, decision in decided:
        if decision.verdict != "leave" or decision.off:
            continue
        for rep in decision.reps or ("",):
            for instance in event.instances:
                last = ends.get(rep)
                if last is not None and instance.date > last:
                    continue
                wanted = Absence(
                    id="",
                    rep=rep,
                    start=instance.date,
                    end=instance.end,
                    why=decision.why,
                    source=f"{event.uid}:{instance.original}",
                )
                seen.add((rep, wanted.source))
                old = by_source.get((rep, wanted.source))
                if old is not None and (old.start, old.end) != (wanted.start, wanted.end):
                    moved = replace(old, start=wanted.start, end=wanted.end)
                    found.append(Leave(rep=rep, title=event.title, absence=moved, state="changed"))
                elif old is None and not _is_covered(wanted, known):
                    found.append(Leave(rep=rep, title=event.title, absence=wanted, state="new"))
    found += [
        Leave(rep=rep, title=old.why, absence=old, state="off")
        for (rep, source), old in by_source.items()
        if (rep, source) not in seen
        and source.partition(":")[0] in file.uids
        and file.first <= old.start <= file.last
    ]
    return _each_once(sorted(found, key=_when))


def _each_once(found: Sequence[Leave]) -> list[Leave]:
    """Without new days that lie within other new ones of the same person."""
    kept: list[Leave] = []
    for one in found:
        others = [other.absence for other in kept if other.state == "new"]
        if one.state != "new" or not _is_covered(one.absence, others):
            kept.append(one)
    return kept


def _is_covered(wanted: Absence, by: Iterable[Absence]) -> bool:
    return any(
        one.rep == wanted.rep and one.start <= wanted.start and wanted.end <= one.end for one in by
    )


def _when(one: Leave) -> tuple[Date, int, str]:
    return one.absence.start, -(one.absence.end - one.absence.start).days, one.rep
