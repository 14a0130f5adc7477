"""What an open Log writes: a new record of a rep, or the amendment of a meeting."""

from __future__ import annotations

from datetime import date as Date

from msgspec.structs import replace

from coachtui.coaching.completion import Known, known
from coachtui.coaching.days import full
from coachtui.coaching.model import LEGS, Meeting, Rep
from coachtui.coaching.readback import entry_said
from coachtui.notebook.errors import NotFound
from coachtui.notebook.notebook import Notebook, Understood
from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.open_notebook import OpenNotebook


class ChangedElsewhere(Exception):
    """The meeting was changed since its text was opened: nothing is saved."""

    def __init__(self, now: Meeting) -> None:
        self.now = now
        super().__init__()


class Gone(NotFound):
    """The meeting is not there any more."""


class Writing:
    """Asks and saves. Its methods may wait for the disk: call them off the screen's thread."""

    def __init__(self, held: OpenNotebook, rep: Rep, amends: Meeting | None = None) -> None:
        self.held = held
        self.rep = rep
        self.amends = amends
        """The meeting as the edit found it; none: a new record."""

    def keeper(self) -> DraftKeeper:
        """The place of its draft; an edit that goes on amends what it amended."""
        keeper = self.held.draft(self.rep.id, self.amends)
        found = keeper.found
        if self.amends and found and found.draft.revision != self.amends.revision:
            notes = self._notes_of(self.amends, found.draft.revision)
            self.amends = replace(self.amends, notes=notes, revision=found.draft.revision)
            keeper.amend(self.amends)
        return keeper

    def understand(self, text: str, minutes: int | None) -> Understood:
        """What the text would be saved as."""
        return self.held.look(
            lambda notebook: notebook.understand(
                self.rep.id, text, minutes=minutes, amends=self.amends
            )
        )

    def known(self, date: Date) -> Known:
        """What a record of that day can name."""
        return self.held.look(
            lambda notebook: known(notebook.history(self.rep.id), notebook.settings, date)
        )

    def save(self, text: str, minutes: int | None) -> Understood:
        """Save it. Raises `Refused`, `ChangedElsewhere`, `Gone`."""
        return self.held.look(lambda notebook: self._save(notebook, text, minutes))

    def other_version(self) -> str | None:
        """The text that stands beside the one opened, where both amended the same one."""
        return self.held.look(self._other_version)

    def _save(self, notebook: Notebook, text: str, minutes: int | None) -> Understood:
        if self.amends is None:
            return notebook.log(self.rep.id, text, minutes=minutes)
        now = _current(notebook, self.amends)
        if now.revision != self.amends.revision and now.notes not in (self.amends.notes, text):
            raise ChangedElsewhere(now)
        return notebook.amend(now, text)

    def _other_version(self, notebook: Notebook) -> str | None:
        amends = self.amends
        if amends is None:
            return None
        for table, identifier, standing in notebook.conflicts(self.rep.id):
            if (table, identifier) == ("meetings", amends.id):
                texts = [(v.document or {}).get("notes", "") for v in standing]
                return next((text for text in reversed(texts) if text != amends.notes), None)
        return None

    def _notes_of(self, meeting: Meeting, revision: str) -> str:
        versions = self.held.look(lambda notebook: notebook.versions(self.rep.id, meeting))
        documents = [v.document for v in versions if v.revision in revision.split()]
        return str((documents[-1] or {}).get("notes", "")) if documents else ""


def _current(notebook: Notebook, meeting: Meeting) -> Meeting:
    """The meeting as it stands now; raises `Gone`."""
    meetings = notebook.history(meeting.rep).meetings
    found = next((one for one in meetings if one.id == meeting.id), None)
    if found is None:
        raise Gone(
            "That record is not there any more: it was taken back or refiled. What you typed is "
            "kept as a draft; ctrl+s saves it as a new record."
        )
    return found


def title(writing: Writing, understood: Understood | None) -> str:
    """Whose record, of which day, of what kind."""
    amends = writing.amends
    day = understood.date if understood else amends.date if amends else writing.held.today
    kind = understood.kind if understood else amends.kind if amends else "one-on-one"
    minutes = (understood.captured.minutes if understood else None) or (amends and amends.minutes)
    typed = f", {minutes} min" if minutes else ""
    return f"{'Amend' if amends else 'Log'}: {writing.rep.name}, {full(day)}, {kind}{typed}"


def said_of(saved: Understood, writing: Writing) -> str:
    """What was saved and how it reads; what an amendment means."""
    minutes = f", {saved.minutes} minutes" if saved.minutes else ""
    done = "Amended" if writing.amends else "Saved"
    said = [f"{done}: {saved.rep.name}, {full(saved.date)}, {saved.kind}{minutes}."]
    if saved.reading is not None:
        said.append(f"Reads as {saved.reading.substance}.")
        said += saved.reading.reasons[:1]
    if writing.amends:
        said.append("The version before stays on record.")
        for entry in saved.gone:
            mark, text = entry_said(entry, saved.rep)
            said.append(f"No longer there: {mark} {text}.")
        said += (f"Open again: {promise.text}." for promise in saved.reopened)
        if writing.other_version() is not None:
            said.append("It was changed elsewhere at the same time: both stand, amend it again.")
    return " ".join(said)


def signs(understood: Understood, problem: str) -> dict[int, str]:
    """Lines, from 0, with the letters of the legs they carry, behind the sign of a problem."""
    found = {one.line - 1: problem for one in understood.problems}
    lines = understood.reading.lines if understood.reading else {}
    for leg in LEGS:
        if number := lines.get(leg):
            found[number - 1] = (found.get(number - 1, "") + leg[0].upper())[:SIGNS]
    return found


SIGNS = 3
"""Letters beside a line at most."""
