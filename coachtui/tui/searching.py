"""Words looked for in the notebook, rep by rep. What was made ready for it is kept between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from coachtui.coaching.model import Rep, RepHistory
from coachtui.coaching.search import Group, Hit, Searchable, find, searchable
from coachtui.coaching.search_tally import Tally
from coachtui.notebook.errors import NotFound
from coachtui.tui.messages import RepTab
from coachtui.tui.open_notebook import OpenNotebook

TABS: dict[Group, RepTab] = {
    "reps": "brief",
    "notes": "history",
    "observations": "threads",
    "promises": "promises",
    "buyers": "buyers",
    "words": "history",
    "points": "brief",
}
"""Where a line is seen that stands in no meeting."""


class Searching:
    """Holds the last words, and each rep's texts made ready as long as they are as they were."""

    def __init__(self, held: OpenNotebook) -> None:
        self.words = ""
        self._held = held
        self._wanted: Sequence[str] = ()
        self._ready: dict[str, tuple[RepHistory, Searchable]] = {}

    def reps(self) -> tuple[Rep, ...]:
        """Whose there is something to search."""
        return self._held.reps()

    def find(self, wanted: Sequence[str], rep: str, tally: Tally) -> None:
        """Add what one rep's texts hold of the wanted words. Given up where others are wanted."""
        self._wanted = wanted
        ready = self.ready(rep)
        if ready is not None:
            hits = find(wanted, ready)
            while self._wanted is wanted and (some := list(islice(hits, _AT_ONCE))):
                tally.add(some)

    def ready(self, rep: str) -> Searchable | None:
        """One rep's texts, ready to be searched; None where the rep is gone."""
        try:
            history = self._held.look(lambda notebook: notebook.history(rep))
        except NotFound:
            return None
        known = self._ready.get(rep)
        if known is None or known[0] is not history:
            known = self._ready[rep] = history, searchable(history)
        return known[1]

    def in_meeting(self, hit: Hit) -> bool:
        """Whether the line stands in a meeting, not in a jot nor by itself."""
        known = self._ready.get(hit.rep_id)
        return known is not None and hit.origin in known[1].meetings


_AT_ONCE = 2000
"""Lines found between looks at whether they are still wanted."""
