"""Old notes cut at their date headings."""

from datetime import date as Date

import pytest

from coachtui.coaching.old_notes import OldNotes, read_old_notes
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_rep

TODAY = Date(2026, 11, 30)
MARCH_4 = Date(2026, 3, 4)


def notes(text: str, *, dates: str = "day-first", today: Date = TODAY) -> OldNotes:
    settings = Settings(manager="Sam Keller", dates=dates)  # type: ignore[arg-type]
    return read_old_notes(text, a_rep(), settings, today)


def days(text: str, **more: object) -> list[str]:
    return [part.date.isoformat() for part in notes(text, **more).parts]  # type: ignore[arg-type]


def unclear(text: str) -> list[tuple[int, int, str]]:
    return [(one.line, one.last, one.why) for one in notes(text).unclear]


@pytest.mark.parametrize(
    "heading",
    [
        "# 2026-03-04",
        "## 4 March 2026",
        "### Wednesday 4th of March 2026 ###",
        "**Mar 4, 2026**",
        "__4 Mar 2026:__",
        "4.3.2026",
        "04.03.26",
        "04/03/2026",
        "2026/03/04",
        "20260304",
        "4-Mar-2026",
        "04Mar26",
        "Mar 4 '26",
        "1:1 Dana - 4 Mar 2026",
        "1:1 Dana – 4 Mar 2026",
        "Meeting notes 2026-03-04 14:00",
        "--- 04 Mar 2026 ---",
        "=== 4 Mar 2026 ===",
        "4 Mar 2026\n==========",
        "4 Mar 2026\n---",
        "[[2026-03-04]]",
        "date: 2026-03-04",
        "2026-03-04 (Wed)",
        "Wednesday, March 4, 2026 2:00 PM",
        "Mar 4, 2026 | Dana / Sam weekly",
        "Gesprächsnotiz Dana, Mi, 4. März 2026, 14:00 Uhr",
        "Mi 04.03.2026",
        "mer. 4 mars 2026",
        "Réunion du 4 mars 2026",
        "miércoles, 4 de marzo de 2026",
        "4\u00a0March\u00a02026",
        "4 Mar\u00adch 2026",
        "📅 4 March 2026",
    ],
)
def test_a_date_is_a_heading_in_many_styles(heading: str) -> None:
    (part,) = notes(f"{heading}\n\nTalked about price.\n").parts
    assert (part.date, part.text, part.kind) == (MARCH_4, "Talked about price.", "one-on-one")


@pytest.mark.parametrize(
    "line",
    [
        "We met Tolvane on 4 March 2026 and they liked it.",
        "Next meeting: 18 March 2026",
        "## Next review 18 March 2026",
        "- 18 Mar: demo at Tolvane",
        "Deadline 18 March 2026",
        "Last updated 18 March 2026",
        "renewal 18/03/2026",
        "3/4 of the deals",
        "  18 March 2026",
        "call at 14.30",
        "18 March 2026: she said no and that was it.",
    ],
)
def test_a_date_inside_other_text_is_no_heading(line: str) -> None:
    (part,) = notes(f"# 4 March 2026\nTalked.\n\n{line}\nMore.\n").parts
    assert part.text == f"Talked.\n\n{line}\nMore."


def test_what_else_a_heading_says_is_kind_and_minutes() -> None:
    said = {
        "# Ride-along with Dana, 4 March 2026 (45 min)": ("ride-along", 45),
        "Mitfahrt 04.03.2026, 14:00-15:30 Uhr": ("ride-along", 90),
        "QBR Tolvane - 4 March 2026": ("account-review", None),
        "## 2026-03-04 performance review 1h": ("performance-review", 60),
        "Jahresgespräch 4. März 2026": ("performance-review", None),
        "2026-03-04 1:1 25m": ("one-on-one", 25),
        "Mar 4, 2026 1:30 PM - 2:15 PM": ("one-on-one", 45),
    }
    found = {}
    for heading in said:
        (part,) = notes(f"{heading}\nTalked.").parts
        found[heading] = (part.kind, part.minutes)
    assert found == said


def test_the_words_of_a_heading_that_say_something_stay_in_the_notes() -> None:
    (part,) = notes("## 4 March 2026 - Tolvane lost\nOn price.").parts
    assert (part.text, part.lines) == ("4 March 2026 - Tolvane lost\nOn price.", (1, 2))


def test_headings_inside_a_talk_stay_in_it() -> None:
    text = "## 4 March 2026\n### Deals\n- Tolvane\n### Actions until 9 March 2026\n- ring"
    assert [part.text for part in notes(text).parts] == [
        "### Deals\n- Tolvane\n### Actions until 9 March 2026\n- ring"
    ]


def test_newest_or_oldest_first_does_not_matter() -> None:
    talks = ["# 2026-03-04\na", "# 2026-03-18\nb", "# 2026-04-01\nc"]
    oldest_first = [(part.date, part.text) for part in notes("\n\n".join(talks)).parts]
    newest_first = [(part.date, part.text) for part in notes("\n\n".join(talks[::-1])).parts]
    assert oldest_first == newest_first
    assert [text for _, text in oldest_first] == ["a", "b", "c"]


def test_a_title_above_the_date_belongs_to_it() -> None:
    text = (
        "1:1 Dana\n\nWednesday, March 4, 2026\n2:00 PM\n\n- price\n\n"
        "Ride along Dana\n\nWednesday, March 18, 2026\n2:00 PM\n\n- Tolvane"
    )
    assert [(part.kind, part.text) for part in notes(text).parts] == [
        ("one-on-one", "- price"),
        ("ride-along", "- Tolvane"),
    ]


def test_lines_that_begin_with_a_date_are_talks_where_there_are_no_other_headings() -> None:
    text = "2026-03-04: She lost Tolvane. On price.\n  wrapped\n2026-03-18: Better. She asked."
    assert [(part.date.day, part.text) for part in notes(text).parts] == [
        (4, "She lost Tolvane. On price.\n  wrapped"),
        (18, "Better. She asked."),
    ]
    assert days("04.03.2026 Preis zu früh genannt.\n18.03. Besser, sie hat gefragt.") == [
        "2026-03-04",
        "2026-03-18",
    ]


def test_figures_are_read_in_the_order_that_the_file_shows() -> None:
    shows_itself = notes("03/18/2026\na\n\n04/03/2026\nb")
    assert [part.date.isoformat() for part in shows_itself.parts] == ["2026-03-18", "2026-04-03"]
    assert (shows_itself.order, shows_itself.order_proven, shows_itself.order_matters) == (
        "month-first",
        True,
        1,
    )
    by_weekday = notes("Fri 04/03/2026\na\n\n05/03/2026\nb")
    assert (by_weekday.order, by_weekday.order_proven) == ("month-first", True)
    by_sequence = notes("01/05/2026\na\n\n02/02/2026\nb\n\n03/02/2026\nc\n\n04/06/2026\nd")
    assert (by_sequence.order, by_sequence.order_proven) == ("month-first", True)


def test_else_in_the_configured_order() -> None:
    assert days("04/03/2026\na") == ["2026-03-04"]
    assert days("04/03/2026\na", dates="month-first") == ["2026-04-03"]
    assert days("4.3.2026\na", dates="month-first") == ["2026-03-04"]
    assert not notes("04/03/2026\na").order_proven


def test_where_a_file_shows_both_orders_what_may_be_either_is_named() -> None:
    text = "18/03/2026\na\n\n03/25/2026\nb\n\n04/05/2026\nc"
    assert days(text) == ["2026-03-18", "2026-03-25"]
    assert unclear(text) == [
        (7, 8, "day and month may be either way round, the file has both orders")
    ]


def test_a_year_left_out_comes_from_a_year_heading() -> None:
    text = "# 2026\n\n## 4 Mar\na\n\n## 18 Feb\nb\n\n# 2025\n\n## 10 Dec\nc"
    assert days(text) == ["2025-12-10", "2026-02-18", "2026-03-04"]


def test_a_year_left_out_comes_from_the_weekday() -> None:
    assert days("Wed 4 Mar\na\n\nWed 18 Mar\nb") == ["2026-03-04", "2026-03-18"]
    assert unclear("Mon 4 Mar\na\n\n2026-03-18\nb") == []
    assert days("Mon 4 Mar\na\n\n2026-03-18\nb") == ["2024-03-04", "2026-03-18"]


def test_a_year_left_out_comes_from_the_neighbours() -> None:
    falling = "14 Jan\na\n\n17 Dec\nb\n\n3 Dec 2025\nc\n\n19 Nov 2025\nd"
    assert days(falling) == ["2025-11-19", "2025-12-03", "2025-12-17", "2026-01-14"]
    rising = "19 Nov 2025\nd\n\n3 Dec 2025\nc\n\n17 Dec\nb\n\n14 Jan\na"
    assert days(rising) == days(falling)


def test_a_year_that_nothing_tells_is_named_and_never_guessed() -> None:
    text = "4 Mar\na\n\n18 Mar\nb"
    why = "which year is not clear: write it there, or a line with the year alone above"
    assert (days(text), unclear(text)) == ([], [(1, 2, why), (4, 5, why)])


def test_no_year_is_given_that_lies_ahead() -> None:
    text = "12 Nov 2026\na\n\n19 Nov 2026\nb\n\n17 Dec\nc"
    assert days(text) == ["2026-11-12", "2026-11-19"]
    assert [line for line, _, _ in unclear(text)] == [7]


def test_what_can_not_be_dated_is_named_with_its_lines_and_merged_into_nothing() -> None:
    text = (
        "About Dana\nShe came from field service.\n\n"
        "# 2026-03-04\na\n\n# 31.02.2026\nb\nb\n\n# 2026-12-24\nc\n\n# Tue 18 March 2026\nd\n\n"
        "# 2026-04-01\n"
    )
    assert [part.text for part in notes(text).parts] == ["a"]
    assert unclear(text) == [
        (1, 2, "stands before the first date"),
        (7, 9, "there is no such day"),
        (11, 12, "Thu 24 Dec 2026 lies ahead"),
        (14, 15, "18 Mar 2026 is a Wednesday"),
        (17, 17, "nothing stands under it"),
    ]


def test_a_talk_that_was_not_held_is_none() -> None:
    text = (
        "# 2026-03-04\na\n\n# 2026-03-18\nCancelled, I was at the fair.\n\n# 2026-04-01 - abgesagt"
    )
    assert days(text) == ["2026-03-04"]
    assert unclear(text) == [
        (4, 5, "it says that it was not held"),
        (7, 7, "it says that it was not held"),
    ]
    assert days("# 2026-03-04\nTolvane cancelled the order. We looked at why for an hour.") != []


def test_parts_of_one_day_and_kind_are_one_talk_and_the_same_text_counts_once() -> None:
    text = (
        "# 2026-03-04\nmorning\n\n# 2026-03-04 ride-along\nTolvane\n\n"
        "# 2026-03-04\nafternoon\n\n# 2026-03-04\nmorning"
    )
    one_on_one, ride = notes(text).parts
    assert (one_on_one.text, one_on_one.joined) == ("morning\n\nafternoon", (7, 10))
    assert one_on_one.lines == (2, 7, 8)
    assert (ride.kind, ride.text) == ("ride-along", "Tolvane")


def test_text_without_a_date_has_no_parts() -> None:
    assert notes("Just text.\nNo date.\n") == OldNotes(parts=())
    assert notes("") == OldNotes(parts=())


@pytest.mark.parametrize(
    "line", ["2026-10-21 Pipeline review", "Wed 21 Oct 2026 Deal review with Ada"]
)
def test_a_dated_line_with_a_topic_that_stands_apart_begins_a_talk(line: str) -> None:
    text = f"2026-10-07\nfirst\n\n{line}\nshe wants to leave\n\n2026-11-04\nthird\n"
    assert [(str(part.date), part.text) for part in notes(text).parts] == [
        ("2026-10-07", "first"),
        (
            "2026-10-21",
            f"{line.split(' 2026 ')[-1].removeprefix('2026-10-21 ')}\nshe wants to leave",
        ),
        ("2026-11-04", "third"),
    ]


def test_lines_that_begin_with_a_day_and_stay_in_a_talk_are_named() -> None:
    text = "2026-03-04\nTalked.\n\nMarch 11: pipeline\nMore.\n\n11.3. Quartalsgespräch\nAgain.\n"
    assert notes(text).dated_lines == (4, 7)
    assert notes("2026-03-04\nTalked.\n\nWe met on 11 March 2026.\n").dated_lines == ()
