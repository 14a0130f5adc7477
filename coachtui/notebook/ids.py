"""Ids that sort by time and are never reused."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_RANDOM_LETTERS = 10
_TIME_LETTERS = 9
SHORT = 6
"""Letters of a short id, as a person types it: the last ones, which are random."""


def new_id(now: datetime, bits: Callable[[int], int] = secrets.randbits) -> str:
    """19 letters: milliseconds since 1970, then 50 of the `bits` of chance."""
    milliseconds = int(now.timestamp() * 1000)
    return _letters(milliseconds, _TIME_LETTERS) + _letters(
        bits(5 * _RANDOM_LETTERS), _RANDOM_LETTERS
    )


def short_id(identifier: str) -> str:
    """The end of an id: enough to name a thing among a rep's."""
    return identifier[-SHORT:]


def written_order(identifier: str) -> str:
    """The part of an id that sorts by the time it was made."""
    return identifier[:_TIME_LETTERS]


def _letters(number: int, count: int) -> str:
    found = []
    for _ in range(count):
        number, rest = divmod(number, 32)
        found.append(_ALPHABET[rest])
    return "".join(reversed(found))
