"""What an import says: a series in a line, what is moved, called off, not logged, unsure."""

from coachtui.coaching.calendar_import import Import, sort_out
from coachtui.coaching.calendar_text import import_lines, leave_lines, question_lines
from tests.coaching.builders import Thing, a_history, a_meeting, a_team, an_absence
from tests.coaching.calendar_builders import (
    DANA,
    KOFI,
    SAM,
    SETTINGS,
    TODAY,
    a_calendar,
    after,
    an_event,
    dana_and_kofi,
    imported,
    on,
)

NAMES = {"dana": "Dana Ortiz", "kofi": "Kofi Mensah"}
SERIES = an_event(
    "1:1 Dana", on("2026-11-09"), on("2026-11-23"), on("2026-12-10", usual="2026-12-07")
)


def lines(found: Import) -> list[str]:
    return import_lines(found, NAMES, TODAY)


def test_a_series_is_one_line_with_what_is_odd_about_it_below() -> None:
    off = an_event("1:1 Dana", on("2026-12-21"), cancelled=True)
    found = imported(dana_and_kofi(), SERIES, off, an_event("Kofi / Sam", uid="e2"))
    assert lines(found) == [
        "Dana Ortiz",
        '  "1:1 Dana", one-on-one, 4 times, Mon 9 Nov 2026 to Mon 21 Dec 2026: 3 new, 1 called off',
        "    moved: Mon 7 Dec 2026 to Thu 10 Dec 2026",
        "    called off: Mon 21 Dec 2026 (cancelled)",
        "    scheduled, nothing logged: 9 Nov, 23 Nov",
        "Kofi Mensah",
        '  "Kofi / Sam", one-on-one, Mon 7 Dec 2026 10:00: new',
    ]


def test_a_second_import_says_what_is_as_before_and_what_moved_since() -> None:
    team = after(
        dana_and_kofi(), imported(dana_and_kofi(), an_event("Kofi / Sam", on("2026-12-07")))
    )
    again = imported(team, an_event("Kofi / Sam", on("2026-12-07")))
    assert lines(again)[1] == '  "Kofi / Sam", one-on-one, Mon 7 Dec 2026 10:00: as before'
    moved = imported(team, an_event("Kofi / Sam", on("2026-12-09", usual="2026-12-07")))
    assert lines(moved)[1] == (
        '  "Kofi / Sam", one-on-one, Wed 9 Dec 2026 10:00: moved from Mon 7 Dec 2026'
    )


def test_leave_and_the_unsure_are_listed_and_long_lists_end() -> None:
    days = [on(f"2026-12-{n:02d}", at=None) for n in range(1, 24)]
    found = imported(dana_and_kofi(), *(an_event("OOO", one, uid=f"e{one.date}") for one in days))
    said = leave_lines(found.leaves, NAMES)
    assert said[0] == "  You: Tue 1 Dec 2026 (out of office)"
    assert (len(said), said[-1]) == (21, "  and 3 more: `--json` lists them all")
    unsure = an_event("Tolvane prep", people=(DANA.email, SAM))
    questions = sort_out(a_calendar(unsure), dana_and_kofi(), SETTINGS, TODAY).questions
    assert question_lines(questions, NAMES) == [
        '  "Tolvane prep", Mon 7 Dec 2026; Dana Ortiz? '
        "(one-on-one: the title doesn't say what it is)"
    ]


def test_what_passed_unlogged_since_the_last_record_is_told_however_long_ago() -> None:
    series = an_event(
        "1:1 Dana", *(on(d) for d in ("2026-09-28", "2026-10-12", "2026-10-26", "2026-11-23"))
    )

    def told(*things: Thing) -> list[str]:
        team = a_team(a_history(DANA, *things), a_history(KOFI))
        return [line for line in lines(imported(team, series)) if "nothing logged" in line]

    assert told(a_meeting("2026-09-28")) == [
        "    scheduled, nothing logged: 12 Oct, 26 Oct, 23 Nov"
    ]
    assert told(a_meeting("2026-10-26")) == ["    scheduled, nothing logged: 23 Nov"]
    assert told(a_meeting("2026-10-26"), an_absence("2026-11-20", "2026-11-25")) == []
