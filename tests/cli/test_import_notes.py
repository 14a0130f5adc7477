"""`coachtui import notes`."""

from datetime import date as Date
from datetime import timedelta
from pathlib import Path

import pytest

from coachtui.exchange import old_text
from tests.cli.conftest import CommandLine, files_in

NOTES = Path(__file__).parent.parent / "data" / "notes"

LOG = """\
{file}, Dana Ortiz: 3 meetings, Wed 2 Sep 2026 to Wed 14 Oct 2026
  Wed 14 Oct 2026  one-on-one  drive-by     Tolvane: Ada needs three quotes. Sh…
  Wed 16 Sep 2026  one-on-one  substantive  Talked about the loss again. She sa…
  Wed 2 Sep 2026   one-on-one  drive-by     She lost Brennick. Quoted 12% off o…
No marked lines (+ - [] $ ...): everything is kept word for word, as plain notes.
Left out:
  line 4: 2026-09-30: Cancelled, I was at the fai… (it says that it was not held)
"""


@pytest.fixture
def new_dana(run: CommandLine) -> CommandLine:
    """`coachtui` with Dana, added today, and nothing on her."""
    run.said("rep", "add", "Dana Ortiz", "--every", "2w")
    return run


def a_file(run: CommandLine, text: str | bytes, name: str = "notes.md") -> str:
    path = run.home / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def parts(run: CommandLine, file: str, *more: str) -> list[tuple[str, str, int | None, str]]:
    found = run("import", "notes", "dana", file, "--dry-run", "--json", *more).json["parts"]
    return [(one["date"], one["kind"], one["minutes"], one["state"]) for one in found]


def short(on: Date) -> str:
    """As in 2 Nov 2026."""
    return f"{on.day} {on:%b} {on.year}"


def test_each_dated_part_becomes_a_meeting_marked_as_imported(new_dana: CommandLine) -> None:
    said = new_dana.said("import", "notes", "dana", str(NOTES / "log.txt"))
    assert said == LOG.format(file="log.txt") + (
        "Imported: 3 meetings with Dana Ortiz. Take it back: coachtui undo\n"
    )
    history = new_dana.said("history", "2026-09-16").splitlines()
    assert history[1] == "imported from log.txt"
    assert history[3].endswith("  imported")
    (meeting, *_) = new_dana("access", "dana", "--json").json["meetings"]
    assert meeting["notes"] == "She lost Brennick. Quoted 12% off on the first call."
    assert (meeting["date"], meeting["imported"]["file"]) == ("2026-09-02", "log.txt")
    written = meeting["written"][:10]
    assert written != "2026-09-02"
    record = new_dana("export", "dana").out
    assert f"16 Sep (notes imported {short(Date.fromisoformat(written))})" in record


def test_a_dry_run_shows_the_same_and_writes_nothing(new_dana: CommandLine) -> None:
    before = files_in(new_dana.notebook)
    said = new_dana.said("import", "notes", "dana", str(NOTES / "log.txt"), "--dry-run")
    assert said == LOG.format(file="log.txt") + "Not saved (dry run): 3 meetings.\n"
    assert files_in(new_dana.notebook) == before


@pytest.mark.parametrize(
    ("file", "found"),
    [
        (
            "vault.md",
            [
                ("2026-10-07", "one-on-one", None, "new"),
                ("2026-10-21", "one-on-one", None, "new"),
                ("2026-11-04", "ride-along", 50, "new"),
                ("2026-11-18", "one-on-one", None, "new"),
            ],
        ),
        (
            "google_docs.txt",
            [
                ("2026-10-22", "one-on-one", None, "new"),
                ("2026-11-05", "one-on-one", None, "new"),
                ("2026-11-19", "one-on-one", None, "new"),
            ],
        ),
        (
            "word.txt",
            [
                ("2026-11-04", "one-on-one", None, "new"),
                ("2026-11-18", "ride-along", None, "new"),
            ],
        ),
        (
            "onenote.txt",
            [
                ("2026-11-04", "one-on-one", None, "new"),
                ("2026-11-11", "account-review", 90, "new"),
                ("2026-11-18", "one-on-one", None, "new"),
            ],
        ),
        (
            "german.txt",
            [
                ("2026-10-07", "one-on-one", None, "new"),
                ("2026-10-21", "one-on-one", 45, "new"),
                ("2026-11-04", "ride-along", None, "new"),
                ("2026-11-18", "performance-review", None, "new"),
            ],
        ),
        (
            "telegraphic.txt",
            [
                ("2025-12-10", "one-on-one", None, "new"),
                ("2026-10-21", "one-on-one", None, "new"),
                ("2026-11-04", "one-on-one", None, "new"),
                ("2026-11-18", "one-on-one", None, "new"),
            ],
        ),
        (
            "us_dates.txt",
            [
                ("2026-10-07", "one-on-one", None, "new"),
                ("2026-11-04", "one-on-one", None, "new"),
                ("2026-11-18", "one-on-one", None, "new"),
            ],
        ),
    ],
)
def test_notes_of_many_programs_are_read(
    new_dana: CommandLine, file: str, found: list[tuple[str, str, int | None, str]]
) -> None:
    assert parts(new_dana, str(NOTES / file)) == found


def test_action_items_of_the_latest_talk_are_promises_that_the_first_brief_knows(
    new_dana: CommandLine,
) -> None:
    said = new_dana.said("import", "notes", "dana", str(NOTES / "vault.md"))
    assert said.splitlines()[1:4] == [
        "  Wed 18 Nov 2026  one-on-one      substantive  - Lost Brennick on price. She s…",
        "      [] Dana by Fri 20 Nov 2026: ring Ada at Tolvane before the third quote",
        "      [] you by Fri 20 Nov 2026: get her the price sheet",
    ]
    assert new_dana.said("nudge") == (
        "You owe Dana: get her the price sheet (due 20 Nov). Last talk: 12 days ago.\n"
    )
    brief = new_dana("brief", "dana", "--json").json
    assert [one["text"] for one in brief["rep_promises"]] == [
        "ring Ada at Tolvane before the third quote"
    ]


def test_old_action_items_stay_notes(new_dana: CommandLine) -> None:
    text = "# 2026-08-05\nAction: Dana to ring Tolvane by Friday\n"
    new_dana.said("import", "notes", "dana", a_file(new_dana, text))
    assert new_dana("followups", "dana", "--json").json == []


def test_a_file_in_the_capture_syntax_is_taken_at_its_word(new_dana: CommandLine) -> None:
    said = new_dana.said("import", "notes", "dana", str(NOTES / "capture.txt"))
    assert said.splitlines()[-5:] == [
        "The lines are marked as in `coachtui log` (+ - [] $ ...): the marks count.",
        "Old promises that nothing closed stay notes: line 6.",
        "Marked lines that can't be read stay notes: line 12.",
        "Made plain, so that no mark is read there (a \\ in front): lines 6, 12.",
        "Imported: 3 meetings with Dana Ortiz. Take it back: coachtui undo",
    ]
    promises = new_dana("access", "dana", "--json").json["follow_ups"]
    assert [(one["text"], one["status"], one["outcome"]) for one in promises] == [
        ("ring Tolvane, not email", "done", "rang, Ada picked up"),
        ("ask the pricing desk", "open", ""),
    ]


def test_undo_takes_an_import_back_whole(new_dana: CommandLine) -> None:
    before = new_dana("access", "dana", "--json").json
    new_dana.said("import", "notes", "dana", str(NOTES / "vault.md"))
    said = new_dana.said("undo")
    assert said.startswith("Taken back: import notes, 4 meetings with Dana Ortiz (made ")
    after = new_dana("access", "dana", "--json").json
    assert len(after.pop("earlier")) > 4
    before.pop("earlier")
    assert after == before


def test_the_same_file_again_adds_nothing_also_where_a_talk_was_amended(
    new_dana: CommandLine,
) -> None:
    file = str(NOTES / "vault.md")
    new_dana.said("import", "notes", "dana", file)
    new_dana.said("amend", "2026-10-07", "-", stdin="Short. She was back from leave, and tired.")
    before = files_in(new_dana.notebook)
    said = new_dana.said("import", "notes", "dana", file)
    assert said.splitlines()[1].split("  ")[-2:] == [
        "on file",
        "- Lost Brennick on price. She sent…",
    ]
    assert said.splitlines()[-1] == "Nothing new to import."
    assert files_in(new_dana.notebook) == before
    assert [one[3] for one in parts(new_dana, file)] == ["known"] * 4


def test_an_amended_import_stays_marked_as_imported(new_dana: CommandLine) -> None:
    new_dana.said("import", "notes", "dana", str(NOTES / "log.txt"))
    new_dana.said("amend", "2026-09-16", "-", stdin="She says nobody asked for a discount.")
    assert new_dana.said("history", "2026-09-16").splitlines()[1] == "imported from log.txt"


def test_a_day_that_has_a_record_with_other_text_is_left_out_unless_wanted(
    dana: CommandLine,
) -> None:
    file = a_file(dana, "# 2026-11-02\nOther words.\n\n# 2026-10-21\nTalked.")
    said = dana.said("import", "notes", "dana", file)
    assert said.splitlines()[-3:] == [
        "Left out, since that day has a record with other text: line 1.",
        "  --same-day takes them too, as records of their own.",
        "Imported: 1 meeting with Dana Ortiz. Take it back: coachtui undo",
    ]
    assert parts(dana, file)[1] == ("2026-11-02", "one-on-one", None, "same day")
    assert parts(dana, file, "--same-day")[1] == ("2026-11-02", "one-on-one", None, "new")
    dana.said("import", "notes", "dana", file, "--same-day")
    held = [one["date"] for one in dana("access", "dana", "--json").json["meetings"]]
    assert held == ["2026-10-21", "2026-11-02", "2026-11-02"]


def test_on_a_terminal_one_yes_is_asked_and_another_for_days_with_a_record(
    dana: CommandLine,
) -> None:
    file = a_file(dana, "# 2026-11-02\nOther words.\n\n# 2026-10-21\nTalked.")
    no = dana("import", "notes", "dana", file, terminal=True, stdin="n\n")
    assert (no.code, no.err) == (1, "Import 1 meeting? [y/N] coachtui: Nothing was imported.\n")
    yes = dana("import", "notes", "dana", file, terminal=True, stdin="y\ny\n")
    assert yes.err == (
        "Import 1 meeting? [y/N] "
        "Import the notes of the day that has a record with other text too? [y/N] "
    )
    assert yes.lines[-1].startswith("Imported: 2 meetings with Dana Ortiz.")


def test_years_of_irregular_notes_ask_for_nothing(new_dana: CommandLine) -> None:
    day, talks = Date(2024, 10, 2), []
    for number in range(40):
        talks.append(f"## {day}\n- short talk {number}\n")
        day += timedelta(days=(7, 14, 21, 35)[number % 4])
    new_dana.said("import", "notes", "dana", a_file(new_dana, "\n".join(talks)))
    assert new_dana.said("nudge") == ""
    assert "skipped" not in new_dana("export", "dana").out
    (row,) = new_dana("team", "--json").json
    assert (row["state"], row["last_talk"]) == ("on track", "2026-10-07")
    assert row["next_due"] == "2026-12-14"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.md", b"", "a.md is empty."),
        (
            "a.docx",
            b"PK\x03\x04",
            "a.docx is a Word document or another packed file; save it as plain text (.txt) and "
            "import that.",
        ),
        (
            "a.pdf",
            b"%PDF-1.7",
            "a.pdf is a PDF; open it, copy the notes into a text file and import that.",
        ),
        ("a.bin", bytes(range(1, 32)), "a.bin is no text; save the notes as plain text."),
        (
            "a.md",
            b"Talked.\n",
            "No date stands above any notes in a.md: put the day on a line of its own above each "
            "talk, as in 2026-03-04.",
        ),
        (
            "a.md",
            b"# 31.02.2026\na\n\n# 2027-01-01\nb",
            'No date in a.md can be read for sure. Line 1 (and 1 more): "# 31.02.2026", there is '
            "no such day.",
        ),
    ],
)
def test_what_can_not_be_imported_is_one_line(
    new_dana: CommandLine, name: str, data: bytes, said: str
) -> None:
    before = files_in(new_dana.notebook)
    file = a_file(new_dana, data, name)
    assert new_dana.refused("import", "notes", "dana", file) == said
    assert files_in(new_dana.notebook) == before


def test_folders_missing_and_huge_files_are_one_line(
    new_dana: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = str(new_dana.home)
    assert new_dana.refused("import", "notes", "dana", home) == f"{home} is a folder; name a file."
    assert new_dana.refused("import", "notes", "dana", "no.md") == "There is no file no.md."
    monkeypatch.setattr(old_text, "LARGEST", 1_000_000)
    huge = a_file(new_dana, b"x" * 1_000_001)
    assert new_dana.refused("import", "notes", "dana", huge) == (
        "notes.md has more than 1 MB, too much for notes: split it or check that it is the right "
        "file."
    )


def test_a_talk_too_long_for_a_record_names_its_line_and_imports_nothing(
    new_dana: CommandLine,
) -> None:
    text = "# 2026-03-04\na\n\n# 2026-03-18\n" + "word " * 200_001
    before = files_in(new_dana.notebook)
    said = new_dana.refused("import", "notes", "dana", a_file(new_dana, text))
    assert said.startswith("Line 4: The text has 1,000,004 characters;")
    assert files_in(new_dana.notebook) == before


def test_standard_input_is_read_for_a_dash(new_dana: CommandLine) -> None:
    said = new_dana.said("import", "notes", "dana", "-", stdin="4 March 2026\n\nTalked.\n")
    assert said.startswith("standard input, Dana Ortiz: 1 meeting, Wed 4 Mar 2026\n")


def test_hostile_notes_come_out_as_something_to_see(new_dana: CommandLine) -> None:
    evil = "\x1b]52;c;eA\x07 \u202e [/red] " + "calm words " * 30
    text = f"## 4 March 2026\n{evil}\n## 31.02.2026 \x1b[31m\nb"
    said = new_dana.said("import", "notes", "dana", a_file(new_dana, text))
    assert not set(said) & {"\x1b", "\x07", "\u202e"}
    assert "␛]52;c;eA␇ [U+202E] [/red]" in said


def test_weeks_and_private_lines_are_said_before_saving_and_stay_out_of_exports(
    new_dana: CommandLine,
) -> None:
    text = "KW 11 2026\n- Tolvane: lost\n\nKW 12 2026\nPRIVAT: will zu Brennick\nSonst ruhig.\n"
    said = new_dana.said("import", "notes", "dana", a_file(new_dana, text))
    assert said.splitlines()[1:] == [
        "  Fri 20 Mar 2026  one-on-one  drive-by  PRIVAT: will zu Brennick",
        "      1 private line",
        "  Fri 13 Mar 2026  one-on-one  drive-by  - Tolvane: lost",
        "No marked lines (+ - [] $ ...): everything is kept word for word, as plain notes.",
        "Private, as they say themselves, so never exported: line 5.",
        "Made plain, so that no mark is read there (a \\ in front): line 2.",
        "A week stands for its Friday, the running one for today: lines 1, 4.",
        "Imported: 2 meetings with Dana Ortiz. Take it back: coachtui undo",
    ]
    record = new_dana("export", "dana", "--with-notes").out
    assert "PRIVAT" not in record
    assert "\n```text\n- Tolvane: lost\n```\n" in record
    assert "Sonst ruhig." in record


def test_the_record_accounts_for_every_imported_talk(new_dana: CommandLine) -> None:
    new_dana.said("import", "notes", "dana", str(NOTES / "vault.md"))
    record = new_dana("export", "dana").out
    assert (
        "One-on-ones and performance reviews: 1 due, 1 held; "
        "2 more held before 18 Nov 2026, when counting began.\n"
    ) in record
    assert "| One-on-one | 2026 | 3 " in record
