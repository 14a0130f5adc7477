"""Which open promise is meant, and closing it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Date

from msgspec.structs import replace

from coachtui.coaching.capture_types import Closing, Problem
from coachtui.coaching.folding import fold
from coachtui.coaching.model import FollowUp


def match(words: str, promises: Sequence[FollowUp]) -> tuple[FollowUp, ...]:
    """The promises that `words` may name, best first: one is clear, none is too little in common.

    Compared are content words, in any order and whatever their case, accents and small typos. The
    whole text, or the end of an id, names a promise for sure. What matches nearly as well as the
    best comes with it.
    """
    if by_id := tuple(promise for promise in promises if _has_id(promise, words)):
        return by_id
    said = fold(words)
    if whole := tuple(promise for promise in promises if fold(promise.text) == said):
        return whole
    wanted = dict(list(_content(words).items())[:_WORDS])
    hits = _hits(wanted, [_content(f"{p.text} {p.skill}") for p in promises])
    needed = max(min(2.0, len(wanted)), len(wanted) / 2) - _SLACK
    found = sorted((-hit, at) for at, hit in enumerate(hits) if hit and hit >= needed)
    return tuple(promises[at] for hit, at in found if -hit > -found[0][0] - _CLEARLY)


def close(
    closings: Iterable[Closing], open_promises: Sequence[FollowUp], *, date: Date
) -> tuple[tuple[FollowUp, ...], tuple[Problem, ...]]:
    """The promises that the closings of one text end on `date`, and what has to be asked.

    `open_promises` are those of earlier records. What one closing names clearly is no candidate
    for another that is in doubt. The outcome on a private line stays in the notes.
    """
    candidates = [
        (closing, match(closing.words, _owned(closing, open_promises))) for closing in closings
    ]
    ended: dict[str, Closing] = {}
    ends: dict[int, FollowUp] = {}
    settled = True
    while settled:
        settled = False
        for at, (closing, found) in enumerate(candidates):
            left = [promise for promise in found if promise.id not in ended]
            if at not in ends and len(left) == 1:
                ends[at], ended[left[0].id] = left[0], closing
                settled = True
    closed = tuple(
        replace(
            ends[at],
            status="done",
            outcome="" if closing.private else closing.outcome,
            closed=date,
        )
        for at, (closing, _) in enumerate(candidates)
        if at in ends
    )
    problems = tuple(
        _problem(closing, found, _owned(closing, open_promises), ended)
        for at, (closing, found) in enumerate(candidates)
        if at not in ends
    )
    return closed, problems


_WORDS = 60
_SLACK = 0.31
"""What two words with a typo each fall short of two hits."""
_CLEARLY = 0.75
"""Better by this many words is the clear best."""
_TYPO = 0.85
_ID_LEAST = 4
_ID_FIRST = 6
_CHOICES = 9
_SHOWN = 60

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = re.compile(r"(?:ing|ed|es|s|e)$")
_IDLE = frozenset(
    (
        *("a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at"),
        *("back", "be", "been", "before", "but", "by", "can", "did", "do", "does", "done"),
        *("for", "from", "get", "gets", "got", "had", "has", "have", "he", "her", "hers"),
        *("him", "his", "i", "if", "im", "in", "into", "is", "it", "its", "ive"),
        *("just", "me", "mine", "my", "no", "not", "of", "off", "on", "or", "our"),
        *("out", "over", "own", "she", "so", "some", "than", "that", "the", "their", "them"),
        *("then", "there", "these", "they", "this", "those", "to", "too", "till", "until", "up"),
        *("us", "was", "we", "were", "what", "when", "which", "who", "will", "with", "w"),
        *("would", "you", "your"),
    )
)
"""Words that name no promise."""


def _content(text: str) -> dict[str, str]:
    """The words that carry meaning, by their stem: "calls" and "called" have one."""
    words = _WORD.findall(fold(text).replace("'", ""))
    return {_stem(word): word for word in words if word not in _IDLE}


def _stem(word: str) -> str:
    stem = _ENDINGS.sub("", word) if len(word) > 3 else word
    return stem if len(stem) > 2 else word


def _hits(wanted: Mapping[str, str], texts: Sequence[Mapping[str, str]]) -> list[float]:
    """How many of the wanted words each text has; a near miss counts where nothing hits."""
    hits = [0.0] * len(texts)
    named = [False] * len(texts)
    for stem, word in wanted.items():
        found = {at: 1.0 for at, text in enumerate(texts) if stem in text}
        if not found and len(word) >= _ID_LEAST and not word.isdigit():
            found = {
                at: _TYPO
                for at, text in enumerate(texts)
                if any(_is_typo(word, other) for other in text.values())
            }
        for at, hit in found.items():
            hits[at] += hit
            named[at] = named[at] or not word.isdigit()
    return [hit if there else 0.0 for hit, there in zip(hits, named, strict=True)]


def _is_typo(word: str, other: str) -> bool:
    short, long = sorted((len(word), len(other)))
    if long < 5 or short < 4 or other.isdigit():
        return False
    if short == 4 and (word[0], word[-1]) != (other[0], other[-1]):
        return False
    from rapidfuzz.distance import OSA

    allowed = 2 if short >= 8 else 1
    return OSA.distance(word, other, score_cutoff=allowed) <= allowed


def _has_id(promise: FollowUp, words: str) -> bool:
    """Whether the words are the end of its id, or start with so much of it that it is no word."""
    split = words.split(maxsplit=1)
    if not split or not promise.id:
        return False
    least = _ID_LEAST if len(split) == 1 else _ID_FIRST
    return len(split[0]) >= least and promise.id.endswith(split[0].lower())


def _owned(closing: Closing, promises: Sequence[FollowUp]) -> list[FollowUp]:
    return [p for p in promises if closing.owner is None or p.owner == closing.owner]


def _problem(
    closing: Closing,
    found: Sequence[FollowUp],
    owned: Sequence[FollowUp],
    ended: dict[str, Closing],
) -> Problem:
    said = f'"{_cut(closing.words)}"'
    left = [promise for promise in found if promise.id not in ended]
    if found and not left:
        message = f"{said} is closed by line {ended[found[0].id].line} already: leave one of them."
    elif left:
        listed = ", ".join(f'"{_cut(choice)}"' for choice in _choices(left))
        message = (
            f"{said} may be any of {len(left)} open promises, {listed}: "
            "write more words of the one you mean."
        )
    elif owned:
        listed = ", ".join(f'"{_cut(choice)}"' for choice in _choices(owned)[:3])
        more = f" and {len(owned) - 3} more" if len(owned) > 3 else ""
        message = (
            f"{said} matches no open promise: write words of one ({listed}{more}) "
            "or take the [x] away to keep it as a note."
        )
    else:
        message = (
            f"{said} matches no open promise, as none is on file: "
            "take the [x] away to keep it as a note."
        )
    return Problem(
        line=closing.line,
        kind="promise",
        found=" ".join(closing.words.split()),
        message=f"Line {closing.line}: {message}",
        choices=_choices(left or [p for p in owned if p.id not in ended])[:_CHOICES],
    )


def _choices(promises: Sequence[FollowUp]) -> tuple[str, ...]:
    """Words that name each one; the end of its id goes before a text that several have."""
    texts = Counter(fold(promise.text) for promise in promises)
    return tuple(
        promise.text if texts[fold(promise.text)] == 1 else f"{promise.id[-6:]} {promise.text}"
        for promise in promises
    )


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3].rstrip()}..."
