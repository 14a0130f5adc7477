"""A calendar's file on the Import screen."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from coachtui.coaching.calendar_import import Import, Question, becomes, sort_out
from coachtui.coaching.calendar_match import shared_addresses
from coachtui.coaching.calendar_text import (
    counts,
    import_lines,
    leave_lines,
    question_lines,
    question_text,
)
from coachtui.coaching.days import full
from coachtui.exchange.calendar_ics import LARGEST, Unreadable, read_calendar
from coachtui.tui.bringing import Choice, Preview, Step
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.paths import read_file
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.switch_list import Switch

_LEAVE, _GONE = "leave", "gone"


class BringCalendar:
    """Raises `Mend` where the file can't be read, or nobody could be in it."""

    def __init__(self, held: OpenNotebook, path: Path, step: Step) -> None:
        self._held = held
        self._name = path.name
        self._team = held.look(lambda notebook: notebook.team())
        reps = [history.rep for history in self._team.histories]
        if not reps:
            raise Mend("No rep yet whom a calendar could name: type or import your reps first.")
        self._names = {rep.id: rep.name for rep in reps}
        read_file(path, LARGEST, "one that holds a calendar")
        try:
            file = read_calendar(path, held.today, step=step)
        except Unreadable as error:
            raise Mend(f"{path.name}: {error}") from None
        if trouble := shared_addresses(reps, file.first):
            raise Mend(trouble)
        self._found = sort_out(file, self._team, held.settings, held.today)
        self._answers: dict[str, str] = {}
        self._changes: Import | None = None
        self._on: frozenset[str] = frozenset()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Whose the unsure events are."""
        return tuple(
            Choice(
                key=one.id,
                title=question_text(one, self._names),
                answers=(*((rep, self._names[rep]) for rep in one.reps), ("", "None of them")),
            )
            for one in self._found.questions
        )

    def answer(self, key: str, answer: str) -> None:
        """The rep it is about; "" for nobody."""
        self._answers[key] = answer

    def preview(self, on: AbstractSet[str], width: int, step: Step) -> Preview:  # noqa: ARG002
        """What becomes of each event."""
        held, found = self._held, self._found
        changes = self._changes = becomes(found, self._team, held.today, self._answers)
        self._on = frozenset(on)
        unsure = [one for one in found.questions if one.id not in self._answers]
        gone = [one for one in changes.bookings if one.state == "gone"]
        switches = []
        if changes.leaves:
            said = f"Record the leave ({len(changes.leaves)}): cycles wait while somebody is away"
            switches.append(Switch(key=_LEAVE, text=said))
        if gone:
            reps = ", ".join(sorted({self._names[one.rep] for one in gone}))
            said = f"Call off what is not in the calendar any more ({len(gone)}): {reps}"
            switches.append(Switch(key=_GONE, text=said))
        leave, off = _LEAVE in on, _GONE in on
        brings = changes.put(leave=leave) or changes.removed(leave=leave, gone=off)
        said = counts(changes, leave=leave, gone=off)
        return Preview(
            lines=tuple(self._lines(changes, unsure)),
            switches=tuple(switches),
            question=f"Import {said}" if brings else "",
            nothing="Nothing to import: the notebook holds it all.",
        )

    def save(self) -> str:
        """Save what it brings and takes away."""
        changes = self._changes
        if changes is None:
            raise Mend("There is nothing to import.")
        leave, off = _LEAVE in self._on, _GONE in self._on
        put, removed = changes.put(leave=leave), changes.removed(leave=leave, gone=off)
        self._held.look(lambda notebook: notebook.import_calendar(put, removed))
        return f"Imported {self._name}: {counts(changes, leave=leave, gone=off)}."

    def _lines(self, changes: Import, unsure: list[Question]) -> Iterator[str]:
        found, file, today = self._found, self._found.file, self._held.today
        whose = f", as {found.owner}" if found.owner else ""
        yield f"{self._name}: {full(file.first)} to {full(file.last)}{whose}"
        for title, lines in (
            ("", import_lines(changes, self._names, today)),
            ("Leave, where you switch it in:", leave_lines(changes.leaves, self._names)),
            ("Unsure, so left out:", question_lines(unsure, self._names)),
        ):
            if lines:
                yield ""
                yield from ([title] if title else [])
                yield from lines
        yield ""
        said = "1 event is" if found.nothing == 1 else f"{found.nothing} events are"
        yield f"{said} not about a rep."
        yield from file.notes
        if not found.owner and not self._held.settings.email:
            yield (
                "Whose calendar it is can't be told, so events you declined count as held: "
                "`coachtui config set email YOU@EXAMPLE.COM`"
            )
