"""The team as plain text: one aligned row a rep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from coachtui.coaching.columns import cells, padded
from coachtui.coaching.days import ago, short
from coachtui.coaching.team import TeamRow, WeekState

HEAD = ("Rep", "State", "Last talk", "Last substantive", "Next due", "You owe", "Owe you")
WEEKS: dict[WeekState, str] = {
    "held": "■",
    "late": "◧",
    "excused": "~",
    "skipped": "✗",
    "none": "·",
}
"""How a week's cycle ended, one column wide, wherever weeks are shown."""
LEGEND = "■ held  ◧ late  ✗ skipped or postponed  ~ excused  · none due"
STRIP_LEGEND = f"12 weeks: {LEGEND}"


def team_lines(rows: Sequence[TeamRow], today: Date) -> list[str]:
    """The rows under a head, with what the signs mean below."""
    cut = [(*HEAD, "12 weeks"), *(row_cells(row, today) for row in rows)]
    widths = [max(cells(row[place]) for row in cut) for place in range(len(cut[0]))]
    lines = [
        "  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cut
    ]
    return [*lines, "", STRIP_LEGEND]


def row_cells(row: TeamRow, today: Date) -> tuple[str, ...]:
    """A row's cells, in the order of the head."""
    return (
        row.rep,
        f"{row.sign} {row.state}",
        ago(row.last_talk, today) if row.last_talk else "never",
        ago(row.last_substantive, today) if row.last_substantive else "never",
        short(row.next_due, today) if row.next_due else "–",
        str(row.manager_promises or "–"),
        str(row.rep_promises or "–"),
        "".join(WEEKS[week] for week in row.strip),
    )
