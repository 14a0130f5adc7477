"""The words of the product as types.

Everything that is stored is a frozen `Stored` with a string id. Structure (observations, follow-ups
and so on) is derived from the notes of a meeting or a jot and points back at its line: `origin` is
the id of that meeting or jot (empty where a command made it), `line` the number of the line,
counted from 1. `date` is the day the thing is about; `written` and `amended` are when it was typed.
"""

from __future__ import annotations

from datetime import date as Date
from datetime import datetime, time
from typing import Literal

from msgspec import Struct

MeetingKind = Literal["one-on-one", "account-review", "ride-along", "performance-review"]
MEETING_KINDS: tuple[MeetingKind, ...] = (
    "one-on-one",
    "account-review",
    "ride-along",
    "performance-review",
)
KIND_NAMES: dict[MeetingKind, str] = {
    "one-on-one": "One-on-one",
    "account-review": "Account review",
    "ride-along": "Ride-along",
    "performance-review": "Performance review",
}
"""What a sentence or a table calls them."""
ObservationKind = Literal["strength", "weakness", "blocker"]
Source = Literal["saw", "heard", "recording", "report"]
SOURCES: tuple[Source, ...] = ("saw", "heard", "recording", "report")
Owner = Literal["manager", "rep"]
FollowUpStatus = Literal["open", "done", "dropped"]
ThreadVerdict = Literal["changed", "not yet", "can't tell"]
THREAD_VERDICTS: tuple[ThreadVerdict, ...] = ("changed", "not yet", "can't tell")
Cause = Literal["skill", "will", "knowledge", "system"]
CAUSES: tuple[Cause, ...] = ("skill", "will", "knowledge", "system")
Substance = Literal["substantive", "thin", "drive-by"]
SUBSTANCES: tuple[Substance, ...] = ("substantive", "thin", "drive-by")
Leg = Literal["happened", "change", "person"]
LEGS: tuple[Leg, ...] = ("happened", "change", "person")

LEAVING = "leaving"
"""The tag that says a rep may go. Always private, never quoted in a nudge."""


class Stored(Struct, frozen=True, kw_only=True):
    """A document of the notebook."""

    id: str
    """Time-sortable, unique, never reused."""
    written: datetime | None = None
    """When it was first typed: the real clock, with its zone. Kept by the journal."""
    amended: datetime | None = None
    """When it was last changed, where it was. Kept by the journal."""
    revision: str = ""
    """Which version it is: a save built on it can't hide another's. Kept by the journal."""


class Rep(Stored, frozen=True, kw_only=True):
    """A salesperson that the manager reviews."""

    name: str
    added: Date
    """The day they were put into the notebook."""
    role: str = ""
    started: Date | None = None
    """Their first day in the job."""
    every: int | None = None
    """The agreed cadence in days (1 to 28); none: the configured one."""
    email: str = ""
    country: str = ""
    """ISO 3166 code for the working week and public holidays; empty: the configured one."""
    aliases: tuple[str, ...] = ()
    expectations: str = ""
    ends: Date | None = None
    """Their last day. In the future: on notice. In the past: inactive."""
    returned: Date | None = None
    """The day they came back after having ended: cycles start afresh there."""

    @property
    def first_name(self) -> str:
        """The name to say in a sentence: "Dana" of "Dana Ortiz"."""
        return self.name.split()[0]


class RepStored(Stored, frozen=True, kw_only=True):
    """A document about one rep, on one day."""

    rep: str
    """The rep's id."""
    date: Date


class Reading(Struct, frozen=True, kw_only=True):
    """What a record amounts to, and why: the drive-by reader's answer."""

    substance: Substance
    legs: dict[Leg, bool]
    carried: dict[Leg, str] = {}
    """For each leg that stands, the line of the record that carries it, verbatim."""
    lines: dict[Leg, int] = {}
    """The numbers of those lines in the notes, counted from 1, where they come from the notes."""
    missing: tuple[str, ...] = ()
    """Which of `happened`, `change`, `person`, `buyer` keep it from being substantive."""
    reasons: tuple[str, ...] = ()
    """One sentence for each missing part: the smallest thing that mends it."""
    flags: tuple[str, ...] = ()
    """Worth a look; without effect on the verdict."""
    reader: str = ""
    """Name and version of the reader that said so."""


class Contest(Struct, frozen=True, kw_only=True):
    """The manager's overrule of a verdict."""

    substance: Substance
    why: str
    date: Date


class Import(Struct, frozen=True, kw_only=True):
    """Where the notes of a meeting come from that was kept elsewhere before."""

    file: str
    """The file's name, without its folder."""
    text: str
    """Checksum of the notes as the file had them, by which they are known again."""


class Meeting(RepStored, frozen=True, kw_only=True):
    """Something held with a rep, with the manager's notes of it, verbatim."""

    kind: MeetingKind = "one-on-one"
    minutes: int | None = None
    notes: str = ""
    tags: tuple[str, ...] = ()
    reading: Reading | None = None
    """The verdict as it was when the meeting was saved."""
    contest: Contest | None = None
    imported: Import | None = None
    """None where it was written down here. `written` is then the day it was imported."""

    @property
    def substance(self) -> Substance | None:
        """What it amounts to: the manager's overrule where there is one, else the verdict."""
        if self.contest is not None:
            return self.contest.substance
        return self.reading.substance if self.reading is not None else None


class Jot(RepStored, frozen=True, kw_only=True):
    """Marked lines typed between meetings. No contact."""

    notes: str
    tags: tuple[str, ...] = ()


class Entry(RepStored, frozen=True, kw_only=True):
    """A piece of structure, derived from a line of notes."""

    origin: str = ""
    line: int = 0


class Observation(Entry, frozen=True, kw_only=True):
    """A dated claim about a rep with its evidence."""

    kind: ObservationKind
    text: str
    """The evidence; for a blocker, the cause outside the rep."""
    skill: str = ""
    """Empty for a blocker."""
    source: Source = "heard"
    private: bool = False

    @property
    def first_hand(self) -> bool:
        """Seen by the manager, or heard on a recording."""
        return self.source in ("saw", "recording")


class FollowUp(Entry, frozen=True, kw_only=True):
    """A promise. `date` is the day it was made."""

    owner: Owner
    text: str
    due: Date | None = None
    skill: str = ""
    status: FollowUpStatus = "open"
    outcome: str = ""
    """How it ended: the outcome where done, the reason where dropped."""
    closed: Date | None = None
    closed_by: str = ""
    """The meeting or jot that closed it; empty: a command."""
    closed_written: datetime | None = None
    """When its end was typed, or last changed. Kept by the journal."""
    private: bool = False


class RepWords(Entry, frozen=True, kw_only=True):
    """What the rep said, verbatim or close."""

    text: str
    takeaway: bool = False
    """What the rep took from the talk (`> takeaway: ...`)."""
    private: bool = False


class BuyerInsight(Entry, frozen=True, kw_only=True):
    """Who buys, why and how at a named account. An empty part is a blank."""

    account: str
    who: str = ""
    why: str = ""
    how: str = ""
    more: str = ""
    private: bool = False


class TalkingPoint(Entry, frozen=True, kw_only=True):
    """Something to raise next time."""

    text: str
    private: bool = False


class Measure(Entry, frozen=True, kw_only=True):
    """A figure worth following, compared only with the rep's own past."""

    name: str
    value: float
    text: str
    """As it was typed: "22%"."""
    private: bool = False


class SkillVerdict(Entry, frozen=True, kw_only=True):
    """The manager's verdict on a skill thread: did it take?"""

    skill: str
    verdict: ThreadVerdict
    causes: tuple[Cause, ...] = ()
    private: bool = False


class Absence(Stored, frozen=True, kw_only=True):
    """Leave, sickness or the like, both days included. Without a rep it is the manager's own."""

    rep: str = ""
    start: Date
    end: Date
    why: str = ""
    source: str = ""
    """The event of an imported calendar that it comes from; empty: typed."""


class Plan(RepStored, frozen=True, kw_only=True):
    """A meeting that is booked. `date` is its day."""

    made: Date
    """The day it was booked, or moved in the calendar."""
    time: time | None = None
    kind: MeetingKind = "one-on-one"
    replaced: bool = False
    """Another booking took its place. It stays on file, since cycles go by when it was made."""
    source: str = ""
    """The event of an imported calendar that it comes from; empty: typed."""
    usual: Date | None = None
    """For one of a calendar's series, the day that the series sets for it."""

    @property
    def regular(self) -> bool:
        """One of a series on its usual day: nobody chose that day for it."""
        return self.usual == self.date


class CycleMark(RepStored, frozen=True, kw_only=True):
    """What the manager said of a cycle. `date` is the day it was said."""

    due: Date
    """The due day of the cycle it speaks of."""
    action: Literal["skip", "postpone"]
    to: Date | None = None
    why: str = ""


class Snooze(RepStored, frozen=True, kw_only=True):
    """No nudge about this rep before `until`. `date` is the day it was said."""

    until: Date
    why: str


class Shown(RepStored, frozen=True, kw_only=True):
    """A nudge that was put before the manager. `date` is the last day it was shown."""

    key: str
    """Which nudge, about what: it changes when the facts do."""
    times: int


class KeyTask(Stored, frozen=True, kw_only=True):
    """A sales task that the strategy asks of this team."""

    name: str
    skills: tuple[str, ...] = ()


class RepHistory(Struct, frozen=True, kw_only=True):
    """All that the notebook holds on one rep. Every tuple is sorted by date, then by writing."""

    rep: Rep
    meetings: tuple[Meeting, ...] = ()
    jots: tuple[Jot, ...] = ()
    observations: tuple[Observation, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    words: tuple[RepWords, ...] = ()
    insights: tuple[BuyerInsight, ...] = ()
    points: tuple[TalkingPoint, ...] = ()
    measures: tuple[Measure, ...] = ()
    verdicts: tuple[SkillVerdict, ...] = ()
    absences: tuple[Absence, ...] = ()
    plans: tuple[Plan, ...] = ()
    marks: tuple[CycleMark, ...] = ()
    snoozes: tuple[Snooze, ...] = ()
    shown: tuple[Shown, ...] = ()


class Team(Struct, frozen=True, kw_only=True):
    """The manager's reps and what belongs to none of them."""

    histories: tuple[RepHistory, ...] = ()
    """Sorted by the reps' names; those who have ended included."""
    absences: tuple[Absence, ...] = ()
    """The manager's own."""
    tasks: tuple[KeyTask, ...] = ()
