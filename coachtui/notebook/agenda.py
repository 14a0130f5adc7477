"""Derives the agenda: the dated sentences of the next days, by the rules of `coaching`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from datetime import date as Date
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui.coaching.model import Team
from coachtui.coaching.settings import Settings
from coachtui.notebook import agenda_file, files

if TYPE_CHECKING:
    from coachtui.coaching.nudges import Nudge

DAYS = 60


class Agenda:
    """Where the agenda of one notebook lies, and how its sections are written."""

    def __init__(
        self, *, root: Path, cache: Path, config: Path, safe: Callable[[str], str]
    ) -> None:
        self.root = str(root)
        self.config = str(config)
        self.cache = str(cache)
        self.safe = safe
        """Makes text visible-safe: a sentence goes to the terminal as it stands in the agenda."""

    @property
    def folder(self) -> Path:
        """The folder of the sections."""
        return Path(agenda_file.place(self.cache, self.root))

    def derive(self, team: Team, settings: Settings, today: Date) -> None:
        """Write anew the sections whose notebook has changed. Derived: a failure is no loss."""
        from coachtui.coaching.nudges import names_said

        last = today + timedelta(days=DAYS - 1)
        stamps = agenda_file.stamps(self.root, self.config)
        called = names_said(team, today)
        with contextlib.suppress(OSError):
            files.make_folder(self.folder)
            for name, stamp in stamps.items():
                said = called.get(name, "")
                head = f"{stamp}\t{today}..{last}\t{self._one_line(said)}"
                if not self._stands(name, head):
                    lines = self._lines(self._nudges(name, said, team, settings, today))
                    section = agenda_file.written([head, *lines])
                    files.replace(self.folder / name, section, sync=False)
            for path in self.folder.iterdir():
                if path.name not in stamps:
                    path.unlink()

    def forget(self, rep: str) -> None:
        """Remove a rep's section and the team's, which may name the rep."""
        for name in (rep, agenda_file.TEAM):
            with contextlib.suppress(OSError):
                (self.folder / name).unlink(missing_ok=True)

    def _stands(self, name: str, head: str) -> bool:
        text = agenda_file.read(str(self.folder / name))
        return text is not None and text.partition("\n")[0] == head

    def _nudges(
        self, name: str, called: str, team: Team, settings: Settings, today: Date
    ) -> Iterable[tuple[Date, Nudge]]:
        from coachtui.coaching.nudges import attention_ahead, nudges_ahead

        if name == agenda_file.TEAM:
            return attention_ahead(team, settings, today, DAYS)
        for history in team.histories:
            if history.rep.id == name:
                return nudges_ahead(history, team.absences, settings, today, DAYS, called=called)
        return ()

    def _lines(self, nudges: Iterable[tuple[Date, Nudge]]) -> Iterable[str]:
        from coachtui.coaching.nudges import rank

        for day, nudge in nudges:
            name, text = self._one_line(nudge.rep), self._one_line(nudge.text)
            order, since, _ = rank(nudge.kind, nudge.since, nudge.rep)
            yield f"{day}\t{order}\t{since}\t{name}\t{text}"

    def _one_line(self, text: str) -> str:
        return " ".join(self.safe(text).split())
