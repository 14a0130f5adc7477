from __future__ import annotations

import pytest

from coachtui.coaching.wording import SUBJECTS, sensitive_subjects, trait_words


def test_traits_come_in_small_letters_once_and_in_order() -> None:
    assert trait_words("Lazy, bad ATTITUDE. Lazy.") == ("lazy", "attitude")


def test_a_phrase_wins_over_the_word_inside_it() -> None:
    assert trait_words("a fast learner with a real sense of urgency") == (
        "fast learner",
        "sense of urgency",
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "asked who signs before she quoted",
        "gave 10% off before anyone asked",
        "showed the loyalty card scheme",
        "to be honest the deck was two pages too long",
        "negative margin on the Tolvane deal",
    ],
)
def test_behaviour_is_no_trait(text: str) -> None:
    assert trait_words(text) == ()


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("off sick since Tuesday", ("health",)),
        ("her mother has moved in with them", ("family",)),
        ("at his age he won't learn it", ("age",)),
        ("prays at noon, so no calls then", ("religion",)),
        ("on maternity leave from March", ("pregnancy",)),
        ("customers struggle with her accent", ("origin",)),
        ("Sick kid; her husband’s new job; pregnant", ("family", "pregnancy")),
    ],
)
def test_guarded_subjects_are_named(text: str, subjects: tuple[str, ...]) -> None:
    assert sensitive_subjects(text) == subjects


def test_subjects_come_in_one_order() -> None:
    text = "accent, pregnant, church, too old, divorced, burnout"
    assert sensitive_subjects(text) == SUBJECTS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "she is sick of short-dated stock",
        "pipeline is healthy",
        "Osprey Ridge Health: best case 210k",
        "the son reads the bills and the daughter signs",
        "it is a family firm",
        "Ill ring them on Monday",
        "quote log: nine older than 30 days",
        "race to the bottom on price",
        "calling her back at four",
    ],
)
def test_customers_and_everyday_words_are_not_the_reps_private_life(text: str) -> None:
    assert sensitive_subjects(text) == ()
