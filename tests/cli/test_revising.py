"""`amend`, `contest`, `move`, `history` and `undo`."""

from datetime import datetime

import pytest

from tests.cli.conftest import DANA, DRIVE_BY, CommandLine

AMENDED = DANA.replace("by 6 nov: ring", "by 9 nov: ring")


def short_id(run: CommandLine, words: str = "dana") -> str:
    title = run("history", words).lines[0]
    return title[title.rindex("(") + 1 : -1]


def test_an_amendment_shows_and_the_promise_moves(dana: CommandLine) -> None:
    meeting = short_id(dana)
    out = dana.said("amend", "dana", "-", stdin=AMENDED)
    lines = out.splitlines()
    assert (lines[0], lines[6]) == (
        "Understood:",
        "  []  Dana by Mon 9 Nov 2026: ring Tolvane, not email",
    )
    assert lines[-1] == f"Amended: Dana Ortiz, Mon 2 Nov 2026, one-on-one ({meeting})"
    history = dana("history", "dana").lines
    assert history[0] == f"Dana Ortiz, Mon 2 Nov 2026, one-on-one ({meeting})"
    assert [line[16:] for line in history if line[:2] == "20"] == ["  written", "  amended"]
    at = history.index("  removed  [] Dana by 6 nov: ring Tolvane, not email")
    assert history[at + 1] == "  added    [] Dana by 9 nov: ring Tolvane, not email"
    due = [p["due"] for p in dana("followups", "--json").json]
    assert due == ["2026-11-05", "2026-11-09", None]
    record = dana("export", "dana", "--json").json
    (moved,) = [made for made in record["promises"] if made["due"] == "2026-11-09"]
    others = [made["amended"] for made in record["promises"] if made is not moved]
    assert moved["amended"] > moved["written"]
    assert others == [None, None]
    assert record["meetings"][0]["amended"] == moved["amended"]
    days = [short(datetime.fromisoformat(moved[stamp])) for stamp in ("written", "amended")]
    rows = dana("export", "dana").lines
    assert [row.endswith(f"| {days[0]}, amended {days[1]} |") for row in rows].count(True) == 1
    (held,) = [row for row in rows if row.startswith("| One-on-one ")]
    assert f"2 Nov (notes amended {days[1]})" in held


def short(on: datetime) -> str:
    """As in 2 Nov 2026."""
    return f"{on.day} {on:%b} {on.year}"


def test_options_alone_leave_the_text_as_it_is(dana: CommandLine) -> None:
    out = dana.said("amend", "2026-11-02", "--minutes", "25", "--kind", "ride-along")
    first, *_, last = out.splitlines()
    assert (first, last[:-7]) == (
        "Understood:",
        "Amended: Dana Ortiz, Mon 2 Nov 2026, ride-along, 25 minutes (",
    )
    (meeting,) = dana("access", "dana", "--json").json["meetings"]
    assert (meeting["notes"], meeting["minutes"], meeting["kind"]) == (DANA, 25, "ride-along")
    history = dana("history", "dana").lines
    at = history.index("  (the text stayed as it was)")
    assert history[at + 1 : at + 3] == [
        "  kind: ride-along, before one-on-one",
        "  minutes: 25, before none",
    ]


def test_an_option_that_the_first_line_gainsays_is_refused(dana: CommandLine) -> None:
    dana.said("amend", "dana", "-", stdin="2026-11-02 25m\n" + DANA)
    assert dana.refused("amend", "dana", "--minutes", "40").startswith(
        "The text's first line says 25, --minutes says 40: leave one of them out. Kept: "
    )


def test_the_same_text_again_changes_nothing_and_keeps_no_draft(dana: CommandLine) -> None:
    assert dana.refused("amend", "dana", "-", stdin=DANA) == "Nothing was changed."
    assert not list((dana.notebook / "drafts").glob("*"))


def test_an_empty_amendment_is_refused(dana: CommandLine) -> None:
    assert dana.refused("amend", "dana") == "Nothing to save: the text is empty."


def test_a_refused_amendment_keeps_its_draft(dana: CommandLine) -> None:
    meeting = short_id(dana)
    said = dana.refused("amend", "dana", "-", stdin="[] dana by zoon: ring\n")
    assert said.startswith('Line 1: "zoon" can\'t be read as a day')
    draft = dana.draft_of(said)
    assert said.endswith(f" Kept: coachtui amend {meeting} --draft {draft}")
    said = dana.refused("amend", meeting, "--draft", draft)
    assert said.endswith(f" Kept: coachtui amend {meeting} --draft {draft}")


def test_a_draft_of_an_amendment_hides_no_later_change(dana: CommandLine) -> None:
    draft = dana.draft_of(dana.refused("amend", "dana", "-", stdin="[] dana by zoon: ring\n"))
    dana.said("amend", "dana", "-", stdin=AMENDED)
    (path,) = dana.notebook.glob(f"drafts/*.{draft}.*")
    path.write_text("[] dana by fri: ring\n")
    done = dana("amend", "dana", "--draft", draft)
    assert "It was changed elsewhere since that draft was begun; both are kept." in done.err
    assert "Amended twice at once; both are kept." in dana.said("history", "dana")
    assert list(dana.notebook.glob("drafts/*")) == []


def test_a_contested_verdict_keeps_both(dana: CommandLine) -> None:
    dana.said("log", "dana", "-", stdin="All fine, keep it up.\n")
    out = dana.said("contest", "dana", "substantive", "--why", "I saw the call")
    assert out.endswith(": substantive, by your word. The reader said drive-by; both are kept.\n")
    history = dana("history", "dana").lines
    assert "  substantive: I saw the call" in history
    assert "Substantive by your word; the reader: drive-by." in history
    recent = dana("brief", "dana", "--json").json["recent"]
    assert recent[0]["substance"] == "substantive"
    assert "I saw the call" not in dana("export", "dana", "--with-notes").out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ("dana", "great", "--why", "x"),
            2,
            "Argument LABEL: invalid choice: 'great' (choose from 'substantive', 'thin', "
            "'drive-by'). `coachtui contest --help` shows how.",
        ),
        (("dana", "thin", "--why", " "), 2, "--why takes the reason in words."),
        (
            ("zed", "thin", "--why", "x"),
            1,
            "'zed' is no rep, no day and no meeting's id. `coachtui search` finds meetings.",
        ),
        (("3 nov", "thin", "--why", "x"), 1, "No meeting was held on 3 Nov."),
    ],
)
def test_a_contest_that_can_not_be_is_refused(
    dana: CommandLine, arguments: tuple[str, ...], code: int, said: str
) -> None:
    assert dana("contest", *arguments) == (code, "", f"coachtui: {said}\n")


def test_a_day_with_two_meetings_is_an_error_that_lists_them(dana: CommandLine) -> None:
    dana.said("rep", "add", "Kofi Adomako")
    dana.said("log", "kofi", "-", stdin="We spoke.\n", today="2026-11-02")
    ids = short_id(dana), short_id(dana, "kofi")
    said = dana.refused("history", "2 nov")
    assert said == (
        "Several meetings were held that day; name one by its id: "
        f"{ids[0]} (Dana Ortiz), {ids[1]} (Kofi Adomako)."
    )
    assert dana("history", ids[1]).lines[0].startswith("Kofi Adomako, Mon 2 Nov 2026")


def test_a_move_refiles_the_record_with_all_that_hangs_on_it(dana: CommandLine) -> None:
    dana.said("rep", "add", "Kofi Adomako")
    meeting = short_id(dana)
    assert dana.said("move", "dana", "kofi") == (
        f"Dana Ortiz, Mon 2 Nov 2026, one-on-one ({meeting}): now filed under Kofi Adomako.\n"
    )
    assert [p["rep"] for p in dana("followups", "--json").json] == ["Kofi Adomako"] * 3
    assert dana.refused("history", "dana") == "No meeting with Dana Ortiz is in the notebook."
    assert dana.refused("move", meeting, "kofi") == "That record is Kofi Adomako's already."
    assert (
        dana.said("undo").startswith(
            "Taken back: move, one-on-one with Dana Ortiz, Mon 2 Nov 2026 (made "
        )
        or dana("history", "dana").code == 0
    )
    assert [p["rep"] for p in dana("followups", "--json").json] == ["Dana Ortiz"] * 3


def state(run: CommandLine) -> object:
    """All that stands, without stamps."""

    def plain(one: object) -> object:
        if isinstance(one, dict):
            hidden = ("written", "amended", "revision", "earlier", "drafts")
            return {key: plain(value) for key, value in one.items() if key not in hidden}
        return [plain(each) for each in one] if isinstance(one, list) else one

    reps = [rep["name"] for rep in run("rep", "list", "--all", "--json").json]
    held = [plain(run("access", name, "--json").json) for name in reps]
    return held, run("tasks", "--json").json


def unnamed(one: object) -> object:
    """The same without ids, which a text that is saved anew has others of."""
    if isinstance(one, dict):
        return {key: unnamed(value) for key, value in one.items() if key not in ("id", "origin")}
    return [unnamed(each) for each in one] if isinstance(one, list | tuple) else one


CHANGES = {
    "log": (("log", "dana", "-"), "one-on-one with Dana Ortiz, Mon 30 Nov 2026"),
    "jot": (("jot", "dana", "? ask"), "Dana Ortiz, Mon 30 Nov 2026"),
    "amend": (("amend", "dana", "--minutes", "9"), "one-on-one with Dana Ortiz, Mon 2 Nov 2026"),
    "contest": (
        ("contest", "dana", "thin", "--why", "x"),
        "one-on-one with Dana Ortiz, Mon 2 Nov 2026",
    ),
    "done": (("done", "dana", "price sheet"), "get her the price sheet (Dana Ortiz)"),
    "drop": (
        ("drop", "dana", "discount", "--why", "x"),
        "no discount before the third question (Dana Ortiz)",
    ),
    "plan": (("plan", "dana", "fri"), "one-on-one with Dana Ortiz, Fri 4 Dec 2026"),
    "skip": (("skip", "dana", "--why", "x"), "Dana Ortiz, due Mon 16 Nov 2026"),
    "postpone": (("postpone", "dana"), "Dana Ortiz, due Mon 16 Nov 2026"),
    "snooze": (
        ("snooze", "dana", "--until", "fri", "--why", "x"),
        "Dana Ortiz, until Fri 4 Dec 2026",
    ),
    "leave": (("leave", "dana", "fri"), "Dana Ortiz, Fri 4 Dec 2026"),
    "verdict": (("thread", "dana", "closing", "changed"), "closing: changed (Dana Ortiz)"),
    "tasks": (("tasks", "drop", "open accounts"), "Open accounts"),
    "add rep": (("rep", "add", "Kofi Adomako"), "Kofi Adomako"),
    "edit rep": (("rep", "edit", "dana", "--role", "AE"), "Dana Ortiz"),
    "end rep": (("rep", "end", "dana"), "Dana Ortiz"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_undo_takes_each_kind_of_change_back_and_names_it(dana: CommandLine, what: str) -> None:
    arguments, named = CHANGES[what]
    dana("tasks", "add", "Open accounts", "--skills", "discovery")
    before = state(dana)
    dana.said(*arguments, stdin="We spoke.\n")
    assert state(dana) != before
    undone = dana("undo")
    assert undone.out.startswith(f"Taken back: {what}, {named} (made ")
    assert ("Its text is kept" in undone.err) == (what in ("log", "jot"))
    assert state(dana) == before


@pytest.mark.parametrize(
    ("arguments", "again"),
    [
        (("log", "dana", "-"), "log dana"),
        (("log", "dana", "-", "--date", "20 nov"), "log dana --date 2026-11-20"),
        (
            ("log", "dana", "-", "--minutes", "25", "--kind", "ride-along"),
            "log dana --minutes 25 --kind ride-along",
        ),
        (("jot", "dana", "We spoke.\n"), "jot dana"),
    ],
)
def test_the_text_of_an_undone_record_is_kept_with_the_command_that_brings_it_back(
    dana: CommandLine, arguments: tuple[str, ...], again: str
) -> None:
    data = ("--data", str(dana.notebook))
    dana.said(*arguments, stdin="We spoke.\n")
    before = state(dana)
    (line,) = dana(*data, "undo").err.splitlines()
    draft = dana.draft_of(line)
    assert line == (f"Its text is kept: coachtui --data {dana.notebook} {again} --draft {draft}")
    dana.said(*again.split(), "--draft", draft)
    assert unnamed(state(dana)) == unnamed(before)
    assert not list((dana.notebook / "drafts").glob("*"))


def test_an_undone_amendment_keeps_no_draft(dana: CommandLine) -> None:
    dana.said("amend", "dana", "-", stdin=AMENDED)
    assert dana("undo").err == ""


def test_an_amendment_says_what_is_no_longer_there_and_what_is_open_again(
    dana: CommandLine,
) -> None:
    dana.said("log", "dana", "-", stdin="[x] price sheet: sent\n[] me by fri: call Ada\n")
    out = dana.said("amend", "dana", "-", stdin="We spoke.\n")
    assert out[out.index(DRIVE_BY) + len(DRIVE_BY) :].splitlines() == [
        "No longer there: [] you by Fri 4 Dec 2026: call Ada",
        "Open again: get her the price sheet",
        f"Amended: Dana Ortiz, Mon 30 Nov 2026, one-on-one ({short_id(dana)})",
    ]


def test_undo_takes_the_managers_own_leave_back(dana: CommandLine) -> None:
    before = dana.said("team")
    dana.said("leave", "me", "2026-11-30..2026-12-11")
    assert dana.said("team") != before
    assert dana.said("undo").startswith("Taken back: leave, you, Mon 30 Nov 2026 (made ")
    assert dana.said("team") == before


def test_undo_goes_on_through_what_was_changed_and_undone_before(dana: CommandLine) -> None:
    dana.said("done", "dana", "price sheet")
    dana.said("undo")
    dana.said("drop", "dana", "price sheet", "--why", "x")
    dana.said("amend", "dana", "--minutes", "9")
    dana.said("contest", "dana", "thin", "--why", "x")
    taken = [dana("undo").out.split(",")[0] for _ in range(5)]
    assert taken == [
        f"Taken back: {what}" for what in ("contest", "amend", "drop", "log", "add rep")
    ]
    assert dana.refused("undo") == "There is nothing to undo."
    assert dana("rep", "list", "--json").json == []
