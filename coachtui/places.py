"""Where things lie on this machine, worked out with nothing but `os`.

The same folders as platformdirs gives for an application called coachtui (a test holds the two
together); it is done by hand because platformdirs costs three times a start of Python, and the
nudge at the shell prompt should cost next to nothing.
"""

import os
import sys

APPLICATION = "coachtui"
NOTEBOOK = "notebook"
CONFIG = "config.toml"


def data() -> str:
    """The notebook's folder, where no option names another."""
    if sys.platform == "win32":
        return _windows(NOTEBOOK)
    if sys.platform == "darwin":
        return _home("Library/Application Support", APPLICATION, NOTEBOOK)
    return _xdg("XDG_DATA_HOME", ".local/share", APPLICATION, NOTEBOOK)


def config() -> str:
    """The config file, where no option names another."""
    if sys.platform == "win32":
        return _windows(CONFIG)
    if sys.platform == "darwin":
        return _home("Library/Application Support", APPLICATION, CONFIG)
    return _xdg("XDG_CONFIG_HOME", ".config", APPLICATION, CONFIG)


def cache() -> str:
    """The folder of what is derived: the agenda and the demo."""
    if sys.platform == "win32":
        return _windows("Cache")
    if sys.platform == "darwin":
        return _home("Library/Caches", APPLICATION)
    return _xdg("XDG_CACHE_HOME", ".cache", APPLICATION)


def absolute(path: str) -> str:
    """The path from the root on, links as they are: how a place is named everywhere."""
    return os.path.abspath(os.path.expanduser(path))


def _xdg(variable: str, otherwise: str, *rest: str) -> str:
    named = os.environ.get(variable, "").strip()
    return os.path.join(named, *rest) if named else _home(otherwise, *rest)


def _windows(*rest: str) -> str:
    local = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    return os.path.join(local, APPLICATION, *rest)


def _home(*parts: str) -> str:
    return os.path.join(os.path.expanduser("~"), *parts)
