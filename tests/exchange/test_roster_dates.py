"""Dates of somebody's sheet: read for certain or not at all."""

from datetime import date as Date

import pytest

from coachtui.coaching.day_dates import Order
from coachtui.exchange.roster_cells import Unfit
from coachtui.exchange.roster_dates import column, read_date

TODAY = Date(2026, 11, 30)


def read(text: str, order: Order = "day-first") -> str:
    return str(read_date(text, column([text], order), TODAY))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-01", "2024-03-01"),
        ("2024/3/1", "2024-03-01"),
        ("20240301", "2024-03-01"),
        ("2024-03-01T00:00:00.000+0000", "2024-03-01"),
        ("2024-03-01T09:30:00Z", "2024-03-01"),
        ("2024-03-01 00:00:00", "2024-03-01"),
        ("1.3.2024", "2024-03-01"),
        ("01. 03. 24", "2024-03-01"),
        ("1.3.98", "1998-03-01"),
        ("01/03/2024", "2024-03-01"),
        ("01-03-2024", "2024-03-01"),
        ("25/03/2024 9:00 AM", "2024-03-25"),
        ("1 Mar 2024", "2024-03-01"),
        ("1. März 2024", "2024-03-01"),
        ("1er janvier 2023", "2023-01-01"),
        ("12 févr. 2023", "2023-02-12"),
        ("3 août 2021", "2021-08-03"),
        ("12 de mayo de 2021", "2021-05-12"),
        ("4 ottobre 2020", "2020-10-04"),
        ("4 mrt 2020", "2020-03-04"),
        ("5 de dezembro de 2019", "2019-12-05"),
        ("12-Mar-21", "2021-03-12"),
        ("March 1, 2024", "2024-03-01"),
        ("Fri, 1 Mar 2024", "2024-03-01"),
        ("1/12/2027", "2027-12-01"),
    ],
)
def test_dates_are_read_as_systems_and_people_write_them(text: str, day: str) -> None:
    assert read(text) == day


def test_the_stated_order_says_how_figures_are_read() -> None:
    assert read("3/4/2024", "day-first") == "2024-04-03"
    assert read("3/4/2024", "month-first") == "2024-03-04"
    assert read("3.4.2024", "month-first") == "2024-04-03"


def test_one_date_of_the_other_order_makes_all_that_fit_both_unclear() -> None:
    how = column(["3/4/2024", "3/25/2024"], "day-first")
    assert not how.clear
    assert read_date("3/25/2024", how, TODAY) == Date(2024, 3, 25)
    assert read_date("3/3/2024", how, TODAY) == Date(2024, 3, 3)
    assert read_date("2024-03-04", how, TODAY) == Date(2024, 3, 4)
    with pytest.raises(Unfit, match=r"^may be day or month first: other dates here contradict$"):
        read_date("3/4/2024", how, TODAY)
    assert column(["3/4/2024", "3/25/2024", "x"], "month-first").clear


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31.02.2020", "is no day of the calendar"),
        ("13/13/2020", "is no day of the calendar"),
        ("0000-01-01", "is no day of the calendar"),
        ("1900-01-01", "is not between 1950 and 2028"),
        ("2031-01-01", "is not between 1950 and 2028"),
        ("45231", "is no date that can be read"),
        ("202431", "is no date that can be read"),
        ("24-03-01", "is no date that can be read"),
        ("2024", "is no date that can be read"),
        ("Q2 2021", "is no date that can be read"),
        ("1 jui 2021", "is no date that can be read"),
        ("soon", "is no date that can be read"),
        ("1" * 5000, "is no date that can be read"),
    ],
)
def test_what_is_not_certain_is_not_read(text: str, why: str) -> None:
    with pytest.raises(Unfit, match=f"^{why}$"):
        read(text)
