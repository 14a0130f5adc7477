"""How well what is typed into the palette fits an entry."""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.folding import fold

NAME = 0.9
"""From here on a person is meant by the first letters of a name: above all else."""
WORDS = 0.5
"""From here on every word that is typed begins a word of the entry."""
INSIDE = 0.3
"""From here on every word that is typed is somewhere in the entry."""
SCATTERED = 0.1
"""The letters are in the entry, in order, and no more."""


def rank(typed: str, said: str, names: Sequence[str] = ()) -> float:
    """From 1 (the very name) to 0 (it doesn't fit). `names` are those of the person it opens.

    Case and accents make no difference. An entry that begins with what is typed comes before one
    in which it stands further on.
    """
    wanted, entry = fold(typed), fold(said)
    if not wanted:
        return 0.0
    by_name = max((_by_name(wanted, fold(name)) for name in names), default=0.0)
    return by_name or _by_words(wanted, entry)


def _by_name(wanted: str, name: str) -> float:
    """Of the first letters of a name, of one of its words, or of all its words in turn."""
    words = name.split()
    if not words:
        return 0.0
    if wanted in (name, words[0]):
        return 1.0
    if name.startswith(wanted):
        return NAME + 0.08
    if any(word.startswith(wanted) for word in words):
        return NAME + 0.06
    typed = wanted.split()
    if len(typed) > 1 and _begin_in_turn(typed, words):
        return NAME + 0.04
    if len(wanted) > 1 and wanted == "".join(word[0] for word in words):
        return NAME + 0.02
    return 0.0


def _by_words(wanted: str, entry: str) -> float:
    typed, words = wanted.split(), _words(entry)
    if all(any(word.startswith(part) for word in words) for part in typed):
        return WORDS + _early(entry.startswith(wanted), _begin_in_turn(typed, words))
    if all(part in entry for part in typed):
        return INSIDE
    letters = iter(entry)
    if len(wanted) > 1 and all(letter in letters for letter in wanted.replace(" ", "")):
        return SCATTERED
    return 0.0


def _begin_in_turn(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Each typed part begins a word, in the order typed."""
    left = iter(words)
    return all(any(word.startswith(part) for word in left) for part in typed)


def _early(begins: bool, in_turn: bool) -> float:
    return 0.2 * begins + 0.1 * in_turn


def _words(entry: str) -> list[str]:
    """The words of an entry, punctuation around them left out."""
    return [word.strip("():,.") for word in entry.split()]
