"""The manager's own editor, for what is long."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path


def editor_command(environment: Mapping[str, str] = os.environ) -> list[str]:
    """What starts the editor; empty where none is to be found."""
    named = environment.get("VISUAL") or environment.get("EDITOR")
    if named:
        return shlex.split(named)
    names = ("notepad",) if os.name == "nt" else ("editor", "nano", "vi")
    found = next((name for name in names if shutil.which(name)), None)
    return [found] if found else []


def edit(command: list[str], path: Path) -> str | None:
    """Edit `path`; None where that went well, else what to tell."""
    try:
        ended = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603
    except OSError as error:
        return f"{command[0]}: {(error.strerror or 'it does not start').lower()}."
    return f"The editor ended with {ended}; the text is as it left it." if ended else None
