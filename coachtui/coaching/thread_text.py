"""A skill thread as plain text: what was seen, agreed and judged, in the order of time."""

from __future__ import annotations

from datetime import date as Date

from coachtui.coaching.days import ago, short
from coachtui.coaching.threads import Thread

SIGNS = {"strength": "+", "weakness": "-"}


def thread_lines(thread: Thread, today: Date, *, whole: bool) -> list[str]:
    """The thread's head, and, for the `whole` of it, every entry on it; else the latest alone."""
    lines = [thread_head(thread, today)]
    entries = thread_entries(thread, today)
    shown = entries if whole else entries[-1:]
    width = max((len(day) for day, _ in shown), default=0)
    lines += [f"  {day:<{width}}  {text}" for day, text in shown]
    if not whole and len(entries) > 1:
        lines.append(f"  {len(entries) - 1} earlier")
    return [*lines, *(f"  {asked}" for asked in thread_questions(thread))]


def thread_head(thread: Thread, today: Date) -> str:
    """The skill, and how it stands."""
    return f"{thread.skill}{_standing(thread, today)}"


def thread_entries(thread: Thread, today: Date) -> list[tuple[str, str]]:
    """Day and words of all that is on file, oldest first."""
    return [(short(day, today), text) for day, text in _entries(thread)]


def thread_questions(thread: Thread) -> list[str]:
    """What the thread asks the manager."""
    asked = []
    if thread.asks_cause:
        asked.append(
            f"Not yet, {thread.not_yets} times: is it skill, will, knowledge, "
            "or the system around them?"
        )
    if thread.trait:
        asked.append("Names what somebody is; what did they do?")
    return asked


def _standing(thread: Thread, today: Date) -> str:
    parts = []
    if thread.claim is not None:
        claim = thread.claim
        seen = f"{claim.kind}, last {claim.source} {ago(claim.date, today)}"
        parts.append(f"{seen}, hearsay alone" if claim.hearsay_alone else seen)
    if thread.verdict:
        parts.append(f"your verdict: {thread.verdict}")
    return f"  ({'; '.join(parts)})" if parts else ""


def _entries(thread: Thread) -> list[tuple[Date, str]]:
    found = [
        (seen.date, f"{SIGNS[seen.kind]} ({seen.source}) {_line(seen.text)}")
        for seen in thread.observations
    ]
    for agreed in thread.agreed:
        promise = agreed.promise
        who = "you" if promise.owner == "manager" else "the rep"
        end = {"open": "open", "done": f"done: {promise.outcome}".rstrip(": ")}.get(
            promise.status, f"dropped: {promise.outcome}"
        )
        found.append((promise.date, f"[] {who}: {_line(promise.text)} ({_line(end)})"))
    for verdict in thread.verdicts:
        causes = f" ({', '.join(verdict.causes)})" if verdict.causes else ""
        found.append((verdict.date, f"% {verdict.verdict}{causes}"))
    found.sort(key=lambda entry: entry[0])
    return found


def _line(text: str) -> str:
    return " ".join(text.split())
