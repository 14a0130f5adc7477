"""Log: the notes of a meeting, read as they are typed."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import Footer, TextArea

from coachtui.coaching.capture_made import marked
from coachtui.coaching.merging import merged
from coachtui.coaching.model import LEGS, Meeting, Rep
from coachtui.exchange.safe_text import visible
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.notebook import Refused, Understood
from coachtui.tui.draft_keeper import DraftKeeper
from coachtui.tui.drafts_found import age_said
from coachtui.tui.messages import Changed
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.own_editor import edited
from coachtui.tui.screens.log_forms import ThrowAway, TwoAmendments
from coachtui.tui.screens.notebook_screen import NotebookScreen
from coachtui.tui.screens.rep_screen import FORM, RepScreen
from coachtui.tui.widgets.notes_editor import PROBLEM, NotesEditor
from coachtui.tui.widgets.reading_panel import ReadingPanel
from coachtui.tui.widgets.suggestions import Suggestions
from coachtui.tui.widgets.title_bar import TitleBar
from coachtui.tui.writing import ChangedElsewhere, Gone, Writing, said_of, title


class LogScreen(NotebookScreen):
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
        super().__init__(held)
        self.rep = rep
        self.writing = Writing(held, rep, amends)
        self._debounce = debounce
        self._autosave = autosave
        self._keeper: DraftKeeper | None = None
        self._pending: Timer | None = None
        self._keeping: Timer | None = None
        self._text = ""
        self._understood: Understood | None = None
        self._draft_of: datetime | None = None
        """When the draft was typed that this goes on with."""
        self._saving = False
        self._aside_told = False
        self._started: datetime | None = None
        self._minutes: int | None = None

    @property
    def text(self) -> str:
        """What is typed."""
        return self._text

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
        yield Footer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A record that is amended was held before: nothing is timed."""
        if action == "timer":
            return self.writing.amends is None
        return super().check_action(action, parameters)

    async def on_mount(self) -> None:
        """Go on with the draft, if there is one; else with the text to amend."""
        editor = self.query_one(NotesEditor)
        editor.focus()
        keeper = await self.ask(self.writing.keeper)
        self._keeper = keeper
        if keeper is not None and not editor.text:
            amends = self.writing.amends
            if keeper.kept is not None:
                self._show_text(keeper.kept)
                self._tell_draft(keeper)
            elif amends is not None:
                self._show_text(amends.notes)
        self.set_interval(15, self._say_title)
        self._say_title()
        if self.writing.amends is not None:
            self._settle()

    async def load(self) -> None:
        """Read the text as it stands; earlier records may have changed."""
        text = self.text
        understood: Understood | None = None
        if text.strip():
            understood = await self.ask(self.writing.understand, text, self._measured())
        day = understood.date if understood else self.held.today
        known = await self.ask(self.writing.known, day)
        if text != self.text or not self.is_attached:
            return
        self._understood = understood
        editor = self.query_one(NotesEditor)
        if known is not None:
            editor.known = known
        made = self._made(editor) if understood else {}
        self.query_one(ReadingPanel).show(understood, made)
        editor.sign(_signs(understood) if understood else {})
        self._say_title()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        self._text = event.text_area.text
        if self._pending is not None:
            self._pending.stop()
        self._pending = self.set_timer(self._debounce, self.reload) if self._debounce else None
        if self._pending is None:
            self.reload()
        if self._keeping is None and self._autosave:
            self._keeping = self.set_timer(self._autosave, self._keep)
        elif not self._autosave:
            self._keep()

    @on(Suggestions.Chosen)
    def _clicked(self, event: Suggestions.Chosen) -> None:
        self.query_one(NotesEditor).take(event.which)

    # The draft

    @work(group="draft")
    async def _keep(self) -> None:
        self._keeping = None
        await self.keep_draft()

    async def catch_up(self) -> None:
        """Wait until the editor has taken every key that was pressed so far."""
        taken, editor = asyncio.Event(), self.query_one(NotesEditor)
        editor.call_later(taken.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(taken.wait(), _SOON)
        self._text = editor.text

    async def keep_draft(self) -> bool:
        """Put the text on disk now; whether that went well."""
        if self._keeper is None:
            return False
        try:
            await asyncio.to_thread(self._keeper.keep, self.text)
        except OSError as error:
            self.say_error(
                f"The draft can't be kept ({(error.strerror or 'I/O error').lower()}). "
                "Mend that before you leave, or copy the text."
            )
            return False
        if not self.kept_aside:
            self._aside_told = False
        elif not self._aside_told:
            self._aside_told = True
            self.say_error(self.kept_aside)
        return True

    @property
    def kept_aside(self) -> str:
        """Where the text is and why, while the notebook can't keep it; else empty."""
        if self._keeper is None or self._keeper.aside is None:
            return ""
        return (
            f"The notebook takes no draft ({self._keeper.trouble}). "
            f"The text is kept in {self._keeper.aside}"
        )

    def keep_draft_now(self) -> Path:
        """The same at once, where there is no later; gives the folder. Raises `OSError`."""
        if self._keeper is not None:
            if self.is_attached:
                self._text = self.query_one(NotesEditor).text
            self._keeper.keep(self.text)
            if self._keeper.aside is not None:
                return self._keeper.aside.parent
        return self.held.drafts_folder

    @work(group=FORM)
    async def action_throw_away(self) -> None:
        """Throw away what is typed, if the manager says so."""
        await self.catch_up()
        amends = self.writing.amends
        before = amends.notes if amends else ""
        if self._keeper is None or self.text == before:
            self.say("Nothing is typed that isn't saved.")
            return
        said = f"Throw away the draft on {self.rep.name} ({_lines_said(self.text)})?"
        if not await self.app.push_screen_wait(ThrowAway(said)):
            return
        editor = self.query_one(NotesEditor)
        editor.replace(before, (0, 0), editor.document.end)
        await self.catch_up()
        await asyncio.to_thread(self._keeper.throw_away)
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

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Save the meeting; what can't be understood stays on the screen, with the text."""
        if self._saving or self._keeper is None:
            return
        self._saving = True
        await self.catch_up()
        try:
            amends = self.writing.amends
            if amends and self.text == amends.notes and " " not in amends.revision:
                await asyncio.to_thread(self._keeper.discard)
                self.say("Nothing was changed.")
                self.dismiss()
                return
            saved = await asyncio.to_thread(self.writing.save, self.text, self._measured())
            await asyncio.to_thread(self._keeper.discard)
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
            self._keeper.amend(None)
            await self.keep_draft()
            await self.load()
            self.refresh_bindings()
            self.say_error(str(gone))
        except (NotebookError, OSError) as error:
            await self.keep_draft()
            self.say_error(str(error))
        else:
            said = await asyncio.to_thread(said_of, saved, self.writing)
            self.app.post_message(Changed(f"{said}{self._next_step()}"))
            self.dismiss()
        finally:
            self._saving = False

    @work(exclusive=True, group=FORM)
    async def _part(self, now: Meeting) -> None:
        """Let the manager choose between what is typed and what was saved meanwhile."""
        base = self.writing.amends
        if base is None or self._keeper is None:
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
        self._keeper.amend(now)
        if standing == "both":
            self._replace_text(merged(base.notes, now.notes, self.text))
            self.say("Both are in the text now. Go through it; ctrl+s saves it.")
        elif standing == "theirs":
            self._replace_text(now.notes)
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
            self._replace_text(other)
        elif standing == "both":
            self._replace_text(merged("", other, amends.notes))
        if standing is not None:
            self.say("ctrl+s saves it so, and settles it.")

    # Keys

    def action_timer(self) -> None:
        """Start the meeting, or end it."""
        if self._started is None:
            self._started, self._minutes = self.held.clock(), None
            self.say(f"The meeting with {self.rep.name} has begun.")
        else:
            self._minutes, self._started = self._measured(), None
            self.say(f"{self._minutes} min, kept with the record unless you type others.")
        self._say_title()

    def action_mark(self) -> None:
        """Make the line at the cursor a marked one, else the nearest that can be."""
        editor = self.query_one(NotesEditor)
        made = self._made(editor)
        at = editor.cursor_location[0]
        if not made:
            self.say("No list item with a known skill: write it as - skill: what was seen.")
            return
        row = min(made, key=lambda one: (abs(one - at), one))
        editor.replace(made[row], (row, 0), (row, len(editor.document.get_line(row))))

    def action_other_side(self) -> None:
        """To the reading, and back to the text."""
        editor, panel = self.query_one(NotesEditor), self.query_one(ReadingPanel)
        (editor if panel.has_focus else panel).focus()

    @work(exclusive=True, group="editor")
    async def action_editor(self) -> None:
        """Go on in the manager's own editor. The file edited is the draft."""
        if self._keeper is None:
            return
        await self.catch_up()
        path = await self.ask(self._keeper.file, self.text)
        if path is None:
            return
        text, trouble = edited(self.app, path)
        if trouble:
            self.say_error(trouble)
        if text is not None:
            self._show_text(text)
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

    def _show_text(self, text: str) -> None:
        """Another text, with nothing to undo."""
        editor, self._text = self.query_one(NotesEditor), text
        editor.load_text(text)
        editor.move_cursor(editor.document.end)

    def _replace_text(self, text: str) -> None:
        """Another text; ctrl+z brings the one before back."""
        editor = self.query_one(NotesEditor)
        editor.replace(text, (0, 0), editor.document.end)
        self._text = text

    def _made(self, editor: NotesEditor) -> dict[int, str]:
        """Lines, from 0, that can be made marked ones, and what they would be."""
        skills = editor.known.skills
        found = ((at, marked(line, skills)) for at, line in enumerate(editor.document.lines))
        return {at: made for at, made in found if made is not None}

    def _next_step(self) -> str:
        """What one may do next where one comes back to, with the keys that work there."""
        below = self.app.screen_stack[-2] if len(self.app.screen_stack) > 1 else None
        if not isinstance(below, RepScreen) or below.place == "today":
            return ""
        if below.chosen_rep != self.rep.id or self.writing.amends is not None:
            return ""
        named = {b.id: b for b in below.BINDINGS if isinstance(b, Binding)} | {
            b.id: b for b in RepScreen.BINDINGS if isinstance(b, Binding)
        }
        offers = (("rep.plan", "books the next one"), ("rep.recap", "writes the recap"))
        keys = self.held.settings.keys
        said = [
            f"{keys.get(name) or named[name].key} {does}" for name, does in offers if name in named
        ]
        return f" {', '.join(said)}." if said else ""

    def _measured(self) -> int | None:
        """Minutes by the timer; none where it wasn't started."""
        if self._started is None:
            return self._minutes
        return max(1, round(self._elapsed(self._started) / 60))

    def _elapsed(self, since: datetime) -> float:
        return (self.held.clock() - since).total_seconds()

    def _say_title(self) -> None:
        remark = f"{self._minutes} min" if self._minutes else ""
        if self._started is not None:
            remark = f"meeting runs, {int(self._elapsed(self._started) // 60)} min"
        elif not remark and self._draft_of is not None:
            remark = f"draft from {self._age(self._draft_of)}"
        with suppress(LookupError):
            self.query_one(TitleBar).say(title(self.writing, self._understood), visible(remark))


def _signs(understood: Understood) -> dict[int, str]:
    """The letters of the legs that lines carry, and a sign where something is to be mended."""
    signs: dict[int, str] = {}
    for problem in understood.problems:
        signs[problem.line - 1] = PROBLEM
    lines = understood.reading.lines if understood.reading else {}
    for leg in LEGS:
        if number := lines.get(leg):
            signs[number - 1] = signs.get(number - 1, "") + leg[0].upper()
    return {at: sign[:3] for at, sign in signs.items()}


def _lines_said(text: str) -> str:
    count = sum(1 for line in text.splitlines() if line.strip())
    return f"{count} line{'' if count == 1 else 's'}"


_SOON = 2.0
"""Seconds after which what hangs isn't waited for."""
