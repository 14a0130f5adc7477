"""The keys that are there wherever a rep is chosen: to their screen, and to their roster entry."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import ClassVar, TypeVar, get_args

from textual import work
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from coachtui.coaching.days import full
from coachtui.coaching.model import Rep
from coachtui.tui.messages import Changed, OpenRep, RepTab
from coachtui.tui.screens.notebook_screen import NotebookScreen

R = TypeVar("R")

FORM = "form"
"""The group of the workers that wait for a person."""


class RepKeys(NotebookScreen):
    """A screen on which a rep may be chosen; `chosen_rep` says which."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "h",
            "open_tab('history')",
            "History",
            id="rep.history",
            show=False,
            tooltip="Every meeting with them, the newest first",
        ),
        Binding(
            "t",
            "open_tab('threads')",
            "Threads",
            id="rep.threads",
            show=False,
            tooltip="What was seen of each skill, and whether it took",
        ),
        Binding(
            "f",
            "open_tab('promises')",
            "Promises",
            id="rep.promises",
            show=False,
            tooltip="What you owe each other, and what came of the rest",
        ),
        Binding(
            "E",
            "edit_rep",
            "Edit rep",
            id="rep.edit",
            show=False,
            tooltip="Their name, role, start, cadence and last day",
        ),
        Binding(
            "v", "leave", "Away", id="rep.leave", show=False, tooltip="Leave, theirs or your own"
        ),
        Binding(
            "w",
            "recap",
            "Recap",
            id="rep.recap",
            show=False,
            tooltip="What was agreed, in words to send them",
        ),
    ]

    @property
    def chosen_rep(self) -> str | None:
        """The id of the rep that keys act on."""
        raise NotImplementedError

    @property
    def chosen_meeting(self) -> str:
        """The id of the meeting that is meant, where one is."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that need a rep are there with a rep alone."""
        if action in _OF_REP:
            return self.chosen_rep is not None
        return super().check_action(action, parameters)

    def action_open_tab(self, tab: str) -> None:
        """Open the rep's screen."""
        if self.chosen_rep:
            self.post_message(OpenRep(self.chosen_rep, tab_named(tab)))

    @work(group=FORM)
    async def action_edit_rep(self) -> None:
        """Change the roster entry."""
        from coachtui.tui.screens.edit_rep import EditRep, edit_said

        rep = await self._rep_asked()
        edited = await self._form(EditRep(self.held, rep)) if rep else None
        if rep and edited:
            self._changed(edit_said(rep, edited, self.held.today))

    @work(group=FORM)
    async def action_leave(self) -> None:
        """Record days off."""
        from coachtui.tui.screens.away import AskAway

        rep = await self._rep_asked()
        absence = await self._form(AskAway(self.held, rep)) if rep else None
        if rep and absence:
            start, end = full(absence.start), full(absence.end)
            days = start if start == end else f"{start} to {end}"
            self._changed(f"{rep.name if absence.rep else 'You'}: away {days}. Cycles wait.")

    @work(group=FORM)
    async def action_recap(self) -> None:
        """Show what was agreed."""
        from coachtui.tui.screens.show_recap import ShowRecap, recap_text

        rep = await self._rep_asked()
        if rep is None:
            return
        meeting = self.chosen_meeting
        text = await self.ask(self.held.look, lambda notebook: recap_text(notebook, rep, meeting))
        if text == "":
            self.say(f"No meeting with {rep.name} is in the notebook.")
        elif text:
            await self._form(ShowRecap(rep, text))

    async def _rep_asked(self) -> Rep | None:
        return await self.ask(self.held.rep, self.chosen_rep or "")

    async def _form(self, form: ModalScreen[R | None]) -> R | None:
        return await self.app.push_screen_wait(form)

    def _changed(self, said: str) -> None:
        self.post_message(Changed(said))


def tab_named(name: str) -> RepTab:
    """The tab of an action's parameter; raises `ValueError` for any other word."""
    found = next((tab for tab in TABS if tab == name), None)
    if found is None:
        raise ValueError(name)
    return found


def quiet(bindings: Iterable[BindingType], named: Collection[str]) -> list[BindingType]:
    """The same bindings; those whose id isn't `named` are left out of the line of keys."""
    return [
        replace(one, show=one.show and (one.id or "") in named) if isinstance(one, Binding) else one
        for one in bindings
    ]


TABS: tuple[RepTab, ...] = get_args(RepTab)
_OF_REP = frozenset(("open_tab", "edit_rep", "leave", "recap"))
