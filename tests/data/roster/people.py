"""Invented people of many origins, each by a number: no two below 3,000 share a name."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_FIRST = """
Dana Kofi Ingrid Joost Beatriz Tomás Niamh Marta Aisha Bjørn Chloé Dmitri Elif Farid Grace Håkon
Ines Jürgen Keiko Łukasz Mei Nnamdi Olga Priya Quentin Rosa Søren Thandiwe Umut Vera Wei Ximena
Yusuf Zofia Anaïs Bogdan Carmen Diego Eoin Fatou Giulia Hana Imre Jelena Kwame Leïla Mateus Nóra
Owen Paloma Rafael Sinéad Tariq Ulla Viktor Wanjiru Yael Zsófia Amara Benoît
"""
_LAST = """
Ortiz|Adomako|Bergström|de Vries|Carvalho|Novák|O'Brien|Kowalska|Rahman|Sørensen|Lefèvre|Volkov|
Yılmaz|Haddad|Whitfield|Dahl|Moreau|Müller|Tanaka|Wójcik|Chen|Okafor|Petrova|Iyer|Dubois|
García Luna|Nielsen|Mokoena|Demir|Schäfer|Zhang|Castillo|Özdemir|Zielińska|Fontaine|Ionescu|Ruiz|
Fernández|Byrne|Diop|Ricci|Svobodová|Nagy|Jovanović|Mensah|Benali|Silva|Kovács|Ellis-Park|Navarro|
Costa|Ní Dhomhnaill|Aziz|Lindqvist|Horvat|Kamau|Cohen|Tóth|Eze|van der Meer|Marchetti
"""
FIRST = _FIRST.split()
LAST = _LAST.replace("\n", "").split("|")
TITLES = (
    "Account Executive",
    "Senior Account Executive",
    "Sales Development Representative",
    "Key Account Manager",
    "Business Development Manager",
    "Customer Success Manager",
)
BOSSES = 12
"""How many of the first people lead the others."""


class Person(NamedTuple):
    """Somebody invented."""

    first: str
    last: str
    number: int

    @property
    def email(self) -> str:
        """Unique, in ASCII."""
        return f"{plain(self.first)}.{plain(self.last)}@example.com"

    @property
    def boss(self) -> Person:
        """Who leads them; the first leads the bosses."""
        return person(self.number % BOSSES if self.number >= BOSSES else 0)

    @property
    def leads(self) -> bool:
        """Whether they lead others."""
        return self.number < BOSSES

    @property
    def title(self) -> str:
        """Their job."""
        if self.leads:
            return "Regional Sales Director" if self.number else "VP Sales"
        return TITLES[self.number % len(TITLES)]

    @property
    def has_left(self) -> bool:
        """Every eleventh has."""
        return self.number % 11 == 10 and not self.leads

    @property
    def start(self) -> tuple[int, int, int]:
        """Year, month, day."""
        return 2008 + self.number % 18, 1 + self.number % 12, 1 + self.number * 5 % 28


def person(number: int) -> Person:
    """The person of that number."""
    first = FIRST[number % len(FIRST)]
    return Person(first, LAST[(number * 7 + number // len(FIRST)) % len(LAST)], number)


def plain(name: str) -> str:
    """A name as it stands in an address."""
    apart = unicodedata.normalize("NFKD", name.translate(str.maketrans("øØłŁı", "oOlLi")))
    return "".join(char for char in apart if char.isascii() and char.isalpha()).lower()
