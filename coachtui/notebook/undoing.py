"""Taking the last change back: the version before becomes a new version."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime

from msgspec import Struct

from coachtui.coaching.days import full
from coachtui.coaching.model import Rep
from coachtui.notebook.errors import NotebookError, NotFound
from coachtui.notebook.folder import Folder
from coachtui.notebook.journal import Change, Document
from coachtui.notebook.store import TEAM, Store

ROSTER, CALENDAR = "import roster", "import calendar"
_COUNTED = {ROSTER: ("rep", "reps"), CALENDAR: ("entry", "entries")}
"""What an import of several reps at once is called."""
_NO_CHANGE = frozenset(("shown", "purge"))
"""What the manager didn't do, and what can't be taken back."""


class Undone(Struct, frozen=True, kw_only=True):
    """The change that was taken back."""

    id: str
    what: str
    """Its name: "log", "amend", ..."""
    at: datetime
    device: str
    here: bool
    """Whether it was made on this machine."""
    changes: tuple[tuple[str, Change], ...]
    """(folder, change) of everything that it brought."""
    draft: str = ""
    """The draft that the text of an undone record is kept as."""
    subject: tuple[str, str, Document]
    """Folder, table and content of what it was about: where it took that away, as it was before."""


def last_change(store: Store) -> Undone:
    """The newest change not yet taken back; raises `NotFound`."""
    found: dict[str, list[tuple[str, Change]]] = {}
    about: dict[str, tuple[datetime, str, str]] = {}
    undone: set[str] = set()
    for name in (TEAM, *store.rep_ids()):
        for device, transaction in store.folder(name).transactions:
            if transaction.undoes:
                undone.add(transaction.undoes)
            elif transaction.what not in _NO_CHANGE:
                about[transaction.tx] = (transaction.at, transaction.what, device)
                found.setdefault(transaction.tx, []).extend(
                    (name, change) for change in transaction.docs
                )
    standing = [tx for tx in about if tx not in undone]
    if not standing:
        raise NotFound("There is nothing to undo.")
    tx = max(standing, key=lambda one: (about[one][0], one))
    at, what, device = about[tx]
    return Undone(
        id=tx,
        what=what,
        at=at,
        device=device,
        here=device == store.device,
        changes=tuple(found[tx]),
        subject=_subject(store, found[tx]),
    )


def said(change: Undone, reps: Iterable[Rep]) -> str:
    """What a change was, in words that name the thing: "done, price sheet (Dana Ortiz)"."""
    if change.what in _COUNTED:
        count = len(change.changes)
        return f"{change.what}, {count} {_COUNTED[change.what][count != 1]}"
    folder, table, document = change.subject
    name = next((rep.name for rep in reps if rep.id == folder), "")
    meetings = sum(
        one.table == "meetings" and one.document is not None for _, one in change.changes
    )
    if meetings > 1:
        return f"{change.what}, {meetings} meetings with {name}"
    return f"{change.what}, {_thing(table, document, name)}"


def take_back(store: Store, change: Undone) -> None:
    """Make the versions before it current again; raises where something was built on it since."""
    with store.transaction("undo", undoes=change.id) as changing:
        for name, one in change.changes:
            folder = store.folder(name)
            if _revision(folder, one) != (change.id,):
                raise NotebookError(
                    f"The last {change.what} can't be undone: what it wrote was changed since. "
                    "`coachtui amend` changes it further."
                )
            before = _before(folder, one)
            if before is None:
                changing.delete(name, one.table, one.id)
            else:
                changing.put(name, one.table, one.id, before)


_MAIN = ("meetings", "jots", "reps")
"""What a change of several documents is about."""


def _subject(store: Store, changes: list[tuple[str, Change]]) -> tuple[str, str, Document]:
    folder, change = next((one for one in changes if one[1].table in _MAIN), changes[0])
    document = change.document or _before(store.folder(folder), change) or {}
    return folder, change.table, document


def _thing(table: str, document: Document, name: str) -> str:
    day = {
        key: full(Date.fromisoformat(document[key]))
        for key in ("date", "start", "due", "until")
        if document.get(key)
    }
    match table:
        case "meetings" | "plans":
            return f"{document['kind']} with {name}, {day['date']}"
        case "jots":
            return f"{name}, {day['date']}"
        case "follow_ups":
            return f"{document['text']} ({name})"
        case "verdicts":
            return f"{document['skill']}: {document['verdict']} ({name})"
        case "absences":
            return f"{name or 'you'}, {day['start']}"
        case "marks":
            return f"{name}, due {day['due']}"
        case "snoozes":
            return f"{name}, until {day['until']}"
        case _:
            return str(document.get("name", name))


def _revision(folder: Folder, change: Change) -> tuple[str, ...]:
    """The revision that stands, where what was done and undone since counts as never done."""
    undone = {one.tx: one.undoes for _, one in folder.transactions if one.undoes}
    was = {v.revision: v.was for v in folder.versions(change.table, change.id)}
    standing = folder.revision(change.table, change.id)
    while len(standing) == 1 and standing[0] in undone:
        standing = was[undone[standing[0]]]
    return standing


def _before(folder: Folder, change: Change) -> Document | None:
    earlier = [v for v in folder.versions(change.table, change.id) if v.revision in change.was]
    return earlier[-1].document if earlier else None
