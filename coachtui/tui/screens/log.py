"""Log: the notes of a meeting, read as they are typed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from coachtui.coaching.merging import merged
from coachtui.coaching.model import Meeting, Rep
from coachtui.exchange.safe_text import visible
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.notebook import Refused, Understood
from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.drafts_found import age_said
from coachtui.tui.meeting_timer import MeetingTimer
from coachtui.tui.messages import Changed
from coachtui.tui.next_steps import next_steps
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.own_editor import edited
from coachtui.tui.screens.drafting import DraftingScreen
from coachtui.tui.screens.log_forms import ThrowAway, TwoAmendments
from coachtui.tui.screens.rep_screen import FORM
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.notes_editor import PROBLEM, NotesEditor
from coachtui.tui.widgets.reading_panel import ReadingPanel
from coachtui.tui.widgets.suggestions import Suggestions
from coachtui.tui.widgets.title_bar import TitleBar
from coachtui.tui.writing import ChangedElsewhere, Gone, Writing, said_of, signs, title


class LogScreen(DraftingScreen):
    """An editor, and beside it what is understood. What is typed is kept within a second."""

    CSS_PATH = "log.tcss"
    place = "log"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="log.save", tooltip="Save the meeting"),
        Binding(
            "m,ctrl+t",
            "timer",
            "Timer",
            id="log.timer",
            tooltip="Start the meeting's timer, or stop it; typed minutes win. m beside the text",
        ),
        Binding(
            "ctrl+g",
            "mark",
            "Mark",
            id="log.mark",
            tooltip="Make a list item a strength or weakness, where its skill is recognised",
        ),
        Binding(
            "f6",
            "other_side",
            "Panel",
            id="log.panel",
            tooltip="To the reading and back; it scrolls",
        ),
        Binding(
            "ctrl+e",
            "editor",
            "$EDITOR",
            id="log.editor",
            tooltip="Go on in your own editor, and come back",
        ),
        Binding(
            "ctrl+r",
            "throw_away",
            "Throw away",
            id="log.throw_away",
            show=False,
            tooltip="Throw the draft away; it asks first",
        ),
        Binding(
            "escape", "back", "Back", id="log.back", tooltip="Back; the text is kept as a draft"
        ),
    ]

    def __init__(
        self,
        held: OpenNotebook,
        rep: Rep,
        amends: Meeting | None = None,
        *,
        debounce: float = 0.15,
        autosave: float = 0.7,
    ) -> None:
        """`debounce` and `autosave` in seconds; without them each change is answered at once."""
        super().__init__(held, debounce=debounce, autosave=autosave)
        self.rep = rep
        self.writing = Writing(held, rep, amends)
        self._understood: Understood | None = None
        self._draft_of: datetime | None = None
        """When the draft was typed that this goes on with."""
        self._saving = False
        self._timer = MeetingTimer(held.clock)

    @property
    def record(self) -> tuple[str, str]:
        """The ids of the rep and of the meeting that is amended."""
        return self.rep.id, self.writing.amends.id if self.writing.amends else ""

    def compose(self) -> ComposeResult:
        """Editor and reading, side by side where there is room."""
        suggestions = Suggestions()
        yield TitleBar(title(self.writing, None))
        with Container(id="log"):
            yield NotesEditor(suggestions, id="notes")
            yield ReadingPanel(id="panel")
        yield suggestions
        yield KeyFooter()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A record that is amended was held before: nothing is timed."""
        if action == "timer":
            return self.writing.amends is None
        return super().check_action(action, parameters)

    def on_mount(self) -> None:
        """One may type at once."""
        self.query_one(NotesEditor).focus()
        self._find_text()
        self.set_interval(15, self._say_title)

    @work(group="begin")
    async def _find_text(self) -> None:
        """Go on with the draft, if there is one; else with the text to amend."""
        editor = self.query_one(NotesEditor)
        keeper = await self.ask(self.writing.keeper)
        if keeper is None:  # what went wrong is said; here nothing could be kept
            self.dismiss()
            return
        self.keeper = keeper
        amends = self.writing.amends
        kept = amends.notes if amends and keeper.kept is None else keeper.kept
        if kept and editor.text:  # typed before it was found: that stands below
            editor.insert(f"{kept}\n", (0, 0))
        elif kept:
            self.show_text(kept)
        self._tell_draft(keeper)
        self.found.set()
        self.reload()
        if self.writing.amends is not None:
            self._settle()

    async def load(self) -> None:
        """Read the text as it stands; earlier records may have changed."""
        if self.keeper is None:
            return
        text = self.text
        understood: Understood | None = None
        if text.strip():
            understood = await self.ask(self.writing.understand, text, self._timer.minutes)
        day = understood.date if understood else self.held.today
        known = await self.ask(self.writing.known, day)
        if text != self.text or not self.is_attached:
            return
        self._understood = understood
        editor = self.query_one(NotesEditor)
        if known is not None:
            editor.known = known
        hints = understood.captured.hints if understood else ()
        made = editor.made(hint.line - 1 for hint in hints)
        self.query_one(ReadingPanel).show(understood, made)
        editor.sign(signs(understood, PROBLEM) if understood else {})
        self._say_title()

    @on(Suggestions.Chosen)
    def _clicked(self, event: Suggestions.Chosen) -> None:
        self.query_one(NotesEditor).take(event.which)

    # The draft

    @work(group=FORM)
    async def action_throw_away(self) -> None:
        """Throw away what is typed, if the manager says so."""
        await self.catch_up()
        amends = self.writing.amends
        before = amends.notes if amends else ""
        if self.keeper is None or self.text == before:
            self.say("Nothing is typed that isn't saved.")
            return
        said = f"Throw away the draft on {self.rep.name} ({_lines_said(self.text)})?"
        if not await self.app.push_screen_wait(ThrowAway(said)):
            return
        self.replace_text(before)
        await self.catch_up()
        await asyncio.to_thread(self.keeper.throw_away)
        self._draft_of = None
        self._say_title()
        self.say(f"Thrown away: the draft on {self.rep.name}. ctrl+z brings it back.")

    def _tell_draft(self, keeper: DraftKeeper) -> None:
        found = keeper.found
        self._draft_of = found.at if found else None
        if found is None:
            return
        older = f" {found.older} older on file too." if found.older else ""
        self.say(
            f"A draft from {self._age(found.at)}, {_lines_said(found.text)}, never saved.{older} "
            "ctrl+r throws it away."
        )

    def _age(self, at: datetime) -> str:
        return age_said(at, self.held.clock().astimezone(UTC))

    # Saving

    @work(group="save")
    async def action_save(self) -> None:
        """Save the meeting, once however often it is asked for while that goes on."""
        if self._saving:
            return
        self._saving = True
        try:
            await self.catch_up()
            if self.keeper is not None:
                await self._save(self.keeper)
        finally:
            self._saving = False

    async def _save(self, keeper: DraftKeeper) -> None:
        """Save; what can't be understood stays on the screen, with the text."""
        try:
            amends = self.writing.amends
            if amends and self.text == amends.notes and " " not in amends.revision:
                await asyncio.to_thread(keeper.discard)
                self.say("Nothing was changed.")
                self.dismiss()
                return
            saved = await asyncio.to_thread(self.writing.save, self.text, self._timer.minutes)
            await asyncio.to_thread(keeper.discard)
        except Refused as refused:
            await self.keep_draft()
            await self.load()
            self.query_one(NotesEditor).move_cursor((refused.problems[0].line - 1, 0))
            self.say_error(f"Not saved. {refused}")
        except ChangedElsewhere as changed:
            await self.keep_draft()
            self._part(changed.now)
        except Gone as gone:
            self.writing.amends = None
            keeper.amend(None)
            await self.keep_draft()
            await self.load()
            self.refresh_bindings()
            self.say_error(str(gone))
        except (NotebookError, OSError) as error:
            await self.keep_draft()
            self.say_error(str(error))
        else:
            said = await asyncio.to_thread(said_of, saved, self.writing)
            self.app.post_message(Changed(f"{said}{self._next_steps()}"))
            self.dismiss()

    @work(exclusive=True, group=FORM)
    async def _part(self, now: Meeting) -> None:
        """Let the manager choose between what is typed and what was saved meanwhile."""
        base = self.writing.amends
        if base is None or self.keeper is None:
            return
        standing = await self.app.push_screen_wait(
            TwoAmendments(
                f"{self.rep.name}: this record was changed elsewhere",
                "Since you opened it. Yours isn't saved yet; every version stays on record.",
                theirs=now.notes,
                mine=self.text,
            )
        )
        if standing is None:
            return
        self.writing.amends = now
        self.keeper.amend(now)
        if standing == "both":
            self.replace_text(merged(base.notes, now.notes, self.text))
            self.say("Both are in the text now. Go through it; ctrl+s saves it.")
        elif standing == "theirs":
            self.replace_text(now.notes)
            self.say("Theirs is in the text now, and nothing of yours is left to save.")
        else:
            self.action_save()

    @work(exclusive=True, group=FORM)
    async def _settle(self) -> None:
        """Where two amendments stand side by side, let the manager choose before going on."""
        other = await self.ask(self.writing.other_version)
        amends = self.writing.amends
        if other is None or amends is None:
            return
        standing = await self.app.push_screen_wait(
            TwoAmendments(
                f"{self.rep.name}: this record was amended twice at once",
                "Both are kept. What you save settles it; mine is the later one.",
                theirs=other,
                mine=amends.notes,
            )
        )
        if standing == "theirs":
            self.replace_text(other)
        elif standing == "both":
            self.replace_text(merged("", other, amends.notes))
        if standing is not None:
            self.say("ctrl+s saves it so, and settles it.")

    # Keys

    def action_timer(self) -> None:
        """Start the meeting, or end it."""
        self._timer.press()
        if self._timer.runs:
            self.say(f"The meeting with {self.rep.name} has begun.")
        else:
            self.say(f"{self._timer.minutes} min, kept with the record unless you type others.")
        self._say_title()

    def action_mark(self) -> None:
        """Make the line at the cursor a marked one, else the nearest that can be."""
        if not self.query_one(NotesEditor).mark():
            self.say("No list item with a known skill: write it as - skill: what was seen.")

    def action_other_side(self) -> None:
        """To the reading, and back to the text."""
        editor, panel = self.query_one(NotesEditor), self.query_one(ReadingPanel)
        (editor if panel.has_focus else panel).focus()

    @work(exclusive=True, group="editor")
    async def action_editor(self) -> None:
        """Go on in the manager's own editor. The file edited is the draft."""
        await self.catch_up()
        if self.keeper is None:
            return
        path = await self.ask(self.keeper.file, self.text)
        if path is None:
            return
        text, trouble = edited(self.app, path)
        if trouble:
            self.say_error(trouble)
        if text is not None:
            self.show_text(text)
        await self.keep_draft()

    @work(exclusive=True, group="back")
    async def action_back(self) -> None:
        """Close; a text that isn't saved is kept as a draft."""
        if self._saving:
            return
        await self.catch_up()
        amends = self.writing.amends
        typed = bool(self.text.strip()) and (amends is None or self.text != amends.notes)
        if not await self.keep_draft() and typed:
            return
        if typed and self.kept_aside:
            self.say_error(self.kept_aside)
        elif typed:
            self.say(f"Kept as a draft, not saved: {self.rep.name}. Today lists it.")
        self.dismiss()

    # Below

    def _next_steps(self) -> str:
        if self.writing.amends is not None:
            return ""
        return next_steps(self.app.screen_stack[-2], self.rep.id, self.held.settings.keys)

    def _say_title(self) -> None:
        remark = self._timer.said()
        if not remark and self._draft_of is not None:
            remark = f"draft from {self._age(self._draft_of)}"
        with suppress(LookupError):
            self.query_one(TitleBar).say(title(self.writing, self._understood), visible(remark))


def _lines_said(text: str) -> str:
    count = sum(1 for line in text.splitlines() if line.strip())
    return f"{count} line{'' if count == 1 else 's'}"
