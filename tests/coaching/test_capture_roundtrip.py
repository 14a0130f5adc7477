"""Structure printed and captured again is the same structure; and no text whatever raises."""

from __future__ import annotations

from datetime import date as Date
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coachtui.coaching.capture import Captured, answered, capture, to_text
from coachtui.coaching.model import MEETING_KINDS, MeetingKind
from coachtui.coaching.settings import Settings
from tests.coaching.builders import a_rep

MONDAY = Date(2026, 11, 2)

PIECES = st.sampled_from(
    [
        *("+ ", "- ", "~ ", "> ", "$ ", "[] ", "[ ] ", "[x] ", "[X] ", "% ", "? ", "! ", "= "),
        *("\n", "\n", "\n", "\n  ", "\r\n", "\r", "\n\n\t", "\\", " ", " ", "\t", "\ufeff", "\x00"),
        *(": ", ": ", ": ", ":", "; ", ", ", "(", ")", "#", "-", "–", ".", "'", '"', "//"),
        *("me", "Dana", "da", "DO", "Bex", "Ada Moran", "her", " and ", "by ", " by ", "fri"),
        *(
            "28 nov",
            "31/2",
            "1 nov",
            "asap",
            "2026-11-20",
            "10:30",
            "25m",
            "ride-along",
            "yesterday",
            "0m",
            "last fri",
            "14:00",
            "phone",
        ),
        *("closing", "Closing", "discovery", "(heard)", "(saw)", "(skill, will)", "none", "tbd"),
        *("not yet", "changed", "can't tell", "takeaway: ", "who ", "why ", "how ", "22%", "1,200"),
        *("#leaving", "#learning", "#divorce", "#1", "gave 10% off", "ring Tolvane", "the list"),
    ]
)
MARKS = ["+ ", "- ", "~ ", "> ", "$ ", "[] ", "[] ", "[ ] ", "[x] ", "[x] ", "% ", "? ", "! ", "= "]
HEADS = [
    *("closing: ", "closing (saw): ", "me: ", "Dana by fri: ", "me (closing) by 28 nov: ", "Bex: "),
    *(
        "discovery: not yet",
        "discovery: changed (skill, will)",
        "selling time: 22%",
        "me, ",
        "her, ",
    ),
    *("Tolvane: who ", "takeaway: ", "me by 31/2: ", "2026-10-20 25m ride-along", "", "  "),
]
LINES = st.tuples(
    st.sampled_from(["", "", *MARKS, *(f"  {mark}" for mark in MARKS)]),
    st.sampled_from(["", "", *HEADS]),
    st.lists(PIECES, max_size=5).map("".join),
    st.text(max_size=3),
).map("".join)
NOTES = st.one_of(
    st.lists(LINES, max_size=6).map("\n".join),
    st.lists(PIECES, max_size=40).map("".join),
)
NAMES = st.sampled_from(["Dana Ortiz", "Me Li", "May Sun", "Ong Wei Ling", "(x) #1", "Fri", "Rep"])
KINDS = st.sampled_from(MEETING_KINDS)


def captured(text: str, name: str = "Dana Ortiz", kind: MeetingKind = "one-on-one") -> Captured:
    return capture(text, rep=a_rep(name, id="d"), date=MONDAY, settings=Settings(), kind=kind)


def structure(found: Captured) -> list[Any]:
    """All that was understood, without the lines it came from."""
    return [
        (found.date, found.minutes, found.kind),
        [replace(entry, line=0) for entry in found.entries],
        [replace(closing, line=0) for closing in found.closings],
        found.tags,
        [(problem.kind, problem.found) for problem in found.problems],
    ]


@settings(max_examples=400, deadline=None)
@given(NOTES, NAMES, KINDS)
@example("  [x] + :#leaving", "Dana Ortiz", "one-on-one")
@example("[] me:#leaving", "Dana Ortiz", "one-on-one")
@example("$ Tolvane: new boss;#growth", "Dana Ortiz", "one-on-one")
@example("25m" + " " * 130, "Dana Ortiz", "one-on-one")
@example(" " * 130 + "25m", "Dana Ortiz", "one-on-one")
def test_structure_survives_being_printed_and_captured_again(
    text: str, name: str, kind: MeetingKind
) -> None:
    found = captured(text, name, kind)
    printed = to_text(found)
    again = captured(printed, name, kind)
    assert structure(again) == structure(found)
    assert to_text(again) == printed


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
@example("[] \ud800: x\n! \udfff")
def test_no_text_whatever_raises(text: str) -> None:
    found = captured(text)
    to_text(found)
    for problem in found.problems:
        answered(text, problem, "fri")


@settings(max_examples=300, deadline=None)
@given(NOTES)
def test_every_problem_names_a_line_that_can_be_answered(text: str) -> None:
    for problem in captured(text).problems:
        assert problem.message.startswith(f"Line {problem.line}: ")
        mended = answered(text, problem, "me")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        after = mended.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert after[: problem.line - 1] == lines[: problem.line - 1]


SECRET = "canary"


@settings(max_examples=300, deadline=None)
@given(NOTES, st.sampled_from(["! canary", "! x\n  canary", "! x\n\n\t[] me: canary",
                               "> canary #leaving", "[x] canary: canary #leaving",
                               "+ closing: x #leaving\n  canary", "[] Dana by fri: canary #leaving",
                               "! canary #canary", "  ! canary", "? x\n  ! x\n  canary"]),
       NOTES)  # fmt: skip
def test_what_is_private_never_lands_in_structure_that_is_not(
    before: str, private: str, after: str
) -> None:
    found = captured(f"{before}\n{private}\n{after}")
    open_entries = [entry for entry in found.entries if not entry.private]  # type: ignore[attr-defined]
    assert SECRET not in repr(open_entries)
    assert SECRET not in repr([closing for closing in found.closings if not closing.private])
    assert SECRET not in found.tags
    for line in found.lines:
        if SECRET in line.text:
            assert line.private
            assert found.private_lines >= {line.number, line.last}
