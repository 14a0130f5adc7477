"""A notification by the system's own notifier.

Texts go to the programs as arguments or in the environment, never into a script.
"""

from __future__ import annotations

from html import escape

from coachtui.reminders.job import Machine

TITLE = "coachtui"
_APPLESCRIPT = 'on run argv\ndisplay notification (item 1 of argv) with title "coachtui"\nend run'
_POWERSHELL = """\
[Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,ContentType=WindowsRuntime]|Out-Null
$kind=[Windows.UI.Notifications.ToastTemplateType]::ToastText02
$xml=[Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$lines=$xml.GetElementsByTagName('text')
$lines.Item(0).AppendChild($xml.CreateTextNode('coachtui'))|Out-Null
$lines.Item(1).AppendChild($xml.CreateTextNode($env:COACHTUI_NOTICE))|Out-Null
$sender='{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
$toast=[Windows.UI.Notifications.ToastNotification]::new($xml)
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($sender).Show($toast)
"""


def notify(text: str, machine: Machine) -> str:
    """Show `text`; gives the notifier's name, empty where there is none or it failed."""
    if machine.platform == "darwin":
        ran = machine.run("osascript", "-", text, typed=_APPLESCRIPT.encode())
        return "osascript" if ran.code == 0 else ""
    if machine.platform == "win32":
        command = ("powershell", "-NoProfile", "-NonInteractive", "-Command", _POWERSHELL)
        return (
            "PowerShell" if machine.run(*command, more={"COACHTUI_NOTICE": text}).code == 0 else ""
        )
    if not machine.has("notify-send"):
        return ""
    more = {}
    if "DBUS_SESSION_BUS_ADDRESS" not in machine.environment:  # cron gives none
        more["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path=/run/user/{machine.user}/bus"
    shown = escape(text, quote=False)  # some desktops read markup in it
    ran = machine.run("notify-send", f"--app-name={TITLE}", "--", TITLE, shown, more=more)
    return "notify-send" if ran.code == 0 else ""
