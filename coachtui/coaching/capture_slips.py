"""What is fine as it stands but was likely meant otherwise: marks and skills a letter off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from coachtui.coaching.capture_lines import physical_lines
from coachtui.coaching.folding import fold


def stray_marks(text: str) -> Iterator[tuple[int, str]]:
    """Lines with a skill and a colon behind no mark but what looks like one; and that skill."""
    if _STRAY.search(text) is None:
        return
    for number, start, end in physical_lines(text):
        if found := _STRAY.match(text, start, end):
            skill = " ".join(found[1].split())
            if len(skill.split()) <= _SKILL_WORDS:
                yield number, skill


def near_skill(skill: str, known: Mapping[str, str]) -> str | None:
    """The one skill of those `known` (by folded name) that `skill` is a slip of the pen for."""
    said = fold(skill)
    if not _LEAST <= len(said) <= _MOST or said in known:
        return None
    started = [name for name in known if name.startswith(said) and len(said) >= 0.6 * len(name)]
    if started:
        return known[started[0]] if len(started) == 1 else None
    allowed = 2 if len(said) >= 8 else 1
    alike = [name for name in known if abs(len(name) - len(said)) <= allowed and len(name) > 4]
    if not alike:
        return None
    from rapidfuzz.distance import OSA

    distances = sorted((OSA.distance(said, name, score_cutoff=allowed), name) for name in alike)
    distance, name = distances[0]
    tied = len(distances) > 1 and distances[1][0] == distance
    return known[name] if distance <= allowed and not tied else None


_LEAST = 5
_MOST = 60
"""Letters of a skill that a slip is looked for in."""
_SKILL_WORDS = 6
_STRAY = re.compile(
    r"(?:^|(?<=\r))[ \t]{0,40}(?:[+-]|[*•·◦‣–—−][ \t]{0,9})"
    r"([^\W\d_][^:,;\"“”?!\[\]#()*\r\n]{0,80}?)"
    r"[ \t]{0,9}(?:\([^()\r\n]{0,40}\)[ \t]{0,9})?:[ \t]+[^\s]",
    re.MULTILINE,
)
