from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coachtui.exchange.file_names import LONGEST, file_names, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dana Ortiz", "dana-ortiz"),
        ("Tomáš Krejza", "tomas-krejza"),
        ("Toma\u0301s\u030c Krejza", "tomas-krejza"),
        ("Søren Åkerlund-Łukasz", "soren-akerlund-lukasz"),
        ("Groß, Anna", "gross-anna"),
        ("İpek Işık", "ipek-isik"),
        ("Æthel Þór", "aethel-thor"),
        ("Siobhán O'Brien", "siobhan-obrien"),
        ("Иван Петров", "иван-петров"),
        ("Йован", "йован"),
        ("李雷", "李雷"),
        ("한지민", "한지민"),
        ("हिन्दी", "हिन्दी"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Users\\dana", "c-users-dana"),
        ('a/b:c*d?e"f<g>h|i', "a-b-c-d-e-f-g-h-i"),
        ("~root", "root"),
        ("-rf", "rf"),
        (".hidden", "hidden"),
        ("dots...", "dots"),
        ("blank at the end ", "blank-at-the-end"),
        ("two\nlines\x00\x1b[31m", "two-lines-31m"),
        ("turned\u202eround\u200d", "turned-round"),
        ("%APPDATA% $HOME `id`", "appdata-home-id"),
        ("😀", "rep"),
        ("", "rep"),
        ("...", "rep"),
        ("\ud800", "rep"),
        ("\u0301", "rep"),
        ("CON", "con-rep"),
        ("nul", "nul-rep"),
        ("Com1", "com1-rep"),
        ("LPT¹", "lpt1-rep"),
        ("aux.", "aux-rep"),
        ("Connie", "connie"),
        ("ﬁnn ２", "finn-2"),
    ],
)
def test_a_name_becomes_letters_digits_and_dashes(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_letters() -> None:
    assert safe_name("x" * 300) == "x" * LONGEST
    assert safe_name("李" * 300) == "李" * (LONGEST // 3)
    assert safe_name(f"{'x' * (LONGEST - 1)} y") == "x" * (LONGEST - 1)


def test_names_that_would_be_the_same_are_numbered() -> None:
    names = ("Jo Li", "Dana Ortiz", "Jo-Li", "JO LI", "Jó Li")
    assert file_names(names, "-2026H2.md") == (
        "jo-li-2026H2.md",
        "dana-ortiz-2026H2.md",
        "jo-li-2-2026H2.md",
        "jo-li-3-2026H2.md",
        "jo-li-4-2026H2.md",
    )


def test_a_number_never_takes_the_name_of_somebody_else() -> None:
    assert file_names(("Jo Li", "Jo.Li", "Jo Li 2", "Jo-Li-2"), ".md") == (
        "jo-li.md",
        "jo-li-3.md",
        "jo-li-2.md",
        "jo-li-2-2.md",
    )


@given(st.lists(st.text(max_size=100) | st.sampled_from(("con", "Con", "ß", "ss", "İ", "i̇", "-"))))
@example(["x" * 300, "x" * 301])
@example(["ﬃ", "ffi", "Å", "A\u030a", "\u212b"])
def test_any_names_give_files_that_every_system_takes_and_tells_apart(names: list[str]) -> None:
    found = file_names(names, ".md")
    forms: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")
    for form in forms:
        alike = {unicodedata.normalize(form, name).casefold() for name in found}
        assert len(alike) == len(names)
    for name in found:
        assert len(name.encode()) <= 120
        stem = name.removesuffix(".md")
        assert stem not in ("con", "prn", "aux", "nul", "com1", "lpt1")
        assert stem[0].isalnum()
        assert stem == stem.casefold()
        assert unicodedata.normalize("NFC", stem) == stem
        assert not set(stem) & set("\\/:*?\"<>|. \n\t%$'`~")
        assert stem.isprintable()
