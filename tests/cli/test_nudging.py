"""`nudge`, `snooze`, `skip`, `postpone`, `plan` and `leave`."""

import pytest

from tests.cli.conftest import CommandLine


def test_a_nudge_records_nothing_and_always_answers(dana: CommandLine) -> None:
    first = dana.said("nudge")
    assert [dana.said("nudge") for _ in range(5)] == [first] * 5
    assert "shown" in dana("access", "dana").lines[-1]


def test_when_all_is_quiet_a_nudge_says_nothing(run: CommandLine) -> None:
    run.said("rep", "add", "Kofi Adomako")
    assert run("nudge", "--exit-code") == (0, "", "")
    assert run("nudge", "--json").json == {
        "schema": 1,
        "nudge": None,
        "next": {"rep": "Kofi Adomako", "date": "2026-12-14"},
    }


def test_the_digest_is_text_and_json_with_the_keys_promised(dana: CommandLine) -> None:
    assert dana.said("nudge", "--digest").splitlines() == [
        "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago.",
        "No answer yet to what blocks Dana: pricing desk takes nine days to answer (2 Nov). "
        "Last talk: 28 days ago.",
        "The one-on-one with Dana is due today. Last talk: 28 days ago.",
        "",
        "This week",
        "  today             Dana Ortiz  one-on-one, due",
        "",
        'Dana Ortiz: "pricing desk takes nine days to answer" (2 Nov): no promise of yours names '
        "it. What will you do about it, or who can?",
    ]
    digest = dana("nudge", "--digest", "--json").json
    assert list(digest) == ["schema", "nudges", "week", "question"]
    assert [nudge["kind"] for nudge in digest["nudges"]] == ["my-promise", "unanswered", "today"]
    keys = {"kind", "rep", "text", "fact", "since", "ways_out"}
    assert all(set(nudge) == keys for nudge in digest["nudges"])
    assert digest["week"] == [{"rep": "Dana Ortiz", "date": "2026-11-30", "kind": "one-on-one"}]
    assert dana("nudge", "--digest", "--exit-code").code == 3


def test_a_snooze_silences_the_rep_until_its_day(dana: CommandLine) -> None:
    assert dana.said("snooze", "dana", "--until", "next tue", "--why", "at the fair") == (
        "No nudge about Dana Ortiz before Tue 8 Dec 2026.\n"
    )
    assert dana.said("nudge") == ""
    assert dana.said("nudge", today="2026-12-07") == ""
    assert dana.said("nudge", today="2026-12-08").startswith("You owe Dana: get her the price")


def test_a_snooze_needs_a_reason_and_a_day_within_two_weeks_twice_a_cycle(
    dana: CommandLine,
) -> None:
    def snooze(until: str, why: str = "away") -> str:
        return dana.refused("snooze", "dana", "--until", until, "--why", why)

    assert snooze("fri", " ") == "A snooze needs a reason: say why."
    assert snooze("2026-12-15") == (
        "Tue 15 Dec 2026 is more than 14 days off: Mon 14 Dec 2026 is the latest day for a snooze."
    )
    assert snooze("today") == "Mon 30 Nov 2026 isn't ahead."
    assert snooze("some day") == (
        '"some day" can\'t be read as a day: write it like 28 nov, fri, in 2 weeks or 2026-11-28.'
    )
    for _ in range(2):
        dana.said("snooze", "dana", "--until", "fri", "--why", "away")
    assert snooze("fri") == (
        "Dana was snoozed 2 times in this cycle already (30 Nov, 30 Nov): "
        "hold it, plan it, postpone it or skip it with the reason."
    )


def test_a_skip_records_the_reason_of_the_cycle_that_lapsed(dana: CommandLine) -> None:
    assert dana.said("skip", "dana", "--why", "rep cancelled") == (
        "Dana Ortiz: the one-on-one due Mon 16 Nov 2026 counts as skipped (rep cancelled). "
        "Next due: Mon 30 Nov 2026.\n"
    )
    assert dana.said("skip", "dana", "--why", "never scheduled") == (
        "Dana Ortiz: the one-on-one due Mon 30 Nov 2026 counts as skipped (never scheduled). "
        "Next due: Mon 14 Dec 2026.\n"
    )
    assert dana.refused("skip", "dana", "--why", " ") == "--why takes the reason in words."


def test_a_skip_right_after_the_first_log_speaks_of_the_next_cycle(run: CommandLine) -> None:
    run.said("rep", "add", "Kofi Adomako")
    run.said("log", "kofi", "-", stdin="We spoke.\n")
    assert run.said("skip", "kofi", "--why", "rep cancelled") == (
        "Kofi Adomako: the one-on-one due Mon 14 Dec 2026 counts as skipped (rep cancelled). "
        "Next due: Mon 28 Dec 2026.\n"
    )


def test_a_skip_takes_the_booking_with_it(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled")
    dana.said("plan", "dana", "fri")
    assert dana.said("skip", "dana", "--why", "rep cancelled") == (
        "Dana Ortiz: the one-on-one due Fri 4 Dec 2026 counts as skipped (rep cancelled), "
        "and the booking of Fri 4 Dec 2026 is off. Next due: Fri 18 Dec 2026.\n"
    )
    assert dana("nudge", "--json").json["next"]["date"] == "2026-12-18"


def test_a_postponing_takes_the_booking_with_it(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled")
    dana.said("plan", "dana", "thu", "14:00")
    dana.said("plan", "dana", "fri", "--kind", "performance-review")
    dana.said("plan", "dana", "fri", "--kind", "ride-along")
    assert dana.said("postpone", "dana", "2026-12-15") == (
        "Dana Ortiz: the one-on-one due Thu 3 Dec 2026 counts as postponed, and the bookings of "
        "Thu 3 Dec 2026 and Fri 4 Dec 2026 are off. Next due: Tue 15 Dec 2026.\n"
    )
    plans = dana("access", "dana", "--json").json["plans"]
    assert [plan["kind"] for plan in plans if not plan["replaced"]] == ["ride-along"]
    assert dana.said("undo").startswith("Taken back: postpone, Dana Ortiz, due Thu 3 Dec 2026 ")
    plans = dana("access", "dana", "--json").json["plans"]
    assert len([plan for plan in plans if not plan["replaced"]]) == 3


def test_a_move_takes_the_booking_with_it(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled")
    dana.said("plan", "dana", "today", "16:00")
    assert dana.said("postpone", "dana", "fri") == (
        "Dana Ortiz: the one-on-one due Mon 30 Nov 2026 is moved to Fri 4 Dec 2026, "
        "and the booking of Mon 30 Nov 2026 is off.\n"
    )


def test_only_leave_sickness_and_holidays_excuse(dana: CommandLine) -> None:
    assert "counts as excused (on holiday)" in dana.said("skip", "dana", "--why", "on holiday")


def test_a_move_by_at_most_a_week_leaves_no_mark(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled")
    assert dana.said("postpone", "dana", "--to", "fri") == (
        "Dana Ortiz: the one-on-one due Mon 30 Nov 2026 is moved to Fri 4 Dec 2026.\n"
    )
    assert dana.said("postpone", "dana", "--to", "next tue") == (
        "Dana Ortiz: the one-on-one due Fri 4 Dec 2026 counts as postponed. "
        "Next due: Tue 8 Dec 2026.\n"
    )


@pytest.mark.parametrize("words", [("fri",), ("4", "dec"), ("--to", "fri")])
def test_the_new_day_stands_behind_the_rep_or_an_option(
    dana: CommandLine, words: tuple[str, ...]
) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled")
    assert dana.said("postpone", "dana", *words) == (
        "Dana Ortiz: the one-on-one due Mon 30 Nov 2026 is moved to Fri 4 Dec 2026.\n"
    )


def test_the_new_day_is_named_once(dana: CommandLine) -> None:
    assert dana("postpone", "dana", "fri", "--to", "fri") == (
        2,
        "",
        "coachtui: Name the day once: behind the rep or with --to.\n",
    )


def test_an_undated_or_far_move_counts_as_postponed(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled")
    assert dana.said("postpone", "dana") == (
        "Dana Ortiz: the one-on-one due Mon 30 Nov 2026 counts as postponed. "
        "Next due: Mon 14 Dec 2026.\n"
    )
    dana.said("undo")
    assert dana.said("postpone", "dana", "--to", "2026-12-15", "--why", "quarter end") == (
        "Dana Ortiz: the one-on-one due Mon 30 Nov 2026 counts as postponed. "
        "Next due: Tue 15 Dec 2026.\n"
    )


def test_to_meet_earlier_is_no_postponing(dana: CommandLine) -> None:
    dana.said("skip", "dana", "--why", "rep cancelled", today="2026-11-26")
    dana.said("skip", "dana", "--why", "rep cancelled", today="2026-12-01")
    before = dana("access", "dana").out
    assert dana.refused("postpone", "dana", "--to", "fri", today="2026-12-01") == (
        "Fri 4 Dec 2026 is no later than the day it is due, Mon 14 Dec 2026. "
        "To meet earlier: coachtui plan dana 2026-12-04"
    )
    assert dana("access", "dana").out == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("thu", "14:00"), "Booked: one-on-one with Dana Ortiz, Thu 3 Dec 2026 at 14:00."),
        (("3", "dec", "2pm"), "Booked: one-on-one with Dana Ortiz, Thu 3 Dec 2026 at 14:00."),
        (("3", "dec"), "Booked: one-on-one with Dana Ortiz, Thu 3 Dec 2026."),
        (("dec", "14"), "Booked: one-on-one with Dana Ortiz, Mon 14 Dec 2026."),
        (("today", "12am"), "Booked: one-on-one with Dana Ortiz, Mon 30 Nov 2026 at 00:00."),
        (("fri", "9h"), "Booked: one-on-one with Dana Ortiz, Fri 4 Dec 2026 at 09:00."),
        (
            ("fri", "--kind", "ride-along"),
            "Booked: ride-along with Dana Ortiz, Fri 4 Dec 2026.",
        ),
    ],
)
def test_a_plan_books_a_day_with_or_without_a_time(
    dana: CommandLine, words: tuple[str, ...], said: str
) -> None:
    assert dana.said("plan", "dana", *words) == f"{said}\n"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("thu", "25:00"), 1, "'25:00' is no time of day; write it like 14:00 or 2pm."),
        (("thu", "9:75"), 1, "'9:75' is no time of day; write it like 14:00 or 2pm."),
        (("2026-11-29",), 1, "Sun 29 Nov 2026 isn't ahead."),
        (
            ("blah",),
            1,
            '"blah" can\'t be read as a day: write it like 28 nov, fri, in 2 weeks or 2026-11-28.',
        ),
    ],
)
def test_a_plan_that_can_not_be_is_refused(
    dana: CommandLine, words: tuple[str, ...], code: int, said: str
) -> None:
    assert dana("plan", "dana", *words) == (code, "", f"coachtui: {said}\n")


def test_a_plan_takes_the_place_of_what_is_booked_of_its_kind_and_still_ahead(
    dana: CommandLine,
) -> None:
    def booked() -> list[tuple[str, str]]:
        plans = dana("access", "dana", "--json").json["plans"]
        return sorted((p["date"], p["kind"]) for p in plans if not p["replaced"])

    past, wed = ("2026-11-20", "one-on-one"), ("2026-12-02", "one-on-one")
    thu, fri = ("2026-12-03", "ride-along"), ("2026-12-04", "one-on-one")
    dana.said("plan", "dana", "20 nov", today="2026-11-16")
    for words in (("wed",), ("thu", "--kind", "ride-along")):
        assert "instead of" not in dana.said("plan", "dana", *words)
    assert dana.said("plan", "dana", "fri", "9h") == (
        "Booked: one-on-one with Dana Ortiz, Fri 4 Dec 2026 at 09:00, instead of Wed 2 Dec 2026.\n"
    )
    assert booked() == [past, thu, fri]
    dana.said("undo")
    assert booked() == [past, wed, thu]


def test_a_booked_meeting_is_what_comes_next(dana: CommandLine) -> None:
    dana.said("plan", "dana", "wed", "9:30")
    assert dana("nudge", "--json").json["next"] == {"rep": "Dana Ortiz", "date": "2026-12-02"}


def test_leave_of_a_rep_pauses_the_cycle(dana: CommandLine) -> None:
    assert dana.said("leave", "dana", "2026-11-30..2026-12-11", "--why", "holiday") == (
        "Dana Ortiz: away Mon 30 Nov 2026 to Fri 11 Dec 2026. Cycles wait.\n"
    )
    assert dana("nudge", "--json").json["next"]["date"] == "2026-12-21"


def test_leave_of_the_manager_is_a_day_or_a_span_in_bare_words(dana: CommandLine) -> None:
    assert dana.said("leave", "me", "3", "dec..14", "dec") == (
        "You: away Thu 3 Dec 2026 to Mon 14 Dec 2026. Cycles wait.\n"
    )
    assert dana.said("leave", "me", "fri") == "You: away Fri 4 Dec 2026. Cycles wait.\n"
    assert dana.refused("leave", "me", "2026-12-24..2026-12-20") == (
        "Sun 20 Dec 2026 is before Thu 24 Dec 2026: write the earlier day first."
    )
    assert dana.refused("leave", "zed", "fri") == (
        'No rep is called "zed": the only name is Dana Ortiz.'
    )


def test_a_folder_that_is_named_and_is_not_there_is_told_of(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = str(dana.home / "wrong")
    there = f"There is no notebook at {wrong}"
    line = (
        f"{there} (--data): mend the path, or begin one there: "
        f"coachtui --data {wrong} rep add NAME\n"
    )
    for _ in range(2):
        assert dana("nudge", "--data", wrong) == (0, "", line)
    result = dana("nudge", "--data", wrong, "--json")
    assert (result.json["nudge"], result.err) == (None, line)
    monkeypatch.setenv("COACHTUI_DATA", wrong)
    assert dana("nudge").err == (
        f"{there} (COACHTUI_DATA): mend the path, or begin one there: coachtui rep add NAME\n"
    )
    monkeypatch.delenv("COACHTUI_DATA")
    assert dana("nudge").err == ""
