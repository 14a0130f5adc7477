from __future__ import annotations

import os
from datetime import datetime, timedelta

import pytest

from coachtui.tui.drafts_found import age_said, draft_said, drafts_found
from tests.tui.sitting import Sitting


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (-5, "just now"),
        (0.5, "just now"),
        (12, "12 min ago"),
        (60, "1 hour ago"),
        (300, "5 hours ago"),
        (24 * 60, "1 day ago"),
        (9 * 24 * 60, "9 days ago"),
    ],
)
def test_an_age_is_said_in_its_largest_unit(sitting: Sitting, minutes: float, said: str) -> None:
    assert age_said(sitting.now - timedelta(minutes=minutes), sitting.now) == said


def put(sitting: Sitting, text: str, identifier: str, at: datetime, **what: str) -> None:
    draft = sitting.notebook.drafts.keep(text, identifier=identifier, **what)
    os.utime(draft.path, (at.timestamp(), at.timestamp()))


def test_the_newest_of_each_record_is_found_and_what_it_amends(sitting: Sitting) -> None:
    notebook, now = sitting.notebook, sitting.now
    dana = notebook.rep("dana").id
    (met,) = notebook.history(dana).meetings
    put(sitting, "older", "aaaaaa", now - timedelta(hours=3), rep=dana)
    put(sitting, "newer", "bbbbbb", now - timedelta(hours=2), rep=dana)
    put(sitting, "amended", "cccccc", now, rep=dana, amends=met.id, revision=met.revision)
    found = drafts_found(notebook)
    assert [(one.text, one.older, one.record) for one in found] == [
        ("amended", 0, (dana, met.id)),
        ("newer", 1, (dana, "")),
    ]
    assert [draft_said(one, now) for one in found] == [
        "Draft: Dana Ortiz, amends Mon 2 Nov 2026, just now",
        "Draft: Dana Ortiz, 2 hours ago (1 older)",
    ]


def test_what_no_log_can_open_is_left_alone(sitting: Sitting) -> None:
    drafts, dana = sitting.notebook.drafts, sitting.notebook.rep("dana").id
    drafts.keep(b"caf\xe9", identifier="aaaaaa", rep=dana)
    drafts.keep(" \n", identifier="bbbbbb", rep=dana)
    drafts.keep("nobody's", identifier="cccccc")
    drafts.keep("somebody's who is gone", identifier="dddddd", rep="gone")
    assert drafts_found(sitting.notebook) == ()


def test_the_amendment_of_a_meeting_that_is_gone_is_a_record_of_its_own(sitting: Sitting) -> None:
    dana = sitting.notebook.rep("dana").id
    sitting.notebook.drafts.keep("text", identifier="aaaaaa", rep=dana, amends="gone", revision="r")
    (found,) = drafts_found(sitting.notebook)
    assert (found.amends, found.record) == (None, (dana, ""))
