"""What the Log asks: whether a draft may go, and which of two amendments stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from coachtui.coaching.merging import Side, differences
from coachtui.tui import safe

Standing = Literal["mine", "theirs", "both"]


class ThrowAway(ModalScreen[bool]):
    """Whether what is typed may go."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n", "keep", "Keep", id="ask.cancel", tooltip="Keep the draft"),
        Binding("y", "throw", "Throw away", id="log.throw", tooltip="Throw the draft away"),
    ]

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what

    def compose(self) -> ComposeResult:
        """The question, and two answers."""
        with Vertical(id="ask"):
            yield Static(safe.line(self._what, "bold"), id="ask-title")
            yield Static(Content("It was never saved. ctrl+z in the Log brings it back."))
            with Horizontal(id="ask-buttons"):
                yield Button(Content("Keep (esc)"), id="cancel", compact=True)
                yield Button(Content("Throw away (y)"), id="save", compact=True)

    @on(Button.Pressed, "#save")
    def action_throw(self) -> None:
        """It may."""
        self.dismiss(True)

    @on(Button.Pressed, "#cancel")
    def action_keep(self) -> None:
        """It stays."""
        self.dismiss(False)


class TwoAmendments(ModalScreen[Standing | None]):
    """Shows where two texts of one meeting differ, and asks which is to stand."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "choose('mine')", "Keep mine", id="log.mine", tooltip="Yours stands"),
        Binding("t", "choose('theirs')", "Take theirs", id="log.theirs", tooltip="Theirs stands"),
        Binding(
            "b", "choose('both')", "Both", id="log.both", tooltip="One text of both, to go through"
        ),
        Binding("escape", "choose('')", "Back", id="ask.cancel", tooltip="Decide later"),
    ]

    def __init__(self, title: str, said: str, *, theirs: str, mine: str) -> None:
        super().__init__()
        self._title = title
        self._said = said
        self._lines = differences(theirs, mine)

    def compose(self) -> ComposeResult:
        """The difference, and the ways out."""
        with Vertical(id="ask"):
            yield Static(safe.line(self._title, "bold"), id="ask-title")
            yield Static(safe.content(self._said))
            with VerticalScroll(id="difference"):
                yield Static(safe.stacked(*map(_line, _near(self._lines))))
            with Horizontal(id="ask-buttons"):
                yield Button(Content("Keep mine (k)"), id="mine", compact=True)
                yield Button(Content("Take theirs (t)"), id="theirs", compact=True)
                yield Button(Content("Both (b)"), id="both", compact=True)

    def on_mount(self) -> None:
        """Keys scroll the difference."""
        self.query_one("#difference").focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.action_choose(event.button.id or "")

    def action_choose(self, standing: str) -> None:
        """Give the answer."""
        answers: dict[str, Standing] = {"mine": "mine", "theirs": "theirs", "both": "both"}
        self.dismiss(answers.get(standing))


def _near(lines: Sequence[tuple[Side, str]]) -> list[tuple[Side, str]]:
    """What differs, with a line before and behind it; the rest as one line each time."""
    near = {
        other
        for at, (side, _) in enumerate(lines)
        if side != "both"
        for other in (at - 1, at, at + 1)
    }
    found: list[tuple[Side, str]] = []
    for at, line in enumerate(lines):
        if at in near:
            found.append(line)
        elif at - 1 in near or not at:
            found.append(("both", "..."))
    return found


def _line(line: tuple[Side, str]) -> Content:
    side, text = line
    head, style = _HEADS[side]
    return Content.styled(head, style) + safe.line(text, style)


_HEADS: dict[Side, tuple[str, str]] = {
    "both": ("         ", "$foreground-muted"),
    "mine": ("mine   > ", "$text-success"),
    "theirs": ("theirs < ", "$text-warning"),
}
