"""The settings in words: what each means, in what it is counted, and what holds now."""

from __future__ import annotations

from msgspec import Struct, to_builtins

from coachtui.coaching.settings import Settings


class Said(Struct, frozen=True):
    """What a setting means."""

    key: str
    """Dotted, as in the config file."""
    means: str
    """One line without a full stop."""
    unit: str = ""
    choices: tuple[str, ...] = ()
    """All that it can be, where that is little."""
    later: str = ""
    """From when a change holds, where that isn't at once."""


SECTIONS: tuple[tuple[str, tuple[Said, ...]], ...] = (
    (
        "You",
        (
            Said("manager", "Your name, for the HR record"),
            Said("email", "Your address: tells your own answers in an imported calendar"),
            Said("country", "Two letters, for the working week and public holidays; DE, US-CA"),
            Said(
                "dates", "How 3/4 is read in notes and files", choices=("day-first", "month-first")
            ),
            Said("skills", "The skills to choose from after + and -"),
            Said("theme", "How the screens look; empty follows the terminal, dark or light"),
        ),
    ),
    (
        "Cadence",
        (
            Said("cadence.every", "A one-on-one with each rep so often", "days"),
            Said("cadence.new_every", "The same while a rep is new", "days"),
            Said("cadence.new_for", "How long a rep is new", "days"),
            Said("cadence.first", "The first one-on-one after the start", "working days"),
            Said("cadence.grace", "After the due day, before it counts as skipped", "working days"),
            Said("cadence.grace_weekly", "The same where you meet weekly", "working days"),
            Said("cadence.catch_up", "To catch up after leave", "working days"),
            Said("cadence.move", "Moved by no more than that beforehand, no mark is left", "days"),
            Said("cadence.ride_along", "A ride-along so often", "days"),
            Said("cadence.ride_along_new", "The same while a rep is new", "days"),
            Said("cadence.account_review", "An account review so often", "days"),
        ),
    ),
    (
        "Nudges",
        (
            Said("nudges.unanswered", "A blocker or leaving signal may wait", "working days"),
            Said("nudges.quiet", "A nudge once shown doesn't return for", "working days"),
            Said("nudges.without_substance", "Without a real review before one is asked", "days"),
            Said("nudges.stale_weakness", "A weakness nobody looked at counts as stale", "days"),
            Said("nudges.no_first_hand", "Nothing seen or heard first-hand for", "days"),
            Said("nudges.task_unseen", "A key sales task not observed for", "days"),
            Said("nudges.snooze", "A snooze lasts at most", "days"),
            Said("nudges.snoozes_per_cycle", "Snoozes in one cycle at most", "times"),
        ),
    ),
    (
        "Weekly prompt",
        (
            Said(
                "remind.at",
                "When it comes: mon 08:30, weekdays 8:30am, daily 17:00",
                later="`coachtui remind on` tells the system",
            ),
            Said(
                "remind.names",
                "Whether its notification, which others may see, says first names",
                choices=("false", "true"),
            ),
        ),
    ),
)
"""Every setting but the keys, in the order to show them."""


class Standing(Struct, frozen=True, kw_only=True):
    """One setting as it stands."""

    said: Said
    value: str
    """What holds, as it would be typed."""
    default: str

    @property
    def changed(self) -> bool:
        """Whether it was set to something else than the default."""
        return self.value != self.default

    @property
    def name(self) -> str:
        """The last part of the key, in words."""
        return self.said.key.rpartition(".")[2].replace("_", " ")


def standings(settings: Settings) -> tuple[tuple[str, tuple[Standing, ...]], ...]:
    """The sections with what holds now."""
    return tuple(
        (
            title,
            tuple(
                Standing(
                    said=said,
                    value=_typed(settings, said.key),
                    default=_typed(Settings(), said.key),
                )
                for said in section
            ),
        )
        for title, section in SECTIONS
    )


def counted(value: str, unit: str) -> str:
    """A value with its unit: "14 days", "1 working day", "none" for an empty one."""
    if not value:
        return "none"
    return f"{value} {unit[:-1] if value == '1' and unit.endswith('s') else unit}".rstrip()


def typed(value: object) -> str:
    """A value as a person would type it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)


def setting_lines() -> list[str]:
    """Every setting with what it means, for the command line's help."""
    every = [said for _, section in SECTIONS for said in section]
    width = max(len(said.key) for said in every)
    return [
        f"  {said.key:<{width}}  {said.means}{f', in {said.unit}' if said.unit else ''}"
        for said in every
    ]


def _typed(settings: Settings, key: str) -> str:
    value: object = to_builtins(settings)
    for part in key.split("."):
        value = value[part] if isinstance(value, dict) else value
    return typed(value)
