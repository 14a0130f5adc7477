import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.model import LEGS, MeetingKind
from coachtui.coaching.substance import Reader, Record
from coachtui.reading import READER, read

CAPTURE = """2026-11-20 25m ride-along
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
Long talk about learning vs closing #performance"""

PADDING = (
    "Great attitude and always a pleasure. We discussed the importance of urgency. "
    "Pipeline is 410k against a target of 600k. Needs to be more proactive. "
)


def a_record(notes: str, kind: MeetingKind = "one-on-one") -> Record:
    return Record(rep_name="Dana Ortiz", kind=kind, notes=notes)


def test_read_is_a_reader() -> None:
    reader: Reader = read
    assert reader(a_record(""), ()).reader == READER == "trained 1"


def test_the_capture_example_is_substantive_and_shows_its_lines() -> None:
    reading = read(a_record(CAPTURE, "ride-along"), ())
    assert reading.substance == "substantive"
    assert reading.lines == {"happened": 4, "change": 9, "person": 6}
    assert reading.carried == {
        "happened": "- closing (heard): gave 10% off before anyone asked",
        "change": "[] me by 28 nov: get her the price sheet",
        "person": "> I freeze when procurement joins",
    }
    assert (reading.missing, reading.reasons, reading.flags) == ((), (), ())


def test_where_nobody_says_whom_it_is_about_the_mends_speak_of_the_rep() -> None:
    reading = read(Record(rep_name="", kind="one-on-one", notes="Good talk."), ())
    assert reading.reasons == (
        "Nothing here says when or with whom: one moment of the rep's with a customer?",
        "Nothing here can be ticked off: what will the rep do, by which day?",
        "The rep isn't in this record: one sentence the rep said?",
    )


def test_three_lines_can_be_substantive() -> None:
    notes = (
        "Dana asked the foreman on Tuesday what a stop costs\n"
        "> I quote before I know who signs because silence scares me\n"
        "[] Dana by fri: ring him, no price"
    )
    assert read(a_record(notes), ()).substance == "substantive"


def test_two_pages_of_padding_are_a_drive_by() -> None:
    reading = read(a_record(PADDING * 40), ())
    assert reading.substance == "drive-by"
    assert reading.missing == ("happened", "change", "person")


def test_padding_changes_nothing() -> None:
    plain = read(a_record(CAPTURE), ())
    padded = read(a_record(CAPTURE + "\n" + PADDING * 20), ())
    assert (padded.substance, padded.legs, padded.lines) == (
        plain.substance,
        plain.legs,
        plain.lines,
    )


def test_last_times_text_again_is_a_drive_by() -> None:
    again = CAPTURE.replace("28 nov", "12 dec").replace("22%", "25%")
    assert read(a_record(again), (a_record(CAPTURE),)).substance == "drive-by"


def test_nothing_at_all_says_what_is_missing() -> None:
    reading = read(a_record(""), ())
    assert reading.substance == "drive-by"
    assert reading.reasons == (
        "Nothing here says when or with whom: one moment of Dana's with a customer?",
        "Nothing here can be ticked off: what will Dana do, by which day?",
        "Dana isn't in this record: one sentence Dana said?",
    )


def test_a_reason_quotes_the_vague_line() -> None:
    reading = read(a_record("[] Dana: be more proactive"), ())
    assert (
        reading.reasons[1] == "'be more proactive' can't be ticked off: which customer, which day?"
    )


def test_figures_alone_are_asked_for_the_behaviour_behind_them() -> None:
    reading = read(a_record("Quota 96%, pipeline 410k."), ())
    assert reading.reasons[0] == (
        "'Quota 96%, pipeline 410k' is a figure: which behaviour of Dana's would move it?"
    )


def test_stock_words_in_the_reps_mouth_are_quoted_back() -> None:
    reading = read(a_record("> Happy and motivated"), ())
    assert reading.reasons[2] == (
        "'Happy and motivated' could be anybody's: one sentence that only Dana would say?"
    )


def test_an_account_review_names_the_account_it_learnt_nothing_about() -> None:
    reading = read(a_record("Account review Kolbinger. All fine.", "account-review"), ())
    assert reading.missing == ("happened", "change", "person", "buyer")
    assert reading.reasons[3] == "Nothing on who buys, why or how at Kolbinger."


def test_an_account_nobody_named_is_the_reps() -> None:
    notes = "Went through it on Friday. Next on Friday, then on Friday again."
    reading = read(a_record(notes, "account-review"), ())
    assert reading.reasons[-1] == "Nothing on who buys, why or how at Dana's account."


def test_a_performance_review_asks_for_a_second_piece_of_evidence() -> None:
    notes = (
        "On 4 March she asked the foreman at Osprel who signs, and he told her.\n"
        "> I hide behind the slides when procurement joins\n"
        "[] Dana by fri: ring the foreman, no price"
    )
    reading = read(a_record(notes, "performance-review"), ())
    assert reading.substance == "thin"
    assert reading.missing == ("happened",)
    assert reading.reasons == (
        "One piece of evidence, 'On 4 March she asked the foreman at Osprel who signs, and ...'"
        ": a performance review needs a second, when and where?",
    )


def test_private_lines_are_read_but_not_quoted_in_reasons() -> None:
    notes = (
        "! should be more proactive and consistent\n"
        "! they may drop us\n  so Kolbinger, as Kolbinger does"
    )
    reading = read(a_record(notes, "account-review"), ())
    assert not any("proactive" in reason or "Kolbinger" in reason for reason in reading.reasons)


@settings(max_examples=60, deadline=None)
@given(
    notes=st.text(max_size=300),
    before=st.text(max_size=120),
    kind=st.sampled_from(["one-on-one", "account-review", "performance-review", "ride-along"]),
)
def test_any_text_is_read_the_same_each_time_and_explained(
    notes: str, before: str, kind: MeetingKind
) -> None:
    record, history = a_record(notes, kind), (a_record(before),)
    reading = read(record, history)
    assert reading == read(record, history)
    assert len(reading.reasons) == len(reading.missing)
    assert (reading.substance == "substantive") == (reading.missing == ())
    assert set(reading.carried) == {leg for leg in LEGS if reading.legs[leg]}


def test_reading_a_first_record_stays_light() -> None:
    heavy = "{'rapidfuzz', 'textual', 'tinydb', 'numpy', 'scipy', 'sklearn', 'asyncio'}"
    code = (
        "import sys, coachtui.reading; from coachtui.coaching.substance import Record;"
        "coachtui.reading.read(Record(rep_name='', kind='one-on-one', notes='Good talk.'), ());"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
