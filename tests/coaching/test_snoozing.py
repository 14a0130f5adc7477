from coachtui.coaching.snoozing import may_snooze
from tests.coaching.builders import (
    Day,
    Thing,
    a_history,
    a_snooze,
    day,
)
from tests.coaching.nudges_about import DANA, MET, SETTINGS


def refusal(*things: Thing, until: Day = "2026-11-20", why: str = "at a fair") -> str | None:
    return may_snooze(
        a_history(DANA, *things), (), SETTINGS, day("2026-11-10"), until=day(until), why=why
    )


def test_a_snooze_needs_a_reason_and_a_day_at_most_fourteen_days_off() -> None:
    assert refusal(MET) is None
    assert refusal(MET, until="2026-11-24") is None
    assert refusal(MET, why="  ") == "A snooze needs a reason: say why."
    assert refusal(MET, until="2026-11-10") == (
        "Tue 10 Nov 2026 isn't ahead: a snooze ends on a day after Tue 10 Nov 2026."
    )
    assert refusal(MET, until="2026-11-25") == (
        "Wed 25 Nov 2026 is more than 14 days off: Tue 24 Nov 2026 is the latest day for a snooze."
    )


def test_a_rep_may_be_snoozed_twice_in_a_cycle() -> None:
    before = a_snooze("2026-10-20", until="2026-10-23")
    one = a_snooze("2026-11-04", until="2026-11-06")
    two = a_snooze("2026-11-06", until="2026-11-09")
    assert refusal(MET, before, one) is None
    assert refusal(MET, before, one, two) == (
        "Dana was snoozed 2 times in this cycle already (4 Nov, 6 Nov): "
        "hold it, plan it, postpone it or skip it with the reason."
    )
