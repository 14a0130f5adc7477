"""What belongs into a calendar, and what never does."""

from datetime import date as Date
from datetime import time

import msgspec

from coachtui.coaching.feed import FeedEntry, feed
from coachtui.coaching.model import Plan, Team
from coachtui.coaching.settings import Settings
from tests.coaching.builders import (
    a_history,
    a_meeting,
    a_plan,
    a_promise,
    a_rep,
    a_team,
    a_weakness,
    an_insight,
    day,
    from_calendar,
)

TODAY = Date(2026, 11, 30)  # a Monday
DANA = a_rep(every=14, added="2026-11-02")
TALK = a_meeting("2026-11-23")


def shown(team: Team) -> list[tuple[str, str]]:
    """Titles with their days, without the prompt."""
    found = feed(team, Settings(), TODAY)
    return [(entry.title, str(entry.date)) for entry in found if entry.kind != "prompt"]


def booking(team: Team) -> FeedEntry:
    (found,) = (entry for entry in feed(team, Settings(), TODAY) if entry.kind == "booked")
    return found


def test_what_the_cadence_asks_for_next_is_in_it() -> None:
    assert shown(a_team(a_history(DANA, TALK))) == [
        ("One-on-one due: Dana", "2026-12-07"),
        ("Ride-along due: Dana", "2027-02-01"),
    ]


def test_a_booking_takes_the_place_of_the_due_day_and_has_its_time() -> None:
    plan = a_plan("2026-12-03", made="2026-11-24", at=time(14))
    team = a_team(a_history(DANA, TALK, plan))
    assert shown(team)[0] == ("One-on-one: Dana", "2026-12-03")
    assert "One-on-one due: Dana" not in dict(shown(team))
    found = booking(team)
    assert (found.time, found.minutes, found.key) == (time(14), 30, f"booking.{plan.id}")


def test_a_moved_booking_is_the_same_one() -> None:
    first = a_plan("2026-12-03", made="2026-11-24", at=time(14))
    second = a_plan("2026-12-04", made="2026-11-25")
    third = a_plan("2026-12-05", made="2026-11-26")
    moved = [msgspec.structs.replace(plan, replaced=True) for plan in (first, second)]
    found = booking(a_team(a_history(DANA, TALK, *moved, third)))
    assert (found.key, found.date) == (f"booking.{first.id}", day("2026-12-05"))


def test_a_booking_after_one_that_was_held_is_another() -> None:
    held = msgspec.structs.replace(a_plan("2026-11-23", made="2026-11-20"), replaced=True)
    plan = a_plan("2026-12-03", made="2026-11-24")
    assert booking(a_team(a_history(DANA, TALK, held, plan))).key == f"booking.{plan.id}"


def test_a_booking_from_the_calendar_is_not_sent_back_to_it() -> None:
    plan = from_calendar("2026-12-03", at=time(14))
    assert shown(a_team(a_history(DANA, TALK, plan))) == [
        ("Ride-along due: Dana", "2027-02-01"),
    ]


def test_two_bookings_of_one_kind_are_two() -> None:
    gone = msgspec.structs.replace(a_plan("2026-12-01", made="2026-11-20"), replaced=True)
    plans: list[Plan] = [a_plan(f"2026-12-0{n}", made="2026-11-24") for n in (3, 4)]
    found = feed(a_team(a_history(DANA, TALK, gone, *plans)), Settings(), TODAY)
    assert len({entry.key for entry in found if entry.kind == "booked"}) == 2


def test_open_promises_with_a_day_are_in_it_and_say_whose() -> None:
    history = a_history(
        DANA,
        TALK,
        a_promise("get her the price sheet", date="2026-11-23", due="2026-12-01"),
        a_promise("ring Tolvane", date="2026-11-23", due="2026-11-27", owner="rep"),
        a_promise("no day", date="2026-11-23"),
        a_promise("kept", date="2026-11-23", due="2026-12-01", status="done"),
    )
    assert [one for one in shown(a_team(history)) if "romise" in one[0]] == [
        ("Dana's promise due", "2026-11-27"),
        ("Promise to Dana due", "2026-12-01"),
    ]


def test_what_was_promised_is_in_the_details_alone_and_only_where_asked_for() -> None:
    promise = a_promise("get her\nthe price sheet", date="2026-11-23", due="2026-12-01")
    team = a_team(a_history(DANA, TALK, promise))
    assert "price sheet" not in str(feed(team, Settings(), TODAY))
    (found,) = (e for e in feed(team, Settings(), TODAY, with_text=True) if e.kind == "my-promise")
    assert (found.title, found.details) == ("Promise to Dana due", "get her the price sheet")


def test_nothing_private_or_observed_is_ever_in_it() -> None:
    secret = "canary"
    history = a_history(
        DANA,
        a_meeting("2026-11-23", notes=secret, tags=("leaving", secret)),
        a_promise(secret, date="2026-11-23", due="2026-12-01", private=True),
        a_weakness(secret, secret, date="2026-11-23"),
        an_insight(secret, date="2026-11-23"),
    )
    found = feed(a_team(history), Settings(), TODAY, with_text=True)
    assert secret not in str(found)
    assert not [entry for entry in found if "romise" in entry.title]


def test_the_prompt_is_weekly_on_the_day_and_at_the_time_of_the_reminder() -> None:
    team = a_team(a_history(DANA, TALK))
    (found,) = (entry for entry in feed(team, Settings(), TODAY) if entry.weekly)
    assert (found.date, found.time, found.title) == (TODAY, time(8, 30), "Weekly coaching prompt")
    later = feed(team, Settings(), TODAY, weekday=4, at=time(16))
    (found,) = (entry for entry in later if entry.weekly)
    assert (found.date, found.time) == (day("2026-12-04"), time(16))


def test_nobody_is_due_who_has_left_or_is_leaving() -> None:
    promise = a_promise(date="2026-11-23", due="2026-12-01")
    left = a_history(a_rep("Kofi Adomako", ends="2026-11-27"), promise)
    leaving = a_history(
        a_rep("Marta Sowerby", ends="2026-12-18"), a_promise(date="2026-11-23", due="2026-12-01")
    )
    assert shown(a_team(left, leaving)) == [("Promise to Marta due", "2026-12-01")]


def test_names_are_those_that_tell_two_apart() -> None:
    other = a_rep("Dana Smith", id="other", every=14, added="2026-11-02")
    titles = dict(shown(a_team(a_history(DANA, TALK), a_history(other, TALK))))
    assert {"One-on-one due: Dana Ortiz", "One-on-one due: Dana Smith"} <= set(titles)


def test_a_new_name_or_day_changes_no_key() -> None:
    before = a_team(a_history(DANA, TALK))
    renamed = msgspec.structs.replace(DANA, name="Dana Ruiz", every=7)
    after = a_team(a_history(renamed, TALK))
    keys = [{entry.key for entry in feed(team, Settings(), TODAY)} for team in (before, after)]
    assert keys[0] == keys[1]
