"""What the notebook holds on one meeting: its record, every version of it, and conflicts."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from coachtui.coaching.model import Meeting, Rep
from coachtui.coaching.revisions import Difference, Revision, line_differences, revisions
from coachtui.notebook.errors import NotFound
from coachtui.notebook.notebook import Notebook


class Standing(Struct, frozen=True):
    """One of two versions that stand side by side."""

    at: datetime
    device: str
    differences: tuple[Difference, ...]
    """Against the version that is shown."""


class MeetingPage(Struct, frozen=True):
    """What is shown of a meeting."""

    rep: Rep
    meeting: Meeting
    revisions: tuple[Revision, ...]
    standing: tuple[Standing, ...]
    """Two or more where it was amended twice at once; else none."""

    @property
    def amended(self) -> bool:
        """Whether its text was changed since it was first written."""
        return any(revision.what == "amend" for revision in self.revisions)


def meeting_page(notebook: Notebook, rep: str, meeting: str) -> MeetingPage:
    """The meeting, wherever it is filed by now; raises `NotFound`."""
    found = _found(notebook, rep, meeting)
    versions = notebook.versions(found.rep, found)
    standing = next(
        (
            versions
            for table, identifier, versions in notebook.conflicts(found.rep)
            if (table, identifier) == ("meetings", meeting)
        ),
        (),
    )
    shown = found.notes.splitlines()
    return MeetingPage(
        notebook.history(found.rep).rep,
        found,
        revisions((v.at, v.device, v.what, v.document) for v in versions),
        tuple(
            Standing(
                v.at,
                v.device,
                line_differences(shown, str((v.document or {}).get("notes", "")).splitlines()),
            )
            for v in standing
        ),
    )


def _found(notebook: Notebook, rep: str, meeting: str) -> Meeting:
    own = (one for one in notebook.history(rep).meetings if one.id == meeting)
    found = next(own, None)
    if found is None:
        everybody = (one for history in notebook.team().histories for one in history.meetings)
        found = next((one for one in everybody if one.id == meeting), None)
    if found is None:
        raise NotFound("That record is not in the notebook any more.")
    return found
