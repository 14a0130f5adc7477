"""Ends an open promise: done with its outcome, or dropped with the reason."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar, Literal

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from coachtui.coaching.days import short
from coachtui.coaching.model import FollowUp, Rep
from coachtui.notebook.errors import NotebookError
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.widgets.line_input import LineInput

Ending = Literal["done", "dropped"]


class EndPromise(ModalScreen[FollowUp | None]):
    """Which one, and how it ended. Gives the promise as it is saved; escape gives None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="ask.cancel", tooltip="Change nothing"),
        Binding("ctrl+s", "submit", "Save", id="ask.save", tooltip="Save what is typed"),
    ]

    def __init__(
        self,
        held: OpenNotebook,
        rep: Rep,
        promises: Sequence[FollowUp],
        ending: Ending,
        first: str = "",
    ) -> None:
        super().__init__()
        self._held = held
        self._rep = rep
        self._promises = tuple(promises)
        self._ending = ending
        self._first = next((at for at, one in enumerate(promises) if one.id == first), 0)

    def compose(self) -> ComposeResult:
        """The open promises, and a line for how the chosen one ended."""
        done = self._ending == "done"
        title = f"{'Done' if done else 'Drop'}: a promise between you and {self._rep.name}"
        label = "What came of it, if anything" if done else "Why it is dropped"
        with Vertical(id="ask"):
            yield Static(safe.line(title, "bold"), id="ask-title")
            yield OptionList(
                *(Option(self._said(one), id=f"one-{one.id}") for one in self._promises),
                id="ask-promises",
                markup=False,
            )
            yield Static(Content(label), classes="label")
            yield LineInput(id="ask-how")
            yield Static(id="ask-mend")
            with Horizontal(id="ask-buttons"):
                word = "Done" if done else "Drop"
                yield Button(Content(word), id="save", variant="primary", compact=True)
                yield Button(Content("Cancel"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Begin at the promise that was chosen."""
        self.query_one(OptionList).highlighted = self._first
        if len(self._promises) == 1:
            self.query_one(Input).focus()

    @on(OptionList.OptionSelected)
    def _on_chosen(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def action_submit(self) -> None:
        """Save and give the ended promise, or say what to mend."""
        how = self.query_one(Input).value.strip()
        if self._ending == "dropped" and not how:
            self._mend("Say why in a word or two.")
            self.query_one(Input).focus()
            return
        chosen = self._promises[self.query_one(OptionList).highlighted or 0]
        today = self._held.today
        self._save(replace(chosen, status=self._ending, outcome=how, closed=today))

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Give none."""
        self.dismiss(None)

    @work(exclusive=True)
    async def _save(self, ended: FollowUp) -> None:
        what = "done" if self._ending == "done" else "drop"
        try:
            await asyncio.to_thread(self._held.put, ended, what)
        except NotebookError as error:
            self._mend(str(error))
        else:
            self.dismiss(ended)

    def _mend(self, said: str) -> None:
        self.query_one("#ask-mend", Static).update(safe.line(said))

    def _said(self, promise: FollowUp) -> Content:
        owner = "you: " if promise.owner == "manager" else f"{self._rep.first_name}: "
        today = self._held.today
        late = promise.due is not None and promise.due < today
        due = f" (due {short(promise.due, today)})" if promise.due else ""
        return Content.assemble(
            safe.line(owner.strip(), "bold"),
            " ",
            safe.line(promise.text),
            (due, "$text-error" if late else "$foreground-muted"),
            (" overdue" if late else "", "$text-error"),
        )
