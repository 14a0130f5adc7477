"""What was understood of a text, said back before and after it is saved; and the verdict on it."""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.capture_types import Captured
from coachtui.coaching.days import full
from coachtui.coaching.model import (
    LEGS,
    BuyerInsight,
    Contest,
    Entry,
    FollowUp,
    Measure,
    Observation,
    Reading,
    Rep,
    RepWords,
    SkillVerdict,
    TalkingPoint,
)

_MARKS = {"strength": "+", "weakness": "-", "blocker": "~"}


def readback(captured: Captured, closed: Sequence[FollowUp], rep: Rep) -> list[str]:
    """One line for each piece of structure, mark first, with full dates."""
    lines = [f"{mark:<4}{said}" for mark, said in (entry_said(e, rep) for e in captured.entries)]
    lines += [f"[x] {promise.text}: {promise.outcome or 'done'}" for promise in closed]
    private = sum(1 for line in captured.lines if line.private)
    if private:
        lines.append(f"!   {private} private {'line' if private == 1 else 'lines'}, never exported")
    if captured.tags:
        lines.append(" ".join(f"#{tag}" for tag in captured.tags))
    return lines or ["No marks: kept as plain notes."]


def entry_said(entry: Entry, rep: Rep) -> tuple[str, str]:
    """The mark of a piece of structure, and what it says."""
    match entry:
        case Observation(kind="blocker"):
            return "~", entry.text
        case Observation():
            return _MARKS[entry.kind], f"{entry.skill} ({entry.source}): {entry.text}"
        case FollowUp():
            owner = "you" if entry.owner == "manager" else rep.first_name
            skill = f" ({entry.skill})" if entry.skill else ""
            due = f" by {full(entry.due)}" if entry.due else ", no day"
            return "[]", f"{owner}{skill}{due}: {entry.text}"
        case RepWords():
            return ">", f"takeaway: {entry.text}" if entry.takeaway else entry.text
        case BuyerInsight():
            parts = (
                f"{name} {getattr(entry, name) or 'not known'}" for name in ("who", "why", "how")
            )
            more = (entry.more,) if entry.more else ()
            return "$", f"{entry.account}: {'; '.join((*parts, *more))}"
        case TalkingPoint():
            return "?", entry.text
        case Measure():
            return "=", f"{entry.name}: {entry.text}"
        case SkillVerdict():
            causes = f" ({', '.join(entry.causes)})" if entry.causes else ""
            return "%", f"{entry.skill}: {entry.verdict}{causes}"
    return "", ""


def verdict_lines(reading: Reading, contest: Contest | None = None) -> list[str]:
    """The verdict, each leg with the line that carries it or the smallest mend, and the flags."""
    lines = [f"Reads as {reading.substance}."]
    if contest is not None:
        lines[0] = (
            f"{contest.substance.capitalize()} by your word; the reader: {reading.substance}."
        )
        lines.append(f"  your reason, {full(contest.date)}: {contest.why}")
    reasons = dict(zip(reading.missing, reading.reasons, strict=False))
    for leg in LEGS:
        if reading.legs.get(leg):
            lines.append(f"  {leg:<9} yes  {_one_line(reading.carried.get(leg, ''))}".rstrip())
            if leg in reasons:
                lines.append(f"  {'':<9} but  {reasons.pop(leg)}")
        else:
            lines.append(f"  {leg:<9} no   {reasons.pop(leg, '')}".rstrip())
    lines += [f"  {part:<9} no   {reason}" for part, reason in reasons.items()]
    lines += [f"  worth a look: {flag}" for flag in reading.flags]
    return lines


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 100 else f"{line[:99].rstrip()}…"
