"""A small form over a screen: a few lines to type, then one typed result."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from msgspec import Struct
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, OptionList, Static
from textual.widgets.option_list import Option

from coachtui.notebook.errors import NotebookError
from coachtui.tui import safe
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.line_input import LineInput

R = TypeVar("R")


class Field(Struct, frozen=True, kw_only=True):
    """One line to type."""

    name: str
    label: str
    example: str = ""
    said: Callable[[str], str] | None = None
    """What was understood of it so far; may raise `Mend`."""
    value: str = ""
    """What stands there before anything is typed."""


class Choice(Struct, frozen=True):
    """One of several to choose from."""

    name: str
    said: str


class Ask(ModalScreen[R | None], Generic[R]):
    """Asks for `fields`; `read` makes the result of them, `save` puts it away. Escape gives None.

    Where there are `choices`, the name of the one chosen is the value "choice".

    It closes once the result is saved: what can't be saved stays typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="ask.cancel", tooltip="Change nothing"),
        Binding("ctrl+s", "submit", "Save", id="ask.save", tooltip="Save what is typed"),
    ]

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        *,
        word: str,
        save: Callable[[R], object],
        choices: tuple[Choice, ...] = (),
        chosen: str = "",
    ) -> None:
        super().__init__()
        self._title = title
        self.fields = fields
        self._word = word
        self._save = save
        self._choices = choices
        self._chosen = chosen

    def read(self, values: dict[str, str]) -> R:
        """The result of what was typed; raises `Mend`."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Label, line and what was understood, for each field."""
        with Vertical(id="ask"):
            yield Static(safe.line(self._title, "bold"), id="ask-title")
            if self._choices:
                yield OptionList(
                    *(Option(safe.line(one.said), id=one.name) for one in self._choices),
                    id="ask-choices",
                    markup=False,
                )
            for field in self.fields:
                yield Static(safe.line(field.label), classes="label", id=f"label-{field.name}")
                yield LineInput(field.value, placeholder=field.example, id=f"ask-{field.name}")
                if field.said is not None:
                    yield Static(id=f"said-{field.name}", classes="said")
            yield Static(id="ask-mend")
            with Horizontal(id="ask-buttons"):
                yield Button(Content(self._word), id="save", variant="primary", compact=True)
                yield Button(Content("Cancel"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Begin at what was chosen before."""
        names = [one.name for one in self._choices]
        if names:
            at = names.index(self._chosen) if self._chosen in names else 0
            self.query_one("#ask-choices", OptionList).highlighted = at

    @on(OptionList.OptionSelected, "#ask-choices")
    def _on_choice(self) -> None:
        self.query_one(f"#ask-{self.fields[0].name}", Input).focus()

    @on(Input.Changed)
    def _say(self, event: Input.Changed) -> None:
        field = self._field(event.input)
        self.query_one("#ask-mend", Static).update("")
        if field is None or field.said is None:
            return
        try:
            said = field.said(event.value) if event.value.strip() else ""
        except Mend:
            said = ""
        self.query_one(f"#said-{field.name}", Static).update(safe.line(said))

    @on(Input.Submitted)
    def _on(self, event: Input.Submitted) -> None:
        field = self._field(event.input)
        if field is not None and field is not self.fields[-1]:
            following = self.fields[self.fields.index(field) + 1]
            self.query_one(f"#ask-{following.name}", Input).focus()
        else:
            self.action_submit()

    @on(Button.Pressed, "#save")
    def action_submit(self) -> None:
        """Save and give the result, or say what to mend."""
        values = {one.name: self.query_one(f"#ask-{one.name}", Input).value for one in self.fields}
        if self._choices:
            at = self.query_one("#ask-choices", OptionList).highlighted or 0
            values["choice"] = self._choices[at].name
        self._submit(values)

    @work(exclusive=True)
    async def _submit(self, values: dict[str, str]) -> None:
        try:
            result = await asyncio.to_thread(self._saved, values)
        except (Mend, NotebookError) as mend:
            self.query_one("#ask-mend", Static).update(safe.line(str(mend)))
        else:
            self.dismiss(result)

    def _saved(self, values: dict[str, str]) -> R:
        result = self.read(values)
        self._save(result)
        return result

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Give none."""
        self.dismiss(None)

    def _field(self, input_: Input) -> Field | None:
        return next((one for one in self.fields if f"ask-{one.name}" == input_.id), None)
