from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest

from coachtui.coaching.prompt import Times
from coachtui.reminders.cron import Cron, line
from coachtui.reminders.job import Job, NotScheduled
from tests.reminders.machines import AMachine

JOB = Job(("/usr/bin/python3", "-m", "coachtui", "--data", "/a b/50%", "remind", "send"),
          Times((0, 6), time(8, 5)))  # fmt: skip
LINE = (
    "5 8 * * 1,0 /usr/bin/python3 -m coachtui --data '/a b/50\\%' remind send # coachtui-remind\n"
)


def test_the_line_is_quoted_for_the_shell_and_for_cron() -> None:
    assert line(JOB) == LINE


@pytest.mark.parametrize(
    "before",
    ["# mine\n\n0 1 * * * backup  \n", "MAILTO=me\n@daily x # coachtui\n", "@daily x", None],
)
def test_off_leaves_the_crontab_as_it_was(tmp_path: Path, before: str | None) -> None:
    machine = AMachine(tmp_path, "crontab", crontab=before)
    cron = Cron(machine)
    assert not cron.is_set_up()
    cron.set_up(JOB)
    cron.set_up(JOB)
    assert machine.crontab == LINE + (before or "")
    assert cron.is_set_up()
    cron.take_down()
    assert machine.crontab == before


def test_a_refusal_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotScheduled, match=r"^crontab refused the line: no such thing\.$"):
        Cron(AMachine(tmp_path, "crontab", fails=("-",))).set_up(JOB)


def test_a_crontab_that_can_not_be_read_is_never_written_over(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, "crontab", crontab="# mine\n", fails=("-l",))
    changes: tuple[Callable[[Cron], object], ...] = (
        lambda cron: cron.set_up(JOB),
        Cron.take_down,
        Cron.is_set_up,
    )
    for change in changes:
        with pytest.raises(NotScheduled, match=r"^crontab can't be read, so it stays as it is"):
            change(Cron(machine))
    assert machine.crontab == "# mine\n"
