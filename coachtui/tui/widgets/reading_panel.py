"""Beside the editor, as one types: what was understood, and what the record amounts to."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.coaching.model import LEGS, Reading
from coachtui.coaching.readback import readback
from coachtui.exchange.safe_text import visible
from coachtui.notebook.notebook import Understood
from coachtui.tui import safe

MARKS = (
    ("25m", "first line: minutes, day, kind"),
    ("+ discovery: asked who signs", "a strength, with the skill"),
    ("- closing: gave 10% off", "a weakness"),
    ("~ pricing takes nine days", "a blocker, outside the rep"),
    ("> I freeze in procurement", "the rep's own words"),
    ("[] me by fri: price sheet", "a promise: who, which day"),
    ("[x] price sheet: sent", "closes a promise from before"),
    ("$ Tolvane: who Ada; why ...", "what is known of a buyer"),
    ("? ask about the quote", "to raise next time"),
    ("! keep to myself", "private, never exported"),
    ("% discovery: not yet", "or: changed, can't tell"),
    ("= selling time: 22%", "a figure to follow"),
    ("#hiring", "a tag, anywhere in a line"),
)
"""An example of each mark, and what it says."""


class ReadingPanel(VerticalScroll):
    """Problems first, then the verdict with its legs, then what was understood."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="reading")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._understood: Understood | None = None

    def show(self, understood: Understood | None) -> None:
        """Show what a text says; none while there is no text."""
        self._understood = understood
        self.set_class(understood is None, "start")
        across = self.scrollable_content_region.width
        lines = _start(across) if understood is None else _read(understood, across)
        self.query_one("#reading", Static).update(safe.stacked(*lines))

    def on_resize(self) -> None:
        """Wrap anew."""
        self.show(self._understood)


def _start(width: int) -> Iterator[Content]:
    yield Content.styled(_FINE, "$foreground-muted")
    across = max(len(example) for example, _ in MARKS)
    if width < across + 2 + max(len(said) for _, said in MARKS):
        across = 0
    for example, said in MARKS:
        yield Content.assemble((example.ljust(across), "bold"), "  ", (said, "$foreground-muted"))


def _read(understood: Understood, width: int) -> Iterator[Content]:
    for problem in understood.problems:
        yield safe.hung(_SIGN_PROBLEM, problem.message, width)
        if problem.choices:
            yield safe.hung(_MARGIN, f"Choose: {', or '.join(problem.choices)}", width)
    if understood.problems:
        yield Content()
    if understood.reading is not None:
        yield from _verdict(understood.reading, width)
        yield Content()
    yield Content.styled("Understood", "bold")
    for said in readback(understood.captured, understood.closed, understood.rep):
        mark, words = (" " * 4, said) if said[:1] in ("N", "#") else (said[:4], said[4:])
        yield safe.hung(Content.styled(visible(mark), "bold $text-accent"), words, width)
    for hint in understood.captured.hints:
        yield safe.hung(_MARGIN, hint.text, width, "$foreground-muted")


def _verdict(reading: Reading, width: int) -> Iterator[Content]:
    yield Content.assemble("Reads as ", (reading.substance, "bold"))
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


_SIGN_PROBLEM = Content.styled("! ", "bold $text-error")
_FINE = "Plain sentences are fine. A line may start with a mark:"
_MARGIN = Content("  ")
