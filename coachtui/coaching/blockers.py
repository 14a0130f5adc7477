"""Causes outside the rep, with what answers them; and signals that a rep may leave.

`~` lines on one cause, told by the words they share, are one blocker. It is answered by a promise
of the manager that names it and still stands or was made since it was last raised, or by a line
that says it is solved. Any later line on it answers the one before, and asks anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from functools import lru_cache

from msgspec import Struct

from coachtui.coaching.folding import fold
from coachtui.coaching.model import (
    LEAVING,
    FollowUp,
    Jot,
    Meeting,
    Observation,
    RepHistory,
)


class Blocker(Struct, frozen=True, kw_only=True):
    """One cause outside the rep."""

    text: str
    """As it was last said, by a line that isn't private; empty where all are."""
    since: Date
    """First raised."""
    date: Date
    """Last raised."""
    age_days: int
    """Since it was first raised."""
    times: int
    """How many lines speak of it."""
    promise: str = ""
    """The manager's latest promise that names it; empty where it is private or there is none."""
    promise_due: Date | None = None
    answered: bool
    solved: bool


def blockers(history: RepHistory, today: Date) -> tuple[Blocker, ...]:
    """Every blocker of a rep, what was raised last first."""
    chains = _chains(history.observations)
    naming = _Naming(history.follow_ups)
    found = [_blocker(chain, naming, today) for chain in chains]
    return tuple(sorted(found, key=lambda blocker: blocker.date, reverse=True))


def leaving_signals(history: RepHistory) -> tuple[Date, ...]:
    """The days of signals that the rep may leave, with no talk and no promise of yours since."""
    said: list[Meeting | Jot] = [*history.meetings, *history.jots]
    signals = [record for record in said if LEAVING in map(fold, record.tags)]
    answers: list[Meeting | FollowUp] = [*history.meetings[-1:]]
    answers += [
        promise
        for promise in history.follow_ups
        if promise.owner == "manager" and promise.status != "dropped"
    ][-1:]
    return tuple(
        sorted(
            {
                signal.date
                for signal in signals
                if not any(_is_later(answer, signal) for answer in answers)
            }
        )
    )


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The words that a text is about: folded, without endings, small words, verbs and figures."""
    return frozenset(_content(_WORD.findall(fold(text))))


def same_cause(one: str, other: str) -> bool:
    """Whether two texts speak of one thing: two words shared, or all of the shorter's.

    Names in the middle of a sentence may be left out: "talk to Ann about pricing" is on pricing.
    """
    return any(
        _overlap(a, b)
        for a in {content_words(one), content_words(_without_names(one))}
        for b in {content_words(other), content_words(_without_names(other))}
    )


class _Chain:
    """Lines on one cause, oldest first."""

    def __init__(self, line: Observation) -> None:
        self.lines = [line]

    def is_on(self, line: Observation) -> bool:
        return any(same_cause(line.text, known.text) for known in self.lines)


class _Naming:
    """The manager's promises, found by the words in them."""

    def __init__(self, promises: Sequence[FollowUp]) -> None:
        self._by_word: dict[str, list[int]] = {}
        self._promises = [
            promise
            for promise in promises
            if promise.owner == "manager" and promise.status != "dropped"
        ]
        for number, promise in enumerate(self._promises):
            for word in content_words(promise.text):
                self._by_word.setdefault(word, []).append(number)

    def latest_on(self, lines: Iterable[Observation]) -> FollowUp | None:
        """The latest promise that names what the lines are about."""
        best = -1
        for text in {line.text for line in lines}:
            for number in sorted(self._sharing(text), reverse=True):
                if number <= best:
                    break
                if same_cause(text, self._promises[number].text):
                    best = number
        return self._promises[best] if best >= 0 else None

    def _sharing(self, text: str) -> set[int]:
        return {number for word in content_words(text) for number in self._by_word.get(word, ())}


def _chains(observations: Sequence[Observation]) -> list[_Chain]:
    chains: list[_Chain] = []
    by_word: dict[str, set[int]] = {}
    for line in observations:
        if line.kind != "blocker":
            continue
        words = content_words(line.text)
        near = sorted({at for word in words for at in by_word.get(word, ())}, reverse=True)
        at = next((at for at in near if chains[at].is_on(line)), len(chains))
        if at == len(chains):
            chains.append(_Chain(line))
        else:
            chains[at].lines.append(line)
        for word in words:
            by_word.setdefault(word, set()).add(at)
    return chains


def _blocker(chain: _Chain, naming: _Naming, today: Date) -> Blocker:
    lines = chain.lines
    last = lines[-1]
    promise = naming.latest_on(lines)
    solved = _says_solved(last.text)
    open_to_see = [line.text for line in lines if not line.private]
    shown = promise if promise is not None and not promise.private else None
    return Blocker(
        text=open_to_see[-1] if open_to_see else "",
        since=lines[0].date,
        date=last.date,
        age_days=(today - lines[0].date).days,
        times=len(lines),
        promise=shown.text if shown else "",
        promise_due=shown.due if shown else None,
        answered=solved or (promise is not None and _stands(promise, last.date)),
        solved=solved,
    )


def _stands(promise: FollowUp, raised: Date) -> bool:
    """Whether the promise was made, or kept, since the line was raised, or is still open."""
    return promise.status == "open" or max(promise.date, promise.closed or promise.date) >= raised


def _says_solved(text: str) -> bool:
    return any(not _DENIED.search(fold(text)[: found.start()]) for found in _solved_in(text))


def _solved_in(text: str) -> Iterator[re.Match[str]]:
    return _SOLVED.finditer(fold(text))


def _is_later(answer: Meeting | FollowUp, signal: Meeting | Jot) -> bool:
    if answer.id == signal.id or (isinstance(answer, FollowUp) and answer.origin == signal.id):
        return False
    if answer.date == signal.date and answer.written and signal.written:
        return answer.written > signal.written
    return answer.date > signal.date


def _overlap(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = len(a & b)
    return shared >= 2 or 0 < shared == min(len(a), len(b))


def _without_names(text: str) -> str:
    first, _, rest = text.strip().partition(" ")
    return f"{first} {_NAME.sub(' ', rest)}"


def _content(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        if len(word) > 1 and not word.isdigit() and word not in _EMPTY:
            yield _stem(word)


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_SOLVED = re.compile(
    r"\b(?:solved|resolved|fixed|sorted|settled)\b"
    r"(?=\s*(?:$|[.:;,()]|since\b|by\b|now\b|on\b|out\b|after\b))"
)
_DENIED = re.compile(r"(?:\b(?:not|never|nothing|to be|half|won't be|isn't|wasn't)\s+(?:\w+\s+)?)$")
_SMALL_WORDS = """
    a about after again against all also always am an and any are as at back be because been before
    being but by can could did do does doing done down each else even ever every few for from gave
    get gets getting give gives go goes going gone got had has have having he her here hers him his
    how if in into is it its just keep keeps last left less let like long longer look looks lot made
    make makes many may me more most much must my need needs neither never new next no none nor not
    nobody nothing now of off old on once one only or other our out over own part per put same say
    says see sees seen send sends sent set she should since so some still such take takes taken than
    that the their them then there these they thing things this those time times to too took until
    up us use used very want wants was we well went were what when where which while who whole whom
    why will with without won't would yet you your

    ask asks asked answer answers answered bring call calls chase check discuss email escalate
    explain find fix follow help join mail meet meeting move offer phone push raise ring sort speak
    start stop talk tell told try wait waits waiting walk work works write

    solved resolved fixed sorted settled slow slower late problem problems issue issues blocked
    blocks blocker

    two three four five six seven eight nine ten eleven twelve first second third half day days week
    weeks month months quarter quarters year years hour hours minute minutes today tomorrow
    monday tuesday wednesday thursday friday mon tue wed thu fri
"""
_EMPTY = frozenset(_SMALL_WORDS.split())
