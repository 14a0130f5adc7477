from __future__ import annotations

from datetime import date as Date
from datetime import time, timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from coachtui.coaching.model import Plan, Rep
from coachtui.tui.commands import named_bindings
from coachtui.tui.screens.add_reps import AddReps
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.rep import RepView
from coachtui.tui.screens.show_digest import ShowDigest
from coachtui.tui.screens.ways_out import AskSnooze
from coachtui.tui.widgets.brief_view import BriefScroll
from coachtui.tui.widgets.day_list import DayList
from coachtui.tui.widgets.nudge_card import NudgeCard
from tests.tui.sitting import (
    NOTES,
    TODAY,
    Sitting,
    at,
    footer,
    press,
    settled,
    shown,
    the_screens,
    told,
    type_in,
)

OWED = "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago."


def nudge_shown(app: object) -> str:
    nudge = app.screen.query_one(NudgeCard).nudge  # type: ignore[attr-defined]
    return nudge.text if nudge else ""


async def test_reps_never_met_stand_on_today_with_brief_and_log(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "notebook")
    sitting.add("Dana Ortiz", added=TODAY)
    sitting.add("Kofi Adomako", added=TODAY)
    async with the_screens(sitting) as (app, pilot):
        lines = [line.strip() for line in shown(app).split("\n")]
        start = lines.index("Not met yet")
        assert lines[start + 1 : start + 3] == ["Dana Ortiz", "Kofi Adomako"]
        assert footer(app) == (
            " ⏎ Brief  l Log  d Done  p Plan  s Snooze  a Add rep  2 Team  ? Help▏^p palette"
        )
        await press(pilot, "enter")
        assert at(app) is RepView
        assert shown(app).split("\n")[0].strip() == (
            "coachtui  Dana Ortiz            Brief History Threads Promises Buyers Measures"
        )
        await press(pilot, "escape", "j", "l")
        assert at(app) is LogScreen
        assert "Log: Kofi Adomako" in shown(app)
        await type_in(pilot, "Talked about the Tolvane quote.")
        await press(pilot, "ctrl+s")
        assert "Add rep" not in footer(app)
        lines = [line.strip() for line in shown(app).split("\n")]
        start = lines.index("Not met yet")
        assert [line for line in lines[start + 1 : -1] if line] == ["Dana Ortiz"]
        await press(pilot, "a")
        assert at(app) is AddReps


async def test_without_a_rep_no_key_is_named_that_does_nothing(tmp_path: Path) -> None:
    async with the_screens(Sitting(tmp_path / "notebook")) as (app, pilot):
        assert "Brief" not in footer(app)
        assert "a Add rep" in footer(app)
        assert [one.binding.action for one in named_bindings(app.screen)] == [
            "demo",
            "add_reps",
            "import_files",
            "quit",
            "team",
            "mirror",
            "search",
            "settings",
            "undo",
            "help",
        ]
        await press(pilot, "2")
        assert "Brief" not in footer(app)


async def test_quiet_with_no_nudge_at_all_says_that_nothing_needs_one(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "notebook")
    sitting.add("Dana Ortiz", added=TODAY)
    async with the_screens(sitting) as (app, _):
        assert "Nothing needs you. Next: Dana, 14 Dec." in shown(app)
        assert "shown before" not in shown(app)


async def test_a_name_that_is_taken_stays_typed_with_the_reason(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "a")
        await type_in(pilot, "Dana Ortiz\nIda Berg")
        await press(pilot, "ctrl+s")
        assert "Dana Ortiz is in the notebook already" in shown(app)
        assert "Ida Berg" not in shown(app)
        await press(pilot, "escape")
        assert told(app) == ["Added: Ida Berg."]


async def test_today_shows_the_nudge_its_ways_out_and_the_promises_due(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, _):
        assert nudge_shown(app) == OWED
        assert "d done  D drop  p plan  s snooze  enter brief  l log" in shown(app)
        assert "you to Dana  5 Nov (overdue)  get her the price sheet" in shown(app)
        assert "Dana to you  6 Nov (overdue)  ring Tolvane, not email" in shown(app)


async def test_that_a_nudge_was_shown_is_noted_once_and_it_stays_until_answered(
    sitting: Sitting,
) -> None:
    dana = sitting.notebook.rep("dana").id
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "escape")
        assert nudge_shown(app) == OWED
    (noted,) = sitting.notebook.history(dana).shown
    assert (noted.date, noted.times) == (TODAY, 1)


async def test_shown_just_now_it_does_not_return_at_the_next_start(sitting: Sitting) -> None:
    async with the_screens(sitting):
        pass
    async with the_screens(sitting) as (app, _):
        assert nudge_shown(app) != OWED


async def test_where_every_nudge_was_shown_it_is_quiet_and_a_key_shows_the_digest(
    sitting: Sitting,
) -> None:
    for _ in range(20):
        async with the_screens(sitting) as (app, _pilot):
            if not nudge_shown(app):
                break
    async with the_screens(sitting) as (app, pilot):
        assert "Nothing new needs you. Next: Dana, today." in shown(app)
        assert "shown before; e shows what there is." in shown(app)
        await press(pilot, "e")
        assert at(app) is ShowDigest
        assert "You owe Dana: get her the price sheet (due 5 Nov)." in shown(app)
        assert "A question for the week" in shown(app)
        await press(pilot, "j", "k", "enter")
        assert at(app) is RepView
        assert "Dana Ortiz" in shown(app)


async def test_a_meeting_of_today_says_how_soon_and_only_its_line_is_drawn_anew(
    sitting: Sitting,
) -> None:
    dana = sitting.notebook.rep("dana").id
    booked = Plan(id="", rep=dana, date=TODAY, made=Date(2026, 11, 20), time=time(9, 12))
    sitting.notebook.put(booked, what="plan")
    async with the_screens(sitting) as (app, pilot):
        assert "today 09:12       Dana Ortiz    one-on-one, in 12 min" in shown(app)
        await press(pilot, "j", "j")
        lines = app.screen.query_one(DayList)
        chosen = lines.chosen
        lines.tick()
        sitting.now += timedelta(minutes=17)
        lines.tick()
        await settled(pilot)
        assert "one-on-one, since 5 min" in shown(app)
        assert lines.chosen == chosen


async def test_done_ends_the_promise_and_the_next_nudge_comes(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "d")
        assert "you: get her the price sheet (due 5 Nov) overdue" in shown(app)
        await press(pilot, "enter")
        await type_in(pilot, "sent")
        await press(pilot, "enter")
        assert told(app) == ["Done: you, get her the price sheet"]
        assert nudge_shown(app) not in ("", OWED)
    ended = next(
        promise
        for promise in sitting.notebook.history(sitting.notebook.rep("dana").id).follow_ups
        if promise.owner == "manager"
    )
    assert (ended.status, ended.outcome, ended.closed) == ("done", "sent", TODAY)


async def test_done_begins_at_the_promise_under_the_cursor(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "down", "G", "k", "d", "enter", "enter")
        assert told(app) == ["Done: Dana, ring Tolvane, not email"]


async def test_a_promise_is_dropped_only_with_the_reason(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "D", "enter", "enter")
        assert "Say why in a word or two." in shown(app)
        await type_in(pilot, "she has it")
        await press(pilot, "enter")
        assert told(app) == ["Dropped: you, get her the price sheet"]


async def test_a_snooze_takes_a_day_and_a_reason(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "s")
        await type_in(pilot, "tue")
        assert "Tue 1 Dec 2026" in shown(app)
        await press(pilot, "enter", "enter")
        assert "A snooze needs a reason: say why." in shown(app)
        await type_in(pilot, "at the fair")
        await press(pilot, "enter")
        assert told(app) == ["No nudge about Dana Ortiz before Tue 1 Dec 2026."]
        assert not nudge_shown(app).startswith("You owe Dana")
    dana = sitting.notebook.rep("dana").id
    (snooze,) = sitting.notebook.history(dana).snoozes
    assert (snooze.date, snooze.until, snooze.why) == (TODAY, Date(2026, 12, 1), "at the fair")


async def test_a_day_too_far_off_keeps_the_form_open(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "s")
        await type_in(pilot, "in 3 weeks")
        await press(pilot, "enter")
        await type_in(pilot, "busy")
        await press(pilot, "enter")
        assert isinstance(app.screen, AskSnooze)
        assert "is more than 14 days off" in shown(app)
        assert app.screen.query_one("#ask-why", Input).value == "busy"
        await press(pilot, "escape")
        assert sitting.notebook.history(sitting.notebook.rep("dana").id).snoozes == ()


async def test_a_plan_takes_a_day_and_a_time(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "p")
        await type_in(pilot, "thu")
        await press(pilot, "enter")
        await type_in(pilot, "2pm")
        await press(pilot, "enter")
        assert told(app) == ["Booked: one-on-one with Dana Ortiz, Thu 3 Dec 2026 at 14:00."]
        assert "Thu 3 Dec 14:00   Dana Ortiz" in shown(app)
    (plan,) = sitting.notebook.history(sitting.notebook.rep("dana").id).plans
    assert isinstance(plan, Plan)


@pytest.mark.parametrize("typed", ["thu 14:00", "thu at 14", "thu 2 pm", "14:00 thu"])
async def test_a_plan_takes_the_time_beside_the_day(sitting: Sitting, typed: str) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "p")
        await type_in(pilot, typed)
        assert "Thu 3 Dec 2026 at 14:00" in shown(app)
        await press(pilot, "enter", "enter")
        assert told(app) == ["Booked: one-on-one with Dana Ortiz, Thu 3 Dec 2026 at 14:00."]


async def test_two_times_are_refused_until_one_is_kept(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "p")
        await type_in(pilot, "thu 14:00")
        await press(pilot, "enter")
        await type_in(pilot, "15")
        assert "15:00" in shown(app)
        await press(pilot, "enter")
        assert "The day says 14:00, the time 15:00. Keep one of them." in shown(app)
        await press(pilot, "backspace")
        await type_in(pilot, "4")
        await press(pilot, "enter")
        assert told(app) == ["Booked: one-on-one with Dana Ortiz, Thu 3 Dec 2026 at 14:00."]


async def test_a_skip_takes_the_booking_away_with_the_meeting(sitting: Sitting) -> None:
    dana = sitting.notebook.rep("dana").id
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "p")
        await type_in(pilot, "thu")
        await press(pilot, "enter", "enter", "S")
        await type_in(pilot, "rep cancelled")
        await press(pilot, "enter")
        assert told(app)[-1].endswith("won't be held (rep cancelled).")
    history = sitting.notebook.history(dana)
    assert [plan.replaced for plan in history.plans] == [True]
    assert [mark.action for mark in history.marks] == ["skip"]


async def test_a_skip_takes_the_reason(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "S")
        await type_in(pilot, "rep cancelled")
        await press(pilot, "enter")
        (said,) = told(app)
        assert said.startswith("Dana Ortiz: the one-on-one due ")
        assert said.endswith("won't be held (rep cancelled).")
    (mark,) = sitting.notebook.history(sitting.notebook.rep("dana").id).marks
    assert (mark.action, mark.why) == ("skip", "rep cancelled")


async def test_what_is_noted_is_queued_for_next_time(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "n")
        await type_in(pilot, "ask about the quote")
        await press(pilot, "enter")
        assert told(app) == ["Noted for Dana Ortiz: ask about the quote"]
    (point,) = sitting.notebook.history(sitting.notebook.rep("dana").id).points
    assert point.text == "ask about the quote"


async def test_undo_says_what_it_took_back(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "d", "enter", "enter", "u")
        assert told(app)[-1].startswith("Taken back: done, get her the price sheet (Dana Ortiz)")
        assert "made here" in told(app)[-1]
        assert "you to Dana  5 Nov (overdue)" in shown(app)


async def test_the_text_of_an_undone_record_is_a_draft_that_log_opens(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "u")
        assert told(app)[-1].startswith("Taken back: log, one-on-one with Dana Ortiz")
        assert told(app)[-1].endswith(" Its text is kept as a draft.")
        await press(pilot, "ctrl+p")
        await type_in(pilot, "log dana")
        await press(pilot, "enter")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == NOTES


async def test_with_nothing_to_undo_it_says_so(tmp_path: Path) -> None:
    async with the_screens(Sitting(tmp_path / "notebook")) as (app, pilot):
        await press(pilot, "u")
        assert told(app) == ["There is nothing to undo."]


async def test_enter_opens_the_brief_and_escape_comes_back(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, RepView)
        assert "You owe    get her the price sheet" in shown(app)
        await press(pilot, "escape")
        assert nudge_shown(app) == OWED


async def test_the_cursor_goes_from_the_nudge_into_the_list_and_back(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "j", "G", "l")
        assert isinstance(app.screen, LogScreen)
        await press(pilot, "escape", "g", "k")
        assert app.screen.query_one(NudgeCard).has_focus


async def test_a_wide_screen_has_the_brief_beside(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(120, 40)) as (app, pilot):
        assert "Last talk 28 days ago, no ride-along on file" in shown(app)
        await press(pilot, "j", "j")
        assert "No talk on file, no ride-along on file" in shown(app)


async def test_what_is_saved_elsewhere_leaves_the_cursor_in_the_brief(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        await press(pilot, "tab", "tab")
        before = app.focused
        assert isinstance(before, BriefScroll)
        sitting.another_notebook().jot(sitting.notebook.rep("dana").id, "? ask")
        app.look_for_changes()
        await settled(pilot)
        assert app.focused is before


async def test_what_another_process_saves_is_seen(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2")
        sitting.another_notebook().add_rep(Rep(id="", name="Ida Berg", added=TODAY))
        app.look_for_changes()
        await settled(pilot)
        assert "Ida Berg" in shown(app)


async def test_a_click_on_a_way_out_takes_it(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        lines = shown(app).split("\n")
        y = next(at for at, line in enumerate(lines) if "snooze" in line)
        await pilot.click(offset=(lines[y].index("snooze"), y))
        await settled(pilot)
        assert isinstance(app.screen, AskSnooze)
