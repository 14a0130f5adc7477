from datetime import UTC, datetime

from coachtui.coaching.revisions import line_differences, revisions


def typed(hour: int) -> datetime:
    return datetime(2026, 11, 2, hour, tzinfo=UTC)


def test_each_version_says_what_it_changed_of_the_text_and_beside_it() -> None:
    record = {"notes": "One.\nTwo.", "date": "2026-11-02", "kind": "one-on-one", "minutes": None}
    contest = {"substance": "thin", "why": "from memory", "date": "2026-11-03"}
    moved = {**record, "notes": "One.\n2.", "date": "2026-11-03", "minutes": 25}
    found = revisions(
        [
            (typed(9), "here", "log", record),
            (typed(10), "here", "amend", moved),
            (typed(11), "there", "contest", {**moved, "contest": contest}),
            (typed(12), "there", "undo", moved),
        ]
    )
    assert [one.said for one in found] == ["written", "amended", "contested", "a change taken back"]
    assert [one.first for one in found] == [True, False, False, False]
    assert found[0].lines == ("One.", "Two.")
    assert found[0].differences == ()
    assert found[0].beside == ()
    assert found[1].differences == (("removed", "Two."), ("added", "2."))
    assert found[1].beside == (
        "day: Tue 3 Nov 2026, before Mon 2 Nov 2026",
        "minutes: 25, before none",
    )
    assert (found[2].differences, found[2].beside) == ((), ("thin: from memory",))
    assert found[3].beside == ("no longer contested",)


def test_a_version_that_was_taken_away_has_no_lines() -> None:
    record = {"notes": "One.", "date": "2026-11-02", "kind": "one-on-one"}
    found = revisions([(typed(9), "here", "log", record), (typed(10), "here", "move", None)])
    assert found[1].differences == (("removed", "One."),)
    assert found[1].beside == ()


def test_lines_that_stay_are_no_difference() -> None:
    assert line_differences(["a", "b", "c"], ["a", "c", "d"]) == (("removed", "b"), ("added", "d"))
