"""The screens' content as text: team, mirror, thread, tasks, search, recap."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import NO_REP, say, say_json, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import KeyTask, Rep, ThreadVerdict

_THREAD = """\
  coachtui thread dana                      every skill thread
  coachtui thread dana discovery changed    sets your verdict
  coachtui thread dana closing not-yet --cause system
"""
_TASKS = """\
  coachtui tasks
  coachtui tasks add "Open new accounts" --skills discovery,qualification
  coachtui tasks drop "Open new accounts"
"""


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    add("team", show_team, "one row a rep: last talk, next due, state")
    add("mirror", show_mirror, "your own coaching in figures")

    thread = add("thread", show_threads, "a rep's skill threads; sets your verdict", _THREAD)
    thread.add_argument("rep", metavar="REP")
    thread.add_argument("skill", metavar="SKILL", nargs="?")
    thread.add_argument(
        "verdict", metavar="VERDICT", nargs="*", help="changed, not-yet or cant-tell"
    )
    thread.add_argument("--cause", metavar="CAUSE", default="", help="skill,will,knowledge,system")

    tasks = add("tasks", show_tasks, "the sales tasks your strategy asks for", _TASKS)
    commands = tasks.add_subparsers(metavar="COMMAND", parser_class=type(tasks))
    new = add("add", add_task, "name a key task, or change its skills", to=commands)
    new.add_argument("name", metavar="NAME")
    new.add_argument("--skills", metavar="A,B", default="", help="the skills it takes")
    drop = add("drop", drop_task, "drop a key task", to=commands)
    drop.add_argument("name", metavar="NAME")

    search = add(
        "search",
        search_all,
        "find words in notes, observations, promises and buyers",
        "  coachtui search third quote\n",
    )
    search.add_argument("words", metavar="WORDS", nargs="+")

    recap = add("recap", show_recap, "what was agreed, in words safe to send to the rep")
    recap.add_argument("rep", metavar="REP")


def show_team(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui team`."""
    from coachtui.coaching.team import team_rows
    from coachtui.coaching.team_text import team_lines

    rows = team_rows(session.notebook.team(), session.settings, session.today)
    if session.json:
        say_json(list(rows))
    elif not rows:
        tell(NO_REP)
    else:
        say(*team_lines(rows, session.today))


def show_mirror(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui mirror`."""
    from coachtui.coaching.cadence import cycles
    from coachtui.coaching.mirror import mirror
    from coachtui.coaching.mirror_text import mirror_lines

    team = session.notebook.team()
    turns = {
        history.rep.id: cycles(history, team.absences, session.settings, session.today)
        for history in team.histories
    }
    found = mirror(team, turns, session.today)
    if session.json:
        say_json(found)
    else:
        say(*mirror_lines(found, session.width))


def show_threads(session: Session, options: Namespace) -> None:
    """`coachtui thread`."""
    from coachtui.coaching.thread_text import thread_lines
    from coachtui.coaching.threads import threads, threads_named

    verdict = _verdict(" ".join(options.verdict))
    rep = session.rep(options.rep)
    found = threads(session.notebook.history(rep.id), session.today)
    if verdict:
        _set_verdict(session, rep, verdict, options)
        return
    if options.cause:
        raise Failure("--cause goes with a verdict: coachtui thread REP SKILL not-yet --cause will")
    if options.skill:
        named = threads_named(found, options.skill)
        if not named:
            skills = ", ".join(thread.skill for thread in found) or "none yet"
            raise Failure(f"{rep.name} has no thread {options.skill!r}. Threads: {skills}.")
        found = named
    if session.json:
        say_json(list(found))
    elif not found:
        tell(f"No skill thread on {rep.name} yet. `+ skill: evidence` in a log begins one.")
    else:
        for place, thread in enumerate(found):
            if place:
                say("")
            say(*thread_lines(thread, session.today, whole=len(found) == 1))


def show_tasks(session: Session, options: Namespace) -> None:  # noqa: ARG001 -- as every command
    """`coachtui tasks`."""
    from coachtui.coaching.tasks import task_warnings, team_tasks

    team = session.notebook.team()
    found = team_tasks(team, session.today, session.settings)
    if session.json:
        say_json(list(found))
        return
    if not found:
        tell('No key task yet. Name one: coachtui tasks add "Open new accounts" --skills discovery')
        return
    days = session.settings.nudges.task_unseen
    for task in found:
        say(task.name, f"  skills: {', '.join(task.skills) or 'none'}")
        if task.unseen_of:
            say(f"  not observed for {days} days: {', '.join(task.unseen_of)}")
    tell(*task_warnings(team.tasks))


def add_task(session: Session, options: Namespace) -> None:
    """`coachtui tasks add`."""
    from msgspec.structs import replace

    from coachtui.coaching.model import KeyTask

    name = " ".join(options.name.split())
    if not name:
        raise Failure("A key task needs a name.", 2)
    skills = tuple(skill.strip() for skill in options.skills.split(",") if skill.strip())
    known = _task(session, name)
    task = replace(known, skills=skills) if known else KeyTask(id="", name=name, skills=skills)
    session.notebook.put(task, what="tasks")
    show_tasks(session, options)


def drop_task(session: Session, options: Namespace) -> None:
    """`coachtui tasks drop`."""
    task = _task(session, options.name)
    if task is None:
        names = ", ".join(task.name for task in session.notebook.tasks()) or "none"
        raise Failure(f"No key task is called {options.name!r}. Key tasks: {names}.")
    session.notebook.remove(task, what="tasks")
    say(f"Dropped: {task.name}")


def search_all(session: Session, options: Namespace) -> None:
    """`coachtui search`."""
    from coachtui.coaching.days import short
    from coachtui.coaching.search import search

    words = " ".join(options.words)
    found = search(words, session.notebook.team().histories)
    if session.json:
        say_json(list(found))
        return
    if not found:
        tell(f"Nothing has {words!r} in it.")
        return
    for place, group in enumerate(found):
        say(*([""] if place else []), f"{group.group}")
        for hit in group.hits:
            text = " ".join(hit.text.split())
            say(f"  {short(hit.date, session.today):<11}  {hit.rep}: {text}")


def show_recap(session: Session, options: Namespace) -> None:
    """`coachtui recap`."""
    from coachtui.coaching.recap import recap, recap_lines

    rep = session.rep(options.rep)
    agreed = recap(session.notebook.history(rep.id))
    if agreed is None:
        raise Failure(f"No meeting with {rep.name} is in the notebook.")
    if session.json:
        say_json(agreed)
    else:
        say(*recap_lines(agreed))


def _verdict(typed: str) -> ThreadVerdict | None:
    """The verdict of what is typed; none where that is nothing."""
    from coachtui.coaching.verdict_words import verdict_named

    verdict = verdict_named(typed)
    if typed and verdict is None:
        raise Failure(f"VERDICT takes changed, not-yet or cant-tell, not {typed!r}.", 2)
    return verdict


def _set_verdict(session: Session, rep: Rep, verdict: ThreadVerdict, options: Namespace) -> None:
    from coachtui.coaching.model import CAUSES, SkillVerdict
    from coachtui.coaching.threads import threads, threads_named
    from coachtui.coaching.verdict_words import causes_named, question_of_cause

    causes = causes_named(options.cause)
    if causes is None:
        raise Failure(f"--cause takes some of {', '.join(CAUSES)}, with commas between.", 2)
    if causes and verdict != "not yet":
        raise Failure("--cause goes with not-yet.", 2)
    found = threads_named(threads(session.notebook.history(rep.id), session.today), options.skill)
    if len(found) > 1:
        skills = ", ".join(thread.skill for thread in found)
        raise Failure(f"{options.skill!r} fits several threads: {skills}.")
    if not found:
        raise Failure(
            f"{rep.name} has no thread {options.skill!r}: nothing was observed or agreed on it."
        )
    skill = found[0].skill
    session.notebook.put(
        SkillVerdict(
            id="", rep=rep.id, date=session.today, skill=skill, verdict=verdict, causes=causes
        ),
        what="verdict",
    )
    because = f" ({', '.join(causes)})" if causes else ""
    say(f"{rep.name}, {skill}: {verdict}{because}.")
    after = threads_named(threads(session.notebook.history(rep.id), session.today), skill)
    if after and after[0].asks_cause:
        say(f"{question_of_cause(after[0].not_yets)} Say it with --cause.")


def _task(session: Session, name: str) -> KeyTask | None:
    from coachtui.coaching.folding import fold

    wanted = fold(name)
    return next((task for task in session.notebook.tasks() if fold(task.name) == wanted), None)
