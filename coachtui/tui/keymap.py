"""Keys from the config: what is wrong with them, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import _character_to_key, format_key, key_to_character


class Action(Struct, frozen=True, kw_only=True):
    """What a key does, and by which name it is rebound."""

    id: str
    word: str
    said: str
    keys: str
    """With commas between them; those of the program."""


def actions(places: Sequence[Sequence[type[DOMNode]]]) -> dict[str, Action]:
    """Every action of these places by id, in their order."""
    found: dict[str, Action] = {}
    for place in places:
        for kind in reversed(place):
            for name, binding in bindings_of(kind):
                before = found.get(name)
                found[name] = Action(
                    id=name,
                    word=binding.description,
                    said=binding.tooltip or (before.said if before else ""),
                    keys=binding.key,
                )
    return found


def refusal(
    key: str,
    action: Action,
    keys: Mapping[str, str],
    places: Sequence[Sequence[type[DOMNode]]],
) -> str:
    """Why an action can't have a key, in one sentence; empty where it can.

    `keys` are those rebound so far.
    """
    if key in RESERVED:
        return f"{key} has a meaning of its own everywhere; press another."
    if action.id.startswith(WRITING) and key_to_character(key) is not None:
        return "Where it works letters are text; press one with ctrl, or a function key."
    before = set(troubles(keys, places))
    new = [said for said in troubles({**keys, action.id: key}, places) if said not in before]
    if not new:
        return ""
    others = {
        name
        for place in places
        for name, one in _of_place(place).items()
        if name != action.id and key in _keys(keys.get(name) or one.key)
    }
    known = actions(places)
    return f"{key} is {' and '.join(sorted(known[name].word for name in others))}; press another."


def shown_keys(listed: str) -> str:
    """Keys of a list as they stand on a keyboard: "?, ctrl+s"."""
    return ", ".join(key if "+" in key else format_key(key) for key in _keys(listed))


RESERVED = frozenset(
    ("escape", "tab", "shift+tab", "up", "down", "left", "right", "ctrl+c", "ctrl+p", "ctrl+q")
)
"""Keys to get about and away with, whatever else is rebound."""

WRITING = ("ask.", "log.")
"""How the ids of actions begin that work where one types."""


def troubles(keys: Mapping[str, str], places: Sequence[Sequence[type[DOMNode]]]) -> Iterator[str]:
    """Names that no action has, and one key for two actions that work in the same place.

    A place is a screen with the widgets and the app that its keys go through.
    """
    named = [_of_place(place) for place in places]
    known = {name for place in named for name in place}
    for name in keys:
        if name not in known:
            yield f"keys: no action is called {name!r}; the help (?) lists what there is."
    said = set()
    for place in named:
        taken: dict[str, str] = {}
        for name, binding in place.items():
            for key in _keys(keys.get(name) or binding.key):
                other = taken.setdefault(key, name)
                if other != name and {name, other} & keys.keys() and (other, name) not in said:
                    said.add((other, name))
                    yield f"keys: {other} and {name} have one key, {key}; change one."


def places() -> tuple[tuple[type[DOMNode], ...], ...]:
    """Where keys work together: the widgets, the screen and the app that they go through."""
    from coachtui.tui.app import CoachApp
    from coachtui.tui.screens.ask import Ask
    from coachtui.tui.screens.export import ExportScreen
    from coachtui.tui.screens.help import Help
    from coachtui.tui.screens.importing import ImportScreen
    from coachtui.tui.screens.log import LogScreen
    from coachtui.tui.screens.meeting import MeetingScreen
    from coachtui.tui.screens.mirror import MirrorScreen
    from coachtui.tui.screens.rep import RepView
    from coachtui.tui.screens.search import FoundLines, SearchScreen, Words
    from coachtui.tui.screens.settings import SettingsScreen
    from coachtui.tui.screens.show_digest import ShowDigest
    from coachtui.tui.screens.team import TeamScreen, TeamTable
    from coachtui.tui.screens.today import TodayScreen
    from coachtui.tui.widgets.brief_view import BriefScroll
    from coachtui.tui.widgets.day_list import DayList
    from coachtui.tui.widgets.line_list import LineList
    from coachtui.tui.widgets.notes_editor import NotesEditor
    from coachtui.tui.widgets.nudge_card import NudgeCard
    from coachtui.tui.widgets.plots import HeatMap
    from coachtui.tui.widgets.reading_panel import ReadingPanel
    from coachtui.tui.widgets.switch_list import SwitchList
    from coachtui.tui.widgets.text_scroll import TextScroll

    return (
        (NudgeCard, TodayScreen, CoachApp),
        (DayList, TodayScreen, CoachApp),
        (BriefScroll, RepView, CoachApp),
        (LineList, RepView, CoachApp),
        (TextScroll, RepView, CoachApp),
        (TextScroll, MeetingScreen, CoachApp),
        (TeamTable, TeamScreen, CoachApp),
        (HeatMap, MirrorScreen, CoachApp),
        (Words, SearchScreen, CoachApp),
        (FoundLines, SearchScreen, CoachApp),
        (NotesEditor, LogScreen, CoachApp),
        (ReadingPanel, LogScreen, CoachApp),
        (LineList, SettingsScreen, CoachApp),
        (Ask,),
        (ShowDigest,),
        (LineList, Help),
        (SwitchList, ExportScreen, CoachApp),
        (SwitchList, ImportScreen, CoachApp),
    )


def _of_place(place: Sequence[type[DOMNode]]) -> dict[str, Binding]:
    return {name: one for kind in place for name, one in bindings_of(kind)}


def _keys(listed: str) -> list[str]:
    """The keys of a list as Textual names them: "?" is question_mark."""
    named = (key.strip() for key in listed.split(","))
    return [_character_to_key(key) if len(key) == 1 else key for key in named]


def bindings_of(kind: type[DOMNode]) -> Iterator[tuple[str, Binding]]:
    """The named actions of a screen or widget, those of what it is a kind of included."""
    for one in reversed(kind.__mro__):
        for binding in one.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                yield binding.id, binding
