"""The draft of one open Log: on disk while there is text, gone once it is saved."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from coachtui.notebook.drafts import Drafts


class DraftKeeper:
    """Keeps one text under one id. May be called from any thread, one call at a time."""

    def __init__(self, drafts: Drafts, *, identifier: str, rep: str) -> None:
        self._drafts = drafts
        self._id = identifier
        self._rep = rep
        self._lock = Lock()
        self._over = False
        self.kept: str | None = None
        """What lies on disk; None where nothing does."""

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
        """Put the text on disk; an empty one takes the draft away. Raises `OSError`."""
        with self._lock:
            if self._over or text == self.kept:
                return
            if text.strip():
                self._write(text)
            elif self.kept is not None:
                self._drafts.discard(self._id)
                self.kept = None

    def file(self, text: str) -> Path:
        """The draft's file with the text in it, also where that is empty, for an editor."""
        with self._lock:
            return self._write(text)

    def discard(self) -> None:
        """The text is saved: the draft goes, and nothing that comes late brings it back."""
        with self._lock:
            self._over = True
            if self.kept is not None:
                self._drafts.discard(self._id)
                self.kept = None

    def _write(self, text: str) -> Path:
        draft = self._drafts.keep(text, identifier=self._id, rep=self._rep)
        self._id = draft.id
        self.kept = text
        return draft.path
