"""What was found, in words: the groups' names, and a line around the words that were looked for."""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.columns import cells
from coachtui.coaching.search import Group, Hits, marked

HEADINGS: dict[Group, str] = {
    "notes": "Notes",
    "observations": "Observations",
    "promises": "Promises",
    "buyers": "Buyers",
    "words": "Reps' words",
    "points": "Talking points",
}
SEARCHED = "notes, observations, promises, buyers, reps' words and talking points"


def heading(group: Group, shown: int, found: int) -> str:
    """As in "Notes, 7", or "Notes, the latest 83 of 1200"."""
    count = f"{found}" if shown == found else f"the latest {shown} of {found}"
    return f"{HEADINGS[group]}, {count}"


def total(found: Sequence[Hits]) -> int:
    """How many lines were found."""
    return sum(len(hits.hits) for hits in found)


def around(text: str, wanted: Sequence[str], width: int) -> tuple[str, list[tuple[int, int]]]:
    """The part of a line in which the first of the wanted words is seen, and where words stand.

    A start that is left out is an ellipsis; what goes beyond `width` columns is left on.
    """
    spans = marked(text, wanted)
    if not spans or cells(text[: spans[0][1]]) <= width - 1:
        return text, spans
    start = spans[0][0]
    room = max(0, (width - cells(text[start : spans[0][1]])) // 2)
    while start and room > 0:
        start -= 1
        room -= cells(text[start])
    shown = "…" + text[start + 1 :]
    return shown, [(begin - start, end - start) for begin, end in spans if begin > start]
