"""The form in which one rep's two years are written down, before they get their days.

Regular talks have a slot: slot 0 is the next one to come, slot 1 the last one held, slot 2 the one
before. All else counts in days before the next working day (which is today on a working day) and
falls on a working day. A text may open with a line of its minutes and its kind: `240m ride-along`.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Parts(Struct, frozen=True, kw_only=True):
    """What the talks of ordinary days are put together from.

    `{account}` and `{person}` stand for one of `accounts`, the same throughout one talk;
    `{Account}` and `{Person}` are the same at the start of a sentence.
    """

    since: int
    """The oldest slot that these parts serve."""
    accounts: tuple[tuple[str, str], ...]
    """Account and person there."""
    moments: str
    """What happened, with what was seen in it or said about it; an empty line between two."""
    promises: str = ""
    """A line that makes a promise and the line that closes it; an empty line between two."""
    asides: tuple[str, ...] = ("",)
    """A line beside all that; empty for none."""
    minutes: tuple[int, ...] = (30,)


class Story(Struct, frozen=True, kw_only=True):
    """What happened with one rep."""

    slots: int
    """The slot of the first talk on file."""
    talks: Mapping[int, str]
    """Texts of the regular talks by their slot."""
    beside: Mapping[int, str] = {}
    """Texts of other meetings by how many days ago they were."""
    jots: Mapping[int, str] = {}
    """Lines typed between meetings by how many days ago that was."""
    missed: Mapping[int, str] = {}
    """Slots without a talk, with the reason that was recorded; empty: none was."""
    postponed: Mapping[int, tuple[int | None, str]] = {}
    """Slots moved the day before: to how many days after (none: open), and why."""
    done: tuple[tuple[int, str, str], ...] = ()
    """Promises closed outside a meeting: how many days ago, words, outcome."""
    dropped: tuple[tuple[int, str, str], ...] = ()
    """Promises dropped: how many days ago, words, reason."""
    parts: tuple[Parts, ...] = ()
    """For the slots that neither `talks` nor `missed` nor `postponed` speaks of; newest first."""
