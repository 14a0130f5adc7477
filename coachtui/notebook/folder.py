"""One folder of journals as documents with all their versions: a rep's, or the team's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from coachtui.notebook import files
from coachtui.notebook.journal import SCHEMA, Change, Damage, Document, Journal, Transaction

Tables = dict[str, dict[str, Document]]


class Version(Struct, frozen=True):
    """A document as one transaction left it."""

    revision: str
    was: tuple[str, ...]
    at: datetime
    device: str
    what: str
    document: Document | None


class Folder:
    """The journals of one folder side by side: what is current, and every version before.

    Versions form a line for each document. Two amendments of one revision (two machines, or an edit
    begun before another's save) both stay: the later stands as current and `conflicts` names both.
    """

    def __init__(self, path: Path, device: str) -> None:
        self.path = path
        self.device = device
        self.tables: Tables = {}
        self.transactions: list[tuple[str, Transaction]] = []
        """(device, transaction) in the order they were read."""
        self.intents: dict[str, tuple[str, Transaction]] = {}
        """Of the team's folder: changes over several folders, by id, not yet done or dropped."""
        self.done: set[str] = set()
        self.unsettled: list[tuple[str, Transaction]] = []
        """Parts of a change over several folders that is not known to be whole."""
        self._journals: dict[str, Journal] = {}
        self._versions: dict[tuple[str, str], list[Version]] = {}

    @property
    def own(self) -> Journal:
        """The journal that this device writes."""
        return self._journal(self.device)

    @property
    def journals(self) -> tuple[Journal, ...]:
        """All of them, by device."""
        return tuple(self._journals[device] for device in sorted(self._journals))

    @property
    def damage(self) -> list[Damage]:
        """What can't be read."""
        return [damage for journal in self.journals for damage in journal.damage]

    @property
    def newer(self) -> bool:
        """Whether a newer version of the program wrote here."""
        return any(journal.newest_schema > SCHEMA for journal in self.journals)

    def catch_up(self) -> bool:
        """Read what was appended since the last time. Says whether there was anything."""
        for path in sorted(self.path.glob("*.jsonl")) if self.path.is_dir() else ():
            self._journal(path.stem)
        found: list[tuple[str, Transaction]] = []
        anew = False
        for journal in self.journals:
            transactions, began = journal.read_on()
            anew = anew or began
            found += ((journal.device, transaction) for transaction in transactions)
        if anew:
            self._forget()
            return True
        for device, transaction in found:
            self.take(device, transaction)
        return bool(found)

    def take(self, device: str, transaction: Transaction) -> None:
        """Let one transaction count."""
        if transaction.intent:
            self.intents[transaction.tx] = (device, transaction)
        elif transaction.done or transaction.dropped:
            self.intents.pop(transaction.done or transaction.dropped, None)
            if transaction.done:
                self.done.add(transaction.done)
        elif transaction.part_of:
            self.unsettled.append((device, transaction))
        else:
            self._count(device, transaction)

    def settle(self, done: set[str]) -> None:
        """Let the parts count whose whole is done."""
        waiting, self.unsettled = self.unsettled, []
        for device, transaction in waiting:
            if transaction.part_of in done:
                self._count(device, transaction)
            else:
                self.unsettled.append((device, transaction))

    def versions(self, table: str, identifier: str) -> tuple[Version, ...]:
        """Every version of a document, oldest first."""
        return tuple(
            sorted(self._versions.get((table, identifier), ()), key=lambda v: (v.at, v.revision))
        )

    def superseded(self) -> Iterator[tuple[str, str, Version]]:
        """Every version that no longer stands: table, id and version."""
        for (table, identifier), versions in self._versions.items():
            current = self.tables.get(table, {}).get(identifier)
            for version in versions:
                if version.document is not None and version.document is not current:
                    yield table, identifier, version

    def revision(self, table: str, identifier: str) -> tuple[str, ...]:
        """The revisions that are current: one, or several in a conflict, or none."""
        versions = self._versions.get((table, identifier), ())
        if len(versions) == 1:
            return (versions[0].revision,)
        return tuple(v.revision for v in self._standing(table, identifier))

    def conflicts(self) -> Iterator[tuple[str, str, tuple[Version, ...]]]:
        """Documents with two amendments of one revision: table, id and the versions that stand."""
        for (table, identifier), versions in self._versions.items():
            if len(versions) > 1 and len(standing := self._standing(table, identifier)) > 1:
                yield table, identifier, standing

    def _journal(self, device: str) -> Journal:
        if device not in self._journals:
            self._journals[device] = Journal(self.path / f"{device}.jsonl")
        return self._journals[device]

    def _forget(self) -> None:
        fresh = Folder(self.path, self.device)
        fresh.catch_up()
        self.__dict__.update(fresh.__dict__)

    def _count(self, device: str, transaction: Transaction) -> None:
        self.transactions.append((device, transaction))
        for change in transaction.docs:
            self._version(device, transaction, change)

    def _version(self, device: str, transaction: Transaction, change: Change) -> None:
        version = Version(
            transaction.tx, change.was, transaction.at, device, transaction.what, change.document
        )
        versions = self._versions.setdefault((change.table, change.id), [])
        follows = not versions or change.was == (versions[-1].revision,)
        versions.append(version)
        current = version if follows else self._standing(change.table, change.id)[-1]
        table = self.tables.setdefault(change.table, {})
        if current.document is None:
            table.pop(change.id, None)
        else:
            table[change.id] = current.document

    def _standing(self, table: str, identifier: str) -> tuple[Version, ...]:
        versions = self._versions.get((table, identifier), [])
        amended = {revision for version in versions for revision in version.was}
        standing = [version for version in versions if version.revision not in amended]
        return tuple(sorted(standing, key=lambda v: (v.at, v.revision)))


def roster_lines(path: Path) -> Iterator[tuple[str, bytes]]:
    """(device, line) for each line of a folder's journals that speaks of its roster entry.

    Undecoded: a table's name stands in quotes, and quotes in typed text are escaped.
    """
    for journal in sorted(path.glob("*.jsonl")):
        data = files.read_bytes(journal)
        position = data.find(_ROSTER)
        while position >= 0:
            start = data.rfind(b"\n", 0, position) + 1
            end = data.find(b"\n", position)
            if end < 0:
                break
            yield journal.stem, data[start:end]
            position = data.find(_ROSTER, end)


_ROSTER = b'["reps","'
