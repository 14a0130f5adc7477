from pathlib import Path

import pytest

from coachtui.reminders.notify import notify
from tests.reminders.machines import AMachine

HOSTILE = 'About "$(x)"; <b>me</b>'


def test_a_desktop_is_told_over_its_bus_with_no_markup(tmp_path: Path) -> None:
    machine = AMachine(tmp_path, "notify-send")
    assert notify(HOSTILE, machine) == "notify-send"
    assert machine.asked == [
        'notify-send --app-name=coachtui -- coachtui About "$(x)"; &lt;b&gt;me&lt;/b&gt;'
    ]
    assert machine.given == [{"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/501/bus"}]
    bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:abstract=x"}
    machine = AMachine(tmp_path, "notify-send", environment=bus)
    notify("x", machine)
    assert machine.given == [{}]


def test_no_text_gets_into_a_script(tmp_path: Path) -> None:
    mac = AMachine(tmp_path, platform="darwin")
    assert notify(HOSTILE, mac) == "osascript"
    assert mac.asked == [f"osascript - {HOSTILE}"]
    windows = AMachine(tmp_path, platform="win32")
    assert notify(HOSTILE, windows) == "PowerShell"
    assert HOSTILE not in windows.asked[0]
    assert windows.given == [{"COACHTUI_NOTICE": HOSTILE}]


@pytest.mark.parametrize(
    ("platform", "fails"),
    [("linux", ("notify-send",)), ("darwin", ("osascript",)), ("win32", ("powershell",))],
)
def test_where_it_fails_nobody_is_said_to_have_been_told(
    tmp_path: Path, platform: str, fails: tuple[str, ...]
) -> None:
    assert notify("x", AMachine(tmp_path, "notify-send", platform=platform, fails=fails)) == ""


def test_without_a_notifier_nothing_is_run(tmp_path: Path) -> None:
    machine = AMachine(tmp_path)
    assert (notify("x", machine), machine.asked) == ("", [])
