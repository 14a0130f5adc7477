"""The manager's verdict on a skill thread: did it take?"""

from __future__ import annotations

from textual import on
from textual.widgets import OptionList, Static

from coachtui.coaching.model import THREAD_VERDICTS, Cause, Rep, SkillVerdict
from coachtui.coaching.threads import Thread
from coachtui.coaching.verdict_words import causes_named, question_of_cause, would_ask_cause
from coachtui.tui import safe
from coachtui.tui.open_notebook import OpenNotebook
from coachtui.tui.screens.ask import Ask, Choice, Field
from coachtui.tui.typed import Mend


class JudgeSkill(Ask[SkillVerdict]):
    """Which verdict; for `not yet` perhaps the cause, which is asked for at the third."""

    def __init__(self, held: OpenNotebook, rep: Rep, thread: Thread) -> None:
        self._rep = rep
        self._thread = thread
        self._today = held.today
        super().__init__(
            f"{rep.first_name}, {thread.skill}: did it take?",
            (
                Field(
                    name="cause",
                    label=_CAUSE,
                    example="skill, will, knowledge, system",
                    said=lambda words: ", ".join(_causes(words)),
                ),
            ),
            word="Save",
            save=lambda made: held.put(made, "verdict"),
            choices=tuple(Choice(one, one) for one in THREAD_VERDICTS),
            chosen=thread.verdict or "not yet",
        )

    def read(self, values: dict[str, str]) -> SkillVerdict:
        """The verdict, of today."""
        (verdict,) = (one for one in THREAD_VERDICTS if one == values["choice"])
        causes = _causes(values["cause"])
        if causes and verdict != "not yet":
            raise Mend("A cause goes with not yet alone.")
        return SkillVerdict(
            id="",
            rep=self._rep.id,
            date=self._today,
            skill=self._thread.skill,
            verdict=verdict,
            causes=causes,
        )

    @on(OptionList.OptionHighlighted, "#ask-choices")
    def _on_verdict(self, event: OptionList.OptionHighlighted) -> None:
        asked = event.option_id == "not yet" and would_ask_cause(self._thread)
        said = question_of_cause(self._thread.not_yets + 1) if asked else _CAUSE
        self.query_one("#label-cause", Static).update(safe.line(said))


_CAUSE = "For not yet, the cause where you know it"


def _causes(words: str) -> tuple[Cause, ...]:
    causes = causes_named(words)
    if causes is None:
        raise Mend("A cause is skill, will, knowledge or system; several with commas between.")
    return causes


def judged_said(rep: Rep, thread: Thread, made: SkillVerdict) -> str:
    """What was said of the skill, and the cause that is still asked for."""
    because = f" ({', '.join(made.causes)})" if made.causes else ""
    said = f"{rep.name}, {made.skill}: {made.verdict}{because}."
    if made.verdict == "not yet" and not made.causes and would_ask_cause(thread):
        return f"{said} {question_of_cause(thread.not_yets + 1)}"
    return said
