"""A roster from elsewhere as data: its rows, and what an import makes of them."""

from __future__ import annotations

from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.model import Rep

Standing = Literal["active", "inactive", "unknown"]
Made = Literal["added", "changed", "unchanged", "left out"]
MADE: tuple[Made, ...] = ("added", "changed", "unchanged", "left out")
Reason = Literal[
    "manager",
    "inactive",
    "another manager's",
    "ended here",
    "duplicate",
    "no name",
    "unclear",
    "no person",
    "unreadable",
]
"""Why a row is left out."""


class RosterRow(Struct, frozen=True, kw_only=True):
    """One row of a roster. An empty field says nothing."""

    row: int
    """Its number as a spreadsheet shows it: the first row of the file is 1."""
    name: str = ""
    email: str = ""
    role: str = ""
    started: Date | None = None
    country: str = ""
    """ISO 3166 code."""
    standing: Standing = "active"
    """Whether they still work there; `unknown` where the file says it in words not known here."""
    status: str = ""
    """What the file says of it, as it stands there."""
    ends: Date | None = None
    """Their last day, where the file has one."""
    manages: bool = False
    """Whether a column of the file says that people report to them."""
    reports_to: str = ""
    """The name of their manager."""
    unread: tuple[str, ...] = ()
    """What couldn't be read of the row and is not taken, each as a short phrase."""
    trouble: str = ""
    """Why the whole row can't be taken."""


class FieldChange(Struct, frozen=True, kw_only=True):
    """A field of a roster entry that the file has otherwise."""

    field: str
    before: str
    after: str


class Outcome(Struct, frozen=True, kw_only=True):
    """What an import makes of one row."""

    row: int
    name: str
    made: Made
    rep: Rep | None = None
    """The entry as it is to be; without an id where it is new."""
    changes: tuple[FieldChange, ...] = ()
    reason: Reason | None = None
    said: str = ""
    """Why it is left out, as a phrase."""
    unread: tuple[str, ...] = ()


class Gone(Struct, frozen=True, kw_only=True):
    """A rep of the notebook who is not, or no more, one of the manager's people in the file."""

    rep: Rep
    why: str
    on: Date | None = None
    """Their last day, where the file says it."""


class Merge(Struct, frozen=True, kw_only=True):
    """What an import would do, row by row; nothing else changes."""

    outcomes: tuple[Outcome, ...]
    """In the order of the rows."""
    gone: tuple[Gone, ...] = ()
    """Listed alone: an import ends nobody."""
    back: tuple[Rep, ...] = ()
    """Who has ended in the notebook and is active in the file."""
    only: bool = False
    """Whether the people of the notebook's manager alone are taken."""
    managers: tuple[str, ...] = ()
    """To whom people report in the file, where nobody reports to the notebook's manager."""

    def of(self, made: Made) -> tuple[Outcome, ...]:
        """The outcomes of one kind."""
        return tuple(one for one in self.outcomes if one.made == made)

    @property
    def reps(self) -> tuple[Rep, ...]:
        """The entries to save."""
        kinds = ("added", "changed")
        return tuple(one.rep for one in self.outcomes if one.rep and one.made in kinds)
