"""Which lines cut a file of old notes into talks: what only the file as a whole can tell.

A line such as "March 11: pipeline" may begin a talk or belong to one. Several that are written
alike and stand in the order of the file begin talks. A lone one doesn't, nor does a list of days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date
from itertools import pairwise
from typing import NamedTuple

from coachtui.coaching.old_days import days_of
from coachtui.coaching.old_headings import (
    PARTED,
    Heading,
    dated_topic,
    heading,
    is_underline,
    year_of,
)
from coachtui.coaching.settings import Settings


class Found(NamedTuple):
    """A line that begins a talk, or may begin one."""

    at: int
    """Its index."""
    heading: Heading
    year: int | None
    """That of the year heading above it."""


class Cuts(NamedTuple):
    """Where a file is cut."""

    found: tuple[Found, ...]
    """The headings, in the order of the file."""
    dated_lines: tuple[int, ...]
    """Numbers of the lines that begin with a day, and yet stay in the talk above."""


class TooMany(ValueError):
    """A file has more dates than anybody's notes of one rep. One sentence to show a person."""


MOST = 2000
"""Headings that a file may have: some forty years of talks every week."""


def cuts(lines: Sequence[str], known: frozenset[str], settings: Settings, today: Date) -> Cuts:
    """The headings of a file; `known` are folded words that say nothing there. Raises `TooMany`."""
    headings, topics = _candidates(lines, known)
    found = _told(headings)
    cut = {one.at for one in found}
    topics = [one for one in topics if one.at not in cut]
    groups: dict[str, list[Found]] = {}
    for topic in topics:
        groups.setdefault(topic.heading.form, []).append(topic)
    for group in sorted(groups.values(), key=len, reverse=True):
        if len(found) + len(group) <= MOST and _begin_talks(lines, group, found, settings, today):
            found = sorted((*found, *group), key=lambda one: one.at)
    if len(found) > MOST:
        raise TooMany(f"{len(found):,} talks are dated there, {MOST:,} are the most: split it.")
    cut = {one.at for one in found}
    return Cuts(
        tuple(found),
        tuple(
            one.at + 1
            for one in topics
            if one.at not in cut
            and one.at
            and (_apart(lines, one.at) or len(groups[one.heading.form]) >= _SEVERAL)
        ),
    )


_INLINE_FILE = 3
"""So many times as many lines that begin with a date as other headings make them headings too."""
_SEVERAL = 2
"""So many lines with a topic, written alike, begin talks where year or blank line speak for it."""
_WITHOUT = 3
"""So many where nothing but their order does, other headings written alike included."""


def _candidates(lines: Sequence[str], known: frozenset[str]) -> tuple[list[Found], list[Found]]:
    """What looks like a heading by itself, and the lines that begin with a day and a topic."""
    year: int | None = None
    headings: list[Found] = []
    topics: list[Found] = []
    for at, line in enumerate(lines):
        if not _DIGIT.search(line):
            continue
        if named := year_of(line):
            year = named
            continue
        below = lines[at + 1] if at + 1 < len(lines) else ""
        one = heading(
            line, known, underlined=is_underline(below), apart=not at or _apart(lines, at)
        )
        if one is not None:
            headings.append(Found(at, one, year))
        if (one is None or one.inline) and (topic := dated_topic(line)) is not None:
            topics.append(Found(at, topic, year))
        if max(len(headings), len(topics)) > _HOPELESS:
            raise TooMany(f"More than {MOST:,} talks are dated there, too many: split it.")
    return headings, topics


_DIGIT = re.compile("[0-9]")
_HOPELESS = 4 * MOST
"""So many that, whichever of them count, there are too many."""


def _apart(lines: Sequence[str], at: int) -> bool:
    """Whether nothing stands right above."""
    return not lines[at - 1].strip() or is_underline(lines[at - 1])


def _told(headings: Sequence[Found]) -> list[Found]:
    """Those that are headings by their kind: lines that go on behind the day only among others."""
    days = [one for one in headings if not one.heading.inline and not _is_bare_week(one)]
    if days:  # "Week 3" alone names no year's
        headings = [one for one in headings if not _is_bare_week(one)]
    whole = [one for one in headings if not one.heading.inline]
    inline, pure = len(headings) - len(whole), sum(not one.heading.titled for one in whole)
    if inline >= _INLINE_FILE * pure:
        return list(headings)
    levels = [one.heading.level for one in whole if one.heading.level]
    usual = max(levels, key=lambda level: (levels.count(level), -level), default=0)
    return [
        one for one in whole if not (one.heading.text and one.heading.level > usual and usual > 0)
    ]


def _is_bare_week(one: Found) -> bool:
    return one.heading.written.week is not None and one.heading.written.year is None


def _begin_talks(
    lines: Sequence[str],
    group: Sequence[Found],
    found: Sequence[Found],
    settings: Settings,
    today: Date,
) -> bool:
    """Whether lines with a topic that are written alike are headings among those found."""
    sure = all(one.heading.written.year for one in group) or all(
        not one.at or _apart(lines, one.at) for one in group
    )
    form = group[0].heading.form.partition(PARTED)[0]
    alike = sum(one.heading.form.partition(PARTED)[0] == form for one in found)
    if len(group) < _SEVERAL or len(group) + alike < (_SEVERAL if sure else _WITHOUT):
        return False
    first = group[0].at
    if first and lines[first - 1].rstrip().endswith(":"):
        return False
    merged = sorted((*found, *group), key=lambda one: one.at)
    ends = {one.at: after.at for one, after in pairwise(merged)}
    stands = sum(_stands(lines, one, ends.get(one.at, len(lines))) for one in group)
    return 2 * stands > len(group) and _in_order(merged, {one.at for one in group}, settings, today)


def _stands(lines: Sequence[str], one: Found, end: int) -> bool:
    """Whether notes follow below it, or it is a paragraph of its own with a full date."""
    if any(lines[at].strip() for at in range(one.at + 1, end)):
        return True
    return one.heading.written.year is not None and (not one.at or _apart(lines, one.at))


def _in_order(merged: Sequence[Found], group: set[int], settings: Settings, today: Date) -> bool:
    """Whether the group's days are all known and follow the direction of the file."""
    dated = days_of(
        [one.heading.written for one in merged], [one.year for one in merged], settings, today
    )
    days = [(one.at in group, day) for one, day in zip(merged, dated.days, strict=True)]
    if any(day is None for is_topic, day in days if is_topic):
        return False
    steps = [
        (topic or topic_below, (after - before).days)
        for (topic, before), (topic_below, after) in pairwise(
            (is_topic, day) for is_topic, day in days if day is not None
        )
    ]
    rising = sum(step > 0 for _, step in steps) * 2 > len(steps)
    return all((step > 0) if rising else (step < 0) for beside, step in steps if beside)
