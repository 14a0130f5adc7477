"""One plain word a rep, whatever is in the name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.names import AmbiguousRep, find_rep
from coachtui.coaching.rep_words import beginning, rep_words
from tests.coaching.builders import a_rep


def words(*names: str) -> tuple[str, ...]:
    return rep_words([a_rep(name, id=f"id{number}") for number, name in enumerate(names)])


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Dana Ortiz", "Kofi Adomako"), ("dana", "kofi")),
        (("Dana Ortiz", "Dana Smith"), ("dana-ortiz", "dana-smith")),
        (("Dana Ortiz", "Sam Danaher"), ("dana-ortiz", "sam")),
        (("Al Smith", "Ann Lee"), ("al-smith", "ann")),
        (("Zoë O'Brien", "Zoë Ørsted"), ("zoe-obrien", "zoe-ørsted")),
        (("Anne-Marie Dupont",), ("anne",)),
        (("王 伟", "प्रिया शर्मा"), ("王", "प्रिया")),
        (("Me Myself",), ("me-myself",)),
    ],
)
def test_the_shortest_that_names_nobody_else(
    names: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert words(*names) == found


@pytest.mark.parametrize(
    "name", ["$(rm -rf ~)", "`id`", "a\nb", "\x1b]52;c;x\x07", "*", "😀", "--", "{a,b}"]
)
def test_a_hostile_name_gives_a_plain_word(name: str) -> None:
    (word,) = words(name)
    assert re.fullmatch(r"[a-z0-9-]+", word)
    assert not word.startswith("-")


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_every_word_is_plain_and_names_its_rep(names: list[str]) -> None:
    reps = [a_rep(name, id=f"id{number}") for number, name in enumerate(names)]
    for rep, word in zip(reps, rep_words(reps), strict=True):
        assert word
        assert all(letter.isalnum() or letter == "-" or ord(letter) > 127 for letter in word)
        assert word.isprintable()
        assert not re.search(r"\s", word)
        if word != rep.id:
            assert find_rep(word, reps) == rep


def test_what_is_typed_may_have_any_case_and_accent() -> None:
    assert beginning(("dana", "zoe"), "Da") == ("dana",)
    assert beginning(("dana", "zoe"), "ZOË") == ("zoe",)
    assert beginning(("dana", "zoe"), "") == ("dana", "zoe")
    assert beginning(("dana",), "$(x)") == ()


def test_of_a_thousand_reps_it_is_the_whole_name() -> None:
    reps = [a_rep(f"Rep{n} Surname{n}", id=f"id{n}") for n in range(1000)]
    assert rep_words(reps)[:2] == ("rep0-surname0", "rep1-surname1")


def test_the_whole_name_wins_over_what_starts_like_it() -> None:
    reps = [a_rep("Dana Ort", id="one"), a_rep("Dana Ortiz", id="two")]
    assert rep_words(reps) == ("dana-ort", "dana-ortiz")
    with pytest.raises(AmbiguousRep):
        find_rep("dana", reps)
