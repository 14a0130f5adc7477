"""Asks for a key by having it pressed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from coachtui.coaching.settings import Settings
from coachtui.tui import safe
from coachtui.tui.keymap import Action, places, refusal, shown_keys
from coachtui.tui.typed import Mend


class AskKey(ModalScreen[Settings | None]):
    """Takes the next key that is free; gives all that holds then, escape gives None."""

    DEFAULT_CSS = "AskKey { align: center middle; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="ask.cancel", tooltip="Change nothing"),
    ]

    def __init__(
        self, action: Action, keys: Mapping[str, str], put: Callable[[str], Settings]
    ) -> None:
        super().__init__()
        self._action = action
        self._keys = keys
        self._put = put

    def compose(self) -> ComposeResult:
        """What is asked for, and why one can't be had."""
        action = self._action
        now = shown_keys(self._keys.get(action.id, "").strip() or action.keys)
        with Vertical(id="ask"):
            yield Static(
                safe.line(f"{action.word or action.id}: press its new key", "bold"), id="ask-title"
            )
            if action.said:
                yield Static(Content(action.said), classes="label")
            yield Static(safe.line(f"Now: {now}"), classes="label")
            yield Static(id="ask-mend")
            with Horizontal(id="ask-buttons"):
                yield Button(Content("Cancel (esc)"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """The next key is the answer, wherever it would go."""
        self.set_focus(None)

    def on_key(self, event: events.Key) -> None:
        """Take the key, or say why it can't be had."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.action_cancel()
            return
        why = refusal(event.key, self._action, self._keys, places())
        if why:
            self._mend(why)
        else:
            self._take(event.key)

    @on(Button.Pressed, "#cancel")
    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    @work(exclusive=True)
    async def _take(self, key: str) -> None:
        try:
            settings = await asyncio.to_thread(self._put, key)
        except Mend as mend:
            self._mend(str(mend))
        else:
            self.dismiss(settings)

    def _mend(self, said: str) -> None:
        self.query_one("#ask-mend", Static).update(safe.line(said))
