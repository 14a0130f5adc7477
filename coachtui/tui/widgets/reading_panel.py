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
    ("+ discovery: asked who signs", "a strength, with the skill"),
    ("- closing: gave 10% off", "a weakness"),
    ("~ pricing takes nine days", "a blocker, outside the rep"),
    ("> I freeze in procurement", "the rep's own words"),
    ("[] me by fri: price sheet", "a promise: who, which day"),
    ("[x] price sheet: sent", "closes a promise from before"),
    ("$ Tolvane: who Ada; why ...", "what is known of a buyer"),
    ("? ask about the quote", "to raise next time"),
    ("! keep to myself", "private, never exported"),
)
"""An example of each mark that is worth knowing first, and what it says."""


class ReadingPanel(VerticalScroll):
    """Problems first, then the verdict with its legs, then what was understood."""

    can_focus = False

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="reading")

    def show(self, understood: Understood | None) -> None:
        """Show what a text says; none while there is no text."""
        lines = _start() if understood is None else _read(understood)
        self.query_one("#reading", Static).update(safe.stacked(*lines))


def _start() -> Iterator[Content]:
    yield Content.styled("Plain sentences are fine. A line may start with a mark:", "$text-muted")
    yield Content()
    across = max(len(example) for example, _ in MARKS)
    for example, said in MARKS:
        yield Content.assemble(
            (example.ljust(across), "bold"), "  ", (said, "$text-muted")
        )


def _read(understood: Understood) -> Iterator[Content]:
    for problem in understood.problems:
        yield Content.assemble(
            ("Can't be saved yet. ", "bold $text-error"), safe.line(problem.message)
        )
        if problem.choices:
            yield safe.line(f"   {', or '.join(problem.choices)}", "$text-muted")
    if understood.problems:
        yield Content()
    if understood.reading is not None:
        yield from _verdict(understood.reading)
        yield Content()
    yield Content.styled("Understood", "bold")
    for said in readback(understood.captured, understood.closed, understood.rep):
        mark, words = said[:4], said[4:]
        if said.startswith(("No marks", "#")):
            yield safe.line(said, "$text-muted")
        else:
            yield Content.assemble((visible(mark), "bold $text-accent"), safe.line(words))
    for hint in understood.captured.hints:
        yield safe.line(hint.text, "$text-muted")


def _verdict(reading: Reading) -> Iterator[Content]:
    yield Content.assemble("Reads as ", (reading.substance, "bold"))
    mends = dict(zip(reading.missing, reading.reasons, strict=False))
    for leg in LEGS:
        if reading.legs.get(leg):
            carrying = safe.line(reading.carried.get(leg, ""), "$text-muted")
            yield Content.assemble((f"✓ {leg:<9}", "$text-success"), carrying)
        else:
            yield _missing(leg, mends.pop(leg, ""))
    for part, mend in mends.items():
        yield _missing(part, mend)
    for flag in reading.flags:
        yield Content.assemble(("· ", "$text-muted"), safe.line(f"worth a look: {flag}"))


def _missing(part: str, mend: str) -> Content:
    return Content.assemble((f"✗ {part:<9}", "bold $text-warning"), safe.line(mend))
