"""What capture gives: structure, and where it came from."""

from __future__ import annotations

from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.model import (
    BuyerInsight,
    Entry,
    FollowUp,
    Measure,
    MeetingKind,
    Observation,
    Owner,
    RepWords,
    SkillVerdict,
    TalkingPoint,
)

Mark = Literal["", "header", "+", "-", "~", ">", "$", "[]", "[x]", "%", "?", "!", "="]
ProblemKind = Literal["owner", "day", "promise", "text"]
HintKind = Literal["list", "skill", "mark", "source", "verdict", "incomplete"]


class Line(Struct, frozen=True, kw_only=True):
    """A mark with the lines that continue it, or a run of plain lines."""

    number: int
    """Its first line in the text, counted from 1."""
    last: int
    """Its last line that isn't blank."""
    mark: Mark = ""
    """Empty for plain notes, literal lines included."""
    text: str = ""
    """What follows the mark, continuations joined by a space; plain lines joined by a line end."""
    tags: tuple[str, ...] = ()
    """In small letters, in the order they appear."""
    private: bool = False
    inner: tuple[int, ...] = ()
    """Numbers of the lines that start with a mark but, being indented, continue this one."""


class Problem(Struct, frozen=True, kw_only=True):
    """What can't be saved as it stands: something to ask, never to guess."""

    line: int
    kind: ProblemKind
    found: str
    """The words in the text that it is about; empty where there are none."""
    message: str
    """One sentence that names the line and the mend."""
    choices: tuple[str, ...] = ()
    """Answers to offer."""


class Hint(Struct, frozen=True, kw_only=True):
    """Fine as it is, but perhaps meant otherwise."""

    line: int
    kind: HintKind
    text: str


class Closing(Struct, frozen=True, kw_only=True):
    """An `[x]` line: a promise from before that is done."""

    line: int
    words: str
    """What names the promise."""
    outcome: str = ""
    owner: Owner | None = None
    """Whose promise, where it says so."""
    private: bool = False


class Captured(Struct, frozen=True, kw_only=True):
    """What was understood of a text. Entries have neither id nor rep nor origin yet."""

    date: Date | None = None
    """From the first line; none where it doesn't say. So are `minutes` and `kind`."""
    minutes: int | None = None
    kind: MeetingKind | None = None
    observations: tuple[Observation, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    words: tuple[RepWords, ...] = ()
    insights: tuple[BuyerInsight, ...] = ()
    points: tuple[TalkingPoint, ...] = ()
    measures: tuple[Measure, ...] = ()
    verdicts: tuple[SkillVerdict, ...] = ()
    closings: tuple[Closing, ...] = ()
    tags: tuple[str, ...] = ()
    """Sorted, each once. Of those on private lines only the ones that are everybody's words."""
    private_lines: frozenset[int] = frozenset()
    """Numbers of the lines that never leave the notebook, continuations included."""
    point_lines: frozenset[int] = frozenset()
    """Numbers of the lines of talking points, continuations included."""
    problems: tuple[Problem, ...] = ()
    hints: tuple[Hint, ...] = ()
    lines: tuple[Line, ...] = ()
    called: str = "they"
    """The rep as an owner in a text: a word that capture reads back as the rep."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All structure, in the order of its lines."""
        found: list[Entry] = [
            *self.observations,
            *self.follow_ups,
            *self.words,
            *self.insights,
            *self.points,
            *self.measures,
            *self.verdicts,
        ]
        return tuple(sorted(found, key=lambda entry: entry.line))
