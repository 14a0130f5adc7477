"""Changes a roster entry: what is known of a rep, and their last day."""

from __future__ import annotations

from datetime import date as Date
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from coachtui.coaching.days import UnreadableDay, full
from coachtui.coaching.model import Rep
from coachtui.coaching.roster_words import (
    NoSuchEntry,
    alias_names,
    brought_back,
    cadence_days,
    cadence_said,
    country_code,
    day_at_any_time,
)
from coachtui.coaching.workdays import knows_holidays
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.ask import Ask, Field
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.line_input import LineInput


class EditRep(Ask[Rep]):
    """A line for each part of the entry, with what was understood of it at the right."""

    DEFAULT_CSS: ClassVar[str] = """
    EditRep {
        #ask .row { height: 1; }
        #ask .row .label { width: 13; }
        #ask .row Input { width: 1fr; }
        #ask .row .said { width: 22; text-wrap: nowrap; text-overflow: ellipsis; }
        .hint { color: $text-muted; margin: 1 0 0 0; height: auto; }
    }
    """

    def __init__(self, held: OpenNotebook, rep: Rep) -> None:
        self._rep = rep
        self._today = held.today
        self._order = held.settings.dates
        super().__init__(
            f"What is known of {rep.name}",
            (
                Field(name="name", label="Name", value=rep.name),
                Field(name="role", label="Role", example="account executive", value=rep.role),
                Field(
                    name="started",
                    label="Started",
                    example="2024-03-01",
                    value=_iso(rep.started),
                    said=self._day_said,
                ),
                Field(
                    name="every",
                    label="To be met",
                    example="every 2w, 10d; none: as usual",
                    value=cadence_said(rep.every),
                    said=lambda words: _every(_cadence(words)),
                ),
                Field(name="email", label="Email", value=rep.email),
                Field(
                    name="country",
                    label="Country",
                    example="US, DE-BY: for its holidays",
                    value=rep.country,
                    said=lambda words: _holidays(_country(words)),
                ),
                Field(
                    name="aliases",
                    label="Also called",
                    example="Dee, DO",
                    value=", ".join(rep.aliases),
                ),
                Field(
                    name="ends",
                    label="Last day",
                    example="31 dec, yesterday",
                    value=_iso(rep.ends),
                    said=self._day_said,
                ),
            ),
            word="Save",
            save=lambda edited: held.look(
                lambda notebook: notebook.change_rep(edited, _change(rep, edited))
            ),
        )

    def compose(self) -> ComposeResult:
        """Label, line and what was understood beside each other."""
        with Vertical(id="ask"):
            yield Static(safe.line(self._title, "bold"), id="ask-title")
            for field in self.fields:
                with Horizontal(classes="row"):
                    yield Static(safe.line(field.label), classes="label", id=f"label-{field.name}")
                    yield LineInput(field.value, placeholder=field.example, id=f"ask-{field.name}")
                    if field.said is not None:
                        yield Static(classes="said", id=f"said-{field.name}")
            yield Static(Content(self._hint()), classes="hint")
            yield Static(id="ask-mend")
            with Horizontal(id="ask-buttons"):
                yield Button(Content(self._word), id="save", variant="primary", compact=True)
                yield Button(Content("Cancel"), id="cancel", compact=True)

    def read(self, values: dict[str, str]) -> Rep:
        """The entry as it is typed."""
        typed = {name: " ".join(value.split()) for name, value in values.items()}
        edited = replace(
            self._rep,
            name=typed["name"],
            role=typed["role"],
            started=self._day(typed["started"]),
            every=_cadence(typed["every"]),
            email=typed["email"],
            country=_country(typed["country"]),
            aliases=alias_names(typed["aliases"]),
        )
        ends = self._day(typed["ends"])
        if ends is None and self._rep.ends is not None:
            edited = brought_back(edited, self._today)
        else:
            edited = replace(edited, ends=ends)
        if edited == self._rep:
            raise Mend("Nothing is changed yet.")
        return edited

    def _hint(self) -> str:
        if self._rep.ends is None:
            return "From their last day on nothing is due. Everything is kept."
        if self._rep.ends < self._today:
            return "Empty the last day to bring them back: cycles start afresh today."
        return "Empty the last day where they stay after all."

    def _day(self, words: str) -> Date | None:
        if not words.strip():
            return None
        try:
            return day_at_any_time(words, self._today, self._order)
        except UnreadableDay as error:
            raise Mend(str(error)) from None

    def _day_said(self, words: str) -> str:
        day = self._day(words)
        return full(day) if day else ""


def edit_said(before: Rep, after: Rep, today: Date) -> str:
    """What was changed of a roster entry, to tell."""
    if after.ends is not None and after.ends != before.ends:
        return f"{after.name}'s last day: {full(after.ends)}. Everything is kept."
    if before.ends is not None and after.ends is None:
        left = after.returned == today and before.ends < today
        return f"{after.name} is back; cycles start afresh." if left else f"{after.name} stays."
    parts = [said for part, said in _PARTS.items() if getattr(before, part) != getattr(after, part)]
    return f"Changed: {after.name}: {', '.join(parts)}."


_PARTS = {
    "name": "name",
    "role": "role",
    "started": "start",
    "every": "cadence",
    "email": "email",
    "country": "country",
    "aliases": "other names",
}


def _change(before: Rep, after: Rep) -> str:
    """The change's name, which undo says."""
    ended = after.ends is not None and replace(after, ends=before.ends) == before
    return "end rep" if ended else "edit rep"


def _iso(day: Date | None) -> str:
    return day.isoformat() if day else ""


def _cadence(words: str) -> int | None:
    try:
        return cadence_days(words.strip().lower().removeprefix("every "))
    except NoSuchEntry as error:
        raise Mend(f"The cadence {error}") from None


def _every(days: int | None) -> str:
    return f"every {days} days" if days else "as usual"


def _country(words: str) -> str:
    try:
        return country_code(words)
    except NoSuchEntry as error:
        raise Mend(f"The country {error}") from None


def _holidays(code: str) -> str:
    return "" if not code or knows_holidays(code) else "no holidays known"
