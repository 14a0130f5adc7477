"""Text in a man page stays text."""

from hypothesis import given
from hypothesis import strategies as st

from coachtui.exchange import roff

HOSTILE = (
    ".so /etc/passwd",
    "'sh x",
    "\\fBbold",
    '"quoted"',
    "a\n.TH x",
    "\x1b[1m",
    "naïve …",
    "-",
)


def test_what_roff_would_act_on_is_written_so_that_it_does_not() -> None:
    assert roff.plain("\\fB -x '\"") == "\\efB \\-x \\(aq\\(dq"
    assert roff.paragraph(roff.plain(".so x")) == ".PP\n\\&.so x\n"
    assert roff.plain("…") == "\\[u2026]"
    assert roff.as_typed("a\n\n.b") == ".PP\n.nf\na\n\\&\n\\&.b\n.fi\n"


@given(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=50)))
def test_no_text_makes_a_request(text: str) -> None:
    page = roff.page(
        [
            roff.head("x", text, text),
            roff.section(text),
            roff.paragraph(roff.plain(text)),
            roff.part(roff.plain(text)),
            roff.listed(roff.bold(text), roff.italic(text)),
            roff.as_typed(text),
        ]
    )
    assert page.isascii()
    requests = [line[:3] for line in page.splitlines() if line[:1] in (".", "'")]
    assert requests == [".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi"]
    assert all(letter == "\n" or letter.isprintable() for letter in page)
