"""Points beside the verdict that deserve a second look. They have no effect on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from coachtui.coaching.substance import Record
from coachtui.coaching.wording import sensitive_subjects, trait_words
from coachtui.reading.pieces import Piece, pieces
from coachtui.reading.tagging import Tagged

RUNNING = 3
"""So many records in a row with one side only are worth a look."""


def flags(record: Record, history: Sequence[Record], tagged: Sequence[Tagged]) -> tuple[str, ...]:
    """One sentence each: one side only, traits, whose actions, deals only, sensitive subjects.

    `tagged` are the pieces of `record` that count.
    """
    return tuple(_flags(record, history, tagged))


def _flags(record: Record, history: Sequence[Record], tagged: Sequence[Tagged]) -> Iterator[str]:
    first = (record.rep_name.split() or ["the rep"])[0]
    own = pieces(record)
    before = [earlier for earlier in history if earlier.rep_name == record.rep_name]
    latest = before[len(before) - (RUNNING - 1) :] if len(before) >= RUNNING - 1 else []
    sides = {_side(own), *(_side(pieces(earlier)) for earlier in latest)}
    if latest and sides in ({"strengths"}, {"weaknesses"}):
        yield f"Only {sides.pop()} of {first}'s, three records running."
    traits = dict.fromkeys(
        word
        for one in tagged
        if one.piece.mark not in (">", "$", "~") and not one.tells("happened")
        for word in trait_words(one.piece.text)
    )
    if traits:
        listed = ", ".join(f"'{word}'" for word in traits)
        yield f"Trait words instead of behaviour: {listed}."
    owners = {_owner(one) for one in tagged if one.piece.mark == "[]" or one.tells("change")}
    if owners == {"manager"}:
        yield f"You took every action; none is {first}'s."
    if _deals_only(tagged):
        yield f"Deal inspection only: nothing on how {first} sells."
    subjects = sensitive_subjects("\n".join(one.text for one in own if one.mark != "$"))
    if subjects:
        yield f"Touches {_and(subjects)}: careful, HR and the law."


_MINE = re.compile(r"(?:i|i'll|i'm|i'd|me|mine)\b", re.IGNORECASE)


def _side(own: Sequence[Piece]) -> Literal["strengths", "weaknesses"] | None:
    marks = {piece.mark for piece in own} & {"+", "-"}
    if marks == {"+"}:
        return "strengths"
    return "weaknesses" if marks == {"-"} else None


def _owner(one: Tagged) -> str | None:
    if one.piece.mark == "[]":
        return one.piece.owner
    return "manager" if _MINE.match(one.piece.text.replace("’", "'")) else "rep"


def _deals_only(tagged: Sequence[Tagged]) -> bool:
    """Figures and errands, but no behaviour, nobody's view, no claim."""
    figures = sum(one.tells("figures") for one in tagged)
    person = any(
        one.tells("happened") or one.tells("voice") or one.tells("buyer") for one in tagged
    )
    claims = any(one.piece.mark in ("+", "-", ">", "$") for one in tagged)
    return figures > 1 and not person and not claims


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
