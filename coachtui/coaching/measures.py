"""Measures: any figure worth following, against the rep's own past and nobody else's."""

from __future__ import annotations

from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.folding import fold
from coachtui.coaching.model import Measure, RepHistory


class Figure(Struct, frozen=True, kw_only=True):
    """One value of a measure."""

    date: Date
    value: float
    text: str
    """As it was typed: "22%"."""


class Course(Struct, frozen=True, kw_only=True):
    """One measure over time. Whether up is good is not for us to say."""

    name: str
    """As it was last typed."""
    latest: Figure
    age_days: int
    before: Figure | None = None
    """The one before the latest."""
    change: float | None = None
    """Latest less before."""
    lowest: Figure
    highest: Figure
    figures: tuple[Figure, ...]
    """All, oldest first."""


def measures(history: RepHistory, today: Date) -> tuple[Course, ...]:
    """Every measure of a rep, the one noted last first; private entries included."""
    found: dict[str, list[Measure]] = {}
    for measure in history.measures:
        found.setdefault(fold(measure.name), []).append(measure)
    courses = (_course(noted, today) for noted in found.values())
    return tuple(sorted(courses, key=lambda c: (-c.latest.date.toordinal(), fold(c.name))))


def _course(noted: list[Measure], today: Date) -> Course:
    figures = tuple(Figure(date=m.date, value=m.value, text=m.text) for m in noted)
    latest = figures[-1]
    before = figures[-2] if len(figures) > 1 else None
    return Course(
        name=noted[-1].name,
        latest=latest,
        age_days=(today - latest.date).days,
        before=before,
        change=None if before is None else latest.value - before.value,
        lowest=min(figures, key=lambda figure: figure.value),
        highest=max(figures, key=lambda figure: figure.value),
        figures=figures,
    )
