"""Names for files that are safe on every system, made from people's names.

What comes out is letters, digits and single dashes, so nothing in it is a path, an option, a
device or a hidden file anywhere. Letters are small and in one normal form, so two names that
differ also differ where capitals or the form of an accent don't count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coachtui.coaching.model import Rep

LONGEST = 80
"""Bytes that the part made from a name may have; systems allow 255 for all of a file's name."""


def file_names(names: Sequence[str], ending: str) -> tuple[str, ...]:
    """A file name for each of `names`, no two alike: "dana-ortiz" and then `ending`.

    Names that would give the same are numbered in the order given, from 2. `ending` is ours, such
    as "-2026H2.md", and kept as it is.
    """
    plain = [safe_name(name) for name in names]
    taken: set[str] = set()
    found = []
    for wanted in plain:
        name, number = wanted, 1
        while name in taken or (number > 1 and name in plain):
            number += 1
            name = f"{wanted}-{number}"
        taken.add(name)
        found.append(f"{name}{ending}")
    return tuple(found)


def stems(reps: Sequence[Rep]) -> dict[str, str]:
    """The first part of a file's name for each rep, by id: "dana-ortiz".

    `reps` is all the roster, so that a rep's is the same whoever else is exported.
    """
    found = file_names([rep.name for rep in reps], "")
    return {rep.id: name for rep, name in zip(reps, found, strict=True)}


def safe_name(text: str) -> str:
    """The text as part of a file's name: "Tomáš Krejza" is "tomas-krejza".

    Accents of Latin letters are dropped; letters of other scripts stay. Never empty.
    """
    plain = _without_accents(text.translate(_LATIN).casefold())
    kept = "".join(letter if _is_kept(letter) else " " for letter in plain)
    name = _cut("-".join(kept.split()))
    if not name:
        return "rep"
    return f"{name}-rep" if re.fullmatch(_DEVICE, name) else name


# Latin letters that carry their accent within, so that no normal form takes it off.
_LATIN = str.maketrans(
    {
        **dict.fromkeys("øØ", "o"),
        **dict.fromkeys("łŁ", "l"),
        **dict.fromkeys("đĐðÐ", "d"),
        **dict.fromkeys("þÞ", "th"),
        **dict.fromkeys("æÆ", "ae"),
        **dict.fromkeys("œŒ", "oe"),
        **dict.fromkeys("ħĦ", "h"),
        **dict.fromkeys("ıİ", "i"),
        **dict.fromkeys("'’ʼ", ""),
    }
)
_DEVICE = "con|prn|aux|nul|(?:com|lpt)[0-9]"
"""Names that Windows keeps for devices, whatever ending a file has."""


def _without_accents(text: str) -> str:
    """In one normal form, with the marks on Latin letters dropped."""
    kept: list[str] = []
    latin = False
    for letter in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(letter):
            if latin:
                continue
        else:
            latin = letter.isascii()
        kept.append(letter)
    return unicodedata.normalize("NFKC", "".join(kept).casefold())


def _is_kept(letter: str) -> bool:
    """A letter, a figure, or a mark that is part of a letter of its script."""
    return letter.isalnum() or unicodedata.category(letter) in ("Mn", "Mc")


def _cut(name: str) -> str:
    """Its first letters, as many as there is room for; no dash and no mark at an end."""
    whole = name.encode()[:LONGEST].decode(errors="ignore")
    while whole and not whole[0].isalnum():
        whole = whole[1:]
    return whole.rstrip("-")
