from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from coachtui.coaching.cadence import CadenceKept
from coachtui.coaching.model import RepHistory
from coachtui.coaching.record import (
    HeldCount,
    HeldMeeting,
    cadence_sentence,
    hr_record,
    public_notes,
    record_data,
    with_cadence,
)
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_jot,
    a_measure,
    a_meeting,
    a_point,
    a_promise,
    a_rep,
    a_strength,
    a_verdict,
    a_weakness,
    an_insight,
    day,
    some_words,
)

TODAY = day("2026-11-30")


def texts(history: RepHistory, **period: object) -> list[str]:
    record = hr_record(history, today=TODAY, **period)  # type: ignore[arg-type]
    return [seen.text for group in record.skills for seen in group.observations]


def test_observations_stand_by_skill_in_both_directions_oldest_first() -> None:
    record = hr_record(
        a_history(
            a_rep(),
            a_weakness("Discovery", "asked nothing", date="2026-09-01"),
            a_strength("closing", "named the price once", date="2026-10-01"),
            a_strength("discovery", "asked who signs", date="2026-11-02", source="saw"),
        ),
        today=TODAY,
    )
    assert [
        (group.skill, [(seen.kind, seen.text, seen.source) for seen in group.observations])
        for group in record.skills
    ] == [
        ("closing", [("strength", "named the price once", "heard")]),
        (
            "discovery",
            [("weakness", "asked nothing", "heard"), ("strength", "asked who signs", "saw")],
        ),
    ]


def test_a_cause_outside_the_rep_is_kept_apart_from_observations() -> None:
    record = hr_record(a_history(a_rep(), a_blocker(date="2026-11-02")), today=TODAY)
    assert record.skills == ()
    assert [cause.text for cause in record.causes] == ["pricing desk takes nine days to answer"]


def test_without_a_period_it_reaches_from_the_first_day_on_file_to_today() -> None:
    record = hr_record(
        a_history(a_rep(added=TODAY), a_meeting("2026-03-02"), a_strength(date="2026-04-01")),
        today=TODAY,
    )
    assert (record.start, record.end, record.generated) == (day("2026-03-02"), TODAY, TODAY)


def test_without_a_period_it_leaves_out_nothing_that_was_skipped_before_the_first_talk() -> None:
    history = a_history(a_rep(added="2026-01-05"), a_meeting("2026-03-02"))
    assert hr_record(history, today=TODAY).start == day("2026-01-05")
    not_yet_there = a_history(a_rep(added="2026-01-05", started="2026-02-02"))
    assert hr_record(not_yet_there, today=TODAY).start == day("2026-02-02")


def test_with_nothing_on_file_the_period_is_today() -> None:
    record = hr_record(a_history(a_rep(added=TODAY)), today=TODAY)
    assert (record.start, record.end) == (TODAY, TODAY)


def test_the_period_counts_both_its_days_and_leaves_the_rest_out() -> None:
    history = a_history(
        a_rep(),
        a_strength(text="before", date="2026-09-30"),
        a_strength(text="first", date="2026-10-01"),
        a_strength(text="last", date="2026-10-31"),
        a_strength(text="after", date="2026-11-01"),
    )
    assert texts(history, start=day("2026-10-01"), end=day("2026-10-31")) == ["first", "last"]


def test_what_is_dated_after_today_is_not_there_yet() -> None:
    assert texts(a_history(a_rep(), a_strength(date="2026-12-01")), end=day("2026-12-31")) == []


def test_promises_made_before_the_period_count_unless_they_ended_before_it() -> None:
    record = hr_record(
        a_history(
            a_rep(),
            a_promise("ended before", date="2026-08-01", status="done", closed="2026-09-01"),
            a_promise("ended within", date="2026-08-02", status="done", closed="2026-10-05"),
            a_promise("still open", date="2026-08-03"),
            a_promise("made within", date="2026-10-10", owner="rep"),
            a_promise("made after", date="2026-11-10"),
        ),
        today=TODAY,
        start=day("2026-10-01"),
        end=day("2026-10-31"),
    )
    assert [(promise.text, promise.owner, promise.status) for promise in record.promises] == [
        ("ended within", "manager", "done"),
        ("still open", "manager", "open"),
        ("made within", "rep", "open"),
    ]


def test_when_an_entry_was_written_and_amended_goes_along() -> None:
    written = datetime(2026, 11, 2, 17, tzinfo=UTC)
    amended = datetime(2026, 11, 5, 9, tzinfo=UTC)
    seen = msgspec.structs.replace(a_strength(date="2026-11-02"), written=written, amended=amended)
    record = hr_record(a_history(a_rep(), seen), today=TODAY)
    shown = record.skills[0].observations[0]
    assert (shown.written, shown.amended) == (written, amended)


def test_entries_switched_out_are_gone() -> None:
    seen, said = a_strength(date="2026-11-02"), some_words(date="2026-11-02")
    promised, held = a_promise(date="2026-11-02"), a_meeting("2026-11-02")
    record = hr_record(
        a_history(a_rep(), seen, said, promised, held),
        today=TODAY,
        without={seen.id, said.id, promised.id, held.id},
    )
    assert (record.skills, record.words, record.promises, record.meetings) == ((), (), (), ())


def test_what_is_switched_out_is_out_of_the_notes_too_and_a_meeting_is_still_counted() -> None:
    notes = (
        "Sat in on the call.\n"
        "+ discovery: asked who signs\n"
        "  before she quoted\n"
        "> I freeze when procurement joins\n"
        "[x] price sheet: sent, she used it\n"
    )
    held = a_meeting("2026-11-02", notes=notes)
    other = a_meeting("2026-11-09", notes="Went through the quote.")
    seen = msgspec.structs.replace(
        a_strength("discovery", "asked who signs before she quoted", date="2026-11-02"),
        origin=held.id,
        line=2,
    )
    promise = msgspec.structs.replace(
        a_promise("get her the price sheet", date="2026-10-01"),
        status="done",
        closed=day("2026-11-02"),
        closed_by=held.id,
    )
    record = hr_record(
        a_history(a_rep(), held, other, seen, promise),
        today=TODAY,
        with_notes=True,
        without={seen.id, promise.id, other.id},
    )
    assert [meeting.notes for meeting in record.meetings] == [
        "Sat in on the call.\n> I freeze when procurement joins"
    ]
    assert record.unlisted == (HeldCount(kind="one-on-one", year=2026, count=1),)
    assert record_data(record)["unlisted"] == ({"kind": "one-on-one", "year": 2026, "count": 1},)
    assert not record.is_empty


CANARY = "canary"
NOTES = f"""\
2026-11-02 25m
Sat in on the Tolvane call.
+ discovery: asked who signs
! {CANARY} thinks of leaving
  and {CANARY} goes on

  still {CANARY}
? ask about {CANARY}
  and the {CANARY} quote
% discovery: not yet {CANARY}
She may go, {CANARY} #leaving
  {CANARY} in the same breath
> I freeze when procurement joins
  ! {CANARY} under her words
!{CANARY} without a space

  {CANARY} and on
Last line."""


def test_notes_asked_for_come_without_private_lines_points_and_verdicts() -> None:
    assert public_notes(NOTES) == (
        "2026-11-02 25m\n"
        "Sat in on the Tolvane call.\n"
        "+ discovery: asked who signs\n"
        "> I freeze when procurement joins\n"
        "Last line."
    )


def test_notes_stay_out_unless_asked_for() -> None:
    held = a_meeting("2026-11-02", notes=NOTES, id="m")
    history = a_history(a_rep(), held)
    assert hr_record(history, today=TODAY).meetings == (
        HeldMeeting(id="m", date=day("2026-11-02"), kind="one-on-one"),
    )
    with_notes = hr_record(history, today=TODAY, with_notes=True).meetings[0].notes
    assert with_notes == public_notes(NOTES)


def test_nothing_private_and_nothing_off_the_list_gets_out_in_any_form() -> None:
    day_ = "2026-11-02"
    history = a_history(
        a_rep(email=f"{CANARY}@example.com", aliases=(CANARY,)),
        a_meeting(day_, notes=NOTES, tags=(CANARY,), missing=(CANARY,)),
        a_jot(day_, f"? {CANARY}", tags=(CANARY,)),
        a_strength(text=CANARY, date=day_, private=True),
        a_blocker(CANARY, date=day_, private=True),
        a_promise(CANARY, date=day_, private=True),
        some_words(CANARY, date=day_, private=True),
        an_insight(CANARY, date=day_, who=CANARY),
        a_point(CANARY, date=day_),
        a_measure(CANARY, date=day_),
        a_verdict(CANARY, date=day_),
    )
    record = hr_record(history, today=TODAY, with_notes=True)
    assert CANARY not in str(record_data(record))


def test_an_outcome_that_only_a_private_line_tells_stays_out() -> None:
    notes = "[x] pilot terms: she is leaving anyway #leaving"
    record = hr_record(
        a_history(
            a_rep(),
            a_meeting("2026-11-02", notes=notes, id="m"),
            a_promise(
                "pilot terms",
                date="2026-10-01",
                status="done",
                outcome="she is leaving anyway",
                closed="2026-11-02",
                closed_by="m",
            ),
        ),
        today=TODAY,
    )
    assert [(promise.status, promise.outcome) for promise in record.promises] == [("done", "")]


def test_the_data_carries_its_schema_and_plain_dates() -> None:
    data = record_data(hr_record(a_history(a_rep(role="AE")), today=TODAY, by="Ruth Amsel"))
    assert data == {
        "schema": 1,
        "rep": "Dana Ortiz",
        "role": "AE",
        "start": "2026-01-05",
        "end": "2026-11-30",
        "generated": "2026-11-30",
        "by": "Ruth Amsel",
        "expectations": "",
        "cadence": None,
        "meetings": (),
        "skills": (),
        "causes": (),
        "promises": (),
        "words": (),
    }


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        (CadenceKept(due=0), "0 due, 0 held"),
        (
            CadenceKept(due=6, held=5, excused=1, excuses=("leave",)),
            "6 due, 5 held, 1 excused: leave",
        ),
        (
            CadenceKept(
                due=9,
                held=4,
                late=1,
                skipped=1,
                postponed=1,
                excused=2,
                excuses=("leave", "sickness"),
            ),
            "9 due, 4 held, 1 late, 1 skipped, 1 postponed, 2 excused: leave, sickness",
        ),
    ],
)
def test_cadence_kept_is_one_sentence(kept: CadenceKept, sentence: str) -> None:
    assert cadence_sentence(kept) == sentence


def test_the_escape_of_a_literal_line_is_no_part_of_the_words() -> None:
    notes = "\\- Tolvane: waiting\n  \\> quoted\n\\\\server\\deals\n\\! loud\nplain \\ here\n\\"
    assert public_notes(notes) == (
        "- Tolvane: waiting\n  > quoted\n\\\\server\\deals\n! loud\nplain \\ here\n\\"
    )


def test_the_sentence_on_the_cadence_names_the_meetings_that_it_does_not_count() -> None:
    history = a_history(
        a_rep(added="2026-11-01"),
        a_meeting("2026-09-02"),
        a_meeting("2026-09-16", kind="ride-along"),
        a_meeting("2026-09-30", kind="performance-review"),
        a_meeting("2026-11-18"),
        a_meeting("2026-11-18", kind="performance-review"),
    )
    record = hr_record(history, today=day("2026-11-30"))
    kept = CadenceKept(due=1, held=1, since=day("2026-11-01"))
    cadence = with_cadence(record, kept).cadence
    assert cadence is not None
    assert (cadence.before, cadence.same_day) == (2, 1)
    assert cadence_sentence(cadence) == (
        "1 due, 1 held; 2 more held before 1 Nov 2026, when counting began; "
        "1 more on a day that has another"
    )
    uncounted = with_cadence(record, CadenceKept(due=0)).cadence
    assert uncounted is not None
    assert cadence_sentence(uncounted) == "0 due, 0 held; 4 more held, none of them counted"
