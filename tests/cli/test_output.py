"""The ways out: JSON that is the same data, text for any terminal."""

import json
from datetime import date as Date

import pytest

from coachtui.cli.output import json_text, table
from tests.cli.conftest import CommandLine

HIDDEN = "\x1b[31m \x7f \x9b \u202e \u2028 \ufeff \U000e0001 \U0001f600 é"


def test_json_escapes_what_acts_or_hides_and_is_the_same_data() -> None:
    text = json_text({HIDDEN: [HIDDEN, Date(2026, 11, 2)]})
    assert json.loads(text) == {"schema": 1, HIDDEN: [HIDDEN, "2026-11-02"]}
    assert "\U0001f600 é" in text
    assert all(char.isprintable() or char == "\n" for char in text)


def test_every_object_at_the_top_carries_the_schema() -> None:
    assert json_text([{"a": 1}, {"b": 2}]) == json_text(({"schema": 1, "a": 1}, {"b": 2}))
    assert json.loads(json_text([{"a": {}}])) == [{"schema": 1, "a": {}}]
    assert json_text(14) == "14\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_terminals_encoding_is_served(run: CommandLine, encoding: str) -> None:
    run.said("rep", "add", "Zoë Ňandú")
    (entry,) = run("rep", "list", "--json", encoding=encoding).json
    assert entry["name"] == "Zoë Ňandú"
    name = "Zoë Ňandú".encode(encoding, "backslashreplace").decode(encoding)
    assert run("rep", "list", encoding=encoding).out == f"{name}\n"
    assert f'rep: "{name}"' in run("export", "zoe", encoding=encoding).lines
    assert run("brief", "zoe", encoding=encoding).code == 0


def test_a_table_aligns_by_columns_on_the_screen() -> None:
    assert table([("a", "b"), ("本", "c"), ("\x1b", "d")]) == ["a   b", "本  c", "␛   d"]


def test_an_ascii_terminal_sees_signs_it_can_show_and_columns_that_stand(dana: CommandLine) -> None:
    lines = dana("team", encoding="ascii").out.splitlines()
    assert lines[1].startswith("Dana Ortiz  x skipped  ")
    assert lines[1].endswith("....x..%.x..")
    assert lines[-1] == "12 weeks: # held  % late  x skipped or postponed  ~ excused  . none due"
    assert len(lines[1]) == len(dana("team").out.splitlines()[1])


def test_a_document_is_never_reworded_for_a_terminal(dana: CommandLine) -> None:
    dana.said("jot", "dana", "+ closing: she said “no” – twice …")
    document = dana("export", "dana", encoding="ascii").out
    assert "she said \\u201cno\\u201d \\u2013 twice \\u2026" in document
