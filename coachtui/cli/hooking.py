"""The `hook` command: what a shell's start file needs to show the nudge once a day.

A shell that starts reads one line and compares it with the day, without starting a process. Only
where that differs does `coachtui hook --show` run, once a day.
"""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_raw
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.nudge import Nudge

_HELP = """\
  bash         coachtui hook bash >> ~/.bashrc
  zsh          coachtui hook zsh >> ~/.zshrc
  fish         coachtui hook fish >> ~/.config/fish/config.fish
  powershell   coachtui hook powershell | Add-Content $PROFILE

To end it, take the lines out again.
"""

BASH = """\
# coachtui: the nudge, once a day, where a shell starts
if [[ $- == *i* ]]; then
  __coachtui_hook() {{
    local shown= day=
    [[ -r {seen} ]] && IFS= read -r shown <{seen}
    printf -v day '%(%Y-%m-%d)T' -1 2>/dev/null || day=$(date +%Y-%m-%d)
    if [[ $shown != "$day" ]] && command -v {program} >/dev/null; then
      {command} hook --show </dev/null || :
    fi
  }}
  __coachtui_hook
  unset -f __coachtui_hook
fi
"""
ZSH = """\
# coachtui: the nudge, once a day, where a shell starts
if [[ -o interactive ]]; then
  __coachtui_hook() {{
    emulate -L zsh
    local shown= day=
    [[ -r {seen} ]] && IFS= read -r shown <{seen}
    if zmodload -F zsh/datetime b:strftime p:EPOCHSECONDS 2>/dev/null; then
      strftime -s day %Y-%m-%d $EPOCHSECONDS
    else
      day=$(date +%Y-%m-%d)
    fi
    if [[ $shown != "$day" ]] && command -v {program} >/dev/null; then
      {command} hook --show </dev/null || :
    fi
  }}
  __coachtui_hook
  unfunction __coachtui_hook
fi
"""
FISH = """\
# coachtui: the nudge, once a day, where a shell starts
if status is-interactive
    function __coachtui_hook
        if test -r {seen}
            # Within half a day nothing is new, and `path` is part of the shell.
            set -l age (path mtime -R -- {seen} 2>/dev/null)
            string match -qr '^[0-9]+$' -- "$age"; and test $age -lt 43200; and return
            read -l shown <{seen}
            test "$shown" = (date +%Y-%m-%d); and return
        end
        command -q {program}; and {command} hook --show </dev/null
        return 0
    end
    __coachtui_hook
    functions -e __coachtui_hook
end
"""
POWERSHELL = """\
# coachtui: the nudge, once a day, where a shell starts
& {{
  $seen = {seen}
  $shown = if (Test-Path -LiteralPath $seen) {{ Get-Content -LiteralPath $seen -TotalCount 1 }}
  if ($shown -ne (Get-Date -Format 'yyyy-MM-dd')) {{
    if (Get-Command {program} -ErrorAction Ignore) {{ & {command} hook --show }}
  }}
}}
"""
SNIPPETS = {"bash": BASH, "zsh": ZSH, "fish": FISH, "powershell": POWERSHELL}


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    hook = add("hook", print_hook, "show the nudge once a day where a shell starts", _HELP)
    hook.add_argument("shell", metavar="SHELL", nargs="?", choices=tuple(SNIPPETS))
    hook.add_argument("--show", action="store_true", help="show it now, as the snippet does")


def print_hook(session: Session, options: Namespace) -> None:
    """`coachtui hook`."""
    if options.show:
        _show(session)
        return
    if options.shell is None:
        raise Failure(f"Say for which shell: {', '.join(SNIPPETS)}.", 2)
    words = [_program(), *_options(session)]
    if not "".join((*words, str(session.cache))).isprintable():
        raise Failure("A folder's name holds a control character, which no snippet should carry.")
    if options.shell == "powershell":
        quoted = [_for_powershell(word) for word in words]
        seen = _for_powershell(str(seen_file(session.cache)))
    elif options.shell == "fish":
        quoted = [_for_fish(word) for word in words]
        seen = _for_fish(str(seen_file(session.cache)))
    else:
        quoted = [shlex.quote(word) for word in words]
        seen = shlex.quote(str(seen_file(session.cache)))
    say_raw(SNIPPETS[options.shell].format(seen=seen, program=quoted[0], command=" ".join(quoted)))


def seen_file(cache: Path) -> Path:
    """The line that the snippet reads: the day something was last shown or looked for."""
    return cache / "hook"


def _show(session: Session) -> None:
    """Show what was left by the reminder and the one nudge, and note that for today."""
    from coachtui.cli.reminded import Reminded
    from coachtui.coaching.nudges import nudges, shown_next
    from coachtui.notebook import files

    seen = seen_file(session.cache)
    files.make_folder(seen.parent)
    files.replace(seen, f"{session.today}\n".encode(), sync=False)
    if left := Reminded(session.cache).take():
        say(f"coachtui: {left}")
    nudge = shown_next(
        nudges(session.notebook.team(), session.settings, session.today), session.today
    )
    if nudge is not None:
        _note(session, nudge)
        say(f"coachtui: {' '.join(nudge.text.split())}")


def _note(session: Session, nudge: Nudge) -> None:
    from coachtui.notebook.errors import NotebookError

    try:
        session.notebook.note_shown(nudge)
    except (NotebookError, OSError):
        return  # a notebook that can't be written shows its nudge all the same


def _program() -> str:
    """How to call this program from a shell: by its name where that finds it."""
    import shutil

    found = shutil.which("coachtui")
    here = Path(sys.argv[0])
    if found and here.exists() and Path(found).resolve() == here.resolve():
        return "coachtui"
    return str(here.absolute()) if here.name.startswith("coachtui") else found or "coachtui"


def _options(session: Session) -> list[str]:
    parts = ["--demo"] if session.demo else []
    for name, path in (("data", session.data_path), ("config", session.config_path)):
        if getattr(session.options, name):
            parts += [f"--{name}", str(path)]
    return parts


def _for_powershell(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"


def _for_fish(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'"
