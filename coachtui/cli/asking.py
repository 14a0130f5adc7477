"""Text from the manager: files, standard input, the editor, kept drafts; and questions."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coachtui.cli.failing import Failure, one_line
from coachtui.cli.output import tell
from coachtui.cli.session import Session
from coachtui.clock import clock
from coachtui.coaching.capture_answer import answered, as_note
from coachtui.coaching.capture_types import Problem
from coachtui.coaching.model import Meeting
from coachtui.notebook import files
from coachtui.notebook.drafts import Draft, Drafts
from coachtui.notebook.errors import NotFound
from coachtui.notebook.ids import new_id
from coachtui.notebook.understanding import LONGEST, Refused

STANDARD_INPUT = "-"


class Typed:
    """A text on its way into the notebook. It has a draft until it is saved or given up."""

    def __init__(
        self,
        session: Session,
        data: bytes = b"",
        *,
        command: str,
        draft: Draft | None = None,
        keeps: bool = True,
    ) -> None:
        """Where it doesn't keep, a text that had no draft gets none to stay."""
        self._session = session
        self._keeps = keeps
        self.data = data
        self.command = command
        """What brings the text back, with `--draft` behind it."""
        self.rep = ""
        self.amends: Meeting | None = None
        """The meeting that it is to replace the text of."""
        self.draft = draft

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

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Around what may fail: the text is kept as a draft; the error says what gets it back."""
        try:
            yield
        except KeyboardInterrupt:
            raise Failure(f"Stopped. {self._keep()}".rstrip(), 130) from None
        except BrokenPipeError:
            raise
        except Exception as error:
            if kept := self._keep():
                code = error.code if isinstance(error, Failure) else 1
                raise Failure(f"{one_line(error)}{_more(error)} {kept}", code) from None
            raise
        finally:
            if not self._keeps:
                self.saved()

    def go_on(self, draft: Draft) -> None:
        """Go on with what a draft holds; it is this text's from now on."""
        self.draft, self.data, self._keeps = draft, files.read_bytes(draft.path), True

    def edit(self) -> None:
        """Let the manager edit the text in `$VISUAL` or `$EDITOR`. The file edited is the draft."""
        command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _editor()
        if not command:
            raise Failure("No editor is set. Set $EDITOR, or name a file.")
        path = self._on_disk()
        try:
            code = _run_editor([*shlex.split(command), str(path)])
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", "") or str(error)).lower()
            raise Failure(f"The editor {command!r} can't be started ({reason}).") from None
        finally:
            self.data = files.read_bytes(path)
        if code in (-signal.SIGINT, _INTERRUPTED):
            raise KeyboardInterrupt
        if code != 0:
            raise Failure(f"The editor ended with {code}.")
        if not self.data.strip():
            self.saved()

    def saved(self) -> None:
        """The text is in the notebook, or there is none: its draft goes."""
        self.data = b""
        if self.draft:
            self.draft.path.unlink(missing_ok=True)

    def _keep(self) -> str:
        if not self.data.strip():
            self.saved()
            return ""
        if not self._keeps:
            return ""
        path = self._on_disk()
        found = any(path.parent == drafts.folder for drafts in homes(self._session))
        named = self.draft.id if self.draft and found else str(path)
        return f"Kept: {self.command} --draft {shlex.quote(named)}"

    def _on_disk(self) -> Path:
        """In the notebook if that can be written, else in the cache, else among temporary files."""
        before = self.draft
        identifier = before.id if before else new_id(clock())
        amends, revision = (self.amends.id, self.amends.revision) if self.amends else ("", "")
        for drafts in homes(self._session):
            with suppress(OSError):
                self.draft = drafts.keep(
                    self.data,
                    identifier=identifier,
                    rep=self.rep,
                    amends=amends,
                    revision=revision,
                )
                break
        else:
            drafts = Drafts(Path(tempfile.mkdtemp(prefix="coachtui-")))
            self.draft = drafts.keep(self.data, identifier=identifier, rep=self.rep)
        if before and before.path != self.draft.path:
            before.path.unlink(missing_ok=True)
        return self.draft.path


def homes(session: Session) -> tuple[Drafts, ...]:
    """Where drafts are kept: with the notebook, and in the cache for one that can't be written."""
    return Drafts(session.data_path), Drafts(session.cache)


def drafts_of(session: Session, rep: str) -> tuple[Draft, ...]:
    """New records of a rep, typed and not saved, newest first."""
    found = [draft for drafts in homes(session) for draft in drafts.all()]
    found = [draft for draft in found if draft.rep == rep and not draft.amends]
    return tuple(sorted(found, key=_kept_at, reverse=True))


def read_draft(session: Session, named: str) -> tuple[Draft, bytes]:
    """A kept draft, by its id or by the path that was printed; raises `Failure`."""
    path = Path(named)
    identifier = path.name.split(".")[1] if path.name.count(".") in (2, 3) else named
    places = (Drafts(path.parent.parent),) if path.is_absolute() else homes(session)
    for drafts in places:
        with suppress(NotFound):
            return drafts.read(identifier)
    known = ", ".join(draft.id for drafts in places for draft in drafts.all()) or "none"
    raise Failure(f"There is no draft {named!r}. Kept drafts: {known}.")


def read_text(
    file: str | None,
    *,
    most: int | None = None,
    typing: str = "Type or paste the text",
    wanted: str = "a file",
) -> bytes:
    """The bytes of FILE, or of standard input for `-` or none.

    `most` is how many may be read; where there are more, one more tells of them. `typing` says what
    to do at a terminal, `wanted` what to name instead of a folder.
    """
    size = -1 if most is None else most + 1
    if file is None or file == STANDARD_INPUT:
        if sys.stdin.isatty():
            tell(f"{typing}, then Ctrl+D on a line of its own.")
        return sys.stdin.buffer.read(size)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(size)
    except IsADirectoryError:
        raise Failure(f"{file} is a folder; name {wanted}.") from None
    except FileNotFoundError:
        raise Failure(f"There is no file {file}.") from None
    except ValueError:  # a NUL in the name
        raise Failure("That is no name of a file.") from None


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
    choices = [*problem.choices, *([_AS_NOTE] if problem.kind == "promise" else [])]
    for number, choice in enumerate(choices, 1):
        tell(f"  {number}  {choice}")
    reply = ask("Which?" if choices else "What should it say?")
    if reply.isdecimal() and 1 <= int(reply) <= len(choices):
        reply = choices[int(reply) - 1]
    if not reply:
        raise Failure(problem.message)
    return as_note(text, problem) if reply == _AS_NOTE else answered(text, problem, reply)


def _kept_at(draft: Draft) -> int:
    return draft.path.stat().st_mtime_ns


def _run_editor(command: list[str]) -> int:
    """Its exit code. Ctrl+C is the editor's while it runs."""
    with subprocess.Popen(command) as process:  # noqa: S603 -- the manager's own editor
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            return process.wait()
        finally:
            signal.signal(signal.SIGINT, before)


_AS_NOTE = "none of them: keep the line as a note"
_INTERRUPTED = 130
"""What a shell ends with on Ctrl+C."""


def _more(error: Exception) -> str:
    """The lines of a refused text that the message says nothing of."""
    if not isinstance(error, Refused) or not error.problems[1:]:
        return ""
    lines = sorted({problem.line for problem in error.problems[1:]})
    named = ", ".join(map(str, lines[:5])) + (" ..." if len(lines) > 5 else "")
    return f" To mend too: line {named}."


def _editor() -> str:
    names = ("notepad",) if os.name == "nt" else ("editor", "nano", "vi")
    return next((name for name in names if shutil.which(name)), "")
