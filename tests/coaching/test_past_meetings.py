from coachtui.coaching.past_meetings import past_meetings
from tests.coaching.builders import a_history, a_meeting, a_rep


def test_the_newest_comes_first_with_what_is_missing_and_what_became_of_it() -> None:
    history = a_history(
        a_rep(),
        a_meeting("2026-11-02", substance="thin", id="first"),
        a_meeting("2026-11-16", substance="drive-by", overruled="substantive", id="second"),
        a_meeting("2026-11-23", substance=None, id="third"),
    )
    found = past_meetings(history, amended={"first"}, twice={"first"})
    assert [(one.sign, one.said, one.missing, one.remarks) for one in found] == [
        ("·", "not read", (), ()),
        ("●", "substantive", (), ("contested",)),
        ("◐", "thin", ("change",), ("two versions", "amended")),
    ]
