from __future__ import annotations

import pytest

from coachtui.coaching.capture import capture
from coachtui.coaching.completion import Completion, Known, complete, known
from coachtui.coaching.model import FollowUp, RepHistory
from coachtui.coaching.promises import close
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_history, a_promise, a_rep, a_weakness, an_insight, day

ON = day("2026-11-30")


def history(*promises: FollowUp) -> RepHistory:
    return a_history(
        a_rep(aliases=("DD",)),
        a_weakness("big deals", date="2026-11-02"),
        an_insight("Tolvane", date="2026-11-02", who="Ada"),
        an_insight("Brightmoor", date="2026-11-09", who="Lee"),
        a_promise(date="2026-11-02", due="2026-11-05"),
        a_promise("ring Tolvane: not email", date="2026-11-02", owner="rep"),
        *promises,
    )


def there_is(*promises: FollowUp) -> Known:
    return known(history(*promises), Settings(), ON)


def at_end(text: str, what: Known | None = None) -> Completion | None:
    rows = text.split("\n")
    return complete(rows, len(rows) - 1, len(rows[-1]), what or there_is())


def said(text: str) -> list[str]:
    found = at_end(text)
    return [one.said for one in found.candidates] if found else []


def taken(text: str, which: int = 0, what: Known | None = None) -> str:
    """The last line once a candidate is taken."""
    found = at_end(text, what)
    assert found is not None
    line = text.split("\n")[-1]
    return line[: found.start] + found.candidates[which].insert


@pytest.mark.parametrize("mark", ["+ ", "- ", "  - ", "% "])
def test_skills_follow_their_marks_the_reps_own_first(mark: str) -> None:
    assert said(mark)[:2] == ["big deals", "discovery"]
    assert taken(f"{mark}clo") == f"{mark}closing: "
    assert taken(f"{mark}plan") == f"{mark}account planning: "


def test_plain_writing_is_left_alone() -> None:
    for text in (
        "clo",
        "I- clo",
        "- closing: gave",
        "-clo",
        "- gave 10% off",
        "* clo",
        "\\- clo",
        "",
    ):
        assert at_end(text) is None, text


def test_a_source_follows_an_open_bracket() -> None:
    assert said("- closing (") == ["saw", "heard", "recording", "report"]
    assert taken("- closing (re") == "- closing (recording): "


def test_inside_a_line_the_colon_that_is_there_is_kept() -> None:
    text = "- clos: gave 10% off"
    found = complete([text], 0, 6, there_is())
    assert found is not None
    assert [one.insert for one in found.candidates] == ["closing"]
    assert complete(["- closing"], 0, 4, there_is()) is None


def test_accounts_follow_the_mark_of_a_buyer_and_then_what_is_not_said_yet() -> None:
    assert said("$ ") == ["Brightmoor", "Tolvane"]
    assert taken("$ tol") == "$ Tolvane: "
    assert said("$ Tolvane: who Ada; ") == ["why", "how"]
    assert taken("$ Tolvane:") == "$ Tolvane: who "


def test_verdicts_follow_the_skill() -> None:
    assert said("% closing: ") == ["changed", "not yet", "can't tell"]
    assert taken("% closing: n") == "% closing: not yet"


def test_names_follow_the_mark_of_a_promise() -> None:
    assert said("[] ") == ["me", "Dana", "DD"]
    assert taken("[] da") == "[] Dana "
    assert said("[] ring") == []


def test_days_follow_the_name_with_their_dates() -> None:
    found = at_end("[] me by f")
    assert found is not None
    assert [(one.said, one.note) for one in found.candidates] == [("friday", "Fri 4 Dec 2026")]
    assert taken("[] me by f") == "[] me by friday: "
    assert taken("[] Dana next") == "[] Dana by next week: "
    assert taken("[] Dana (closing) by tom") == "[] Dana (closing) by tomorrow: "
    assert said("[] Dana ")[0] == "by today"
    assert said("[] me by friday: pr") == []


def test_a_skill_follows_an_open_bracket_of_a_promise() -> None:
    assert taken("[] Dana (clo") == "[] Dana (closing) "


def test_open_promises_follow_the_mark_that_closes_one_the_longest_due_first() -> None:
    assert said("[x] ") == ["get her the price sheet", "ring Tolvane: not email"]
    assert said("[x] pri") == ["get her the price sheet"]
    assert said("[x] get her the price sheet: sent\n[x] ") == ["ring Tolvane: not email"]


def test_what_is_put_in_closes_that_promise_and_no_other() -> None:
    alike = (
        a_promise("call Ada", date="2026-11-02", owner="rep", id="00000000promiseaaaaaa"),
        a_promise("call Ada", date="2026-11-09", id="00000000promisebbbbbb"),
        a_promise("Dana: the 20% rule; " + "very long " * 30, date="2026-11-02"),
        a_promise("me and her by friday, https://x.example", date="2026-11-02"),
    )
    what = there_is(*alike)
    promises = history(*alike).follow_ups
    found = at_end("[x] ", what)
    assert found is not None
    closes = []
    for which in range(len(found.candidates)):
        line = taken("[x] ", which, what) + "yes"
        captured = capture(line, rep=a_rep(), date=ON, settings=Settings())
        closed, problems = close(captured.closings, promises, date=ON)
        assert problems == ()
        assert [promise.outcome for promise in closed] == ["yes"]
        closes += [promise.id for promise in closed]
    assert sorted(closes) == sorted(promise.id for promise in promises)


def test_a_question_mark_alone_lists_the_marks() -> None:
    assert said("Sat in.\n?")[:3] == ["+", "-", "~"]
    assert taken("?", 4) == "[] "
    assert at_end("Why?") is None
    assert at_end("? ask") is None
