"""A rep's screen: its parts, and what can be done on each."""

from __future__ import annotations

from datetime import date as Date
from datetime import timedelta
from pathlib import Path

from textual.widgets import Input

from coachtui.coaching.model import Meeting
from coachtui.tui.pages.history import HistoryPage
from coachtui.tui.screens.end_promise import EndPromise
from coachtui.tui.screens.judge_skill import JudgeSkill
from coachtui.tui.screens.meeting import MeetingScreen
from coachtui.tui.screens.rep import RepView
from coachtui.tui.screens.team import TeamScreen
from coachtui.tui.screens.today import TodayScreen
from tests.tui.sitting import TODAY, Sitting, at, footer, press, settled, shown, the_screens, told
from tests.tui.sitting import type_in as type_

LATER = """\
40m
Second call at Tolvane.
- discovery (saw): let the buyer talk about the weather
[x] price sheet: sent, she used it
$ Tolvane: who Ada (ops)
= selling time: 22%
% discovery: not yet
"""


def a_fuller_sitting(root: Path) -> Sitting:
    """Dana with two records, a measure that moved, and an account heard of twice."""
    sitting = Sitting(root)
    dana = sitting.add("Dana Ortiz")
    sitting.add("Kofi Adomako", added=Date(2026, 11, 19))
    from tests.tui.sitting import NOTES

    notes = f"{NOTES}$ Tolvane: who Bert; why line stops cost\n= selling time: 18%\n"
    sitting.notebook.log(dana.id, notes, date=Date(2026, 11, 2))
    sitting.notebook.log(dana.id, LATER, date=Date(2026, 11, 16))
    return sitting


def lines(app: object) -> list[str]:
    return [line.rstrip() for line in shown(app).split("\n")]  # type: ignore[arg-type]


async def test_h_t_f_open_the_reps_screen_at_that_part_and_escape_leads_back(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        for key, tab in (("h", "history"), ("t", "threads"), ("f", "promises")):
            await press(pilot, key)
            assert isinstance(app.screen, RepView)
            assert app.screen.tab == tab
            await press(pilot, "escape")
            assert at(app) is TodayScreen
        await press(pilot, "2", "j", "h")
        assert isinstance(app.screen, RepView)
        assert "No meeting with them is on file yet. l logs one." in shown(app)
        await press(pilot, "t")
        assert "c Verdict" not in footer(app)
        await press(pilot, "h", "l")
        await type_(pilot, "First talk.")
        await press(pilot, "ctrl+s", "enter")
        assert isinstance(app.screen, MeetingScreen)
        await press(pilot, "escape")
        await press(pilot, "escape")
        assert at(app) is TeamScreen


async def test_keys_and_clicks_switch_parts_in_place_each_mounted_when_first_shown(
    tmp_path: Path,
) -> None:
    async with the_screens(a_fuller_sitting(tmp_path / "n")) as (app, pilot):
        await press(pilot, "enter")
        assert lines(app)[0] == (
            " coachtui  Dana Ortiz            Brief History Threads Promises Buyers Measures"
        )
        assert not app.screen.query(HistoryPage)
        await press(pilot, "h")
        assert len(app.screen.query(HistoryPage)) == 1
        assert len(app.screen_stack) == 2
        await pilot.click(offset=(lines(app)[0].index("Buyers"), 0))
        await settled(pilot)
        assert isinstance(app.screen, RepView)
        assert app.screen.tab == "buyers"
        await press(pilot, "h", "b")
        assert len(app.screen.query(HistoryPage)) == 1
        assert "Owes you" in shown(app)
        await press(pilot, "escape")
        assert at(app) is TodayScreen


async def test_a_wide_title_names_the_keys_also_rebound_ones(tmp_path: Path) -> None:
    sitting = a_fuller_sitting(tmp_path / "n")
    sitting.settings.keys["rep.buyers"] = "z"
    async with the_screens(sitting, size=(120, 30)) as (app, pilot):
        await press(pilot, "enter", "z")
        assert lines(app)[0].endswith(
            "b Brief  h History  t Threads  f Promises  z Buyers  m Measures"
        )
        assert "Tolvane" in lines(app)[2]


async def test_history_says_day_kind_minutes_substance_and_what_is_missing(tmp_path: Path) -> None:
    sitting = a_fuller_sitting(tmp_path / "n")
    (first, _) = sitting.notebook.history(sitting.notebook.rep("dana").id).meetings
    sitting.notebook.amend(first, f"{first.notes}\n? the quote")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h")
        newest, oldest = lines(app)[2:4]
        assert " ".join(newest.split()) == (
            "16 Nov one-on-one 40m ○ drive-by ✗ happened, change, pers…"
        )
        assert oldest.split() == ["2", "Nov", "one-on-one", "●", "substantive", "amended"]
        await press(pilot, "j", "enter")
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.chosen_meeting == first.id
        await press(pilot, "escape")
        assert app.screen.query_one(HistoryPage).chosen == first.id


async def test_history_shows_the_chosen_text_beside_it_where_there_is_room(tmp_path: Path) -> None:
    async with the_screens(a_fuller_sitting(tmp_path / "n"), size=(130, 30)) as (app, pilot):
        await press(pilot, "h")
        assert "Second call at Tolvane." in shown(app)
        await press(pilot, "j")
        assert "Sat in on the Tolvane call." in shown(app)
        assert "Second call at Tolvane." not in shown(app)


async def test_five_hundred_meetings_draw_only_the_lines_in_view(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "n")
    dana = sitting.add("Dana Ortiz")
    start = Date(2017, 1, 2)
    meetings = [
        Meeting(id="", rep=dana.id, date=start + timedelta(days=7 * at), notes=f"Talk {at}.")
        for at in range(500)
    ]
    sitting.notebook.put(*meetings, what="log")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "h")
        page = app.screen.query_one(HistoryPage)
        first = page.chosen
        await press(pilot, "G")
        assert lines(app)[-2].split()[:3] == ["2", "Jan", "2017"]
        assert page.chosen != first


async def test_threads_show_both_sides_and_the_whole_thread_newest_first(tmp_path: Path) -> None:
    async with the_screens(a_fuller_sitting(tmp_path / "n")) as (app, pilot):
        await press(pilot, "t")
        seen = [" ".join(line.split()) for line in lines(app)]
        assert seen[2].startswith("discovery - let the buyer talk about")
        assert seen[2].endswith("saw 14 days ago not yet")
        assert seen[3].startswith("+ asked who signs before")
        assert seen[4].endswith("heard 28 days ago –")
        whole = seen.index("discovery (weakness, last saw 14 days ago; your verdict: not yet)")
        assert seen[whole + 1 : whole + 3] == [
            "16 Nov % not yet",
            "16 Nov - (saw) let the buyer talk about the weather",
        ]
        await press(pilot, "enter")
        assert "gave 10% off" not in shown(app)
        assert "discovery (weakness" in lines(app)[2]
        await press(pilot, "escape")
        assert "gave 10% off" in shown(app)


async def test_a_verdict_is_set_and_the_third_not_yet_asks_for_the_cause(tmp_path: Path) -> None:
    sitting = a_fuller_sitting(tmp_path / "n")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "t", "c")
        assert at(app) is JudgeSkill
        assert "For not yet, the cause where you know it" in shown(app)
        await press(pilot, "ctrl+s")
        assert told(app)[-1] == "Dana Ortiz, discovery: not yet."
        await press(pilot, "c")
        assert "Not yet for the 3rd time. Which cause" in shown(app)
        await press(pilot, "enter")
        await type_(pilot, "luck")
        await press(pilot, "enter")
        assert "A cause is skill, will, knowledge or system" in shown(app)
        app.screen.query_one(Input).value = "system, will"
        await press(pilot, "enter")
        assert told(app)[-1] == "Dana Ortiz, discovery: not yet (will, system)."
        verdicts = sitting.another_notebook().history(sitting.notebook.rep("dana").id).verdicts
        assert [one.causes for one in verdicts] == [(), (), ("will", "system")]
        await press(pilot, "u")
        assert told(app)[-1].startswith("Taken back: verdict, discovery: not yet (Dana Ortiz)")
        await press(pilot, "h")
        assert "c Verdict" not in footer(app)


async def test_promises_stand_by_side_then_ended_ones_and_d_acts_on_the_chosen(
    tmp_path: Path,
) -> None:
    sitting = a_fuller_sitting(tmp_path / "n")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "f")
        seen = [" ".join(line.split()) for line in lines(app)]
        assert seen[2] == "Dana promised"
        assert seen[3] == "ring Tolvane, not email 6 Nov overdue"
        ended = seen.index("Ended")
        assert seen[ended + 1] == "✓ you get her the price sheet sent, she used it 16 Nov"
        assert "made Mon 2 Nov 2026, due Fri 6 Nov 2026, overdue" in shown(app)
        await press(pilot, "d")
        assert isinstance(app.screen, EndPromise)
        await type_(pilot, "rang twice")
        await press(pilot, "enter")
        assert told(app)[-1] == "Done: Dana, ring Tolvane, not email"
        assert "Dana promised" not in shown(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, MeetingScreen)
        assert any(line.startswith("▸") and "[] " in line for line in lines(app))


async def test_buyers_say_what_is_blank_what_changed_and_what_is_stale(tmp_path: Path) -> None:
    sitting = a_fuller_sitting(tmp_path / "n")
    sitting.notebook.today = TODAY + timedelta(days=100)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "enter", "y")
        seen = [" ".join(line.split()) for line in lines(app)]
        assert seen[2] == "Tolvane ? how blank; ! who, why stale; who changed 114 days ago"
        assert "how ? not known" in seen
        assert "heard 128 days ago, stale: still true?" in seen
        assert "16 Nov 2026 who: Ada (ops), before Bert" in seen


async def test_measures_show_the_reps_own_course(tmp_path: Path) -> None:
    async with the_screens(a_fuller_sitting(tmp_path / "n")) as (app, pilot):
        await press(pilot, "enter", "m")
        seen = [" ".join(line.split()) for line in lines(app)]
        assert seen[2] == "selling time 22% +4 ▁█ 14 days ago"
        assert "highest 22%, 16 Nov" in seen
        assert seen[seen.index("16 Nov 22% +4") + 1] == "2 Nov 18%"
