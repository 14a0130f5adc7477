"""The HR record of a rep with how the cadence was kept, as every face makes it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date as Date

from coachtui.coaching.cadence import cycles, kept
from coachtui.coaching.model import Absence, Rep, RepHistory
from coachtui.coaching.record import HrRecord, hr_record, with_cadence
from coachtui.coaching.record_warnings import RecordWarning, record_warnings
from coachtui.coaching.settings import Settings


def whole_record(
    history: RepHistory,
    absences: Sequence[Absence],
    settings: Settings,
    today: Date,
    *,
    start: Date | None = None,
    end: Date | None = None,
    with_notes: bool = False,
    without: AbstractSet[str] = frozenset(),
) -> HrRecord:
    """The record from `start` to `end`, as `hr_record` has it; `absences` are the manager's own."""
    record = hr_record(
        history,
        today=today,
        by=settings.manager,
        start=start,
        end=end,
        with_notes=with_notes,
        without=without,
    )
    turns = cycles(history, absences, settings, today)
    return with_cadence(record, kept(turns, record.start, record.end))


def warnings_of(
    record: HrRecord, history: RepHistory, reps: Sequence[Rep]
) -> tuple[RecordWarning, ...]:
    """What to look at before it is handed over; `reps` is the whole roster."""
    others = tuple(rep for rep in reps if rep.id != history.rep.id)
    return record_warnings(record, others=others, insights=history.insights)
