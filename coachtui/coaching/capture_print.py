"""Structure back to text, so that capture reads the same structure from it."""

from __future__ import annotations

from coachtui.coaching.capture_lines import tags_of
from coachtui.coaching.capture_types import Captured, Closing, Line
from coachtui.coaching.model import (
    LEAVING,
    BuyerInsight,
    Entry,
    FollowUp,
    Measure,
    Observation,
    RepWords,
    SkillVerdict,
    TalkingPoint,
)


def to_text(captured: Captured) -> str:
    """The text in its plainest form: one line a mark, days in full, owners named.

    Plain, private and unreadable lines come as they were typed; blank lines are left out. Captured
    again for the same rep, on the same day, it gives the same structure.
    """
    by_line: dict[int, list[str]] = {}
    for entry in captured.entries:
        by_line.setdefault(entry.line, []).append(entry_text(entry, captured.called))
    for closing in captured.closings:
        by_line.setdefault(closing.line, []).append(_closing(closing, captured.called))
    return "".join(
        f"{text}\n" for line in captured.lines for text in _printed(line, captured, by_line)
    )


def entry_text(entry: Entry, called: str = "they") -> str:
    """The line that an entry is written as; `called` is the rep, as an owner in that line."""
    text = _line(entry, called)
    if getattr(entry, "private", False) and LEAVING not in tags_of(text):
        return f"{text} #{LEAVING}"
    return text


def _printed(line: Line, captured: Captured, by_line: dict[int, list[str]]) -> list[str]:
    if line.mark == "header" and not captured.problems:
        return [_header(captured, line)]
    if line.number not in by_line:
        mark = "" if line.mark in ("", "header") else f"{line.mark} "
        return [f"{mark}{line.text}".rstrip()]
    return [_tagged(text, line.tags) for text in by_line[line.number]]


def _header(captured: Captured, line: Line) -> str:
    minutes = None if captured.minutes is None else f"{captured.minutes}m"
    said = (captured.date and captured.date.isoformat(), minutes, captured.kind)
    return _tagged(" ".join(str(part) for part in said if part), line.tags)


def _tagged(text: str, tags: tuple[str, ...]) -> str:
    there = tags_of(text)
    return " ".join((text, *(f"#{tag}" for tag in tags if tag not in there)))


def _line(entry: Entry, called: str) -> str:
    match entry:
        case Observation(kind="blocker"):
            return f"~ {entry.text}"
        case Observation():
            mark = "+" if entry.kind == "strength" else "-"
            return f"{mark} {entry.skill} ({entry.source}): {entry.text}"
        case FollowUp():
            return _promise(entry, called)
        case RepWords():
            return f"> takeaway: {entry.text}" if entry.takeaway else f"> {entry.text}"
        case BuyerInsight():
            return _insight(entry)
        case TalkingPoint():
            return f"? {entry.text}"
        case Measure():
            return f"= {entry.name}: {entry.text}"
        case SkillVerdict():
            causes = f" ({', '.join(entry.causes)})" if entry.causes else ""
            return f"% {entry.skill}: {entry.verdict}{causes}"
        case _:
            raise TypeError(type(entry).__name__)


def _promise(promise: FollowUp, called: str) -> str:
    head = "me" if promise.owner == "manager" else called
    if promise.skill:
        head += f" ({promise.skill})"
    if promise.due:
        head += f" by {promise.due.isoformat()}"
    return f"[] {head}: {promise.text}"


def _insight(insight: BuyerInsight) -> str:
    parts = [
        f"{name} {getattr(insight, name)}"
        for name in ("who", "why", "how")
        if getattr(insight, name)
    ]
    if insight.more:
        parts.append(insight.more)
    return f"$ {insight.account}: {'; '.join(parts) or 'who ?'}"


def _closing(closing: Closing, called: str) -> str:
    owner = {"manager": "me: ", "rep": f"{called}: ", None: ""}[closing.owner]
    outcome = f": {closing.outcome}" if closing.outcome else ""
    return f"[x] {owner}{closing.words}{outcome}"
