"""What the properties of a calendar's event say, as plain text and people."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from coachtui.coaching.calendar_events import Attendee

LONGEST_TITLE = 300
"""Characters."""


@lru_cache(maxsize=10_000)
def attendee(line: str) -> Attendee | None:
    """Who is invited by a line. The same few people are in most events, so each is read once."""
    from icalendar import Event

    event = Event.from_ical(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
    one = next(iter(all_of(event, "ATTENDEE") or all_of(event, "ORGANIZER")), "")
    params = getattr(one, "params", {})
    if str(params.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE"):
        return None
    email = str(params.get("EMAIL", "")) or str(one)
    email = email.strip().lower().removeprefix("mailto:").strip()
    if email.endswith(("@resource.calendar.google.com", "@group.calendar.google.com")):
        return None
    return Attendee(
        email=clean(email) if "@" in email else "",
        name=clean(str(params.get("CN", ""))),
        answer=clean(str(params.get("PARTSTAT", ""))).lower(),
    )


def text_of(component: Any, name: str) -> str:  # noqa: ANN401 -- icalendar
    """The text of the first property of that name; empty where there is none."""
    return str(next(iter(all_of(component, name)), ""))


def all_of(component: Any, name: str) -> list[Any]:  # noqa: ANN401 -- icalendar
    """The properties of that name; there may be several."""
    found = component.get(name)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def clean(text: str) -> str:
    """On one line, of a length to show; lone surrogates don't go through a pipe."""
    return " ".join(text.encode("utf-8", "replace").decode().split())[:LONGEST_TITLE]
