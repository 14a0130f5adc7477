"""Whatever stands in private places, no export holds it; whatever is typed, a record stays one."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path

import mdformat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coachtui.cli.output import json_text
from coachtui.coaching.model import Rep
from coachtui.coaching.record import hr_record, record_data
from coachtui.coaching.settings import Settings
from coachtui.exchange.archive import access_markdown
from coachtui.exchange.hr_markdown import hr_markdown
from coachtui.exchange.safe_text import visible
from coachtui.notebook.notebook import Notebook, Refused
from coachtui.notebook.store import Store
from coachtui.reading import read

TODAY = Date(2026, 11, 2)
NOW = datetime(2026, 11, 2, 17, tzinfo=UTC)
CANARY = "Zugvogel"
JUNK = st.lists(
    st.sampled_from(
        (
            *("|", "`", "``", "*", "_", "[x] ", "[] ", "<b>", "# ", "- ", "! ", "? ", "\\", "\t"),
            *(
                "#leaving",
                "&amp;",
                "www.a.com",
                "word",
                "é",
                "李",
                "\u2028",
                "\x0b",
                "\u202e",
                "👩‍💻",
            ),
        )
    ),
    max_size=5,
).map("".join)


@st.composite
def private_block(draw: st.DrawFn) -> str:
    """A line that is never exported, with what continues it."""
    junk = draw(JUNK)
    start = draw(
        st.sampled_from(
            (
                *(
                    "! ",
                    "!",
                    "? ",
                    "% discovery: not yet ",
                    "!\t",
                    "\u200b! ",
                    "+ closing: #leaving ",
                ),
                *(
                    "[] me by 6 nov: #leaving ",
                    "> #leaving ",
                    "~ #leaving ",
                    "$ Tolvane: #leaving ",
                ),
                *("[x] price sheet: #leaving ", "= selling time #leaving: 22% ", "#leaving "),
            )
        )
    )
    more = draw(st.lists(st.sampled_from(("  ", "\t", "\n  ")), max_size=2))
    return "\n".join((f"{start}{CANARY} {junk}", *(f"{gap}{CANARY} {junk}" for gap in more)))


@st.composite
def public_block(draw: st.DrawFn) -> str:
    """A line that may be exported."""
    start = draw(
        st.sampled_from(
            ("", "+ discovery: ", "- closing (saw): ", "~ ", "> ", "[] dana: ", "$ A: who ")
        )
    )
    return f"{start}x {draw(JUNK)}".replace("#leaving", "")


blocks = st.lists(st.one_of(private_block(), public_block()), min_size=1, max_size=6)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(blocks, min_size=1, max_size=2), JUNK)
def test_no_private_word_is_in_a_record_and_every_record_is_as_a_formatter_would_write_it(
    talks: list[list[str]], junk: str
) -> None:
    with tempfile.TemporaryDirectory() as place:
        store = Store(Path(place) / "n", clock=lambda: NOW, sync=False, device="here")
        notebook = Notebook(
            store.root,
            today=TODAY,
            settings=Settings(),
            reader=read,
            clock=lambda: NOW,
            store=store,
        )
        rep = notebook.add_rep(Rep(id="", name="Dana Ortiz", added=TODAY, aliases=(CANARY,)))
        notebook.log(rep.id, "[] me by 5 nov: get her the price sheet", date=Date(2026, 10, 30))
        for at, talk in enumerate(talks):
            try:
                notebook.log(rep.id, "\n".join(talk), date=Date(2026, 11, 1 + at))
            except Refused:
                notebook.log(rep.id, "We spoke.\n! " + CANARY, date=Date(2026, 11, 1 + at))
        history = notebook.history(rep.id)
        earlier = notebook.earlier(rep.id)
    history = replace(history, rep=replace(history.rep, expectations=f"x {junk}", role=junk))
    for with_notes in (False, True):
        record = hr_record(history, today=TODAY, with_notes=with_notes)
        shown = hr_markdown(record)
        assert CANARY not in shown
        assert CANARY not in json_text(record_data(record))
        body = shown.split("\n---\n\n", 1)[1]
        assert mdformat.text(body, extensions={"gfm"}) == body
        assert visible(shown, keep_newlines=True) == shown
    held = access_markdown(history, earlier=earlier)
    assert mdformat.text(held, extensions={"gfm"}) == held
    assert visible(held, keep_newlines=True) == held
