"""What a shell asks for when tab is pressed on a rep: `coachtui completions reps`.

Asked at every press, so it loads the roster and nothing else. It never says what is wrong: a
message in the middle of a line that is being typed would help nobody.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def print_reps(arguments: Sequence[str]) -> int:
    """Print a word for each rep whose word begins with what is typed, one a line."""
    try:
        found = "".join(f"{word}\n" for word in _reps(arguments))
        sys.stdout.buffer.write(found.encode())
        sys.stdout.flush()
    except OSError:  # nobody reads on: let Python not fail on it again at the very end
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Exception, SystemExit):  # noqa: BLE001 -- see above
        return 0
    return 0


def _reps(arguments: Sequence[str]) -> tuple[str, ...]:
    from coachtui import places
    from coachtui.clock import clock
    from coachtui.coaching.rep_words import beginning, rep_words
    from coachtui.notebook.roster import roster
    from coachtui.notebook.store import Store

    options = _Quiet(add_help=False)
    options.add_argument("--data", default=os.environ.get("COACHTUI_DATA", ""))
    options.add_argument("--demo", action="store_true")
    options.add_argument("--typed", default="")
    given = options.parse_args(arguments)
    root = places.absolute(given.data or places.data())
    if given.demo:
        root = os.path.join(places.absolute(places.cache()), "demo", "notebook")  # noqa: PTH118
    return beginning(rep_words(roster(Store(Path(root), clock=clock))), given.typed)


class _Quiet(ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise ValueError(message)
