"""Text as it is compared: without case, accents and doubled space."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = str.maketrans("‘’‛“”„", "'''\"\"\"")
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def fold(text: str) -> str:
    """The same for "Café  Méndez" and "cafe mendez". For comparing, never for showing."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.translate(_QUOTES).casefold())
    return " ".join(_ACCENTS.sub("", apart).casefold().split())
