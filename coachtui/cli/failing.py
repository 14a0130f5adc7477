"""How a command fails: in one line that says what happened and how to mend it."""

from __future__ import annotations


class Failure(Exception):
    """A command can't do it. The message is one line: what happened and how to mend it."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def one_line(error: Exception) -> str:
    """What to tell a person of an error: its message where it is one of ours, never a text."""
    from coachtui.coaching.appointments import NotAhead
    from coachtui.coaching.days import UnreadableDay
    from coachtui.coaching.names import AmbiguousRep, UnknownRep
    from coachtui.config import ConfigError
    from coachtui.notebook.errors import NotebookError

    ours = (Failure, NotebookError, ConfigError, UnreadableDay, NotAhead, UnknownRep, AmbiguousRep)
    if isinstance(error, ours):
        return str(error)
    if isinstance(error, OSError):
        what = error.filename or "the output can't be written"
        return f"{what}: {(error.strerror or 'I/O error').lower()}."
    if isinstance(error, UnicodeEncodeError):
        return "What was typed holds bytes that are not UTF-8; type it anew."
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else ""
    return (
        f"this is a defect ({type(error).__name__} in {where}); the notebook is as it was. "
        "What you typed is kept: see its drafts folder."
    )
