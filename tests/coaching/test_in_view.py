from coachtui.coaching.in_view import in_view
from tests.coaching.builders import (
    a_history,
    a_meeting,
    a_promise,
    a_rep,
    a_weakness,
    day,
    some_words,
)

TODAY = day("2026-11-30")


def test_what_is_dated_later_is_not_in_view() -> None:
    history = a_history(
        None, a_meeting("2026-11-30", id="now"), a_meeting("2026-12-01", id="later")
    )
    assert [meeting.id for meeting in in_view(history, TODAY).meetings] == ["now"]


def test_nothing_private_is_in_view() -> None:
    history = a_history(
        a_rep(),
        a_weakness("closing", "plain", date="2026-11-02"),
        a_weakness("closing", "secret", date="2026-11-02", private=True),
        some_words("secret", date="2026-11-02", private=True),
        a_promise("secret", date="2026-11-02", private=True),
    )
    seen = in_view(history, TODAY)
    assert [observation.text for observation in seen.observations] == ["plain"]
    assert (seen.words, seen.follow_ups) == ((), ())
