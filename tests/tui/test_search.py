from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.message import Message

from coachtui.coaching.model import FollowUp
from coachtui.coaching.search_tally import Tally
from coachtui.tui.app import CoachApp
from coachtui.tui.messages import OpenMeeting, OpenRep
from coachtui.tui.screens.search import MOST, FoundLines, SearchScreen, Words
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.searching import Searching
from tests.tui.sitting import Sitting, a_sitting, at, press, settled, shown, the_screens, type_in


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the screen asks the app to open."""
    asked: list[tuple[Any, ...]] = []
    post = SearchScreen.post_message

    def noted(self: SearchScreen, message: Message) -> bool:
        if isinstance(message, OpenMeeting):
            asked.append((message.rep, message.meeting, message.line))
        elif isinstance(message, OpenRep):
            asked.append((message.rep, message.tab))
        else:
            return post(self, message)
        return True

    monkeypatch.setattr(SearchScreen, "post_message", noted)
    return asked


def lines(app: CoachApp) -> list[str]:
    return [" ".join(line.split()) for line in shown(app).split("\n")[3:-1] if line.strip()]


async def test_what_is_typed_is_found_in_groups_and_marked(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "slash")
        assert at(app) is SearchScreen
        assert "Searches names, notes, observations, promises, buyers, reps' words and" in shown(
            app
        )
        await type_in(pilot, "TOLVANE")
        assert lines(app) == [
            "2 lines",
            "Notes, 1",
            "Dana Ortiz 2 Nov Sat in on the Tolvane call.",
            "Promises, 1",
            "Dana Ortiz 2 Nov ring Tolvane, not email",
        ]
        found = app.screen.query_one(FoundLines)
        underlined = [
            part.text for part in found.render_line(1) if part.style and part.style.underline
        ]
        assert underlined == ["Tolvane"]
        await type_in(pilot, " moon")
        assert lines(app) == ["Nothing has all of these words in it."]


async def test_enter_opens_the_line_in_its_meeting(
    sitting: Sitting, opened: list[tuple[Any, ...]]
) -> None:
    dana = sitting.notebook.rep("dana").id
    (meeting,) = sitting.notebook.history(dana).meetings
    async with the_screens(sitting) as (_, pilot):
        await press(pilot, "slash")
        await type_in(pilot, "tolvane\n")
        await press(pilot, "down", "j", "enter")
    assert opened == [(dana, meeting.id, 1), (dana, meeting.id, 6)]


async def test_a_line_in_no_meeting_opens_where_it_is_seen(
    sitting: Sitting, opened: list[tuple[Any, ...]]
) -> None:
    notebook = sitting.notebook
    kofi = notebook.rep("kofi").id
    notebook.jot(kofi, "? ask about the freezer")
    notebook.put(
        FollowUp(id="", rep=kofi, date=Date(2026, 11, 20), owner="rep", text="sell the freezer"),
        what="promise",
    )
    async with the_screens(sitting) as (_, pilot):
        await press(pilot, "slash")
        await type_in(pilot, "freezer")
        await press(pilot, "down", "enter", "j", "enter")
    assert opened == [(kofi, "promises"), (kofi, "brief")]


async def test_keys_move_in_the_list_and_other_letters_go_on_with_the_words(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "slash")
        await type_in(pilot, "a")
        found, words = app.screen.query_one(FoundLines), app.screen.query_one(Words)
        await press(pilot, "down", "j", "j", "G", "k")
        assert (found.has_focus, words.value) == (True, "a")
        await press(pilot, *"sked")
        assert (words.has_focus, words.value) == (True, "asked")
        await press(pilot, "down", "up")
        assert words.has_focus
        await press(pilot, "down", "slash", "x")
        assert words.value == "x"


async def test_words_are_kept_and_go_with_the_first_letter(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "slash")
        await type_in(pilot, "tolvane")
        await press(pilot, "escape")
        assert at(app) is TodayScreen
        await press(pilot, "slash")
        assert lines(app)[0] == "2 lines"
        await type_in(pilot, "quoted")
        assert app.screen.query_one(Words).value == "quoted"


async def test_typing_does_not_wait_and_lines_come_in_while_it_searches(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, begun = Event(), Event()
    find = Searching.find

    def slow(self: Searching, wanted: Sequence[str], rep: str, tally: Tally) -> None:
        find(self, wanted, rep, tally)
        if rep == kofi:
            begun.set()
            may_go_on.wait(10)

    kofi = sitting.notebook.rep("kofi").id
    monkeypatch.setattr(Searching, "find", slow)
    monkeypatch.setattr("coachtui.tui.screens.search.LONG", 0)
    monkeypatch.setattr("coachtui.tui.screens.search.SOON", 0)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "slash")
        await pilot.press("a")
        while not begun.is_set():
            await pilot.pause()
        assert "searching … 1 of 2 reps, 5 lines so far" in shown(app)
        assert "Dana Ortiz" in shown(app)
        await pilot.press("s", "k")
        assert app.screen.query_one(Words).value == "ask"
        may_go_on.set()
        await settled(pilot)
        assert lines(app)[:2] == ["2 lines", "Observations, 2"]


async def test_of_thousands_of_lines_the_latest_are_shown_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    sitting = a_sitting(tmp_path / "notebook")
    ida = sitting.add("Ida Berg")
    many = "\n".join(f"Third quote, line {number}." for number in range(3000))
    sitting.notebook.jot(ida.id, many)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "slash")
        await type_in(pilot, "quote")
        assert lines(app)[0] == "3001 lines"
        await press(pilot, "down", "G")
        found = app.screen.query_one(FoundLines)
        assert found.chosen
        assert len([one for one in found._items if one.key]) == MOST


async def test_an_empty_notebook_finds_nothing_and_says_so(tmp_path: Path) -> None:
    async with the_screens(Sitting(tmp_path / "notebook")) as (app, pilot):
        await press(pilot, "slash")
        await type_in(pilot, "x")
        await press(pilot, "down", "enter")
        assert lines(app) == ["The notebook is empty: no rep is in it yet."]
