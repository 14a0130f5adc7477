"""Files that papers go into: for the owner alone, all or none, never over a file unasked."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from coachtui.notebook import files
from coachtui.notebook.errors import NotebookError


class NotWritable(NotebookError):
    """A paper can't be put there. One sentence to show a person."""


class Exists(NotWritable):
    """There are files already, and nobody said to write over them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__(f"{paths[0]} exists already; name another file.")
        self.paths = tuple(paths)


def is_folder(output: str) -> bool:
    """Whether what was given for `-o` names a folder to put a file of our naming into."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def make(folder: Path) -> None:
    """Make the folder, for the owner alone, where the one above it is there."""
    if not folder.is_dir() and folder.parent.is_dir():
        files.make_folder(folder)


def check(paths: Sequence[Path], *, force: bool) -> None:
    """Raise `NotWritable` where one of the files may not be written."""
    for path in paths:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise NotWritable(f"{path} is no plain file; name another.")
        if not path.parent.is_dir():
            raise NotWritable(f"There is no folder {path.parent}; make it first.")
    there = [path for path in paths if path.exists()]
    if there and not force:
        raise Exists(there)


def write(texts: Mapping[Path, str], *, force: bool) -> None:
    """Write every text into its file, all in one folder. Where one can't be, none is.

    Raises `NotWritable` where one may not be written, and `OSError`.
    """
    check(list(texts), force=force)
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in texts}
    try:
        for path, text in texts.items():
            try:
                files.replace(beside[path], text.encode(), sync=len(texts) == 1)
            except OSError as error:
                error.filename = str(path)  # not the one beside it, which nobody named
                raise
        if len(texts) > 1:
            files.sync_all(list(beside.values()))
        for path, part in beside.items():
            try:
                part.replace(path)
            except OSError as error:
                error.filename, error.filename2 = str(path), None
                raise
    finally:
        for part in beside.values():
            with contextlib.suppress(OSError):
                part.unlink()
    for folder in {path.parent for path in texts}:
        files.sync_folder(folder)
