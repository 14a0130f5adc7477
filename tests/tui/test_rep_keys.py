"""What can be done wherever a rep is chosen: edit, away, recap."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

from textual.widgets import Input

from coachtui.coaching.model import Rep
from coachtui.tui.screens.away import AskAway
from coachtui.tui.screens.edit_rep import EditRep
from coachtui.tui.screens.show_recap import ShowRecap
from coachtui.tui.screens.today import TodayScreen
from tests.tui.sitting import Sitting, at, press, settled, shown, the_screens, told, type_in


def dana(sitting: Sitting) -> Rep:
    return sitting.another_notebook().rep("dana")


async def test_the_roster_entry_is_changed_and_what_was_understood_is_shown(
    sitting: Sitting,
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "E")
        assert at(app) is EditRep
        await press(pilot, "ctrl+s")
        assert "Nothing is changed yet." in shown(app)
        for name, typed in (
            ("role", "account executive"),
            ("started", "1 mar 2024"),
            ("every", "40"),
            ("country", "de-by"),
            ("aliases", "Dee, D. O., Dee"),
        ):
            app.screen.query_one(f"#ask-{name}", Input).value = typed
        await press(pilot, "ctrl+s")
        assert "Fri 1 Mar 2024" in shown(app)
        assert "The cadence takes 1 to 28 days, like 10d, 2w or weekly, not '40'." in shown(app)
        app.screen.query_one("#ask-every", Input).value = "3w"
        await settled(pilot)
        assert "every 21 days" in shown(app)
        await press(pilot, "ctrl+s")
        assert told(app) == ["Changed: Dana Ortiz: role, start, cadence, country, other names."]
        rep = dana(sitting)
        assert (rep.role, rep.started, rep.every) == ("account executive", Date(2024, 3, 1), 21)
        assert (rep.country, rep.aliases) == ("DE-BY", ("Dee", "D. O."))
        await press(pilot, "u")
        assert told(app)[-1].startswith("Taken back: edit rep, Dana Ortiz; made here")


async def test_a_name_that_is_taken_stays_typed(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "E")
        app.screen.query_one("#ask-name", Input).value = "Kofi Adomako"
        await press(pilot, "ctrl+s")
        assert at(app) is EditRep
        assert "Kofi Adomako is in the notebook already" in shown(app)


async def test_a_last_day_ends_and_an_emptied_one_brings_back(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "2", "E")
        app.screen.query_one("#ask-ends", Input).value = "yesterday"
        await press(pilot, "ctrl+s")
        assert told(app)[-1] == "Dana Ortiz's last day: Sun 29 Nov 2026. Everything is kept."
        await press(pilot, "E")
        assert "Empty the last day to bring them back" in shown(app)
        app.screen.query_one("#ask-ends", Input).value = ""
        await press(pilot, "ctrl+s")
        assert told(app)[-1] == "Dana Ortiz is back; cycles start afresh."
        assert (dana(sitting).ends, dana(sitting).returned) == (None, Date(2026, 11, 30))
        await press(pilot, "u", "u")
        assert told(app)[-1].startswith("Taken back: end rep, Dana Ortiz")


async def test_leave_is_the_reps_or_the_managers_own(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "v")
        assert at(app) is AskAway
        await press(pilot, "enter")
        await type_in(pilot, "2027-01-04..2026-12-21")
        await press(pilot, "ctrl+s")
        assert "is before Mon 4 Jan 2027" in shown(app)
        app.screen.query_one("#ask-days", Input).value = "21 dec..4 jan"
        await settled(pilot)
        assert "Mon 21 Dec 2026 to Mon 4 Jan 2027" in shown(app)
        await press(pilot, "ctrl+s")
        assert told(app)[-1] == ("Dana Ortiz: away Mon 21 Dec 2026 to Mon 4 Jan 2027. Cycles wait.")
        await press(pilot, "v", "down", "enter")
        await type_in(pilot, "fri")
        await press(pilot, "enter")
        await type_in(pilot, "dentist")
        await press(pilot, "enter")
        assert told(app)[-1] == "You: away Fri 4 Dec 2026. Cycles wait."
        (own,) = sitting.another_notebook().absences()
        assert (own.start, own.why) == (Date(2026, 12, 4), "dentist")
        await press(pilot, "u")
        assert told(app)[-1].startswith("Taken back: leave, you, Fri 4 Dec 2026")


async def test_the_recap_is_shown_and_copied_only_when_asked(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "w")
        assert at(app) is ShowRecap
        assert "Dana, what we agreed on Mon 2 Nov 2026:" in shown(app)
        assert "- get her the price sheet (by Thu 5 Nov 2026)" in shown(app)
        assert "gave 10% off" not in shown(app)
        assert app.clipboard == ""
        await press(pilot, "c")
        assert app.clipboard.splitlines()[:3] == [
            "Dana, what we agreed on Mon 2 Nov 2026:",
            "",
            "From me",
        ]
        await press(pilot, "escape")
        assert at(app) is TodayScreen


async def test_without_a_meeting_there_is_nothing_to_recap(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path / "n")
    sitting.add("Dana Ortiz")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "w")
        assert told(app) == ["No meeting with Dana Ortiz is in the notebook."]
