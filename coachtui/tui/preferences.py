"""The config as the screens change it: a key at a time, told in one line where it can't be."""

from __future__ import annotations

from pathlib import Path

from coachtui import config
from coachtui.coaching.prompt import UnreadableTimes, read_times
from coachtui.coaching.settings import Settings
from coachtui.config import ConfigError
from coachtui.exchange.safe_text import visible
from coachtui.tui.typed import Mend

IN_THE_DEMO = "The demo goes by the defaults; leave --demo out to change your settings."


class Preferences:
    """Puts settings into the config file. Raises `Mend` where that can't be."""

    def __init__(self, path: Path, *, demo: bool) -> None:
        self.path = path
        self._demo = demo

    def put(self, key: str, value: str) -> Settings:
        """Set a dotted key; gives all that holds then."""
        return self._changed(key, value)

    def drop(self, key: str) -> Settings:
        """Let a dotted key's default hold; gives all that holds then."""
        return self._changed(key, None)

    def _changed(self, key: str, value: str | None) -> Settings:
        if self._demo:
            raise Mend(IN_THE_DEMO)
        try:
            if value is None:
                config.drop(self.path, key)
            else:
                if key == "remind.at":
                    read_times(value)
                config.put(self.path, key, value)
            return config.load(self.path)
        except (ConfigError, UnreadableTimes) as error:
            raise Mend(str(error)) from None
        except OSError as error:
            said = (error.strerror or "I/O error").lower()
            raise Mend(f"{visible(str(self.path))} can't be written ({said}).") from None
