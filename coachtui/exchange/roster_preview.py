"""What an import of a roster would do, as text for a person and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coachtui.coaching.columns import aligned
from coachtui.exchange.safe_text import visible

if TYPE_CHECKING:
    from coachtui.coaching.day_dates import Order
    from coachtui.coaching.model import Rep
    from coachtui.coaching.roster_types import Gone, Merge, Outcome
    from coachtui.exchange.roster_csv import Roster

_SAID = {
    "name": "name", "first": "first name", "last": "last name", "email": "e-mail", "role": "role",
    "started": "start", "country": "country", "standing": "status", "left": "left",
    "ends": "last day", "manages": "is a manager", "reports": "manager",
}  # fmt: skip
"""What columns and fields are called."""


def preview(
    name: str,
    roster: Roster,
    merged: Merge,
    *,
    manager: str,
    order: Order,
    command: str,
    most: int | None = None,
    width: int | None = None,
) -> Iterator[str]:
    """What an import of the file called `name` would do, in lines: `most` of each kind.

    `order` is how its dates were read, `manager` whose notebook it is; `command` is how this call
    began, to name others by it; on the screens it is empty. Lines are cut to `width`.
    """
    count = "1 row" if len(roster.rows) == 1 else f"{len(roster.rows)} rows"
    cells = f"separated by {roster.separator}" if roster.separator else "one column"
    yield f"{name}: {count}, {roster.encoding}, {cells}."
    if roster.encoding == "Windows-1252":
        yield "It is not UTF-8 and was read as Windows text: look at the accents."
    yield from _headings(roster)
    yield from _about_managers(manager, roster, merged, command)
    for title, lines in (
        ("New", [_new(one) for one in merged.of("added")]),
        ("Changed", [line for one in merged.of("changed") for line in _changed(one)]),
        ("Left out", [_left_out(one) for one in sorted(merged.of("left out"), key=_expected)]),
        ("Not read (the rest of the row is)", _unread(merged)),
    ):
        yield from _list(title, lines, most, width)
    # What ends in a command to copy is never cut.
    back = [_back(command, rep) for rep in merged.back]
    yield from _list("Ended in the notebook, active in the file", back, most)
    gone = [_gone(command, one) for one in merged.gone]
    yield from _list("In the notebook, but not so in the file", gone, most)
    if roster.contradicting_dates:
        yield _about_dates(order, command)
    yield summary(merged)


def summary(merged: Merge) -> str:
    """As in: 12 added, 3 changed, 240 unchanged, 9 left out: 4 managers, 5 inactive."""
    from coachtui.coaching.roster_types import MADE

    said = ", ".join(f"{len(merged.of(made))} {made}" for made in MADE)
    reasons = Counter(one.reason for one in merged.of("left out") if one.reason)
    if not reasons:
        return f"{said}."
    named = {
        "manager": ("manager", "managers"),
        "another manager's": ("of another manager", "of other managers"),
        "ended here": ("ended in the notebook", "ended in the notebook"),
        "duplicate": ("duplicate", "duplicates"),
        "no name": ("without a name", "without a name"),
        "no person": ("system user", "system users"),
    }
    why = ", ".join(
        f"{count} {named.get(reason, (reason, reason))[count != 1]}"
        for reason, count in reasons.most_common()
    )
    return f"{said}: {why}."


def question(merged: Merge) -> str:
    """What is asked before it is saved."""
    parts = [
        f"{what} {count}"
        for what, count in (("add", len(merged.of("added"))), ("change", len(merged.of("changed"))))
        if count
    ]
    return f"{' and '.join(parts).capitalize()}?"


def data(
    roster: Roster, merged: Merge, *, manager: str, command: str, saved: bool
) -> dict[str, object]:
    """The same as data."""
    from msgspec import to_builtins

    fields = ("name", "email", "role", "started", "country")
    return {
        "saved": saved,
        "rows": len(roster.rows),
        "encoding": roster.encoding,
        "separator": roster.separator,
        "headings": roster.headings,
        "only_of": manager if merged.only else "",
        "added": [
            {"row": one.row, **{field: to_builtins(getattr(one.rep, field)) for field in fields}}
            for one in merged.of("added")
        ],
        "changed": [
            {"row": one.row, "name": one.name, "changes": to_builtins(one.changes)}
            for one in merged.of("changed")
        ],
        "unchanged": [{"row": one.row, "name": one.name} for one in merged.of("unchanged")],
        "left_out": [
            {"row": one.row, "name": one.name, "reason": one.reason, "said": one.said}
            for one in merged.of("left out")
        ],
        "not_read": [
            {"row": one.row, "name": one.name, "said": said}
            for one in merged.outcomes
            for said in one.unread
        ],
        "ended": [
            {"name": rep.name, "ends": str(rep.ends), "command": _back(command, rep)[-1]}
            for rep in merged.back
        ],
        "gone": [
            {"name": one.rep.name, "said": one.why, "command": _ending(command, one)}
            for one in merged.gone
        ],
    }


def _list(
    title: str, lines: list[tuple[str, ...]], most: int | None, widest: int | None = None
) -> Iterator[str]:
    """Lines under a title, as many and as wide as may be."""
    if not lines:
        return
    yield f"{title}:"
    shown = [[visible(cell) for cell in row] for row in _filled(lines[:most])]
    for row in aligned(shown):
        yield _clipped(f"  {row}", widest) if widest else f"  {row}"
    if most is not None and len(lines) > most:
        yield f"  … and {len(lines) - most} more; --dry-run lists all"


def _headings(roster: Roster) -> list[str]:
    """Which columns were understood, in one line."""
    found = (
        f'{_SAID[one]} "{heading}"' for one, heading in roster.headings.items() if one in _SAID
    )
    return [f"Columns: {', '.join(found)}."]


def _about_managers(manager: str, roster: Roster, merged: Merge, command: str) -> list[str]:
    if merged.only:
        return [f"Taken are the people of {manager} alone."]
    if "reports" not in roster.headings:
        return []
    if manager:
        return ["Everybody's people are taken."]
    put = f'{command or "coachtui"} config set manager "Your Name"'
    return [f"Everybody's people are taken. To take your own alone, first: {put}"]


def _about_dates(order: Order, command: str) -> str:
    if not command:
        return f"The dates are not all {order}."
    other = "month-first" if order == "day-first" else "day-first"
    return f"The dates are not all {order}. If the file means {other}: --dates {other}"


def _new(one: Outcome) -> tuple[str, ...]:
    assert one.rep  # noqa: S101 -- what is added has an entry
    since = f"since {one.rep.started}" if one.rep.started else ""
    return one.rep.name, one.rep.role, since, one.rep.country, one.rep.email


def _changed(one: Outcome) -> list[tuple[str, ...]]:
    return [
        (one.name, f"{_SAID[change.field]}:", f"{change.before or 'none'} → {change.after}")
        for change in one.changes
    ]


def _expected(one: Outcome) -> bool:
    """Whether a row is left out by a rule, so that there is nothing to look at or to mend."""
    return one.reason in ("manager", "inactive", "another manager's", "no person")


def _left_out(one: Outcome) -> tuple[str, ...]:
    return f"row {one.row}", one.name, one.said


def _filled(lines: list[tuple[str, ...]]) -> list[list[str]]:
    """The lines without the columns that say nothing in any of them."""
    full = [any(column) for column in zip(*lines, strict=True)]
    return [[cell for cell, said in zip(line, full, strict=True) if said] for line in lines]


def _clipped(row: str, width: int) -> str:
    from coachtui.coaching.columns import cells

    if cells(row) <= width:
        return row
    while cells(row) >= width:
        row = row[:-1]
    return f"{row.rstrip()}…"


def _unread(merged: Merge) -> list[tuple[str, ...]]:
    """What couldn't be read, each thing once with the rows that say it."""
    rows: dict[str, list[Outcome]] = {}
    for one in merged.outcomes:
        for said in one.unread:
            rows.setdefault(said, []).append(one)
    return [
        (f"row {ones[0].row}", ones[0].name if len(ones) == 1 else _and_more(ones), said)
        for said, ones in rows.items()
    ]


def _and_more(ones: list[Outcome]) -> str:
    return f"and {len(ones) - 1} more"


def _back(command: str, rep: Rep) -> tuple[str, ...]:
    from shlex import quote

    said = rep.name, f"ended {rep.ends}"
    return (*said, f"{command} rep edit {quote(rep.name)} --back") if command else said


def _gone(command: str, one: Gone) -> tuple[str, ...]:
    said = one.rep.name, one.why
    return (*said, _ending(command, one)) if command else said


def _ending(command: str, one: Gone) -> str:
    from shlex import quote

    on = f" --on {one.on}" if one.on else ""
    return f"{command} rep end {quote(one.rep.name)}{on}"
