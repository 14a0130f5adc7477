"""`man`: the page is made from the parser, whole and well formed."""

import re

from coachtui.cli.main import parser
from coachtui.exchange import roff
from tests.cli.conftest import CommandLine
from tests.cli.test_json import commands


def test_the_page_has_every_command_and_option(run: CommandLine) -> None:
    page = run.said("man")
    shown = set(re.findall(r'^\.SS "coachtui ([a-z -]+)', page.replace("\\-", "-"), re.MULTILINE))
    assert {name.strip() for name in shown} == commands(parser())
    for option in ("--data", "--with-text", "--exit-code", "--no-alias", "--format"):
        assert roff.bold(option) in page


def test_the_page_is_well_formed(run: CommandLine) -> None:
    page = run.said("man")
    assert page.isascii()
    lines = page.splitlines()
    assert lines[0].startswith('.TH "COACHTUI" 1 ')
    requests = {line.split()[0] for line in lines if line.startswith(".")}
    assert requests == {".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi"}
    assert lines.count(".nf") == lines.count(".fi")
    sections = [line.removeprefix(".SH ") for line in lines if line.startswith(".SH ")]
    assert sections == [
        *("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS"),
        *("ENVIRONMENT", "EXIT STATUS", "EXAMPLES"),
    ]
    assert lines[lines.index(".SH NAME") + 1] == (
        "coachtui \\- a coaching notebook for people who manage salespeople"
    )
