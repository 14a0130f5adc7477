"""Files as a private notebook needs them: owner only, never through a link, never half-written."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_AT_ONCE = 16
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, for the owner alone whatever the umask."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=FOLDER_MODE)
        folder.chmod(FOLDER_MODE)
        sync_folder(folder.parent)


def make_folders(folders: Iterable[Path]) -> None:
    """Make several folders as `make_folder` does, those above them made durable once."""
    above = set()
    for folder in folders:
        if not folder.is_dir():
            make_folder(folder.parent)
            with contextlib.suppress(FileExistsError):
                folder.mkdir(mode=FOLDER_MODE)
                folder.chmod(FOLDER_MODE)
                above.add(folder.parent)
    for folder in above:
        sync_folder(folder)


def sync_all(paths: Sequence[Path]) -> None:
    """Make what stands in files durable, their names too. At once, as disks take it fastest."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_sync_file, paths):
            pass
        for _ in pool.map(sync_folder, {path.parent for path in paths}):
            pass


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable. Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        error.filename = str(folder)
        raise
    finally:
        os.close(handle)


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | _NO_LINK)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_bytes(path: Path, offset: int = 0) -> bytes:
    """What stands in `path` from `offset` on; empty where the file is missing."""
    try:
        handle = os.open(path, os.O_RDONLY | _NO_LINK)
    except FileNotFoundError:
        return b""
    with os.fdopen(handle, "rb") as file:
        file.seek(offset)
        return file.read()


def append(path: Path, data: bytes, *, sync: bool) -> None:
    """Add `data` to `path` in one write and see it on disk.

    Where that fails the file is cut back to what it was, and the `OSError` goes on.
    """
    fresh = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _NO_LINK, FILE_MODE)
    try:
        if fresh and os.name != "nt":
            os.fchmod(handle, FILE_MODE)
        before = os.fstat(handle).st_size
        try:
            written = os.write(handle, data)
            while written < len(data):
                written += os.write(handle, data[written:])
            if sync:
                os.fsync(handle)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, before)
                os.fsync(handle)
            raise
    finally:
        os.close(handle)
    if fresh and sync:
        sync_folder(path.parent)


def cut(path: Path, length: int) -> None:
    """Cut `path` to its first `length` bytes."""
    handle = os.open(path, os.O_WRONLY | _NO_LINK)
    try:
        os.ftruncate(handle, length)
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Put `data` into `path` whole: a reader sees the old bytes or the new, never a mixture.

    The `OSError` of what can't be done names `path`, not the file beside it, which nobody knows.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINK, FILE_MODE)
        with os.fdopen(handle, "wb") as file:
            if os.name != "nt":
                os.fchmod(file.fileno(), FILE_MODE)
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        error.filename, error.filename2 = str(path), None
        raise
    if sync:
        sync_folder(path.parent)
