"""TinyDB over a folder of journals: each of its changes must reach the journal."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document

from coachtui.notebook.errors import NotebookError
from coachtui.notebook.store import Store
from coachtui.notebook.tables import Database, FolderTable

Change = Callable[[FolderTable], object]


def a_store(root: Path) -> Store:
    return Store(root, clock=lambda: datetime(2026, 11, 2, tzinfo=UTC), device="here")


def nested(document: Document) -> None:
    document["legs"]["change"] = True


@pytest.mark.parametrize(
    ("change", "left"),
    [
        (
            lambda t: t.insert(Document({"n": 3}, doc_id="c")),  # type: ignore[arg-type]
            {"a": {"n": 1, "legs": {"change": False}}, "b": {"n": 2}, "c": {"n": 3}},
        ),
        (
            lambda t: t.replace("a", {"m": 5}),
            {"a": {"m": 5}, "b": {"n": 2}},
        ),
        (
            lambda t: t.update({"n": 9}, where("n") == 1),
            {"a": {"n": 9, "legs": {"change": False}}, "b": {"n": 2}},
        ),
        (
            lambda t: t.update(nested, doc_ids=["a"]),
            {"a": {"n": 1, "legs": {"change": True}}, "b": {"n": 2}},
        ),
        (
            lambda t: t.upsert({"n": 2, "m": 1}, where("n") == 2),
            {"a": {"n": 1, "legs": {"change": False}}, "b": {"n": 2, "m": 1}},
        ),
        (
            lambda t: t.remove(where("n") == 1),
            {"b": {"n": 2}},
        ),
        (lambda t: t.truncate(), {}),
    ],
)
def test_a_change_through_tinydb_is_in_the_journal(
    tmp_path: Path, change: Change, left: dict[str, object]
) -> None:
    store = a_store(tmp_path)
    with store.transaction("begin") as changing:
        changing.put("rep1", "things", "a", {"n": 1, "legs": {"change": False}})
        changing.put("rep1", "things", "b", {"n": 2})
    with store.transaction("change") as changing:
        change(changing.table("rep1", "things"))
    assert store.folder("rep1").tables["things"] == left
    assert a_store(tmp_path).folder("rep1").tables["things"] == left


def test_a_change_outside_a_transaction_is_refused(tmp_path: Path) -> None:
    table = Database(a_store(tmp_path).folder("rep1")).of("things")
    with pytest.raises(NotebookError, match="a change outside a transaction"):
        table.replace("a", {"n": 1})


def test_what_a_query_gives_is_no_way_into_the_store(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with store.transaction("begin") as changing:
        changing.put("rep1", "things", "a", {"n": 1})
    table = Database(store.folder("rep1")).of("things")
    table.search(where("n") == 1)[0]["n"] = 7
    assert table.search(where("n") == 1) == [{"n": 1}]


def test_a_query_sees_what_another_process_wrote(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    table = Database(store.folder("rep1")).of("things")
    assert table.search(where("n") == 1) == []
    with a_store(tmp_path).transaction("begin") as changing:
        changing.put("rep1", "things", "a", {"n": 1})
    store.folder("rep1")
    assert table.search(where("n") == 1) == [{"n": 1}]
