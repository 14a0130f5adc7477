"""What an import of a roster would do: rows of a file beside the reps of the notebook.

It adds and updates, by e-mail address, then by name, then by alias. It never empties a field, ends
or removes anybody. Managers and people who have left stay out by rule, and so does whatever would
take a guess; every row left out says why.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date

from msgspec.structs import replace

from coachtui.coaching.leading import leads
from coachtui.coaching.model import Rep
from coachtui.coaching.names import compared, name_trouble
from coachtui.coaching.roster_types import FieldChange, Gone, Merge, Outcome, Reason, RosterRow

_NO_PERSON = frozenset(
    (
        *("automated process", "integration user", "platform integration user", "security user"),
        *("insights integration", "chatter expert", "data.com clean", "sales insights integration"),
        *("system", "administrator", "admin user", "api user", "deactivated user", "unassigned"),
    )
)
"""Users that systems list beside people."""


def merge(
    rows: Sequence[RosterRow],
    reps: Sequence[Rep],
    *,
    today: Date,
    manager: str = "",
    with_managers: bool = False,
    everybody: bool = False,
) -> Merge:
    """What an import of `rows` would make of `reps`.

    Where the file says who reports to whom, only the people of `manager` are taken, where one is
    named: nobody, then, where nobody reports to them. `everybody` takes the people of all.
    `with_managers` takes people to whom others report too.
    """
    return _Merging(rows, reps, today, manager, with_managers, everybody).merged()


class _Merging:
    """One import on its way: who is taken already, and under which name."""

    def __init__(
        self,
        rows: Sequence[RosterRow],
        reps: Sequence[Rep],
        today: Date,
        manager: str,
        with_managers: bool,
        everybody: bool,
    ) -> None:
        self._rows = rows
        self._reps = reps
        self._today = today
        self._manager = compared(manager)
        self._with_managers = with_managers
        self._reports = Counter(
            compared(row.reports_to)
            for row in rows
            if row.reports_to and row.standing != "inactive" and row.reports_to != row.name
        )
        self._only = bool(self._manager and self._reports) and not everybody
        self._by_email = _grouped((_address(rep.email), rep) for rep in reps)
        self._by_name = _grouped((compared(rep.name), rep) for rep in reps)
        self._by_alias = _grouped((compared(a), rep) for rep in reps for a in rep.aliases)
        self._known_as = _grouped(
            (compared(name), rep) for rep in reps for name in (rep.name, *rep.aliases)
        )
        self._taken: dict[str, RosterRow] = {}
        """Rows by the id of the rep that they are."""
        self._unclear: set[str] = set()
        """Reps that a row may be, so that they aren't missing from the file."""
        self._named: dict[str, RosterRow] = {}
        self._addressed: dict[str, RosterRow] = {}

    def merged(self) -> Merge:
        """The whole answer."""
        outcomes: dict[int, Outcome] = {}
        waiting: list[RosterRow] = []
        seen: dict[str, str] = {}
        for row in self._rows:
            if (why := self._left_out(row)) is None:
                waiting.append(row)
                continue
            reason, said = why
            outcomes[row.row] = _out(row, reason, said)
            if reason in ("inactive", "another manager's") and (rep := self._match(row)[0]):
                seen.setdefault(rep.id, said)
            elif row.name and (rep := self._match(row)[0]):
                seen[rep.id] = ""
        matched = {row.row: self._match(row) for row in waiting}
        # Who is found by the address has the first claim to an entry, then who comes first.
        for row in sorted(waiting, key=lambda row: (not matched[row.row][1], row.row)):
            outcomes[row.row] = self._taken_in(row, matched[row.row][0])
        back = [rep for rep in self._reps if rep.id in self._taken and self._has_ended(rep)]
        return Merge(
            outcomes=tuple(outcomes[number] for number in sorted(outcomes)),
            gone=tuple(self._gone(seen)),
            back=tuple(back),
            only=self._only,
            managers=() if not self._only or self._manager in self._reports else self._named_so(),
        )

    def _named_so(self) -> tuple[str, ...]:
        """To whom people report in the file, most people first, as the file writes them."""
        written = {compared(row.reports_to): row.reports_to for row in reversed(self._rows)}
        return tuple(written[name] for name, _ in self._reports.most_common())

    def _left_out(self, row: RosterRow) -> tuple[Reason, str] | None:
        """Why a row is left out whoever else is in the file or the notebook."""
        if row.trouble:
            return "unreadable", row.trouble
        if not row.name:
            return "no name", "no name"
        if row.name.casefold() in _NO_PERSON:
            return "no person", "a user of the system, no person"
        if row.standing == "inactive" or (row.ends and row.ends < self._today):
            said = row.status or (f"last day {row.ends}" if row.ends else "")
            return "inactive", f"inactive ({said})" if said else "inactive"
        if row.standing == "unknown":
            return "unclear", f'active or not? The file says "{row.status}"'
        name = compared(row.name)
        if name == self._manager:
            return "manager", "that is you"
        if self._only and compared(row.reports_to) != self._manager:
            whose = f"reports to {row.reports_to}" if row.reports_to else "reports to nobody there"
            return "another manager's", whose
        if not self._with_managers and (said := self._manages(row, name)):
            return "manager", said
        return None

    def _manages(self, row: RosterRow, name: str) -> str:
        """Why a row is a manager's; empty where it isn't."""
        if count := self._reports[name]:
            return f"a manager: {_people(count)} to them"
        if row.manages:
            return "a manager, says the file"
        by_title = leads(row.role)
        if by_title == "yes":
            return f"a manager by the title: {row.role}"
        if by_title == "maybe" and not self._reports:
            return f"perhaps a manager by the title: {row.role}"
        return ""

    def _match(self, row: RosterRow) -> tuple[Rep | None, bool]:
        """The rep that a row is, and whether the address says so."""
        found = self._by_email.get(_address(row.email), [])
        name = compared(row.name)
        if len(found) > 1:
            found = [rep for rep in found if compared(rep.name) == name]
        if found:
            return found[0], True
        for known in (self._by_name, self._by_alias):
            reps = known.get(name, [])
            if len(reps) == 1:
                return reps[0], False
        return None, False

    def _taken_in(self, row: RosterRow, rep: Rep | None) -> Outcome:
        name, address = compared(row.name), _address(row.email)
        if address and (other := self._addressed.get(address)):
            return _out(row, "duplicate", f"same address as row {other.row}, {other.name}")
        if other := self._named.get(name):
            return _out(row, "duplicate", f"same name as row {other.row}{_apart(row, other)}")
        if rep and (other := self._taken.get(rep.id)):
            return _out(row, "duplicate", f"{rep.name}, as row {other.row} is")
        if rep is None:
            new = _entry(row, Rep(id="", name=row.name, added=self._today))
            if trouble := name_trouble(new, self._known_as.get(name, ())):
                return _out(row, "unclear", trouble.rstrip("."))
            self._claim(row, "")
            return Outcome(row=row.row, name=row.name, made="added", rep=new, unread=row.unread)
        return self._updated(row, rep)

    def _updated(self, row: RosterRow, rep: Rep) -> Outcome:
        name = compared(row.name)
        others = [one for one in self._known_as.get(name, ()) if one.id != rep.id]
        if others:
            self._unclear.update((rep.id, *(one.id for one in others)))
            said = f"the address is {rep.name}'s, the name {others[0].name}'s"
            return _out(row, "unclear", said)
        self._claim(row, rep.id)
        if self._has_ended(rep):
            return _out(row, "ended here", f"ended on {rep.ends} in the notebook")
        new = _entry(row, rep)
        if new.name != rep.name and (trouble := name_trouble(new, ())):
            return _out(row, "unclear", trouble.rstrip("."))
        changes = tuple(_changes(rep, new))
        return Outcome(
            row=row.row,
            name=rep.name,
            made="changed" if changes else "unchanged",
            rep=new,
            changes=changes,
            unread=row.unread,
        )

    def _claim(self, row: RosterRow, rep: str) -> None:
        self._named[compared(row.name)] = row
        if row.email:
            self._addressed[_address(row.email)] = row
        if rep:
            self._taken[rep] = row

    def _gone(self, seen: dict[str, str]) -> Iterator[Gone]:
        for rep in self._reps:
            why = seen.get(rep.id, "not in the file")
            if rep.ends is not None or rep.id in self._unclear:
                continue
            if row := self._taken.get(rep.id):
                if row.ends:
                    yield Gone(rep=rep, why=f"leaves on {row.ends}", on=row.ends)
            elif why:
                yield Gone(rep=rep, why=why)

    def _has_ended(self, rep: Rep) -> bool:
        return rep.ends is not None and rep.ends <= self._today


def _entry(row: RosterRow, rep: Rep) -> Rep:
    """The entry with what the row says; an empty field says nothing."""
    known = (compared(name) for name in (rep.name, *rep.aliases))
    said = {"role": row.role, "started": row.started, "country": row.country}
    fields = {field: value for field, value in said.items() if value}
    if compared(row.name) not in known:
        fields["name"] = row.name
    if row.email and _address(row.email) != _address(rep.email):
        fields["email"] = row.email
    if rep.country.partition("-")[0] == row.country:  # DE says nothing against DE-BY
        fields.pop("country", None)
    return replace(rep, **fields)


def _changes(before: Rep, after: Rep) -> Iterator[FieldChange]:
    for field in ("name", "email", "role", "started", "country"):
        was, now = getattr(before, field), getattr(after, field)
        if was != now:
            yield FieldChange(field=field, before=str(was or ""), after=str(now))


def _out(row: RosterRow, reason: Reason, said: str) -> Outcome:
    return Outcome(row=row.row, name=row.name, made="left out", reason=reason, said=said)


def _people(count: int) -> str:
    return "1 person reports" if count == 1 else f"{count} people report"


def _apart(row: RosterRow, other: RosterRow) -> str:
    """What tells two rows of one name apart, if anything does."""
    if row.email and other.email:
        return ": if they are two people, add a middle initial to one"
    return ""


def _address(email: str) -> str:
    return email.casefold()


def _grouped(pairs: Iterable[tuple[str, Rep]]) -> dict[str, list[Rep]]:
    found: dict[str, list[Rep]] = defaultdict(list)
    for key, rep in pairs:
        if key:
            found[key].append(rep)
    return dict(found)
