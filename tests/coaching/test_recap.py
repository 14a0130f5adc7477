from datetime import UTC, datetime

import msgspec

from coachtui.coaching.recap import Agreed, Recap, queued, recap, recap_lines
from tests.coaching.builders import (
    a_history,
    a_meeting,
    a_point,
    a_promise,
    a_strength,
    a_weakness,
    day,
    some_words,
)

MEETING = a_meeting("2026-11-02", id="m2", notes="! thinking about leaving")


def test_a_recap_holds_the_promises_of_both_and_the_points_for_next_time() -> None:
    history = a_history(
        None,
        a_meeting("2026-10-19", id="m1"),
        MEETING,
        a_promise("from before", date="2026-10-19", origin="m1"),
        a_promise(date="2026-11-02", due="2026-11-05", origin="m2"),
        a_promise("ring Tolvane, not email", owner="rep", date="2026-11-02", origin="m2"),
        a_promise("dropped", date="2026-11-02", origin="m2", status="dropped"),
        a_point("used up", date="2026-10-19", origin="m1"),
        a_point(date="2026-11-02", origin="m2"),
    )
    assert recap(history) == Recap(
        rep="Dana Ortiz",
        date=day("2026-11-02"),
        manager_promises=(Agreed(text="get her the price sheet", due=day("2026-11-05")),),
        rep_promises=(Agreed(text="ring Tolvane, not email"),),
        talking_points=("ask how the third quote went",),
    )


def test_nothing_else_and_nothing_private_is_in_it() -> None:
    history = a_history(
        None,
        MEETING,
        a_weakness(date="2026-11-02", origin="m2"),
        a_strength(date="2026-11-02", origin="m2"),
        some_words(date="2026-11-02", origin="m2"),
        a_promise("secret", date="2026-11-02", origin="m2", private=True),
        a_point("secret", date="2026-11-02", origin="m2", private=True),
    )
    assert recap(history) == Recap(rep="Dana Ortiz", date=day("2026-11-02"))


def test_without_a_meeting_nothing_was_agreed_and_an_earlier_one_can_be_asked_for() -> None:
    earlier = a_meeting("2026-10-19", id="m1")
    history = a_history(None, earlier, MEETING, a_promise(date="2026-10-19", origin="m1"))
    assert recap(a_history()) is None
    before = recap(history, earlier)
    assert before is not None
    assert [agreed.text for agreed in before.manager_promises] == ["get her the price sheet"]


def test_the_recap_reads_as_a_message() -> None:
    assert recap_lines(
        Recap(
            rep="Dana Ortiz",
            date=day("2026-11-02"),
            manager_promises=(Agreed(text="get her the\nprice sheet", due=day("2026-11-05")),),
            rep_promises=(Agreed(text="ring Tolvane, not email"),),
            talking_points=("ask how the third quote went",),
        )
    ) == [
        "Dana, what we agreed on Mon 2 Nov 2026:",
        "",
        "From me",
        "- get her the price sheet (by Thu 5 Nov 2026)",
        "",
        "From you",
        "- ring Tolvane, not email",
        "",
        "For next time",
        "- ask how the third quote went",
    ]


def test_with_no_promise_the_recap_says_so() -> None:
    empty = Recap(rep="Dana Ortiz", date=day("2026-11-02"))
    assert recap_lines(empty) == ["Dana, on Mon 2 Nov 2026 neither of us promised anything."]


def test_a_talking_point_waits_until_a_later_meeting() -> None:
    history = a_history(
        None,
        a_point("before", date="2026-10-30"),
        a_meeting("2026-11-02", id="m2"),
        a_point("in it", date="2026-11-02", origin="m2"),
        a_point("after", date="2026-11-10"),
    )
    assert [point.text for point in queued(history)] == ["in it", "after"]


def test_on_one_day_the_time_of_writing_decides() -> None:
    def at(hour: int) -> datetime:
        return datetime(2026, 11, 2, hour, tzinfo=UTC)

    morning = msgspec.structs.replace(a_point("morning", date="2026-11-02"), written=at(8))
    meeting = msgspec.structs.replace(a_meeting("2026-11-02"), written=at(12))
    evening = msgspec.structs.replace(a_point("evening", date="2026-11-02"), written=at(18))
    history = a_history(None, morning, meeting, evening)
    assert [point.text for point in queued(history)] == ["evening"]
