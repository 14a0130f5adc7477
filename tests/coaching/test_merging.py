from __future__ import annotations

from coachtui.coaching.merging import differences, merged

BASE = "Sat in.\n- closing: gave 10% off\n[] Dana by fri: ring Tolvane"


def test_what_each_changed_elsewhere_stands_in_one_text() -> None:
    theirs = BASE.replace("10%", "12%")
    mine = f"{BASE}\n> I freeze"
    assert merged(BASE, theirs, mine) == (
        "Sat in.\n- closing: gave 12% off\n[] Dana by fri: ring Tolvane\n> I freeze"
    )


def test_where_both_changed_one_line_both_lines_stay_theirs_first() -> None:
    theirs, mine = BASE.replace("10%", "12%"), BASE.replace("10%", "15%")
    assert merged(BASE, theirs, mine).split("\n")[1:3] == [
        "- closing: gave 12% off",
        "- closing: gave 15% off",
    ]


def test_what_one_took_out_is_out_and_what_both_added_stands_once() -> None:
    theirs = f"{BASE}\n#hiring"
    mine = BASE.replace("Sat in.\n", "") + "\n#hiring"
    assert merged(BASE, theirs, mine) == (
        "- closing: gave 10% off\n[] Dana by fri: ring Tolvane\n#hiring"
    )


def test_texts_with_nothing_in_common_are_kept_whole() -> None:
    assert merged("", "a\nb", "c") == "a\nb\nc"
    assert merged("x", "", "x") == ""


def test_a_difference_says_whose_each_line_is() -> None:
    assert differences("a\nb\nc", "a\nd\nc") == [
        ("both", "a"),
        ("theirs", "b"),
        ("mine", "d"),
        ("both", "c"),
    ]
