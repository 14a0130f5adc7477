"""Suggestions at the cursor, and signs beside the lines."""

from __future__ import annotations

from textual.pilot import Pilot

from coachtui.tui.app import CoachApp
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.widgets.notes_editor import NotesEditor
from coachtui.tui.widgets.suggestions import Suggestions
from tests.tui.sitting import Sitting, press, settled, shown, the_screens, type_in


def offered(app: CoachApp) -> list[str]:
    return [one.said for one in app.screen.query_one(Suggestions).candidates]


def typed(app: CoachApp) -> str:
    return app.screen.query_one(NotesEditor).text


async def test_a_promise_is_written_with_four_words_typed(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "[] ")
        assert offered(app) == ["me", "Dana"]
        assert "› me" in shown(app)
        await press(pilot, "down", "enter")
        assert typed(app) == "[] Dana "
        await type_in(pilot, "fr")
        assert "› by friday  Fri 4 Dec 2026" in shown(app)
        await press(pilot, "tab")
        await type_in(pilot, "ring Tolvane")
        assert (typed(app), offered(app)) == ("[] Dana by friday: ring Tolvane", [])


async def test_enter_is_a_new_line_unless_another_suggestion_was_marked(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "- clo")
        assert offered(app) == ["closing"]
        await press(pilot, "enter")
        assert (typed(app), offered(app)) == ("- clo\n", [])


async def test_escape_closes_the_suggestions_and_only_them(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "+ ")
        assert offered(app)[:2] == ["discovery", "closing"]
        await press(pilot, "escape")
        await type_in(pilot, "d")
        assert (type(app.screen), offered(app)) == (LogScreen, [])
        await press(pilot, "tab")
        assert offered(app) == ["discovery"]
        await press(pilot, "tab", "escape")
        assert type(app.screen) is TodayScreen


async def test_a_click_takes_a_suggestion_and_the_focus_stays(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "[x] ")
        row, line = next(
            (row, line) for row, line in enumerate(shown(app).split("\n")) if "ring Tolvane" in line
        )
        await pilot.click(offset=(line.index("ring"), row))
        await settled(pilot)
        assert typed(app) == "[x] ring Tolvane, not email: "
        assert app.focused is app.screen.query_one(NotesEditor)


async def test_tab_indents_where_a_line_starts_and_never_leaves_the_text(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l", "tab")
        await type_in(pilot, "1")
        await press(pilot, "tab")
        assert typed(app) == "  1"
        assert type(app.screen) is LogScreen


async def signs(app: CoachApp, pilot: Pilot[None]) -> list[str]:
    await settled(pilot)
    lines = shown(app).split("\n")[1:]
    return [line[:4].strip() for line in lines[: typed(app).count("\n") + 1]]


async def test_what_carries_a_leg_has_its_letter_and_what_cannot_be_read_a_sign(
    sitting: Sitting,
) -> None:
    text = (
        "On Tuesday she asked Ada who signs before she quoted.\n"
        "Long talk.\n"
        "> I froze when Pruitt joined\n"
        "[] Dana by fri: ring Tolvane, not email\n"
        "[] Dana by the 45th: call"
    )
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, text)
        assert await signs(app, pilot) == ["H", "", "P", "C", "!"]
        assert "H happened, C change, P person" in shown(app)
        editor = app.screen.query_one(NotesEditor)
        editor.move_cursor((0, 0))
        await press(pilot, "enter")
        assert await signs(app, pilot) == ["", "H", "", "P", "C", "!"]
        assert editor.cursor_location == (1, 0)


async def test_a_list_item_is_offered_to_be_a_weakness_and_a_key_makes_it_one(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "- call Ada back\n- closing gave 10% off\nBye")
        assert "^g  - closing: gave 10% off" in shown(app)
        await press(pilot, "ctrl+g")
        assert typed(app) == "- call Ada back\n- closing: gave 10% off\nBye"
        assert "-   closing (heard): gave 10% off" in shown(app)
        await type_in(pilot, ".")
        assert typed(app).endswith("Bye.")
