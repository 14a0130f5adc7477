"""The one facade that the command line and the screens use. Every change is one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching import model
from coachtui.coaching.capture import capture
from coachtui.coaching.capture_types import Captured, Problem
from coachtui.coaching.folding import fold
from coachtui.coaching.model import (
    Contest,
    FollowUp,
    Jot,
    Meeting,
    MeetingKind,
    Reading,
    Rep,
    RepHistory,
    RepStored,
    Stored,
    Team,
)
from coachtui.coaching.names import find_rep
from coachtui.coaching.promises import close
from coachtui.coaching.settings import Settings
from coachtui.coaching.substance import Reader, Record
from coachtui.coaching.workdays import working_week
from coachtui.notebook.agenda import Agenda
from coachtui.notebook.deriving import derive
from coachtui.notebook.documents import ENTRIES, TABLES, TYPES, from_document, to_document
from coachtui.notebook.drafts import Drafts
from coachtui.notebook.errors import NotebookError, NotFound
from coachtui.notebook.folder import Folder, Version
from coachtui.notebook.journal import Damage
from coachtui.notebook.store import TEAM, Changing, Store
from coachtui.notebook.undoing import Undone, last_change, take_back

S = TypeVar("S", bound=Stored)

LONGEST = 1_000_000
"""Characters that one record may have."""


class Refused(NotebookError):
    """Something in a text can't be understood: nothing was saved."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(problems[0].message)


class Understood(Struct, frozen=True, kw_only=True):
    """What a text says, as the notebook would save it or has saved it."""

    rep: Rep
    date: Date
    kind: MeetingKind
    minutes: int | None
    notes: str
    captured: Captured
    closed: tuple[FollowUp, ...]
    """Promises from before that this text closes."""
    problems: tuple[Problem, ...]
    reading: Reading | None
    """None for a jot."""
    id: str = ""
    """The meeting's or jot's id, once saved."""


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
        found = []
        for identifier in self._store.rep_ids():
            document = self._store.roster_entry(identifier)
            if document is not None:
                folder = Folder(self.root, "")
                found.append(from_document(Rep, identifier, document, folder))
        return tuple(sorted(found, key=lambda rep: (fold(rep.name), rep.id)))

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
        history = RepHistory(
            rep=from_document(Rep, rep, document, folder),
            meetings=_all(folder, Meeting),
            jots=_all(folder, Jot),
            observations=_all(folder, model.Observation),
            follow_ups=_all(folder, FollowUp),
            words=_all(folder, model.RepWords),
            insights=_all(folder, model.BuyerInsight),
            points=_all(folder, model.TalkingPoint),
            measures=_all(folder, model.Measure),
            verdicts=_all(folder, model.SkillVerdict),
            absences=_all(folder, model.Absence),
            plans=_all(folder, model.Plan),
            marks=_all(folder, model.CycleMark),
            snoozes=_all(folder, model.Snooze),
            shown=_all(folder, model.Shown),
        )
        self._known[rep] = (len(folder.transactions), history)
        return history

    def tasks(self) -> tuple[model.KeyTask, ...]:
        """The key sales tasks, in the order they were named."""
        return _all(self._store.folder(TEAM), model.KeyTask)

    def team(self) -> Team:
        """All that is held on everybody."""
        folder = self._store.folder(TEAM)
        return Team(
            histories=tuple(self.history(rep.id) for rep in self.reps()),
            absences=_all(folder, model.Absence),
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

    def revision(self, stored: RepStored) -> str:
        """The revision of a document that an edit begins from."""
        return self._store.folder(stored.rep).revision(TABLES[type(stored)], stored.id)[-1]

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
        self._derive_agenda()
        return rep

    def change_rep(self, rep: Rep, what: str = "edit rep") -> None:
        """A new version of a roster entry."""
        self._check_name(rep)
        self.put(rep, what=what)

    def purge(self, rep: str) -> tuple[str, ...]:
        """Erase a rep for good. Names those in whose notes the rep is still mentioned."""
        name = self.history(rep).rep
        self._store.purge(rep)
        self.drafts.purge(rep)
        if self._agenda is not None:
            self._agenda.forget(rep)
        self._derive_agenda()
        words = {fold(name.name), fold(name.first_name)}
        return tuple(
            history.rep.name
            for history in self.team().histories
            if any(word in fold(notes) for notes in _notes(history) for word in words)
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
        """What `notes` would be saved as. Nothing is saved; problems are named, not raised."""
        history = self.history(rep)
        captured = capture(
            notes,
            rep=history.rep,
            date=date or self.today,
            kind=kind or "one-on-one",
            settings=self.settings,
            is_working=working_week(self.settings, history.rep.country),
            others=[other.name for other in self.reps() if other.id != rep],
        )
        day = captured.date or date or self.today
        closed, unclear = close(
            captured.closings, _open_before(history.follow_ups, day, amends), date=day
        )
        held = captured.kind or kind or "one-on-one"
        record = Record(
            rep_name=history.rep.name,
            kind=held,
            notes=notes,
            date=day,
            reviewed_previous_follow_ups=bool(closed),
        )
        return Understood(
            rep=history.rep,
            date=day,
            kind=held,
            minutes=captured.minutes or minutes,
            notes=notes,
            captured=captured,
            closed=closed,
            problems=(*captured.problems, *unclear),
            reading=self._reader(record, self._records_before(history, day, amends)),
        )

    def log(
        self,
        rep: str,
        notes: str,
        *,
        date: Date | None = None,
        minutes: int | None = None,
        kind: MeetingKind | None = None,
    ) -> Understood:
        """Save a meeting with all that hangs on it; raises `Refused` with what can't be read."""
        understood = self._checked(
            self.understand(rep, notes, date=date, minutes=minutes, kind=kind)
        )
        return self._save(understood, Meeting, "log")

    def jot(self, rep: str, notes: str) -> Understood:
        """Save marked lines between meetings. No contact, so nothing to read into it."""
        understood = self._checked(replace(self.understand(rep, notes), reading=None))
        return self._save(understood, Jot, "jot")

    def amend(
        self,
        meeting: Meeting,
        notes: str,
        *,
        date: Date | None = None,
        minutes: int | None = None,
        kind: MeetingKind | None = None,
        base: str = "",
    ) -> Understood:
        """Change a meeting's text, and with it its structure.

        `base` is the revision that the edit began from. Where another save came between, both
        stay and `conflicts` names them.
        """
        understood = self._checked(
            self.understand(
                meeting.rep,
                notes,
                date=date or meeting.date,
                minutes=minutes or meeting.minutes,
                kind=kind or meeting.kind,
                amends=meeting,
            )
        )
        return self._save(understood, Meeting, "amend", amends=meeting, base=base)

    def contest(self, meeting: Meeting, contest: Contest) -> None:
        """Set the manager's verdict beside the reader's."""
        self.put(replace(meeting, contest=contest), what="contest")

    def move(self, meeting: Meeting, to: str) -> None:
        """Refile a meeting, with all that hangs on it, under another rep."""
        source = self._store.folder(meeting.rep)
        with self._store.transaction("move") as changing:
            for name in ("meetings", *(TABLES[kind] for kind in ENTRIES)):
                for identifier, document in list(source.tables.get(name, {}).items()):
                    if identifier == meeting.id or document.get("origin") == meeting.id:
                        stored = from_document(TYPES[name], identifier, document, source)
                        moved = {**document, "rep": to, "written": _iso(stored.written)}
                        changing.delete(meeting.rep, name, identifier)
                        changing.put(to, name, identifier, moved)
        self._derive_agenda()

    # Everything else

    def put(self, *stored: Stored, what: str) -> None:
        """New versions of documents, or new ones (without an id), as one change called `what`."""
        with self._store.transaction(what) as changing:
            for one in stored:
                self._put(changing, one if one.id else replace(one, id=changing.new_id()))
        self._derive_agenda()

    def remove(self, *stored: Stored, what: str) -> None:
        """Take documents away, as one change called `what`."""
        with self._store.transaction(what) as changing:
            for one in stored:
                changing.delete(_folder(one), TABLES[type(one)], one.id)
        self._derive_agenda()

    def undo(self) -> Undone:
        """Take the last change back; raises `NotFound` where there is none."""
        with self._store.locked():
            change = last_change(self._store)
            take_back(self._store, change)
        self._derive_agenda()
        return change

    def derive_agenda(self) -> None:
        """Work the coming days' sentences out anew, where the notebook has changed."""
        self._derive_agenda()

    # Below

    def _save(
        self,
        understood: Understood,
        kind: type[Meeting] | type[Jot],
        what: str,
        *,
        amends: Meeting | None = None,
        base: str = "",
    ) -> Understood:
        rep = understood.rep.id
        history = self.history(rep)
        with self._store.transaction(what) as changing:
            origin = amends.id if amends else changing.new_id()
            if base:
                changing.bases["meetings", origin] = base
            before = _derived(history, origin) if amends else ()
            entries, gone = derive(
                understood.captured.entries,
                before,
                rep=rep,
                origin=origin,
                new_id=changing.new_id,
            )
            self._put(changing, _record(understood, kind, origin, amends))
            for entry in entries:
                self._put(changing, entry)
            for entry in gone:
                changing.delete(rep, TABLES[type(entry)], entry.id)
            closed = {promise.id for promise in understood.closed}
            for promise in history.follow_ups if amends else ():
                if promise.closed_by == origin and promise.id not in closed:
                    self._put(changing, _reopened(promise))
            for promise in understood.closed:
                self._put(changing, replace(promise, closed_by=origin))
        self._derive_agenda()
        return replace(understood, id=origin)

    def _put(self, changing: Changing, stored: Stored) -> None:
        folder, table = _folder(stored), TABLES[type(stored)]
        before = changing.table(folder, table).get(doc_id=stored.id)  # type: ignore[call-overload]
        changing.put(folder, table, stored.id, to_document(stored, before))

    def _checked(self, understood: Understood) -> Understood:
        if not understood.notes.strip():
            raise NotebookError("Nothing to save: the text is empty.")
        if len(understood.notes) > LONGEST:
            raise NotebookError(
                f"The text has {len(understood.notes):,} characters; a record may have "
                f"{LONGEST:,}. Shorten it."
            )
        if understood.date > self.today:
            raise NotebookError(
                f"{understood.date} lies ahead. Log what was held; `coachtui plan` books a day."
            )
        if understood.problems:
            raise Refused(understood.problems)
        return understood

    def _check_name(self, rep: Rep) -> None:
        if not rep.name.strip():
            raise NotebookError("A rep needs a name.")
        for other in self.reps():
            if other.id != rep.id and fold(other.name) == fold(rep.name):
                raise NotebookError(
                    f"{other.name} is in the notebook already; "
                    "add a middle name or initial to tell them apart."
                )

    def _records_before(
        self, history: RepHistory, day: Date, amends: Meeting | None
    ) -> tuple[Record, ...]:
        own = [m for m in history.meetings if m.date <= day and (not amends or m.id != amends.id)]
        week = day - timedelta(days=day.weekday())
        others = [
            (other.rep.name, meeting)
            for other in self.team().histories
            if other.rep.id != history.rep.id
            for meeting in other.meetings
            if week <= meeting.date < week + timedelta(days=7)
        ]
        return tuple(
            Record(rep_name=name, kind=meeting.kind, notes=meeting.notes, date=meeting.date)
            for name, meeting in (*others, *((history.rep.name, m) for m in own))
        )

    def _derive_agenda(self) -> None:
        if self._agenda is not None:
            self._agenda.derive(self.team(), self.settings, self.today)


def _folder(stored: Stored) -> str:
    if isinstance(stored, Rep):
        return stored.id
    return getattr(stored, "rep", "") or TEAM


def _all(folder: Folder, kind: type[S]) -> tuple[S, ...]:
    found = [
        from_document(kind, identifier, document, folder)
        for identifier, document in folder.tables.get(TABLES[kind], {}).items()
    ]
    return tuple(sorted(found, key=_when))


def _when(stored: Stored) -> tuple[Date, str]:
    day = getattr(stored, "date", None) or getattr(stored, "start", None) or Date.min
    return day, stored.id


def _derived(history: RepHistory, origin: str) -> tuple[model.Entry, ...]:
    entries: Iterable[model.Entry] = (
        *history.observations,
        *history.follow_ups,
        *history.words,
        *history.insights,
        *history.points,
        *history.measures,
        *history.verdicts,
    )
    return tuple(entry for entry in entries if entry.origin == origin)


def _record(
    understood: Understood, kind: type[Meeting] | type[Jot], origin: str, amends: Meeting | None
) -> Meeting | Jot:
    common = {"id": origin, "rep": understood.rep.id, "date": understood.date}
    text = {"notes": understood.notes, "tags": understood.captured.tags}
    if kind is Jot:
        return Jot(**common, **text)  # type: ignore[arg-type]
    return Meeting(
        **common,  # type: ignore[arg-type]
        **text,  # type: ignore[arg-type]
        kind=understood.kind,
        minutes=understood.minutes,
        reading=understood.reading,
        contest=amends.contest if amends else None,
    )


def _notes(history: RepHistory) -> Iterator[str]:
    yield from (meeting.notes for meeting in history.meetings)
    yield from (jot.notes for jot in history.jots)


def _open_before(
    promises: Iterable[FollowUp], day: Date, amends: Meeting | None
) -> tuple[FollowUp, ...]:
    """Promises from earlier records that a record of `day` can close."""
    own = amends.id if amends else ""
    return tuple(
        _reopened(promise) if own and promise.closed_by == own else promise
        for promise in promises
        if promise.date <= day
        and (not own or promise.origin != own)
        and (promise.status == "open" or (own and promise.closed_by == own))
    )


def _reopened(promise: FollowUp) -> FollowUp:
    return replace(promise, status="open", outcome="", closed=None, closed_by="")


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
