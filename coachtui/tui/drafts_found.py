"""What was typed and not saved, as it is found again: whose it is, what it amends, how old."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.days import full
from coachtui.coaching.model import Meeting, Rep
from coachtui.notebook.drafts import Draft
from coachtui.notebook.notebook import Notebook


class FoundDraft(Struct, frozen=True, kw_only=True):
    """A draft that the Log can open."""

    draft: Draft
    text: str
    at: datetime
    """When it was last typed into."""
    rep: Rep
    amends: Meeting | None = None
    """The meeting that it amends, as it stands now; none: a new record."""
    older: int = 0
    """How many older ones there are of the same record."""

    @property
    def record(self) -> tuple[str, str]:
        """The ids of its rep and of the meeting that it amends."""
        return self.rep.id, self.amends.id if self.amends else ""


def drafts_found(notebook: Notebook) -> tuple[FoundDraft, ...]:
    """The newest draft of each record, the newest first.

    One that isn't UTF-8 stays where it is: in the Log it would lose what it holds. An amendment of
    a meeting that is gone is a record of its own.
    """
    drafts = notebook.drafts.all()
    if not drafts:
        return ()
    reps = {rep.id: rep for rep in notebook.reps()}
    found = [one for draft in drafts if (one := _found(notebook, draft, reps)) is not None]
    found.sort(key=lambda one: one.at, reverse=True)
    groups: dict[tuple[str, str], list[FoundDraft]] = {}
    for one in found:
        groups.setdefault(one.record, []).append(one)
    return tuple(_newest(group) for group in groups.values())


def age_said(at: datetime, now: datetime) -> str:
    """How long ago: "just now", "12 min ago", "3 hours ago", "2 days ago"."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return "just now"
    if minutes < _HOUR:
        return f"{minutes} min ago"
    count, unit = (minutes // _HOUR, "hour") if minutes < _DAY else (minutes // _DAY, "day")
    return f"{count} {unit}{'' if count == 1 else 's'} ago"


def draft_said(found: FoundDraft, now: datetime) -> str:
    """A line for it: whose, what it amends, how old."""
    amends = f", amends {full(found.amends.date)}" if found.amends else ""
    older = f" ({found.older} older)" if found.older else ""
    return f"Draft: {found.rep.name}{amends}, {age_said(found.at, now)}{older}"


def _newest(group: list[FoundDraft]) -> FoundDraft:
    return replace(group[0], older=len(group) - 1)


def _found(notebook: Notebook, draft: Draft, reps: dict[str, Rep]) -> FoundDraft | None:
    rep = reps.get(draft.rep)
    if rep is None:
        return None
    try:
        text = draft.path.read_bytes().decode("utf-8-sig")
        at = datetime.fromtimestamp(draft.path.stat().st_mtime, tz=UTC)
    except (OSError, UnicodeDecodeError):
        return None
    if not text.strip():
        return None
    meetings = notebook.history(rep.id).meetings if draft.amends else ()
    amends = next((one for one in meetings if one.id == draft.amends), None)
    return FoundDraft(draft=draft, text=text, at=at, rep=rep, amends=amends)


_HOUR = 60
_DAY = 24 * _HOUR
