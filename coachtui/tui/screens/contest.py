"""The manager's word against the reader's: another verdict on a record, with the reason."""

from __future__ import annotations

from coachtui.coaching.model import SUBSTANCES, Contest, Meeting
from coachtui.coaching.past_meetings import SUBSTANCE_SIGNS
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.ask import Ask, Choice, Field
from coachtui.tui.typed import Mend


class AskContest(Ask[Contest]):
    """Which verdict, and why."""

    def __init__(self, held: OpenNotebook, meeting: Meeting) -> None:
        self._today = held.today
        read = meeting.reading.substance if meeting.reading else "nothing"
        before = meeting.contest
        super().__init__(
            f"The reader said {read}. What was it?",
            (
                Field(
                    name="why",
                    label="Why. Both verdicts are kept; yours counts",
                    example="she showed me the call, I kept it short",
                    value=before.why if before else "",
                ),
            ),
            word="Contest",
            save=lambda made: held.look(lambda notebook: notebook.contest(meeting, made)),
            choices=tuple(Choice(one, f"{SUBSTANCE_SIGNS[one]} {one}") for one in SUBSTANCES),
            chosen=meeting.substance or "",
        )

    def read(self, values: dict[str, str]) -> Contest:
        """The manager's verdict."""
        why = " ".join(values["why"].split())
        if not why:
            raise Mend("Say why in a word or two.")
        (substance,) = (one for one in SUBSTANCES if one == values["choice"])
        return Contest(substance=substance, why=why, date=self._today)
