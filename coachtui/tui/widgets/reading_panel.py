"""Beside the editor, as one types: what was understood, and what the record amounts to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.coaching.marks import MARKS
from coachtui.coaching.model import LEGS, Reading
from coachtui.coaching.readback import readback
from coachtui.exchange.safe_text import visible
from coachtui.notebook.notebook import Understood
from coachtui.tui import safe


class ReadingPanel(VerticalScroll):
    """Problems first, then the verdict with its legs, then what was understood."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False, system=True, id="list.down"),
        Binding("k", "scroll_up", "Up", show=False, system=True, id="list.up"),
        Binding("g", "top", "First", show=False, system=True, id="list.first"),
        Binding("G", "end", "Last", show=False, system=True, id="list.last"),
    ]

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="reading")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._understood: Understood | None = None
        self._made: Mapping[int, str] = {}
        self._asked = False

    def show(self, understood: Understood | None, made: Mapping[int, str]) -> None:
        """Show what a text says; none while there is no text.

        `made` are lines, from 0, that a key makes marked ones, and what they would be.
        """
        self._understood, self._made, self._asked = understood, made, True
        self.set_class(understood is None, "start")
        across = self.scrollable_content_region.width
        lines = _start(across) if understood is None else _read(understood, made, across)
        self.query_one("#reading", Static).update(safe.stacked(*lines))

    def action_top(self) -> None:
        """To the verdict."""
        self.scroll_home(animate=False)

    def action_end(self) -> None:
        """To the last line."""
        self.scroll_end(animate=False)

    def on_resize(self) -> None:
        """Wrap anew."""
        if self._asked:
            self.show(self._understood, self._made)


def _start(width: int) -> Iterator[Content]:
    yield Content.styled(_FINE, "$foreground-muted")
    across = max(len(example) for example, _ in MARKS)
    if width < across + 2 + max(len(said) for _, said in MARKS):
        across = 0
    for example, said in MARKS:
        yield Content.assemble((example.ljust(across), "bold"), "  ", (said, "$foreground-muted"))


def _read(understood: Understood, made: Mapping[int, str], width: int) -> Iterator[Content]:
    for problem in understood.problems:
        yield safe.hung(_SIGN_PROBLEM, problem.message, width)
        if problem.choices:
            yield safe.hung(_MARGIN, f"Choose: {', or '.join(problem.choices)}", width)
    if understood.problems:
        yield Content()
    if understood.reading is not None:
        yield from _verdict(understood.reading, width, signs=bool(understood.reading.lines))
        yield Content()
    if understood.captured.entries or understood.closed or not understood.problems:
        yield Content.styled("Understood", "bold")
        yield from _understood(understood, width)
    for hint in understood.captured.hints:
        yield safe.hung(_MARGIN, f"Line {hint.line}: {hint.text}", width, "$foreground-muted")
        if line := made.get(hint.line - 1):
            yield safe.hung(Content.styled("^g  ", "bold $text-accent"), line.strip(), width)


def _understood(understood: Understood, width: int) -> Iterator[Content]:
    for said in readback(understood.captured, understood.closed, understood.rep):
        mark, words = (" " * 4, said) if said[:1] in ("N", "#") else (said[:4], said[4:])
        yield safe.hung(Content.styled(visible(mark), "bold $text-accent"), words, width)


def _verdict(reading: Reading, width: int, *, signs: bool) -> Iterator[Content]:
    verdict = Content.assemble("Reads as ", (reading.substance, "bold"))
    said = next((one for one in _SIGNS if verdict.cell_length + len(one) <= width), "")
    yield verdict + Content.styled(said, "$foreground-muted") if signs else verdict
    mends = dict(zip(reading.missing, reading.reasons, strict=False))
    for leg in LEGS:
        if reading.legs.get(leg):
            head = Content.styled(f"✓ {leg:<10}", "$text-success")
            yield safe.hung(head, reading.carried.get(leg, ""), width, "$foreground-muted")
        else:
            yield _missing(leg, mends.pop(leg, ""), width)
    for part, mend in mends.items():
        yield _missing(part, mend, width)
    for flag in reading.flags:
        yield safe.hung(Content("· "), f"Worth a look: {flag}", width)


def _missing(part: str, mend: str, width: int) -> Content:
    return safe.hung(Content.styled(f"✗ {part:<10}", "bold $text-warning"), mend, width)


_SIGNS = (
    "   beside the text: H happened, C change, P person",
    "   H, C, P: what carries it",
)
_SIGN_PROBLEM = Content.styled("! ", "bold $text-error")
_FINE = "Plain sentences are fine. A line may start with a mark:"
_MARGIN = Content("  ")
