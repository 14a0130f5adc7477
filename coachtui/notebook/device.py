"""Which machine writes: the name of its journals."""

from __future__ import annotations

import getpass
import hashlib
import platform
import uuid
from pathlib import Path

_MACHINE_ID = Path("/etc/machine-id")


def device_name(root: Path) -> str:
    """Twelve letters that stay the same for this machine, this user and this notebook's place.

    Derived, not stored: a notebook copied to another machine, or beside itself on this one, gets
    journals of its own there, so that the copies can be merged by lying side by side.
    """
    try:
        machine = _MACHINE_ID.read_text().strip()
    except OSError:
        machine = ""
    machine = machine or f"{uuid.getnode():x}"
    said = "\n".join((machine, platform.node(), _user(), str(root.resolve())))
    return hashlib.blake2b(said.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
