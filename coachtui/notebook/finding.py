"""Finding a meeting by what a person calls it."""

from __future__ import annotations

from coachtui.coaching.days import UnreadableDay, read_past_day, short
from coachtui.coaching.model import Meeting
from coachtui.coaching.names import UnknownRep
from coachtui.notebook.errors import NotFound
from coachtui.notebook.ids import SHORT, short_id
from coachtui.notebook.notebook import Notebook


def find_meeting(notebook: Notebook, words: str) -> Meeting:
    """The meeting that `words` name: a short id, a day, or a rep (the latest).

    Raises `NotFound` for none and, with the candidates, for several; `AmbiguousRep` for two reps.
    """
    meetings = [m for history in notebook.team().histories for m in history.meetings]
    if len(words) >= SHORT:
        for meeting in meetings:
            if meeting.id.endswith(words):
                return meeting
    try:
        day = read_past_day(words, notebook.today, order=notebook.settings.dates)
    except UnreadableDay:
        pass
    else:
        held = [meeting for meeting in meetings if meeting.date == day]
        if len(held) == 1:
            return held[0]
        names = {rep.id: rep.name for rep in notebook.reps()}
        several = ", ".join(f"{short_id(m.id)} ({names[m.rep]})" for m in held)
        if held:
            raise NotFound(f"Several meetings were held that day; name one by its id: {several}.")
        raise NotFound(f"No meeting was held on {short(day, notebook.today)}.")
    try:
        rep = notebook.rep(words)
    except UnknownRep:
        raise NotFound(
            f"{words!r} is no rep, no day and no meeting's id. `coachtui search` finds meetings."
        ) from None
    own = [meeting for meeting in meetings if meeting.rep == rep.id]
    if not own:
        raise NotFound(f"No meeting with {rep.name} is in the notebook.")
    return own[-1]
