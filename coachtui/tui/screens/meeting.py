"""One meeting: its notes as they were typed, the verdict on them, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen

from coachtui.coaching.days import full
from coachtui.coaching.past_meetings import CONTESTED, IMPORTED, SUBSTANCE_SIGNS
from coachtui.tui import safe
from coachtui.tui.meeting_page import MeetingPage, meeting_page
from coachtui.tui.messages import OpenLog
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.pages.meeting_text import (
    difference_blocks,
    notes_blocks,
    revision_blocks,
    verdict_blocks,
)
from coachtui.tui.screens.rep_keys import FORM, RepKeys, quiet
from coachtui.tui.screens.rep_screen import RepScreen
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.text_scroll import TextScroll
from coachtui.tui.widgets.title_bar import TitleBar


class MeetingScreen(RepScreen, inherit_bindings=False):
    """The notes, and beside or below them the verdict and the versions."""

    CSS_PATH = "meeting.tcss"
    place = "meeting"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "amend", "Amend", id="meeting.amend", tooltip="Change the text; it shows"),
        Binding(
            "c", "contest", "Contest", id="meeting.contest", tooltip="Overrule the verdict, and why"
        ),
        Binding("r", "refile", "Refile", id="meeting.refile", tooltip="Put it under another rep"),
        Binding("escape", "back", "Back", id="meeting.back", tooltip="To where you came from"),
        *quiet((*RepScreen.BINDINGS, *RepKeys.BINDINGS), ("rep.log",)),
        *Screen.BINDINGS,
    ]

    def __init__(self, held: OpenNotebook, rep: str, meeting: str, line: int = 0) -> None:
        super().__init__(held)
        self.rep_id = rep
        self.meeting_id = meeting
        self._line = line
        self._to_line = bool(line)
        self._page: MeetingPage | None = None
        self._amend_key = held.settings.keys.get("meeting.amend", "e").split(",")[0].strip() or "e"

    @property
    def chosen_rep(self) -> str | None:
        """Whose meeting it is."""
        return self.rep_id

    @property
    def chosen_meeting(self) -> str:
        """This one."""
        return self.meeting_id

    def compose(self) -> ComposeResult:
        """The notes, and what is said of them."""
        yield TitleBar("")
        with Container(id="meeting"):
            yield TextScroll(id="meeting-notes")
            yield TextScroll(id="meeting-said")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Keys scroll the notes."""
        self.query_one("#meeting-notes").focus()

    def go_to(self, line: int) -> None:
        """Bring that line of the notes into view."""
        self._line, self._to_line = line, bool(line)
        self.reload()

    async def load(self) -> None:
        """Show the record as it stands."""
        page = await self.ask(
            self.held.look, lambda notebook: meeting_page(notebook, self.rep_id, self.meeting_id)
        )
        if page is None:
            self.dismiss()
            return
        before, self._page = self._page, page
        self.rep_id = page.rep.id
        self.query_one(TitleBar).say(_title(page), _remark(page))
        into_view = self._line - 1 if self._to_line else None
        self._to_line = False
        self.query_one("#meeting-notes", TextScroll).show(
            lambda width: notes_blocks(page.meeting, width, self._line),
            top=before is None,
            into_view=into_view,
        )
        self.query_one("#meeting-said", TextScroll).show(
            lambda width: list(_said(page, width, self._amend_key)), top=before is None
        )

    def action_amend(self) -> None:
        """Go on in the Log with its text."""
        self.post_message(OpenLog(self.rep_id, amends=self.meeting_id))

    @work(group=FORM)
    async def action_contest(self) -> None:
        """Overrule the verdict."""
        from coachtui.tui.screens.contest import AskContest

        page = self._page
        contest = await self._form(AskContest(self.held, page.meeting)) if page else None
        if page and contest:
            self._changed(f"{_title(page)}: {contest.substance}, by your word. Both are kept.")

    @work(group=FORM)
    async def action_refile(self) -> None:
        """Put it under another rep."""
        from coachtui.tui.screens.refile import AskRefile

        page = self._page
        if page is None:
            return
        to = await self._form(AskRefile(self.held, page.meeting, _title(page)))
        if to is not None:
            self.rep_id = to.id
            self._changed(f"{_title(page)}: now filed under {to.name}.")

    def action_back(self) -> None:
        """Close."""
        self.dismiss()


def _title(page: MeetingPage) -> str:
    meeting = page.meeting
    minutes = f", {meeting.minutes} min" if meeting.minutes else ""
    return f"{page.rep.name}, {full(meeting.date)}, {meeting.kind}{minutes}"


def _remark(page: MeetingPage) -> str:
    meeting = page.meeting
    said = [f"{SUBSTANCE_SIGNS[meeting.substance]} {meeting.substance or 'not read'}"]
    if meeting.contest is not None:
        said.append(CONTESTED)
    if page.amended:
        said.append("amended")
    if meeting.imported is not None:
        said.append(IMPORTED)
    return ", ".join(said)


def _said(page: MeetingPage, width: int, amend_key: str) -> Iterator[Content]:
    if page.standing:
        head = Content.styled("! ", "bold $text-error")
        said = f"Amended twice at once; both are kept. {amend_key} settles it."
        yield safe.hung(head, said, width, "bold")
        for one in page.standing:
            at = f"{full(one.at.date())} {one.at:%H:%M} on {one.device}"
            shown = ", shown here" if not one.differences else ""
            yield safe.hung(Content("  "), f"{at}{shown}", width)
            yield from difference_blocks(one.differences, width)
        yield Content()
    yield from verdict_blocks(page.meeting, width)
    yield Content()
    if page.meeting.imported is not None:
        yield safe.hung(Content(), f"Imported from {page.meeting.imported.file}", width)
    yield from revision_blocks(page.revisions, width)
