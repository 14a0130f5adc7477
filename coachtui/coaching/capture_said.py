"""What stands after the marks `+ - > $ %`, taken apart. None where it isn't written that way."""

from __future__ import annotations

import re

from msgspec import Struct

from coachtui.coaching.capture_lines import bare
from coachtui.coaching.capture_promise import is_nothing, split_head
from coachtui.coaching.folding import fold
from coachtui.coaching.model import CAUSES, SOURCES, Cause, Source, ThreadVerdict


class Observed(Struct, frozen=True, kw_only=True):
    """`skill (source): evidence`."""

    skill: str
    text: str
    source: Source | None = None
    no_source: str = ""
    """What stands in brackets and is no source; it is part of the evidence too."""


def read_observed(body: str) -> Observed | None:
    """Skill, source and evidence of a strength or weakness."""
    found = _OBSERVED.fullmatch(body)
    if found is None or is_nothing(found[2]):
        return None
    skill, text = bare(found[1]), found[2]
    in_brackets = _IN_BRACKETS.fullmatch(skill)
    if in_brackets is None:
        return Observed(skill=spaced(skill), text=text)
    skill, said = spaced(in_brackets[1]), spaced(in_brackets[2])
    if source := _SOURCES.get(fold(said)):
        return Observed(skill=skill, text=text, source=source)
    return Observed(skill=skill, text=f"({said}) {text}", no_source=said)


def read_words(body: str) -> tuple[str, bool]:
    """What the rep said, and whether it is what they took from the talk."""
    takeaway = _TAKEAWAY.match(body)
    return (body[takeaway.end() :], True) if takeaway else (body, False)


def read_buyer(body: str) -> dict[str, str] | None:
    """Account, who, why, how and more, each empty where it is a blank."""
    account, rest = split_head(body)
    if not account or not rest:
        return None
    parts: dict[str, list[str]] = {"who": [], "why": [], "how": [], "more": []}
    for segment in rest.split(";"):
        said = segment.strip()
        part = _BUYER_PART.match(said)
        text = said[part.end() :] if part else said
        if not is_nothing(text) and text.strip(" .").casefold() not in _UNKNOWN:
            parts[part[1].lower() if part else "more"].append(text)
    more = "; ".join(parts.pop("more"))
    known = {name: ", ".join(texts) for name, texts in parts.items()}
    return {"account": spaced(account), **known, "more": more}


def read_verdict(body: str) -> tuple[str, ThreadVerdict, tuple[Cause, ...]] | None:
    """Skill, verdict and the causes named."""
    skill, said = split_head(body)
    found = _VERDICT.fullmatch(said) if skill else None
    if not skill or found is None:
        return None
    named = {fold(cause) for cause in _BETWEEN.split(found[4] or "") if cause}
    if not named <= set(CAUSES):
        return None
    verdict: ThreadVerdict = "changed" if found[1] else "not yet" if found[2] else "can't tell"
    return spaced(skill), verdict, tuple(cause for cause in CAUSES if cause in named)


def spaced(words: str) -> str:
    """The words with one space between them."""
    return " ".join(words.split())


_OBSERVED = re.compile(r"([^\W\d_][^:,;\"“”?!\[\]#]{0,80}?)\s*:\s+(\S.*)", re.DOTALL)
_IN_BRACKETS = re.compile(r"(.*?)\s*\(([^()]*)\)")
_SOURCES: dict[str, Source] = {
    **{source: source for source in SOURCES},
    "seen": "saw",
    "recorded": "recording",
    "reported": "report",
}
_TAKEAWAY = re.compile(r"take-?away\s*:\s*", re.IGNORECASE)
_BUYER_PART = re.compile(r"(who|why|how)(?:\s*:|(?=\s)|$)\s*", re.IGNORECASE)
_UNKNOWN = frozenset(("?", "??", "tbd", "tbc", "unknown", "unclear"))
_VERDICT = re.compile(
    r"(?:(changed)|(not[ -]yet)|(can(?:no|['’]?)t[ -]tell))"
    r"\s*(?:[(:,;–—-]\s*([a-z ,/&+]{3,60}?)\s*\)?)?\s*[.]?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[,/&+]|\band\b)\s*", re.IGNORECASE)
