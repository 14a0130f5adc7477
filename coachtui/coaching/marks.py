"""The marks of the capture syntax, each by an example and a word on it."""

from __future__ import annotations

MARKS = (
    ("25m", "first line: minutes, day, kind"),
    ("+ discovery: asked who signs", "a strength, with the skill"),
    ("- closing: gave 10% off", "a weakness"),
    ("~ pricing takes nine days", "a blocker, outside the rep"),
    ("> I freeze in procurement", "the rep's own words"),
    ("[] me by fri: price sheet", "a promise: who, which day"),
    ("[x] price sheet: sent", "closes a promise from before"),
    ("$ Tolvane: who Ada; why ...", "what is known of a buyer"),
    ("? ask about the quote", "to raise next time"),
    ("! keep to myself", "private, never exported"),
    ("% discovery: not yet", "or: changed, can't tell"),
    ("= selling time: 22%", "a figure to follow"),
    ("#hiring", "a tag, anywhere in a line"),
)
"""An example of each mark, and what it says."""

AT_LINE_START = tuple(
    (example.split()[0], said) for example, said in MARKS if not example[0].isalnum()
)
"""What a line may start with, and what it is then."""
