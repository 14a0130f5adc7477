"""The line of a promise: `owner (skill) by day: text`, in every order people write it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.capture_owners import Owners
from coachtui.coaching.capture_types import ProblemKind
from coachtui.coaching.days import Order, UnreadableDay, read_day
from coachtui.coaching.model import Owner

NOTHING = frozenset(("", "-", "--", "–", "—", "none", "n/a", "na", "nil", "nothing"))
"""What people write into a line to say that there is nothing to write."""

CLAUSE_COLON = re.compile(r":(?!//)(?:(?<![0-9]:)|(?![0-9]))")
"""A colon that is part of neither a time of day nor an address."""


class Trouble(Exception):
    """What has to be asked: the kind of problem, the words it is about, a sentence."""

    def __init__(self, kind: ProblemKind, found: str, why: str) -> None:
        super().__init__(why)
        self.kind: ProblemKind = kind
        self.found = found
        self.why = why


class Said(Struct, frozen=True, kw_only=True):
    """A promise as its line says it."""

    owner: Owner = "rep"
    text: str
    due: Date | None = None
    skill: str = ""


class Reader(Struct, frozen=True, kw_only=True):
    """Reads promises in the record of one rep on one day."""

    owners: Owners
    on: Date
    order: Order
    is_working: Callable[[Date], bool]

    def promise(self, body: str) -> Said | None:
        """The promise that `body` makes; none where it says that there is none.

        Raises `Trouble` for an owner, a day or a text that has to be asked.
        """
        if is_nothing(body):
            return None
        head, text = split_head(body)
        said = self._slot(head) if head is not None else None
        if said is None:
            owner: Owner = "rep"
            text = body
            if head is None and (mine := _LEADING_ME.match(body)):
                owner, text = "manager", body[mine.end() :]
            said = Said(owner=owner, text="")
            given = head is not None
        else:
            given = said.due is not None
        due = said.due
        if not given:
            text, due = self._cut_due(text)
        if is_nothing(text):
            raise Trouble("text", "", "the promise has no text: write what will be done.")
        return Said(owner=said.owner, text=text, due=due, skill=said.skill)

    def head_without_colon(self, body: str) -> tuple[str, str] | None:
        """Owner and day that the text starts with, and the rest, where no colon parts them."""
        if split_head(body)[0] is not None:
            return None
        words = body.split(maxsplit=_HEAD_WORDS)
        for at in range(min(_OWNER_WORDS + 1, len(words))):
            by = words[at].casefold() == "by"
            who = " ".join(words[:at]).rstrip(",")
            if not (by and not who) and not (who and self.owners.exact(who)):
                continue
            first = at + by
            for end in range(min(first + _DAY_WORDS, len(words) - 1), first, -1):
                if self._means_day(" ".join(words[first:end]).rstrip(",")):
                    return " ".join(words[:end]).rstrip(","), shortened(" ".join(words[end:]))
        return None

    def closing(self, body: str) -> tuple[Owner | None, str, str]:
        """Whose promise is closed, the words that name it, and its outcome."""
        owner: Owner | None = None
        head, rest = split_head(body)
        if head is not None and (slot := self._known_slot(head)):
            owner, body = slot, rest
            head, rest = split_head(body)
        words, outcome = (body, "") if head is None else (head, rest)
        if owner is None and (comma := _OWNER_COMMA.match(words)):
            owner = self.owners.exact(comma[1])
            words = comma[2] if owner else words
        while (cut := _cut_last_by(words)) and cut[0] and self._means_day(cut[1]):
            words = cut[0]
        return owner, words.strip(), outcome

    def _cut_due(self, text: str) -> tuple[str, Date | None]:
        """The text without the `by <day>` at its end, and that day."""
        cut = _cut_last_by(text)
        if cut is None or not self._means_day(cut[1]):
            return text, None
        return cut[0], self._day(cut[1])

    def _means_day(self, said: str) -> bool:
        """Whether it is a day, or looks like one that can't be read."""
        if _DAY_SHAPE.fullmatch(said):
            return True
        try:
            self._day(said)
        except Trouble:
            return False
        return True

    def _slot(self, head: str) -> Said | None:
        """The head as owner, skill and day; none where it is plain writing with a colon."""
        skill, rest = _take_skill(head)
        if self.owners.exact(rest):
            return Said(owner=self._owner(rest), text="", skill=skill)
        who, day = _cut_by(rest)
        due = None
        if day is None:
            who, due = self._cut_last_day(rest)
        if who and not self.owners.find(who) and not _is_name(who) and not self._several(who):
            return None
        owner = self._owner(who) if who else "rep"
        return Said(owner=owner, text="", skill=skill, due=self._day(day) if day else due)

    def _known_slot(self, head: str) -> Owner | None:
        """The owner of a head that names one for sure, with or without skill and day."""
        _, rest = _take_skill(head)
        who, day = _cut_by(rest)
        if day is None and not self.owners.exact(rest):
            split = rest.split()
            days = (at for at in range(1, len(split)) if self._means_day(" ".join(split[at:])))
            who = " ".join(split[: next(days, len(split))])
        elif day and not self._means_day(day):
            return None
        return self.owners.exact(who) if who else None

    def _owner(self, who: str) -> Owner:
        if owner := self.owners.find(who):
            return owner
        name = self.owners.called
        if self._several(who):
            why = f'"{who}" are several owners: write a line for each, with me or {name}.'
        else:
            why = f'"{who}" is neither you nor {self.owners.rep.name}: write me or {name} there.'
        raise Trouble("owner", who, why)

    def _several(self, who: str) -> bool:
        """Whether it names several people, one of them known."""
        people = [one for one in _AND.split(who) if one]
        return (
            len(people) > 1
            and any(self.owners.exact(one) for one in people)
            and all(self.owners.exact(one) or _is_name(one) for one in people)
        )

    def _cut_last_day(self, words: str) -> tuple[str, Date | None]:
        """Owner and day where no `by` stands between them."""
        split = words.split()
        for at in range(max(0, len(split) - _DAY_WORDS), len(split)):
            who, day = " ".join(split[:at]), " ".join(split[at:])
            if self._means_day(day):
                return who, self._day(day)
        return words, None

    def _day(self, said: str) -> Date:
        try:
            return read_day(said, self.on, order=self.order, is_working=self.is_working)
        except UnreadableDay as unreadable:
            raise Trouble("day", said, str(unreadable)) from None


def is_nothing(text: str) -> bool:
    """Whether the text only says that there is nothing to say."""
    return len(text) < 12 and text.strip(" .!").casefold() in NOTHING


def shortened(text: str) -> str:
    """The text in one line, cut where it is too long to be quoted."""
    text = " ".join(text.split())
    return text if len(text) <= _TAIL else f"{text[: _TAIL - 3].rstrip()}..."


def split_head(body: str) -> tuple[str | None, str]:
    """What stands before the first colon that is part of no time or address, and what follows."""
    for colon in CLAUSE_COLON.finditer(body, 0, _HEAD):
        return body[: colon.start()].strip(), body[colon.end() :].strip()
    return None, body


_HEAD = 300
_TAIL = 60
_DAY_WORDS = 5
_OWNER_WORDS = 3
_HEAD_WORDS = _OWNER_WORDS + 1 + _DAY_WORDS
_LEADING_ME = re.compile(r"me[\s,]+", re.IGNORECASE)
_OWNER_COMMA = re.compile(r"([^\W\d_][\w.'’ -]{0,40}),\s*(\S.*)", re.DOTALL)
_BY = re.compile(r"(?:^|(?<=[\s,;–—-]))by\s+", re.IGNORECASE)
_HEAD_BY = re.compile(r"(?:^|(?<=[\s,]))by(?:\s+|$)", re.IGNORECASE)
_SKILL = re.compile(r"\s*\(\s*([^()]{1,60}?)\s*\)\s*")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*")
_AND = re.compile(r"\s*(?:[,/&+]|\band\b)\s*", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY_SHAPE = re.compile(
    r"[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{0,4})?"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th|\.)? ?{_MONTH}(?: [0-9]{{2,4}})?"
    rf"|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?(?:,? [0-9]{{2,4}})?"
    r"|(?:next )?(?!every|holi)[a-z]{2,6}day",
    re.IGNORECASE,
)


def _take_skill(head: str) -> tuple[str, str]:
    found = _SKILL.search(head)
    if found is None:
        return "", head.strip(" ,")
    rest = f"{head[: found.start()]} {head[found.end() :]}"
    return " ".join(found[1].split()), rest.strip(" ,")


def _cut_last_by(text: str) -> tuple[str, str] | None:
    """What stands before and after the last `by` near the end of the text."""
    tail = text[-_TAIL:]
    last = None
    for last in _BY.finditer(tail):  # noqa: B007
        pass
    if last is None:
        return None
    before = text[: len(text) - len(tail) + last.start()].rstrip(" ,;–—-")
    return before, tail[last.end() :].strip(" .!,")


def _cut_by(head: str) -> tuple[str, str | None]:
    found = _HEAD_BY.search(head)
    if found is None:
        return head, None
    return head[: found.start()].strip(" ,"), head[found.end() :].strip(" ,")


def _is_name(words: str) -> bool:
    """One word, or two or three that start with capitals."""
    split = words.split()
    if not all(_NAME.fullmatch(word) for word in split):
        return False
    return len(split) == 1 or (len(split) <= 3 and all(word[0].isupper() for word in split))
