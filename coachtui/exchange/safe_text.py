"""The one function that makes text safe to look at, for every way out.

Text of other people may carry escape sequences that drive a terminal, marks that turn the reading
direction round, and characters that can't be seen. Here they become visible stand-ins, so nothing
acts and nothing is eaten.
"""

from __future__ import annotations

import re

TAB = "    "
"""What a tab becomes."""


def visible(text: str, *, keep_newlines: bool = False) -> str:
    """The text with everything that acts or hides replaced by something to see.

    ASCII controls become their pictures (escape is ␛, a line end ␊), all else becomes its number,
    as in [U+202E]. Tabs become spaces. With `keep_newlines` line ends stay, Windows' ones as plain
    ones. Joiners and emoji selectors stay where they do their work: inside scripts that need them
    and inside emoji.
    """
    if text.isascii() and text.isprintable():
        return text
    if keep_newlines:
        text = text.replace("\r\n", "\n")
        return "\n".join(_HIDDEN.sub(_stand_in, line) for line in text.split("\n"))
    return _HIDDEN.sub(_stand_in, text)


def escaped(json: str, *, ascii_only: bool = False) -> str:
    """JSON text with everything that acts or hides written by its number: the same data.

    With `ascii_only` so is everything beyond ASCII.
    """
    pattern = _BEYOND_ASCII if ascii_only else _HIDDEN
    return "\n".join(pattern.sub(_as_escape, line) for line in json.split("\n"))


# Controls, format characters, surrogates, line and paragraph separators, and what Unicode lists as
# "default ignorable": drawn as nothing, by design.
_HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    r"\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    r"\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff]"
)
_BEYOND_ASCII = re.compile(r"[^\x20-\x7e]")
_JOINERS = "\u200c\u200d"
_EMOJI_SELECTORS = "\ufe0e\ufe0f"
_KEYCAP = "\u20e3"
_DELETE = 0x7F
_PICTURES = 0x2400
_PICTURE_OF_DELETE = "\u2421"


def _as_escape(found: re.Match[str]) -> str:
    """A character as JSON writes it in ASCII: beyond U+FFFF as two surrogates."""
    units = found.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _stand_in(found: re.Match[str]) -> str:
    """What to show for a hidden character."""
    char = found.group()
    if char == "\t":
        return TAB
    if _at_work(char, found.string, found.start()):
        return char
    code = ord(char)
    if code < ord(" "):
        return chr(_PICTURES + code)
    return _PICTURE_OF_DELETE if code == _DELETE else f"[U+{code:04X}]"


def _at_work(char: str, text: str, at: int) -> bool:
    """Whether a joiner or selector changes how its neighbours look, so that it can be seen."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char in _JOINERS:
        return _joinable(before) and _joinable(after)
    if char in _EMOJI_SELECTORS:
        return after == _KEYCAP or (_joinable(before) and not before.isalpha())
    return False


def _joinable(char: str) -> bool:
    """Part of a script beyond ASCII, or of an emoji."""
    if char in _EMOJI_SELECTORS and char:
        return True
    return bool(char) and not char.isascii() and char.isprintable() and not _HIDDEN.match(char)
