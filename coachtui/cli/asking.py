"""Text from the manager: files, standard input, the editor; and questions on a terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from coachtui.cli.output import Failure, tell
from coachtui.cli.session import Session, clock
from coachtui.coaching.capture import answered
from coachtui.coaching.capture_types import Problem
from coachtui.notebook.drafts import Draft, Drafts
from coachtui.notebook.errors import NotebookError
from coachtui.notebook.ids import new_id
from coachtui.notebook.understanding import LONGEST

STANDARD_INPUT = "-"


class Typed:
    """A text on its way into the notebook. It has a draft until it is saved or given up."""

    def __init__(self, session: Session, data: bytes, *, rep: str = "", draft: str = "") -> None:
        self._session = session
        self.data = data
        self.rep = rep
        self.draft = draft
        self.where = ""
        """What to type after `coachtui log REP` to come back to the text."""

    @property
    def text(self) -> str:
        """The text; raises `Failure` where it is not UTF-8 or far too long."""
        if len(self.data) > 4 * LONGEST:
            raise Failure(
                f"The text has {len(self.data) / 1e6:.1f} MB; a record may have "
                f"{LONGEST / 1e6:.0f} MB. Shorten it."
            )
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self.data[: error.start].count(b"\n") + 1
            raise Failure(
                f"Line {line} is not UTF-8 text. Save the file as UTF-8 and try again."
            ) from None

    def keep(self) -> str:
        """Put the text on disk; gives the `--draft` argument that brings it back.

        In the notebook if that can be written, else in the cache, else among temporary files.
        """
        if not self.data.strip():
            return ""
        identifier = self.draft or new_id(clock())
        try:
            draft = self._session.notebook.drafts.keep(
                self.data, identifier=identifier, rep=self.rep
            )
        except OSError:
            return str(self._elsewhere(identifier).path)
        self.draft = draft.id
        return draft.id

    def saved(self) -> None:
        """The text is in the notebook: its draft goes."""
        if self.draft:
            self._session.notebook.drafts.discard(self.draft)

    def _elsewhere(self, identifier: str) -> Draft:
        try:
            return Drafts(self._session.cache).keep(self.data, identifier=identifier)
        except OSError:
            folder = Path(tempfile.mkdtemp(prefix="coachtui-"))
            return Drafts(folder).keep(self.data, identifier=identifier)


def read_text(session: Session, file: str | None, *, draft: str | None = None) -> bytes:
    """The bytes of FILE, of standard input for `-` or a pipe, or of a draft."""
    if draft:
        path = Path(draft)
        if path.is_absolute():
            return path.read_bytes()
        return session.notebook.drafts.read(draft)[1]
    if file is None or file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except IsADirectoryError:
        raise Failure(f"{file} is a folder; name a file.") from None
    except FileNotFoundError:
        raise Failure(f"There is no file {file}.") from None


def edit(session: Session, begin: bytes, *, rep: str = "", draft: str = "") -> Typed:
    """Let the manager edit a text in `$VISUAL` or `$EDITOR`. The file edited is the draft."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _editor()
    if not command:
        raise Failure("No editor is set. Set $EDITOR, or name a file.")
    drafts = session.notebook.drafts
    try:
        kept = drafts.keep(begin, identifier=draft or new_id(clock()), rep=rep)
    except OSError as error:
        raise NotebookError(
            f"The draft can't be written ({(error.strerror or '').lower()}); "
            "mend that, or choose another folder with --data."
        ) from None
    done = subprocess.run([*shlex.split(command), str(kept.path)], check=False)  # noqa: S603
    typed = Typed(session, kept.path.read_bytes(), rep=rep, draft=kept.id)
    if done.returncode != 0:
        raise Failure(f"The editor ended with {done.returncode}. {_back(typed)}".rstrip())
    if not typed.data.strip():
        drafts.discard(kept.id)
        raise Failure("Nothing to save: the text is empty.")
    return typed


def ask(question: str) -> str:
    """One answer from the terminal; the question goes to standard error."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def confirm(question: str) -> bool:
    """Whether the answer is yes."""
    return ask(f"{question} [y/N]").lower() in ("y", "yes")


def answer_problem(text: str, problem: Problem) -> str:
    """Ask what a problem asks and write the answer into the text; raises `Failure` without one."""
    tell(problem.message)
    for number, choice in enumerate(problem.choices, 1):
        tell(f"  {number}  {choice}")
    reply = ask("Which?" if problem.choices else "What should it say?")
    if reply.isdigit() and 1 <= int(reply) <= len(problem.choices):
        reply = problem.choices[int(reply) - 1]
    if not reply:
        raise Failure(problem.message)
    return answered(text, problem, reply)


def _back(typed: Typed) -> str:
    return f"Your text is kept: --draft {typed.draft}." if typed.data.strip() else ""


def _editor() -> str:
    names = ("notepad",) if os.name == "nt" else ("editor", "nano", "vi")
    return next((name for name in names if shutil.which(name)), "")
