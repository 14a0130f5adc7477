"""The real clock: the one place where it is read."""

from datetime import datetime


def clock() -> datetime:
    """Now, with this machine's zone."""
    return datetime.now().astimezone()
