"""The bytes of a file of notes."""

import pytest

from coachtui.exchange.old_text import NotText, decoded


@pytest.mark.parametrize(
    "data",
    [
        "“Café”\n• x".encode(),
        "\ufeff“Café”\n• x".encode(),
        "“Café”\r\n• x".encode("cp1252"),
        "\ufeff“Café”\r• x".encode("utf-16-le"),
        "\ufeff“Café”\r\n• x".encode("utf-16-be"),
        "“Ca\u00adfé”\n\f•\u00a0x".encode(),
    ],
)
def test_text_is_the_same_in_whatever_encoding_it_comes(data: bytes) -> None:
    assert decoded(data) == "“Café”\n• x"


def test_wide_text_is_known_without_its_mark() -> None:
    assert decoded("4 March 2026\nTalked.".encode("utf-16-le")) == "4 March 2026\nTalked."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04word/document.xml", "is a Word document or another packed file"),
        (b"%PDF-1.7", "is a PDF"),
        (b"{\\rtf1\\ansi", "is rich text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Office document"),
        (b"\n<!DOCTYPE html>", "is a web page or an export of another program"),
        (b"<?xml version='1.0'?>", "is XML, not notes"),
        (b"4 March\0 2026", "is no text"),
        (bytes(range(1, 32)) * 4, "is no text"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, why: str) -> None:
    with pytest.raises(NotText) as refused:
        decoded(data)
    assert str(refused.value).startswith(f"{why}; ")
