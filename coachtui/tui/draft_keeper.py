"""The draft of one open Log: on disk while there is text, gone once it is saved."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from errno import ENOENT
from pathlib import Path
from threading import Lock

from coachtui.coaching.model import Meeting
from coachtui.notebook import files
from coachtui.notebook.drafts import Drafts
from coachtui.tui.drafts_found import FoundDraft


class DraftKeeper:
    """Keeps one text under one id. May be called from any thread, one call at a time.

    Where the notebook takes no draft, the text is kept outside it, in a folder of its own.
    """

    def __init__(
        self,
        drafts: Drafts,
        *,
        identifier: str,
        rep: str,
        amends: Meeting | None = None,
        found: FoundDraft | None = None,
    ) -> None:
        """`amends` is the meeting as the edit found it, `found` the draft that is gone on with."""
        self._drafts = drafts
        self._id = found.draft.id if found else identifier
        self._rep = rep
        self._amends = amends
        self._lock = Lock()
        self._over = False
        self.found = found
        self.kept: str | None = found.text if found else None
        """What lies on disk; None where nothing does."""
        self.aside: Path | None = None
        """The file outside the notebook, while the text lies there."""
        self.trouble = ""
        """Why it lies there."""
        self._folder: Path | None = None
        self._path: Path | None = None
        """What was written last."""

    def amend(self, meeting: Meeting | None) -> None:
        """What is amended stands as this by now: the draft says so from its next writing on."""
        with self._lock:
            self._amends = meeting

    def keep(self, text: str) -> None:
        """Put the text on disk; an empty one, or what is saved already, takes the draft away.

        Raises `OSError` where no place takes it.
        """
        with self._lock:
            if self._over:
                return
            saved = self._amends is not None and text == self._amends.notes
            if not text.strip() or saved:
                self._remove()
            elif text != self.kept or not self._stands():
                self._write(text)

    def file(self, text: str) -> Path:
        """The draft's file with the text in it, also where that is empty, for an editor."""
        with self._lock:
            return self._write(text)

    def throw_away(self) -> None:
        """The manager wants none of it. What is typed from here on is kept again."""
        with self._lock:
            self._remove()
            self.found = None

    def discard(self) -> None:
        """The text is saved: the draft goes, and nothing that comes late brings it back."""
        with self._lock:
            self._over = True
            self._remove()

    def _stands(self) -> bool:
        """Whether what was written last is still there: a purge takes a rep's drafts, too."""
        return self._path is None or self._path.exists()

    def _write(self, text: str) -> Path:
        try:
            if not self._drafts.takes(self._rep):
                raise FileNotFoundError(ENOENT, "the rep is not in it any more")
            draft = self._drafts.keep(
                text,
                identifier=self._id,
                rep=self._rep,
                amends=self._amends.id if self._amends else "",
                revision=self._amends.revision if self._amends else "",
            )
        except OSError as error:
            path = self._write_aside(text)
            self.trouble = (error.strerror or "I/O error").lower()
        else:
            self._remove_aside()
            self._id, path = draft.id, draft.path
        self.kept, self._path = text, path
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
