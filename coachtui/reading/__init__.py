"""The drive-by reader: what a record amounts to, and the lines that say so.

These are first rules, written by hand: word lists and turns of phrase, added up piece by piece.
They read plain English notes decently and miss much of what a person would see. A reader trained
on labelled records replaces the tagging (`rules`) behind this same interface; the steps around it
(`pieces` cuts, `repeats` leaves out, `legs` combines, `reasons` and `flags` explain) stay.
"""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.model import Reading
from coachtui.coaching.substance import Record, amounts_to
from coachtui.reading.flags import flags
from coachtui.reading.legs import missing, stand
from coachtui.reading.reasons import reasons
from coachtui.reading.repeats import fresh
from coachtui.reading.rules import tag

__all__ = ["READER", "read"]

READER = "first-rules 1"
"""Name and version, stored with every verdict."""


def read(record: Record, history: Sequence[Record]) -> Reading:
    """What `record` amounts to, given what came before it (see `coaching.substance.Reader`).

    A carrying line is the piece that says it most plainly: a marked line, a sentence of plain
    notes, or a field given beside the notes.
    """
    tagged = tag(fresh(record, history), record.rep_name)
    legs = stand(tagged, record.kind)
    lacking = missing(legs, record.kind)
    return Reading(
        substance=amounts_to(
            legs.stands, record.kind, buyer=legs.buyer, occasions=len(legs.occasions)
        ),
        legs=legs.stands,
        carried={leg: piece.shown for leg, piece in legs.carriers.items()},
        lines={leg: piece.line for leg, piece in legs.carriers.items() if piece.line},
        missing=lacking,
        reasons=reasons(record, tagged, legs, lacking),
        flags=flags(record, history, tagged),
        reader=READER,
    )
