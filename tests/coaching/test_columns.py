import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.columns import cells, padded, wrapped


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("a\u200bb", 2), ("", 0)]
)
def test_a_wide_letter_takes_two_columns_and_a_combining_one_none(text: str, width: int) -> None:
    assert cells(text) == width


def test_padding_counts_columns_and_leaves_longer_text_alone() -> None:
    assert padded("日本", 6) == "日本  "
    assert padded("discovery", 4) == "discovery"


def test_lines_break_between_words_and_a_word_that_is_too_wide_is_cut() -> None:
    assert wrapped("asked who signs before", 10) == ["asked who", "signs", "before"]
    assert wrapped("abcdefghijk lm", 4) == ["abcd", "efgh", "ijk", "lm"]
    assert wrapped("日本語", 4) == ["日本", "語"]


def test_any_white_space_is_one_space_and_nothing_is_one_empty_line() -> None:
    assert wrapped("a\t\r\n  b", 10) == ["a b"]
    assert wrapped("  ", 10) == [""]


@given(st.text(max_size=120), st.integers(min_value=2, max_value=40))
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(cells, lines)) <= width
