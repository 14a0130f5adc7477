from __future__ import annotations

import pytest

from coachtui.tui.keymap import actions, places, refusal, shown_keys, troubles


def test_as_it_comes_no_two_actions_share_a_key() -> None:
    every = {name: action.keys for name, action in actions(places()).items()}
    for name, keys in every.items():
        assert list(troubles({name: keys}, places())) == [], name


def test_every_action_has_a_name_and_what_is_shown_a_word() -> None:
    known = actions(places())
    assert all(action.word for action in known.values())
    assert {"rep.log", "app.settings", "list.down", "ask.save", "help.close"} <= known.keys()


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("rep.log", "z", ""),
        ("rep.log", "d", "d is Done; press another."),
        ("rep.log", "ctrl+q", "ctrl+q has a meaning of its own everywhere; press another."),
        (
            "log.save",
            "x",
            "Where it works letters are text; press one with ctrl, or a function key.",
        ),
        ("log.save", "f2", ""),
        ("team.sort", "d", "d is Done; press another."),
        ("team.sort", "e", ""),
    ],
)
def test_a_key_is_refused_where_it_is_taken(name: str, key: str, said: str) -> None:
    assert refusal(key, actions(places())[name], {}, places()) == said


def test_a_key_given_away_is_free() -> None:
    log = actions(places())["rep.log"]
    assert refusal("d", log, {"rep.done": "w"}, places()) == ""


def test_keys_stand_as_on_the_keyboard() -> None:
    assert shown_keys("question_mark,ctrl+s,comma") == "?, ctrl+s, ,"
