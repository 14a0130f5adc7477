from __future__ import annotations

from coachtui.coaching import nudge
from coachtui.tui.keymap import actions, places
from coachtui.tui.widgets.nudge_card import WAYS


def test_every_way_out_has_a_key_and_where_it_works_it_is_that_of_its_action() -> None:
    every = [*nudge.WAYS.values(), nudge.HANDING_OVER, nudge.WAS_IT_HELD, nudge.WAS_IT_HELD_BESIDES]
    assert {way for ways in every for way in ways.commands} <= WAYS.keys()
    known = actions(places())
    for binding, key, _ in WAYS.values():
        assert binding not in known or key in known[binding].keys.split(",")
