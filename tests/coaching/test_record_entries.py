from __future__ import annotations

from coachtui.coaching.record import hr_record
from coachtui.coaching.record_entries import record_entries
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_meeting,
    a_promise,
    a_rep,
    a_strength,
    a_weakness,
    day,
    some_words,
)


def test_every_line_of_a_record_is_one_that_can_be_switched() -> None:
    things = (
        a_meeting("2026-11-02"),
        a_strength("discovery", "asked\nwho signs", date="2026-11-02", source="saw"),
        a_weakness("closing", "gave 10% off", date="2026-11-02"),
        a_blocker("pricing takes nine days", date="2026-11-02"),
        a_promise("get her the price sheet", date="2026-11-02", owner="manager"),
        some_words("I freeze", date="2026-11-02"),
    )
    record = hr_record(a_history(a_rep(), *things), today=day("2026-11-30"))
    found = list(record_entries(record))
    assert [(one.part, one.text) for one in found] == [
        ("Meetings", "One-on-one"),
        ("Observations", "- closing (heard): gave 10% off"),
        ("Observations", "+ discovery (saw): asked who signs"),
        ("Causes outside", "(heard) pricing takes nine days"),
        ("Promises", "you: get her the price sheet"),
        ("Own words", "I freeze"),
    ]
    assert {one.id for one in found} == {thing.id for thing in things}
