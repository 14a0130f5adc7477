"""A line of a list of people as somebody pastes it: the name, and what stands beside it."""

from __future__ import annotations

import re

from msgspec import Struct


class Pasted(Struct, frozen=True, kw_only=True):
    """One person."""

    name: str
    email: str = ""
    role: str = ""


def pasted(line: str) -> Pasted:
    """The person on a line: "- Dana Ortiz <dana@example.com>", "Dana Ortiz⇥Account manager".

    A bullet or number before the name goes. Only what is surely no name is taken off it: an address
    and, in a row of a sheet, the cells behind the first. Cells end at a tab or a semicolon; at a
    comma where an address stands beside them as one of them ("Ortega, Maria <m@...>" is a name).
    """
    said = re.sub(_BULLET, "", line.strip(), count=1)
    found = re.search(_ADDRESS, said)
    email = found["address"] if found else ""
    rest = said[: found.start()] + "\t" + said[found.end() :] if found else said
    listed = found is not None and not found[0].startswith(("<", "("))
    ends = "[\t;,]" if listed else "[\t;]"
    cells = [" ".join(cell.split()).strip(",;") for cell in re.split(ends, rest)]
    name, *others = [cell.strip() for cell in cells if cell.strip()] or [""]
    return Pasted(name=name, email=email, role=others[0] if others else "")


_BULLET = r"^(?:[-*+•–·]|\d{1,3}[.)])\s+"
_ADDRESS = r"[<(]?(?P<address>[^\s<>(),;:@]{1,64}@[^\s<>(),;:@]{1,200}\.[^\s<>(),;:@.]{2,24})[>)]?"
