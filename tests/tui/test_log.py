from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from coachtui.coaching.marks import MARKS
from coachtui.coaching.model import Reading
from coachtui.coaching.substance import Record
from coachtui.notebook.drafts import Drafts
from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.screens.log import LogScreen
from coachtui.tui.screens.rep import RepView
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.widgets.editor import Editor, drawn
from coachtui.tui.writing import Writing
from tests.tui.sitting import (
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
from tests.tui.test_today import OWED, nudge_shown

GOOD = """\
On Tuesday she asked Ada who signs before she quoted.
> I froze when Pruitt joined
[] Dana by fri: ring Tolvane, not email
[x] price sheet: sent
"""


def drafts(sitting: Sitting) -> list[str]:
    return [path.read_text() for path in sorted((sitting.root / "drafts").glob("*.txt"))]


async def test_a_meeting_is_logged_by_typing_and_the_nudge_changes(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        assert nudge_shown(app) == OWED
        await press(pilot, "l")
        await type_in(pilot, GOOD)
        await press(pilot, "ctrl+s")
        assert at(app) is TodayScreen
        assert told(app) == [
            "Saved: Dana Ortiz, Mon 30 Nov 2026, one-on-one. Reads as substantive."
        ]
        assert nudge_shown(app) != OWED
        assert "get her the price sheet" not in shown(app)
    history = sitting.notebook.history(sitting.notebook.rep("dana").id)
    assert history.meetings[-1].notes == GOOD
    assert [(p.text, p.status) for p in history.follow_ups if p.owner == "manager"] == [
        ("get her the price sheet", "done")
    ]
    assert drafts(sitting) == []


async def test_the_reading_shows_the_legs_and_full_dates_as_one_types(sitting: Sitting) -> None:
    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        await press(pilot, "l")
        assert "Plain sentences are fine." in shown(app)
        await type_in(pilot, "Good chat.\n")
        assert "Reads as drive-by" in shown(app)
        assert "✗ happened  Nothing here says when or with whom" in shown(app)
        await type_in(pilot, "[] Dana by fri: ring Tolvane, not email")
        assert "Reads as thin" in shown(app)
        assert "✓ change    [] Dana by fri: ring Tolvane, not email" in shown(app)
        assert "[]  Dana by Fri 4 Dec 2026: ring Tolvane, not email" in shown(app)


async def test_typing_goes_on_while_a_text_is_read(sitting: Sitting) -> None:
    done, read_anew = Event(), sitting.notebook._reader

    def slow(record: Record, history: Sequence[Record]) -> Reading:
        assert done.wait(20)
        return read_anew(record, history)

    async with the_screens(sitting, size=(140, 45)) as (app, pilot):
        await press(pilot, "l")
        sitting.notebook._reader = slow
        for letter in "Good chat":
            await pilot.press("space" if letter == " " else letter)
        assert (app.screen.query_one(Editor).text, done.is_set()) == ("Good chat", False)
        assert "Reads as" not in shown(app)
        done.set()
        await settled(pilot)
        assert "Reads as drive-by" in shown(app)


async def test_the_title_follows_the_first_line(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        assert "Log: Dana Ortiz, Mon 30 Nov 2026, one-on-one" in shown(app)
        await type_in(pilot, "2026-11-20 25m ride-along\n")
        assert "Log: Dana Ortiz, Fri 20 Nov 2026, ride-along, 25 min" in shown(app)


async def test_a_day_that_cannot_be_read_is_said_and_nothing_is_lost(sitting: Sitting) -> None:
    text = "Long talk.\n[] Dana by the 45th: ring Tolvane"
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, text)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == text
        assert app.screen.query_one(Editor).cursor_location[0] == 1
        assert "! Line 2:" in shown(app)
        assert told(app)[-1].startswith("Not saved. Line 2")
    assert drafts(sitting) == [text]
    assert len(sitting.notebook.history(sitting.notebook.rep("dana").id).meetings) == 1


async def test_asked_for_twice_a_meeting_is_saved_once(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, GOOD)
        log = app.screen
        assert isinstance(log, LogScreen)
        log.action_save()
        log.action_save()
        await settled(pilot)
        assert type(app.screen) is TodayScreen
    assert len(sitting.notebook.history(sitting.notebook.rep("dana").id).meetings) == 2


async def test_an_empty_log_is_not_saved(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l", "ctrl+s")
        assert told(app) == ["Nothing to save: the text is empty."]
        await press(pilot, "escape")
        assert at(app) is TodayScreen
    assert drafts(sitting) == []


async def test_a_text_that_is_on_file_already_is_not_saved_twice(sitting: Sitting) -> None:
    (dana, *_) = (rep for rep in sitting.notebook.reps() if rep.name == "Dana Ortiz")
    sitting.notebook.log(dana.id, "We spoke.", date=TODAY)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "We spoke.")
        await press(pilot, "ctrl+s")
        assert told(app)[-1].startswith("This very text is on file already: Dana Ortiz, Mon 30 Nov")
        assert isinstance(app.screen, LogScreen)


async def test_what_is_typed_is_on_disk_and_found_again_after_a_crash(sitting: Sitting) -> None:
    async with the_screens(sitting) as (_, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Half a thought")
        assert drafts(sitting) == ["Half a thought"]
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "down", "l")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.rep.name == "Dana Ortiz"
        assert app.screen.text == "Half a thought"
        assert "draft from " in shown(app)
        await type_in(pilot, ", whole")
        assert drafts(sitting) == ["Half a thought, whole"]


async def test_leaving_keeps_the_draft_and_says_so(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Later")
        await press(pilot, "escape")
        assert told(app) == ["Kept as a draft, not saved: Dana Ortiz. Today lists it."]
        assert drafts(sitting) == ["Later"]


async def test_a_draft_goes_when_all_of_it_is_deleted(sitting: Sitting) -> None:
    async with the_screens(sitting) as (_, pilot):
        await press(pilot, "l")
        await type_in(pilot, "No")
        assert drafts(sitting) == ["No"]
        await press(pilot, "backspace", "backspace")
        assert drafts(sitting) == []


async def test_a_draft_of_another_rep_is_not_opened(sitting: Sitting) -> None:
    kofi = sitting.notebook.rep("kofi").id
    sitting.notebook.drafts.keep("Kofi's", identifier="abcdef", rep=kofi)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == ""


async def test_the_timer_gives_the_minutes_unless_they_are_typed(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l", "ctrl+t")
        assert "meeting runs, 0 min" in shown(app)
        sitting.now += timedelta(minutes=24, seconds=40)
        await type_in(pilot, "Talked.")
        await press(pilot, "ctrl+s")
        assert told(app)[-1].startswith("Saved: Dana Ortiz, Mon 30 Nov 2026, one-on-one, 25 min")
        await press(pilot, "l", "ctrl+t")
        await type_in(pilot, "40m\nTalked again.")
        await press(pilot, "ctrl+s")
        assert told(app)[-1].startswith("Saved: Dana Ortiz, Mon 30 Nov 2026, one-on-one, 40 min")


async def test_what_is_typed_before_the_draft_is_found_stands_below_it(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    dana, found, keeper = sitting.notebook.rep("dana").id, Event(), Writing.keeper

    def slow(writing: Writing) -> DraftKeeper:
        assert found.wait(20)
        return keeper(writing)

    monkeypatch.setattr(Writing, "keeper", slow)
    sitting.notebook.drafts.keep("Half a thought", identifier="abcdef", rep=dana)
    async with the_screens(sitting) as (app, pilot):
        await pilot.press("l", "N", "e", "w")
        assert drafts(sitting) == ["Half a thought"]
        found.set()
        await settled(pilot)
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == "Half a thought\nNew"
    assert drafts(sitting) == ["Half a thought\nNew"]


async def test_beside_the_text_m_is_the_timers_key_and_in_it_a_letter(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "m")
        assert "^t Timer" in footer(app)
        await press(pilot, "f6", "m")
        assert " m Timer" in footer(app)
        assert "meeting runs, 0 min" in shown(app)
        sitting.now += timedelta(minutes=12)
        await press(pilot, "m", "f6")
        await type_in(pilot, "!")
        assert told(app)[-1] == "12 min, kept with the record unless you type others."
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == "m!"


async def test_a_long_reading_is_scrolled_with_keys(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "\n".join(f"? raise {number}" for number in range(20)))
        assert "raise 19" not in shown(app).split("Reads as")[1]
        await press(pilot, "f6", "G")
        assert "?   raise 19" in shown(app)
        await press(pilot, "g")
        assert "Reads as drive-by" in shown(app)


async def test_a_draft_is_found_on_today_with_its_age_and_thrown_away_when_asked(
    sitting: Sitting,
) -> None:
    kofi = sitting.notebook.rep("kofi").id
    draft = sitting.notebook.drafts.keep("Half\na thought", identifier="abcdef", rep=kofi)
    at = (sitting.now - timedelta(minutes=12)).timestamp()
    os.utime(draft.path, (at, at))
    async with the_screens(sitting) as (app, pilot):
        assert "Draft: Kofi Adomako, 12 min ago" in shown(app)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, LogScreen)
        assert "draft from 12 min ago" in shown(app)
        assert told(app)[-1] == (
            "A draft from 12 min ago, 2 lines, never saved. ctrl+r throws it away."
        )
        await press(pilot, "ctrl+r")
        assert "Throw away the draft on Kofi Adomako (2 lines)?" in shown(app)
        await press(pilot, "escape")
        assert drafts(sitting) == ["Half\na thought"]
        await press(pilot, "ctrl+r", "y")
        assert (app.screen.query_one(Editor).text, drafts(sitting)) == ("", [])
        await press(pilot, "ctrl+z")
        assert drafts(sitting) == ["Half\na thought"]


async def test_without_a_terminal_the_editor_is_refused_and_the_draft_kept(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", sys.executable)
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Some text")
        await press(pilot, "ctrl+e")
        assert told(app)[-1].startswith("No editor can be opened from here. The text is kept: ")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == "Some text"
    assert drafts(sitting) == ["Some text"]


async def test_what_the_editor_leaves_is_what_is_in_the_log(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[1], 'a').write(' and more')")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Some text")
        monkeypatch.setattr(app, "suspend", nullcontext)
        await press(pilot, "ctrl+e")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == "Some text and more"
        assert drafts(sitting) == ["Some text and more"]


async def test_a_full_disk_is_told_and_the_text_stays(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("coachtui.notebook.files.replace", full)
        await type_in(pilot, "x")
        assert told(app)[-1] == (
            "The draft can't be kept (no space left on device). "
            "Mend that before you leave, or copy the text."
        )
        await press(pilot, "escape")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == "x"
        monkeypatch.undo()


def the_notebook_takes_no_draft(monkeypatch: pytest.MonkeyPatch, aside: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    aside.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(aside))
    monkeypatch.setattr(Drafts, "keep", refuse)


async def test_in_a_folder_that_takes_no_draft_the_text_is_kept_outside_and_one_may_leave(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    the_notebook_takes_no_draft(monkeypatch, tmp_path / "aside")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Half a thought")
        (kept,) = (tmp_path / "aside").glob("coachtui-*/*")
        assert kept.read_text() == "Half a thought"
        assert kept.stat().st_mode & 0o777 == 0o600
        said = f"The notebook takes no draft (read-only file system). The text is kept in {kept}"
        assert told(app) == [said]
        await press(pilot, "escape")
        assert at(app) is TodayScreen
        assert told(app) == [said]
        await press(pilot, "l")
        assert isinstance(app.screen, LogScreen)
        assert app.screen.text == "Half a thought"
        monkeypatch.undo()
        await type_in(pilot, ", whole")
        assert drafts(sitting) == ["Half a thought, whole"]
        assert list((tmp_path / "aside").iterdir()) == []


async def test_quitting_says_where_the_text_is_that_the_notebook_did_not_take(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    the_notebook_takes_no_draft(monkeypatch, tmp_path / "aside")
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Half a thought")
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code == 0
    (kept,) = (tmp_path / "aside").glob("coachtui-*/*")
    assert app.farewell.endswith(f"The text is kept in {kept}")


async def test_an_empty_log_shows_every_mark(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        for example, _ in MARKS:
            assert example in shown(app)


async def test_the_brief_opens_the_log_and_comes_back_to_it(sitting: Sitting) -> None:
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "enter", "l")
        await type_in(pilot, "[x] price sheet: sent")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, RepView)
        assert "p books the next one" in told(app)[-1]
        assert "You owe" not in shown(app)
        assert app.held.today == TODAY


def test_letters_that_act_are_drawn_as_stand_ins_one_for_one() -> None:
    assert drawn("a\x1b]52;c\x07b") == "a␛]52;c␇b"
    assert drawn("a\u202eb\tc") == "a\ufffdb\tc"
    assert drawn("\u0646\u200c\u0647") == "\u0646\u200c\u0647"


async def test_a_text_on_a_rep_who_was_erased_meanwhile_is_kept_outside_the_notebook(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "aside"))
    async with the_screens(sitting) as (app, pilot):
        await press(pilot, "l")
        await type_in(pilot, "Half a thought")
        other = sitting.another_notebook()
        other.purge(other.rep("dana").id)
        await press(pilot, "escape")
        (kept,) = (tmp_path / "aside").glob("coachtui-*/*")
        assert kept.read_text() == "Half a thought"
        assert told(app)[-1] == (
            "The notebook takes no draft (the rep is not in it any more). "
            f"The text is kept in {kept}"
        )
