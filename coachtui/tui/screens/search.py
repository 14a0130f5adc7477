"""Search: words found in everything, as they are typed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from coachtui.coaching.columns import cells
from coachtui.coaching.days import short
from coachtui.coaching.model import Rep
from coachtui.coaching.search import Hit, search_words
from coachtui.coaching.search_tally import Found, Tally
from coachtui.coaching.search_text import SEARCHED, around, heading
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.messages import OpenMeeting, OpenRep
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.notebook_screen import NotebookScreen, taken_down
from coachtui.tui.searching import TABS, Searching
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.line_input import LineInput
from coachtui.tui.widgets.line_list import Item, LineList
from coachtui.tui.widgets.title_bar import TitleBar

MOST = 500
"""Lines shown at most; the rest are counted."""
SOON = 0.1
"""Seconds between looks at what is found so far."""
LONG = 0.5
"""Seconds after which it says that it is still searching."""


class Words(LineInput):
    """What is looked for; down goes into what was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down", "into_list", "Lines", key_display="↓", id="search.down", tooltip="To the lines"
        ),
    ]

    class Below(Message):
        """The cursor goes down, into the list."""

    def action_into_list(self) -> None:
        """Down."""
        self.post_message(self.Below())


class FoundLines(LineList):
    """The lines found. Other letters than its own keys go on with the words."""

    class Typed(Message):
        """A letter for the words, or none; with `anew` they are to be typed anew."""

        def __init__(self, letter: str = "", *, anew: bool = False) -> None:
            super().__init__()
            self.letter = letter
            self.anew = anew

    def on_key(self, event: events.Key) -> None:
        """Letters that move in the list stay here."""
        if event.key == "backspace" or (event.is_printable and event.key not in _OF_LIST):
            event.stop()
            event.prevent_default()
            letter = "" if event.key in ("slash", "backspace") else event.character or ""
            self.post_message(self.Typed(letter, anew=event.key == "slash"))


class SearchScreen(NotebookScreen):
    """The words at the top, below them what was found."""

    CSS_PATH = "search.tcss"
    place = "search"
    AUTO_FOCUS = "Words"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="search.back", tooltip="To where you came from"),
    ]

    def __init__(self, held: OpenNotebook, searching: Searching, *, debounce: float = SOON) -> None:
        super().__init__(held)
        self._searching = searching
        self._debounce = debounce
        self._hits: dict[str, Hit] = {}
        """What is shown, by the key of its line."""
        self._shown = ""
        """The words that the lines shown are all the lines of."""
        self._opens = False
        """Whether the first line is to be opened once it is known."""

    def compose(self) -> ComposeResult:
        """Words, how much was found, the lines."""
        yield TitleBar("Search")
        with Vertical(id="search"):
            yield Words(
                self._searching.words,
                placeholder="Words to find",
                id="words",
                compact=True,
                select_on_focus=False,
            )
            yield Static(id="found-count")
            yield FoundLines(id="found")
            yield Static(_what_for(), id="search-first")
        yield KeyFooter()

    def on_mount(self) -> None:
        """The words of before are there, and go with the first letter."""
        self.query_one(Words).action_select_all()

    async def load(self) -> None:
        """Search anew."""
        self.look(self._searching.words, wait=0)

    @work(exclusive=True, group="search")
    async def look(self, words: str, wait: float) -> None:
        """Look for the words in one rep's texts after the other; show what there is meanwhile."""
        await asyncio.sleep(wait)
        with taken_down():
            await self._look(search_words(words))
            self._shown = words
            if self._opens:
                self._opens = False
                self.query_one(FoundLines).action_select()

    async def _look(self, wanted: tuple[str, ...]) -> None:
        self.set_class(not wanted, "empty")
        reps = await self.ask(self._searching.reps) or ()
        if not wanted:
            self._show((), wanted, "")
            for rep in reps:
                await self.ask(self._searching.ready, rep.id)
            return
        began = shown = monotonic()
        tally = Tally(MOST)
        for done, rep in enumerate(reps):
            now = monotonic()
            if now - began >= LONG and now - shown >= SOON:
                so_far = f"searching … {done} of {len(reps)} reps, {_lines(tally.count)} so far"
                self._show(tally.found(), wanted, so_far)
                shown = monotonic()
            await self.ask(self._searching.find, wanted, rep.id, tally)
        self._show(tally.found(), wanted, _lines(tally.count) if tally.count else _nothing(reps))

    @on(Input.Changed)
    def _on_words(self, event: Input.Changed) -> None:
        if event.value != self._searching.words:
            self._searching.words = event.value
            self._opens = False
            self.look(event.value, self._debounce)

    @on(Input.Submitted)
    def _first(self) -> None:
        """Open the line under the cursor; where the words are new, once it is known."""
        self._opens = self._searching.words != self._shown
        if not self._opens:
            self.query_one(FoundLines).action_select()

    @on(Words.Below)
    def _into_list(self) -> None:
        if self._hits:
            self.query_one(FoundLines).focus()

    @on(LineList.Left)
    def _out_of_list(self) -> None:
        self.query_one(Words).focus()

    @on(FoundLines.Typed)
    def _type(self, event: FoundLines.Typed) -> None:
        words = self.query_one(Words)
        self.set_focus(words)
        if event.letter:
            words.action_end()
            words.insert_text_at_cursor(event.letter)
        elif event.anew:
            words.action_select_all()

    @on(LineList.Selected)
    def _open(self, event: LineList.Selected) -> None:
        hit = self._hits.get(event.key)
        if hit is None:
            return
        if self._searching.in_meeting(hit):
            self.post_message(OpenMeeting(hit.rep_id, hit.origin, hit.line))
        else:
            self.post_message(OpenRep(hit.rep_id, TABS[hit.group]))

    def action_back(self) -> None:
        """Close; the words are kept."""
        self.dismiss()

    def _show(self, found: Sequence[Found], wanted: Sequence[str], said: str) -> None:
        self._hits = {}
        items: list[Item] = []
        lines = [hit for of_group in found for hit in of_group.hits]
        across = (
            min(_NAME, max((cells(visible(hit.rep)) for hit in lines), default=0)),
            max((len(short(hit.date, self.held.today)) for hit in lines), default=0),
        )
        for of_group in found:
            items += [*([_GAP] if items else []), Item("", partial(_heading, heading(of_group)))]
            for hit in of_group.hits:
                key = self._key(hit)
                self._hits[key] = hit
                items.append(Item(key, partial(self._line, hit, wanted, across)))
        found_lines = self.query_one(FoundLines)
        found_lines.show(items)
        if not found_lines.has_focus:
            found_lines.action_first()
        self.query_one("#found-count", Static).update(Content(said).stylize("$foreground-muted"))
        self.refresh_bindings()

    def _key(self, hit: Hit) -> str:
        key = f"{hit.group} {hit.rep_id} {hit.origin} {hit.line}"
        return key if key not in self._hits else f"{key} {len(self._hits)}"

    def _line(
        self, hit: Hit, wanted: Sequence[str], across: tuple[int, int], width: int
    ) -> Content:
        name = safe.line(hit.rep).truncate(across[0], ellipsis=True, pad=True)
        day = short(hit.date, self.held.today).ljust(across[1])
        head = Content.assemble("  ", name, "  ", (day, "$foreground-muted"), "  ")
        if hit.private:
            head = Content.assemble(head, ("private ", "$text-warning"))
        text = visible(" ".join(hit.text[:_LONGEST].split()))
        said, spans = around(text, wanted, width - head.cell_length)
        line = Content(said)
        for start, end in spans:
            line = line.stylize("bold underline $text-accent", start, end)
        return Content.assemble(head, line)


def _lines(count: int) -> str:
    return f"{count} line{'' if count == 1 else 's'}"


def _nothing(reps: Sequence[Rep]) -> str:
    if not reps:
        return "The notebook is empty: no rep is in it yet."
    return "Nothing has all of these words in it."


def _heading(said: str, _: int) -> Content:
    return Content(said)


def _what_for() -> Content:
    """What an empty search says."""
    return safe.stacked(
        Content(f"Searches {SEARCHED}, of all reps."),
        Content(),
        Content("dana quote").stylize("bold")
        + Content("      lines of Dana's with quote in them").stylize("$foreground-muted"),
        Content('"third quote"').stylize("bold")
        + Content("   the two words side by side").stylize("$foreground-muted"),
        Content(),
        Content("Capitals and accents make no difference. Down goes into the list.").stylize(
            "$foreground-muted"
        ),
    )


_OF_LIST = frozenset(("j", "k", "g", "G"))
_NAME = 18
"""Columns of a name at most."""
_LONGEST = 4000
"""Letters of a line that are looked at for the words to mark."""
_GAP = Item("", partial(_heading, ""))
