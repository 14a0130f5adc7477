"""The HR record as the Export screen shows it: made anew for each change, saved as it was shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from msgspec import Struct

from coachtui.coaching.day_names import name_of
from coachtui.coaching.days import UnreadableDay, full
from coachtui.coaching.period import UnreadablePeriod, period_name, period_words
from coachtui.coaching.record_days import Days, NoSuchDays, record_days
from coachtui.coaching.record_entries import RecordEntry, record_entries
from coachtui.coaching.whole_record import warnings_of, whole_record
from coachtui.exchange.file_names import stems
from coachtui.exchange.hr_markdown import hr_markdown
from coachtui.notebook import paper_files
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.paths import path_of
from coachtui.tui.typed import Mend


class Paper(Struct, frozen=True, kw_only=True):
    """A record of some days, with what is switched out of it left out."""

    rep: str
    days: str
    """In full, both of them."""
    period: str
    """The same as a person says it."""
    entries: tuple[RecordEntry, ...]
    """All that can be in it."""
    markdown: str
    warnings: tuple[str, ...]
    file_name: str


def days_meant(held: OpenNotebook, words: str) -> Days:
    """The days that `words` name; raises `Mend`."""
    try:
        return record_days(words, held.today, order=held.settings.dates)
    except (UnreadablePeriod, UnreadableDay, NoSuchDays) as error:
        raise Mend(str(error)) from None


def paper(
    held: OpenNotebook, rep: str, days: Days, *, with_notes: bool, without: AbstractSet[str]
) -> Paper:
    """The record of a rep; raises `NotFound`."""
    history, absences, reps = held.look(
        lambda notebook: (notebook.history(rep), notebook.absences(), notebook.reps())
    )
    made = partial(
        whole_record,
        history,
        absences,
        held.settings,
        held.today,
        start=days[0],
        end=days[1],
        with_notes=with_notes,
    )
    whole = made()
    shown = made(without=without) if without else whole
    warnings = [warning.text for warning in warnings_of(shown, history, reps)]
    if whole.is_empty:
        words = period_words(whole.start, whole.end)
        warnings.insert(0, f"Nothing is on file on {history.rep.name} for {words}.")
    return Paper(
        rep=history.rep.name,
        days=f"{full(whole.start)} to {full(whole.end)}",
        period=period_words(whole.start, whole.end),
        entries=tuple(record_entries(whole)),
        markdown=hr_markdown(shown),
        warnings=tuple(warnings),
        file_name=f"{stems(reps)[rep]}-{period_name(whole.start, whole.end)}.md",
    )


def line_of(entry: RecordEntry, lines: Sequence[str]) -> int | None:
    """Where an entry stands in the Markdown, from 0; None where it is out."""
    if not entry.said:
        return next((at for at, line in enumerate(lines) if line == "## Meetings"), None)
    words = re.findall(r"\w+", entry.said)[:_WORDS]
    day = f"{name_of(entry.date.month, entry.date.day)} {entry.date.year:04}"
    for at, line in enumerate(lines):
        if day in line and line.startswith("|") and _in_order(words, line):
            return at
    return None


def place(typed: str, file_name: str) -> Path:
    """The file that `typed` names; a folder gets one of our naming. Raises `Mend`."""
    path = path_of(typed)
    try:
        into = paper_files.is_folder(typed.strip()) or path.is_dir()
    except OSError as error:
        raise Mend(f"It can't go there: {(error.strerror or 'error').lower()}.") from None
    return path / file_name if into else path


def save(path: Path, text: str, *, force: bool) -> None:
    """Write the record into its file, for the owner alone; the folder is made where it is missing.

    Raises `paper_files.Exists` where a file is there and `force` isn't given, `NotWritable`,
    `OSError`.
    """
    paper_files.make(path.parent)
    paper_files.write({path: text}, force=force)


def _in_order(words: Sequence[str], line: str) -> bool:
    reached = 0
    for word in words:
        found = line.find(word, reached)
        if found < 0:
            return False
        reached = found + len(word)
    return True


_WORDS = 12
"""So many words tell entries of a day apart."""
