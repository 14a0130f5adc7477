from __future__ import annotations

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.exchange.safe_text import escaped, visible

HIDDEN_CATEGORIES = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_no_character_of_any_plane_comes_out_hidden_and_none_is_eaten() -> None:
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        shown = visible(f"a{char}b")
        assert shown.startswith("a")
        assert shown.endswith("b")
        assert len(shown) > 2
        if unicodedata.category(char) in HIDDEN_CATEGORIES:
            assert char not in shown
            assert shown.isprintable()


def test_what_can_be_seen_stays_as_it_is() -> None:
    for code in range(0x20, 0x10000):
        char = chr(code)
        if unicodedata.category(char)[0] in "LNPS" and visible(char) != char:
            assert unicodedata.name(char, "").endswith("FILLER")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("plain [Q3] text [/", "plain [Q3] text [/"),
        ("\x1b]52;c;ZXZpbA==\x07", "␛]52;c;ZXZpbA==␇"),
        ("\x9b31mred", "[U+009B]31mred"),
        ("abc\u202egpj.exe", "abc[U+202E]gpj.exe"),
        ("\u2066hidden\u2069", "[U+2066]hidden[U+2069]"),
        ("pay\u200bpal", "pay[U+200B]pal"),
        ("\ufeffbom", "[U+FEFF]bom"),
        ("one\u2028two\u2029", "one[U+2028]two[U+2029]"),
        ("half \ud83d", "half [U+D83D]"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("tab\there", "tab    here"),
        ("one\ntwo\r\nthree\rfour", "one␊two␍␊three␍four"),
        ("soft\u00adhyphen", "soft[U+00AD]hyphen"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("Zoë Ørsted 王小明 عمر", "Zoë Ørsted 王小明 عمر"),
    ],
)
def test_what_acts_or_hides_gets_a_stand_in(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_line_ends_stay_where_asked_for() -> None:
    assert visible("one\r\ntwo\n\tthree\rfour", keep_newlines=True) == "one\ntwo\n    three␍four"


@pytest.mark.parametrize("text", ["👩\u200d💻", "❤️", "1️⃣", "می\u200cخواهم", "🏴\u200d☠️", "👁️\u200d🗨️"])
def test_joiners_stay_where_they_do_their_work(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [("pass\u200dword", "pass[U+200D]word"), ("a\ufe0f", "a[U+FE0F]"), ("\u200d", "[U+200D]")],
)
def test_joiners_that_only_hide_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_shown_once_is_shown_for_good(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Cs"])))
def test_hidden_text_comes_out_printable(text: str) -> None:
    assert visible(text).isprintable()
    assert visible(text, keep_newlines=True).replace("\n", "").isprintable()


def test_json_is_escaped_to_the_same_data() -> None:
    given = ["\x7f\x9b\u202e\u2028\ufeff\U000e0001", "é 😀"]
    text = json.dumps(given, ensure_ascii=False, indent=1)
    assert json.loads(escaped(text)) == given
    assert escaped(text).split("\n")[1:3] == [
        ' "\\u007f\\u009b\\u202e\\u2028\\ufeff\\udb40\\udc01",',
        ' "é 😀"',
    ]
    assert escaped(text, ascii_only=True).isascii()
    assert json.loads(escaped(text, ascii_only=True)) == given
