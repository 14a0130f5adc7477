"""Old notes as records: each part read as if it had been logged on its day, oldest first.

So a promise of one part can be closed by the next, and what was said before counts as repeated.
Nothing is written here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.model import (
    Entry,
    FollowUp,
    Import,
    Meeting,
    RepHistory,
    Stored,
)
from coachtui.coaching.old_marks import (
    RECENT,
    Kept,
    in_capture_syntax,
    kept,
    with_actions,
    with_plain,
)
from coachtui.coaching.old_notes import OldNotes, OldPart
from coachtui.coaching.settings import Settings
from coachtui.coaching.substance import Reader
from coachtui.notebook.deriving import derive
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.understanding import (
    Understood,
    as_meeting,
    read,
    records_before,
    understand,
)

Step = Callable[[int, int], None]
"""Told how many parts are read, and of how many."""

State = Literal["new", "known", "same day"]


_PASSES = 20
"""A line made plain may free the ones that continued it, which are then looked at too."""


def unseen(done: int, of: int) -> None:
    """A step that nobody watches."""


class Brought(Struct, frozen=True, kw_only=True):
    """What becomes of one part."""

    kept: Kept
    state: State
    """New, on file already with this text, or left out: that day has a record with other text."""
    understood: Understood | None = None
    """Of a new one."""

    @property
    def part(self) -> OldPart:
        """The part as the file has it."""
        return self.kept.part


class Importing(Struct, frozen=True, kw_only=True):
    """What a file of old notes becomes."""

    history: RepHistory
    """What is held on the rep, without it."""
    brought: tuple[Brought, ...]
    """The oldest first."""
    stored: tuple[Stored, ...]
    """The documents to save."""
    marked: bool
    """Whether the notes were kept in the capture syntax."""
    unread: tuple[int, ...] = ()
    """Numbers in the file of the marked lines that can't be read, and so stay notes."""
    left_open: tuple[int, ...] = ()
    """Those of old promises that nothing closed, which stay notes too."""

    @property
    def new(self) -> tuple[Brought, ...]:
        """The parts that are saved."""
        return tuple(one for one in self.brought if one.state == "new")


def bringing_in(
    old: OldNotes,
    history: RepHistory,
    *,
    others: Sequence[RepHistory],
    settings: Settings,
    today: Date,
    reader: Reader,
    file: str,
    same_day: bool,
    new_id: Callable[[], str],
    step: Step,
) -> Importing:
    """What the parts become beside what is held on the rep; raises `NotebookError`."""
    marked = in_capture_syntax(old.parts, settings)
    names = [other.rep.name for other in others]
    states = [_state(part, history, same_day=same_day) for part in old.parts]
    texts = [kept(part, settings, marked=marked) for part in old.parts]
    if texts and not marked and _counts_now(old.parts[-1], history, today):
        texts[-1] = with_actions(texts[-1], history.rep, settings, names)
    new = [at for at, state in enumerate(states) if state == "new"]

    unread: set[int] = set()
    left_open: set[int] = set()
    for _ in range(_PASSES):
        walk = _Walk(history, settings, names, file, new_id)
        walk.run([texts[at] for at in new])
        left = walk.left_open(today)
        if not walk.unread and not left:
            break
        for at, one in enumerate(texts):
            for found, kinds in ((unread, walk.unread), (left_open, left)):
                numbers = kinds.get(one.part.line, [])
                found.update(one.part.lines[number - 1] for number in numbers)
                texts[at] = with_plain(texts[at], numbers)

    walk = _Walk(history, settings, names, file, new_id, reader=reader, others=others)
    walk.run([texts[at] for at in new], step)
    understood = iter(walk.understood)
    return Importing(
        history=history,
        brought=tuple(
            Brought(
                kept=one,
                state=state,
                understood=next(understood) if state == "new" else None,
            )
            for one, state in zip(texts, states, strict=True)
        ),
        stored=tuple(walk.stored),
        marked=marked,
        unread=tuple(sorted(unread)),
        left_open=tuple(sorted(left_open)),
    )


class _Walk:
    """Understands parts in the order of their days, each after what came before it."""

    def __init__(
        self,
        history: RepHistory,
        settings: Settings,
        names: Sequence[str],
        file: str,
        new_id: Callable[[], str],
        *,
        reader: Reader | None = None,
        others: Sequence[RepHistory] = (),
    ) -> None:
        self.history = history
        self.settings = settings
        self.names = names
        self.file = file
        self.new_id = new_id
        self.reader = reader
        self.others = others
        self.understood: list[Understood] = []
        self.unread: dict[int, list[int]] = {}
        """By a part's heading line, the lines of its notes that capture can't read."""
        self._documents: dict[str, Stored] = {}
        self._heading: dict[str, int] = {}

    @property
    def stored(self) -> list[Stored]:
        """New documents, and promises that were on file and are closed now."""
        return list(self._documents.values())

    def run(self, texts: Sequence[Kept], step: Step = unseen) -> None:
        for number, one in enumerate(texts, 1):
            self._take(one)
            step(number, len(texts))

    def left_open(self, today: Date) -> dict[int, list[int]]:
        """Promises of older talks that no later one closes and that wait for no day to come."""
        found: dict[int, list[int]] = {}
        for one in self._documents.values():
            if (
                isinstance(one, FollowUp)
                and one.status == "open"
                and one.origin in self._heading
                and today - one.date > RECENT
                and (one.due is None or one.due < today)
            ):
                found.setdefault(self._heading[one.origin], []).append(one.line)
        return found

    def _take(self, one: Kept) -> None:
        part = one.part
        try:
            understood = understand(
                one.notes,
                self.history,
                self.settings,
                date=part.date,
                minutes=part.minutes,
                kind=part.kind,
                others=self.names,
                amends=None,
            )
        except NotebookError as error:
            raise NotebookError(f"Line {part.line}: {error}") from None
        if understood.problems:
            lines = sorted({problem.line for problem in understood.problems})
            self.unread[part.line] = lines
        if self.reader is not None:
            before = records_before(self.history, self.others, part.date)
            understood = read(understood, self.reader, before)
        origin = self.new_id()
        meeting = replace(
            as_meeting(understood, origin, None),
            imported=Import(file=self.file, text=checksum(part.text)),
        )
        entries, _ = derive(
            understood.captured.entries,
            (),
            rep=understood.rep.id,
            origin=origin,
            new_id=self.new_id,
        )
        closed = [replace(promise, closed_by=origin) for promise in understood.closed]
        for document in (meeting, *entries, *closed):
            self._documents[document.id] = document
        self._heading[origin] = part.line
        self.understood.append(replace(understood, id=origin))
        self._grow(meeting, entries, closed)

    def _grow(self, meeting: Meeting, entries: Sequence[Entry], closed: Sequence[FollowUp]) -> None:
        ended = {promise.id: promise for promise in closed}
        made = [entry for entry in entries if isinstance(entry, FollowUp)]
        self.history = replace(
            self.history,
            meetings=tuple(sorted((*self.history.meetings, meeting), key=lambda held: held.date)),
            follow_ups=(*(ended.get(p.id, p) for p in self.history.follow_ups), *made),
        )


def checksum(text: str) -> str:
    """What tells texts apart, however they are spaced."""
    return hashlib.blake2b(" ".join(text.split()).encode(), digest_size=8).hexdigest()


def _state(part: OldPart, history: RepHistory, *, same_day: bool) -> State:
    held = [meeting for meeting in history.meetings if meeting.date == part.date]
    text = checksum(part.text)
    for meeting in held:
        if checksum(meeting.notes) == text or (meeting.imported and meeting.imported.text == text):
            return "known"
    return "same day" if held and not same_day else "new"


def _counts_now(part: OldPart, history: RepHistory, today: Date) -> bool:
    """Whether its open actions are the present ones."""
    last = max((meeting.date for meeting in history.meetings), default=Date.min)
    return today - part.date <= RECENT and part.date >= last
