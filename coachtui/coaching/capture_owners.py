"""Who a promise belongs to: the manager, the rep of the record, or a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coachtui.coaching.folding import fold
from coachtui.coaching.model import Owner, Rep
from coachtui.coaching.names import UnknownRep, find_rep

_MANAGER = frozenset(("me", "i", "myself", "manager"))
_REP = frozenset(("he", "him", "she", "her", "they", "them", "rep"))
_APART = re.compile(r"[\s-]+")
_EDGES = " .,;'’\""


class Owners:
    """Reads owners in the record of one rep."""

    def __init__(self, rep: Rep, manager: str = "", others: Sequence[str] = ()) -> None:
        """`manager` is the manager's name where it is known, `others` the names of other reps."""
        self.rep = rep
        self._names = tuple(_parts(name) for name in (rep.name, *rep.aliases) if _parts(name))
        self._manager = _parts(manager)
        self._others = frozenset(
            said for name in others for said in (" ".join(_parts(name)), *_parts(name))
        )
        self._whole = frozenset(" ".join(name) for name in self._names)
        self._initials = frozenset(
            initials
            for name in self._names
            for start in range(len(name))
            for end in range(start + 2, len(name) + 1)
            if (initials := "".join(part[0] for part in name[start:end]))
        )

    def exact(self, words: str) -> Owner | None:
        """The owner, where `words` are `me`, a pronoun, a whole name, a part of one or initials."""
        said = _said(words)
        if said in self._whole:
            return "rep"
        if said in _MANAGER:
            return "manager"
        if any(said in name for name in self._names) or said.replace(".", "") in self._initials:
            return "rep"
        if said in self._others:
            return None
        if said and (said in self._manager or said == " ".join(self._manager)):
            return "manager"
        return "rep" if said in _REP else None

    def find(self, words: str) -> Owner | None:
        """The owner, also by the start of the rep's name or of a part of it."""
        if owner := self.exact(words):
            return owner
        if _said(words) in self._others:
            return None
        try:
            find_rep(words, (self.rep,))
        except UnknownRep:
            return None
        return "rep"

    def is_person(self, words: str) -> bool:
        """Whether the words are `me` or a whole name, or part of a name, of the rep."""
        said = _said(words)
        return said in _MANAGER or said in self._whole or any(said in n for n in self._names)

    @property
    def called(self) -> str:
        """The shortest way to write the rep that is read back as the rep, for sure."""
        for name in (self.rep.name.split() or [""])[0], self.rep.name, "they":
            if re.fullmatch(r"[^\W\d_][\w.'’ -]*", name) and self.exact(name) == "rep":
                return name
        return "rep"


def _said(words: str) -> str:
    return " ".join(_parts(words))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in (p.strip(_EDGES) for p in _APART.split(fold(name))) if part)
