"""Dates of a column of somebody's sheet: read for certain or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.day_dates import Order
from coachtui.coaching.folding import fold
from coachtui.exchange.roster_cells import Unfit

FIRST_YEAR = 1950
AHEAD = 2
"""Years from now that a day of a roster may lie ahead."""


class Column(Struct, frozen=True, kw_only=True):
    """How the dates of one column are to be read."""

    order: Order
    """How 3/4 is read."""
    clear: bool = True
    """Whether none of its dates says the opposite of `order`."""


def column(values: Iterable[str], order: Order) -> Column:
    """How to read a column where `order` is what is said of it.

    A date that fits the other order alone, such as 3/25/2024 among days first, makes doubtful all
    that fit both.
    """
    opposite = False
    for value in values:
        if found := re.fullmatch(_FIGURES, _tidy(value)):
            day, month = int(found[1]), int(found[2] or found[4])
            if order == "month-first":
                day, month = month, day
            opposite = opposite or (month > 12 and day <= 12)
    return Column(order=order, clear=not opposite)


def read_date(text: str, how: Column, today: Date) -> Date:
    """The day that `text` names, with its year; a time of day is dropped. Raises `Unfit`."""
    said = _tidy(text)
    if found := re.fullmatch(_YEAR_FIRST, said):
        return _day(found[1], found[3], found[4], today)
    if found := re.fullmatch(_EIGHT, said):
        return _day(found[1], found[2], found[3], today)
    if found := re.fullmatch(_DOTTED, said):
        return _day(found[3], found[2], found[1], today)
    if found := re.fullmatch(_FIGURES, said):
        return _by_order(found[1], found[2] or found[4], found[3] or found[5], how, today)
    if (found := re.fullmatch(_DAY_FIRST, said)) and (month := _month(found[2])):
        return _day(found[3], str(month), found[1], today)
    if (found := re.fullmatch(_MONTH_FIRST, said)) and (month := _month(found[1])):
        return _day(found[3], str(month), found[2], today)
    raise Unfit("is no date that can be read")


_LONGEST = 60
_YEAR = "([0-9]{4}|[0-9]{2})"
_YEAR_FIRST = r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})"
_EIGHT = "([0-9]{4})([0-9]{2})([0-9]{2})"
_DOTTED = rf"([0-9]{{1,2}})\. ?([0-9]{{1,2}})\. ?{_YEAR}"
_FIGURES = rf"([0-9]{{1,2}})(?:/([0-9]{{1,2}})/{_YEAR}|-([0-9]{{1,2}})-([0-9]{{4}}))"
# 24-03-01 begins with a year here and with a day there: it is not read.
_WORD = r"([^\W\d]{3,12})"
_DAY_FIRST = (
    rf"([0-9]{{1,2}})(?:st|nd|rd|th|er|º|ª|o|\.)?[ -](?:de |of )?{_WORD}\.?,?[ -](?:de )?{_YEAR}"
)
_MONTH_FIRST = rf"{_WORD}\.? ([0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}"
_TIME = (
    r",?[t ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?z| ?utc| ?gmt)?(?: ?[+-][0-9]{2}:?[0-9]{2})?"
)

_MONTHS = (
    ("jan", "ene", "gen"),
    ("feb", "fev"),
    ("mar", "mrt", "mrz", "maerz", "maart"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag", "mei", "maj"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "dez", "dic", "des"),
)
"""How months begin in English, German, French, Spanish, Italian, Dutch, Portuguese and beyond."""


def _tidy(text: str) -> str:
    """Lower case, no accents, single spaces, no weekday and no time of day."""
    if len(text) > _LONGEST:
        return ""
    said = fold(text)
    said = re.sub(rf"{_TIME}$", "", said)
    return re.sub(r"^[^\W\d]{2,10}\.?, ", "", said)


def _month(word: str) -> int | None:
    for number, starts in enumerate(_MONTHS, 1):
        if word.startswith(starts):
            return number
    return None


def _by_order(first: str, second: str, year: str, how: Column, today: Date) -> Date:
    month_first = how.order == "month-first"
    fits_both = int(first) <= 12 and int(second) <= 12
    if not fits_both:
        month_first = int(second) > 12
    elif not how.clear and first != second:
        raise Unfit("may be day or month first: other dates here contradict")
    month, day = (first, second) if month_first else (second, first)
    return _day(year, month, day, today)


def _day(year: str, month: str, day: str, today: Date) -> Date:
    number = int(year)
    if len(year) == 2:
        number += 2000 if 2000 + number <= today.year + AHEAD else 1900
    try:
        found = Date(number, int(month), int(day))
    except ValueError:
        raise Unfit("is no day of the calendar") from None
    if not FIRST_YEAR <= found.year <= today.year + AHEAD:
        raise Unfit(f"is not between {FIRST_YEAR} and {today.year + AHEAD}")
    return found
