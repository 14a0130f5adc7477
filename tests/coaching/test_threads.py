from coachtui.coaching.threads import Agreement, Claim, Thread, threads, threads_named
from tests.coaching.builders import (
    Thing,
    a_blocker,
    a_history,
    a_promise,
    a_strength,
    a_verdict,
    a_weakness,
    day,
)

TODAY = day("2026-11-30")


def the_thread(*things: Thing) -> Thread:
    (thread,) = threads(a_history(None, *things), TODAY)
    return thread


def test_a_thread_holds_both_directions_whatever_the_spelling_of_the_skill() -> None:
    thread = the_thread(
        a_weakness("Closing", date="2026-08-10"),
        a_strength("closing ", "held the price with Ada", date="2026-11-02", source="saw"),
    )
    assert thread.skill == "closing "
    assert thread.claim == Claim(
        kind="strength",
        evidence="held the price with Ada",
        source="saw",
        date=day("2026-11-02"),
        age_days=28,
        count=1,
        hearsay_alone=False,
    )
    assert thread.counter == Claim(
        kind="weakness",
        evidence="gave 10% off before anyone asked",
        source="heard",
        date=day("2026-08-10"),
        age_days=112,
        count=1,
        hearsay_alone=True,
    )


def test_seen_on_one_day_the_weakness_stands_in_front() -> None:
    thread = the_thread(
        a_strength("closing", date="2026-11-02"), a_weakness("closing", date="2026-11-02")
    )
    assert thread.claim is not None
    assert thread.claim.kind == "weakness"


def test_a_recording_counts_as_first_hand_and_a_report_does_not() -> None:
    recorded = the_thread(
        a_weakness(date="2026-11-02", source="recording"),
        a_weakness(date="2026-11-16", source="report"),
    )
    reported = the_thread(a_weakness(date="2026-11-16", source="report"))
    assert recorded.claim is not None
    assert reported.claim is not None
    assert (recorded.claim.count, recorded.claim.hearsay_alone) == (2, False)
    assert reported.claim.hearsay_alone


def test_what_was_agreed_stands_with_what_was_seen_next() -> None:
    promise = a_promise("no discount first", owner="rep", skill="closing", date="2026-10-01")
    same_day = a_weakness(date="2026-10-01")
    next_seen = a_strength("closing", "held the price", date="2026-10-15")
    later = a_strength("closing", "held it again", date="2026-11-01")
    unseen = a_promise("rehearse it", owner="rep", skill="closing", date="2026-11-10")
    thread = the_thread(promise, same_day, next_seen, later, unseen)
    seen = [(a.promise.text, a.seen_next and a.seen_next.text) for a in thread.agreed]
    assert isinstance(thread.agreed[0], Agreement)
    assert seen == [("no discount first", "held the price"), ("rehearse it", None)]


def test_changed_settles_the_weakness_until_it_is_seen_again() -> None:
    settled = the_thread(
        a_weakness(date="2026-09-01"), a_verdict("closing", "changed", date="2026-10-01")
    )
    again = the_thread(
        a_weakness(date="2026-09-01"),
        a_verdict("closing", "changed", date="2026-10-01"),
        a_weakness(date="2026-11-01"),
    )
    assert (settled.claim, settled.counter, settled.verdict) == (None, None, "changed")
    assert again.claim is not None
    assert (again.claim.kind, again.claim.count) == ("weakness", 1)


def test_changed_leaves_the_strength() -> None:
    thread = the_thread(
        a_strength("closing", date="2026-08-01"),
        a_weakness("closing", date="2026-09-01"),
        a_verdict("closing", "changed", date="2026-10-01"),
    )
    assert thread.claim is not None
    assert (thread.claim.kind, thread.counter) == ("strength", None)


def test_the_third_not_yet_asks_for_the_cause() -> None:
    verdicts = [
        a_verdict("closing", date="2026-09-01"),
        a_verdict("closing", "can't tell", date="2026-09-15"),
        a_verdict("closing", date="2026-10-01"),
    ]
    second = the_thread(*verdicts)
    third = the_thread(*verdicts, a_verdict("closing", date="2026-11-01"))
    assert (second.not_yets, second.asks_cause) == (2, False)
    assert (third.not_yets, third.asks_cause) == (3, True)


def test_a_cause_once_named_is_not_asked_for_again() -> None:
    thread = the_thread(
        a_verdict("closing", date="2026-09-01"),
        a_verdict("closing", date="2026-10-01"),
        a_verdict("closing", date="2026-11-01", causes=("knowledge",)),
        a_verdict("closing", date="2026-11-15"),
    )
    assert (thread.not_yets, thread.asks_cause) == (4, False)


def test_naming_the_cause_that_was_asked_for_is_no_verdict_of_its_own() -> None:
    said = [a_verdict("closing", date="2026-11-01") for _ in range(3)]
    asked = the_thread(*said)
    named = the_thread(*said, a_verdict("closing", date="2026-11-01", causes=("system",)))
    assert (asked.not_yets, asked.asks_cause) == (3, True)
    assert (named.not_yets, named.asks_cause) == (3, False)


def test_changed_starts_the_count_of_not_yets_afresh() -> None:
    thread = the_thread(
        a_verdict("closing", date="2026-08-01"),
        a_verdict("closing", date="2026-09-01"),
        a_verdict("closing", "changed", date="2026-10-01"),
        a_verdict("closing", date="2026-11-01"),
    )
    assert (thread.not_yets, thread.asks_cause) == (1, False)


def test_a_trait_for_a_skill_is_flagged() -> None:
    assert the_thread(a_weakness("attitude", date="2026-11-02")).trait
    assert not the_thread(a_weakness("discovery", date="2026-11-02")).trait


def test_blockers_are_no_skill_and_the_thread_touched_last_comes_first() -> None:
    found = threads(
        a_history(
            None,
            a_blocker(date="2026-11-20"),
            a_weakness("discovery", date="2026-11-02"),
            a_weakness("closing", date="2026-10-02"),
            a_verdict("empathy", date="2026-11-10"),
        ),
        TODAY,
    )
    assert [thread.skill for thread in found] == ["empathy", "discovery", "closing"]


def test_a_thread_is_named_by_its_name_or_the_start_of_one_of_its_words() -> None:
    found = threads(
        a_history(
            None,
            a_weakness("plan", date="2026-11-02"),
            a_weakness("account planning", date="2026-11-01"),
            a_weakness("closing", date="2026-10-30"),
        ),
        TODAY,
    )

    def named(words: str) -> list[str]:
        return [thread.skill for thread in threads_named(found, words)]

    assert named("Plan") == ["plan"]
    assert named("pla") == ["plan", "account planning"]
    assert named("CLO") == ["closing"]
    assert named("lan") == []
    assert named(" ") == []
