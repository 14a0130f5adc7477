from datetime import date as Date

from coachtui.coaching.substance import ReadFollowUp, ReadObservation, Record
from coachtui.reading.pieces import pieces, sentences, words_of


def a_record(notes: str, **given: object) -> Record:
    return Record(rep_name="Mira Holt", kind="one-on-one", notes=notes, **given)  # type: ignore[arg-type]


def cut(notes: str) -> list[tuple[int, str, str]]:
    return [(piece.line, piece.mark, piece.text) for piece in pieces(a_record(notes))]


def test_a_marked_line_is_one_piece_without_its_mark() -> None:
    assert cut("> I talk too much. I know.\n[] Mira by fri: ring Osprel") == [
        (1, ">", "I talk too much. I know."),
        (2, "[]", "Mira by fri: ring Osprel"),
    ]


def test_plain_notes_are_cut_into_sentences_that_keep_their_line() -> None:
    assert cut("Sat in with Mr. Falk. She asked twice!\n\nHe paid.") == [
        (1, "", "Sat in with Mr. Falk."),
        (1, "", "She asked twice!"),
        (3, "", "He paid."),
    ]


def test_a_dash_is_a_weakness_only_with_a_skill_and_a_colon() -> None:
    assert cut("- closing: gave it away\n- rang the depot") == [
        (1, "-", "closing: gave it away"),
        (2, "", "rang the depot"),
    ]


def test_a_header_line_is_no_piece() -> None:
    assert cut("2026-11-20 25m ride-along\nShe rang.") == [(2, "", "She rang.")]


def test_an_indented_line_continues_the_mark_above() -> None:
    assert cut("! may leave us\n  by spring") == [(1, "!", "may leave us by spring")]


def test_a_line_wrapped_by_hand_is_read_on() -> None:
    assert cut("She asked the foreman at Osprel who else would\nhave to agree, and waited.") == [
        (1, "", "She asked the foreman at Osprel who else would have to agree, and waited.")
    ]


def test_short_lines_without_full_stops_stay_apart() -> None:
    assert cut("rang osprel\nno answer") == [(1, "", "rang osprel"), (2, "", "no answer")]


def test_a_piece_shows_what_was_written_mark_included() -> None:
    assert [piece.shown for piece in pieces(a_record("[x] terms: sent\n\\+ literally"))] == [
        "[x] terms: sent",
        "+ literally",
    ]


def test_me_owns_the_managers_follow_ups() -> None:
    owners = [one.owner for one in pieces(a_record("[] me by fri: ring\n[] Mira: write"))]
    assert owners == ["manager", "rep"]


def test_fields_beside_the_notes_come_as_the_marks_that_say_the_same() -> None:
    record = a_record(
        "",
        observations=(ReadObservation(kind="weakness", skill="closing", evidence="gave it away"),),
        follow_ups=(ReadFollowUp(owner="manager", text="ring Osprel", due=Date(2026, 3, 6)),),
        rep_voice="I rush",
        buyer_insight="the foreman picks",
    )
    assert [(one.line, one.mark, one.text, one.due) for one in pieces(record)] == [
        (0, "-", "gave it away", None),
        (0, "[]", "ring Osprel", Date(2026, 3, 6)),
        (0, ">", "I rush", None),
        (0, "$", "the foreman picks", None),
    ]


def test_a_dictated_sentence_is_cut_where_it_starts_anew() -> None:
    run_on = (
        "okay we drove up to the mill and she sat with the foreman for the longest time "
        "and talked about belts so she goes back on Monday"
    )
    assert sentences(run_on) == [run_on.partition(" so ")[0], "so she goes back on Monday"]


def test_the_words_of_a_follow_up_come_without_owner_and_day() -> None:
    (one,) = pieces(a_record("[] Mira by 6 mar: ring Osprel"))
    assert words_of(one) == "ring Osprel"
