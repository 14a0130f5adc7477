from __future__ import annotations

from coachtui import config
from coachtui.coaching.settings import Cadence, Settings
from coachtui.coaching.settings_text import SECTIONS, counted, standings


def test_every_setting_is_said_once_and_keys_are_listed_by_action() -> None:
    said = [one.key for _, section in SECTIONS for one in section]
    assert sorted([*said, "keys"]) == sorted(config.keys())


def test_a_setting_stands_with_its_value_and_default() -> None:
    sections = dict(standings(Settings(cadence=Cadence(every=7), skills=("closing", "empathy"))))
    every = sections["Cadence"][0]
    assert (every.name, every.value, every.default, every.changed) == ("every", "7", "14", True)
    assert sections["You"][4].value == "closing, empathy"
    names = sections["Weekly prompt"][1]
    assert (names.value, names.changed) == ("false", False)


def test_values_carry_their_unit() -> None:
    assert counted("14", "days") == "14 days"
    assert counted("1", "working days") == "1 working day"
    assert counted("", "") == "none"
