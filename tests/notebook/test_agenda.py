"""The agenda: written by the rules, read with nothing but `os`."""

from datetime import UTC, datetime
from datetime import date as Date
from pathlib import Path

import pytest

from coachtui.coaching.model import FollowUp, Plan, Rep
from coachtui.coaching.nudges import nudges
from coachtui.coaching.settings import Settings
from coachtui.exchange.safe_text import visible
from coachtui.notebook import agenda_file
from coachtui.notebook.agenda import Agenda
from coachtui.notebook.notebook import Notebook
from coachtui.notebook.store import Store
from coachtui.reading import read

TODAY = Date(2026, 11, 2)


class World:
    """A notebook with its agenda, and the sentence that a plain `nudge` would give."""

    def __init__(self, root: Path) -> None:
        self.root, self.cache, self.config = root / "notebook", root / "cache", root / "config.toml"

    def notebook(self) -> Notebook:
        now = datetime(2026, 11, 2, 17, tzinfo=UTC)
        agenda = Agenda(root=self.root, cache=self.cache, config=self.config, safe=visible)
        return Notebook(
            self.root,
            today=TODAY,
            settings=Settings(),
            reader=read,
            clock=lambda: now,
            agenda=agenda,
            store=Store(self.root, clock=lambda: now, device="here"),
        )

    def sentence(self, today: Date) -> str | None:
        return agenda_file.sentence(
            str(self.root), str(self.config), str(self.cache), today.isoformat()
        )

    @property
    def sections(self) -> list[str]:
        return sorted(
            p.name for p in Path(agenda_file.place(str(self.cache), str(self.root))).iterdir()
        )


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def a_rep(notebook: Notebook, name: str) -> Rep:
    return notebook.add_rep(Rep(id="", name=name, added=TODAY))


def test_it_says_what_the_rules_say_on_every_day_it_covers(world: World) -> None:
    notebook = world.notebook()
    dana, kofi = a_rep(notebook, "Dana Ortiz"), a_rep(notebook, "Kofi Adomako")
    notebook.log(dana.id, "[] me by 5 nov: get her the price sheet\n+ discovery: asked\n")
    notebook.log(kofi.id, "~ stores take six weeks\n$ Tolvane: who Ada\n")
    team = notebook.team()
    for offset in range(60):
        day = Date.fromordinal(TODAY.toordinal() + offset)
        found = nudges(team, Settings(), day)
        assert world.sentence(day) == (found[0].text if found else "")
    assert world.sentence(Date(2026, 11, 30)) == (
        "You owe Dana: get her the price sheet (due 5 Nov). Last talk: 28 days ago."
    )


def test_it_asks_about_talks_that_pass_without_a_record(world: World) -> None:
    notebook = world.notebook()
    dana = a_rep(notebook, "Dana Ortiz")
    notebook.log(dana.id, "We spoke.\n")
    for days in (9, 16):
        date = Date(2026, 11, days)
        booked = Plan(id="", rep=dana.id, date=date, made=TODAY, source="event:1", usual=date)
        notebook.put(booked, what="import calendar")
    team = notebook.team()
    for offset in range(60):
        day = Date.fromordinal(TODAY.toordinal() + offset)
        found = nudges(team, Settings(), day)
        assert world.sentence(day) == (found[0].text if found else "")
    assert world.sentence(Date(2026, 11, 10)) == (
        "A one-on-one with Dana was in the calendar on 9 Nov; nothing is logged. Was it held?"
    )


def test_outside_its_days_it_can_not_tell(world: World) -> None:
    a_rep(world.notebook(), "Dana Ortiz")
    assert world.sentence(Date(2026, 11, 1)) is None
    assert world.sentence(Date(2027, 1, 1)) is None
    assert world.sentence(Date(2026, 12, 31)) is not None


def test_nothing_on_file_is_quiet(world: World) -> None:
    world.notebook().derive_agenda()
    assert world.sentence(TODAY) == ""


def test_what_another_process_saved_makes_it_unable_to_tell(world: World) -> None:
    notebook = world.notebook()
    dana = a_rep(notebook, "Dana Ortiz")
    notebook._agenda = None
    notebook.log(dana.id, "[] me by 5 nov: price sheet\n")
    assert world.sentence(Date(2026, 11, 30)) is None


def test_another_config_makes_it_unable_to_tell(world: World) -> None:
    a_rep(world.notebook(), "Dana Ortiz")
    assert world.sentence(TODAY) is not None
    world.config.write_text("[cadence]\nevery = 7\n")
    assert world.sentence(TODAY) is None


def test_a_damaged_or_missing_section_makes_it_unable_to_tell(world: World) -> None:
    dana = a_rep(world.notebook(), "Dana Ortiz")
    section = Path(agenda_file.place(str(world.cache), str(world.root))) / dana.id
    section.write_bytes(b"\xff\xfe")
    assert world.sentence(TODAY) is None
    section.unlink()
    assert world.sentence(TODAY) is None


def test_only_the_sections_that_changed_are_written_anew(world: World) -> None:
    notebook = world.notebook()
    dana, kofi = a_rep(notebook, "Dana Ortiz"), a_rep(notebook, "Kofi Adomako")
    folder = Path(agenda_file.place(str(world.cache), str(world.root)))
    before = {name: (folder / name).stat().st_ino for name in world.sections}
    notebook.log(dana.id, "a talk\n")
    after = {name: (folder / name).stat().st_ino for name in world.sections}
    assert after[kofi.id] == before[kofi.id]
    assert after[dana.id] != before[dana.id]
    assert after["team"] != before["team"]


def test_a_second_rep_of_the_same_first_name_changes_what_both_are_called(world: World) -> None:
    notebook = world.notebook()
    dana = a_rep(notebook, "Dana Ortiz")
    promise = FollowUp(
        id="", rep=dana.id, date=TODAY, owner="manager", text="price sheet", due=TODAY
    )
    notebook.put(promise, what="promise")
    a_rep(notebook, "Dana Petrov")
    assert world.sentence(Date(2026, 11, 4)) == (
        "You owe Dana Ortiz: price sheet (due 2 Nov). No talk yet."
    )


def test_a_purged_rep_has_no_section(world: World) -> None:
    notebook = world.notebook()
    dana = a_rep(notebook, "Dana Ortiz")
    kofi = a_rep(notebook, "Kofi Adomako")
    notebook.purge(dana.id)
    assert world.sections == sorted([kofi.id, "team"])


def test_no_control_character_and_no_line_break_gets_into_a_sentence(world: World) -> None:
    notebook = world.notebook()
    dana = a_rep(notebook, "Dana Ortiz")
    hostile = "x\x1b]52;c;aGk=\x07\u202e y\tz\u2028w"
    promise = FollowUp(id="", rep=dana.id, date=TODAY, owner="manager", text=hostile, due=TODAY)
    notebook.put(promise, what="promise")
    sentence = world.sentence(Date(2026, 11, 4))
    assert sentence is not None
    assert sentence.isprintable()
    assert sentence.startswith("You owe Dana: x␛]52;c;aGk=␇")


def test_two_notebooks_have_agendas_of_their_own(tmp_path: Path) -> None:
    cache = str(tmp_path)
    names = {agenda_file.place(cache, root) for root in ("/a/b", "/a-b", "/a/b-", "C:\\a\\b")}
    assert len(names) == 4
