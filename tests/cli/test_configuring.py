"""`config`."""

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine


def test_the_path_is_where_the_environment_or_an_option_says(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run.said("config", "path") == f"{run.config}\n"
    monkeypatch.setenv("COACHTUI_CONFIG", str(tmp_path / "env.toml"))
    assert run.said("config", "path") == f"{tmp_path / 'env.toml'}\n"
    assert run.said("--config", "/x.toml", "config", "path") == "/x.toml\n"


def test_a_setting_is_set_and_got(run: CommandLine) -> None:
    assert run.said("config", "get", "cadence.every") == "14\n"
    assert run.said("config", "set", "cadence.every", "21") == "cadence.every = 21\n"
    assert run("config", "get", "cadence.every", "--json").json == {
        "schema": 1,
        "key": "cadence.every",
        "value": 21,
    }
    assert run.said("config", "set", "skills", "discovery, juggling") == (
        "skills = discovery, juggling\n"
    )
    assert "cadence.every = 21" in run.said("config").splitlines()
    assert "keys = none" in run.said("config").splitlines()
    assert run("config", "--json").json["cadence.every"] == 21


def test_what_does_not_fit_is_refused(run: CommandLine) -> None:
    assert run.refused("config", "set", "cadence.every", "often") == (
        "cadence.every stays as it was: expected a number of days from 1 to 28, not 'often'."
    )
    assert run.refused("config", "get", "nope").startswith("There is no setting 'nope'. Settings: ")
    assert not run.config.exists()


@pytest.mark.parametrize("command", [("brief",), ("nudge",), ("config",), ("team", "--json"), ()])
def test_a_typo_is_named_with_line_and_column(run: CommandLine, command: tuple[str, ...]) -> None:
    run.config.parent.mkdir(parents=True)
    run.config.write_text('manager = "Sam\n')
    assert run.refused(*command) == f"{run.config}, line 1, column 15: illegal character '\\n'."


def test_a_config_that_can_not_be_read_is_said(run: CommandLine, tmp_path: Path) -> None:
    assert run.refused("--config", str(tmp_path), "brief") == (
        f"{tmp_path}: can't be read (is a directory)."
    )


def test_a_link_into_somebodys_dotfiles_stays_one(run: CommandLine, tmp_path: Path) -> None:
    run.config.parent.mkdir(parents=True)
    real = tmp_path / "dotfiles.toml"
    real.write_text("# mine\n")
    run.config.symlink_to(real)
    run.said("config", "set", "country", "DE")
    assert run.config.is_symlink()
    assert real.read_text() == '# mine\ncountry = "DE"\n'
