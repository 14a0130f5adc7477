"""The main job, end to end: a rep, a talk, the brief before the next, the nudge, the record."""

from datetime import date as Date

import pytest

from tests.cli.conftest import DANA, CommandLine

UNDERSTOOD = """\
Understood:
  +   discovery (heard): asked who signs before she quoted
  -   closing (heard): gave 10% off before anyone asked
  ~   pricing desk takes nine days to answer
  >   I freeze when procurement joins
  $   Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy
  []  Dana by Fri 6 Nov 2026: ring Tolvane, not email
  []  you by Thu 5 Nov 2026: get her the price sheet
  []  Dana (closing), no day: no discount before the third question
  ?   ask how the third quote went
  =   selling time: 22%
  !   1 private line, never exported
  #performance
Reads as substantive.
  happened  yes  - closing (heard): gave 10% off before anyone asked
  change    yes  [] me by 5 nov: get her the price sheet
  person    yes  > I freeze when procurement joins
"""

EXPORT = """\
---
rep: "Dana Ortiz"
role: ""
period: "2026-10-01 to 2026-11-30"
generated_on: "2026-11-30"
by: ""
---

# Record of reviews: Dana Ortiz

- Period: October to November 2026
- Made on 30 Nov 2026 by the manager

This record holds the days of meetings, dated observations, promises with their outcome and Dana Ortiz's own \
words; it leaves out the manager's notes, points for the next talk, the manager's conclusions and \
whatever was marked private. Each entry says on which day it was written down, and when its wording \
was changed since.

## Meetings

One-on-ones and performance reviews: 3 due, 0 held, 1 late, 2 skipped.

| Meeting    | Year | Held | Days  |
| ---------- | ---- | ---- | ----- |
| One-on-one | 2026 | 1    | 2 Nov |

## Observations

### Closing

| Date       | Kind     | What was observed                | Source | Written  |
| ---------- | -------- | -------------------------------- | ------ | -------- |
| 2 Nov 2026 | Weakness | gave 10% off before anyone asked | heard  | same day |

### Discovery

| Date       | Kind     | What was observed                 | Source | Written  |
| ---------- | -------- | --------------------------------- | ------ | -------- |
| 2 Nov 2026 | Strength | asked who signs before she quoted | heard  | same day |

## Causes outside Dana Ortiz's control

| Date       | Cause                                  | Source | Written  |
| ---------- | -------------------------------------- | ------ | -------- |
| 2 Nov 2026 | pricing desk takes nine days to answer | heard  | same day |

## Promises

### By the manager

| Made       | Promise                 | Due        | Outcome | Written  |
| ---------- | ----------------------- | ---------- | ------- | -------- |
| 2 Nov 2026 | get her the price sheet | 5 Nov 2026 | Open    | same day |

### By Dana Ortiz

| Made       | Promise                                            | Due        | Outcome | Written  |
| ---------- | -------------------------------------------------- | ---------- | ------- | -------- |
| 2 Nov 2026 | ring Tolvane, not email                            | 6 Nov 2026 | Open    | same day |
| 2 Nov 2026 | no discount before the third question (on closing) | –          | Open    | same day |

## Dana Ortiz's own words

| Date       | Words                           | Written  |
| ---------- | ------------------------------- | -------- |
| 2 Nov 2026 | I freeze when procurement joins | same day |

## Overall comment of the manager

&#160;

## Comment of Dana Ortiz

&#160;

## Signatures

The manager, date and signature:

______________________________________________________________________

Dana Ortiz, date and signature:

______________________________________________________________________
"""  # noqa: E501


def test_logging_says_back_what_was_understood_with_full_dates(run: CommandLine) -> None:
    assert run.said(
        *("rep", "add", "Dana Ortiz", "--started", "2024-03-01", "--every", "2w"),
        today="2026-10-01",
    ) == ("Added: Dana Ortiz, to be met every 14 days. Next: coachtui log dana\n")
    *understood, last = run.said("log", "dana", "-", stdin=DANA, today="2026-11-02").splitlines()
    assert understood == UNDERSTOOD.splitlines()
    assert last[:-7] == "Saved: Dana Ortiz, Mon 2 Nov 2026, one-on-one ("


def test_the_brief_four_weeks_later(dana: CommandLine) -> None:
    lines = dana.said("brief", "dana").splitlines()
    assert lines[0] == "Dana Ortiz".ljust(64) + " Mon 30 Nov 2026"
    for line in (
        "You owe    get her the price sheet                    due 5 Nov, 25 days overdue",
        "Owes you   ring Tolvane, not email                    due 6 Nov, 24 days overdue",
        "           no discount before the third question",
        "                                           closing, no day, promised 28 days ago",
        'Said       "I freeze when procurement joins"                         28 days ago',
        "Skills     - closing: gave 10% off before anyone asked",
        "           + discovery: asked who signs before she quoted",
        "                                                heard 28 days ago, hearsay alone",
        "Blockers   pricing desk takes nine days to answer        28 days ago, unanswered",
        "Buyers     Tolvane: who Ada (ops); why line stops cost; how 3 quotes by policy",
        "Raise      ask how the third quote went                              28 days ago",
        "Last talks 2 Nov one-on-one: substantive                             28 days ago",
    ):
        assert line in lines, line
    assert "leaving" not in "".join(lines)
    assert max(map(len, lines)) <= 80


def test_the_brief_as_json_has_the_keys_promised(dana: CommandLine) -> None:
    brief = dana("brief", "dana", "--json").json
    assert {key: brief[key] for key in ("schema", "rep", "date", "blockers")} | {
        "blockers": [one["text"] for one in brief["blockers"]]
    } == {
        "schema": 1,
        "rep": "Dana Ortiz",
        "date": "2026-11-30",
        "blockers": ["pricing desk takes nine days to answer"],
    }
    assert [(p["text"], p["due"], p["overdue_days"]) for p in brief["manager_promises"]] == [
        ("get her the price sheet", "2026-11-05", 25)
    ]
    assert [(p["text"], p["due"], p["overdue_days"]) for p in brief["rep_promises"]] == [
        ("ring Tolvane, not email", "2026-11-06", 24),
        ("no discount before the third question", None, 0),
    ]
    assert [one["text"] for one in brief["rep_words"]] == ["I freeze when procurement joins"]
    keys = ("skill", "kind", "evidence", "source", "age_days", "verdict")
    assert [tuple(thread[key] for key in keys) for thread in brief["threads"]] == [
        ("closing", "weakness", "gave 10% off before anyone asked", "heard", 28, None),
        ("discovery", "strength", "asked who signs before she quoted", "heard", 28, None),
    ]
    assert [one["account"] for one in brief["buyers"]] == ["Tolvane"]
    assert [one["text"] for one in brief["talking_points"]] == ["ask how the third quote went"]
    parts = ("date", "kind", "substance", "missing")
    assert [tuple(talk[key] for key in parts) for talk in brief["recent"]] == [
        ("2026-11-02", "one-on-one", "substantive", [])
    ]
    assert brief["question"].startswith('"pricing desk takes nine days to answer" (2 Nov):')


def test_the_nudge_is_the_managers_own_overdue_promise(dana: CommandLine) -> None:
    sentence = "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago."
    assert dana.said("nudge") == f"{sentence}\n"
    assert dana("nudge", "--exit-code").code == 3
    assert dana("nudge", "--json").json == {
        "schema": 1,
        "nudge": {
            "kind": "my-promise",
            "rep": "Dana Ortiz",
            "text": sentence,
            "fact": sentence,
            "since": "2026-11-05",
            "ways_out": ["done", "drop", "plan", "snooze"],
        },
        "next": {"rep": "Dana Ortiz", "date": "2026-11-30"},
    }


def written_on(day: str, record: str) -> str:
    """The record with the column that says when it was written as it is for another day."""
    on = Date.fromisoformat(day)
    said = "same day" if day == "2026-11-02" else f"{on.day} {on:%b} {on.year}"
    for cell, shown in (("same day", said), ("Written ", "Written")):
        record = record.replace(f"| {cell} |\n", f"| {shown:<{len(said)}} |\n")
    return record.replace("| -------- |\n", f"| {'-' * len(said)} |\n")


def test_the_hr_record_holds_the_evidence_and_nothing_private(dana: CommandLine) -> None:
    result = dana("export", "dana")
    written = dana("export", "dana", "--format", "json").json["words"][0]["written"][:10]
    assert result.out == written_on(written, EXPORT)
    assert result.code == 0


@pytest.mark.parametrize("more", [(), ("--format", "json")])
def test_no_private_line_talking_point_or_verdict_is_ever_exported(
    dana: CommandLine, more: tuple[str, ...]
) -> None:
    dana.said("jot", "dana", "! her mother is ill\n  and she told nobody")
    dana.said("thread", "dana", "closing", "not-yet")
    for notes in ((), ("--with-notes",)):
        out = dana("export", "dana", *more, *notes).out
        for kept in ("leaving", "mother", "nobody", "third quote", "not yet", "substantive"):
            assert kept not in out, kept


def test_notes_are_exported_when_asked_for_without_private_lines_and_points(
    dana: CommandLine,
) -> None:
    out = dana("export", "dana", "--with-notes").out
    notes = out.split("```text\n")[1].split("```")[0]
    kept = [line for line in DANA.splitlines() if line[0] not in "!?"]
    assert notes.splitlines() == kept


def test_access_holds_every_saved_line(dana: CommandLine) -> None:
    dana.said("jot", "dana", "! her mother is ill")
    out = dana.said("access", "dana")
    for line in (*DANA.splitlines(), "! her mother is ill"):
        assert line in out.splitlines(), line
    data = dana("access", "dana", "--json").json
    assert data["meetings"][0]["notes"] == DANA
    assert data["jots"][0]["notes"] == "! her mother is ill"


def test_the_recap_is_safe_to_send(dana: CommandLine) -> None:
    assert dana.said("recap", "dana") == (
        "Dana, what we agreed on Mon 2 Nov 2026:\n\n"
        "From me\n- get her the price sheet (by Thu 5 Nov 2026)\n\n"
        "From you\n- ring Tolvane, not email (by Fri 6 Nov 2026)\n"
        "- no discount before the third question\n\n"
        "For next time\n- ask how the third quote went\n"
    )
