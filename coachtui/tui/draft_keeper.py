"""The draft of one open Log: on disk while there is text, gone once it is saved."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Lock

from coachtui.notebook import files
from coachtui.notebook.drafts import Drafts


class DraftKeeper:
    """Keeps one text under one id. May be called from any thread, one call at a time.

    Where the notebook takes no draft, the text is kept outside it, in a folder of its own.
    """

    def __init__(self, drafts: Drafts, *, identifier: str, rep: str) -> None:
        self._drafts = drafts
        self._id = identifier
        self._rep = rep
        self._lock = Lock()
        self._over = False
        self.kept: str | None = None
        """What lies on disk; None where nothing does."""
        self.aside: Path | None = None
        """The file outside the notebook, while the text lies there."""
        self.trouble = ""
        """Why it lies there."""
        self._folder: Path | None = None

    @classmethod
    def newest(cls, drafts: Drafts, rep: str) -> DraftKeeper | None:
        """The one with the rep's newest draft; None where there is none to go on with.

        A draft that isn't UTF-8 stays where it is: here it would lose what it holds.
        """
        for draft in reversed(drafts.all()):
            if draft.rep != rep:
                continue
            try:
                text = draft.path.read_bytes().decode("utf-8-sig")
            except (OSError, UnicodeDecodeError):
                continue
            if text.strip():
                keeper = cls(drafts, identifier=draft.id, rep=rep)
                keeper.kept = text
                return keeper
        return None

    def keep(self, text: str) -> None:
        """Put the text on disk; an empty one takes the draft away.

        Raises `OSError` where no place takes it.
        """
        with self._lock:
            if self._over or text == self.kept:
                return
            if text.strip():
                self._write(text)
            else:
                self._remove()

    def file(self, text: str) -> Path:
        """The draft's file with the text in it, also where that is empty, for an editor."""
        with self._lock:
            return self._write(text)

    def discard(self) -> None:
        """The text is saved: the draft goes, and nothing that comes late brings it back."""
        with self._lock:
            self._over = True
            self._remove()

    def _write(self, text: str) -> Path:
        try:
            draft = self._drafts.keep(text, identifier=self._id, rep=self._rep)
        except OSError as error:
            path = self._write_aside(text)
            self.trouble = (error.strerror or "I/O error").lower()
        else:
            self._remove_aside()
            self._id, path = draft.id, draft.path
        self.kept = text
        return path

    def _write_aside(self, text: str) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="coachtui-"))
        path = self._folder / "notes.txt"
        try:
            files.replace(path, text.encode("utf-8", "surrogateescape"))
        except OSError:
            with suppress(OSError):
                self._folder.rmdir()
                self._folder = None
            raise
        self.aside = path
        return path

    def _remove(self) -> None:
        self._remove_aside()
        if self.kept is not None:
            self._drafts.discard(self._id)
            self.kept = None

    def _remove_aside(self) -> None:
        """Take the file outside away, and its folder. What can't be removed stays."""
        if self.aside is not None and self._folder is not None:
            with suppress(OSError):
                self.aside.unlink(missing_ok=True)
                self._folder.rmdir()
            self.aside = self._folder = None
