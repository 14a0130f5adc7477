"""The forms behind the ways out of a nudge: each saves a document and gives it."""

from __future__ import annotations

from datetime import date as Date
from datetime import time
from typing import Literal

from coachtui.coaching.appointments import is_later
from coachtui.coaching.cycles import Cycle
from coachtui.coaching.days import full
from coachtui.coaching.model import CycleMark, Plan, Rep, Snooze
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.ask import Ask, Field
from coachtui.tui.typed import Mend, day_ahead, day_and_time, one_time, time_of_day


class AskSnooze(Ask[Snooze]):
    """Until when, and why."""

    def __init__(self, held: OpenNotebook, rep: Rep) -> None:
        self._held = held
        self._rep = rep
        most = held.settings.nudges.snooze
        super().__init__(
            f"No nudge about {rep.name} for a while",
            (
                Field(
                    name="until",
                    label=f"Until which day, {most} days ahead at most",
                    example="fri, next tue, in 1 week",
                    said=lambda words: full(self._day(words)),
                ),
                Field(name="why", label="Why", example="at the fair all week"),
            ),
            word="Snooze",
            save=lambda made: held.put(made, "snooze"),
        )

    def read(self, values: dict[str, str]) -> Snooze:
        """The snooze, if it may be."""
        until, why = self._day(values["until"]), values["why"].strip()
        refused = self._held.may_snooze(self._rep.id, until, why)
        if refused:
            raise Mend(refused)
        return Snooze(id="", rep=self._rep.id, date=self._held.today, until=until, why=why)

    def _day(self, words: str) -> Date:
        return day_ahead(words, self._rep, self._held.settings, self._held.today)


class AskPlan(Ask[Plan]):
    """Which day, and perhaps the time."""

    def __init__(self, held: OpenNotebook, rep: Rep) -> None:
        self._held = held
        self._rep = rep
        super().__init__(
            f"Book the next one-on-one with {rep.name}",
            (
                Field(
                    name="day",
                    label="Day",
                    example="thu, next tue 14:00, 4 dec",
                    said=self._said,
                ),
                Field(
                    name="time",
                    label="Time, if it is fixed",
                    example="14:00",
                    said=lambda words: f"{time_of_day(words):%H:%M}",
                ),
            ),
            word="Book",
            save=held.plan,
        )

    def read(self, values: dict[str, str]) -> Plan:
        """The booking."""
        day, at = self._day(values["day"])
        return Plan(
            id="",
            rep=self._rep.id,
            date=day,
            made=self._held.today,
            time=one_time(at, values["time"]),
        )

    def _said(self, words: str) -> str:
        day, at = self._day(words)
        return f"{full(day)} at {at:%H:%M}" if at else full(day)

    def _day(self, words: str) -> tuple[Date, time | None]:
        return day_and_time(words, self._rep, self._held.settings, self._held.today)


class AskSkip(Ask[CycleMark]):
    """Why it won't be held."""

    def __init__(self, held: OpenNotebook, rep: Rep, cycle: Cycle) -> None:
        self._held = held
        self._rep = rep
        self._cycle = cycle
        super().__init__(
            f"{rep.name}: the one-on-one due {full(cycle.due)} won't be held",
            (
                Field(
                    name="why",
                    label="Why. Leave, sickness and holidays excuse",
                    example="rep cancelled, I cancelled, never scheduled",
                ),
            ),
            word="Record",
            save=held.mark,
        )

    def read(self, values: dict[str, str]) -> CycleMark:
        """The mark on the cycle."""
        why = values["why"].strip()
        if not why:
            raise Mend("Say why in a word or two.")
        return _mark(self._held, self._rep, self._cycle, action="skip", why=why)


class AskPostpone(Ask[CycleMark]):
    """To which day, if it is known."""

    def __init__(self, held: OpenNotebook, rep: Rep, cycle: Cycle) -> None:
        self._held = held
        self._rep = rep
        self._cycle = cycle
        super().__init__(
            f"{rep.name}: move the one-on-one due {full(cycle.due)}",
            (
                Field(
                    name="to",
                    label="To which day. None, or further than a week, counts as postponed",
                    example="thu, next tue",
                    said=lambda words: full(self._day(words)),
                ),
                Field(name="why", label="Why, if you like", example="on the road"),
            ),
            word="Move",
            save=held.mark,
        )

    def read(self, values: dict[str, str]) -> CycleMark:
        """The mark on the cycle."""
        to = self._day(values["to"]) if values["to"].strip() else None
        if to is not None and not is_later(to, self._cycle):
            raise Mend(f"{full(to)} is no later than the day it is due. To meet earlier, plan it.")
        why = values["why"].strip()
        return _mark(self._held, self._rep, self._cycle, action="postpone", why=why, to=to)

    def _day(self, words: str) -> Date:
        return day_ahead(words, self._rep, self._held.settings, self._held.today)


class AskJot(Ask[str]):
    """What to raise next time."""

    def __init__(self, held: OpenNotebook, rep: Rep) -> None:
        super().__init__(
            f"Note something for {rep.name}, to raise next time",
            (
                Field(
                    name="text",
                    label="A sentence, or a line with a mark",
                    example="ask how the third quote went",
                ),
            ),
            word="Note",
            save=lambda text: held.jot(rep.id, text),
        )

    def read(self, values: dict[str, str]) -> str:
        """The text."""
        if not values["text"].strip():
            raise Mend("Nothing is typed yet.")
        return values["text"]


def _mark(
    held: OpenNotebook,
    rep: Rep,
    cycle: Cycle,
    *,
    action: Literal["skip", "postpone"],
    why: str,
    to: Date | None = None,
) -> CycleMark:
    return CycleMark(
        id="", rep=rep.id, date=held.today, due=cycle.due, action=action, to=to, why=why
    )
