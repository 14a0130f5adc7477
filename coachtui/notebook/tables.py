"""TinyDB as the document layer over a folder of journals.

Two extension points of TinyDB serve here. A `Storage` that hands out the folder's documents without
copying them: a copy costs more than the save. A `Table` whose updates name the documents that they
touched, so that a transaction writes those and no others. It overrides `_read_table` and
`_update_table`, which are private to TinyDB: hence the upper bound on its version, and the tests.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from coachtui.notebook.errors import NotebookError
from coachtui.notebook.folder import Folder, Tables
from coachtui.notebook.journal import Change, Document


class FolderStorage(Storage):
    """A folder of journals as TinyDB sees it. Changes are gathered, to be written as one line."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._before: dict[tuple[str, str], Document | None] | None = None

    def read(self) -> Tables:
        """The documents themselves, not copies: only the tables below may touch them."""
        return self.folder.tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:  # noqa: ARG002 -- TinyDB's signature
        """Not how this storage is written: see `change`."""
        raise NotebookError("the notebook is written by transactions alone")

    def begin(self) -> None:
        """From here on changes are gathered."""
        self._before = {}

    def change(self, table: str, touched: dict[str, Document | None]) -> None:
        """Note new versions of documents, or their deletion (None)."""
        if self._before is None:
            raise NotebookError("a change outside a transaction")
        documents = self.folder.tables.setdefault(table, {})
        for identifier, document in touched.items():
            self._before.setdefault((table, identifier), documents.get(identifier))
            _set(documents, identifier, document)

    def gathered(self, bases: dict[tuple[str, str], tuple[str, ...]]) -> tuple[Change, ...]:
        """The changes, each with the revisions that it amends.

        `bases` names, for documents that were read before, the revisions they were read at.
        """
        changes = []
        for (table, identifier), before in (self._before or {}).items():
            now = self.folder.tables[table].get(identifier)
            if now != before:
                was = bases.get((table, identifier)) or self.folder.revision(table, identifier)
                changes.append(Change(table, identifier, was, now))
        return tuple(changes)

    def end(self) -> None:
        """Put the documents back as they were: what was written comes by way of the journal."""
        for (table, identifier), before in (self._before or {}).items():
            _set(self.folder.tables[table], identifier, before)
        self._before = None


class FolderTable(Table):
    """A table with string ids and one more method, `replace`."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB allows it, its annotation does not
    default_query_cache_capacity = 0  # results would alias the store and go stale across processes

    def replace(self, identifier: str, document: Document) -> None:
        """Put `document` in the place of what stands under `identifier`, whole."""

        def put(table: MutableMapping[str, Document]) -> None:
            table[identifier] = document

        self._update_table(put)

    def _read_table(self) -> dict[str, Document]:  # type: ignore[override]
        return self._folder_storage.read().get(self.name, {})

    def _update_table(self, updater: Callable[..., None]) -> None:
        view = TouchedView(self._read_table())
        updater(view)
        self._folder_storage.change(self.name, view.touched())

    @property
    def _folder_storage(self) -> FolderStorage:
        assert isinstance(self._storage, FolderStorage)  # noqa: S101 -- what `database` makes
        return self._storage


class TouchedView(MutableMapping[str, Document]):
    """A table in which whoever changes a document changes a copy, and is noted."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self._documents = documents
        self._copies: dict[str, Document | None] = {}

    def __getitem__(self, identifier: str) -> Document:
        if identifier not in self._copies:
            self._copies[identifier] = copy.deepcopy(self._documents[identifier])
        found = self._copies[identifier]
        if found is None:
            raise KeyError(identifier)
        return found

    def __setitem__(self, identifier: str, document: Document) -> None:
        self._copies[identifier] = dict(document)

    def __delitem__(self, identifier: str) -> None:
        if identifier not in self:
            raise KeyError(identifier)
        self._copies[identifier] = None

    def __contains__(self, identifier: object) -> bool:
        if identifier in self._copies:
            return self._copies[identifier] is not None
        return identifier in self._documents

    def __iter__(self) -> Iterator[str]:
        yield from (i for i in self._documents if i in self)
        yield from (i for i in self._copies if i not in self._documents and i in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def touched(self) -> dict[str, Document | None]:
        """The documents that differ from what they were; None for those that are gone."""
        return {
            identifier: document
            for identifier, document in self._copies.items()
            if document != self._documents.get(identifier)
        }


class Database(TinyDB):
    """TinyDB over one folder."""

    table_class = FolderTable

    def __init__(self, folder: Folder) -> None:
        super().__init__(folder, storage=FolderStorage)

    def of(self, name: str) -> FolderTable:
        """The table of that name."""
        table = self.table(name, cache_size=0)
        assert isinstance(table, FolderTable)  # noqa: S101 -- `table_class` says so
        return table

    @property
    def gatherer(self) -> FolderStorage:
        """The storage below."""
        storage = self.storage
        assert isinstance(storage, FolderStorage)  # noqa: S101 -- see `__init__`
        return storage


def _set(documents: dict[str, Document], identifier: str, document: Document | None) -> None:
    if document is None:
        documents.pop(identifier, None)
    else:
        documents[identifier] = document
