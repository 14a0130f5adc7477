from datetime import date as Date
from datetime import timedelta

import pytest

from coachtui.coaching.attention import attention
from coachtui.coaching.model import RepHistory, Team
from coachtui.coaching.nudges import (
    attention_ahead,
    nudges,
)
from coachtui.coaching.settings import Settings
from tests.coaching.builders import (
    Day,
    a_history,
    a_meeting,
    a_rep,
    a_team,
    an_absence,
    day,
)

SETTINGS = Settings()


def a_well_met(name: str, every: int = 14, talks: int = 6) -> RepHistory:
    days = (Date(2026, 11, 30) - timedelta(days=14 * n) for n in range(talks))
    rep = a_rep(name, added="2026-01-05", every=every)
    return a_history(rep, a_meeting("2026-01-12"), *(a_meeting(d) for d in days))


def the_attention(team: Team, on: Day = "2026-12-01") -> list[str]:
    return [n.text for n in nudges(team, SETTINGS, day(on)) if n.kind == "attention"]


def test_half_the_teams_attention_or_less_is_said_with_the_figures() -> None:
    team = a_team(
        a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), a_well_met("Kofi M", talks=2)
    )
    assert the_attention(team) == [
        "Kofi had 2 talks in 90 days; at the team's median it would be 6. Last talk: yesterday."
    ]


@pytest.mark.parametrize("added", [Date(2026, 12, 1) - timedelta(days=n) for n in range(46, 91)])
def test_exactly_half_and_exactly_two_fewer_are_enough_whatever_the_days_counted(
    added: Date,
) -> None:
    def met(name: str, talks: int) -> RepHistory:
        days = (added + timedelta(days=9 * n) for n in range(1, talks + 1))
        return a_history(a_rep(name, added=added, every=14), *(a_meeting(d) for d in days))

    team = a_team(met("Ana A", 4), met("Ben B", 4), met("Cy C", 4), met("Kofi M", 2))
    shares = attention(team, SETTINGS, day("2026-12-01"))
    assert [share.rep for share in shares if share.neglected] == ["Kofi M"]


def test_three_reps_are_too_few_to_compare() -> None:
    team = a_team(a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Kofi M", talks=1))
    assert the_attention(team) == []


def test_a_longer_cadence_is_considered() -> None:
    monthly = a_well_met("Kofi M", every=28, talks=2)
    team = a_team(a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), monthly)
    assert the_attention(team) == []


def test_leave_is_considered() -> None:
    rep = a_rep("Kofi M", added="2026-01-05")
    away = a_history(
        rep,
        a_meeting("2026-01-12"),
        a_meeting("2026-11-30"),
        an_absence("2026-09-01", "2026-11-13"),
    )
    team = a_team(a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), away)
    assert the_attention(team) == []


def test_attention_is_counted_of_every_active_rep() -> None:
    left = a_history(a_rep("Zoe Z", ends="2026-11-01"))
    team = a_team(a_well_met("Ana A"), a_well_met("Kofi M", talks=2), left)
    found = attention(team, SETTINGS, day("2026-12-01"))
    assert [(share.rep, share.talks, share.neglected) for share in found] == [
        ("Ana A", 6, False),
        ("Kofi M", 2, False),
    ]


def test_attention_ahead_says_what_each_day_would() -> None:
    team = a_team(
        a_well_met("Ana A"), a_well_met("Ben B"), a_well_met("Cy C"), a_well_met("Kofi M", talks=2)
    )
    ahead = attention_ahead(team, SETTINGS, day("2026-12-01"), 30)
    by_hand = [
        (on, nudge)
        for on in (Date(2026, 12, 1) + timedelta(days=n) for n in range(30))
        for nudge in nudges(team, SETTINGS, on)
        if nudge.kind == "attention" and nudge.key.startswith("attention")
    ]
    assert list(ahead) == by_hand
    assert len(ahead) > 0
