"""Key sales tasks: what the strategy asks of this team, and when each was last observed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date

from msgspec import Struct

from coachtui.coaching.folding import fold
from coachtui.coaching.model import KeyTask, RepHistory, Team
from coachtui.coaching.settings import Settings

FEWEST, MOST = 3, 7
"""How many key tasks a team can keep in view."""


class TaskSeen(Struct, frozen=True, kw_only=True):
    """When a key task was last observed of a rep."""

    name: str
    skills: tuple[str, ...] = ()
    date: Date | None = None
    """The last observation of one of its skills, in either direction; none: never."""
    days: int
    """Days since then; where never, since the rep is in the notebook."""
    unseen: bool
    """Not observed for as long as the settings allow (60 days)."""


class TeamTask(Struct, frozen=True, kw_only=True):
    """A key task with the reps it wasn't observed of for too long."""

    name: str
    skills: tuple[str, ...] = ()
    unseen_of: tuple[str, ...] = ()
    """Their names."""


def tasks_seen(
    history: RepHistory, tasks: Sequence[KeyTask], today: Date, settings: Settings
) -> tuple[TaskSeen, ...]:
    """Every key task as observed of one rep, in the manager's order; private entries included."""
    last: dict[str, Date] = {}
    for seen in history.observations:
        if seen.kind != "blocker":
            last[fold(seen.skill)] = seen.date
    begun = _begun(history)
    found = []
    for task in tasks:
        days = [last[fold(skill)] for skill in task.skills if fold(skill) in last]
        latest = max(days, default=None)
        ago = (today - (latest or begun)).days
        found.append(
            TaskSeen(
                name=task.name,
                skills=task.skills,
                date=latest,
                days=ago,
                unseen=ago >= settings.nudges.task_unseen,
            )
        )
    return tuple(found)


def team_tasks(team: Team, today: Date, settings: Settings) -> tuple[TeamTask, ...]:
    """Every key task over the reps who are here, in the manager's order."""
    here = [h for h in team.histories if h.rep.ends is None or h.rep.ends >= today]
    unseen = {
        history.rep.name: {
            seen.name for seen in tasks_seen(history, team.tasks, today, settings) if seen.unseen
        }
        for history in here
    }
    return tuple(
        TeamTask(
            name=task.name,
            skills=task.skills,
            unseen_of=tuple(name for name, names in unseen.items() if task.name in names),
        )
        for task in team.tasks
    )


def task_warnings(tasks: Sequence[KeyTask]) -> tuple[str, ...]:
    """What is odd about the key tasks, a sentence each; nothing where they serve."""
    warnings = []
    if tasks and not FEWEST <= len(tasks) <= MOST:
        said = "1 key task" if len(tasks) == 1 else f"{len(tasks)} key tasks"
        warnings.append(f"{said}: {FEWEST} to {MOST} can be kept in view.")
    warnings += [
        f'"{task.name}" has no skills, so nothing can be observed of it.'
        for task in tasks
        if not task.skills
    ]
    owners: dict[str, list[str]] = {}
    for task in tasks:
        for skill in dict.fromkeys(map(fold, task.skills)):
            owners.setdefault(skill, []).append(task.name)
    warnings += [
        f"{skill} belongs to more than one task: {', '.join(names)}."
        for skill, names in owners.items()
        if len(names) > 1
    ]
    return tuple(warnings)


def _begun(history: RepHistory) -> Date:
    """Since when something could have been observed."""
    added = history.rep.added
    return min(added, history.meetings[0].date) if history.meetings else added
