from __future__ import annotations

from pathlib import Path

import pytest
from textual.worker import WorkerFailed

from coachtui.coaching.model import Rep
from coachtui.coaching.settings import Settings
from coachtui.tui import app as app_module
from coachtui.tui.app import CoachApp
from coachtui.tui.screens.help import Help
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.rep import RepView
from coachtui.tui.screens.team import TeamScreen
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.screens.ways_out import AskPlan
from coachtui.tui.writing import Writing
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


async def palette(pilot: object, words: str) -> None:
    await press(pilot, "ctrl+p")  # type: ignore[arg-type]
    await type_in(pilot, words)  # type: ignore[arg-type]
    await press(pilot, "enter")  # type: ignore[arg-type]


async def test_the_palette_opens_a_reps_brief_and_log(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await palette(pilot, "brief kofi")
        assert at(app) is RepView
        assert "Kofi Adomako" in shown(app)
        await palette(pilot, "log dana")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.rep.name == "Dana Ortiz"


async def test_the_palette_runs_an_action_of_the_screen(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await palette(pilot, "everybody")
        assert at(app) is TeamScreen


async def test_help_has_every_key_in_groups_and_does_what_is_chosen(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "question_mark")
        assert at(app) is Help
        lines = shown(app).split("\n")
        assert len(lines) == 24
        assert all(len(line) <= 80 for line in lines)
        assert "Whoever is chosen" in shown(app)
        assert "Snooze    No nudge about them until a day" in shown(app)
        assert "Settings (,) changes any key" in shown(app)
        await press(pilot, "G")
        assert "Anywhere" in shown(app)
        await press(pilot, "escape")
        assert at(app) is TodayScreen
        await press(pilot, "question_mark")
        y, line = next(
            (y, line) for y, line in enumerate(shown(app).split("\n")) if "Plan " in line
        )
        await pilot.click(offset=(line.index("Plan"), y))
        await settled(pilot)
        assert at(app) is AskPlan


async def test_a_key_can_be_rebound_and_the_nudge_names_the_new_one(tmp_path: Path) -> None:
    settings = Settings(keys={"rep.log": "w", "app.team": "f2"})
    async with the_screens(a_sitting(tmp_path / "n", settings=settings)) as (app, pilot):
        assert "w log" in shown(app)
        await press(pilot, "l")
        assert at(app) is TodayScreen
        await press(pilot, "f2")
        assert at(app) is TeamScreen
        await press(pilot, "escape", "w")
        assert at(app) is LogScreen


async def test_one_key_for_two_actions_is_told(tmp_path: Path) -> None:
    settings = Settings(keys={"rep.log": "d", "rep.fly": "f"})
    async with the_screens(a_sitting(tmp_path / "n", settings=settings)) as (app, _):
        assert told(app) == [
            "keys: no action is called 'rep.fly'; the help (?) lists what there is.",
            "keys: rep.log and rep.done have one key, d; change one.",
        ]


async def test_the_theme_of_the_config_is_taken_and_an_unknown_one_told(tmp_path: Path) -> None:
    sitting = a_sitting(tmp_path / "a", settings=Settings(theme="nord"))
    async with the_screens(sitting) as (app, _):
        assert app.theme == "nord"
    sitting = a_sitting(tmp_path / "b", settings=Settings(theme="no[b]such"))
    async with the_screens(sitting) as (app, _):
        assert told(app) == ["There is no theme 'no[b]such'; the usual one is shown."]


async def test_numbers_go_home_and_to_the_team_without_piling_up(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "enter", "2", "enter", "1")
        assert len(app.screen_stack) == 1
        assert at(app) is TodayScreen


async def test_ctrl_c_says_how_to_leave(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "ctrl+c")
        await press(pilot, "l", "ctrl+c")
        assert told(app) == ["ctrl+q leaves; what you typed is kept as a draft."]


async def test_three_toasts_are_shown_at_most_each_once_and_for_five_seconds(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        for said in "abbcbd":
            app.notify(said)
        await settled(pilot)
        assert told(app) == ["b", "c", "d"]
        assert [note.timeout for note in app._notifications] == [5, 5, 5]


async def test_quitting_with_an_open_log_keeps_what_is_typed(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Unsaved")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0
    (kept,) = sitting.notebook.drafts.all()
    assert kept.path.read_text() == "Unsaved"


async def test_a_defect_ends_in_one_line_without_notes_and_keeps_the_draft(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        secret = "she may leave in spring"  # noqa: F841 -- a local that must not be printed
        raise RuntimeError("she may leave")

    app = CoachApp(sitting, clock=sitting.clock, debounce=0, autosave=60)
    with pytest.raises(WorkerFailed):
        async with app.run_test() as pilot:
            await settled(pilot)
            await press(pilot, "l")
            monkeypatch.setattr(Writing, "understand", broken)
            await pilot.press(*"Secret")
            await pilot.pause()
            await pilot.pause()
    assert app.return_code == 1
    assert app.defect.startswith("this is a defect (RuntimeError in tests.tui.test_anywhere, line ")
    assert "she may leave" not in app.defect
    printed = capsys.readouterr()
    assert "she may leave" not in printed.out + printed.err
    (kept,) = sitting.notebook.drafts.all()
    assert str(kept.path.parent) in app.defect


def test_run_tells_the_defect_on_standard_error_and_gives_one(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Ended(CoachApp):
        def run(self, *_: object, **__: object) -> None:
            self.defect = "this is a defect"
            self._return_code = 1

    monkeypatch.setattr(app_module, "CoachApp", Ended)
    assert app_module.run(sitting) == 1
    assert capsys.readouterr().err == "coachtui: this is a defect\n"


async def test_a_screen_that_comes_back_is_loaded_anew_only_where_something_was_changed(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    loads: list[str] = []
    load = TodayScreen.load

    async def counted(self: TodayScreen) -> None:
        loads.append("today")
        await load(self)

    monkeypatch.setattr(TodayScreen, "load", counted)
    async with the_screens(sitting) as (app, pilot):
        app.look_for_changes()  # that the nudge was shown is one
        await press(pilot, "2", "escape")
        before = len(loads)
        await press(pilot, "2", "escape")
        assert len(loads) == before
        await press(pilot, "2")
        sitting.another_notebook().add_rep(Rep(id="", name="Ida Berg", added=sitting.today))
        await press(pilot, "escape")
        assert len(loads) > before
