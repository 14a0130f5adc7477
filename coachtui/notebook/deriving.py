"""From what capture understood to documents: new ones, amended ones, and those that are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec.structs import asdict, replace

from coachtui.coaching.model import Entry, FollowUp

E = TypeVar("E", bound=Entry)

_OF_JOURNAL = ("id", "written", "amended", "revision")
_LIFE = ("status", "outcome", "closed", "closed_by")
_ALIKE = 60
"""How alike (of 100) a line must be to count as the same one amended."""


def derive(
    entries: Iterable[Entry],
    before: Sequence[Entry],
    *,
    rep: str,
    origin: str,
    new_id: Callable[[], str],
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Documents to put and documents to take away.

    `before` is what the same text gave earlier. An entry that stands there already keeps its id,
    and a promise its end; one that was reworded counts as amended, so that the change shows.
    """
    left = list(before)
    fresh = [replace(entry, rep=rep, origin=origin) for entry in entries]
    kept: list[Entry] = []
    for alike in (_same, _reworded):
        unmatched = []
        for entry in fresh:
            match = next((old for old in left if alike(entry, old)), None)
            if match is None:
                unmatched.append(entry)
            else:
                left.remove(match)
                kept.append(_carry(entry, match))
        fresh = unmatched
    kept += [replace(entry, id=new_id()) for entry in fresh]
    return tuple(kept), tuple(left)


def _carry(entry: Entry, old: Entry) -> Entry:
    carried = {name: getattr(old, name) for name in _OF_JOURNAL}
    if isinstance(old, FollowUp):
        carried |= {name: getattr(old, name) for name in _LIFE}
    return replace(entry, **carried)


def _same(entry: Entry, old: Entry) -> bool:
    return type(entry) is type(old) and _content(entry) == _content(old)


def _reworded(entry: Entry, old: Entry) -> bool:
    if type(entry) is not type(old):
        return False
    from rapidfuzz.fuzz import ratio

    return entry.line == old.line or ratio(_said(entry), _said(old)) >= _ALIKE


def _content(entry: Entry) -> dict[str, object]:
    fields = asdict(entry)
    for name in ("rep", "origin", "line", *_OF_JOURNAL, *_LIFE):
        fields.pop(name, None)
    return fields


def _said(entry: Entry) -> str:
    return " ".join(str(value) for value in _content(entry).values() if isinstance(value, str))
