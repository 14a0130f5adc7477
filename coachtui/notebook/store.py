"""The notebook's folders and the one way to change them: a transaction.

A transaction takes the lock, catches up with what others wrote, gathers changes, and writes them as
one line in one write with one fsync. Only then does it come back, so nothing is acknowledged before
it is on disk. A change over several folders states its intent in the team's journal first; its
parts count once the intent is done.
"""

from __future__ import annotations

import errno
import hashlib
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from coachtui.notebook import files
from coachtui.notebook.device import device_name
from coachtui.notebook.errors import NotSaved, ReadOnly
from coachtui.notebook.folder import Folder, roster_lines
from coachtui.notebook.ids import new_id
from coachtui.notebook.journal import (
    Change,
    Damage,
    Document,
    Transaction,
    read_line,
    write_line,
)
from coachtui.notebook.tables import Database, FolderTable

if TYPE_CHECKING:
    from filelock import BaseFileLock

TEAM = "team"
LOCK_SECONDS = 5.0
_NEWER = (
    "This notebook was written by a newer coachtui: it opens for reading alone. "
    "Install the newer version to write."
)


class Head(msgspec.Struct, frozen=True):
    """How long a journal is, and its last checksum."""

    length: int
    sum: str


class Changing:
    """An open transaction: the tables of the folders it has touched."""

    def __init__(self, store: Store, now: datetime) -> None:
        self.id = store.new_id(now)
        self.at = now
        self.databases: dict[str, Database] = {}
        self.bases: dict[tuple[str, str], tuple[str, ...]] = {}
        """Revisions that documents were read at, where that was before this transaction."""
        self._store = store

    def new_id(self) -> str:
        """An id for something made in this transaction."""
        return self._store.new_id(self.at)

    def table(self, folder: str, name: str) -> FolderTable:
        """A table of a folder (a rep's id, or `TEAM`), open for change."""
        if folder not in self.databases:
            database = Database(self._store.folder(folder))
            database.gatherer.begin()
            self.databases[folder] = database
        return self.databases[folder].of(name)

    def put(self, folder: str, name: str, identifier: str, document: Document) -> None:
        """A new version of a document, or a new document."""
        self.table(folder, name).replace(identifier, document)

    def delete(self, folder: str, name: str, identifier: str) -> None:
        """Take a document away. Its versions stay in the journal."""
        self.table(folder, name).remove(doc_ids=[identifier])  # type: ignore[list-item]


class Store:
    """The folders of one notebook. Reading takes no lock; a missing notebook reads as empty."""

    def __init__(
        self,
        root: Path,
        *,
        clock: Callable[[], datetime],
        sync: bool = True,
        device: str = "",
        bits: Callable[[int], int] = secrets.randbits,
    ) -> None:
        self.root = root
        self.device = device or device_name(root)
        self.clock = clock
        self.sync = sync
        self._bits = bits
        self.team = Folder(root / TEAM, self.device)
        self._reps: dict[str, Folder] = {}
        self._lock: BaseFileLock | None = None
        self.aside: list[Path] = []
        """Torn writes that were set aside since the notebook was opened."""

    def new_id(self, now: datetime) -> str:
        """An id for something made at `now`."""
        return new_id(now, self._bits)

    def rep_ids(self) -> tuple[str, ...]:
        """The reps that have a folder and weren't purged, in the order of their ids."""
        folder = self.root / "reps"
        if not folder.is_dir():
            return ()
        self.team.catch_up()
        stones = self._tombstones()
        return tuple(
            sorted(
                child.name
                for child in folder.iterdir()
                if child.is_dir() and not child.is_symlink() and not _buried(child.name, stones)
            )
        )

    def folder(self, name: str) -> Folder:
        """The folder of a rep (by id) or the team, caught up."""
        if name == TEAM:
            self.team.catch_up()
            if self.team.unsettled:
                self.team.settle(self.team.done)
            return self.team
        if name not in self._reps:
            self._reps[name] = Folder(self.root / "reps" / name, self.device)
        folder = self._reps[name]
        folder.catch_up()
        if folder.unsettled:
            self.team.catch_up()
            folder.settle(self.team.done)
        return folder

    def roster(self, rep: str) -> Folder:
        """A rep's folder, of which only the roster entry is read where the rest isn't yet."""
        if rep in self._reps:
            return self.folder(rep)
        entry = Folder(self.root / "reps" / rep, self.device)
        for device, line in roster_lines(entry.path):
            if (transaction := read_line(line)) is not None:
                entry.take(device, transaction)
        if entry.unsettled:  # a part of a change over several reps
            self.team.catch_up()
            entry.settle(self.team.done)
        return entry

    def roster_entry(self, rep: str) -> Document | None:
        """A rep's roster entry as it stands."""
        return self.roster(rep).tables.get("reps", {}).get(rep)

    @contextmanager
    def transaction(self, what: str, *, undoes: str = "") -> Iterator[Changing]:
        """Gather changes and see them on disk, all or none; raises `NotSaved`."""
        with self.locked():
            self._ready()
            changing = Changing(self, self.clock())
            try:
                yield changing
                parts = {
                    name: database.gatherer.gathered(changing.bases)
                    for name, database in changing.databases.items()
                }
            finally:
                for database in changing.databases.values():
                    database.gatherer.end()
            parts = {name: changes for name, changes in parts.items() if changes}
            with _told():
                self._write(changing, parts, what, undoes)

    def purge(self, rep: str) -> None:
        """Remove a rep's folder for good; a tombstone sees to it that no merge brings it back.

        The tombstone holds a salted hash, from which the id can't be read.
        """
        salt = secrets.token_hex(8)
        with self.locked():
            with self.transaction("purge") as changing:
                changing.put(TEAM, "tombstones", changing.new_id(), _stone(rep, salt))
            with _told():
                self._bury(rep)

    def buried(self) -> Iterator[str]:
        """Folders that a merge or an interrupted purge left behind."""
        folder = self.root / "reps"
        stones = self._tombstones()
        if stones and folder.is_dir():
            yield from (child.name for child in folder.iterdir() if _buried(child.name, stones))

    def heads(self) -> dict[str, Head]:
        """How long each journal was at the last save."""
        try:
            return msgspec.json.decode(
                files.read_bytes(self.root / "heads") or b"{}", type=dict[str, Head]
            )
        except msgspec.DecodeError:
            return {}

    def damage(self) -> tuple[Damage, ...]:
        """What can't be read in the folders opened so far, and what the heads say is lost."""
        found: list[Damage] = []
        heads = self.heads()
        for folder in (self.team, *self._reps.values()):
            found += folder.damage
            for name, head in heads.items():
                path = self.root / name
                if path.parent != folder.path:
                    continue
                size = path.stat().st_size if path.exists() else 0
                if size < head.length:
                    lost = head.length - size
                    found.append(
                        Damage(path=path, offset=size, length=lost, why="its end is missing")
                    )
        return tuple(found)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only writer, across processes; may be nested."""
        from filelock import (
            FileLock,
            Timeout,
        )  # imported on write only: it costs as much as five starts

        with _told():
            files.make_folder(self.root)
            if self._lock is None:
                self._lock = FileLock(
                    self.root / "lock", timeout=LOCK_SECONDS, mode=files.FILE_MODE
                )
            try:
                self._lock.acquire()
            except Timeout:
                raise NotSaved(
                    f"Not saved: another coachtui has been writing for {LOCK_SECONDS:.0f} s; "
                    "close it or try again."
                ) from None
        try:
            yield
        finally:
            self._lock.release()

    def _ready(self) -> None:
        """Under the lock: finish or drop what was interrupted."""
        self.team.catch_up()
        if self.team.newer:
            raise ReadOnly(_NEWER)
        for identifier, (device, intent) in list(self.team.intents.items()):
            if device == self.device:
                self._settle(identifier, intent)
        for name in tuple(self.buried()):
            self._bury(name)

    def _settle(self, identifier: str, intent: Transaction) -> None:
        folders = [self.folder(name) for name in intent.intent]
        whole = all(
            any(part.part_of == identifier for _, part in folder.unsettled) for folder in folders
        )
        at = self.clock()
        if whole and self.sync:  # written, but maybe not yet seen on disk
            with _told():
                files.sync_all([folder.own.path for folder in folders])
        ending = Transaction(
            after=self.team.own.sum,
            tx=self.new_id(at),
            at=at,
            what=intent.what,
            done=identifier if whole else "",
            dropped="" if whole else identifier,
        )
        with _told():
            self._append(self.team, ending)
        for folder in folders:
            folder.settle(self.team.done)

    def _write(
        self, changing: Changing, parts: dict[str, tuple[Change, ...]], what: str, undoes: str
    ) -> None:
        if not parts:
            return
        if any(self.folder(name).newer for name in parts):
            raise ReadOnly(_NEWER)
        common = {"tx": changing.id, "at": changing.at, "what": what, "undoes": undoes}
        if len(parts) == 1:
            ((name, changes),) = parts.items()
            self._append(self.folder(name), _transaction(common, docs=changes))
            return
        intent = changing.new_id()
        self._append(
            self.team, _transaction({**common, "tx": intent, "undoes": ""}, intent=tuple(parts))
        )
        self._append_parts(
            [
                (self.folder(name), _transaction(common, docs=changes, part_of=intent))
                for name, changes in parts.items()
            ]
        )
        self._append(
            self.team,
            _transaction({**common, "tx": changing.new_id(), "undoes": ""}, done=intent),
        )
        for name in parts:
            self.folder(name).settle(self.team.done)

    def _append(self, folder: Folder, transaction: Transaction) -> None:
        files.make_folder(folder.path)
        self._write_line(folder, transaction, sync=self.sync)
        self._note_heads([folder])

    def _append_parts(self, parts: list[tuple[Folder, Transaction]]) -> None:
        """Write the parts of one change, then see them on disk together.

        None of them counts before their whole is done, so they may wait for each other.
        """
        written: list[tuple[Folder, int]] = []
        files.make_folders([folder.path for folder, _ in parts])
        try:
            for folder, transaction in parts:
                before = folder.own.length
                self._write_line(folder, transaction, sync=False)
                written.append((folder, before))
            if self.sync:
                files.sync_all([folder.own.path for folder, _ in parts])
        except OSError:
            for folder, before in written:
                with suppress(OSError):
                    files.cut(folder.own.path, before)
                folder.catch_up()
            raise
        self._note_heads([folder for folder, _ in parts])

    def _write_line(self, folder: Folder, transaction: Transaction, *, sync: bool) -> None:
        journal = folder.own
        if (aside := journal.set_torn_aside(transaction.tx)) is not None:
            self.aside.append(aside)
        transaction = msgspec.structs.replace(transaction, after=journal.sum)
        line, checksum = write_line(transaction)
        journal.append([line], checksum, sync=sync)
        folder.take(self.device, transaction)

    def _note_heads(self, folders: list[Folder]) -> None:
        heads = self.heads()
        for folder in folders:
            name = folder.own.path.relative_to(self.root).as_posix()
            heads[name] = Head(folder.own.length, folder.own.sum)
        with suppress(OSError):  # heads may lag behind: they say what must be there at least
            files.replace(self.root / "heads", msgspec.json.encode(heads), sync=False)

    def _tombstones(self) -> list[Document]:
        return list(self.team.tables.get("tombstones", {}).values())

    def _bury(self, rep: str) -> None:
        self._reps.pop(rep, None)
        with suppress(FileNotFoundError):
            shutil.rmtree(self.root / "reps" / rep)
        heads = {n: h for n, h in self.heads().items() if not n.startswith(f"reps/{rep}/")}
        files.replace(self.root / "heads", msgspec.json.encode(heads))


def _transaction(
    common: dict[str, object],
    *,
    docs: tuple[Change, ...] = (),
    intent: tuple[str, ...] = (),
    part_of: str = "",
    done: str = "",
) -> Transaction:
    fields = {**common, "after": "", "docs": docs, "intent": intent, "part_of": part_of}
    return Transaction(**fields, done=done)  # type: ignore[arg-type]


def _stone(rep: str, salt: str) -> Document:
    digest = hashlib.blake2b(rep.encode(), salt=bytes.fromhex(salt), digest_size=16).hexdigest()
    return {"salt": salt, "hash": digest}


def _buried(rep: str, stones: list[Document]) -> bool:
    return any(_stone(rep, stone["salt"]) == stone for stone in stones)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the system says into one line that a person can act on."""
    try:
        yield
    except OSError as error:
        place = error.filename or "the notebook"
        raise NotSaved(f"Not saved: {_mend(error)} ({place}).") from None


def _mend(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; free some space and save again"
    if error.errno == errno.EFBIG:
        return "a file may not grow further; raise the file-size limit and save again"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "the notebook's folder can't be written; allow it, or choose another with --data"
    if error.errno == errno.ELOOP:
        return "a link stands where a file of the notebook should; remove the link"
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return "a file stands where the notebook's folder should; choose another with --data"
    return f"the system says: {(error.strerror or 'I/O error').lower()}"
