from __future__ import annotations

from datetime import timedelta

import pytest

from coachtui.coaching.cycles import Cycle, CycleState
from coachtui.coaching.mirror import (
    Attention,
    Balance,
    FirstHand,
    Logged,
    Mirror,
    MonthSubstance,
    PromisesKept,
    mirror,
)
from coachtui.coaching.model import RepHistory
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_jot,
    a_meeting,
    a_promise,
    a_rep,
    a_strength,
    a_team,
    a_weakness,
    an_insight,
    day,
)

TODAY = day("2026-11-25")


def a_cycle(due: str, state: CycleState, *, held: str | None = None) -> Cycle:
    on = day(due)
    return Cycle(
        start=on - timedelta(days=14),
        due=on,
        deadline=on + timedelta(days=5),
        state=state,
        held=None if held is None else day(held),
    )


def reflected(*histories: RepHistory) -> Mirror:
    return mirror(a_team(*histories), {}, TODAY)


DANA, KOFI = a_rep("Dana Ortiz"), a_rep("Kofi Mensah")


def test_the_heat_map_shows_how_each_weeks_cycle_ended_reps_by_name() -> None:
    cycles = {
        "dana": (
            a_cycle("2026-11-02", "held", held="2026-10-30"),
            a_cycle("2026-11-10", "late", held="2026-11-12"),
            a_cycle("2026-11-18", "excused"),
            a_cycle("2026-11-30", "open"),
        ),
        "kofi": (a_cycle("2026-11-16", "skipped"), a_cycle("2026-11-24", "postponed")),
    }
    team = a_team(a_history(KOFI), a_history(DANA), a_history(a_rep("Élise Roy", id="elise")))
    shown = mirror(team, cycles, TODAY, weeks=5).coverage
    assert [monday.isoformat() for monday in shown.weeks] == [
        *("2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"),
    ]
    assert [(row.rep, row.weeks) for row in shown.rows] == [
        ("Dana Ortiz", ("held", "none", "late", "excused", "none")),
        ("Élise Roy", ("none",) * 5),
        ("Kofi Mensah", ("none", "none", "none", "skipped", "skipped")),
    ]


def test_weeks_go_on_over_the_turn_of_the_year() -> None:
    shown = mirror(a_team(), {}, day("2027-01-02"), weeks=2).coverage
    assert shown.weeks == (day("2026-12-21"), day("2026-12-28"))


def test_the_share_of_substantive_meetings_is_given_by_month_with_overrules() -> None:
    shown = reflected(
        a_history(
            DANA,
            a_meeting("2026-10-01"),
            a_meeting("2026-10-15", substance="drive-by"),
            a_meeting("2026-10-20", substance="thin", overruled="substantive"),
            a_meeting("2026-10-21", substance=None),
        ),
        a_history(KOFI, a_meeting("2026-10-30", substance="thin")),
    ).substance
    assert [month.month for month in shown][::11] == ["2025-12", "2026-11"]
    assert shown[-2:] == (
        MonthSubstance(month="2026-10", meetings=4, substantive=2, share=0.5),
        MonthSubstance(month="2026-11", meetings=0, substantive=0, share=None),
    )


def test_promises_are_counted_on_both_sides_by_how_they_ended() -> None:
    made = "2026-10-01"
    shown = reflected(
        a_history(
            DANA,
            a_promise(date=made, due="2026-10-09", status="done", closed="2026-10-09"),
            a_promise(date=made, status="done", closed="2026-11-20"),
            a_promise(date=made, due="2026-10-09", status="done", closed="2026-10-10"),
            a_promise(date=made, due="2026-11-24"),
            a_promise(date=made, due="2026-11-25"),
            a_promise(date=made, due="2026-10-09", status="dropped", closed="2026-10-30"),
            a_promise(date="2025-11-01", status="done", closed="2025-11-02"),
            a_promise(date=made, owner="rep"),
        )
    ).promises
    assert shown == (
        PromisesKept(owner="manager", made=6, on_time=2, late=1, overdue=1, open=1, dropped=1),
        PromisesKept(owner="rep", made=1, on_time=0, late=0, overdue=0, open=1, dropped=0),
    )


def test_a_promise_told_of_at_the_first_meeting_from_its_day_on_was_kept() -> None:
    made = "2026-10-01"
    kept, _ = reflected(
        a_history(
            DANA,
            a_meeting("2026-10-12"),
            a_meeting("2026-10-26"),
            a_promise(date=made, due="2026-10-09", status="done", closed="2026-10-12"),
            a_promise(date=made, due="2026-10-09", status="done", closed="2026-10-26"),
        )
    ).promises
    assert (kept.on_time, kept.late) == (1, 1)


def test_first_hand_is_what_was_seen_or_recorded_of_the_last_ninety_days() -> None:
    shown = reflected(
        a_history(
            DANA,
            a_strength(date="2026-11-01", source="saw"),
            a_weakness(date="2026-11-01", source="recording"),
            a_weakness(date="2026-11-01"),
            a_weakness(date="2026-11-01", source="report"),
            a_blocker(date="2026-11-01"),
            a_strength(date="2026-08-27", source="saw"),
        )
    )
    assert shown.first_hand == FirstHand(first_hand=2, observations=4, share=0.5)
    assert reflected(a_history(DANA)).first_hand == FirstHand(
        first_hand=0, observations=0, share=None
    )


def test_attention_is_talks_in_ninety_days_by_name_without_those_who_left() -> None:
    left = a_rep("Ana Reis", ends="2026-11-01")
    shown = reflected(
        a_history(KOFI, a_meeting("2026-08-27"), a_meeting("2026-08-28"), a_meeting("2026-11-01")),
        a_history(DANA),
        a_history(left, a_meeting("2026-10-01")),
    ).attention
    assert shown == (
        Attention(rep="Dana Ortiz", rep_id="dana", talks=0, last=None),
        Attention(rep="Kofi Mensah", rep_id="kofi", talks=2, last=day("2026-11-01")),
    )


def test_weaknesses_and_blockers_stand_side_by_side() -> None:
    weaknesses = [a_weakness(date="2026-11-01") for _ in range(4)]
    shown = reflected(a_history(DANA, *weaknesses), a_history(KOFI, a_blocker(date="2026-11-02")))
    assert shown.logged == Logged(
        rep="", weaknesses=4, blockers=1, text="4 weaknesses, 1 blocker logged"
    )
    assert [(logged.rep, logged.text) for logged in shown.logged_by_rep] == [
        ("Dana Ortiz", "4 weaknesses, 0 blockers logged"),
        ("Kofi Mensah", "0 weaknesses, 1 blocker logged"),
    ]


def test_tags_are_counted_per_quarter_in_pairs_and_the_leaving_signal_never() -> None:
    shown = reflected(
        a_history(
            DANA,
            a_meeting("2026-11-02", tags=("performance", "Pricing", "leaving")),
            a_meeting("2026-10-02", tags=("performance", "learning")),
            a_jot("2026-09-30", tags=("performance",)),
        )
    ).tags
    assert [quarter.quarter for quarter in shown] == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    assert shown[-1].dilemmas[0] == Balance(tags=("performance", "learning"), counts=(2, 1))
    assert len(shown[-1].dilemmas) == 9
    assert shown[-1].others == {"pricing": 1}
    assert shown[-2].dilemmas[0].counts == (1, 0)


def test_what_several_reps_heard_independently_is_brought_together() -> None:
    shown = reflected(
        a_history(
            DANA,
            an_insight(
                "Tolvane", date="2026-10-01", how="three quotes by policy", why="line stops"
            ),
            an_insight("Osprey", date="2026-10-09", how="policy: three quotes"),
        ),
        a_history(KOFI, an_insight("Ridge", date="2026-11-02", how="needs three quotes, policy")),
    ).heard
    assert [(one.part, one.text, one.reps) for one in shown] == [
        ("how", "needs three quotes, policy", ("Dana Ortiz", "Kofi Mensah"))
    ]
    assert [(heard.rep, heard.account) for heard in shown[0].heard] == [
        ("Dana Ortiz", "Tolvane"),
        ("Dana Ortiz", "Osprey"),
        ("Kofi Mensah", "Ridge"),
    ]


@pytest.mark.parametrize("why", ["", "their plant is too old"])
def test_what_one_rep_heard_alone_is_not_there(why: str) -> None:
    shown = reflected(
        a_history(DANA, an_insight("Tolvane", date="2026-10-01", why="line stops cost them")),
        a_history(KOFI, an_insight("Ridge", date="2026-11-02", why=why)),
    ).heard
    assert shown == ()


def test_what_is_dated_after_today_is_not_in_the_mirror() -> None:
    shown = reflected(a_history(DANA, a_meeting("2026-11-26"), a_promise(date="2026-11-26")))
    assert shown.attention[0].talks == 0
    assert shown.promises[0].made == 0
