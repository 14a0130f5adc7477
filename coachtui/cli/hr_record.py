"""An HR record as the command line makes it: of which days, with which warnings, in which form."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from datetime import date as Date
from typing import TYPE_CHECKING

from coachtui.cli.failing import Failure
from coachtui.cli.output import json_text
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep, RepHistory
    from coachtui.coaching.record import HrRecord
    from coachtui.coaching.record_warnings import RecordWarning, WarningKind


def period(session: Session, options: Namespace) -> tuple[Date | None, Date | None]:
    """First and last day as they were given."""
    if options.period:
        from coachtui.coaching.period import UnreadablePeriod, read_period

        try:
            days: tuple[Date | None, Date | None] = read_period(options.period, session.today)
        except UnreadablePeriod as error:
            raise Failure(str(error), 2) from None
    else:
        days = _day(session, options.start), _day(session, options.end)
    from coachtui.coaching.record_days import NoSuchDays, checked_days

    try:
        return checked_days(days, session.today)
    except NoSuchDays as error:
        raise Failure(str(error), 2) from None


def record_of(
    session: Session,
    options: Namespace,
    history: RepHistory,
    start: Date | None,
    end: Date | None,
) -> HrRecord:
    """The record of a rep, with how the cadence was kept."""
    from coachtui.coaching.whole_record import whole_record

    return whole_record(
        history,
        session.notebook.absences(),
        session.settings,
        session.today,
        start=start,
        end=end,
        with_notes=options.with_notes,
    )


def warnings_of(
    record: HrRecord, history: RepHistory, reps: Sequence[Rep]
) -> tuple[RecordWarning, ...]:
    """What to look at before it is handed over; `reps` is the whole roster."""
    from coachtui.coaching import whole_record

    return whole_record.warnings_of(record, history, reps)


def text_of(session: Session, options: Namespace, record: HrRecord) -> str:
    """The record in the form asked for."""
    if is_json(session, options):
        from coachtui.coaching.record import record_data

        return json_text(record_data(record))
    from coachtui.exchange.hr_markdown import hr_markdown

    return hr_markdown(record)


def is_json(session: Session, options: Namespace) -> bool:
    """Whether a paper is asked for as JSON."""
    return session.json or options.format == "json"


def counted(warnings: Sequence[RecordWarning]) -> str:
    """How many of each: "one side only, names of others (12)"."""
    counts = Counter(warning.kind for warning in warnings)
    return ", ".join(
        f"{said} ({counts[kind]})" if kind not in ("recent", "one-sided") else said
        for kind, said in _OF_KIND.items()
        if counts[kind]
    )


def _day(session: Session, words: str) -> Date | None:
    from coachtui.coaching.roster_words import day_at_any_time

    return day_at_any_time(words, session.today, session.settings.dates) if words else None


_OF_KIND: dict[WarningKind, str] = {
    "recent": "most of it is recent",
    "one-sided": "one side only",
    "repeated": "evidence said twice",
    "trait": "words on character",
    "sensitive": "sensitive subjects",
    "person": "names of others",
}
