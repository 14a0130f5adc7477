from datetime import date as Date

from coachtui.coaching.substance import Record
from coachtui.reading.repeats import fresh


def a_record(notes: str, rep: str = "Mira Holt", on: Date | None = None) -> Record:
    return Record(rep_name=rep, kind="one-on-one", notes=notes, date=on)


def left(record: Record, *history: Record) -> list[str]:
    return [piece.text for piece in fresh(record, history)]


def test_everything_counts_without_a_history() -> None:
    assert left(a_record("She rang Osprel. He paid.")) == ["She rang Osprel.", "He paid."]


def test_what_the_last_record_said_is_left_out_whatever_its_digits() -> None:
    before = a_record("Pipeline at 412k of 600k. Rang the depot.")
    now = a_record("Pipeline at 428k of 650k. She asked who signs.")
    assert left(now, before) == ["She asked who signs."]


def test_nearly_the_same_words_are_the_same() -> None:
    before = a_record("We talked about keeping the funnel healthy")
    assert left(a_record("We talked about keeping the funnel healthy!!"), before) == []
    assert left(a_record("We talk about keeping the funnel healthy"), before) == []


def test_the_same_text_for_another_rep_in_the_same_week_is_left_out() -> None:
    other = a_record("Tom found the session useful", "Tom Reyes", Date(2026, 3, 3))
    mine = a_record("Mira found the session useful", on=Date(2026, 3, 5))
    assert left(mine, other) == []


def test_the_same_text_for_another_rep_months_ago_counts() -> None:
    other = a_record("Tom rang the mill on Monday", "Tom Reyes", Date(2025, 9, 3))
    mine = a_record("Mira rang the mill on Monday", on=Date(2026, 3, 5))
    assert left(mine, other) == ["Mira rang the mill on Monday"]


def test_a_closing_does_not_repeat_the_promise_that_it_names() -> None:
    before = a_record("[] ring the mill at Osprel")
    assert left(a_record("[x] ring the mill at Osprel"), before) == ["ring the mill at Osprel"]


def test_a_closing_said_again_is_left_out() -> None:
    before = a_record("[x] ring the mill at Osprel: done")
    assert left(a_record("[x] ring the mill at Osprel: done"), before) == []
