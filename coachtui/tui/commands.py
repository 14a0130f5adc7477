"""The palette: every rep, every action that can be taken here, the latest meetings, the themes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from functools import partial
from heapq import nlargest
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct
from textual.command import Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from coachtui.coaching.cadence import status
from coachtui.coaching.days import full
from coachtui.coaching.folding import fold
from coachtui.coaching.model import KIND_NAMES, Meeting, Rep
from coachtui.coaching.search_text import marked
from coachtui.exchange.safe_text import visible
from coachtui.notebook.notebook import Notebook
from coachtui.tui.messages import OpenBrief, OpenLog, OpenMeeting
from coachtui.tui.palette_rank import rank
from coachtui.tui.screens.help import KeyHelp

if TYPE_CHECKING:
    from textual.types import IgnoreReturnCallbackType

    from coachtui.tui.app import CoachApp

RECENT = 50
"""Meetings that are offered: the newest, of all reps."""


class Command(Struct, frozen=True, kw_only=True):
    """One entry of the palette."""

    said: str
    act: IgnoreReturnCallbackType
    key: str = ""
    """The key that does the same."""
    names: tuple[str, ...] = ()
    """Those of the rep whom it opens: their first letters put it above all else."""
    weight: float = 1.0
    """At most 1: how far it stays behind others that fit as well."""


class CoachProvider(Provider):
    """Offers what `gather` gives, ranked by `rank`."""

    place = 0.0
    """Where its entries stand before anything is typed: the higher, the further up; 0 nowhere."""

    def gather(self) -> Iterator[Command]:
        """All there is, in the order shown before anything is typed."""
        raise NotImplementedError

    @property
    def coach(self) -> CoachApp:
        """The app."""
        return cast("CoachApp", self.app)

    async def startup(self) -> None:
        """Gather once, off the screen's thread: the palette is open for seconds."""
        self._found = tuple(await asyncio.to_thread(lambda: tuple(self.gather())))

    async def discover(self) -> Hits:
        """All there is, before anything is typed; without a place, nothing."""
        for one in self._found if self.place else ():
            yield Hit(self.place, _shown(one), one.act, text=visible(one.said))

    async def search(self, query: str) -> Hits:
        """What fits the letters typed."""
        for one in self._found:
            score = rank(query, one.said, one.names) * one.weight
            if score > 0:
                shown = _shown(one, fold(query).split(), self.match_style)
                yield Hit(score, shown, one.act, text=visible(one.said))


class BriefCommands(CoachProvider):
    """The brief of every rep: above all else for the first letters of a name."""

    place = 0.9

    def gather(self) -> Iterator[Command]:
        """By name; who has left comes after those who are there."""
        app = self.coach
        for rep in app.held.reps():
            yield Command(
                said=f"Brief: {_name(rep)}",
                act=partial(app.post_message, OpenBrief(rep.id)),
                names=(rep.name, *rep.aliases),
                weight=_LEFT if status(rep, app.held.today) == "inactive" else 1.0,
            )


class LogCommands(CoachProvider):
    """The Log of every rep: next to the brief."""

    place = 0.5

    def gather(self) -> Iterator[Command]:
        """By name."""
        app = self.coach
        for rep in app.held.reps():
            yield Command(
                said=f"Log: {_name(rep)}",
                act=partial(app.post_message, OpenLog(rep.id)),
                names=(rep.name, *rep.aliases),
                weight=_BEHIND_BRIEFS,
            )


class ActionCommands(CoachProvider):
    """What can be done here, with its key."""

    place = 0.7

    async def startup(self) -> None:
        """Gather at once: keys are the screen's."""
        self._found = tuple(self.gather())

    def gather(self) -> Iterator[Command]:
        """In the order of the screen's keys."""
        for active in named_bindings(self.screen):
            binding = active.binding
            if not binding.system:
                yield Command(
                    said=f"{binding.description}: {binding.tooltip}",
                    act=partial(self.app.run_action, binding.action, active.node),
                    key=self.app.get_key_display(binding),
                )


class MeetingCommands(CoachProvider):
    """The latest meetings."""

    place = 0.3

    def gather(self) -> Iterator[Command]:
        """The newest first."""
        app = self.coach
        for rep, meeting in app.held.look(_recent):
            yield Command(
                said=f"Meeting: {_name(rep)}, {full(meeting.date)}, {_kind(meeting)}",
                act=partial(app.post_message, OpenMeeting(rep.id, meeting.id)),
            )


class ThemeCommands(CoachProvider):
    """The colours: many, so only where one looks for them."""

    async def startup(self) -> None:
        """Gather at once: they are the app's."""
        self._found = tuple(self.gather())

    def gather(self) -> Iterator[Command]:
        """By name, ours first."""
        names = self.app.available_themes
        for name in sorted(names, key=lambda name: (not name.startswith("coach"), name)):
            here = " (as now)" if name == self.app.theme else ""
            yield Command(said=f"Theme: {name}{here}", act=partial(self.coach.use_theme, name))


class EveryTheme(ThemeCommands):
    """The same, shown at once: where one chooses among them."""

    place = 1.0


def named_bindings(screen: Screen[Any]) -> Iterator[Any]:
    """The bindings of ours that work on a screen now, each action once."""
    seen = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id and binding.description and active.enabled and binding.action not in seen:
            seen.add(binding.action)
            yield active


def key_help(screen: Screen[Any], display: Any) -> list[KeyHelp]:  # noqa: ANN401 -- App's method
    """The same as lines of help; `display` says how a binding's key is written."""
    keys: dict[str, list[str]] = {}
    for active in screen.active_bindings.values():
        if active.binding.id and not active.binding.system:
            keys.setdefault(active.binding.action, []).append(display(active.binding))
    return [
        KeyHelp(
            active.binding.id,
            visible(", ".join(keys[active.binding.action])),
            active.binding.description,
            active.tooltip,
        )
        for active in named_bindings(screen)
        if not active.binding.system
    ]


def _recent(notebook: Notebook) -> list[tuple[Rep, Meeting]]:
    """The newest meetings; a rep's are in the order of their days, so the last ones do."""
    histories = [notebook.history(rep.id) for rep in notebook.reps()]
    newest = ((one.rep, meeting) for one in histories for meeting in one.meetings[-RECENT:])
    return nlargest(RECENT, newest, key=lambda held: (held[1].date, held[1].id))


def _shown(one: Command, wanted: Sequence[str] = (), style: Any = None) -> Content:  # noqa: ANN401
    """The entry with what was typed marked, and its key."""
    said = visible(one.said)
    shown = Content(said)
    for start, end in marked(said, wanted):
        shown = shown.stylize(style, start, end)
    return Content.assemble(shown, "  ", (one.key, "$text-accent")) if one.key else shown


_BEHIND_BRIEFS = 0.8
_LEFT = 0.95
"""Below every other brief that a name's first letters mean, and above all else."""


def _kind(meeting: Meeting) -> str:
    return KIND_NAMES[meeting.kind].lower()


def _name(rep: Rep) -> str:
    return " ".join(rep.name.split())
