"""Single cells of a roster."""

import pytest

from coachtui.exchange import roster_cells as cells
from coachtui.exchange.roster_cells import Unfit


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("  Dana \n Ortiz\u00a0", "Dana Ortiz"),
        ("\ufeffDana\u200b", "Dana"),
        ('="Dana Ortiz"', "Dana Ortiz"),
        ("'Dana", "Dana"),
        ("- n/a", "- n/a"),
        ("-", ""),
        ("N/A", ""),
        ("#REF!", ""),
        ("#N/A", ""),
        ("#1 seller", "#1 seller"),
        ("Ali\u200cReza", "Ali\u200cReza"),
    ],
)
def test_a_cell_says_what_a_person_sees(cell: str, said: str) -> None:
    assert cells.text(cell) == said


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ('=HYPERLINK("http://x","Dana")', "is a formula"),
        ("+cmd|' /C calc'!A0", "is a formula"),
        ("@SUM(A1)", "is a formula"),
        ("'=1+1", "is a formula"),
        ("-2+3+cmd|' /C calc'!A0", "is a formula"),
        ("Dana\x1b[31m", "holds control characters"),
        ("Dana\x9b31m", "holds control characters"),
        ("Dana \u202eztirO", "holds characters that can't be seen"),
        ("x" * 501, "has more than 500 characters"),
    ],
)
def test_what_acts_or_hides_is_refused(cell: str, why: str) -> None:
    with pytest.raises(Unfit, match=f"^{why}$"):
        cells.text(cell)


@pytest.mark.parametrize(
    ("said", "name", "aside"),
    [
        ("Dana Ortiz", "Dana Ortiz", ""),
        ("Ortiz, Dana", "Dana Ortiz", ""),
        ("de Vries, Joost Jan", "Joost Jan de Vries", ""),
        ("Ortiz, Dana, MBA", "Dana Ortiz", ""),
        ("Dana Ortiz, Ph.D.", "Dana Ortiz", ""),
        ("Dana Ortiz (10233)", "Dana Ortiz", "10233"),
        ("Dana Ortiz (On Leave)", "Dana Ortiz", "On Leave"),
        ("Ortiz, Dana [C] (Terminated)", "Dana Ortiz", "Terminated"),
        ("Dana (Dee) Ortiz", "Dana (Dee) Ortiz", ""),
        ("Dana Ortiz (Dee)", "Dana Ortiz (Dee)", ""),
        ("Müller, Dr. Hans", "Dr. Hans Müller", ""),
        ("Ma, Yo-Yo", "Yo-Yo Ma", ""),
        ("陳大文", "陳大文", ""),
    ],
)
def test_a_name_comes_in_speaking_order_without_what_systems_add(
    said: str, name: str, aside: str
) -> None:
    assert cells.name(said) == (name, aside)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("dana@example.com", "is an address, no name"),
        ("12345", "has no letters"),
        ("Ortiz, Dana, Roe, Kofi", "has several commas"),
    ],
)
def test_what_is_no_name_is_refused(said: str, why: str) -> None:
    with pytest.raises(Unfit, match=f"^{why}$"):
        cells.name(said)


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("dana@example.com", "dana@example.com"),
        ("mailto:Dana@Example.com", "Dana@Example.com"),
        ("Dana Ortiz <dana@example.com>", "dana@example.com"),
        ("dana@example.com ::: home@example.org", "dana@example.com"),
        ("dana@example.com; home@example.org", "dana@example.com"),
        ("d.o'neil@example.co.uk", "d.o'neil@example.co.uk"),
    ],
)
def test_the_first_address_of_a_cell_is_taken(said: str, address: str) -> None:
    assert cells.email(said) == address


@pytest.mark.parametrize("said", ["dana", "dana@", "@example.com", "dana@localhost", "a b"])
def test_what_is_no_address_is_refused(said: str) -> None:
    with pytest.raises(Unfit, match=r"^is no address$"):
        cells.email(said)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("DE", "DE"), ("de-by", "DE-BY"), ("Germany", "DE"), ("Deutschland", "DE"),
        ("Österreich", "AT"), ("United States of America", "US"), ("UK", "GB"), ("España", "ES"),
        ("Pays-Bas", "NL"), ("Brasil", "BR"), ("Czechia", "CZ"), ("Japan", "JP"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_code_and_its_usual_names(said: str, code: str) -> None:
    assert cells.country(said) == code


@pytest.mark.parametrize("said", ["EMEA", "XX", "Bavaria"])
def test_what_is_no_country_is_refused(said: str) -> None:
    with pytest.raises(Unfit, match=r"^is no country known here$"):
        cells.country(said)


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ("Active", "active"), ("aktiv", "active"), ("TRUE", "active"), ("1", "active"),
        ("On Leave", "active"), ("Active - probation", "active"), ("Terminated", "inactive"),
        ("inaktiv", "inactive"), ("false", "inactive"), ("0", "inactive"), ("Non", "inactive"),
        ("Deactivated on 3 May", "inactive"), ("Uit dienst", "inactive"), ("Sabbatical", None),
        ("Baja", None),
    ],
)  # fmt: skip
def test_standing_is_known_in_the_words_of_many_systems(said: str, standing: str | None) -> None:
    assert cells.standing(said) == standing


@pytest.mark.parametrize(
    ("said", "answer"),
    [("ja", True), ("✓", True), ("12", True), ("0", False), ("Não", False), ("maybe", None)],
)
def test_yes_and_no_are_known_in_many_languages(said: str, answer: bool | None) -> None:
    assert cells.yes(said) is answer


def test_a_form_of_address_is_no_job_title() -> None:
    assert cells.is_title("Mrs.")
    assert not cells.is_title("Account Executive")
