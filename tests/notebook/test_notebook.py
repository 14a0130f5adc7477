"""The notebook as both faces use it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from datetime import date as Date
from pathlib import Path

import pytest
from msgspec.structs import replace

from coachtui.coaching.cadence import cycles
from coachtui.coaching.model import (
    Absence,
    Contest,
    CycleMark,
    FollowUp,
    KeyTask,
    Meeting,
    Plan,
    Reading,
    Rep,
    Shown,
)
from coachtui.coaching.settings import Settings
from coachtui.coaching.substance import Record
from coachtui.notebook.documents import to_document
from coachtui.notebook.errors import NotebookError, NotFound
from coachtui.notebook.finding import find_meeting
from coachtui.notebook.ids import short_id
from coachtui.notebook.notebook import Notebook, Refused
from coachtui.notebook.store import Store
from coachtui.notebook.understanding import LONGEST, OnFile
from coachtui.notebook.undoing import said

TODAY = Date(2026, 11, 2)
THIN = Reading(substance="thin", legs={"happened": True, "change": False, "person": False})

TEXT = """\
Sat in on the Tolvane call.
+ discovery: asked who signs before she quoted
> I freeze when procurement joins
[] Dana by fri: ring Tolvane, not email
[] me by 5 nov: get her the price sheet
! keep to myself
"""


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 2, 17, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class ThinReader:
    """Says thin of everything, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Record, Sequence[Record]]] = []

    def __call__(self, record: Record, history: Sequence[Record]) -> Reading:
        self.asked.append((record, history))
        return THIN


def a_notebook(
    root: Path, *, device: str = "here", reader: ThinReader | None = None, today: Date = TODAY
) -> Notebook:
    clock = Clock()
    return Notebook(
        root,
        today=today,
        settings=Settings(),
        reader=reader or ThinReader(),
        clock=clock,
        store=Store(root, clock=clock, device=device),
    )


def with_dana(root: Path, *, reader: ThinReader | None = None) -> tuple[Notebook, Rep]:
    notebook = a_notebook(root, reader=reader)
    return notebook, notebook.add_rep(Rep(id="", name="Dana Ortiz", added=TODAY))


def the_meeting(notebook: Notebook, rep: Rep) -> Meeting:
    (meeting,) = notebook.history(rep.id).meetings
    return meeting


def promises(notebook: Notebook, rep: Rep) -> dict[str, FollowUp]:
    return {promise.text: promise for promise in notebook.history(rep.id).follow_ups}


def test_a_logged_meeting_is_there_with_all_that_hangs_on_it(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT, minutes=25)
    history = a_notebook(tmp_path).history(dana.id)
    (meeting,) = history.meetings
    assert (meeting.notes, meeting.minutes, meeting.kind) == (TEXT, 25, "one-on-one")
    assert (meeting.date, meeting.reading, meeting.substance) == (TODAY, THIN, "thin")
    assert [(o.skill, o.line, o.origin) for o in history.observations] == [
        ("discovery", 2, meeting.id)
    ]
    assert [w.text for w in history.words] == ["I freeze when procurement joins"]
    assert [(f.owner, f.due, f.line) for f in history.follow_ups] == [
        ("rep", Date(2026, 11, 6), 4),
        ("manager", Date(2026, 11, 5), 5),
    ]


def test_the_same_text_of_the_same_day_is_on_file_already_and_saved_once(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.log(dana.id, "[x] price sheet: sent\n")
    for text in (TEXT, TEXT.replace("\n", "  \r\n") + "\n", "[x] price sheet: sent"):
        with pytest.raises(OnFile) as refused:
            notebook.log(dana.id, text)
    kept = notebook.history(dana.id).meetings
    assert str(refused.value) == (
        f"This very text is on file already: Dana Ortiz, Mon 2 Nov 2026 ({short_id(kept[1].id)}). "
        "Nothing was saved a second time."
    )
    assert len(kept) == 2
    notebook.log(dana.id, TEXT, date=Date(2026, 11, 1))
    notebook.log(dana.id, TEXT, again=True)
    assert len(notebook.history(dana.id).meetings) == 4


def test_stamps_are_the_real_clocks_whatever_day_is_reasoned_with(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT, date=Date(2026, 10, 1))
    meeting = the_meeting(notebook, dana)
    assert meeting.date == Date(2026, 10, 1)
    assert meeting.written is not None
    assert meeting.written.date() == Date(2026, 11, 2)
    assert meeting.amended is None


def test_a_problem_refuses_the_whole_and_saves_nothing(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    with pytest.raises(Refused) as raised:
        notebook.log(dana.id, "+ discovery: asked\n[] Dana by someday: ring\n")
    assert [(p.line, p.kind) for p in raised.value.problems] == [(2, "day")]
    assert notebook.history(dana.id).observations == ()
    assert notebook.history(dana.id).meetings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Nothing to save: the text is empty."),
        (" \n\t\n", "Nothing to save: the text is empty."),
        ("a" * (LONGEST + 1), "The text has 1,000,001 characters; a record may have 1,000,000."),
    ],
)
def test_what_is_no_record_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    notebook, dana = with_dana(tmp_path)
    with pytest.raises(NotebookError) as raised:
        notebook.log(dana.id, text)
    assert str(raised.value).startswith(said)


def test_a_day_ahead_is_not_logged(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    with pytest.raises(NotebookError, match="2026-11-03 lies ahead"):
        notebook.log(dana.id, TEXT, date=Date(2026, 11, 3))


def test_a_promise_is_closed_by_a_later_record_and_reopened_when_that_is_undone(
    tmp_path: Path,
) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.today = Date(2026, 11, 16)
    saved = notebook.log(dana.id, "[x] price sheet: sent, she used it\n")
    closed = promises(notebook, dana)["get her the price sheet"]
    assert (closed.status, closed.outcome, closed.closed, closed.closed_by) == (
        "done",
        "sent, she used it",
        Date(2026, 11, 16),
        saved.id,
    )
    assert notebook.undo().what == "log"
    reopened = promises(notebook, dana)["get her the price sheet"]
    assert (reopened.status, reopened.outcome, reopened.closed) == ("open", "", None)
    assert [m.notes for m in notebook.history(dana.id).meetings] == [TEXT]


def test_a_record_does_not_close_a_promise_of_its_own(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    with pytest.raises(Refused):
        notebook.log(dana.id, "[] me by fri: price sheet\n[x] price sheet: sent\n")


def test_amending_keeps_what_stands_and_shows_what_changed(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    before = promises(notebook, dana)
    meeting = the_meeting(notebook, dana)
    done = replace(before["ring Tolvane, not email"], status="done", outcome="rang", closed=TODAY)
    notebook.put(done, what="done")
    text = TEXT.replace("who signs", "who signs and why").replace("Sat in", "A line.\nSat in")
    notebook.amend(meeting, text)
    history = notebook.history(dana.id)
    assert the_meeting(notebook, dana).amended is not None
    (seen,) = history.observations
    assert (seen.text, seen.line) == ("asked who signs and why before she quoted", 3)
    assert seen.amended is not None
    (said,) = history.words
    assert said.amended is None
    after = promises(notebook, dana)
    assert after["ring Tolvane, not email"].id == before["ring Tolvane, not email"].id
    assert after["ring Tolvane, not email"].status == "done"
    assert after["get her the price sheet"].amended is None


def test_amending_a_line_away_takes_its_structure_with_it(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.amend(the_meeting(notebook, dana), "Sat in on the Tolvane call.\n")
    history = notebook.history(dana.id)
    assert (history.observations, history.words, history.follow_ups) == ((), (), ())


def test_amending_a_closing_away_opens_the_promise_again(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.today = Date(2026, 11, 16)
    notebook.log(dana.id, "[x] price sheet: sent\nand a talk\n")
    closing = notebook.history(dana.id).meetings[-1]
    notebook.amend(closing, "[x] price sheet: sent on Monday\nand a talk\n")
    assert promises(notebook, dana)["get her the price sheet"].outcome == "sent on Monday"
    notebook.amend(notebook.history(dana.id).meetings[-1], "a talk\n")
    assert promises(notebook, dana)["get her the price sheet"].status == "open"


def test_an_edit_begun_before_anothers_save_is_kept_beside_it(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    meeting = the_meeting(notebook, dana)
    notebook.amend(meeting, TEXT + "mine\n")
    notebook.amend(meeting, TEXT + "theirs\n")
    ((table, identifier, standing),) = notebook.conflicts(dana.id)
    assert (table, identifier) == ("meetings", meeting.id)
    assert [(v.document or {})["notes"][len(TEXT) :] for v in standing] == ["mine\n", "theirs\n"]


def test_two_edits_of_one_roster_entry_are_both_kept(tmp_path: Path) -> None:
    with_dana(tmp_path)
    first, second = a_notebook(tmp_path), a_notebook(tmp_path)
    mine, theirs = first.rep("dana"), second.rep("dana")
    first.change_rep(replace(mine, role="AE"))
    second.change_rep(replace(theirs, role="SDR"))
    ((table, identifier, standing),) = first.conflicts(mine.id)
    assert (table, identifier) == ("reps", mine.id)
    assert sorted((v.document or {})["role"] for v in standing) == ["AE", "SDR"]


def test_two_machines_notebooks_merge_by_lying_side_by_side(tmp_path: Path) -> None:
    here, dana = with_dana(tmp_path / "here")
    here.log(dana.id, "at the office\n")
    journals = tmp_path / "there" / "reps" / dana.id
    journals.mkdir(parents=True)
    (own,) = (tmp_path / "here" / "reps" / dana.id).iterdir()
    (journals / own.name).write_bytes(own.read_bytes())
    there = a_notebook(tmp_path / "there", device="there")
    there.log(dana.id, "on the road\n")
    (tmp_path / "here" / "reps" / dana.id / "there.jsonl").write_bytes(
        (journals / "there.jsonl").read_bytes()
    )
    assert sorted(m.notes for m in here.history(dana.id).meetings) == [
        "at the office\n",
        "on the road\n",
    ]


def test_a_contested_verdict_is_the_managers_and_the_readers_is_kept(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    contest = Contest(substance="substantive", why="she showed me the call", date=TODAY)
    notebook.contest(the_meeting(notebook, dana), contest)
    meeting = the_meeting(notebook, dana)
    assert (meeting.substance, meeting.reading, meeting.contest) == ("substantive", THIN, contest)
    assert meeting.amended is None


def test_a_moved_meeting_takes_everything_along_and_keeps_its_stamp(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    kofi = notebook.add_rep(Rep(id="", name="Kofi Adomako", added=TODAY))
    notebook.log(dana.id, TEXT)
    before = the_meeting(notebook, dana)
    notebook.move(before, kofi.id)
    left, moved = notebook.history(dana.id), notebook.history(kofi.id)
    assert (left.meetings, left.observations, left.follow_ups, left.words) == ((), (), (), ())
    assert [(m.id, m.rep, m.written) for m in moved.meetings] == [
        (before.id, kofi.id, before.written)
    ]
    assert {e.rep for e in (*moved.observations, *moved.follow_ups, *moved.words)} == {kofi.id}
    notebook.undo()
    assert [m.id for m in notebook.history(dana.id).meetings] == [before.id]
    assert notebook.history(kofi.id).meetings == ()


def test_a_moved_meeting_leaves_the_promises_it_closed_open(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    kofi = notebook.add_rep(Rep(id="", name="Kofi Adomako", added=TODAY))
    notebook.log(dana.id, TEXT)
    notebook.today = Date(2026, 11, 16)
    notebook.log(dana.id, "[x] price sheet: sent\n")
    notebook.move(notebook.history(dana.id).meetings[-1], kofi.id)
    promise = promises(notebook, dana)["get her the price sheet"]
    assert (promise.status, promise.outcome, promise.closed_by) == ("open", "", "")


def test_undo_goes_back_step_by_step_and_says_when_there_is_nothing_left(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.put(Absence(id="", start=TODAY, end=TODAY), what="leave")
    assert [notebook.undo().what for _ in range(3)] == ["leave", "log", "add rep"]
    assert notebook.reps() == ()
    with pytest.raises(NotFound, match="There is nothing to undo"):
        notebook.undo()


def test_undo_says_whose_change_it_took_back(tmp_path: Path) -> None:
    here, dana = with_dana(tmp_path)
    there = a_notebook(tmp_path, device="there")
    there.today = TODAY
    there._store.clock = lambda: datetime(2026, 11, 3, tzinfo=UTC)
    there.jot(dana.id, "? ask how it went\n")
    change = here.undo()
    assert (change.what, change.device, change.here) == ("jot", "there", False)


def test_that_a_nudge_was_shown_is_no_change_to_undo(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.put(Shown(id="", rep=dana.id, date=TODAY, key="k", times=1), what="shown")
    assert notebook.undo().what == "add rep"


def test_a_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    notebook, _ = with_dana(tmp_path)
    with pytest.raises(NotebookError, match="Dana Ortiz is in the notebook already"):
        notebook.add_rep(Rep(id="", name="DÁNA  ortiz".replace("  ", " "), added=TODAY))


def test_a_purged_rep_is_nowhere_any_more(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    kofi = notebook.add_rep(Rep(id="", name="Kofi Adomako", added=TODAY))
    notebook.log(dana.id, TEXT)
    notebook.log(kofi.id, "Dana showed him the Tolvane line.\n")
    notebook.drafts.keep("half a note", identifier="draft00001", rep=dana.id)
    assert notebook.purge(dana.id) == ("Kofi Adomako",)
    assert [rep.name for rep in a_notebook(tmp_path).reps()] == ["Kofi Adomako"]
    for path in tmp_path.rglob("*"):
        assert dana.id not in path.name
        assert not path.is_file() or dana.id.encode() not in path.read_bytes()


def test_fields_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    with notebook._store.transaction("newer") as changing:
        document = {**to_document(dana), "territory": "north"}
        changing.put(dana.id, "reps", dana.id, document)
    notebook.change_rep(replace(notebook.rep("dana"), role="AE"))
    stored = notebook._store.folder(dana.id).tables["reps"][dana.id]
    assert (stored["role"], stored["territory"]) == ("AE", "north")


def test_the_reader_gets_what_came_before_and_the_same_week_of_others(tmp_path: Path) -> None:
    reader = ThinReader()
    notebook, dana = with_dana(tmp_path, reader=reader)
    kofi = notebook.add_rep(Rep(id="", name="Kofi Adomako", added=TODAY))
    notebook.log(kofi.id, "kofi, three weeks ago\n", date=Date(2026, 10, 12))
    notebook.log(kofi.id, "kofi, this week\n")
    notebook.log(dana.id, "dana before\n", date=Date(2026, 10, 19))
    notebook.log(dana.id, "dana now\n")
    record, history = reader.asked[-1]
    assert (record.rep_name, record.notes, record.date) == ("Dana Ortiz", "dana now\n", TODAY)
    assert [earlier.notes for earlier in history] == ["kofi, this week\n", "dana before\n"]


def test_a_jot_is_no_meeting_and_is_not_read(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    assert notebook.jot(dana.id, "? ask how the third quote went\n").reading is None
    history = notebook.history(dana.id)
    assert history.meetings == ()
    assert [jot.notes for jot in history.jots] == ["? ask how the third quote went\n"]
    assert [point.text for point in history.points] == ["ask how the third quote went"]


def test_what_no_longer_stands_is_still_had_for_an_access_request(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, "first words\n")
    notebook.amend(the_meeting(notebook, dana), "second words\n")
    earlier = [one.notes for one in notebook.earlier(dana.id) if isinstance(one, Meeting)]
    assert earlier == ["first words\n"]


def a_booking(rep: Rep, made: str, day: str) -> Plan:
    return Plan(id="", rep=rep.id, made=Date.fromisoformat(made), date=Date.fromisoformat(day))


def test_booking_anew_takes_the_old_booking_away_and_leaves_the_cycles_as_they_were(
    tmp_path: Path,
) -> None:
    notebook, dana = with_dana(tmp_path)
    moved = a_booking(dana, "2026-11-13", "2026-11-20")
    assert notebook.plan(moved) == ()
    notebook.today = Date(2026, 11, 20)
    notebook.log(dana.id, "a talk\n")
    assert notebook.plan(a_booking(dana, "2026-11-20", "2026-12-04")) == ()
    notebook.today = Date(2026, 11, 27)
    (old,) = notebook.plan(a_booking(dana, "2026-11-27", "2026-12-03"))
    assert old.date == Date(2026, 12, 4)
    history = notebook.history(dana.id)
    assert [(p.date.isoformat(), p.replaced) for p in history.plans] == [
        ("2026-11-20", False),
        ("2026-12-03", False),
        ("2026-12-04", True),
    ]
    (held, _) = cycles(history, (), Settings(), notebook.today)
    assert (held.state, held.due, held.moved) == ("held", Date(2026, 11, 20), True)


def test_a_skipped_cycle_takes_its_booking_with_it(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.plan(a_booking(dana, "2026-11-02", "2026-11-12"))
    mark = CycleMark(
        id="", rep=dana.id, date=TODAY, due=Date(2026, 11, 16), action="skip", why="rep cancelled"
    )
    (off,) = notebook.mark(mark)
    assert off.date == Date(2026, 11, 12)
    assert [plan.replaced for plan in notebook.history(dana.id).plans] == [True]
    assert notebook.undo().what == "skip"
    assert [plan.replaced for plan in notebook.history(dana.id).plans] == [False]
    assert notebook.history(dana.id).marks == ()


def test_an_undone_record_leaves_its_text_as_a_draft(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    change = notebook.undo()
    draft, text = notebook.drafts.read(change.draft)
    assert (draft.rep, text.decode()) == (dana.id, TEXT)
    assert notebook.undo().draft == ""


def test_amending_tells_what_is_gone_and_what_is_open_again(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.today = Date(2026, 11, 16)
    notebook.log(dana.id, "[x] price sheet: sent\n+ closing: asked for the order\n")
    understood = notebook.amend(notebook.history(dana.id).meetings[-1], "a talk\n")
    assert [entry.line for entry in understood.gone] == [2]
    assert [promise.text for promise in understood.reopened] == ["get her the price sheet"]


def test_a_purge_reaches_what_a_taken_back_rep_of_that_name_left(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, TEXT)
    notebook.undo()
    notebook.undo()
    again = notebook.add_rep(Rep(id="", name="Dana Ortiz", added=TODAY))
    notebook.purge(again.id)
    assert list((tmp_path / "reps").iterdir()) == []
    assert notebook.drafts.all() == ()


def test_key_tasks_and_the_managers_leave_belong_to_the_team(tmp_path: Path) -> None:
    notebook, _ = with_dana(tmp_path)
    notebook.put(KeyTask(id="", name="Hold the price", skills=("closing",)), what="tasks")
    notebook.put(Absence(id="", start=TODAY, end=TODAY, why="leave"), what="leave")
    team = a_notebook(tmp_path).team()
    assert [task.name for task in team.tasks] == ["Hold the price"]
    assert [absence.why for absence in team.absences] == ["leave"]
    for journal in (tmp_path / "team").iterdir():
        assert b"Dana" not in journal.read_bytes()


def test_a_meeting_is_found_by_rep_day_or_short_id(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, "one\n", date=Date(2026, 10, 19))
    notebook.log(dana.id, "two\n")
    first, second = notebook.history(dana.id).meetings
    assert find_meeting(notebook, "dana") == second
    assert find_meeting(notebook, "2026-10-19") == first
    assert find_meeting(notebook, "19 oct") == first
    assert find_meeting(notebook, short_id(first.id)) == first
    with pytest.raises(NotFound, match="'nobody' is no rep, no day and no meeting's id"):
        find_meeting(notebook, "nobody")
    with pytest.raises(NotFound, match="No meeting was held on 1 Oct"):
        find_meeting(notebook, "1 oct")


def test_two_meetings_on_a_day_are_named_by_their_ids(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    notebook.log(dana.id, "one\n")
    notebook.log(dana.id, "two\n")
    first, second = notebook.history(dana.id).meetings
    with pytest.raises(NotFound) as raised:
        find_meeting(notebook, "2026-11-02")
    assert str(raised.value) == (
        "Several meetings were held that day; name one by its id: "
        f"{short_id(first.id)} (Dana Ortiz), {short_id(second.id)} (Dana Ortiz)."
    )


def test_an_import_of_several_reps_is_one_change(tmp_path: Path) -> None:
    notebook = a_notebook(tmp_path)
    dana = notebook.add_rep(Rep(id="", name="Dana Ortiz", added=TODAY))
    new = tuple(Rep(id="", name=name, added=TODAY) for name in ("Kofi Roe", "Ann Lee"))
    saved = notebook.import_reps((replace(notebook.rep("dana"), role="AE"), *new))
    assert saved[0].id == dana.id
    assert all(rep.id for rep in saved)
    for read in (notebook, a_notebook(tmp_path), a_notebook(tmp_path, device="there")):
        assert [(rep.name, rep.role) for rep in read.reps()] == [
            ("Ann Lee", ""),
            ("Dana Ortiz", "AE"),
            ("Kofi Roe", ""),
        ]
    undone = a_notebook(tmp_path).undo()
    assert said(undone, ()) == "import roster, 3 reps"
    assert [(rep.name, rep.role) for rep in a_notebook(tmp_path).reps()] == [("Dana Ortiz", "")]
    assert a_notebook(tmp_path).undo().what == "add rep"


def test_an_import_of_one_rep_is_a_change_of_one_folder(tmp_path: Path) -> None:
    notebook = a_notebook(tmp_path)
    notebook.import_reps((Rep(id="", name="Dana Ortiz", added=TODAY),))
    assert not (tmp_path / "team").exists()
    assert said(notebook.undo(), ()) == "import roster, 1 rep"


def test_an_import_saves_nothing_where_a_name_is_taken_or_a_rep_gone_by_now(
    tmp_path: Path,
) -> None:
    notebook = a_notebook(tmp_path)
    dana = notebook.add_rep(Rep(id="", name="Dana Ortiz", added=TODAY))
    new = Rep(id="", name="Kofi Roe", added=TODAY)
    with pytest.raises(NotebookError, match=r"^Dana Ortiz is in the notebook already; "):
        notebook.import_reps((new, replace(new, name="dana ortiz")))
    with pytest.raises(NotebookError, match=r"^Kofi Roe is in the notebook already; "):
        notebook.import_reps((new, new))
    notebook.purge(dana.id)
    with pytest.raises(NotFound, match=r"^A rep was erased in the meantime. Import again.$"):
        notebook.import_reps((new, dana))
    assert a_notebook(tmp_path).reps() == ()


def test_an_import_over_several_reps_and_the_manager_is_one_change(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    kofi = notebook.add_rep(Rep(id="", name="Kofi Mensah", added=TODAY))
    old = a_booking(kofi, "2026-11-02", "2026-11-12")
    notebook.put(old, what="plan")
    (old,) = notebook.history(kofi.id).plans
    new = replace(a_booking(dana, "2026-11-02", "2026-11-13"), source="event:1", usual=TODAY)
    own = Absence(id="", start=TODAY, end=TODAY, source="event:2")
    notebook.import_calendar((new, own), (old,))
    for seen in (notebook, a_notebook(tmp_path)):
        (plan,) = seen.history(dana.id).plans
        assert (plan.source, plan.usual) == ("event:1", TODAY)
        assert [absence.source for absence in seen.team().absences] == ["event:2"]
        assert seen.history(kofi.id).plans == ()
    undone = a_notebook(tmp_path).undo()
    assert said(undone, notebook.reps()) == "import calendar, 3 entries"
    seen = a_notebook(tmp_path)
    assert (seen.history(dana.id).plans, seen.team().absences) == ((), ())
    assert [plan.id for plan in seen.history(kofi.id).plans] == [old.id]
