"""The mirror: the manager's own coaching in figures. Facts only, and never a ranking of reps.

Wherever reps stand in a list they stand by name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date as Date
from datetime import timedelta

from msgspec import Struct

from coachtui.coaching.as_of import as_of
from coachtui.coaching.cadence import Cycle, status
from coachtui.coaching.folding import fold
from coachtui.coaching.heard import HeardByMany, heard_by_many
from coachtui.coaching.model import (
    LEAVING,
    FollowUp,
    Jot,
    Meeting,
    Observation,
    Owner,
    RepHistory,
    Team,
)
from coachtui.coaching.settings import DILEMMAS
from coachtui.coaching.team import WeekState, strip

WEEKS = 26
MONTHS = 12
QUARTERS = 4
ATTENTION_DAYS = 90
"""The days looked back on for attention and for what was logged."""
PROMISE_DAYS = 365
"""The days looked back on for promises."""


class Coverage(Struct, frozen=True, kw_only=True):
    """One rep's row of the heat map."""

    rep: str
    rep_id: str
    weeks: tuple[WeekState, ...]
    """How the cycles of each week ended, postponed shown as skipped."""


class HeatMap(Struct, frozen=True, kw_only=True):
    """Rep by ISO week."""

    weeks: tuple[Date, ...]
    """The Mondays, the oldest first."""
    rows: tuple[Coverage, ...]


class MonthSubstance(Struct, frozen=True, kw_only=True):
    """What the meetings of a month amounted to, those with a verdict."""

    month: str
    """As in 2026-11."""
    meetings: int
    substantive: int
    share: float | None
    """From 0 to 1; none where there was no meeting."""


class PromisesKept(Struct, frozen=True, kw_only=True):
    """How one side's promises of the last year ended."""

    owner: Owner
    made: int
    on_time: int
    """Done without a due day, by it, or told of at the first meeting from it on."""
    late: int
    """Done later."""
    overdue: int
    """Open after it."""
    open: int
    """Open, and not overdue."""
    dropped: int


class FirstHand(Struct, frozen=True, kw_only=True):
    """How much of the evidence the manager saw, or heard on a recording."""

    first_hand: int
    observations: int
    share: float | None
    """From 0 to 1; none where nothing was observed."""


class Attention(Struct, frozen=True, kw_only=True):
    """How often the manager met a rep."""

    rep: str
    rep_id: str
    talks: int
    last: Date | None


class Logged(Struct, frozen=True, kw_only=True):
    """Weaknesses and blockers side by side, of the team or of one rep."""

    rep: str
    """Empty for the team."""
    weaknesses: int
    blockers: int
    text: str
    """As in "4 weaknesses, 0 blockers logged"."""


class Balance(Struct, frozen=True, kw_only=True):
    """How often the two sides of a dilemma were tagged."""

    tags: tuple[str, str]
    counts: tuple[int, int]


class QuarterTags(Struct, frozen=True, kw_only=True):
    """The tags of a quarter."""

    quarter: str
    """As in 2026-Q4."""
    dilemmas: tuple[Balance, ...]
    """Every one, in the usual order."""
    others: dict[str, int]
    """All other tags, by name."""


class Mirror(Struct, frozen=True, kw_only=True):
    """All figures, as of `date`."""

    date: Date
    coverage: HeatMap
    substance: tuple[MonthSubstance, ...]
    """The oldest month first."""
    promises: tuple[PromisesKept, PromisesKept]
    """The manager's, then the reps'."""
    first_hand: FirstHand
    attention: tuple[Attention, ...]
    logged: Logged
    logged_by_rep: tuple[Logged, ...]
    tags: tuple[QuarterTags, ...]
    """The oldest quarter first."""
    heard: tuple[HeardByMany, ...]


def mirror(
    team: Team, cycles: Mapping[str, Sequence[Cycle]], today: Date, *, weeks: int = WEEKS
) -> Mirror:
    """The figures of a team; `cycles` holds each rep's, by the rep's id.

    Reps who have ended count in what was done with them, and have no row of their own.
    """
    everybody = sorted(
        (as_of(history, today) for history in team.histories),
        key=lambda history: fold(history.rep.name),
    )
    present = [history for history in everybody if status(history.rep, today) != "inactive"]
    recent = today - timedelta(days=ATTENTION_DAYS)
    observations = [
        seen for history in everybody for seen in history.observations if seen.date > recent
    ]
    return Mirror(
        date=today,
        coverage=_coverage(present, cycles, today, weeks),
        substance=tuple(_substance(everybody, today)),
        promises=(_promises(everybody, "manager", today), _promises(everybody, "rep", today)),
        first_hand=_first_hand(observations),
        attention=tuple(_attention(history, recent) for history in present),
        logged=_logged("", observations),
        logged_by_rep=tuple(
            _logged(history.rep.name, [seen for seen in history.observations if seen.date > recent])
            for history in present
        ),
        tags=tuple(_tags(everybody, today)),
        heard=heard_by_many(everybody, since=today - timedelta(days=PROMISE_DAYS)),
    )


def _coverage(
    histories: Iterable[RepHistory],
    cycles: Mapping[str, Sequence[Cycle]],
    today: Date,
    weeks: int,
) -> HeatMap:
    this_week = today - timedelta(days=today.weekday())
    return HeatMap(
        weeks=tuple(this_week - timedelta(weeks=back) for back in reversed(range(weeks))),
        rows=tuple(
            Coverage(
                rep=history.rep.name,
                rep_id=history.rep.id,
                weeks=strip(tuple(cycles.get(history.rep.id, ())), today, weeks),
            )
            for history in histories
        ),
    )


def _substance(histories: Sequence[RepHistory], today: Date) -> Iterator[MonthSubstance]:
    verdicts = Counter(
        (_month(meeting.date), meeting.substance)
        for history in histories
        for meeting in history.meetings
        if meeting.substance is not None
    )
    total: Counter[str] = Counter()
    for (month, _), count in verdicts.items():
        total[month] += count
    for month in _months(today):
        substantive, meetings = verdicts[month, "substantive"], total[month]
        yield MonthSubstance(
            month=month,
            meetings=meetings,
            substantive=substantive,
            share=substantive / meetings if meetings else None,
        )


def _promises(histories: Sequence[RepHistory], owner: Owner, today: Date) -> PromisesKept:
    since = today - timedelta(days=PROMISE_DAYS)
    ends = Counter(
        _end(promise, history, today)
        for history in histories
        for promise in history.follow_ups
        if promise.owner == owner and promise.date > since
    )
    return PromisesKept(
        owner=owner,
        made=ends.total(),
        on_time=ends["on_time"],
        late=ends["late"],
        overdue=ends["overdue"],
        open=ends["open"],
        dropped=ends["dropped"],
    )


def _end(promise: FollowUp, history: RepHistory, today: Date) -> str:
    if promise.status == "dropped":
        return "dropped"
    if promise.status == "open":
        return "overdue" if promise.due is not None and promise.due < today else "open"
    return "late" if _closed_late(promise, history) else "on_time"


def _closed_late(promise: FollowUp, history: RepHistory) -> bool:
    """Whether it was closed later than at the first meeting from its due day on.

    What was done in time is often told of, and so closed, at the next meeting alone.
    """
    if promise.due is None or promise.closed is None or promise.closed <= promise.due:
        return False
    days = (meeting.date for meeting in history.meetings if meeting.date >= promise.due)
    return promise.closed > min(days, default=promise.due)


def _first_hand(observations: Sequence[Observation]) -> FirstHand:
    claims = [seen for seen in observations if seen.kind != "blocker"]
    first_hand = sum(seen.first_hand for seen in claims)
    return FirstHand(
        first_hand=first_hand,
        observations=len(claims),
        share=first_hand / len(claims) if claims else None,
    )


def _attention(history: RepHistory, since: Date) -> Attention:
    days = [meeting.date for meeting in history.meetings]
    return Attention(
        rep=history.rep.name,
        rep_id=history.rep.id,
        talks=sum(day > since for day in days),
        last=max(days, default=None),
    )


def _logged(rep: str, observations: Sequence[Observation]) -> Logged:
    kinds = Counter(seen.kind for seen in observations)
    weaknesses, blockers = kinds["weakness"], kinds["blocker"]
    return Logged(
        rep=rep,
        weaknesses=weaknesses,
        blockers=blockers,
        text=f"{weaknesses} {'weakness' if weaknesses == 1 else 'weaknesses'}, "
        f"{blockers} {'blocker' if blockers == 1 else 'blockers'} logged",
    )


def _tags(histories: Sequence[RepHistory], today: Date) -> Iterator[QuarterTags]:
    counts: dict[str, Counter[str]] = {}
    for history in histories:
        records: tuple[Meeting | Jot, ...] = (*history.meetings, *history.jots)
        for record in records:
            tags = {fold(tag) for tag in record.tags} - {LEAVING}
            counts.setdefault(_quarter(record.date), Counter()).update(tags)
    paired = {tag for pair in DILEMMAS for tag in pair}
    for quarter in _quarters(today):
        found = counts.get(quarter, Counter())
        yield QuarterTags(
            quarter=quarter,
            dilemmas=tuple(
                Balance(tags=pair, counts=(found[pair[0]], found[pair[1]])) for pair in DILEMMAS
            ),
            others={tag: found[tag] for tag in sorted(found) if tag not in paired},
        )


def _month(day: Date) -> str:
    return f"{day.year}-{day.month:02}"


def _months(today: Date) -> Iterator[str]:
    """The last `MONTHS`, this one included."""
    last = today.year * 12 + today.month - 1
    for number in range(last - MONTHS + 1, last + 1):
        yield f"{number // 12}-{number % 12 + 1:02}"


def _quarter(day: Date) -> str:
    return f"{day.year}-Q{(day.month + 2) // 3}"


def _quarters(today: Date) -> Iterator[str]:
    """The last `QUARTERS`, this one included."""
    last = today.year * 4 + (today.month - 1) // 3
    for number in range(last - QUARTERS + 1, last + 1):
        yield f"{number // 4}-Q{number % 4 + 1}"
