import msgspec
import pytest

from coachtui.coaching.model import RepHistory
from coachtui.coaching.search import Hit, Hits, search, search_words
from tests.coaching.builders import (
    a_history,
    a_jot,
    a_meeting,
    a_point,
    a_promise,
    a_rep,
    a_strength,
    a_weakness,
    an_insight,
    day,
    some_words,
)

NOTES = """Sat in on the Tolvane call.
+ discovery: asked who signs before she quoted
Ada from Tolvane rang back.
! thinking about leaving Tolvane
  because of the café"""


def dana() -> RepHistory:
    return a_history(
        a_rep(),
        a_meeting("2026-11-02", id="m1", notes=NOTES),
        a_strength(date="2026-11-02", origin="m1", line=2),
        an_insight("Tolvane", date="2026-11-02", who="Ada (ops)", how="3 quotes", origin="m1"),
        a_promise("ring Tolvane", owner="rep", date="2026-10-02", line=4, origin="m0"),
        a_promise("ring Tolvane again", owner="rep", date="2026-11-02", line=9, origin="m1"),
    )


def texts(words: str, *histories: RepHistory) -> dict[str, list[str]]:
    return {
        found.group: [hit.text for hit in found.hits]
        for found in search(words, histories or [dana()])
    }


def test_hits_are_grouped_and_the_latest_comes_first() -> None:
    assert texts("tolvane") == {
        "notes": [
            "Sat in on the Tolvane call.",
            "Ada from Tolvane rang back.",
            "! thinking about leaving Tolvane",
        ],
        "promises": ["ring Tolvane again", "ring Tolvane"],
        "buyers": ["Tolvane: who Ada (ops); how 3 quotes"],
    }


def test_a_hit_says_whose_it_is_when_and_on_which_line() -> None:
    assert search("who signs", [dana()]) == (
        Hits(
            group="observations",
            hits=(
                Hit(
                    group="observations",
                    rep="Dana Ortiz",
                    rep_id="dana",
                    date=day("2026-11-02"),
                    origin="m1",
                    line=2,
                    text="discovery: asked who signs before she quoted",
                ),
            ),
        ),
    )


def test_all_words_must_occur() -> None:
    assert texts("ada ops tolvane") == {"buyers": ["Tolvane: who Ada (ops); how 3 quotes"]}
    assert texts("ada nobody") == {}


@pytest.mark.parametrize("words", ["CAFÉ", "cafe", "Cafe\u0301"])
def test_case_and_accents_make_no_difference(words: str) -> None:
    assert texts(words) == {"notes": ["because of the café"]}


def test_words_that_are_spread_over_a_note_find_the_line_with_the_most_of_them() -> None:
    assert texts("ada rang call") == {"notes": ["Ada from Tolvane rang back."]}


def test_the_reps_name_counts_but_does_not_find_everything() -> None:
    assert texts("dana signs") == {"observations": ["discovery: asked who signs before she quoted"]}
    assert texts("dana") == {"reps": ["Dana Ortiz"]}


def test_quoted_words_belong_together() -> None:
    assert search_words('"Who  Signs" before signs "') == ("who signs", "before", "signs")
    assert texts('"signs before"') == {
        "observations": ["discovery: asked who signs before she quoted"]
    }
    assert texts('"before signs"') == {}


@pytest.mark.parametrize("words", ["", "  ", '""', '"'])
def test_no_words_find_nothing(words: str) -> None:
    assert search(words, [dana()]) == ()


def test_private_lines_are_found_and_marked_with_what_continues_them() -> None:
    found = search("leaving", [dana()])[0].hits[0]
    continued = search("cafe", [dana()])[0].hits[0]
    plain = search("rang", [dana()])[0].hits[0]
    assert (found.private, continued.private, plain.private) == (True, True, False)


def test_words_points_outcomes_and_jots_are_found_over_all_reps() -> None:
    kofi = a_history(
        a_rep("Kofi Mensah"),
        a_jot("2026-11-03", "? ask about the freezer", id="j1"),
        msgspec.structs.replace(
            a_point("ask about the freezer", date="2026-11-03", origin="j1"), line=1
        ),
        some_words("I freeze too", date="2026-11-01", private=True),
        a_promise("x", date="2026-10-01", status="done", outcome="the freezer is sold"),
        a_weakness("closing", "froze", date="2026-10-01"),
    )
    found = search("freez", [dana(), kofi])
    hits = [hit for group in found for hit in group.hits]
    assert [(hit.group, hit.rep, hit.text, hit.private) for hit in hits] == [
        ("promises", "Kofi Mensah", "x: the freezer is sold", False),
        ("words", "Kofi Mensah", "I freeze too", True),
        ("points", "Kofi Mensah", "ask about the freezer", False),
    ]


def test_a_rep_is_found_by_name_alias_or_role() -> None:
    rep = msgspec.structs.replace(a_rep("Kofi Mensah"), role="Key accounts", aliases=("Kwame",))
    for words in ("mensah", "kwame", "kofi key"):
        (found,) = search(words, [a_history(rep)])
        assert [(hit.group, hit.text, hit.line) for hit in found.hits] == [
            ("reps", "Kofi Mensah, Key accounts", 0)
        ]
