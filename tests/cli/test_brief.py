"""`brief` without a name, and Today as text."""

import pytest

from tests.cli.conftest import CommandLine


def test_without_a_name_it_is_the_next_due(dana: CommandLine) -> None:
    dana.said("rep", "add", "Kofi Adomako")
    result = dana("brief", "--json")
    assert result.err == "Next due: Dana Ortiz, Mon 30 Nov 2026\n"
    assert result.json["rep"] == "Dana Ortiz"
    assert dana.said("brief", "dana") == dana("brief").out


def test_without_anybody_due_it_says_so(dana: CommandLine) -> None:
    dana.said("rep", "end", "dana", "--on", "2026-11-01")
    assert dana.refused("brief") == "No one-on-one is due. Name a rep: coachtui brief REP"


def test_as_markdown(dana: CommandLine) -> None:
    lines = dana.said("brief", "dana", "--markdown").splitlines()
    assert lines[0] == "# Dana Ortiz, Mon 30 Nov 2026"
    assert any("get her the price sheet" in line for line in lines)


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_it_fits_the_terminal(
    dana: CommandLine, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(len, dana.said("brief", "dana").splitlines())) <= columns


def test_without_a_terminal_the_program_prints_today(dana: CommandLine) -> None:
    lines = dana.said().splitlines()
    assert lines[:3] == [
        "Mon 30 Nov 2026",
        "",
        "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago.",
    ]
    assert "  you to Dana  5 Nov (overdue)  get her the price sheet" in lines
    assert dana("--json").json["nudge"]["kind"] == "my-promise"
    assert dana.screens == []


def test_on_a_terminal_it_opens_the_screens(dana: CommandLine) -> None:
    assert dana(terminal=True) == (0, "", "")
    (session,) = dana.screens
    assert session.data_path == dana.notebook


def test_today_on_an_empty_notebook_says_how_to_begin(run: CommandLine) -> None:
    assert run.said().splitlines() == [
        "No rep yet.",
        "",
        'Add one:            coachtui rep add "Dana Ortiz" --every 2w',
        "Look at a team:     coachtui --demo",
    ]
