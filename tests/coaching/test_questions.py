from collections.abc import Sequence

from coachtui.coaching.blockers import blockers
from coachtui.coaching.buyers import buyers
from coachtui.coaching.model import KeyTask
from coachtui.coaching.questions import Facts, Question, questions
from coachtui.coaching.settings import Settings
from coachtui.coaching.tasks import tasks_seen
from coachtui.coaching.threads import threads
from tests.coaching.builders import (
    Thing,
    a_blocker,
    a_history,
    a_meeting,
    a_promise,
    a_strength,
    a_task,
    a_verdict,
    a_weakness,
    an_insight,
    day,
    some_words,
)

TODAY = day("2026-11-30")


def asked(*things: Thing, tasks: Sequence[KeyTask] = ()) -> list[str]:
    history = a_history(None, *things)
    facts = Facts(
        rep=history.rep,
        threads=threads(history, TODAY),
        blockers=blockers(history, TODAY),
        buyers=buyers(history, TODAY),
        tasks=tasks_seen(history, tasks, TODAY, Settings()),
        rep_promises=[p for p in history.follow_ups if p.owner == "rep"],
        words=history.words,
        last=history.meetings[-1] if history.meetings else None,
    )
    return [question.text for question in questions(facts, TODAY, Settings())]


def test_with_nothing_on_file_there_is_no_question() -> None:
    assert asked() == []


def test_an_old_weakness_is_asked_about() -> None:
    assert asked(a_weakness("discovery", date="2026-08-10"))[0] == (
        "Weak discovery: one observation, 112 days old, none since. Still true?"
    )
    assert asked(
        a_weakness("discovery", date="2026-07-10"), a_weakness("discovery", date="2026-08-10")
    )[0] == ("Weak discovery: 2 observations, the last 112 days old, none since. Still true?")


def test_the_oldest_weakness_is_asked_about_first_and_a_young_one_is_not_stale() -> None:
    found = asked(
        a_weakness("discovery", date="2026-10-01", source="saw"),
        a_weakness("closing", date="2026-09-01", source="saw"),
        a_weakness("empathy", date="2026-10-02", source="saw"),
    )
    assert found[:2] == [
        "Weak closing: one observation, 90 days old, none since. Still true?",
        "Weak discovery: one observation, 60 days old, none since. Still true?",
    ]
    assert not any(question.startswith("Weak empathy: ") for question in found)


def test_the_third_not_yet_asks_for_the_cause_before_anything_else() -> None:
    found = asked(
        a_weakness(date="2026-08-10"),
        a_verdict("closing", date="2026-09-01"),
        a_verdict("closing", date="2026-10-01"),
        a_verdict("closing", date="2026-11-02"),
    )
    assert found[0] == (
        '"Not yet" 3 times on closing, the last on 2 Nov, no cause named. '
        "Skill, will, knowledge, or the system around Dana?"
    )


def test_a_blocker_that_waited_a_week_without_an_answer_is_asked_about() -> None:
    assert asked(a_blocker(date="2026-11-23")) == [
        '"pricing desk takes nine days to answer" (23 Nov): no promise of yours names it. '
        "What will you do about it, or who can?"
    ]
    assert asked(a_blocker(date="2026-11-24")) == []


def test_a_blocker_that_came_up_again_after_the_promise_quotes_it() -> None:
    found = asked(
        a_blocker(date="2026-09-01"),
        a_promise(
            "ask the pricing desk for an owner",
            date="2026-09-01",
            status="done",
            closed="2026-09-10",
        ),
        a_blocker(date="2026-11-02"),
    )
    assert found == [
        '"pricing desk takes nine days to answer" (again 2 Nov): your promise was '
        '"ask the pricing desk for an owner". What will you do about it, or who can?'
    ]


def test_a_trait_asks_what_was_done() -> None:
    assert asked(a_weakness("attitude", "late twice", date="2026-08-10", source="saw"))[0] == (
        '"attitude" (10 Aug) says what Dana is. What did Dana do, and with which customer?'
    )


def test_a_blank_at_a_buyer_is_asked_about() -> None:
    found = asked(an_insight(date="2026-11-02", why="line stops cost", how="3 quotes"))
    assert found == ["Tolvane: who signs is blank since 2 Nov. Who does?"]


def test_a_belief_on_hearsay_alone_asks_where_to_see_it() -> None:
    assert asked(a_weakness(date="2026-11-02"))[0] == (
        "Weak closing rests on hearsay alone (heard 2 Nov). With which customer could you see it?"
    )


def test_a_key_task_out_of_sight_is_asked_about() -> None:
    task = a_task("win new accounts", "discovery")
    seen = asked(
        a_strength("discovery", date="2026-09-17", source="saw"),
        a_promise("x", owner="rep", skill="discovery", date="2026-09-17"),
        tasks=[task],
    )
    never = asked(tasks=[task])
    assert seen == [
        'Key task "win new accounts": last observed of Dana 74 days ago. Where could you see it?'
    ]
    assert never == [
        'Key task "win new accounts": never observed of Dana in 329 days. Where could you see it?'
    ]


def test_a_strength_nobody_followed_asks_where_to_use_it() -> None:
    assert asked(a_strength(date="2026-11-02", source="saw")) == [
        "Strong discovery (saw 2 Nov): nothing agreed on it since. Where could Dana use it next?"
    ]


def test_overdue_promises_words_and_what_was_missing_are_facts_too() -> None:
    found = asked(
        a_promise("ring Tolvane", owner="rep", date="2026-11-02", due="2026-11-06"),
        some_words(date="2026-11-02"),
        a_meeting("2026-11-02", substance="thin"),
    )
    assert found == [
        "Dana promised on 2 Nov: ring Tolvane (due 6 Nov). What came of it?",
        'Dana on 2 Nov: "I freeze when procurement joins" What is different now?',
        "Nothing in the record of 2 Nov can be ticked off. What will Dana do?",
    ]


def test_a_drive_by_asks_for_each_leg_and_an_overruled_one_for_none() -> None:
    assert asked(a_meeting("2026-11-02", substance="drive-by")) == [
        "The record of 2 Nov doesn't say when or with whom. What happened?",
        "Nothing in the record of 2 Nov can be ticked off. What will Dana do?",
        "Dana isn't in the record of 2 Nov. What did Dana say?",
    ]
    assert asked(a_meeting("2026-11-02", substance="drive-by", overruled="substantive")) == []


def test_a_question_carries_the_day_of_its_fact() -> None:
    history = a_history(None, a_weakness(date="2026-11-02", source="saw"))
    facts = Facts(rep=history.rep, threads=threads(history, TODAY))
    assert questions(facts, TODAY, Settings()) == (
        Question(
            kind="weakness",
            text="Weak closing (saw 2 Nov): gave 10% off before anyone asked. "
            "What was seen of it since?",
            since=day("2026-11-02"),
        ),
    )
