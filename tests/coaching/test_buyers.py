from coachtui.coaching.buyers import (
    Buyer,
    BuyerChange,
    BuyerLine,
    BuyerQuestion,
    buyer_questions,
    buyers,
)
from tests.coaching.builders import a_history, an_insight, day

TODAY = day("2026-11-30")


def test_an_account_is_put_together_from_everything_heard_of_it() -> None:
    history = a_history(
        None,
        an_insight("Tolvane", date="2026-11-02", who="Ada (ops)", why="line stops cost"),
        an_insight("tolvane", date="2026-11-16", how="3 quotes by policy"),
    )
    assert buyers(history, TODAY) == (
        Buyer(
            account="tolvane",
            who="Ada (ops)",
            why="line stops cost",
            how="3 quotes by policy",
            lines=(
                BuyerLine(
                    part="who", text="Ada (ops)", date=day("2026-11-02"), age_days=28, stale=False
                ),
                BuyerLine(
                    part="why",
                    text="line stops cost",
                    date=day("2026-11-02"),
                    age_days=28,
                    stale=False,
                ),
                BuyerLine(
                    part="how",
                    text="3 quotes by policy",
                    date=day("2026-11-16"),
                    age_days=14,
                    stale=False,
                ),
            ),
            since=day("2026-11-02"),
            date=day("2026-11-16"),
            age_days=14,
        ),
    )


def test_what_was_heard_differently_is_a_change_and_the_same_again_is_none() -> None:
    history = a_history(
        None,
        an_insight(date="2026-09-01", who="Ada (ops)", why="line stops cost"),
        an_insight(date="2026-10-01", who="ADA (ops)", why="line stops cost"),
        an_insight(date="2026-11-01", who="Ben, Ada left"),
    )
    (buyer,) = buyers(history, TODAY)
    assert buyer.changed == (
        BuyerChange(part="who", before="ADA (ops)", after="Ben, Ada left", date=day("2026-11-01")),
    )
    assert buyer.who == "Ben, Ada left"


def test_a_part_that_says_nothing_is_a_blank() -> None:
    history = a_history(None, an_insight(date="2026-11-02", who="TBD", why="No idea.", how="?"))
    (buyer,) = buyers(history, TODAY)
    assert buyer.blanks == ("who", "why", "how")
    assert (buyer.who, buyer.why, buyer.how) == ("", "", "")


def test_the_account_heard_of_last_comes_first() -> None:
    history = a_history(
        None,
        an_insight("Pellworth", date="2026-11-01", who="HR"),
        an_insight("Tolvane", date="2026-11-02", who="Ada"),
        an_insight("Arden", date="2026-11-01", who="Bo"),
    )
    assert [b.account for b in buyers(history, TODAY)] == ["Tolvane", "Arden", "Pellworth"]


def test_blanks_become_questions_and_then_stale_lines() -> None:
    history = a_history(
        None,
        an_insight("Pellworth", date="2026-08-10", who="HR", why="fines", how="one signature"),
        an_insight("Tolvane", date="2026-11-02", why="line stops cost"),
    )
    questions = buyer_questions(buyers(history, TODAY), TODAY)
    assert questions[0] == BuyerQuestion(
        account="Tolvane",
        part="who",
        text="Tolvane: who signs is blank since 2 Nov. Who does?",
        since=day("2026-11-02"),
        blank=True,
    )
    assert [question.text for question in questions[1:]] == [
        "Tolvane: how they buy is blank since 2 Nov. Which steps, whose signatures?",
        "Pellworth: who buys was last heard 112 days ago (HR). Still true?",
        "Pellworth: why they buy was last heard 112 days ago (fines). Still true?",
        "Pellworth: how they buy was last heard 112 days ago (one signature). Still true?",
    ]


def test_a_line_is_stale_from_ninety_days_on() -> None:
    history = a_history(
        None,
        an_insight("Old", date="2026-09-01", who="Ada", why="a", how="b"),
        an_insight("Young", date="2026-09-02", who="Ben", why="a", how="b"),
    )
    stale = {q.account for q in buyer_questions(buyers(history, TODAY), TODAY)}
    assert stale == {"Old"}
