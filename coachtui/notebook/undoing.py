"""Taking the last change back: the version before becomes a new version."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from coachtui.notebook.errors import NotebookError, NotFound
from coachtui.notebook.folder import Folder
from coachtui.notebook.journal import Change, Document
from coachtui.notebook.store import TEAM, Store

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

    @property
    def subject(self) -> tuple[str, str]:
        """(table, id) of the document that it was about."""
        first = self.changes[0][1]
        return first.table, first.id


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
    )


def take_back(store: Store, change: Undone) -> None:
    """Make the versions before it current again; raises where something was built on it since."""
    with store.transaction("undo", undoes=change.id) as changing:
        for name, one in change.changes:
            folder = store.folder(name)
            if folder.revision(one.table, one.id) != (change.id,):
                raise NotebookError(
                    f"The last {change.what} can't be undone: what it wrote was changed since. "
                    "`coachtui amend` changes it further."
                )
            before = _before(folder, one)
            if before is None:
                changing.delete(name, one.table, one.id)
            else:
                changing.put(name, one.table, one.id, before)


def _before(folder: Folder, change: Change) -> Document | None:
    earlier = [v for v in folder.versions(change.table, change.id) if v.revision in change.was]
    return earlier[-1].document if earlier else None
