"""What an import of a roster would do, as text for a person and as data."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from coachtui.cli.output import say, table
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.day_dates import Order
    from coachtui.coaching.roster_types import Gone, Merge, Outcome
    from coachtui.exchange.roster_csv import Roster

_SAID = {
    "name": "name", "first": "first name", "last": "last name", "email": "e-mail", "role": "role",
    "started": "start", "country": "country", "standing": "status", "left": "left",
    "ends": "last day", "manages": "is a manager", "reports": "manager",
}  # fmt: skip
"""What columns and fields are called."""


def show(
    session: Session,
    name: str,
    roster: Roster,
    merged: Merge,
    *,
    order: Order,
    most: int | None,
) -> None:
    """Print what an import of the file called `name` would do, `most` lines of each kind.

    `order` is how its dates were read. Without `most` all is printed, however wide.
    """
    count = "1 row" if len(roster.rows) == 1 else f"{len(roster.rows)} rows"
    cells = f"separated by {roster.separator}" if roster.separator else "one column"
    say(f"{name}: {count}, {roster.encoding}, {cells}.")
    if roster.encoding == "Windows-1252":
        say("It is not UTF-8 and was read as Windows text: look at the accents.")
    say(*_headings(roster))
    say(*_about_managers(session, roster, merged))
    widest = session.width - 1 if most is not None else None
    for title, lines in (
        ("New", [_new(one) for one in merged.of("added")]),
        ("Changed", [line for one in merged.of("changed") for line in _changed(one)]),
        ("Left out", [_left_out(one) for one in sorted(merged.of("left out"), key=_expected)]),
        ("Not read (the rest of the row is)", _unread(merged)),
    ):
        _list(title, lines, most, widest)
    # What ends in a command to copy is never cut.
    back = [_back(session, rep) for rep in merged.back]
    _list("Ended in the notebook, active in the file", back, most)
    gone = [_gone(session, one) for one in merged.gone]
    _list("In the notebook, but not so in the file", gone, most)
    if roster.contradicting_dates:
        say(_about_dates(order))
    say(summary(merged))


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


def data(session: Session, roster: Roster, merged: Merge, *, saved: bool) -> dict[str, object]:
    """The same as data."""
    from msgspec import to_builtins

    fields = ("name", "email", "role", "started", "country")
    return {
        "saved": saved,
        "rows": len(roster.rows),
        "encoding": roster.encoding,
        "separator": roster.separator,
        "headings": roster.headings,
        "only_of": session.settings.manager if merged.only else "",
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
            {"name": rep.name, "ends": str(rep.ends), "command": _back(session, rep)[-1]}
            for rep in merged.back
        ],
        "gone": [
            {"name": one.rep.name, "said": one.why, "command": _ending(session, one)}
            for one in merged.gone
        ],
    }


def _list(
    title: str, lines: list[tuple[str, ...]], most: int | None, widest: int | None = None
) -> None:
    """Print lines under a title, as many and as wide as may be."""
    if not lines:
        return
    say(f"{title}:")
    for row in table(_filled(lines[:most])):
        say(_clipped(f"  {row}", widest) if widest else f"  {row}")
    if most is not None and len(lines) > most:
        say(f"  … and {len(lines) - most} more; --dry-run lists all")


def _headings(roster: Roster) -> list[str]:
    """Which columns were understood, in one line."""
    found = (
        f'{_SAID[one]} "{heading}"' for one, heading in roster.headings.items() if one in _SAID
    )
    return [f"Columns: {', '.join(found)}."]


def _about_managers(session: Session, roster: Roster, merged: Merge) -> list[str]:
    if merged.only:
        return [f"Taken are the people of {session.settings.manager} alone."]
    if "reports" not in roster.headings:
        return []
    if session.settings.manager:
        return ["Everybody's people are taken (--everybody)."]
    put = f'{session.command} config set manager "Your Name"'
    return [f"Everybody's people are taken. To take your own alone, first: {put}"]


def _about_dates(order: Order) -> str:
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


def _back(session: Session, rep: Any) -> tuple[str, ...]:  # noqa: ANN401 -- a Rep
    from shlex import quote

    return rep.name, f"ended {rep.ends}", f"{session.command} rep edit {quote(rep.name)} --back"


def _gone(session: Session, one: Gone) -> tuple[str, ...]:
    return one.rep.name, one.why, _ending(session, one)


def _ending(session: Session, one: Gone) -> str:
    from shlex import quote

    on = f" --on {one.on}" if one.on else ""
    return f"{session.command} rep end {quote(one.rep.name)}{on}"
