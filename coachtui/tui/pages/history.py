"""History: every meeting with a rep, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from textual.content import Content

from coachtui.coaching.days import short
from coachtui.coaching.past_meetings import PastMeeting, past_meetings
from coachtui.notebook.notebook import Notebook
from coachtui.tui import safe
from coachtui.tui.messages import OpenMeeting
from coachtui.tui.pages.list_page import MUTED, ListPage, Shown, column, row
from coachtui.tui.pages.meeting_text import notes_blocks, verdict_blocks
from coachtui.tui.widgets.line_list import Item

History = tuple[PastMeeting, ...]


class HistoryPage(ListPage[History]):
    """One line a meeting; the chosen one's text stands beside it where there is room."""

    EMPTY = "No meeting with them is on file yet. l logs one."

    def look(self, notebook: Notebook) -> History:
        """The meetings."""
        return meetings_of(notebook, self.rep_id)

    def lay_out(self, found: History) -> Shown:
        """Their lines."""
        by_id = {one.meeting.id: one for one in found}
        today = self.held.today

        def said(past: PastMeeting) -> Item:
            return Item(past.meeting.id, lambda width: _line(past, today, width))

        def text(key: str, width: int) -> Sequence[Content]:
            meeting = by_id[key].meeting
            return (
                *notes_blocks(meeting, width),
                Content(),
                *verdict_blocks(meeting, width),
            )

        return Shown(items=tuple(map(said, found)), texts=text)

    def open(self, key: str) -> None:
        """Open the meeting."""
        self.post_message(OpenMeeting(self.rep_id, key))


def meetings_of(notebook: Notebook, rep: str) -> History:
    """A rep's meetings, the newest first, with what became of their records."""
    history = notebook.history(rep)
    touched = (one for one in history.meetings if one.amended is not None)
    amended = {
        one.id
        for one in touched
        if any(version.what == "amend" for version in notebook.versions(rep, one))
    }
    twice = {name for table, name, _ in notebook.conflicts(rep) if table == "meetings"}
    return past_meetings(history, amended=amended, twice=twice)


def _line(past: PastMeeting, today: Date, width: int) -> Content:
    meeting = past.meeting
    minutes = f"{meeting.minutes}m" if meeting.minutes else ""
    head = Content.assemble(
        column(short(meeting.date, today), _DAY),
        column(meeting.kind, _KIND),
        Content(minutes.rjust(_MINUTES)),
        f"  {past.sign} ",
        column(past.said, _SAID),
    )
    missing = f"✗ {', '.join(past.missing)}" if past.missing else ""
    remarks = safe.line(", ".join(past.remarks), MUTED)
    return row(head, missing, remarks, width, MUTED)


_DAY, _KIND, _MINUTES, _SAID = 12, 19, 5, 12
