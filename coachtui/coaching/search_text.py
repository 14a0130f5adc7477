"""What was found, in words: the groups' names, and a line around the words that were looked for."""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.columns import cells
from coachtui.coaching.folding import fold
from coachtui.coaching.search import Group
from coachtui.coaching.search_tally import Found

HEADINGS: dict[Group, str] = {
    "reps": "Reps",
    "notes": "Notes",
    "observations": "Observations",
    "promises": "Promises",
    "buyers": "Buyers",
    "words": "Reps' words",
    "points": "Talking points",
}
SEARCHED = "names, notes, observations, promises, buyers, reps' words and talking points"


def heading(found: Found) -> str:
    """As in "Notes, 7", or "Notes, the latest 83 of 1200"."""
    shown, count = len(found.hits), found.count
    said = f"{count}" if shown == count else f"the latest {shown} of {count}"
    return f"{HEADINGS[found.group]}, {said}"


def around(text: str, wanted: Sequence[str], width: int) -> tuple[str, list[tuple[int, int]]]:
    """The part of a line in which the first of the wanted words is seen, and where words stand.

    A start that is left out is an ellipsis; what goes beyond `width` columns is left on.
    """
    spans = marked(text, wanted)
    if not spans or cells(text[: spans[0][1]]) <= width - 1:
        return text, spans
    start = spans[0][0]
    half = (width - cells(text[start : spans[0][1]])) // 2
    room = max(half, width - len(_LEFT_OUT) - cells(text[start:]))
    while start and room > 0:
        start -= 1
        room -= cells(text[start])
    gone = start - len(_LEFT_OUT)
    return _LEFT_OUT + text[start:], [(begin - gone, end - gone) for begin, end in spans]


_LEFT_OUT = "…"


def marked(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Where the wanted words stand in a line: from and to, without overlaps, in order."""
    folded, places = _with_places(text)
    spans = []
    for word in wanted:
        at = folded.find(word)
        while at >= 0:
            spans.append((places[at], _past_accents(text, places[at + len(word) - 1] + 1)))
            at = folded.find(word, at + len(word))
    return _joined(sorted(spans))


def _with_places(text: str) -> tuple[str, Sequence[int]]:
    """The text as it is compared, and where in it each of those letters stood."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        folded = " " if letter.isspace() else fold(letter)
        letters.append(folded)
        places += [at] * len(folded)
    return "".join(letters), places


def _past_accents(text: str, at: int) -> int:
    """Beyond what follows there without being compared."""
    while at < len(text) and not text[at].isascii() and not fold("a" + text[at])[1:]:
        at += 1
    return at


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
