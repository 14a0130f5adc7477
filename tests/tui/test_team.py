from __future__ import annotations

from coachtui.tui.screens.rep import RepView
from coachtui.tui.screens.team import TeamScreen
from tests.tui.sitting import Sitting, press, shown, the_screens, told, type_in


def names_shown(text: str) -> list[str]:
    names = ("Dana Ortiz", "Kofi Adomako", "Ida Berg")
    return [name for line in text.split("\n")[2:6] for name in names if name in line]


async def test_the_team_is_one_row_a_rep_with_the_rest_of_the_row_below(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2")
        assert isinstance(app.screen, TeamScreen)
        assert names_shown(shown(app)) == ["Dana Ortiz", "Kofi Adomako"]
        assert "28 days ago" in shown(app)
        assert "you owe 1, owes you 1" in shown(app)
        await press(pilot, "j")
        assert "you owe –, owes you –" in shown(app)


async def test_a_wide_screen_has_every_column_and_a_tall_one_the_brief(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        await press(pilot, "2")
        assert "You owe  Owe you  12 weeks" in shown(app)
        assert "Last talk 28 days ago" in shown(app)


async def test_o_orders_by_the_next_column_and_the_cursor_stays_on_its_rep(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "o", "o")
        assert "Last talk ▾" in shown(app)
        assert names_shown(shown(app)) == ["Kofi Adomako", "Dana Ortiz"]
        await press(pilot, "enter")
        assert isinstance(app.screen, RepView)
        assert "Dana Ortiz" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, TeamScreen)


async def test_a_click_on_a_head_orders_by_it(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2")
        y = next(at for at, line in enumerate(shown(app).split("\n")) if "Last talk" in line)
        x = shown(app).split("\n")[y].index("Last talk")
        await pilot.click(offset=(x, y))
        await press(pilot)
        await pilot.pause()
        assert names_shown(shown(app)) == ["Kofi Adomako", "Dana Ortiz"]


async def test_keys_act_on_the_rep_of_the_row(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "j", "n")
        await type_in(pilot, "ask how the first week went")
        await press(pilot, "enter")
        assert told(app) == ["Noted for Kofi Adomako: ask how the first week went"]


async def test_a_long_name_leaves_room_for_five_columns(sitting: Sitting) -> None:
    sitting.add("Maximiliane Alexandra von und zu Hohenstein-Wallersee")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2")
        lines = shown(app).split("\n")
        assert "Next due" in lines[2]
        assert "Maximiliane Alexandr…  " in shown(app)
        await press(pilot, "G")
        assert "Maximiliane Alexandra von und zu" in shown(app)
