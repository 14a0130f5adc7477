"""The words of a text as the reader weighs them: names, genders, days and numbers masked.

Who somebody is called and whether they are a he or a she must not weigh: the rep's name becomes
`@rep`, other names `@name`, pronouns and words of gender one neutral word each. Days and numbers
become their kind, since which day it was tells nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct


class Own(Struct, frozen=True, kw_only=True):
    """How the rep may be called in a text."""

    folded: frozenset[str]
    """Parts of the name, in small letters, that are found whatever their case."""
    exact: frozenset[str]
    """Parts that are ordinary words too (Will, An), and initials: found as written alone."""


@lru_cache(maxsize=256)
def own_names(name: str) -> Own:
    """The names by which `name` may be meant."""
    parts = _NAME_PART.findall(name.replace("’", "'"))
    parts += [half for part in parts for half in part.split("-") if "-" in part]
    ordinary = {part for part in parts if len(part) < _SHORT or part.casefold() in _ORDINARY}
    initials = {"".join(part[0] for part in parts[:many]).upper() for many in (2, 3)}
    return Own(
        folded=frozenset(part.casefold() for part in parts if part not in ordinary),
        exact=frozenset(ordinary | {one for one in initials if len(one) > 1}),
    )


def has_case(text: str, own: Own) -> bool:
    """Whether capitals mean something in a text: it is neither all capitals nor all small.

    How the rep's name is written has no say in it.
    """
    others = [word for word in _WORD.findall(text.replace("’", "'")) if not _is_own(word, own)]
    upper = sum(sum(map(str.isupper, word)) for word in others)
    lower = sum(sum(map(str.islower, word)) for word in others)
    return 0.015 * (upper + lower) < upper < lower


def masked_words(text: str, own: Own, *, case: bool) -> list[str]:
    """The words, numbers and signs of a text in small letters and masked.

    `case` says whether a capital within a sentence is to be taken for a name.
    """
    words: list[str] = []
    starts = True
    for found in _WORD.finditer(text.replace("’", "'")):
        word = found[0]
        if word[0].isdigit():
            words.append(_number(word, text[found.end() : found.end() + 2]))
        elif not word[0].isalpha():
            words.append(word)
            starts = starts or word in _STARTS
            continue
        else:
            word, case_kept = word.lower(), word
            if _is_own(case_kept, own):
                _append_once(words, "@rep", "'s" if word.endswith("'s") else "")
            elif word in NEUTRAL:
                words.append(NEUTRAL[word])
            elif word in DAYS or (case and word in DAYS_IF_CAPITAL and case_kept[0].isupper()):
                words.append("@day")
            elif case and not starts and case_kept[0].isupper() and word not in _CAPITAL_I:
                _append_once(words, "@name", "")
            else:
                words.append(word)
        starts = False
    return words


def _is_own(word: str, own: Own) -> bool:
    return word.lower().removesuffix("'s") in own.folded or word.removesuffix("'s") in own.exact


def _append_once(words: list[str], mask: str, ending: str) -> None:
    """First and last name are one, also with a hyphen between them."""
    if words[-1:] == ["-"] and words[-2:-1] == [mask]:
        words.pop()
    if not words or words[-1] != mask:
        words.append(mask)
    if ending:
        words.append(ending)


def _number(digits: str, after: str) -> str:
    if ":" in digits:
        return "@time"
    if "/" in digits:
        return "@date"
    if "%" in after:
        return "@percent"
    count = sum(map(str.isdigit, digits))
    if count == len("2026") and digits[:2] in ("19", "20"):
        return "@year"
    return f"@{min(count, 3)}digits"


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _each(mask: str, listed: str) -> dict[str, str]:
    return dict.fromkeys(listed.split(), mask)


NEUTRAL: Final[dict[str, str]] = {
    **_each("@they", "he she"),
    **_each("@them", "him her his hers"),
    **_each("@self", "himself herself"),
    **_each("@they's", "he's she's hes shes"),
    **_each("@they'd", "he'd she'd"),
    **_each("@they'll", "he'll she'll"),
    **_each("@title", "mr mrs ms miss mister sir madam ma'am"),
    **_each("@person", "man woman lady bloke guy gentleman lad girl boy fella lass"),
    **_each("@people", "men women ladies blokes guys gentlemen lads girls boys"),
    **_each("@kin", "wife husband son daughter brother sister father mother dad mum mom"),
}
"""Words that tell a gender, and the word that stands for them."""
DAYS: Final = _listed(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur
    thurs fri tomorrow tmrw tmw today tonight yesterday january february april june july august
    september october november december jan feb apr jun jul aug sept sep oct nov dec"""
)
"""Days and months, however written."""
DAYS_IF_CAPITAL: Final = _listed("may mar march sat sun")
"""Those that are other words in small letters."""


_SHORT = 3
_NAME_PART = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:/]\d+)*|[^\w\s]")
_STARTS = frozenset('.!?:;"“(-*•')
_CAPITAL_I = frozenset(("i", "i'm", "i'll", "i'd", "i've"))
_ORDINARY = _listed(
    """will mark may march april june august grace dean joy art bill chase faith frank grant guy
    hope jack rich rose sue summer drew don van der den von del ray max pat rob bob nick dale
    cliff gene iris ivy jade lily miles penny reed robin ruby scott sky wade ward young long short
    king page price rice stone wood woods field fields bell ford hill lake park banks brook day
    knight lane little love marsh moon noble potter power rush sharp small steel sterling strong
    swift west wise major case list true good best sales call"""
)
"""Names that are ordinary words: in small letters they are taken for the word."""
