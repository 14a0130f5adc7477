"""Which rep is meant: by any unambiguous start of the name, by initials, by an alias."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from coachtui.coaching.folding import fold
from coachtui.coaching.model import Rep

__all__ = [
    "AmbiguousRep",
    "UnknownRep",
    "compared",
    "find_rep",
    "fold",
    "name_trouble",
    "names_trouble",
]


class UnknownRep(LookupError):
    """Nobody is called so. One sentence to show a person."""


class AmbiguousRep(LookupError):
    """More than one rep may be meant. One sentence to show a person."""

    candidates: tuple[Rep, ...]
    """Who may be meant, sorted by name."""

    def __init__(self, message: str, candidates: tuple[Rep, ...]) -> None:
        super().__init__(message)
        self.candidates = candidates


def find_rep(words: str, reps: Sequence[Rep]) -> Rep:
    """The one of `reps` that `words` name, whatever their case and accents.

    An exact full name wins, then an exact alias. Otherwise it is any start of the name, of one of
    its parts or of an alias, or two or more initials that stand side by side ("WL" for Ong Wei
    Ling). The id tells apart who shares a name. Raises `UnknownRep` and `AmbiguousRep`.
    """
    if len(words) > _LONGEST:
        raise UnknownRep(_unknown(words, reps))
    wanted = compared(words)
    if not wanted:
        raise UnknownRep("No name is given: write the start of a rep's name, initials or an alias.")
    found = (
        [rep for rep in reps if compared(rep.name) == wanted]
        or [rep for rep in reps if wanted in _names(rep)]
        or [rep for rep in reps if _may_be(rep, wanted)]
        or [rep for rep in reps if rep.id == words]
    )
    if not found:
        raise UnknownRep(_unknown(words, reps))
    if len(found) > 1:
        candidates = tuple(sorted(found, key=lambda rep: (fold(rep.name), rep.id)))
        raise AmbiguousRep(_ambiguous(words, candidates), candidates)
    return found[0]


def name_trouble(rep: Rep, others: Iterable[Rep]) -> str | None:
    """Why `rep` can't be called so beside `others`, as a sentence with the mend; None if it can.

    No name or alias is longer than 80 characters, holds what can't be seen, begins like an option
    or is a word for the manager; no two reps share a full name, and no alias is another's full name
    or alias.
    """
    if not rep.name.strip():
        return "A rep needs a name."
    for name in (rep.name, *rep.aliases):
        if len(name) > LONGEST_NAME:
            return (
                f"A name may have {LONGEST_NAME} characters, this one has {len(name)}: shorten it."
            )
        if any(_is_hidden(char) for char in name):
            return "A name holds a character that can't be seen, such as ESC: type it anew."
        if name.lstrip().startswith("-"):
            return f"{_quoted(name)} begins with a dash, as options do: leave the dash out."
        if compared(name) in _MANAGER:
            return f"{_quoted(name)} stands for you in notes: write the rep's own name, in full."
    for other in others:
        if other.id == rep.id:
            continue
        if compared(other.name) == compared(rep.name):
            return (
                f"{other.name} is in the notebook already; "
                "add a middle name or initial to tell them apart."
            )
        taken = _names(other)
        for alias in rep.aliases:
            if compared(alias) in taken:
                return f"{_quoted(alias)} is what {other.name} is called: choose another alias."
    return None


def names_trouble(reps: Iterable[Rep], everybody: Iterable[Rep]) -> str | None:
    """The first trouble with the names of many reps at once, among `everybody`; None without."""
    called: dict[str, list[Rep]] = defaultdict(list)
    for rep in everybody:
        for name in _names(rep):
            called[name].append(rep)
    for rep in reps:
        alike = [other for name in _names(rep) for other in called[name]]
        if trouble := name_trouble(rep, alike):
            return trouble
    return None


def compared(name: str) -> str:
    """The same for "Jørgen O'Neil" and "jorgen oneil". For comparing, never for showing."""
    return " ".join(fold(name).translate(_ALIKE).split())


def _is_hidden(char: str) -> bool:
    """Whether it acts or hides: joiners alone do their work inside names of some scripts."""
    if char.isascii():
        return not char.isprintable()
    return unicodedata.category(char) in _HIDDEN and char not in _JOINERS


LONGEST_NAME = 80
_HIDDEN = ("Cc", "Cf", "Zl", "Zp")
_JOINERS = "\u200c\u200d"
_MANAGER = ("me", "i", "you")
_LONGEST = 200
_LISTED = 8
_ALIKE = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | {".": "", "'": "", "-": " ", "‐": " ", "–": " "}
)
"""Accented letters that Unicode doesn't take apart, and signs that people leave out."""


def _names(rep: Rep) -> list[str]:
    return [compared(name) for name in (rep.name, *rep.aliases)]


def _may_be(rep: Rep, wanted: str) -> bool:
    parts = compared(rep.name).split()
    from_each_part = (" ".join(parts[start:]) for start in range(len(parts)))
    if any(name.startswith(wanted) for name in (*from_each_part, *_names(rep)[1:])):
        return True
    letters = wanted.replace(" ", "")
    # A double name counts as two or as one: AMD and AD are both Anne-Marie Dupont.
    whole_parts = (compared(part) for part in rep.name.split())
    initials = (_initials(parts), _initials(part for part in whole_parts if part))
    return len(letters) > 1 and any(letters in each for each in initials)


def _initials(parts: Iterable[str]) -> str:
    return "".join(part[0] for part in parts)


def _unknown(words: str, reps: Sequence[Rep]) -> str:
    if not reps:
        return f"No rep is called {_quoted(words)}: there is none yet, add one first."
    names = sorted((rep.name for rep in reps), key=fold)
    if len(names) == 1:
        return f"No rep is called {_quoted(words)}: the only name is {names[0]}."
    more = [f"{len(names) - _LISTED} more"] if len(names) > _LISTED else []
    listed = _listed([*names[:_LISTED], *more], "and")
    return f"No rep is called {_quoted(words)}: the names are {listed}."


def _ambiguous(words: str, candidates: Sequence[Rep]) -> str:
    names = [rep.name for rep in candidates]
    if len({compared(name) for name in names}) < len(names):
        names = [f"{rep.name} ({rep.id})" for rep in candidates]
        return (
            f"{_quoted(words)} may be {_listed(names, 'or')}: write the id, or give one an alias."
        )
    return f"{_quoted(words)} may be {_listed(names, 'or')}: write more of the name."


def _listed(names: Sequence[str], word: str) -> str:
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _quoted(words: str) -> str:
    said = " ".join(words[:_LONGEST].split())
    return f'"{said}"' if len(said) <= 40 else f'"{said[:40]}..."'
