"""The demo as a notebook: the same for the same day, made anew on another."""

from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.coaching.nudges import nudges
from coachtui.coaching.settings import Settings
from coachtui.coaching.team import team_rows
from coachtui.demo.build import build, make
from coachtui.demo.marker import is_made
from coachtui.notebook.notebook import Notebook
from coachtui.reading import read

TODAY = Date(2026, 11, 20)
ZONE = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demo") / "notebook"
    build(root, today=TODAY, settings=Settings(), zone=ZONE)
    return root


def opened(root: Path) -> Notebook:
    return Notebook(root, today=TODAY, settings=Settings(), reader=read, clock=lambda: ZONE)


def test_the_same_day_gives_the_same_notebook_to_the_byte(built: Path, tmp_path: Path) -> None:
    build(tmp_path / "again", today=TODAY, settings=Settings(), zone=ZONE)

    def contents(root: Path) -> dict[str, bytes]:
        return {
            path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.jsonl")
        }

    assert contents(tmp_path / "again") == contents(built)
    assert len(contents(built)) == 9


def test_its_first_nudge_is_the_managers_own_overdue_promise(built: Path) -> None:
    found = nudges(opened(built).team(), Settings(), TODAY)
    assert found[0].text == (
        "You owe Marta: send her the parts price sheet (due 6 Nov). Last talk: 17 days ago."
    )
    assert [nudge.kind for nudge in found[:3]] == ["my-promise", "unanswered", "unanswered"]


def test_its_reps_differ_as_people_do(built: Path) -> None:
    states = {row.rep: row.state for row in team_rows(opened(built).team(), Settings(), TODAY)}
    assert states["Beatriz Nolasco"] == "new"
    assert states["Niamh Tarrant"] == "chronic"
    assert states["Dana Ortiz"] in ("on track", "due")
    assert len(states) == 8


def test_its_stamps_are_made_up_and_fit_the_days_they_speak_of(built: Path) -> None:
    for history in opened(built).team().histories:
        for meeting in history.meetings:
            assert meeting.written is not None
            assert meeting.written.date() == meeting.date


def test_it_is_made_once_a_day(tmp_path: Path) -> None:
    root = tmp_path / "notebook"
    make(root, today=TODAY, settings=Settings(), zone=ZONE)
    assert is_made(root, TODAY)
    assert not is_made(root, Date(2026, 11, 21))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["notebook"]
