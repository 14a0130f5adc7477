from datetime import date as Date

import pytest

from coachtui.coaching.threads import threads
from coachtui.coaching.verdict_words import (
    causes_named,
    question_of_cause,
    verdict_named,
    would_ask_cause,
)
from tests.coaching.builders import a_history, a_rep, a_verdict


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("changed", "changed"),
        ("Not-Yet", "not yet"),
        ("cant-tell", "can't tell"),
        ("can’t tell", "can't tell"),
        ("maybe", None),
        ("", None),
    ],
)
def test_a_verdict_is_known_however_it_is_typed(typed: str, verdict: str | None) -> None:
    assert verdict_named(typed) == verdict


def test_causes_come_in_their_usual_order_and_an_unknown_one_is_refused() -> None:
    assert causes_named("system, Will,system") == ("will", "system")
    assert causes_named("") == ()
    assert causes_named("will, luck") is None


def test_the_third_not_yet_would_ask_until_a_cause_is_named() -> None:
    said = [a_verdict("closing", "not yet", date=f"2026-10-0{day}") for day in (1, 2)]
    named = a_verdict("closing", "not yet", date="2026-10-03", causes=("will",))
    today = Date(2026, 11, 30)

    def asks(*verdicts: object) -> bool:
        (thread,) = threads(a_history(a_rep(), *verdicts), today)  # type: ignore[arg-type]
        return would_ask_cause(thread)

    assert [asks(*said[:1]), asks(*said), asks(*said, named)] == [False, True, False]


def test_the_question_counts() -> None:
    assert question_of_cause(3).startswith("Not yet for the 3rd time.")
    assert question_of_cause(11).startswith("Not yet for the 11th time.")
