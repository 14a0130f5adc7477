"""`team`, `mirror`, `thread`, `tasks`, `search` and `recap`."""

import pytest

from tests.cli.conftest import CommandLine


def test_the_team_is_one_row_and_one_object_a_rep(dana: CommandLine) -> None:
    head, row = dana.said("team").splitlines()[:2]
    assert head.split("  ")[0] == "Rep"
    assert row.startswith("Dana Ortiz  ✗ skipped  28 days ago  28 days ago       30 Nov    1 ")
    (one,) = dana("team", "--json").json
    keys = ("schema", "rep", "last_talk", "last_substantive", "next_due", "state")
    assert tuple(one[key] for key in keys) == (
        1,
        "Dana Ortiz",
        "2026-11-02",
        "2026-11-02",
        "2026-11-30",
        "skipped",
    )


def test_an_empty_team_says_how_to_begin(run: CommandLine) -> None:
    say = 'No rep yet. Add one: coachtui rep add "Dana Ortiz" --every 2w\n'
    assert run("team") == (0, "", say)
    assert run("rep", "list") == (0, "", say)
    assert run("brief") == (1, "", f"coachtui: {say}")
    assert run("team", "--json").json == []


def test_the_mirror_shows_the_managers_own_figures(dana: CommandLine) -> None:
    lines = dana.said("mirror").splitlines()
    assert "  yours   1 made: 1 overdue" in lines
    assert "  1 weakness, 1 blocker logged" in lines
    mirror = dana("mirror", "--json").json
    assert (mirror["schema"], mirror["date"]) == (1, "2026-11-30")
    assert mirror["first_hand"] == {"first_hand": 0, "observations": 2, "share": 0.0}


def test_the_third_not_yet_asks_for_the_cause(dana: CommandLine) -> None:
    for _ in range(2):
        assert (
            dana.said("thread", "dana", "closing", "not-yet") == "Dana Ortiz, closing: not yet.\n"
        )
    assert dana.said("thread", "dana", "closing", "not-yet").splitlines() == [
        "Dana Ortiz, closing: not yet.",
        "Not yet for the 3rd time. Which cause: skill, will, knowledge, or the system around "
        "them? Say it with --cause.",
    ]
    assert dana.said("thread", "dana", "clos", "not-yet", "--cause", "system,skill") == (
        "Dana Ortiz, closing: not yet (skill, system).\n"
    )
    (thread,) = dana("thread", "dana", "closing", "--json").json
    assert (thread["schema"], thread["verdict"]) == (1, "not yet")


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        (("changed",), "changed"),
        (("not-yet",), "not yet"),
        (("not yet",), "not yet"),
        (("Not", "yet"), "not yet"),
        (("cant-tell",), "can't tell"),
        (("can't tell",), "can't tell"),
        (("can’t", "tell"), "can't tell"),
        (("cannot tell",), "can't tell"),
    ],
)
def test_a_verdict_is_typed_as_it_is_said(
    dana: CommandLine, typed: tuple[str, ...], verdict: str
) -> None:
    assert dana.said("thread", "dana", "closing", *typed) == f"Dana Ortiz, closing: {verdict}.\n"


def test_a_verdict_is_shown_with_its_thread(dana: CommandLine) -> None:
    dana.said("thread", "dana", "discovery", "changed")
    assert dana.said("thread", "dana", "discovery").splitlines() == [
        "discovery  (strength, last heard 28 days ago, hearsay alone; your verdict: changed)",
        "  2 Nov   + (heard) asked who signs before she quoted",
        "  30 Nov  % changed",
    ]
    assert dana.said("thread", "dana").count("last heard") == 2


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("juggling",), 1, "Dana Ortiz has no thread 'juggling'. Threads: closing, discovery."),
        (
            ("juggling", "changed"),
            1,
            "Dana Ortiz has no thread 'juggling': nothing was observed or agreed on it.",
        ),
        (
            ("closing", "great"),
            2,
            "VERDICT takes changed, not-yet or cant-tell, not 'great'.",
        ),
        (
            ("closing", "not-yet", "--cause", "luck"),
            2,
            "--cause takes some of skill, will, knowledge, system, with commas between.",
        ),
        (("closing", "changed", "--cause", "will"), 2, "--cause goes with not-yet."),
        (
            ("closing", "--cause", "will"),
            1,
            "--cause goes with a verdict: coachtui thread REP SKILL not-yet --cause will",
        ),
    ],
)
def test_a_thread_that_can_not_be_is_refused(
    dana: CommandLine, arguments: tuple[str, ...], code: int, said: str
) -> None:
    assert dana("thread", "dana", *arguments) == (code, "", f"coachtui: {said}\n")


def test_a_skill_that_two_threads_share_is_asked_for(dana: CommandLine) -> None:
    dana.said("jot", "dana", "+ closing calls: asked for the date")
    assert dana.refused("thread", "dana", "clos", "changed") == (
        "'clos' fits several threads: closing calls, closing."
    )
    assert dana.said("thread", "dana", "closing", "changed") == "Dana Ortiz, closing: changed.\n"


def test_without_a_thread_it_says_how_one_begins(run: CommandLine) -> None:
    run.said("rep", "add", "Kofi Adomako")
    assert run("thread", "kofi") == (
        0,
        "",
        "No skill thread on Kofi Adomako yet. `+ skill: evidence` in a log begins one.\n",
    )


def test_key_tasks_are_named_changed_and_dropped(dana: CommandLine) -> None:
    few = "1 key task: 3 to 7 can be kept in view.\n"
    assert dana("tasks", "add", "Open  accounts", "--skills", "discovery, closing") == (
        0,
        "Open accounts\n  skills: discovery, closing\n",
        few,
    )
    assert dana("tasks", "add", "open accounts", "--skills", "learning") == (
        0,
        "Open accounts\n  skills: learning\n  not observed for 60 days: Dana Ortiz\n",
        few,
    )
    (task,) = dana("tasks", "--json").json
    assert (task["schema"], task["name"]) == (1, "Open accounts")
    assert dana.refused("tasks", "drop", "x") == (
        "No key task is called 'x'. Key tasks: Open accounts."
    )
    assert dana.said("tasks", "drop", "OPEN ACCOUNTS") == "Dropped: Open accounts\n"
    assert dana.refused("tasks", "add", " ") == "A key task needs a name."
    assert dana("tasks").err == (
        'No key task yet. Name one: coachtui tasks add "Open new accounts" --skills discovery\n'
    )


def test_search_finds_words_wherever_they_stand(dana: CommandLine) -> None:
    assert dana.said("search", "tolvane").splitlines() == [
        "notes",
        "  2 Nov        Dana Ortiz: Sat in on the Tolvane call.",
        "",
        "promises",
        "  2 Nov        Dana Ortiz: ring Tolvane, not email",
        "",
        "buyers",
        "  2 Nov        Dana Ortiz: Tolvane: who Ada (ops); why line stops cost; "
        "how 3 quotes by policy",
    ]
    assert [group["schema"] for group in dana("search", "tolvane", "--json").json] == [1, 1, 1]
    assert dana("search", "the", "moon") == (0, "", "Nothing has 'the moon' in it.\n")


def test_a_recap_needs_a_meeting(run: CommandLine) -> None:
    run.said("rep", "add", "Kofi Adomako")
    assert run.refused("recap", "kofi") == "No meeting with Kofi Adomako is in the notebook."


def test_an_entry_that_can_not_be_read_is_told_by_whatever_is_asked(dana: CommandLine) -> None:
    (journal,) = dana.notebook.glob("reps/*/*.jsonl")
    data = journal.read_bytes()
    last = data.rstrip(b"\n").rfind(b"\n") + 60
    journal.write_bytes(data[:last] + b"x" + data[last + 1 :])
    told = (
        f"coachtui: an entry of the notebook can't be read ({journal}). The rest is as it was and "
        "the file is kept; bring it back from a copy of yours before you go on.\n"
    )
    for call in (("team",), ("brief", "dana"), ("export", "dana"), ("search", "Tolvane")):
        result = dana(*call)
        assert (result.code, result.err.endswith(told)) == (0, True), call
