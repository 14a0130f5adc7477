"""The Log as it amends a meeting, alone and beside another's changes."""

from __future__ import annotations

from datetime import date as Date

from textual.pilot import Pilot

from coachtui.coaching.model import Meeting
from coachtui.tui.app import CoachApp
from coachtui.tui.messages import OpenLog
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.log_forms import TwoAmendments
from coachtui.tui.screens.today import TodayScreen
from tests.tui.sitting import NOTES, Sitting, at, press, settled, shown, the_screens, told, type_in

MORE = "#hiring"
THEIRS = NOTES.replace("10%", "12%")


def the_meeting(sitting: Sitting) -> Meeting:
    notebook = sitting.another_notebook()
    return notebook.history(notebook.rep("dana").id).meetings[0]


def drafts(sitting: Sitting) -> list[str]:
    return [path.read_text() for path in sorted((sitting.root / "drafts").glob("*.txt"))]


async def open_it(app: CoachApp, pilot: Pilot[None], sitting: Sitting) -> LogScreen:
    met = the_meeting(sitting)
    app.post_message(OpenLog(met.rep, met.id))
    await settled(pilot)
    assert isinstance(app.screen, LogScreen)
    return app.screen


def amend_elsewhere(sitting: Sitting, text: str) -> None:
    sitting.another_notebook().amend(the_meeting(sitting), text)


async def test_a_record_is_amended_and_what_that_means_is_said(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        log = await open_it(app, pilot, sitting)
        assert "Amend: Dana Ortiz, Mon 2 Nov 2026, one-on-one" in shown(app)
        assert (log.text, drafts(sitting)) == (NOTES, [])
        await press(pilot, *["up"] * 1, "ctrl+shift+k")
        await type_in(pilot, MORE)
        await press(pilot, "ctrl+s")
        assert at(app) is TodayScreen
        (said,) = told(app)
        assert said.startswith("Amended: Dana Ortiz, Mon 2 Nov 2026, one-on-one. Reads as ")
        assert "The version before stays on record." in said
        assert "No longer there: [] Dana by Fri 6 Nov 2026: ring Tolvane, not email." in said
    met = the_meeting(sitting)
    assert (met.date, met.tags) == (Date(2026, 11, 2), ("hiring",))
    assert drafts(sitting) == []


async def test_an_unchanged_record_is_left_as_it_is(sitting: Sitting) -> None:
    before = the_meeting(sitting).revision
    async with the_screens(sitting) as (app, pilot):
        await open_it(app, pilot, sitting)
        await press(pilot, "ctrl+s")
        assert (told(app), type(app.screen)) == (["Nothing was changed."], TodayScreen)
    assert the_meeting(sitting).revision == before


async def test_the_draft_of_an_amendment_is_found_on_today_after_a_crash(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await open_it(app, pilot, sitting)
        await type_in(pilot, MORE)
        assert drafts(sitting) == [NOTES + MORE]
    async with the_screens(sitting) as (app, pilot):
        assert "Draft: Dana Ortiz, amends Mon 2 Nov 2026, " in shown(app)
        await press(pilot, "l")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == ""
        await press(pilot, "escape", "down", "enter")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == NOTES + MORE
        await press(pilot, "ctrl+s")
        assert told(app)[-1].startswith("Amended: ")
    assert the_meeting(sitting).notes == NOTES + MORE


async def conflict(app: CoachApp, pilot: Pilot[None], sitting: Sitting) -> None:
    await open_it(app, pilot, sitting)
    await type_in(pilot, MORE)
    amend_elsewhere(sitting, THEIRS)
    await press(pilot, "ctrl+s")
    assert at(app) is TwoAmendments
    assert "theirs < - closing (heard): gave 12% off" in shown(app)
    assert "mine   > #hiring" in shown(app)
    assert the_meeting(sitting).notes == THEIRS


async def test_what_was_saved_elsewhere_is_not_overwritten_unless_the_manager_says_so(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await conflict(app, pilot, sitting)
        await press(pilot, "escape")
        assert isinstance(app.screen, LogScreen)
        assert (the_meeting(sitting).notes, drafts(sitting)) == (THEIRS, [NOTES + MORE])
        await press(pilot, "ctrl+s", "k")
        assert at(app) is TodayScreen
    notebook = sitting.another_notebook()
    met = the_meeting(sitting)
    assert met.notes == NOTES + MORE
    texts = [(v.document or {})["notes"] for v in notebook.versions(met.rep, met)]
    assert texts == [NOTES, THEIRS, NOTES + MORE]
    assert notebook.conflicts(met.rep) == ()


async def test_both_amendments_become_one_text_to_go_through(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await conflict(app, pilot, sitting)
        await press(pilot, "b")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == THEIRS + MORE
        await press(pilot, "ctrl+s")
        assert at(app) is TodayScreen
    assert the_meeting(sitting).notes == THEIRS + MORE
    assert drafts(sitting) == []


async def test_theirs_stands_and_nothing_is_left_of_mine(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await conflict(app, pilot, sitting)
        await press(pilot, "t")
        assert isinstance(app.screen, LogScreen)
        assert (app.screen.text, drafts(sitting)) == (THEIRS, [])
        await press(pilot, "ctrl+s")
        assert told(app)[-1] == "Nothing was changed."
    assert the_meeting(sitting).notes == THEIRS


async def test_a_draft_from_before_anothers_change_is_no_way_around_the_question(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await open_it(app, pilot, sitting)
        await type_in(pilot, MORE)
    amend_elsewhere(sitting, THEIRS)
    async with the_screens(sitting) as (app, pilot):
        await open_it(app, pilot, sitting)
        await press(pilot, "ctrl+s")
        assert at(app) is TwoAmendments
        await press(pilot, "b")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == THEIRS + MORE


async def test_two_amendments_that_both_stand_are_settled_by_what_is_saved(
    sitting: Sitting,
) -> None:
    first = the_meeting(sitting)
    amend_elsewhere(sitting, THEIRS)
    sitting.another_notebook().amend(first, NOTES + MORE)
    assert len(sitting.another_notebook().conflicts(first.rep)) == 1
    async with the_screens(sitting) as (app, pilot):
        met = the_meeting(sitting)
        app.post_message(OpenLog(met.rep, met.id))
        await settled(pilot)
        assert at(app) is TwoAmendments
        await press(pilot, "t", "ctrl+s")
        assert told(app)[-1].startswith("Amended: ")
    assert the_meeting(sitting).notes == THEIRS
    assert sitting.another_notebook().conflicts(first.rep) == ()


async def test_a_record_that_is_gone_leaves_the_text_as_a_draft(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await open_it(app, pilot, sitting)
        await type_in(pilot, MORE)
        sitting.another_notebook().undo()
        await press(pilot, "ctrl+s")
        assert told(app)[-1].startswith("That record is not there any more")
        assert isinstance(app.screen, LogScreen)
        assert "Log: Dana Ortiz, Mon 30 Nov 2026" in shown(app)
        assert NOTES + MORE in drafts(sitting)
