"""The brief: everything worth knowing right before a one-on-one."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.rep_screen import RepScreen
from coachtui.tui.widgets.brief_view import BriefScroll, BriefView
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.title_bar import TitleBar


class BriefScreen(RepScreen):
    """One rep's brief."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,b", "back", "Back", id="brief.back", tooltip="To where you came from"),
    ]

    def __init__(self, held: OpenNotebook, rep: str) -> None:
        super().__init__(held)
        self.rep_id = rep

    @property
    def chosen_rep(self) -> str | None:
        """The rep it is about."""
        return self.rep_id

    def compose(self) -> ComposeResult:
        """The brief alone."""
        yield TitleBar("Brief")
        yield BriefView(id="whole")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Keys scroll."""
        self.query_one(BriefScroll).focus()

    async def load(self) -> None:
        """Show the brief as it stands."""
        brief = await self.ask(self.held.brief, self.rep_id)
        if brief is not None:
            self.query_one(TitleBar).say(f"Brief: {brief.rep}")
            self.query_one(BriefView).show(brief)

    def action_back(self) -> None:
        """Close."""
        self.dismiss()
