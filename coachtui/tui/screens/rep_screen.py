"""A screen whose keys act on a rep: the ways out of a nudge, and the Log."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from coachtui.coaching.cycles import Cycle
from coachtui.coaching.days import full
from coachtui.coaching.model import Rep
from coachtui.tui.messages import OpenBrief, OpenExport, OpenLog
from coachtui.tui.screens.end_promise import Ending, EndPromise
from coachtui.tui.screens.rep_keys import FORM, RepKeys
from coachtui.tui.screens.ways_out import AskJot, AskPlan, AskPostpone, AskSkip, AskSnooze

__all__ = ["FORM", "RepScreen"]


class RepScreen(RepKeys):
    """Gives every such screen the same keys; `chosen_rep` says on whom they act."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "log", "Log", id="rep.log", tooltip="Write down a meeting"),
        Binding(
            "d",
            "end_promise('done')",
            "Done",
            id="rep.done",
            tooltip="A promise was kept, yours or theirs",
        ),
        Binding(
            "D",
            "end_promise('dropped')",
            "Drop",
            id="rep.drop",
            show=False,
            tooltip="A promise is off, with the reason",
        ),
        Binding("p", "plan", "Plan", id="rep.plan", tooltip="Book the next one-on-one"),
        Binding(
            "P",
            "postpone",
            "Postpone",
            id="rep.postpone",
            show=False,
            tooltip="Move the one-on-one that is due",
        ),
        Binding(
            "s", "snooze", "Snooze", id="rep.snooze", tooltip="No nudge about them until a day"
        ),
        Binding(
            "S",
            "skip",
            "Skip",
            id="rep.skip",
            show=False,
            tooltip="Record that the one-on-one won't be held, and why",
        ),
        Binding(
            "n",
            "jot",
            "Note",
            id="rep.jot",
            show=False,
            tooltip="Something to raise next time",
        ),
        Binding(
            "x",
            "export",
            "Export",
            id="rep.export",
            show=False,
            tooltip="The HR record: choose its lines and where it goes",
        ),
    ]

    @property
    def chosen_promise(self) -> str:
        """The id of the promise that is meant, where one is."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that need a rep are there with a rep alone."""
        if action in _OF_REP:
            return self.chosen_rep is not None
        return super().check_action(action, parameters)

    def action_brief(self) -> None:
        """Open the brief."""
        if self.chosen_rep:
            self.post_message(OpenBrief(self.chosen_rep))

    def action_log(self) -> None:
        """Open the Log."""
        if self.chosen_rep:
            self.post_message(OpenLog(self.chosen_rep))

    def action_export(self) -> None:
        """Open the HR record."""
        if self.chosen_rep:
            self.post_message(OpenExport(self.chosen_rep))

    @work(group=FORM)
    async def action_end_promise(self, ending: Ending) -> None:
        """End one of the open promises."""
        first, rep = self.chosen_promise, await self._rep_asked()
        promises = await self.ask(self.held.open_promises, rep.id) if rep else None
        if rep is None or promises is None:
            return
        if not promises:
            self.say(f"No promise is open between you and {rep.name}.")
            return
        ended = await self._form(EndPromise(self.held, rep, promises, ending, first))
        if ended is not None:
            said = "Done" if ended.status == "done" else "Dropped"
            owner = "you" if ended.owner == "manager" else rep.first_name
            self._changed(f"{said}: {owner}, {' '.join(ended.text.split())}")

    @work(group=FORM)
    async def action_plan(self) -> None:
        """Book the next one."""
        rep = await self._rep_asked()
        plan = await self._form(AskPlan(self.held, rep)) if rep else None
        if rep and plan:
            at = f" at {plan.time:%H:%M}" if plan.time else ""
            self._changed(f"Booked: {plan.kind} with {rep.name}, {full(plan.date)}{at}.")

    @work(group=FORM)
    async def action_snooze(self) -> None:
        """No nudge for a while."""
        rep = await self._rep_asked()
        snooze = await self._form(AskSnooze(self.held, rep)) if rep else None
        if rep and snooze:
            self._changed(f"No nudge about {rep.name} before {full(snooze.until)}.")

    @work(group=FORM)
    async def action_skip(self) -> None:
        """Record why a one-on-one won't be held."""
        rep = await self._rep_asked()
        cycle = await self._cycle(rep) if rep else None
        mark = await self._form(AskSkip(self.held, rep, cycle)) if rep and cycle else None
        if rep and mark:
            due = full(mark.due)
            self._changed(f"{rep.name}: the one-on-one due {due} won't be held ({mark.why}).")

    @work(group=FORM)
    async def action_postpone(self) -> None:
        """Move a one-on-one."""
        rep = await self._rep_asked()
        cycle = await self._cycle(rep) if rep else None
        mark = await self._form(AskPostpone(self.held, rep, cycle)) if rep and cycle else None
        if rep and mark:
            to = f"moved to {full(mark.to)}" if mark.to else "postponed"
            self._changed(f"{rep.name}: the one-on-one due {full(mark.due)} is {to}.")

    @work(group=FORM)
    async def action_jot(self) -> None:
        """Queue something for next time."""
        rep = await self._rep_asked()
        text = await self._form(AskJot(self.held, rep)) if rep else None
        if rep and text:
            self._changed(f"Noted for {rep.name}: {' '.join(text.split())}")

    async def _cycle(self, rep: Rep) -> Cycle | None:
        cycle = await self.ask(self.held.cycle_to_answer, rep.id)
        if cycle is None:
            self.say(f"{rep.name} is not counted at present, so no one-on-one is due.")
        return cycle


_OF_REP = frozenset(
    ("brief", "log", "end_promise", "plan", "snooze", "skip", "postpone", "jot", "export")
)
