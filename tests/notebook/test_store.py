"""The store: transactions over folders of journals."""

import errno
import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coachtui.notebook import files
from coachtui.notebook.errors import NotSaved, ReadOnly
from coachtui.notebook.journal import START, Transaction, write_line
from coachtui.notebook.store import TEAM, Store

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def a_store(root: Path, device: str = "here") -> Store:
    return Store(root / "notebook", clock=Clock(), device=device)


def put(store: Store, rep: str = "rep1", identifier: str = "m1", **document: object) -> None:
    with store.transaction("log") as changing:
        changing.put(rep, "meetings", identifier, dict(document))


def meetings(store: Store, rep: str = "rep1") -> dict[str, object]:
    return dict(store.folder(rep).tables.get("meetings", {}))


def journal(store: Store, rep: str = "rep1") -> Path:
    return store.root / "reps" / rep / "here.jsonl"


def test_what_one_store_saves_another_reads(tmp_path: Path) -> None:
    put(a_store(tmp_path), notes="one")
    assert meetings(a_store(tmp_path)) == {"m1": {"notes": "one"}}


def test_a_missing_notebook_reads_as_empty_and_stays_missing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    assert store.rep_ids() == ()
    assert meetings(store) == {}
    assert list(tmp_path.iterdir()) == []


def test_a_transaction_is_one_line(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with store.transaction("log") as changing:
        changing.put("rep1", "meetings", "m1", {"notes": "one"})
        changing.put("rep1", "follow_ups", "f1", {"text": "ring"})
    assert journal(store).read_bytes().count(b"\n") == 1


def test_a_transaction_that_fails_inside_writes_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    before = journal(store).read_bytes()
    with pytest.raises(RuntimeError, match="stop"), store.transaction("log") as changing:
        changing.put("rep1", "meetings", "m1", {"notes": "two"})
        raise RuntimeError("stop")
    assert journal(store).read_bytes() == before
    assert meetings(store) == {"m1": {"notes": "one"}}


def test_a_transaction_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    before = journal(store).read_bytes()
    put(store, notes="one")
    assert journal(store).read_bytes() == before


def test_folders_and_files_are_the_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        put(a_store(tmp_path), notes="one")
    finally:
        os.umask(old)
    modes = {
        path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in tmp_path.rglob("*")
    }
    assert modes == {
        "notebook": 0o700,
        "notebook/lock": 0o600,
        "notebook/heads": 0o600,
        "notebook/reps": 0o700,
        "notebook/reps/rep1": 0o700,
        "notebook/reps/rep1/here.jsonl": 0o600,
    }


def test_a_reader_sees_what_another_appends(tmp_path: Path) -> None:
    reader, writer = a_store(tmp_path), a_store(tmp_path)
    put(writer, notes="one")
    assert meetings(reader) == {"m1": {"notes": "one"}}
    put(writer, notes="two")
    assert meetings(reader) == {"m1": {"notes": "two"}}
    assert [v.document for v in reader.folder("rep1").versions("meetings", "m1")] == [
        {"notes": "one"},
        {"notes": "two"},
    ]


def test_two_devices_write_two_journals_and_both_count(tmp_path: Path) -> None:
    put(a_store(tmp_path, "here"), identifier="m1", notes="one")
    put(a_store(tmp_path, "there"), identifier="m2", notes="two")
    folder = tmp_path / "notebook" / "reps" / "rep1"
    assert sorted(path.name for path in folder.iterdir()) == ["here.jsonl", "there.jsonl"]
    assert meetings(a_store(tmp_path)) == {"m1": {"notes": "one"}, "m2": {"notes": "two"}}


def test_two_amendments_of_one_revision_are_both_kept(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    (base,) = store.folder("rep1").revision("meetings", "m1")
    put(store, notes="two")
    with store.transaction("amend") as changing:
        changing.bases["meetings", "m1"] = (base,)
        changing.put("rep1", "meetings", "m1", {"notes": "three"})
    ((table, identifier, standing),) = a_store(tmp_path).folder("rep1").conflicts()
    assert (table, identifier) == ("meetings", "m1")
    assert [version.document for version in standing] == [{"notes": "two"}, {"notes": "three"}]


def test_saving_on_a_conflict_settles_it(tmp_path: Path) -> None:
    test_two_amendments_of_one_revision_are_both_kept(tmp_path)
    store = a_store(tmp_path)
    store.clock = lambda: NOON + timedelta(hours=1)
    put(store, notes="two and three")
    assert list(store.folder("rep1").conflicts()) == []
    assert meetings(store) == {"m1": {"notes": "two and three"}}


def test_a_torn_last_line_does_not_count_and_is_set_aside_by_the_next_save(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    with journal(store).open("ab") as file:
        file.write(b'{"sum":"half')
    again = a_store(tmp_path)
    assert meetings(again) == {"m1": {"notes": "one"}}
    put(again, identifier="m2", notes="two")
    assert meetings(a_store(tmp_path)) == {"m1": {"notes": "one"}, "m2": {"notes": "two"}}
    (aside,) = again.aside
    assert aside.read_bytes() == b'{"sum":"half'
    assert a_store(tmp_path).folder("rep1").damage == []


def test_damage_in_the_middle_is_located_and_the_rest_stays_readable(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for number in (1, 2, 3):
        put(store, identifier=f"m{number}", notes=f"note {number}")
    lines = journal(store).read_bytes().splitlines(keepends=True)
    broken = lines[1].replace(b"note 2", b"nope 2")
    journal(store).write_bytes(lines[0] + broken + lines[2])
    again = a_store(tmp_path)
    assert meetings(again) == {"m1": {"notes": "note 1"}, "m3": {"notes": "note 3"}}
    (damage,) = again.folder("rep1").damage
    assert (damage.offset, damage.length) == (len(lines[0]), len(broken))
    assert damage.why == "its checksum does not fit"


def test_a_line_missing_from_the_middle_is_damage(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for number in (1, 2, 3):
        put(store, identifier=f"m{number}", notes=f"note {number}")
    lines = journal(store).read_bytes().splitlines(keepends=True)
    journal(store).write_bytes(lines[0] + lines[2])
    (damage,) = a_store(tmp_path).folder("rep1").damage
    assert damage.why == "lines before it are missing"


def test_a_journal_shorter_than_the_heads_say_has_lost_entries(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, identifier="m1", notes="note 1")
    put(store, identifier="m2", notes="note 2")
    first, second = journal(store).read_bytes().splitlines(keepends=True)
    journal(store).write_bytes(first)
    again = a_store(tmp_path)
    assert meetings(again) == {"m1": {"notes": "note 1"}}
    (damage,) = again.damage()
    assert (damage.offset, damage.length) == (len(first), len(second))
    assert damage.why == "its end is missing"


def test_a_change_over_two_folders_counts_in_both(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    with store.transaction("move") as changing:
        changing.delete("rep1", "meetings", "m1")
        changing.put("rep2", "meetings", "m1", {"notes": "one"})
    for seen in (store, a_store(tmp_path)):
        assert meetings(seen, "rep1") == {}
        assert meetings(seen, "rep2") == {"m1": {"notes": "one"}}


def interrupted_move(tmp_path: Path, failing: int) -> None:
    """A move over two folders whose `failing`-th write meets a full disk."""
    store = a_store(tmp_path)
    put(store, notes="one")
    writes = 0
    append = files.append

    def full(path: Path, data: bytes, *, sync: bool) -> None:
        nonlocal writes
        writes += 1
        if writes == failing:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        append(path, data, sync=sync)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "append", full)
        with pytest.raises(NotSaved), store.transaction("move") as changing:
            changing.delete("rep1", "meetings", "m1")
            changing.put("rep2", "meetings", "m1", {"notes": "one"})


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_an_interrupted_change_over_two_folders_is_rolled_back(
    tmp_path: Path, failing: int
) -> None:
    interrupted_move(tmp_path, failing)
    seen = a_store(tmp_path)
    assert meetings(seen, "rep1") == {"m1": {"notes": "one"}}
    assert meetings(seen, "rep2") == {}
    put(seen, identifier="m9", notes="later")
    assert meetings(a_store(tmp_path), "rep1") == {"m1": {"notes": "one"}, "m9": {"notes": "later"}}
    assert meetings(a_store(tmp_path), "rep2") == {}


def test_a_change_whose_parts_are_all_there_is_finished_by_the_next_save(tmp_path: Path) -> None:
    interrupted_move(tmp_path, 4)
    put(a_store(tmp_path), identifier="m9", notes="later")
    assert meetings(a_store(tmp_path), "rep1") == {"m9": {"notes": "later"}}
    assert meetings(a_store(tmp_path), "rep2") == {"m1": {"notes": "one"}}


def put_into_many(store: Store, count: int) -> None:
    with store.transaction("import roster") as changing:
        for number in range(count):
            changing.put(f"rep{number}", "reps", f"rep{number}", {"name": f"Rep {number}"})


def test_the_parts_of_a_change_over_many_folders_are_seen_on_disk_before_it_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store(tmp_path)
    synced: list[str] = []
    fsync = os.fsync

    def noted(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        fsync(handle)

    if Path("/proc/self/fd").exists():
        monkeypatch.setattr(os, "fsync", noted)
    put_into_many(store, 3)
    if synced:
        done = len(synced) - synced[::-1].index("here.jsonl") - 1
        assert synced[:done].count("here.jsonl") == 4
        assert {"rep0", "rep1", "rep2", "reps"} <= set(synced[:done])
    assert [a_store(tmp_path).roster_entry(f"rep{n}") for n in range(4)] == [
        {"name": "Rep 0"},
        {"name": "Rep 1"},
        {"name": "Rep 2"},
        None,
    ]


@pytest.mark.parametrize("failing", range(1, 13))
def test_a_change_over_many_folders_that_cannot_be_seen_on_disk_is_rolled_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    with store.transaction("leave") as changing:
        changing.put(TEAM, "absences", "a1", {"why": "leave"})
    synced = 0
    fsync = os.fsync

    def fail(handle: int) -> None:
        nonlocal synced
        synced += 1
        if synced == failing:
            raise OSError(errno.EIO, "Input/output error")
        fsync(handle)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(NotSaved):
            put_into_many(store, 5)
    for seen in (store, a_store(tmp_path)):
        assert [seen.roster_entry(f"rep{n}") for n in range(5)] == [None] * 5
        assert meetings(seen) == {"m1": {"notes": "one"}}
    put(a_store(tmp_path), notes="two")
    assert a_store(tmp_path).roster_entry("rep0") is None
    put_into_many(store, 5)
    assert a_store(tmp_path).roster_entry("rep4") == {"name": "Rep 4"}
    assert a_store(tmp_path).damage() == ()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full; free some space and save again"),
        (
            errno.EACCES,
            "the notebook's folder can't be written; allow it, or choose another with --data",
        ),
        (errno.EIO, "the system says: input/output error"),
    ],
)
def test_a_failed_write_is_one_clear_line_and_leaves_the_notebook_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    before = journal(store).read_bytes()

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number), str(journal(store)))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(NotSaved) as raised:
            put(store, notes="two")
    assert str(raised.value) == f"Not saved: {said} ({journal(store)})."
    assert journal(store).read_bytes() == before
    assert meetings(store) == {"m1": {"notes": "one"}}


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "notebook").write_text("in the way")
    with pytest.raises(NotSaved, match="choose another with --data"):
        put(a_store(tmp_path), notes="one")


def test_a_purge_removes_the_folder_and_no_merge_brings_it_back(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    put(store, rep="rep2", notes="two")
    saved = journal(store).read_bytes()
    store.purge("rep1")
    assert store.rep_ids() == ("rep2",)
    hits = [
        p
        for p in store.root.rglob("*")
        if "rep1" in p.name or (p.is_file() and b"rep1" in p.read_bytes())
    ]
    assert hits == []
    folder = store.root / "reps" / "rep1"
    folder.mkdir()
    (folder / "there.jsonl").write_bytes(saved)
    again = a_store(tmp_path)
    assert again.rep_ids() == ("rep2",)
    put(again, rep="rep2", notes="three")
    assert not folder.exists()


def test_a_newer_schema_opens_for_reading_alone(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    newer = Transaction(after=store.folder("rep1").own.sum, v=99, tx="t", at=NOON, what="log")
    with journal(store).open("ab") as file:
        file.write(write_line(newer)[0])
    again = a_store(tmp_path)
    assert meetings(again) == {"m1": {"notes": "one"}}
    with pytest.raises(ReadOnly, match="newer coachtui"):
        put(again, notes="two")


def test_a_roster_entry_is_found_without_reading_the_rest(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with store.transaction("add rep") as changing:
        changing.put("rep1", "reps", "rep1", {"name": "Dana"})
    put(store, notes='a note with ["reps"," in it')
    with store.transaction("edit rep") as changing:
        changing.put("rep1", "reps", "rep1", {"name": "Dana Ortiz"})
    assert a_store(tmp_path).roster_entry("rep1") == {"name": "Dana Ortiz"}
    assert a_store(tmp_path).roster_entry("nobody") is None


def test_the_first_line_of_a_journal_comes_after_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    put(store, notes="one")
    ((_, transaction),) = store.folder("rep1").transactions
    assert transaction.after == START


_WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from coachtui.notebook.store import Store
store = Store(Path(sys.argv[1]), clock=lambda: datetime.now(UTC), device="here")
for number in range(int(sys.argv[3])):
    with store.transaction("log") as changing:
        changing.put("rep1", "meetings", f"{sys.argv[2]}-{number}", {"notes": "x" * 200})
    print(f"{sys.argv[2]}-{number}", flush=True)
"""


def test_several_processes_writing_at_once_lose_nothing(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(store.root), name, "25"], stdout=subprocess.PIPE
        )
        for name in ("a", "b", "c", "d")
    ]
    acknowledged = [line for w in writers for line in w.communicate()[0].decode().split()]
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    assert sorted(meetings(store)) == sorted(acknowledged)
    assert len(acknowledged) == 100
    assert store.damage() == ()


def test_a_killed_writer_leaves_all_that_it_acknowledged(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(store.root), "k", "100000"], stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    acknowledged = [writer.stdout.readline().decode().strip() for _ in range(40)]
    writer.kill()
    acknowledged += writer.stdout.read().decode().split("\n")[:-1]
    writer.stdout.close()
    writer.wait()
    assert set(acknowledged) <= set(meetings(store))
    put(store, identifier="after", notes="fine")
    assert "after" in meetings(a_store(tmp_path))
    assert a_store(tmp_path).folder("rep1").damage == []


def test_the_team_has_a_folder_of_its_own(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with store.transaction("leave") as changing:
        changing.put(TEAM, "absences", "a1", {"why": "leave"})
    assert (store.root / "team" / "here.jsonl").is_file()
    assert a_store(tmp_path).folder(TEAM).tables == {"absences": {"a1": {"why": "leave"}}}


def test_a_change_over_a_rep_and_the_team_counts_in_both(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    with store.transaction("import") as changing:
        changing.put("rep1", "plans", "p1", {"date": "2026-11-02"})
        changing.put(TEAM, "absences", "a1", {"start": "2026-11-02"})
    for seen in (store, a_store(tmp_path)):
        assert seen.folder("rep1").tables["plans"] == {"p1": {"date": "2026-11-02"}}
        assert seen.folder(TEAM).tables["absences"] == {"a1": {"start": "2026-11-02"}}
