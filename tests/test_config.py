"""The config file: read whole, checked, changed a key at a time."""

import stat
from pathlib import Path

import pytest

from coachtui import config
from coachtui.coaching.settings import Cadence, Settings
from coachtui.config import ConfigError

DAYS = "expected a number of days from 1 to 28"


def a_file(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text)
    return path


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path / "config.toml") == Settings()


def test_what_is_set_holds_and_the_rest_is_default(tmp_path: Path) -> None:
    path = a_file(tmp_path, 'country = "DE"\n[cadence]\nevery = 21\n')
    assert config.load(path) == Settings(country="DE", cadence=Cadence(every=21))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("every =\n", "line 1, column 8: invalid value."),
        ("a = 1\n[cadence\n", "line 2, column 9: expected ']' at the end of a table declaration."),
        ("[cadence]\n  evry = 3\n", "line 2, column 3: there is no setting 'cadence.evry'."),
        ("\n[cadense]\n", "line 2, column 1: there is no setting 'cadense'."),
        ('[cadence]\nevery = "x"\n', f"line 2, column 1: cadence.every: {DAYS}, not 'x'."),
        ("[cadence]\nevery = 99\n", f"line 2, column 1: cadence.every: {DAYS}, not 99."),
        ("cadence.every = 0\n", f"line 1, column 1: cadence.every: {DAYS}, not 0."),
        ("[cadence]\nevery = [1]\n", f"line 2, column 1: cadence.every: {DAYS}."),
        (
            "[nudges]\nsnoozes_per_cycle = 0\n",
            "line 2, column 1: nudges.snoozes_per_cycle: expected a number from 1 to 400, not 0.",
        ),
        (
            'dates = "mdy"\n',
            "line 1, column 1: dates: expected day-first or month-first, not 'mdy'.",
        ),
        ("dates = 3\n", "line 1, column 1: dates: expected day-first or month-first, not 3."),
        ("country = 49\n", "line 1, column 1: country: expected a text in quotes, not 49."),
        ("skills = 3\n", "line 1, column 1: skills: expected a list of texts in quotes, not 3."),
        ("cadence = 3\n", "line 1, column 1: cadence: expected a section, [cadence], not 3."),
        ("keys = 3\n", "line 1, column 1: keys: expected a section of texts in quotes, not 3."),
        ("[keys]\nundo = 3\n", "line 1, column 1: keys: expected a section of texts in quotes."),
    ],
)
def test_a_mistake_is_named_with_its_line_and_column(tmp_path: Path, text: str, said: str) -> None:
    path = a_file(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        config.load(path)
    assert str(raised.value) == f"{path}, {said}"


def test_a_file_that_is_not_utf8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"manager = '\xff'")
    with pytest.raises(ConfigError, match="not UTF-8 text"):
        config.load(path)


def test_setting_a_key_keeps_the_rest_with_its_comments(tmp_path: Path) -> None:
    path = a_file(tmp_path, "# mine\n[cadence]\ngrace = 4  # generous\n")
    assert config.put(path, "cadence.every", "21") == 21
    assert config.put(path, "manager", "Sam Keller") == "Sam Keller"
    assert path.read_text() == (
        '# mine\nmanager = "Sam Keller"\n\n[cadence]\ngrace = 4  # generous\nevery = 21\n'
    )


def test_a_list_may_be_typed_with_commas(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    config.put(path, "skills", "discovery, asking twice")
    assert config.load(path).skills == ("discovery", "asking twice")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_value_that_does_not_fit_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = a_file(tmp_path, "[cadence]\nevery = 21\n")
    with pytest.raises(ConfigError) as raised:
        config.put(path, "cadence.every", "often")
    assert str(raised.value) == (f"cadence.every stays as it was: {DAYS}, not 'often'.")
    assert path.read_text() == "[cadence]\nevery = 21\n"


@pytest.mark.parametrize("key", ["cadence", "cadence.evry", "", "a.b.c"])
def test_an_unknown_key_is_said_with_those_there_are(tmp_path: Path, key: str) -> None:
    with pytest.raises(ConfigError, match=r"There is no setting .*cadence\.every, "):
        config.put(tmp_path / "config.toml", key, "1")


def test_a_key_binding_is_set_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    config.put(path, "keys.undo", "ctrl+z")
    assert config.load(path).keys == {"undo": "ctrl+z"}
    assert config.get(path, "keys.undo") == "ctrl+z"


def test_a_key_is_dropped_with_its_section_and_nothing_piles_up(tmp_path: Path) -> None:
    path = a_file(tmp_path, "# mine\nmanager = 'Sam'\n")
    for _ in range(3):
        config.put(path, "keys.rep.log", "w")
        assert path.read_text() == '# mine\nmanager = \'Sam\'\n\n[keys]\n"rep.log" = "w"\n'
        config.drop(path, "keys.rep.log")
        assert path.read_text() == "# mine\nmanager = 'Sam'\n"
    config.drop(path, "cadence.every")
    config.drop(path, "manager")
    assert path.read_text() == "# mine\n"
