"""The one facade that the command line and the screens use. Every change is one transaction."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from coachtui.coaching import model
from coachtui.coaching.appointments import called_off_by, replaced_by
from coachtui.coaching.folding import fold
from coachtui.coaching.model import (
    Contest,
    CycleMark,
    Jot,
    Meeting,
    MeetingKind,
    Plan,
    Rep,
    RepHistory,
    Shown,
    Stored,
    Team,
)
from coachtui.coaching.names import find_rep, name_trouble, names_trouble
from coachtui.coaching.settings import Settings
from coachtui.coaching.substance import Reader
from coachtui.notebook.agenda import Agenda
from coachtui.notebook.deriving import derive
from coachtui.notebook.documents import (
    ENTRIES,
    TABLES,
    TYPES,
    from_document,
    stamps_of,
    to_document,
)
from coachtui.notebook.drafts import Drafts
from coachtui.notebook.errors import NotebookError, NotFound
from coachtui.notebook.folder import Version
from coachtui.notebook.histories import all_of, derived_from, history_of, notes_of
from coachtui.notebook.journal import Damage
from coachtui.notebook.roster import roster
from coachtui.notebook.store import TEAM, Changing, Store
from coachtui.notebook.understanding import (
    Refused,
    Understood,
    as_jot,
    as_meeting,
    checked,
    no_longer_closed,
    once,
    read,
    records_before,
    understand,
)
from coachtui.notebook.undoing import CALENDAR, ROSTER, Undone, last_change, take_back

if TYPE_CHECKING:
    from coachtui.coaching.nudge import Nudge
    from coachtui.coaching.old_notes import OldNotes
    from coachtui.notebook.bringing_in import Importing, Step

__all__ = ["Notebook", "Refused", "Understood"]


class Notebook:
    """All of one manager's data.

    `today` is the day that is reasoned with, `clock` the real one, which alone makes stamps.
    """

    def __init__(
        self,
        root: Path,
        *,
        today: Date,
        settings: Settings,
        reader: Reader,
        clock: Callable[[], datetime],
        agenda: Agenda | None = None,
        store: Store | None = None,
    ) -> None:
        self.root = root
        self.today = today
        self.settings = settings
        self.drafts = Drafts(root)
        self._reader = reader
        self._agenda = agenda
        self._store = store or Store(root, clock=clock)
        self._known: dict[str, tuple[int, RepHistory]] = {}

    # Reading

    def reps(self) -> tuple[Rep, ...]:
        """The roster by name, those who have ended included."""
        return roster(self._store)

    def rep(self, words: str) -> Rep:
        """The rep that `words` name; raises `UnknownRep` or `AmbiguousRep`."""
        return find_rep(words, self.reps())

    def history(self, rep: str) -> RepHistory:
        """All that is held on one rep, by id; raises `NotFound`."""
        folder = self._store.folder(rep)
        known = self._known.get(rep)
        if known is not None and known[0] == len(folder.transactions):
            return known[1]
        document = folder.tables.get("reps", {}).get(rep)
        if document is None:
            raise NotFound("That rep is not in the notebook any more.")
        history = history_of(from_document(Rep, rep, document, folder), folder)
        self._known[rep] = (len(folder.transactions), history)
        return history

    def tasks(self) -> tuple[model.KeyTask, ...]:
        """The key sales tasks, in the order they were named."""
        return all_of(self._store.folder(TEAM), model.KeyTask)

    def absences(self) -> tuple[model.Absence, ...]:
        """The manager's own."""
        return all_of(self._store.folder(TEAM), model.Absence)

    def team(self) -> Team:
        """All that is held on everybody."""
        return Team(
            histories=tuple(self.history(rep.id) for rep in self.reps()),
            absences=self.absences(),
            tasks=self.tasks(),
        )

    def versions(self, rep: str, stored: Stored) -> tuple[Version, ...]:
        """Every version of a rep's document, oldest first."""
        return self._store.folder(rep).versions(TABLES[type(stored)], stored.id)

    def earlier(self, rep: str) -> tuple[Stored, ...]:
        """The versions of a rep's documents that no longer stand, oldest first."""
        folder = self._store.folder(rep)
        return tuple(
            from_document(TYPES[table], identifier, version.document, folder)
            for table, identifier, version in folder.superseded()
            if table in TYPES and version.document is not None
        )

    def draft_texts(self, rep: str) -> tuple[str, ...]:
        """What was typed on a rep and not saved."""
        return tuple(
            self.drafts.read(draft.id)[1].decode("utf-8", "replace")
            for draft in self.drafts.all()
            if draft.rep == rep
        )

    def conflicts(self, rep: str) -> tuple[tuple[str, str, tuple[Version, ...]], ...]:
        """A rep's documents that were amended twice at once: table, id, the versions that stand."""
        return tuple(self._store.folder(rep).conflicts())

    def damage(self) -> tuple[Damage, ...]:
        """What can't be read of what was opened so far."""
        return self._store.damage()

    def set_aside(self) -> tuple[Path, ...]:
        """Writes that never ended, found and set aside by this process."""
        return tuple(self._store.aside)

    # The roster

    def add_rep(self, rep: Rep) -> Rep:
        """Put a rep into the notebook; `rep.id` is given here. Raises where the name is taken."""
        self._check_name(rep)
        with self._store.transaction("add rep") as changing:
            rep = replace(rep, id=changing.new_id())
            self._put(changing, rep)
        self.derive_agenda()
        return rep

    def change_rep(self, rep: Rep, what: str = "edit rep") -> None:
        """A new version of a roster entry."""
        before = self.history(rep.id).rep
        if (rep.name, rep.aliases) != (before.name, before.aliases):
            self._check_name(rep)
        self.put(rep, what=what)

    def import_reps(self, reps: Sequence[Rep]) -> tuple[Rep, ...]:
        """Save new roster entries (without an id) and changed ones, all as one change.

        Gives them with their ids. Raises where a name is taken, or an entry is gone, by now.
        """
        with self._store.transaction(ROSTER) as changing:
            there = {rep.id: rep for rep in self.reps()}
            saved = tuple(rep if rep.id else replace(rep, id=changing.new_id()) for rep in reps)
            if any(rep.id and rep.id not in there for rep in reps):
                raise NotFound("A rep was erased in the meantime. Import again.")
            there |= {rep.id: rep for rep in saved}
            if trouble := names_trouble(saved, there.values()):
                raise NotebookError(trouble)
            for rep in saved:
                self._put(changing, rep)
        self.derive_agenda()
        return saved

    def purge(self, rep: str) -> tuple[str, ...]:
        """Erase a rep for good. Names those in whose notes the rep is still mentioned.

        A folder that a taken back `rep add` of the same name left behind goes too.
        """
        name = self.history(rep).rep
        for folder in (rep, *self._once_called(name)):
            self._store.purge(folder)
            self.drafts.purge(folder)
            if self._agenda is not None:
                self._agenda.forget(folder)
        self.derive_agenda()
        mention = re.compile(rf"\b{re.escape(fold(name.first_name))}\b")
        return tuple(
            history.rep.name
            for history in self.team().histories
            if any(mention.search(fold(notes)) for notes in notes_of(history))
        )

    # Records

    def understand(
        self,
        rep: str,
        notes: str,
        *,
        date: Date | None = None,
        minutes: int | None = None,
        kind: MeetingKind | None = None,
        amends: Meeting | None = None,
    ) -> Understood:
        """What `notes` would be saved as, in the place of the text of `amends` where it is given.

        Nothing is saved; problems are named, not raised.
        """
        if amends is not None:
            date, minutes = date or amends.date, minutes or amends.minutes
            kind = kind or amends.kind
        return self._understood(rep, notes, date, minutes, kind, amends=amends)

    def log(
        self,
        rep: str,
        notes: str,
        *,
        date: Date | None = None,
        minutes: int | None = None,
        kind: MeetingKind | None = None,
        again: bool = False,
    ) -> Understood:
        """Save a meeting with all that hangs on it; raises `Refused` with what can't be read.

        Raises `OnFile` where a record of that rep and day has the same text, unless `again`.
        """
        understood = self._understood(rep, notes, date, minutes, kind)
        if not again:  # first, for what it closed then is no open promise any more
            once(understood, self.history(rep))
        checked(understood, self.today)
        return self._save(
            understood, "log", lambda origin: as_meeting(understood, origin, None), again=again
        )

    def jot(self, rep: str, notes: str) -> Understood:
        """Save marked lines between meetings. No contact, so nothing to read into it."""
        understood = checked(self._understood(rep, notes, to_read=False), self.today)
        return self._save(understood, "jot", lambda origin: as_jot(understood, origin))

    def amend(
        self,
        meeting: Meeting,
        notes: str,
        *,
        date: Date | None = None,
        minutes: int | None = None,
        kind: MeetingKind | None = None,
    ) -> Understood:
        """Change a meeting's text, and with it its structure.

        `meeting` is as the edit found it. Where another save came between, both stay and
        `conflicts` names them.
        """
        understood = checked(
            self.understand(
                meeting.rep, notes, date=date, minutes=minutes, kind=kind, amends=meeting
            ),
            self.today,
        )
        return self._save(
            understood,
            "amend",
            lambda origin: as_meeting(understood, origin, meeting),
            amends=meeting,
        )

    def read_old(
        self,
        rep: str,
        old: OldNotes,
        *,
        file: str,
        same_day: bool = False,
        step: Step | None = None,
    ) -> Importing:
        """What old notes would be saved as. Nothing is saved.

        `same_day` takes parts too whose day has a record with other text; `step` is told how many
        parts are read, and of how many.
        """
        from coachtui.notebook.bringing_in import bringing_in, unseen

        history = self.history(rep)
        return bringing_in(
            old,
            history,
            others=[one for one in self.team().histories if one.rep.id != rep],
            settings=self.settings,
            today=self.today,
            reader=self._reader,
            file=file,
            same_day=same_day,
            new_id=lambda: self._store.new_id(self._store.clock()),
            step=step or unseen,
        )

    def bring_in(self, importing: Importing) -> None:
        """Save what was read of old notes, as one change."""
        with self._store.transaction("import notes") as changing:
            if self.history(importing.history.rep.id) is not importing.history:
                raise NotebookError(
                    f"{importing.history.rep.name}'s records were changed meanwhile: nothing was "
                    "imported. Import again."
                )
            for stored in importing.stored:
                self._put(changing, stored)
        self.derive_agenda()

    def contest(self, meeting: Meeting, contest: Contest) -> None:
        """Set the manager's verdict beside the reader's."""
        self.put(replace(meeting, contest=contest), what="contest")

    def move(self, meeting: Meeting, to: str) -> None:
        """Refile a meeting, with all that hangs on it, under another rep.

        Promises that it closed are the first rep's, and open again.
        """
        with self._store.transaction("move") as changing:
            for promise in no_longer_closed(self.history(meeting.rep).follow_ups, meeting.id, ()):
                self._put(changing, promise)
            source = self._store.folder(meeting.rep)
            for name in ("meetings", *(TABLES[kind] for kind in ENTRIES)):
                for identifier, document in list(source.tables.get(name, {}).items()):
                    if identifier == meeting.id or document.get("origin") == meeting.id:
                        stored = from_document(TYPES[name], identifier, document, source)
                        moved = {**document, **stamps_of(stored), "rep": to}
                        changing.delete(meeting.rep, name, identifier)
                        changing.put(to, name, identifier, moved)
        self.derive_agenda()

    # Everything else

    def put(self, *stored: Stored, what: str) -> None:
        """New versions of documents, or new ones (without an id), as one change called `what`."""
        with self._store.transaction(what) as changing:
            for one in stored:
                self._put(changing, one if one.id else replace(one, id=changing.new_id()))
        self.derive_agenda()

    def note_shown(self, nudge: Nudge) -> None:
        """A nudge was put before the manager today, without being asked for."""
        before = [one for one in self.history(nudge.rep_id).shown if one.key == nudge.key]
        shown = (
            before[-1]
            if before
            else Shown(id="", rep=nudge.rep_id, date=self.today, key=nudge.key, times=0)
        )
        self.put(replace(shown, date=self.today, times=shown.times + 1), what="shown")

    def plan(self, plan: Plan) -> tuple[Plan, ...]:
        """Book the next one; gives the bookings that it takes the place of."""
        replaced = replaced_by(plan, self.history(plan.rep))
        with self._store.transaction("plan") as changing:
            self._put(changing, replace(plan, id=changing.new_id()))
            for old in replaced:
                self._put(changing, replace(old, replaced=True))
        self.derive_agenda()
        return replaced

    def mark(self, mark: CycleMark) -> tuple[Plan, ...]:
        """Record what is said of a cycle; gives the bookings that are off with it."""
        off = called_off_by(mark, self.history(mark.rep))
        with self._store.transaction(mark.action) as changing:
            self._put(changing, replace(mark, id=changing.new_id()))
            for plan in off:
                self._put(changing, replace(plan, replaced=True))
        self.derive_agenda()
        return off

    def import_calendar(self, put: Iterable[Stored], gone: Iterable[Stored]) -> None:
        """Save what a calendar brings and takes away, over all reps, as one change."""
        with self._store.transaction(CALENDAR) as changing:
            for one in put:
                self._put(changing, one if one.id else replace(one, id=changing.new_id()))
            for one in gone:
                changing.delete(_folder(one), TABLES[type(one)], one.id)
        self.derive_agenda()

    def remove(self, *stored: Stored, what: str) -> None:
        """Take documents away, as one change called `what`."""
        with self._store.transaction(what) as changing:
            for one in stored:
                changing.delete(_folder(one), TABLES[type(one)], one.id)
        self.derive_agenda()

    def undo(self) -> Undone:
        """Take the last change back; raises `NotFound` where there is none.

        The text of a record that is gone with it is kept as a draft.
        """
        with self._store.locked():
            change = last_change(self._store)
            draft = self._kept_text(change)
            take_back(self._store, change)
        self.derive_agenda()
        return replace(change, draft=draft)

    def derive_agenda(self) -> None:
        """Work the coming days' sentences out anew, where the notebook has changed."""
        if self._agenda is not None:
            self._agenda.derive(self.team(), self.settings, self.today)

    # Below

    def _understood(
        self,
        rep: str,
        notes: str,
        date: Date | None = None,
        minutes: int | None = None,
        kind: MeetingKind | None = None,
        *,
        amends: Meeting | None = None,
        to_read: bool = True,
    ) -> Understood:
        history = self.history(rep)
        understood = understand(
            notes,
            history,
            self.settings,
            date=date or self.today,
            minutes=minutes,
            kind=kind or "one-on-one",
            others=[other.name for other in self.reps() if other.id != rep],
            amends=amends,
        )
        if not to_read:
            return understood
        before = records_before(history, self.team().histories, understood.date, amends)
        return read(understood, self._reader, before)

    def _save(
        self,
        understood: Understood,
        what: str,
        record: Callable[[str], Meeting | Jot],
        *,
        amends: Meeting | None = None,
        again: bool = True,
    ) -> Understood:
        rep = understood.rep.id
        with self._store.transaction(what) as changing:
            history = self.history(rep)
            if not again:
                once(understood, history)
            origin = amends.id if amends else changing.new_id()
            entries, gone = derive(
                understood.captured.entries,
                derived_from(history, origin) if amends else (),
                rep=rep,
                origin=origin,
                new_id=changing.new_id,
            )
            self._put(changing, record(origin))
            for entry in entries:
                self._put(changing, entry)
            for entry in gone:
                changing.delete(rep, TABLES[type(entry)], entry.id)
            reopened = (
                no_longer_closed(history.follow_ups, origin, understood.closed) if amends else ()
            )
            for promise in reopened:
                self._put(changing, promise)
            for promise in understood.closed:
                self._put(changing, replace(promise, closed_by=origin))
        self.derive_agenda()
        return replace(understood, id=origin, gone=gone, reopened=reopened)

    def _kept_text(self, change: Undone) -> str:
        """The draft that the text of an undone record is kept as; empty where there is none."""
        for rep, one in change.changes:
            if one.table in ("meetings", "jots") and one.document and change.what in ("log", "jot"):
                return self.drafts.keep(one.document["notes"], identifier=one.id, rep=rep).id
        return ""

    def _put(self, changing: Changing, stored: Stored) -> None:
        folder, table = _folder(stored), TABLES[type(stored)]
        before = changing.table(folder, table).get(doc_id=stored.id)  # type: ignore[call-overload]
        if stored.revision:
            changing.bases[table, stored.id] = tuple(stored.revision.split())
        changing.put(folder, table, stored.id, to_document(stored, before))

    def _check_name(self, rep: Rep) -> None:
        if trouble := name_trouble(rep, self.reps()):
            raise NotebookError(trouble)

    def _once_called(self, rep: Rep) -> Iterator[str]:
        """Folders without a roster entry whose entry once had the rep's name."""
        for identifier in self._store.rep_ids():
            if self._store.roster_entry(identifier) is None:
                versions = self._store.folder(identifier).versions("reps", identifier)
                if any(
                    fold((v.document or {}).get("name", "")) == fold(rep.name) for v in versions
                ):
                    yield identifier


def _folder(stored: Stored) -> str:
    if isinstance(stored, Rep):
        return stored.id
    return getattr(stored, "rep", "") or TEAM
