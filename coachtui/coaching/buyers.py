"""Buyers: per account who buys, why and how, what changed, and what nobody knows yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from typing import Literal

from msgspec import Struct

from coachtui.coaching.days import short
from coachtui.coaching.folding import fold
from coachtui.coaching.model import BuyerInsight, RepHistory

Part = Literal["who", "why", "how"]
PARTS: tuple[Part, ...] = ("who", "why", "how")

STALE_AFTER = 90
"""Days after which a line on a buyer is asked about again."""

_UNKNOWN = frozenset(
    (
        *("", "?", "??", "-", "--", "n/a", "na", "none", "tbc", "tbd", "unknown", "unclear"),
        *("not known", "don't know", "dont know", "no idea", "to be confirmed", "to find out"),
    )
)


class BuyerLine(Struct, frozen=True, kw_only=True):
    """One part of what is known of a buyer, as it was last heard."""

    part: Part
    text: str
    date: Date
    age_days: int
    stale: bool


class BuyerChange(Struct, frozen=True, kw_only=True):
    """A part that was heard differently than before."""

    part: Part
    before: str
    after: str
    date: Date


class Buyer(Struct, frozen=True, kw_only=True):
    """What is known of one account's buying. An empty part is a blank."""

    account: str
    """As it was last typed."""
    who: str = ""
    why: str = ""
    how: str = ""
    more: tuple[str, ...] = ()
    """What else was noted, oldest first."""
    lines: tuple[BuyerLine, ...] = ()
    """The known parts with their age, in the order who, why, how."""
    blanks: tuple[Part, ...] = ()
    changed: tuple[BuyerChange, ...] = ()
    """Oldest first."""
    since: Date
    """First heard of: blanks are blank since then."""
    date: Date
    """Last heard of."""
    age_days: int


class BuyerQuestion(Struct, frozen=True, kw_only=True):
    """A blank or a stale line, as a question."""

    account: str
    part: Part
    text: str
    since: Date
    blank: bool


def buyers(history: RepHistory, today: Date) -> tuple[Buyer, ...]:
    """Every account of a rep that something was heard of, the latest first; private included."""
    accounts: dict[str, list[BuyerInsight]] = {}
    for insight in history.insights:
        accounts.setdefault(fold(insight.account), []).append(insight)
    found = (_buyer(insights, today) for insights in accounts.values())
    return tuple(sorted(found, key=lambda buyer: (-buyer.date.toordinal(), fold(buyer.account))))


def buyer_questions(known: Sequence[Buyer], today: Date) -> tuple[BuyerQuestion, ...]:
    """Blanks first, then stale lines; each in the order of `known`."""
    blanks = [
        BuyerQuestion(
            account=buyer.account,
            part=part,
            text=f"{buyer.account}: {_BLANK[part].format(day=short(buyer.since, today))}",
            since=buyer.since,
            blank=True,
        )
        for buyer in known
        for part in buyer.blanks
    ]
    stale = [
        BuyerQuestion(
            account=buyer.account,
            part=line.part,
            text=f"{buyer.account}: {_STALE[line.part]} was last heard {line.age_days} days ago "
            f"({line.text}). Still true?",
            since=line.date,
            blank=False,
        )
        for buyer in known
        for line in buyer.lines
        if line.stale
    ]
    return (*blanks, *stale)


_BLANK: dict[Part, str] = {
    "who": "who signs is blank since {day}. Who does?",
    "why": "why they would buy is blank since {day}. What would make them?",
    "how": "how they buy is blank since {day}. Which steps, whose signatures?",
}
_STALE: dict[Part, str] = {"who": "who buys", "why": "why they buy", "how": "how they buy"}


def _buyer(insights: Sequence[BuyerInsight], today: Date) -> Buyer:
    known: dict[Part, BuyerLine] = {}
    changed: list[BuyerChange] = []
    for insight in insights:
        for part, text in _parts(insight):
            before = known.get(part)
            if before is not None and fold(before.text) != fold(text):
                changed.append(
                    BuyerChange(part=part, before=before.text, after=text, date=insight.date)
                )
            age = (today - insight.date).days
            known[part] = BuyerLine(
                part=part, text=text, date=insight.date, age_days=age, stale=age >= STALE_AFTER
            )
    last = insights[-1]
    return Buyer(
        account=last.account,
        who=known["who"].text if "who" in known else "",
        why=known["why"].text if "why" in known else "",
        how=known["how"].text if "how" in known else "",
        more=tuple(dict.fromkeys(insight.more for insight in insights if insight.more)),
        lines=tuple(known[part] for part in PARTS if part in known),
        blanks=tuple(part for part in PARTS if part not in known),
        changed=tuple(changed),
        since=insights[0].date,
        date=last.date,
        age_days=(today - last.date).days,
    )


def _parts(insight: BuyerInsight) -> list[tuple[Part, str]]:
    """The parts that say something: "TBD" is a blank like an empty one."""
    given: list[tuple[Part, str]] = [
        ("who", insight.who),
        ("why", insight.why),
        ("how", insight.how),
    ]
    return [(part, text) for part, text in given if fold(text).rstrip(".") not in _UNKNOWN]
