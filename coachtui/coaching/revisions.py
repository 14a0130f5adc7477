"""The versions of a record beside each other: when each was typed, and what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date
from datetime import datetime
from difflib import SequenceMatcher
from typing import Any, Literal

from msgspec import Struct

from coachtui.coaching.days import full

Difference = tuple[Literal["removed", "added"], str]
"""A line of the notes that one version has and the other has not."""


class Revision(Struct, frozen=True, kw_only=True):
    """A record as one change left it."""

    at: datetime
    """When it was typed."""
    device: str
    """Where it was typed."""
    what: str
    """The change's name."""
    said: str
    """The same in words: "amended"."""
    lines: tuple[str, ...]
    """The notes."""
    differences: tuple[Difference, ...] = ()
    """Against the notes of the version before; empty for the first."""
    beside: tuple[str, ...] = ()
    """What else is other than before: day, kind, minutes, the manager's verdict; in words."""
    first: bool = False


def revisions(
    versions: Iterable[tuple[datetime, str, str, Mapping[str, Any] | None]],
) -> tuple[Revision, ...]:
    """(typed at, device, change, document) of each version, oldest first, as revisions."""
    found: list[Revision] = []
    before: Mapping[str, Any] | None = None
    for at, device, what, document in versions:
        now = document or {}
        lines = tuple(str(now.get("notes", "")).splitlines())
        differences = () if before is None else line_differences(found[-1].lines, lines)
        found.append(
            Revision(
                at=at,
                device=device,
                what=what,
                said=_SAID.get(what, what),
                lines=lines,
                differences=differences,
                beside=() if before is None else tuple(_beside(before, now)),
                first=before is None,
            )
        )
        before = now
    return tuple(found)


def line_differences(before: Sequence[str], now: Sequence[str]) -> tuple[Difference, ...]:
    """The lines that went and those that came, in the order of the text."""
    found: list[Difference] = []
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    for what, start, end, now_start, now_end in matcher.get_opcodes():
        if what != "equal":
            found += (("removed", line) for line in before[start:end])
            found += (("added", line) for line in now[now_start:now_end])
    return tuple(found)


_SAID = {
    "log": "written",
    "amend": "amended",
    "contest": "contested",
    "move": "moved here",
    "import notes": "imported",
    "undo": "a change taken back",
}


def _beside(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterable[str]:
    for key, name in (("date", "day"), ("kind", "kind"), ("minutes", "minutes")):
        was, is_now = before.get(key), now.get(key)
        if was != is_now and now:
            yield f"{name}: {_value(key, is_now)}, before {_value(key, was)}"
    contest = now.get("contest")
    if contest != before.get("contest"):
        yield f"{contest['substance']}: {contest['why']}" if contest else "no longer contested"


def _value(key: str, value: object) -> str:
    if not value:
        return "none"
    return full(Date.fromisoformat(str(value))) if key == "date" else str(value)
