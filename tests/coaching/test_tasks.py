from coachtui.coaching.settings import Settings
from coachtui.coaching.tasks import TaskSeen, TeamTask, task_warnings, tasks_seen, team_tasks
from tests.coaching.builders import (
    a_blocker,
    a_history,
    a_meeting,
    a_rep,
    a_strength,
    a_task,
    a_team,
    a_weakness,
    day,
)

TODAY = day("2026-11-30")
WIN = a_task("win new accounts", "Discovery", "qualification")
KEEP = a_task("keep accounts", "account planning")


def test_a_task_is_seen_when_any_of_its_skills_is_in_either_direction() -> None:
    history = a_history(
        None,
        a_strength("discovery", date="2026-10-02"),
        a_weakness("qualification", date="2026-11-02"),
    )
    assert tasks_seen(history, [WIN], TODAY, Settings()) == (
        TaskSeen(
            name="win new accounts",
            skills=("Discovery", "qualification"),
            date=day("2026-11-02"),
            days=28,
            unseen=False,
        ),
    )


def test_a_task_not_observed_for_sixty_days_is_unseen() -> None:
    def unseen(last: str) -> bool:
        history = a_history(None, a_strength("discovery", date=last))
        return tasks_seen(history, [WIN], TODAY, Settings())[0].unseen

    assert unseen("2026-10-01")
    assert not unseen("2026-10-02")


def test_never_observed_counts_from_the_day_the_rep_was_added_or_first_met() -> None:
    new = a_history(a_rep(added="2026-11-20"), a_blocker(date="2026-11-21"))
    known = a_history(a_rep(added="2026-11-20"), a_meeting("2026-09-01"))
    assert tasks_seen(new, [WIN], TODAY, Settings())[0] == TaskSeen(
        name="win new accounts", skills=WIN.skills, date=None, days=10, unseen=False
    )
    assert tasks_seen(known, [WIN], TODAY, Settings())[0] == TaskSeen(
        name="win new accounts", skills=WIN.skills, date=None, days=90, unseen=True
    )


def test_over_the_team_a_task_names_the_reps_it_was_not_seen_of_and_leavers_are_out() -> None:
    team = a_team(
        a_history(a_rep("Dana Ortiz"), a_strength("discovery", date="2026-11-02")),
        a_history(a_rep("Kofi Mensah"), a_strength("account planning", date="2026-11-02")),
        a_history(a_rep("Marta Ruiz", ends="2026-11-29")),
        tasks=[WIN, KEEP],
    )
    assert team_tasks(team, TODAY, Settings()) == (
        TeamTask(name="win new accounts", skills=WIN.skills, unseen_of=("Kofi Mensah",)),
        TeamTask(name="keep accounts", skills=KEEP.skills, unseen_of=("Dana Ortiz",)),
    )


def test_too_few_tasks_one_without_skills_and_a_skill_in_two_are_said() -> None:
    tasks = [WIN, a_task("grow accounts", "discovery"), a_task("smile")]
    assert task_warnings([]) == ()
    assert task_warnings(tasks) == (
        '"smile" has no skills, so nothing can be observed of it.',
        "discovery belongs to more than one task: win new accounts, grow accounts.",
    )
    assert task_warnings([WIN]) == ("1 key task: 3 to 7 can be kept in view.",)
    assert task_warnings([a_task(f"t{n}", f"s{n}") for n in range(8)]) == (
        "8 key tasks: 3 to 7 can be kept in view.",
    )
