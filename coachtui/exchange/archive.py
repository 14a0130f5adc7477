"""Everything held on a rep, private entries included: what an access request gets.

Nothing is left out and nothing is worded anew: documents stand as they are stored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import msgspec

from coachtui.coaching.model import RepHistory, Stored
from coachtui.exchange import markdown

SCHEMA = 1
"""The version of the JSON."""


def access_data(
    history: RepHistory, *, earlier: Sequence[Stored] = (), drafts: Sequence[str] = ()
) -> dict[str, Any]:
    """All of it as JSON-able data: one list of documents for each part of the notebook.

    `earlier` are versions amended or taken back since, `drafts` what was typed and not saved.
    """
    return {
        "schema": SCHEMA,
        **cast("dict[str, Any]", msgspec.to_builtins(history)),
        "earlier": [
            {"type": type(version).__name__, **msgspec.to_builtins(version)} for version in earlier
        ],
        "drafts": list(drafts),
    }


def access_markdown(
    history: RepHistory, *, earlier: Sequence[Stored] = (), drafts: Sequence[str] = ()
) -> str:
    """The same as the text of a Markdown file."""
    return "\n\n".join(_blocks(access_data(history, earlier=earlier, drafts=drafts))) + "\n"


def _blocks(data: Mapping[str, Any]) -> Iterator[str]:
    """A heading for each part that holds something, under it every document."""
    name = str(data["rep"]["name"])
    yield markdown.heading(f"Everything held on {name}", 1)
    yield "Private entries are included."
    yield "## Rep"
    yield from _document(data["rep"])
    empty = []
    for part, documents in data.items():
        if part in ("schema", "rep"):
            continue
        title = part.replace("_", " ").capitalize()
        if not documents:
            empty.append(title.lower())
            continue
        yield markdown.heading(f"{title} ({len(documents)})", 2)
        for number, document in enumerate(documents, start=1):
            if isinstance(document, str):
                yield markdown.heading(str(number), 3)
                yield markdown.fenced(document)
            else:
                yield markdown.heading(_title(document, number), 3)
                yield from _document(document)
    if empty:
        yield markdown.paragraph(f"Nothing held: {', '.join(empty)}.")


def _title(document: Mapping[str, Any], number: int) -> str:
    """The day it is about and what it is."""
    day = document.get("date") or document.get("start") or ""
    kind = document.get("type") or document.get("kind") or document.get("action") or ""
    return ", ".join(str(word) for word in (number, day, kind) if word)


def _document(document: Mapping[str, Any]) -> Iterator[str]:
    """Its fields as a list; notes, which have lines of their own, in a block below."""
    fields = {key: value for key, value in document.items() if key != "notes"}
    yield "\n".join(
        f"- {markdown.paragraph(f'{key}: {_shown(value)}')}" for key, value in fields.items()
    )
    if document.get("notes"):
        yield markdown.fenced(str(document["notes"]))


def _shown(value: object) -> str:
    """Text as it is, all else as JSON; a dash for nothing."""
    if value is None or value in ("", (), [], {}):
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
