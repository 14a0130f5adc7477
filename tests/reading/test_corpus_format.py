from datetime import date as Date

import pytest

from coachtui.coaching.model import Reading
from coachtui.coaching.substance import ReadFollowUp, ReadObservation, Record
from coachtui.reading.corpus_format import UnreadableLine, from_line, to_line

FULL = """{"id": "a1", "rep": {"name": "Mira Holt", "role": "AE", "tenure_months": 3},
"date": "2026-03-05", "duration_min": 20, "kind": "account-review", "notes": "n",
"observations": [{"kind": "strength", "skill": "discovery", "evidence": "asked"}],
"follow_ups": [{"owner": null, "text": "ring", "due": "2026-03-06"}],
"rep_voice": "I rush", "buyer_insight": null, "previous_notes": "before",
"reviewed_previous_follow_ups": true, "label": "thin"}"""


def test_a_full_line_becomes_a_record_and_what_came_before() -> None:
    read = from_line(FULL)
    assert read.id == "a1"
    assert read.record == Record(
        rep_name="Mira Holt",
        kind="account-review",
        notes="n",
        date=Date(2026, 3, 5),
        observations=(ReadObservation(kind="strength", skill="discovery", evidence="asked"),),
        follow_ups=(ReadFollowUp(owner=None, text="ring", due=Date(2026, 3, 6)),),
        rep_voice="I rush",
        reviewed_previous_follow_ups=True,
    )
    assert read.history == (Record(rep_name="Mira Holt", kind="one-on-one", notes="before"),)


def test_what_is_missing_or_null_is_left_empty() -> None:
    read = from_line('{"id": 7, "rep": {"name": "Mira"}, "notes": "n", "kind": null}')
    assert read.id == "7"
    assert read.record == Record(rep_name="Mira", kind="one-on-one", notes="n")
    assert read.history == ()


def test_a_day_that_is_none_is_left_out() -> None:
    line = '{"id": "a", "rep": {"name": "Mira"}, "notes": "", "date": "soon"}'
    assert from_line(line).record.date is None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{}", "This line is no record: Object missing required field `id`."),
        ("[1]", "This line is no record: Expected `object`, got `array`."),
        (
            '{"id": "a", "rep": {"name": "M"}, "notes": "", "kind": "lunch"}',
            "This line is no record: Invalid enum value 'lunch' - at `$.kind`.",
        ),
    ],
)
def test_a_line_without_a_record_is_refused_in_one_sentence(line: str, message: str) -> None:
    with pytest.raises(UnreadableLine) as refused:
        from_line(line)
    assert str(refused.value) == message


def test_bytes_that_are_not_utf8_are_refused() -> None:
    with pytest.raises(UnreadableLine):
        from_line(b'{"id": "\xff", "rep": {"name": "M"}, "notes": ""}')


def test_a_verdict_is_one_line_with_the_agreed_keys() -> None:
    reading = Reading(
        substance="thin",
        legs={"happened": True, "change": False, "person": True},
        missing=("change",),
        reasons=("Which day?",),
    )
    assert to_line("a1", reading) == (
        '{"id":"a1","substance":"thin",'
        '"legs":{"happened":true,"change":false,"person":true},'
        '"missing":["change"],"reasons":["Which day?"],"flags":[]}'
    )
