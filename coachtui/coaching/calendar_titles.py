"""What the title of a calendar event says: which reps, which kind of meeting, whose leave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coachtui.coaching.calendar_words import (
    CALLED_OFF,
    FILLING,
    KINDS,
    MAYBE_LEAVE,
    NO_LEAVE,
    SOCIAL,
    SOFT,
    SURE_LEAVE,
)
from coachtui.coaching.folding import fold
from coachtui.coaching.model import MeetingKind, Rep
from coachtui.coaching.names import compared


class Title(NamedTuple):
    """A title, taken apart."""

    named: tuple[str, ...]
    """Ids of the reps that it names."""
    either: tuple[tuple[str, ...], ...]
    """Ids of the reps that a name in it may mean, for each name that may mean several."""
    manager: bool
    """It names the manager."""
    kind: MeetingKind | None
    """The kind of meeting that it says; none where it says nothing of a talk."""
    plain: bool
    """It says "1:1" or the like, or the kind: more than "catch-up" or "weekly"."""
    other: bool
    """There are words about something else beside the names and the kind."""
    social: bool
    """It is about lunch, a birthday and the like."""
    leave: str
    """The word for leave in it, as a reason to put down; empty where there is none."""
    sure_leave: bool
    """That word means leave whatever else is said."""


class Names:
    """The names to look for: those of the reps, and the manager's own."""

    def __init__(self, reps: Sequence[Rep], manager: Sequence[str]) -> None:
        self._forms: dict[tuple[str, ...], set[str]] = {}
        for rep in reps:
            for form in _forms(rep.name, *rep.aliases):
                self._forms.setdefault(form, set()).add(rep.id)
        for form in _forms(*manager):
            self._forms.setdefault(form, {_MANAGER})
        self._longest = max(map(len, self._forms), default=0)

    def found(self, words: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Where a name begins and how many words it has, and who may be meant by it."""
        at = 0
        while at < len(words):
            for length in range(min(self._longest, len(words) - at), 0, -1):
                if who := self._forms.get(tuple(words[at : at + length])):
                    yield at, length, tuple(sorted(who))
                    at += length - 1
                    break
            at += 1


def read_title(title: str, names: Names) -> Title:
    """What the title says."""
    text = compared(_POSSESSIVE.sub("", title.replace("’", "'")[:_LONGEST]))
    leave, sure_leave = _leave(text)
    kind, plain = _kind(_joined(title))
    parts = [part for part in _APART.split(_marked(title)) if part.strip()]
    named: dict[str, None] = {}
    either: dict[tuple[str, ...], None] = {}
    other = begun = False
    for part in parts:
        words = [word for word in _WORD.findall(compared(part)) if word not in FILLING]
        taken: set[int] = set()
        for at, length, who in names.found(words):
            taken |= set(range(at, at + length))
            if len(who) == 1:
                named[who[0]] = None
            else:
                either[who] = None
        rest = [word for at, word in enumerate(words) if at not in taken and word != _TALK]
        says = bool(taken) or _TALK in words
        if rest and (says or not begun):
            other = True
        begun = begun or says
    manager = _MANAGER in named
    return Title(
        named=tuple(one for one in named if one != _MANAGER),
        either=tuple(either),
        manager=manager,
        kind=kind,
        plain=plain,
        other=other,
        social=bool(SOCIAL.search(text)),
        leave=leave,
        sure_leave=sure_leave,
    )


def called_off(title: str) -> bool:
    """Whether the title itself says that the event is cancelled, as Outlook writes it."""
    return bool(CALLED_OFF.match(_joined(title)))


_MANAGER = "\0manager"
_TALK = "0talk"
_LONGEST = 300
_ALIKE = str.maketrans({"ł": "l", "ø": "o"})
_POSSESSIVE = re.compile(r"'s\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"\s[-–—]+\s|[:–—|(),;\[\]#]")
"""Between these stand parts of a title: what comes in a part behind the names is the topic."""


def _forms(*names: str) -> Iterator[tuple[str, ...]]:
    """The ways to write each name: in full, by its start or its end, with an initial."""
    for name in names:
        parts = compared(name).split()
        if not parts:
            continue
        first, last = parts[0], parts[-1]
        forms = [tuple(parts[:length]) for length in range(1, len(parts) + 1)]
        if len(parts) > 1:
            forms += [(first, last), (last, first), (first, last[0])]
            forms += [tuple(parts[start:]) for start in range(1, len(parts) - 1)]
            forms += [(last,)] if len(last) > 2 else []
        yield from (form for form in forms if len("".join(form)) > 1)


def _joined(title: str) -> str:
    """As it is compared, with the signs between the words kept."""
    return fold(title[:_LONGEST]).translate(_ALIKE)


def _marked(title: str) -> str:
    """The title with one word in the place of all that says that it is a talk, or leave."""
    text = _POSSESSIVE.sub("", _joined(title))
    for _, pattern in KINDS:
        text = pattern.sub(f" {_TALK} ", text)
    text = SOFT.sub(f" {_TALK} ", text)
    for _, pattern in (*SURE_LEAVE, *MAYBE_LEAVE):
        text = pattern.sub(f" {_TALK} ", text)
    return text


def _kind(title: str) -> tuple[MeetingKind | None, bool]:
    for kind, pattern in KINDS:
        if pattern.search(title):
            return kind, True
    return ("one-on-one", False) if SOFT.search(title) else (None, False)


def _leave(text: str) -> tuple[str, bool]:
    if NO_LEAVE.search(text):
        return "", False
    for sure, reasons in ((True, SURE_LEAVE), (False, MAYBE_LEAVE)):
        for reason, pattern in reasons:
            if pattern.search(text):
                return reason, sure
    return "", False
