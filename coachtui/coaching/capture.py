"""The capture syntax: text to structure, and a problem's answer back into the text.

Plain sentences are fine, every mark is optional, and nothing here raises for what a person types:
what can't be read becomes a `Problem` that names its line, what may have been meant otherwise a
`Hint`. Private lines give nothing but their numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import Any

from coachtui.coaching.capture_answer import answered
from coachtui.coaching.capture_figure import figure
from coachtui.coaching.capture_header import Header, read_header, unread_header
from coachtui.coaching.capture_lines import (
    glued_marks,
    logical_lines,
    without_last_tags,
)
from coachtui.coaching.capture_owners import Owners
from coachtui.coaching.capture_print import entry_text, to_text
from coachtui.coaching.capture_promise import Reader, Trouble, is_nothing, split_head
from coachtui.coaching.capture_said import (
    read_buyer,
    read_observed,
    read_verdict,
    read_words,
    spaced,
)
from coachtui.coaching.capture_slips import near_skill, stray_marks
from coachtui.coaching.capture_types import (
    Captured,
    Closing,
    Hint,
    HintKind,
    Line,
    Mark,
    Problem,
)
from coachtui.coaching.folding import fold
from coachtui.coaching.model import (
    LEAVING,
    BuyerInsight,
    FollowUp,
    Measure,
    MeetingKind,
    Observation,
    ObservationKind,
    Rep,
    RepWords,
    SkillVerdict,
    Source,
    TalkingPoint,
)
from coachtui.coaching.settings import DILEMMAS, Settings

__all__ = [
    "Captured",
    "Closing",
    "Hint",
    "Line",
    "Mark",
    "Problem",
    "answered",
    "capture",
    "entry_text",
    "to_text",
]


def _monday_to_friday(day: Date) -> bool:
    return day.weekday() < 5


def capture(
    text: str,
    *,
    rep: Rep,
    date: Date,
    settings: Settings,
    kind: MeetingKind = "one-on-one",
    is_working: Callable[[Date], bool] = _monday_to_friday,
    others: Sequence[str] = (),
) -> Captured:
    """What `text` says, about `rep`, on `date`.

    A first line with date or kind in it goes before `date` and `kind`. `others` are the names of
    the other reps: what is exactly one of theirs is never taken for the start of this rep's.
    """
    header = read_header(text, date, settings.dates)
    reading = _Reading(
        header=header,
        owners=Owners(rep, settings.manager, others),
        date=(header and header.date) or date,
        kind=(header and header.kind) or kind,
        settings=settings,
        is_working=is_working,
    )
    for line in logical_lines(text, header.line if header else None):
        reading.take(line)
    return reading.captured(text)


_MOST = 100
"""Problems and hints kept, whatever is pasted. With that many problems nothing is saved anyway."""
_OPEN_TAGS = frozenset((LEAVING, *(fold(tag) for pair in DILEMMAS for tag in pair)))
"""Tags that tell nothing of the line they stand on."""

_KINDS: dict[Mark, ObservationKind] = {"+": "strength", "-": "weakness"}
_SKILL_WORDS = 6


class _Reading:
    """Collects the structure of one text, line by line."""

    def __init__(
        self,
        *,
        header: Header | None,
        owners: Owners,
        date: Date,
        kind: MeetingKind,
        settings: Settings,
        is_working: Callable[[Date], bool],
    ) -> None:
        self.header = header
        self.owners = owners
        self.date = date
        self.source: Source = "saw" if kind == "ride-along" else "heard"
        self.skills = {fold(skill): skill for skill in settings.skills}
        self.promises = Reader(owners=owners, on=date, order=settings.dates, is_working=is_working)
        self.found: dict[str, list[Any]] = {}
        self.lines: list[Line] = []
        self.problems: list[Problem] = []
        self.hints: list[Hint] = []
        self.tags: set[str] = set()
        self.private_lines: set[int] = set()
        self.point_lines: set[int] = set()

    def take(self, line: Line) -> None:
        self.lines.append(line)
        self.tags.update(tag for tag in line.tags if not line.private or tag in _OPEN_TAGS)
        if line.private:
            self.private_lines.update(range(line.number, line.last + 1))
        if line.mark == "?":
            self.point_lines.update(range(line.number, line.last + 1))
        for number in line.inner if line.private or line.mark not in ("+", "-") else ():
            self._hint(
                number,
                "mark",
                f"This line is indented, so it belongs to line {line.number}; "
                "start it at the edge to give it a mark of its own.",
            )
        body = without_last_tags(line.text) if line.tags else line.text
        match line.mark:
            case "+" | "-":
                self._observation(line, body, _KINDS[line.mark])
            case "~":
                self._blocker(line, body)
            case ">":
                self._words(line, body)
            case "$":
                self._insight(line, body)
            case "[]":
                self._promise(line, body)
            case "[x]":
                self._closing(line, body)
            case "%":
                self._verdict(line, body)
            case "?":
                if not is_nothing(body):
                    self._keep("points", TalkingPoint, line, text=body)
            case "=":
                self._measure(line, body)
            case "header":
                self._header(line)

    def captured(self, text: str) -> Captured:
        for number, mark in glued_marks(text):
            if len(self.hints) >= _MOST:
                break
            if number not in self.private_lines:
                private = ", so it is not private" if mark == "!" else ""
                self._hint(number, "mark", f"There is no space after {mark}{private}.")
        for number, skill in stray_marks(text):
            if len(self.hints) >= _MOST:
                break
            if number not in self.private_lines and not self.owners.is_person(skill):
                self._hint(
                    number,
                    "mark",
                    f"No mark is read here: a mark is + or - with a space, as in + {skill}: ... "
                    f"or - {skill}: ...",
                )
        header = self.header
        if header is None and (unread := unread_header(text)):
            self._hint(unread[0], "incomplete", unread[1])
        return Captured(
            date=header.date if header else None,
            minutes=header.minutes if header else None,
            kind=header.kind if header else None,
            **{name: tuple(entries) for name, entries in self.found.items()},
            tags=tuple(sorted(self.tags)),
            private_lines=frozenset(self.private_lines),
            point_lines=frozenset(self.point_lines),
            problems=tuple(self.problems),
            hints=tuple(sorted(self.hints, key=lambda hint: hint.line)),
            lines=tuple(self.lines),
            called=self.owners.called,
        )

    def _header(self, line: Line) -> None:
        if self.header and self.header.unreadable:
            self._problem(line, Trouble("day", self.header.unreadable, self.header.why))
        if self.header and self.header.no_minutes:
            self._hint(
                line.number,
                "incomplete",
                "No talk takes 0 minutes, so they are left out: write them as in 25m.",
            )

    def _observation(self, line: Line, body: str, kind: ObservationKind) -> None:
        observed = read_observed(body)
        if observed is None:
            if not is_nothing(body):
                self._hint(
                    line.number,
                    "list",
                    f"A list item; with a skill and a colon, {line.mark} skill: evidence, "
                    f"it is a {kind}.",
                )
            return
        known = self.skills.get(fold(observed.skill))
        if known is None and (
            len(observed.skill.split()) > _SKILL_WORDS or self.owners.is_person(observed.skill)
        ):
            self._hint(
                line.number,
                "list",
                f'A list item: "{observed.skill}" is no skill. A promise starts with [] instead.',
            )
            return
        near = known is None and self._near(line, observed.skill)
        if known is None and not near and observed.skill.istitle():
            self._hint(
                line.number,
                "skill",
                f'"{observed.skill}" is read as a skill; for a plain list item put \\ in front.',
            )
        if observed.no_source:
            self._hint(
                line.number,
                "source",
                f'"{observed.no_source}" is no source: write saw, heard, recording or report.',
            )
        self._keep(
            "observations",
            Observation,
            line,
            kind=kind,
            skill=known or observed.skill,
            text=observed.text,
            source=observed.source or self.source,
        )

    def _blocker(self, line: Line, body: str) -> None:
        if not is_nothing(body):
            self._keep(
                "observations", Observation, line, kind="blocker", text=body, source=self.source
            )

    def _words(self, line: Line, body: str) -> None:
        text, takeaway = read_words(body)
        if not is_nothing(text):
            self._keep("words", RepWords, line, text=text, takeaway=takeaway)

    def _insight(self, line: Line, body: str) -> None:
        if parts := read_buyer(body):
            self._keep("insights", BuyerInsight, line, **parts)
        elif not is_nothing(body):
            self._hint(
                line.number,
                "incomplete",
                "Write the account, a colon and what is known: "
                "$ Tolvane: who ...; why ...; how ...",
            )

    def _promise(self, line: Line, body: str) -> None:
        if len(self.problems) >= _MOST:
            return
        try:
            said = self.promises.promise(body)
        except Trouble as trouble:
            self._problem(line, trouble)
            return
        if said is None:
            return
        if said.due is None and (head := self.promises.head_without_colon(body)):
            self._hint(
                line.number,
                "incomplete",
                "Read without a day: whose and until when go before a colon, as in "
                f"[] {head[0]}: {head[1]}",
            )
        self._near(line, said.skill)
        self._keep(
            "follow_ups",
            FollowUp,
            line,
            owner=said.owner,
            text=said.text,
            due=said.due,
            skill=self.skills.get(fold(said.skill), said.skill),
        )

    def _closing(self, line: Line, body: str) -> None:
        if is_nothing(body):
            return
        owner, words, outcome = self.promises.closing(body)
        if is_nothing(words):
            why = "nothing says which promise is closed: write words of it after [x]."
            self._problem(line, Trouble("promise", "", why))
            return
        closing = Closing(
            line=line.number, words=words, outcome=outcome, owner=owner, private=line.private
        )
        self.found.setdefault("closings", []).append(closing)

    def _verdict(self, line: Line, body: str) -> None:
        if read := read_verdict(body):
            skill, verdict, causes = read
            self._near(line, skill)
            known = self.skills.get(fold(skill), skill)
            self._keep("verdicts", SkillVerdict, line, skill=known, verdict=verdict, causes=causes)
        elif not is_nothing(body):
            self._hint(
                line.number,
                "verdict",
                "Not read as a verdict: write % skill: changed, not yet or can't tell; "
                "causes may follow in brackets: skill, will, knowledge, system.",
            )

    def _measure(self, line: Line, body: str) -> None:
        name, text = split_head(body)
        value = figure(text) if name else None
        if name and value is not None:
            self._keep("measures", Measure, line, name=spaced(name), value=value, text=text)
        elif not is_nothing(body):
            self._hint(
                line.number, "incomplete", "Write a name, a colon and a number: = selling time: 22%"
            )

    def _keep(self, field: str, entry: type[Any], line: Line, **said: Any) -> None:  # noqa: ANN401
        self.found.setdefault(field, []).append(
            entry(id="", rep="", date=self.date, line=line.number, private=line.private, **said)
        )

    def _problem(self, line: Line, trouble: Trouble) -> None:
        if len(self.problems) < _MOST:
            choices = ("me", self.owners.called) if trouble.kind == "owner" else ()
            self.problems.append(
                Problem(
                    line=line.number,
                    kind=trouble.kind,
                    found=spaced(trouble.found),
                    message=f"Line {line.number}: {trouble.why}",
                    choices=choices,
                )
            )

    def _near(self, line: Line, skill: str) -> bool:
        """Whether the skill is nearly one that is known, which is then pointed out."""
        near = near_skill(skill, self.skills)
        if near:
            self._hint(
                line.number, "skill", f'"{skill}" is no skill known here: did you mean {near}?'
            )
        return near is not None

    def _hint(self, number: int, kind: HintKind, text: str) -> None:
        if len(self.hints) < _MOST:
            self.hints.append(Hint(line=number, kind=kind, text=text))
