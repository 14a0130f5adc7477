from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.names import AmbiguousRep, UnknownRep, find_rep, name_trouble
from tests.coaching.builders import a_rep

DANA = a_rep("Dana Ortiz", id="r1", aliases=("Boss Lady",))
WEI_LING = a_rep("Ong Wei Ling", id="r2")
JOSE = a_rep("José Ibáñez-Núñez", id="r3")
ORLA = a_rep("Órla O'Brien", id="r4", aliases=("OB2",))
SOREN = a_rep("Søren Łukasz", id="r5")
TEAM = (DANA, WEI_LING, JOSE, ORLA, SOREN)


@pytest.mark.parametrize(
    ("words", "rep"),
    [
        ("Dana Ortiz", DANA),
        ("dana", DANA),
        ("  DANA   o ", DANA),
        ("ort", DANA),
        ("DO", DANA),
        ("d.o.", DANA),
        ("boss", DANA),
        ("boss lady", DANA),
        ("WL", WEI_LING),
        ("OW", WEI_LING),
        ("owl", WEI_LING),
        ("wei ling", WEI_LING),
        ("ling", WEI_LING),
        ("jose", JOSE),
        ("JOSÉ", JOSE),
        ("nunez", JOSE),
        ("ibanez-n", JOSE),
        ("ibanez nunez", JOSE),
        ("ji", JOSE),
        ("jin", JOSE),
        ("orla", ORLA),
        ("obrien", ORLA),
        ("o’brien", ORLA),
        ("ob2", ORLA),
        ("soren", SOREN),
        ("lukasz", SOREN),
    ],
)
def test_a_rep_is_named_by_any_start_initials_or_alias(words: str, rep: object) -> None:
    assert find_rep(words, TEAM) is rep


def test_two_matches_are_an_error_that_lists_them_by_name() -> None:
    kofi = a_rep("Kofi Danso", id="r9")
    with pytest.raises(AmbiguousRep) as caught:
        find_rep("dan", (kofi, DANA))
    assert caught.value.candidates == (DANA, kofi)
    assert str(caught.value) == '"dan" may be Dana Ortiz or Kofi Danso: write more of the name.'


def test_a_first_name_that_starts_another_name_is_ambiguous() -> None:
    with pytest.raises(AmbiguousRep):
        find_rep("ann", (a_rep("Ann Lee", id="r1"), a_rep("Annabel Roy", id="r2")))


def test_initials_and_a_start_of_another_name_are_ambiguous() -> None:
    with pytest.raises(AmbiguousRep):
        find_rep("do", (DANA, a_rep("Doris Weld", id="r2")))


def test_an_exact_full_name_wins_over_a_longer_one() -> None:
    ann = a_rep("Ann", id="r1")
    assert find_rep("ann", (a_rep("Ann Lee", id="r2"), ann)) is ann


def test_an_exact_alias_wins_over_the_start_of_a_name() -> None:
    dan = a_rep("Bo Weld", id="r1", aliases=("dan",))
    assert find_rep("Dan", (DANA, dan)) is dan


def test_an_exact_full_name_wins_over_another_reps_alias() -> None:
    dee = a_rep("Dee", id="r1")
    assert find_rep("dee", (a_rep("Dana Ortiz", id="r2", aliases=("Dee",)), dee)) is dee


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("Dana Ortiz Vela", ()),
        ("Mei Youn", ("Mee", "WLX")),
        ("Dana O", ("Dana", "Dana O")),
        ("N" * 80, ()),
        ("李", ()),
    ],
)
def test_a_name_of_ones_own_is_no_trouble(name: str, aliases: tuple[str, ...]) -> None:
    assert name_trouble(a_rep(name, id="own", aliases=aliases), TEAM) is None


def test_an_entry_is_no_trouble_to_itself() -> None:
    assert [name_trouble(rep, TEAM) for rep in TEAM] == [None] * 5


@pytest.mark.parametrize(
    ("name", "aliases", "trouble"),
    [
        (" ", (), "A rep needs a name."),
        (
            "dána  ORTIZ",
            (),
            "Dana Ortiz is in the notebook already; "
            "add a middle name or initial to tell them apart.",
        ),
        (
            "Orla OBrien",
            (),
            "Órla O'Brien is in the notebook already; "
            "add a middle name or initial to tell them apart.",
        ),
        ("N" * 81, (), "A name may have 80 characters, this one has 81: shorten it."),
        ("Bo", ("N" * 90,), "A name may have 80 characters, this one has 90: shorten it."),
        ("Me", (), '"Me" stands for you in notes: write the rep\'s own name, in full.'),
        ("I.", (), '"I." stands for you in notes: write the rep\'s own name, in full.'),
        ("Bo", ("YOU",), '"YOU" stands for you in notes: write the rep\'s own name, in full.'),
        (
            "Bo",
            ("Bee", "dana ortiz"),
            '"dana ortiz" is what Dana Ortiz is called: choose another alias.',
        ),
        ("Bo", ("OB2",), '"OB2" is what Órla O\'Brien is called: choose another alias.'),
    ],
)
def test_a_name_that_can_not_be_is_said_with_the_mend(
    name: str, aliases: tuple[str, ...], trouble: str
) -> None:
    assert name_trouble(a_rep(name, id="own", aliases=aliases), TEAM) == trouble


def test_reps_of_one_name_are_told_apart_by_their_ids() -> None:
    other = a_rep("Dana Ortiz", id="r8")
    with pytest.raises(AmbiguousRep) as caught:
        find_rep("dana ortiz", (other, DANA))
    assert str(caught.value) == (
        '"dana ortiz" may be Dana Ortiz (r1) or Dana Ortiz (r8): '
        "write the id, or give one an alias."
    )
    assert find_rep("r8", (other, DANA)) is other


@pytest.mark.parametrize("words", ["dax", "ana", "r", "z", "me too", "dana x"])
def test_a_name_that_nobody_has_is_unknown(words: str) -> None:
    with pytest.raises(UnknownRep):
        find_rep(words, (DANA, WEI_LING))


def test_the_error_for_an_unknown_name_lists_the_names() -> None:
    with pytest.raises(UnknownRep) as caught:
        find_rep("dax", (WEI_LING, DANA))
    assert str(caught.value) == 'No rep is called "dax": the names are Dana Ortiz and Ong Wei Ling.'


def test_the_error_for_an_unknown_name_counts_what_it_does_not_list() -> None:
    with pytest.raises(UnknownRep) as caught:
        find_rep("dax", [a_rep(f"Rep {letter}", id=letter) for letter in "ABCDEFGHIJ"])
    assert str(caught.value) == (
        'No rep is called "dax": the names are Rep A, Rep B, Rep C, Rep D, Rep E, Rep F, Rep G, '
        "Rep H and 2 more."
    )


def test_the_error_for_an_unknown_name_says_when_there_is_one_rep_or_none() -> None:
    with pytest.raises(UnknownRep) as caught:
        find_rep("dax", (DANA,))
    assert str(caught.value) == 'No rep is called "dax": the only name is Dana Ortiz.'
    with pytest.raises(UnknownRep) as caught:
        find_rep("dax", ())
    assert str(caught.value) == 'No rep is called "dax": there is none yet, add one first.'


@pytest.mark.parametrize("words", ["", "  ", ".", "'-'", "\u0301"])
def test_no_name_at_all_is_unknown_and_never_everybody(words: str) -> None:
    with pytest.raises(UnknownRep) as caught:
        find_rep(words, (DANA,))
    assert str(caught.value) == (
        "No name is given: write the start of a rep's name, initials or an alias."
    )


def test_a_paste_instead_of_a_name_is_unknown_and_shown_in_short() -> None:
    with pytest.raises(UnknownRep) as caught:
        find_rep("Dana\n" * 100_000, (DANA,))
    assert str(caught.value) == (
        'No rep is called "Dana Dana Dana Dana Dana Dana Dana Dana ...": '
        "the only name is Dana Ortiz."
    )


@given(st.text(min_size=1))
def test_any_name_finds_itself_or_says_that_it_is_none(name: str) -> None:
    rep = a_rep(name, id="own") if name.split() else DANA
    try:
        assert find_rep(name, (rep,)) is rep
    except UnknownRep as error:
        assert str(error).startswith(("No name is given", "No rep is called"))  # noqa: PT017


@given(st.text())
def test_any_words_find_a_rep_or_say_why_not(words: str) -> None:
    try:
        assert find_rep(words, TEAM) in TEAM
    except (UnknownRep, AmbiguousRep) as error:
        assert "\n" not in str(error)  # noqa: PT017
