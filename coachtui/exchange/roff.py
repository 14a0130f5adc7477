"""The language of man pages: text in it stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coachtui.exchange.safe_text import visible


def plain(text: str) -> str:
    """Text on one line that means nothing but itself, in ASCII."""
    return _BEYOND_ASCII.sub(
        lambda found: f"\\[u{ord(found[0]):04X}]",
        visible(text)
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti")
        .replace('"', "\\(dq"),
    )


def bold(text: str) -> str:
    """Text as it is typed."""
    return f"\\fB{plain(text)}\\fR"


def italic(text: str) -> str:
    """A word that stands for another."""
    return f"\\fI{plain(text)}\\fR"


def paragraph(*formatted: str) -> str:
    """A paragraph of formatted pieces."""
    return f".PP\n{_line(''.join(formatted))}\n"


def listed(term: str, said: str) -> str:
    """A formatted term, and what is said of it below."""
    return f".TP\n{_line(term)}\n{_line(said)}\n"


def as_typed(lines: str) -> str:
    """Plain lines, kept as they are."""
    kept = "\n".join(_line(plain(line)) for line in lines.split("\n"))
    return f".PP\n.nf\n{kept}\n.fi\n"


def section(title: str) -> str:
    """The heading of a section."""
    return f".SH {plain(title)}\n"


def part(title: str) -> str:
    """The heading of a part of a section, formatted."""
    return f'.SS "{title}"\n'


def page(pieces: Iterable[str]) -> str:
    """The page of its pieces. A heading begins a paragraph of its own."""
    return _PARAGRAPH_ANYWAY.sub(r"\1", "".join(pieces))


def head(name: str, version: str, title: str) -> str:
    """How a page of the user commands begins."""
    return f'.TH "{plain(name.upper())}" 1 "" "{plain(f"{name} {version}")}" "{plain(title)}"\n'


_PARAGRAPH_ANYWAY = re.compile(r"^(\.S[HS] .*\n)\.PP\n", re.MULTILINE)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def _line(formatted: str) -> str:
    """A line of text, though it begins like a request or holds nothing."""
    return f"\\&{formatted}" if formatted[:1] in (".", "'", "") else formatted
