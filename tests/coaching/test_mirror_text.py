from __future__ import annotations

from datetime import timedelta

import pytest

from coachtui.coaching.mirror import mirror
from coachtui.coaching.mirror_text import bar, mirror_lines, month_labels
from coachtui.coaching.team_text import LEGEND, STRIP_LEGEND
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_meeting,
    a_promise,
    a_rep,
    a_team,
    a_weakness,
    an_insight,
    day,
)

TODAY = day("2026-11-25")


def test_the_mirror_as_text_has_every_part_with_reps_by_name() -> None:
    shown = mirror(
        a_team(
            a_history(
                a_rep("Kofi Mensah"),
                a_meeting("2026-11-02", tags=("learning", "pricing")),
                an_insight("Ridge", date="2026-11-02", how="three quotes by policy"),
            ),
            a_history(
                a_rep("Dana Ortiz"),
                a_meeting("2026-09-02", substance="thin", tags=("performance",)),
                a_weakness(date="2026-11-01"),
                a_blocker(date="2026-11-01"),
                a_promise(date="2026-10-01", due="2026-10-09"),
                an_insight("Tolvane", date="2026-10-01", how="three quotes by policy"),
            ),
        ),
        {},
        TODAY,
        weeks=10,
    )
    assert mirror_lines(shown, 80) == [
        "Coverage, 10 weeks to 25 Nov",
        "                 Oct Nov",
        "  Dana Ortiz   ··········",
        "  Kofi Mensah  ··········",
        f"  {LEGEND}",
        "",
        "Substantive reviews by month",
        "  Sep 2026  ░░░░░░░░░░░░░░░░░░░░  0 of 1",
        "  Oct 2026  ░░░░░░░░░░░░░░░░░░░░  none",
        "  Nov 2026  ████████████████████  1 of 1",
        "",
        "Promises, the last year",
        "  yours   1 made: 1 overdue",
        "  theirs  none made",
        "",
        "What was logged, the last 90 days",
        "  ░░░░░░░░░░░░░░░░░░░░  0 of 1 first-hand",
        "  1 weakness, 1 blocker logged",
        "",
        "Attention by rep, the last 90 days",
        "               Talks  Last talk    Weaknesses  Blockers",
        "  Dana Ortiz       1  84 days ago           1         1",
        "  Kofi Mensah      1  23 days ago           0         0",
        "",
        "Tags by quarter",
        "                          Q1 2026  Q2 2026  Q3 2026  Q4 2026",
        "  performance : learning        –        –    1 : 0    0 : 1",
        "  pricing                       –        –        –        1",
        "",
        "Heard of buyers by several reps",
        "  how: three quotes by policy (Dana Ortiz, Kofi Mensah)",
    ]


def test_what_is_not_on_file_is_named_in_one_sentence() -> None:
    lines = mirror_lines(mirror(a_team(a_history(a_rep("Dana Ortiz"))), {}, TODAY), 80)
    assert lines[-1] == (
        "Nothing on file yet: reviews, promises, tags, what several reps heard of buyers."
    )
    assert mirror_lines(mirror(a_team(), {}, TODAY), 80) == ["No rep yet, so nothing to mirror."]


def test_weeks_mean_the_same_on_every_screen() -> None:
    assert f"12 weeks: {LEGEND}" == STRIP_LEGEND


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "░░░░"), (0.01, "█░░░"), (0.5, "██░░"), (0.99, "███░"), (1.0, "████")],
)
def test_a_bar_is_full_only_where_all_is_and_empty_only_where_nothing_is(
    share: float, shown: str
) -> None:
    assert bar(share, 4) == shown


@pytest.mark.parametrize(
    ("first", "weeks", "across", "labels"),
    [
        ("2026-10-26", 5, 1, " Nov"),
        ("2026-10-26", 5, 2, "  Nov"),
        ("2026-09-28", 9, 1, " Oct Nov"),
        ("2026-11-02", 26, 1, "Nov  Dec Jan Feb Mar  Apr"),
        ("2026-11-02", 2, 1, ""),
        ("2026-11-02", 3, 1, "Nov"),
    ],
)
def test_months_stand_where_they_begin_and_never_run_into_one_another(
    first: str, weeks: int, across: int, labels: str
) -> None:
    mondays = [day(first) + timedelta(weeks=at) for at in range(weeks)]
    assert month_labels(mondays, across) == labels
