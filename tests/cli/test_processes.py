"""What only a process of its own can show: what is loaded, pipes, two at once, a kill."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.cli.conftest import DANA, WE_SPOKE, CommandLine, Process

SENTENCE = "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago.\n"
HEAVY = ("textual", "tinydb", "msgspec", "coachtui.coaching", "dataclasses", "pathlib", "json")


def loaded_by(run: CommandLine, *arguments: str) -> tuple[set[str], bytes]:
    """The modules that a call had loaded when it ended, and what it printed."""
    seen = run.home / "modules"
    code = f"""
        import os, sys
        before = set(sys.modules)
        def leave(code, leave=os._exit):
            with open({str(seen)!r}, "w") as file:
                file.write("\\n".join(set(sys.modules) - before))
            leave(code)
        os._exit = leave
        sys.argv = ["coachtui", *{arguments!r}]
        from coachtui.__main__ import main
        code = main()
        sys.stdout.flush()
        os._exit(code)
    """
    command = [sys.executable, "-S", "-E", "-c", textwrap.dedent(code)]
    path = os.pathsep.join(("", *sys.path))
    command[4] = f"import sys; sys.path[:0] = {path.split(os.pathsep)!r}\n{command[4]}"
    done = subprocess.run(
        command, check=True, capture_output=True, cwd=run.home, stdin=subprocess.DEVNULL
    )
    return set(seen.read_text().split("\n")), done.stdout


def test_a_plain_nudge_is_answered_from_the_agenda_and_loads_nothing_heavy(
    dana: CommandLine,
) -> None:
    loaded, out = loaded_by(dana, "nudge")
    assert out.decode() == SENTENCE
    assert {module for module in loaded if module.startswith("coachtui")} == {
        "coachtui",
        "coachtui.__main__",
        "coachtui.places",
        "coachtui.notebook",
        "coachtui.notebook.agenda_file",
    }
    assert not [module for module in loaded if module.startswith(HEAVY)]


@pytest.mark.parametrize(
    "arguments",
    [
        ("nudge", "--exit-code"),
        ("--data", "DATA", "nudge"),
        ("nudge", "--today=2026-11-30"),
        ("--config", "CONFIG", "nudge"),
    ],
)
def test_so_is_one_with_the_usual_options(dana: CommandLine, arguments: tuple[str, ...]) -> None:
    places = {"DATA": str(dana.notebook), "CONFIG": str(dana.config)}
    named = [places.get(word, word) for word in arguments]
    if "--exit-code" in named:
        with pytest.raises(subprocess.CalledProcessError) as ended:
            loaded_by(dana, *named)
        assert ended.value.returncode == 3
        return
    loaded, out = loaded_by(dana, *named)
    assert out.decode() == SENTENCE
    assert not [module for module in loaded if module.startswith(HEAVY)]


def agenda(run: CommandLine) -> list[Path]:
    (folder,) = (run.cache / "agenda").iterdir()
    return sorted(folder.iterdir())


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut_in_a_line(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-30])


def cut_at_a_line(path: Path) -> None:
    path.write_bytes(b"\n".join(path.read_bytes().split(b"\n")[:2]) + b"\n")


def flip_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def fill_with_zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


@pytest.mark.parametrize(
    "damage", [delete, empty, cut_in_a_line, cut_at_a_line, flip_a_bit, fill_with_zeros]
)
def test_a_missing_or_damaged_agenda_is_worked_out_anew(dana: CommandLine, damage: object) -> None:
    for path in agenda(dana):
        damage(path)  # type: ignore[operator]
    loaded, out = loaded_by(dana, "nudge")
    assert out.decode() == SENTENCE
    assert "coachtui.coaching.nudges" in loaded
    loaded, out = loaded_by(dana, "nudge")
    assert out.decode() == SENTENCE
    assert "coachtui.coaching" not in loaded


def test_a_stale_agenda_is_not_believed(dana: CommandLine) -> None:
    before = {path: path.read_bytes() for path in agenda(dana)}
    dana.said("done", "dana", "price sheet")
    for path, data in before.items():
        path.write_bytes(data)
    loaded, out = loaded_by(dana, "nudge")
    assert out.decode().startswith("No answer yet to what blocks Dana")
    assert "coachtui.coaching.nudges" in loaded


def test_a_day_beyond_the_agenda_is_worked_out(dana: CommandLine) -> None:
    loaded, out = loaded_by(dana, "nudge", "--today", "2028-02-29")
    assert "coachtui.coaching.nudges" in loaded
    assert out.decode().startswith("You owe Dana: get her the price sheet (due 5 Nov 2026).")


ALL = (
    *("brief", "brief --json", "brief dana --markdown", "team", "mirror", "followups", "tasks"),
    *("thread dana", "search ada", "recap dana", "export dana", "access dana", "history dana"),
    *("nudge --digest", "nudge --json", "check", "jot dana x", "log dana", "plan dana fri"),
    *("skip dana --why x", "undo", "rep list", "config", "--help", ""),
    *("feed", "completions zsh", "man"),
)


def test_a_folder_that_is_not_there_is_told_of_however_often_it_is_asked(process: Process) -> None:
    for _ in range(2):
        done = process("nudge", "--data", "wrong")
        assert (done.returncode, done.stdout) == (0, b"")
        assert done.stderr.endswith(b"coachtui --data wrong rep add NAME\n")


def test_no_command_but_the_screens_loads_textual(dana: CommandLine) -> None:
    code = f"""
        import io, sys
        from coachtui.cli.main import run
        for line in {ALL!r}:
            sys.stdin = io.TextIOWrapper(io.BytesIO(b"We spoke."))
            run(line.split(), open_screens=lambda session: 1)
        loaded = [name for name in sys.modules if name.partition(".")[0] in ("textual", "rich")]
        sys.exit(1 if loaded else 0)
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_two_processes_logging_at_once_lose_nothing(dana: CommandLine) -> None:
    code = """
        import io, sys
        from coachtui.cli.main import run
        for number in range(15):
            note = f"{sys.argv[1]} {number}"
            sys.stdin = io.TextIOWrapper(io.BytesIO(note.encode()))
            assert run(["log", "dana", "-"], open_screens=lambda session: 1) == 0
    """
    command = [sys.executable, "-c", textwrap.dedent(code)]
    both = [
        subprocess.Popen([*command, name], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for name in ("one", "two")
    ]
    for process in both:
        _, error = process.communicate(timeout=60)
        assert (process.returncode, error) == (0, b"")
    found = [meeting["notes"] for meeting in dana("access", "dana", "--json").json["meetings"]]
    assert sorted(found[1:]) == sorted(f"{name} {n}" for name in ("one", "two") for n in range(15))


@pytest.mark.parametrize("at", ["lock", "before the write", "in the write", "after the write"])
def test_a_kill_in_the_middle_of_a_log_leaves_a_readable_notebook(
    dana: CommandLine, at: str
) -> None:
    before = dana("access", "dana", "--json").json["meetings"]
    code = f"""
        import os, signal, sys
        from coachtui.notebook import files
        from coachtui.cli.main import run

        def die(*_, **__):
            os.kill(os.getpid(), signal.SIGKILL)

        def half(path, data, *, sync):
            with open(path, "ab") as file:
                file.write(data[: len(data) // 2])
            die()

        def whole(path, data, *, sync, append=files.append):
            append(path, data, sync=sync)
            die()

        def locked(*_, **__):
            die()

        at = {at!r}
        if at == "lock":
            from coachtui.notebook import store
            store.Store._ready = die
        else:
            files.append = {{"before the write": die, "in the write": half,
                             "after the write": whole}}[at]
        run(["log", "dana", "-"], open_screens=lambda session: 1)
    """
    process = subprocess.run(
        [sys.executable, "-u", "-c", textwrap.dedent(code)],
        input=b"We spoke.\n",
        check=False,
        capture_output=True,
    )
    assert (process.returncode, process.stdout.decode()) == (-signal.SIGKILL, WE_SPOKE)
    after = dana("access", "dana", "--json").json["meetings"]
    assert after[: len(before)] == before
    assert [m["notes"] for m in after[1:]] == (["We spoke.\n"] if at == "after the write" else [])
    assert dana("log", "dana", "-", stdin="We spoke again.\n").code == 0
    assert dana("access", "dana", "--json").json["meetings"][-1]["notes"] == "We spoke again.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        *(
            "nudge",
            "nudge --json",
            "access dana",
            "",
            "--help",
            "brief dana",
            "team --json",
            "feed",
        ),
        *("completions bash", "completions reps", "man"),
    ],
)
def test_a_reader_that_has_read_enough_ends_it_quietly(
    dana: CommandLine, process: Process, arguments: str
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process(*arguments.split(), stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", [("log", "dana"), ("amend", "dana")])
def test_a_text_is_saved_though_nobody_reads_what_was_understood(
    dana: CommandLine, process: Process, command: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    unbuffered = {**os.environ, "PYTHONUNBUFFERED": "1"}
    done = process(
        *command, input=b"We spoke.\n", stdout=writing, stderr=subprocess.PIPE, env=unbuffered
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
    assert dana("access", "dana", "--json").json["meetings"][-1]["notes"] == "We spoke.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("arguments", ["nudge", "nudge --json", "brief dana"])
def test_an_output_that_takes_nothing_is_said(
    dana: CommandLine, process: Process, arguments: str
) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process(*arguments.split(), stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert (
        done.stderr.lower() == b"coachtui: the output can't be written: no space left on device.\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="file descriptors of POSIX")
@pytest.mark.parametrize("descriptor", [0, 1, 2])
def test_a_closed_stream_is_no_defect(dana: CommandLine, descriptor: int) -> None:
    for arguments in ("nudge", "brief dana", ""):
        shell = f'exec "$0" -m coachtui {arguments} {descriptor}{"<" if not descriptor else ">"}&-'
        done = subprocess.run(
            ["/bin/sh", "-c", shell, sys.executable], check=False, capture_output=True
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_no_color_code_is_ever_printed_without_a_terminal(
    dana: CommandLine, process: Process
) -> None:
    for arguments in (("brief", "dana"), ("team",), ("mirror",), ("--help",), ("frob",)):
        done = process(*arguments)
        assert b"\x1b" not in done.stdout + done.stderr


def test_a_log_through_a_pipe(dana: CommandLine, process: Process) -> None:
    done = process("log", "dana", "--date", "2 nov", "--again", input=DANA.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    first, *_, last = done.stdout.decode().splitlines()
    assert (first, last[:-7]) == (
        "Understood:",
        "Saved: Dana Ortiz, Mon 2 Nov 2026, one-on-one (",
    )
