"""What screens tell the app: where to go, and what was changed."""

from __future__ import annotations

from typing import Literal

from textual.message import Message

RepTab = Literal["brief", "history", "threads", "promises", "buyers", "measures"]
"""A part of a rep's screen."""


class OpenRep(Message):
    """Show a rep's screen at one of its tabs."""

    def __init__(self, rep: str, tab: RepTab = "brief") -> None:
        self.rep = rep
        self.tab = tab
        super().__init__()


class OpenBrief(OpenRep):
    """Show the brief on a rep."""

    def __init__(self, rep: str) -> None:
        super().__init__(rep)


class OpenMeeting(Message):
    """Show one meeting; where `line` is given, with that line of its notes in view."""

    def __init__(self, rep: str, meeting: str, line: int = 0) -> None:
        self.rep = rep
        self.meeting = meeting
        self.line = line
        """Counted from 1; 0 is none."""
        super().__init__()


class OpenLog(Message):
    """Open the Log for a rep, or for the amendment of a meeting."""

    def __init__(self, rep: str, amends: str = "") -> None:
        self.rep = rep
        self.amends = amends
        """The id of the meeting whose text is to be changed; empty: a new one."""
        super().__init__()


class OpenExport(Message):
    """Show the HR record of a rep, to be written."""

    def __init__(self, rep: str) -> None:
        self.rep = rep
        super().__init__()


class Changed(Message):
    """The notebook was changed here."""

    def __init__(self, said: str) -> None:
        self.said = said
        """What to tell the manager: names the thing."""
        super().__init__()
