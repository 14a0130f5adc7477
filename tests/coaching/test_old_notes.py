"""Old notes cut at their date headings."""

from datetime import date as Date

import pytest

from coachtui.coaching.old_cuts import TooMany
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


LIKE_TOPICS = """\
2026-03-04
Talked.
March 11: pipeline
Four deals.
March 18: forecast
Too rosy.
March 25: closing
Quoted early.
2026-04-08
Better.
"""


def test_several_dated_topics_in_the_order_of_the_file_begin_talks() -> None:
    assert [(str(part.date), part.text) for part in notes(LIKE_TOPICS).parts] == [
        ("2026-03-04", "Talked."),
        ("2026-03-11", "pipeline\nFour deals."),
        ("2026-03-18", "forecast\nToo rosy."),
        ("2026-03-25", "closing\nQuoted early."),
        ("2026-04-08", "Better."),
    ]
    german = (
        "11.3. Quartalsgespräch\nPreis.\n18.3. Pipeline\nNur drei.\n25.3. Mitfahrt\nBei Brennick.\n"
        "8.4.2026 Jahresgespräch\nZiele.\n"
    )
    assert [(part.date.day, part.kind) for part in notes(german).parts] == [
        (11, "one-on-one"),
        (18, "one-on-one"),
        (25, "ride-along"),
        (8, "performance-review"),
    ]


def test_with_the_year_two_of_them_do() -> None:
    text = "# 2026-03-04\nTalked.\n2026-03-11 - pipeline\nThin.\n2026-03-18 - forecast\nRosy."
    assert days(text) == ["2026-03-04", "2026-03-11", "2026-03-18"]
    newest_first = "2026-03-18 - forecast\nRosy.\n2026-03-11 - pipeline\nThin."
    assert days(newest_first) == ["2026-03-11", "2026-03-18"]


@pytest.mark.parametrize(
    "text",
    [
        "Her story:\nMarch 11: Ada called.\nMarch 14: quote sent.\nMarch 20: lost.\nShe asks.",
        "Plan.\n\nMarch 11: ring Ada\n\nMarch 18: send quote\n\nMarch 25: decide",
        "Plan.\nMarch 25: decide\nTogether.\nMarch 11: ring Ada\nFirst.\nMarch 18: quote\nThen.",
        "Plan.\nMarch 11: ring Ada\nAlone.\nMarch 18: quote\nTogether.",
    ],
)
def test_a_list_of_days_inside_a_talk_stays_there_and_is_named(text: str) -> None:
    found = notes(f"2026-03-04\n{text}\n\n2026-04-08\nBetter.\n")
    assert [part.text for part in found.parts] == [text, "Better."]
    numbers = [at for at, line in enumerate(text.split("\n"), 2) if line.startswith("March")]
    assert list(found.dated_lines) == numbers


def test_lines_alike_are_cut_alike_whether_or_not_they_stand_apart() -> None:
    tabbed = "Wed, 4 March 2026\tTolvane stuck\nWed, 18 March 2026\tBrennick won\n"
    assert [(part.date.day, part.text) for part in notes(tabbed).parts] == [
        (4, "Tolvane stuck"),
        (18, "Brennick won"),
    ]
    chat = "[11/03/2026, 14:05] Sam: lost Tolvane\n[18/03/2026, 14:02] Sam: she asked first\n"
    assert [part.text for part in notes(chat).parts] == [
        "Sam: lost Tolvane",
        "Sam: she asked first",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "KW 11 2026",
        "KW11/2026",
        "KW 11 (2026)",
        "Week 11, 2026",
        "## week 11 of 2026",
        "2026-W11",
        "2026 KW 11",
        "semaine 11 2026",
    ],
)
def test_a_week_stands_for_its_friday(heading: str) -> None:
    (part,) = notes(f"{heading}\nTalked.").parts
    assert (part.date, part.week, part.text) == (Date(2026, 3, 13), True, "Talked.")


def test_the_running_week_stands_for_today_and_a_day_goes_before_its_week() -> None:
    wednesday = Date(2026, 11, 25)
    assert days("KW 48 2026\nTalked.", today=wednesday) == ["2026-11-25"]
    assert unclear("KW 50 2026\nTalked.") == [(1, 2, "Fri 11 Dec 2026 lies ahead")]
    assert unclear("KW 53 2025\nTalked.") == [(1, 2, "there is no such day")]
    assert days("2026-W11-3\nTalked.") == ["2026-03-11"]
    spans = "# KW 11 (9.3. - 13.3.2026)\n## Di 10.3.\na\n# KW 12 (16.3. - 20.3.2026)\nb"
    assert days(spans) == ["2026-03-10", "2026-03-16"]
    assert unclear("KW 11 2026\n\nMi 11.3.2026\nTalked.") == []


def test_weeks_without_a_year_are_no_headings_among_days() -> None:
    text = "2026-03-02\nOnboarding:\nWeek 1\n- product\nWeek 2\n- calls\n\n2026-03-16\nWent well."
    assert days(text) == ["2026-03-02", "2026-03-16"]
    assert days("# 2026\n\n## KW 11\na\n\n## KW 13\nb") == ["2026-03-13", "2026-03-27"]


def test_org_mode_stamps_are_headings_whole() -> None:
    text = (
        "* [2026-05-11 Mon] 1:1\n- stuck\n** TODO price sheet\n* <2026-05-25 Mon 14:00>\n- won\n"
        "* Ride-along [2026-06-08 Mon]\n- Ada\n"
    )
    assert [(part.date.day, part.kind, part.text) for part in notes(text).parts] == [
        (11, "one-on-one", "- stuck\n** TODO price sheet"),
        (25, "one-on-one", "- won"),
        (8, "ride-along", "- Ada"),
    ]
    assert days("[2026-05-11 Mon]\nTalked.") == ["2026-05-11"]


def test_a_dated_part_with_any_word_is_a_talk() -> None:
    text = (
        "2026-03-04\nA talk.\n\n2026-03-11\nRide-along\n\n2026-03-18 Ride-along\n\n2026-03-25\n\n"
        "2026-04-01 1:1"
    )
    assert [(part.date.day, part.kind, part.text) for part in notes(text).parts] == [
        (4, "one-on-one", "A talk."),
        (11, "ride-along", "Ride-along"),
        (18, "ride-along", "Ride-along"),
        (1, "one-on-one", "1:1"),
    ]
    assert unclear(text) == [(9, 9, "nothing stands under it")]


def test_a_title_below_the_date_gives_kind_and_minutes() -> None:
    (part,) = notes("2026-03-04\nRide-along Dana, 14:00 - 14:45\nAda asked.").parts
    assert (part.kind, part.minutes, part.text) == ("ride-along", 45, "Ada asked.")


def test_a_dated_line_that_says_called_off_is_left_out() -> None:
    text = "Mo 9.3.26 14:00 JF\nTolvane\nMo 23.3.26 ausgefallen, Urlaub\nMo 6.4.26 JF\nBrennick"
    assert days(text) == ["2026-03-09", "2026-04-06"]
    assert unclear(text) == [(3, 3, "it says that it was not held")]


def test_what_a_program_writes_about_the_file_is_not_named_as_left_out() -> None:
    text = "---\ntitle: Dana\ntags: [team]\n---\n# 1:1 log\n## 2026-03-04\nTalked."
    assert (days(text), unclear(text)) == (["2026-03-04"], [])


def test_dutch_months_and_weekdays_are_read() -> None:
    assert days("woensdag 4 maart 2026\na\nvr 20 mei 2022\nb") == ["2022-05-20", "2026-03-04"]


def test_far_too_many_dates_are_refused_at_once() -> None:
    with pytest.raises(TooMany, match="More than 2,000 talks"):
        notes("March 11: pipeline 2026\n" * 9000)
    with pytest.raises(TooMany, match="2,001 talks are dated"):
        notes("# 2026-03-04\na\n" * 2001)
