"""Import: which kind, which file, what it brings, and one yes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar, Literal, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, Static

from coachtui.coaching.columns import padded
from coachtui.coaching.model import Rep
from coachtui.notebook.errors import NotebookError
from coachtui.tui import safe
from coachtui.tui.bringing import Bringing, Preview, Step
from coachtui.tui.messages import Changed
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.paths import Found, fitting, path_of, said_of
from coachtui.tui.screens.notebook_screen import NotebookScreen, taken_down
from coachtui.tui.screens.pick import Pick
from coachtui.tui.screens.rep_screen import FORM
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.line_list import Item, LineList
from coachtui.tui.widgets.path_input import PathInput
from coachtui.tui.widgets.switch_list import SwitchList
from coachtui.tui.widgets.text_lines import TextLines
from coachtui.tui.widgets.title_bar import TitleBar
from coachtui.tui.widgets.waiting import Waiting

T = TypeVar("T")
Kind = Literal["roster", "calendar", "notes"]
Stage = Literal["kind", "file", "look"]

KINDS: dict[Kind, tuple[str, str, tuple[str, ...]]] = {
    "roster": (
        "Roster",
        "a CSV of your reps: Salesforce, HubSpot, Workday, a sheet",
        (".csv", ".tsv"),
    ),
    "calendar": (
        "Calendar",
        "an .ics file: bookings and leave from Google, Outlook, Apple",
        (".ics", ".ical"),
    ),
    "notes": (
        "Old notes",
        "a text file of one rep's talks, each under its date",
        (".md", ".txt", ".org", ".text", ".markdown"),
    ),
}
"""What each is called, what it is, and the endings its files have."""


class ImportScreen(NotebookScreen):
    """One stage after the other; escape goes one back."""

    CSS_PATH = "importing.tcss"
    place = "import_files"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "kind('roster')", "Roster", id="import.roster", tooltip="Reps from a CSV"),
        Binding("c", "kind('calendar')", "Calendar", id="import.calendar", tooltip="An .ics file"),
        Binding("o", "kind('notes')", "Old notes", id="import.notes", tooltip="Of one rep"),
        Binding("y", "yes", "Import", id="import.yes", tooltip="Bring in what is shown"),
        Binding(
            "m", "ask_again", "Ask again", id="import.ask", tooltip="Whose the unsure ones are"
        ),
        Binding("escape", "back", "Back", id="import.back", tooltip="One step back"),
    ]

    def __init__(self, held: OpenNotebook, kind: Kind | None = None) -> None:
        """With `kind` it begins at its file."""
        super().__init__(held)
        self._stage: Stage = "kind"
        self._kind: Kind = kind or "roster"
        self._begins_at = kind
        self._rep: Rep | None = None
        self._file: Bringing | None = None
        self._shown_with: frozenset[str] = frozenset()
        """What was switched in when the preview was made."""
        self._preview: Preview | None = None
        self._files: list[Found] = []
        self._busy = False

    def compose(self) -> ComposeResult:
        """All stages; one is shown at a time."""
        yield TitleBar("Import")
        with Vertical(id="kind"):
            yield Static(Content.styled("What do you have?", "bold"), classes="head")
            yield LineList(id="kinds")
            yield Static(
                safe.content(
                    "Nothing is saved before you have seen what it becomes and said yes.\n"
                    "u takes a whole import back.",
                    "$foreground-muted",
                ),
                classes="head",
            )
        with Vertical(id="file"):
            yield Static(id="file-head", classes="head")
            yield PathInput(id="path", placeholder="type, paste or drop a path")
            yield Static(id="path-said")
            yield LineList(id="files")
        with Vertical(id="look"):
            yield TextLines(id="what")
            yield SwitchList(at_first=False, id="switches")
            with Horizontal(id="yes-row"):
                yield Button(Content("Import"), id="yes", compact=True)
                yield Static(id="nothing")
        yield Static(id="mend")
        yield Waiting()
        yield KeyFooter()

    def on_mount(self) -> None:
        """Ask which kind, where it isn't said."""
        kinds = self.query_one("#kinds", LineList)
        kinds.show([Item(kind, partial(_kind_line, kind)) for kind in KINDS])
        self._go("kind")
        if self._begins_at:
            self.action_kind(self._begins_at)

    async def load(self) -> None:
        """Show what the file brings now: the notebook may have changed meanwhile."""
        if self._stage == "look" and not self._busy:
            await self._show_preview()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Each stage has its keys."""
        if action == "kind":
            return self._stage == "kind"
        if action == "yes":
            return self._stage == "look" and bool(self._preview and self._preview.question)
        if action == "ask_again":
            return self._stage == "look" and bool(self._file and self._file.choices)
        return super().check_action(action, parameters)

    # Which kind

    @on(LineList.Selected, "#kinds")
    def _on_kind(self, event: LineList.Selected) -> None:
        self.action_kind(event.key)

    @work(group=FORM)
    async def action_kind(self, kind: str) -> None:
        """Go on to the file; old notes are of one rep."""
        self._kind = next(one for one in KINDS if one == kind)
        reps = await self.ask(self.held.reps)
        if reps is None:
            return
        if self._kind != "roster" and not reps:
            self._mend("No rep yet: type their names with a, or import a roster first.")
            return
        self._rep = None
        if self._kind == "notes":
            answers = [(rep.id, rep.name) for rep in reps]
            chosen = await self.app.push_screen_wait(Pick("Whose notes are they?", answers))
            self._rep = next((rep for rep in reps if rep.id == chosen), None)
            if self._rep is None:
                return
        self._go("file")

    # Which file

    @on(Input.Changed, "#path")
    def _on_typed(self) -> None:
        self._mend("")
        self._look_for_files()

    @work(exclusive=True, group="files")
    async def _look_for_files(self) -> None:
        typed = self.query_one(PathInput).value
        with taken_down():
            files = await asyncio.to_thread(fitting, typed, KINDS[self._kind][2], self.held.clock())
            said = await asyncio.to_thread(self._said_of, typed)
            self._files = files
            self.query_one("#path-said", Static).update(safe.line(said, "$foreground-muted"))
            self.query_one("#files", LineList).show(
                [Item(f"{at}", partial(_file_line, one)) for at, one in enumerate(files)]
            )

    def _said_of(self, typed: str) -> str:
        if not typed.strip():
            return "The newest are below." if self._files else ""
        try:
            return said_of(typed, self.held.clock())
        except Mend as mend:
            return str(mend)

    @on(PathInput.Left)
    def _to_files(self) -> None:
        if self._files:
            self.query_one("#files", LineList).focus()

    @on(LineList.Left, "#files")
    def _to_path(self) -> None:
        self.query_one(PathInput).focus()

    @on(PathInput.Complete)
    def _on_complete(self) -> None:
        if self._files:
            self._type(self._files[0].typed)
        else:
            self.focus_next()

    @on(LineList.Selected, "#files")
    def _on_file(self, event: LineList.Selected) -> None:
        found = self._files[int(event.key)]
        self._type(found.typed)
        if not found.is_folder:
            self._read_file(found.typed)

    @on(Input.Submitted, "#path")
    def _on_path(self, event: Input.Submitted) -> None:
        self._read_file(event.value)

    def _type(self, path: str) -> None:
        line = self.query_one(PathInput)
        line.value = path
        line.cursor_position = len(path)
        line.focus()

    @work(exclusive=True, group=FORM)
    async def _read_file(self, typed: str) -> None:
        """Read it, ask what is unsure, show what it brings."""
        if self._busy:
            return
        self._mend("")
        try:
            path = path_of(typed)
            step = self.query_one(Waiting).step
            file = await self._while(f"Reading {path.name}", partial(self._opened, path, step))
        except (Mend, NotebookError) as mend:
            self._mend(str(mend))
            return
        except OSError as error:
            self._mend(f"{typed} can't be read: {(error.strerror or 'error').lower()}.")
            return
        self._file = file
        self.query_one(SwitchList).switched.clear()
        await self._ask_choices(file)
        if await self._show_preview():
            self._go("look")

    def _opened(self, file: Path, step: Step) -> Bringing:
        if self._kind == "calendar":
            from coachtui.tui.bringing_calendar import BringCalendar

            return BringCalendar(self.held, file, step)
        if self._kind == "notes" and self._rep is not None:
            from coachtui.tui.bringing_notes import BringNotes

            return BringNotes(self.held, file, self._rep)
        from coachtui.tui.bringing_roster import BringRoster

        return BringRoster(self.held, file)

    async def _ask_choices(self, file: Bringing) -> None:
        """One by one; escape leaves the rest for later."""
        choices = file.choices
        for number, choice in enumerate(choices, 1):
            answer = await self.app.push_screen_wait(
                Pick(
                    f"Unsure ({number} of {len(choices)}): {choice.title}",
                    choice.answers,
                    remark="esc leaves out this one and those still to come",
                )
            )
            if answer is None:
                return
            file.answer(choice.key, answer)

    # What it brings

    async def _show_preview(self) -> bool:
        """Whether it could be worked out."""
        file = self._file
        if file is None:
            return False
        width = max(40, self.app.size.width - 5)
        switches = self.query_one(SwitchList)
        on = frozenset(switches.switched)
        try:
            shown = await self._while(
                "Working it out", partial(file.preview, on, width, self.query_one(Waiting).step)
            )
        except (Mend, NotebookError) as mend:
            self._mend(str(mend))
            return False
        self._preview, self._shown_with = shown, on
        self.query_one(TextLines).show(shown.lines)
        switches.show_switches(shown.switches)
        switches.display = bool(shown.switches)
        switches.styles.height = len(shown.switches)
        yes = self.query_one("#yes", Button)
        yes.display = bool(shown.question)
        yes.label = Content(f"{shown.question} (y)")
        yes.refresh(layout=True)
        self.query_one("#nothing", Static).update("" if shown.question else shown.nothing)
        self.refresh_bindings()
        if on != switches.switched:  # meanwhile
            self.reload()
        return True

    @on(LineList.Selected, "#switches")
    def _on_switch(self) -> None:
        self.reload()

    @on(LineList.Left, "#switches")
    def _to_text(self) -> None:
        self.query_one(TextLines).focus()

    @work(exclusive=True, group=FORM)
    async def action_ask_again(self) -> None:
        """Ask what is unsure once more."""
        if self._file is not None:
            await self._ask_choices(self._file)
            await self._show_preview()

    @on(Button.Pressed, "#yes")
    def _on_yes(self) -> None:
        self.action_yes()

    @work(exclusive=True, group="save")
    async def action_yes(self) -> None:
        """Bring it in: what is shown, whole."""
        if self._file is None or self._busy or not (self._preview and self._preview.question):
            return
        if self._shown_with != self.query_one(SwitchList).switched:
            await self._show_preview()
            return
        try:
            said = await self._while("Saving", self._file.save)
        except (Mend, NotebookError) as mend:
            self._mend(str(mend))
            return
        except OSError as error:
            self._mend(f"It can't be saved: {(error.strerror or 'I/O error').lower()}.")
            return
        self.app.post_message(Changed(f"{said} u takes it back."))
        self.dismiss()

    # The stages

    def action_back(self) -> None:
        """One step back."""
        if self._busy:
            return
        self._mend("")
        if self._stage == "look":
            self._go("file")
        elif self._stage == "file":
            self._go("kind")
        else:
            self.dismiss()

    def _go(self, stage: Stage) -> None:
        self._stage = stage
        for one in ("kind", "file", "look"):
            self.query_one(f"#{one}").display = one == stage
        title, what, _ = KINDS[self._kind]
        whose = f" of {self._rep.name}" if self._rep else ""
        if stage == "kind":
            self.query_one(TitleBar).say("Import")
            self.query_one("#kinds").focus()
        elif stage == "file":
            self.query_one(TitleBar).say(f"Import: {title.lower()}{whose}")
            self.query_one("#file-head", Static).update(
                Content.assemble(safe.line(f"{title}{whose}", "bold"), f": {what}")
            )
            self.query_one(PathInput).focus()
            self._look_for_files()
        else:
            self.query_one(TextLines).focus()
        self.refresh_bindings()

    async def _while(self, doing: str, call: Callable[[], T]) -> T:
        waiting = self.query_one(Waiting)
        waiting.begin(doing)
        self._busy = True
        try:
            return await asyncio.to_thread(call)
        finally:
            self._busy = False
            with taken_down():
                waiting.end()

    def _mend(self, said: str) -> None:
        with taken_down():
            self.query_one("#mend", Static).update(safe.line(said))


def _kind_line(kind: Kind, width: int) -> Content:  # noqa: ARG001 -- the list's call
    title, what, _ = KINDS[kind]
    return Content.assemble(
        "  ", (kind[0] if kind != "notes" else "o", "bold $text-accent"), "  ", padded(title, 11),
        (what, "$foreground-muted"),
    )  # fmt: skip


def _file_line(found: Found, width: int) -> Content:
    said = safe.line(found.said, "$foreground-muted")
    path = safe.line(found.typed)
    room = max(10, width - said.cell_length - 5)
    if path.cell_length > room:
        path = Content("…") + path[len(path) - room + 1 :]
    gap = " " * max(2, room - path.cell_length + 2)
    return Content.assemble("  ", path, gap, said)
