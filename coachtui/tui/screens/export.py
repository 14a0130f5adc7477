"""Export: the HR record of some days, its lines switched in and out, and where it goes."""

from __future__ import annotations

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from coachtui.coaching.days import short
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.record_pages import Paper, days_meant, line_of, paper
from coachtui.tui.screens.ask_place import AskPlace
from coachtui.tui.screens.notebook_screen import NotebookScreen
from coachtui.tui.screens.rep_screen import FORM
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.line_input import LineInput
from coachtui.tui.widgets.line_list import LineList
from coachtui.tui.widgets.switch_list import Switch, SwitchList
from coachtui.tui.widgets.text_lines import TextLines
from coachtui.tui.widgets.title_bar import TitleBar

FOLDER = "~/coachtui/"
"""Where a record is offered to go: not into what other programs copy elsewhere."""


class ExportScreen(NotebookScreen):
    """One rep's record."""

    CSS_PATH = "export.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "period", "Period", id="export.period", tooltip="Of which days it is"),
        Binding(
            "n", "notes", "Notes", id="export.notes", tooltip="The notes too, private lines out"
        ),
        Binding("v", "view", "View", id="export.view", tooltip="Read the text, or choose"),
        Binding("s,ctrl+s", "save", "Save", id="export.save", tooltip="Choose where it goes"),
        Binding("escape", "back", "Back", id="export.back", tooltip="Back; nothing is written"),
    ]

    def __init__(self, held: OpenNotebook, rep: str) -> None:
        super().__init__(held)
        self.rep_id = rep
        self._with_notes = False
        self._paper: Paper | None = None

    def compose(self) -> ComposeResult:
        """Days above, what is to be looked at again, the lines, and the text they make."""
        yield TitleBar("Export")
        with Horizontal(id="period-row"):
            yield Static(Content("Period"), id="period-label")
            yield LineInput(
                placeholder="all on file; or 2026H2, last quarter, 1 jul to 30 sep", id="period"
            )
            yield Static(id="with-notes")
        yield Static(id="period-said")
        with Horizontal(id="export"):
            with Vertical(id="lines"):
                yield Static(id="lines-head")
                yield SwitchList(at_first=True, id="entries")
            with Vertical(id="text"):
                with VerticalScroll(id="warnings", can_focus=False):
                    yield Static(id="warnings-text")
                yield TextLines(id="preview")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Keys switch lines."""
        self._show_with_notes()
        self.query_one(SwitchList).focus()

    async def load(self) -> None:
        """Make the record anew, and show it."""
        made = await self._made()
        if made is None:
            return
        self._paper = made
        self.query_one(TitleBar).say(f"Export: {made.rep}", made.period)
        self._show_entries(made)
        self._show_warnings(made)
        self.query_one(TextLines).show(made.markdown.split("\n"))
        self._mark()
        self.refresh_bindings()

    async def _made(self) -> Paper | None:
        """The record as everything is switched now; None, and said, where it can't be made."""
        said = self.query_one("#period-said", Static)
        try:
            days = days_meant(self.held, self.query_one("#period", Input).value)
        except Mend as mend:
            said.update(safe.line(str(mend), "$text-error"))
            return None
        made = await self.ask(
            paper,
            self.held,
            self.rep_id,
            days,
            with_notes=self._with_notes,
            without=frozenset(self.query_one(SwitchList).switched),
        )
        if made is not None:
            said.update(safe.line(made.days, "$foreground-muted"))
        return made

    @on(Input.Changed, "#period")
    def _on_period(self) -> None:
        self.reload()

    @on(Input.Submitted, "#period")
    def _on_period_done(self) -> None:
        self.query_one(SwitchList).focus()

    @on(LineList.Moved, "#entries")
    def _on_line(self) -> None:
        self._mark()

    @on(LineList.Selected, "#entries")
    def _on_switch(self) -> None:
        self._say_count()
        self.reload()

    def action_period(self) -> None:
        """Type other days."""
        self.query_one("#period", Input).focus()

    def action_notes(self) -> None:
        """With or without notes."""
        self._with_notes = not self._with_notes
        self._show_with_notes()
        self.reload()

    def action_view(self) -> None:
        """From the lines to the text, and back."""
        preview, entries = self.query_one(TextLines), self.query_one(SwitchList)
        reads = not preview.has_focus
        self.set_class(reads, "reads")
        (preview if reads else entries).focus()

    @work(group=FORM)
    async def action_save(self) -> None:
        """Ask where it goes, and write it: as it is switched now, whatever was drawn so far."""
        made = await self._made()
        if made is None:
            return
        written = await self.app.push_screen_wait(AskPlace(made, FOLDER))
        if written is not None:
            self.say(f"Written: {written} ({made.period}), readable by you alone.")
            self.dismiss()

    def action_back(self) -> None:
        """Close; from the period's line back to the lines."""
        if self.query_one("#period", Input).has_focus:
            self.query_one(SwitchList).focus()
        elif self.has_class("reads"):
            self.action_view()
        else:
            self.dismiss()

    def _show_entries(self, made: Paper) -> None:
        switches: list[Switch] = []
        part = ""
        for entry in made.entries:
            if entry.part != part:
                if part:
                    switches.append(Switch(key="", text=""))
                part = entry.part
                switches.append(Switch(key="", text=part))
            day = f"{short(entry.date, self.held.today):<13}"
            switches.append(Switch(key=entry.id, text=entry.text, meta=day))
        self.query_one(SwitchList).show_switches(switches)
        self._say_count()

    def _say_count(self) -> None:
        entries = self._paper.entries if self._paper else ()
        count = sum(self.query_one(SwitchList).is_in(entry.id) for entry in entries)
        counted = f"{count} of {len(entries)} lines in"
        self.query_one("#lines-head", Static).update(safe.line(counted, "$foreground-muted"))

    def _mark(self) -> None:
        """Show in the text the line that is chosen; at first the text's beginning is shown."""
        made, switches = self._paper, self.query_one(SwitchList)
        chosen = switches.chosen
        entry = next((one for one in made.entries if one.id == chosen), None) if made else None
        if made is None or entry is None or (entry is made.entries[0] and not switches.switched):
            return
        self.query_one(TextLines).mark(line_of(entry, made.markdown.split("\n")))

    def _show_with_notes(self) -> None:
        sign = "[x]" if self._with_notes else "[ ]"
        self.query_one("#with-notes", Static).update(
            Content.from_markup("[@click=screen.notes]$sign with notes[/]", sign=sign)
        )

    def _show_warnings(self, made: Paper) -> None:
        lines = [
            Content.assemble(("! ", "$text-warning"), visible(" ".join(said.split())))
            for said in made.warnings
        ]
        head = Content.styled(f"Look again ({len(lines)})", "bold")
        self.query_one("#warnings").display = bool(lines)
        self.query_one("#warnings-text", Static).update(safe.stacked(head, *lines))
