"""Keys from the config: what is wrong with them, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual.binding import Binding
from textual.dom import DOMNode


def troubles(keys: Mapping[str, str], places: Sequence[Sequence[type[DOMNode]]]) -> Iterator[str]:
    """Names that no action has, and one key for two actions that work in the same place.

    A place is a screen with the widgets and the app that its keys go through.
    """
    named = [{name: one for kind in place for name, one in _named(kind)} for place in places]
    known = {name for place in named for name in place}
    for name in keys:
        if name not in known:
            yield f"keys: no action is called {name!r}; the help (?) lists what there is."
    said = set()
    for place in named:
        taken: dict[str, str] = {}
        for name, binding in place.items():
            for key in (keys.get(name) or binding.key).split(","):
                other = taken.setdefault(key.strip(), name)
                if other != name and {name, other} & keys.keys() and (other, name) not in said:
                    said.add((other, name))
                    yield f"keys: {other} and {name} have one key, {key.strip()}; change one."


def places() -> tuple[tuple[type[DOMNode], ...], ...]:
    """Where keys work together: the widgets, the screen and the app that they go through."""
    from coachtui.tui.app import CoachApp
    from coachtui.tui.screens.brief import BriefScreen
    from coachtui.tui.screens.export import ExportScreen
    from coachtui.tui.screens.importing import ImportScreen
    from coachtui.tui.screens.log import LogScreen
    from coachtui.tui.screens.team import TeamScreen, TeamTable
    from coachtui.tui.screens.today import TodayScreen
    from coachtui.tui.widgets.brief_view import BriefScroll
    from coachtui.tui.widgets.day_list import DayList
    from coachtui.tui.widgets.nudge_card import NudgeCard
    from coachtui.tui.widgets.switch_list import SwitchList

    return (
        (NudgeCard, TodayScreen, CoachApp),
        (DayList, TodayScreen, CoachApp),
        (BriefScroll, BriefScreen, CoachApp),
        (TeamTable, TeamScreen, CoachApp),
        (LogScreen, CoachApp),
        (SwitchList, ExportScreen, CoachApp),
        (SwitchList, ImportScreen, CoachApp),
    )


def _named(kind: type[DOMNode]) -> Iterator[tuple[str, Binding]]:
    for one in reversed(kind.__mro__):
        for binding in one.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                yield binding.id, binding
