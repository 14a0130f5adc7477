from coachtui.coaching.ledger import Belief, Ledger, ledger
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_meeting,
    a_strength,
    a_verdict,
    a_weakness,
    day,
)

TODAY = day("2026-11-30")


def test_with_nothing_on_file_nothing_was_ever_seen() -> None:
    assert ledger(a_history(), TODAY) == Ledger()


def test_the_ledger_counts_days_since_the_ride_along_and_the_first_hand_observation() -> None:
    history = a_history(
        None,
        a_meeting("2026-08-10", kind="ride-along"),
        a_meeting("2026-11-16"),
        a_weakness(date="2026-11-02", source="recording"),
        a_blocker(date="2026-11-20"),
    )
    assert ledger(history, TODAY) == Ledger(
        ride_along=day("2026-08-10"),
        ride_along_days=112,
        first_hand=day("2026-11-02"),
        first_hand_days=28,
    )


def test_a_belief_on_hearsay_alone_is_named_and_one_with_a_witness_is_not() -> None:
    history = a_history(
        None,
        a_strength("discovery", date="2026-11-02"),
        a_strength("discovery", date="2026-11-16", source="report"),
        a_weakness("closing", date="2026-08-10", source="saw"),
        a_weakness("closing", date="2026-11-16"),
        a_strength("closing", date="2026-10-01"),
    )
    assert ledger(history, TODAY).hearsay == (
        Belief(
            skill="discovery",
            kind="strength",
            count=2,
            date=day("2026-11-16"),
            age_days=14,
        ),
        Belief(skill="closing", kind="strength", count=1, date=day("2026-10-01"), age_days=60),
    )


def test_a_settled_weakness_is_no_belief_any_more() -> None:
    history = a_history(
        None,
        a_weakness(date="2026-08-10"),
        a_verdict("closing", "changed", date="2026-09-01"),
    )
    assert ledger(history, TODAY).hearsay == ()
