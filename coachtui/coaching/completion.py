"""What may stand next on a marked line of notes: skills, accounts, open promises, names, days.

Nothing is offered on a line without a mark, nor in the evidence behind the colon: what is plain
writing is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.capture_owners import Owners
from coachtui.coaching.capture_promise import CLAUSE_COLON
from coachtui.coaching.day_names import full, short
from coachtui.coaching.days import Order, UnreadableDay, read_day
from coachtui.coaching.folding import fold
from coachtui.coaching.marks import AT_LINE_START
from coachtui.coaching.model import SOURCES, THREAD_VERDICTS, RepHistory
from coachtui.coaching.settings import Settings
from coachtui.coaching.workdays import working_week


class Candidate(Struct, frozen=True, kw_only=True):
    """One thing to put in."""

    said: str
    """What it is called in the list."""
    insert: str
    """What goes in the place of the letters typed so far."""
    note: str = ""
    """A word on it: the full date, whose promise."""


class Completion(Struct, frozen=True, kw_only=True):
    """What may go in the place of a line's letters from `start` to the cursor."""

    start: int
    candidates: tuple[Candidate, ...]


class Known(Struct, frozen=True, kw_only=True):
    """What there is to choose from, in the record of one rep on one day."""

    skills: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    """A word for an owner, and who that is."""
    days: tuple[tuple[str, Date], ...] = ()
    """A word for a day, and the day."""
    promises: tuple[Candidate, ...] = ()


MOST = 40
"""Candidates at once."""


def known(history: RepHistory, settings: Settings, date: Date) -> Known:
    """What a record of `date` can name: this rep's own words first, the latest before the rest."""
    skills = [(seen.date, seen.skill) for seen in history.observations if seen.skill]
    skills += [(promise.date, promise.skill) for promise in history.follow_ups if promise.skill]
    own = [skill for _, skill in sorted(skills, key=lambda one: -one[0].toordinal())]
    accounts = (i.account for i in sorted(history.insights, key=lambda i: -i.date.toordinal()))
    rep = history.rep
    names = [
        ("me", "you"),
        (Owners(rep).called, rep.name),
        *((alias, rep.name) for alias in rep.aliases),
    ]
    on = working_week(settings, rep.country)
    return Known(
        skills=_each((*own, *settings.skills)),
        accounts=_each(accounts),
        names=tuple(names),
        days=tuple(_days(date, settings.dates, on)),
        promises=tuple(_promises(history, date)),
    )


def complete(lines: Sequence[str], row: int, column: int, known: Known) -> Completion | None:
    """What may go in at the cursor, in line `row` (from 0) of a text; None where nothing fits.

    One candidate that is typed already, in full, is none.
    """
    if not 0 <= row < len(lines):
        return None
    line = lines[row]
    before, after = line[:column], line[column:]
    if after[:1].isalnum():
        return None
    found = _by_mark(before, known, lines)
    if found is None:
        return None
    start, candidates = found
    typed = before[start:]
    if after.lstrip()[:1] == ":":
        candidates = tuple(_without_colon(one) for one in candidates)
    left = tuple(one for one in candidates if one.insert.rstrip() != typed.rstrip())[:MOST]
    return Completion(start=start, candidates=left) if left else None


Found = tuple[int, Sequence[Candidate]]


def _by_mark(before: str, known: Known, lines: Sequence[str]) -> Found | None:
    if before == "?":
        return 0, [
            Candidate(said=mark, insert=f"{mark} " if mark[0] != "#" else mark[0], note=said)
            for mark, said in AT_LINE_START
        ]
    marked = _MARKED.match(before)
    if marked is None:
        return None
    mark, start = marked[1].lower().replace(" ", ""), marked.end()
    body = before[start:]
    if mark in ("+", "-"):
        return _observed(body, start, known)
    if mark == "%":
        return _verdict(body, start, known)
    if mark == "$":
        return _buyer(body, start, known)
    if mark == "[x]":
        return _closed(body, start, known, lines)
    return _promised(body, start, known)


def _observed(body: str, start: int, known: Known) -> Found | None:
    if ":" in body:
        return None
    if source := _OPEN_BRACKET.search(body):
        said = source[1]
        return start + source.start(1), _of(
            SOURCES, said, lambda one: Candidate(said=one, insert=f"{one}): ")
        )
    return start, _of(known.skills, body, lambda one: Candidate(said=one, insert=f"{one}: "))


def _verdict(body: str, start: int, known: Known) -> Found | None:
    skill, colon, said = body.partition(":")
    if not colon:
        return start, _of(known.skills, body, lambda one: Candidate(said=one, insert=f"{one}: "))
    lead = len(said) - len(said.lstrip())
    return start + len(skill) + 1 + lead, _of(
        THREAD_VERDICTS,
        said[lead:],
        lambda one: Candidate(said=one, insert=one if lead else f" {one}"),
    )


def _buyer(body: str, start: int, known: Known) -> Found | None:
    _, colon, said = body.partition(":")
    if not colon:
        return start, _of(known.accounts, body, lambda one: Candidate(said=one, insert=f"{one}: "))
    part = said.rpartition(";")[2]
    typed = part.lstrip()
    there = {fold(segment).split(" ")[0] for segment in said.split(";")[:-1]}
    blank = [(one, of) for one, of in _PARTS if one not in there and one.startswith(fold(typed))]
    space = "" if part != typed else " "
    return start + len(body) - len(typed), [
        Candidate(said=one, insert=f"{space}{one} ", note=of) for one, of in blank
    ]


def _closed(body: str, start: int, known: Known, lines: Sequence[str]) -> Found | None:
    if CLAUSE_COLON.search(body):
        return None
    words = fold(body).split()
    others = [fold(line) for line in lines if "[x]" in line]
    return start, [
        one
        for one in known.promises
        if all(any(said.startswith(word) for said in _words(one.said)) for word in words)
        and not any(line.startswith(f"[x] {fold(one.insert)}") for line in others)
    ]


def _promised(body: str, start: int, known: Known) -> Found | None:
    if CLAUSE_COLON.search(body):
        return None
    if skill := _OPEN_BRACKET.search(body):
        return start + skill.start(1), _of(
            known.skills, skill[1], lambda one: Candidate(said=one, insert=f"{one}) ")
        )
    if by := _BY.search(body):
        said = fold(by[1])
        return start + by.start(1), [
            Candidate(said=word, insert=f"{word}: ", note=full(day))
            for word, day in known.days
            if word.startswith(said)
        ]
    lead, space, typed = body.rpartition(" ")
    owner = fold(_SKILL.sub("", lead))
    if space and owner in {fold(name) for name, _ in known.names}:
        said = fold(typed)
        return start + len(body) - len(typed), [
            Candidate(said=f"by {word}", insert=f"by {word}: ", note=full(day))
            for word, day in known.days
            if word.startswith(said) or f"by {word}".startswith(said)
        ]
    return start, [
        Candidate(said=name, insert=f"{name} ", note=who if fold(who) != fold(name) else "")
        for name, who in known.names
        if fold(name).startswith(fold(body))
    ]


def _of(words: Iterable[str], typed: str, candidate: Callable[[str], Candidate]) -> list[Candidate]:
    """Those that start with what is typed; behind them those a later word of which does."""
    said = fold(typed)
    first = [word for word in words if fold(word).startswith(said)]
    later = [word for word in words if word not in first and f" {said}" in f" {fold(word)}"]
    return [candidate(word) for word in (*first, *later)]


def _promises(history: RepHistory, date: Date) -> Iterator[Candidate]:
    """What names each open promise for sure; the longest due first."""
    found = [p for p in history.follow_ups if p.status == "open" and p.date <= date]
    texts = Counter(fold(promise.text) for promise in found)
    for promise in sorted(found, key=lambda one: (one.due or Date.max, one.id)):
        text = _LIKE_A_HEAD.sub(",", " ".join(promise.text.split()))
        if len(text) > _NAMED or texts[fold(promise.text)] > 1:
            text = f"{promise.id[-6:]} {_cut(text)}"
        owner = "you" if promise.owner == "manager" else history.rep.first_name
        due = f", due {short(promise.due, date)}" if promise.due else ""
        yield Candidate(
            said=" ".join(promise.text.split()), insert=f"{text}: ", note=f"{owner}{due}"
        )


def _days(
    date: Date, order: Order, is_working: Callable[[Date], bool]
) -> Iterator[tuple[str, Date]]:
    """The words in the order of their days, those without one on this day left out."""
    found = []
    for word in _DAY_WORDS:
        with suppress(UnreadableDay):
            found.append((word, read_day(word, date, order=order, is_working=is_working)))
    yield from sorted(found, key=lambda one: one[1])


def _each(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, whatever its case, as it was written first."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(fold(word), word)
    return tuple(first.values())


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text)) or [""]


def _cut(text: str) -> str:
    return text if len(text) <= _NAMED else text[:_NAMED].rpartition(" ")[0] or text[:_NAMED]


def _without_colon(one: Candidate) -> Candidate:
    """For a place that a colon follows already."""
    return Candidate(said=one.said, insert=one.insert.rstrip().removesuffix(":"), note=one.note)


_NAMED = 120
"""Letters of a promise's text that name it."""
_MARKED = re.compile(r"[ \t]*(\[ ?\]|\[ ?[xX] ?\]|[+\-$%])[ \t]+")
_OPEN_BRACKET = re.compile(r"\(\s*([^()]*)$")
_SKILL = re.compile(r"\([^()]*\)")
_BY = re.compile(r"(?:^|\s)by\s+(.*)$", re.IGNORECASE)
_LIKE_A_HEAD = re.compile(r":(?!//)")
_PARTS = (("who", "who buys"), ("why", "why they would"), ("how", "how they decide"))
_DAY_WORDS = (
    *("today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "eow"),
    *("next week", "in 2 weeks", "eom", "eoq", "asap"),
)
