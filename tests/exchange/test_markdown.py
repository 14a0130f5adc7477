from __future__ import annotations

import mdformat
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdformat.plugins import PARSER_EXTENSIONS

from coachtui.exchange import markdown
from coachtui.exchange.safe_text import visible

MARKS = (
    *"*_~`<>[]()!#|\\&;:-+=./@\"'$^ \n",
    *(
        "**",
        "__",
        "~~",
        "<<",
        "&amp;",
        "&#65;",
        "&nbsp;",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "[x]",
        "[ ]",
    ),
    *("http://", "https://", "www.", "a.com", "me@a.com", "mailto:", "xmpp:", "[a](b)", "![i](u)"),
    *(
        "1.",
        "2)",
        "# ",
        "- ",
        "+ ",
        "> ",
        "---",
        "===",
        "|--|",
        "```",
        "\t",
        "    ",
        "[^1]",
        "[a]: b",
    ),
    *("word", "Ω", "é", "\u00a0", "\u2028", "\x1b", "—", "“", "x", "7", "\ud83d", "👩"),
)
hostile = st.lists(st.sampled_from(MARKS), max_size=12).map("".join) | st.text(max_size=40)


def parser() -> MarkdownIt:
    made = MarkdownIt()
    made.options["parser_extension"] = []
    PARSER_EXTENSIONS["gfm"].update_mdit(made)
    return made


GFM = parser()


def plain_text(source: str) -> str:
    """What a reader of the Markdown sees; fails on anything but text and code spans."""
    inlines = [token for token in GFM.parse(source) if token.type == "inline"]
    pieces = [piece for token in inlines for piece in token.children or ()]
    assert {piece.type for piece in pieces} <= {"text", "code_inline"}
    return "".join(piece.content for piece in pieces)


def one_line(text: str) -> str:
    return " ".join(visible(text, keep_newlines=True).split())


@given(hostile)
@example("~9 days, then ~10~")
@example("&AMP &AMP; &notanentity; &#xfffffff;")
@example("_a_ snake_case __init__ _ *")
def test_nothing_typed_becomes_markup_and_nothing_is_lost(text: str) -> None:
    line = markdown.paragraph(text)
    block_types = {token.type for token in GFM.parse(line)}
    assert block_types <= {"paragraph_open", "inline", "paragraph_close"}
    assert plain_text(line) == one_line(text)


@given(hostile)
def test_a_formatter_finds_nothing_to_change_in_a_paragraph(text: str) -> None:
    line = markdown.paragraph(text)
    assert mdformat.text(line, extensions={"gfm"}) == (line + "\n" if line else "")


@given(hostile)
def test_a_formatter_finds_nothing_to_change_in_a_list(text: str) -> None:
    lines = f"- {markdown.paragraph('said: ' + text)}\n- {markdown.paragraph('x' + text)}\n"
    assert mdformat.text(lines, extensions={"gfm"}) == lines


@given(hostile)
def test_a_heading_holds_its_text_and_stays_as_it_is(text: str) -> None:
    line = markdown.heading(text, 3)
    types = [token.type for token in GFM.parse(line)]
    assert types == ["heading_open", "inline", "heading_close"]
    assert plain_text(line) == (one_line(text) or "—")
    assert mdformat.text(line, extensions={"gfm"}) == line + "\n"


@given(hostile, hostile)
def test_a_cell_stays_one_cell(left: str, right: str) -> None:
    table = f"| a | b |\n| - | - |\n| {markdown.cell(left)} | {markdown.cell(right)} |\n"
    inlines = [token.content for token in GFM.parse(table) if token.type == "inline"]
    assert len(inlines) == 4
    shown = [plain_text(f"x{content}")[1:] for content in inlines[2:]]
    assert shown == [one_line(left), one_line(right)]


@given(st.lists(st.tuples(hostile, hostile, hostile), max_size=4))
@example([("é", "👩‍💻 x", "李雷"), ("a\u0301", "☎️", "\U000e0041"), ("", "\\|", "`|`")])
@example([("|", "a | b", "www.a.b|c"), ("#", "-", ":-:")])
def test_a_table_keeps_every_text_in_its_cell_and_stays_as_it_is(
    rows: list[tuple[str, str, str]],
) -> None:
    made = markdown.table(("Day", "What", "When"), rows)
    tokens = GFM.parse(made)
    assert next(token.type for token in tokens if token.type.endswith("_open")) == "table_open"
    assert sum(token.type == "td_open" for token in tokens) == 3 * len(rows)
    cells = [token.content for token in tokens if token.type == "inline"][3:]
    assert [plain_text(f"x{content}")[1:] for content in cells] == [
        one_line(text) for row in rows for text in row
    ]
    assert mdformat.text(made, extensions={"gfm"}) == made + "\n"


def test_a_table_is_padded_by_what_is_seen() -> None:
    assert markdown.table(("Day", "What"), [("2 Nov", "李 a|b"), ("", "asked\nwho signs")]) == (
        "| Day   | What            |\n"
        "| ----- | --------------- |\n"
        "| 2 Nov | 李 a\\|b         |\n"
        "|       | asked who signs |"
    )


def test_a_text_too_long_for_a_cell_goes_on_in_the_rows_below() -> None:
    words = "asked who signs before she quoted " * 40
    made = markdown.table(("Day", "What"), [("2 Nov", words), ("3 Nov", "x" * 900)])
    lines = [line.split(" | ") for line in made.splitlines()[2:]]
    assert " ".join(line[1].rstrip(" |") for line in lines[:4]) == words.strip()
    assert [line[0].strip("| ") for line in lines] == ["2 Nov", "", "", "", "3 Nov", "", ""]
    assert "".join(line[1].rstrip(" |") for line in lines[4:]) == "x" * 900
    assert mdformat.text(made, extensions={"gfm"}) == made + "\n"


def test_a_huge_text_makes_no_huge_table() -> None:
    rows = [("2 Nov", "word " * 20_000), *(("3 Nov", "short"),) * 100]
    assert len(markdown.table(("Day", "What"), rows)) < 300_000


@given(hostile)
def test_a_block_shows_its_lines_as_they_are(text: str) -> None:
    block = markdown.fenced(text)
    tokens = GFM.parse(block)
    assert [token.type for token in tokens] == ["fence"]
    assert tokens[0].content == visible(text, keep_newlines=True).strip("\n") + "\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("gave 10% off before anyone asked", "gave 10% off before anyone asked"),
        ("[Q3] pipeline", "[Q3] pipeline"),
        ("[x] done", "\\[x\\] done"),
        ("*very* good_ snake_case", "\\*very\\* good\\_ snake_case"),
        ("# no heading", "\\# no heading"),
        ("12. no list", "12\\. no list"),
        ("- no list", "\\- no list"),
        ("> no quote", "\\> no quote"),
        ("===", "\\==="),
        ("|-|-|", "|\\-|-|"),
        ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
        (
            "see www.tolvane.com, or mail ada@tolvane.com.",
            "see `www.tolvane.com`, or mail `ada@tolvane.com`.",
        ),
        ("(https://a.b/c_d_e)", "(`https://a.b/c_d_e`)"),
        ("~9 days", "~9 days"),
        ("~~struck~~", "`~~`struck`~~`"),
        ("AT&amp;T, R&D", "AT\\&amp;T, R&D"),
        ("two\nlines\tand  blanks", "two lines and blanks"),
        ("[a](http://b.c)", "\\[`a](http://b.c`)"),
    ],
)
def test_it_reads_as_typed_in_the_source_too(text: str, line: str) -> None:
    assert markdown.paragraph(text) == line


def test_front_matter_quotes_every_value() -> None:
    assert markdown.front_matter(
        {"rep": 'Dana "D" Ortiz\nrole: boss', "role": "yes", "by": "Zoë: \\ #1"}
    ) == ('---\nrep: "Dana \\"D\\" Ortiz role: boss"\nrole: "yes"\nby: "Zoë: \\\\ #1"\n---')
