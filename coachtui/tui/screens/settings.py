"""Settings: all that the config file holds, and every key, changed one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coachtui.coaching.columns import cells, padded
from coachtui.coaching.settings import Settings
from coachtui.coaching.settings_text import Standing, counted, standings
from coachtui.exchange.safe_text import visible
from coachtui.tui import safe
from coachtui.tui.keymap import Action, actions, places, shown_keys
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.preferences import Preferences
from coachtui.tui.screens.ask import Ask, Field
from coachtui.tui.screens.notebook_screen import NotebookScreen
from coachtui.tui.screens.rep_screen import FORM
from coachtui.tui.typed import Mend
from coachtui.tui.widgets.key_footer import KeyFooter
from coachtui.tui.widgets.line_list import Item, LineList
from coachtui.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from coachtui.tui.app import CoachApp

KEYS = "keys."
"""How the config's names of keys begin."""

CHANGED = "•"
"""Stands before what isn't as it comes."""


class SettingsScreen(NotebookScreen):
    """Every setting with what holds; below, what the one under the cursor means."""

    CSS_PATH = "settings.tcss"
    place = "settings"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "backspace,delete",
            "restore",
            "Default",
            id="settings.restore",
            tooltip="Let the default hold again",
        ),
        Binding("escape", "back", "Back", id="settings.back", tooltip="To where you came from"),
    ]

    def __init__(self, held: OpenNotebook, preferences: Preferences) -> None:
        super().__init__(held)
        self._preferences = preferences
        self._settings: dict[str, Standing] = {}
        self._actions: dict[str, Action] = {}

    def compose(self) -> ComposeResult:
        """The list, and what is said of one line of it."""
        yield TitleBar("Settings", str(self._preferences.path))
        yield LineList(id="settings")
        yield Static(id="setting")
        yield KeyFooter()

    def on_mount(self) -> None:
        """Keys move in the list."""
        self.query_one(LineList).focus()

    async def load(self) -> None:
        """Show what holds now."""
        self._actions = actions(places())
        found = standings(self.held.settings)
        self._settings = {one.said.key: one for _, section in found for one in section}
        items: list[Item] = []
        for title, section in found:
            items += _headed(title, bool(items))
            items += (Item(one.said.key, partial(_setting_line, one)) for one in section)
        for title, of_group in _groups(self._actions):
            items += _headed(title, True)
            items += (
                Item(KEYS + one.id, partial(_key_line, one, self._keys(one))) for one in of_group
            )
        self.query_one(LineList).show(items)
        self._say()

    def action_back(self) -> None:
        """Close."""
        self.dismiss()

    @on(LineList.Moved)
    def _say(self) -> None:
        key = self.query_one(LineList).chosen
        said = self.query_one("#setting", Static)
        if key in self._settings:
            said.update(_about_setting(self._settings[key]))
        elif action := self._actions.get(key.removeprefix(KEYS)):
            said.update(_about_key(action, self._keys(action), self._is_rebound(action)))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No default to go back to where it holds."""
        if action == "restore":
            key = self.query_one(LineList).chosen if self.is_mounted else ""
            return self._is_changed(key)
        return super().check_action(action, parameters)

    @on(LineList.Selected)
    def _change(self, event: LineList.Selected) -> None:
        if event.key == "theme":
            cast("CoachApp", self.app).action_themes()
        elif event.key.startswith(KEYS):
            self._ask_key(self._actions[event.key.removeprefix(KEYS)])
        elif choices := self._settings[event.key].said.choices:
            at = choices.index(self._settings[event.key].value)
            self._set(event.key, choices[(at + 1) % len(choices)])
        else:
            self._ask_value(self._settings[event.key])

    def action_restore(self) -> None:
        """Let the default hold."""
        key = self.query_one(LineList).chosen
        if self._is_changed(key):
            self._set(key, None)

    @work(group=FORM)
    async def _ask_value(self, standing: Standing) -> None:
        said = standing.said
        form = AskSetting(standing, lambda value: self._preferences.put(said.key, value))
        settings = await self.app.push_screen_wait(form)
        if settings is not None:
            self._hold(said.key, settings)

    @work(group=FORM)
    async def _ask_key(self, action: Action) -> None:
        from coachtui.tui.screens.ask_key import AskKey

        form = AskKey(
            action,
            self.held.settings.keys,
            lambda key: self._preferences.put(KEYS + action.id, key),
        )
        settings = await self.app.push_screen_wait(form)
        if settings is not None:
            self._hold(KEYS + action.id, settings)

    @work(exclusive=True, group="set")
    async def _set(self, key: str, value: str | None) -> None:
        change: Callable[[], Settings] = (
            partial(self._preferences.drop, key)
            if value is None
            else partial(self._preferences.put, key, value)
        )
        try:
            settings = await asyncio.to_thread(change)
        except Mend as mend:
            self.say_error(str(mend))
        else:
            self._hold(key, settings)

    def _hold(self, key: str, settings: Settings) -> None:
        """Go by what was set, and say so."""
        cast("CoachApp", self.app).use_settings(settings)
        self.reload()
        if action := self._actions.get(key.removeprefix(KEYS)) if key.startswith(KEYS) else None:
            self.say(f"{action.word or action.id}: {shown_keys(self._keys(action))}.")
            return
        section = next(
            one for _, found in standings(settings) for one in found if one.said.key == key
        )
        later = f" It holds once {section.said.later}." if section.said.later else ""
        self.say(f"{key}: {counted(section.value, section.said.unit)}.{later}")

    def _keys(self, action: Action) -> str:
        return self.held.settings.keys.get(action.id, "").strip() or action.keys

    def _is_rebound(self, action: Action) -> bool:
        return self._keys(action) != action.keys

    def _is_changed(self, key: str) -> bool:
        if key.startswith(KEYS):
            action = self._actions.get(key.removeprefix(KEYS))
            return action is not None and self._is_rebound(action)
        return key in self._settings and self._settings[key].changed


class AskSetting(Ask[Settings]):
    """One value; gives all that holds then."""

    def __init__(self, standing: Standing, put: Callable[[str], Settings]) -> None:
        said = standing.said
        unit = f", in {said.unit}" if said.unit else ""
        super().__init__(
            said.key,
            (
                Field(
                    name="value",
                    label=f"{said.means}{unit}",
                    example=standing.default,
                    value=visible(standing.value),
                ),
            ),
            word="Set",
            save=lambda _: None,
        )
        self._put = put

    def read(self, values: dict[str, str]) -> Settings:
        """What holds with the value."""
        return self._put(values["value"].strip())


GROUPS = {
    "app": "Keys: anywhere",
    "rep": "Keys: a rep is chosen",
    "list": "Keys: moving about",
    "brief": "Keys: moving about",
    "digest": "Keys: in a form",
    "ask": "Keys: in a form",
    "help": "Keys: in a form",
}
"""By the first part of an action's id; others are named by that part."""


def _groups(found: dict[str, Action]) -> Iterator[tuple[str, list[Action]]]:
    groups: dict[str, list[Action]] = {title: [] for title in dict.fromkeys(GROUPS.values())}
    for action in found.values():
        part = action.id.partition(".")[0]
        groups.setdefault(GROUPS.get(part, f"Keys: {part}"), []).append(action)
    yield from groups.items()


def _headed(title: str, apart: bool) -> list[Item]:
    gap = [Item("", lambda _: Content(" "))] if apart else []
    return [*gap, Item("", lambda _: Content(f" {title}"))]


def _setting_line(standing: Standing, width: int) -> Content:
    value = visible(counted(" ".join(standing.value.split()), standing.said.unit))
    return _columns(standing.name, value, standing.said.means, standing.changed, width)


def _key_line(action: Action, keys: str, width: int) -> Content:
    changed = keys != action.keys
    return _columns(action.word or action.id, shown_keys(keys), action.said, changed, width)


def _columns(name: str, value: str, means: str, changed: bool, width: int) -> Content:
    room = _VALUE if width < _WIDE else _VALUE_WIDE
    if cells(value) > room:
        value = safe.line(value).truncate(room, ellipsis=True).plain
    return Content.assemble(
        f" {CHANGED if changed else ' '} ",
        padded(name, _NAME),
        "  ",
        (padded(value, room), "bold $text-accent" if changed else "bold"),
        "  ",
        (means, "$foreground-muted"),
    )


def _about_setting(standing: Standing) -> Content:
    said = standing.said
    holds = counted(" ".join(standing.value.split()), said.unit)
    default = counted(standing.default, said.unit)
    after = f"Default: {default}." if standing.changed else "That is the default."
    later = f" A change holds once {said.later}." if said.later else ""
    how = " enter changes between the two." if said.choices else ""
    return safe.stacked(
        Content.assemble((said.key, "bold"), " = ", safe.line(holds)),
        Content(f"{said.means}.{later}{how}"),
        safe.line(after).stylize("$foreground-muted"),
    )


def _about_key(action: Action, keys: str, rebound: bool) -> Content:
    after = (
        f"Default: {shown_keys(action.keys)}. backspace goes back to it."
        if rebound
        else "That is the default. enter, then the new key, changes it."
    )
    return safe.stacked(
        Content.assemble((f"keys.{action.id}", "bold"), " = ", safe.line(shown_keys(keys))),
        Content(f"{action.said or action.word}."),
        Content.styled(after, "$foreground-muted"),
    )


_NAME = 17
_VALUE = 15
_VALUE_WIDE = 24
_WIDE = 100
