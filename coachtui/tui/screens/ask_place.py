"""Asks where the record goes, and writes it there: never over a file without a yes."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from coachtui.exchange.safe_text import visible
from coachtui.notebook.paper_files import Exists
from coachtui.tui.record_pages import Paper, place, save
from coachtui.tui.screens.ask import Ask, Field
from coachtui.tui.screens.confirm import Confirm
from coachtui.tui.typed import Mend


class AskPlace(Ask[Path]):
    """Gives the file that was written."""

    def __init__(self, paper: Paper, folder: str) -> None:
        self._paper = paper
        self._folder = folder
        self._over: Path | None = None
        """The file that may be written over."""
        super().__init__(
            f"Where to save the record of {paper.rep}, {paper.period}",
            (
                Field(
                    name="place",
                    label="A file, or a folder to put it into; readable by you alone",
                    example="~/coachtui/",
                    said=self._said,
                ),
            ),
            word="Save",
            save=self._written,
        )

    def on_mount(self) -> None:
        """Begin with a name that says whose record it is, and of when."""
        typed = self.query_one("#ask-place", Input)
        typed.value = f"{self._folder}{self._paper.file_name}"
        typed.cursor_position = len(typed.value)

    def read(self, values: dict[str, str]) -> Path:
        """The file; raises `Mend`."""
        return place(values["place"], self._paper.file_name)

    def _said(self, words: str) -> str:
        path = place(words, self._paper.file_name)
        try:
            if path.exists():
                return f"{visible(path.name)} is there already: you will be asked"
            if not path.parent.is_dir() and path.parent.parent.is_dir():
                return f"In a new folder, {visible(path.parent.name)}"
        except OSError:
            pass
        return ""

    def _written(self, path: Path) -> None:
        try:
            save(path, self._paper.markdown, force=path == self._over)
        except Exists:
            self.app.call_from_thread(self._ask_first, path)
            raise Mend(f"{path.name} is there already.") from None
        except OSError as error:
            why = (error.strerror or "I/O error").lower()
            raise Mend(f"{path} can't be written: {why}.") from None

    def _ask_first(self, path: Path) -> None:
        question = f"{path} is there already. Write over it?"
        self.app.push_screen(
            Confirm(question, yes="Write over it"), lambda yes: self._on_answer(path, yes)
        )

    def _on_answer(self, path: Path, yes: bool | None) -> None:
        if yes:
            self._over = path
            self.action_submit()
