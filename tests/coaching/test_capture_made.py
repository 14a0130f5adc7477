from __future__ import annotations

import pytest

from coachtui.coaching.capture_made import marked

SKILLS = ("discovery", "closing", "account planning")


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("- closing gave 10% off", "- closing: gave 10% off"),
        ("- Closing, gave 10% off", "- closing: gave 10% off"),
        ("  + account planning – knows who signs", "  + account planning: knows who signs"),
        ("- gave 10% off when closing", "- closing: gave 10% off when closing"),
        ("!keep to myself", "! keep to myself"),
        ("[]me by fri: call", "[] me by fri: call"),
        ("[x]price sheet: sent", "[x] price sheet: sent"),
    ],
)
def test_a_line_that_is_nearly_marked_becomes_one(line: str, made: str) -> None:
    assert marked(line, SKILLS) == made


@pytest.mark.parametrize(
    "line",
    [
        "- closing: gave 10% off",
        "- call Ada back",
        "- closings were few",
        "- closing",
        "- nothing",
        "closing gave 10% off",
        "! private",
        "[] me: call",
        "",
    ],
)
def test_what_is_marked_or_plain_stays_as_it_is(line: str) -> None:
    assert marked(line, SKILLS) is None
