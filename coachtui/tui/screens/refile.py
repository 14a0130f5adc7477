"""Puts a record under the rep it belongs to."""

from __future__ import annotations

from coachtui.coaching.model import Meeting, Rep
from coachtui.coaching.names import AmbiguousRep, UnknownRep
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.ask import Ask, Field
from coachtui.tui.typed import Mend


class AskRefile(Ask[Rep]):
    """Whose record it is; gives that rep."""

    def __init__(self, held: OpenNotebook, meeting: Meeting, title: str) -> None:
        self._held = held
        self._meeting = meeting
        super().__init__(
            f"Refile: {title}",
            (
                Field(
                    name="to",
                    label="Under whom? All that hangs on the record goes with it",
                    example="the start of a name",
                    said=lambda words: self._rep(words).name,
                ),
            ),
            word="Refile",
            save=lambda to: held.look(lambda notebook: notebook.move(meeting, to.id)),
        )

    def read(self, values: dict[str, str]) -> Rep:
        """The rep that is named."""
        rep = self._rep(values["to"])
        if rep.id == self._meeting.rep:
            raise Mend(f"The record is {rep.name}'s already.")
        return rep

    def _rep(self, words: str) -> Rep:
        try:
            return self._held.look(lambda notebook: notebook.rep(words))
        except (UnknownRep, AmbiguousRep) as error:
            raise Mend(str(error)) from None
