"""Titles of managers, and titles that only sound like it."""

import pytest

from coachtui.coaching.leading import leads


@pytest.mark.parametrize(
    ("title", "answer"),
    [
        ("VP Sales", "yes"),
        ("Director of Sales, EMEA", "yes"),
        ("Head of Inside Sales", "yes"),
        ("Chief Revenue Officer", "yes"),
        ("Vertriebsleiterin Süd", "yes"),
        ("Geschäftsführer", "yes"),
        ("Team Leader", "yes"),
        ("Directeur commercial", "yes"),
        ("Jefa de ventas", "yes"),
        ("Direttore vendite", "yes"),
        ("Hoofd verkoop", "yes"),
        ("Diretora comercial", "yes"),
        ("Sales Manager", "maybe"),
        ("Area Sales Manager", "maybe"),
        ("Responsable commercial", "maybe"),
        ("Gerente de ventas", "maybe"),
        ("Account Manager", "no"),
        ("Senior Key Account Manager", "no"),
        ("Account Director", "no"),
        ("Business Development Manager", "no"),
        ("Customer Success Manager", "no"),
        ("Accountmanager", "no"),
        ("Assistant to the Managing Director", "no"),
        ("Account Executive", "no"),
        ("Principal Account Executive", "no"),
        ("", "no"),
    ],
)
def test_a_title_says_whether_people_report_to_somebody(title: str, answer: str) -> None:
    assert leads(title) == answer
