from __future__ import annotations

import json
from datetime import UTC, datetime

import mdformat
import msgspec
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdformat.plugins import PARSER_EXTENSIONS

from coachtui.coaching.cadence import CadenceKept
from coachtui.coaching.record import HrRecord, hr_record
from coachtui.exchange.hr_markdown import hr_markdown
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_meeting,
    a_promise,
    a_rep,
    a_strength,
    a_weakness,
    day,
    some_words,
)

TODAY = day("2026-11-30")
WRITTEN = datetime(2026, 11, 2, 17, 4, tzinfo=UTC)


def a_record() -> HrRecord:
    amended = msgspec.structs.replace(
        a_weakness(date="2026-11-02"), written=WRITTEN, amended=WRITTEN.replace(day=5)
    )
    return hr_record(
        a_history(
            a_rep(role="Account executive", expectations="Ten first talks a month\n- two with Ops"),
            msgspec.structs.replace(
                a_meeting(
                    "2026-11-02", kind="ride-along", notes="Tolvane call.\n! secret\n> I freeze"
                ),
                written=WRITTEN,
                amended=WRITTEN.replace(day=5),
            ),
            a_meeting("2025-12-28"),
            a_meeting("2026-01-11"),
            msgspec.structs.replace(a_strength(date="2026-11-02", source="saw"), written=WRITTEN),
            amended,
            msgspec.structs.replace(a_blocker(date="2026-11-02"), written=WRITTEN.replace(day=4)),
            a_promise(date="2026-11-02", due="2026-11-05"),
            a_promise(
                "ring Tolvane, not email",
                date="2026-11-02",
                owner="rep",
                skill="closing",
                status="done",
                closed="2026-11-06",
                outcome="Ada picked up",
            ),
            some_words(date="2026-11-02"),
            some_words("ask first", date="2026-11-02", takeaway=True),
        ),
        today=TODAY,
        by="Ruth Amsel",
        start=day("2025-12-01"),
        end=day("2026-12-31"),
        cadence=CadenceKept(due=6, held=5, excused=1, excuses=("leave",)),
        with_notes=True,
    )


RULE = "_" * 70
WHOLE = f"""\
---
rep: "Dana Ortiz"
role: "Account executive"
period: "2025-12-01 to 2026-12-31"
generated_on: "2026-11-30"
by: "Ruth Amsel"
---

# Record of reviews: Dana Ortiz

- Role: Account executive
- Period: December 2025 to December 2026, up to 30 Nov 2026
- Made on 30 Nov 2026 by Ruth Amsel (manager)

This record holds the days of meetings, dated observations, promises with their outcome and Dana Ortiz's own words; it leaves out points for the next talk, the manager's conclusions and whatever was marked private. Each entry says on which day it was written down, and when its wording was changed since.

## Meetings

One-on-ones and performance reviews: 6 due, 5 held, 1 excused: leave.

| Meeting    | Year | Held | Days                             |
| ---------- | ---- | ---- | -------------------------------- |
| One-on-one | 2025 | 1    | 28 Dec                           |
| One-on-one | 2026 | 1    | 11 Jan                           |
| Ride-along | 2026 | 1    | 2 Nov (notes amended 5 Nov 2026) |

## Expectations

Ten first talks a month

\\- two with Ops

## Observations

### Closing

| Date       | Kind     | What was observed                | Source | Written                        |
| ---------- | -------- | -------------------------------- | ------ | ------------------------------ |
| 2 Nov 2026 | Weakness | gave 10% off before anyone asked | heard  | 2 Nov 2026, amended 5 Nov 2026 |

### Discovery

| Date       | Kind     | What was observed                 | Source              | Written  |
| ---------- | -------- | --------------------------------- | ------------------- | -------- |
| 2 Nov 2026 | Strength | asked who signs before she quoted | seen by the manager | same day |

## Causes outside Dana Ortiz's control

| Date       | Cause                                  | Source | Written    |
| ---------- | -------------------------------------- | ------ | ---------- |
| 2 Nov 2026 | pricing desk takes nine days to answer | heard  | 4 Nov 2026 |

## Promises

### By the manager

| Made       | Promise                 | Due        | Outcome | Written |
| ---------- | ----------------------- | ---------- | ------- | ------- |
| 2 Nov 2026 | get her the price sheet | 5 Nov 2026 | Open    | –       |

### By Dana Ortiz

| Made       | Promise                              | Due | Outcome                        | Written |
| ---------- | ------------------------------------ | --- | ------------------------------ | ------- |
| 2 Nov 2026 | ring Tolvane, not email (on closing) | –   | Done 6 Nov 2026: Ada picked up | –       |

## Dana Ortiz's own words

| Date       | Words                           | Written |
| ---------- | ------------------------------- | ------- |
| 2 Nov 2026 | I freeze when procurement joins | –       |
| 2 Nov 2026 | Takeaway: ask first             | –       |

## Notes of the meetings

### 2 Nov 2026, ride-along

Written: 2 Nov 2026, amended 5 Nov 2026.

```text
Tolvane call.
> I freeze
```

## Overall comment of the manager

&#160;

## Comment of Dana Ortiz

&#160;

## Signatures

Ruth Amsel (manager), date and signature:

{RULE}

Dana Ortiz, date and signature:

{RULE}
"""  # noqa: E501


def body(text: str) -> str:
    """What follows the front matter."""
    return text.split("\n---\n\n", 1)[1]


def test_a_whole_record() -> None:
    assert hr_markdown(a_record()) == WHOLE


def test_a_formatter_finds_nothing_to_change() -> None:
    assert mdformat.text(body(WHOLE), extensions={"gfm"}) == body(WHOLE)


def test_a_record_with_nothing_on_file_says_so() -> None:
    text = hr_markdown(hr_record(a_history(a_rep()), today=TODAY))
    assert text.count("Nothing on file for this period.") == 5
    assert "The manager, date and signature:" in text
    assert mdformat.text(body(text), extensions={"gfm"}) == body(text)


GFM = MarkdownIt()
GFM.options["parser_extension"] = []
PARSER_EXTENSIONS["gfm"].update_mdit(GFM)

MARKS = (
    *"*_~`<>[]()!#|\\&;:-+=.@\"' \n",
    *("~~", "<b>", "<!--", "[x] ", "www.a.com", "me@a.com", "](u)", "1. ", "# ", "- ", "> ", "---"),
    *("```", "|-|", "&amp;", "\x1b]52;c;", "\u202e", "\u2028", "\ud800", "\t", "word", "é", "\r"),
)
hostile = st.lists(st.sampled_from(MARKS), max_size=8).map("".join)


@given(st.lists(hostile, min_size=6, max_size=6))
def test_hostile_text_in_every_field_changes_no_structure_and_nothing_for_a_formatter(
    typed: list[str],
) -> None:
    record = a_record()
    blank = hr_markdown(record)
    name, skill, text, outcome, notes, reason = typed
    group = record.skills[0]
    seen = msgspec.structs.replace(group.observations[0], text=text)
    hostile_record = msgspec.structs.replace(
        record,
        rep=f"D{name}",
        role=f"A{name}",
        by=f"R{name}",
        expectations=f"x\n{text}\n",
        cadence=CadenceKept(due=1, excused=1, excuses=(reason,)),
        skills=(
            msgspec.structs.replace(group, skill=skill, observations=(seen,)),
            *record.skills[1:],
        ),
        causes=(msgspec.structs.replace(record.causes[0], text=text),),
        promises=tuple(
            msgspec.structs.replace(made, text=text, outcome=outcome, skill=skill)
            for made in record.promises
        ),
        words=tuple(msgspec.structs.replace(said, text=text) for said in record.words),
        meetings=tuple(
            msgspec.structs.replace(held, notes=f"x{notes}" if held.notes else "")
            for held in record.meetings
        ),
    )
    shown = hr_markdown(hostile_record)
    assert mdformat.text(body(shown), extensions={"gfm"}) == body(shown)
    assert outline(shown) == outline(blank)
    assert shown.replace("\n", "").isprintable()
    fields = dict(line.split(": ", 1) for line in shown.split("\n---\n")[0].splitlines()[1:])
    assert list(fields) == ["rep", "role", "period", "generated_on", "by"]
    assert all(isinstance(json.loads(value), str) for value in fields.values())


def outline(text: str) -> list[str]:
    """The kinds of blocks and marks, paragraphs left out: expectations may be one or many."""
    tokens = GFM.parse(body(text))
    inner = {child.type for token in tokens for child in token.children or ()}
    assert inner <= {"text", "code_inline"}
    return [
        f"{token.type} {token.tag}"
        for token in tokens
        if token.type not in ("paragraph_open", "paragraph_close", "inline")
    ]


def test_a_meeting_whose_day_is_switched_out_is_still_counted() -> None:
    held = [a_meeting(f"2026-11-0{number}") for number in (2, 3, 4)]
    once = a_meeting("2026-10-05", kind="ride-along")
    text = hr_markdown(
        hr_record(a_history(a_rep(), *held, once), today=TODAY, without={held[1].id, once.id})
    )
    assert "| One-on-one | 2026 | 3    | 2 Nov, 4 Nov, 1 more |" in text
    assert "| Ride-along | 2026 | 1    | –                    |" in text
