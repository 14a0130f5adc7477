"""Where things lie: by hand, and the same as platformdirs says."""

import sys
from pathlib import Path

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from coachtui import places


def test_by_hand_is_what_platformdirs_says_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    own = platformdirs.PlatformDirs("coachtui", appauthor=False)
    assert places.data() == str(own.user_data_path / "notebook")
    assert places.config() == str(own.user_config_path / "config.toml")
    assert places.cache() == str(own.user_cache_path)


def test_the_desktop_variables_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "k"))
    own = Unix("coachtui", appauthor=False)
    assert places.data() == str(tmp_path / "d" / "coachtui" / "notebook")
    assert places.config() == str(own.user_config_path / "config.toml")
    assert places.cache() == str(own.user_cache_path)


def test_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    own = MacOS("coachtui", appauthor=False)
    assert places.data() == str(Path(own.user_data_dir) / "notebook")
    assert places.config() == str(Path(own.user_config_dir) / "config.toml")
    assert places.cache() == own.user_cache_dir


def test_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "/users/sam/local")
    assert places.data() == "/users/sam/local/coachtui/notebook"
    assert places.config() == "/users/sam/local/coachtui/config.toml"
    assert places.cache() == "/users/sam/local/coachtui/Cache"
