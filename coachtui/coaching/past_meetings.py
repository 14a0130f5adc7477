"""A rep's meetings at a glance: what each amounts to, and what became of its record since."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from coachtui.coaching.model import Meeting, RepHistory, Substance

SUBSTANCE_SIGNS: dict[Substance | None, str] = {
    "substantive": "●",
    "thin": "◐",
    "drive-by": "○",
    None: "·",
}
"""One column wide; none stands for a record that nobody read."""

Remark = str
AMENDED, IMPORTED, CONTESTED, TWICE = "amended", "imported", "contested", "two versions"


class PastMeeting(Struct, frozen=True, kw_only=True):
    """One meeting and the remarks on its record."""

    meeting: Meeting
    remarks: tuple[Remark, ...] = ()

    @property
    def sign(self) -> str:
        """That of its substance."""
        return SUBSTANCE_SIGNS[self.meeting.substance]

    @property
    def said(self) -> str:
        """Its substance in a word."""
        return self.meeting.substance or "not read"

    @property
    def missing(self) -> tuple[str, ...]:
        """What keeps it from being substantive, unless the manager said that it is."""
        reading = self.meeting.reading
        lacks = reading is not None and self.meeting.substance != "substantive"
        return reading.missing if reading is not None and lacks else ()


def past_meetings(
    history: RepHistory, *, amended: Collection[str], twice: Collection[str]
) -> tuple[PastMeeting, ...]:
    """The newest first. `amended` has the ids of those whose text was changed, `twice` of those
    that were amended twice at once.
    """
    return tuple(
        PastMeeting(meeting=one, remarks=tuple(_remarks(one, amended, twice)))
        for one in reversed(history.meetings)
    )


def _remarks(meeting: Meeting, amended: Collection[str], twice: Collection[str]) -> list[Remark]:
    said = {
        TWICE: meeting.id in twice,
        AMENDED: meeting.id in amended,
        IMPORTED: meeting.imported is not None,
        CONTESTED: meeting.contest is not None,
    }
    return [remark for remark, holds in said.items() if holds]
