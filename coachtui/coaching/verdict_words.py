"""The manager's verdict on a skill thread, as it is typed, and the cause that is asked for."""

from __future__ import annotations

from coachtui.coaching.folding import fold
from coachtui.coaching.model import CAUSES, Cause, ThreadVerdict
from coachtui.coaching.threads import ASKS_FROM, Thread


def verdict_named(typed: str) -> ThreadVerdict | None:
    """The verdict of "not-yet", "can't tell" and the like; none for other words."""
    said = " ".join(fold(typed).replace("-", " ").replace("'", "").split())
    return _VERDICTS.get(said)


def causes_named(typed: str) -> tuple[Cause, ...] | None:
    """The causes between commas, in their usual order; None where one isn't known."""
    named = {word.strip().lower() for word in typed.split(",") if word.strip()}
    return None if named - set(CAUSES) else tuple(cause for cause in CAUSES if cause in named)


def would_ask_cause(thread: Thread) -> bool:
    """Whether a `not yet` said now is the third or a later one, and no cause was named so far."""
    return thread.not_yets + 1 >= ASKS_FROM and not thread.cause_named


def question_of_cause(times: int) -> str:
    """What to ask at the third `not yet` and after it."""
    return (
        f"Not yet for the {_ordinal(times)} time. Which cause: skill, will, knowledge, "
        "or the system around them?"
    )


_VERDICTS: dict[str, ThreadVerdict] = {
    "changed": "changed",
    "not yet": "not yet",
    "cant tell": "can't tell",
    "cannot tell": "can't tell",
}


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"
