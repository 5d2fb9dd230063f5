#!/usr/bin/python3
"""Something new needs a member who does other things: the desktop is asked for one notice, whose words tell a bystander nothing.

    notified.py --bin BUILD/bin

The app, a server, and a small notice service on a D-Bus of its own. Also here, since it needs the same and no more: a meeting to one's own calendar.
Exit status 0: all came about.
"""
import argparse
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

from screens import Screens
from story import ROOT

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
# Of the meeting's title, place, items and people, nothing may stand on a lock screen.
PRIVATE = ["ledningssamverkan", "teams", "ärende", "karlskrona", "norrgård", "möte", "lsvo"]
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


class Desktop(dbus.service.Object):
    """What shows notices on a desktop, as far as the app speaks to it. Slow, it takes a notice and says its number only when told to."""

    def __init__(self, bus: dbus.Bus) -> None:
        super().__init__(dbus.service.BusName(NAME, bus), PATH)
        self.shown: list[dict] = []
        self.standing: set[int] = set()
        self.slow = False
        self.unanswered: list = []

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u", async_callbacks=("answer", "_fail"))
    def Notify(self, app, replaces, icon, title, body, actions, hints, _expires, answer, _fail):
        number = int(replaces) or len(self.shown) + 1
        self.standing.add(number)
        self.shown.append({"app": str(app), "icon": str(icon), "title": str(title), "body": str(body), "actions": [str(a) for a in actions],
                           "hints": {str(k): str(v) for k, v in hints.items()}, "id": number})
        if self.slow:
            self.unanswered.append(lambda: answer(dbus.UInt32(number)))
        else:
            answer(dbus.UInt32(number))

    def answer_all(self) -> None:
        self.slow = False
        while self.unanswered:
            self.unanswered.pop(0)()

    @dbus.service.method(NAME, in_signature="u")
    def CloseNotification(self, number):
        self.standing.discard(int(number))
        self.NotificationClosed(number, 3)

    @dbus.service.signal(NAME, signature="uu")
    def NotificationClosed(self, number, reason):
        pass

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, action):
        pass


class Notified(Screens):
    def bus_runs(self) -> None:
        path = self.work / "bus"
        config = self.work / "bus.conf"
        config.write_text(BUS.format(path=path))
        daemon = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True)
        self.closing.append(lambda: (daemon.terminate(), daemon.wait(10)))
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
        dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
        dbus.mainloop.glib.threads_init()
        self.desktop = Desktop(dbus.SessionBus())
        loop = GLib.MainLoop()
        threading.Thread(target=loop.run, daemon=True).start()
        self.closing.append(loop.quit)

    def member_is_there(self) -> None:
        self.server_starts()
        self.forum_by_command_line()

    def meeting_goes_to_the_calendar(self) -> None:
        phone = self.alva
        phone.press("Möten")
        phone.press("~Öppna mötet", 30)
        phone.press("Lägg i min kalender")
        phone.see("~Lämnad till din kalender")
        files = list((self.work / "alva").rglob("*.ics"))
        assert phone.do("opened")["urls"] == [files[0].as_uri()], (phone.do("opened"), files)
        text = files[0].read_bytes().decode().replace("\r\n ", "")
        for wanted in ("BEGIN:VEVENT", "SUMMARY:LSVO", f"DTSTART:{self.meeting_date.replace('-', '')}T", "LOCATION:Digitalt via Teams"):
            assert wanted in text, text
        for private in ("Norrgård", "hjälpmedel", "DESCRIPTION", "ATTENDEE", "ORGANIZER"):
            assert private not in text, text

    def new_meeting(self, name: str, days: int) -> None:
        text = (ROOT / "demo" / "meeting.toml").read_text(encoding="utf-8").replace('id = "lsvo-host"', f'id = "{name}"')
        file = self.work / "meeting" / f"{name}.toml"
        file.write_text(text, encoding="utf-8")
        day = (datetime.date.today() + datetime.timedelta(days=days)).isoformat()
        self.mandat("import-meeting", str(file), "--date", day, "--send-notice")

    def nothing_is_shown_to_somebody_who_looks(self) -> None:
        self.new_meeting("lsvo-vinter", 60)
        self.alva.press("Möten")
        self.alva.press("Möten")
        self.until(lambda: sum(name.startswith("Öppna mötet") for name in self.alva.names()) >= 2, "the new meeting did not come")
        assert self.desktop.shown == [], self.desktop.shown

    def what_is_new_is_told_to_somebody_who_is_away(self) -> None:
        self.alva.do("window", state="away")
        self.new_meeting("lsvo-var", 90)
        self.until(lambda: self.desktop.shown, "no notice was shown")
        notice = self.desktop.shown[0]
        assert notice["app"] == "Mandat" and "default" in notice["actions"], notice
        words = " ".join([notice["title"], notice["body"], *notice["hints"].values(), *notice["actions"]]).casefold()
        assert "något nytt behöver dig" in words, words
        for private in PRIVATE:
            assert private not in words, f"'{private}' is told to everybody: {words}"

    def pressing_it_brings_the_app_back(self) -> None:
        self.desktop.ActionInvoked(self.desktop.shown[-1]["id"], "default")
        self.alva.do("window", state="back")
        self.alva.see("Att göra")
        self.until(lambda: not self.desktop.standing, "the notice stayed")

    def what_a_slow_desktop_shows_late_is_withdrawn_too(self) -> None:
        before = len(self.desktop.shown)
        self.desktop.slow = True
        self.alva.do("window", state="away")
        self.new_meeting("lsvo-sommar", 120)
        self.until(lambda: len(self.desktop.shown) > before, "no notice was shown")
        self.new_meeting("lsvo-host-igen", 150)
        self.alva.do("window", state="back")
        self.alva.see("Att göra")
        assert self.desktop.standing, "withdrawn before its number was known"
        GLib.idle_add(self.desktop.answer_all)
        self.until(lambda: not self.desktop.standing, f"of {[notice['id'] for notice in self.desktop.shown[before:]]} some stayed: {self.desktop.standing}")

    def play(self) -> bool:
        return self.walk([self.bus_runs, self.member_is_there, self.meeting_goes_to_the_calendar, self.nothing_is_shown_to_somebody_who_looks,
                          self.what_is_new_is_told_to_somebody_who_is_away, self.pressing_it_brings_the_app_back,
                          self.what_a_slow_desktop_shows_late_is_withdrawn_too])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build" / "bin")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mandat-notified-") as work:
        folder = pathlib.Path(work)
        return 0 if Notified(arguments.bin.resolve(), folder, folder, []).play() else 1


if __name__ == "__main__":
    sys.exit(main())
