r"""What counts as structure in old notes, which weren't written for capture.

A file whose lines are unmistakably in the capture syntax is taken at its word. In any other a line
that only looks marked is made plain with a leading `\`: a list item "- Tolvane: waiting" is no
weakness, a quoted mail not the rep's words. Private marks stay in any file, since a line that is
hidden by mistake does less harm than one that is shown. Action items become promises in the newest
talk alone, and only where they say who.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Date
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from coachtui.coaching.capture import capture
from coachtui.coaching.capture_header import read_header
from coachtui.coaching.capture_lines import bare, mark_of
from coachtui.coaching.capture_owners import Owners
from coachtui.coaching.capture_promise import is_nothing
from coachtui.coaching.capture_said import read_observed, read_verdict
from coachtui.coaching.days import Order, UnreadableDay, read_day
from coachtui.coaching.folding import fold
from coachtui.coaching.model import Rep
from coachtui.coaching.old_notes import OldPart
from coachtui.coaching.old_private import with_private_marks
from coachtui.coaching.settings import Settings

RECENT = timedelta(days=56)
"""How old a talk may be for its open actions to be promises still."""


class Action(Struct, frozen=True, kw_only=True):
    """An action item that became a promise."""

    line: int
    """Its number in the file."""
    was: str
    now: str


class Kept(Struct, frozen=True, kw_only=True):
    """The notes of a part as they are to be saved."""

    part: OldPart
    notes: str
    plain: tuple[int, ...] = ()
    """Numbers in the file of the lines that were made plain."""
    private: tuple[int, ...] = ()
    """Those of the lines that were marked as private, since they say so."""
    actions: tuple[Action, ...] = ()


def in_capture_syntax(parts: Sequence[OldPart], settings: Settings) -> bool:
    """Whether the notes were kept in the capture syntax: two lines say so unmistakably."""
    skills = {fold(skill) for skill in settings.skills}
    found = 0
    for part in parts:
        for line in part.text.split("\n"):
            found += _unmistakable(line, skills)
            if found > 1:
                return True
    return False


def kept(part: OldPart, settings: Settings, *, marked: bool) -> Kept:
    r"""The part with what isn't structure made plain; with `marked` its marks are meant.

    What says in words that it is private gets the mark.
    """
    lines, private = with_private_marks(part.text.split("\n"))
    hidden = frozenset(private)
    plain = []
    opens = next((at for at, line in enumerate(lines) if line.strip()), 0)
    for at, line in enumerate(lines):
        if at in hidden:
            continue
        if (at == opens and _is_other_header(line, part, settings.dates)) or (
            not marked and _seems_structure(line)
        ):
            lines[at] = made_plain(line)
            plain.append(part.lines[at])
    return Kept(
        part=part,
        notes="\n".join(lines),
        plain=tuple(plain),
        private=tuple(part.lines[at] for at in private),
    )


def with_plain(one: Kept, numbers: Sequence[int]) -> Kept:
    """With further lines of the notes (counted from 1) made plain, each once."""
    if not numbers:
        return one
    lines = one.notes.split("\n")
    for number in numbers:
        if not lines[number - 1].lstrip().startswith("\\"):
            lines[number - 1] = made_plain(lines[number - 1])
    named = (one.part.lines[number - 1] for number in numbers)
    return replace(one, notes="\n".join(lines), plain=tuple(sorted({*one.plain, *named})))


def with_actions(one: Kept, rep: Rep, settings: Settings, others: Sequence[str]) -> Kept:
    """With the open action items that name their owner written as promises.

    `others` are the other reps' names.
    """
    owners = Owners(rep, settings.manager, others)
    lines = one.notes.split("\n")
    found: list[Action] = []
    listed = False
    for at, line in enumerate(lines):
        if len(found) == _MOST:
            break
        if _LIST_HEAD.fullmatch(bare(line)):
            listed = True
            continue
        if listed and _ends_list(lines, at):
            listed = False
        body = None if one.part.lines[at] in one.private else _action(line, listed=listed)
        promise = None if body is None else _promise(body, one.part.date, owners, settings.dates)
        if promise and _is_read(promise, rep, one.part.date, settings, others):
            found.append(
                Action(line=one.part.lines[at], was=bare(line).removeprefix("\\"), now=promise)
            )
            lines[at] = promise
    acted = {action.line for action in found}
    return replace(
        one,
        notes="\n".join(lines),
        actions=tuple(found),
        plain=tuple(number for number in one.plain if number not in acted),
    )


def made_plain(line: str) -> str:
    r"""The line with a `\` before its mark."""
    content = line.lstrip()
    return f"{line[: len(line) - len(content)]}\\{content}"


def _unmistakable(line: str, skills: set[str]) -> bool:
    mark, body = mark_of(bare(line))
    match mark:
        case "+" | "-":
            observed = read_observed(body)
            return observed is not None and (
                observed.source is not None or fold(observed.skill) in skills
            )
        case "[]":
            return bare(line).startswith("[]")
        case "%":
            return read_verdict(body) is not None
        case "$":
            return re.search(r":\s*(?:who|why|how)\b", body, re.IGNORECASE) is not None
    return False


def _seems_structure(line: str) -> bool:
    mark, body = mark_of(bare(line))
    if mark in ("+", "-"):
        return read_observed(body) is not None
    return mark not in ("", "!") and not is_nothing(body)


def _is_other_header(line: str, part: OldPart, order: Order) -> bool:
    """Whether the first line would say another day than the heading does."""
    found = read_header(line, part.date, order)
    return found is not None and (bool(found.unreadable) or found.date not in (None, part.date))


_MOST = 50
"""Promises that one talk's action items become."""
_LONGEST = 300
"""Letters of an action item."""
_ITEM = re.compile(r"\s*(?:[-*+•▪·◦‣–—o]|[0-9]{1,2}[.)]|\\?[-+*])\s+|\s*[☐□❏]|\s*\\?\[ ?\]\s")
_BULLET = re.compile(r"\\?(?:[-*+•▪·◦‣–—o]|[0-9]{1,2}[.)])\s+")
_BOX = re.compile(r"\\?(?:\[ ?\]|[☐□❏])\s*")
_LABEL = re.compile(
    r"\**(?:action(?: item| point)?|ap|to-?do|to do|task|next step|follow[- ]?up|aufgabe|maßnahme"
    r"|nächster schritt|a faire|à faire|tarea|acción)\**\s*(?:[:\-–—]|(?=\s))\**\s*",
    re.IGNORECASE,
)
_LIST_HEAD = re.compile(
    r"(?:#{1,6}\s*)?\**_*(?:(?:open )?action(?: item| point)?s|aps|to-?dos?|to do|next steps"
    r"|follow[- ]?ups|agreed(?: actions)?|aufgaben|maßnahmen|nächste schritte|vereinbart"
    r"|à faire|actions à mener|tareas|acciones)_*\**\s*:?\**",
    re.IGNORECASE,
)
_DONE = re.compile(r"~~|✓|✔|\b(?:done|erledigt|fait|hecho)\b\W*$", re.IGNORECASE)


def _ends_list(lines: Sequence[str], at: int) -> bool:
    """Whether a list of actions is over: at another heading, or at text behind a blank line."""
    content = bare(lines[at])
    if not content or _ITEM.match(lines[at]):
        return False
    below_blank = at > 0 and not lines[at - 1].strip()
    first = below_blank and _LIST_HEAD.fullmatch(bare(lines[at - 2] if at > 1 else ""))
    return content.startswith("#") or content.endswith(":") or (below_blank and not first)


def _action(line: str, *, listed: bool) -> str | None:
    """The words of an open action item; None where the line is none."""
    content = bare(line)
    if len(content) > _LONGEST:
        return None
    bullet = _BULLET.match(content)
    if bullet:
        content = content[bullet.end() :]
    boxed = _BOX.match(content)
    if boxed:
        content = content[boxed.end() :]
    label = _LABEL.match(content)
    if label:
        content = content[label.end() :]
    if not (boxed or label or listed) or _DONE.search(content):
        return None
    if re.match(r"\[[xX]\]", content):
        return None
    return content.strip().strip("*_") or None


_NAME = r"[^\W\d_][\w.'’-]*(?: (?![a-zß-ÿ])[^\W\d_][\w.'’-]*)?"
_HEADS = (
    re.compile(rf"@?(?P<who>{_NAME})\s*(?::|\s[-–—]\s)\s*(?P<what>\S.*)"),
    re.compile(rf"@?(?P<who>{_NAME}) (?:to|will|soll|wird|va) (?P<what>\S.*)"),
    re.compile(r"(?P<who>I)(?: will|['’]ll| need to| am to| to) (?P<what>\S.*)"),
    re.compile(rf"@(?P<who>{_NAME}),? (?P<what>\S.*)"),
    re.compile(rf"(?P<what>\S.*?)\s*(?:\(@?(?P<who>{_NAME})\)|\s[-–—@]\s*(?P<who2>{_NAME}))"),
)
_DUE = re.compile(
    r"(?P<what>.*?)[\s,(;–—-]+(?:by|due(?: by| on)?|until|bis|no later than)"
    r"\s+(?P<day>[^()]+?)[\s).]*",
    re.IGNORECASE,
)


def _promise(body: str, on: Date, owners: Owners, order: Order) -> str | None:
    """The line of a promise; None where it doesn't say for sure whose it is, or until when."""
    due = _DUE.fullmatch(body)
    rest, by = (body, "")
    if due:
        day = _day(due["day"], on, order)
        if day:
            rest, by = due["what"], due["day"].strip()
        elif re.search(r"[0-9]", due["day"]):
            return None
    for head in _HEADS:
        found = head.fullmatch(rest.strip())
        if found is None:
            continue
        who = found["who"] or found.groupdict().get("who2") or ""
        owner = owners.exact(who)
        what = found["what"].strip(" ,.;-–—")
        if owner is None or is_nothing(what):
            continue
        name = "me" if owner == "manager" else owners.called
        return f"[] {name}{f' by {by}' if by else ''}: {what}"
    return None


def _is_read(line: str, rep: Rep, on: Date, settings: Settings, others: Sequence[str]) -> bool:
    """Whether capture reads the line as the one promise that was meant."""
    read = capture(line, rep=rep, date=on, settings=settings, others=others)
    return len(read.follow_ups) == 1 and not read.problems and not read.hints


def _day(said: str, on: Date, order: Order) -> Date | None:
    try:
        return read_day(said, on, order=order)
    except UnreadableDay:
        return None
