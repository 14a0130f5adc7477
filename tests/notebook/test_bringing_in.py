"""Old notes as records of the notebook."""

from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.coaching.old_notes import OldNotes, OldPart, read_old_notes
from coachtui.coaching.settings import Settings
from coachtui.notebook.errors import NotebookError
from tests.notebook.test_notebook import TODAY, ThinReader, with_dana

TEXT = """\
# 2026-10-28
+ discovery: asked who signs
[] Dana by fri: ring Tolvane

# 2026-10-07
Talked about the fair.
"""


def old(text: str, settings: Settings | None = None) -> OldNotes:
    from tests.coaching.builders import a_rep

    return read_old_notes(text, a_rep(), settings or Settings(), TODAY)


def test_parts_are_read_oldest_first_each_knowing_those_before(tmp_path: Path) -> None:
    reader = ThinReader()
    notebook, dana = with_dana(tmp_path, reader=reader)
    steps: list[tuple[int, int]] = []
    notebook.read_old(dana.id, old(TEXT), file="a.md", step=lambda n, of: steps.append((n, of)))
    asked = [(record.date, [before.date for before in known]) for record, known in reader.asked]
    assert asked == [
        (Date(2026, 10, 7), []),
        (Date(2026, 10, 28), [Date(2026, 10, 7)]),
    ]
    assert steps == [(1, 2), (2, 2)]


def test_all_parts_are_one_change(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    journal = next((tmp_path / "reps" / dana.id).glob("*.jsonl"))
    before = len(journal.read_bytes().splitlines())
    notebook.bring_in(notebook.read_old(dana.id, old(TEXT), file="a.md"))
    assert len(journal.read_bytes().splitlines()) == before + 1
    history = notebook.history(dana.id)
    assert [meeting.date.day for meeting in history.meetings] == [7, 28]
    assert [(p.text, p.due, p.origin) for p in history.follow_ups] == [
        ("ring Tolvane", Date(2026, 10, 30), history.meetings[1].id)
    ]


def test_a_later_part_closes_the_promise_of_an_earlier_one(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    text = f"{TEXT}\n# 2026-11-01\n[x] ring Tolvane: rang, Ada picked up\n"
    notebook.bring_in(notebook.read_old(dana.id, old(text), file="a.md"))
    history = notebook.history(dana.id)
    (promise,) = history.follow_ups
    assert (promise.status, promise.outcome, promise.closed_by) == (
        "done",
        "rang, Ada picked up",
        history.meetings[-1].id,
    )


def test_what_was_read_is_not_saved_over_what_came_between(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    importing = notebook.read_old(dana.id, old(TEXT), file="a.md")
    notebook.log(dana.id, "We spoke.")
    with pytest.raises(NotebookError, match="changed meanwhile: nothing was imported"):
        notebook.bring_in(importing)
    assert len(notebook.history(dana.id).meetings) == 1


def test_lines_without_end_that_can_not_be_read_end_all_the_same(tmp_path: Path) -> None:
    notebook, dana = with_dana(tmp_path)
    marks = "\n".join(["[] me by fri: a", "[] me by fri: b", *["[] Priya by fri: c"] * 3000])
    part = OldPart(date=Date(2026, 10, 28), text=marks, lines=tuple(range(2, 3004)), line=1)
    importing = notebook.read_old(dana.id, OldNotes(parts=(part,)), file="a.md")
    assert len(importing.unread) >= 100
    notebook.bring_in(importing)
    assert len(notebook.history(dana.id).follow_ups) == 2
