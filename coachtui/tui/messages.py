"""What screens tell the app: where to go, and what was changed."""

from __future__ import annotations

from textual.message import Message


class OpenBrief(Message):
    """Show the brief on a rep."""

    def __init__(self, rep: str) -> None:
        self.rep = rep
        super().__init__()


class OpenLog(Message):
    """Open the Log for a rep."""

    def __init__(self, rep: str) -> None:
        self.rep = rep
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
