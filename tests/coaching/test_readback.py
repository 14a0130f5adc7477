from coachtui.coaching.capture import capture
from coachtui.coaching.model import Contest, Leg, Reading
from coachtui.coaching.readback import readback, verdict_lines
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_promise, a_rep, day

LEGS: dict[Leg, bool] = {"happened": True, "change": False, "person": True}


def test_what_was_understood_is_said_back_with_full_dates_and_without_what_is_private() -> None:
    text = (
        "- closing: gave 10% off\n~ pricing desk is slow\n> takeaway: ask first\n"
        "$ Tolvane: who Ada\n[] me by 28 nov: price sheet\n[] Dana (closing): no discount\n"
        "% discovery: not yet (will)\n? the third quote\n! thinking about leaving\n"
        "= selling time: 22%\nlong talk #learning"
    )
    captured = capture(text, rep=a_rep(), date=day("2026-11-20"), settings=Settings())
    closed = a_promise("pilot terms", date="2026-11-02", status="done", outcome="sent")
    assert readback(captured, [closed], a_rep()) == [
        "-   closing (heard): gave 10% off",
        "~   pricing desk is slow",
        ">   takeaway: ask first",
        "$   Tolvane: who Ada; why not known; how not known",
        "[]  you by Sat 28 Nov 2026: price sheet",
        "[]  Dana (closing), no day: no discount",
        "%   discovery: not yet (will)",
        "?   the third quote",
        "=   selling time: 22%",
        "[x] pilot terms: sent",
        "!   1 private line, never exported",
        "#learning",
    ]


def test_plain_notes_are_said_to_be_plain_notes() -> None:
    captured = capture("Good talk.", rep=a_rep(), date=day("2026-11-20"), settings=Settings())
    assert readback(captured, (), a_rep()) == ["No marks: kept as plain notes."]


def test_each_leg_stands_with_its_line_or_with_the_smallest_mend() -> None:
    reading = Reading(
        substance="thin",
        legs=LEGS,
        carried={"happened": "asked who  signs", "person": "> I freeze"},
        missing=("change", "buyer"),
        reasons=("What will Dana do?", "Nothing on who buys at Tolvane."),
        flags=("Trait words.",),
    )
    lines = [
        "  happened  yes  asked who signs",
        "  change    no   What will Dana do?",
        "  person    yes  > I freeze",
        "  buyer     no   Nothing on who buys at Tolvane.",
        "  worth a look: Trait words.",
    ]
    assert verdict_lines(reading) == ["Reads as thin.", *lines]
    contest = Contest(substance="substantive", why="I was there", date=day("2026-11-20"))
    assert verdict_lines(reading, contest) == [
        "Substantive by your word; the reader: thin.",
        "  your reason, Fri 20 Nov 2026: I was there",
        *lines,
    ]


def test_a_leg_that_stands_but_isn_t_enough_says_so_below_it() -> None:
    reading = Reading(
        substance="thin",
        legs={**LEGS, "change": True},
        missing=("happened",),
        reasons=("A performance review needs a second piece.",),
    )
    assert verdict_lines(reading) == [
        "Reads as thin.",
        "  happened  yes",
        "            but  A performance review needs a second piece.",
        "  change    yes",
        "  person    yes",
    ]
