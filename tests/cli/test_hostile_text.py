"""Text that would drive a terminal, in every argument and field: none of it comes out alive."""

import json
import re

import pytest

from tests.cli.conftest import CommandLine

HOSTILE = {
    "controls": "a\x1b[31mb\x1b]52;c;Zm9v\x07c\x1b[2Jd\x00e\x08f\x7fg\rh\x0bi\x0cj",
    "C1": "a\x9b31mb\x9d52;c;Zm9v\x9cc\x85d",
    "unseen": "a\u202eb\u2066c\u200fd\u2028e\u2029f\ufeffg\u200bh\u00adi\U000e0041j\ufff9k",
    "markup": "[bold]a[/] [/ [@click=app.quit]b {c} %s \\ `d` <e> &f; #leaving",
    "surrogate": "a\udc9bb\ud800c",
}
ALIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad"
    "\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
)


def the_commands(text: str) -> dict[str, tuple[str, ...]]:
    """Every command, with the text wherever a person can put some."""
    return {
        "rep add": ("rep", "add", f"X {text}", "--role", text, "--email", text, "--alias", text),
        "rep edit": ("rep", "edit", "dana", "--role", text, "--expectations", text),
        "rep edit name": ("rep", "edit", "dana", "--name", f"Dana {text}"),
        "rep add bad": ("rep", "add", text, "--every", text, "--started", text, "--country", text),
        "rep end": ("rep", "end", "dana", "--on", text),
        "rep purge": ("rep", "purge", text),
        "log": ("log", "dana", "-"),
        "log file": ("log", "dana", f"/{text}".replace("\0", "")),
        "log bad": ("log", text, "-", "--date", text, "--minutes", text, "--kind", text),
        "log draft": ("log", "dana", "--draft", text.replace("\0", "")),
        "jot": ("jot", "dana", f"+ closing: {text}"),
        "jot bad": ("jot", "dana", f"[] dana by {text}: {text}"),
        "check": ("check", "-"),
        "check json": ("check", "-", "--json"),
        "amend": ("amend", "dana", "-"),
        "amend bad": ("amend", text, "-"),
        "contest": ("contest", "dana", "thin", "--why", text),
        "contest bad": ("contest", text, text, "--why", text),
        "move": ("move", "dana", text),
        "history bad": ("history", text),
        "snooze": ("snooze", "dana", "--until", "fri", "--why", text),
        "snooze bad": ("snooze", text, "--until", text, "--why", text),
        "skip": ("skip", "dana", "--why", text),
        "postpone": ("postpone", "dana", "--to", "2026-12-20", "--why", text),
        "postpone bad": ("postpone", "dana", "--to", text),
        "plan bad": ("plan", "dana", text, text),
        "leave": ("leave", "dana", "fri", "--why", text),
        "leave bad": ("leave", text, text),
        "done": ("done", "dana", "price", "--outcome", text),
        "done bad": ("done", "dana", text),
        "drop": ("drop", "dana", "discount", "--why", text),
        "thread bad": ("thread", "dana", text, "changed"),
        "tasks add": ("tasks", "add", text, "--skills", text),
        "tasks drop": ("tasks", "drop", text),
        "search": ("search", text),
        "recap": ("recap", text),
        "export bad": ("export", "dana", "--from", text),
        "export period": ("export", "dana", "--period", text),
        "export folder": ("export", "--all", "-o", f"/no/{text}".replace("\0", "")),
        "access file": ("access", "dana", "-o", f"/no/{text}".replace("\0", "")),
        "export file": ("export", "dana", "-o", f"/no/{text}".replace("\0", "")),
        "import calendar": ("import", "calendar", f"/no/{text}".replace("\0", "")),
        "feed file": ("feed", "-o", f"/no/{text}".replace("\0", "")),
        "completions bad": ("completions", text),
        "hook bad": ("hook", text),
        "remind bad": ("remind", "on", "--at", text),
        "config get": ("config", "get", text),
        "config set": ("config", "set", "manager", text),
        "import roster": ("import", "roster", "-"),
        "import roster file": ("import", "roster", text),
        "import bad": ("import", text),
        "import notes": ("import", "notes", "dana", "-", "--dry-run"),
        "import notes bad": ("import", "notes", "dana", f"/{text}".replace("\0", "")),
        "command": (text,),
        "option": ("brief", f"--{text}"),
        "today": ("--today", text, "brief"),
    }


LOOKING = (
    *((), ("--json",), ("brief", "dana"), ("brief", "dana", "--json"), ("brief", "--markdown")),
    *(("team",), ("team", "--json"), ("mirror",), ("mirror", "--json"), ("rep", "list", "--all")),
    *(("rep", "list", "--json"), ("followups", "--all"), ("followups", "--all", "--json")),
    *(("thread", "dana"), ("thread", "dana", "--json"), ("tasks",), ("tasks", "--json")),
    *(("search", "a"), ("search", "a", "--json"), ("recap", "dana"), ("recap", "dana", "--json")),
    *(("nudge",), ("nudge", "--json"), ("nudge", "--digest"), ("nudge", "--digest", "--json")),
    *(("export", "dana", "--with-notes"), ("export", "dana", "--with-notes", "--json")),
    *(("access", "dana"), ("access", "dana", "--json"), ("history", "dana")),
    *(("history", "dana", "--json"), ("config",), ("config", "--json"), ("undo",)),
    *(("feed", "--with-text", "--json"), ("completions", "fish"), ("man",)),
)


def notes_with(text: str) -> str:
    """A note with the text behind every mark."""
    line = " ".join(re.split(r"[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text))
    return "\n".join(
        (
            f"plain {text}",
            f"+ discovery: {line}",
            f"- {line}: gave in",
            f"~ {line}",
            f"> {line}",
            f"$ {line}: who {line}; why {line}",
            f"[] me by 5 dec: {line}",
            f"[] dana: {line}",
            f"? {line}",
            f"! {line}",
            f"= {line}: 22%",
            f"#{line}",
        )
    )


def is_dead(text: str) -> bool:
    return ALIVE.search(text) is None


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_command_lets_hostile_text_out(dana: CommandLine, kind: str) -> None:
    text = HOSTILE[kind]
    stdin = notes_with(text).encode("utf-8", "surrogatepass")
    for name, arguments in the_commands(text).items():
        result = dana(*arguments, stdin=stdin)
        assert result.code in (0, 1, 2), (name, result)
        assert is_dead(result.out), (name, result.out)
        assert is_dead(result.err), (name, result.err)
        assert result.code == 0 or result.err.count("\n") >= 1, (name, result)
        assert "this is a defect" not in result.err, (name, result.err)
    for arguments in LOOKING:
        result = dana(*arguments)
        assert result.code == 0, (arguments, result)
        assert is_dead(result.out), (arguments, result.out)
        assert is_dead(result.err), (arguments, result.err)
        if "--json" in arguments:
            json.loads(result.out)


@pytest.mark.parametrize("kind", [kind for kind in HOSTILE if kind not in ("surrogate",)])
def test_nothing_hostile_is_eaten(dana: CommandLine, kind: str) -> None:
    notes = notes_with(HOSTILE[kind])
    assert dana("log", "dana", "-", stdin=notes).code == 0
    data = dana("access", "dana", "--json").json
    assert data["meetings"][-1]["notes"] == notes


def test_a_lone_surrogate_is_refused_in_one_line_with_nothing_saved(dana: CommandLine) -> None:
    before = dana.said("access", "dana")
    for arguments in (
        ("rep", "add", "X\udcff"),
        ("skip", "dana", "--why", "\udcff"),
        ("contest", "dana", "thin", "--why", "\udcff"),
    ):
        assert dana.refused(*arguments) == (
            "What was typed holds bytes that are not UTF-8; type it anew."
        )
    assert dana.said("access", "dana") == before


def test_a_private_line_hides_itself_whatever_stands_in_it(dana: CommandLine) -> None:
    secrets = [f"! secret{at} {text}" for at, text in enumerate(HOSTILE.values())][:-1]
    dana.said("log", "dana", "-", stdin="We spoke.\n" + "\nfine\n".join(secrets))
    for more in ((), ("--with-notes",), ("--with-notes", "--json")):
        assert "secret" not in dana("export", "dana", *more).out


def test_the_commands_here_are_all_there_are() -> None:
    from coachtui.cli.main import parser

    (commands,) = [a.choices for a in parser()._actions if a.dest == "command"]
    named = {one[0] for one in (*the_commands("x").values(), *LOOKING) if one}
    assert set(commands or ()) <= named
