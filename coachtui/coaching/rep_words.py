"""One word for each rep, to type in a command: "dana", or "dana-ortiz" where there are two Danas.

A word is made of letters, digits and hyphens alone, so that no shell reads anything into it,
whatever somebody put into a name. It names that rep and nobody else (see `find_rep`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from coachtui.coaching.folding import fold
from coachtui.coaching.model import Rep
from coachtui.coaching.names import AmbiguousRep, UnknownRep, find_rep

MANY = 100
"""With more reps than this it is the whole name: a first name would seldom do."""


def rep_words(reps: Sequence[Rep]) -> tuple[str, ...]:
    """The words in the order of `reps`; the id where no part of a name serves."""
    return tuple(_word(rep, reps) for rep in reps)


def beginning(words: Sequence[str], typed: str) -> tuple[str, ...]:
    """Those of the words that start with what is typed, whatever its case and accents."""
    return tuple(word for word in words if word.startswith(fold(typed)))


def _word(rep: Rep, reps: Sequence[Rep]) -> str:
    bare = fold(rep.name).replace("'", "").replace(".", "")
    parts = "".join(letter if _is_plain(letter) else " " for letter in bare).split()
    shorter = [parts[0]] if parts and len(reps) <= MANY else []
    for word in (*shorter, "-".join(parts)):
        if _names(word, rep, reps):
            return word
    return rep.id


def _is_plain(letter: str) -> bool:
    """A letter, a mark on one, or a digit."""
    return unicodedata.category(letter)[0] in "LMN"


def _names(word: str, rep: Rep, reps: Sequence[Rep]) -> bool:
    if not word or word == "me":
        return False
    if len(reps) > MANY:
        reps = (rep,)  # a whole name wins over whatever starts like it
    try:
        return find_rep(word, reps).id == rep.id
    except (UnknownRep, AmbiguousRep):
        return False
