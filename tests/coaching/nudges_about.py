"""Dana, met on 2 November, and what nudges say about her on a day."""

from coachtui.coaching.nudge import Nudge
from coachtui.coaching.nudges import rep_nudges
from coachtui.coaching.settings import Settings
from tests.coaching.builders import Day, Thing, a_history, a_meeting, a_rep, day

SETTINGS = Settings()
DANA = a_rep(added="2026-10-01")
"""Met on 2 November, the next one-on-one is due on Monday the 16th."""
MET = a_meeting("2026-11-02")


def about(*things: Thing, on: Day) -> tuple[Nudge, ...]:
    """Every nudge that these things give on that day."""
    return rep_nudges(a_history(DANA, *things), (), SETTINGS, day(on))


def said(*things: Thing, on: Day) -> list[tuple[str, str]]:
    """Kind and text of each."""
    return [(nudge.kind, nudge.text) for nudge in about(*things, on=on)]


def of_kind(kind: str, *things: Thing, on: Day) -> list[str]:
    """The texts of one kind."""
    return [nudge.text for nudge in about(*things, on=on) if nudge.kind == kind]
