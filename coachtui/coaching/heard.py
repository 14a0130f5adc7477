"""What several reps heard of buyers, independently of one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.blockers import content_words, same_cause
from coachtui.coaching.folding import fold
from coachtui.coaching.model import BuyerInsight, RepHistory

HeardPart = Literal["why", "how", "more"]
PARTS: tuple[HeardPart, ...] = ("why", "how", "more")


class Heard(Struct, frozen=True, kw_only=True):
    """One rep's hearing of it."""

    rep: str
    account: str
    text: str
    date: Date


class HeardByMany(Struct, frozen=True, kw_only=True):
    """The same about buyers, from two reps or more."""

    part: HeardPart
    """Why they buy, how they buy, or what else was noted."""
    text: str
    """As it was heard last."""
    reps: tuple[str, ...]
    """By name."""
    heard: tuple[Heard, ...]
    """Oldest first."""


def heard_by_many(histories: Iterable[RepHistory], *, since: Date) -> tuple[HeardByMany, ...]:
    """What at least two reps heard after `since`, that of most reps first; private entries too."""
    groups: list[_Group] = []
    by_word: dict[tuple[HeardPart, str], list[_Group]] = {}
    for part, heard in sorted(_all(histories, since), key=lambda found: found[1].date):
        words = content_words(heard.text)
        alike = (group for word in sorted(words) for group in by_word.get((part, word), ()))
        group = next((group for group in alike if same_cause(group.first, heard.text)), None)
        if group is None:
            group = _Group(part, heard.text)
            groups.append(group)
            for word in words:
                by_word.setdefault((part, word), []).append(group)
        group.heard.append(heard)
    shared = [group.shown() for group in groups if len({heard.rep for heard in group.heard}) > 1]
    return tuple(sorted(shared, key=lambda one: (-len(one.reps), one.part, fold(one.text))))


class _Group:
    """Hearings that are alike."""

    def __init__(self, part: HeardPart, first: str) -> None:
        self.part: HeardPart = part
        self.first = first
        self.heard: list[Heard] = []

    def shown(self) -> HeardByMany:
        return HeardByMany(
            part=self.part,
            text=self.heard[-1].text,
            reps=tuple(sorted({heard.rep for heard in self.heard}, key=fold)),
            heard=tuple(self.heard),
        )


def _all(histories: Iterable[RepHistory], since: Date) -> Iterator[tuple[HeardPart, Heard]]:
    for history in histories:
        for insight in history.insights:
            if insight.date > since:
                for part in PARTS:
                    if text := _text(insight, part):
                        yield (
                            part,
                            Heard(
                                rep=history.rep.name,
                                account=insight.account,
                                text=text,
                                date=insight.date,
                            ),
                        )


def _text(insight: BuyerInsight, part: HeardPart) -> str:
    return {"why": insight.why, "how": insight.how, "more": insight.more}[part]
