import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.brief import Brief, brief
from coachtui.coaching.brief_text import brief_lines, brief_markdown, layout
from coachtui.coaching.columns import cells
from coachtui.coaching.settings import Settings
from tests.coaching.builders import (
    Thing,
    a_blocker,
    a_history,
    a_measure,
    a_meeting,
    a_point,
    a_promise,
    a_rep,
    a_strength,
    a_task,
    a_verdict,
    a_weakness,
    an_insight,
    day,
    some_words,
)

TODAY = day("2026-11-30")


def the_brief(*things: Thing) -> Brief:
    return brief(a_history(a_rep(role="account executive"), *things), TODAY, Settings())


def after_one_talk() -> Brief:
    return the_brief(
        a_meeting("2026-11-02", id="m1", notes="! thinking about leaving"),
        a_promise(date="2026-11-02", due="2026-11-05"),
        a_promise("ring Tolvane, not email", owner="rep", date="2026-11-02", due="2026-11-06"),
        a_promise(
            "no discount before the third question",
            owner="rep",
            skill="closing",
            date="2026-11-02",
        ),
        some_words(date="2026-11-02"),
        a_strength(date="2026-11-02", source="saw"),
        a_weakness(date="2026-11-02"),
        a_blocker(date="2026-11-02"),
        an_insight(
            date="2026-11-02", who="Ada (ops)", why="line stops cost", how="3 quotes by policy"
        ),
        a_point(date="2026-11-02", origin="m1"),
        a_measure(date="2026-10-05", text="18%"),
        a_measure(date="2026-11-02", text="22%"),
    )


def test_after_one_talk_everything_fits_on_one_screen() -> None:
    assert brief_lines(after_one_talk(), 80, 24) == [
        "Dana Ortiz, account executive                                    Mon 30 Nov 2026",
        "Last talk 28 days ago, no ride-along on file, first-hand evidence 28 days ago.",
        "",
        "You owe    get her the price sheet                    due 5 Nov, 25 days overdue",
        "Owes you   ring Tolvane, not email                    due 6 Nov, 24 days overdue",
        "           no discount before the third question",
        "                                           closing, no day, promised 28 days ago",
        'Said       "I freeze when procurement joins"                         28 days ago',
        "Skills     - closing: gave 10% off before anyone asked",
        "                                                heard 28 days ago, hearsay alone",
        "           + discovery: asked who signs before she quoted        saw 28 days ago",
        "Blockers   pricing desk takes nine days to answer        28 days ago, unanswered",
        "Buyers     Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy",
        "                                                                     28 days ago",
        "Measures   selling time: 22%, before 18% (5 Oct)                     28 days ago",
        "Raise      ask how the third quote went                              28 days ago",
        "Last talks 2 Nov one-on-one: substantive                             28 days ago",
        "           1 private note (2 Nov)",
        'Question   "pricing desk takes nine days to answer" (2 Nov): no promise of yours',
        "           names it. What will you do about it, or who can?",
    ]


def test_where_there_is_room_the_parts_stand_apart() -> None:
    assert brief_lines(after_one_talk(), 120)[:6] == [
        "Dana Ortiz, account executive" + " " * 56 + "Mon 30 Nov 2026",
        "Last talk 28 days ago, no ride-along on file, first-hand evidence 28 days ago.",
        "",
        "You owe    get her the price sheet" + " " * 40 + "due 5 Nov, 25 days overdue",
        "",
        "Owes you   ring Tolvane, not email" + " " * 40 + "due 6 Nov, 24 days overdue",
    ]


def test_what_does_not_fit_goes_from_the_bottom_and_is_counted() -> None:
    lines = brief_lines(after_one_talk(), 80, 9)
    assert len(lines) == 9
    assert lines[-2:] == [
        'Said       "I freeze when procurement joins"                         28 days ago',
        "12 more lines: coachtui brief dana",
    ]
    assert brief_lines(after_one_talk(), 80, 19, more="enter")[-1] == "2 more lines: enter"


def test_with_nothing_on_file_the_brief_says_so() -> None:
    assert brief_lines(the_brief(), 80) == [
        "Dana Ortiz, account executive                                    Mon 30 Nov 2026",
        "No talk on file, no ride-along on file, nothing first-hand.",
        "",
        "Nothing on file yet: your promises, Dana's promises, Dana's words, strengths and",
        "weaknesses, buyers, blockers, measures, talking points, meetings",
        "",
        "Question   none: there is no fact on file to ask about",
    ]


def test_empty_parts_share_one_line_and_those_that_had_something_another() -> None:
    found = the_brief(
        a_meeting("2026-11-02", id="m1"),
        a_promise(date="2026-11-02", status="done"),
        a_promise("ring", owner="rep", date="2026-11-02"),
        some_words(date="2026-11-02"),
        a_weakness(date="2026-11-02"),
        a_point(date="2026-10-02"),
    )
    lines = brief_lines(found, 80)
    assert "Nothing open: your promises, talking points" in lines
    assert "Nothing on file yet: buyers, blockers, measures" in lines


def test_an_old_claim_shows_age_source_counter_evidence_and_verdicts() -> None:
    found = the_brief(
        a_weakness("attitude", "late twice", date="2026-08-10"),
        a_weakness("closing", date="2026-10-19", source="saw"),
        a_weakness("closing", "caved at Arden", date="2026-11-02", source="report"),
        a_strength("closing", "held the price", date="2026-08-10", source="recording"),
        a_verdict("closing", date="2026-10-01"),
        a_verdict("closing", date="2026-11-01"),
        a_verdict("closing", date="2026-11-16"),
        a_strength("empathy", "let Ada finish", date="2025-09-01"),
    )
    lines = brief_lines(found, 84)
    at = lines.index("") + 1
    assert lines[at : at + 6] == [
        "Skills     - closing: caved at Arden              from a report 28 days ago, 2 times",
        "               but + held the price                      on a recording 112 days ago",
        '               your verdict: "not yet" 3 times; no cause named           14 days ago',
        "           - attitude: late twice    heard 112 days ago, hearsay alone, a trait word",
        "             not seen lately: + empathy (1 Sep 2025)",
        "",
    ]


def test_blockers_show_whether_they_were_answered_and_by_what() -> None:
    found = the_brief(
        a_blocker(date="2026-10-05"),
        a_blocker(date="2026-11-02"),
        a_promise("ask the pricing desk for an owner", date="2026-11-02", due="2026-12-01"),
    )
    lines = brief_lines(found, 82)
    at = next(n for n, line in enumerate(lines) if line.startswith("Blockers"))
    assert lines[at : at + 2] == [
        "Blockers   pricing desk takes nine days to answer   28 days ago, 2 times, answered",
        "               you promised: ask the pricing desk for an owner           due 1 Dec",
    ]


def test_buyers_show_blanks_changes_stale_lines_and_the_rest_by_name() -> None:
    others = [an_insight(f"Account {n}", date="2026-06-01", who="Bo") for n in range(1, 7)]
    found = the_brief(
        *others,
        an_insight(date="2026-06-01", who="Ada (ops)", why="line stops cost"),
        an_insight(date="2026-11-16", who="Ben"),
    )
    lines = brief_lines(found, 80)
    at = next(n for n, line in enumerate(lines) if line.startswith("Buyers"))
    assert lines[at : at + 4] == [
        "Buyers     Tolvane: who Ben; why line stops cost; how is blank       14 days ago",
        "               who was: Ada (ops)                                   until 16 Nov",
        "               why not heard of since                               182 days ago",
        "           Account 1: who Bo; why is blank; how is blank            182 days ago",
    ]
    assert "           1 more: Account 6" in lines


def test_what_meetings_amounted_to_and_missed_is_said_in_words() -> None:
    found = the_brief(
        a_meeting("2026-11-02", substance="drive-by", overruled="thin"),
        a_meeting("2026-11-16", kind="account-review", substance="thin", missing=("buyer",)),
    )
    lines = brief_lines(found, 87)
    at = next(n for n, line in enumerate(lines) if line.startswith("Last talks"))
    assert lines[at : at + 4] == [
        "Last talks 16 Nov account-review: thin; missing: who, why or how they buy   14 days ago",
        "           2 Nov one-on-one: thin, you overruled drive-by; missing: when and with whom,",
        "           something to tick off, anything of Dana's own                    28 days ago",
        "",
    ]


def test_what_changed_at_a_buyer_long_ago_is_no_news() -> None:
    found = the_brief(
        an_insight(date="2026-06-01", who="Ada", why="a", how="b"),
        an_insight(date="2026-08-31", who="Ben"),
        an_insight("Arden", date="2026-06-01", who="Bo", why="a", how="b"),
        an_insight("Arden", date="2026-09-01", who="Cy"),
    )
    assert [line for line in brief_lines(found, 80) if " was: " in line] == [
        "               who was: Bo                                           until 1 Sep"
    ]


def test_only_a_not_yet_says_how_often() -> None:
    brief = the_brief(
        a_weakness("closing", date="2026-09-01"),
        a_verdict("closing", date="2026-10-01"),
        a_verdict("closing", date="2026-11-01"),
        a_verdict("closing", "can't tell", date="2026-11-16"),
    )
    (said,) = [line for line in brief_lines(brief, 80) if "verdict:" in line]
    assert " ".join(said.split()) == 'your verdict: "can\'t tell" 14 days ago'


def test_a_verdict_is_shown_until_it_took_and_something_newer_was_seen() -> None:
    def verdicts(*things: Thing) -> list[str]:
        return [line for line in brief_lines(the_brief(*things), 80) if "verdict:" in line]

    took = a_verdict("closing", "changed", date="2026-11-02")
    strength = a_strength("closing", "held the price", date="2026-11-02")
    assert verdicts(took, strength) == [
        '               your verdict: "changed"                               28 days ago'
    ]
    assert verdicts(took, a_strength("closing", "held it", date="2026-11-16")) == []


def test_due_days_read_as_words() -> None:
    found = the_brief(
        a_promise("a", date="2026-11-02", due="2026-11-29"),
        a_promise("b", date="2026-11-02", due="2026-11-30"),
        a_promise("c", date="2026-11-02", due="2026-12-01"),
    )
    lines = [line for line in layout(found, 80) if line.meta.startswith("due")]
    assert [(line.body, line.meta, line.late) for line in lines] == [
        ("a", "due 29 Nov, 1 day overdue", True),
        ("b", "due today", False),
        ("c", "due 1 Dec, tomorrow", False),
    ]


def test_more_than_six_open_promises_show_the_newest_and_count_the_rest() -> None:
    found = the_brief(
        *(a_promise(f"old {n}", date="2025-01-10", due="2025-01-15") for n in range(1, 3)),
        a_promise("older", date="2025-01-09"),
        *(a_promise(f"new {n}", date="2026-11-20") for n in range(1, 7)),
    )
    lines = brief_lines(found, 80)
    at = next(n for n, line in enumerate(lines) if line.startswith("You owe"))
    assert lines[at] == (
        "You owe    new 1                                    no day, promised 10 days ago"
    )
    assert lines[at + 6 : at + 8] == [
        "           3 older ones, 2 overdue              the oldest promised 690 days ago",
        "",
    ]


def test_more_than_three_quotes_are_counted() -> None:
    found = the_brief(*(some_words(f"word {n}", date="2026-11-02") for n in range(5)))
    lines = brief_lines(found, 80)
    at = next(n for n, line in enumerate(lines) if line.startswith("Said"))
    assert lines[at + 3] == "               2 more that day"


def test_a_key_task_out_of_sight_is_named() -> None:
    history = a_history(None, a_strength("discovery", date="2026-08-10"))
    tasks = [a_task("win new accounts", "discovery"), a_task("keep accounts", "closing")]
    lines = brief_lines(brief(history, TODAY, Settings(), tasks=tasks), 80)
    at = next(n for n, line in enumerate(lines) if line.startswith("Key tasks"))
    assert lines[at : at + 2] == [
        "Key tasks  win new accounts                               last seen 112 days ago",
        "           keep accounts                                  never seen in 329 days",
    ]


def test_markdown_holds_the_same() -> None:
    assert brief_markdown(after_one_talk()) == (
        "# Dana Ortiz, Mon 30 Nov 2026\n\n"
        "Last talk 28 days ago, no ride-along on file, first-hand evidence 28 days ago.\n\n"
        "## You owe\n\n"
        "- get her the price sheet (due 5 Nov, 25 days overdue)\n\n"
        "## Owes you\n\n"
        "- ring Tolvane, not email (due 6 Nov, 24 days overdue)\n"
        "- no discount before the third question (closing, no day, promised 28 days ago)\n\n"
        "## Said\n\n"
        '- "I freeze when procurement joins" (28 days ago)\n\n'
        "## Skills\n\n"
        "- weakness: closing: gave 10% off before anyone asked "
        "(heard 28 days ago, hearsay alone)\n"
        "- strength: discovery: asked who signs before she quoted (saw 28 days ago)\n\n"
        "## Blockers\n\n"
        "- pricing desk takes nine days to answer (28 days ago, unanswered)\n\n"
        "## Buyers\n\n"
        "- Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy (28 days ago)\n\n"
        "## Measures\n\n"
        "- selling time: 22%, before 18% (5 Oct) (28 days ago)\n\n"
        "## Raise\n\n"
        "- ask how the third quote went (28 days ago)\n\n"
        "## Last talks\n\n"
        "- 2 Nov one-on-one: substantive (28 days ago)\n"
        "- 1 private note (2 Nov)\n\n"
        "## Question\n\n"
        '- "pricing desk takes nine days to answer" (2 Nov): no promise of yours names it. '
        "What will you do about it, or who can?\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[Q3] *now* <b>", r"\[Q3\] \*now\* \<b\>"),
        ("# head", r"\# head"),
        ("1. first", r"1\. first"),
        ("- item", r"\- item"),
        ("two\n\nparagraphs", "two paragraphs"),
        ("\x1b[2J gone", r"�\[2J gone"),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, shown: str) -> None:
    found = the_brief(a_promise(text, date="2026-11-30"))
    assert f"\n- {shown} (no day, promised today)\n" in brief_markdown(found)


def test_markdown_can_be_escaped_by_somebody_elses_rules() -> None:
    text = brief_markdown(the_brief(a_promise("[Q3]", date="2026-11-30")), str.upper)
    assert "\n- [Q3] (NO DAY, PROMISED TODAY)\n" in text


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=90),
    st.integers(min_value=30, max_value=120),
    st.integers(min_value=1, max_value=30),
)
def test_no_line_is_too_wide_and_no_screen_too_high(text: str, width: int, height: int) -> None:
    found = the_brief(
        a_meeting("2026-11-02", substance="drive-by"),
        a_promise(text, date="2026-11-02", due="2026-11-05", skill=text),
        a_weakness(text, text, date="2026-11-02"),
        a_strength(text, text, date="2026-11-01"),
        an_insight(text, date="2026-11-02", who=text),
    )
    assert max(cells(line) for line in brief_lines(found, width)) <= width
    assert len(brief_lines(found, width, height)) <= height
