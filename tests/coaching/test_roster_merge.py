"""What an import would do, row by row."""

from datetime import date as Date

import pytest
from msgspec.structs import replace

from coachtui.coaching.model import Rep
from coachtui.coaching.roster_merge import merge
from coachtui.coaching.roster_types import FieldChange, Merge, RosterRow, Standing
from tests.coaching.builders import a_rep

TODAY = Date(2026, 11, 30)


def a_row(
    number: int,
    name: str = "Dana Ortiz",
    email: str = "",
    *,
    role: str = "",
    started: str = "",
    country: str = "",
    standing: Standing = "active",
    status: str = "",
    ends: str = "",
    manages: bool = False,
    reports_to: str = "",
    unread: tuple[str, ...] = (),
    trouble: str = "",
) -> RosterRow:
    return RosterRow(
        row=number,
        name=name,
        email=email,
        role=role,
        started=Date.fromisoformat(started) if started else None,
        country=country,
        standing=standing,
        status=status,
        ends=Date.fromisoformat(ends) if ends else None,
        manages=manages,
        reports_to=reports_to,
        unread=unread,
        trouble=trouble,
    )


def merged(
    *rows: RosterRow,
    reps: tuple[Rep, ...] = (),
    manager: str = "",
    with_managers: bool = False,
    everybody: bool = False,
) -> Merge:
    return merge(
        rows,
        reps,
        today=TODAY,
        manager=manager,
        with_managers=with_managers,
        everybody=everybody,
    )


def said(merge: Merge) -> list[tuple[int, str, str]]:
    """Row, what is made of it, and why."""
    return [(one.row, one.made, one.said) for one in merge.outcomes]


def test_who_is_new_is_added_with_all_that_the_row_says() -> None:
    row = a_row(2, email="d@x.de", role="AE", started="2024-03-01", country="ES", unread=("x",))
    (one,) = merged(row).outcomes
    assert one.made == "added"
    assert one.unread == ("x",)
    assert one.rep == Rep(
        id="",
        name="Dana Ortiz",
        added=TODAY,
        email="d@x.de",
        role="AE",
        started=Date(2024, 3, 1),
        country="ES",
    )


def test_a_second_import_changes_nothing() -> None:
    row = a_row(2, email="d@x.de", role="AE", started="2024-03-01", country="ES")
    (new,) = merged(row).reps
    again = merged(row, reps=(replace(new, id="dana"),))
    assert (said(again), again.reps, again.gone) == ([(2, "unchanged", "")], (), ())


def test_a_change_names_the_field_and_both_values() -> None:
    rep = a_rep(email="d@x.de", role="SDR", started=None)
    (one,) = merged(
        a_row(2, "Dana Vela", "D@x.de", role="AE", started="2024-03-01"), reps=(rep,)
    ).outcomes
    assert one.made == "changed"
    assert one.name == "Dana Ortiz"
    assert one.changes == (
        FieldChange(field="name", before="Dana Ortiz", after="Dana Vela"),
        FieldChange(field="role", before="SDR", after="AE"),
        FieldChange(field="started", before="", after="2024-03-01"),
    )
    assert one.rep == replace(rep, name="Dana Vela", role="AE", started=Date(2024, 3, 1))


def test_an_empty_cell_erases_nothing_and_case_and_accents_are_no_change() -> None:
    rep = a_rep("Chloé Lefèvre", email="C@x.de", role="AE", country="DE-BY", aliases=("Clo",))
    assert said(merged(a_row(2, "CHLOE LEFEVRE", "c@X.de", country="DE"), reps=(rep,))) == [
        (2, "unchanged", "")
    ]


def test_the_address_finds_a_rep_before_the_name_does_and_then_an_alias() -> None:
    dana = a_rep("Dana Ortiz", email="d@x.de")
    kofi = a_rep("Kofi Roe", aliases=("Kofi Mensah",))
    whole = merged(a_row(2, "Kofi Mensah", "k@x.de"), a_row(3, "Dana Vela", "d@x.de"),
                   reps=(dana, kofi))  # fmt: skip
    assert [(one.name, one.changes) for one in whole.outcomes] == [
        ("Kofi Roe", (FieldChange(field="email", before="", after="k@x.de"),)),
        ("Dana Ortiz", (FieldChange(field="name", before="Dana Ortiz", after="Dana Vela"),)),
    ]
    assert whole.gone == ()


def test_an_address_and_a_name_of_two_reps_are_left_to_the_manager() -> None:
    reps = (a_rep("Dana Ortiz", email="d@x.de"), a_rep("Kofi Roe", email="k@x.de"))
    whole = merged(a_row(2, "Kofi Roe", "d@x.de"), reps=reps)
    assert said(whole) == [(2, "left out", "the address is Dana Ortiz's, the name Kofi Roe's")]
    assert whole.gone == ()


def test_who_is_found_by_the_address_comes_before_a_namesake_further_up() -> None:
    rep = a_rep("Maria Garcia", email="m@x.de")
    whole = merged(
        a_row(2, "Maria Garcia", "m2@x.de"), a_row(3, "Maria Garcia", "m@x.de"), reps=(rep,)
    )
    assert said(whole) == [
        (2, "left out",
         "same name as row 3: if they are two people, add a middle initial to one"),
        (3, "unchanged", ""),
    ]  # fmt: skip


def test_a_second_row_of_one_person_or_one_address_is_a_duplicate() -> None:
    whole = merged(
        a_row(2, "Dana Ortiz", "d@x.de"),
        a_row(3, "dana  ortiz", "D@X.de"),
        a_row(4, "Inside Desk", "d@x.de"),
        a_row(5, "Dana Ortíz"),
    )
    assert said(whole) == [
        (2, "added", ""),
        (3, "left out", "same address as row 2, Dana Ortiz"),
        (4, "left out", "same address as row 2, Dana Ortiz"),
        (5, "left out", "same name as row 2"),
    ]


def test_two_rows_that_are_one_rep_by_address_and_by_alias_are_a_duplicate() -> None:
    rep = a_rep("Dana Ortiz", email="d@x.de", aliases=("Dee Ortiz",))
    whole = merged(a_row(2, "Dee Ortiz", "dee@x.de"), a_row(3, "Dana Ortiz", "d@x.de"), reps=(rep,))
    assert said(whole) == [(2, "left out", "Dana Ortiz, as row 3 is"), (3, "unchanged", "")]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (a_row(2, trouble="it has 1 cell"), ("unreadable", "it has 1 cell")),
        (a_row(2, ""), ("no name", "no name")),
        (a_row(2, "Integration User"), ("no person", "a user of the system, no person")),
        (a_row(2, standing="inactive"), ("inactive", "inactive")),
        (a_row(2, standing="inactive", status="Left"), ("inactive", "inactive (Left)")),
        (a_row(2, ends="2026-11-29"), ("inactive", "inactive (last day 2026-11-29)")),
        (a_row(2, standing="unknown", status="Sabbatical"),
         ("unclear", 'active or not? The file says "Sabbatical"')),
        (a_row(2, manages=True), ("manager", "a manager, says the file")),
        (a_row(2, role="Sales Director"), ("manager", "a manager by the title: Sales Director")),
        (a_row(2, role="Sales Manager"),
         ("manager", "perhaps a manager by the title: Sales Manager")),
        (a_row(2, "Me"),
         ("unclear", '"Me" stands for you in notes: write the rep\'s own name, in full')),
        (a_row(2, "N" * 81),
         ("unclear", "A name may have 80 characters, this one has 81: shorten it")),
    ],
)  # fmt: skip
def test_what_is_left_out_says_why(row: RosterRow, why: tuple[str, str]) -> None:
    (one,) = merged(row).outcomes
    assert (one.made, one.reason, one.said) == ("left out", *why)


def test_who_has_people_in_the_file_is_a_manager_whatever_the_title() -> None:
    whole = merged(
        a_row(2, "Sam Keller", role="Enterprise"),
        a_row(3, "Dana Ortiz", reports_to="Sam Keller", role="Sales Manager"),
        a_row(4, "Kofi Roe", reports_to="SAM KELLER"),
        a_row(5, "Jo Park", reports_to="Jo Park"),
        a_row(6, "Ann Lee"),
        a_row(7, "Old Timer", reports_to="Ann Lee", standing="inactive"),
    )
    assert said(whole) == [
        (2, "left out", "a manager: 2 people report to them"),
        (3, "added", ""),
        (4, "added", ""),
        (5, "added", ""),
        (6, "added", ""),
        (7, "left out", "inactive"),
    ]


def test_managers_are_taken_where_that_is_asked() -> None:
    rows = (a_row(2, "Sam Keller", role="VP"), a_row(3, reports_to="Sam Keller"))
    assert len(merged(*rows, with_managers=True).of("added")) == 2


def test_only_the_manager_s_own_people_are_taken_where_the_file_knows_the_manager() -> None:
    rows = (
        a_row(2, "Sam Keller", reports_to="Big Boss"),
        a_row(3, "Dana Ortiz", reports_to="Sam Keller"),
        a_row(4, "Kofi Roe", reports_to="Jo Park"),
        a_row(5, "Ann Lee"),
        a_row(6, "Jo Park", reports_to="Sam Keller"),
    )
    mine = merged(*rows, manager="sam keller")
    assert mine.only
    assert said(mine) == [
        (2, "left out", "that is you"),
        (3, "added", ""),
        (4, "left out", "reports to Jo Park"),
        (5, "left out", "reports to nobody there"),
        (6, "left out", "a manager: 1 person reports to them"),
    ]
    nobodys = merged(*rows, manager="Somebody Else")
    assert nobodys.reps == ()
    assert nobodys.managers == ("Sam Keller", "Big Boss", "Jo Park")
    everybody = merged(*rows, manager="Somebody Else", everybody=True)
    assert (everybody.only, everybody.managers) == (False, ())
    assert [one.row for one in everybody.of("added")] == [3, 4, 5]


def test_nobody_is_ended_but_who_is_no_longer_there_is_listed() -> None:
    reps = (
        a_rep("Ann Lee"),
        a_rep("Bo Chen"),
        a_rep("Cy Roe"),
        a_rep("Di Fox", ends="2026-01-31"),
        a_rep("Ed Orr", ends="2026-12-31"),
        a_rep("Flo Day"),
        a_rep("Gus Kay"),
        a_rep("Hal May"),
    )
    whole = merged(
        a_row(2, "Bo Chen", standing="inactive", status="Terminated"),
        a_row(3, "Cy Roe", reports_to="Jo Park"),
        a_row(4, "Flo Day", reports_to="Sam Keller", ends="2026-12-15"),
        a_row(5, "Gus Kay", reports_to="Sam Keller", manages=True),
        a_row(6, "Hal May", standing="inactive"),
        a_row(7, "Hal May", reports_to="Sam Keller"),
        reps=reps,
        manager="Sam Keller",
    )
    assert whole.reps == ()
    assert [(one.rep.name, one.why, one.on) for one in whole.gone] == [
        ("Ann Lee", "not in the file", None),
        ("Bo Chen", "inactive (Terminated)", None),
        ("Cy Roe", "reports to Jo Park", None),
        ("Flo Day", "leaves on 2026-12-15", Date(2026, 12, 15)),
    ]


def test_who_has_ended_and_is_active_in_the_file_is_listed_and_not_changed() -> None:
    rep = a_rep(email="d@x.de", ends="2026-01-31")
    whole = merged(a_row(2, email="d@x.de", role="AE"), reps=(rep,))
    assert said(whole) == [(2, "left out", "ended on 2026-01-31 in the notebook")]
    assert (whole.back, whole.reps, whole.gone) == ((rep,), (), ())


def test_thousands_of_rows_are_all_found_again() -> None:
    rows = tuple(a_row(n, f"Rep {n} Name", f"a{n}@x.de") for n in range(3_000))
    (new, *more) = merged(*rows).reps
    reps = tuple(replace(rep, id=rep.email) for rep in (new, *more))
    assert len(merged(*rows, reps=reps).of("unchanged")) == 3_000
