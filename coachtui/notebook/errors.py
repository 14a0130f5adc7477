"""What can go wrong with a notebook. The message of each is one line for a person."""

from __future__ import annotations


class NotebookError(Exception):
    """The notebook could not do it; the message says what happened and how to mend it."""


class NotSaved(NotebookError):
    """Nothing was written: no space, no permission, an I/O error, or somebody else is writing."""


class Damaged(NotebookError):
    """A part of the notebook can't be read."""


class NotFound(NotebookError):
    """There is no such thing in the notebook."""


class ReadOnly(NotebookError):
    """The notebook was written by a newer version: it opens for reading alone."""
