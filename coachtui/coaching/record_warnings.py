"""What to look at before an HR record is handed over. It warns, it never rewrites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date as Date
from datetime import timedelta
from typing import Literal, NamedTuple

from msgspec import Struct

from coachtui.coaching.folding import fold
from coachtui.coaching.model import BuyerInsight, Rep
from coachtui.coaching.nudge import listed
from coachtui.coaching.record import Evidence, HrRecord, Promised, Said
from coachtui.coaching.wording import sensitive_subjects, trait_words

RECENT_SHARE = 0.6
"""More than this share of the evidence from the last fifth of the period is too much of it."""
ALIKE = 0.8
"""Two texts of one day that share this part of their words are one piece of evidence."""

WarningKind = Literal["recent", "one-sided", "repeated", "trait", "sensitive", "person"]


class RecordWarning(Struct, frozen=True, kw_only=True):
    """Something in the record that deserves a second look."""

    kind: WarningKind
    text: str
    """One sentence, with the fact."""
    entries: tuple[str, ...] = ()
    """Ids of the entries it speaks of; empty where it is about all of them."""


def record_warnings(
    record: HrRecord, *, others: Sequence[Rep] = (), insights: Sequence[BuyerInsight] = ()
) -> tuple[RecordWarning, ...]:
    """Everything to warn of, in the order of `WarningKind`.

    `others` are the manager's other reps, `insights` what is on file of this rep's buyers: they say
    which names are people and which are accounts.
    """
    evidence = [seen for group in record.skills for seen in group.observations]
    lines = tuple(_lines(record))
    names = _Names(record, others, insights)
    return (
        *_recent(record, evidence),
        *_one_sided(evidence),
        *_repeated(evidence),
        *(warning for line in lines if line.by_manager for warning in _traits(line)),
        *(warning for line in lines for warning in _sensitive(line)),
        *_people(lines, names),
    )


class _Line(NamedTuple):
    """A piece of text in the record."""

    entry: str
    date: Date | None
    text: str
    by_manager: bool

    @property
    def quoted(self) -> str:
        shown = " ".join(self.text.split())
        return f'"{shown}"' if self.date is None else f'"{shown}" ({self.date.isoformat()})'


def _lines(record: HrRecord) -> Iterator[_Line]:
    if record.expectations:
        yield _Line("", None, record.expectations, by_manager=True)
    for group in record.skills:
        for seen in group.observations:
            yield _Line(seen.id, seen.date, f"{seen.skill}: {seen.text}", by_manager=True)
    for cause in record.causes:
        yield _Line(cause.id, cause.date, cause.text, by_manager=True)
    for promise in record.promises:
        text = f"{promise.text}: {promise.outcome}" if promise.outcome else promise.text
        yield _Line(promise.id, promise.date, text, by_manager=True)
    for said in record.words:
        yield _Line(said.id, said.date, said.text, by_manager=False)
    yield from _notes(record)


def _notes(record: HrRecord) -> Iterator[_Line]:
    """The lines of the notes, without those that say what stands in the record anyway."""
    shown: dict[Date, list[str]] = {}
    entries: tuple[Evidence | Promised | Said, ...] = (
        *(seen for group in record.skills for seen in group.observations),
        *record.causes,
        *record.promises,
        *record.words,
    )
    for entry in entries:
        shown.setdefault(entry.date, []).append(entry.text)
    for meeting in record.meetings:
        for line in meeting.notes.splitlines():
            if not any(text in line for text in shown.get(meeting.date, ())):
                yield _Line(meeting.id, meeting.date, line.strip(), by_manager=True)


def _recent(record: HrRecord, evidence: Sequence[Evidence]) -> Iterator[RecordWarning]:
    end = min(record.end, record.generated)
    began = min((meeting.date for meeting in record.meetings), default=record.start)
    days = (end - began).days + 1
    since = end - timedelta(days=max(1, round(days / 5)) - 1)
    recent = [seen.id for seen in evidence if seen.date >= since]
    if evidence and len(recent) > RECENT_SHARE * len(evidence):
        yield RecordWarning(
            kind="recent",
            text=f"{len(recent)} of {len(evidence)} observations are from the last fifth of the "
            f"period (since {since.isoformat()}).",
            entries=tuple(recent),
        )


def _one_sided(evidence: Sequence[Evidence]) -> Iterator[RecordWarning]:
    strengths = sum(seen.kind == "strength" for seen in evidence)
    weaknesses = len(evidence) - strengths
    if evidence and not weaknesses:
        yield RecordWarning(
            kind="one-sided", text=f"One side only: {_count(strengths, 'strength')}, no weakness."
        )
    elif evidence and not strengths:
        yield RecordWarning(
            kind="one-sided",
            text=f"One side only: {_count(weaknesses, 'weakness')}, no strength.",
        )


def _count(number: int, word: str) -> str:
    if number == 1:
        return f"1 {word}"
    return f"{number} {word}es" if word.endswith("s") else f"{number} {word}s"


def _repeated(evidence: Sequence[Evidence]) -> Iterator[RecordWarning]:
    """Each group of alike evidence that stands under more than one skill."""
    groups: list[list[tuple[Evidence, frozenset[str]]]] = []
    by_words: dict[frozenset[str], list[tuple[Evidence, frozenset[str]]]] = {}
    by_day: dict[Date, list[list[tuple[Evidence, frozenset[str]]]]] = {}
    for seen in evidence:
        words = frozenset(re.findall(r"\w+", fold(seen.text)))
        group = by_words.get(words) or next(
            (found for found in by_day.get(seen.date, ()) if _alike(words, found[0][1])), None
        )
        if group is None:
            group = []
            groups.append(group)
            by_day.setdefault(seen.date, []).append(group)
        by_words.setdefault(words, group)
        group.append((seen, words))
    for group in groups:
        skills = list(dict.fromkeys(fold(seen.skill) for seen, _ in group))
        if len(skills) > 1:
            first = group[0][0]
            line = _Line(first.id, first.date, first.text, by_manager=True)
            yield RecordWarning(
                kind="repeated",
                text=f"The same evidence stands under {listed(skills)}: {line.quoted}.",
                entries=tuple(seen.id for seen, _ in group),
            )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= ALIKE * len(one | other)


def _traits(line: _Line) -> Iterator[RecordWarning]:
    if words := trait_words(line.text):
        named = listed([f'"{word}"' for word in words])
        verb = "says" if len(words) == 1 else "say"
        yield RecordWarning(
            kind="trait",
            text=f"{named} {verb} what somebody is, not what they did: {line.quoted}.",
            entries=(line.entry,) if line.entry else (),
        )


def _sensitive(line: _Line) -> Iterator[RecordWarning]:
    if subjects := sensitive_subjects(line.text):
        yield RecordWarning(
            kind="sensitive",
            text=f"Touches {listed(subjects)}, a matter of HR and the law: {line.quoted}.",
            entries=(line.entry,) if line.entry else (),
        )


def _people(lines: Sequence[_Line], names: _Names) -> Iterator[RecordWarning]:
    """The others named: with the line where it is one, else counted, the most often named first."""
    found = [(line, named) for line in lines if (named := names.others_in(line.text))]
    if not found:
        return
    if len(found) == 1:
        line, named = found[0]
        said = f"Names {listed(named)}, and this record is on {names.rep}: {line.quoted}."
    else:
        counts = Counter(name for _, named in found for name in named)
        people = [f"{name} ({count})" for name, count in counts.most_common()]
        said = (
            f"{len(found)} entries name others, and this record is on {names.rep}: "
            f"{listed(people)}."
        )
    yield RecordWarning(
        kind="person",
        text=said,
        entries=tuple(dict.fromkeys(line.entry for line, _ in found if line.entry)),
    )


_NAME = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_VERB = (
    r"(?:said|says|asked|asks|told|tells|thinks|thought|wants|wanted|signs|signed|calls|wrote|"
    r"replied|decides|decided|agreed|promised|complained|complains|knows|answered)"
)
_PEOPLE = (
    re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?\s+({_NAME}(?: {_NAME})?)"),
    re.compile(rf"(?<!\w)({_NAME}(?: {_NAME})?) {_VERB}\b"),
    re.compile(rf"\b(?:told|asked|met|rang|phoned|thanked|emailed) ({_NAME}(?: {_NAME})?)"),
)
"""Where a name in capitals is a person's."""
_NOBODY = frozenset(
    (
        *("i", "we", "he", "she", "it", "they", "you", "who", "nobody", "somebody", "everybody"),
        *("someone", "everyone", "nothing", "that", "this", "then", "there", "also", "always"),
        *("so", "and", "but", "or", "nor", "yet", "when", "while", "if", "as", "because", "since"),
        *("after", "before", "until", "how", "why", "where", "what", "which", "well", "now", "yes"),
        *("maybe", "perhaps", "today", "tomorrow", "yesterday", "first", "next", "last", "both"),
        *("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sir", "madam", "enough", "no"),
        *("never", "just", "only", "once", "twice", "later", "finally", "again", "still", "not"),
        *("customer", "client", "buyer", "buyers", "procurement", "finance", "legal", "sales"),
        *("marketing", "management", "team", "support", "the", "his", "her", "their", "our", "my"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    )
)
_ROLE_LENGTH = 4
"""Up to this many capitals in a row are a role or a department: CFO, IT."""


class _Names:
    """Which words are people other than the rep."""

    def __init__(
        self, record: HrRecord, others: Sequence[Rep], insights: Sequence[BuyerInsight]
    ) -> None:
        self.rep = record.rep.split()[0] if record.rep.split() else "somebody else"
        theirs = f"{record.rep} {record.by}"
        accounts = " ".join(insight.account for insight in insights)
        self._not_others = _NOBODY | set(fold(f"{theirs} {accounts}").split())
        reps = [name for rep in others for name in (rep.name, *rep.name.split()[:1], *rep.aliases)]
        buyers = [name for insight in insights for name in re.findall(_NAME, insight.who)]
        known = {name for name in reps if not self._not_others.issuperset(fold(name).split())}
        known |= {person for name in buyers if (person := self._person(name))}
        longest_first = sorted(known, key=lambda name: (-len(name), name))
        alternatives = "|".join(re.escape(name) for name in longest_first)
        self._known = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if known else None

    def others_in(self, text: str) -> tuple[str, ...]:
        """The other people named, each once, in the order of their first place in the text."""
        found: dict[str, int] = {}
        for pattern in _PEOPLE:
            for named in pattern.finditer(text):
                if person := self._person(named[1]):
                    found.setdefault(person, named.start(1))
        if self._known is not None:
            for named in self._known.finditer(text):
                found.setdefault(named.group(), named.start())
        whole = (
            name
            for name in found
            if not any(name in other.split() for other in found if other != name)
        )
        return tuple(sorted(whole, key=lambda name: (found[name], name)))

    def _person(self, name: str) -> str:
        """The name without words that are the rep's, the manager's, an account's or nobody's."""
        bare = re.sub(r"['’]s$", "", name)
        return " ".join(part for part in bare.split() if not self._is_nobody(part))

    def _is_nobody(self, part: str) -> bool:
        if re.match(r"I['’]", part):
            return True
        return fold(part) in self._not_others or (part.isupper() and len(part) <= _ROLE_LENGTH)
