"""What was typed and not yet saved. On disk within the second, gone only when saved or said."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from coachtui.notebook import files
from coachtui.notebook.errors import NotFound
from coachtui.notebook.ids import short_id

_UNFILED = "unfiled"


class Draft(Struct, frozen=True, kw_only=True):
    """A text that waits. Its file is named after the rep's id, so that a purge finds it."""

    id: str
    path: Path
    rep: str
    """The rep's id; empty where it isn't known."""
    amends: str = ""
    """The id of the meeting that it amends; empty: a new record."""
    revision: str = ""
    """The version of that meeting that the edit found."""


class Drafts:
    """The drafts of one notebook."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "drafts"

    def takes(self, rep: str) -> bool:
        """Whether a draft on this rep has its place here: not once the rep was erased."""
        reps = self.folder.parent / "reps"
        return not rep or not reps.is_dir() or (reps / rep).is_dir()

    def keep(
        self,
        text: str | bytes,
        *,
        identifier: str,
        rep: str = "",
        amends: str = "",
        revision: str = "",
    ) -> Draft:
        """Put `text` on disk, verbatim, in the place of what the draft of that id held."""
        files.make_folder(self.folder)
        short = short_id(identifier)
        amended = ["-".join((amends, *revision.split()))] if amends else []
        path = self.folder / ".".join((rep or _UNFILED, short, *amended, "txt"))
        draft = Draft(id=short, path=path, rep=rep, amends=amends, revision=revision)
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
        files.replace(draft.path, data)
        for other in self._named(short):
            if other != draft.path:
                other.unlink()
        return draft

    def read(self, identifier: str) -> tuple[Draft, bytes]:
        """A draft and what it holds; raises `NotFound`."""
        for path in self._named(identifier):
            return _draft(path), files.read_bytes(path)
        known = ", ".join(draft.id for draft in self.all()) or "none"
        raise NotFound(f"There is no draft {identifier!r}. Kept drafts: {known}.")

    def all(self) -> tuple[Draft, ...]:
        """Every draft, oldest first."""
        if not self.folder.is_dir():
            return ()
        paths = sorted(self.folder.glob("*.txt"), key=lambda path: path.stat().st_mtime_ns)
        return tuple(map(_draft, paths))

    def discard(self, identifier: str) -> None:
        """Remove a draft, because it is saved or because the manager said so."""
        for path in self._named(identifier):
            path.unlink(missing_ok=True)

    def purge(self, rep: str) -> None:
        """Remove a rep's drafts."""
        for draft in self.all():
            if draft.rep == rep:
                draft.path.unlink(missing_ok=True)

    def _named(self, identifier: str) -> list[Path]:
        if not identifier.isalnum() or not self.folder.is_dir():
            return []
        return sorted(
            path
            for path in self.folder.glob(f"*.{identifier}.*")
            if path.suffix == ".txt" and _draft(path).id == identifier
        )


def _draft(path: Path) -> Draft:
    rep, short, *amended = path.name.removesuffix(".txt").split(".")
    amends, *revision = amended[0].split("-") if amended else ("",)
    return Draft(
        id=short,
        path=path,
        rep="" if rep == _UNFILED else rep,
        amends=amends,
        revision=" ".join(revision),
    )
