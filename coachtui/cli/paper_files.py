"""Files that papers go into: for the owner alone, all or none, never over a file unasked."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui.cli.failing import Failure

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep


def is_folder(output: str) -> bool:
    """Whether what was given for `-o` names a folder to put a file of our naming into."""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def make(folder: Path) -> None:
    """Make the folder, for the owner alone, where the one above it is there."""
    if not folder.is_dir() and folder.parent.is_dir():
        from coachtui.notebook import files

        files.make_folder(folder)


def stems(reps: Sequence[Rep]) -> dict[str, str]:
    """The first part of a file's name for each rep, by id: "dana-ortiz".

    `reps` is all the roster, so that a rep's is the same whoever else is exported.
    """
    from coachtui.exchange.file_names import file_names

    found = file_names([rep.name for rep in reps], "")
    return {rep.id: name for rep, name in zip(reps, found, strict=True)}


def check(paths: Sequence[Path], *, force: bool) -> None:
    """Raise `Failure` where one of the files may not be written."""
    for path in paths:
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise Failure(f"{path} is no plain file; name another.")
        if not path.parent.is_dir():
            raise Failure(f"There is no folder {path.parent}; make it first.")
    there = [path for path in paths if path.exists()]
    if not there or force:
        return
    if len(paths) == 1:
        raise Failure(
            f"{there[0]} exists already; add --force to write over it, or name another file."
        )
    named = ", ".join(path.name for path in there)
    verb = "exists" if len(there) == 1 else "exist"
    raise Failure(
        f"Nothing was written: {named} {verb} already in {paths[0].parent}. "
        "Add --force to write over what is there, or name another folder."
    )


def write(texts: Mapping[Path, str], *, force: bool) -> None:
    """Write every text into its file, all in one folder. Where one can't be, none is.

    Raises `Failure` where one may not be written, and `OSError`.
    """
    from coachtui.notebook import files

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
