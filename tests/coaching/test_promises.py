from __future__ import annotations

import pytest

from coachtui.coaching.capture import Closing
from coachtui.coaching.model import FollowUp
from coachtui.coaching.promises import close, match
from tests.coaching.builders import a_promise, day

TODAY = day("2026-11-20")


def promises(*texts: str) -> tuple[FollowUp, ...]:
    return tuple(
        a_promise(text, date="2026-11-02", id=f"0abc-{number:06}")
        for number, text in enumerate(texts, start=1)
    )


SHEET, TERMS, LIST = OPEN = promises(
    "get her the price sheet for Tolvane",
    "send the pilot terms to Ada",
    "call list every morning at 8:00, max five names",
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("price sheet", SHEET),
        ("Price SHEETS", SHEET),
        ("prcie sheet", SHEET),
        ("price shet", SHEET),
        ("the price sheet, sent", SHEET),
        ("tolvane", SHEET),
        ("Tovlane", SHEET),
        ("pilot", TERMS),
        ("sending Ada terms", TERMS),
        ("get her the price sheet for Tolvane", SHEET),
        ("call list every morning 8:00", LIST),
        ("000003", LIST),
        ("000002 sent", TERMS),
    ],
)
def test_words_of_a_promise_name_it(words: str, found: FollowUp) -> None:
    assert match(words, OPEN) == (found,)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "it",
        "the",
        "discount",
        "price of the crane",
        "8",
        "order list for lunch",
        "plan",
        "0000",
    ],
)
def test_too_little_in_common_names_none(words: str) -> None:
    assert match(words, OPEN) == ()


def test_nothing_is_named_where_nothing_is_open() -> None:
    assert match("price sheet", ()) == ()


def test_near_equal_promises_are_all_named() -> None:
    both = promises("ring Ada about terms", "ring Bo about terms")
    assert match("terms", both) == both
    assert match("ring Ada about terms", both) == both[:1]
    assert match("terms Bo", both) == both[1:]


def test_a_whole_text_goes_before_texts_that_contain_it() -> None:
    both = promises("price sheet", "price sheet for Tolvane")
    assert match("Price  Sheet", both) == both[:1]


def test_a_typo_is_no_match_where_another_promise_has_the_word() -> None:
    both = promises("visit Mandell", "visit Mendell")
    assert match("Mandell", both) == both[:1]


def test_words_of_another_language_match_without_accents() -> None:
    (promise,) = promises("llamar a Méndez sobre la máquina")
    assert match("mendez maquina", (promise,)) == (promise,)


def closing(
    words: str, outcome: str = "", *, line: int = 1, owner: str = "", private: bool = False
) -> Closing:
    whose = {"": None, "rep": "rep", "manager": "manager"}[owner]
    return Closing(line=line, words=words, outcome=outcome, owner=whose, private=private)  # type: ignore[arg-type]


def test_a_closing_ends_its_promise_with_the_outcome() -> None:
    closed, problems = close([closing("pilot terms", "sent, she used them")], OPEN, date=TODAY)
    assert problems == ()
    (ended,) = closed
    assert (ended.id, ended.status, ended.outcome, ended.closed) == (
        TERMS.id,
        "done",
        "sent, she used them",
        TODAY,
    )


def test_an_outcome_on_a_private_line_stays_in_the_notes() -> None:
    closed, _ = close([closing("pilot terms", "may go #leaving", private=True)], OPEN, date=TODAY)
    assert (closed[0].status, closed[0].outcome, closed[0].private) == ("done", "", False)


def test_a_closing_that_matches_nothing_names_what_is_open() -> None:
    closed, (problem,) = close([closing("third quote", line=4)], OPEN, date=TODAY)
    assert closed == ()
    assert (problem.line, problem.kind, problem.found) == (4, "promise", "third quote")
    assert problem.choices == (SHEET.text, TERMS.text, LIST.text)
    assert problem.message == (
        'Line 4: "third quote" matches no open promise: write words of one '
        '("get her the price sheet for Tolvane", "send the pilot terms to Ada", '
        '"call list every morning at 8:00, max five names") '
        "or take the [x] away to keep it as a note."
    )


def test_a_closing_with_nothing_open_says_so() -> None:
    _, (problem,) = close([closing("third quote")], (), date=TODAY)
    assert problem.choices == ()
    assert problem.message == (
        'Line 1: "third quote" matches no open promise, as none is on file: '
        "take the [x] away to keep it as a note."
    )


def test_a_closing_that_matches_two_names_both() -> None:
    both = promises("ring Ada about terms", "ring Bo about terms")
    closed, (problem,) = close([closing("terms")], (*both, SHEET), date=TODAY)
    assert closed == ()
    assert problem.choices == ("ring Ada about terms", "ring Bo about terms")
    assert problem.message == (
        'Line 1: "terms" may be any of 2 open promises, "ring Ada about terms", '
        '"ring Bo about terms": write more words of the one you mean.'
    )


def test_promises_of_the_same_text_are_told_apart_by_their_ids() -> None:
    both = promises("tidy the pipeline", "tidy the pipeline")
    _, (problem,) = close([closing("tidy the pipeline")], both, date=TODAY)
    assert problem.choices == ("000001 tidy the pipeline", "000002 tidy the pipeline")
    closed, _ = close([closing(problem.choices[1])], both, date=TODAY)
    assert [promise.id for promise in closed] == [both[1].id]


def test_the_owner_named_leaves_only_their_promises() -> None:
    mine = a_promise("ring about terms", date="2026-11-02", id="mine-1")
    hers = a_promise("ring about terms", date="2026-11-02", id="hers-1", owner="rep")
    closed, problems = close([closing("terms", owner="rep")], (mine, hers), date=TODAY)
    assert ([promise.id for promise in closed], problems) == (["hers-1"], ())


def test_only_promises_of_the_owner_named_are_offered() -> None:
    _, (problem,) = close([closing("third quote", owner="rep")], OPEN, date=TODAY)
    assert problem.choices == ()


def test_what_one_closing_names_clearly_is_no_candidate_for_another() -> None:
    both = promises("ring Ada about terms", "ring Bo about terms")
    closed, problems = close(
        [closing("terms", "first"), closing("terms Ada", "second", line=2)], both, date=TODAY
    )
    assert problems == ()
    assert [(promise.id, promise.outcome) for promise in closed] == [
        (both[1].id, "first"),
        (both[0].id, "second"),
    ]


def test_closing_a_promise_twice_in_one_text_is_asked() -> None:
    closed, (problem,) = close(
        [closing("pilot terms"), closing("terms for Ada", line=3)], OPEN, date=TODAY
    )
    assert [promise.id for promise in closed] == [TERMS.id]
    assert problem.message == (
        'Line 3: "terms for Ada" is closed by line 1 already: leave one of them.'
    )
