"""`followups`, `done` and `drop`."""

import pytest

from tests.cli.conftest import CommandLine


def ids(run: CommandLine) -> list[str]:
    return [promise["id"] for promise in run("followups", "--all", "--json").json]


def test_promises_are_listed_by_their_day_both_directions(dana: CommandLine) -> None:
    sheet, ring, discount = ids(dana)
    assert dana.said("followups").splitlines() == [
        f"{sheet}  you   to Dana  5 Nov   25 days overdue  get her the price sheet",
        f"{ring}  Dana  to you   6 Nov   24 days overdue  ring Tolvane, not email",
        f"{discount}  Dana  to you   no day                   "
        "no discount before the third question",
    ]
    assert dana.said("followups", "dana", "--overdue").splitlines() == [
        f"{sheet}  you   to Dana  5 Nov  25 days overdue  get her the price sheet",
        f"{ring}  Dana  to you   6 Nov  24 days overdue  ring Tolvane, not email",
    ]
    assert dana("followups", "--overdue", today="2026-11-05") == (0, "", "No promise is overdue.\n")


def test_promises_as_json_have_the_keys_promised(dana: CommandLine) -> None:
    dana.said("done", "dana", "price sheet", "--outcome", "sent")
    sheet, ring, discount = ids(dana)
    common = {"schema": 1, "rep": "Dana Ortiz"}
    still = {"status": "open", "outcome": ""}
    assert dana("followups", "--all", "--json").json == [
        common
        | {"id": sheet, "owner": "manager", "text": "get her the price sheet"}
        | {"due": "2026-11-05", "overdue_days": 0, "status": "done", "outcome": "sent"},
        common
        | {"id": ring, "owner": "rep", "text": "ring Tolvane, not email"}
        | {"due": "2026-11-06", "overdue_days": 24, **still},
        common
        | {"id": discount, "owner": "rep", "text": "no discount before the third question"}
        | {"due": None, "overdue_days": 0, **still},
    ]
    assert len(dana("followups", "--json").json) == 2


def test_a_promise_is_done_by_words_of_it_or_its_id(dana: CommandLine) -> None:
    ring = ids(dana)[1]
    assert dana.said("done", "dana", "price") == "Done: get her the price sheet (you to Dana)\n"
    assert dana.said("done", "dana", ring) == "Done: ring Tolvane, not email (Dana to you)\n"
    assert [p["status"] for p in dana("followups", "--all", "--json").json] == [
        "done",
        "done",
        "open",
    ]
    assert dana.said("nudge").startswith("No answer yet to what blocks Dana")


def test_a_dropped_promise_keeps_the_reason(dana: CommandLine) -> None:
    assert dana.said("drop", "dana", "price sheet", "--why", "list is redone") == (
        "Dropped: get her the price sheet (you to Dana)\n"
    )
    assert (
        "dropped          get her the price sheet: list is redone" in dana("followups", "--all").out
    )


def test_words_that_name_no_promise_or_several_are_an_error_that_lists_them(
    dana: CommandLine,
) -> None:
    sheet, ring, discount = ids(dana)
    listed = (
        f"{discount} (no discount before the third question), {ring} (ring Tolvane, not email), "
        f"{sheet} (get her the price sheet)."
    )
    said = dana.refused("done", "dana", "nothing like it")
    assert said.startswith("No open promise with Dana Ortiz has 'nothing like it' in it. Open: ")
    assert sorted(said.split("Open: ")[1].rstrip(".").split(", ")) == sorted(
        listed.rstrip(".").split(", ")
    )
    dana.said("jot", "dana", "[] me: send the price list\n[] me: send the price sheet to Ada")
    said = dana.refused("done", "dana", "price")
    assert said.startswith("'price' fits several promises; name one by its id: ")
    assert said.count("(") == 3


@pytest.mark.parametrize("command", ["done", "drop"])
def test_without_an_open_promise_there_is_nothing_to_end(run: CommandLine, command: str) -> None:
    run.said("rep", "add", "Kofi Adomako")
    why = ("--why", "x") if command == "drop" else ()
    assert run.refused(command, "kofi", "x", *why) == "No promise with Kofi Adomako is open."
    assert run("followups") == (0, "", "No promise is open.\n")
