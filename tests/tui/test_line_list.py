from __future__ import annotations

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from coachtui.tui.widgets.line_list import Item, LineList


class Lines(App[None]):
    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self.items = items
        self.heard: list[str] = []

    def compose(self) -> ComposeResult:
        yield LineList()

    def on_mount(self) -> None:
        self.lines.focus()
        self.lines.show(self.items)

    @property
    def lines(self) -> LineList:
        return self.query_one(LineList)

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        self.heard.append(message.key)

    def on_line_list_selected(self, message: LineList.Selected) -> None:
        self.heard.append(f"open {message.key}")

    def on_line_list_left(self) -> None:
        self.heard.append("left")


def items(*said: str) -> list[Item]:
    """Words are lines to choose; those in capitals are headings."""
    return [
        Item("" if one.isupper() else one, lambda _, one=one: Content(one))  # type: ignore[misc]
        for one in said
    ]


def shown(pilot: Pilot[None]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()
    return ["".join(part.text for part in strip).rstrip() for strip in strips]


async def test_keys_go_from_line_to_line_and_over_headings() -> None:
    app = Lines(items("FIRST", "one", "two", "SECOND", "three"))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("j", "j", "j", "k", "g", "up", "G", "enter")
        assert app.heard == ["one", "two", "three", "two", "one", "left", "three", "open three"]


async def test_the_heading_above_the_first_line_comes_into_view_again() -> None:
    app = Lines(items("FIRST", *(f"n{at}" for at in range(30))))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert shown(pilot)[-1].split() == ["n29"]
        await pilot.press("g")
        await pilot.pause()
        assert shown(pilot)[0].split() == ["FIRST"]


async def test_what_is_not_in_view_is_not_asked_for_its_text() -> None:
    asked: list[int] = []

    def said(at: int) -> Content:
        asked.append(at)
        return Content(f"line {at}")

    many = [Item(str(at), lambda _, at=at: said(at)) for at in range(10_000)]  # type: ignore[misc]
    async with Lines(many).run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        assert max(asked) < 20


async def test_shown_anew_the_cursor_stays_on_its_line() -> None:
    app = Lines(items("one", "two", "three"))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("j")
        app.lines.show(items("zero", "one", "two", "three"))
        assert app.lines.chosen == "two"
        app.lines.show(items("zero"))
        assert app.lines.chosen == "zero"
        app.lines.show(())
        assert app.lines.chosen == ""
        await pilot.press("enter", "j", "k", "pagedown", "G")
        assert app.lines.chosen == ""


async def test_a_page_is_a_screenful_and_ends_at_the_ends() -> None:
    app = Lines(items(*(f"n{at}" for at in range(30))))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.press("pagedown")
        assert app.lines.chosen == "n5"
        for _ in range(9):
            await pilot.press("pagedown")
        assert app.lines.chosen == "n29"
        await pilot.press("pageup")
        assert app.lines.chosen == "n24"


async def test_a_click_chooses_and_a_second_one_opens() -> None:
    app = Lines(items("FIRST", "one", "two"))
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.click(LineList, offset=(2, 2))
        await pilot.click(LineList, offset=(2, 2))
        await pilot.click(LineList, offset=(2, 0))
        assert app.heard == ["one", "two", "open two"]


async def test_a_long_line_ends_in_an_ellipsis() -> None:
    app = Lines(items("a" * 50))
    async with app.run_test(size=(20, 3)) as pilot:
        assert shown(pilot)[0] == "a" * 19 + "…"
