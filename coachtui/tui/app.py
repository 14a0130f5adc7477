"""The terminal interface: the app, its screens on a stack, and the way in and out."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar, cast

from msgspec.structs import replace
from textual import on, work
from textual.binding import Binding, BindingType
from textual.screen import Screen

from coachtui.clock import clock
from coachtui.coaching.model import Meeting
from coachtui.coaching.settings import Settings
from coachtui.exchange.safe_text import visible
from coachtui.notebook.errors import NotebookError, NotFound
from coachtui.tui.commands import (
    ActionCommands,
    BriefCommands,
    LogCommands,
    MeetingCommands,
    ThemeCommands,
)
from coachtui.tui.messages import Changed, OpenExport, OpenLog, OpenMeeting, OpenRep
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.preferences import Preferences
from coachtui.tui.quiet_app import QuietApp
from coachtui.tui.screens.notebook_screen import NotebookScreen
from coachtui.tui.screens.rep_screen import FORM
from coachtui.tui.screens.today import TodayScreen
from coachtui.tui.session import Session
from coachtui.tui.themes import usual
from coachtui.tui.typed import Mend

if TYPE_CHECKING:
    from coachtui.tui.screens.log import LogScreen
    from coachtui.tui.searching import Searching

POLL = 1.0
"""Seconds between looks for changes made elsewhere."""


def run(session: Session) -> int:
    """Open the screens; gives the exit code. What went wrong is told in one line, without notes."""
    app = CoachApp(session)
    app.run()
    for said in filter(None, (app.defect, app.farewell)):
        sys.stderr.write(f"coachtui: {visible(said)}\n")
    return app.return_code or 0


class CoachApp(QuietApp):
    """Today is always at the bottom of the stack; other screens are imported when first opened."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/today.tcss"]
    COMMANDS: ClassVar[set[Any]] = {
        BriefCommands,
        ActionCommands,
        LogCommands,
        MeetingCommands,
        ThemeCommands,
    }
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- as Textual types it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "today", "Today", id="app.today", show=False, tooltip="The home screen"),
        Binding("2", "team", "Team", id="app.team", tooltip="Everybody at a glance"),
        Binding("3", "mirror", "Mirror", id="app.mirror", show=False, tooltip="Your own coaching"),
        Binding(
            "slash",
            "search",
            "Search",
            key_display="/",
            id="app.search",
            show=False,
            tooltip="Find words in everything",
        ),
        Binding("a", "add_reps", "Add reps", id="app.add", show=False, tooltip="Type their names"),
        Binding(
            "comma",
            "settings",
            "Settings",
            key_display=",",
            id="app.settings",
            show=False,
            tooltip="Every number the rules go by, the theme, the keys",
        ),
        Binding(
            "i",
            "import_files",
            "Import",
            id="app.import",
            show=False,
            tooltip="A roster, a calendar or old notes",
        ),
        Binding(
            "u", "undo", "Undo", id="app.undo", show=False, tooltip="Take the last change back"
        ),
        Binding(
            "question_mark", "help", "Help", key_display="?", id="app.help", tooltip="The keys"
        ),
        Binding(
            "ctrl+q", "quit", "Quit", id="app.quit", show=False, priority=True, tooltip="Leave"
        ),
    ]

    def __init__(
        self,
        session: Session,
        *,
        clock: Callable[[], datetime] = clock,
        debounce: float = 0.15,
        autosave: float = 0.7,
    ) -> None:
        super().__init__()
        self.held = OpenNotebook(session.notebook, session.settings, clock)
        self.farewell = ""
        """What to tell once the screens are gone: where a text is that the notebook didn't take."""
        self._session = session
        self._demo = session.demo
        self._own: OpenNotebook | None = None
        """The manager's own notebook, while the demo that was opened from it is shown."""
        self._making = False
        self._debounce = debounce
        self._autosave = autosave
        self._seen = self.held.stamp()
        self.preferences = Preferences(session.config_path, demo=session.demo)
        self._go_by(session.settings)
        self._searching: Searching | None = None

    @property
    def in_demo(self) -> bool:
        """Whether what is shown is the invented team."""
        return self._demo

    def get_default_screen(self) -> Screen[Any]:
        """Home."""
        return TodayScreen(self.held, demo=self._demo)

    def on_mount(self) -> None:
        """Look for what others change; tell of what in the config can't be used."""
        self.set_interval(POLL, self.look_for_changes)
        theme = self.held.settings.theme
        if theme and theme not in self.available_themes:
            self.say_error(f"There is no theme {theme!r}; the usual one is shown.")
        if self.held.settings.keys:
            from coachtui.tui.keymap import places, troubles

            for said in troubles(self.held.settings.keys, places()):
                self.say_error(said)

    # How it looks and goes

    def use_settings(self, settings: Settings) -> None:
        """Go by other settings from now on."""
        self.held.use(settings)
        self._go_by(settings)

    def _go_by(self, settings: Settings) -> None:
        known = settings.theme in self.available_themes
        self.theme = settings.theme if known else usual(os.environ)
        self.set_keymap({name: keys for name, keys in settings.keys.items() if keys.strip()})

    @work(exclusive=True, group="theme")
    async def use_theme(self, name: str) -> None:
        """Look like this from now on, and at the next start."""
        self.theme = name
        try:
            settings = await asyncio.to_thread(self.preferences.put, "theme", name)
        except Mend as mend:
            self.notify(f"{name}, until you leave. {visible(str(mend))}", markup=False)
            return
        self.use_settings(settings)
        self._changed(f"Theme: {name}.")

    # Where to go

    @on(OpenRep)
    def _open_rep(self, message: OpenRep) -> None:
        from coachtui.tui.screens.meeting import MeetingScreen
        from coachtui.tui.screens.rep import RepView

        self._close_modals()
        front = self.screen
        below = self.screen_stack[-2] if isinstance(front, MeetingScreen) else front
        if isinstance(below, RepView) and below.rep_id == message.rep:
            self._back_to(below)
            below.show_tab(message.tab)
            return
        self.push_screen(RepView(self.held, message.rep, message.tab))

    @on(OpenMeeting)
    def _open_meeting(self, message: OpenMeeting) -> None:
        from coachtui.tui.screens.meeting import MeetingScreen

        self._close_modals()
        front = self.screen
        if isinstance(front, MeetingScreen) and front.meeting_id == message.meeting:
            front.go_to(message.line)
            return
        self.push_screen(MeetingScreen(self.held, message.rep, message.meeting, message.line))

    @on(OpenLog)
    def _open_log(self, message: OpenLog) -> None:
        from coachtui.tui.screens.log import LogScreen

        try:
            rep = self.held.rep(message.rep)
        except NotFound as gone:
            self.say_error(str(gone))
            return
        amends = self._meeting(rep.id, message.amends) if message.amends else None
        if message.amends and amends is None:
            self.say_error("That record is not there any more: it was taken back or refiled.")
            return
        open_one = next(
            (one for one in self._logs() if one.record == (rep.id, message.amends)), None
        )
        if open_one is not None:
            self._back_to(open_one)
            return
        self.push_screen(
            LogScreen(self.held, rep, amends, debounce=self._debounce, autosave=self._autosave)
        )

    @on(OpenExport)
    def _open_export(self, message: OpenExport) -> None:
        from coachtui.tui.screens.export import ExportScreen

        self._close_modals()
        self.push_screen(ExportScreen(self.held, message.rep))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No key to where one is."""
        front = self._front()
        if isinstance(front, NotebookScreen) and action == front.place:
            return False
        return super().check_action(action, parameters)

    def action_today(self) -> None:
        """Home."""
        self._back_to(self.screen_stack[0])

    def action_team(self) -> None:
        """The team."""
        from coachtui.tui.screens.team import TeamScreen

        self._go("team", lambda: TeamScreen(self.held))

    def action_settings(self) -> None:
        """All that can be set."""
        from coachtui.tui.screens.settings import SettingsScreen

        self._go("settings", lambda: SettingsScreen(self.held, self.preferences))

    def action_mirror(self) -> None:
        """The manager's own coaching."""
        from coachtui.tui.screens.mirror import MirrorScreen

        self._go("mirror", lambda: MirrorScreen(self.held))

    def action_search(self) -> None:
        """Words in everything; those typed last are still there."""
        from coachtui.tui.screens.search import SearchScreen
        from coachtui.tui.searching import Searching

        if self._searching is None:
            self._searching = Searching(self.held)
        searching, debounce = self._searching, min(self._debounce, 0.1)
        self._go("search", lambda: SearchScreen(self.held, searching, debounce=debounce))

    def action_import_files(self) -> None:
        """What the manager already has."""
        from coachtui.tui.screens.importing import ImportScreen

        front = self._front()
        first = isinstance(front, TodayScreen) and front.has_class("empty")
        self._go("import_files", lambda: ImportScreen(self.held, "roster" if first else None))

    @work(exclusive=True, group="demo")
    async def action_demo(self) -> None:
        """The invented team, in a notebook of its own; the manager's own is kept as it is."""
        home = self.screen_stack[0]
        if self._demo or self._making or not isinstance(home, TodayScreen):
            return
        from coachtui.tui.widgets.waiting import Waiting

        waiting, self._making = home.query_one(Waiting), True
        waiting.begin("Making the demo team: eight reps, two years")
        try:
            session = await asyncio.to_thread(self._session.open_demo, waiting.step)
            notebook = session.notebook
        except (NotebookError, OSError) as error:
            self.say_error(f"The demo can't be made: {getattr(error, 'strerror', '') or error}")
            return
        finally:
            self._making = False
            waiting.end()
        self._own = self.held
        settings = replace(session.settings, keys=self.held.settings.keys)
        self._show(OpenNotebook(notebook, settings, self.held.clock), demo=True)

    def action_leave_demo(self) -> None:
        """Back to the manager's own notebook."""
        if self._own is not None:
            own, self._own = self._own, None
            self._show(own, demo=False)

    # What to do anywhere

    def action_themes(self) -> None:
        """Choose how the screens look."""
        from textual.command import CommandPalette

        from coachtui.tui.commands import EveryTheme

        self.push_screen(CommandPalette(providers=[EveryTheme], placeholder="Which theme"))

    @work(group=FORM)
    async def action_add_reps(self) -> None:
        """Put reps into the notebook."""
        from coachtui.tui.screens.add_reps import AddReps

        added = await self.push_screen_wait(AddReps(self.held))
        if added:
            self._changed(f"Added: {', '.join(rep.name for rep in added)}.")

    @work(thread=True, exclusive=True, group="undo")
    def action_undo(self) -> None:
        """Take the last change back, and say what it was."""
        try:
            said = self.held.undo()
        except NotebookError as error:
            self.call_from_thread(self.say_error, str(error))
        else:
            self.call_from_thread(self._changed, said)

    @work(group=FORM)
    async def action_help(self) -> None:
        """The keys that work here; does what is chosen among them."""
        from coachtui.tui.commands import key_help, named_bindings
        from coachtui.tui.keymap import shown_keys
        from coachtui.tui.screens.help import Help

        found = {one.binding.id: one for one in named_bindings(self.screen)}
        keys = key_help(self.screen, self.get_key_display)
        settings_key = shown_keys(
            self.held.settings.keys.get("app.settings", "").strip() or "comma"
        )
        chosen = await self.push_screen_wait(Help(keys, settings_key))
        if chosen in found:
            await self.run_action(found[chosen].binding.action, found[chosen].node)

    def action_command_palette(self) -> None:
        """Find a rep, an action, a meeting."""
        from coachtui.tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder="A rep's name, a meeting's day, or what to do"))

    async def action_quit(self) -> None:
        """Leave; what is typed is kept."""
        self._leave()

    @work(exclusive=True, group="leave")
    async def _leave(self) -> None:
        aside = []
        for log in self._logs():
            await log.catch_up()
            if not await log.keep_draft():
                return
            aside.append(log.kept_aside)
        self.farewell = " ".join(filter(None, aside))
        self.exit()

    def action_help_quit(self) -> None:
        """Say how to leave, to those who press what ends other programs."""
        key = self.held.settings.keys.get("app.quit", "").split(",")[0].strip() or "ctrl+q"
        self.notify(f"{key} leaves; what you typed is kept as a draft.", markup=False)

    @on(Changed)
    def _on_changed(self, message: Changed) -> None:
        self._changed(message.said)

    def look_for_changes(self) -> None:
        """Load the screen in front anew where anybody saved something."""
        stamp = self.held.stamp()
        if stamp != self._seen:
            self._seen = stamp
            self._reload()

    def keep_typed(self) -> Sequence[str]:
        """Keep what is typed; gives the folders it is kept in."""
        kept: dict[str, None] = {}
        for log in self._logs():
            with suppress(Exception):
                kept[str(log.keep_draft_now())] = None
        return list(kept)

    # Below

    def _show(self, held: OpenNotebook, *, demo: bool) -> None:
        """Go on over another notebook, on Today."""
        self._close_modals()
        self.action_today()
        self.held, self._demo, self._seen = held, demo, held.stamp()
        home = self.screen_stack[0]
        if isinstance(home, TodayScreen):
            home.show_notebook(held, demo=demo, came_from_own=self._own is not None)

    def _changed(self, said: str) -> None:
        self.say(said)
        self._seen = self.held.stamp()
        self._reload()

    def _reload(self) -> None:
        """Load what is in front anew."""
        front = self.screen
        if isinstance(front, NotebookScreen):
            front.reload()

    def _meeting(self, rep: str, identifier: str) -> Meeting | None:
        meetings = self.held.look(lambda notebook: notebook.history(rep).meetings)
        return next((one for one in meetings if one.id == identifier), None)

    def _front(self) -> Screen[Any]:
        found = (one for one in reversed(self.screen_stack) if not one.is_modal)
        return next(found, self.screen)

    def _go(self, place: str, make: Callable[[], NotebookScreen]) -> None:
        """Back to the screen of this place where it is open, else a new one."""
        self._close_modals()
        found = next((one for one in self._screens() if one.place == place), None)
        if found is not None:
            self._back_to(found)
        else:
            self.push_screen(make())

    def _close_modals(self) -> None:
        while self.screen.is_modal:
            self.pop_screen()

    def _back_to(self, screen: Screen[Any]) -> None:
        """Close what lies above; what is typed there is kept by its own screen."""
        for log in self._logs():
            with suppress(OSError):
                log.keep_draft_now()
        while self.screen is not screen:
            self.pop_screen()

    def _screens(self) -> Iterator[NotebookScreen]:
        yield from (one for one in self.screen_stack if isinstance(one, NotebookScreen))

    def _logs(self) -> Iterator[LogScreen]:
        yield from (cast("LogScreen", one) for one in self._screens() if one.place == "log")
