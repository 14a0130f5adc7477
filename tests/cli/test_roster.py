"""`rep add`, `list`, `edit`, `end` and `purge`."""

import pytest

from tests.cli.conftest import CommandLine, files_in

ENTRY = {
    "schema": 1,
    "name": "Dana Ortiz",
    "added": "2026-11-30",
    "role": "account executive",
    "started": "2024-03-01",
    "every": 14,
    "email": "dana@example.com",
    "country": "US",
    "aliases": ["Dee"],
    "expectations": "",
    "ends": None,
    "returned": None,
}


def test_a_rep_is_added_with_all_that_is_known(run: CommandLine) -> None:
    run.said(
        *("rep", "add", " Dana  Ortiz ", "--role", "account executive", "--started", "2024-03-01"),
        *("--every", "2w", "--email", "dana@example.com", "--country", "us", "--alias", "Dee"),
    )
    (entry,) = run("rep", "list", "--json").json
    assert {key: value for key, value in entry.items() if key != "id"} == ENTRY
    assert run.said("rep", "list") == (
        "Dana Ortiz  account executive  every 14 days  since 2024-03-01    dana@example.com  Dee\n"
    )
    assert run.said("rep") == run.said("rep", "list")


@pytest.mark.parametrize(
    ("typed", "days"), [("10d", 10), ("10", 10), ("2w", 14), ("weekly", 7), ("4 weeks", 28)]
)
def test_a_cadence_is_typed_in_days_or_weeks(run: CommandLine, typed: str, days: int) -> None:
    run.said("rep", "add", "Dana Ortiz", "--every", typed)
    assert run("rep", "list", "--json").json[0]["every"] == days


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("Dana Ortiz",), 1, "Dana Ortiz is in the notebook already; add a middle name or initial "
         "to tell them apart."),
        (("  ",), 1, "A rep needs a name."),
        (("N" * 81,), 1, "A name may have 80 characters, this one has 81: shorten it."),
        (("Me",), 1, '"Me" stands for you in notes: write the rep\'s own name, in full.'),
        (("Bo", "--alias", "dana ortiz"), 1,
         '"dana ortiz" is what Dana Ortiz is called: choose another alias.'),
        (("X", "--every", "40"), 2,
         "--every takes 1 to 28 days, like 10d, 2w or weekly, not '40'."),
        (("X", "--every", "0"), 2, "--every takes 1 to 28 days, like 10d, 2w or weekly, not '0'."),
        (("X", "--country", "deu"), 2,
         "--country takes a code like US, DE or DE-BY, not 'deu'."),
        ((), 2, "The following arguments are required: NAME. `coachtui rep add --help` shows how."),
    ],
)  # fmt: skip
def test_a_rep_that_can_not_be_added_is_refused(
    dana: CommandLine, arguments: tuple[str, ...], code: int, said: str
) -> None:
    assert dana("rep", "add", *arguments) == (code, "", f"coachtui: {said}\n")


@pytest.mark.parametrize("typed", ["us", "DE", "de-by"])
def test_a_country_is_a_code_with_or_without_its_part(dana: CommandLine, typed: str) -> None:
    assert dana.said("rep", "edit", "dana", "--country", typed) == "Changed: Dana Ortiz.\n"
    assert dana("rep", "list", "--json").json[0]["country"] == typed.upper()


def test_a_country_without_known_holidays_is_taken_and_told(dana: CommandLine) -> None:
    assert dana("rep", "edit", "dana", "--country", "xx") == (
        0,
        "Changed: Dana Ortiz.\n",
        "No public holidays of XX are known here, so only weekends count. "
        "If it is a country: pip install 'coachtui[holidays]'\n",
    )
    assert dana("rep", "list", "--json").json[0]["country"] == "XX"


def test_two_matching_reps_are_listed_and_initials_and_aliases_tell_them_apart(
    run: CommandLine,
) -> None:
    run.said("rep", "add", "Dana Ortiz", "--alias", "Dee")
    assert run.said("rep", "add", "Dán Roe").endswith("Next: coachtui log 'Dán Roe'\n")
    assert run.refused("brief", "DAN") == (
        '"DAN" may be Dán Roe or Dana Ortiz: write more of the name.'
    )
    for words, name in (("dana", "Dana Ortiz"), ("DO", "Dana Ortiz"), ("dee", "Dana Ortiz")):
        assert run("brief", words, "--json").json["rep"] == name
    for words in ("dan roe", "dr", "roe", "Dán R"):
        assert run("brief", words, "--json").json["rep"] == "Dán Roe"
    assert run.refused("brief", "zed") == (
        'No rep is called "zed": the names are Dán Roe and Dana Ortiz.'
    )


def test_an_entry_is_edited_field_by_field(dana: CommandLine) -> None:
    assert dana.said("rep", "edit", "dana", "--name", "Dana Ortiz Vela", "--alias", "Dee") == (
        "Changed: Dana Ortiz Vela.\n"
    )
    dana.said("rep", "edit", "dee", "--every", "default", "--expectations", "Six new accounts")
    dana.said("rep", "edit", "dee", "--no-alias", "Dee", "--country", "de")
    (entry,) = dana("rep", "list", "--json").json
    assert (entry["name"], entry["every"], entry["aliases"]) == ("Dana Ortiz Vela", None, [])
    assert (entry["expectations"], entry["country"]) == ("Six new accounts", "DE")
    assert "Six new accounts" in dana("export", "dana").out
    assert dana.refused("rep", "edit", "dana") == (
        "Nothing was changed. `coachtui rep edit --help` lists what can be."
    )


def test_who_ended_is_out_of_the_list_and_comes_back(dana: CommandLine) -> None:
    assert dana.said("rep", "end", "dana", "--on", "yesterday") == (
        "Dana Ortiz's last day: Sun 29 Nov 2026. Everything is kept. "
        "Should they return: coachtui rep edit dana --back\n"
    )
    assert dana("rep", "list") == (
        0,
        "",
        "No rep is active; `coachtui rep list --all` shows those who have ended.\n",
    )
    assert dana("rep", "list", "--all").lines == [
        "Dana Ortiz    every 14 days  since 2024-03-01  until 2026-11-29"
    ]
    assert dana.refused("skip", "dana", "--why", "x") == (
        "Dana Ortiz is not counted at present, so no one-on-one is due."
    )
    dana.said("rep", "edit", "dana", "--back")
    (entry,) = dana("rep", "list", "--json").json
    assert (entry["ends"], entry["returned"]) == (None, "2026-11-30")
    assert dana.refused("rep", "edit", "dana", "--back") == "Dana Ortiz has not ended."


def test_who_stays_after_all_goes_on_as_before(dana: CommandLine) -> None:
    dana.said("rep", "end", "dana", "--on", "2026-12-31")
    dana.said("rep", "edit", "dana", "--back")
    (entry,) = dana("rep", "list", "--json").json
    assert (entry["ends"], entry["returned"]) == (None, None)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 jan", "Fri 15 Jan 2027"),
        ("15 nov", "Sun 15 Nov 2026"),
        ("30 aug", "Sun 30 Aug 2026"),
        ("31 may", "Mon 31 May 2027"),
        ("15 jan 2026", "Thu 15 Jan 2026"),
    ],
)
def test_a_last_day_without_its_year_is_the_nearest_such_day(
    dana: CommandLine, typed: str, day: str
) -> None:
    said = dana.said("rep", "end", "dana", "--on", typed)
    assert said.startswith(f"Dana Ortiz's last day: {day}. ")


@pytest.mark.parametrize("typed", ["29 aug", "1 jun"])
def test_a_last_day_further_off_needs_its_year(dana: CommandLine, typed: str) -> None:
    assert dana.refused("rep", "end", "dana", "--on", typed) == (
        f"{typed.title()} may be of more than one year: write the year."
    )


def test_a_purge_is_not_done_unasked(dana: CommandLine) -> None:
    assert dana.refused("rep", "purge", "dana") == (
        "Nothing was erased. To erase Dana Ortiz (1 meeting, 3 promises) for good: add --yes."
    )


def test_a_purge_leaves_nothing_of_the_rep_and_says_where_else_to_look(dana: CommandLine) -> None:
    rep = dana("rep", "list", "--json").json[0]["id"]
    dana.said("rep", "add", "Kofi Adomako")
    dana.said("log", "kofi", "-", stdin="Met with Dana Ortiz at Tolvane.\n")
    dana.said("rep", "add", "Danae Roe")
    dana.said("log", "danae", "-", stdin="Danae spoke.\n")
    dana.refused("log", "dana o", "-", stdin="[] dana by zoon: ring\n")
    assert dana.said("rep", "purge", "dana o", "--yes").splitlines() == [
        "Erased: Dana Ortiz (1 meeting, 3 promises).",
        "Still mentioned in the notes on: Kofi Adomako.",
        "Out of reach: files you exported, copies, backups made by other programs.",
    ]
    left = files_in(dana.home)
    assert not [name for name in left if rep in name]
    assert not [name for name, data in left.items() if rep.encode() in data]
    assert not [name for name, data in left.items() if b"procurement" in data]
    assert 'No rep is called "dana o"' in dana.refused("brief", "dana o")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "Dana \x1b[2JOrtiz",
            "A name holds a character that can't be seen, such as ESC: type it anew.",
        ),
        (
            "Dana\u202eOrtiz",
            "A name holds a character that can't be seen, such as ESC: type it anew.",
        ),
        ("--all", '"--all" begins with a dash, as options do: leave the dash out.'),
    ],
)
def test_a_name_that_hides_something_or_begins_like_an_option_is_refused(
    run: CommandLine, name: str, said: str
) -> None:
    assert run.refused("rep", "add", "--", name) == said
    assert run.refused("rep", "add", "Dana Ortiz", f"--alias={name}") == said
    run.said("rep", "add", "Dana Ortiz")
    assert run.refused("rep", "edit", "dana", f"--name={name}") == said
