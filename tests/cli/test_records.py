"""`log`, `jot` and `check`; and that typed text is never lost."""

import errno
import json
from pathlib import Path
from typing import NoReturn

import pytest

from coachtui.notebook import files
from tests.cli.conftest import DANA, WE_SPOKE, CommandLine, files_in


def notes(run: CommandLine) -> list[str]:
    return [meeting["notes"] for meeting in run("access", "dana", "--json").json["meetings"]]


def drafts(run: CommandLine) -> list[bytes]:
    return list(files_in(run.notebook / "drafts").values())


def test_a_file_is_logged_as_well_as_standard_input(dana: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("We spoke.\n")
    dana.said("log", "dana", str(path))
    dana.said("log", "dana", "--date", "29 nov", str(path))
    dana.said("log", "dana", stdin="We wrote.\n")
    assert notes(dana) == [DANA, "We spoke.\n", "We spoke.\n", "We wrote.\n"]


def test_the_first_line_or_the_options_say_day_minutes_and_kind(dana: CommandLine) -> None:
    options = ("--date", "20 nov", "--minutes", "25", "--kind", "ride-along")
    for given, text in (
        ((), "2026-11-20 25m ride-along\nWe drove.\n"),
        (options, "We drove.\n"),
    ):
        *understood, last = dana.said("log", "dana", "-", *given, stdin=text).splitlines()
        assert understood == WE_SPOKE.splitlines()
        assert last[:-7] == "Saved: Dana Ortiz, Fri 20 Nov 2026, ride-along, 25 minutes ("


def test_what_was_understood_as_json(dana: CommandLine) -> None:
    result = dana("log", "dana", "-", "--json", stdin="[] me by fri: send it\n").json
    assert {key: result[key] for key in ("schema", "rep", "date", "kind", "minutes")} == {
        "schema": 1,
        "rep": "Dana Ortiz",
        "date": "2026-11-30",
        "kind": "one-on-one",
        "minutes": None,
    }
    assert [(e["text"], e["due"]) for e in result["entries"]] == [("send it", "2026-12-04")]
    assert result["reading"]["substance"] == "thin"


def test_a_dry_run_saves_nothing(dana: CommandLine) -> None:
    before = files_in(dana.notebook)
    out = dana.said("log", "dana", "-", "--dry-run", stdin="[] me by fri: send it\n")
    assert out == (
        "Understood:\n  []  you by Fri 4 Dec 2026: send it\nReads as thin.\n"
        "  happened  no   Nothing here says when or with whom: one moment of Dana's with "
        "a customer?\n"
        "  change    yes  [] me by fri: send it\n"
        "  person    no   Dana isn't in this record: one sentence Dana said?\n"
        "  worth a look: You took every action; none is Dana's.\n"
        "Not saved (dry run): Dana Ortiz, Mon 30 Nov 2026, one-on-one\n"
    )
    assert files_in(dana.notebook) == before


def test_a_dry_run_names_every_line_to_mend(dana: CommandLine) -> None:
    text = "[] Wei by fri: call\n[] dana by zoon: ring\n"
    result = dana("log", "dana", "-", "--dry-run", stdin=text)
    assert (result.code, result.err.splitlines()[:2]) == (
        1,
        [
            'Line 1: "Wei" is neither you nor Dana Ortiz: write me or Dana there.',
            'Line 2: "zoon" can\'t be read as a day: '
            "write it like 28 nov, fri, in 2 weeks or 2026-11-28.",
        ],
    )
    assert "No marks" not in result.out
    assert drafts(dana) == []


def test_a_dry_run_that_can_not_be_keeps_no_draft(dana: CommandLine) -> None:
    assert dana.refused("log", "dana", "-", "--dry-run", stdin=b"na\xefve\n") == (
        "Line 1 is not UTF-8 text. Save the file as UTF-8 and try again."
    )
    assert drafts(dana) == []


def test_what_may_be_meant_otherwise_is_hinted_at_with_its_line(dana: CommandLine) -> None:
    result = dana("log", "dana", "-", stdin="We spoke.\n- gave in at once\n")
    assert (result.code, result.err) == (
        0,
        "Line 2: a list item; with a skill and a colon, - skill: evidence, it is a weakness.\n",
    )


def test_a_promise_is_closed_by_a_later_record(dana: CommandLine) -> None:
    out = dana.said("log", "dana", "-", stdin="[x] price sheet: sent, she used it with Ada\n")
    assert "  [x] get her the price sheet: sent, she used it with Ada" in out.splitlines()
    dana("undo")
    assert [p["status"] for p in dana("followups", "--json").json] == ["open"] * 3


BAD = {
    "owner": (
        "[] Wei by fri: call\n",
        'Line 1: "Wei" is neither you nor Dana Ortiz: write me or Dana there.',
    ),
    "day": (
        "fine\n[] dana by zoon: ring\n",
        'Line 2: "zoon" can\'t be read as a day: '
        "write it like 28 nov, fri, in 2 weeks or 2026-11-28.",
    ),
    "no promise": (
        "[x] the moon: shone\n",
        'Line 1: "the moon" matches no open promise: write words of one '
        '("ring Tolvane, not email", "get her the price sheet", '
        '"no discount before the third question") or take the [x] away to keep it as a note.',
    ),
    "several": (
        "[] Wei by fri: call\n[] dana by zoon: ring\n[x] the moon: shone\n",
        'Line 1: "Wei" is neither you nor Dana Ortiz: write me or Dana there. '
        "To mend too: line 2, 3.",
    ),
    "not UTF-8": (
        b"fine\nna\xefve\n",
        "Line 2 is not UTF-8 text. Save the file as UTF-8 and try again.",
    ),
    "10 MB": (
        b"a line of text\n" * 700_000,
        "The text has 10.5 MB; a record may have 1 MB. Shorten it.",
    ),
    "2 MB": (
        b"a line of text\n" * 140_000,
        "The text has 2,100,000 characters; a record may have 1,000,000. Shorten it.",
    ),
    "ahead": (
        "2026-12-15\nfine\n",
        "2026-12-15 lies ahead. Log what was held; `coachtui plan` books a day.",
    ),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_text_that_can_not_be_saved_is_refused_in_one_line_and_kept(
    dana: CommandLine, bad: str
) -> None:
    text, said = BAD[bad]
    data = text.encode() if isinstance(text, str) else text
    before = notes(dana)
    message = dana.refused("log", "dana", "-", stdin=data)
    draft = dana.draft_of(message)
    assert message == f"{said} Kept: coachtui log dana --draft {draft}"
    assert drafts(dana) == [data]
    assert notes(dana) == before


def test_a_promise_that_two_open_ones_may_be_is_refused_with_both(dana: CommandLine) -> None:
    dana.said("jot", "dana", "[] me: send the price list")
    message = dana.refused("log", "dana", "-", stdin="[x] price: sent\n")
    listed = ('"get her the price sheet"', '"send the price list"')
    assert message.startswith('Line 1: "price" may be any of 2 open promises, ')
    assert all(promise in message for promise in listed)


@pytest.mark.parametrize("text", [b"", b" \n\n\t\n", b"\xef\xbb\xbf\n"])
def test_an_empty_text_is_refused_and_leaves_no_draft(dana: CommandLine, text: bytes) -> None:
    message = dana.refused("log", "dana", "-", stdin=text)
    assert message.startswith("Nothing to save: the text is empty.")


def test_an_unknown_rep_loses_no_text(dana: CommandLine) -> None:
    message = dana.refused("log", "zed", "-", stdin="We spoke.\n")
    draft = dana.draft_of(message)
    assert message == (
        'No rep is called "zed": the only name is Dana Ortiz. '
        f"Kept: coachtui log REP --draft {draft}"
    )
    dana.said("log", "dana", "--draft", draft)
    assert notes(dana)[-1] == "We spoke.\n"
    assert drafts(dana) == []


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--date", "fooday"), 1,
         '"fooday" can\'t be read as a day: write it like 20 nov, yesterday or 2026-11-20.'),
        (("--minutes", "0"), 2, "--minutes takes 1 to 1440."),
        (("--minutes", "2000"), 2, "--minutes takes 1 to 1440."),
    ],
)  # fmt: skip
def test_a_bad_option_loses_no_text(
    dana: CommandLine, options: tuple[str, ...], code: int, said: str
) -> None:
    result = dana("log", "dana", "-", *options, stdin="We spoke.\n")
    draft = dana.draft_of(result.err.strip())
    assert result == (code, "", f"coachtui: {said} Kept: coachtui log dana --draft {draft}\n")
    assert drafts(dana) == [b"We spoke.\n"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--date", "2026-11-21"), "2026-11-20, --date says 2026-11-21"),
        (("--minutes", "40"), "25, --minutes says 40"),
        (("--kind", "one-on-one"), "ride-along, --kind says one-on-one"),
    ],
)
def test_an_option_that_the_first_line_gainsays_is_refused(
    dana: CommandLine, options: tuple[str, ...], said: str
) -> None:
    text = "2026-11-20 25m ride-along\nWe drove.\n"
    message = dana.refused("log", "dana", "-", *options, stdin=text)
    assert message.startswith(f"The text's first line says {said}: leave one of them out. Kept: ")


def test_the_command_that_brings_a_draft_back_carries_the_options(
    dana: CommandLine, tmp_path: Path
) -> None:
    other = str(tmp_path / "other one")
    dana.said("--data", other, "rep", "add", "Dana Ortiz")
    given = ("--data", other, "log", "dana o", "-", "--minutes", "30")
    message = dana.refused(*given, stdin="[] dana by zoon: ring\n")
    draft = dana.draft_of(message)
    assert message.endswith(
        f" Kept: coachtui --data '{other}' log 'dana o' --minutes 30 --draft {draft}"
    )


def test_a_refused_draft_stays_one_draft(dana: CommandLine) -> None:
    draft = dana.draft_of(dana.refused("log", "dana", "-", stdin="[] dana by zoon: ring\n"))
    assert dana.draft_of(dana.refused("log", "dana", "--draft", draft)) == draft
    assert drafts(dana) == [b"[] dana by zoon: ring\n"]


@pytest.mark.parametrize("named", ["zzzzzz", "../reps", "/etc/passwd", "/etc/a.b.c"])
def test_an_unknown_draft_is_said(dana: CommandLine, named: str) -> None:
    message = dana.refused("log", "dana", "--draft", named)
    assert message == f"There is no draft {named!r}. Kept drafts: none."


def test_a_file_that_is_not_there_is_said(dana: CommandLine, tmp_path: Path) -> None:
    assert dana.refused("log", "dana", "nofile.txt") == "There is no file nofile.txt."
    assert dana.refused("log", "dana", str(tmp_path)) == f"{tmp_path} is a folder; name a file."


def test_a_config_with_a_typo_loses_no_text(dana: CommandLine) -> None:
    dana.config.parent.mkdir(parents=True)
    dana.config.write_text("[cadence]\n  evry = 3\n")
    message = dana.refused("log", "dana", "-", stdin="We spoke.\n")
    draft = dana.draft_of(message)
    assert message == (
        f"{dana.config}, line 2, column 3: there is no setting 'cadence.evry'. "
        f"Kept: coachtui log REP --draft {draft}"
    )
    dana.config.unlink()
    dana.said("log", "dana", "--draft", draft)
    assert notes(dana)[-1] == "We spoke.\n"


def test_a_file_in_the_notebooks_way_loses_no_text(run: CommandLine) -> None:
    run.notebook.parent.mkdir(parents=True)
    run.notebook.write_text("")
    in_the_way = f"{run.notebook} is a file where the notebook's folder should be; "
    in_the_way += "name another with --data."
    for arguments in (("brief",), ("nudge",), ("team",), ("undo",), ("rep", "add", "Dana"), ()):
        assert run.refused(*arguments) == in_the_way
    message = run.refused("log", "dana", "-", stdin="We spoke.\n")
    draft = run.draft_of(message)
    assert message == f"{in_the_way} Kept: coachtui log REP --draft {draft}"
    run.notebook.unlink()
    run.said("rep", "add", "Dana Ortiz")
    run.said("log", "dana", "--draft", draft)
    assert notes(run) == ["We spoke.\n"]
    assert files_in(run.cache / "drafts") == {}


def failing(monkeypatch: pytest.MonkeyPatch, root: Path, number: int) -> None:
    """Let every write below `root` fail as the system would."""

    def refuse(path: Path) -> None:
        if root in path.parents:
            raise OSError(number, "No", str(path))

    append, replace = files.append, files.replace

    def no_append(path: Path, data: bytes, *, sync: bool) -> None:
        refuse(path)
        append(path, data, sync=sync)

    def no_replace(path: Path, data: bytes, *, sync: bool = True) -> None:
        refuse(path)
        replace(path, data, sync=sync)

    monkeypatch.setattr(files, "append", no_append)
    monkeypatch.setattr(files, "replace", no_replace)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full; free some space and save again"),
        (errno.EROFS, "the notebook's folder can't be written; allow it, or choose another "
         "with --data"),
        (errno.EIO, "the system says: no"),
    ],
)  # fmt: skip
def test_a_notebook_that_can_not_be_written_is_one_line_and_the_draft_kept_in_the_cache(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    before = files_in(dana.notebook / "reps")
    with monkeypatch.context() as patch:
        failing(patch, dana.notebook, number)
        message = dana.refused("log", "dana", "-", stdin="We spoke.\n", out=WE_SPOKE)
    assert message.startswith(f"Not saved: {said} (")
    assert files_in(dana.notebook / "reps") == before
    assert list(files_in(dana.cache / "drafts").values()) == [b"We spoke.\n"]
    assert "We spoke." in dana.said("access", "dana").splitlines()
    dana.said("log", "dana", "--draft", dana.draft_of(message))
    assert notes(dana)[-1] == "We spoke.\n"
    assert files_in(dana.cache / "drafts") == {}


def test_json_is_printed_only_of_what_was_saved(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        failing(patch, dana.notebook, errno.ENOSPC)
        message = dana.refused("log", "dana", "-", "--json", stdin="We spoke.\n")
    assert message.startswith("Not saved: the disk is full; free some space and save again (")


def test_where_nothing_can_be_written_the_draft_lies_among_temporary_files(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "temporary").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
        failing(patch, dana.home / "data", errno.ENOSPC)
        failing(patch, dana.home / "cache", errno.ENOSPC)
        message = dana.refused("log", "dana", "-", stdin="We spoke.\n", out=WE_SPOKE)
    draft = Path(dana.draft_of(message))
    assert draft.is_relative_to(tmp_path / "temporary")
    dana.said("log", "dana", "--draft", str(draft))
    assert notes(dana)[-1] == "We spoke.\n"
    assert not draft.exists()


def test_a_defect_shows_no_note_and_loses_none(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> NoReturn:
        raise ZeroDivisionError("We spoke of her secret")

    monkeypatch.setattr("coachtui.notebook.notebook.Notebook.log", break_down)
    message = dana.refused("log", "dana", "-", stdin="We spoke of her secret.\n", out=WE_SPOKE)
    assert message.startswith(
        "this is a defect (ZeroDivisionError in tests.cli.test_records, line "
    )
    assert "secret" not in message
    assert drafts(dana) == [b"We spoke of her secret.\n"]


def test_a_jot_is_a_talking_point_or_marked_lines_and_no_contact(dana: CommandLine) -> None:
    for text, said in (
        ("ask how the third quote went", "  ?   ask how the third quote went"),
        (
            "+ discovery (recording): asked who signs",
            "  +   discovery (recording): asked who signs",
        ),
    ):
        *understood, last = dana.said("jot", "dana", text).splitlines()
        assert understood == ["Understood:", said]
        assert last[:-7] == "Noted: Dana Ortiz, Mon 30 Nov 2026 ("
    assert dana.said("nudge").endswith("Last talk: 28 days ago.\n")


def test_a_jot_without_text_or_that_can_not_be_read_is_refused(dana: CommandLine) -> None:
    assert dana.refused("jot", "dana") == "Say what to note: coachtui jot REP TEXT."
    message = dana.refused("jot", "dana", "[] dana by zoon: ring")
    draft = dana.draft_of(message)
    assert message.endswith(f" Kept: coachtui jot dana --draft {draft}")
    assert dana.refused("jot", "dana", "--draft", draft) == message


def test_check_reads_without_saving(run: CommandLine) -> None:
    assert run.said("check", "--rep", "", "-", stdin=DANA).splitlines() == [
        "Reads as substantive.",
        "  happened  yes  - closing (heard): gave 10% off before anyone asked",
        "  change    yes  [] me by 5 nov: get her the price sheet",
        "  person    yes  > I freeze when procurement joins",
    ]
    assert run("check", "-", "--json", stdin=DANA).json["substance"] == "substantive"
    assert run.refused("check", stdin="\n") == "Nothing to read: the text is empty."
    assert not run.notebook.exists()


def test_check_takes_the_kind_from_the_first_line(run: CommandLine) -> None:
    assert run.said("check", "-", stdin="2026-11-20 account-review\nWe spoke.\n").splitlines() == [
        "Reads as drive-by.",
        "  happened  no   Nothing here says when or with whom: "
        "one moment of the rep's with a customer?",
        "  change    no   Nothing here can be ticked off: what will the rep do, by which day?",
        "  person    no   The rep isn't in this record: one sentence the rep said?",
        "  buyer     no   Nothing on who buys, why or how at the rep's account.",
    ]


def test_check_without_a_name_speaks_of_the_rep(run: CommandLine) -> None:
    assert run.said("check", "-", stdin="We spoke.\n").splitlines() == [
        "Reads as drive-by.",
        "  happened  no   Nothing here says when or with whom: "
        "one moment of the rep's with a customer?",
        "  change    no   Nothing here can be ticked off: what will the rep do, by which day?",
        "  person    no   The rep isn't in this record: one sentence the rep said?",
    ]


def test_check_reads_records_one_a_line(run: CommandLine) -> None:
    lines = [
        {"id": "a", "rep": {"name": "Dana Ortiz"}, "notes": DANA},
        {"id": "b", "rep": {"name": "Dana Ortiz"}, "notes": "All fine."},
    ]
    text = "\n".join(json.dumps(line) for line in lines) + "\n\n"
    first, second = map(json.loads, run.said("check", "--jsonl", stdin=text).splitlines())
    assert list(first) == ["id", "substance", "legs", "missing", "reasons", "flags"]
    assert (first["id"], first["substance"]) == ("a", "substantive")
    assert (second["id"], second["legs"]) == (
        "b",
        {"happened": False, "change": False, "person": False},
    )
    result = run("check", "--jsonl", stdin=text + "{}\n")
    assert result.code == 1
    assert result.err.startswith("coachtui: Line 4: This line is no record: ")


def test_the_very_same_text_of_a_day_is_refused_and_needs_no_draft(dana: CommandLine) -> None:
    talk = "We spoke.\n[] Dana by fri: ring Tolvane\n"
    dana.said("log", "dana", "-", stdin=talk)
    (identifier,) = (
        line.rpartition("(")[2].rstrip(")")
        for line in dana.said("log", "dana", "-", "--again", stdin=talk).splitlines()
        if line.startswith("Saved: ")
    )
    assert dana("undo").code == 0
    for draft in (dana.notebook / "drafts").iterdir():
        draft.unlink()
    said = dana.refused("log", "dana", "-", stdin=talk)
    assert said.startswith("This very text is on file already: Dana Ortiz, Mon 30 Nov 2026 (")
    assert said.endswith("). Nothing was saved a second time. To save it all the same: add --again")
    assert identifier not in said
    assert dana.refused("log", "dana", "-", "--dry-run", stdin=talk) == said
    assert drafts(dana) == []
    assert len(dana("followups", "dana", "--json").json) == 4
