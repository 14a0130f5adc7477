"""Commands on promises: followups, done, drop."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from coachtui.cli.failing import Failure
from coachtui.cli.output import say, say_json, table, tell
from coachtui.cli.session import Session

if TYPE_CHECKING:
    from coachtui.coaching.model import FollowUp, Rep


def add_commands(add: Any) -> None:  # noqa: ANN401 -- see main.parser
    """Add this module's commands."""
    listing = add(
        "followups",
        list_promises,
        "list promises, yours and theirs",
        "  coachtui followups dana\n  coachtui followups --overdue\n",
    )
    listing.add_argument("rep", metavar="REP", nargs="?")
    listing.set_defaults(last=("rep",))
    listing.add_argument("--overdue", action="store_true", help="only those past their day")
    listing.add_argument("--all", action="store_true", help="those that have ended too")

    done = add(
        "done",
        close_promise,
        "say that a promise is kept",
        '  coachtui done dana "price sheet" --outcome "sent, she used it with Ada"\n',
    )
    done.add_argument("rep", metavar="REP")
    done.add_argument("words", metavar="WORDS", help="words of the promise, or its short id")
    done.add_argument("--outcome", metavar="TEXT", default="", help="what came of it")

    drop = add(
        "drop",
        drop_promise,
        "give a promise up, with the reason",
        '  coachtui drop dana "price sheet" --why "the list is being redone"\n',
    )
    drop.add_argument("rep", metavar="REP")
    drop.add_argument("words", metavar="WORDS", help="words of the promise, or its short id")
    drop.add_argument("--why", metavar="TEXT", required=True, help="the reason")


def list_promises(session: Session, options: Namespace) -> None:
    """`coachtui followups`."""
    from coachtui.coaching.days import short
    from coachtui.notebook.ids import short_id

    reps = [session.rep(options.rep)] if options.rep else list(session.notebook.reps())
    found = [
        (rep, promise)
        for rep in reps
        for promise in session.notebook.history(rep.id).follow_ups
        if (options.all or promise.status == "open")
        and (not options.overdue or _overdue(session, promise))
    ]
    found.sort(key=lambda pair: (pair[1].due is None, pair[1].due or pair[1].date, pair[1].id))
    if session.json:
        say_json(
            [
                {
                    "id": short_id(promise.id),
                    "rep": rep.name,
                    "owner": promise.owner,
                    "text": promise.text,
                    "due": promise.due,
                    "overdue_days": _overdue(session, promise),
                    "status": promise.status,
                    "outcome": promise.outcome,
                }
                for rep, promise in found
            ]
        )
        return
    if not found:
        tell("No promise is overdue." if options.overdue else "No promise is open.")
        return

    def state(promise: FollowUp) -> str:
        if promise.status != "open":
            return promise.status
        late = _overdue(session, promise)
        return f"{late} {'day' if late == 1 else 'days'} overdue" if late else ""

    say(
        *table(
            (
                short_id(promise.id),
                "you" if promise.owner == "manager" else rep.first_name,
                f"to {rep.first_name}" if promise.owner == "manager" else "to you",
                short(promise.due, session.today) if promise.due else "no day",
                state(promise),
                f"{promise.text}: {promise.outcome}" if promise.outcome else promise.text,
            )
            for rep, promise in found
        )
    )


def close_promise(session: Session, options: Namespace) -> None:
    """`coachtui done`."""
    from msgspec.structs import replace

    rep, promise = _named(session, options.rep, options.words)
    outcome = options.outcome.strip()
    ended = replace(promise, status="done", outcome=outcome, closed=session.today)
    session.notebook.put(ended, what="done")
    say(f"Done: {promise.text} ({_whose(rep, promise)})")


def drop_promise(session: Session, options: Namespace) -> None:
    """`coachtui drop`."""
    from msgspec.structs import replace

    if not options.why.strip():
        raise Failure("--why takes the reason in words.", 2)
    rep, promise = _named(session, options.rep, options.words)
    why = options.why.strip()
    session.notebook.put(
        replace(promise, status="dropped", outcome=why, closed=session.today), what="drop"
    )
    say(f"Dropped: {promise.text} ({_whose(rep, promise)})")


def _named(session: Session, rep_words: str, words: str) -> tuple[Rep, FollowUp]:
    from coachtui.coaching.promises import match
    from coachtui.notebook.ids import short_id

    rep = session.rep(rep_words)
    promises = [p for p in session.notebook.history(rep.id).follow_ups if p.status == "open"]
    found = match(words, promises)
    if len(found) == 1:
        return rep, found[0]
    shown = ", ".join(f"{short_id(p.id)} ({p.text})" for p in found or promises)
    if found:
        raise Failure(f"{words!r} fits several promises; name one by its id: {shown}.")
    if promises:
        raise Failure(f"No open promise with {rep.name} has {words!r} in it. Open: {shown}.")
    raise Failure(f"No promise with {rep.name} is open.")


def _overdue(session: Session, promise: FollowUp) -> int:
    """Days past its day; 0 where it is not overdue."""
    if promise.status != "open" or promise.due is None or promise.due >= session.today:
        return 0
    return (session.today - promise.due).days


def _whose(rep: Rep, promise: FollowUp) -> str:
    name = rep.first_name
    return f"you to {name}" if promise.owner == "manager" else f"{name} to you"
