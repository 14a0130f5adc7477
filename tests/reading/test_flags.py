from coachtui.coaching.substance import Record
from coachtui.reading.flags import flags
from coachtui.reading.pieces import pieces
from coachtui.reading.tagging import tag


def a_record(notes: str, rep: str = "Mira Holt") -> Record:
    return Record(rep_name=rep, kind="one-on-one", notes=notes)


def flagged(notes: str, *history: Record) -> tuple[str, ...]:
    record = a_record(notes)
    return flags(record, history, tag(pieces(record), record))


STRENGTH = a_record("+ discovery: asked the foreman who signs")
WEAKNESS = a_record("- closing: gave 10% before anyone asked")


def test_only_strengths_three_times_running_are_flagged() -> None:
    only = ("Only strengths of Mira's, three records running.",)
    assert flagged("+ empathy: let the owner finish", STRENGTH, STRENGTH) == only


def test_only_weaknesses_three_times_running_are_flagged() -> None:
    only = ("Only weaknesses of Mira's, three records running.",)
    assert flagged("- empathy: cut the owner off", WEAKNESS, WEAKNESS) == only


def test_two_records_running_are_not() -> None:
    assert flagged("+ empathy: let the owner finish", STRENGTH) == ()


def test_another_side_in_between_breaks_the_run() -> None:
    assert flagged("+ empathy: let the owner finish", STRENGTH, STRENGTH, WEAKNESS) == ()


def test_another_reps_records_are_not_part_of_the_run() -> None:
    other = a_record(WEAKNESS.notes, "Tom Reyes")
    assert flagged("+ empathy: let the owner finish", STRENGTH, STRENGTH, other) == (
        "Only strengths of Mira's, three records running.",
    )


def test_trait_words_are_named() -> None:
    assert flagged("Bad attitude, lazy.") == (
        "Trait words instead of behaviour: 'attitude', 'lazy'.",
    )


def test_trait_words_in_the_reps_own_mouth_are_not() -> None:
    assert flagged("> I was lazy on the follow-up") == ()


def test_the_manager_taking_every_action_is_flagged() -> None:
    assert flagged("[] me by fri: ring the mill\n[] me: send the sample") == (
        "You took every action; none is Mira's.",
    )


def test_actions_of_both_are_not() -> None:
    assert flagged("[] me by fri: ring the mill\n[] Mira: send the sample") == ()


def test_deals_without_behaviour_are_flagged() -> None:
    assert flagged("Osprel 40k, stage 3, commit.\nFalk 12k, 60%, best case.") == (
        "Deal inspection only: nothing on how Mira sells.",
    )


def test_sensitive_subjects_are_named_together() -> None:
    assert flagged("She is pregnant.\nHer husband is looking for work.") == (
        "Touches family and pregnancy: careful, HR and the law.",
    )


def test_a_customers_family_in_an_insight_is_not_sensitive() -> None:
    assert flagged("$ Osprel: who the owner and his wife; why stops cost") == ()


def test_a_deal_with_what_the_rep_did_in_it_is_not_deals_alone() -> None:
    notes = (
        "Osprel 40k, stage 3, commit.\nFalk 12k, 60%, best case.\n"
        "On Tuesday's call she asked the foreman at Osprel what a stop costs and he told her."
    )
    assert flagged(notes) == ()


def test_figures_beside_a_claim_are_not_deals_alone() -> None:
    assert flagged("Osprel 40k, stage 3.\nFalk 12k, 60%.\n- closing: gave 10% away") == ()


def test_a_trait_of_a_customer_or_a_cause_is_not_the_reps() -> None:
    assert flagged("$ Osprel: who the lazy foreman; why stops cost\n~ lazy pricing desk") == ()


def test_the_reps_own_action_alone_is_no_flag() -> None:
    assert flagged("[] Mira by fri: ring the mill") == ()


def test_work_matters_are_not_sensitive() -> None:
    assert flagged("The old price list is a healthy one. Family-size packs sell.") == ()


def test_both_sides_in_one_record_break_no_ones_run() -> None:
    both = a_record("+ empathy: let him finish\n- closing: gave 10% away")
    assert flagged("+ empathy: let the owner finish", STRENGTH, both) == ()
