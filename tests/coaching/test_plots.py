from math import inf, nan

from coachtui.coaching.plots import bars, spark


def test_the_lowest_is_at_the_bottom_and_the_highest_at_the_top() -> None:
    assert spark([18, 22, 20], 10) == "▁█▅"


def test_only_the_last_ones_are_shown() -> None:
    assert spark([100, 1, 2], 2) == "▁█"
    assert spark([1, 2], 0) == ""


def test_equal_ones_stand_half_high() -> None:
    assert spark([5, 5], 5) == "▅▅"


def test_what_no_scale_holds_is_drawn_all_the_same() -> None:
    assert len(spark([1e308, -1e308, inf, nan], 9)) == 4


def test_bars_stand_on_several_lines_the_lowest_one_an_eighth_high() -> None:
    assert bars([1, 2, 3], 20, 2) == ["   ▁▁ ██", "▁▁ ██ ██"]


def test_bars_stand_close_where_there_is_no_room_between() -> None:
    assert bars([9, 1, 2, 3], 3, 1) == ["▁▅█"]
