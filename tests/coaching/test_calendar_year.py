"""A year of a manager's calendar with twelve reps gives exactly the cycles that it states."""

import json
from datetime import date as Date
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coachtui.coaching.cadence import cycles
from coachtui.coaching.calendar_import import Import, Sorted, becomes, sort_out
from coachtui.coaching.model import Team
from coachtui.coaching.nudges import nudges
from coachtui.coaching.settings import Settings
from coachtui.exchange.calendar_child import worked_out
from tests.coaching.builders import a_history, a_meeting, a_rep, a_team
from tests.coaching.calendar_builders import after

DATA = Path(__file__).parents[1] / "data"
STATED: dict[str, Any] = json.loads((DATA / "calendar_year.json").read_text())
TODAY = Date.fromisoformat(STATED["today"])
SETTINGS = Settings(manager=STATED["manager"])


def the_team() -> Team:
    return a_team(
        *(
            a_history(
                a_rep(
                    rep["name"],
                    email=rep["email"],
                    every=rep["every"],
                    added=STATED["added"],
                    started=None,
                ),
                *(a_meeting(day) for day in rep["held"]),
            )
            for rep in STATED["reps"]
        )
    )


def sorted_out(team: Team) -> Sorted:
    data = (DATA / "calendar_year.ics").read_bytes()
    first, last = TODAY - timedelta(days=400), TODAY + timedelta(days=200)
    return sort_out(worked_out(data, first, last, ZoneInfo(STATED["zone"])), team, SETTINGS, TODAY)


@pytest.fixture(scope="module")
def found() -> Import:
    team = the_team()
    return becomes(sorted_out(team), team, TODAY)


@pytest.fixture(scope="module")
def team(found: Import) -> Team:
    return after(the_team(), found)


@pytest.mark.parametrize("rep", STATED["reps"], ids=lambda rep: str(rep["name"]))
def test_the_year_gives_the_cycles_that_are_stated(rep: dict[str, Any], team: Team) -> None:
    (history,) = [one for one in team.histories if one.rep.name == rep["name"]]
    given: dict[str, list[str]] = {}
    for cycle in cycles(history, team.absences, SETTINGS, TODAY):
        if cycle.state != "open":
            given.setdefault(cycle.state, []).append(cycle.day.isoformat())
    assert given == rep["cycles"]


def test_the_year_gives_the_leave_that_is_stated(found: Import) -> None:
    names = {history.rep.id: history.rep.name for history in the_team().histories}
    given = [
        [names.get(one.rep, ""), one.absence.start.isoformat(), one.absence.end.isoformat()]
        for one in found.leaves
    ]
    assert given == STATED["leave"]


def test_what_is_unsure_is_left_to_the_manager() -> None:
    assert [one.title for one in sorted_out(the_team()).questions] == STATED["unsure"]


def test_the_talk_without_a_record_is_asked_about(team: Team) -> None:
    asked = [nudge.text for nudge in nudges(team, SETTINGS, TODAY) if nudge.kind == "skipped"]
    assert asked == [
        "A one-on-one with Tomas was in the calendar on 16 Nov at 14:00; nothing is logged. "
        "Was it held?"
    ]


def test_the_same_year_again_changes_nothing(team: Team) -> None:
    again = becomes(sorted_out(team), team, TODAY)
    assert again.put(leave=True) == again.removed(leave=True, gone=True) == ()
