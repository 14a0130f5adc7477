"""Says of each piece what it tells, by plain hand-written rules.

A rule adds or takes points; a tag holds from its number of points in `HOLDS` on. Rules look at
what a sentence names (a day, a deed, speech, a customer, an own view, something doable), never at
its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

from coachtui.reading import cues
from coachtui.reading.pieces import Piece, words_of

Tag = Literal["happened", "change", "vague", "voice", "promise", "buyer", "figures"]
HOLDS: Final[dict[Tag, float]] = {
    "happened": 3.0,
    "change": 2.75,
    "voice": 2.5,
    "promise": 2.75,
    "buyer": 2.75,
    "vague": 2.5,
    "figures": 2.5,
}
"""From this many points on a tag holds."""


class Tagged(Struct, frozen=True, kw_only=True):
    """A piece and what it tells."""

    piece: Piece
    points: dict[Tag, float]

    def tells(self, tag: Tag) -> bool:
        """Whether the tag holds."""
        return self.points[tag] >= HOLDS[tag]


def tag(pieces: Sequence[Piece], rep_name: str) -> tuple[Tagged, ...]:
    """Each piece with its points. An occasion lends half its weight to the two pieces after it."""
    own = frozenset(part.casefold() for part in _WORD.findall(rep_name))
    tagged: list[Tagged] = []
    since_occasion = _FAR
    for piece in pieces:
        seen = _see(piece, own, near_occasion=since_occasion <= _NEAR)
        since_occasion = 0 if seen.occasion else since_occasion + 1
        points: dict[Tag, float] = {
            "happened": _happened(seen),
            "change": _change(seen),
            "voice": _voice(seen),
            "promise": _promise(seen),
            "buyer": _buyer(seen),
            "vague": _vague(seen),
            "figures": 1.5 * seen.figures - seen.spoke,
        }
        tagged.append(Tagged(piece=piece, points=points))
    return tuple(tagged)


_FAR = 99
_NEAR = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"(?<![.!?:;\"“'’]\s)(?<=\s)(?:[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*)")
_NUMBER = re.compile(r"(?<![\w.,%])\d{1,2}(?![\w.,%:/-])")
_ME = frozenset({"i", "we"})
_THEM = frozenset({"he", "she", "they", "who"})
_SAYS = frozenset({"he", "she"})
_LABEL = re.compile(r"\w+(?: \w+)?: ?\S")


class _Seen(Struct, frozen=True, kw_only=True):
    """What was counted in one piece."""

    piece: Piece
    spoke: int
    speaks: int
    did: int
    felt: int
    faint: int
    doable: float
    own_words: int
    task_words: int
    buyer_words: int
    buys: bool
    labelled: bool
    vague: int
    generic: int
    stock_voice: int
    customers: int
    names: int
    decides: int
    drives: int
    kept: int
    counts: int
    figures: int
    day: bool
    occasion: bool
    near_occasion: bool
    quote: bool
    first_person: bool
    own_view: bool
    promised: bool
    ought: bool
    ahead: bool
    standing: bool
    rep: bool
    mine: bool
    theirs: bool
    done: bool
    logistics: bool
    telling: bool


@lru_cache(maxsize=512)
def _see(piece: Piece, own: frozenset[str], *, near_occasion: bool) -> _Seen:
    text = (piece.text if piece.mark in ("+", "-") else words_of(piece)).replace("’", "'")
    low = text.lower()
    listed = _WORD.findall(low)
    words = frozenset(listed)
    deeds = {word for word in words if word.endswith("ed") and len(word) > 4} - cues.NOT_DEEDS
    third = bool(words & {"he", "she", "him", "her", "his", "they"}) or bool(words & own)
    names = {
        found[0].casefold()
        for found in _NAME.finditer(text)
        if found[0].casefold().removesuffix("'s") not in own
    } - cues.CALENDAR
    acts = deeds | (words & cues.ACTS)
    others = (words & cues.CUSTOMERS) | _THEM | own | names
    telling = cues.TELLING.search(low) is not None
    day = cues.DAY.search(piece.text.lower() if piece.mark == "[]" else low) is not None
    return _Seen(
        piece=piece,
        spoke=len(words & cues.SPOKE),
        speaks=len(words & cues.SPEAKS),
        did=len((words & cues.DID) | deeds),
        felt=len(words & cues.FELT),
        faint=len(words & cues.FAINT & cues.DID),
        doable=len(words & cues.DOABLE) - 0.6 * len(words & cues.DOABLE & cues.FAINT),
        own_words=len(words - cues.SMALL - cues.GENERIC - cues.STOCK_VOICE - own),
        task_words=len(words - cues.SMALL - cues.GENERIC - cues.VAGUE - cues.STOCK_TASK - own),
        buyer_words=len(words - cues.SMALL - cues.GENERIC - cues.STOCK_BUYER - own),
        buys=cues.BUYS.search(low) is not None,
        labelled=bool(listed) and listed[0] in own | _SAYS and _LABEL.match(text) is not None,
        vague=len(words & cues.VAGUE),
        generic=len(words & cues.GENERIC),
        stock_voice=len(words & cues.STOCK_VOICE),
        customers=len(words & cues.CUSTOMERS),
        names=len(names),
        decides=len(words & cues.DECIDES),
        drives=len(words & cues.DRIVES),
        kept=len(words & cues.KEPT),
        counts=len(words & cues.COUNTED) + len(_NUMBER.findall(low)),
        figures=len(cues.FIGURES.findall(low)),
        day=day,
        occasion=day or cues.OCCASION.search(low) is not None,
        near_occasion=near_occasion,
        quote=cues.QUOTE.search(low) is not None,
        first_person=cues.FIRST_PERSON.search(low) is not None,
        own_view=cues.OWN_VIEW.search(low) is not None or telling,
        promised=cues.PROMISED.search(low) is not None,
        ought=cues.OUGHT.search(low) is not None,
        ahead=cues.AHEAD.search(low) is not None,
        standing=cues.STANDING.search(low) is not None,
        rep=third,
        mine=any(who in _ME and what in acts for who, what in pairwise(listed)),
        theirs=any(who in others and what in acts for who, what in pairwise(listed)),
        done=cues.DONE.search(low) is not None,
        logistics=cues.LOGISTICS.search(low) is not None,
        telling=telling,
    )


def _happened(s: _Seen) -> float:
    """Somebody did or said something, on an occasion that is pointed at."""
    if s.piece.mark in ("[]", "?", "%", "=", "~"):
        return 0.0
    deeds = min(s.spoke, 2) * 1.0 + min(s.did - s.faint, 2) * 0.75 + min(s.faint, 2) * 0.35
    if not deeds and not s.quote:
        return 0.0
    points = deeds + 0.5 * s.theirs
    points += 1.0 if s.occasion else 0.5 if s.near_occasion else 0.0
    points += 0.75 * s.quote + 0.5 * min(s.customers, 2) + 0.25 * min(s.names, 2)
    points += 0.25 * min(s.counts, 2) + 0.25 * s.rep
    points += 0.5 if s.piece.mark in ("+", "-") else 0.0
    points -= 0.6 * min(s.generic, 4) + 0.5 * min(s.figures, 3) + 1.0 * s.ought
    points -= 1.5 * (s.mine and not s.theirs) + 1.5 * (s.piece.mark in (">", "$"))
    points -= 0.75 * min(s.felt, 2) + 1.0 * s.logistics
    return points - 0.75 * (s.ahead and not s.did)


def _change(s: _Seen) -> float:
    """Somebody will do something that can be ticked off."""
    if s.piece.mark in (">", "$", "~", "?", "%", "=", "[x]"):
        return 0.0
    points = 0.3 * min(s.names, 2) + 0.3 * min(s.customers, 2) + 0.3 * min(s.counts, 2)
    points += 0.5 * s.quote
    points -= 1.0 * min(s.vague, 3) + 0.4 * min(s.figures, 3) + 1.5 * s.standing
    points -= 0.4 * min(s.generic, 3) + 1.5 * s.logistics
    if s.piece.mark == "[]":
        points += 1.25 + 0.35 * min(s.task_words, 4) + 0.5 * min(s.doable, 2)
        return points + 0.4 * s.ahead + 0.4 * s.day - 0.5 * s.ought
    points += 1.0 * min(s.doable, 2) + 1.25 * s.ahead + 1.0 * s.day
    points -= 0.0 if s.doable and (s.ahead or s.day) else 1.0
    return points - 0.75 * s.ought - 0.9 * min(s.did + s.spoke - s.speaks, 3) - 0.5 * min(s.felt, 1)


def _voice(s: _Seen) -> float:
    """The rep's own particular view, words, feeling."""
    if s.piece.mark in ("[]", "$", "~", "?", "%", "="):
        return 0.0
    if s.piece.mark == ">":
        points = 1.75 + 0.6 * min(s.own_words, 4)
    else:
        points = 2.0 * s.labelled + (2.75 if s.telling else 1.5) * s.own_view
        points += 1.25 * min(s.felt, 2) * s.rep + 1.25 * s.first_person + 0.5 * (s.quote and s.rep)
        points -= 0.75 * (s.mine and not s.theirs)
    points -= 1.0 * min(s.stock_voice, 3) + 0.25 * min(s.generic, 3) + 0.75 * s.ought
    points -= 0.25 * min(s.customers, 1) + 0.5 * min(s.figures, 2)
    return points - 0.5 * s.ahead - 0.25 * min(s.vague, 2) * (s.piece.mark != ">")


def _promise(s: _Seen) -> float:
    """What came of something promised before."""
    if s.piece.mark in ("[]", "$", "?", "%", "=", "~"):
        return 0.0
    points = 2.75 if s.piece.mark == "[x]" else 0.0
    points += 1.75 * s.promised + 1.75 * s.done + 0.4 * min(s.kept, 2) + 0.25 * min(s.counts, 2)
    points += 0.25 * min(s.did + s.spoke, 2)
    points -= 1.5 * s.standing + 0.6 * min(s.vague, 3) + 0.6 * min(s.generic, 3)
    return points - 0.5 * min(s.figures, 2) - 1.0 * s.ought


def _buyer(s: _Seen) -> float:
    """Who at the customer decides, why they would buy, how they buy."""
    if s.piece.mark in ("[]", "?", "%", "=", ">"):
        return 0.0
    points = 0.0
    if s.piece.mark == "$":
        points = 0.75 + 0.4 * min(s.buyer_words, 4) - 0.75 * min(s.decides, 1)
    points += 1.25 * min(s.decides, 2) + 0.6 * min(s.drives, 2) + 1.25 * s.buys
    points += 0.5 * min(s.customers, 3) + 0.25 * min(s.names, 2)
    points += 0.5 * (s.quote and s.customers > 0)
    points -= 0.7 * min(s.generic, 3) + 0.7 * min(s.vague, 3) + 0.4 * min(s.figures, 2)
    return points - 1.0 * s.ought - 0.5 * s.logistics - 0.5 * (s.mine and not s.theirs)


def _vague(s: _Seen) -> float:
    """An intention that nobody can tick off."""
    points = 1.0 * min(s.vague, 3) + 1.0 * s.ought + 1.0 * s.standing + 0.5 * s.ahead
    points += 1.0 if s.piece.mark == "[]" else 0.0
    return points - 0.5 * min(s.did + s.spoke, 3) - 0.5 * min(s.names, 2) - 0.5 * s.quote
