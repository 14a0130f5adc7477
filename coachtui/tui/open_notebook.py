"""The notebook as the screens hold it: one call at a time, from whatever thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date as Date
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar

from msgspec import Struct

from coachtui.coaching.brief import Brief, brief
from coachtui.coaching.cadence import cycles, status, to_answer
from coachtui.coaching.cycles import Cycle
from coachtui.coaching.digest import Appointment, all_quiet, next_meeting, week
from coachtui.coaching.jots import as_jot
from coachtui.coaching.model import CycleMark, FollowUp, Meeting, Plan, Rep, Stored
from coachtui.coaching.nudge import Nudge
from coachtui.coaching.nudges import nudges, shown_next
from coachtui.coaching.pasted_names import pasted
from coachtui.coaching.settings import Settings
from coachtui.coaching.snoozing import may_snooze
from coachtui.coaching.team import TeamRow, team_rows
from coachtui.coaching.today import PromiseDue, promises_due
from coachtui.notebook.agenda_file import stamps
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.ids import new_id
from coachtui.notebook.notebook import Notebook, Understood
from coachtui.notebook.undoing import said
from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.drafts_found import FoundDraft, drafts_found

T = TypeVar("T")


class Day(Struct, frozen=True, kw_only=True):
    """What Today shows."""

    date: Date
    now: datetime
    nudge: Nudge | None
    """The one that is before the manager."""
    quiet: str
    """What to say where there is none."""
    held_back: int
    """Nudges that there are, but that were shown just now or often enough."""
    week: tuple[Appointment, ...]
    promises: tuple[PromiseDue, ...]
    reps: tuple[Rep, ...]
    unmet: tuple[Rep, ...]
    """Those who are there and with whom no talk is on file."""
    drafts: tuple[FoundDraft, ...]
    """What was typed and not saved, the newest first."""
    first_steps: bool
    """Whether no talk is on file with anybody."""


class OpenNotebook:
    """Asks the notebook and the rules; holds no rule of its own.

    It remembers which nudge was put before the manager, so that it stays until it is answered.
    """

    def __init__(
        self, notebook: Notebook, settings: Settings, clock: Callable[[], datetime]
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._notebook = notebook
        self._lock = RLock()
        self._nudge: Nudge | None = None
        self._keepers: dict[tuple[str, str], DraftKeeper] = {}

    @property
    def today(self) -> Date:
        """The day that is reasoned with."""
        return self._notebook.today

    def use(self, settings: Settings) -> None:
        """Go by these settings from now on."""
        with self._lock:
            self.settings = self._notebook.settings = settings

    # Looking

    def look(self, call: Callable[[Notebook], T]) -> T:
        """What `call` gives of the notebook, while nobody else asks or changes it."""
        with self._lock:
            return call(self._notebook)

    def stamp(self) -> dict[str, str]:
        """Changes with every save of anybody. Costs a look at the folders."""
        return stamps(str(self._notebook.root), "")

    def day(self) -> Day:
        """Today, with the one nudge. That it is shown is noted once."""
        with self._lock:
            team = self._notebook.team()
            found = nudges(team, self.settings, self.today)
            nudge = self._to_show(found)
            quiet = all_quiet(next_meeting(team, self.settings, self.today), self.today)
            return Day(
                date=self.today,
                now=self.clock(),
                nudge=nudge,
                quiet=quiet.replace(_QUIET, _NOTHING_NEW, 1) if found else quiet,
                held_back=0 if nudge else len(found),
                week=week(team, self.settings, self.today),
                promises=promises_due(team, self.today),
                reps=tuple(history.rep for history in team.histories),
                unmet=tuple(
                    history.rep
                    for history in team.histories
                    if not history.meetings and status(history.rep, self.today) != "inactive"
                ),
                drafts=drafts_found(self._notebook),
                first_steps=not any(history.meetings for history in team.histories),
            )

    def rows(self) -> tuple[TeamRow, ...]:
        """The team, one row a rep."""
        with self._lock:
            return team_rows(self._notebook.team(), self.settings, self.today)

    def brief(self, rep: str) -> Brief:
        """The brief on one rep; raises `NotFound`."""
        with self._lock:
            history = self._notebook.history(rep)
            return brief(history, self.today, self.settings, tasks=self._notebook.tasks())

    def reps(self) -> tuple[Rep, ...]:
        """The roster, those who have ended included."""
        with self._lock:
            return self._notebook.reps()

    def rep(self, rep: str) -> Rep:
        """One rep by id; raises `NotFound`."""
        with self._lock:
            return self._notebook.history(rep).rep

    def open_promises(self, rep: str) -> tuple[FollowUp, ...]:
        """What is open between the manager and a rep, due first."""
        with self._lock:
            found = [p for p in self._notebook.history(rep).follow_ups if p.status == "open"]
            return tuple(sorted(found, key=lambda promise: promise.due or Date.max))

    def cycle_to_answer(self, rep: str) -> Cycle | None:
        """The cycle that a skip or a move speaks of; None where none is counted."""
        with self._lock:
            history = self._notebook.history(rep)
            absences = self._notebook.team().absences
            return to_answer(cycles(history, absences, self.settings, self.today))

    def may_snooze(self, rep: str, until: Date, why: str) -> str | None:
        """None where it may be, else why not."""
        with self._lock:
            history = self._notebook.history(rep)
            absences = self._notebook.team().absences
            return may_snooze(history, absences, self.settings, self.today, until=until, why=why)

    # Changing

    def add_reps(self, names: Sequence[str]) -> tuple[tuple[Rep, ...], tuple[tuple[str, str], ...]]:
        """Put reps into the notebook. Gives those added, and (name, why) of those that weren't."""
        added, refused = [], []
        with self._lock:
            for name in names:
                try:
                    found = pasted(name)
                    rep = Rep(
                        id="",
                        name=found.name,
                        email=found.email,
                        role=found.role,
                        added=self.today,
                    )
                    added.append(self._notebook.add_rep(rep))
                except NotebookError as error:
                    refused.append((name, str(error)))
        return tuple(added), tuple(refused)

    def jot(self, rep: str, text: str) -> Understood:
        """Save a talking point or marked lines; raises `Refused`."""
        with self._lock:
            return self._notebook.jot(rep, as_jot(text))

    def put(self, stored: Stored, what: str) -> None:
        """Save a document as one change."""
        with self._lock:
            self._notebook.put(stored, what=what)

    def plan(self, plan: Plan) -> None:
        """Book the next one, in the place of what was booked."""
        with self._lock:
            self._notebook.plan(plan)

    def mark(self, mark: CycleMark) -> None:
        """Record what is said of a cycle; its bookings are off with it."""
        with self._lock:
            self._notebook.mark(mark)

    def undo(self) -> str:
        """Take the last change back; says which, whose it was and where its text is now.

        Raises `NotFound`.
        """
        with self._lock:
            before = self._notebook.reps()
            change = self._notebook.undo()
            whose = "made here" if change.here else "made on another machine"
            kept = " Its text is kept as a draft." if change.draft else ""
            return f"Taken back: {said(change, before)}; {whose}, {change.at:%d %b %H:%M}.{kept}"

    # Drafts

    def draft(self, rep: str, amends: Meeting | None = None) -> DraftKeeper:
        """The newest draft of a new record or of an amendment, or a place for one."""
        record = (rep, amends.id if amends else "")
        before = self._keepers.get(record)
        if before is not None and before.aside is not None:
            return before
        drafts = self.look(drafts_found)
        found = next((one for one in drafts if one.record == record), None)
        keeper = DraftKeeper(
            self._notebook.drafts,
            identifier=new_id(self.clock()),
            rep=rep,
            amends=amends,
            found=found,
        )
        self._keepers[record] = keeper
        return keeper

    @property
    def drafts_folder(self) -> Path:
        """Where what was typed lies until it is saved."""
        return self._notebook.drafts.folder

    # Below

    def _to_show(self, found: Sequence[Nudge]) -> Nudge | None:
        """The nudge already before the manager while it stands, else the next one to show."""
        if self._nudge is not None and any(one.key == self._nudge.key for one in found):
            return self._nudge
        self._nudge = shown_next(found, self.today)
        if self._nudge is not None:
            with suppress(NotebookError):  # one that can't be written shows its nudge all the same
                self._notebook.note_shown(self._nudge)
        return self._nudge


_QUIET, _NOTHING_NEW = "Nothing needs you.", "Nothing new needs you."
