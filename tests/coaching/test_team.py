from datetime import date as Date
from datetime import timedelta

import pytest

from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings
from coachtui.coaching.team import SIGNS, TeamRow, team_rows
from tests.coaching.builders import (
    Day,
    Thing,
    a_history,
    a_meeting,
    a_postponement,
    a_promise,
    a_rep,
    a_skip,
    a_team,
    an_absence,
    day,
)

SETTINGS = Settings()
DANA = a_rep(added="2026-10-05")
MET = a_meeting("2026-11-02")


def row(*things: Thing, on: Day, rep: Rep = DANA) -> TeamRow:
    (found,) = team_rows(a_team(a_history(rep, *things)), SETTINGS, day(on))
    return found


def test_a_row_of_the_team() -> None:
    things = (
        a_meeting("2026-10-19"),
        a_meeting("2026-11-02", substance="drive-by"),
        a_promise(date="2026-11-02"),
        a_promise("ring", owner="rep", date="2026-11-02"),
        a_promise("call", owner="rep", date="2026-11-02", status="done", closed="2026-11-03"),
    )
    assert row(*things, on="2026-11-10") == TeamRow(
        rep="Dana Ortiz",
        id="dana",
        status="active",
        last_talk=day("2026-11-02"),
        last_substantive=day("2026-10-19"),
        next_due=day("2026-11-16"),
        state="on track",
        sign="✓",
        manager_promises=1,
        rep_promises=1,
        strip=("none",) * 8 + ("held", "none", "held", "none"),
    )


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-11-13", "on track"),
        ("2026-11-16", "due"),
        ("2026-11-17", "late"),
        ("2026-11-20", "skipped"),
    ],
)
def test_the_state_follows_the_cycle(on: str, state: str) -> None:
    earlier = a_meeting("2026-10-19")
    assert row(earlier, MET, on=on).state == state


def test_three_of_six_missed_is_chronic() -> None:
    assert row(on="2026-12-01").state == "chronic"


def test_a_new_rep_is_new_while_nothing_is_late() -> None:
    new = a_rep(added="2026-11-02", started="2026-11-02")
    assert row(on="2026-11-04", rep=new).state == "new"
    assert row(on="2026-11-10", rep=new).state == "late"


def test_a_rep_on_leave_is_away_and_the_managers_own_leave_changes_nothing() -> None:
    assert row(MET, an_absence("2026-11-04", "2026-11-06"), on="2026-11-05").state == "away"
    team = a_team(a_history(DANA, MET), absences=[an_absence("2026-11-04", "2026-11-06")])
    assert team_rows(team, SETTINGS, day("2026-11-05"))[0].state == "on track"


def test_who_leaves_or_has_left_has_nothing_due() -> None:
    leaver = a_rep(added="2026-10-05", ends="2026-11-20")
    on_notice, left = row(MET, on="2026-11-10", rep=leaver), row(MET, on="2026-11-23", rep=leaver)
    assert (on_notice.state, on_notice.status, on_notice.next_due) == (
        "on notice",
        "on notice",
        None,
    )
    assert (left.state, left.status, left.next_due) == ("inactive", "inactive", None)


def test_the_strip_shows_how_each_week_ended_the_oldest_first() -> None:
    things = (
        a_meeting("2026-10-20"),
        a_skip("2026-11-03", date="2026-11-03", why="sick"),
        a_postponement("2026-11-17", date="2026-11-17"),
    )
    assert row(*things, on="2026-12-08").strip == (
        *("none", "none", "none", "none", "late", "none"),
        *("excused", "none", "skipped", "none", "skipped", "none"),
    )


def test_every_state_has_a_sign_of_its_own_one_column_wide() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert all(len(sign) == 1 for sign in SIGNS.values())


def test_a_strip_of_someone_met_every_week_is_held_throughout() -> None:
    weekly = a_rep(added="2026-08-03", every=7)
    talks = [a_meeting(Date(2026, 8, 3) + timedelta(days=7 * n)) for n in range(16)]
    assert row(*talks, on="2026-11-16", rep=weekly).strip == ("held",) * 12
