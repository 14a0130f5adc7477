"""What a manager can set: the numbers that the rules go by, with product-wide defaults."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Days = Annotated[int, Meta(ge=1, le=400)]

SKILLS = (
    "discovery",
    "qualification",
    "negotiation",
    "closing",
    "account planning",
    "curiosity",
    "critical thinking",
    "business acumen",
    "managing complexity",
    "change management",
    "empathy",
    "learning",
)
"""The skill vocabulary to start with."""

DILEMMAS = (
    ("performance", "learning"),
    ("autonomy", "control"),
    ("existing", "new"),
    ("short-term", "long-term"),
    ("competition", "collaboration"),
    ("experienced", "newcomer"),
    ("efficiency", "effectiveness"),
    ("stability", "change"),
    ("growth", "profit"),
)
"""The dilemmas of sales leadership, as pairs of tags to start with."""


class Cadence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often to meet; all in days, `grace` and `first` in working days."""

    every: Annotated[int, Meta(ge=1, le=28)] = 14
    new_every: Annotated[int, Meta(ge=1, le=28)] = 7
    new_for: Days = 90
    first: Days = 5
    grace: Days = 3
    grace_weekly: Days = 2
    catch_up: Days = 5
    move: Days = 7
    ride_along: Days = 91
    ride_along_new: Days = 30
    account_review: Days = 91


class Nudging(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the facts ask for a nudge; `unanswered` and `quiet` in working days, else in days."""

    unanswered: Days = 5
    quiet: Days = 5
    without_substance: Days = 45
    stale_weakness: Days = 60
    no_first_hand: Days = 90
    task_unseen: Days = 60
    snooze: Days = 14
    snoozes_per_cycle: Days = 2


class Remind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The weekly prompt."""

    at: str = "mon 08:30"
    """When it comes; `coachtui remind on --at` sets it."""
    names: bool = False
    """Whether a notification, which others may see, says first names."""


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The config file."""

    manager: str = ""
    """The manager's name, for the HR record."""
    email: str = ""
    """The manager's address: tells their own answers in an imported calendar."""
    country: str = ""
    """ISO 3166 code, for the working week and public holidays. Empty: Monday to Friday, none."""
    dates: Literal["day-first", "month-first"] = "day-first"
    """How 3/4 is read."""
    skills: tuple[str, ...] = SKILLS
    cadence: Cadence = Cadence()
    nudges: Nudging = Nudging()
    remind: Remind = Remind()
    keys: dict[str, str] = {}
    """Keys rebound in the terminal interface, by binding id."""
    theme: str = ""
