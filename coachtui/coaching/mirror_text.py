"""The mirror as plain text, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.columns import cells, padded
from coachtui.coaching.days import MONTHS, ago, short
from coachtui.coaching.mirror import (
    ATTENTION_DAYS,
    Mirror,
    MonthSubstance,
    PromisesKept,
    QuarterTags,
)
from coachtui.coaching.team_text import LEGEND, WEEKS

BAR = 20
"""Columns of a bar."""


class Part(Struct, frozen=True):
    """A section: its head, and its lines."""

    head: str
    lines: tuple[str, ...]
    """None where nothing is on file for it."""


def mirror_lines(mirror: Mirror, width: int) -> list[str]:
    """The figures one after another; the heat map has as many weeks as fit in `width`."""
    if not mirror.coverage.rows:
        return ["No rep yet, so nothing to mirror."]
    lines: list[str] = []
    for part in (_coverage(mirror, width), substance_part(mirror), *other_parts(mirror)):
        if part.lines:
            lines += [*([""] if lines else []), part.head, *(f"  {line}" for line in part.lines)]
    if missing := nothing_on_file(mirror):
        lines += ["", missing]
    return lines


def other_parts(mirror: Mirror) -> tuple[Part, ...]:
    """What stands below the heat map and the months."""
    return (
        promises_part(mirror),
        evidence_part(mirror),
        people_part(mirror),
        tags_part(mirror),
        heard_part(mirror),
    )


def nothing_on_file(mirror: Mirror) -> str:
    """One sentence on the parts that have nothing to show; empty where all have."""
    named = (
        ("reviews", substance_part(mirror)),
        ("promises", promises_part(mirror)),
        ("tags", tags_part(mirror)),
        ("what several reps heard of buyers", heard_part(mirror)),
    )
    missing = [name for name, part in named if not part.lines]
    return f"Nothing on file yet: {', '.join(missing)}." if missing else ""


def coverage_head(weeks: int, today: Date) -> str:
    """What the heat map shows."""
    return f"Coverage, {weeks} weeks to {short(today, today)}"


def month_labels(mondays: Sequence[Date], across: int = 1) -> str:
    """The months above weeks that are `across` columns wide, each where it begins."""
    line = ""
    for at, monday in enumerate(mondays):
        begins = at == 0 or monday.month != mondays[at - 1].month
        if not begins or (line and len(line) >= at * across):
            continue
        coming = next((n for n in range(at + 1, len(mondays)) if _begins(mondays, n)), None)
        room = ((len(mondays) if coming is None else coming) - at) * across
        if room >= _LABEL + (coming is not None):
            line = line.ljust(at * across) + MONTHS[monday.month - 1]
    return line


def substance_part(mirror: Mirror) -> Part:
    """The share of substantive reviews by month, as bars with counts."""
    lines = (
        f"{month_name(month)}  {bar(month.share or 0)}  {month_count(month)}"
        for month in months_with_reviews(mirror)
    )
    return Part("Substantive reviews by month", tuple(lines))


def months_with_reviews(mirror: Mirror) -> tuple[MonthSubstance, ...]:
    """From the first month with a review on, so that a gap shows."""
    months = mirror.substance
    first = next((at for at, month in enumerate(months) if month.meetings), len(months))
    return months[first:]


def month_name(month: MonthSubstance) -> str:
    """As in "Nov 2026"."""
    year, number = month.month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def month_count(month: MonthSubstance) -> str:
    """As in "3 of 5"."""
    return f"{month.substantive} of {month.meetings}" if month.meetings else "none"


def bar(share: float, width: int = BAR) -> str:
    """A share from 0 to 1 as a bar: full only where all is, empty only where nothing is."""
    filled = round(share * width)
    if 0 < share < 1:
        filled = min(max(filled, 1), width - 1)
    return "█" * filled + "░" * (width - filled)


def promises_part(mirror: Mirror) -> Part:
    """How the promises of both sides ended."""
    lines = (
        f"{name:<7} {_kept(side)}"
        for name, side in zip(("yours", "theirs"), mirror.promises, strict=True)
    )
    made = any(side.made for side in mirror.promises)
    return Part("Promises, the last year", tuple(lines) if made else ())


def evidence_part(mirror: Mirror) -> Part:
    """How much was seen first-hand; weaknesses and blockers side by side."""
    seen = mirror.first_hand
    lines = []
    if seen.share is not None:
        lines.append(f"{bar(seen.share)}  {seen.first_hand} of {seen.observations} first-hand")
    lines.append(mirror.logged.text)
    return Part(f"What was logged, the last {ATTENTION_DAYS} days", tuple(lines))


def people_part(mirror: Mirror) -> Part:
    """Talks, and what was logged, with each rep: by name."""
    rows = [("", "Talks", "Last talk", "Weaknesses", "Blockers")]
    rows += [
        (
            one.rep,
            str(one.talks),
            ago(one.last, mirror.date) if one.last else "none on file",
            str(logged.weaknesses),
            str(logged.blockers),
        )
        for one, logged in zip(mirror.attention, mirror.logged_by_rep, strict=True)
    ]
    head = f"Attention by rep, the last {ATTENTION_DAYS} days"
    return Part(head, tuple(_table(rows, right=(1, 3, 4))) if mirror.attention else ())


def tags_part(mirror: Mirror) -> Part:
    """Both sides of each dilemma, and all other tags, by quarter."""
    quarters = mirror.tags
    rows = [("", *(_quarter_name(quarter) for quarter in quarters))]
    for at, balance in enumerate(quarters[0].dilemmas):
        counts = [quarter.dilemmas[at].counts for quarter in quarters]
        if any(map(any, counts)):
            said = (f"{one} : {other}" if one or other else "–" for one, other in counts)
            rows.append((" : ".join(balance.tags), *said))
    others = sorted({tag for quarter in quarters for tag in quarter.others})
    rows += [(tag, *(str(quarter.others.get(tag, "–")) for quarter in quarters)) for tag in others]
    lines = _table(rows, right=range(1, len(quarters) + 1)) if len(rows) > 1 else ()
    return Part("Tags by quarter", tuple(lines))


def heard_part(mirror: Mirror) -> Part:
    """What several reps heard of buyers."""
    lines = (
        f"{heard.part}: {' '.join(heard.text.split())} ({', '.join(heard.reps)})"
        for heard in mirror.heard
    )
    return Part("Heard of buyers by several reps", tuple(lines))


def _coverage(mirror: Mirror, width: int) -> Part:
    rows = mirror.coverage.rows
    across = max(cells(row.rep) for row in rows)
    weeks = max(_FEWEST, min(len(mirror.coverage.weeks), width - across - 4))
    lines = [
        f"{padded('', across)}  {month_labels(mirror.coverage.weeks[-weeks:])}",
        *(
            f"{padded(row.rep, across)}  {''.join(WEEKS[w] for w in row.weeks[-weeks:])}"
            for row in rows
        ),
        LEGEND,
    ]
    return Part(coverage_head(weeks, mirror.date), tuple(lines))


def _begins(mondays: Sequence[Date], at: int) -> bool:
    return mondays[at].month != mondays[at - 1].month


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


def _quarter_name(quarter: QuarterTags) -> str:
    year, number = quarter.quarter.split("-")
    return f"{number} {year}"


def _table(rows: Sequence[Sequence[str]], right: Sequence[int]) -> Iterator[str]:
    widths = [max(cells(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        laid = [
            " " * (width - cells(cell)) + cell if place in right else padded(cell, width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(laid).rstrip()


_LABEL = 3
"""Columns of a month's name."""
_FEWEST = 4
"""Weeks shown at least."""
