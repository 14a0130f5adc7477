from __future__ import annotations

from datetime import date as Date
from typing import Any

import pytest

from coachtui.coaching.capture import (
    Captured,
    Closing,
    Problem,
    answered,
    capture,
    to_text,
)
from coachtui.coaching.model import (
    BuyerInsight,
    FollowUp,
    Measure,
    MeetingKind,
    Observation,
    RepWords,
    SkillVerdict,
    TalkingPoint,
)
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_rep

MONDAY = Date(2026, 11, 2)

EXAMPLE = """\
2026-11-20 25m ride-along
Sat in on the Tolvane call.
+ discovery: asked who signs before she quoted
- closing (heard): gave 10% off before anyone asked
~ pricing desk takes nine days to answer
> I freeze when procurement joins
$ Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy
[] Dana by fri: ring Tolvane, not email
[] me by 28 nov: get her the price sheet
[] Dana (closing): no discount before the third question
[x] pilot terms: sent, she used them with Ada
% discovery: not yet
? ask how the third quote went
! thinking about leaving, keep to myself
= selling time: 22%
Long talk about learning vs closing #performance
"""


def captured(
    text: str,
    *,
    name: str = "Dana Ortiz",
    aliases: tuple[str, ...] = (),
    kind: MeetingKind = "one-on-one",
    settings: Settings | None = None,
    others: tuple[str, ...] = (),
) -> Captured:
    return capture(
        text,
        rep=a_rep(name, aliases=aliases),
        date=MONDAY,
        settings=settings or Settings(),
        kind=kind,
        others=others,
    )


def the_promise(line: str, **world: Any) -> tuple[str, str, Date | None, str]:  # noqa: ANN401
    """Owner, text, due day and skill of the one promise in a line without problems."""
    found = captured(line, **world)
    assert found.problems == ()
    (promise,) = found.follow_ups
    return promise.owner, promise.text, promise.due, promise.skill


def the_problem(text: str, **world: Any) -> Problem:  # noqa: ANN401
    found = captured(text, **world)
    (problem,) = found.problems
    return problem


def test_the_example_of_the_capture_syntax_is_understood_exactly() -> None:
    found = captured(EXAMPLE)
    on: dict[str, Any] = {"id": "", "rep": "", "date": Date(2026, 11, 20)}
    assert (found.date, found.minutes, found.kind) == (Date(2026, 11, 20), 25, "ride-along")
    assert found.observations == (
        Observation(
            **on,
            line=3,
            kind="strength",
            skill="discovery",
            text="asked who signs before she quoted",
            source="saw",
        ),
        Observation(
            **on,
            line=4,
            kind="weakness",
            skill="closing",
            text="gave 10% off before anyone asked",
            source="heard",
        ),
        Observation(
            **on,
            line=5,
            kind="blocker",
            text="pricing desk takes nine days to answer",
            source="saw",
        ),
    )
    assert found.words == (RepWords(**on, line=6, text="I freeze when procurement joins"),)
    assert found.insights == (
        BuyerInsight(
            **on,
            line=7,
            account="Tolvane",
            who="Ada (ops)",
            why="line stops cost",
            how="3 quotes by policy",
        ),
    )
    assert found.follow_ups == (
        FollowUp(**on, line=8, owner="rep", due=Date(2026, 11, 27), text="ring Tolvane, not email"),
        FollowUp(
            **on, line=9, owner="manager", due=Date(2026, 11, 28), text="get her the price sheet"
        ),
        FollowUp(
            **on,
            line=10,
            owner="rep",
            skill="closing",
            text="no discount before the third question",
        ),
    )
    assert found.closings == (
        Closing(line=11, words="pilot terms", outcome="sent, she used them with Ada"),
    )
    assert found.verdicts == (SkillVerdict(**on, line=12, skill="discovery", verdict="not yet"),)
    assert found.points == (TalkingPoint(**on, line=13, text="ask how the third quote went"),)
    assert found.measures == (Measure(**on, line=15, name="selling time", value=22.0, text="22%"),)
    assert found.tags == ("performance",)
    assert found.private_lines == {14}
    assert found.point_lines == {13}
    assert found.problems == ()
    assert found.hints == ()


def test_an_empty_text_is_understood_as_nothing() -> None:
    assert captured("") == Captured(called="Dana")
    assert captured(" \n\t\r\n\ufeff\n") == Captured(called="Dana")


# First line


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-10-20", (Date(2026, 10, 20), None, None)),
        ("25m", (None, 25, None)),
        ("25 min", (None, 25, None)),
        ("1h", (None, 60, None)),
        ("1h30", (None, 90, None)),
        ("1.5h", (None, 90, None)),
        ("ride-along", (None, None, "ride-along")),
        ("Account Review 40m", (None, 40, "account-review")),
        ("performance-review 2026-10-20 1h 5m", (Date(2026, 10, 20), 65, "performance-review")),
        ("1:1, 20 oct, 25m", (Date(2026, 10, 20), 25, "one-on-one")),
        ("25m yesterday", (Date(2026, 11, 1), 25, None)),
        ("20/10 25m #learning", (Date(2026, 10, 20), 25, None)),
    ],
)
def test_the_first_line_may_say_date_minutes_and_kind_in_any_order(
    line: str, said: tuple[Date | None, int | None, MeetingKind | None]
) -> None:
    found = captured(f"\n{line}\n> fine by me")
    assert (found.date, found.minutes, found.kind) == said
    assert found.lines[0].mark == "header"
    assert found.words[0].date == (said[0] or MONDAY)


@pytest.mark.parametrize(
    "line",
    ["2026-10-20 good talk", "Rode along with Dana", "25m 30m", "25", "fri", "+ 25m", "phone"],
)
def test_a_first_line_with_anything_else_on_it_is_a_plain_note(line: str) -> None:
    found = captured(line)
    assert (found.date, found.minutes, found.kind) == (None, None, None)
    assert found.lines[0].mark != "header"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("fri 30m", (Date(2026, 10, 30), 30, None)),
        ("mon 25m ride-along", (MONDAY, 25, "ride-along")),
        ("last fri 30m", (Date(2026, 10, 30), 30, None)),
        ("one on one, friday, 25m", (Date(2026, 10, 30), 25, "one-on-one")),
        ("Tues. account review", (Date(2026, 10, 27), None, "account-review")),
        ("2 days ago 25m", (Date(2026, 10, 31), 25, None)),
        ("25m a week ago", (Date(2026, 10, 26), 25, None)),
    ],
)
def test_a_weekday_beside_minutes_or_kind_is_the_latest_one_today_counted_in(
    line: str, said: tuple[Date | None, int | None, MeetingKind | None]
) -> None:
    found = captured(line)
    assert (found.date, found.minutes, found.kind) == said
    assert (found.problems, found.hints) == ((), ())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-10-20 14:00 25m ride-along", (Date(2026, 10, 20), 25, "ride-along")),
        ("2026-10-20T14:00 25m", (Date(2026, 10, 20), 25, None)),
        ("2026-10-20T14:00:00Z 25m", (Date(2026, 10, 20), 25, None)),
        ("ride-along 14:00-15:00, in person", (None, None, "ride-along")),
        ("fri at 2pm, zoom call, 25 min", (Date(2026, 10, 30), 25, None)),
        ("25m phone", (None, 25, None)),
        ("call 25m", (None, 25, None)),
        ("25m by video", (None, 25, None)),
        ("Teams, 20 oct", (Date(2026, 10, 20), None, None)),
        ("yesterday afternoon in the office", (Date(2026, 11, 1), None, None)),
        ("25m ridealong", (None, 25, "ride-along")),
        ("one to one 25m", (None, 25, "one-on-one")),
    ],
)
def test_the_hour_and_the_place_beside_date_minutes_or_kind_are_dropped(
    line: str, said: tuple[Date | None, int | None, MeetingKind | None]
) -> None:
    found = captured(line)
    assert (found.date, found.minutes, found.kind) == said
    assert found.lines[0].mark == "header"
    assert (found.problems, found.hints) == ((), ())


@pytest.mark.parametrize(
    "line",
    [
        "25m Sat in on the call",
        "2026-10-20 good talk",
        "2026-10-20T14:00 good talk",
        "20 oct: good talk",
        "Ride-along with Dana",
        "fri 25m good talk",
        "25m 30m",
        "tomorrow 25m",
        "0m",
    ],
)
def test_a_first_line_that_starts_like_a_header_and_is_none_is_pointed_out(line: str) -> None:
    found = captured(f"\n{line}\nmore")
    assert (found.date, found.minutes, found.kind) == (None, None, None)
    assert found.lines[0].mark == ""
    (hint,) = found.hints
    assert (hint.line, hint.kind, hint.text) == (
        2,
        "incomplete",
        "Read as plain notes: day, minutes and kind must stand alone on line 2, "
        "as in fri 25m ride-along.",
    )


@pytest.mark.parametrize("line", ["Friday", "fri #learning", "Last Fri.", "Friday, phone"])
def test_a_weekday_alone_on_the_first_line_is_a_plain_note_and_is_pointed_out(line: str) -> None:
    found = captured(line)
    assert found.date is None
    (hint,) = found.hints
    assert (hint.line, hint.kind, hint.text) == (
        1,
        "incomplete",
        "Read as plain notes: a weekday on line 1 is the day of the talk "
        "only beside minutes or kind, as in fri 25m.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Friday we met Ada",
        "May called",
        "Yesterday she rang",
        "Sun was out",
        "3/4 of the team came",
        "Call with Ada",
        "phone",
        "10:30 call",
        "Good talk\n25m and more",
        "\\25m and more",
        "25% off again",
    ],
)
def test_a_sentence_that_starts_with_a_weekday_or_month_is_left_alone(line: str) -> None:
    found = captured(line)
    assert (found.date, found.minutes, found.kind) == (None, None, None)
    assert found.hints == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("yesterday 0m", (Date(2026, 11, 1), None, None)),
        ("fri 0m", (Date(2026, 10, 30), None, None)),
        ("0 min ride-along", (None, None, "ride-along")),
    ],
)
def test_no_minutes_at_all_are_left_out_and_pointed_out(
    line: str, said: tuple[Date | None, int | None, MeetingKind | None]
) -> None:
    found = captured(line)
    assert (found.date, found.minutes, found.kind) == said
    (hint,) = found.hints
    assert (hint.line, hint.kind, hint.text) == (
        1,
        "incomplete",
        "No talk takes 0 minutes, so they are left out: write them as in 25m.",
    )


def test_a_weekday_before_the_first_of_all_days_is_no_day() -> None:
    found = capture("sun 25m", rep=a_rep(), date=Date.min, settings=Settings())
    assert (found.date, found.minutes) == (None, None)


def test_only_the_first_line_is_read_as_date_minutes_and_kind() -> None:
    assert captured("Good talk.\n25m").minutes is None


@pytest.mark.parametrize("said", ["31 feb", "Fri 20 oct", "nov 5", "5.11."])
def test_a_day_in_the_first_line_that_is_no_day_behind_is_a_problem_too(said: str) -> None:
    problem = the_problem(f"{said}, 25m\n+ discovery: asked")
    assert (problem.line, problem.kind, problem.found) == (1, "day", said)


def test_a_date_in_the_first_line_that_cannot_be_is_a_problem_of_that_line() -> None:
    problem = the_problem("2026-13-45 25m ride-along\n+ discovery: asked")
    assert (problem.line, problem.kind, problem.found) == (1, "day", "2026-13-45")
    assert problem.message.startswith("Line 1: ")
    mended = answered("2026-13-45 25m ride-along\n", problem, "2026-10-20")
    assert mended == "2026-10-20 25m ride-along\n"


# Marks


@pytest.mark.parametrize(
    "line",
    [
        "-closing: gave 10% off",
        "--- closing: gave 10% off",
        "* closing: gave 10% off",
        "• closing: gave 10% off",
        "\\- closing: gave 10% off",
        "$5k: who pays",
        ">50k",
        "~10 calls",
        "Call at 10:30 - closing: fine",
        "- gave 10% off",
        "- call at 10:30 went well",
        "- see http://tolvane.example",
        "- closing:",
        "- closing: none",
        "- closing:gave",
        "- a skill of more than six whole words: gave",
        '- "no" he said: fine',
        "- 12 feb, Brackwell: fine",
        "- [ ] ring Ada: today",
        "- me: ring Ada",
        "- Dana: ring Ada",
        "+ none",
        "~ none",
        "~ n/a",
        "> -",
        "? None.",
        "[] -",
        "[]",
        "[x] none",
        "! ",
        "=",
        "= calls: many",
        "$ Tolvane",
        "% discovery: better",
        "% discovery: not yet (weather)",
    ],
)
def test_a_line_that_only_looks_like_structure_stays_plain(line: str) -> None:
    found = captured(line)
    assert found.entries == ()
    assert found.closings == ()
    assert found.problems == ()


def test_a_list_item_is_offered_to_become_an_observation() -> None:
    (hint,) = captured("Notes\n- gave 10% off").hints
    assert (hint.line, hint.kind) == (2, "list")
    assert hint.text == (
        "A list item; with a skill and a colon, - skill: evidence, it is a weakness."
    )


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("!thinking of leaving", "There is no space after !, so it is not private."),
        ("[]ring Ada", "There is no space after []."),
        ("[x]pilot terms", "There is no space after [x]."),
    ],
)
def test_a_mark_without_its_space_is_pointed_out(line: str, text: str) -> None:
    (hint,) = captured(f"ok\r\n{line}").hints
    assert (hint.line, hint.kind, hint.text) == (2, "mark", text)


def test_an_account_in_place_of_a_skill_is_pointed_out() -> None:
    found = captured("- Fenwright Bank: 180k, at legal")
    assert found.observations[0].skill == "Fenwright Bank"
    assert [hint.kind for hint in found.hints] == ["skill"]


@pytest.mark.parametrize(
    ("line", "skill", "source", "text"),
    [
        ("+ Discovery: asked", "discovery", "heard", "asked"),
        ("+ handling  bad news: rang", "handling bad news", "heard", "rang"),
        ("- closing (saw): gave", "closing", "saw", "gave"),
        ("- closing ( Recording ) : gave", "closing", "recording", "gave"),
        ("- closing (report): gave", "closing", "report", "gave"),
        ("- closing (Tolvane): gave", "closing", "heard", "(Tolvane) gave"),
        ("- closing: 10:30 call, gave: all", "closing", "heard", "10:30 call, gave: all"),
        ("-\tclosing:\tgave", "closing", "heard", "gave"),
        ("\ufeff\x00- closing: gave\x00", "closing", "heard", "gave"),
    ],
)
def test_an_observation_has_skill_source_and_evidence(
    line: str, skill: str, source: str, text: str
) -> None:
    (observation,) = captured(line).observations
    assert (observation.skill, observation.source, observation.text) == (skill, source, text)


def test_evidence_is_seen_on_ride_alongs_and_heard_elsewhere_unless_said() -> None:
    text = "+ discovery: asked\n- closing (heard): gave\n~ slow desk"
    sources = [o.source for o in captured(text, kind="ride-along").observations]
    assert sources == ["saw", "heard", "saw"]
    assert {o.source for o in captured(text, kind="account-review").observations} == {"heard"}


def test_the_kind_in_the_first_line_goes_before_the_one_given() -> None:
    text = "one-on-one\n+ discovery: asked"
    assert captured(text, kind="ride-along").observations[0].source == "heard"


def test_what_the_rep_took_from_the_talk_is_told_from_what_they_said() -> None:
    found = captured("> takeaway: ask first\n> Take-away: listen\n> my takeaway: none of it").words
    assert [(words.text, words.takeaway) for words in found] == [
        ("ask first", True),
        ("listen", True),
        ("my takeaway: none of it", False),
    ]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("$ Kopi Lorong: who HQ; why -; how TBD", ("Kopi Lorong", "HQ", "", "", "")),
        ("$ Tolvane: WHO: Ada; how by bid; who Bo", ("Tolvane", "Ada, Bo", "", "by bid", "")),
        ("$ Tolvane: new boss in May; why stops; moving site",
         ("Tolvane", "", "stops", "", "new boss in May; moving site")),
        ("$ Tolvane: who -; why -; how ?", ("Tolvane", "", "", "", "")),
        ("$ Tolvane: whoever signs", ("Tolvane", "", "", "", "whoever signs")),
    ],
)  # fmt: skip
def test_a_buyer_line_has_who_why_how_and_the_rest_with_blanks(
    line: str, parts: tuple[str, ...]
) -> None:
    (insight,) = captured(line).insights
    assert (insight.account, insight.who, insight.why, insight.how, insight.more) == parts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("22%", 22.0),
        ("94 %", 94.0),
        ("0,4", 0.4),
        ("11.2", 11.2),
        ("1,200", 1200.0),
        ("1.200.000", 1_200_000.0),
        ("1.200,50", 1200.5),
        ("1 200", 1200.0),
        ("41k", 41_000.0),
        ("€1.4m", 1_400_000.0),
        ("25m", 25.0),
        ("-5%", -5.0),
        ("about 7 of 10", 7.0),
        ("Q3 at 31%", 31.0),
    ],
)
def test_a_measure_has_the_first_number_as_its_value(text: str, value: float) -> None:
    (measure,) = captured(f"= selling time: {text}").measures
    assert (measure.name, measure.value, measure.text) == ("selling time", value, text)


@pytest.mark.parametrize(
    ("line", "verdict", "causes"),
    [
        ("% Discovery: changed", "changed", ()),
        ("% discovery: Not yet.", "not yet", ()),
        ("% discovery: not-yet (skill, will)", "not yet", ("skill", "will")),
        ("% discovery: not yet: knowledge and system", "not yet", ("knowledge", "system")),
        ("% discovery: can't tell", "can't tell", ()),
        ("% discovery: can’t tell #learning", "can't tell", ()),
        ("% discovery: cannot tell", "can't tell", ()),
        ("% discovery: cant-tell", "can't tell", ()),
    ],
)
def test_a_verdict_is_one_of_three_with_its_causes(
    line: str, verdict: str, causes: tuple[str, ...]
) -> None:
    (found,) = captured(line).verdicts
    assert (found.skill, found.verdict, found.causes) == ("discovery", verdict, causes)


def test_what_is_no_verdict_is_pointed_out() -> None:
    (hint,) = captured("% discovery: better").hints
    assert (hint.line, hint.kind) == (1, "verdict")


# Promises


@pytest.mark.parametrize(
    "owner",
    ["Dana", "dana", "DANA", "da", "d", "Ortiz", "ort", "Dana Ortiz", "dana or", "DO", "d.o.",
     "ace", "Dána", "her", "they"],
)  # fmt: skip
def test_the_rep_is_named_by_start_part_initials_alias_or_pronoun(owner: str) -> None:
    line = f"[] {owner} by fri: ring Ada"
    assert the_promise(line, aliases=("Ace",)) == ("rep", "ring Ada", Date(2026, 11, 6), "")


@pytest.mark.parametrize("owner", ["WL", "OWL", "Wei", "wei ling", "Ling", "ong w"])
def test_a_run_of_initials_and_any_part_name_the_rep(owner: str) -> None:
    line = f"[] {owner} asap: ring"
    assert the_promise(line, name="Ong Wei Ling") == ("rep", "ring", Date(2026, 11, 4), "")


def test_me_is_the_manager_whatever_the_rep_is_called() -> None:
    assert the_promise("[] me: ring", name="Melissa Ire")[0] == "manager"
    assert the_promise("[] Me by fri: ring", name="Me Li")[0] == "manager"


def test_the_managers_own_name_is_the_manager() -> None:
    named = Settings(manager="Sam Lee")
    assert the_promise("[] Sam: ring", settings=named)[0] == "manager"
    assert the_promise("[] Sam: ring", name="Sam Ortiz", settings=named)[0] == "rep"


@pytest.mark.parametrize(
    ("line", "promise"),
    [
        ("[] ring Ada", ("rep", "ring Ada", None, "")),
        ("[ ] ring Ada", ("rep", "ring Ada", None, "")),
        ("[] me ring Ada", ("manager", "ring Ada", None, "")),
        ("[] ring Ada by fri", ("rep", "ring Ada", Date(2026, 11, 6), "")),
        ("[] me, ring Ada by friday.", ("manager", "ring Ada", Date(2026, 11, 6), "")),
        ("[] me: ring Ada by fri", ("manager", "ring Ada", Date(2026, 11, 6), "")),
        ("[] by fri: ring Ada", ("rep", "ring Ada", Date(2026, 11, 6), "")),
        ("[] fri: ring Ada", ("rep", "ring Ada", Date(2026, 11, 6), "")),
        ("[] me 28 nov: ring", ("manager", "ring", Date(2026, 11, 28), "")),
        ("[] WL: ring", ("rep", "ring", None, "")),
        ("[] me (closing) by fri: ask", ("manager", "ask", Date(2026, 11, 6), "closing")),
        ("[] me by fri (Closing): ask", ("manager", "ask", Date(2026, 11, 6), "closing")),
        ("[] (closing): ask", ("rep", "ask", None, "closing")),
        ("[] me by fri 10:30: ring", ("manager", "ring", Date(2026, 11, 6), "")),
        ("[] me by fri: ring at 8:15: early", ("manager", "ring at 8:15: early",
                                               Date(2026, 11, 6), "")),
        ("[] me by mon: send it by friday", ("manager", "send it by friday",
                                             Date(2026, 11, 9), "")),
        ("[] send the list over: all of it", ("rep", "send the list over: all of it", None, "")),
        ("[] look at http://a.example by fri", ("rep", "look at http://a.example",
                                                Date(2026, 11, 6), "")),
        ("[] Q1: plan the fair", ("rep", "Q1: plan the fair", None, "")),
        ("[] cut it by 10%", ("rep", "cut it by 10%", None, "")),
        ("[] send it by hand", ("rep", "send it by hand", None, "")),
        ("[] me by fri: ring #growth", ("manager", "ring", Date(2026, 11, 6), "")),
    ],
)  # fmt: skip
def test_a_promise_has_owner_day_skill_and_text(
    line: str, promise: tuple[str, str, Date | None, str]
) -> None:
    assert the_promise(line, name="Wendy Lum") == promise


def test_days_are_read_in_the_configured_order_from_the_records_own_day() -> None:
    line = "2026-10-01\n[] me by 3/4: ring"
    months_first = Settings(dates="month-first")
    assert the_promise(line)[2] == Date(2027, 4, 3)
    assert the_promise(line, settings=months_first)[2] == Date(2027, 3, 4)


def test_working_days_are_those_of_the_calendar_given() -> None:
    found = capture(
        "[] me by asap: ring",
        rep=a_rep(),
        date=MONDAY,
        settings=Settings(),
        is_working=lambda day: day.weekday() == 5,
    )
    assert found.follow_ups[0].due == Date(2026, 11, 14)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("[] Bex by fri: ring", "Bex"),
        ("[] Bex: ring", "Bex"),
        ("[] bex fri: ring", "bex"),
        ("[] Bex Moran (closing) by fri: ring", "Bex Moran"),
        ("[] me and Dana by fri: ring", "me and Dana"),
        ("[] Dana/Bex: ring", "Dana/Bex"),
    ],
)
def test_an_owner_who_is_neither_is_asked(line: str, found: str) -> None:
    problem = the_problem(f"Good talk.\n{line}")
    assert (problem.line, problem.kind, problem.found) == (2, "owner", found)
    assert problem.choices == ("me", "Dana")


def test_an_unknown_owner_is_named_with_the_mend() -> None:
    assert the_problem("[] Bex: ring").message == (
        'Line 1: "Bex" is neither you nor Dana Ortiz: write me or Dana there.'
    )


def test_another_reps_name_is_never_taken_for_the_start_of_this_ones() -> None:
    assert the_promise("[] Dan: ring")[0] == "rep"
    assert the_problem("[] Dan: ring", others=("Dan Moss",)).found == "Dan"
    assert the_promise("[] Dana: ring", others=("Dana Moss",))[0] == "rep"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("[] me by fryday: ring", "fryday"),
        ("[] me by 31/2: ring", "31/2"),
        ("[] me by phone: ring", "phone"),
        ("[] me 31 feb: ring", "31 feb"),
        ("[] me by 1 nov: ring", "1 nov"),
        ("[] ring Ada by fryday", "fryday"),
        ("[] ring Ada by 31/2", "31/2"),
        ("[] ring Ada by 1 nov", "1 nov"),
    ],
)
def test_a_day_that_cannot_be_read_is_asked_and_never_guessed(line: str, found: str) -> None:
    problem = the_problem(line)
    assert (problem.line, problem.kind, problem.found) == (1, "day", found)


@pytest.mark.parametrize("line", ["[] me by fri:", "[] Dana: ", "[] me: -", "[] by fri"])
def test_a_promise_without_a_text_is_asked(line: str) -> None:
    problem = the_problem(line)
    assert (problem.line, problem.kind, problem.found) == (1, "text", "")


def test_a_promise_without_a_text_says_what_to_write() -> None:
    assert the_problem("[] me by fri:").message == (
        "Line 1: the promise has no text: write what will be done."
    )


# Closings


@pytest.mark.parametrize(
    ("line", "closing"),
    [
        ("[x] pilot terms: sent", (None, "pilot terms", "sent")),
        ("[X] pilot terms", (None, "pilot terms", "")),
        ("[ x ] pilot terms: sent: all", (None, "pilot terms", "sent: all")),
        ("[x] me, pilot terms: sent", ("manager", "pilot terms", "sent")),
        ("[x] her, pilot terms: sent", ("rep", "pilot terms", "sent")),
        ("[x] Dana, pilot terms: sent", ("rep", "pilot terms", "sent")),
        ("[x] Ada, pilot terms: sent", (None, "Ada, pilot terms", "sent")),
        ("[x] Dana by fri: ring Tolvane: done", ("rep", "ring Tolvane", "done")),
        ("[x] me (closing): ring Tolvane", ("manager", "ring Tolvane", "")),
        ("[x] call list every morning 8:00: he did", (None, "call list every morning 8:00",
                                                      "he did")),
        ("[x] review 10 calls by 1/16: did 7", (None, "review 10 calls", "did 7")),
        ("[x] shorts call by 2pm: running", (None, "shorts call by 2pm", "running")),
    ],
)  # fmt: skip
def test_a_closing_has_words_an_outcome_and_maybe_an_owner(
    line: str, closing: tuple[str | None, str, str]
) -> None:
    (found,) = captured(line).closings
    assert (found.owner, found.words, found.outcome) == closing


def test_a_closing_that_names_no_promise_is_asked() -> None:
    problem = the_problem("[x] : sent")
    assert (problem.line, problem.kind, problem.found) == (1, "promise", "")


# Continuations


def test_an_indented_line_continues_the_mark_above_it() -> None:
    found = captured("- closing: gave 10% off\n  before anyone\n\n\tasked\nGood talk.")
    assert found.observations[0].text == "gave 10% off before anyone asked"
    assert [(line.number, line.last) for line in found.lines] == [(1, 4), (5, 5)]


def test_a_mark_may_wrap_before_its_text() -> None:
    assert the_promise("[] me by\n  28 nov:\n  ring") == (
        "manager", "ring", Date(2026, 11, 28), "",
    )  # fmt: skip


def test_an_indented_mark_continues_too_and_is_pointed_out() -> None:
    found = captured("> I freeze\n  [] me: ring Ada")
    assert [words.text for words in found.words] == ["I freeze [] me: ring Ada"]
    assert found.follow_ups == ()
    assert [(hint.line, hint.kind) for hint in found.hints] == [(2, "mark")]


def test_a_text_indented_as_a_whole_keeps_its_marks() -> None:
    found = captured("   > I freeze\n   [] me: ring Ada\n   + discovery: asked\n     twice")
    assert [type(entry).__name__ for entry in found.entries] == [
        "RepWords",
        "FollowUp",
        "Observation",
    ]
    assert found.observations[0].text == "asked twice"


def test_an_indented_line_under_plain_notes_stands_for_itself() -> None:
    assert captured("Good talk.\n  more of it\n  > I freeze").words[0].text == "I freeze"


# Privacy


def test_a_wrapped_private_line_stays_private() -> None:
    found = captured("! may go\n  to Tolvane\n\n   [] me: talk to HR\nplain")
    assert found.private_lines >= {1, 2, 4}
    assert 5 not in found.private_lines
    assert found.entries == ()


@pytest.mark.parametrize("above", ["> I freeze", "+ discovery: asked", "Good talk.", "- item"])
def test_an_indented_private_line_under_anything_is_private(above: str) -> None:
    found = captured(f"{above}\n  ! secret\n  more\n    more\nplain")
    assert found.private_lines == {2, 3, 4}
    assert "secret" not in repr(found.entries)
    assert "more" not in repr(found.entries)


def test_an_indented_talking_point_is_none_of_the_mark_above() -> None:
    found = captured("+ discovery: asked\n  ? ask for more\n  detail")
    assert found.observations[0].text == "asked"
    assert found.points[0].text == "ask for more detail"
    assert found.point_lines == {2, 3}


@pytest.mark.parametrize(
    "hidden", ["\ufeff! x", "\u200b! x", "\x00! x", " ! x", "!\u00a0x", "!\tx"]
)
def test_what_cannot_be_seen_before_a_private_mark_takes_nothing_from_it(hidden: str) -> None:
    assert captured(f"ok\n{hidden}\n  y").private_lines == {2, 3}


def test_a_line_with_the_leaving_tag_is_private_with_its_continuations() -> None:
    found = captured(
        "+ discovery: asked\n   but may go #Leaving\n> I am off #leaving\n"
        "[x] pilot terms: sent, she may go #leaving\nTold me so #leaving\n  in March\nok"
    )
    assert found.private_lines == {1, 2, 3, 4, 5, 6}
    assert found.observations[0].private
    assert found.words[0].private
    assert found.closings[0].private
    assert found.tags == ("leaving",)


def test_tags_stand_anywhere_and_numbers_are_none() -> None:
    text = (
        "We spoke #Performance and (#short-term) of #1 and a#b, http://x/#c &#x27; \\#d\n> I #über"
    )
    assert captured(text).tags == ("performance", "short-term", "über")


def test_tags_at_the_end_are_no_part_of_what_was_said() -> None:
    found = captured("> I freeze #learning #control\n? the #growth plan")
    assert found.words[0].text == "I freeze"
    assert found.points[0].text == "the #growth plan"


def test_a_tag_on_a_private_line_counts_only_if_it_tells_nothing() -> None:
    assert captured("! he may go #divorce #learning #leaving").tags == ("learning", "leaving")


# Odd input


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_alike(end: str) -> None:
    text = EXAMPLE.replace("\n", end)
    assert captured(text).entries == captured(EXAMPLE).entries
    assert captured(text).private_lines == {14}


def test_odd_separators_inside_a_line_do_not_end_it() -> None:
    found = captured("! secret\u2028- closing: a\x0b- closing: b\x85- closing: c")
    assert found.entries == ()
    assert found.private_lines == {1}


def test_what_is_pasted_by_mistake_gives_a_hundred_problems_at_most() -> None:
    assert len(captured("[] Zed: x\n" * 500).problems) == 100
    assert len(captured("- x\n" * 500).hints) == 100


# Answers


@pytest.mark.parametrize(
    ("text", "answer", "mended"),
    [
        ("a\n[] Bex by fri: ring Bex\nb\n", "me", "a\n[] me by fri: ring Bex\nb\n"),
        ("[] me by fryday: by fryday\r\nb", "fri", "[] me by fri: by fryday\r\nb"),
        ("[] Dana 31 feb: ring", "28 feb", "[] Dana 28 feb: ring"),
        ("[] ring Ada by fryday #x", "fri", "[] ring Ada by fri #x"),
        ("[] me by\n  31/2: ring\nb", "28/2", "[] me by\n  28/2: ring\nb"),
        ("[] me by fri:\nb", "ring Ada", "[] me by fri: ring Ada\nb"),
        ("[] by fri\nb", "ring Ada", "[] ring Ada by fri\nb"),
        ("[x]  : sent", "pilot terms", "[x]  pilot terms: sent"),
    ],
)
def test_an_answer_is_written_into_its_line_alone(text: str, answer: str, mended: str) -> None:
    problem = captured(text).problems[0]
    assert answered(text, problem, answer) == mended
    assert captured(mended).problems == ()


def test_an_answer_to_a_closing_takes_the_place_of_its_words() -> None:
    text = "[x] me, the list by fri: sent"
    problem = Problem(line=1, kind="promise", found="the list", message="")
    assert (
        answered(text, problem, "call list: morning") == "[x] me, call list, morning by fri: sent"
    )


def test_an_answer_to_a_line_that_is_gone_is_refused() -> None:
    problem = the_problem("a\n[] Bex: ring")
    with pytest.raises(ValueError, match="no line 2"):
        answered("a", problem, "me")


# Printing


def test_structure_prints_in_its_plainest_form() -> None:
    assert to_text(captured(EXAMPLE)) == (
        "2026-11-20 25m ride-along\n"
        "Sat in on the Tolvane call.\n"
        "+ discovery (saw): asked who signs before she quoted\n"
        "- closing (heard): gave 10% off before anyone asked\n"
        "~ pricing desk takes nine days to answer\n"
        "> I freeze when procurement joins\n"
        "$ Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy\n"
        "[] Dana by 2026-11-27: ring Tolvane, not email\n"
        "[] me by 2026-11-28: get her the price sheet\n"
        "[] Dana (closing): no discount before the third question\n"
        "[x] pilot terms: sent, she used them with Ada\n"
        "% discovery: not yet\n"
        "? ask how the third quote went\n"
        "! thinking about leaving, keep to myself\n"
        "= selling time: 22%\n"
        "Long talk about learning vs closing #performance\n"
    )


def test_an_answer_finds_its_line_though_something_hidden_stands_in_the_words() -> None:
    text = "[] me, \x1b\n  + closing: "
    (problem,) = captured(text).problems
    assert answered(text, problem, "me: ") == "[] me: me, \x1b\n  + closing: "
