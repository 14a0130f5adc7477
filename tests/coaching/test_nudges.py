from datetime import date as Date
from datetime import time, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.attention import attention
from coachtui.coaching.model import LEAVING, RepHistory, Team
from coachtui.coaching.nudge import KINDS, Nudge, one_line
from coachtui.coaching.nudges import (
    attention_ahead,
    names_said,
    nudges,
    nudges_ahead,
    rep_nudges,
    shown_next,
)
from coachtui.coaching.settings import Settings
from coachtui.coaching.snoozing import may_snooze
from tests.coaching.builders import (
    Day,
    Thing,
    a_blocker,
    a_history,
    a_jot,
    a_meeting,
    a_plan,
    a_point,
    a_promise,
    a_rep,
    a_skip,
    a_snooze,
    a_strength,
    a_team,
    a_verdict,
    a_weakness,
    an_absence,
    an_insight,
    day,
    shown,
)

SETTINGS = Settings()
DANA = a_rep(added="2026-10-01")
"""Met on 2 November, the next one-on-one is due on Monday the 16th."""
MET = a_meeting("2026-11-02")


def about(*things: Thing, on: Day) -> tuple[Nudge, ...]:
    return rep_nudges(a_history(DANA, *things), (), SETTINGS, day(on))


def said(*things: Thing, on: Day) -> list[tuple[str, str]]:
    return [(nudge.kind, nudge.text) for nudge in about(*things, on=on)]


def of_kind(kind: str, *things: Thing, on: Day) -> list[str]:
    return [nudge.text for nudge in about(*things, on=on) if nudge.kind == kind]


def test_all_quiet_says_nothing() -> None:
    assert said(MET, on="2026-11-10") == []


def test_the_managers_overdue_promise() -> None:
    owed = a_promise("get her the price sheet", date="2026-11-02", due="2026-11-05")
    assert said(MET, owed, on="2026-11-05") == []
    assert said(MET, owed, on="2026-11-06") == [
        (
            "my-promise",
            "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 4 days ago.",
        )
    ]


def test_a_promise_with_no_talk_on_file() -> None:
    owed = a_promise("send the deck!", date="2026-10-01", due="2026-10-05")
    assert of_kind("my-promise", owed, on="2026-10-06") == [
        "You owe Dana: send the deck (due 5 Oct). No talk yet."
    ]


@pytest.mark.parametrize(
    "promise",
    [
        a_promise(date="2026-11-02"),
        a_promise(date="2026-11-02", due="2026-11-05", status="done", closed="2026-11-04"),
        a_promise(date="2026-11-02", due="2026-11-05", status="dropped", closed="2026-11-04"),
        a_promise(date="2026-11-02", due=Date.max),
    ],
    ids=["undated", "done", "dropped", "far off"],
)
def test_promises_that_ask_for_nothing(promise: Thing) -> None:
    assert of_kind("my-promise", MET, promise, on="2026-11-06") == []


def test_a_promise_closed_later_is_still_owed_on_the_day() -> None:
    owed = a_promise(date="2026-11-02", due="2026-11-05", status="done", closed="2026-11-10")
    assert len(of_kind("my-promise", MET, owed, on="2026-11-09")) == 1
    assert of_kind("my-promise", MET, owed, on="2026-11-10") == []


def test_what_is_private_is_told_of_and_never_quoted() -> None:
    things = (
        MET,
        a_promise("talk to HR about her pay", date="2026-11-02", due="2026-11-05", private=True),
        a_promise("rehab", owner="rep", date="2026-11-02", due="2026-11-05", private=True),
        a_blocker("his brother runs pricing", date="2026-11-02", private=True),
        a_weakness("temper", date="2026-08-01", private=True),
        an_insight("Secretco", date="2026-10-02", private=True),
        a_meeting("2026-11-03", kind="ride-along", tags=(LEAVING,)),
        a_point("rumour", date="2026-11-04", private=True),
    )
    assert said(*things, on="2026-11-13") == [
        (
            "my-promise",
            "You owe Dana: a private promise of 2 Nov (due 5 Nov). Last talk: 10 days ago.",
        ),
        (
            "unanswered",
            "No answer yet to what blocks Dana: a private note (2 Nov). Last talk: 10 days ago.",
        ),
        (
            "unanswered",
            "Your private note on Dana of 3 Nov has no answer: no talk and no promise of yours "
            "since. Last talk: 10 days ago.",
        ),
        (
            "rep-promise",
            "Nobody came back to Dana's promise: a private promise of 2 Nov (due 5 Nov). "
            "Last talk: 10 days ago.",
        ),
    ]
    waiting = " ".join(nudge.waiting for nudge in about(*things, on="2026-11-13"))
    for word in ("HR", "rehab", "brother", "rumour"):
        assert word not in waiting


def test_a_blocker_unanswered_for_five_working_days() -> None:
    blocker = a_blocker("pricing desk takes nine days to answer", date="2026-11-02")
    assert said(MET, blocker, on="2026-11-08") == []
    assert said(MET, blocker, on="2026-11-09") == [
        (
            "unanswered",
            "No answer yet to what blocks Dana: pricing desk takes nine days to answer (2 Nov). "
            "Last talk: 7 days ago.",
        )
    ]
    answer = a_promise("ask the pricing desk for three days", date="2026-11-04")
    assert said(MET, blocker, answer, on="2026-11-09") == []


def test_a_leaving_signal_unanswered_for_five_working_days() -> None:
    signal = a_jot("2026-11-04", tags=(LEAVING,))
    assert said(MET, signal, on="2026-11-10") == []
    assert said(MET, signal, on="2026-11-11") == [
        (
            "unanswered",
            "Your private note on Dana of 4 Nov has no answer: no talk and no promise of yours "
            "since. Last talk: 9 days ago.",
        )
    ]


def test_a_meeting_booked_for_today_until_it_is_held() -> None:
    plan = a_plan("2026-11-11", made="2026-11-02", at=time(14))
    assert said(MET, plan, on="2026-11-10") == []
    assert said(MET, plan, on="2026-11-11") == [
        ("today", "One-on-one with Dana today at 14:00. Last talk: 9 days ago.")
    ]
    assert said(MET, plan, a_meeting("2026-11-11"), on="2026-11-11") == []


def test_another_kind_of_meeting_today_leaves_the_booked_one_ahead() -> None:
    plan = a_plan("2026-11-11", made="2026-11-02")
    ride = a_meeting("2026-11-11", kind="ride-along")
    assert of_kind("today", MET, plan, ride, on="2026-11-11") == [
        "One-on-one with Dana today. Last talk: today."
    ]


def test_a_one_on_one_due_today() -> None:
    assert said(MET, on="2026-11-16") == [
        ("today", "The one-on-one with Dana is due today. Last talk: 14 days ago.")
    ]


def test_a_skipped_cycle_after_its_grace() -> None:
    assert said(MET, on="2026-11-19") == []
    assert said(MET, on="2026-11-20") == [
        ("skipped", "The one-on-one with Dana due 16 Nov was skipped. Last talk: 18 days ago.")
    ]


def test_several_skipped_running_and_chronic() -> None:
    assert of_kind("skipped", MET, on="2026-12-21") == [
        "The last 3 one-on-ones with Dana were skipped, the latest due 14 Dec. "
        "Last talk: 49 days ago. Skipped or postponed: at least 3 of the last 6."
    ]


@pytest.mark.parametrize(
    "way_out",
    [
        a_meeting("2026-11-20"),
        a_plan("2026-11-24", made="2026-11-20"),
        a_skip("2026-11-16", date="2026-11-20", why="rep cancelled"),
    ],
    ids=["held", "booked", "reason on file"],
)
def test_a_way_out_taken_ends_the_skipped_nudge(way_out: Thing) -> None:
    assert said(MET, way_out, on="2026-11-23") == []


def test_leave_holds_back_what_a_talk_would_mend_but_not_what_is_owed() -> None:
    owed = a_promise(date="2026-11-02", due="2026-11-05")
    leave = an_absence("2026-11-23", "2026-11-27")
    kinds = [nudge.kind for nudge in about(MET, owed, leave, on="2026-11-24")]
    assert kinds == ["my-promise"]


def test_two_drive_bys_running() -> None:
    things = (
        a_meeting("2026-11-02", substance="drive-by"),
        a_meeting("2026-11-10", substance="drive-by", missing=("happened", "person")),
    )
    assert said(*things, on="2026-11-10") == [
        (
            "substance",
            "The last two talks with Dana, 2 Nov and 10 Nov, were drive-bys. "
            "Not on record of the last: what happened and what Dana said.",
        )
    ]
    assert said(*things, a_meeting("2026-11-12", substance="thin"), on="2026-11-12") == []


def test_a_longer_run_of_drive_bys_names_its_first_and_last_day() -> None:
    days = ("2026-10-30", "2026-11-02", "2026-11-10")
    found = of_kind(
        "substance", *(a_meeting(d, substance="drive-by", missing=()) for d in days), on=days[-1]
    )
    assert found == ["The last 3 talks with Dana, 30 Oct to 10 Nov, were drive-bys."]


def test_an_overruled_drive_by_is_none() -> None:
    overruled = a_meeting("2026-11-10", substance="drive-by", overruled="substantive")
    driven_by = a_meeting("2026-11-02", substance="drive-by")
    assert said(driven_by, overruled, on="2026-11-10") == []


def test_forty_five_days_without_substance() -> None:
    thin = [a_meeting(d, substance="thin") for d in ("2026-11-16", "2026-11-30", "2026-12-14")]
    assert of_kind("substance", MET, *thin, on="2026-12-16") == []
    assert of_kind("substance", MET, *thin, on="2026-12-17") == [
        "The last substantive talk with Dana was 45 days ago, on 2 Nov. Last talk: 3 days ago."
    ]
    away = an_absence("2026-12-01", "2026-12-04")
    assert of_kind("substance", MET, *thin, away, on="2026-12-20") == []
    assert len(of_kind("substance", MET, *thin, away, on="2026-12-21")) == 1


def test_no_substantive_talk_since_counting_started() -> None:
    thin = [a_meeting(d, substance="thin") for d in ("2026-10-12", "2026-11-02")]
    assert of_kind("substance", *thin, on="2026-11-15") == [
        "No substantive talk with Dana on file since 1 Oct. Last talk: 13 days ago."
    ]


def test_a_promise_of_the_rep_that_nobody_came_back_to() -> None:
    promise = a_promise("ring Tolvane, not email", owner="rep", date="2026-11-02", due="2026-11-06")
    assert said(MET, promise, on="2026-11-06") == []
    assert said(MET, promise, on="2026-11-07") == [
        (
            "rep-promise",
            "Nobody came back to Dana's promise: ring Tolvane, not email (due 6 Nov). "
            "Last talk: 5 days ago.",
        )
    ]


def test_an_undated_promise_of_the_rep_after_two_talks_without_a_word() -> None:
    promise = a_promise("no discount", owner="rep", date="2026-11-02", skill="closing")
    talks = (a_meeting("2026-11-09"), a_meeting("2026-11-12"))
    assert of_kind("rep-promise", MET, promise, talks[0], on="2026-11-12") == []
    assert of_kind("rep-promise", MET, promise, *talks, on="2026-11-12") == [
        "Nobody came back to Dana's promise: no discount (of 2 Nov). Last talk: today."
    ]
    looked = a_strength("Closing", date="2026-11-12")
    assert of_kind("rep-promise", MET, promise, *talks, looked, on="2026-11-12") == []


def test_a_weakness_not_looked_at_for_sixty_days() -> None:
    weak = a_weakness("closing", date="2026-11-02")
    assert of_kind("stale", MET, weak, on="2026-12-31") == []
    assert of_kind("stale", MET, weak, on="2027-01-01")[0] == (
        "Dana's closing, a weakness by one observation, was last looked at 60 days ago, "
        "on 2 Nov 2026."
    )


@pytest.mark.parametrize(
    "look",
    [
        a_verdict("closing", "changed", date="2026-12-01"),
        a_verdict("closing", "not yet", date="2026-12-01"),
        a_strength("closing", date="2026-12-01"),
        a_weakness("closing", date="2026-12-01"),
    ],
    ids=["changed", "not yet", "counter-evidence", "seen again"],
)
def test_a_verdict_or_a_new_observation_looks_at_it(look: Thing) -> None:
    weak = a_weakness("closing", date="2026-11-02")
    assert [t for t in of_kind("stale", MET, weak, look, on="2027-01-10") if "closing" in t] == []


def test_nothing_seen_first_hand_for_ninety_days() -> None:
    saw = a_strength(date="2026-10-12", source="saw")
    heard = a_strength(date="2026-12-12")
    assert of_kind("stale", saw, heard, on="2027-01-09") == []
    assert of_kind("stale", saw, heard, on="2027-01-10") == [
        "You last saw Dana at work first-hand 90 days ago, on 12 Oct 2026."
    ]
    assert of_kind("stale", heard, on="2026-12-30") == [
        "Nothing seen of Dana first-hand since 1 Oct, 90 days."
    ]


def test_blank_buyer_lines_a_cycle_later() -> None:
    known = an_insight("Tolvane", date="2026-11-02", who="Ada (ops)")
    assert of_kind("stale", MET, known, on="2026-11-15") == []
    assert of_kind("stale", MET, known, on="2026-11-17") == [
        "Dana's buyer Tolvane: why and how are blank, last heard of 15 days ago."
    ]
    filled = an_insight("tolvane", date="2026-11-09", why="line stops", how="3 quotes")
    assert of_kind("stale", MET, known, filled, on="2026-12-17") == []


def test_the_order_of_the_eight_kinds() -> None:
    things = (
        MET,
        a_meeting("2026-11-03", substance="drive-by", kind="account-review"),
        a_meeting("2026-11-04", substance="drive-by", kind="account-review"),
        a_promise(date="2026-11-02", due="2026-11-05"),
        a_promise("ring", owner="rep", date="2026-11-02", due="2026-11-06"),
        a_blocker(date="2026-11-02"),
        a_weakness(date="2026-09-01"),
        a_plan("2026-11-20", made="2026-11-19", kind="ride-along"),
    )
    kinds = [nudge.kind for nudge in about(*things, on="2026-11-20")]
    assert kinds == [
        "my-promise",
        "unanswered",
        "today",
        "skipped",
        "substance",
        "rep-promise",
        "stale",
    ]
    assert kinds == sorted(kinds, key=list(KINDS).index)


def test_within_a_kind_the_oldest_comes_first_across_the_team() -> None:
    kofi = a_history(
        a_rep("Kofi Mensah", added="2026-11-02"),
        a_promise("intro to Ada", date="2026-11-02", due="2026-11-03"),
    )
    dana = a_history(DANA, MET, a_promise(date="2026-11-02", due="2026-11-05"))
    found = nudges(a_team(dana, kofi), SETTINGS, day("2026-11-10"))
    assert [(nudge.kind, nudge.rep) for nudge in found] == [
        ("my-promise", "Kofi Mensah"),
        ("my-promise", "Dana Ortiz"),
    ]


def test_two_active_reps_of_one_first_name_are_called_by_their_full_names() -> None:
    ortiz = a_history(DANA, MET, a_promise(date="2026-11-02", due="2026-11-05"))
    other = a_rep("Dana Weiss", id="weiss", added="2026-11-02")
    kofi = a_rep("Kofi Mensah", added="2026-11-02")
    team = a_team(ortiz, a_history(other), a_history(kofi))
    assert names_said(team, day("2026-11-10")) == {
        "dana": "Dana Ortiz",
        "weiss": "Dana Weiss",
        "kofi": "Kofi",
    }
    assert nudges(team, SETTINGS, day("2026-11-10"))[0].text == (
        "You owe Dana Ortiz: get her the price sheet (due 5 Nov). Last talk: 8 days ago."
    )
    left = msgspec.structs.replace(other, ends=day("2026-11-04"))
    assert names_said(a_team(ortiz, a_history(left)), day("2026-11-10"))["dana"] == "Dana"


def test_a_long_text_is_cut_at_a_word_and_put_on_one_line() -> None:
    text = "get her\nthe price sheet " + "and the old one " * 10
    assert one_line(text) == (
        "get her the price sheet and the old one and the old one and the old one and the…"
    )
    assert len(one_line("x" * 200)) == 80


def owed(*more: Thing) -> tuple[Thing, ...]:
    return (MET, a_promise(date="2026-11-02", due="2026-11-05"), *more)


def first(*things: Thing, on: Day = "2026-11-10") -> Nudge:
    return about(*things, on=on)[0]


def test_ignored_it_says_what_the_rep_waits_for_then_the_ways_out() -> None:
    key = first(*owed()).key
    fact = "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 8 days ago."
    waits = "Dana has been waiting for it since 2 Nov."
    ways = (
        "Ways out: keep it and say how it went (done), drop it with the reason (drop), "
        "or book the talk (plan)."
    )
    texts = [
        first(*owed(shown(key, date="2026-11-06", times=times))).text for times in (1, 2, 3, 9)
    ]
    assert texts == [f"{fact} {waits}"] + [f"{fact} {waits} {ways}"] * 3
    assert first(*owed()).text == fact
    assert first(*owed()).ways_out == ("done", "drop", "plan", "snooze")


def test_what_the_rep_waits_for_comes_from_the_notebook() -> None:
    promise = a_promise(date="2026-11-02", due="2026-12-05")
    point = a_point(date="2026-11-03")
    blocker = a_blocker(date="2026-11-19")
    on = "2026-11-20"
    assert [
        first(MET, promise, blocker, point, on=on).waiting,
        first(MET, blocker, point, on=on).waiting,
        first(MET, point, on=on).waiting,
        first(MET, on=on).waiting,
    ] == [
        "Dana is waiting for: get her the price sheet (promised 2 Nov).",
        "Dana is waiting for: an answer on pricing desk takes nine days to answer (raised 19 Nov).",
        "Queued for Dana since 3 Nov: ask how the third quote went.",
        "Nothing else is on file that Dana waits for.",
    ]


def test_shown_and_unchanged_it_rests_for_five_working_days() -> None:
    key = first(*owed()).key
    found = about(*owed(shown(key, date="2026-11-06")), on="2026-11-12")
    assert found[0].quiet_until == day("2026-11-13")
    assert shown_next(found, day("2026-11-12")) is None
    later = about(*owed(shown(key, date="2026-11-06")), on="2026-11-13")
    assert shown_next(later, day("2026-11-13")) == later[0]


def test_while_one_rests_the_next_is_shown() -> None:
    late = a_promise("ring", owner="rep", date="2026-11-02", due="2026-11-06")
    key = first(*owed(late)).key
    found = about(*owed(late, shown(key, date="2026-11-09")), on="2026-11-10")
    picked = shown_next(found, day("2026-11-10"))
    assert picked is not None
    assert picked.kind == "rep-promise"


def test_shown_three_times_it_is_silent_until_something_changes() -> None:
    key = first(*owed()).key
    silent = owed(shown(key, date="2026-11-06", times=3))
    assert shown_next(about(*silent, on="2026-12-15")[:1], day("2026-12-15")) is None
    moved = (MET, a_promise(date="2026-11-02", due="2026-11-09"), *silent[2:])
    picked = shown_next(about(*moved, on="2026-11-12"), day("2026-11-12"))
    assert picked is not None
    assert picked.stage == 0


def test_a_snoozed_rep_gets_no_nudge_before_the_day() -> None:
    snooze = a_snooze("2026-11-10", until="2026-11-12")
    assert len(about(*owed(snooze), on="2026-11-09")) == 1
    assert about(*owed(snooze), on="2026-11-10") == ()
    assert about(*owed(snooze), on="2026-11-11") == ()
    assert len(about(*owed(snooze), on="2026-11-12")) == 1


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


def test_a_leaver_gets_one_handover_prompt_and_nothing_else() -> None:
    things = (
        MET,
        a_promise(date="2026-11-02", due="2026-11-05"),
        a_promise("ring", owner="rep", date="2026-11-02"),
        a_promise("call", owner="rep", date="2026-11-02"),
        an_insight("Tolvane", date="2026-11-02"),
        an_insight("Orbit", date="2026-11-02"),
    )
    leaver = a_rep(added="2026-10-01", ends="2026-11-20")

    def found(on: str, *more: Thing) -> list[Nudge]:
        return list(rep_nudges(a_history(leaver, *things, *more), (), SETTINGS, day(on)))

    (prompt,) = found("2026-11-10")
    assert (prompt.kind, prompt.text, prompt.ways_out) == (
        "attention",
        "Dana's last day is Fri 20 Nov 2026. To hand over: 1 open promise of yours, "
        "2 open promises of theirs, what is known of Orbit and Tolvane.",
        ("brief", "recap", "done", "drop"),
    )
    assert found("2026-11-11", shown(prompt.key, date="2026-11-10")) == []
    assert found("2026-11-27")[0].text.startswith("Dana's last day was Fri 20 Nov 2026.")
    assert found("2026-11-28") == []


def test_a_leaver_with_nothing_on_file() -> None:
    leaver = a_rep(added="2026-10-01", ends="2026-11-20")
    (prompt,) = rep_nudges(a_history(leaver), (), SETTINGS, day("2026-11-10"))
    assert prompt.text == ("Dana's last day is Fri 20 Nov 2026. No open promise or buyer on file.")


def test_who_came_back_starts_afresh() -> None:
    back = a_rep(added="2025-01-06", ends="2026-06-30", returned="2026-11-02")
    history = a_history(back, a_meeting("2026-01-12", substance="drive-by"))
    assert rep_nudges(history, (), SETTINGS, day("2026-11-06")) == ()
    assert [n.kind for n in rep_nudges(history, (), SETTINGS, day("2026-11-09"))] == ["today"]


def a_well_met(name: str, every: int = 14, talks: int = 6) -> RepHistory:
    days = (Date(2026, 11, 30) - timedelta(days=14 * n) for n in range(talks))
    rep = a_rep(name, added="2026-01-05", every=every)
    return a_history(rep, a_meeting("2026-01-12"), *(a_meeting(d) for d in days))


def the_attention(team: Team, on: Day = "2026-12-01") -> list[str]:
    return [n.text for n in nudges(team, SETTINGS, day(on)) if n.kind == "attention"]


def test_half_the_teams_attention_or_less_is_said_with_the_figures() -> None:
    team = a_team(
        a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), a_well_met("Kofi M", talks=2)
    )
    assert the_attention(team) == [
        "Kofi had 2 talks in 90 days; at the team's median it would be 6. Last talk: yesterday."
    ]


def test_three_reps_are_too_few_to_compare() -> None:
    team = a_team(a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Kofi M", talks=1))
    assert the_attention(team) == []


def test_a_longer_cadence_is_considered() -> None:
    monthly = a_well_met("Kofi M", every=28, talks=2)
    team = a_team(a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), monthly)
    assert the_attention(team) == []


def test_leave_is_considered() -> None:
    rep = a_rep("Kofi M", added="2026-01-05")
    away = a_history(
        rep,
        a_meeting("2026-01-12"),
        a_meeting("2026-11-30"),
        an_absence("2026-09-01", "2026-11-13"),
    )
    team = a_team(a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), away)
    assert the_attention(team) == []


def test_attention_is_counted_of_every_active_rep() -> None:
    left = a_history(a_rep("Zoe Z", ends="2026-11-01"))
    team = a_team(a_well_met("Ana A"), a_well_met("Kofi M", talks=2), left)
    found = attention(team, SETTINGS, day("2026-12-01"))
    assert [(share.rep, share.talks, share.neglected) for share in found] == [
        ("Ana A", 6, False),
        ("Kofi M", 2, False),
    ]


def test_attention_ahead_says_what_each_day_would() -> None:
    team = a_team(
        a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), a_well_met("Kofi M", talks=2)
    )
    ahead = attention_ahead(team, SETTINGS, day("2026-12-01"), 30)
    by_hand = [
        (on, nudge)
        for on in (Date(2026, 12, 1) + timedelta(days=n) for n in range(30))
        for nudge in nudges(team, SETTINGS, on)
        if nudge.kind == "attention" and nudge.key.startswith("attention")
    ]
    assert list(ahead) == by_hand
    assert len(ahead) > 0


DAYS = st.dates(Date(2026, 11, 2), Date(2027, 1, 10))
THINGS = st.one_of(
    DAYS.map(a_meeting),
    DAYS.map(lambda d: a_meeting(d, substance="drive-by")),
    DAYS.map(lambda d: a_meeting(d, kind="ride-along", tags=(LEAVING,))),
    DAYS.map(lambda d: a_promise(date=d, due=d + timedelta(days=3))),
    DAYS.map(lambda d: a_promise(date=d, status="done", due=d, closed=d + timedelta(days=20))),
    DAYS.map(lambda d: a_promise("ring", owner="rep", date=d)),
    DAYS.map(lambda d: a_blocker(date=d)),
    DAYS.map(lambda d: a_weakness(date=d)),
    DAYS.map(lambda d: an_insight(date=d)),
    DAYS.map(lambda d: a_plan(d, made=d - timedelta(days=9))),
    DAYS.map(lambda d: a_snooze(d, until=d + timedelta(days=5))),
    DAYS.map(lambda d: an_absence(d, d + timedelta(days=11))),
    DAYS.map(lambda d: a_skip(d, date=d, why="rep cancelled")),
)


@given(
    st.lists(THINGS, max_size=10),
    DAYS,
    st.sampled_from([None, Date(2026, 12, 1), Date(2027, 2, 1)]),
)
def test_nudges_ahead_say_what_each_day_would(
    things: list[Thing], start: Date, ends: Date | None
) -> None:
    history = a_history(a_rep(added="2026-10-01", ends=ends), *things)
    ahead = nudges_ahead(history, (), SETTINGS, start, 25)
    by_hand = [
        (on, found[0])
        for on in (start + timedelta(days=n) for n in range(25))
        if (found := rep_nudges(history, (), SETTINGS, on))
    ]
    assert list(ahead) == by_hand


@given(st.lists(THINGS, max_size=12), DAYS)
def test_every_nudge_holds_a_fact_and_no_exclamation_mark(things: list[Thing], on: Date) -> None:
    for nudge in about(*things, on=on):
        assert "Dana" in nudge.text
        assert "!" not in nudge.text + nudge.waiting
        assert "\n" not in nudge.text
        assert nudge.ways_out
