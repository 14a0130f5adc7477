"""Today: the one nudge, the week's meetings, the promises due; beside them a brief."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import OptionList, Static

from coachtui.coaching.days import full
from coachtui.coaching.digest import digest
from coachtui.tui import safe
from coachtui.tui.messages import OpenBrief, OpenLog
from coachtui.tui.open_notebook import Day, OpenNotebook
from coachtui.tui.screens.notebook_screen import taken_down
from coachtui.tui.screens.rep_screen import FORM, RepScreen
from coachtui.tui.widgets.brief_view import BriefView
from coachtui.tui.widgets.day_list import Chosen, DayList
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.nudge_card import NudgeCard
from coachtui.tui.widgets.title_bar import TitleBar
from coachtui.tui.widgets.waiting import Waiting

TICK = 10.0
"""Seconds between looks at the clock."""


class TodayScreen(RepScreen):
    """Home."""

    place = "today"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "demo", "Demo team", id="app.demo", tooltip="Look at an invented team"),
        Binding("a", "add_reps", "Add rep", id="app.add", tooltip="Type their names"),
        Binding(
            "e",
            "digest",
            "Everything",
            id="today.digest",
            tooltip="Every nudge of the week's digest, and its question",
        ),
        Binding("i", "import_files", "Import", id="app.import", tooltip="Reps from a CSV"),
        Binding(  # not escape: one press too many on the way back would leave, too
            "O",
            "leave_demo",
            "Your notebook",
            id="app.leave_demo",
            tooltip="From the demo team back to your own notebook",
        ),
    ]

    def __init__(self, held: OpenNotebook, *, demo: bool) -> None:
        super().__init__(held)
        self._demo = demo
        self._came_from_own = False
        """Whether the demo was opened from the manager's own notebook."""
        self._day: Day | None = None
        self._rep: str | None = None
        """Whose brief was asked for last."""

    @property
    def chosen_rep(self) -> str | None:
        """That of the nudge or of the line under the cursor."""
        return self._chosen().rep or None

    @property
    def chosen_promise(self) -> str:
        """That of the line under the cursor."""
        return self._chosen().promise

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys of the first steps are named while there are some; what the app has works always."""
        if action == "add_reps":
            return self._day is not None and self._day.first_steps
        if action == "digest":
            return self._day is not None and self._day.held_back > 0
        if action in ("demo", "import_files"):
            return self._day is not None and not self._day.reps and not self._demo
        if action == "leave_demo":
            return self._came_from_own
        return super().check_action(action, parameters)

    @work(group=FORM)
    async def action_digest(self) -> None:
        """Show the digest."""
        from coachtui.tui.screens.show_digest import ShowDigest

        held = self.held
        found = await self.ask(
            held.look, lambda notebook: digest(notebook.team(), held.settings, held.today)
        )
        rep = await self.app.push_screen_wait(ShowDigest(found)) if found else None
        if rep:
            self.post_message(OpenBrief(rep))

    async def on_mount(self) -> None:
        """Say each minute how soon the next meeting is."""
        self.set_interval(TICK, self.query_one(DayList).tick)

    async def action_add_reps(self) -> None:
        """Put reps into the notebook."""
        await self.run_action("app.add_reps")

    async def action_import_files(self) -> None:
        """Bring in what there is."""
        await self.run_action("app.import_files")

    async def action_demo(self) -> None:
        """Look at an invented team."""
        await self.run_action("app.demo")

    async def action_leave_demo(self) -> None:
        """Back to the manager's own notebook."""
        await self.run_action("app.leave_demo")

    def show_notebook(self, held: OpenNotebook, *, demo: bool, came_from_own: bool) -> None:
        """Go on over another notebook."""
        self.held, self._demo, self._came_from_own = held, demo, came_from_own
        self._day = self._rep = None
        self._say_title()
        self.reload()

    def compose(self) -> ComposeResult:
        """The day at the left; at the right, where there is room, a brief."""
        yield TitleBar("Today", self._remark)
        with Horizontal(id="columns"):
            with Vertical(id="left"):
                yield NudgeCard()
                yield DayList(self.held.clock)
            yield BriefView(id="beside")
        yield Static(_first(), id="first")
        yield Waiting()
        yield KeyFooter()

    async def load(self) -> None:
        """Show the day as it stands."""
        day = await self.ask(self.held.day)
        if day is None:
            return
        fresh = self._day is None
        self._day = day
        self.set_class(not day.reps, "empty")
        self.query_one("#columns").display = bool(
            day.reps
        )  # at once: what is hidden takes no focus
        card, lines = self.query_one(NudgeCard), self.query_one(DayList)
        moved = card.nudge is not None and card.has_focus
        card.show(
            day.nudge,
            day.quiet,
            day.held_back,
            self.held.settings.keys,
            first_steps=day.first_steps,
        )
        lines.show(day)
        if fresh or moved or self.focused is None:
            self._begin(day)
        elif lines.has_focus and lines.chosen is None:
            lines.action_first()
        self._choose()
        self.refresh_bindings()
        await self._read()

    @on(NudgeCard.Focused)
    def _on_card(self) -> None:
        self.query_one(DayList).highlighted = None
        self._choose()
        self.read()

    @on(NudgeCard.Left)
    def _below(self) -> None:
        lines = self.query_one(DayList)
        lines.focus()
        lines.action_first()

    @on(DayList.Left)
    def _above(self) -> None:
        card = self.query_one(NudgeCard)
        if card.can_focus:
            card.focus()

    @on(OptionList.OptionHighlighted)
    def _on_line(self) -> None:
        self._choose()
        self.read()

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        chosen = self._chosen()
        if chosen.draft:
            self.post_message(OpenLog(chosen.rep, chosen.amends))
        elif chosen.rep:
            self.post_message(OpenBrief(chosen.rep))

    @property
    def _remark(self) -> str:
        demo = "the demo team, " if self._demo else ""
        return f"{demo}{full(self.held.today)}"

    def _say_title(self) -> None:
        self.query_one(TitleBar).say("Today", self._remark)

    def _begin(self, day: Day) -> None:
        """Put the cursor where the eye goes: on the nudge, else on the first line."""
        if day.nudge is not None:
            self.query_one(NudgeCard).focus()
        elif day.reps:
            self._below()

    def _chosen(self) -> Chosen:
        """What stands under the cursor now: the next key may come before its message does."""
        with suppress(NoMatches):
            if line := self.query_one(DayList).chosen:
                return line
            if nudge := self.query_one(NudgeCard).nudge:
                return Chosen(nudge.rep_id)
        return Chosen("")

    def _choose(self) -> None:
        before, self._rep = self._rep, self.chosen_rep
        if (self._rep is None) != (before is None):
            self.refresh_bindings()

    @work(exclusive=True, group="brief")
    async def read(self) -> None:
        """Show the brief of whom keys act on."""
        with taken_down():
            await self._read()

    async def _read(self) -> None:
        """Show the brief of whom keys act on, where it can be seen."""
        beside = self.query_one("#beside", BriefView)
        rep = self._rep
        if rep is None:
            beside.show(None)
            return
        brief = await self.ask(self.held.brief, rep)
        if rep == self._rep:
            fresh = beside.brief is None or brief is None or beside.brief.rep != brief.rep
            beside.show(brief, top=fresh)


def _first() -> Content:
    """What an empty notebook says: three ways in."""
    return safe.stacked(
        Content.styled("This notebook is empty. Three ways in:", "bold"),
        Content(),
        *_door(
            "o", "demo", "Look at a demo team", "Eight invented reps, in a notebook of its own."
        ),
        *_door(
            "a", "add_reps", "Type or paste names", "One a line; then log your last talk with one."
        ),
        *_door("i", "import_files", "Import a CSV", "From Salesforce, HubSpot, Workday, a sheet."),
        Content.from_markup(
            "[bold $text-accent]?[/]  The keys. What you type stays on this machine."
        ),
    )


def _door(key: str, action: str, name: str, said: str) -> tuple[Content, ...]:
    return (
        Content.from_markup(
            f"[@click=screen.{action}][bold $text-accent]{key}[/]  [bold]{name}[/][/]"
        ),
        Content.styled(f"   {said}", "$foreground-muted"),
        Content(),
    )
