"""The way in. `coachtui nudge` is answered from the agenda alone; all else goes to the cli."""

import os
import sys

TYPE_CHECKING = False  # the module `typing` costs as much as all that `nudge` does
if TYPE_CHECKING:
    from coachtui.cli.session import Session

_WITH_VALUE = ("--data", "--config", "--today")
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def main() -> int:
    """Run the command line given to this process; gives the exit code."""
    code = _nudge_from_agenda(sys.argv[1:])
    if code is None and sys.argv[1:3] == ["completions", "reps"]:
        from coachtui.cli.completing_reps import print_reps

        return print_reps(sys.argv[3:])
    if code is None:
        from coachtui.cli.main import run

        return run(sys.argv[1:], open_screens=_open_screens)
    os._exit(code)  # nothing is left to close, and taking an interpreter down costs a tenth


def _nudge_from_agenda(arguments: list[str]) -> int | None:
    """Answer a plain `nudge` if the agenda can; None sends it the full way."""
    options = {
        "--data": os.environ.get("COACHTUI_DATA", ""),
        "--config": os.environ.get("COACHTUI_CONFIG", ""),
        "--today": os.environ.get("COACHTUI_TODAY", ""),
    }
    asked = exits = False
    waiting = ""
    for argument in arguments:
        name, equals, value = argument.partition("=")
        if waiting:
            options[waiting], waiting = argument, ""
        elif name in _WITH_VALUE and equals:
            options[name] = value
        elif argument in _WITH_VALUE:
            waiting = argument
        elif argument == "nudge" and not asked:
            asked = True
        elif argument == "--exit-code" and asked:
            exits = True
        else:
            return None
    today = options["--today"] or _today()
    if waiting or not asked or not _is_day(today):
        return None

    from coachtui import places
    from coachtui.notebook import agenda_file

    root = places.absolute(options["--data"] or places.data())
    if options["--data"] and not os.path.isdir(root):
        return None  # a folder that is named and isn't there is told of
    sentence = agenda_file.sentence(
        root,
        places.absolute(options["--config"] or places.config()),
        places.absolute(places.cache()),
        today,
    )
    if sentence is None:
        return None
    if sentence and sys.stdout is not None:
        line = f"{sentence}\n".encode(sys.stdout.encoding or "utf-8", "backslashreplace")
        try:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            return 0
        except OSError as error:
            os.write(2, f"coachtui: the output can't be written: {error.strerror}.\n".encode())
            return 1
    return 3 if sentence and exits else 0


def _today() -> str:
    import time

    now = time.localtime()
    return f"{now.tm_year:04}-{now.tm_mon:02}-{now.tm_mday:02}"


def _is_day(text: str) -> bool:
    """Whether it is an ISO date for certain; 29 February and all else goes the full way."""
    year, month, day = text[:4], text[5:7], text[8:]
    digits = (year + month + day).isascii() and (year + month + day).isdigit()
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not digits:
        return False
    return 1 <= int(month) <= 12 and 1 <= int(day) <= _MONTHS[int(month) - 1] and year > "0000"


def _open_screens(session: "Session") -> int:
    from coachtui.tui.app import run

    return run(session)


if __name__ == "__main__":
    sys.exit(main())
