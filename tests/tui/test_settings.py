from __future__ import annotations

from pathlib import Path

from coachtui.coaching.settings import Settings
from coachtui.tui.screens.ask_key import AskKey
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.settings import AskSetting, SettingsScreen
from coachtui.tui.widgets.line_list import LineList
from tests.tui.sitting import (
    Sitting,
    a_sitting,
    at,
    press,
    settled,
    shown,
    the_screens,
    told,
    type_in,
)


async def test_a_number_is_changed_and_goes_back_to_its_default(sitting: Sitting) -> None:
    sitting.config_path.write_text("# mine\nmanager = 'Sam' # it's me\n")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "comma")
        assert at(app) is SettingsScreen
        app.screen.query_one(LineList).choose("cadence.every")
        await settled(pilot)
        assert "cadence.every = 14 days" in shown(app)
        await press(pilot, "enter")
        assert at(app) is AskSetting
        await press(pilot, "ctrl+a", "delete", "delete")
        await type_in(pilot, "99")
        await press(pilot, "enter")
        assert "cadence.every stays as it was: expected a number of days" in shown(app)
        await press(pilot, "backspace", "backspace")
        await type_in(pilot, "21")
        await press(pilot, "enter")
        assert told(app) == ["cadence.every: 21 days."]
        assert app.held.settings.cadence.every == 21
        assert "• every              21 days" in shown(app)
        assert sitting.config_path.read_text() == (
            "# mine\nmanager = 'Sam' # it's me\n\n[cadence]\nevery = 21\n"
        )
        await press(pilot, "backspace")
        assert app.held.settings.cadence.every == 14
        assert sitting.config_path.read_text() == "# mine\nmanager = 'Sam' # it's me\n"


async def test_what_has_two_values_is_switched_and_a_time_is_read(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "comma")
        app.screen.query_one(LineList).choose("dates")
        await press(pilot, "enter")
        assert app.held.settings.dates == "month-first"
        app.screen.query_one(LineList).choose("remind.at")
        await press(pilot, "enter")
        await type_in(pilot, " whenever")
        await press(pilot, "enter")
        assert at(app) is AskSetting
        assert "mon 08:30" in shown(app)
        await press(pilot, "escape")
        assert sitting.config_path.read_text() == 'dates = "month-first"\n'


async def test_a_key_is_rebound_by_pressing_it_and_a_taken_one_refused(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "comma")
        app.screen.query_one(LineList).choose("keys.rep.log")
        await press(pilot, "enter")
        assert at(app) is AskKey
        await press(pilot, "d")
        assert "d is Done; press another." in shown(app)
        await press(pilot, "tab")
        assert "tab has a meaning of its own everywhere; press another." in shown(app)
        await press(pilot, "z")
        assert told(app) == ["Log: z."]
        assert sitting.config_path.read_text() == '[keys]\n"rep.log" = "z"\n'
        await press(pilot, "escape")
        assert "z log" in shown(app)
        await press(pilot, "z")
        assert at(app) is LogScreen
        await press(pilot, "escape", "comma")
        app.screen.query_one(LineList).choose("keys.rep.log")
        await press(pilot, "backspace")
        assert sitting.config_path.read_text() == ""


async def test_where_one_types_no_letter_becomes_a_key(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "comma")
        app.screen.query_one(LineList).choose("keys.log.save")
        await press(pilot, "enter", "w")
        assert "Where it works letters are text" in shown(app)
        await press(pilot, "escape")
        assert at(app) is SettingsScreen
        assert not sitting.config_path.exists()


async def test_a_theme_is_chosen_by_name_and_kept(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        assert app.theme == "coach-dark"
        await press(pilot, "ctrl+p")
        await type_in(pilot, "theme nord")
        await press(pilot, "enter")
        assert app.theme == "nord"
        assert told(app) == ["Theme: nord."]
        assert sitting.config_path.read_text() == 'theme = "nord"\n'


async def test_the_demo_keeps_no_setting_and_says_so(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path / "notebook")
    sitting.demo = True
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "comma", "j", "j", "j", "enter")
        assert told(app) == [
            "The demo goes by the defaults; leave --demo out to change your settings."
        ]
        app.use_theme("nord")
        await settled(pilot)
        assert app.theme == "nord"
    assert not sitting.config_path.exists()


async def test_a_config_that_cannot_be_written_is_told_and_nothing_changes(
    tmp_path: Path,
) -> None:
    sitting = a_sitting(tmp_path / "notebook", settings=Settings())
    (tmp_path / "blocked").write_text("")
    sitting.config_path = tmp_path / "blocked" / "config.toml"
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "comma", "j", "j", "j", "enter")
        assert "config.toml" in told(app)[0]
        assert app.held.settings == Settings()
