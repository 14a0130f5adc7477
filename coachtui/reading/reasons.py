"""Names the smallest thing that mends each missing part, in words of this very record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from coachtui.coaching.substance import Record
from coachtui.reading.legs import Legs, Missing
from coachtui.reading.pieces import Piece, pieces, words_of
from coachtui.reading.tagging import Tagged
from coachtui.reading.weights import Tag
from coachtui.reading.words import DAYS, DAYS_IF_CAPITAL


def reasons(
    record: Record, tagged: Sequence[Tagged], legs: Legs, lacking: Sequence[Missing]
) -> tuple[str, ...]:
    """One sentence for each missing part, in their order. Private lines are not quoted."""
    first = (record.rep_name.split() or ["the rep"])[0]
    told = {
        "happened": lambda: _happened(first, record, tagged, legs),
        "change": lambda: _change(first, tagged),
        "person": lambda: _person(first, tagged),
        "buyer": lambda: _buyer(first, record, tagged),
    }
    sentences = (told[part]() for part in lacking)
    return tuple(f"{sentence[0].upper()}{sentence[1:]}" for sentence in sentences)


def quoted(piece: Piece) -> str:
    """The words of a piece in quotation marks, cut at a word where they are many."""
    words = words_of(piece).strip().rstrip(".!?,;: ")
    if len(words) > _QUOTE:
        words = words[: _QUOTE + 1].rsplit(maxsplit=1)[0].rstrip(".,;: ") + " ..."
    return f"'{words}'"


_QUOTE = 60
_NAMED = re.compile(r"[A-ZÀ-Þ][\w&’'-]+(?: [A-ZÀ-Þ][\w&’'-]+)*")
_REVIEWED = re.compile(
    r"\b(?:account(?: review)?|acct(?: review)?|review)(?: of| for| on| with)?[:,\s-]+(?:the )?"
    r"([A-ZÀ-Þ][\w&’'-]+(?: [A-ZÀ-Þ][\w&’'-]+)*)",
)
_NO_NAMES = DAYS | DAYS_IF_CAPITAL | {"i", "crm"}
"""Written with a capital without being a name."""
_STARTS = re.compile(r"(?:^|[.!?:;\n-]\s*)$")


def _happened(first: str, record: Record, tagged: Sequence[Tagged], legs: Legs) -> str:
    if legs.occasions and record.kind == "performance-review":
        one = quoted(legs.occasions[0])
        return f"One piece of evidence, {one}: a performance review needs a second, when and where?"
    figure = _most(tagged, "figures")
    if figure is not None:
        return f"{quoted(figure)} is a figure: which behaviour of {first}'s would move it?"
    return f"Nothing here says when or with whom: one moment of {first}'s with a customer?"


def _change(first: str, tagged: Sequence[Tagged]) -> str:
    vague = _most(tagged, "vague")
    if vague is not None:
        return f"{quoted(vague)} can't be ticked off: which customer, which day?"
    return f"Nothing here can be ticked off: what will {first} do, by which day?"


def _person(first: str, tagged: Sequence[Tagged]) -> str:
    for one in tagged:
        if one.piece.mark == ">":
            said = quoted(one.piece)
            return f"{said} could be anybody's: one sentence that only {first} would say?"
    return f"{first} isn't in this record: one sentence {first} said?"


def _buyer(first: str, record: Record, tagged: Sequence[Tagged]) -> str:
    account = _account(record, tagged) or f"{first}'s account"
    return f"Nothing on who buys, why or how at {account}."


def _most(tagged: Sequence[Tagged], tag: Tag) -> Piece | None:
    """The piece that tells `tag` most; none where none does or only private ones do."""
    found = [one for one in tagged if one.tells(tag) and not _private(one.piece)]
    return max(found, key=lambda one: one.points[tag]).piece if found else None


def _private(piece: Piece) -> bool:
    return piece.mark == "!" or "#leaving" in piece.text.lower()


def _account(record: Record, tagged: Sequence[Tagged]) -> str | None:
    """The account reviewed: as an insight or the heading names it, else the name said most."""
    for one in tagged:
        if one.piece.mark == "$" and one.piece.line and ":" in one.piece.text:
            return one.piece.text.split(":")[0].strip()
    public = "\n".join(one.shown for one in pieces(record) if not _private(one))
    own = set(record.rep_name.split())
    headed = _REVIEWED.search(public)
    if headed is not None and not own & set(headed[1].split()):
        return headed[1]
    said = Counter(
        found[0].removesuffix("'s")
        for found in _NAMED.finditer(public)
        if not own & set(found[0].removesuffix("'s").split())
        and not _STARTS.search(public[: found.start()][-3:])
        and found[0].casefold() not in _NO_NAMES
        and len(found[0]) > len("Q1")
    )
    most = said.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None
