"""Records an absence: a rep's, or the manager's own."""

from __future__ import annotations

from datetime import date as Date

from coachtui.coaching.days import UnreadableDay, full, read_span
from coachtui.coaching.model import Absence, Rep
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.ask import Ask, Choice, Field
from coachtui.tui.typed import Mend


class AskAway(Ask[Absence]):
    """Who, from which day to which, and why."""

    def __init__(self, held: OpenNotebook, rep: Rep) -> None:
        self._held = held
        self._rep = rep
        super().__init__(
            "Away: cycles wait, and nothing is due meanwhile",
            (
                Field(
                    name="days",
                    label="From which day to which, both included",
                    example="21 dec..4 jan, fri",
                    said=self._said,
                ),
                Field(name="why", label="Why, if you like", example="holiday, sick leave, fair"),
            ),
            word="Record",
            save=lambda made: held.put(made, "leave"),
            choices=(Choice(rep.id, rep.name), Choice("me", "Me")),
            chosen=rep.id,
        )

    def read(self, values: dict[str, str]) -> Absence:
        """The absence."""
        start, end = self._days(values["days"])
        who = "" if values["choice"] == "me" else self._rep.id
        return Absence(id="", rep=who, start=start, end=end, why=values["why"].strip())

    def _said(self, words: str) -> str:
        start, end = self._days(words)
        return full(start) if start == end else f"{full(start)} to {full(end)}"

    def _days(self, words: str) -> tuple[Date, Date]:
        if not words.strip():
            raise Mend("Say which days: fri, or 21 dec..4 jan.")
        try:
            return read_span(words, self._held.today, self._held.settings.dates)
        except UnreadableDay as error:
            raise Mend(str(error)) from None
