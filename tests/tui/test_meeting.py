"""One meeting: its text, its verdict, its versions; amend, contest and refile."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

from coachtui.coaching.model import Meeting
from coachtui.tui.messages import OpenLog, OpenMeeting
from coachtui.tui.screens.contest import AskContest
from coachtui.tui.screens.meeting import MeetingScreen
from coachtui.tui.screens.rep import RepView
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.widgets.text_scroll import TextScroll
from tests.tui.sitting import Sitting, at, footer, press, settled, shown, the_screens, told, type_in


def the_meeting(sitting: Sitting) -> Meeting:
    (meeting,) = sitting.notebook.history(sitting.notebook.rep("dana").id).meetings
    return meeting


def seen(app: object) -> list[str]:
    return [" ".join(line.split()) for line in shown(app).split("\n")]  # type: ignore[arg-type]


async def test_the_carrying_lines_name_their_leg_and_the_verdict_stands_below(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h", "enter")
        assert isinstance(app.screen, MeetingScreen)
        lines = seen(app)
        assert lines[0] == "coachtui Dana Ortiz, Mon 2 Nov 2026, one-on-one ● substantive"
        assert "person > I freeze when procurement joins" in lines
        assert "change [] me by 5 nov: get her the price sheet" in lines
        assert "Reads as substantive" in lines
        assert "Written Mon 30 Nov 2026 09:00" in lines
        assert "e Amend  c Contest  r Refile  esc Back  l Log" in footer(app)
        await press(pilot, "escape")
        assert at(app) is RepView


async def test_a_contest_needs_a_reason_stands_beside_the_verdict_and_is_undone(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h", "enter", "c")
        assert at(app) is AskContest
        await press(pilot, "G", "down", "down", "enter", "enter")
        assert "Say why in a word or two." in shown(app)
        await type_in(pilot, "I wrote it from memory")
        await press(pilot, "enter")
        lines = seen(app)
        assert lines[0].endswith("○ drive-by, contested")
        at_word = lines.index("Drive-by by your word")
        assert lines[at_word + 1] == "Mon 30 Nov 2026: I wrote it from memory"
        assert lines[at_word + 2] == "The reader: substantive"
        contest = the_meeting(sitting).contest
        assert contest is not None
        assert (contest.substance, contest.why) == ("drive-by", "I wrote it from memory")
        await press(pilot, "u")
        assert told(app)[-1].startswith(
            "Taken back: contest, one-on-one with Dana Ortiz, Mon 2 Nov 2026"
        )
        assert "Reads as substantive" in shown(app)


async def test_refiling_follows_the_record_to_whom_it_is_named_for_and_back(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h", "enter", "r")
        await type_in(pilot, "dan")
        assert "Dana Ortiz" in " ".join(seen(app)[12:15])
        await press(pilot, "enter")
        assert "The record is Dana Ortiz's already." in shown(app)
        await press(pilot, "backspace", "backspace", "backspace")
        await type_in(pilot, "kof")
        await press(pilot, "enter")
        assert told(app)[-1] == (
            "Dana Ortiz, Mon 2 Nov 2026, one-on-one: now filed under Kofi Adomako."
        )
        assert seen(app)[0].startswith("coachtui Kofi Adomako, Mon 2 Nov 2026")
        await press(pilot, "u")
        assert seen(app)[0].startswith("coachtui Dana Ortiz, Mon 2 Nov 2026")


async def test_every_amendment_shows_with_its_days_and_what_it_changed(sitting: Sitting) -> None:
    meeting = the_meeting(sitting)
    changed = meeting.notes.replace("before anyone asked", "at once")
    sitting.notebook.amend(meeting, changed, date=Date(2026, 11, 3), minutes=25)
    async with the_screens(sitting, size=(180, 40)) as (app, pilot):
        await press(pilot, "h", "enter")
        right = [" ".join(line.split("│")[-1].split()) for line in shown(app).split("\n")]
        start = right.index("Written Mon 30 Nov 2026 09:00")
        assert right[start + 1 : start + 6] == [
            "Amended Mon 30 Nov 2026 09:00",
            "removed - closing (heard): gave 10% off before anyone asked",
            "added - closing (heard): gave 10% off at once",
            "day: Tue 3 Nov 2026, before Mon 2 Nov 2026",
            "minutes: 25, before none",
        ]
        assert seen(app)[0].endswith("amended")


async def test_two_amendments_at_once_are_both_shown(sitting: Sitting) -> None:
    meeting = the_meeting(sitting)
    sitting.notebook.amend(meeting, meeting.notes.replace("freeze", "stall"))
    sitting.notebook.amend(meeting, meeting.notes.replace("freeze", "go quiet"))
    async with the_screens(sitting, size=(180, 40)) as (app, pilot):
        await press(pilot, "h")
        assert "two versions, amended" in shown(app)
        await press(pilot, "enter")
        assert "Amended twice at once; both are kept. e settles it." in shown(app)
        assert "removed  > I go quiet when procurement joins" in shown(app)
        assert "added    > I stall when procurement joins" in shown(app)


async def test_a_line_is_brought_into_view_and_marked(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "n")
    dana = sitting.add("Dana Ortiz")
    notes = "\n".join(f"Line {at}." for at in range(1, 61))
    sitting.notebook.log(dana.id, notes, date=Date(2026, 11, 2))
    meeting = the_meeting(sitting).id
    async with the_screens(sitting) as (app, pilot):
        app.post_message(OpenMeeting(dana.id, meeting, line=40))
        await settled(pilot)
        await pilot.pause()
        assert "▸ Line 40." in shown(app)
        app.post_message(OpenMeeting(dana.id, meeting, line=2))
        await settled(pilot)
        await pilot.pause()
        assert "▸ Line 2." in shown(app)
        assert len(app.screen_stack) == 2
        await press(pilot, "G")
        scroll = app.screen.query_one("#meeting-notes", TextScroll)
        assert scroll.scroll_target_y == scroll.max_scroll_y > 0


async def test_amend_asks_for_the_log_with_the_meetings_text(sitting: Sitting) -> None:
    heard: list[OpenLog] = []
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h", "enter")
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        screen.post_message = heard.append  # type: ignore[assignment, method-assign]
        screen.action_amend()
        del screen.post_message
        await settled(pilot)
    (message,) = heard
    meeting = the_meeting(sitting)
    assert (message.rep, message.amends) == (meeting.rep, meeting.id)


async def test_a_record_that_is_gone_closes_and_says_so(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h", "enter", "u")
        assert told(app)[-1] == "That record is not in the notebook any more."
        assert at(app) is RepView
        await press(pilot, "escape")
        assert at(app) is TodayScreen


async def test_h_t_f_on_a_meeting_lead_back_to_the_reps_screen_without_piling_up(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "h", "enter", "t")
        assert isinstance(app.screen, RepView)
        assert (app.screen.tab, len(app.screen_stack)) == ("threads", 2)
        await press(pilot, "f", "enter", "h", "escape")
        assert at(app) is TodayScreen
