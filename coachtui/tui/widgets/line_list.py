"""A list of lines, drawn as they come into view: as quick with ten thousand as with ten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


class Item(Struct, frozen=True):
    """One line of the list."""

    key: str
    """What it stands for; empty for a heading or a gap, which can't be chosen."""
    said: Callable[[int], Content]
    """Its text for so many columns, on one line; asked for when it comes into view."""


class LineList(ScrollView, can_focus=True):
    """Lines to choose from. One is under the cursor as long as any can be chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--line",
        "line-list--heading",
        "line-list--cursor",
    }
    DEFAULT_CSS = """
    LineList {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        & > .line-list--heading { text-style: bold; }
        & > .line-list--cursor { background: $accent-muted; color: $foreground; text-style: bold; }
        &:ansi > .line-list--cursor {
            background: ansi_default; color: ansi_default; text-style: bold reverse;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", id="list.open", tooltip="Open what is chosen"),
        Binding("j", "move(1)", "Down", show=False, system=True, id="list.down"),
        Binding("k", "move(-1)", "Up", show=False, system=True, id="list.up"),
        Binding("g", "first", "First", show=False, system=True, id="list.first"),
        Binding("G", "last", "Last", show=False, system=True, id="list.last"),
        # Without ids: whatever else is rebound, these move.
        Binding("down", "move(1)", "Down", show=False, system=True),
        Binding("up", "move(-1)", "Up", show=False, system=True),
        Binding("home", "first", "First", show=False, system=True),
        Binding("end", "last", "Last", show=False, system=True),
        Binding("pagedown", "page(1)", "Page", show=False, system=True),
        Binding("pageup", "page(-1)", "Page up", show=False, system=True),
    ]

    cursor: reactive[int | None] = reactive(None, repaint=False)
    """The place of the line under the cursor, counted from 0."""

    class Moved(Message):
        """Another line is under the cursor."""

        def __init__(self, line_list: LineList, key: str) -> None:
            super().__init__()
            self.line_list = line_list
            self.key = key

        @property
        def control(self) -> LineList:
            """The list."""
            return self.line_list

    class Selected(Moved):
        """A line was chosen, by key or mouse."""

    class Left(Moved):
        """The cursor would go above the first line."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._items: Sequence[Item] = ()

    @property
    def chosen(self) -> str:
        """The key of the line under the cursor; empty where there is none."""
        return "" if self.cursor is None else self._items[self.cursor].key

    def show(self, items: Sequence[Item]) -> None:
        """Show these lines; the cursor stays on its line, else goes to the first."""
        before = self.chosen
        self._items = items
        kept = self._place(before) if before else None
        self.set_reactive(LineList.cursor, self._next(-1, 1) if kept is None else kept)
        self.virtual_size = Size(0, len(items))
        self.refresh()
        if kept is None:
            self.scroll_home(animate=False)
        self._follow()
        if self.chosen != before:
            self.post_message(self.Moved(self, self.chosen))

    def choose(self, key: str) -> None:
        """Put the cursor on the line of this key, if there is one."""
        at = self._place(key)
        if at is not None:
            self.cursor = at

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to open where no line is chosen."""
        if action == "select":
            return self.cursor is not None
        return super().check_action(action, parameters)

    def render_line(self, y: int) -> Strip:
        """One of the lines in view."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if at >= len(self._items) or width <= 0:
            return Strip.blank(width, self.get_visual_style("line-list--line").rich_style)
        item = self._items[at]
        classes = ["line-list--line"]
        if not item.key:
            classes.append("line-list--heading")
        if at == self.cursor:
            classes.append("line-list--cursor")
        style = self.get_visual_style(*classes)
        strips = Visual.to_strips(self, item.said(width), width, 1, style)
        return strips[0].extend_cell_length(width, style.rich_style).apply_meta({"line": at})

    def watch_cursor(self, before: int | None, now: int | None) -> None:
        """Draw the two lines anew, and tell."""
        for at in (before, now):
            if at is not None:
                self.refresh_lines(at - self.scroll_offset.y, 1)
        self._follow()
        if now is not None and now < len(self._items):
            self.post_message(self.Moved(self, self._items[now].key))

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._follow()

    async def on_click(self, event: events.Click) -> None:
        """A click chooses the line; on the one under the cursor it opens it."""
        at = event.style.meta.get("line")
        if isinstance(at, int) and at < len(self._items) and self._items[at].key:
            if at == self.cursor:
                self.action_select()
            self.cursor = at

    def action_select(self) -> None:
        """Tell what is chosen."""
        if self.cursor is not None:
            self.post_message(self.Selected(self, self.chosen))

    def action_move(self, step: int) -> None:
        """To the next line that can be chosen; above the first one out of the list."""
        at = self._next(-1 if self.cursor is None else self.cursor, step)
        if at is not None:
            self.cursor = at
        elif step < 0:
            self.scroll_home(animate=False)
            self.post_message(self.Left(self, self.chosen))

    def action_first(self) -> None:
        """To the first line."""
        self.cursor = self._next(-1, 1)

    def action_last(self) -> None:
        """To the last line."""
        self.cursor = self._next(len(self._items), -1)

    def action_page(self, step: int) -> None:
        """A screenful on or back."""
        if self.cursor is None:
            return
        far = self.cursor + step * max(1, self.size.height - 1)
        far = max(0, min(len(self._items) - 1, far))
        found = self._next(far - step, step)
        self.cursor = found if found is not None else self._next(far + step, -step)

    def _place(self, key: str) -> int | None:
        return next((at for at, one in enumerate(self._items) if one.key == key), None)

    def _next(self, at: int, step: int) -> int | None:
        """The nearest line past `at` that can be chosen."""
        at += step
        while 0 <= at < len(self._items):
            if self._items[at].key:
                return at
            at += step
        return None

    def _follow(self) -> None:
        """Bring the cursor into view, and the headings above the first line with it."""
        if self.cursor is None:
            return
        top = self.cursor
        while top > 0 and not self._items[top - 1].key:
            top -= 1
        if self.cursor - top >= self.size.height:
            top = self.cursor
        self.scroll_to_region(
            Region(0, top, 1, self.cursor - top + 1), animate=False, force=True, immediate=True
        )
