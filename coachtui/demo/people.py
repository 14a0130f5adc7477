"""The eight reps, the manager's leave and the key sales tasks of the demo."""

from __future__ import annotations

from datetime import time

from msgspec import Struct

from coachtui.demo import (
    notes_beatriz,
    notes_dana,
    notes_ingrid,
    notes_joost,
    notes_kofi,
    notes_marta,
    notes_niamh,
    notes_tomas,
)
from coachtui.demo.story import Story


class Person(Struct, frozen=True, kw_only=True):
    """A rep and the rhythm of the talks with them."""

    name: str
    role: str
    story: Story
    ahead: int
    """How many working days from now the next regular talk is, which gives the weekday."""
    weeks_ahead: int = 0
    """How many weeks later than that."""
    rhythm: int = 14
    """Days from one regular talk to the next."""
    every: int | None = None
    """The cadence, where another one than the configured was agreed."""
    weeks: int | None = None
    """How many weeks ago they started; none: just before the first talk."""
    email: str = ""
    aliases: tuple[str, ...] = ()
    expectations: str = ""
    back: int | None = None
    """How many working days ago they came back from sixteen weeks away."""
    leave: str = ""
    """Why they were away."""
    snooze: tuple[int, int, str] | None = None
    """Said how many days ago, until how many working days from now, why."""
    plan: time | None = None
    """The time of day for which the next regular talk is booked."""


PEOPLE = (
    Person(
        name="Beatriz Nolasco",
        role="Area sales, small plants",
        story=notes_beatriz.STORY,
        ahead=3,
        rhythm=7,
        email="beatriz.nolasco@example.com",
        aliases=("Bea",),
        expectations="Knows the thirty plants of her area and who pays for the air in each.",
        plan=time(15, 0),
    ),
    Person(
        name="Dana Ortiz",
        role="Account manager, food and glass",
        story=notes_dana.STORY,
        ahead=0,
        weeks=178,
        email="dana.ortiz@example.com",
        expectations="Two plants moved from repairs to a contract; no discount without a return.",
        plan=time(10, 0),
    ),
    Person(
        name="Ingrid Solheim",
        role="Account manager, paper and malt",
        story=notes_ingrid.STORY,
        ahead=1,
        weeks=240,
        email="ingrid.solheim@example.com",
        expectations="Keeps the mills through their change of owner; one new site a year.",
        back=3,
        leave="leave",
        plan=time(9, 30),
    ),
    Person(
        name="Joost Ravelink",
        role="Area sales, print and plastics",
        story=notes_joost.STORY,
        ahead=4,
        weeks=312,
        email="joost.ravelink@example.com",
    ),
    Person(
        name="Kofi Adomako",
        role="Service contracts",
        story=notes_kofi.STORY,
        ahead=2,
        weeks_ahead=1,
        weeks=136,
        email="kofi.adomako@example.com",
        expectations="Every machine older than five years has an owner for its service on file.",
    ),
    Person(
        name="Marta Sowerby",
        role="Account manager, dairy and coatings",
        story=notes_marta.STORY,
        ahead=2,
        rhythm=21,
        every=21,
        weeks=205,
        email="marta.sowerby@example.com",
        expectations="Prices held in the first talk; renewals opened ninety days before they end.",
    ),
    Person(
        name="Niamh Tarrant",
        role="Account manager, meat and quarries",
        story=notes_niamh.STORY,
        ahead=4,
        weeks_ahead=1,
        weeks=164,
        email="niamh.tarrant@example.com",
        snooze=(4, 5, "at the trade fair until then, we book it when she is back"),
    ),
    Person(
        name="Tomáš Krejza",
        role="Key accounts",
        story=notes_tomas.STORY,
        ahead=1,
        weeks_ahead=2,
        rhythm=28,
        every=28,
        weeks=470,
        email="tomas.krejza@example.com",
        expectations="Holds the three groups; brings one of the team along on each.",
    ),
)

LEAVE_BEFORE = (
    (85, 11, "annual leave"),
    (59, 4, "annual leave"),
    (33, 11, "annual leave"),
)
"""The manager's own: how many weeks ago the Monday was, how many days more, why."""

LEAVE_AHEAD = ((-6, 4, "annual leave"),)
"""The same, still to come."""

TASKS = (
    ("Get to whoever pays for the downtime", ("discovery", "curiosity", "qualification")),
    ("Sell the contract, not the repair", ("business acumen", "account planning")),
    ("Hold the price", ("negotiation", "closing")),
    ("Carry the plant through the change-over", ("change management", "managing complexity")),
    ("Win the second site", ("account planning", "learning", "empathy")),
)
"""Key sales tasks and their skills."""
