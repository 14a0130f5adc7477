"""The mirror as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from coachtui.coaching.columns import cells, padded
from coachtui.coaching.days import ago
from coachtui.coaching.mirror import Mirror, PromisesKept

WEEKS = {"held": "■", "late": "◧", "excused": "~", "skipped": "✗", "none": "·"}
LEGEND = "■ held  ◧ late  ✗ skipped  ~ excused  · none ended"
BAR = 20


def mirror_lines(mirror: Mirror, width: int) -> list[str]:
    """The figures one after another; the heat map has as many weeks as fit in `width`."""
    if not mirror.coverage.rows:
        return ["No rep yet, so nothing to mirror."]
    parts = (
        _coverage(mirror, width),
        _substance(mirror),
        _promises(mirror),
        _evidence(mirror),
        _attention(mirror),
        _tags(mirror),
        _heard(mirror),
    )
    lines: list[str] = []
    for part in parts:
        found = list(part)
        if found:
            lines += [*([""] if lines else []), *found]
    return lines


def _coverage(mirror: Mirror, width: int) -> Iterator[str]:
    rows = mirror.coverage.rows
    across = max(cells(row.rep) for row in rows)
    weeks = max(4, min(len(mirror.coverage.weeks), width - across - 4))
    yield f"Coverage, the last {weeks} weeks"
    for row in rows:
        yield f"  {padded(row.rep, across)}  {''.join(WEEKS[w] for w in row.weeks[-weeks:])}"
    yield f"  {padded('', across)}  {LEGEND}"


def _substance(mirror: Mirror) -> Iterator[str]:
    months = [month for month in mirror.substance if month.meetings]
    if not months:
        return
    yield "Substantive records"
    for month in months:
        filled = round((month.share or 0) * BAR)
        bar = "█" * filled + "░" * (BAR - filled)
        yield f"  {month.month}  {bar}  {month.substantive} of {month.meetings}"


def _promises(mirror: Mirror) -> Iterator[str]:
    if not any(side.made for side in mirror.promises):
        return
    yield "Promises, the last year"
    for name, side in zip(("yours", "theirs"), mirror.promises, strict=True):
        yield f"  {name:<7} {_kept(side)}"


def _kept(side: PromisesKept) -> str:
    counts = (
        ("kept", side.on_time),
        ("late", side.late),
        ("overdue", side.overdue),
        ("open", side.open),
        ("dropped", side.dropped),
    )
    ends = ", ".join(f"{count} {word}" for word, count in counts if count)
    return f"{side.made} made: {ends}" if ends else "none made"


def _evidence(mirror: Mirror) -> Iterator[str]:
    seen = mirror.first_hand
    yield "What was logged, the last 90 days"
    if seen.share is not None:
        yield f"  {seen.first_hand} of {seen.observations} observations first-hand"
    yield f"  {mirror.logged.text}"


def _attention(mirror: Mirror) -> Iterator[str]:
    yield "Talks, the last 90 days"
    across = max(cells(one.rep) for one in mirror.attention)
    for one in mirror.attention:
        last = f"last {ago(one.last, mirror.date)}" if one.last else "none on file"
        yield f"  {padded(one.rep, across)}  {one.talks:>3}  {last}"


def _tags(mirror: Mirror) -> Iterator[str]:
    quarters = [q for q in mirror.tags if q.others or any(any(b.counts) for b in q.dilemmas)]
    if not quarters:
        return
    yield "Tags"
    for quarter in quarters:
        said = [
            f"{balance.tags[0]} {balance.counts[0]} / {balance.tags[1]} {balance.counts[1]}"
            for balance in quarter.dilemmas
            if any(balance.counts)
        ]
        said += [f"{tag} {count}" for tag, count in quarter.others.items()]
        yield f"  {quarter.quarter}  {', '.join(said)}"


def _heard(mirror: Mirror) -> Iterator[str]:
    if not mirror.heard:
        return
    yield "Heard by several reps independently"
    for heard in mirror.heard:
        yield f"  {heard.part}: {' '.join(heard.text.split())} ({', '.join(heard.reps)})"
