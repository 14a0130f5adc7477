"""What old notes say is private."""

import pytest

from coachtui.coaching.capture import capture
from coachtui.coaching.old_marks import kept, with_actions
from coachtui.coaching.old_private import with_private_marks
from coachtui.coaching.record import public_notes
from tests.coaching.builders import a_rep
from tests.coaching.test_old_marks import SETTINGS, WEDNESDAY, a_part


def marked(text: str) -> str:
    return "\n".join(with_private_marks(text.split("\n"))[0])


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("PRIVAT: sie will weg", "! PRIVAT: sie will weg"),
        ("Private: thinks of leaving", "! Private: thinks of leaving"),
        ("- confidential: her salary", "! confidential: her salary"),
        ("**Confidential:** her salary", "! **Confidential:** her salary"),
        ("Streng vertraulich - Gehalt", "! Streng vertraulich - Gehalt"),
        ("nicht weitergeben, sie geht", "! nicht weitergeben, sie geht"),
        ("Off the record: she may go", "! Off the record: she may go"),
        ("> off the record: I may go", "! off the record: I may go"),
        ("She may go (off the record)", "! She may go (off the record)"),
        ("Lost it. Vertraulich: sie ist krank.", "! Lost it. Vertraulich: sie ist krank."),
        ("Confidentiel : elle part", "! Confidentiel : elle part"),
        ("! PRIVAT: marked before", "! PRIVAT: marked before"),
    ],
)
def test_a_line_that_says_so_gets_the_private_mark(line: str, now: str) -> None:
    assert marked(line) == now


@pytest.mark.parametrize(
    "line",
    [
        "Private equity: Tolvane is owned by one",
        "Privately held, so no one has to approve",
        "Confidential pricing was discussed",
        "She keeps a record of calls",
    ],
)
def test_a_word_alone_marks_nothing(line: str) -> None:
    assert marked(line) == line


def test_what_a_private_line_goes_on_with_is_private_too() -> None:
    wrapped = "off the record: he wants to go to Brennick in the spring and take\nAda along.\nNext."
    assert public_notes(marked(wrapped)) == "Next."
    assert public_notes(marked("- Private: thinks\n  of leaving\n- next item")) == "- next item"
    assert public_notes(marked("Vertraulich\n- a\n- b\n\nc")) == "c"
    outline = "  - stuck\n  - PRIVATE: raise\n    - soon\n  - closing better"
    assert public_notes(marked(outline)) == "- stuck\n- closing better"
    section = "Talked.\n## Private notes\n\n- a\n\nb\n## Next\nc"
    assert public_notes(marked(section)) == "Talked.\n## Next\nc"


def test_private_lines_are_named_and_give_no_structure() -> None:
    text = "Talked.\nPrivate: - closing: weak\n[ ] Dana: ring Ada (confidential)"
    found = with_actions(kept(a_part(text), SETTINGS, marked=False), a_rep(), SETTINGS, ())
    assert (found.private, found.plain, found.actions) == ((12, 13), (), ())
    read = capture(found.notes, rep=a_rep(), date=WEDNESDAY, settings=SETTINGS)
    assert (read.entries, read.private_lines) == ((), frozenset((2, 3)))
