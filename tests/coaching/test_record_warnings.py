from __future__ import annotations

from collections.abc import Sequence

import pytest

from coachtui.coaching.model import BuyerInsight, Rep
from coachtui.coaching.record import hr_record
from coachtui.coaching.record_warnings import record_warnings
from tests.coaching.builders import (
    Thing,
    a_history,
    a_meeting,
    a_promise,
    a_rep,
    a_strength,
    a_weakness,
    an_insight,
    day,
    some_words,
)

START, END = day("2026-01-01"), day("2026-04-10")
"""A hundred days: the last fifth begins on 22 March."""


def warned(
    *things: Thing, others: Sequence[Rep] = (), insights: Sequence[BuyerInsight] = ()
) -> list[tuple[str, str]]:
    record = hr_record(
        a_history(a_rep(), *things),
        today=END,
        start=START,
        end=END,
        by="Ruth Amsel",
        with_notes=True,
    )
    found = record_warnings(record, others=others, insights=insights)
    return [(warning.kind, warning.text) for warning in found]


BALANCED = (
    a_strength("discovery", "asked who signs", date="2026-01-10"),
    a_weakness("closing", "gave 10% off", date="2026-02-10"),
)


def test_balanced_evidence_over_the_period_warns_of_nothing() -> None:
    assert warned(*BALANCED, some_words(date="2026-02-10"), a_promise(date="2026-02-10")) == []


def test_more_than_sixty_percent_from_the_last_fifth_is_warned_of() -> None:
    assert warned(
        *BALANCED,
        a_weakness("closing", "named the price first", date="2026-03-22"),
        a_weakness("closing", "cut the fee unasked", date="2026-03-23"),
        a_weakness("closing", "dropped the set-up charge", date="2026-03-24"),
        a_weakness("closing", "threw in the training", date="2026-03-25"),
    ) == [
        (
            "recent",
            "4 of 6 observations are from the last fifth of the period (since 2026-03-22).",
        )
    ]


def test_exactly_sixty_percent_is_not_too_much() -> None:
    assert (
        warned(
            *BALANCED,
            a_weakness("closing", "named the price first", date="2026-03-22"),
            a_weakness("closing", "cut the fee unasked", date="2026-03-23"),
            a_weakness("closing", "dropped the set-up charge", date="2026-03-24"),
        )
        == []
    )


@pytest.mark.parametrize(
    ("things", "text"),
    [
        (BALANCED[:1], "One side only: 1 strength, no weakness."),
        (
            (BALANCED[1], a_weakness("closing", "named the price", date="2026-01-11")),
            "One side only: 2 weaknesses, no strength.",
        ),
    ],
)
def test_one_side_only_is_warned_of(things: tuple[Thing, ...], text: str) -> None:
    assert warned(*things) == [("one-sided", text)]


def test_one_piece_of_evidence_under_several_skills_is_warned_of() -> None:
    assert warned(
        BALANCED[0],
        a_weakness("closing", "Gave 10% off before anyone asked", date="2026-02-10"),
        a_weakness("negotiation", "gave 10% off, before anyone asked!", date="2026-02-10"),
        a_weakness("patience", "gave Tolvane 10% off before anyone asked", date="2026-02-10"),
    ) == [
        (
            "repeated",
            "The same evidence stands under closing, negotiation and patience: "
            '"Gave 10% off before anyone asked" (2026-02-10).',
        )
    ]


def test_the_same_evidence_twice_under_one_skill_is_none_of_it() -> None:
    twice = (a_weakness(date="2026-01-10"), a_weakness(date="2026-02-10"))
    assert warned(BALANCED[0], *twice) == []


def test_trait_words_are_warned_of_but_not_in_the_reps_own_words() -> None:
    assert warned(
        *BALANCED,
        a_weakness("attitude", "a bit lazy on Fridays", date="2026-02-11"),
        some_words("I was lazy there", date="2026-02-11"),
    ) == [
        (
            "trait",
            '"attitude" and "lazy" say what somebody is, not what they did: '
            '"attitude: a bit lazy on Fridays" (2026-02-11).',
        )
    ]


def test_guarded_subjects_are_warned_of_wherever_they_stand() -> None:
    assert warned(
        *BALANCED,
        some_words("my mother is in hospital", date="2026-02-11"),
        a_meeting("2026-02-12", notes="Off sick last week.\nTalked about Tolvane."),
    ) == [
        (
            "sensitive",
            "Touches health and family, a matter of HR and the law: "
            '"my mother is in hospital" (2026-02-11).',
        ),
        (
            "sensitive",
            'Touches health, a matter of HR and the law: "Off sick last week." (2026-02-12).',
        ),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("told Kofi about the price before Dana did", "Kofi"),
        ("Kofi Mensah had to take over", "Kofi Mensah"),
        ("left Ada waiting at the door", "Ada"),
        ("Then Marta Kowalska said no", "Marta Kowalska"),
        ("was rude to Mr. Tremblay and to KM", "Tremblay and KM"),
    ],
)
def test_a_person_who_is_not_the_rep_is_warned_of(text: str, named: str) -> None:
    others = (a_rep("Kofi Mensah", aliases=("KM",)),)
    insights = (an_insight("Tolvane", date="2026-02-01", who="Ada (ops)"),)
    assert warned(
        *BALANCED,
        a_weakness("closing", text, date="2026-02-11"),
        others=others,
        insights=insights,
    ) == [("person", f'Names {named}, and this record is on Dana: "closing: {text}" (2026-02-11).')]


@pytest.mark.parametrize(
    "text",
    [
        "Dana asked who signs; Ortiz said nothing",
        "She said Ruth asked first",
        "Tolvane wants three quotes",
        "The CFO says no; Procurement decides",
        "kofi bar at the corner",
    ],
)
def test_the_rep_the_manager_accounts_and_roles_are_no_other_people(text: str) -> None:
    assert (
        warned(
            *BALANCED,
            a_weakness("closing", text, date="2026-02-11"),
            others=(a_rep("Kofi Mensah"),),
            insights=(an_insight("Tolvane", date="2026-02-01", who="the CFO"),),
        )
        == []
    )


def test_notes_that_say_what_stands_in_the_record_anyway_warn_once() -> None:
    found = warned(
        *BALANCED,
        a_weakness("closing", "lazy with the quote", date="2026-02-11"),
        a_meeting("2026-02-11", notes="- closing: lazy with the quote\nOtherwise motivated."),
    )
    assert [text for _, text in found] == [
        '"lazy" says what somebody is, not what they did: '
        '"closing: lazy with the quote" (2026-02-11).',
        '"motivated" says what somebody is, not what they did: '
        '"Otherwise motivated." (2026-02-11).',
    ]


def test_a_warning_points_at_its_entries() -> None:
    seen = a_weakness("closing", "lazy", date="2026-02-11")
    history = a_history(a_rep(), *BALANCED, seen)
    found = record_warnings(hr_record(history, today=END, start=START, end=END))
    assert [(warning.kind, warning.entries) for warning in found] == [("trait", (seen.id,))]


def test_days_still_ahead_count_for_nothing_in_how_recent_the_evidence_is() -> None:
    record = hr_record(
        a_history(
            a_rep(),
            a_strength(date="2026-01-20"),
            a_weakness(date="2026-03-25"),
            a_weakness("discovery", "quoted before she asked", date="2026-03-26"),
        ),
        today=day("2026-03-31"),
        start=day("2026-01-01"),
        end=day("2026-06-30"),
    )
    assert [warning.text for warning in record_warnings(record)] == [
        "2 of 3 observations are from the last fifth of the period (since 2026-03-14)."
    ]
