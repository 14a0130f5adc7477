from __future__ import annotations

import json

import mdformat
import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.coaching.model import KeyTask, Rep, RepHistory
from coachtui.exchange.archive import access_data, access_markdown
from coachtui.exchange.safe_text import visible
from coachtui.notebook.documents import TABLES
from tests.coaching.builders import (
    a_history,
    a_jot,
    a_meeting,
    a_point,
    a_promise,
    a_rep,
    a_strength,
    a_verdict,
    an_absence,
    some_words,
)


def a_world(text: str = "between us") -> RepHistory:
    return a_history(
        a_rep(email="dana@example.com"),
        a_meeting("2026-11-02", notes=f"Tolvane call.\n! {text}", tags=("leaving",), id="m"),
        a_jot("2026-11-03", f"? {text}", id="j"),
        a_strength(text=text, date="2026-11-02", private=True, origin="m", line=2),
        a_promise(text, date="2026-11-02"),
        some_words(text, date="2026-11-02", private=True),
        a_point(text, date="2026-11-03", origin="j"),
        a_verdict("discovery", date="2026-11-02"),
        an_absence("2026-08-01", "2026-08-14", why=text),
    )


def test_every_part_is_there_as_it_is_stored_private_included() -> None:
    data = access_data(a_world())
    assert list(data) == [
        *("schema", "rep", "meetings", "jots", "observations", "follow_ups", "words"),
        *("insights", "points", "measures", "verdicts", "absences", "plans", "marks", "snoozes"),
        *("shown", "earlier", "drafts"),
    ]
    assert data["rep"]["email"] == "dana@example.com"
    assert data["meetings"][0]["notes"] == "Tolvane call.\n! between us"
    assert data["meetings"][0]["reading"]["substance"] == "substantive"
    assert data["observations"][0]["private"] is True
    assert json.loads(json.dumps(data))["absences"][0]["why"] == "between us"


def test_every_type_that_the_notebook_stores_on_a_rep_is_held() -> None:
    parts = {field.name for field in msgspec.structs.fields(RepHistory)} - {"rep"}
    of_a_rep = {table for kind, table in TABLES.items() if kind not in (Rep, KeyTask)}
    assert parts == of_a_rep
    assert parts <= set(access_data(a_world()))


def test_earlier_versions_and_drafts_are_held_too() -> None:
    first = a_meeting("2026-11-02", notes="as it was first", id="m")
    data = access_data(a_world(), earlier=(first,), drafts=("half a line",))
    assert data["earlier"][0]["type"] == "Meeting"
    assert data["earlier"][0]["notes"] == "as it was first"
    assert data["drafts"] == ["half a line"]
    text = access_markdown(a_world(), earlier=(first,), drafts=("half a line",))
    assert "### 1, 2026-11-02, Meeting" in text
    assert "```text\nhalf a line\n```" in text


def test_the_markdown_of_a_rep_with_nothing_on_file_is_short() -> None:
    rep = a_rep(role="AE")
    assert access_markdown(a_history(rep)) == (
        "# Everything held on Dana Ortiz\n\n"
        "Private entries are included.\n\n"
        "## Rep\n\n"
        "- id: dana\n- written: –\n- amended: –\n- revision: –\n"
        "- name: Dana Ortiz\n- added: 2026-01-05\n"
        "- role: AE\n- started: 2024-03-01\n- every: –\n- email: –\n- country: –\n- aliases: –\n"
        "- expectations: –\n- ends: –\n- returned: –\n\n"
        "Nothing held: meetings, jots, observations, follow ups, words, insights, points, "
        "measures, verdicts, absences, plans, marks, snoozes, shown, earlier, drafts.\n"
    )


hostile = st.lists(
    st.sampled_from(
        ("*", "_", "`", "```", "<b>", "[x]", "# ", "- ", "\n", "\x1b[31m", "www.a.b", "a")
    )
).map("".join)


@settings(max_examples=40)
@given(hostile)
def test_hostile_text_comes_out_whole_safe_and_formatted(text: str) -> None:
    shown = access_markdown(a_world(f"x{text}"), drafts=(text,))
    assert mdformat.text(shown, extensions={"gfm"}) == shown
    assert shown.replace("\n", "").isprintable()
    assert visible(f"! x{text}", keep_newlines=True).strip("\n") in shown
