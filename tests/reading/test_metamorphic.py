"""What must not, or hardly ever, change a verdict: tried on the records of eleven sources.

The records are those that the weights were learned from, so these are tests of steadiness and no
estimate of how often the reader is right (that is `python -m coachtui.reading.train --estimate`).
"""

from functools import cache

import pytest
from msgspec.structs import replace

from coachtui.coaching.model import Substance
from coachtui.reading import read
from coachtui.reading.train.labelled import REFERENCE, Labelled, load
from tests.reading import changes
from tests.reading.changes import Change

NAMES = (
    "Oluwaseun Adeyemi",
    "Siobhán O’Neill",
    "Nguyễn Văn An",
    "Mary-Jane Watson",
    "李 伟",
    "Fatima al-Zahra",
    "Thandiwe Nkosi",
    "Łukasz Wiśniewski",
    "Priya Venkataraman",
    "Haraldur Jónsson",
)


@cache
def records() -> tuple[Labelled, ...]:
    return tuple(one for one in load() if one.source in REFERENCE)


@cache
def before() -> tuple[Substance, ...]:
    return tuple(read(one.record, one.history).substance for one in records())


def stays(change: Change) -> float:
    """The share of verdicts that a change leaves as they are."""
    same = 0
    for one, verdict in zip(records(), before(), strict=True):
        changed = change(one)
        same += read(changed.record, changed.history).substance == verdict
    return same / len(records())


@pytest.mark.parametrize(
    ("change", "least"),
    [
        (changes.padded, 0.95),
        (changes.with_figures, 0.97),
        (changes.with_last_time, 0.97),
        (changes.upper_case, 0.97),
        (changes.tripled, 1.0),
        (changes.unmarked, 0.97),
        (changes.marked, 0.97),
    ],
)
def test_a_verdict_stays(change: Change, least: float) -> None:
    assert stays(change) >= least


def test_he_for_she_changes_no_verdict() -> None:
    assert stays(changes.other_pronouns) == 1.0


@pytest.mark.parametrize("name", NAMES)
def test_another_name_changes_no_verdict(name: str) -> None:
    assert stays(lambda one: changes.renamed(one, name)) == 1.0


def test_how_long_a_meeting_took_is_not_even_read() -> None:
    assert not {"minutes", "duration", "duration_min"} & set(records()[0].record.__struct_fields__)


def test_last_times_notes_alone_are_never_substantive() -> None:
    again = [
        replace(
            one.record,
            notes=one.history[0].notes,
            observations=(),
            follow_ups=(),
            rep_voice=None,
            buyer_insight=None,
        )
        for one in records()
        if one.history
    ]
    histories = [one.history for one in records() if one.history]
    assert {read(*pair).substance for pair in zip(again, histories, strict=True)} == {"drive-by"}
