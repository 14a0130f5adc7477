"""A roster's file on the Import screen."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path

from coachtui.coaching.day_dates import Order
from coachtui.coaching.roster_merge import merge
from coachtui.coaching.roster_types import Merge
from coachtui.exchange.csv_text import LARGEST
from coachtui.exchange.roster_csv import Unreadable, read_roster
from coachtui.exchange.roster_preview import preview, question
from coachtui.notebook.notebook import Notebook
from coachtui.tui.bringing import Choice, Preview, Step
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.paths import read_file
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.switch_list import Switch

_OTHER_ORDER, _MANAGERS, _EVERYBODY = "dates", "managers", "everybody"


class BringRoster:
    """Raises `Mend` where the file can't be read."""

    choices: tuple[Choice, ...] = ()

    def __init__(self, held: OpenNotebook, path: Path) -> None:
        self._held = held
        self._name = path.name
        self._data = read_file(path, LARGEST, "a CSV file")
        self._merged: Merge | None = None

    def answer(self, key: str, answer: str) -> None:
        """Nothing is asked."""

    def preview(self, on: AbstractSet[str], width: int, step: Step) -> Preview:  # noqa: ARG002
        """Who is new, changed, left out."""
        held = self._held
        usual = held.settings.dates
        other: Order = "month-first" if usual == "day-first" else "day-first"
        order = other if _OTHER_ORDER in on else usual
        try:
            roster = read_roster(self._data, order=order, today=held.today)
        except Unreadable as why:
            raise Mend(f"{self._name} can't be imported: {why}") from None
        merged = self._merged = merge(
            roster.rows,
            held.reps(),
            today=held.today,
            manager=held.settings.manager,
            with_managers=_MANAGERS in on,
            everybody=_EVERYBODY in on,
        )
        lines = preview(
            self._name,
            roster,
            merged,
            manager=held.settings.manager,
            order=order,
            command="",
            width=width,
        )
        managers = sum(one.reason == "manager" for one in merged.of("left out"))
        switches = []
        if "started" in roster.headings:
            switches.append(Switch(key=_OTHER_ORDER, text=f"Dates in the file are {other}"))
        if managers or _MANAGERS in on:
            counted = f" ({managers})" if managers else ""
            switches.append(Switch(key=_MANAGERS, text=f"Take the managers too{counted}"))
        if held.settings.manager and "reports" in roster.headings:
            switches.append(Switch(key=_EVERYBODY, text="Take other managers' people too"))
        return Preview(
            lines=tuple(lines),
            switches=tuple(switches),
            question=question(merged).removesuffix("?") if merged.reps else "",
            nothing=self._nothing(merged),
        )

    def _nothing(self, merged: Merge) -> str:
        if merged.managers:
            named = ", ".join(merged.managers[:3])
            return (
                f"Nobody in the file reports to {self._held.settings.manager}, as your name is in "
                f"the settings; there are {named}."
            )
        return "There is nothing to import: the notebook has them all, or all are left out."

    def save(self) -> str:
        """Put them into the notebook."""
        merged = self._merged
        if merged is None or not merged.reps:
            raise Mend("There is nothing to import.")
        self._held.look(lambda notebook: _saved(notebook, merged))
        parts = (("added", "added"), ("changed", "changed"))
        counted = [f"{len(merged.of(kind))} {said}" for kind, said in parts if merged.of(kind)]  # type: ignore[arg-type]
        return f"Imported {self._name}: {', '.join(counted)}."


def _saved(notebook: Notebook, merged: Merge) -> None:
    notebook.import_reps(merged.reps)
