from __future__ import annotations

from datetime import date as Date
from pathlib import Path

import pytest
from textual.command import CommandList

from coachtui.coaching.model import Rep
from coachtui.tui.app import CoachApp
from coachtui.tui.commands import RECENT, _recent
from coachtui.tui.messages import OpenMeeting
from coachtui.tui.palette_rank import rank
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.rep import RepView
from tests.tui.sitting import Sitting, _send, at, press, settled, the_screens, type_in

ALIKE = ("Mira Teal", "Theo Park", "Unda Drop", "Logan Quist", "Snorre Ek", "Élise Home")
"""Their first letters are those of actions: Mirror, Theme, Undo, Log, Snooze; with an accent."""


def offered(app: CoachApp) -> list[str]:
    """The entries in order."""
    listed = app.screen.query_one(CommandList)
    return [str(option.prompt) for option in listed.options]


@pytest.fixture
def alike(sitting: Sitting) -> Sitting:
    for name in ALIKE:
        sitting.add(name)
    return sitting


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("d", "Dana Ortiz"),
        ("da", "Dana Ortiz"),
        ("mir", "Mira Teal"),
        ("the", "Theo Park"),
        ("und", "Unda Drop"),
        ("log", "Logan Quist"),
        ("sno", "Snorre Ek"),
        ("eli", "Élise Home"),
        ("ort", "Dana Ortiz"),
        ("d ort", "Dana Ortiz"),
        ("mt", "Mira Teal"),
    ],
)
def test_the_first_letters_of_a_name_put_the_brief_above_everything(typed: str, name: str) -> None:
    others = (
        "Mirror: Your own coaching",
        "Theme: textual-dark",
        "Undo: Take the last change back",
        "Log: Write down a meeting",
        "Snooze: No nudge about them until a day",
        "Done: A promise was kept, yours or theirs",
        f"Log: {name}",
        f"Meeting: {name}, Mon 2 Nov 2026, one-on-one",
    )
    brief = rank(typed, f"Brief: {name}", (name,))
    assert brief > max(rank(typed, other) for other in others)


def test_the_very_name_comes_before_a_longer_one_and_letters_in_order_come_last() -> None:
    said = "Brief: x"
    assert rank("dan", said, ("Dan Roe",)) > rank("dan", said, ("Dana Ortiz",))
    assert rank("tb", "Undo: Take back") < rank("take", "Undo: Take back")
    assert rank("xyz", "Undo: Take back") == 0
    assert rank("", "Undo: Take back") == 0


def test_ranking_a_long_name_takes_no_time_to_speak_of() -> None:
    assert rank("a" * 60, "a" * 5000 + " b", ("a " * 2000,)) > 0
    assert rank("ab" * 60 + "c", "ab" * 5000) == 0


async def test_the_palette_offers_briefs_actions_with_keys_logs_meetings_and_themes(
    alike: Sitting,
) -> None:
    async with the_screens(alike) as (app, pilot):
        await press(pilot, "ctrl+p")
        all_of = offered(app)
        assert all_of[0] == "Brief: Dana Ortiz"
        assert "Search: Find words in everything  /" in all_of
        assert all_of[-1] == "Meeting: Dana Ortiz, Mon 2 Nov 2026, one-on-one"
        assert not [one for one in all_of if one.startswith("Theme")]
        await type_in(pilot, "theme nord")
        assert offered(app)[0] == "Theme: nord"
        await press(pilot, "enter")
        assert app.theme == "nord"


async def test_ctrl_p_the_first_letters_and_enter_give_the_brief_however_quickly(
    alike: Sitting,
) -> None:
    opened = []
    async with the_screens(alike) as (app, pilot):
        for typed in ("the", "log", "mir", "eli", "und"):
            for key in ("ctrl+p", *typed, "enter"):
                _send(pilot, key)
            while at(app) is not RepView:
                await settled(pilot)
            assert isinstance(app.screen, RepView)
            opened.append(alike.notebook.history(app.screen.rep_id).rep.first_name)
            await press(pilot, "escape")
    assert opened == ["Theo", "Logan", "Mira", "Élise", "Unda"]


async def test_log_with_a_name_opens_the_log_and_who_left_comes_last(alike: Sitting) -> None:
    notebook = alike.notebook
    gone = notebook.add_rep(
        Rep(id="", name="Danny Lowe", added=Date(2026, 1, 5), ends=Date(2026, 2, 1))
    )
    async with the_screens(alike) as (app, pilot):
        await press(pilot, "ctrl+p")
        await type_in(pilot, "dan")
        assert offered(app)[:3] == ["Brief: Dana Ortiz", "Brief: Danny Lowe", "Log: Dana Ortiz"]
        await press(pilot, "escape", "ctrl+p")
        await type_in(pilot, "log dana\n")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.rep.id != gone.id


async def test_a_meeting_is_found_by_its_day_and_opened(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []
    post = CoachApp.post_message

    def noted(self: CoachApp, message: object) -> bool:
        if isinstance(message, OpenMeeting):
            asked.append((message.rep, message.meeting))
            return True
        return post(self, message)  # type: ignore[arg-type]

    monkeypatch.setattr(CoachApp, "post_message", noted)
    dana = sitting.notebook.rep("dana").id
    async with the_screens(sitting) as (_, pilot):
        await press(pilot, "ctrl+p")
        await type_in(pilot, "meet 2 nov\n")
    (meeting,) = sitting.notebook.history(dana).meetings
    assert asked == [(dana, meeting.id)]


def test_only_the_newest_meetings_are_offered_the_newest_first(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "notebook")
    for name in ("Dana Ortiz", "Kofi Adomako"):
        rep = sitting.add(name, added=Date(2026, 1, 1))
        for day in range(1, 32):
            sitting.notebook.log(rep.id, "A talk.", date=Date(2026, 7, day))
    recent = _recent(sitting.notebook)
    assert len(recent) == RECENT
    assert recent[0][1].date == Date(2026, 7, 31)
    assert {rep.first_name for rep, _ in recent[:2]} == {"Dana", "Kofi"}
