"""Whatever stands in a stored field is shown as it is: nothing in it acts."""

from __future__ import annotations

import re
from datetime import date as Date
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from coachtui.coaching.model import (
    Absence,
    BuyerInsight,
    Contest,
    FollowUp,
    KeyTask,
    Measure,
    Observation,
    Plan,
    Rep,
    RepWords,
    SkillVerdict,
    Snooze,
    TalkingPoint,
)
from coachtui.coaching.settings import Settings
from coachtui.tui.app import CoachApp
from coachtui.tui.widgets.line_list import LineList
from tests.tui.sitting import TODAY, Sitting, a_sitting, press, settled, shown, the_screens, type_in

HOSTILE = (
    "[@click=app.quit]x[/] [bold]loud[/] [Q3] $name ${name} {0} %s [/",
    "a\x1b]52;c;aGk=\x07b\x1b[2J \x9b31mred\x85 left\u202eright\u2066",
)
ACTS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def a_hostile_sitting(root: Path, text: str) -> Sitting:
    """A notebook with the text in every field that holds one, and a nudge that quotes it."""
    sitting = Sitting(root)
    notebook = sitting.notebook
    hostile = Rep(id="", name=f"Dana {text}", added=Date(2026, 10, 1), role=text, aliases=(text,))
    notebook.put(hostile, what="add rep")  # as another version may have written it
    (rep,) = notebook.reps()
    notebook.log(rep.id, f"{text}\n+ discovery: asked {text}\n", date=Date(2026, 11, 2))
    (meeting,) = notebook.history(rep.id).meetings
    notebook.amend(meeting, f"{text}\n+ discovery: heard {text}\n> {text}\n")
    (meeting,) = notebook.history(rep.id).meetings
    notebook.contest(meeting, Contest(substance="thin", why=text, date=Date(2026, 11, 5)))
    common: dict[str, Any] = {"id": "", "rep": rep.id}
    made = {**common, "date": meeting.date, "origin": meeting.id, "line": 1}
    late = Date(2026, 11, 5)
    notebook.put(
        FollowUp(**made, owner="manager", text=text, due=late, skill=text),
        FollowUp(**made, owner="rep", text=text, due=late),
        Observation(**made, kind="weakness", text=text, skill=text),
        Observation(**made, kind="blocker", text=text),
        RepWords(**made, text=text),
        BuyerInsight(**made, account=text, who=text, why=text),
        TalkingPoint(**made, text=text),
        Measure(**made, name=text, value=1.0, text=text),
        SkillVerdict(**made, skill=text, verdict="not yet"),
        what="log",
    )
    notebook.put(Plan(**common, date=TODAY, made=late, time=time(10)), what="plan")
    notebook.put(Snooze(**common, date=late, until=Date(2026, 11, 9), why=text), what="snooze")
    notebook.put(KeyTask(id="", name=text, skills=(text,)), what="tasks")
    notebook.put(Absence(id="", start=late, end=late, why=text), what="leave")
    notebook.drafts.keep(f"{text}\n[] Nobody {text}: x", identifier="abcdef", rep=rep.id)
    return sitting


def check(app: CoachApp) -> str:
    """Nothing on the screen acts; gives what stands there."""
    for strip in app.screen._compositor.render_strips():
        for part in strip:
            assert not ACTS.search(part.text), ascii(part.text)
            assert "app.quit" not in str(part.style and part.style.meta.get("@click"))
    assert app.is_running
    return shown(app)


async def through_every_screen(app: CoachApp, pilot: Pilot[None]) -> str:
    seen = [check(app)]
    for keys in (
        ("2",),
        ("o",),
        ("3",),
        ("G",),
        ("slash", "x"),
        ("backspace", "d"),
        ("down", "G"),
        ("comma", "question_mark"),
        ("escape", "1", "enter"),
        ("escape", "d"),
        ("escape", "D", "enter"),
        ("escape", "p"),
        ("escape", "s"),
        ("escape", "S"),
        ("escape", "P"),
        ("escape", "n"),
        ("escape", "question_mark"),
        ("escape", "E"),
        ("escape", "v"),
        ("escape", "w"),
        ("escape", "h"),
        ("t",),
        ("enter",),
        ("c",),
        ("escape", "f"),
        ("enter",),
        ("escape", "y"),
        ("m",),
        ("h", "enter"),
        ("c",),
        ("escape", "r"),
        ("escape", "escape", "escape", "ctrl+p"),
        ("escape", "x"),
        ("v",),
        ("s",),
        ("escape", "escape", "escape", "i"),
        ("escape", "l"),
        ("ctrl+s",),
        ("ctrl+r",),
        ("escape", "f6"),
        ("f6", "ctrl+end", "enter", "[", "]", "space"),
        ("down", "enter", "(", "enter"),
        ("[", "x", "]", "space"),
        ("enter", "$", "space"),
        ("escape", "escape"),
    ):
        await press(pilot, *keys)
        seen.append(check(app))
    return "\n".join(seen)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
async def test_every_screen_and_form_shows_it_as_it_is(tmp_path: Path, text: str) -> None:
    sitting = a_hostile_sitting(tmp_path / "notebook", text)
    async with the_screens(sitting, size=(110, 36)) as (app, pilot):
        seen = await through_every_screen(app, pilot)
    if text.isprintable():
        assert text in " ".join(seen.split())


async def test_toasts_show_it_as_it_is(tmp_path: Path) -> None:
    sitting = a_hostile_sitting(tmp_path / "notebook", "[@click=app.quit]x[/]\x1b[2J")
    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        await press(pilot, "n")
        await type_in(pilot, "[@click=app.quit]y[/]")
        await press(pilot, "enter")
        assert "[@click=app.quit]y[/]" in check(app)
        await press(pilot, "u")
        await settled(pilot)
        check(app)


async def test_a_click_on_what_looks_like_a_link_does_nothing(tmp_path: Path) -> None:
    sitting = a_hostile_sitting(tmp_path / "notebook", "[@click=app.quit]x[/]")
    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        lines = shown(app).split("\n")
        for y, line in enumerate(lines):
            if "[@click=app.quit]x[/]" in line:
                await pilot.click(offset=(line.index("]x[") + 1, y))
        await settled(pilot)
        assert app.is_running


async def test_what_stands_in_the_config_is_shown_as_it_is(tmp_path: Path) -> None:
    text = "[@click=app.quit]x[/]\x1b]52;c;aGk=\x07 \x9b[/"
    settings = Settings(manager=text, theme=text, keys={"rep.log": text, text: "x"})
    async with the_screens(a_sitting(tmp_path / "n", settings=settings)) as (app, pilot):
        for keys in (
            ("question_mark",),
            ("escape", "comma"),
            ("enter",),
            ("escape", "end"),
            ("escape", "2"),
        ):
            check(app)
            await press(pilot, *keys)
        check(app)
        await press(pilot, "comma")
        app.screen.query_one(LineList).choose("keys.rep.log")
        await settled(pilot)
        assert "[@click=app.quit]x[/]" in check(app)
        await press(pilot, "enter")
        assert "[@click=app.quit]x[/]" in check(app)
