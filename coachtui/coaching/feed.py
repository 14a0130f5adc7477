"""What of the notebook belongs into a calendar: due days, bookings, promises, the weekly prompt.

A calendar is synced, shared and shown on lock screens. So an entry says who and when; what was
promised stands in its details, and there only where that was asked for. What is private is never in
it, nor what was observed, said or noted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from datetime import time, timedelta
from typing import Literal

from msgspec import Struct

from coachtui.coaching.appointments import first_booked
from coachtui.coaching.cadence import status
from coachtui.coaching.digest import appointments
from coachtui.coaching.model import KIND_NAMES, MeetingKind, Owner, Team
from coachtui.coaching.nudge_facts import RepFacts
from coachtui.coaching.nudges import team_facts
from coachtui.coaching.settings import Settings

FeedKind = Literal["due", "booked", "my-promise", "rep-promise", "prompt"]

MINUTES: dict[MeetingKind, int] = {
    "one-on-one": 30,
    "account-review": 60,
    "ride-along": 120,
    "performance-review": 60,
}
"""How long a booking takes in the calendar; the notebook knows when it begins, no more."""
PROMPT_MINUTES = 15


class FeedEntry(Struct, frozen=True, kw_only=True):
    """A thing to show in a calendar."""

    key: str
    """Which thing it is, from ids alone: the same when its day, its time or a name changes."""
    kind: FeedKind
    title: str
    date: Date
    time: time | None = None
    """None: the whole day."""
    minutes: int = 0
    """How long it takes, where it has a time."""
    weekly: bool = False
    """Again every week."""
    rep: str = ""
    """The rep's name; empty for the prompt."""
    details: str = ""


def feed(
    team: Team,
    settings: Settings,
    today: Date,
    *,
    weekday: int = 0,
    at: time = time(8, 30),
    with_text: bool = False,
) -> tuple[FeedEntry, ...]:
    """What belongs into the calendar as of today, by day.

    The prompt is on `weekday` (Monday is 0) `at` the manager's time. `with_text` puts what was
    promised into the details.
    """
    found = [_prompt(team, today, weekday, at)]
    for facts in team_facts(team, settings, today):
        found += _meetings(facts, today)
        found += _promises(facts, today, with_text=with_text)
    return tuple(sorted(found, key=lambda one: (one.date, one.time or time.min, one.title)))


def of_the_calendar(team: Team, settings: Settings, today: Date) -> int:
    """How many bookings are left out of the feed, since an imported calendar holds them."""
    count = 0
    for facts in team_facts(team, settings, today):
        sources = {plan.id: plan.source for plan in facts.history.plans}
        count += sum(bool(met.booked and sources[met.plan]) for met in appointments(facts, today))
    return count


_PROMPT = "Weekly coaching prompt"
_ASK = "In a terminal: coachtui nudge --digest"


def _prompt(team: Team, today: Date, weekday: int, at: time) -> FeedEntry:
    # The rep that was there first tells two managers' prompts apart in a calendar they share.
    first = min((history.rep.id for history in team.histories), default="nobody")
    return FeedEntry(
        key=f"prompt.{first}",
        kind="prompt",
        title=_PROMPT,
        date=today + timedelta(days=(weekday - today.weekday()) % 7),
        time=at,
        minutes=PROMPT_MINUTES,
        weekly=True,
        details=_ASK,
    )


def _meetings(facts: RepFacts, today: Date) -> Iterator[FeedEntry]:
    plans = {plan.id: plan for plan in facts.history.plans}
    taken: set[str] = set()
    for met in appointments(facts, today):
        name = KIND_NAMES[met.kind]
        if not met.booked:
            yield FeedEntry(
                key=f"{met.kind}.{met.rep_id}",
                kind="due",
                title=f"{name} due: {met.called}",
                date=met.date,
                rep=met.rep,
            )
            continue
        if plans[met.plan].source:  # it stands in the manager's calendar already
            continue
        first = first_booked(plans[met.plan], facts.history).id
        key = met.plan if first in taken else first
        taken.add(key)
        yield FeedEntry(
            key=f"booking.{key}",
            kind="booked",
            title=f"{name}: {met.called}",
            date=met.date,
            time=met.time,
            minutes=MINUTES[met.kind] if met.time else 0,
            rep=met.rep,
        )


def _promises(facts: RepFacts, today: Date, *, with_text: bool) -> Iterator[FeedEntry]:
    if status(facts.rep, today) == "inactive":
        return
    titles: dict[Owner, str] = {
        "manager": f"Promise to {facts.called} due",
        "rep": f"{facts.whose} promise due",
    }
    for owner, title in titles.items():
        for promise in facts.promises(owner):
            if promise.due is not None and not promise.private:
                yield FeedEntry(
                    key=f"promise.{promise.id}",
                    kind="my-promise" if owner == "manager" else "rep-promise",
                    title=title,
                    date=promise.due,
                    rep=facts.rep.name,
                    details=" ".join(promise.text.split()) if with_text else "",
                )
