"""One rep's screen: the brief, and behind it all else that is on file, part by part."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen

from coachtui.tui.messages import RepTab
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.pages.list_page import ListPage
from coachtui.tui.screens.rep_keys import FORM, RepKeys, quiet, tab_named
from coachtui.tui.screens.rep_screen import RepScreen
from coachtui.tui.widgets.brief_view import BriefScroll, BriefView
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.rep_bar import RepBar, RepTabs


class RepView(RepScreen, inherit_bindings=False):
    """Its parts are mounted when they are first shown."""

    CSS_PATH = "rep.tcss"
    place = "rep"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "b",
            "open_tab('brief')",
            "Brief",
            id="rep.tab_brief",
            show=False,
            tooltip="Everything worth knowing right before a one-on-one",
        ),
        Binding(
            "y",
            "open_tab('buyers')",
            "Buyers",
            id="rep.buyers",
            show=False,
            tooltip="Who buys, why and how, and what nobody knows yet",
        ),
        Binding(
            "m",
            "open_tab('measures')",
            "Measures",
            id="rep.measures",
            show=False,
            tooltip="Figures against their own past",
        ),
        *quiet((*RepKeys.BINDINGS, *RepScreen.BINDINGS), ("rep.log", "rep.done", "rep.plan")),
        Binding("c", "judge", "Verdict", id="thread.judge", tooltip="Say whether it took"),
        Binding("escape", "back", "Back", id="brief.back", tooltip="To where you came from"),
        *Screen.BINDINGS,
    ]

    def __init__(self, held: OpenNotebook, rep: str, tab: RepTab = "brief") -> None:
        super().__init__(held)
        self.rep_id = rep
        self.tab: RepTab = tab
        self._pages: dict[RepTab, BriefView | ListPage[Any]] = {}
        """Those that are mounted."""
        self._turning = asyncio.Lock()

    @property
    def chosen_rep(self) -> str | None:
        """The rep it is about."""
        return self.rep_id

    @property
    def chosen_promise(self) -> str:
        """The one under the cursor, where promises are shown."""
        page = self._pages.get("promises")
        return page.chosen if self.tab == "promises" and isinstance(page, ListPage) else ""

    @property
    def chosen_meeting(self) -> str:
        """The one under the cursor, where meetings are shown."""
        page = self._pages.get("history")
        return page.chosen if self.tab == "history" and isinstance(page, ListPage) else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A verdict is on a thread."""
        if action == "judge":
            page = self._pages.get("threads")
            return self.tab == "threads" and isinstance(page, ListPage) and bool(page.chosen)
        return super().check_action(action, parameters)

    def compose(self) -> ComposeResult:
        """The parts' names, and the place for the one that is shown."""
        yield RepBar(self.tab, self.held.settings.keys)
        yield Container(id="pages")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Open the part that is asked for."""
        self.turn()

    async def load(self) -> None:
        """Show the part that is in front as it stands."""
        rep = await self.ask(self.held.rep, self.rep_id)
        page = self._pages.get(self.tab)
        if rep is None:
            self.dismiss()
        if rep is None or page is None:
            return
        self.query_one(RepBar).name_rep(rep.name)
        if isinstance(page, BriefView):
            brief = await self.ask(self.held.brief, self.rep_id)
            if brief is not None:
                page.show(brief)
        else:
            found = await self.ask(self.held.look, page.look)
            if found is not None:
                page.show(found)
        self.refresh_bindings()

    def show_tab(self, tab: RepTab) -> None:
        """Show another part."""
        self.tab = tab
        self.query_one(RepBar).mark(tab)
        self.turn()

    def action_open_tab(self, tab: str) -> None:
        """Show another part, in place."""
        self.show_tab(tab_named(tab))

    def action_back(self) -> None:
        """From a text to its list, else close."""
        page = self._pages.get(self.tab)
        if not (isinstance(page, ListPage) and page.close()):
            self.dismiss()

    @work(group=FORM)
    async def action_judge(self) -> None:
        """Say whether a skill changed."""
        from coachtui.tui.pages.threads import ThreadsPage
        from coachtui.tui.screens.judge_skill import JudgeSkill, judged_said

        page = self._pages.get("threads")
        thread = page.thread if isinstance(page, ThreadsPage) else None
        if thread is None:
            self.say("No skill thread is chosen.")
            return
        rep = await self._rep_asked()
        verdict = await self._form(JudgeSkill(self.held, rep, thread)) if rep else None
        if rep and verdict:
            self._changed(judged_said(rep, thread, verdict))

    @on(RepTabs.Chosen)
    def _on_tab(self, event: RepTabs.Chosen) -> None:
        self.show_tab(event.tab)

    @work(group="turn")
    async def turn(self) -> None:
        """Put the part that is asked for in front."""
        async with self._turning:
            tab = self.tab
            if tab not in self._pages:
                page = _made(tab, self.held, self.rep_id)
                await self.query_one("#pages").mount(page)
                self._pages[tab] = page
            for name, page in self._pages.items():
                page.display = name == tab
        page = self._pages[tab]
        if isinstance(page, BriefView):
            page.query_one(BriefScroll).focus()
        else:
            page.take_keys()
        self.reload()


def _made(tab: RepTab, held: OpenNotebook, rep: str) -> BriefView | ListPage[Any]:
    match tab:
        case "history":
            from coachtui.tui.pages.history import HistoryPage

            return HistoryPage(held, rep)
        case "threads":
            from coachtui.tui.pages.threads import ThreadsPage

            return ThreadsPage(held, rep)
        case "promises":
            from coachtui.tui.pages.promises import PromisesPage

            return PromisesPage(held, rep)
        case "buyers":
            from coachtui.tui.pages.buyers import BuyersPage

            return BuyersPage(held, rep)
        case "measures":
            from coachtui.tui.pages.measures import MeasuresPage

            return MeasuresPage(held, rep)
    return BriefView(id="whole")
