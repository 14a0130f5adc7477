import shutil
import stat
import subprocess
from datetime import time
from pathlib import Path

import pytest

from coachtui.coaching.prompt import Times
from coachtui.reminders.job import Job, NotScheduled
from coachtui.reminders.systemd import Systemd, calendar, service, timer
from tests.reminders.machines import AMachine

ODD = (
    "/usr/bin/python3",
    "-m",
    "coachtui",
    "--data",
    '/home/a b/100%/$HOME/"q"\\x',
    "remind",
    "send",
)
JOB = Job(ODD, Times((0, 3), time(8, 30)))

SERVICE = """\
[Unit]
Description=coachtui: the weekly prompt

[Service]
Type=oneshot
ExecStart="/usr/bin/python3" "-m" "coachtui" "--data" DATA "remind" "send"
""".replace("DATA", r'''"/home/a b/100%%/$$HOME/\"q\"\\x"''')
TIMER = """\
[Unit]
Description=coachtui: when the weekly prompt is due

[Timer]
OnCalendar=Mon,Thu *-*-* 08:30:00
Persistent=true

[Install]
WantedBy=timers.target
"""


def test_the_units_say_what_runs_and_when() -> None:
    assert service(JOB) == SERVICE
    assert timer(JOB.times) == TIMER


def test_the_systems_own_checker_takes_the_units(tmp_path: Path) -> None:
    checker = shutil.which("systemd-analyze")
    for name, text in (("r.service", service(JOB)), ("r.timer", timer(JOB.times))):
        (tmp_path / name).write_text(text)
        if checker:
            verified = subprocess.run(
                [checker, "verify", "--user", str(tmp_path / name)], capture_output=True, text=True
            )
            assert name not in verified.stderr
    if checker:
        when = subprocess.run([checker, "calendar", calendar(JOB.times)], capture_output=True)
        assert when.returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.service", "r.timer"]


def test_setting_up_writes_two_files_and_starts_the_timer(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, "systemctl")
    systemd = Systemd(machine)
    assert not systemd.is_set_up()
    systemd.set_up(JOB)
    folder = tmp_path / ".config/systemd/user"
    assert sorted(path.name for path in folder.iterdir()) == [
        "coachtui-remind.service",
        "coachtui-remind.timer",
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert [(folder / Path(w.where).name).read_text() == w.text for w in systemd.texts(JOB)] == [
        True,
        True,
    ]
    assert machine.asked[1:] == [
        "systemctl --user daemon-reload",
        "systemctl --user stop coachtui-remind.timer",
        "systemctl --user clean --what=state coachtui-remind.timer",
        "systemctl --user enable --now coachtui-remind.timer",
    ]
    assert systemd.is_set_up()


def test_taking_down_leaves_no_file_and_no_state(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, "systemctl", environment={"XDG_CONFIG_HOME": str(tmp_path / "c")})
    systemd = Systemd(machine)
    systemd.set_up(JOB)
    machine.asked.clear()
    systemd.take_down()
    assert list((tmp_path / "c").iterdir()) == []
    assert machine.asked == [
        "systemctl --user stop coachtui-remind.timer",
        "systemctl --user clean --what=state coachtui-remind.timer",
        "systemctl --user disable coachtui-remind.timer",
        "systemctl --user daemon-reload",
    ]


def test_it_is_taken_down_also_where_no_systemd_runs_any_more(tmp_path: Path) -> None:
    Systemd(AMachine(tmp_path, "systemctl")).set_up(JOB)
    kept = tmp_path / ".config/systemd/user/mine.timer"
    kept.write_text("")
    Systemd(AMachine(tmp_path, fails=("--user",))).take_down()
    assert list(kept.parent.iterdir()) == [kept]


def test_a_refusal_is_said_in_one_line(tmp_path: Path) -> None:
    systemd = Systemd(AMachine(tmp_path, "systemctl", fails=("enable",)))
    with pytest.raises(NotScheduled, match=r"^systemctl --user enable .* failed: no such thing\.$"):
        systemd.set_up(JOB)


def test_a_folder_with_a_line_break_in_its_name_is_refused() -> None:
    with pytest.raises(NotScheduled, match="control character"):
        service(Job(("/bin/x", "a\nExecStart=evil"), JOB.times))
