import pytest

from coachtui.coaching.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café  Méndez", "cafe mendez"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("don’t", "don't"),
        ("\tØre\n", "øre"),
        ("ＡＢＣ", "abc"),
        ("", ""),
    ],
)
def test_case_accents_and_space_make_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded
