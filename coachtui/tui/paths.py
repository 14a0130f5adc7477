"""Paths as people type, drop or paste them, and the files that may be meant."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from msgspec import Struct

from coachtui.coaching.days import short
from coachtui.tui.typed import Mend

MOST = 200
"""Files that are offered at once."""
FOLDERS = ("Downloads", "Desktop", "Documents", "")
"""Of the home folder: where an export usually lies."""


class Found(Struct, frozen=True, kw_only=True):
    """A file or folder that may be meant."""

    typed: str
    """What is to be typed for it."""
    said: str
    is_folder: bool = False


def path_of(typed: str) -> Path:
    """The path that is meant: `~` is home; quotes and `file://` of a dropped file go.

    Raises `Mend`.
    """
    said = typed.strip()
    if len(said) > 1 and said[0] == said[-1] and said[0] in "'\"":
        said = said[1:-1]
    if said.startswith("file://"):
        said = unquote(said.removeprefix("file://").removeprefix("localhost"))
    if not said or "\0" in said:
        raise Mend("Name a file first.")
    try:
        os.fsencode(said)
        path = Path(said).expanduser()
        if "\\ " in said and not path.exists():
            path = Path(said.replace("\\ ", " ")).expanduser()
    except RuntimeError:
        raise Mend("That home folder isn't known; write the whole path.") from None
    except UnicodeError:
        raise Mend("That is no name of a file.") from None
    except OSError as error:
        raise Mend(f"That path can't be read: {(error.strerror or 'error').lower()}.") from None
    return path


def said_of(typed: str, today: datetime) -> str:
    """Whether the file is there, how large it is and of when; raises `Mend`."""
    path = path_of(typed)
    try:
        if path.is_dir():
            return "A folder: go on typing, or choose below"
        if not path.exists():
            return (
                "There is no such file yet" if path.parent.is_dir() else "There is no such folder"
            )
        return _described(path, today)
    except OSError as error:
        raise Mend(f"{(error.strerror or 'That path can not be read')}.") from None


def read_file(path: Path, most: int, wanted: str) -> bytes:
    """The bytes of a file, one more than `most` where there are more. Raises `Mend`."""
    try:
        if path.is_dir():
            raise Mend(f"{path} is a folder; name {wanted}.")
        if not path.exists():
            raise Mend(f"There is no file {path}.")
        if not path.is_file():
            raise Mend(f"{path} is no ordinary file; name {wanted}.")
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise Mend(f"{path} can't be read: {(error.strerror or 'error').lower()}.") from None


def fitting(typed: str, endings: Sequence[str], now: datetime) -> list[Found]:
    """What may be meant so far, files with one of the `endings` first.

    With nothing typed: the newest such files where exports usually lie.
    """
    if not typed.strip():
        return list(_newest(endings, now))
    try:
        path = path_of(typed)
    except Mend:
        return []
    whole = typed.rstrip(" ").endswith(("/", os.sep))
    folder, start = (path, "") if whole else (path.parent, path.name.casefold())
    found: list[tuple[int, str, Found]] = []
    for entry in _entries(folder):
        name = entry.name
        hidden = name.startswith(".") and not start.startswith(".")
        if hidden or not name.casefold().startswith(start):
            continue
        is_folder = _is_folder(entry)
        if not is_folder and name.casefold() == start:
            continue
        ends = name.casefold().endswith(tuple(endings))
        if is_folder or ends:
            shown = f"{entry.path}{os.sep}" if is_folder else entry.path
            said = "" if is_folder else _described(Path(entry.path), now)
            found.append(
                (
                    0 if ends else 1,
                    name.casefold(),
                    Found(typed=_at_home(shown), said=said, is_folder=is_folder),
                )
            )
    return [one for _, _, one in sorted(found, key=lambda one: one[:2])[:MOST]]


def _newest(endings: Sequence[str], now: datetime) -> Iterator[Found]:
    home = Path.home()
    found: dict[str, float] = {}
    for folder in (*(home / name for name in FOLDERS), Path.cwd()):
        for entry in _entries(folder):
            if entry.name.casefold().endswith(tuple(endings)) and not entry.name.startswith("."):
                with suppress(OSError):
                    if entry.is_file():
                        found[entry.path] = entry.stat().st_mtime
    for path in sorted(found, key=lambda one: -found[one])[:_OFFERED]:
        yield Found(typed=_at_home(path), said=_described(Path(path), now))


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number >= _LOOKED_AT:
                return
            yield entry


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _described(path: Path, now: datetime) -> str:
    """As in: 12 KB, 3 Nov."""
    try:
        status = path.stat()
    except OSError:
        return ""
    size = status.st_size
    large = f"{size / 1e6:.1f} MB" if size >= _MEGABYTE else f"{max(1, round(size / 1e3))} KB"
    changed = datetime.fromtimestamp(status.st_mtime, now.tzinfo).date()
    return f"{large}, {short(changed, now.date())}"


def _at_home(path: str) -> str:
    home = str(Path.home())
    return f"~{path[len(home) :]}" if path.startswith(home + os.sep) else path


_OFFERED = 20
_LOOKED_AT = 5000
"""Entries of a folder."""
_MEGABYTE = 1_000_000
