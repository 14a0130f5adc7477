from coachtui.coaching.both_sides import both_sides
from tests.coaching.builders import a_history, a_promise, a_rep


def test_open_ones_stand_by_side_due_first_and_ended_ones_latest_first() -> None:
    history = a_history(
        a_rep(),
        a_promise("no day", date="2026-10-01"),
        a_promise("later", date="2026-10-02", due="2026-12-01"),
        a_promise("sooner", date="2026-10-03", due="2026-11-01"),
        a_promise("hers", date="2026-10-03", owner="rep"),
        a_promise("old", date="2026-10-03", status="done", closed="2026-10-05"),
        a_promise("new", date="2026-10-01", status="dropped", closed="2026-10-06"),
    )
    found = both_sides(history)
    assert [one.text for one in found.manager] == ["sooner", "later", "no day"]
    assert [one.text for one in found.rep] == ["hers"]
    assert [one.text for one in found.ended] == ["new", "old"]
