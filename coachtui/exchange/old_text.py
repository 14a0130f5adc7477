"""The bytes of a file of notes as text, whatever program wrote them; and what is no text at all."""

from __future__ import annotations

import codecs
import re

LARGEST = 1_500_000
"""Bytes that a file of notes may have."""


class NotText(ValueError):
    """What it is instead, and how to make text of it: half a sentence that a file's name begins."""


def decoded(data: bytes) -> str:
    r"""The text in UTF-8, UTF-16 or Windows' Western encoding, with `\n` as its only line end.

    What a word processor leaves behind unseen goes: byte order marks, soft hyphens, page breaks;
    a space that doesn't break becomes a plain one. All else stays. Raises `NotText`.
    """
    for start, why in _KINDS:
        if data[:_HEAD].lstrip().lower().startswith(start):
            raise NotText(why)
    text = _text(data)
    if _is_binary(text):
        raise NotText("is no text; save the notes as plain text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", text).translate(_SPACES)


_HEAD = 512
_WORD = "save it as plain text (.txt) and import that"
_PAGE = "open it, copy the notes into a text file and import that"
_KINDS = (
    (b"pk\x03\x04", f"is a Word document or another packed file; {_WORD}"),
    (b"%pdf", f"is a PDF; {_PAGE}"),
    (b"{\\rtf", f"is rich text; {_WORD}"),
    (b"\xd0\xcf\x11\xe0", f"is an old Office document; {_WORD}"),
    (b"<!doctype", f"is a web page or an export of another program; {_PAGE}"),
    (b"<html", f"is a web page; {_PAGE}"),
    (b"<?xml", f"is XML, not notes; {_PAGE}"),
)
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\f]")
_SPACES = {0x0B: "\n", 0xA0: " ", 0x2007: " ", 0x202F: " ", 0x2028: " ", 0x2029: " ", 0x85: " "}
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_BINARY = 0.01
"""The share of control characters from which on it is no text."""


def _text(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    if b"\0" in data[:_HEAD]:
        even, odd = data[:_HEAD:2].count(0), data[1:_HEAD:2].count(0)
        wide = "utf-16-le" if odd > even else "utf-16-be"
        if max(even, odd) > len(data[:_HEAD]) / 4 and not min(even, odd):
            return data.decode(wide, "replace")
        raise NotText("is no text; save the notes as plain text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _is_binary(text: str) -> bool:
    return "\0" in text or len(_BINARY.findall(text)) > _MOST_BINARY * len(text)
