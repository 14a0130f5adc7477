import msgspec

from coachtui.coaching.brief import Brief, brief
from coachtui.coaching.settings import Settings
from tests.coaching.builders import (
    Thing,
    a_blocker,
    a_history,
    a_jot,
    a_measure,
    a_meeting,
    a_point,
    a_promise,
    a_rep,
    a_strength,
    a_task,
    a_verdict,
    a_weakness,
    an_insight,
    day,
    some_words,
)

TODAY = day("2026-11-30")


def the_brief(*things: Thing) -> Brief:
    return brief(a_history(None, *things), TODAY, Settings())


def test_the_brief_of_the_capture_example_is_this_json() -> None:
    history = a_history(
        a_rep(role="account executive"),
        a_meeting("2026-11-02", id="m1"),
        a_promise(date="2026-11-02", due="2026-11-05", origin="m1", id="p1"),
        a_promise(
            "no discount before the third question",
            owner="rep",
            skill="closing",
            date="2026-11-02",
            id="p2",
        ),
        some_words(date="2026-11-02"),
        a_weakness(date="2026-11-02"),
        a_blocker(date="2026-11-02"),
        an_insight(date="2026-11-02", who="Ada (ops)"),
        a_point(date="2026-11-02", origin="m1"),
    )
    assert msgspec.json.decode(msgspec.json.encode(brief(history, TODAY, Settings()))) == {
        "schema": 1,
        "rep": "Dana Ortiz",
        "role": "account executive",
        "date": "2026-11-30",
        "last_talk": "2026-11-02",
        "last_talk_days": 28,
        "desk": {
            "ride_along": None,
            "ride_along_days": None,
            "first_hand": None,
            "first_hand_days": None,
            "hearsay": [
                {
                    "skill": "closing",
                    "kind": "weakness",
                    "count": 1,
                    "date": "2026-11-02",
                    "age_days": 28,
                }
            ],
        },
        "manager_promises": [
            {
                "id": "p1",
                "text": "get her the price sheet",
                "skill": "",
                "made": "2026-11-02",
                "age_days": 28,
                "due": "2026-11-05",
                "overdue_days": 25,
            }
        ],
        "rep_promises": [
            {
                "id": "p2",
                "text": "no discount before the third question",
                "skill": "closing",
                "made": "2026-11-02",
                "age_days": 28,
                "due": None,
                "overdue_days": 0,
            }
        ],
        "rep_words": [
            {
                "text": "I freeze when procurement joins",
                "date": "2026-11-02",
                "age_days": 28,
                "takeaway": False,
            }
        ],
        "threads": [
            {
                "skill": "closing",
                "kind": "weakness",
                "evidence": "gave 10% off before anyone asked",
                "source": "heard",
                "date": "2026-11-02",
                "age_days": 28,
                "count": 1,
                "hearsay_alone": True,
                "trait": False,
                "counter": None,
                "verdict": None,
                "verdict_date": None,
                "not_yets": 0,
                "asks_cause": False,
            }
        ],
        "faded": [],
        "tasks_unseen": [],
        "blockers": [
            {
                "text": "pricing desk takes nine days to answer",
                "since": "2026-11-02",
                "date": "2026-11-02",
                "age_days": 28,
                "times": 1,
                "promise": "",
                "promise_due": None,
                "answered": False,
                "solved": False,
            }
        ],
        "buyers": [
            {
                "account": "Tolvane",
                "who": "Ada (ops)",
                "why": "",
                "how": "",
                "more": [],
                "lines": [
                    {
                        "part": "who",
                        "text": "Ada (ops)",
                        "date": "2026-11-02",
                        "age_days": 28,
                        "stale": False,
                    }
                ],
                "blanks": ["why", "how"],
                "changed": [],
                "since": "2026-11-02",
                "date": "2026-11-02",
                "age_days": 28,
            }
        ],
        "measures": [],
        "talking_points": [
            {"text": "ask how the third quote went", "date": "2026-11-02", "age_days": 28}
        ],
        "recent": [
            {
                "id": "m1",
                "date": "2026-11-02",
                "age_days": 28,
                "kind": "one-on-one",
                "substance": "substantive",
                "missing": [],
                "overruled": None,
            }
        ],
        "private_notes": [],
        "question": '"pricing desk takes nine days to answer" (2 Nov): no promise of yours names '
        "it. What will you do about it, or who can?",
        "never": ["measures"],
    }


def test_with_nothing_on_file_every_part_says_never() -> None:
    empty = the_brief()
    assert empty.never == (
        "manager_promises",
        "rep_promises",
        "rep_words",
        "threads",
        "blockers",
        "buyers",
        "measures",
        "talking_points",
        "recent",
    )
    assert (empty.last_talk, empty.question) == (None, None)


def test_open_promises_stand_by_due_day_and_those_without_one_last() -> None:
    found = the_brief(
        a_promise("undated", date="2026-11-01"),
        a_promise("to come", date="2026-11-02", due="2026-12-04"),
        a_promise("overdue", date="2026-11-03", due="2026-11-05"),
        a_promise("today", date="2026-11-04", due="2026-11-30"),
        a_promise("done", date="2026-11-02", status="done"),
    )
    assert [(promise.text, promise.overdue_days) for promise in found.manager_promises] == [
        ("overdue", 25),
        ("today", 0),
        ("to come", 0),
        ("undated", 0),
    ]


def test_the_reps_last_words_are_all_those_of_the_last_day() -> None:
    found = the_brief(
        some_words("older", date="2026-10-02"),
        some_words("one", date="2026-11-02"),
        some_words("two", date="2026-11-02", takeaway=True),
    )
    assert [(said.text, said.takeaway) for said in found.rep_words] == [
        ("one", False),
        ("two", True),
    ]


def test_counter_evidence_and_the_managers_verdict_stand_beside_the_claim() -> None:
    (thread,) = the_brief(
        a_strength("closing", "held the price", date="2026-08-10", source="saw"),
        a_weakness("closing", date="2026-11-02"),
        a_verdict("closing", date="2026-11-16"),
    ).threads
    assert thread.counter is not None
    assert (thread.kind, thread.counter.evidence, thread.counter.age_days) == (
        "weakness",
        "held the price",
        112,
    )
    assert (thread.verdict, thread.verdict_date, thread.not_yets) == (
        "not yet",
        day("2026-11-16"),
        1,
    )


def test_a_strength_fades_to_its_name_after_half_a_year_and_a_weakness_after_one() -> None:
    found = the_brief(
        a_weakness("closing", date="2025-11-29"),
        a_weakness("discovery", date="2025-11-30"),
        a_strength("empathy", date="2026-05-31"),
        a_strength("curiosity", date="2026-06-01"),
    )
    assert [thread.skill for thread in found.threads] == ["curiosity", "discovery"]
    assert [(faded.skill, faded.age_days) for faded in found.faded] == [
        ("empathy", 183),
        ("closing", 366),
    ]
    assert found.question == (
        "Weak discovery: one observation, 365 days old, none since. Still true?"
    )


def test_a_settled_weakness_is_not_live() -> None:
    found = the_brief(
        a_weakness(date="2026-09-02"), a_verdict("closing", "changed", date="2026-11-02")
    )
    assert (found.threads, found.faded) == ((), ())
    assert "threads" not in found.never


def test_the_last_two_meetings_say_what_they_amounted_to_and_what_was_missing() -> None:
    found = the_brief(
        a_meeting("2026-10-05", id="m1"),
        a_meeting("2026-10-19", id="m2", kind="ride-along", substance="thin"),
        a_meeting("2026-11-02", id="m3", substance="drive-by", overruled="substantive"),
    )
    said = [(m.id, m.kind, m.substance, m.missing, m.overruled) for m in found.recent]
    assert said == [
        ("m3", "one-on-one", "substantive", (), "drive-by"),
        ("m2", "ride-along", "thin", ("change",), None),
    ]


def test_a_meeting_saved_without_a_verdict_has_none() -> None:
    (meeting,) = the_brief(a_meeting("2026-11-02", substance=None)).recent
    assert (meeting.substance, meeting.missing, meeting.overruled) == (None, (), None)


def test_private_notes_are_counted_and_nothing_of_them_is_in_the_brief() -> None:
    found = the_brief(
        a_meeting("2026-10-05", notes="! CANARY older"),
        a_meeting("2026-10-19", notes="plain"),
        a_meeting(
            "2026-11-02",
            notes="plain!\n! CANARY one\n  CANARY more of it\n- CANARY: off #leaving",
            tags=("leaving",),
        ),
        a_jot("2026-11-10", "! CANARY jot"),
        a_weakness("CANARY", "CANARY", date="2026-11-02", private=True),
        a_strength("closing", "CANARY", date="2026-11-02", private=True),
        a_promise("CANARY", date="2026-11-02", private=True),
        some_words("CANARY", date="2026-11-02", private=True),
        an_insight("CANARY", date="2026-11-02", private=True),
        a_point("CANARY", date="2026-11-02", private=True),
        a_measure("CANARY", date="2026-11-02", private=True),
        a_blocker("CANARY", date="2026-11-02", private=True),
        a_verdict("CANARY", date="2026-11-02", private=True),
    )
    assert [(notes.date, notes.count) for notes in found.private_notes] == [
        (day("2026-11-02"), 2),
        (day("2026-11-10"), 1),
    ]
    assert b"CANARY" not in msgspec.json.encode(found)


def test_a_blocker_that_is_solved_is_gone_and_one_answered_privately_is_answered() -> None:
    solved = the_brief(
        a_blocker(date="2026-11-02"), a_blocker("pricing desk: solved", date="2026-11-16")
    )
    answered = the_brief(
        a_blocker(date="2026-11-02"),
        a_promise("CANARY to the pricing desk boss", date="2026-11-02", private=True),
    )
    assert solved.blockers == ()
    assert [(b.answered, b.promise) for b in answered.blockers] == [(True, "")]


def test_a_blocker_answered_long_ago_is_left_out_and_an_unanswered_one_stays() -> None:
    asked = a_promise("ask the pricing desk", date="2026-08-10", due="2026-08-20")
    coming = a_promise("ask the pricing desk", date="2026-08-10", due="2026-12-20")
    blocker = a_blocker(date="2026-08-10")
    assert the_brief(blocker, asked).blockers == ()
    assert [b.answered for b in the_brief(blocker, coming).blockers] == [True]
    assert [b.answered for b in the_brief(blocker).blockers] == [False]
    assert the_brief(a_blocker(date="2025-11-29")).blockers == ()


def test_the_key_task_not_observed_for_sixty_days_is_named() -> None:
    history = a_history(None, a_strength("discovery", date="2026-11-02"))
    found = brief(
        history,
        TODAY,
        Settings(),
        tasks=[a_task("win", "discovery"), a_task("keep accounts", "account planning")],
    )
    assert [task.name for task in found.tasks_unseen] == ["keep accounts"]


def test_the_brief_of_an_earlier_day_does_not_know_what_came_later() -> None:
    history = a_history(
        None,
        a_meeting("2026-11-02"),
        a_promise(date="2026-11-02", due="2026-11-05", status="done", closed="2026-11-16"),
        a_meeting("2026-11-16"),
        some_words(date="2026-11-16"),
    )
    found = brief(history, day("2026-11-10"), Settings())
    assert found.last_talk_days == 8
    assert [promise.overdue_days for promise in found.manager_promises] == [5]
    assert "rep_words" in found.never
