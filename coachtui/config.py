"""The config file: TOML, read whole and checked, changed a key at a time with its comments kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from coachtui.coaching.settings import Settings
from coachtui.notebook import files


class ConfigError(Exception):
    """The config file can't be used; the message says where and how to mend it."""


def load(path: Path) -> Settings:
    """The settings in `path`, or the defaults where there is no such file; raises `ConfigError`."""
    return _settings(_text(path), path)


def get(path: Path, key: str) -> object:
    """The value that holds for a dotted key ("cadence.every"); raises `ConfigError`."""
    value: object = msgspec.to_builtins(load(path))
    for part in key.split("."):
        if not isinstance(value, dict) or part not in value:
            raise ConfigError(f"There is no setting {key!r}. Settings: {', '.join(keys())}.")
        value = value[part]
    return value


def put(path: Path, key: str, value: str) -> object:
    """Set a dotted key, with the rest of the file as it was; gives the value as understood.

    The file stays as it was where the value doesn't fit.
    """
    import tomlkit

    if key not in keys() and not key.startswith("keys."):
        raise ConfigError(f"There is no setting {key!r}. Settings: {', '.join(keys())}.")
    text = _text(path)
    _settings(text, path)
    document = tomlkit.parse(text)
    table: Any = document
    *folders, name = key.split(".", maxsplit=1)
    for folder in folders:
        if folder not in table:
            table[folder] = tomlkit.table()
        table = table[folder]
    table[name] = understood = _value(value, key)
    changed = tomlkit.dumps(document)
    try:
        _settings(changed, path)
    except ConfigError as error:
        said = str(error).split(": ", 1)[-1].removeprefix(f"{key}: ")
        raise ConfigError(f"{key} stays as it was: {said}") from None
    path = path.resolve()  # a link into somebody's dotfiles stays one
    files.make_folder(path.parent)
    files.replace(path, changed.encode())
    return understood


def drop(path: Path, key: str) -> None:
    """Take a dotted key out of the file, so that its default holds; raises `ConfigError`."""
    import tomlkit

    text = _text(path)
    _settings(text, path)
    document = tomlkit.parse(text)
    *folders, name = key.split(".", maxsplit=1)
    folder = folders[0] if folders else ""
    table: Any = document.get(folder) if folder else document
    if not table or name not in table:
        return
    del table[name]
    if folder and not table:
        del document[folder]
    left = tomlkit.dumps(document).rstrip("\n")  # a section leaves the gap that was before it
    files.replace(path.resolve(), f"{left}\n".encode() if left else b"")


def keys() -> tuple[str, ...]:
    """Every setting by its dotted key."""
    found = []
    for name, value in msgspec.to_builtins(Settings()).items():
        inner = value if isinstance(value, dict) else {}
        found += [f"{name}.{key}" for key in inner] or [name]
    return tuple(found)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise ConfigError(f"{path}: can't be read ({(error.strerror or '').lower()}).") from None


def _settings(text: str, path: Path) -> Settings:
    try:
        return msgspec.convert(tomllib.loads(text), Settings)
    except tomllib.TOMLDecodeError as error:
        said, line, column = _place(str(error), text)
        raise ConfigError(f"{path}, line {line}, column {column}: {said}.") from None
    except msgspec.ValidationError as error:
        said, line, column = _misfit(str(error), text)
        raise ConfigError(f"{path}, line {line}, column {column}: {said}.") from None


def _place(message: str, text: str) -> tuple[str, int, int]:
    """What tomllib says, and where: it ends in "(at line 1, column 2)" or so."""
    said, _, where = message.rpartition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", where)]
    if len(numbers) == 2:
        return said.lower(), numbers[0], numbers[1]
    lines = text.split("\n")
    return said.lower() or message, len(lines), len(lines[-1]) + 1


def _misfit(message: str, text: str) -> tuple[str, int, int]:
    """What doesn't fit, and where: msgspec says "... `str` - at `$.cadence.every`" or so."""
    said, _, where = message.partition(" - at ")
    unknown = re.search(r"unknown field `([^`]*)`", said)
    parts = [part for part in re.split(r"[.\[\]`$]+|\.\.\.", where) if part and part.isidentifier()]
    folder = parts[:-1]
    name = parts[-1] if parts else ""
    if unknown:
        folder, name = parts, unknown[1]
        said = f"there is no setting {'.'.join((*folder, name))!r}"
    else:
        said = f"{'.'.join(parts)}: expected {_expected(parts)}{_instead(parts, text)}"
    section = ""
    for number, line in enumerate(text.split("\n"), 1):
        header = re.match(r"\s*\[\s*([^\]]*?)\s*\]", line)
        if header:
            section = header[1]
        dotted = f"{section}." if section else ""
        key = re.match(r"\s*([\w.\"'-]+)\s*=", line)
        if (key and dotted + key[1].strip("\"'") == ".".join((*folder, name))) or (
            header and section == name and not folder
        ):
            return said, number, len(line) - len(line.lstrip()) + 1
    return said, 1, 1


def _expected(parts: Sequence[str]) -> str:
    """What a setting takes, in words."""
    from msgspec import inspect

    kind: Any = inspect.type_info(Settings)
    for part in parts:
        if isinstance(kind, inspect.StructType):
            kind = next(field.type for field in kind.fields if field.name == part)
    if isinstance(kind, inspect.LiteralType):
        return " or ".join(map(str, kind.values))
    if isinstance(kind, inspect.IntType):
        number = "a number" if parts[-1] in _COUNTS else "a number of days"
        return f"{number} from {kind.ge} to {kind.le}"
    if isinstance(kind, inspect.BoolType):
        return "true or false"
    if isinstance(kind, inspect.DictType):
        return "a section of texts in quotes"
    if isinstance(kind, inspect.StructType):
        return f"a section, [{'.'.join(parts)}]"
    if isinstance(kind, inspect.VarTupleType):
        return "a list of texts in quotes"
    return "a text in quotes"


def _instead(parts: Sequence[str], text: str) -> str:
    """The value that stands there, where it is short."""
    value: Any = tomllib.loads(text)
    for part in parts:
        value = value.get(part) if isinstance(value, dict) else None
    shown = repr(value)
    short = isinstance(value, str | int | float) and len(shown) <= _LONGEST_SHOWN
    return f", not {shown}" if short else ""


_COUNTS = ("snoozes_per_cycle",)
_LONGEST_SHOWN = 40


def _value(value: str, key: str) -> object:
    """A value as typed: TOML where it is TOML, a comma list for a list, else a string."""
    default: object = msgspec.to_builtins(Settings())
    for part in key.split("."):
        default = default.get(part, "") if isinstance(default, dict) else ""
    if isinstance(default, str):
        return value
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        if isinstance(default, (list, tuple)):
            return [part.strip() for part in value.split(",") if part.strip()]
        return value
