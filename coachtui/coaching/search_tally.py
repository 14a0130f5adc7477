"""What is found, counted as it comes in: the latest of each kind is kept to be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.search import GROUPS, Group, Hit


class Found(Struct, frozen=True, kw_only=True):
    """The latest of what was found of one kind, and how many there are in all."""

    group: Group
    count: int
    hits: tuple[Hit, ...]
    """The latest first."""


class Tally:
    """Keeps the latest hits of each kind and counts the others, while more are found."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.count = 0
        self._counts: Counter[Group] = Counter()
        self._latest: dict[Group, list[Hit]] = {group: [] for group in GROUPS}

    def add(self, hits: Iterable[Hit]) -> None:
        """Take these in."""
        for hit in hits:
            self._latest[hit.group].append(hit)
            self._counts[hit.group] += 1
            self.count += 1
        for latest in self._latest.values():
            latest.sort(key=_when, reverse=True)
            del latest[self.most :]

    def found(self) -> tuple[Found, ...]:
        """At most so many hits in all: what a small group leaves, a large one has."""
        left, sizes = self.most, {}
        groups = [group for group in GROUPS if self._counts[group]]
        for done, group in enumerate(sorted(groups, key=self._counts.__getitem__)):
            sizes[group] = min(self._counts[group], left // (len(groups) - done))
            left -= sizes[group]
        return tuple(
            Found(
                group=group,
                count=self._counts[group],
                hits=tuple(self._latest[group][: sizes[group]]),
            )
            for group in groups
        )


def _when(hit: Hit) -> Date:
    return hit.date
