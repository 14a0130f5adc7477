"""The real clock and its zone: the one place where they are read."""

from datetime import datetime
from zoneinfo import ZoneInfo


def clock() -> datetime:
    """Now, with this machine's zone."""
    return datetime.now().astimezone()


def zone() -> ZoneInfo | None:
    """This machine's zone by its IANA name, which knows of summers to come; None where unknown."""
    import logging
    import warnings

    from tzlocal import get_localzone_name

    logging.getLogger("tzlocal").addHandler(logging.NullHandler())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ZoneInfo(get_localzone_name())
    except (LookupError, OSError, ValueError, TypeError):
        return None
