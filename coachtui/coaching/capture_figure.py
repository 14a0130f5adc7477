"""The number in a figure as people type it."""

from __future__ import annotations

import math
import re


def figure(text: str) -> float | None:
    """The first number in the text: "22%" 22, "€1.4m" 1400000, "1,200" 1200, "0,4" 0.4."""
    found = _NUMBER.search(text[:200])
    if found is None:
        return None
    value = _plain(found[3].rstrip(".,"))
    if value is None or not math.isfinite(value):
        return None
    unit = found[4]
    if unit == "m":
        # A bare m is metres or minutes as often as millions.
        times = 1e6 if any(sign in found[0] for sign in "$€£¥") else 1.0
    else:
        times = _TIMES.get(unit, 1.0)
    value = round(value * times, 6)
    return -value if found[1] or found[2] else value


_NUMBER = re.compile(
    r"(?<![\w.,])([-−–]?)(?:[$€£¥]\s?)?([-−–]?)"
    r"([0-9]{1,3}(?:[ \u00a0\u202f'’][0-9]{3})+(?:[.,][0-9]+)?|[0-9][0-9.,]*|[.,][0-9]+)"
    r"(?:\s?(k|K|M|m|mn|mio|bn)(?![\w]))?"
)
_TIMES = {"k": 1e3, "K": 1e3, "M": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9}


def _plain(digits: str) -> float | None:
    digits = re.sub(r"[ \u00a0\u202f'’]", "", digits)
    point = max(digits.rfind("."), digits.rfind(","))
    groups = re.split(r"[.,]", digits)
    same = len({sign for sign in digits if sign in ".,"}) == 1
    thousands = all(len(group) == 3 for group in groups[1:]) and groups[0] not in ("", "0")
    if len(groups) > 1 and same and thousands and ("," in digits or len(groups) > 2):
        digits = "".join(groups)
    elif len(groups) > 1:
        whole = re.sub(r"[.,]", "", digits[:point])
        digits = f"{whole}.{digits[point + 1 :]}"
    try:
        return float(digits)
    except ValueError:
        return None
