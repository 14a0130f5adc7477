"""The drive-by reader: what a record amounts to, and the lines that say so.

A pipeline of small steps: `pieces` cuts a record, `repeats` leaves out what was said before,
`features` and `tagging` say of each piece what it tells, `summary` and `legs` make of that which
legs stand, `reasons` and `flags` explain. What the steps go by was learned from labelled records
(`train`); reading needs the tables in `weights` alone. README.md beside this file says how well.
"""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.model import Reading
from coachtui.coaching.substance import Record
from coachtui.reading.flags import flags
from coachtui.reading.legs import missing, stand
from coachtui.reading.reasons import reasons
from coachtui.reading.repeats import fresh
from coachtui.reading.tagging import tag

__all__ = ["READER", "read"]

READER = "trained 1"
"""Name and version, stored with every verdict."""


def read(record: Record, history: Sequence[Record]) -> Reading:
    """What `record` amounts to, given what came before it (see `coaching.substance.Reader`).

    A carrying line is the piece that says it most plainly: a marked line, a sentence of plain
    notes, or a field given beside the notes.
    """
    tagged = tag(fresh(record, history), record)
    legs = stand(tagged, record.kind)
    lacking = missing(legs, record.kind)
    return Reading(
        substance=legs.substance,
        legs=legs.stands,
        carried={leg: piece.shown for leg, piece in legs.carriers.items()},
        lines={leg: piece.line for leg, piece in legs.carriers.items() if piece.line},
        missing=lacking,
        reasons=reasons(record, tagged, legs, lacking),
        flags=flags(record, history, tagged),
        reader=READER,
    )
