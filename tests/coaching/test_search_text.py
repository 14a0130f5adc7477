from __future__ import annotations

import pytest

from coachtui.coaching.search import Hit
from coachtui.coaching.search_tally import Tally
from coachtui.coaching.search_text import around, heading, marked
from tests.coaching.builders import day


def a_hit(group: str, at: int) -> Hit:
    return Hit(
        group=group,  # type: ignore[arg-type]
        rep="Dana Ortiz",
        rep_id="dana",
        date=day(f"2026-10-{at + 1:02}"),
        origin="m",
        line=at,
        text=f"line {at}",
    )


def test_a_tally_keeps_the_latest_and_counts_the_others() -> None:
    tally = Tally(4)
    tally.add(a_hit("notes", at) for at in (0, 2, 4, 6, 8))
    tally.add(a_hit("notes", at) for at in (1, 9, 3))
    (notes,) = tally.found()
    assert ([hit.line for hit in notes.hits], notes.count, tally.count) == ([9, 8, 6, 4], 8, 8)
    assert heading(notes) == "Notes, the latest 4 of 8"


def test_what_a_small_group_leaves_a_large_one_has() -> None:
    tally = Tally(10)
    tally.add(a_hit("notes", at) for at in range(20))
    tally.add(a_hit("promises", at) for at in range(20))
    tally.add(a_hit("words", at) for at in range(2))
    found = tally.found()
    assert [(one.group, len(one.hits), one.count) for one in found] == [
        ("notes", 4, 20),
        ("promises", 4, 20),
        ("words", 2, 2),
    ]
    assert heading(found[2]) == "Reps' words, 2"


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Third Quote, third", ("third", "quote"), ["Third", "Quote", "third"]),
        ("Café Méndez", ("cafe", "mend"), ["Café", "Ménd"]),
        ("Cafe\u0301 closed", ("cafe",), ["Cafe\u0301"]),
        ("Straße 4", ("strasse",), ["Straße"]),
        ("aaa", ("aa", "a"), ["aaa"]),
        ("asked", ("sk", "ke"), ["ske"]),
        ("nothing", ("x",), []),
    ],
)
def test_the_wanted_words_are_marked_as_they_were_typed(
    text: str, wanted: tuple[str, ...], found: list[str]
) -> None:
    assert [text[start:end] for start, end in marked(text, wanted)] == found


def test_a_word_far_into_a_line_is_brought_into_view() -> None:
    text = "x" * 100 + " quote and more"
    said, spans = around(text, ("quote",), 40)
    assert said.startswith("…x")
    assert [said[start:end] for start, end in spans] == ["quote"]
    assert spans[0][1] <= 40
    assert around(text[:-9], ("quote",), 40)[0] == "…" + "x" * 33 + " quote"
    assert around("a quote", ("quote",), 40) == ("a quote", [(2, 7)])
    said, spans = around("xx quote", ("quote",), 3)
    assert [said[start:end] for start, end in spans] == ["quote"]
