"""A file of old notes on the Import screen."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path

from coachtui.coaching.model import Rep
from coachtui.coaching.old_cuts import TooMany
from coachtui.coaching.old_notes import read_old_notes
from coachtui.exchange.old_text import LARGEST, NotText, decoded
from coachtui.notebook.bringing_in import Importing
from coachtui.notebook.notes_preview import meetings, preview, shortened, undated
from coachtui.tui.bringing import Choice, Preview, Step
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.paths import read_file
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.switch_list import Switch

_SAME_DAY = "same-day"


class BringNotes:
    """Raises `Mend` where the file holds no dated notes."""

    choices: tuple[Choice, ...] = ()

    def __init__(self, held: OpenNotebook, path: Path, rep: Rep) -> None:
        self._held = held
        self._rep = rep
        self._name = path.name
        data = read_file(path, LARGEST, "a text file")
        if len(data) > LARGEST:
            raise Mend(f"{path.name} has more than {LARGEST / 1e6:g} MB: split it.")
        try:
            text = decoded(data)
        except NotText as why:
            raise Mend(f"{path.name} {why}.") from None
        if not text.strip():
            raise Mend(f"{path.name} is empty.")
        try:
            self._old = read_old_notes(text, rep, held.settings, held.today)
        except TooMany as why:
            raise Mend(f"{path.name}: {why}") from None
        if not self._old.parts:
            raise Mend(undated(self._old, path.name))
        self._importing: Importing | None = None

    def answer(self, key: str, answer: str) -> None:
        """Nothing is asked."""

    def preview(self, on: AbstractSet[str], width: int, step: Step) -> Preview:
        """The talks, and what was decided on the way."""
        importing = self._importing = self._held.look(
            lambda notebook: notebook.read_old(
                self._rep.id,
                self._old,
                file=shortened(self._name, 60),
                same_day=_SAME_DAY in on,
                step=step,
            )
        )
        taken = sum(one.state == "same day" for one in importing.brought)
        switches = []
        if taken or _SAME_DAY in on:
            said = "Take the notes of days that have a record with other text too"
            switches.append(Switch(key=_SAME_DAY, text=f"{said} ({taken})" if taken else said))
        return Preview(
            lines=tuple(preview(self._old, importing, self._name, width=width, command="")),
            switches=tuple(switches),
            question=f"Import {meetings(len(importing.new))}" if importing.new else "",
            nothing="Nothing new to import.",
        )

    def save(self) -> str:
        """Save the talks."""
        importing = self._importing
        if importing is None or not importing.new:
            raise Mend("There is nothing to import.")
        self._held.look(lambda notebook: notebook.bring_in(importing))
        return f"Imported {self._name}: {meetings(len(importing.new))} with {self._rep.name}."
