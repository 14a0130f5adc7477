"""The mirror: the manager's own coaching in figures."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from coachtui.coaching.days import full
from coachtui.coaching.mirror import Mirror
from coachtui.coaching.mirror_text import coverage_head, month_labels, nothing_on_file
from coachtui.tui import safe
from coachtui.tui.messages import OpenBrief
from coachtui.tui.mirror_page import figures_of_many, own_figures, reflected
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.rep_screen import RepScreen
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.line_list import LineList
from coachtui.tui.widgets.plots import HeatMap, name_width, week_legend
from coachtui.tui.widgets.title_bar import TitleBar

TWO_COLUMNS = 100
"""Columns from which the sections stand side by side."""


class MirrorScreen(RepScreen):
    """Everything on one page that scrolls; a row of the heat map is the rep keys act on."""

    CSS_PATH = "mirror.tcss"
    place = "mirror"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="mirror.back", tooltip="To where you came from"),
    ]

    def __init__(self, held: OpenNotebook) -> None:
        super().__init__(held)
        self._mirror: Mirror | None = None
        self._across = 0
        """The width it is laid out for."""

    @property
    def chosen_rep(self) -> str | None:
        """That of the row under the cursor."""
        return (self.query_one(HeatMap).chosen or None) if self.is_mounted else None

    def compose(self) -> ComposeResult:
        """The heat map, the sections below it, and how much more there is."""
        yield TitleBar("Mirror", f"your own coaching, {full(self.held.today)}")
        with Vertical(id="mirror"):
            with VerticalScroll(id="page", can_focus=False):
                yield Static(_adding_up(), id="map-head")
                yield HeatMap(id="map")
                yield Static(week_legend(), id="map-legend")
                with Horizontal(id="sections"):
                    yield Static(id="own")
                    yield Static(id="many")
                yield Static(id="missing")
            yield Static(id="mirror-more")
        yield Static(_first(), id="mirror-first")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Keys move in the heat map; watch what is in view."""
        self.query_one(HeatMap).focus()
        page = self.query_one("#page")
        for what in ("scroll_y", "virtual_size", "size"):
            self.watch(page, what, self._say_more, init=False)

    def on_resize(self) -> None:
        """Lay out anew for another width."""
        if self._mirror is not None and self.size.width != self._across:
            self._lay_out(self._mirror)

    async def load(self) -> None:
        """Show the figures as they stand."""
        found = await self.ask(self.held.look, reflected)
        if found is None:
            return
        self._mirror = found
        self.set_class(not found.coverage.rows, "empty")
        self._lay_out(found)
        self.refresh_bindings()

    def action_back(self) -> None:
        """Close."""
        self.dismiss()

    @on(LineList.Selected)
    def _open(self, event: LineList.Selected) -> None:
        self.post_message(OpenBrief(event.key))

    @on(LineList.Moved)
    def _follow(self) -> None:
        heat = self.query_one(HeatMap)
        if heat.cursor is None:
            return
        page = self.query_one("#page")
        top = heat.virtual_region.y + heat.cursor
        if heat.cursor == 0:
            page.scroll_home(animate=False)
        else:
            page.scroll_to_region(Region(0, top, 1, 1), animate=False, force=True)
        self._say_more()

    @on(HeatMap.Beyond)
    def _scroll(self, event: HeatMap.Beyond) -> None:
        page = self.query_one("#page")
        steps = {"line": 1, "page": max(1, page.size.height - 1), "end": page.virtual_size.height}
        page.scroll_relative(y=event.step * steps[event.by], animate=False)

    def _lay_out(self, mirror: Mirror) -> None:
        self._across = self.size.width
        inner = self._across - _MARGINS
        names = name_width(mirror.coverage.rows)
        glyph = 2 if names + 3 + 2 * _GOOD_MANY <= inner else 1
        weeks = max(1, min(len(mirror.coverage.weeks), (inner - names - 3) // glyph))
        labels = month_labels(mirror.coverage.weeks[-weeks:], glyph)
        self.query_one("#map-head", Static).update(
            safe.stacked(
                Content(coverage_head(weeks, mirror.date)).stylize("bold"),
                Content(f"{' ' * (names + 3)}{labels}").stylize("$foreground-muted"),
            )
        )
        self.query_one(HeatMap).show_rows(mirror.coverage.rows, weeks, glyph)
        wide = self._across >= TWO_COLUMNS
        each = (inner - _GAP) // 2 if wide else inner
        self.query_one("#sections").set_class(wide, "side")
        self.query_one("#own", Static).update(own_figures(mirror, each))
        self.query_one("#many", Static).update(figures_of_many(mirror, each))
        self.query_one("#missing", Static).update(
            Content(nothing_on_file(mirror)).stylize("$foreground-muted")
        )
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        page, heat = self.query_one("#page"), self.query_one(HeatMap)
        below = round(page.max_scroll_y - page.scroll_y)
        said = [f"▾ {below} more line{'' if below == 1 else 's'}"] if below > 0 else []
        rows = self._mirror.coverage.rows if self._mirror else ()
        if heat.cursor is not None and heat.cursor < len(rows) and not heat.row_in_view:
            said.append(f"keys act on {' '.join(rows[heat.cursor].rep.split())}")
        self.query_one("#mirror-more", Static).update(safe.line("   ".join(said)))


def _adding_up() -> Content:
    return Content("Adding up …").stylize("$foreground-muted")


def _first() -> Content:
    """What an empty notebook says: the next step."""
    return safe.stacked(
        Content("Nothing to mirror yet: no rep is in the notebook.").stylize("bold"),
        Content(),
        Content.from_markup(
            "[@click=app.add_reps][bold $text-accent]a[/]  Type the names of your reps.[/]"
        ),
        Content("   The heat map begins with the first talk you log.").stylize("$foreground-muted"),
    )


_MARGINS = 4
"""Columns beside the page, its scrollbar included."""
_GAP = 4
_GOOD_MANY = 26
"""Weeks from which each may take two columns."""
