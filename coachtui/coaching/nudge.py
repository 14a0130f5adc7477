"""One nudge: what it says in each stage, and where it stands in the order of importance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import Literal, NamedTuple
from zlib import crc32

from msgspec import Struct

NudgeKind = Literal[
    "my-promise",
    "unanswered",
    "today",
    "skipped",
    "substance",
    "rep-promise",
    "attention",
    "stale",
]
KINDS: tuple[NudgeKind, ...] = (
    "my-promise",
    "unanswered",
    "today",
    "skipped",
    "substance",
    "rep-promise",
    "attention",
    "stale",
)
"""The most important first."""

SILENT = 3
"""Shown so often without a change, a nudge stays in the digest alone."""

LONGEST = 80
"""Characters of a person's own text inside a sentence."""


class Ways(NamedTuple):
    """What a manager can do about a nudge: as commands and in words."""

    commands: tuple[str, ...]
    words: str


WAYS: dict[NudgeKind, Ways] = {
    "my-promise": Ways(
        ("done", "drop", "plan", "snooze"),
        "keep it and say how it went (done), drop it with the reason (drop), "
        "or book the talk (plan)",
    ),
    "unanswered": Ways(
        ("log", "plan", "snooze"),
        "promise something on it (log), or book a talk or a 15-minute version of it (plan)",
    ),
    "today": Ways(
        ("brief", "log", "postpone", "skip"),
        "read the brief (brief), hold a 15-minute version (log), move it (postpone), "
        "or record why not (skip)",
    ),
    "skipped": Ways(
        ("plan", "log", "rep edit", "skip", "snooze"),
        "book it (plan), hold a 15-minute version (log), change the cadence (rep edit), "
        "or record why (skip)",
    ),
    "substance": Ways(
        ("plan", "log", "contest", "snooze"),
        "book it (plan), talk 15 minutes about one occasion (log), "
        "or overrule the verdict (contest)",
    ),
    "rep-promise": Ways(
        ("done", "drop", "jot", "snooze"),
        "ask and close it (done), drop it with the reason (drop), or queue it for next time (jot)",
    ),
    "attention": Ways(
        ("plan", "log", "rep edit", "snooze"),
        "book it (plan), hold a 15-minute version (log), change the cadence (rep edit), "
        "or leave it until a day (snooze)",
    ),
    "stale": Ways(
        ("jot", "plan", "thread", "snooze"),
        "queue it for next time (jot), see it with a customer (plan), or settle it (thread)",
    ),
}
HANDING_OVER = Ways(
    ("brief", "recap", "done", "drop"),
    "read what is open (brief), send what was agreed (recap), close what can be (done, drop)",
)

WAS_IT_HELD = Ways(
    ("log", "skip", "snooze"),
    "record it (log), record why it wasn't held (skip), or leave it until a day (snooze)",
)
WAS_IT_HELD_BESIDES = Ways(("log", "snooze"), "record it (log), or leave it until a day (snooze)")
"""For a kind of talk that holds no cycle: there is none to skip."""


class Nudge(Struct, frozen=True, kw_only=True):
    """One sentence that something needs the manager, with the fact and the ways out."""

    kind: NudgeKind
    rep: str
    """The rep's name."""
    rep_id: str
    text: str
    """What to show in its stage."""
    fact: str
    """The first stage's text: the fact alone."""
    since: Date
    """The day of the fact."""
    ways_out: tuple[str, ...]
    """Commands."""
    key: str
    """Which nudge, about what: the same as long as the facts are."""
    waiting: str
    """What the rep is waiting for."""
    stage: int
    """How often it was shown unchanged: 0 the fact, 1 what the rep waits for, 2 the ways out."""
    quiet_until: Date | None = None
    """Shown just now: the first day that a showing place may show it again."""


class Candidate(NamedTuple):
    """What becomes a nudge on the day it begins: it words itself for a day."""

    kind: NudgeKind
    since: Date
    begins: Date
    key: str
    fact: Callable[[Date], str]
    waiting: Callable[[Date], str] | None = None
    """None: whatever else the rep waits for."""
    ways: Ways | None = None
    """None: those of the kind."""


def worded(stage: int, fact: str, waiting: str, ways: Ways) -> str:
    """What a nudge says after it was shown so often."""
    parts = [fact, waiting][: stage + 1]
    if stage >= 2:
        parts.append(f"Ways out: {ways.words}.")
    return " ".join(part for part in parts if part)


def in_order(nudges: Sequence[Nudge]) -> tuple[Nudge, ...]:
    """The most important first; within a kind the oldest."""
    return tuple(sorted(nudges, key=lambda nudge: rank(nudge.kind, nudge.since, nudge.rep)))


def rank(kind: NudgeKind, since: Date, rep: str) -> tuple[int, Date, str]:
    """Where a nudge stands: the lowest is the most important."""
    return _RANKS[kind], since, rep


def one_line(text: str) -> str:
    """A person's own text for the inside of a sentence: on one line, cut at a word when long."""
    line = " ".join(text.split()).rstrip(" .;,!")
    if len(line) <= LONGEST:
        return line
    cut = line[:LONGEST]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) > LONGEST // 2 else cut[:-1]).rstrip(" .;,:!") + "…"


def key_of(kind: NudgeKind, *about: Date | str | int) -> str:
    """Names a nudge by what it is about; text goes in as a checksum, never as it is."""
    return f"{kind}:{crc32('|'.join(map(str, about)).encode()):08x}"


def listed(words: Sequence[str]) -> str:
    """The words with commas and a last "and"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


_RANKS = {kind: number for number, kind in enumerate(KINDS)}
