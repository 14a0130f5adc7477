"""The command line in a test: mostly in this process, with its own streams, folders and day."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from coachtui.cli.main import run as run_cli
from coachtui.cli.session import Session

TODAY = "2026-11-30"

DANA = """\
Sat in on the Tolvane call.
+ discovery: asked who signs before she quoted
- closing (heard): gave 10% off before anyone asked
~ pricing desk takes nine days to answer
> I freeze when procurement joins
$ Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy
[] Dana by 6 nov: ring Tolvane, not email
[] me by 5 nov: get her the price sheet
[] Dana (closing): no discount before the third question
? ask how the third quote went
! thinking about leaving, keep to myself
= selling time: 22%
Long talk about learning vs closing #performance
"""
"""The product's example, as of 2 November 2026, without its first, `[x]` and `%` lines."""

DRIVE_BY = """\
Reads as drive-by.
  happened  no   Nothing here says when or with whom: one moment of Dana's with a customer?
  change    no   Nothing here can be ticked off: what will Dana do, by which day?
  person    no   Dana isn't in this record: one sentence Dana said?
"""

WE_SPOKE = f"Understood:\n  No marks: kept as plain notes.\n{DRIVE_BY}"
"""What is said back of the notes "We spoke." on Dana before they are saved."""


class Result(NamedTuple):
    """How a call ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 -- JSON
        """What it printed, as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines that it printed as data."""
        return self.out.splitlines()


class Terminal(io.TextIOWrapper):
    """A stream with somebody in front of it."""

    def isatty(self) -> bool:
        return True


class CommandLine:
    """`coachtui` in a home of its own. Call it with the arguments of one call."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = home
        self.notebook = home / "data" / "coachtui" / "notebook"
        self.cache = home / "cache" / "coachtui"
        self.config = home / "config" / "coachtui" / "config.toml"
        self.screens: list[Session] = []
        self._monkeypatch = monkeypatch
        for name in ("data", "config", "cache"):
            monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(home / name))
        for name in ("COACHTUI_DATA", "COACHTUI_CONFIG", "VISUAL", "EDITOR"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("COACHTUI_TODAY", TODAY)
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("TZ", "UTC")

    def __call__(
        self,
        *arguments: str,
        stdin: str | bytes = b"",
        today: str = TODAY,
        terminal: bool = False,
        encoding: str = "utf-8",
    ) -> Result:
        """One call in this process; on a `terminal`, `stdin` is what is typed there."""
        kind = Terminal if terminal else io.TextIOWrapper
        typed = stdin.encode() if isinstance(stdin, str) else stdin
        raw = {"stdout": io.BytesIO(), "stderr": io.BytesIO()}
        with self._monkeypatch.context() as patch:
            patch.setenv("COACHTUI_TODAY", today)
            patch.setattr(sys, "stdin", kind(io.BytesIO(typed), encoding="utf-8"))
            for name, stream in raw.items():
                patch.setattr(sys, name, kind(stream, encoding=encoding, write_through=True))
            code = run_cli(arguments, open_screens=self._open)
            out, err = (stream.getvalue().decode(encoding) for stream in raw.values())
        return Result(code, out, err)

    def said(self, *arguments: str, **more: Any) -> str:  # noqa: ANN401 -- as for a call
        """What a call that went well printed."""
        result = self(*arguments, **more)
        assert (result.code, result.err) == (0, ""), result
        return result.out

    def refused(self, *arguments: str, out: str = "", **more: Any) -> str:  # noqa: ANN401 -- as for a call
        """The one line that a call that failed left on standard error, having printed `out`."""
        result = self(*arguments, **more)
        assert (result.code in (1, 2), result.out) == (True, out), result
        (line,) = result.err.splitlines()
        assert line.startswith("coachtui: "), line
        return line.removeprefix("coachtui: ")

    def draft_of(self, message: str) -> str:
        """The draft that a message says is kept."""
        return message.rsplit("--draft ", 1)[1]

    def _open(self, session: Session) -> int:
        self.screens.append(session)
        return 0


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """`coachtui` with an empty notebook."""
    return CommandLine(tmp_path, monkeypatch)


@pytest.fixture
def dana(run: CommandLine) -> CommandLine:
    """`coachtui` with Dana and the talk of 2 November in the notebook."""
    run.said(
        "rep", "add", "Dana Ortiz", "--started", "2024-03-01", "--every", "2w", today="2026-10-01"
    )
    run.said("log", "dana", "-", stdin=DANA, today="2026-11-02")
    return run


Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def process(run: CommandLine) -> Process:
    """A call as a process of its own, in the same home."""

    def call(*arguments: str, **more: Any) -> "subprocess.CompletedProcess[bytes]":  # noqa: ANN401
        more.setdefault("stdin", None if "input" in more else subprocess.DEVNULL)
        command = [sys.executable, "-m", "coachtui", *arguments]
        return subprocess.run(
            command,
            check=False,
            capture_output="stdout" not in more,
            timeout=60,
            cwd=run.home,
            **more,
        )

    return call


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with what it holds."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = Path(root, name)
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found
