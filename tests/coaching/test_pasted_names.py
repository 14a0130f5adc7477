from __future__ import annotations

import pytest

from coachtui.coaching.pasted_names import Pasted, pasted


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("  Dana   Ortiz ", Pasted(name="Dana Ortiz")),
        ("- Dana Ortiz", Pasted(name="Dana Ortiz")),
        ("12. Dana Ortiz", Pasted(name="Dana Ortiz")),
        ("Dana Ortiz <dana@example.com>", Pasted(name="Dana Ortiz", email="dana@example.com")),
        ("Dana Ortiz, dana@example.com;", Pasted(name="Dana Ortiz", email="dana@example.com")),
        (
            "Dana Ortiz\tAccount manager\tdana@example.com",
            Pasted(name="Dana Ortiz", email="dana@example.com", role="Account manager"),
        ),
        (
            "Dana Ortiz, account executive, dana@example.com",
            Pasted(name="Dana Ortiz", email="dana@example.com", role="account executive"),
        ),
        ("Dana Ortiz; AE", Pasted(name="Dana Ortiz", role="AE")),
        (
            "Ortega, Maria <maria@example.com>",
            Pasted(name="Ortega, Maria", email="maria@example.com"),
        ),
        ("Ortiz, Dana", Pasted(name="Ortiz, Dana")),
        ("Anne-Marie Dupont", Pasted(name="Anne-Marie Dupont")),
        ("dana@example.com", Pasted(name="", email="dana@example.com")),
        ("@" * 5000, Pasted(name="@" * 5000)),
    ],
)
def test_a_line_of_a_list_is_a_name_and_what_surely_is_none(line: str, person: Pasted) -> None:
    assert pasted(line) == person
